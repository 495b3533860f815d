"""Two persons whom documents put in the chair of one meeting, each of them alone.

A record gives the chair of its own meeting, and a later text recalls who chaired it. A document that names several, as
where one acts for another or each day has its own, decides nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.exchanged import Naming
from kb.link.contradictions.sources import Sources
from kb.link.tellings import Event
from kb.wording import content

_IN_PART = re.compile(
    r"\b(?:co-|vice|deputy|acting|behalf|absence|replac\w+|succe\w+|handed|took over|elected|drafting|panel|side event"
    r"|sessions?|first day|second day|opening|closing|part of)\b",
    re.IGNORECASE,
)
"""Words by which somebody else was in the chair as well, or of a part only."""


def chaired(sources: Sources, reported: dict[str, Event | None], everyone: Iterable[Naming]) -> Iterator[Contradiction]:
    """Yield the meetings that documents of a series say were chaired by different persons.

    :param reported: the meeting whose record a document is.
    """
    told: dict[str, dict[str, list[tuple[str, Claim]]]] = defaultdict(lambda: defaultdict(list))
    for name, _, each in everyone:
        if each.row["role"] == "chair" and " " in name:
            event = _chaired(sources, reported[each.paper.id], each)
            if event:
                told[event.id][each.paper.id].append((name, each))
    events = {event.id: event for event in sources.events} if len(told) else {}
    for event_id, papers in told.items():
        readings: dict[str, list[Claim]] = defaultdict(list)
        for named in papers.values():
            names = {name for name, _ in named}
            if len(names) == 1 and not any(_IN_PART.search(each.sentence) for _, each in named):
                readings[names.pop()].append(named[0][1])
        if len(readings) == 2 and set.isdisjoint(*(set(name.split()) for name in readings)):  # else one name, misspelt
            what = f"chair of the {events[event_id].name}"
            yield Contradiction("capacity", what, "one-chair-of-a-meeting", (*map(tuple, readings.values()),), event_id)


def _chaired(sources: Sources, own: Event | None, each: Claim) -> Event | None:
    """Return the meeting that somebody chaired: the one named, else that whose record the document is."""
    if not each.row["of"]:
        return sources.venues.meant(each.sentence, own) or own
    words = content(sources.series.full(each.paper.id, each.row["of"]))
    for event in sources.events:
        here = (
            telling for telling in event.tellings if telling.paper.id == each.paper.id and telling.kind == "meeting"
        )
        if any(content(telling.name) == words for telling in here):
            return event
    return None
