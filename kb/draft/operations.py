"""Activities that a meeting planned, and who took part in them; their results are in ``kb.draft.results``."""

from collections.abc import Callable, Iterator

from extractors.facts.activity import Activity
from extractors.facts.participant import Participant
from extractors.facts.statistic import Statistic
from kb.draft.context import Operation, Results
from kb.draft.dating import planned as aimed
from kb.draft.dating import when
from kb.draft.desk import Desk, first
from kb.draft.parties import parties
from kb.draft.records import Record
from kb.draft.sourced import Blank, Said, Value, is_plural, with_article

Told = list[tuple[Record, Activity]]
"""What the records say of one activity, oldest first."""


def told(desk: Desk) -> dict[str, Told]:
    """Return the activities of which the records of the draft tell, those in the meeting's own name first."""
    events = dict.fromkeys(
        record.events[fact_id]
        for record in desk.content
        for fact_id, fact in record.facts.items()
        if isinstance(fact, Activity) and fact_id in record.events
    )
    found = {
        event: [
            (record, fact)
            for record, fact in desk.telling(event)
            if isinstance(fact, Activity) and not (desk.recalled and record not in desk.past)
        ]
        for event in events
    }
    name = str(desk.meeting["name"] or "").casefold()
    return dict(sorted(found.items(), key=lambda each: not any(alias in name for alias in aliases(each[1]))))


def aliases(activity: Told) -> set[str]:
    """Return the names by which an activity goes, in lower case."""
    return {fact.name.casefold() for _, fact in activity}


def operations(desk: Desk, results: Callable[[Desk, Told], Iterator[Results]]) -> Iterator[Operation]:
    """Yield each activity with its plan and what was reported of it.

    :param results: tells the results of an activity.
    """
    seen = set[str]()
    for activity in told(desk).values():
        record, fact = activity[0]
        again = aliases(activity) & seen
        seen |= aliases(activity)
        if again and all(one.status == "planned" for _, one in activity):
            continue  # a further round: the words of the meeting stand among its decisions and next steps
        planned = [(record, fact) for record, fact in activity if fact.status == "planned" and fact.dates]
        done = [(record, fact) for record, fact in activity if fact.status == "done"]
        countries = taking_part(done, aliases(activity), "country")
        full, most = max(activity, key=lambda each: len(each[1].name))
        yield Operation(
            name=(fullest := full.value(most, most.name)),
            in_full=with_article(fullest),
            named=with_article(record.value(fact, fact.name)),
            plural=is_plural(fullest.text),
            planned=first(record.dated(fact.dates, fact, "dates to be confirmed", aimed) for record, fact in planned),
            done=first(record.dated(fact.dates, fact, "dates to be confirmed", when) for record, fact in done),
            here=record in desk.own,
            as_planned=_same_days(planned, [(record, fact) for record, fact in done if fact.dates]),
            countries=countries,
            organisations=taking_part(done, aliases(activity), "organisation"),
            results=tuple(results(desk, activity)),
            count=_count(done, aliases(activity), len(countries)),
        )


def _same_days(planned: Told, done: Told) -> bool:
    """Say whether the days first planned are the days first reported."""
    days = [(told[0][1].dates.start, told[0][1].dates.end) for told in (planned, done) if told and told[0][1].dates]
    return len(days) == 2 and days[0] == days[1]


def taking_part(activity: Told, names: set[str], kind: str) -> tuple[Said, ...]:
    """Return those of one kind who took part, in order, each once."""
    found = [
        (record, fact)
        for record, _ in activity
        for fact in record.of_type(Participant)
        if fact.role in {"participant", "member"} and (fact.of or "").casefold() in names
    ]
    return parties(found, kind)


def counts(fact: Statistic, names: set[str], value: int) -> bool:
    """Say whether a number counts the countries of an activity, as many as are listed."""
    countries = fact.counted.casefold().split()[-1:] == ["countries"]
    return countries and fact.bound == "eq" and fact.value == value and (fact.of or "").casefold() in names


def _count(activity: Told, names: set[str], value: int) -> Value:
    """Return the stated number of countries, if it is that of the countries listed."""
    stated = ((record, fact) for record, _ in activity for fact in record.of_type(Statistic))
    found = (
        record.said(fact, record.style.number(value), "")
        for record, fact in stated
        if value and counts(fact, names, value)
    )
    return first(found) or Blank("number of countries to be confirmed")
