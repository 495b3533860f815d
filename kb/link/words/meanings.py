"""What single words and phrases mean: their stems, and the meanings of ``things.yml`` that they may have.

Passages are cut into words once; every word then carries the keys by which it may agree with a word of another passage.
Phrases ("contact point"), and the short and long names of a series ("JWP" and "Joint Watch Period"), count as one word.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from extractors.readings.dates import words as dates
from extractors.readings.number_words import NUMBER_WORDS
from extractors.readings.ordinals import ordinal_value
from kb.link.words.lexicon import WORD, listed, phrases
from kb.link.words.stems import stem


def split(text: str) -> list[str]:
    """Return the words and marks of a text as printed."""
    return WORD.findall(text)


LIGHT = frozenset(
    "a an the this that these those its their his her our my your each every all any some no not nor both either such "
    "same other others another more most less few many much own of on for in to with from by at into about under over "
    "against between among during within without through after before since until till upon as than via per regarding "
    "concerning and or but while whereas although though because if when where which who whom whose what how why is "
    "are was were be been being am has have had having do does did done will would shall should can could may might "
    "must it "
    "they them he she we us i you there here then so also only just now already still yet again further too very well "
    "up out off down back away together s t ll re ve not in order been via etc et al"
    " first last next previous made make way time part place use used basis relation respect view".split()
)
"""Words that carry no meaning of their own here."""

FAINT = frozenset(
    map(
        stem,
        "new national regional joint common shared further full final draft international relevant general member "
        "country state participating participant area field level activity work task matter issue question various "
        "different additional necessary possible appropriate important specific particular respective interested "
        "action officer official staff people person body meeting group result good thing object system set number "
        "proposed agreed revised updated existing current consolidated detailed regular technical information "
        "programme project measure process support remaining outstanding pending".split(),
    )
)
"""Words of so many things that they tell little of which."""

PREPOSITIONS = frozenset(
    "of on for in to with from by at into about under over against between among during within without through after "
    "before since until till upon as than via per regarding concerning towards toward across along around".split()
)

ACTIVITY = "activity"
"""Key of an operation or campaign spoken of as such: "the operation"."""

UNDERTAKING = "kinds:undertaking"
"""Meaning of nouns for an operation, a campaign and the like."""

_THIS = frozenset({"the", "this", "that"})
_SPEAKING = frozenset("meeting session conference workshop seminar forum dialogue plenary".split())
_HYPHENS = (["-"], ["‑"])
_BETWEEN = frozenset("a an the its their his her our - ‑".split())
"""What may stand inside a phrase: "put its questions", "hand-held"."""


MONTHS = frozenset(dates.MONTHS)
"""The names of months and their abbreviations, in lower case."""

_TIMES = (
    MONTHS
    | frozenset(
        "day days week weeks month months year years quarter "
        "spring summer autumn winter today yesterday tomorrow morning afternoon evening beginning end mid late early "
        "deadline date".split()
    )
    | frozenset(dates.WEEKDAYS)
)
_NUMBERS = frozenset(NUMBER_WORDS) | frozenset(
    "hundred thousand million dozen half third quarter nearly almost about around over some least than total".split()
)


_SHORT = 4
"""Letters of a word too short for a regular participle."""

_NO_PARTICIPLES = frozenset(
    "hundred hatred kindred sacred indeed seabed riverbed watershed exceed proceed succeed".split()
)
"""Longer words that only end as participles do."""


@lru_cache(maxsize=65536)
def keys_of(word: str) -> frozenset[str]:
    """Return what a word in lower case is compared by; nothing for light words, numbers and marks."""
    if word in LIGHT or not word[0].isalpha():
        return frozenset()
    own = stem(word)
    return listed().get((own,), frozenset()) | {own}


def meanings(word: str) -> frozenset[str]:
    """Return the listed meanings of a word or phrase in lower case."""
    return listed().get(tuple(map(stem, word.split())), frozenset())


def is_time(word: str) -> bool:
    """Say whether a word in lower case belongs to a date."""
    return word in _TIMES or word.isdigit()


@lru_cache(maxsize=65536)
def ordinal(word: str) -> int | None:
    """Return the number of an ordinal; null for any other word."""
    return ordinal_value(word)


def is_participle(word: str) -> bool:
    """Say whether a word in lower case looks like a regular participle; shorter ones, as "need", are nouns."""
    return len(word) > _SHORT and word.endswith("ed") and word not in _NO_PARTICIPLES


def is_number(word: str) -> bool:
    """Say whether a word in lower case is a number, or bounds one."""
    return word in _NUMBERS or word[0].isdigit()


@dataclass(frozen=True)
class Names:
    """Names that hold in a series or in one document, each with the key of what it stands for."""

    keys: Mapping[tuple[str, ...], frozenset[str]]
    """By the words of the name, as printed if it is an abbreviation, else in lower case."""

    @cached_property
    def first(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """The names by their first word, the longest first."""
        found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for words in self.keys:
            found[words[0]].append(words)
        return {first: tuple(sorted(these, key=lambda words: (-len(words), words))) for first, these in found.items()}


@lru_cache(maxsize=65536)
def _entry(word: str) -> tuple[frozenset[str], tuple[tuple[str, ...], ...]]:
    """Return what a word in lower case is compared by, and the listed phrases that it may begin."""
    keys = keys_of(word)
    return keys, phrases().get(stem(word), ()) if keys else ()


class Passage:
    """A passage as words, with what each of them may agree with."""

    def __init__(self, text: str, names: Iterable[Names] = ()) -> None:
        self.text = text
        self._raw = raw = split(text)
        self.low = [word.lower() for word in raw]
        entries = [_entry(word) for word in self.low]
        self.keys: list[frozenset[str]] = [keys for keys, _ in entries]
        self.spans: dict[int, int] = {}
        self.stretches: dict[tuple[int, int], list[tuple[int, int]]] = {}
        """The names printed between two places, once they have been looked for."""
        self.subjects: dict[int, tuple[int, int]] = {}
        """Where the subjects of verbs stand, once they have been looked for."""
        self.built_on: dict[int, frozenset[str]] = {}
        """For a name of several words, by its first, the keys of the noun that it is built on."""
        self.inside: dict[int, tuple[frozenset[str], ...]] = {}
        """The keys of its other words."""
        for each in names:
            if not each.first.keys().isdisjoint(raw) or not each.first.keys().isdisjoint(self.low):
                self._name(raw, each)
        for at, (_, begun) in enumerate(entries):
            if begun and self.keys[at]:
                self._join(at, begun)
        self._refer(raw)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Its words in lower case, each once."""
        return frozenset(self.low)

    @cached_property
    def capitals(self) -> frozenset[int]:
        """The places of the words printed with a capital."""
        return frozenset(at for at, word in enumerate(self._raw) if word[0].isupper())

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins; what stands between two is part of no word."""
        found, at = [], 0
        for word in self._raw:
            at = self.text.index(word, at)
            found.append(at)
            at += len(word)
        return found

    @cached_property
    def ends(self) -> list[int]:
        """Where each word ends."""
        return [start + len(word) for start, word in zip(self.starts, self._raw, strict=True)]

    def __len__(self) -> int:
        return len(self.low)

    def word(self, at: int) -> str:
        """Return a word as printed."""
        return self._raw[at]

    def printed(self, at: int) -> str:
        """Return a word, or the phrase that counts as one, as printed."""
        return self.text[self.starts[at] : self.ends[self.spans.get(at, at + 1) - 1]]

    def is_preposition(self, at: int) -> bool:
        """Say whether a word is a preposition, and none that opens a compound: "after-action notes", "on-site"."""
        return self.low[at] in PREPOSITIONS and not self.is_compounded(at)

    def is_compounded(self, at: int) -> bool:
        """Say whether a word is joined to the next one by a hyphen."""
        return self._raw[at + 1 : at + 2] in _HYPHENS

    def is_name(self, at: int) -> bool:
        """Say whether a word is printed with a capital, not at the beginning of the passage."""
        return at > 0 and self._raw[at][0].isupper() and self.low[at - 1] not in (".", ":", "“", '"')

    def is_inner(self, at: int) -> bool:
        """Say whether a word is a later one of a phrase that counts as one."""
        return any(first < at < end for first, end in self.spans.items())

    def phrase_keys(self, at: int) -> frozenset[str]:
        """Return what the phrase that holds a word is compared by; nothing if there is none."""
        return next((self.keys[first] for first, end in self.spans.items() if first < at < end), frozenset())

    def every_key(self) -> frozenset[str]:
        """Return the keys of all words."""
        return frozenset[str]().union(*self.keys)

    def keys_in_names(self) -> set[str]:
        """Return the keys of the words that names are made of."""
        return set[str]().union(*self.built_on.values(), *(keys for each in self.inside.values() for keys in each))

    def _name(self, raw: list[str], names: Names) -> None:
        """Let the names that stand in the passage count as one word each; "Legal Panel" is not "the Panel"."""
        for at, word in enumerate(raw):
            ends = at and raw[at - 1][:1].isupper() and not word.isupper() and self.low[at - 1] not in LIGHT
            for name in (*names.first.get(word, ()), *names.first.get(self.low[at], ())):
                size = len(name)
                if tuple(raw[at : at + size]) == name or tuple(self.low[at : at + size]) == name:
                    alone = size > 1 or not ends or not self.phrase_keys(at).isdisjoint(names.keys[name])
                    if at not in self.spans and alone:
                        self._keep(at, size)
                        self._one(at, size, names.keys[name])
                    break

    def _keep(self, at: int, size: int) -> None:
        """Keep what the words of a name mean: a plan by another name is a plan."""
        if size > 1:
            words = range(at, at + size)
            noun = next((n for n in words if n > at and self.low[n] in PREPOSITIONS), at + size) - 1
            if UNDERTAKING in self.keys[at] and not any(key.startswith("kinds:") for key in self.keys[noun]):
                noun = at  # "Operation Lantern"
            self.built_on[at] = self.keys[noun]
            self.inside[at] = tuple(self.keys[n] for n in words if n != noun and self.keys[n])

    def _join(self, at: int, begun: Iterable[tuple[str, ...]]) -> None:
        """Let a listed phrase that begins at a word count as one word."""
        second = at + 2 if self.low[at + 1 : at + 2] and self.low[at + 1] in _BETWEEN else at + 1
        follows = stem(self.low[second]) if second < len(self.low) else ""
        for phrase in begun:
            end = self._phrase(at, phrase) if phrase[1:2] in ((follows,), ()) else None
            if end and at not in self.spans:
                self._one(at, end - at, listed()[phrase] | {" ".join(phrase)})
                break

    def _phrase(self, at: int, phrase: tuple[str, ...]) -> int | None:
        """Return where a listed phrase that begins at a word ends, be there an article in it: "put its questions"."""
        for n, wanted in enumerate(phrase):
            if n and at < len(self) and self.low[at] in _BETWEEN:
                at += 1
            if at == len(self) or stem(self.low[at]) != wanted:
                return None
            at += 1
        return at

    def _refer(self, raw: list[str]) -> None:
        """Let "the operation" stand for any that a promise is about, and "the Meeting" for none: it speaks itself."""
        for at in [at for at, before in enumerate(self.low[:-1], 1) if before in _THIS]:
            keys = self.keys[at]
            if keys:
                if UNDERTAKING in keys:
                    self.keys[at] = keys | {ACTIVITY}
                elif self.low[at] in _SPEAKING and raw[at][0].isupper() and self.low[at + 1 : at + 2] != ["of"]:
                    self.keys[at] = frozenset()

    def _one(self, at: int, size: int, keys: frozenset[str]) -> None:
        """Give a phrase its own keys; its first word stands for the whole."""
        self.spans[at] = at + size
        self.keys[at] = keys
        for inner in range(at + 1, at + size):
            self.keys[inner] = frozenset()
