"""Two holders of one office at a time, and one person with two offices, as documents of one day tell of them.

Offices change hands and people are promoted; so two documents are at odds only where they tell of one day, or came out
within weeks of each other and neither speaks of a change. Only offices that one person holds at a time are asked after.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import combinations

from extractors.readings.dates import Anchors, find_dates
from kb.link.contradictions.claims import Claim, Contradiction, claim
from kb.link.series import YEAR
from kb.wording import content, folded

NEAR = 45
"""Days between two documents in which an office is taken to be held by one person."""

MOST = 20
"""A person, or an office, is compared with so many that were told of last."""

_OFFICE = re.compile(
    r"^(?:minister|(?:deputy )?prime minister|secretary general|executive secretary|mayor|governor|president|ambassador"
    r"|director general|executive director|director|commissioner(?: general)?|chief|head|permanent secretary|rector"
    r"|attorney general|prosecutor general|harbour master|high commissioner|chancellor)\b"
    r"(?! (?:of|to) (?:the )?delegation)"
)
"""Offices that one person holds at a time, by how their names begin."""

_SINGLE = re.compile(r"^(?:minister|mayor|governor|prime minister|secretary general|executive secretary)\b")
"""Those that are held by one person only, where the rest of the name says of what."""

_CHANGED = re.compile(
    r"\b(?:new|newly|former|then|outgoing|incoming|acting|deputy|vice|succe\w+|replac\w+|elected|appointed|predecessor"
    r"|resign\w+|late|until|since|retired|designate)\b",
    re.IGNORECASE,
)
Naming = tuple[str, str | None, Claim]
"""A person's folded name, the country and where it is printed."""


def holders(everyone: Iterable[Naming]) -> Iterator[Contradiction]:
    """Yield the offices with two holders, and the persons with two offices, at one time."""
    by_office: dict[tuple[str, str], list[tuple[str, Claim]]] = defaultdict(list)
    by_name: dict[str, list[Claim]] = defaultdict(list)
    for name, country, each in everyone:
        office = folded(each.row["position"] or "")
        if not office or not _OFFICE.match(office) or _CHANGED.search(each.sentence):
            continue
        if " " in name:
            by_name[name].append(each)
        if _SINGLE.match(office) and len(office.split()) > 1:
            whose = "" if _names_whose(each.row["position"]) else country or folded(each.row["affiliation"])
            if whose or _names_whose(each.row["position"]):
                by_office[office, whose].append((name, each))
    yield from _two_holders(by_office)
    yield from _two_offices(by_name)


def _names_whose(position: str) -> bool:
    """Say whether an office is named with its place or body: "Governor of Kalmar"."""
    return re.search(r"\s(?:of|for|to|in)\s(?:the\s)?[A-ZÀ-Þ]\w+\Z", position) is not None and not re.match(
        r"(?i)minister", position
    )


def _two_holders(by_office: dict[tuple[str, str], list[tuple[str, Claim]]]) -> Iterator[Contradiction]:
    for told in by_office.values():
        for (one, here), (other, there) in combinations(told[-MOST:], 2):
            apart = here.paper.id != there.paper.id and set(one.split()).isdisjoint(other.split())
            if apart and (here.paper.is_near(there.paper, NEAR) or _on_one_day(here, there)):
                yield _contradiction(f"holder of the office of {here.row['position']}", here, there)
                break


def _two_offices(by_name: dict[str, list[Claim]]) -> Iterator[Contradiction]:
    for told in by_name.values():
        for here, there in combinations(told[-MOST:], 2):
            posts = [content(each.row["position"]) for each in (here, there)]
            apart = here.paper.id != there.paper.id and posts[0].isdisjoint(posts[1])
            if apart and _on_one_day(here, there):
                yield _contradiction(f"post of {here.row['name']}", here, there)
                break


def are_two_offices(here: Claim, there: Claim) -> bool:
    """Say whether documents of one year give a person two offices of one kind: Minister of Transport, of Defence."""
    kinds = [_SINGLE.match(folded(each.row["position"] or "")) for each in (here, there)]
    if not kinds[0] or not kinds[1] or kinds[0][0] != kinds[1][0] or not here.paper.is_near(there.paper, YEAR):
        return False
    if any(_CHANGED.search(each.sentence) for each in (here, there)):
        return False
    one, other = (content(each.row["position"]) - content(kinds[0][0]) for each in (here, there))
    return bool(one and other) and one.isdisjoint(other)


def _contradiction(what: str, here: Claim, there: Claim) -> Contradiction:
    readings = tuple(
        (claim(each.paper, each.row, f"{each.row['name']}, {each.row['position']}"),) for each in (here, there)
    )
    return Contradiction("post", what, "one-holder-at-a-time", readings)


def _on_one_day(here: Claim, there: Claim) -> bool:
    """Say whether two sentences tell of one day; one that names none is of the day of its document."""
    return not _days(here.paper.date, here.sentence).isdisjoint(_days(there.paper.date, there.sentence))


@lru_cache(maxsize=256)
def _days(issued: str | None, sentence: str) -> frozenset[str]:
    found = find_dates(sentence, Anchors(date.fromisoformat(issued) if issued else None))
    days = {each.date.start for each in found if each.date.start and each.date.granularity == "day"}
    return frozenset(days or ({issued} if issued else ()))
