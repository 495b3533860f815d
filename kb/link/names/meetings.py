"""What meetings are called for short: "Second Ministerial Conference", "Apia Workshop", "the Conference" where it sits.

A meeting's long name tells what it is on or of; a short one is taken where it can mean only one.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator

from sqlite_utils import Database

from extractors.readings.ordinals import ordinal_value
from kb.link.names.own_names import own_name
from kb.link.names.printings import Printings
from kb.link.series import Series

_NOUNS = frozenset(
    "Workshop Seminar Symposium Course Roundtable Conference Summit Meeting Session Forum Congress Assembly".split()
)
"""Nouns by which a document calls the gathering that it is of."""

Short = tuple[str, str, str]
"""A long name, a short one, and the document that prints it."""

_ORDINAL = re.compile(r"(?P<cut>(?P<number>\w+) .+?) on ")
_FEWEST = 3
"""So many words are left at least of a meeting's name without what it is on."""

_AMONG = "document_id in (select value from json_each(?))"
_NUMBERED = (
    f"select distinct name from meeting where ordinal is not null and name like '% on %' and {_AMONG} order by name"  # noqa: S608
)
_IN_TOWN = (
    f"select distinct name, city from meeting where mention = 'this' and city is not null and {_AMONG} order by name"  # noqa: S608
)
_DATED = f"""
select distinct name, dates_start from meeting
where mention = 'this' and dates_start is not null and {_AMONG}
order by name
"""  # noqa: S608
_RECORDED = f"""
select name, mention, document_id from meeting
where mention in ('this', 'later') and {_AMONG}
order by document_id, rowid
"""  # noqa: S608


def of_meetings(db: Database, series: Series, printed: Printings) -> Iterator[Short]:
    """Yield the short names of the meetings that documents of a series tell of."""
    papers = [json.dumps([paper.id for paper in series.papers])]
    yield from _without_topic([row[0] for row in db.execute(_NUMBERED, papers)], printed)
    yield from _of_year(series, [tuple(row) for row in db.execute(_DATED, papers)], printed)
    yield from _of_town(series, [tuple(row) for row in db.execute(_IN_TOWN, papers)], printed)


def _of_year(series: Series, meetings: list[tuple[str, str]], printed: Printings) -> Iterator[Short]:
    """Yield "2022 Conference" of the only conference that a document records of that year."""
    by_year: dict[str, dict[str, None]] = defaultdict(dict)
    for name, start in meetings:
        own = own_name(series, name)
        noun = next((word for word in own.split(" ") if word in _NOUNS), None)
        if noun:
            by_year[f"{start[:4]} {noun}"][own] = None
    for short, names in by_year.items():
        if short in printed.of_years and len(names) == 1:
            yield next(iter(names)), short, printed.of_years[short]


def of_own_meetings(db: Database, series: Series, printed: Printings) -> Iterator[Short]:
    """Yield the nouns by which documents of a series call the meetings that they are of."""
    papers = [json.dumps([paper.id for paper in series.papers])]
    told: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, mention, document in db.execute(_RECORDED, papers):
        told[document][mention].append(name)
    for document, meetings in told.items():
        yield from _own(series, document, meetings.get("this") or meetings["later"], printed)


def _without_topic(meetings: list[str], printed: Printings) -> Iterator[Short]:
    """Yield "Second Ministerial Conference" of one on some matter."""
    for name in meetings:
        match = _ORDINAL.match(name)
        if match and ordinal_value(match["number"].lower()) and len(match["cut"].split()) >= _FEWEST:
            cut = match["cut"]
            alike = [each for each in meetings if each.startswith(f"{cut} ")]
            yield from ((name, cut, paper) for paper in printed.alone.get(cut, ())[:1] if len(alike) == 1)


def _of_town(series: Series, meetings: list[tuple[str, str]], printed: Printings) -> Iterator[Short]:
    """Yield "Apia Workshop" of the only workshop that a document records of Apia."""
    for name, city in meetings:
        noun = next((word for word in own_name(series, name).split(" ") if word in _NOUNS), None)
        known = {own_name(series, each) for each, town in meetings if noun in each.split(" ") and town == city}
        if noun and len(known) == 1:
            short = f"{city} {noun}"
            yield from ((own_name(series, name), short, paper) for paper in printed.alone.get(short, ())[:1])


def _own(series: Series, document: str, meetings: list[str], printed: Printings) -> Iterator[Short]:
    """Yield "Conference" of the only one that a document records or announces, where it is called so there."""
    by_noun: dict[str, list[str]] = defaultdict(list)
    for name in meetings:
        by_noun[next((word for word in name.split(" ") if word in _NOUNS), "")].append(name)
    for noun, names in by_noun.items():
        if len(names) == 1 and document in printed.alone.get(noun, ()):
            yield own_name(series, names[0]), noun, document
