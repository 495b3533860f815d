"""Who presides over a body: alone in one document and with another in the next, or with one here and another there.

"Who chairs the Group" is said of one of two co-chairs too; alone is only who is said to be, or who has a vice-chair.
Chairs change hands; so two pairs of countries are at odds only where one of them stays, and no document of the series
says of a chair that it was handed on.
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations, product

from extractors.readings.entities.names import BODY_HEAD
from kb.link.contradictions.claims import Claim, Contradiction, claim
from kb.link.contradictions.sources import Sources
from kb.link.series import YEAR, Paper, Series
from kb.link.tellings import Event
from kb.wording import content

RULE = "one-office-in-a-body"
PAIR = "one-pair-of-co-chairs"
_MEETING = re.compile(r"\b(?:Meeting|Session|Conference|Workshop|Summit)\b")

OFFICES = frozenset({"chair", "co-chair"})
"""The roles of those who preside."""

MOST = 20
"""The co-chairs of a body are compared with so many that were told of last."""


@dataclass(frozen=True)
class Pair:
    """The countries that a document says preside together."""

    body: str
    """The body's name."""

    countries: frozenset[str]
    """Their codes."""

    claim: Claim
    """The sentence that says so."""


Holding = tuple[str, frozenset[str], Claim]
"""The office, the words of the body's name and where the document says so."""


_CHANGED = r"(?:succe\w+|replac\w+|hand\w*|took|taken|take|rotat\w+|elect\w*|incoming|outgoing|former|new|next|pass\w*)"
_HANDED_ON = re.compile(
    rf"\b{_CHANGED}\b[^.\n]{{0,60}}\bco-?chair|\bco-?chair\w*[^.\n]{{0,60}}\b{_CHANGED}\b", re.IGNORECASE
)
"""Words by which a chair is told to have changed hands."""

_ALONE = re.compile(
    r"\b(?:vice|deputy)[\s-]chair|\b(?:sole|only|single)\schair|\b(?:alone|by\s(?:him|her)self)\b[^.;\n]{0,40}\bchair"
    r"|\bchair[^.;\n]{0,60}\b(?:alone|by\s(?:him|her)self)\b",
    re.IGNORECASE,
)
"""Words by which a document tells that a chair has nobody beside him or her."""

_TOGETHER = re.compile(r"\b(?:together|jointly|shar(?:e[sd]?|ing)|alongside|with)\b", re.IGNORECASE)


def pairs(sources: Sources) -> Iterator[Contradiction]:
    """Yield the bodies that documents of a series say are co-chaired by different countries."""
    before: deque[Pair] = deque(maxlen=MOST)
    seen: set[frozenset[frozenset[str]]] = set()
    for paper in sources.papers:
        told = list(_pairs(sources, paper))
        for one, other in product(before, told):
            both = frozenset((one.countries, other.countries))
            if both not in seen and _at_odds(one, other) and not _handed_on(sources, one, other):
                seen.add(both)
                body = max(one.body, other.body, key=len)
                yield Contradiction("capacity", f"co-chairs of the {body}", PAIR, ((one.claim,), (other.claim,)))
        before += told


def _at_odds(one: Pair, other: Pair) -> bool:
    """Say whether a body of one name, longer or shorter, has one co-chair in common with itself and another not."""
    mine, yours = content(one.body), content(other.body)
    apart = one.countries != other.countries and len(one.countries) == len(other.countries)
    return (
        apart
        and bool(one.countries & other.countries)
        and (mine <= yours or yours <= mine)
        and one.claim.paper.is_near(other.claim.paper, YEAR)
    )


def _handed_on(sources: Sources, one: Pair, other: Pair) -> bool:
    """Say whether a document from the one to the other tells of a chair that it changed hands."""
    place = sources.series.position
    between = range(place[one.claim.paper.id], place[other.claim.paper.id] + 1)
    return any(_HANDED_ON.search(sources.text(sources.series.papers[at])) for at in between)


def _pairs(sources: Sources, paper: Paper) -> Iterator[Pair]:
    """Yield the bodies that a document says are co-chaired, with the countries that it names for each."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for row in sources.facts(paper, "participant"):
        if row["role"] == "co-chair" and row["of"] and row["kind"] == "country":
            found[sources.series.full(paper.id, row["of"])].append(claim(paper, row, row["name"]))
    for body, claims in found.items():
        countries = frozenset(each.row["country"] for each in claims)
        if len(countries) > 1 and BODY_HEAD.search(body) and not _MEETING.search(body):
            named = " and ".join(sorted({each.value for each in claims}))
            yield Pair(body, countries, replace(_whole(claims[0]), value=named))


def offices(
    sources: Sources, reported: dict[str, Event | None], everyone: Iterable[tuple[str, str | None, Claim]]
) -> Iterator[Contradiction]:
    """Yield the persons whom documents of a series put in the chair of one body alone, and together with another.

    :param reported: the meeting whose record a document is.
    """
    held: dict[str, list[Holding]] = defaultdict(list)
    for name, _, each in everyone:
        if each.row["role"] == "co-chair" or (each.row["role"] == "chair" and _is_alone(sources, each)):
            body = _body(sources.series, each, reported)
            held[name] += [(each.row["role"], content(body), each)] if body else []
    for holdings in held.values():
        for (role, here, one), (other_role, there, other) in combinations(holdings, 2):
            if role == other_role or one.paper.id == other.paper.id or not one.paper.is_near(other.paper, YEAR):
                continue
            if (here <= there or there <= here) and not _both(holdings, one, other):
                what = f"office of {one.row['name']}"
                yield Contradiction("capacity", what, RULE, ((_with(role, one),), (_with(other_role, other),)))
                break


def _is_alone(sources: Sources, chair: Claim) -> bool:
    """Say whether a document tells that whom it calls a chair is the only one."""
    return not _TOGETHER.search(chair.sentence) and bool(_ALONE.search(sources.text(chair.paper)))


def _body(series: Series, each: Claim, reported: dict[str, Event | None]) -> str | None:
    """Return the words for the body presided over: the one named, else the meeting and what meets."""
    if each.row["of"]:
        return series.full(each.paper.id, each.row["of"])
    event = reported.get(each.paper.id)
    told = next((telling for telling in event.tellings if telling.says == "this"), None) if event else None
    return f"{told.name} {told.body_name or ''}" if told else None


def _both(holdings: Iterable[Holding], one: Claim, other: Claim) -> bool:
    """Say whether one of two documents gives a person both offices."""
    told = {(each.paper.id, role) for role, _, each in holdings}
    return any(all((paper.id, role) in told for role in OFFICES) for paper in (one.paper, other.paper))


def _with(role: str, each: Claim) -> Claim:
    """Return a place with the whole sentence, which says of the person what the office is."""
    return replace(_whole(each), value=f"{each.row['name']}, {role}")


def _whole(each: Claim) -> Claim:
    if not each.row["sentence"]:
        return each
    start = each.span[0] - each.row["offset"]
    return replace(each, span=(start, start + len(each.sentence)), quote=each.sentence)
