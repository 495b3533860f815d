"""What people promise to do, and the verbs by which a later text says that it was done.

A promise names an act ("Submit national returns", "Convene a debrief meeting"); a report often uses another verb of a
like kind ("returns were received", "the debrief took place"). The kinds are listed in ``acts.yml``; a verb of none of
them is reported by itself, or by a verb or noun of the same meaning in ``things.yml``.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial
from itertools import takewhile
from types import MappingProxyType
from typing import Literal

from extractors.readings.event_nouns import GATHERING
from kb.link.words.inflection import IRREGULAR, Tense, inflected
from kb.link.words.stems import stem
from kb.link.words.word_lists import read

Role = Literal["reported", "received", "subject"]

DETERMINERS = frozenset(
    "the a an its their our his her this that these those any all newly each every some both no more several".split()
)


@dataclass(frozen=True)
class Kind:
    """Verbs of one kind of act."""

    name: str
    """What the act does."""

    promised: frozenset[str]
    """Plain forms of verbs that promise it; some take further words: "hand over"."""

    nouns: frozenset[str]
    """What a text welcomes or notes when it was done: "the completion of …"."""

    also: frozenset[str]
    """Other kinds whose report answers for this one."""


@dataclass(frozen=True)
class Verb:
    """A verb that may report something."""

    lemma: str
    """Its plain form."""

    rest: tuple[str, ...]
    """The words it takes: "over" of "hand over"."""

    roles: Mapping[Role, frozenset[str]]
    """For each way in which the thing goes with it, the kinds of act it reports."""

    @cached_property
    def stem(self) -> str:
        """What its forms have in common."""
        return stem(self.lemma)

    @cached_property
    def further(self) -> frozenset[str]:
        """The words it takes behind the first of them, but for those that others may stand for: "its" for "the"."""
        return frozenset(self.rest[1:]) - DETERMINERS

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of act it reports, in whichever way."""
        return frozenset[str]().union(*self.roles.values())


@cache
def _listed() -> dict[str, dict[str, list[str]]]:
    return read("acts.yml")


@cache
def kinds() -> dict[str, Kind]:
    """Return the kinds of act by name."""
    return {
        name: Kind(name, frozenset(of["promised"]), frozenset(of.get("nouns", ())), frozenset(of.get("also", ())))
        for name, of in _listed().items()
    }


@cache
def promised_by(verb: str) -> frozenset[str]:
    """Return the kinds of act that a verb promises, with the words it takes or, if those are not listed, without."""
    found = frozenset(kind.name for kind in kinds().values() if verb in kind.promised)
    return found or (promised_by(verb.split()[0]) if " " in verb else found)


def answering(names: Iterable[str]) -> frozenset[str]:
    """Return the kinds of act whose report answers for a promise of some kinds."""
    return frozenset(each for name in names for each in (name, *kinds()[name].also))


@dataclass(frozen=True)
class Forms:
    """What a printed form of a verb may be."""

    plain: tuple[tuple[Tense, Verb], ...]
    """Verbs that take no further words."""

    taking: Mapping[str, tuple[tuple[Tense, Verb], ...]]
    """Verbs that do, by the first of these."""

    @cached_property
    def first(self) -> frozenset[str]:
        """The first words that they take."""
        return frozenset(self.taking)


@cache
def forms() -> Mapping[str, Forms]:
    """Return what every printed form of a verb may be."""
    roles: dict[tuple[str, ...], dict[Role, set[str]]] = defaultdict(lambda: defaultdict(set))
    every: tuple[Role, ...] = ("reported", "received", "subject")
    for name, of in _listed().items():
        for role in every:
            for verb in of.get(role, ()):
                roles[tuple(verb.split())][role].add(name)
    found: dict[str, list[tuple[Tense, Verb]]] = defaultdict(list)
    for (lemma, *rest), of_role in sorted(roles.items(), key=lambda item: (-len(item[0]), item[0])):
        made = Verb(lemma, tuple(rest), MappingProxyType({role: frozenset(names) for role, names in of_role.items()}))
        for form, tense in inflected(lemma):
            found[form].append((tense, made))
    for lemma in sorted(IRREGULAR):  # said of nothing listed, yet it may be the very verb of a promise
        if (lemma,) not in roles and lemma != "be":
            for form, tense in inflected(lemma):
                found[form].append((tense, Verb(lemma, (), MappingProxyType({}))))
    return MappingProxyType({form: _sorted(verbs) for form, verbs in found.items()})


def _sorted(verbs: list[tuple[Tense, Verb]]) -> Forms:
    taking: dict[str, list[tuple[Tense, Verb]]] = defaultdict(list)
    for tense, verb in verbs:
        if verb.rest:
            taking[verb.rest[0]].append((tense, verb))
    plain = tuple((tense, verb) for tense, verb in verbs if not verb.rest)
    return Forms(plain, MappingProxyType({first: tuple(pairs) for first, pairs in taking.items()}))


PARTICLES = frozenset("out up back on over".split())
"""Words that a verb takes without changing what it is done to."""


def opening(action: str) -> tuple[tuple[str, ...], str]:
    """Split a promise into its verbs, in lower case, and what they are to be done to.

    >>> opening("Carry out the patrols")
    (('carry out',), 'the patrols')
    >>> opening("Review and finalise the plan")
    (('review', 'finalise'), 'the plan')
    >>> opening("Put the register into service")
    (('put into service',), 'the register')
    >>> opening("publishes the map")
    (('publish',), 'the map')
    >>> opening("the preparation of a roster")
    (('prepare',), 'a roster')
    >>> opening("organising a course")
    (('organise',), 'a course')
    """
    words = action.split()
    if words and words[0].lower() == "to":
        words = words[1:]
    words = _caused(_as_deed(words))
    verbs: list[str] = []
    while words:
        verb, words = _verb(words)
        verbs.append(verb)
        joined = len(words) > 1 and words[0].lower() == "and" and promised_by(_plain(words[1].strip(",").lower()))
        if not joined:
            break
        words = words[1:]
    return tuple(verbs), " ".join(words)


def _as_deed(words: list[str]) -> list[str]:
    """Put the name of an act for its verb, as what somebody is entrusted with: "the preparation of a roster"."""
    named = words[1:] if words and words[0].lower() == "the" else words
    if len(named) < 2:
        return words
    act = named[0].lower()
    if named[1] == "of":
        return [_deeds()[act], *named[2:]] if act in _deeds() else words
    known = forms().get(act) if act.endswith("ing") and named is words else None
    doing = next((verb for tense, verb in known.plain if tense == "ing"), None) if known else None
    return [doing.lemma, *words[1:]] if doing and promised_by(doing.lemma) else words


@cache
def _deeds() -> Mapping[str, str]:
    """Return for the noun and the "-ing" form of each act the verb that promises it and is most like it."""
    found = {form: of.lemma for form, each in forms().items() for tense, of in each.plain if tense == "ing"}
    named: dict[str, list[str]] = defaultdict(list)
    for name, kind in kinds().items():
        for noun in kind.nouns:
            named[noun] += (each for each in _listed()[name]["promised"] if " " not in each)
    found |= {noun: max(verbs, key=partial(_alike, noun)) for noun, verbs in named.items()}
    return MappingProxyType({noun: verb for noun, verb in found.items() if not _GATHERING.fullmatch(noun)})


def _alike(noun: str, verb: str) -> int:
    """Return how many letters a noun and a verb begin with alike: four of "signature" and "sign"; none below three."""
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(noun, verb, strict=False)))
    return alike if alike >= _ALIKE else 0


_GATHERING = re.compile(GATHERING)
_ALIKE = 3


def _caused(words: list[str]) -> list[str]:
    """Put an act that is to be had done as one that is to be done: "have the guide printed" is "print the guide"."""
    if not words or words[0].lower() not in _CAUSING:
        return words
    for at, word in enumerate(words[2:], 2):
        known = forms().get(word.lower().strip(",."))
        done = next((verb for tense, verb in known.plain if tense in _DONE_TO), None) if known else None
        if done and promised_by(done.lemma):
            return [done.lemma, *words[1:at], *words[at + 1 :]]
    return words


def _verb(words: list[str]) -> tuple[str, list[str]]:
    """Take the verb off a promise, with the words it takes, be they apart from it."""
    verb = _plain(words[0].strip(",").lower())
    low = [word.strip(",.").lower() for word in words]
    for rest in _rests().get(verb, ()):
        size = len(rest)
        if tuple(low[1 : 1 + size]) == rest:
            return " ".join((verb, *rest)), words[1 + size :]
        apart = next((at for at in range(2, len(low) - size + 1) if _is_rest(low[at : at + size], rest)), None)
        if (size > 1 or rest[0] in _APART) and apart:
            return " ".join((verb, *rest)), words[1:apart] + words[apart + size :]
    if len(words) > 1 and low[1] in PARTICLES:
        return f"{verb} {low[1]}", words[2:]
    return verb, words[1:]


def _plain(verb: str) -> str:
    """Return the plain form of a verb that a step sets down as a fact to come: "the Secretariat publishes the map"."""
    known = forms().get(verb) if verb.endswith("s") else None
    return next((of.lemma for tense, of in known.plain if tense == "third"), verb) if known else verb


def _is_rest(words: list[str], rest: tuple[str, ...]) -> bool:
    """Say whether words are those that a verb takes, "its website" being as good as "the website"."""
    return all(word == wanted or (wanted == "the" and word in _WHOSE) for word, wanted in zip(words, rest, strict=True))


_CAUSING = frozenset({"have", "get"})
_DONE_TO = ("either", "participle")
_APART = frozenset({"online", "available", "public", "known", "operational", "accessible"})
"""Words that a verb takes behind what it is done to: "make the alerts available"."""

_WHOSE = frozenset("its their our his her".split())


@cache
def _rests() -> dict[str, list[tuple[str, ...]]]:
    """Return the words that verbs of promises take, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for kind in kinds().values():
        for verb, *rest in map(str.split, kind.promised):
            if rest:
                found[verb].append(tuple(rest))
    return {verb: sorted(set(rests), key=lambda rest: (-len(rest), rest)) for verb, rests in found.items()}
