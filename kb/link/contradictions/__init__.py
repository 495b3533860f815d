"""Where the documents of one process disagree: one thing, different values, every place shown, none judged.

Only values that cannot both be true are told: bounds that leave room for one number agree, a plan that was changed is
no contradiction, and what differs between a draft and its final text is a change of wording.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, combinations

from sqlite_utils import Database

from kb.link.contradictions.begins import begins
from kb.link.contradictions.capacities import capacities
from kb.link.contradictions.claims import Contradiction
from kb.link.contradictions.command_posts import command_posts
from kb.link.contradictions.courses import courses
from kb.link.contradictions.durations import durations
from kb.link.contradictions.everybody import everybody
from kb.link.contradictions.figures import numbers
from kb.link.contradictions.figures.enumerations import enumerations
from kb.link.contradictions.figures.reckonings import reckonings
from kb.link.contradictions.firsts import firsts
from kb.link.contradictions.founding import founding
from kb.link.contradictions.membership import membership
from kb.link.contradictions.milestones import milestones
from kb.link.contradictions.numbered import ordinals, times
from kb.link.contradictions.occasions import chairs, dates, last_days, places
from kb.link.contradictions.offices import pairs
from kb.link.contradictions.persons import persons
from kb.link.contradictions.plans import plans
from kb.link.contradictions.presiding import presiding
from kb.link.contradictions.recalled import recalled
from kb.link.contradictions.recalled_dues import recalled_dues
from kb.link.contradictions.rooms import rooms
from kb.link.contradictions.seats import seats
from kb.link.contradictions.sources import Sources
from kb.link.contradictions.title_blocks import title_blocks
from kb.link.contradictions.told_by_others import told_by_others
from kb.link.contradictions.venues import venues
from kb.link.contradictions.ways_of_adoption import ways_of_adoption
from kb.link.rows import insert
from kb.link.series import Series
from kb.link.tellings import Event

Rule = Callable[[Sources], Iterator[Contradiction]]

RULES: tuple[Rule, ...] = (
    numbers,
    durations,
    dates,
    places,
    plans,
    ordinals,
    times,
    title_blocks,
    recalled,
    venues,
    command_posts,
    courses,
    seats,
    rooms,
    capacities,
    everybody,
    membership,
    chairs,
    presiding,
    pairs,
    persons,
    enumerations,
    founding,
    milestones,
    ways_of_adoption,
    firsts,
    last_days,
    begins,
    recalled_dues,
    reckonings,
)
"""What is compared."""


def contradictions(db: Database, series: Series, happened: dict[str, Event], heard: dict[str, Event]) -> None:
    """Find where the documents of a series disagree, one with another or with itself, and keep it.

    What documents of others tell of the process is held against these, but not one such document against another.

    :param heard: the event of each fact of the series and of documents of others that name its process; empty if none.
    """
    found = _found(_all(Sources(db, series, happened)))
    if heard:
        whole = series.with_outsiders()
        others = list(told_by_others(series, Sources(db, whole, heard), _all(Sources(db, whole, heard))))
        found = {each.id: each for each in found.values() if not any(map(each.is_part_of, others))}
        found = _found([*found.values(), *others])
        series = whole
    insert(db, "contradictions", (each.row(series.process) for each in found.values()))
    insert(db, "contradiction_readings", (row for each in found.values() for row in each.reading_rows(series.position)))


def _all(sources: Sources) -> Iterator[Contradiction]:
    return chain.from_iterable(rule(sources) for rule in RULES)


def _found(told_of: Iterable[Contradiction]) -> dict[str, Contradiction]:
    """Return contradictions by their identifiers, but for those that tell nothing new."""
    found: dict[str, Contradiction] = {}
    told: set[tuple[object, object]] = set()
    for each in told_of:
        apart = list(_apart(each))
        if each.id not in found and (not apart or any(told.isdisjoint(ways) for ways in apart)):
            found[each.id] = each
            told.update(*apart)
    return found


def _apart(each: Contradiction) -> Iterator[set[tuple[object, object]]]:
    """Yield the numbers and days that are set against each other, so that two rules tell of none twice.

    A number that is at odds with a value once is not told again to be so with the same value from another place, nor
    are the days of two sentences told twice.
    """
    if each.kind in ("total", "money", "dates"):
        is_day = each.kind == "dates"
        places = [(n, (claim.paper.id, claim.value if is_day else claim.span[1]), claim) for n, claim in each.claims]
        for (n, one, here), (m, other, there) in combinations(places, 2):
            if n != m:
                both: set[tuple[object, object]] = {(one, other) if one <= other else (other, one)}
                first, second = ((claim.paper.id, claim.sentence) for claim in (here, there))
                same = {(first, second), (second, first)} if is_day else {(one, there.value), (other, here.value)}
                yield both | same
