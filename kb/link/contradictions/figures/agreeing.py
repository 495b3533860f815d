"""Numbers of one noun that two clauses tell in words that agree: the verb or its meaning, the object, place and time.

Whoever tells a number again seldom keeps all the words, yet keeps some: what was done, to what, where, on which
occasion. Each such thing that two clauses have in common is a point; so are the period, the activity and the article
of a number told of as known ("the 26 trainees"); a figure that has the same digits in another order, and one that both
sentences or passages give besides, are two. Enough points make two numbers those of one thing, unless something keeps
them apart: another act, place, time, part, meeting or occasion, a count that grows, or another figure that differs. A
number that the other document gives as well, in words that agree no less, is no contradiction.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kb.link.contradictions.claims import Contradiction
from kb.link.contradictions.figures.accounts import Accounts
from kb.link.contradictions.figures.apart import are_of_like_size, is_nothing_between, is_of_the_day, places_by
from kb.link.contradictions.figures.beside import ANYWHERE, Beside
from kb.link.contradictions.figures.counting import gives_both
from kb.link.contradictions.figures.sayings import SHARE, Saying
from kb.link.contradictions.figures.slips import SURE
from kb.link.contradictions.figures.times_and_places import are_at_once
from kb.link.contradictions.figures.wordings import Wording, digits_in_common, occasions_of, worded
from kb.link.contradictions.sources import Sources
from kb.link.words.stems import stem

RULE = "same-thing-told-again"

MOST = 40
"""A number is compared with so many of its noun that were told last."""

ENOUGH = 3
"""Points from which on two numbers are of one thing."""

_ACROSS = 2
"""Points at most for words that one clause shares with the words above the other."""

_ANYWHERE = ANYWHERE | frozenset("government delegate delegation observer participant attendee seat".split())
"""What is counted in every other sentence, and of those who came: other rules know more of these."""


@dataclass(frozen=True)
class _Others:
    """The other figures of sentences and of passages."""

    accounts: Accounts
    beside: Beside


def agreeing(sources: Sources, told: Iterable[Saying], accounts: Accounts, beside: Beside) -> Iterator[Contradiction]:
    """Yield the numbers of one noun that are told in words that agree, and are at odds."""
    by_noun: dict[str, list[Wording]] = defaultdict(list)
    others = _Others(accounts, beside)
    for each in told:
        if not (each.currency or each.noun in _ANYWHERE or each.unit == SHARE) and each.figure.high > 0:
            by_noun[each.noun].append(worded(sources, each))
    for group in by_noun.values():
        for at, other in enumerate(group):
            near = group[max(0, at - MOST) : at + 1 + MOST]
            for one in group[max(0, at - MOST) : at]:
                at_odds = are_of_like_size(one, other) and not one.saying.figure.agrees(other.saying.figure)
                at_odds = at_odds and not gives_both(one.saying, other.saying)
                if at_odds and _are_one(one, other, near, others):
                    yield Contradiction("total", _what(one.saying), RULE, ((one.saying.claim,), (other.saying.claim,)))


def _what(each: Saying) -> str:
    return ", ".join(filter(None, (each.claim.row["counted"], each.action)))


def _are_one(one: Wording, other: Wording, near: list[Wording], others: _Others) -> bool:
    """Say whether two numbers are of one thing, and neither document gives the number of the other as well."""
    points = _points(one, other, others)
    if points < ENOUGH or not (is_nothing_between(one, other) and others.beside.is_single(one.saying, other.saying)):
        return False
    return not any(
        each.saying.figure.agrees(mine.saying.figure) and _points(mine, each, others) >= points
        for mine, yours in ((one, other), (other, one))
        for each in near
        if each is not yours and each is not mine and each.saying.paper.id == yours.saying.paper.id
    )


def _points(one: Wording, other: Wording, others: _Others) -> int:
    """Return how much two clauses have in common; nothing where that is no place, time, activity or occasion."""
    here, there = one.saying, other.saying
    shared = one.stems & other.stems
    if here.paper.id == there.paper.id:
        shared |= one.usual & other.usual
    across = ((one.stems & other.above) | (one.above & other.stems)) - shared
    ties = (
        one.event is not None and one.event is other.event,
        are_at_once(here, there) or is_of_the_day(here, there) or is_of_the_day(there, here),
        one.is_known or other.is_known,
        2 * (others.beside.is_shared(here, there) or others.accounts.are_of_one(here, there)),
        2 * (digits_in_common(here, there) >= SURE),
        bool(occasions_of(here) & occasions_of(there)),
    )
    places = places_by(one, other) | places_by(other, one)
    names = {stem(word) for name in places | here.names & there.names for word in name.split()}
    if not any(ties) and names.isdisjoint(shared | across):
        return 0
    return sum(ties) + len(shared) + min(_ACROSS, len(across))
