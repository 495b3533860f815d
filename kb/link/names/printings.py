"""The names that documents of a series print, read off their texts: runs of capitalised words, and names of groups.

The facts of a document keep the names of whoever meets, runs or takes part in something; a group that is only spoken of
("The Technical Panel on Locks hopes to agree next year") stands in the text alone.
"""

import re
from collections import defaultdict
from itertools import pairwise

from sqlite_utils import Database

from extractors.readings.calendar_names import MONTH
from extractors.readings.entities.names import name_end
from extractors.readings.entities.spelt import SMALL
from kb.link.runs import ACTIVITIES, OPENERS, RUN, WORD, without_opener
from kb.link.series import Series
from kb.link.words.named_things import CENTRES, GROUPS, GUIDES, PACTS, RECORDS, SERVICES

_THING = re.compile(rf"(?:.* )?(?:{PACTS}|{GUIDES}|{RECORDS}|{SERVICES}|{CENTRES}|Agenda|Course|Survey)\Z")
"""Names that end in a noun for a text, fund or facility, behind which may stand what it is for."""

_TITLED = re.compile(rf"(?P<short>(?:{WORD} )+(?:{PACTS}|{GUIDES})) (?:on|for|against) [\w’' -]+")
_BY_TOWN = re.compile(rf"(?P<town>{WORD}(?: {WORD}){{0,2}}) (?P<noun>(?i:{PACTS}))")
_IN_TOWN = re.compile(rf" in {WORD}(?: {WORD}){{0,2}}\b(?! {WORD}| (?:on|from|by|before|until) (?:\w+ )?\d)")
_HEAD = 300
"""Characters of a text in which its title stands."""

_GROUP = re.compile(rf"(?:.* )?(?:{GROUPS})\Z")
_NEXT = re.compile(rf",? and (?:the )?(?:{WORD} ){{0,3}}(?:{GROUPS})\b.*")
_BEFORE = re.compile(rf"(?:{WORD},? ){{1,3}}and \Z")
_OF_YEAR = re.compile(rf"\b[Tt]he (?P<run>(?:19|20)\d\d {WORD})\b(?! [A-Z])")
_DAY = re.compile(rf"\s(?:\d{{1,2}} )?(?:\d{{4}}|{MONTH})\b")
_LONGEST = 70
"""Characters before a name in which the words stand that "and" joins to it."""


class Printings:
    """What the documents of a series print."""

    def __init__(self, db: Database, series: Series) -> None:
        self.alone: dict[str, list[str]] = defaultdict(list)
        """The documents that print a run of capitals that does not go on to more; one word only with its article."""
        self.led: dict[str, list[str]] = defaultdict(list)
        """The documents that print a run of capitals that goes on to what it is of or for."""
        self.told: dict[tuple[str, str], str] = {}
        """The first document that prints a run and the noun for an activity behind it: "Quiet Harbour", "exercise"."""
        self.groups: dict[str, list[str]] = defaultdict(list)
        """The documents that print the name of a group and what it deals with."""
        self.things: dict[str, set[str]] = defaultdict(set)
        """The names of texts, funds and facilities with what they are for, by what stands before that."""
        self.seated: dict[str, dict[str, str]] = defaultdict(dict)
        """By the name of a thing, what it is called with its town, each with the first document that prints it."""
        self.of_years: dict[str, str] = {}
        """The first document that prints a year and a noun behind it: "the 2022 Conference"."""
        for paper in series.papers:
            row = next(iter(db.execute("select text, title from documents where id = ?", [paper.id])), ("", None))
            self._read(paper.id, row[0])
            self._entitled(row[0], row[1] or "")
            self._called_by_town(paper.id, row[0])

    def _read(self, document_id: str, text: str) -> None:
        for match in _OF_YEAR.finditer(text):
            self.of_years.setdefault(match["run"], document_id)
        for match in RUN.finditer(text):
            run, goes_on = without_opener(match["run"]), match["next"]
            if goes_on == "of" and _DAY.match(text, match.end()):
                goes_on = None
            if goes_on in ACTIVITIES:
                self.told.setdefault((run, goes_on), document_id)
            elif not goes_on and (" " in run or match["the"] or len(match["run"]) > len(run)):
                _add(self.alone[run], document_id)
            elif goes_on:
                _add(self.led[run], document_id)
            start, end = match.end("run") - len(run), match.end("run")
            if goes_on in ("on", "for", "against") and _THING.fullmatch(run) and not text.endswith(" and ", 0, start):
                self.things[run].add(text[start : name_end(text, start, end)])
            elif (town := _IN_TOWN.match(text, end)) and _THING.fullmatch(run) and " " in run:
                self.seated[run].setdefault(run + town[0], document_id)
            if _GROUP.fullmatch(run):
                self._group(document_id, text, start, end)

    def _entitled(self, text: str, title: str) -> None:
        """Take in the whole name that a text bears above it, small words and all."""
        lines = text[:_HEAD].split("\n")
        broken = (f"{one} {other}" for one, other in pairwise(lines) if other.lower().startswith(("on ", "for ")))
        for line in (title, *lines, *broken):
            line = (_mixed(line) if line.isupper() else line).removeprefix("The ").removeprefix("the ")
            if match := _TITLED.fullmatch(line):
                self.things[match["short"]].add(line)

    def _called_by_town(self, document_id: str, text: str) -> None:
        """Take in both titles of a text that bears two: "BUDAPEST DECLARATION" above "Declaration on …, Budapest"."""
        lines = text[:_HEAD].split("\n")
        for match in filter(None, map(_BY_TOWN.fullmatch, lines)):
            noun = match["noun"].capitalize()
            town = re.search(rf"\b(?!{match['town'].upper()})(?i:{re.escape(match['town'])}), ", text[:_HEAD])
            whole = next((line for line in lines if line.startswith((f"{noun} on ", f"{noun} for "))), None)
            if town and whole:
                short = f"{town[0][:-2]} {noun}"
                self.things[short].add(whole)
                _add(self.alone[short], document_id)

    def _group(self, document_id: str, text: str, start: int, end: int) -> None:
        """Take in the name of a group with all that it deals with, before its noun or behind."""
        before = _BEFORE.search(text, max(0, start - _LONGEST), start)
        first = before[0].split(" ", 1)[0] if before else ""
        begins = start if not before else before.start() + (len(first) + 1 if first in OPENERS else 0)
        name = text[begins:end] + _NEXT.sub("", text[end : name_end(text, start, end)])
        if " " in name:
            _add(self.groups[name], document_id)


def _mixed(line: str) -> str:
    """Return a title in capitals as a text prints it: "Apia Declaration on the Safety of Ferries"."""
    return " ".join(word.lower() if word.lower() in SMALL else word.capitalize() for word in line.split())


def _add(papers: list[str], document_id: str) -> None:
    if not papers or papers[-1] != document_id:
        papers.append(document_id)
