"""Persons in whose names documents exchange one word, where little leaves room for two persons.

Two forenames of one surname and state, two surnames of one forename that begin alike, or two names of three words and
more that share all but one, are one person's if both hold one office, one rank, or one post in one organisation, within
a year or at a meeting that is recalled. Names that begin alike are one head's at any time, where both documents name
the office; so are any two who are said to have led it since it opened. A document that names both sets them apart.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import combinations, product

from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.offices import OFFICES
from kb.link.contradictions.sources import Sources
from kb.link.rows import Row
from kb.link.series import YEAR
from kb.link.tellings import Event
from kb.wording import content, folded

Naming = tuple[str, str | None, Claim]
"""A person's folded name, the country and where it is printed."""

ALIKE = 0.8
"""Share of letters that two spellings of one word have in common, in order."""

LONG = 5
"""Letters of the shortest word that may be spelt differently, or surname that tells; two shorter ones are two names."""

SURE = 3
"""Words of a name that leaves little room for another of the kind; a shorter word may then be spelt differently."""

_BEGINNING = 3
"""Letters with which two names begin that one may be written for the other; Maria and Mario are two persons."""

_RANKS = frozenset(
    "captain colonel lieutenant major commander commodore general brigadier admiral inspector superintendent".split()
)
_HEADS = frozenset("head secretary secretary-general director director-general coordinator president".split())
_POST = ("position", "affiliation")

_FROM_THE_FIRST = re.compile(
    r"[,\s(]+(?:who\s|its\s|the\s|has\s|had\s|been\s|is\s|in\s)*(?:led|leads|headed|heads|run|runs|directed|chaired|charge"
    r"|head|chief|director|coordinator|secretary|manager|chair)\b[^.;]{0,60}?\b(?:since|from)\s(?:(?:its|the)\s(?:very\s)?(?:first\s)?"
    r"(?:opening|founding|foundation|creation|establishment|beginning|start|launch|inauguration|day)\b"
    r"|(?:the\s(?:\w+\s)?|\w+\s)?[^.;,]{0,30}?\b(?:opened|was\s(?:opened|founded|created|established|set\sup|launched)|began)\b)"
)
"""Words behind a name by which somebody has led something from its beginning, as but one person has."""

_CAPITAL = re.compile(r"\b[A-ZÀ-Þ][\w’'-]{2,}")


def exchanged(
    sources: Sources, reported: dict[str, Event | None], everyone: Iterable[Naming]
) -> Iterator[Contradiction]:
    """Yield the persons of whose names documents of a series give one word differently, and not as a spelling.

    :param reported: the meeting whose record a document is.
    """
    shared: dict[tuple[str, ...], dict[str, list[Naming]]] = defaultdict(lambda: defaultdict(list))
    for each in everyone:
        words = each[0].split(" ")
        for at in range(len(words)):
            rest = (*words[:at], "", *words[at + 1 :])
            if len(words) > 1 and (at or len(" ".join(rest)) > LONG):
                shared[rest][each[0]].append(each)
    for people in shared.values():
        for one, other in combinations(sorted(people), 2):
            here, there = people[one], people[other]
            apart = {each.paper.id for *_, each in here}.isdisjoint(each.paper.id for *_, each in there)
            pairs = product(here, there) if apart and not spelt_alike(one, other) else ()
            if any(_is_one(sources, reported, a, b) for a, b in pairs):
                readings = (tuple(each for *_, each in group) for group in (here, there))
                yield Contradiction(
                    "name", f"name of {here[0][2].row['name']}", "one-holder-of-an-office", (*readings,)
                )


def _are_of_one_time(sources: Sources, reported: dict[str, Event | None], one: Claim, other: Claim) -> bool:
    """Say whether two documents are a year apart at most, or one recalls the other's meeting with the name."""
    if one.paper.is_near(other.paper, YEAR):
        return True
    own = [reported[each.paper.id] for each in (one, other)]
    met = (sources.venues.meant(each.sentence, reported[each.paper.id]) for each in (other, one))
    return any(event and event is here for event, here in zip(met, own, strict=True))


def _is_one(sources: Sources, reported: dict[str, Event | None], one: Naming, other: Naming) -> bool:
    """Say whether two namings leave no room for two persons: of one state, in one office or post."""
    (name, country, here), (another, land, there) = one, other
    apart = [(mine, yours) for mine, yours in zip(name.split(" "), another.split(" "), strict=True) if mine != yours]
    if any(mine.startswith(yours) or yours.startswith(mine) for mine, yours in apart):
        return False  # "Chris", "J."
    if country and land and country != land:
        return False
    begin_alike = all(mine[:_BEGINNING] == yours[:_BEGINNING] and mine[:-1] != yours[:-1] for mine, yours in apart)
    if (begin_alike and _head_one_body(sources, here, there)) or _led_from_the_first(here, there):
        return True
    is_sure = name.count(" ") + 1 >= SURE
    if not _are_of_one_time(sources, reported, here, there):
        return False
    if not is_sure and name.split(" ")[0] == another.split(" ")[0]:
        return begin_alike and bool(country) and country == land and _preside(here.row, there.row)
    if _share_a_rank(here.row, there.row):
        return True
    if not (country or land):
        return _lead_one_office(sources, here.row, there.row)
    if country != land and not is_sure:
        return False
    if _preside(here.row, there.row):
        return True
    posts = [[content(sources.series.spelt_out(each.row[field] or "")) for field in _POST] for each in (here, there)]
    return all(posts[0]) and posts[0] == posts[1]


def _preside(one: Row, other: Row) -> bool:
    """Say whether both have one role of those who preside."""
    return one["role"] in OFFICES and one["role"] == other["role"]


def _head_one_body(sources: Sources, one: Claim, other: Claim) -> bool:
    """Say whether both preside over the body of one name, or one's sentence names the office that the other heads."""
    bodies = [sources.series.full(each.paper.id, each.row["of"] or "") for each in (one, other)]
    if bodies[0] and folded(bodies[0]) == folded(bodies[1]) and _preside(one.row, other.row):
        return True
    for here, there in ((one, other), (other, one)):
        office = content(" ".join(here.row[field] or "" for field in _POST))
        is_head = here.row["affiliation"] and not content(here.row["position"] or "").isdisjoint(_HEADS)
        if is_head and office <= content(there.sentence):
            return True
    return False


def _led_from_the_first(one: Claim, other: Claim) -> bool:
    """Say whether two sentences that share a name say of both persons that they have led something since it began."""
    both = ((each.sentence, (each.row["offset"] or 0) + len(each.quote)) for each in (one, other))
    if not all(_FROM_THE_FIRST.match(*place) for place in both):
        return False
    here, there = ({*_CAPITAL.findall(_around(each))} - {"The"} for each in (one, other))
    return bool(here & there)


def _around(each: Claim) -> str:
    """Return a sentence without a person's name and title: the word before it."""
    at = each.row["offset"] or 0
    return f"{each.sentence[:at].rstrip().rpartition(' ')[0]} {each.sentence[at + len(each.quote) :]}"


def _lead_one_office(sources: Sources, one: Row, other: Row) -> bool:
    """Say whether two persons are the one head of an office, the process's name aside: "Head of the Forum Unit"."""
    series = sources.series
    told = [content(series.spelt_out(" ".join(each[field] or "" for field in _POST))) for each in (one, other)]
    here, there = (each - content(series.process or "") for each in told)
    return here == there and len(here) > 1 and not here.isdisjoint(_HEADS)


def _share_a_rank(one: Row, other: Row) -> bool:
    """Say whether two persons of one surname have one rank of a service, and nothing tells of two services."""
    ranks = [content(each["position"] or "") for each in (one, other)]
    services = {each["affiliation"] for each in (one, other) if each["affiliation"]}
    return ranks[0] == ranks[1] and bool(ranks[0]) and ranks[0] <= _RANKS and len(services) < len(ranks)


def spelt_alike(one: str, other: str) -> bool:
    """Say whether two names differ in one long word, and there in little; Maria and Mario are two persons."""
    here, there = one.split(), other.split()
    if len(here) != len(there) or len(here) < 2:
        return False
    apart = [(at, *pair) for at, pair in enumerate(zip(here, there, strict=True)) if pair[0] != pair[1]]
    if len(apart) != 1:
        return False
    at, mine, yours = apart[0]
    return (
        min(len(mine), len(yours)) >= (LONG if len(here) < SURE else LONG - 1)
        and SequenceMatcher(None, mine, yours).ratio() >= ALIKE
        and not (at == 0 and mine[:-1] == yours[:-1])
    )
