"""Which documents make which series: all of them, or those of the series that new documents came to."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from sqlite_utils import Database

from extractors.readings.entities.names import BODY_HEAD
from kb.link.belonging import Belonging
from kb.link.datelines import printed_day
from kb.link.outsiders import outsiders
from kb.link.renamings import MISSION, Renaming, renamings
from kb.link.rows import Row, among
from kb.link.series import Paper, Series
from kb.wording import folded

_COINED = re.compile(r"[A-Z][a-z]+(?:[A-Z]+[a-z]*)+")
"""One word with capitals within, which can be no common noun: "FerryMap"."""


def all_series(db: Database) -> list[Series]:
    """Return every series, in order of process; documents that belong to no process are series of one."""
    belonging = Belonging(db)
    return _series(db, belonging, None, outsiders(db, belonging))


def changed_series(db: Database) -> tuple[list[Series], list[str], list[tuple[str, str]]]:
    """Return the series that documents came to since links were last derived, and what these series were known by.

    With them comes, of every document that does not say whose it is, how that is known now, before its identifier.

    The work grows with these series and with the numbers of processes and of documents that name none, not of all.
    """
    belonging = Belonging(db)
    moved: dict[str, None] = {}
    given = {"adopted": json.dumps([*belonging.adopted])}
    for process, document_id, key in db.execute(_KEYS, given):
        now = belonging.of(document_id, process) or document_id
        if now != key:
            moved |= dict.fromkeys((now, key))
    others, known = outsiders(db, belonging), _known_outsiders(db)
    moved |= dict.fromkeys(each for each in sorted({*others, *known}) if others.get(each) != known.get(each))
    processes = [name for name in belonging.names if belonging.whole(name) in moved]
    adopted = [paper for paper, process in belonging.adopted.items() if process in moved]
    told = given | {"processes": json.dumps(processes), "papers": json.dumps([*filter(None, moved), *adopted])}
    found = _series(db, belonging, [row[0] for row in db.execute(_MOVED, told)], others)
    known_by = [(why, paper) for paper, why in belonging.known_by.items()]
    return found, [key for key in moved if key is not None], known_by


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


def _known_outsiders(db: Database) -> dict[str, list[str]]:
    """Return the documents of others that each series was linked with."""
    found: dict[str, list[str]] = defaultdict(list)
    for series, paper in db.execute("select series, document_id from link_outsiders order by series, document_id"):
        found[series].append(paper)
    return found


def _series(db: Database, belonging: Belonging, ids: list[str] | None, others: dict[str, list[str]]) -> list[Series]:
    """Make series of some documents, or of all.

    :param others: the documents of others that name a process, by the process.
    """
    read = _with_outsiders(db, belonging, ids, others)
    told = {"papers": json.dumps(read)}
    rows = list(db.query(_PAPERS.format(among(read, "documents.id")), told))
    process = {row["id"]: belonging.of(row["id"], row["process"]) for row in rows}
    papers = sorted((_paper(row, belonging) for row in rows), key=lambda paper: paper.date or "")
    shorts: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in db.query(f"select id, document_id, long, short from term where {among(read)} order by rowid", told):  # noqa: S608
        shorts[row["document_id"]].setdefault(folded(row["short"]), row)
    said = renamings(db, ids)
    grouped: dict[str, list[Paper]] = defaultdict(list)
    wanted = None if ids is None else set(ids)
    for paper in papers:
        if wanted is None or paper.id in wanted:
            grouped[process[paper.id] or f"\0{paper.id}"].append(paper)
    found = [Series(None if name.startswith("\0") else name, grouped[name]) for name in sorted(grouped)]
    by_id = {paper.id: paper for paper in papers}
    for made in found:
        made.shorts |= {paper.id: shorts[paper.id] for paper in made.papers}
        named = (by_id[each] for each in others.get(made.process or "", ()))
        made.outsiders = [replace(paper, process=None, is_outsider=True) for paper in named]
        made.others_shorts = {paper.id: shorts[paper.id] for paper in made.outsiders}
        made.renamings = list(_about_known(made, said))
    return found


def _with_outsiders(
    db: Database, belonging: Belonging, ids: list[str] | None, others: dict[str, list[str]]
) -> list[str] | None:
    """Return some documents with those of others that name their processes."""
    if ids is None:
        return None
    told = db.execute("select id, body from documents where id in (select value from json_each(?))", [json.dumps(ids)])
    processes = {belonging.of(paper, body) for paper, body in told}
    return sorted({*ids, *(each for process in processes if process for each in others.get(process, ()))})


def _paper(row: Row, belonging: Belonging) -> Paper:
    """Make a document one of a series; what it names as a process may only be a group under one."""
    opening = row.pop("opening")
    below = row["process"] in belonging.groups or row["id"] in belonging.adopted
    row |= {"process": None if below else row["process"], "draft": row.pop("status") == "draft"}
    printed = printed_day(opening) if opening and not row["held"] else None
    return Paper(**row, printed=printed, known_by=belonging.known_by.get(row["id"]))


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
