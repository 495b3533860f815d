"""One person spelt in two ways, called by two names, or given two posts on one occasion.

A name is another spelling when all its words but one are the same, that one is nearly so, and both are of one
country; a document that names both sets them apart. People are promoted, so a post is at odds only where both documents
tell of one occasion: of the same meeting, or in paragraphs that name the same place or event.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from sqlite_utils import Database

from kb.link.contradictions.claims import Claim, Contradiction, claim
from kb.link.contradictions.exchanged import Naming, exchanged, spelt_alike
from kb.link.contradictions.holders import are_two_offices, holders
from kb.link.contradictions.homelands import homelands
from kb.link.contradictions.offices import OFFICES, offices
from kb.link.contradictions.sources import Sources
from kb.link.rows import Row
from kb.link.series import YEAR
from kb.link.tellings import Event
from kb.wording import content, folded

MOST = 400
"""Persons of one country that are compared with each other under one process; they are many in no real series."""

_RANKS = frozenset("deputy vice acting assistant associate alternate interim former".split())
_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]{2,}")
_PASSAGE = """
select text from blocks where document_id = :d and start <= :at and "end" > :at order by start desc limit 1
"""


def persons(sources: Sources) -> Iterator[Contradiction]:
    """Yield the persons whom documents of a series spell, call or place differently."""
    everyone = list(_persons(sources))
    yield from spellings(everyone)
    known: dict[str, set[str]] = defaultdict(set)
    for name, country, each in everyone:
        if country:
            known[name].add(each.paper.id)
    yield from homes([*everyone, *homelands(sources, known)])
    reported = {paper.id: sources.settings(paper).reported for paper in sources.series.papers}
    yield from exchanged(sources, reported, everyone)
    yield from posts(sources, reported, everyone)
    yield from offices(sources, reported, everyone)
    yield from holders(everyone)


def spellings(everyone: Iterable[Naming]) -> Iterator[Contradiction]:
    """Yield the persons whose names documents of a series spell differently."""
    named: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for _, country, each in everyone:
        named[country or ""][folded(each.row["name"])].append(each)
    unknown = named.pop("", {})
    for people in named.values():
        for name in unknown.keys() - people.keys() if len(unknown) < MOST else ():
            people[name] = unknown[name]
        for one, other in combinations(sorted(people)[:MOST], 2):
            papers = [{each.paper.id for each in people[name]} for name in (one, other)]
            if spelt_alike(one, other) and not set.intersection(*papers):
                shown = people[one][0].row["name"]
                readings = (tuple(people[one]), tuple(people[other]))
                yield Contradiction("name", f"spelling of {shown}", "one-name-spelt-alike", readings)


def homes(everyone: Iterable[Naming]) -> Iterator[Contradiction]:
    """Yield the persons whom documents of a series place in different countries, in the course of a year."""
    told: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for name, country, each in everyone:
        if country and " " in name:
            told[name][country].append(each)
    for people in told.values():
        if len(people) == 2:
            here, there = people.values()
            apart = not {each.paper.id for each in here} & {each.paper.id for each in there}
            if apart and any(_within_a_year(a, b) for a in here for b in there):
                readings = tuple(tuple(_of_country(each) for each in group) for group in (here, there))
                yield Contradiction(
                    "capacity", f"country of {here[0].row['name']}", "one-country-of-a-person", readings
                )


def _within_a_year(one: Claim, other: Claim) -> bool:
    """Say whether nothing tells that two documents are more than a year apart."""
    return not (one.paper.date and other.paper.date) or one.paper.is_near(other.paper, YEAR)


def _of_country(each: Claim) -> Claim:
    return replace(each, value=f"{each.row['name']}, {each.row['country']}")


def posts(sources: Sources, reported: dict[str, Event | None], everyone: Iterable[Naming]) -> Iterator[Contradiction]:
    """Yield the persons whom documents of a series give different posts on one occasion.

    :param reported: the meeting whose record a document is.
    """
    told: dict[str, list[Claim]] = defaultdict(list)
    for name, _, each in everyone:
        if each.row["position"]:
            told[name].append(each)
    for given in told.values():
        for one, other in combinations(given, 2):
            is_rank = _rule_out(one.row, other.row)
            if one.paper.id == other.paper.id or not (is_rank or are_two_offices(one, other)):
                continue
            here, there = (reported[each.paper.id] for each in (one, other))
            if here is not there and {one.row["role"], other.row["role"]} <= OFFICES:
                continue  # each in the chair of a meeting of its own
            met = (sources.venues.meant(each.sentence, reported[each.paper.id]) for each in (other, one))
            recalled = any(event and event is own for event, own in zip(met, (here, there), strict=True))
            if (here and here is there) or recalled or (is_rank and _one_occasion(sources.db, one, other)):
                readings = ((_with_post(one),), (_with_post(other),))
                yield Contradiction("post", f"post of {one.row['name']}", "one-post-on-an-occasion", readings)
                break


def _persons(sources: Sources) -> Iterator[Naming]:
    for paper in sources.papers:
        for row in sources.facts(paper, "participant"):
            if row["kind"] == "person":
                yield folded(row["name"]), row["country"], claim(paper, row, row["name"])


def _with_post(each: Claim) -> Claim:
    return claim(each.paper, each.row, f"{each.row['name']}, {each.row['position']}")


def _rule_out(one: Row, other: Row) -> bool:
    """Say whether two posts cannot be one: they differ by a word of rank, and in little else."""
    here, there = (content(f"{each['position']} {each['affiliation'] or ''}") for each in (one, other))
    if (here ^ there) & _RANKS:
        fewer, more = sorted((here - _RANKS, there - _RANKS), key=len)
        return bool(fewer) and fewer <= more
    return False


def _one_occasion(db: Database, one: Claim, other: Claim) -> bool:
    """Say whether the paragraphs of two namings share a proper name that is none of the person's own."""
    here, there = (_names(db, each) for each in (one, other))
    return bool(here & there)


def _names(db: Database, each: Claim) -> set[str]:
    passage = next(iter(db.execute(_PASSAGE, {"d": each.paper.id, "at": each.span[0]})), ("",))[0]
    own = folded(f"{each.row['name']} {each.row['position']} {each.row['affiliation'] or ''}").split()
    inside = (match for match in _NAME.finditer(passage) if match.start() and passage[match.start() - 2] not in ".:;”")
    return {folded(match[0]) for match in inside} - {*own}
