"""The names that documents of a series print, read off their texts: runs of capitalised words, and names of groups.

The facts of a document keep the names of whoever meets, runs or takes part in something; a group that is only spoken of
("The Technical Panel on Locks hopes to agree next year") stands in the text alone.
"""

import re
from collections import defaultdict

from sqlite_utils import Database

from extractors.readings.entities.names import name_end
from kb.link.series import Series

GROUPS = "Group|Committee|Subcommittee|Sub-Committee|Subgroup|Panel|Team|Party|Task Force|Taskforce|Board|Roundtable"
"""Nouns for a group below a process."""

ACTIVITIES = frozenset("operation exercise campaign drill pilot project trial course patrol simulation mission".split())
"""Nouns for what has a name of its own, as they stand behind it: "the Quiet Harbour exercise"."""

_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w-]*(?:[’'](?!s\b)\w+)*"
_RUN = re.compile(
    rf"(?<![\w’'-])(?P<the>[Tt]he )?(?P<run>{_WORD}(?: (?:{_WORD}|\d+(?:[–-]\d+)?))*)(?! \d)"
    rf"(?: (?P<next>on|for|against|of|to|{'|'.join(sorted(ACTIVITIES))})\b)?"
)
_GROUP = re.compile(rf"(?:.* )?(?:{GROUPS})\Z")
_NEXT = re.compile(rf",? and (?:the )?(?:{_WORD} ){{0,3}}(?:{GROUPS})\b.*")
_BEFORE = re.compile(rf"(?:{_WORD},? ){{1,3}}and \Z")
_OPENERS = frozenset(
    "The A An Its Our Their This That These Those At In On Under For Of By From With And But As Both When While Since "
    "After Before Where Each Every No His Her".split()
)
"""Words that are capitalised since they begin a sentence."""

_LONGEST = 70
"""Characters before a name in which the words stand that "and" joins to it."""


class Printings:
    """What the documents of a series print."""

    def __init__(self, db: Database, series: Series) -> None:
        self.alone: dict[str, list[str]] = defaultdict(list)
        """The documents that print a run of capitals that does not go on to more; one word only with its article."""
        self.told: dict[tuple[str, str], str] = {}
        """The first document that prints a run and the noun for an activity behind it: "Quiet Harbour", "exercise"."""
        self.groups: dict[str, list[str]] = defaultdict(list)
        """The documents that print the name of a group and what it deals with."""
        for paper in series.papers:
            row = next(iter(db.execute("select text from documents where id = ?", [paper.id])), None)
            self._read(paper.id, row[0] if row else "")

    def _read(self, document_id: str, text: str) -> None:
        for match in _RUN.finditer(text):
            words = match["run"].split(" ")
            while len(words) > 1 and words[0] in _OPENERS:
                del words[0]
            run, goes_on = " ".join(words), match["next"]
            if goes_on in ACTIVITIES:
                self.told.setdefault((run, goes_on), document_id)
            elif not goes_on and (len(words) > 1 or match["the"] or len(match["run"]) > len(run)):
                _add(self.alone[run], document_id)
            if _GROUP.fullmatch(run):
                self._group(document_id, text, match.end("run") - len(run), match.end("run"))

    def _group(self, document_id: str, text: str, start: int, end: int) -> None:
        """Take in the name of a group with all that it deals with, before its noun or behind."""
        before = _BEFORE.search(text, max(0, start - _LONGEST), start)
        first = before[0].split(" ", 1)[0] if before else ""
        begins = start if not before else before.start() + (len(first) + 1 if first in _OPENERS else 0)
        name = text[begins:end] + _NEXT.sub("", text[end : name_end(text, start, end)])
        if " " in name:
            _add(self.groups[name], document_id)


def _add(papers: list[str], document_id: str) -> None:
    if not papers or papers[-1] != document_id:
        papers.append(document_id)
