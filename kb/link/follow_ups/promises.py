"""A next step as a promise: the act, what it is done to, by whom and when, and the event that it brings about."""

from dataclasses import dataclass
from functools import cached_property

from extractors.readings.quantities import Quantity
from kb.link.follow_ups.counts import promised
from kb.link.follow_ups.owners import Owner
from kb.link.follow_ups.things import Thing, verb_meanings
from kb.link.follow_ups.units import Unit
from kb.link.series import Paper
from kb.link.tellings import Event
from kb.link.words.acts import answering, forms, kinds, promised_by
from kb.link.words.inflection import inflected
from kb.link.words.meanings import PREPOSITIONS, Passage, is_number, keys_of, split
from kb.link.words.stems import singular, stem

PERSONS = frozenset(
    "brief inform train teach notify advise tell interview survey question consult visit invite remind ask instruct "
    "coach familiarise acquaint debrief".split()
)
"""Verbs that take whom it is done to before what: "inform members of …"."""

_WITH = frozenset("equip supply furnish provide fit".split())
"""Verbs that do so with "with": "equip the boats with radios"."""

_COUNTED = 4
"""What is counted stands within so many words after the number."""

_PLURALS = frozenset(
    "people men women children staff personnel police crew aircraft cattle fish sheep species young elderly".split()
)
"""Plurals without an ending."""

_PLACED = frozenset(map(stem, "advertisement advert notice article announcement".split()))
"""What is published by being placed."""

_TALKS = "doings:negotiate"
_LIGHT_VERBS = frozenset("be do make give take put have hold set run bring lay go come get carry".split())
"""Verbs that say too little to report themselves by."""


@dataclass(frozen=True)
class Promise:
    """One next step, ready to be looked for in later documents."""

    id: str
    """The next step."""

    paper: Paper
    """The document that sets it down."""

    verbs: tuple[str, ...]
    """The verbs it opens with."""

    object: str
    """What follows them, up to a further act."""

    thing: Thing
    """What it is about."""

    owner: Owner
    """Who is to do it."""

    recipient: frozenset[str]
    """Keys of whoever is to have it."""

    places: frozenset[str]
    """Keys of where it is to be done."""

    due: tuple[str | None, str | None]
    """First and last day on which it is due, inclusive."""

    due_text: str | None
    """The words that say so."""

    span: tuple[int, int]
    """Where its words stand."""

    quote: str
    """Its words."""

    responsible: tuple[str, ...]
    """Who is to do it, as stated."""

    further: tuple[str, ...] = ()
    """Verbs of what is to be done next to the same thing; what they say was done answers for the first as well."""

    event: Event | None = None
    """The meeting or activity that the step itself is to bring about."""

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of act it promises."""
        kinds = frozenset[str]().union(*map(promised_by, self.verbs))
        published = any(not head.keys.isdisjoint(_PLACED) for head in self.thing.heads)
        return (kinds - {"place"}) | {"publish"} if published and "place" in kinds else kinds

    @cached_property
    def answers(self) -> frozenset[str]:
        """The kinds of act whose report answers for it, or for the end of talks what came of them."""
        return answering(self.kinds | ({"sign", "join"} if self.ends_talks else set()))

    @cached_property
    def ends_talks(self) -> bool:
        """Whether talks are promised, of whose end a treaty tells."""
        return any(_TALKS in head.keys for head in self.thing.heads)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of its verbs: a verb always reports itself."""
        telling = [first for verb in (*self.verbs, *self.further) if (first := verb.split()[0]) not in _LIGHT_VERBS]
        others = (form for first in telling if first not in forms() for form, _ in inflected(first))
        return frozenset(map(stem, (*telling, *others)))  # "moved" has another stem than "move"

    @cached_property
    def meanings(self) -> frozenset[str]:
        """What its verbs mean where they have a noun of their own: "survey", "train", "review"."""
        return verb_meanings(self.verbs)

    @cached_property
    def every_stem(self) -> frozenset[str]:
        """Stems of verbs that may report it: its own, and those its nouns are made of."""
        return self.stems.union(*(head.keys for head in self.thing.heads))

    @cached_property
    def every_doing(self) -> frozenset[str]:
        """The acts it speaks of, by verb or noun."""
        return self.meanings.union(*map(self.doings, self.thing.heads))

    @cached_property
    def act_nouns(self) -> frozenset[str]:
        """Keys of the nouns that stand for its acts: "the nomination of experts"."""
        return self.meanings.union(stem(noun) for kind in self.kinds for noun in kinds()[kind].nouns)

    @cached_property
    def answering_nouns(self) -> frozenset[str]:
        """Stems of the nouns of all acts that answer for it."""
        return frozenset(stem(noun) for kind in self.answers for noun in kinds()[kind].nouns)

    @cached_property
    def joining(self) -> frozenset[str]:
        """The prepositions in it."""
        return frozenset(split(self.object.lower())) & PREPOSITIONS

    @cached_property
    def heads(self) -> tuple[Unit, ...]:
        """The words by which the thing is named: its nouns, or else the verb: "report to the Bureau"."""
        if self.takes_persons and not self.promises("invite"):
            return (*self.thing.heads, *(unit for unit in self.thing.units if unit.place == "topic"))
        if not self.thing.heads:
            keys = frozenset[str]().union(*(keys_of(verb.split()[0]) for verb in self.verbs))
            return (Unit(self.verbs[0], keys, 1.0, "head", name=False, at=-1),)
        return self.thing.heads

    @cached_property
    def head_keys(self) -> frozenset[str]:
        """The keys of these words."""
        return frozenset[str]().union(*(head.keys for head in self.heads))

    @cached_property
    def named(self) -> frozenset[str]:
        """These keys, and those of the nouns that the names among its heads are built on."""
        return self.head_keys | self.thing.nouns

    @property
    def takes_persons(self) -> bool:
        """Whether the verb takes whom it is done to."""
        first = {verb.split()[0] for verb in self.verbs}
        return bool(first & PERSONS) or (bool(first & _WITH) and " with " in self.object)

    @cached_property
    def every_key(self) -> frozenset[str]:
        """The keys of all that is said in the promise, and of the words of the names for which short ones stand."""
        told = frozenset[str]().union(*(unit.keys for unit in (*self.heads, *self.thing.units)))
        spelt = (keys_of(word) for key in told if key.startswith("@") for word in split(key[1:].lower()))
        return told.union(*spelt, self.owner.keys, self.recipient, self.places, self.meanings)

    @cached_property
    def count(self) -> Quantity | None:
        """The number of things promised; null if it is one, an event, or a number for each of many owners."""
        return None if self.event or self.owner.many else promised(self.object)

    @cached_property
    def counted(self) -> frozenset[str]:
        """What is counted."""
        if not self.count:
            return frozenset()
        near = Passage(self.object[self.count.number.end :])
        end = next((at for at, word in enumerate(near.low) if at and word in PREPOSITIONS), len(near))
        nouns = [(keys, near.low[at]) for at, keys in enumerate(near.keys[: min(end, _COUNTED)]) if keys]
        heads = [noun for noun in nouns if any(noun[0] & head.keys for head in self.thing.heads)]
        keys, word = next(iter(heads or nouns[-1:]), (frozenset[str](), ""))
        return keys if singular(word) != word or word in _PLURALS else frozenset()  # "a 500 kV line" is one

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers in it."""
        return frozenset(filter(is_number, split(self.object.lower())))

    @property
    def is_draft(self) -> bool:
        """Whether no more than a draft is promised."""
        return "draft" in self.verbs or "draft" in self.object.lower()

    def promises(self, *names: str) -> bool:
        """Say whether one of the acts is of these kinds."""
        return not self.kinds.isdisjoint(names)

    def doings(self, unit: Unit) -> frozenset[str]:
        """Return the acts that a noun stands for: teaching for a course."""
        return frozenset(each for each in unit.keys if each.startswith("doings:"))
