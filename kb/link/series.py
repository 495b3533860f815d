"""Documents of one process in order of time, with the short names that hold among them.

A short name such as "the Working Group" or "DSO" holds only inside its own process; elsewhere it may stand for
something else. "Bali Process" and "Bali Process on People Smuggling …" are one process: the one name is how the other
begins.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from sqlite_utils import Database

from extractors.readings.entities.names import BODY_HEAD
from kb.link.renamings import Renaming, renamings
from kb.wording import folded

Row = dict[str, Any]

_HEAD = re.compile(rf"^(.*?{BODY_HEAD.pattern})\s+(?:on|for|against|of|to)\s.*$", re.VERBOSE | re.IGNORECASE)


def head(name: str) -> str:
    """Return how a body's name begins, up to the noun it is built on: "Bali Process" of "Bali Process on People …"."""
    return _HEAD.sub(r"\1", name)


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
    """Last day of the meeting it reports."""

    @property
    def date(self) -> str | None:
        """When it came to be known: issued, or else the end of its meeting."""
        return self.issued or self.held


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

    @property
    def key(self) -> str:
        """What tells the series from all others: its process, or the document that stands alone."""
        return self.process or self.papers[0].id

    @cached_property
    def process_names(self) -> list[str]:
        """The folded names of the process, full, printed or defined as short, the longest first."""
        full = folded(self.process)
        printed = {folded(paper.process) for paper in self.papers} | {full}
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
        """The abbreviations that any document of the series defines, with their long forms."""
        terms = (term for shorts in self.shorts.values() for term in shorts.values())
        return {term["short"]: term["long"] for term in terms if term["short"].isupper()}

    def spelt_out(self, words: str) -> str:
        """Write the series' abbreviations out: "JWP activities" becomes "Joint Watch Period activities"."""
        if not self._abbreviated:
            return words
        return self._abbreviated.sub(lambda match: self.abbreviations[match[0]], words)

    @cached_property
    def _abbreviated(self) -> "re.Pattern[str] | None":
        longest_first = sorted(self.abbreviations, key=lambda short: (-len(short), short))
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b") if longest_first else None


def all_series(db: Database) -> Iterator[Series]:
    """Yield every series, in order of process; documents that name no process are series of one."""
    papers = [Paper(**row) for row in db.query(_PAPERS)]
    terms = defaultdict(list)
    for row in db.query("select id, document_id, long, short from term order by rowid"):
        terms[row["document_id"]].append(row)
    said = renamings(db)
    names = canonical(paper.process for paper in papers if paper.process)
    grouped: dict[str, list[Paper]] = defaultdict(list)
    for paper in papers:
        grouped[names[paper.process] if paper.process else f"\0{paper.id}"].append(paper)
    for process in sorted(grouped):
        made = Series(None if process.startswith("\0") else process, grouped[process])
        for paper in made.papers:
            for term in terms[paper.id]:
                made.shorts[paper.id].setdefault(folded(term["short"]), term)
        made.renamings = list(_about_known(made, said))
        yield made


def _about_known(series: Series, said: dict[str, list[Renaming]]) -> Iterator[Renaming]:
    """Yield the renamings of bodies and of what documents define, short names written out; others are of no matter."""
    defined = {folded(term["long"]) for shorts in series.shorts.values() for term in shorts.values()}
    for each in (each for paper in series.papers for each in said.get(paper.id, ())):
        names = series.full(each.document, each.name), series.full(each.document, each.other)
        one, other = map(folded, names)
        known = all(BODY_HEAD.search(name) for name in names) or one in defined or other in defined
        if known and one != other and " " in one and " " in other:
            yield Renaming(*names, each.document, each.words)


_PAPERS = """
select
  documents.id as id,
  documents.genre as genre,
  documents.body as process,
  documents.issued_end as issued,
  documents.issued_text as issued_text,
  (
    select max(meeting.dates_end)
    from meeting
    where meeting.document_id = documents.id
      and meeting.mention = 'this'
  ) as held
from documents
order by coalesce(documents.issued_end, held, ''), documents.status = 'draft' desc, documents.id
"""


def canonical(names: Iterable[str]) -> dict[str, str]:
    """Map each name of a process to the fullest name that begins with it, the commonest where several do."""
    counts = Counter(names)
    fullest_first = sorted(counts, key=lambda name: (-len(folded(name)), -counts[name], name))
    found: dict[str, str] = {}
    for name in fullest_first:
        begun = [each for each in fullest_first if found.get(each) == each and _begins(name, each)]
        found[name] = max(begun, key=lambda each: (counts[each], len(each), each), default=name)
    return found


def _begins(short: str, long: str) -> bool:
    one, other = folded(short), folded(long)
    return one == other or (len(one.split()) > 1 and other.startswith(one + " "))
