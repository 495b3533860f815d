"""One thing told with different numbers, known by its words, its place and time, or the list it is an entry of.

Three ties besides the event that both numbers belong to: two sentences that share most of their words and the year or
the name they speak of; people at one place at one time; entries of one list. What came to be later, what a bound leaves
open, a part, another country, phase or year is no contradiction.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from extractors.language import pipeline
from extractors.readings.entities.countries import find_countries
from extractors.readings.entities.gatherings import ordinal_value
from kb.link.claims import Contradiction
from kb.link.meanings import MONTHS
from kb.link.provisos import is_renewed
from kb.link.results_again import last_days, results_again
from kb.link.sayings import Saying, contradiction, disagreeing, sayings
from kb.link.series import YEAR, Series
from kb.link.sources import Sources
from kb.link.timing import days_between
from kb.wording import content

FEWEST = 4
"""Words that two sentences share at least, besides what they count."""

MOST_OF = 0.7
"""Share of the shorter sentence's words that stand in the other."""

HALF = 0.5
"""The same share of the longer one."""

MONTH = 31
"""Days."""

_PAST = re.compile(
    r"\w+ed\b|\b(?:were|was|had|took|went|came|met|gave|held|sent|found|saw|lost|made|built|fell|brought|taught|led|drew"
    r"|left|sank|cost|rose|won|paid|sold|bought|caught|ran|set)\b"
)
_STATE = re.compile(r"\b(?:now|currently|today|at present|to date|so far|members?|has|have)\b")
_PEOPLE = frozenset(
    "delegate participant official minister officer expert representative inspector trainee student investigator "
    "instructor specialist person people guest journalist scientist volunteer pupil practitioner ranger guard".split()
)
_MET = frozenset(
    "attended participated joined gathered met spent assembled came rehearsed practised registered convened exercised "
    "present".split()
) | {None, "took part", "came together", "were present"}
_OCCASIONS = {
    "course": ("course", "training", "school"),
    "drill": ("exercise", "drill", "simulation", "rehears", "tabletop", "table-top"),
    "workshop": ("workshop", "seminar", "webinar"),
    "meeting": ("meeting", "session", "conference", "summit", "plenary"),
}
"""What people come together for, by words that mean the same."""

_CAME = frozenset({"attended", "gathered", "met", "assembled", "came", "came together", "took part"})
"""What only people do, whatever they are called."""

_LIST = re.compile(
    r"\b(?P<list>list|inventory|register|catalogue|directory|roster|index|compendium|ranking)\s+"
    r"(?:of|with|names|contains|has|holds|covers)\s+(?:the\s+|its\s+|all\s+|some\s+)?\Z",
    re.IGNORECASE,
)
_LIST_HAS = re.compile(
    r"\b(?P<list>list|inventory|register|catalogue|directory|roster|index|compendium|ranking)\s+of\s+(?P<of>[^.;,]{3,40}?)"
    r"(?:\s[^.;]{0,60}?)?\s(?:comprises|comprised|contains|contained|has|had|holds|names|runs\s+to|counts)\s+\Z",
    re.IGNORECASE,
)
_ENTRIES = frozenset({"name", "entry", "item", "line"})
_NOW = re.compile(r"\b(?:now|currently|today|at present|to date|so far|already)\b")
_GROWING = frozenset("contact focal member participant party signatory supporter donor expert officer".split())
"""What lists have more and more of."""

_REPORTS = """
select distinct next_step_id, quote, report_document_id, report_start, report_end
from follow_ups
where document_id = ? and report_document_id is not null
"""


def told_again(sources: Sources) -> Iterator[Contradiction]:
    """Yield the numbers that documents of a series tell differently of one thing."""
    told = list(sayings(sources))
    yield from repeated(told)
    yield from at_one_place(told)
    yield from on_one_list(sources.db, sources.series, told)
    yield from results_again(sources.db, told)
    yield from last_days(sources)


def repeated(told: Iterable[Saying]) -> Iterator[Contradiction]:
    """Yield the different numbers of sentences that say the same otherwise."""
    groups: dict[object, list[Saying]] = defaultdict(list)
    told = list(told)
    alone = Counter((each.paper.id, each.claim.sentence, each.clause, each.unit) for each in told)
    for each in told:
        if alone[each.paper.id, each.claim.sentence, each.clause, each.unit] == 1 and _is_tied(each):
            groups[each.unit, each.years].append(each)
    for group in groups.values():
        for readings in disagreeing(group, _say_the_same):
            first = readings[0][0]
            what = " ".join(first.clause.split()).strip(" ,.")
            yield contradiction(readings, what, "same-sentence-again")


def _is_tied(each: Saying) -> bool:
    """Say whether a clause names the time it speaks of, or what was done where and is over."""
    if len(each.words) < FEWEST:
        return False
    return bool(each.years) or bool(each.names and _PAST.search(each.clause) and not _STATE.search(each.clause))


def _say_the_same(one: Saying, other: Saying) -> bool:
    if one.paper.id == other.paper.id or not _count_the_same(one, other):
        return False
    if not (one.names <= other.names | other.around and other.names <= one.names | one.around):
        return False
    if not one.years and not one.paper.is_near(other.paper, YEAR):
        return False
    shared = one.words & other.words
    fewer, more = sorted((len(one.words), len(other.words)))
    apart = (one.words ^ other.words) & _SLICES
    ordered = {word for word in one.words ^ other.words if ordinal_value(word)}
    return len(shared) >= max(FEWEST, MOST_OF * fewer, HALF * more) and not apart and not ordered


_PARTS = frozenset(
    "phase stage round pilot main woman man girl boy child youth adult male female urban rural domestic foreign import "
    "export first second half quarter additional further other another not never".split()
)
_SLICES = _PARTS | MONTHS
"""Words by which one sentence speaks of another part than the other."""


def _count_the_same(one: Saying, other: Saying) -> bool:
    return one.counted <= other.counted or other.counted <= one.counted


def at_one_place(told: Iterable[Saying]) -> Iterator[Contradiction]:
    """Yield the different numbers of people who are told to have been at one place at one time."""
    groups: dict[str, list[Saying]] = defaultdict(list)
    for each in told:
        if (each.unit in _PEOPLE or each.action in _CAME) and each.places and each.days:
            groups[each.unit].append(each)
    for unit, group in groups.items():
        for readings in disagreeing(group, _met):
            first, last = readings[0][0], readings[-1][0]
            place = " and ".join(sorted(name.title() for name in _towns(first, last)))
            yield contradiction(readings, f"{first.claim.row['counted'] or unit} in {place}", "people-at-one-place")


def _met(one: Saying, other: Saying) -> bool:
    if one.paper.id == other.paper.id or not _count_the_same(one, other):
        return False
    if one.action != other.action and not {one.action, other.action} <= _MET:
        return False
    if _are_two(one.claim.sentence.lower(), other.claim.sentence.lower()):
        return False
    return any(_overlap(here, there) for here in one.days for there in other.days) and bool(_towns(one, other))


def _are_two(one: str, other: str) -> bool:
    """Say whether two sentences speak of two occasions: a course and a drill, the first and the second."""
    here, there = (
        {kind for kind, words in _OCCASIONS.items() if any(word in told for word in words)} for told in (one, other)
    )
    first, second = ({word for word in told.split() if ordinal_value(word)} for told in (one, other))
    return bool(here and there and not here & there) or bool(first and second and not first & second)


def _overlap(here: tuple[str, str], there: tuple[str, str]) -> bool:
    short = all(days_between(start, end) <= MONTH for start, end in (here, there))
    return short and here[0] <= there[1] and there[0] <= here[1]


def _towns(one: Saying, other: Saying) -> set[str]:
    """Return the places that both name and that are no countries."""
    shared = one.places & other.places
    return {name for name in shared if not list(find_countries(pipeline().make_doc(name.title())))}


def on_one_list(db: Database, series: Series, told: Iterable[Saying]) -> Iterator[Contradiction]:
    """Yield the different numbers of entries that one list is said to have.

    It is one list where both call the entries the same, or where one reports the list that was promised and the other
    calls it what the promise did.
    """
    listed = [(each, noun) for each in told if (noun := _list_of(each))]
    if len({each.paper.id for each, _ in listed}) < 2:
        return
    promised = _promised(db, series, listed)

    def one(here: Saying, there: Saying) -> bool:
        if here.paper.id == there.paper.id or not here.paper.is_near(there.paper, YEAR):
            return False
        mine, yours = _listed(here), _listed(there)
        return mine <= yours or yours <= mine or bool(promised[here.claim.fact_id] & promised[there.claim.fact_id])

    for readings in disagreeing([each for each, _ in listed], one):
        first = max((each for group in readings for each in group), key=lambda each: len(each.claim.row["counted"]))
        yield contradiction(readings, f"number of {first.claim.row['counted']} on the list", "entries-of-one-list")


def _list_of(each: Saying) -> str | None:
    """Return the noun of the list whose entries a number counts; null where the list was renewed."""
    if is_renewed(each.clause) or _NOW.search(each.clause) or each.counted & _GROWING:
        return None
    before = each.clause[: each.at]
    found = _LIST.search(before) or _LIST_HAS.search(before)
    return found["list"].lower() if found else None


def _listed(each: Saying) -> frozenset[str]:
    """Return the words for what is on a list: those counted, or those behind "list of" where entries are counted."""
    found = _LIST_HAS.search(each.clause[: each.at]) if each.unit in _ENTRIES else None
    return content(found["of"]) if found else each.counted


def _promised(db: Database, series: Series, listed: list[tuple[Saying, str]]) -> dict[str | None, set[str]]:
    """Return for each number the promises of a list that it is told of."""
    found: dict[str | None, set[str]] = defaultdict(set)
    for paper in series.papers:
        for step, quote, document, start, end in db.execute(_REPORTS, [paper.id]):
            words = content(quote)
            for each, noun in listed:
                inside = document == each.paper.id and start <= each.claim.span[0] < end
                named = noun in words and bool(each.counted & words) and each.counted - words <= {noun}
                if inside or named:
                    found[each.claim.fact_id].add(step)
    return found
