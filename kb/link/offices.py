"""Who presides over a body alone in one document, and with another in the next: chair here, co-chair there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from kb.link.claims import Claim, Contradiction
from kb.link.series import YEAR, Series
from kb.link.tellings import Event
from kb.wording import content

RULE = "one-office-in-a-body"

OFFICES = frozenset({"chair", "co-chair"})
"""The roles of those who preside."""

Holding = tuple[str, frozenset[str], Claim]
"""The office, the words of the body's name and where the document says so."""


def offices(
    series: Series, reported: dict[str, Event | None], everyone: Iterable[tuple[str, str | None, Claim]]
) -> Iterator[Contradiction]:
    """Yield the persons whom documents of a series put in the chair of one body alone, and together with another.

    :param reported: the meeting whose record a document is.
    """
    held: dict[str, list[Holding]] = defaultdict(list)
    for name, _, each in everyone:
        if each.row["role"] in OFFICES:
            body = _body(series, each, reported)
            held[name] += [(each.row["role"], content(body), each)] if body else []
    for holdings in held.values():
        for (role, here, one), (other_role, there, other) in combinations(holdings, 2):
            if role == other_role or one.paper.id == other.paper.id or not one.paper.is_near(other.paper, YEAR):
                continue
            if (here <= there or there <= here) and not _both(holdings, one, other):
                what = f"office of {one.row['name']}"
                yield Contradiction("capacity", what, RULE, ((_with(role, one),), (_with(other_role, other),)))
                break


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
    named = replace(each, value=f"{each.row['name']}, {role}")
    if not each.row["sentence"]:
        return named
    start = each.span[0] - each.row["offset"]
    return replace(named, span=(start, start + len(each.sentence)), quote=each.sentence)
