"""Documents of one process in order of time, with the short names that hold among them.

A short name such as "the Working Group" or "DSO" holds only inside its own process; elsewhere it may stand for
something else. "Bali Process" and "Bali Process on People Smuggling …", which the one name begins, are one process.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property

from kb.link.processes import head
from kb.link.renamings import Renaming
from kb.link.rows import Row
from kb.link.timing import days_between
from kb.wording import folded

YEAR = 366
"""Days between two documents that are at most a year apart."""


@dataclass(frozen=True)
class Paper:
    """A document as one of a series."""

    id: str
    """Its identifier."""

    genre: str
    """Its genre."""

    process: str | None
    """The process as the document names it."""

    issued: str | None
    """Date of issue, ISO 8601."""

    issued_text: str | None
    """The date of issue as printed."""

    held: str | None
    """Last day of the meeting it reports; a draft is made before its end, and is given the first."""

    printed: str | None = None
    """The day that its opening lines print, where it tells of neither."""

    draft: bool = False
    """Whether it is a draft."""

    known_by: str | None = None
    """How it is known for one of the process, if it does not say so itself."""

    is_outsider: bool = False
    """Whether it is a document of others that only names the process."""

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def date(self) -> str | None:
        """When it came to be known: issued, or else the end of its meeting, or else the day it prints."""
        return self.issued or self.held or self.printed

    def is_near(self, other: "Paper", days: int) -> bool:
        """Say whether another came to be known no more than so many days before or after; never if one is undated."""
        return bool(self.date and other.date) and abs(days_between(self.date or "", other.date or "")) <= days


@dataclass
class Series:
    """The documents of one process, the oldest first; undated ones before all others."""

    process: str | None
    """The process's fullest name; null for a document that names none and stands alone."""

    papers: list[Paper]
    """Its documents."""

    shorts: dict[str, dict[str, Row]] = field(default_factory=lambda: defaultdict(dict))
    """For each document, the ``term`` rows by folded short name."""

    renamings: list[Renaming] = field(default_factory=list)
    """What its documents say of other names, about bodies and about what they define."""

    cut_short: list[tuple[str, str]] = field(default_factory=list)
    """Names, each with a form in which documents print it by itself without defining it; known when all names are."""

    outsiders: list[Paper] = field(default_factory=list)
    """Documents of others that name the process; no link but those that say so takes them into account."""

    others_shorts: dict[str, dict[str, Row]] = field(default_factory=dict)
    """The same as ``shorts`` for these."""

    def with_outsiders(self) -> "Series":
        """Return the series with the documents of others that name it among its own, in order of time."""
        if not self.outsiders:
            return self
        papers = sorted((*self.papers, *self.outsiders), key=lambda paper: paper.date or "")
        shorts = defaultdict(dict, self.others_shorts | self.shorts)
        return replace(self, papers=papers, shorts=shorts, outsiders=[], others_shorts={})

    @property
    def key(self) -> str:
        """What tells the series from all others: its process, or the document that stands alone."""
        return self.process or self.papers[0].id

    @cached_property
    def process_names(self) -> list[str]:
        """The folded names of the process, full, printed or defined as short, the longest first."""
        full = folded(self.process)
        printed = {folded(paper.process) for paper in self.papers if paper.process} | {full}
        terms = [item for shorts in self.shorts.values() for item in shorts.items()]
        shorts = {short for short, term in terms if folded(term["long"]) in printed}
        begun = head(full)
        return sorted(printed | shorts | ({begun} if " " in begun else set()), key=lambda name: (-len(name), name))

    @cached_property
    def position(self) -> dict[str, int]:
        """The place of each document among the papers, by identifier."""
        return {paper.id: at for at, paper in enumerate(self.papers)}

    @cached_property
    def _dates(self) -> list[str]:
        return [paper.date or "" for paper in self.papers]

    def after(self, paper: Paper) -> int:
        """Return the place of the first document that came later than another; past the end if it is undated."""
        return bisect_right(self._dates, paper.date) if paper.date else len(self.papers)

    def full(self, document_id: str, name: str) -> str:
        """Return the long form of a name that is a short form in a document, else the name; of two the newer."""
        term = self.shorts[document_id].get(folded(name))
        long = term["long"] if term else name
        return self.newer.get(folded(long), long) if self.renamings else long

    def body(self, document_id: str, name: str) -> str:
        """Return the full name of a body, also where only other documents define its noun: "the Network" of one."""
        full = self.full(document_id, name)
        return full if full != name or " " in name else self._bodies.get(folded(name), full)

    @cached_property
    def _bodies(self) -> dict[str, str]:
        """The latest long names of bodies by their short ones of a word, where these are defined for one body only."""
        found: dict[str, list[str]] = defaultdict(list)
        for paper in self.papers:
            for short, term in self.shorts.get(paper.id, {}).items():
                if " " not in short:
                    found[short].append(self.newer.get(folded(term["long"]), str(term["long"])))
        return {short: longs[-1] for short, longs in found.items() if len(set(map(head, longs))) == 1}

    @cached_property
    def newer(self) -> dict[str, str]:
        """The name that is used now, by the folded older or other name."""
        found: dict[str, str] = {}
        for each in self.renamings:
            if folded(each.name) not in found:  # a name that was given up is not come back to
                found.setdefault(folded(each.other), each.name)
        return found

    @cached_property
    def abbreviations(self) -> dict[str, str]:
        """The abbreviations that any document of the series defines, with their long forms; "AfDB" is one, too."""
        terms = (term for shorts in self.shorts.values() for term in shorts.values())
        return {term["short"]: term["long"] for term in terms if _is_abbreviation(term["short"])}

    @cached_property
    def meanings(self) -> dict[str, list[Row]]:
        """The ``term`` rows of each abbreviation that any document of the series defines, by folded short name."""
        found: dict[str, list[Row]] = defaultdict(list)
        for term in (term for shorts in self.shorts.values() for term in shorts.values()):
            if _is_abbreviation(term["short"]):
                found[folded(term["short"])].append(term)
        return found

    def spelt_out(self, words: str) -> str:
        """Write the series' abbreviations out: "JWP activities" becomes "Joint Watch Period activities"."""
        if not self._abbreviated:
            return words
        return self._abbreviated.sub(lambda match: self.abbreviations[match[0]], words)

    @cached_property
    def _abbreviated(self) -> "re.Pattern[str] | None":
        longest_first = sorted(self.abbreviations, key=lambda short: (-len(short), short))
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b") if longest_first else None


def _is_abbreviation(short: str) -> bool:
    """Say whether a short name is all capitals, or one word with more of them than small letters."""
    return short.isupper() or (short.isalpha() and sum(map(str.isupper, short)) > sum(map(str.islower, short)))
