"""Two names of what is probably one person, proposed to people with the reason: initials, another order, a name less.

"A. Silva" and "Ana Silva" of one country, "Chen Wei" and "Wei Chen", "Ana Maria Silva" and "Maria Silva". A document
that prints both names sets the two apart; so does a second person whom the shorter name fits. What people accept is
heeded.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from sqlite_utils import Database

from kb.link.names.decisions import Decisions
from kb.link.names.known import Party
from kb.link.rows import Row, alias
from kb.link.series import Series
from kb.wording import folded

RULE = "person-of-one-name"

_MOST = 20
"""So many persons who share a word of their names are compared with each other."""

_PERSONS = """
select document_id, name, country from participant
where kind = 'person' and document_id in (select value from json_each(?))
order by document_id, name
"""


@dataclass
class _Person:
    """A name under which documents of a series know a person."""

    name: str
    """The name as printed first."""

    words: tuple[str, ...]
    """Its words, folded."""

    countries: set[str] = field(default_factory=set)
    """The countries that the person is of, by their codes."""

    papers: set[str] = field(default_factory=set)
    """The documents that print the name."""


def namesakes(db: Database, series: Series, find: Callable[[str, str | None], Party | None]) -> Iterator[Row]:
    """Yield the names of persons of a series that may be one, with what people decided.

    :param find: returns the party of a name and a country.
    """
    people: dict[str, _Person] = {}
    papers = json.dumps([paper.id for paper in series.papers] if series.process else [])
    for document, name, country in db.execute(_PERSONS, [papers]):
        person = people.setdefault(folded(name), _Person(name, tuple(folded(name).split())))
        person.papers.add(document)
        person.countries.update({country} if country else ())
    decisions = Decisions(db)
    for one, other, why in _pairs(list(people.values())):
        found = [find(each.name, min(each.countries, default=None)) for each in (one, other)]
        ids = list(dict.fromkeys(party.id for party in found if party))
        first, second, *_ = *ids, None, None
        names, reason = (one.name, other.name), f"Under {series.process}: {why}, and no document prints both names"
        row = alias("person", names, series.process, "proposed", RULE, reason, (first, second), [])
        yield row | {"state": decisions.on([one.name], [other.name]) or "proposed"}


def _pairs(people: list[_Person]) -> Iterator[tuple[_Person, _Person, str]]:
    """Yield persons who may be one, the fuller name first, with the reason; none whose shorter name fits several."""
    alike: dict[object, list[_Person]] = defaultdict(list)
    for person in people:
        if len(person.words) > 1:
            for word in set(person.words):
                alike[word].append(person)
    likely: dict[tuple[str, str], str] = {}
    for several in alike.values():
        for pair in combinations(several[:_MOST], 2):
            why = _reason(*pair)
            if why:
                one, other = sorted((each.name for each in pair), key=lambda name: (-len(name), name))
                likely[one, other] = why
    times = Counter(name for names in likely for name in names)
    by_name = {person.name: person for person in people}
    for (one, other), why in likely.items():
        if times[one] == times[other] == 1:
            yield by_name[one], by_name[other], why


def _reason(one: _Person, other: _Person) -> str | None:
    """Return why two names may be one person's; null if they hardly are."""
    if one.papers & other.papers or (one.countries and other.countries and not one.countries & other.countries):
        return None
    if sorted(one.words) == sorted(other.words):
        return "the same words in another order" if one.words != other.words else None
    fewer, more = sorted((one.words, other.words), key=lambda words: len("".join(words)))
    of_one_country = bool(one.countries & other.countries)
    initials = len(fewer[0]) == 1 and len(more[0]) > 1 and more[0].startswith(fewer[0]) and fewer[-1] == more[-1]
    if initials and of_one_country:
        return "one name gives initials, both are of one country"
    if not _holds(more, fewer) or not (of_one_country or fewer[0] == more[0]):
        return None
    return f"one name holds all words of the other{', both are of one country' if of_one_country else ''}"


_OF_FATHER = frozenset("bin ibn ben binti bint binte".split())
"""Words behind which a name goes on to that of the father."""


def _holds(more: tuple[str, ...], fewer: tuple[str, ...]) -> bool:
    """Say whether a name holds the words of a shorter one in order, and not only titles and the name of the father.

    "Wan Karim" may be "Wan Haji Karim bin Wan Haji Salleh", "Wan Salleh" is not.
    """
    rest = iter(more)
    father = next((at for at, word in enumerate(more) if at and word in _OF_FATHER), len(more))  # "Ben Carter"
    own = set(more[:father]) - set(more[father:]) or set(more)
    return all(word in rest for word in fewer) and not own.isdisjoint(fewer)
