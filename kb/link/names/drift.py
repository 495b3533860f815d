"""A group whose name drifts between documents of a process without a word said of it: proposed to people as one.

A release cuts a name down to what its readers understand, a later record drops a word or puts another in its place. Two
names are proposed as one where both are built on one noun ("Technical Panel") and share a word for what is dealt with,
where who chairs the one is named where the other is, or where both met in one city in one month. A document that prints
both names sets them apart, and so do other chairs. Where a document shows that the process has several groups of the
kind, a word that is in the name of the process itself says nothing.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from sqlite_utils import Database

from kb.link.names.decisions import Decisions
from kb.link.names.known import well_known
from kb.link.names.leading import Leading
from kb.link.names.own_names import is_process, own_name, without_process
from kb.link.names.printings import Printings
from kb.link.rows import Row, alias
from kb.link.series import Series
from kb.link.words.named_things import GROUPS, KINDS
from kb.link.words.stems import stem
from kb.wording import content, folded, words

if TYPE_CHECKING:
    from kb.link.names.bodies import Bodies, Body

RULE = "body-of-one-kind-and-topic"

_NOUNS = "|".join(map(folded, GROUPS.split("|")))
_NAME = re.compile(
    rf"(?P<lead>(?:\w+ )*?)(?P<kind>(?:(?:{KINDS}) )*(?P<noun>{_NOUNS}))"
    r"(?: of (?:\w+ )?(?:experts|officials|specialists))?(?: (?:on|for|against|of) (?P<topic>.+))?"
)
_FEWEST = 2
"""So many words must agree where the one kind is only a part of the other: "Committee" of "Technical Committee"."""

_LED = 2
"""A group that the same person chairs is likelier the same than one that shares all words for what it deals with."""

MOST = 60
"""So many groups of one kind are compared with each other in a series."""


@dataclass(frozen=True)
class _Group:
    """A group by one of its names."""

    name: str
    """The name, the longest as printed."""

    kind: str
    """The words for what it is: "technical committee"."""

    topic: frozenset[str]
    """Stems of the words for what it deals with."""

    before: bool
    """Whether these words stand before its noun, where other words for its kind may be among them."""

    papers: frozenset[str]
    """The documents that print the name."""

    persons: dict[str, str] = field(compare=False)
    """The persons named in these documents, as printed, by their names folded."""

    body: "Body | None" = field(compare=False)
    """The body that facts tell of under that name."""

    known: bool = field(compare=False)
    """Whether facts tell of it, or a document defines a short name for it."""

    met: frozenset[tuple[str, str]] = field(compare=False)
    """The cities in which facts tell that it met, each with the month, "2023-06"."""

    leading: Leading = field(compare=False)
    """Who leads it, by what the documents tell."""

    def beside(self, other: "_Group") -> tuple[frozenset[str], frozenset[str]]:
        """Return the words for what it is and for what it deals with, as another group's name tells the two apart."""
        kinds = frozenset(map(stem, self.kind.split()))
        more = self.topic & frozenset(map(stem, other.kind.split())) if self.before else frozenset[str]()
        return kinds | more, self.topic - more

    @property
    def leaders(self) -> set[str]:
        """The persons who chair it, folded."""
        return self.body.leaders if self.body else set()


_Pair = tuple[_Group, _Group]
Proposed = tuple["Body | None", "Body | None", Row]
"""The bodies that two names stand for, as far as facts tell of them, and the row that proposes that they are one."""


def drifted(db: Database, series: Series, bodies: "Bodies", decisions: Decisions) -> Iterator[Proposed]:
    """Yield the names of groups that may be one, each pair with the bodies that facts tell of and its row."""
    by_noun: dict[str, list[_Group]] = defaultdict(list)
    for noun, group in _groups(db, series, bodies) if series.process else ():
        by_noun[noun].append(group)
    own = frozenset(map(stem, content(series.process)))
    for _, several in sorted(by_noun.items()):
        for one, other in _pairs(several[:MOST], own):
            yield one.body, other.body, _row(series, one, other, decisions)


def _groups(db: Database, series: Series, bodies: "Bodies") -> Iterator[tuple[str, _Group]]:
    """Yield the groups that deal with something, each with the noun it is built on."""
    defined = {folded(term["long"]) for shorts in series.shorts.values() for term in shorts.values()}
    printed: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, papers in Printings(db, series).groups.items():
        for paper in papers:
            full = series.full(paper, name)
            own = own_name(series, full)
            full = own if is_process(series, full[len(own) :].partition("the ")[2]) else full
            printed[without_process(series, full)].append((full, paper))
    persons = _persons(db, series) if len(printed) > 1 else {}
    met = _met(db, series) if len(printed) > 1 else {}
    for own, prints in printed.items():
        (name, paper), match = max(prints, key=lambda each: len(each[0])), _NAME.fullmatch(own)
        if not match or folded(name) in well_known():
            continue
        lead, kind, topic = match["lead"] or "", match["kind"], match["topic"]
        about = frozenset(map(stem, content(topic or lead)))
        body = bodies.find(series, paper, name)
        known = body is not None or not defined.isdisjoint(folded(name) for name, _ in prints)
        printing = frozenset(paper for _, paper in prints)
        if about:
            what = f"{lead}{kind}" if topic else kind
            there = {known: person for paper in printing for known, person in persons.get(paper, {}).items()}
            when = frozenset[tuple[str, str]]().union(*(met.get(folded(name), ()) for name, _ in prints))
            leading = Leading(db, without_process(series, name), match["noun"], printing)
            yield match["noun"], _Group(name, what, about, not topic, printing, there, body, known, when, leading)


def _met(db: Database, series: Series) -> dict[str, set[tuple[str, str]]]:
    """Return the cities and months in which bodies met, by their names in full, folded."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for paper, body, city, month in db.execute(_MEETINGS, [json.dumps([paper.id for paper in series.papers])]):
        found[folded(series.full(paper, body))].add((city, month))
    return found


_MEETINGS = """
select document_id, body, city, substr(dates_start, 1, 7) from meeting
where body is not null and city is not null and dates_start is not null and dates_granularity in ('day', 'month')
  and document_id in (select value from json_each(?))
"""


def _persons(db: Database, series: Series) -> dict[str, dict[str, str]]:
    """Return the persons that each document of a series names, as printed, by their names folded."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for paper, name in db.execute(_PERSONS, [json.dumps([paper.id for paper in series.papers])]):
        found[paper][folded(name)] = name
    return found


_PERSONS = """
select document_id, name from participant
where kind = 'person' and document_id in (select value from json_each(?))
"""


def _pairs(several: list[_Group], own: frozenset[str]) -> Iterator[_Pair]:
    """Yield the groups of one noun that may be one; of several that a group may be, the likest, or none of equals."""
    plural = any(one.papers & other.papers and not _begins(one, other) for one, other in combinations(several, 2))
    likely: dict[_Pair, float] = {}
    for one, other in combinations(several, 2):
        share = _share(one, other, own if plural else frozenset())
        if share:
            likely[one, other] = share
    best: dict[tuple[_Group, bool], list[float]] = defaultdict(list)
    for pair, share in likely.items():
        for each in pair:
            best[each, _begins(*pair)].append(share)
    for pair, share in likely.items():
        rivals = [best[each, _begins(*pair)] for each in pair]
        if any(each.known for each in pair) and all(share == max(each) and each.count(share) == 1 for each in rivals):
            yield pair


def _share(one: _Group, other: _Group, own: frozenset[str]) -> float:
    """Return how much of two groups' topics agrees, 0 to 1; 0 if something sets them apart, 2 by chairs or a meeting.

    :param own: words that do not count.
    """
    if (one.papers & other.papers and not _begins(one, other)) or (one.body and one.body is other.body):
        return 0
    if _of_one_kind(one, other) and (
        _led_alike(one, other) or one.met & other.met or one.leading.agrees(other.leading)
    ):
        return _LED
    if _led_apart(one.body, other.body):
        return 0
    (kinds, topic), (other_kinds, other_topic) = one.beside(other), other.beside(one)
    fewer, more = sorted((topic, other_topic), key=len)
    agree, whole = fewer & more, fewer <= more
    if kinds == other_kinds:
        return len(agree) / len(fewer) if agree and (whole or agree - own) else 0
    return 1 if _of_one_kind(one, other) and whole and len(agree) >= _FEWEST else 0


def _of_one_kind(one: _Group, other: _Group) -> bool:
    """Say whether the words for what one group is are among those of the other: "Committee", "Technical Committee"."""
    kinds, other_kinds = one.beside(other)[0], other.beside(one)[0]
    return kinds <= other_kinds or other_kinds <= kinds


def _led_alike(one: _Group, other: _Group) -> set[str]:
    """Return the persons who chair one group and are named where the other is, folded."""
    return (one.leaders & other.persons.keys()) | (other.leaders & one.persons.keys())


def _led_apart(one: "Body | None", other: "Body | None") -> bool:
    """Say whether documents tell of two bodies' chairs, and of none that is the same."""
    return bool(one and other and one.chairs and other.chairs and one.chairs.keys().isdisjoint(other.chairs))


def _begins(one: _Group, other: _Group) -> bool:
    """Say whether one name is the other cut short, so that one document may print both."""
    short, long = sorted((folded(one.name), folded(other.name)), key=len)
    return long.startswith(f"{short} ")


def _row(series: Series, one: _Group, other: _Group, decisions: Decisions) -> Row:
    stems = one.beside(other)[1] & other.beside(one)[1]
    both = dict.fromkeys(word for each in (one, other) for word in words(each.name) if stem(word) in stems)
    kind = min(one.kind, other.kind, key=len)
    shared = f"both are called “{kind}”"
    if both:
        shared += f" and deal with {' and '.join(f'“{word}”' for word in both)}"
    if led := sorted(_led_alike(one, other)):
        printed = one.persons | other.persons
        shared += f", one is chaired by {' and '.join(printed[each] for each in led)}, named where the other is"
    elif one.leading.agrees(other.leading):
        shared += ", the same lead both"
    if met := sorted(one.met & other.met):
        shared += f", both met in {' and '.join(f'{city} in {month}' for city, month in met)}"
    apart = "no document tells them apart" if one.papers & other.papers else "no document prints both"
    reason = f"Under {series.process}: {shared} and {apart}"
    names, what = (one.name, other.name), "body" if one.body or other.body else "term"
    row = alias(what, names, series.process, "proposed", RULE, reason, (None, None), [])
    return row | {"state": decisions.on([one.name], [other.name]) or "proposed"}


def unlike(found: Iterable[Proposed], before: Iterable[Proposed]) -> list[Proposed]:
    """Return the proposals that are not on two bodies, or two names, which something else made likely before."""
    told = {_names(row) for *_, row in before}
    pairs = {frozenset(body.id for body in (one, other) if body) for one, other, _ in before}
    return [
        (one, other, row)
        for one, other, row in found
        if _names(row) not in told and not (one and other and {one.id, other.id} in pairs)
    ]


def _names(row: Row) -> frozenset[str]:
    return frozenset((folded(row["name"]), folded(row["alias"])))
