"""Documents of one process in order of time, with the short names that hold among them.

A short name such as "the Working Group" or "DSO" holds only inside its own process; elsewhere it may stand for
something else. "Bali Process" and "Bali Process on People Smuggling …", which the one name begins, are one process.
"""

import json
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from sqlite_utils import Database

from extractors.readings.entities.names import BODY_HEAD
from kb.link.adoption import Belonging
from kb.link.datelines import printed_day
from kb.link.processes import head
from kb.link.renamings import MISSION, Renaming, renamings
from kb.link.rows import Row, among
from kb.link.timing import days_between
from kb.wording import folded

YEAR = 366
"""Days between two documents that are at most a year apart."""

_COINED = re.compile(r"[A-Z][a-z]+(?:[A-Z]+[a-z]*)+")
"""One word with capitals within, which can be no common noun: "FerryMap"."""


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


def all_series(db: Database) -> list[Series]:
    """Return every series, in order of process; documents that belong to no process are series of one."""
    return _series(db, Belonging(db), None)


def changed_series(db: Database) -> tuple[list[Series], list[str]]:
    """Return the series that documents came to since links were last derived, and what these series were known by.

    The work grows with these series and with the numbers of processes and of documents that name none, not of all.
    """
    belonging = Belonging(db)
    moved: dict[str, None] = {}
    given = {"adopted": json.dumps([*belonging.adopted])}
    for process, document_id, key in db.execute(_KEYS, given):
        now = belonging.of(document_id, process) or document_id
        if now != key:
            moved |= dict.fromkeys((now, key))
    processes = [name for name in belonging.names if belonging.whole(name) in moved]
    adopted = [paper for paper, process in belonging.adopted.items() if process in moved]
    told = given | {"processes": json.dumps(processes), "papers": json.dumps([*filter(None, moved), *adopted])}
    found = _series(db, belonging, [row[0] for row in db.execute(_MOVED, told)])
    return found, [key for key in moved if key is not None]


_ALONE = "(documents.body is null or documents.id in (select value from json_each(:adopted)))"

_KEYS = f"""
select documents.body, min(documents.id), link_documents.series
from documents
left join link_documents on link_documents.document_id = documents.id
group by documents.body, case when {_ALONE} then documents.id end, link_documents.series
order by documents.body is null, documents.body, link_documents.series, min(documents.id)
"""  # noqa: S608

_MOVED = f"""
select id from documents where not {_ALONE} and body in (select value from json_each(:processes))
union all
select id from documents where {_ALONE} and id in (select value from json_each(:papers))
"""  # noqa: S608


def _series(db: Database, belonging: Belonging, ids: list[str] | None) -> list[Series]:
    """Make series of some documents, or of all."""
    told = {"papers": json.dumps(ids)}
    rows = list(db.query(_PAPERS.format(among(ids, "documents.id")), told))
    process = {row["id"]: belonging.of(row["id"], row["process"]) for row in rows}
    papers = sorted((_paper(row, belonging) for row in rows), key=lambda paper: paper.date or "")
    terms = defaultdict(list)
    for row in db.query(f"select id, document_id, long, short from term where {among(ids)} order by rowid", told):  # noqa: S608
        terms[row["document_id"]].append(row)
    said = renamings(db, ids)
    grouped: dict[str, list[Paper]] = defaultdict(list)
    for paper in papers:
        grouped[process[paper.id] or f"\0{paper.id}"].append(paper)
    found = [Series(None if name.startswith("\0") else name, grouped[name]) for name in sorted(grouped)]
    for made in found:
        for paper in made.papers:
            for term in terms[paper.id]:
                made.shorts[paper.id].setdefault(folded(term["short"]), term)
        made.renamings = list(_about_known(made, said))
    return found


def _paper(row: Row, belonging: Belonging) -> Paper:
    """Make a document one of a series; what it names as a process may only be a group under one."""
    opening = row.pop("opening")
    below = row["process"] in belonging.groups or row["id"] in belonging.adopted
    row |= {"process": None if below else row["process"], "draft": row.pop("status") == "draft"}
    return Paper(**row, printed=printed_day(opening) if opening and not row["held"] else None)


def _about_known(series: Series, said: dict[str, list[Renaming]]) -> Iterator[Renaming]:
    """Yield the renamings of bodies, operations and what documents define, short names written out."""
    defined = {folded(term["long"]) for shorts in series.shorts.values() for term in shorts.values()}
    for each in (each for paper in series.papers for each in said.get(paper.id, ())):
        names = series.full(each.document, each.name), _anywhere(series, each.document, each.other)
        one, other = map(folded, names)
        mission = any(map(MISSION.match, names))
        bodies = all(BODY_HEAD.search(name) or name[0].islower() for name in names)  # a byname in small letters
        known = bodies or one in defined or other in defined or mission
        if known and one != other and " " in one and " " in other:
            yield Renaming(*names, each.document, each.words)
        elif other in defined and " " in other and _COINED.fullmatch(names[0]):
            yield Renaming(names[1], names[0], each.document, each.words)  # the whole name goes on being read


def _anywhere(series: Series, document_id: str, name: str) -> str:
    """Return the long form of a name; of one word that its document does not define, the only one in the series."""
    full = series.full(document_id, name)
    if " " in full:
        return full
    longs = {shorts[folded(name)]["long"] for shorts in series.shorts.values() if folded(name) in shorts}
    return next(iter(longs)) if len(longs) == 1 else full


_PAPERS = """
select
  documents.id as id,
  documents.genre as genre,
  documents.body as process,
  documents.issued_end as issued,
  documents.issued_text as issued_text,
  documents.status as status,
  (
    select
      case documents.status
        when 'draft' then coalesce(min(meeting.dates_start), min(meeting.dates_end))
        else max(meeting.dates_end)
      end
    from meeting
    where meeting.document_id = documents.id
      and meeting.mention = 'this'
  ) as held,
  case when documents.issued_end is null then substr(documents.text, 1, 600) end as opening
from documents
where {}
order by coalesce(documents.issued_end, held, ''), documents.status = 'draft' desc, documents.id
"""
