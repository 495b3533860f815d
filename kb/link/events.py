"""One meeting or activity, told of in several documents: announced in one, reported in the next, recalled in a third.

Two facts tell of one event when nothing sets them apart (another number, another date, another place) and something
ties them together: the number within one body, or the words of the name with dates that agree. A planned event may slip
by some months and stay the same event; two events of one document are two.
"""

from collections import defaultdict
from collections.abc import Iterator

from sqlite_utils import Database

from kb.link.names.bodies import Bodies
from kb.link.processes import head
from kb.link.rows import Row, Taken, insert
from kb.link.series import YEAR, Paper, Series
from kb.link.tellings import DAY, Event, Telling, tellings
from kb.link.timing import days_between
from kb.store import slug
from kb.titles import GATHERINGS
from kb.wording import content, folded

SLIP = 183
"""Days by which a planned event may come later than announced and still be the one announced."""

_DAYS_APART = 14
"""Days by which two tellings of one meeting may be apart by mistake."""

LONG_SLIP = 731
"""The same for an event with a number in its series, of which there is only one."""


def events(db: Database, series: Series, bodies: Bodies, taken: Taken) -> dict[str, Event]:
    """Find the events of a series and keep them; return the event of each fact by the fact's identifier."""
    found = _found(db, series, bodies, taken)
    insert(db, "events", (_event_row(event, series) for event in found))
    insert(db, "event_facts", (row for event in found for row in _fact_rows(event)))
    return _by_fact(found)


def heard_of(db: Database, series: Series, bodies: Bodies, own: dict[str, Event]) -> dict[str, Event]:
    """Return the event of each fact of a series and of the documents of others that name its process; keep none.

    :param own: the event of each fact of the series, by which its events are called.
    """
    found = _found(db, series.with_outsiders(), bodies, Taken())
    for event in found:
        known = (own[each.id].id for each in event.tellings if each.id in own)
        event.id = next(known, f"told-by-others-{event.tellings[0].id}")
    return _by_fact(found)


def _by_fact(found: list[Event]) -> dict[str, Event]:
    return {telling.id: event for event in found for telling in event.tellings}


def _found(db: Database, series: Series, bodies: Bodies, taken: Taken) -> list[Event]:
    found: list[Event] = []
    shelf = _Shelf()
    for paper in series.papers:
        here: list[Event] = []
        for telling in tellings(db, series, paper, bodies):
            event, rule = _same(telling, shelf.near(telling)) or _same_here(telling, here) or (None, "first-told")
            if event is None:
                event = Event(taken.take((series.key, telling.id), _wish(telling)))
                found.append(event)
            event.add(telling, rule)
            here.append(event)
            shelf.put(event, telling)
    return found


class _Shelf:
    """Events by the years they may belong to, so that a telling is compared only with those of its time."""

    def __init__(self) -> None:
        self._years: dict[int, dict[str, Event]] = defaultdict(dict)
        self._undated: dict[str, Event] = {}

    def put(self, event: Event, telling: Telling) -> None:
        """Keep an event by the years of one of its tellings."""
        for year in telling.years:
            self._years[year][event.id] = event
        if not telling.years:
            self._undated[event.id] = event

    def near(self, telling: Telling) -> list[Event]:
        """Return the events of no year, and those of years no more than the longest slip away."""
        if not telling.years:
            near = [events for _, events in sorted(self._years.items())]
        else:
            near = [self._years.get(year, {}) for year in range(min(telling.years) - 3, max(telling.years) + 4)]
        return list({event.id: event for events in (*near, self._undated) for event in events.values()}.values())


def _wish(telling: Telling) -> str:
    month = (telling.row["dates_start"] or telling.row["dates_end"] or "")[:7]
    return "-".join(filter(None, [month, slug(telling.title) or telling.kind]))


def _same(telling: Telling, near: list[Event]) -> tuple[Event, str] | None:
    """Return the event of earlier documents that a telling is about, with the rule that says so.

    Of several the likest; of equals the one that ended last before the document: what is told without a date is recent.
    """
    best: tuple[tuple[float, int], int, str] | None = None
    for at, event in enumerate(near):
        if telling.paper.id in event.papers:
            continue
        if _is_the_one_held(telling, event):
            ties: list[tuple[float, str] | None] = [(2.0, "same-days-and-city")]
        else:
            ties = [_tie(telling, each) for each in event.kinds.values()]
        tied = [tie for tie in ties if tie]
        if tied and len(tied) == len(ties):  # one telling that sets them apart is enough
            likeness, rule = max(tied)
            rank = (likeness, -_before(event, telling.paper))
            if best is None or rank > best[0]:
                best = (rank, at, rule)
    return (near[best[1]], best[2]) if best else None


def _is_the_one_held(telling: Telling, event: Event) -> bool:
    """Say whether a name that says nothing, as "the last conference", comes with an event's very days and city."""
    held = event.dated
    if held is None or held.kind != telling.kind or not telling.words <= GATHERINGS & content(held.name):
        return False
    days = held.dates == telling.dates and min(held.exactness[1], telling.exactness[1]) == DAY
    return days and bool(held.row["city"]) and held.row["city"] == telling.row["city"]


def _before(event: Event, paper: Paper) -> int:
    """Return how many days before a document an event ended; what is unknown or yet to come is farthest."""
    ended = event.dated.dates[1] if event.dated and event.dated.dates else None
    if not ended or not paper.date or ended > paper.date:
        return _FAR
    return days_between(ended, paper.date)


_FAR = 36_525
"""Days farther back than any record."""


def _same_here(telling: Telling, here: list[Event]) -> tuple[Event, str] | None:
    """Within one document only the same name with dates that agree is the same event, or its own called by its city."""
    for event in here:
        own = [each for each in event.tellings if each.paper is telling.paper and each.kind == telling.kind]
        if any(folded(each.name) == folded(telling.name) and _agree(telling, each) for each in own):
            return event, "same-name-in-document"
        if any(_is_called_by_city(telling, each) for each in own):
            return event, "called-by-its-city"
    return None


def _is_called_by_city(one: Telling, own: Telling) -> bool:
    """Say whether a document calls its own meeting by the city: "met in Bogotá on 4 May (the Bogotá Conference)"."""
    city = content(own.row["city"])
    named = own.says == "this" and bool(city) and city <= content(one.name) and one.words <= GATHERINGS
    return named and one.words <= content(own.name) and bool(one.dates) and one.dates == own.dates


def _tie(one: Telling, other: Telling) -> tuple[float, str] | None:
    """Return how alike two tellings are and by which rule they are one; null if they are not."""
    if one.kind != other.kind or (one.ordinal and other.ordinal and one.ordinal != other.ordinal):
        return None
    alike = _alike(one.words, other.words)
    same_number = bool(one.ordinal) and one.ordinal == other.ordinal and _one_body(one, other)
    if not _agree(one, other):
        slip = _slip(one, other)
        held = (same_number and alike >= 0.5 and slip <= LONG_SLIP) or (_one_name(one, other) and slip <= SLIP)
        if slip > 0 and held:
            return alike, "announced-then-held"
        return (alike, "same-number-and-place") if same_number and _held_there(one, other) else None
    if same_number and (alike >= 0.5 or (_overlap(one, other) and (alike > 0 or one.body is other.body))):
        return 2 + alike, "same-number"
    if _overlap(one, other):
        exact = min(one.exactness[1], other.exactness[1]) == DAY
        place = bool(one.row["city"]) and one.row["city"] == other.row["city"]
        named = _one_name(one, other) or (exact and alike >= 0.5) or (place and alike > 0)
        return (1 + alike, "same-dates-and-name") if named else None
    if one.kind == "meeting" and bool(one.ordinal) != bool(other.ordinal):
        return None  # "the second meeting" and "the meeting" of no date may be two
    near = _one_body(one, other) and _near(one.paper, other.paper)
    return (alike, "same-name") if near and _one_name(one, other) else None


def _held_there(one: Telling, other: Telling) -> bool:
    """Say whether two meetings of one name were held in one city so near in time that only their days are at odds."""
    if one.state != "done" or other.state != "done" or not one.dates or not other.dates:
        return False
    place = one.row["city"] and one.row["city"] == other.row["city"]
    whose = frozenset[str]().union(*(content(each.body.name) for each in (one, other) if each.body))
    within = one.words ^ other.words <= whose
    return bool(place) and within and abs(days_between(one.dates[0], other.dates[0])) <= _DAYS_APART


def _one_name(one: Telling, other: Telling) -> bool:
    """Say whether one name holds all words of the other, so that nothing in them sets two events apart."""
    fewer, more = sorted((one.words, other.words), key=len)
    return len(fewer) > 1 and fewer <= more


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of words in common; "meeting" and the like count only where there is nothing else."""
    one, other = (one - GATHERINGS, other - GATHERINGS) if one - GATHERINGS and other - GATHERINGS else (one, other)
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _one_body(one: Telling, other: Telling) -> bool:
    """Say whether nothing says that two bodies are meant; one may leave out what the other works on."""
    if one.body is None or other.body is None or one.body is other.body:
        return True
    short, long = sorted((one.body.name, other.body.name), key=len)
    return folded(short) == folded(head(long))


def _agree(one: Telling, other: Telling) -> bool:
    """Say whether the dates can be those of one event: one is unknown, or they overlap."""
    return not one.dates or not other.dates or _overlap(one, other)


def _overlap(one: Telling, other: Telling) -> bool:
    if not one.dates or not other.dates:
        return False
    return one.dates[0] <= other.dates[1] and other.dates[0] <= one.dates[1]


def _slip(one: Telling, other: Telling) -> int:
    """Return by how many days the one held came after the one announced; 0 if they are not such a pair."""
    plan, fact = (one, other) if one.state == "planned" else (other, one)
    if plan.state != "planned" or fact.state != "done" or not plan.dates or not fact.dates:
        return 0
    return max(0, days_between(plan.dates[1], fact.dates[0]))


def _near(one: Paper, other: Paper) -> bool:
    """Say whether two documents are no more than two years apart, as far as is known."""
    return not (one.date and other.date) or one.is_near(other, 2 * YEAR)


def _event_row(event: Event, series: Series) -> Row:
    best, first = event.dated, event.tellings[0]
    return {
        "id": event.id,
        "kind": first.kind,
        "name": event.name,
        "body": next(
            (each.body.name if each.body else each.body_name for each in event.tellings if each.body_name), None
        ),
        "process": series.process,
        "start": best.row["dates_start"] if best else None,
        "end": best.row["dates_end"] if best else None,
        "city": next((each.row["city"] for each in event.tellings if each.row["city"]), None),
        "country": next((each.row["country"] for each in event.tellings if each.row["country"]), None),
        "state": event.state,
        "facts": len(event.tellings),
        "documents": len({each.paper.id for each in event.tellings}),
        "rule": next((rule for rule in event.rules[1:]), event.rules[0]),
    }


def _fact_rows(event: Event) -> Iterator[Row]:
    for telling, rule in zip(event.tellings, event.rules, strict=True):
        yield {
            "event_id": event.id,
            "fact_id": telling.id,
            "document_id": telling.paper.id,
            "says": ", ".join(filter(None, [telling.says, telling.row["dates_text"]])),
            "rule": rule,
        }
