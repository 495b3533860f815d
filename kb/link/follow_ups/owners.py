"""Who promised, and who is said to have acted: the same act by another body closes nothing.

"Each member" promised what any of the members may report, though one of them alone reports a part of it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from extractors.language import pipeline
from extractors.readings.entities.countries import find_countries
from kb.link.words.acts import promised_by
from kb.link.words.lexicon import CAPITAL, COUNTRY
from kb.link.words.meanings import FAINT, LIGHT, PREPOSITIONS, Names, Passage, is_number, is_time, keys_of
from kb.link.words.stems import stem

Actor = Literal["owner", "one of many", "many", "anyone", "another"]
"""Who acted, beside who was to: the owner, one or some of many owners, all of them, nobody named, somebody else."""

MANY = frozenset(
    map(stem, "member country state party participant delegation government administration authority economy nation "
        "partner agency capital delegate ministry minister jurisdiction organisation institution "
        "service signatory".split())
)  # fmt: skip
"""Words for those at the table, of whom several may have promised alike."""

_EVERY = frozenset("each every all both participating interested other".split())
COLLECTIVE = frozenset(
    map(stem, "meeting conference minister member participant delegation delegate session plenary forum dialogue "
        "process seminar workshop partnership official country state government party".split())
)  # fmt: skip
"""Words for everybody at the table, who may adopt what others prepared."""

_RELATIVE = frozenset({"that", "which", "who", "whose", "not"})
_CAPITAL = f"{CAPITAL}:"
_COUNTRY = f"{COUNTRY}:"
_JOINING = frozenset("of the for and on do de del da dos das la le du el al van von".split())
_LISTING = frozenset({",", "and"})
_ELSEWHERE = frozenset("in at near from to with".split())
_AMOUNTS = frozenset("all each both some several most many few half none majority number out two-thirds".split())
"""Words before "of" that count what follows it."""

_PARTIES = frozenset(map(stem, ("member", "party", "signatory", "participant")))
_GROUP = "kinds:group"
"""What a body is whose members are persons."""

_NOBODY = frozenset[str]()
_OFFICE = re.compile(r"(?:the\s)?(?:co-?|vice-?)?(?:chair|president|secretar|rapporteur|convener)\w*", re.IGNORECASE)
_WHOEVER = re.compile(r"(?:the\s)?(?:donors|contributors|sponsors|volunteers|lenders)", re.IGNORECASE)
_PLACED = re.compile(r"(?:in|at|to|with|from)\s", re.IGNORECASE)


@dataclass(frozen=True)
class Owner:
    """Who is to do what was promised."""

    named: bool
    """Whether anybody is."""

    many: bool
    """Whether it is many alike: "each member"."""

    countries: frozenset[str]
    """The countries named."""

    keys: frozenset[str]
    """What tells the name."""

    office_of: frozenset[str] = frozenset()
    """Of those named by their office alone, the keys of the body that they hold it in: "the co-chairs"."""

    whoever: bool = False
    """Whether it is nobody certain, but who comes forward: of "donors" those who are named may be all."""


def owner(responsible: Iterable[str], names: Iterable[Names], body: str = "") -> Owner:
    """Return who is to act, from the words of a promise.

    :param body: the body whose document it is, and whose office-holders need not be told as such.
    """
    told = [each for each in responsible if not _PLACED.match(each)]
    told = [each for each in told if not promised_by(each.split()[0])] or told  # "each member and inform the Bureau"
    return Owner(
        named=bool(told),
        many=bool(told) and all(map(_is_many, told)),
        countries=countries_in("; ".join(told)) if told else frozenset(),
        keys=frozenset().union(*(_telling(Passage(each, names)) for each in told)),
        office_of=_telling(Passage(body, names)) if body and told and all(map(_OFFICE.fullmatch, told)) else _NOBODY,
        whoever=bool(told) and all(map(_WHOEVER.fullmatch, told)),
    )


def _is_many(words: str) -> bool:
    low = words.lower().split()
    last = next((at for at, word in enumerate(low) if at and word in PREPOSITIONS | _RELATIVE), len(low)) - 1
    head = low[last].rstrip(",")
    if low[0] in _EVERY or (stem(head) in MANY and head.endswith("s")):
        return True
    return words.split()[last][0].islower() and head.endswith("s") and not head.endswith(("ss", "chairs"))


def _telling(passage: Passage) -> frozenset[str]:
    """Return what tells a name from others."""
    telling = [
        keys for at, keys in enumerate(passage.keys) if stem(passage.low[at]) not in FAINT or at in passage.spans
    ]
    return frozenset().union(*telling)


@lru_cache(maxsize=4096)
def countries_in(words: str) -> frozenset[str]:
    """Return the codes of the countries that words name."""
    return frozenset(each.code for each in find_countries(pipeline()(words)))


def acting(who: Owner, passage: Passage, start: int, end: int) -> Actor:
    """Say who acts, of the names in a stretch of a sentence.

    :param start: place of the first word that may name who acts.
    :param end: place one past the last.
    """
    found = [each for each in names_in(passage, start, end) if not (who.many and _is_of_members(passage, *each))]
    if not found:
        return counting(who, passage, start, end)
    told = [_by_office(who, passage, *each) or _compared(who, passage, *each) for each in found]
    if "owner" in told:
        return "owner"
    if who.many and "one of many" in told:
        return "one of many"
    return "another" if "another" in told else "anyone"


def _is_of_members(passage: Passage, start: int, end: int) -> bool:
    """Say whether a name only tells of what they are members: "six of the nine members of the Compact"."""
    low = passage.low
    before = start - 2 if start > 1 and low[start - 1] == "the" else start - 1
    keys = passage.keys[end - 1] | passage.built_on.get(start, _NOBODY)
    return before > 0 and low[before] in ("of", "to") and stem(low[before - 1]) in _PARTIES and _GROUP not in keys


def _by_office(who: Owner, passage: Passage, start: int, end: int) -> Actor | None:
    """Say whether a name is that of the body whose office-holders promised: "the co-chairs of the Panel"."""
    low = passage.low
    before = start - 2 if start > 1 and low[start - 1] == "the" else start - 1
    if not who.office_of or before < 1 or low[before] != "of" or passage.keys[before - 1].isdisjoint(who.keys):
        return None
    own = frozenset[str]().union(*passage.keys[start:end])
    return "owner" if own & who.office_of else "another"


def is_of_another_country(who: Owner, passage: Passage, start: int, end: int) -> bool:
    """Say whether a stretch of a sentence names countries, and none of those that promised: "Fiji reported that …"."""
    if not who.countries or start >= end:
        return False
    named = countries_in(passage.text[passage.starts[start] : passage.ends[end - 1]])
    return bool(named) and not named & who.countries


def names_country(passage: Passage, start: int, end: int) -> bool:
    """Say whether a stretch of a sentence names countries, be it by an adjective."""
    if start < end and countries_in(passage.text[passage.starts[start] : passage.ends[end - 1]]):
        return True
    return bool(described(passage, start, end))


def described(passage: Passage, start: int, end: int) -> frozenset[str]:
    """Return the countries named by the words of a stretch, adjectives among them: "the Fijian entries"."""
    every = (key for keys in passage.keys[start:end] for key in keys if key.startswith(_COUNTRY))
    return frozenset(key[len(_COUNTRY) :] for key in every)


def _compared(who: Owner, passage: Passage, start: int, end: int) -> Actor:
    if not who.named:
        return "anyone"
    words = passage.text[passage.starts[start] : passage.ends[min(end, len(passage) - 1)]]
    countries = countries_in(words) | _governments(passage, start, end)  # "Latvian" is told by the noun after it
    if who.many:
        one: Actor = "owner" if who.whoever else "one of many"
        return one if countries else _collective(passage, start, end) or "another"
    if (countries | _of_country(passage, start)) & who.countries:
        return "owner"
    own = frozenset[str]().union(
        *(keys for at, keys in enumerate(passage.keys[start:end], start) if _tells(passage, at))
    )
    if own & who.keys and not (countries and who.countries):
        return "owner"
    return _collective(passage, start, end) or "another"


def _of_country(passage: Passage, start: int) -> frozenset[str]:
    """Return the country whose adjective opens a name: that of "Fijian Ports Authority"."""
    return frozenset(key[len(_COUNTRY) :] for key in keys_of(passage.low[start]) if key.startswith(_COUNTRY))


def _governments(passage: Passage, start: int, end: int) -> frozenset[str]:
    """Return the countries whose capital stands there for their government: "Lisbon has sent its figures"."""
    return frozenset(
        key[len(_CAPITAL) :] for keys in passage.keys[start:end] for key in keys if key.startswith(_CAPITAL)
    )


def _tells(passage: Passage, at: int) -> bool:
    return bool(passage.keys[at]) and (stem(passage.low[at]) not in FAINT or at in passage.spans)


def _collective(passage: Passage, start: int, end: int) -> Actor | None:
    """Return anyone for "the Meeting" and the like."""
    stems = {stem(word) for word in passage.low[start:end]}
    return (
        "anyone"
        if stems & COLLECTIVE and not countries_in(passage.text[passage.starts[start] : passage.ends[end - 1]])
        else None
    )


def counting(who: Owner, passage: Passage, start: int, end: int) -> Actor:
    """Say of many unnamed whether they are all, or some only: "six countries", "all members"."""
    if not who.many:
        return "anyone"
    low = passage.low[start:end]
    for at, word in enumerate(low):
        if stem(word) in MANY or passage.keys[start + at] & who.keys:
            before = low[max(0, at - 4) : at]
            before = before[before.index(",") + 1 :] if "," in before else before  # a year before a comma counts nobody
            before = before[_others_of(before) :]
            if any(each in ("all", "every", "each", "both") for each in before):
                return "many"
            if any(is_number(each) or each in ("some", "several", "most", "many", "few") for each in before):
                return "one of many"
            return "many"
    return "anyone"


def _others_of(before: list[str]) -> int:
    """Return where words begin that may count what follows them, not others that are of it: "300 officers of"."""
    at = next((at for at in range(len(before) - 1, 0, -1) if before[at] == "of"), 0)
    return at + 1 if at and not (is_number(before[at - 1]) or before[at - 1] in _AMOUNTS) else 0


def names_in(passage: Passage, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches that are printed as names, but for places and dates."""
    if (start, end) in passage.stretches:
        return passage.stretches[start, end]
    found: list[tuple[int, int]] = []
    at, elsewhere = start, -1
    while at < end:
        if at not in passage.capitals or not _is_capital(passage, at):
            at += 1
            continue
        last = at + 1
        while last < end and (
            _is_capital(passage, last)
            or (
                passage.low[last] in _JOINING
                and last + 1 < end
                and any(_is_capital(passage, n) for n in (last + 1, last + 2) if n < end)
            )
        ):
            last += 1
        before = passage.low[at - 1] if at else ""
        further = passage.low[at - 2] if at > 1 else ""
        listed = before in _LISTING and elsewhere in (at - 1, at - 2)  # "from Riga, Tallinn and Turku"
        if listed or before in _ELSEWHERE or (before == "the" and further in _ELSEWHERE):
            elsewhere = last
        else:
            found.append((at, last))
        at = last
    passage.stretches[start, end] = found
    return found


def _is_capital(passage: Passage, at: int) -> bool:
    word = passage.word(at)
    if not word[0].isupper() or is_time(word.lower()) or is_number(word.lower()):
        return False
    if at and passage.low[at - 1] not in (".", ":"):
        return word.lower() not in LIGHT
    if word.lower() in LIGHT | PREPOSITIONS:
        return False
    return (
        at in passage.spans
        or word.isupper()
        or bool(countries_in(word))
        or any(key.startswith(_COUNTRY) for key in passage.keys[at])  # "Romanian guards"
        or (at + 1 < len(passage) and _is_capital(passage, at + 1))
    )
