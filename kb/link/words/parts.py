"""The parts of a sentence that speak for themselves: at semicolons, "but" and "while"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from kb.link.words.lateness import PROMISED
from kb.link.words.meanings import UNDERTAKING, Passage, is_time, ordinal
from kb.link.words.mishaps import DOWN
from kb.link.words.numerals import YEAR
from kb.link.words.predicates import Predicate
from kb.link.words.standing import TELLING, standing
from kb.link.words.stems import stem
from kb.link.words.tenses import Mode

_CONTRAST = frozenset("while whereas but although though".split())
_BREAKS = _CONTRAST | frozenset(";:—")
_TELLING = frozenset("inform tell advise notify assure remind warn report".split())
"""Verbs of those who tell somebody what a further clause says."""

_ADDRESSED = 7
"""Whom they tell stands in so many words, "that" included."""

_WHERE = frozenset({"in", "at", "on"})
_BETWEEN = 7
"""Where or when something was stands in so many words between it and "of", those two included."""

_YEAR = re.compile(rf"{YEAR}\Z")
_DUE = frozenset(
    "due expected planned promised scheduled foreseen requested awaited wanted wished sought needed meant set "
    "asked to".split()
)
_WANTED = frozenset({"wanted", "expected", "needed"})
_PROMISED = re.compile(PROMISED)
_PRONOUNS = frozenset({"it", "them"})
_HANDED = 3
"""Such a pronoun stands so soon behind the verb: "handed it in"."""

_WHO = 9
"""Those who did it are named in so many words before the verb."""

_OF_YEARS = frozenset({"year", "years"})
"""Words of time before a year that is no part of a day or month: "for the years 1950 to 1972"."""


@dataclass(frozen=True)
class Part:
    """A part of a sentence that speaks for itself."""

    start: int
    """Place of its first word."""

    end: int
    """Place one past its last."""

    verbs: tuple[Predicate, ...]
    """Its verbs."""

    mark: tuple[Mode, int] | None
    """What set words say in it of a thing, and the place of the first of them."""

    years: frozenset[str]
    """The years of which it speaks, but for those of a day or month."""

    ordinals: Mapping[int, int]
    """Its ordinals, by their place."""

    heard: frozenset[str]
    """The keys of all its words, and of those of a label that the sentence opens with."""

    built_on: frozenset[str]
    """The keys of the nouns that the names in it are built on."""

    telling: tuple[Predicate, ...]
    """Its verbs but for those of why something was not done, of an opinion ("held that") and of what went down."""

    nouns: tuple[tuple[int, int], ...]
    """Places of words with "of" behind them, and of that: "the opening of", "the opening in Suva of the school"."""

    noun_stems: frozenset[str]
    """The stems of those words."""

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of act that its telling verbs report."""
        return frozenset[str]().union(*(verb.verb.kinds for verb in self.telling if verb.verb))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of these verbs."""
        return frozenset(verb.stem for verb in self.telling)

    @cached_property
    def doings(self) -> frozenset[str]:
        """What they mean beside."""
        return frozenset[str]().union(*(verb.keys for verb in self.telling))


def parts(words: Passage, verbs: list[Predicate]) -> list[Part]:
    """Return the parts of a sentence that speak for themselves: at semicolons, "but" and "while"."""
    found, start = [], 0
    breaks = [at for at, word in enumerate(words.low) if word in _BREAKS and (word in ";:—" or _contrasts(words, at))]
    breaks = [at for at in breaks if not _tells_what_became(words.low, verbs, start, at)]
    breaks = [at for at in breaks if not _is_heading(words.low, verbs, at)]
    label = frozenset[str]()
    for at in (*breaks, len(words)):
        if at > start:
            found.append(_part(words, verbs, start, at, label))
        if found and not start and words.low[at : at + 1] == [":"] and not found[-1].verbs:
            label = found[-1].heard
        start = at + 1
    return found


def _tells_what_became(low: list[str], verbs: list[Predicate], start: int, at: int) -> bool:
    """Say whether what follows a break tells what became of what was due: "was due in May; it was sent in June"."""
    due = any(low[n] in ("was", "were") and low[n + 1] in _DUE for n in range(start, at - 1))
    if not (due or any(low[n] in _WANTED and "by" in low[n:at] for n in range(start, at))):
        return False
    return low[at + 1 : at + 2] in (["it"], ["they"]) or _is_done_to_it(low, verbs, at)


def _is_done_to_it(low: list[str], verbs: list[Predicate], at: int) -> bool:
    """Say whether the first verb behind a break is done to "it", or to "them", with nothing else named before."""
    first = next((verb for verb in verbs if verb.at > at), None)
    if first is None or first.mode != "done" or first.voice == "passive" or first.first - at > _WHO:
        return False
    return low[at] == ";" and not _PRONOUNS.isdisjoint(low[first.at + 1 : first.at + _HANDED])


def _is_heading(low: list[str], verbs: list[Predicate], at: int) -> bool:
    """Say whether what stands before a colon only says what "it" is: "As to the guide: it was printed in May"."""
    if low[at] != ":" or low[at + 1 : at + 2] not in (["it"], ["they"]):
        return False
    return not any(verb.at < at and (verb.mode != "done" or verb.voice == "active") for verb in verbs)


def _contrasts(words: Passage, at: int) -> bool:
    return at > 0 and words.low[at - 1] == ","


def _part(words: Passage, verbs: list[Predicate], start: int, end: int, label: frozenset[str]) -> Part:
    low = words.low
    told = low[start:end]
    years = [at for at, word in enumerate(told, start) if len(word) == 4 and _YEAR.match(word)]
    own = tuple(verb for verb in verbs if start <= verb.at < end)
    nouns = tuple(_with_of(low, start, end))
    mark = _marked(words, start, end)
    return Part(
        start,
        end,
        own,
        mark,
        frozenset(low[at] for at in years if not (at and is_time(low[at - 1]) and low[at - 1] not in _OF_YEARS)),
        {at: value for at, word in enumerate(told, start) if (value := ordinal(word))},
        label.union(*words.keys[start:end], *_in_names_of_activities(words, start, end)),
        frozenset[str]().union(*(keys for at, keys in words.built_on.items() if start <= at < end)),
        tuple(verb for verb in own if _tells(low, start, verb) and not _only_promised(low, verb, mark)),
        nouns,
        frozenset(stem(low[at]) for at, _ in nouns),
    )


def _tells(low: list[str], start: int, verb: Predicate) -> bool:
    """Say whether a verb may report what was done, as it stands in a part that starts there."""
    if verb.voice != "passive" and low[verb.end : verb.end + 1] == ["that"]:
        return False  # "held that this lay outside its mandate"
    if verb.verb and verb.verb.lemma in _TELLING and "that" in low[verb.end : verb.end + _ADDRESSED]:
        return False  # "informed the Meeting that work was under way"
    return "because" not in low[start : verb.first] and DOWN.isdisjoint(low[verb.end : verb.end + 1])


def _only_promised(low: list[str], verb: Predicate, mark: tuple[Mode, int] | None) -> bool:
    """Say whether a participle only says that a thing was promised that still is to come: "agreed in May, is late"."""
    return mark is not None and verb.voice == "bare" and verb.at < mark[1] and bool(_PROMISED.fullmatch(low[verb.at]))


def _with_of(low: list[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the words that "of" stands behind, be there where or when between, each with the place of that."""
    for at in range(start + 1, end - 2):
        if low[at + 1] == "of":
            yield at, at + 1
        elif low[at + 1] in _WHERE:
            further = range(at + 2, min(at + _BETWEEN, end - 1))
            of = next((n for n in further if low[n : n + 2] == ["of", "the"]), None)
            if of:
                yield at, of


def _in_names_of_activities(words: Passage, start: int, end: int) -> Iterator[frozenset[str]]:
    """Yield the keys of the words of such names: a plan for "the joint operation" may be that for one by its name."""
    for at, noun in words.built_on.items():
        if start <= at < end and UNDERTAKING in noun:
            yield noun
            yield from words.inside[at]


def _marked(words: Passage, start: int, end: int) -> tuple[Mode, int] | None:
    """Return what set words say of a thing beside the verbs: still open, or under way; and where they begin."""
    if TELLING.isdisjoint(words.low[start:end]):
        return None
    first = words.starts[start]
    found = standing(words.text[first : words.ends[end - 1]], words.low[start:end])
    return (found[0], bisect_right(words.starts, first + found[1]) - 1) if found else None
