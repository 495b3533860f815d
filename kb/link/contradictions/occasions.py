"""Different days, places, chairs and hosts of one meeting or activity that both documents tell of as held.

A plan and what came of it may differ, and a vague date holds a day: only days given exactly, or spans without a day in
common, are at odds. A person is another when neither name holds the other.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from itertools import combinations, islice

from kb.link.contradictions.claims import Claim, Contradiction, claim
from kb.link.contradictions.one_number import misdated
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.link.tellings import DAY, Event, Telling
from kb.link.timing import days_between, shown
from kb.titles import GATHERINGS
from kb.wording import folded

Span = tuple[tuple[str, str], Claim]
"""First and last day, and where they are given."""

LONGEST = 6
"""Days of a span that is more than a meeting."""


def dates(sources: Sources) -> Iterator[Contradiction]:
    """Yield the events that documents report for different days; the days that were planned are shown with them."""
    spoken = _spoken_of(sources)
    for event in sources.events:
        told = _of_whole(sources, to_the_day(event, sources.old))
        dated = {each.paper.id for each in told}
        others = [paper for paper in spoken.get(event.id, ()) if paper.id not in dated] if told else []
        if len(dated) + len(others) < 2:
            continue
        held = {(each.paper.id, each.dates) for each in told if each.state == "done" and each.dates}
        groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for each in told:
            if each.dates:
                groups[each.dates].append(where_told(sources, each, shown(*each.dates)))
        for paper in others:
            for days, found in islice(_meeting(sources.spans(paper), {*groups}), 1):
                groups[days].append(found)
                held.add((paper.id, days))
        days_held = {days for _, days in held}
        if len(days_held) > 1 and len({paper for paper, _ in held}) > 1:
            what = f"{_part(days_held)} of {event.name}"
            yield Contradiction("dates", what, "one-date-of-an-event", tuple(map(tuple, groups.values())), event.id)


def to_the_day(event: Event, old: Set[str]) -> list[Telling]:
    """Return the tellings that give exact days; the day on which an operation began or ended is left out.

    "The operation ended on 20 March" agrees with one from 2 to 20 March.
    """
    told = [each for each in _current(event, old) if each.dates and each.exactness[1] == DAY]
    ends = {day for each in told if each.dates and each.dates[0] != each.dates[1] for day in each.dates}
    is_activity = event.tellings[0].kind == "activity"
    return [
        each
        for each in told
        if not (is_activity and each.dates and each.dates[0] == each.dates[1] and each.dates[0] in ends)
    ]


def _of_whole(sources: Sources, told: list[Telling]) -> list[Telling]:
    """Leave out the day on which a meeting adopted something, one of those on which another document says it sat."""
    spans = {each.dates for each in told if each.dates and each.dates[0] < each.dates[1]}
    return [
        each
        for each in told
        if not each.dates
        or each.dates in spans
        or not any(start <= each.dates[0] and each.dates[1] <= end for start, end in spans)
        or not _ADOPTED.search(where_told(sources, each, "").sentence)
    ]


_ADOPTED = re.compile(
    r"\b(?:adopted|agreed|approved|endorsed|signed|taken|decided|established|launched|set up|announced)\s(?:by|at)\b"
    r"[^,;.]{0,120}\son\s\d"
)
"""What a meeting did on one of its days."""


def _spoken_of(sources: Sources) -> dict[str, list[Paper]]:
    """Return for each campaign the documents that print its name."""
    found: dict[str, list[Paper]] = defaultdict(list)
    for paper in sources.papers:
        for event in sources.campaigns(paper).values():
            found[event.id].append(paper)
    return found


def _meeting(spans: Iterable[Span], told: set[tuple[str, str]]) -> Iterator[Span]:
    """Yield the spans of days that begin or end on the same day as one that other documents give."""
    for days, found in spans:
        if any(days[0] == first or days[1] == last for first, last in told):
            yield days, found


def _part(told: set[tuple[str, str]]) -> str:
    if len({start for start, _ in told}) == 1:
        return "last day"
    return "first day" if len({end for _, end in told}) == 1 else "days"


def last_days(sources: Sources) -> Iterator[Contradiction]:
    """Yield the spans of days that documents report of one thing, named or not, with another first or last day.

    It is one thing where a span of several days begins, or ends, on the very day on which another does that another
    document reports as past; where they are of meetings the spans are too short.
    """
    starts: dict[str, list[Span]] = defaultdict(list)
    ends: dict[str, list[Span]] = defaultdict(list)
    for paper in sources.papers:
        for days, told in sources.spans(paper):
            if days_between(*days) + 1 >= LONGEST:
                starts[days[0]].append((days, told))
                ends[days[1]].append((days, told))
    for part, groups in (("last day of what began on", starts), ("first day of what ended on", ends)):
        for day, spans in groups.items():
            yield from _spans_apart(f"{part} {shown(None, day)}", spans)


def _spans_apart(what: str, spans: list[Span]) -> Iterator[Contradiction]:
    readings: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for days, told in spans:
        readings[days].append(told)
    papers = [{each.paper.id for each in group} for group in readings.values()]
    if len(readings) == 2 and not any(one & other for one, other in combinations(papers, 2)):
        yield Contradiction("dates", what, "one-end-in-common", tuple(map(tuple, readings.values())))


def places(sources: Sources) -> Iterator[Contradiction]:
    """Yield the meetings that documents report from different cities.

    "The second meeting" alone, of nobody knows whom, is none of ministers.
    """
    for event in _told_twice(sources):
        groups: dict[str, list[Claim]] = defaultdict(list)
        is_named = any(not each.words <= GATHERINGS for each in event.kinds.values())
        for each in _current(event, sources.old):
            is_vague = is_named and not each.body_name and each.words <= GATHERINGS
            if each.state == "done" and each.row["city"] and not is_vague:
                groups[folded(each.row["city"])].append(where_told(sources, each, each.row["city"]))
        papers = [{claim.paper.id for claim in group} for group in groups.values()]
        if len(papers) > 1 and not set.intersection(*papers):
            readings = tuple(map(tuple, groups.values()))
            yield Contradiction("place", f"place of {event.name}", "one-place-of-an-event", readings, event.id)


def chairs(sources: Sources) -> Iterator[Contradiction]:
    """Yield the meetings that documents say were chaired by different persons, or hosted by different countries.

    A meeting has one chair and one host; of co-chairs two of one country are at odds, and all of them are where two
    documents name as many countries.
    """
    found: dict[tuple[str, str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    together: dict[str, dict[str, dict[str, Claim]]] = defaultdict(lambda: defaultdict(dict))
    events = {event.id: event for event in sources.events if event.tellings[0].kind == "meeting"}
    first = {here: events[there] for here, there in misdated(events.values()).items()}
    for paper in sources.papers:
        for row in sources.facts(paper, "participant"):
            if (row["role"], row["kind"]) not in _HOLDERS or (row["role"] == "co-chair" and not row["country"]):
                continue
            settings = sources.settings(paper)
            event = settings.named(row["of"]) if row["of"] else settings.reported
            if not row["of"] and row["role"] == "chair":  # "the last conference was held in Oslo and chaired by …"
                event = sources.venues.meant(row["sentence"] or "", event) or event
            event = first.get(event.id, event) if event else None
            if event and event.id in events and row["role"] == "co-chair":
                together[event.id][paper.id].setdefault(row["country"], claim(paper, row, row["name"]))
            if event and event.id in events and (row["role"], row["kind"]) != ("co-chair", "country"):
                held = event.id, row["role"], row["country"] if row["role"] == "co-chair" else row["kind"]
                found[held][folded(row["name"])].append(claim(paper, row, row["name"]))
    for (event_id, role, kind), every in found.items():
        persons = found.get((event_id, "chair", "person"), {})
        told = _without(every, persons) if (role, kind) == ("chair", "country") else every
        if _are_two(sources, role, told):
            readings = tuple(map(tuple, told.values()))
            what = f"{role} of {events[event_id].name}"
            yield Contradiction("name", what, f"one-{role}-of-a-meeting", readings, event_id)
    for event_id, by_paper in together.items():
        yield from _co_chairs(events[event_id], by_paper)


def _are_two(sources: Sources, role: str, told: dict[str, list[Claim]]) -> bool:
    """Say whether different documents name two who held one role, neither in the place of the other."""
    papers = [{claim.paper.id for claim in group} for group in told.values()]
    if len(told) != 2 or set.intersection(*papers) or one_holds_the_other(*told):
        return False
    return role != "host" or not any(_is_replaced(sources, group[0], told) for group in told.values())


def _is_replaced(sources: Sources, here: Claim, hosts: Iterable[str]) -> bool:
    """Say whether a document that names a host tells that it stands in for another: "takes the place of Peru"."""
    others = "|".join(re.escape(name) for name in hosts if name != folded(here.value))
    words = folded(sources.read(here.paper).words)
    return bool(others) and re.search(rf"\b(?:place|instead|lieu) of (?:\w+ ){{0,2}}?(?:{others})\b", words) is not None


def _co_chairs(event: Event, by_paper: dict[str, dict[str, Claim]]) -> Iterator[Contradiction]:
    """Yield the countries that co-chaired a meeting, where documents that name several of them name others."""
    readings: dict[frozenset[str], list[Claim]] = defaultdict(list)
    for countries in by_paper.values():
        if len(countries) > 1:
            first, named = next(iter(countries.values())), " and ".join(sorted(countries))
            readings[frozenset(countries)].append(replace(first, value=named))
    if len(readings) == 2 and len({len(countries) for countries in readings}) == 1:
        what = f"co-chairs of {event.name}"
        yield Contradiction("name", what, "co-chairs-of-a-meeting", tuple(map(tuple, readings.values())), event.id)


def _without(told: dict[str, list[Claim]], persons: dict[str, list[Claim]]) -> dict[str, list[Claim]]:
    """Leave out what documents tell of a country whose minister they name in the chair, if all of them name one."""
    papers = {each.paper.id for group in persons.values() for each in group}
    if not all(each.paper.id in papers for group in told.values() for each in group):
        return told
    kept = {name: [each for each in group if each.paper.id not in papers] for name, group in told.items()}
    return {name: group for name, group in kept.items() if group}


_HOLDERS = frozenset(
    {("chair", "person"), ("chair", "country"), ("co-chair", "person"), ("co-chair", "country"), ("host", "country")}
)
"""The offices at a meeting that are compared, and who holds them."""


def one_holds_the_other(one: str, other: str) -> bool:
    """Say whether a name in small letters has all words of another."""
    return set(one.split()) <= set(other.split()) or set(other.split()) <= set(one.split())


def _told_twice(sources: Sources) -> list[Event]:
    """Return the events of which several documents tell."""
    return [event for event in sources.events if len({each.paper.id for each in event.tellings}) > 1]


def _current(event: Event, old: Set[str]) -> list[Telling]:
    return [each for each in event.tellings if each.paper.id not in old]


_PLACE = """
select label, start, "end", text as quote
from evidence
where fact_id = :fact
order by instr(text, coalesce(:words, '')) = 0, n
limit 1
"""


def where_told(sources: Sources, telling: Telling, value: str, told: str | None = None) -> Claim:
    """Return what tells of an event as a claim, at the words that give the value where they are evidence.

    :param told: these words, where they are neither its city nor its days.
    """
    words = told or telling.row["city" if value == telling.row["city"] else "dates_text"]
    row = next(iter(sources.db.query(_PLACE, {"fact": telling.id, "words": words})))
    sentence = sources.read(telling.paper).sentence(row["start"])
    made = claim(telling.paper, row | {"id": telling.id, "sentence": sentence}, value)
    return (_in_a_sentence(sources, made) if value == telling.row["city"] and "|" in (sentence or "") else None) or made


def _in_a_sentence(sources: Sources, told: Claim) -> Claim | None:
    """Return the sentence that says in words what a cell of a table says: "The Board met in Lomé"."""
    met = re.search(rf"\b{_MET}\b[^.;|\n]{{0,60}}?\bin\s(?P<city>{re.escape(told.value)})\b", sources.text(told.paper))
    if met is None:
        return None
    label, sentence = sources.cited(told.paper, met.start("city"))
    return replace(told, label=label, span=met.span("city"), quote=met["city"], sentence=sentence or "")


_MET = r"(?:met|held|sat|gathered|assembled|convened|came\stogether|took\splace)"
