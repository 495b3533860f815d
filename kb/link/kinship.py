"""Documents that do not say whose they are, known by the things of one process that they name.

The record of a panel, a note by an office or a release may leave out its process: readers know it by "the Reef
Register" and "Operation Calm Water", which other documents give for things of one process. Two signs are needed, one of
them such a thing; the other may be a town where the process met, a person or any name that only its documents print.
What documents of two processes print is a sign for neither; a document that speaks of "the Forum" is of no dialogue.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sqlite_utils import Database

from extractors.readings.casing import lowered
from extractors.readings.entities.organisations import is_listed
from kb.link.organs import is_below
from kb.link.printed import passages
from kb.link.processes import PLAIN, head
from kb.link.runs import ACTIVITIES, OPENERS
from kb.link.told import WHOLE, Told
from kb.link.words.named_things import GROUPS
from kb.wording import folded

_ENOUGH = 2
"""Signs by which a document is known, a thing with a name of its own among them."""

_GROUP = re.compile(
    rf"(?:[\w’'-]+ ){{0,4}}?(?:{GROUPS}) (?:on|of|for|against) "
    r"|(?:[\w’'-]+ ){2,4}(?:Panel|Working (?:Group|Party)|Task (?:Force|Group|Team)|Sub-?[Cc]ommittee|Committee)\Z"
)
"""A group that tells by its topic which it is: who prints that name of a document's own tells whose it is."""

_OF_ITS_OWN = re.compile(
    rf"{WHOLE.pattern}|\b(?:Council|Commission|Union|League|Compact|Pact|Arrangement|Accord|Concord|Framework)\b"
)
"""Nouns of names that only a process of its own bears."""

_TIE = (
    r"(?:News\sfrom|(?:wish|request|invitation|behalf|meeting|members?|step|point|framework)\sof|(?:organi[sz]ed|held)\s(?:by|for))"
    r"\s(?:the\s)?"
)
"""What ties what others hold to the process that it is for."""

_ROUNDS = 3
"""A document that was known by its things may make known another."""

_FEW = 1000
"""So many documents are looked at, at most."""


class Kin(NamedTuple):
    """What makes a document known for one of a process."""

    process: str
    """The process."""

    signs: tuple[str, ...]
    """The names that it prints and that only documents of the process do, in order of the alphabet."""


def by_things(db: Database, whose: Mapping[str, str], unknown: Mapping[str, str | None]) -> dict[str, Kin]:
    """Return documents, of those that do not say whose they are, with the process whose things they name.

    :param whose: the process of every name that a document gives for one, but for those of ``unknown`` documents.
    :param unknown: the documents, each with the name that it gives for its process, if any.
    """
    told = {paper: Told(db, paper, name) for paper, name in sorted(unknown.items())[:_FEW]}
    papers = _Papers(db, whose, frozenset(unknown))
    for _ in range(_ROUNDS):
        found = {paper: kin for paper, each in told.items() if (kin := _of(papers, each))}
        if not found:
            break
        papers.adopt(found)
        told = {paper: each for paper, each in told.items() if paper not in found}
    return papers.adopted


class _Papers:
    """Which documents print a name, and of which process they are."""

    def __init__(self, db: Database, whose: Mapping[str, str], unknown: frozenset[str]) -> None:
        self._db, self._whose, self._unknown = db, whose, unknown
        self._printing: dict[str, set[tuple[str, str | None]]] = {}
        self._owners: dict[tuple[str, str | None], set[str]] = {}
        self.adopted: dict[str, Kin] = {}

    def adopt(self, found: Mapping[str, Kin]) -> None:
        """Take in documents with their processes."""
        self.adopted |= found
        self._owners.clear()

    def owners(self, name: str, but: str | None) -> set[str]:
        """Return the processes whose documents print a name, but for one process."""
        if (name, but) not in self._owners:
            if name not in self._printing:
                rows = passages(self._db, name)
                self._printing[name] = {(paper, body) for paper, body, text in rows if _is_whole(name, text)}
            self._owners[name, but] = set(filter(None, (self._of(*row, but) for row in self._printing[name])))
        return self._owners[name, but]

    def _of(self, paper: str, body: str | None, but: str | None) -> str | None:
        """Return the process of a document; null if that is not known, or if it gives itself a certain name."""
        kin = self.adopted.get(paper)
        if body is None or body == but or (paper in self._unknown and is_below(body)):
            return kin.process if kin and (body != but or but is None) else None
        return kin.process if kin else self._whose.get(body)

    def called(self, letters: frozenset[str], but: str | None) -> Iterator[tuple[str, str]]:
        """Yield what abbreviations stand for in documents of one process only, each with that."""
        found: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for short, long, paper, body in self._db.execute(_SHORTS, [json.dumps(sorted(letters))]):
            if (process := self._of(paper, body, but)) and not is_listed(long):
                found[short].add((long, process))
        yield from (min(each) for each in found.values() if len({process for _, process in each}) == 1)

    def may_be(self, name: str, process: str) -> bool:
        """Say whether a name may be a byname: by a town where the process met, or by words of its name."""
        *by, noun = folded(name).split(" ")
        own = folded(process).split(" ")
        by_words = noun in own and set(by) <= set(own)
        cities = {folded(row[0]) for row in self._db.execute(_TOWNS, [process])}
        return bool(by) and (by_words or (noun == "process" and " ".join(by) in cities and not self.owners(name, name)))

    def hosts(self, towns: frozenset[str], but: str | None) -> Iterator[tuple[str, str]]:
        """Yield towns where own meetings of one process only were held, each with that."""
        yield from self._of_one(self._db.execute(_HELD, [json.dumps(sorted(towns))]), but)

    def namers(self, names: frozenset[str], but: str | None) -> Iterator[tuple[str, str]]:
        """Yield persons whom documents of one process only name, each with that."""
        yield from self._of_one(self._db.execute(_NAMED, [json.dumps(sorted(names))]), but)

    def _of_one(self, rows: Iterable[tuple[str, str, str | None]], but: str | None) -> Iterator[tuple[str, str]]:
        """Yield the names in documents that are of one process, each with that."""
        found: dict[str, set[str]] = defaultdict(set)
        for name, paper, body in rows:
            if process := self._of(paper, body, but):
                found[name].add(process)
        yield from ((name, next(iter(processes))) for name, processes in found.items() if len(processes) == 1)


def _is_whole(name: str, text: str) -> bool:
    """Say whether a text prints a name, in capitals or not, and not as the end of a longer one."""
    if lowered(name) not in lowered(text):
        return False
    found = re.finditer(rf"(?P<before>\b[A-ZÀ-Þ][\w’'-]* )?\b{re.escape(name)}\b", text, re.IGNORECASE)
    befores = ((each["before"] or "").strip() for each in found)
    return any(word.islower() or word in OPENERS or word.lower() in {"", *ACTIVITIES} for word in befores)


def _of(papers: _Papers, told: Told) -> Kin | None:
    """Return the process whose things a document names, and no other's as many.

    What gives itself a name of its own is of a process that prints that: a donor's board names what it pays for. A
    seminar that others hold is of the process that it names, with its things, and so is what they say of "the Forum".
    """
    process, signs = (None, ()) if told.goes_on else _likeliest(papers, told)
    if process is None:
        return None
    whole = _noun(process)
    if told.name and len(signs) >= _ENOUGH and head(process) in told.text:
        spoken_of = whole in told.wholes or (told.teaches and _is_tied(told.text, head(process)))
        if spoken_of and not _OF_ITS_OWN.search(told.name):
            return Kin(process, signs)
    if not told.is_of_others:
        return Kin(process, signs) if papers.may_be(told.name or "", process) else None
    if told.name and not PLAIN.fullmatch(told.name) and papers.owners(told.name, told.name) != {process}:
        return None
    return None if told.wholes and whole and whole not in told.wholes else Kin(process, signs)


def _likeliest(papers: _Papers, told: Told) -> tuple[str | None, tuple[str, ...]]:
    """Return the process for which the most signs speak, a thing among them, and these; null if it is not clear."""
    things: dict[str, set[str]] = defaultdict(set)
    for name in told.things:
        if len(owners := papers.owners(name, told.name)) == 1:
            things[next(iter(owners))].add(name)
    for long, process in papers.called(told.letters, told.name):
        things[process].add(long)
    signs = Counter({process: len(names) for process, names in things.items()})
    beside: dict[str, set[str]] = defaultdict(set)
    for found in (papers.namers(told.persons, told.name), papers.hosts(told.hints, told.name)):
        told_by = {process: name for name, process in sorted(found, reverse=True)}
        signs.update(told_by.keys())
        for process, name in told_by.items():
            beside[process].add(name)
    signs.update(process for process, names in things.items() if told.name in names and _GROUP.match(told.name or ""))
    if things and max(signs.values()) < _ENOUGH:
        hints = ((name, papers.owners(name, told.name)) for name in told.hints if " " in name)
        alone = {next(iter(owners)): name for name, owners in sorted(hints, reverse=True) if len(owners) == 1}
        signs.update(alone.keys())
        for process, name in alone.items():
            beside[process].add(name)
    signs.update(process for process in things if _noun(process) in told.wholes)
    ranked = [(process, count) for process, count in signs.most_common() if process in things]
    if not ranked or ranked[0][1] < _ENOUGH or any(2 * other >= ranked[0][1] for _, other in ranked[1:]):
        return None, ()
    first, several = ranked[0][0], len(things[ranked[0][0]])
    if any(2 * len(names) >= several for process, names in things.items() if process != first):
        return None, ()
    return first, tuple(sorted(things[first] | beside[first]))


def _is_tied(text: str, name: str) -> bool:
    """Say whether a text says that what it tells of is for a process: "News from the Coral Forum"."""
    return re.search(_TIE + re.escape(name), text) is not None


def _noun(process: str) -> str | None:
    """Return the noun on which the name of a process is built, if it tells its kind."""
    nouns = WHOLE.findall(head(process).title())
    return nouns[-1] if nouns else None


_SHORTS = """
select term.short, term.long, documents.id, documents.body
from term join documents on documents.id = term.document_id
where term.short in (select value from json_each(?))
"""
_TOWNS = """
select distinct meeting.city from meeting join documents on documents.id = meeting.document_id
where documents.body = ? and meeting.city is not null
"""
_HELD = """
select distinct meeting.city, documents.id, documents.body
from meeting join documents on documents.id = meeting.document_id
where meeting.mention = 'this' and meeting.city in (select value from json_each(?))
"""
_NAMED = """
select distinct participant.name, documents.id, documents.body
from participant join documents on documents.id = participant.document_id
where participant.kind = 'person' and participant.name in (select value from json_each(?))
"""
