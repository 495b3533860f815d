"""How quickly pages come: through the server that people start, beside the bare SQL of the same pages, as ratios.

Run with ``python tests/bench_site.py [DOCUMENTS] [--requests N] [--only WORD] [--db FILE]``. Documents are made here
and taken in (300 unless told; 10,000 make about 500,000 facts), or a knowledge base is named that is there already.
Then each kind of page is asked for at many addresses, one after the other; the statements that each page runs are run
again by themselves. What is told is the time in which 95 of 100 come, and beside each other the processor time ("work")
of the page, of its SQL and, for a search, of FTS5 alone; what else the machine does then costs none.
"""

import argparse
import asyncio
import random
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from statistics import quantiles
from time import perf_counter, thread_time
from typing import Any
from urllib.parse import parse_qs, quote, urlencode, urlsplit

from bench_archive import make
from rich.console import Console
from rich.table import Table
from serving import Served, served

Statement = tuple[str, Any]
Many = Callable[[random.Random], str]
"""What makes the address of one request."""

DOCUMENTS, REQUESTS = 300, 200
RATIO, MILLISECONDS, SEARCH_RATIO = 3.0, 150.0, 2.0
"""The goals: a page beside its SQL, a page by itself, and a search beside FTS5 alone."""

UNNOTICED = 50.0
"""Milliseconds up to which a page may take more than its share: much of that is HTTP and HTML, whatever the SQL."""

CACHE_KB = 64_000
"""As the site sets it."""


@dataclass(frozen=True)
class Known:
    """What a knowledge base can be asked for."""

    documents: list[str]
    compared: list[str]
    meetings: list[str]
    activities: list[str]
    parties: list[str]
    counted: list[str]
    processes: list[str]
    genres: list[str]
    years: list[str]
    countries: list[str]
    words: list[str]
    """Words by how many passages hold them, the commonest first."""


def known(db: sqlite3.Connection) -> Known:
    """Gather names and words from a knowledge base."""
    db.execute("create virtual table temp.held using fts5vocab('main', 'blocks_fts', 'row')")
    questions = (
        "select id from documents",
        "select distinct to_document_id from wording",
        "select id from events where kind = 'meeting'",
        "select id from events where kind = 'activity'",
        "select id from parties",
        "select distinct counted from statistic where counted is not null",
        "select distinct body from documents where body is not null",
        "select distinct genre from documents",
        "select distinct substr(day, 1, 4) from documents where day is not null",
        "select distinct country from parties where country is not null",
        "select term from temp.held where length(term) > 1 order by doc desc limit 2000",
    )
    return Known(*(sorted_words(db, sql) for sql in questions))


def sorted_words(db: sqlite3.Connection, sql: str) -> list[str]:
    """Return the first column of a statement's rows."""
    return [str(row[0]) for row in db.execute(sql)]


def asked(path: str, **choices: Any) -> Many:
    """Make addresses with arguments, each of which is one of a list of values."""

    def one(chance: random.Random) -> str:
        given = {name.replace("_", "-"): chance.choice(values) for name, values in choices.items() if values}
        return f"{path}?{urlencode(given)}"

    return one


def at(path: str, slugs: list[str]) -> Many:
    """Make addresses of single things; without any of them, of the list."""
    return lambda chance: path.format(quote(chance.choice(slugs))) if slugs else path.split("/{}")[0]


def searches(of: Known) -> dict[str, Many]:
    """Return the kinds of search with what makes their addresses."""
    some, common, rare = of.words[:400], of.words[:20], of.words[400:] or of.words
    pairs = [f"{one} {other}" for one, other in zip(some, reversed(some), strict=True)]
    kinds = ["passage", "decision", "participant", "statistic"]
    return {
        "/search, a word": asked("/search", q=some),
        "/search, a rare word": asked("/search", q=rare),
        "/search, a word of everywhere": asked("/search", q=common),
        "/search, two words": asked("/search", q=pairs),
        "/search, of a year": asked("/search", q=some[:100], year=of.years),
        "/search, of a process": asked("/search", q=some[:100], process=of.processes),
        "/search, of a country": asked("/search", q=some[:100], country=of.countries),
        "/search, of a type": asked("/search", q=some[:100], type=kinds),
        "/search, later pages": asked("/search", q=some[:100], page=_PAGES),
        "/search.json": asked("/search.json", q=some),
    }


_PAGES = [str(number) for number in range(1, 20)]


def pages(of: Known) -> dict[str, Many]:
    """Return each kind of page with what makes its addresses."""
    days = [f"{year}-{month:02}-15" for year in of.years for month in range(1, 13)]
    due, years, processes = ["", "past", "coming"], ["", "", *of.years], ["", "", *of.processes]
    return {
        "/": asked("/", as_of=days),
        **searches(of),
        "/meetings": asked("/meetings", page=_PAGES, year=years, process=processes),
        "/meetings/…": at("/meetings/{}", of.meetings),
        "/meetings/….json": at("/meetings/{}.json", of.meetings),
        "/activities": asked("/activities", page=_PAGES, state=["", "planned", "done"]),
        "/activities/…": at("/activities/{}", of.activities),
        "/documents": asked("/documents", page=_PAGES, year=years, genre=["", "", *of.genres]),
        "/documents.json": asked("/documents.json", page=_PAGES, year=years),
        "/documents/…": at("/documents/{}", of.documents),
        "/documents/….json": at("/documents/{}.json", of.documents),
        "/documents/…/wording": at("/documents/{}/wording", of.compared),
        "/parties": asked("/parties", kind=["", "country", "person", "body"], name=["", "a", "of", "min"]),
        "/parties/…": at("/parties/{}", of.parties),
        "/parties/….json": at("/parties/{}.json", of.parties),
        "/next-steps": asked("/next-steps", as_of=days, status=["", "no-report", "reported-done"], page=_PAGES[:5]),
        "/next-steps, of a process": asked("/next-steps", process=of.processes, as_of=days),
        "/next-steps.json": asked("/next-steps.json", as_of=days),
        "/next-steps.csv": asked("/next-steps.csv", as_of=days, due=due),
        "/next-steps.ics": asked("/next-steps.ics", as_of=days, due=due),
        "/next-steps.atom": asked("/next-steps.atom", as_of=days),
        "/participation": asked("/participation", process=processes, year=years),
        "/statistics": asked("/statistics", name=["", "", *of.counted[:50]], process=processes),
        "/statistics?counted=": asked("/statistics", counted=of.counted),
        "/contradictions": asked("/contradictions", process=processes),
    }


def statements(path: Path, addresses: list[str]) -> list[list[Statement]]:
    """Return what each page asks the database, in order."""
    from kb.serve.base import Visit
    from kb.serve.run import site

    heard: list[Statement] = []
    run = Visit.run

    async def listening(self: Visit, sql: str, values: Any) -> Any:
        heard.append((sql, values))
        return await run(self, sql, values)

    async def ask() -> list[list[Statement]]:
        asking, found = site(path), []
        for address in addresses:
            heard.clear()
            await asking.client.get(address)
            found.append(list(heard))
        return found

    Visit.run = listening  # type: ignore[method-assign]
    try:
        return asyncio.run(ask())
    finally:
        Visit.run = run  # type: ignore[method-assign]


def words_alone(address: str) -> list[Statement]:
    """Return the plainest full-text questions for the words of a search."""
    from kb.queries import match

    wanted = [match(words) for words in parse_qs(urlsplit(address).query).get("q", [])]
    return [
        (f"select rowid from {index} where {index} match ? order by rank limit 20", [each])
        for each in wanted
        if each
        for index in ("blocks_fts", "facts_fts")
    ]


def processor(process: int) -> float:
    """Return the milliseconds of processor time that a process has used; where no system tells them, those passed."""
    told = [task.read_text() for task in Path(f"/proc/{process}/task").glob("*/schedstat")]
    return sum(int(each.split()[0]) for each in told) / 1e6 if told else perf_counter() * 1000


def measured(site: Served, path: Path, addresses: list[str]) -> list[float]:
    """Return what 95 of 100 take at most, in milliseconds: pages, and the work of pages, of their SQL and of FTS5."""
    distinct = list(dict.fromkeys(addresses))
    sql_of = dict(zip(distinct, statements(path, distinct), strict=True))
    connection = HTTPConnection("127.0.0.1", site.port)
    came: list[list[float]] = []
    with closing(reading(path)) as db, closing(connection):

        def page(address: str) -> None:
            connection.request("GET", address)
            answer = connection.getresponse()
            answer.read()
            assert answer.status == 200, f"{address}: {answer.status}"

        def bare(sqls: list[Statement]) -> float:
            start = thread_time()
            for sql, values in sqls:
                db.execute(sql, values).fetchall()
            return (thread_time() - start) * 1000

        page(addresses[0])
        for address in addresses:
            used, start = processor(site.process), perf_counter()
            page(address)
            taken = (perf_counter() - start) * 1000
            came.append([taken, processor(site.process) - used, bare(sql_of[address]), bare(words_alone(address))])
    return [quantiles(each, n=20)[-1] for each in zip(*came, strict=True)]


def reading(path: Path) -> sqlite3.Connection:
    """Open a knowledge base for reading, as the site does."""
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    db.execute(f"pragma cache_size = -{CACHE_KB}")
    return db


@contextmanager
def archive(documents: int, db: Path | None) -> Iterator[Path]:
    """Give the knowledge base to measure: the one named, or one of documents made here."""
    if db:
        yield db
        return
    from kb.ingest import ingest
    from kb.store import KnowledgeBase

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "archive")
        folder.mkdir()
        make(folder, documents)
        with KnowledgeBase(Path(name, "kb.db"), write=True) as kb:
            ingest(kb, [folder], workers=2)
        yield Path(name, "kb.db")


def told(kind: str, page: float, used: float, sql: float, fts: float) -> list[str]:
    """Return the line of one kind of page: times, ratios, and whether a goal is missed."""
    is_search = kind.startswith("/search")
    missed = [
        *(["page"] if page > MILLISECONDS else []),
        *(["SQL"] if used > max(UNNOTICED, RATIO * sql) else []),
        *(["FTS5"] if is_search and used > max(UNNOTICED, SEARCH_RATIO * fts) else []),
    ]
    beside = [f"{fts:.1f}", f"{used / fts:.1f}"] if is_search else ["", ""]
    return [kind, f"{page:.1f}", f"{used:.1f}", f"{sql:.1f}", f"{used / sql:.1f}", *beside, ", ".join(missed)]


def main() -> None:
    """Measure every kind of page and print the table."""
    parser = argparse.ArgumentParser(description="Time the pages of a site.")
    parser.add_argument("documents", nargs="?", type=int, default=DOCUMENTS, help="how many to make")
    parser.add_argument("--db", type=Path, help="a knowledge base that is there already")
    parser.add_argument("--requests", type=int, default=REQUESTS, help="addresses of each kind")
    parser.add_argument("--only", default="", help="kinds that hold this word")
    given = parser.parse_args()
    with archive(given.documents, given.db) as path, served(path) as site:
        with closing(reading(path)) as db:
            kinds = pages(known(db))
            documents, facts = (
                db.execute(f"select count(*) from {name}").fetchone()[0] for name in ("documents", "facts")
            )
        size = f"{documents:,} documents, {facts:,} facts: milliseconds for 95 of 100 pages"
        table = Table("page", "comes in", "work", "its SQL", "ratio", "FTS5", "ratio", "goals missed", title=size)
        for kind, make_one in kinds.items():
            if given.only in kind:
                chance = random.Random(kind)
                table.add_row(*told(kind, *measured(site, path, [make_one(chance) for _ in range(given.requests)])))
    Console(width=110).print(table)


if __name__ == "__main__":
    main()
