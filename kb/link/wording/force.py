"""How strongly a sentence binds: the rung of its verb, its modals, what is to be done, hedges and urgency.

"took note" → "welcomed" goes up the ladder, "agreed to establish" → "agreed to consider establishing" down, whatever
else the sentence says. Concern that is noted and concern that is expressed stand on one rung.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from extractors.readings.word_starts import at_word_start
from extractors.vocabulary import load
from kb.link.words.word_lists import read

CONCERN = 3.0
"""The rung of "with concern", whichever verb it goes with."""

_CONCERN = re.compile(r"\bconcern")
_REACH = 45
"""The noun or particle that completes a verb stands within so many characters."""

_SUBJECTS = frozenset(
    "we ministers leaders heads officials parties members delegates participants delegations countries also and"
    " to".split()
)
_WORD = re.compile(r"\w+")

MEMORY = 4096
"""Sentences remembered with what they say: each is compared with the one before it, and then with the one after it."""

_Reading = tuple[str, float, tuple[str, ...], bool]
"""What a form of a verb may be: the lemma, its strength, what completes it, and whether the form is plain."""


@dataclass(frozen=True)
class Shift:
    """One sign that a sentence binds more, or less, than before."""

    way: int
    """1 if it binds more, -1 if less."""

    reason: str
    """The words, in a sentence."""


@cache
def _listed() -> dict[str, Any]:
    return read("force.yml")


@cache
def _forms() -> dict[str, list[_Reading]]:
    """Return the ladder's verbs by printed form."""
    finer = {verb: n / 10 for n, verbs in enumerate(_listed()["requests"]) for verb in verbs}
    found: dict[str, list[_Reading]] = {}
    for lemma, entry in load("verbs")["ladder"].items():
        if entry["level"] is None:
            continue
        completed = (*entry.get("noun", ()), *entry.get("particle", ()))
        for spelling in entry["forms"]:
            for n, form in enumerate(spelling.split()):
                found.setdefault(form, []).append((lemma, entry["level"] + finer.get(lemma, 0), completed, n == 0))
    return found


def _any(words: Iterable[str]) -> str:
    """Return a pattern for any of some words, the longest first; it is looked for in lower case."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return rf"{at_word_start('|'.join(map(re.escape, longest_first)))}\b"


@cache
def _group(name: str) -> tuple[re.Pattern[str], dict[str, int], frozenset[str]]:
    """Return the pattern of a list of words, with their strength where they have one, and the longest word of each."""
    listed = _listed()[name]
    levels = {word: level for level, words in listed.items() for word in words} if isinstance(listed, dict) else {}
    longest = frozenset(max(_WORD.findall(words.lower()), key=len) for words in levels or listed)
    return re.compile(_any(levels or listed)), levels, longest


@cache
def blank() -> re.Pattern[str]:
    """Return what a placeholder holds, and nothing besides."""
    words = "|".join(_listed()["blanks"])
    return re.compile(
        rf"(?:[\s\W]|\b(?:[xX]{{2,}}|the|of|in|to be (?:confirmed|determined|decided)|{words})\b)+", re.IGNORECASE
    )


@cache
def _candidates() -> re.Pattern[str]:
    """Return what finds every word in lower case, and every form of a verb that is more than one."""
    several = [form for form in _forms() if not form.isalnum()]
    return re.compile(rf"{_any(several)}|\w+" if several else r"\w+")


def _verbs(low: str) -> "Counter[tuple[str, float]]":
    """Return the verbs of the ladder in a sentence, in lower case, with their strength."""
    found: Counter[tuple[str, float]] = Counter()
    forms = _forms()
    for match in _candidates().finditer(low):
        readings = forms.get(match[0])
        if readings:
            verb = _verb(readings, low[: match.start()], low[match.end() : match.end() + _REACH])
            if verb:
                found[verb] += 1
    return found


def _verb(readings: "list[_Reading]", before: str, after: str) -> tuple[str, float] | None:
    """Return the verb that a form stands for, given what comes before and after it; null if it is none."""
    for lemma, strength, completed, plain in readings:
        if completed and not any(word in after and re.search(rf"\b{word}\b", after) for word in completed):
            continue
        if plain and _SUBJECTS.isdisjoint(word.strip(",") for word in before.rsplit(None, 1)[-1:]):
            continue
        if strength < CONCERN and _CONCERN.search(after):
            return f"{lemma} with concern", CONCERN
        return lemma, strength
    return None


@cache
def _telling() -> frozenset[str]:
    """Return every word by which the binding force of a sentence may change."""
    listed = [*_listed()["hedges"], *_listed()["urgency"]]
    listed += [word for name in ("acts", "modals", "concern") for words in _listed()[name].values() for word in words]
    for form, readings in _forms().items():
        listed += [form, *(word for _, _, completed, _ in readings for word in completed)]
    return _SUBJECTS.union(*(_WORD.findall(words.lower()) for words in listed))


def may_shift(words: Iterable[str]) -> bool:
    """Say whether words that came in or went out, in lower case, may tell that a sentence binds more or less."""
    telling = _telling()
    return any(word in telling or word.startswith("concern") for word in words)


def shifts(earlier: str, later: str) -> list[Shift]:
    """Return every sign that the later words bind more or less than the earlier ones, the weightiest first."""
    (was, *was_listed), (now, *now_listed) = _told(earlier), _told(later)
    found = [] if was == now else _by_rung(was, now)
    for name, one, other in zip(_LISTS, was_listed, now_listed, strict=True):
        if one == other:
            continue
        if name not in _WAYS:
            found += _by_rung(_levels(name, one), _levels(name, other))
            continue
        found += [Shift(_WAYS[name], f"adds “{word}”") for word in sorted(other - one)]
        found += [Shift(-_WAYS[name], f"drops “{word}”") for word in sorted(one - other)]
    return found


_LISTS = ("acts", "modals", "concern", "hedges", "urgency")
_WAYS = {"hedges": -1, "urgency": 1}
"""Lists of words that bind less, or more, by being there."""


@lru_cache(maxsize=MEMORY)
def _told(sentence: str) -> "list[Counter[Any]]":
    """Return what a sentence has of the verbs of the ladder, and of each list of words."""
    low = sentence.lower()
    vocabulary = set(_WORD.findall(low))
    found: list[Counter[Any]] = [_verbs(low)]
    for name in _LISTS:
        pattern, _, longest = _group(name)
        found.append(_NONE if longest.isdisjoint(vocabulary) else Counter(pattern.findall(low)))
    return found


def _levels(name: str, found: "Counter[str]") -> "Counter[tuple[str, float]]":
    return Counter({(word, float(_group(name)[1][word])): n for word, n in found.items()})


_NONE: "Counter[Any]" = Counter()


def _by_rung(one: "Counter[tuple[str, float]]", other: "Counter[tuple[str, float]]") -> list[Shift]:
    """Compare the words that one sentence has and the other has not, in order; a word alone tells nothing."""
    gone, come = one - other, other - one
    found = []
    for (was, low), (now, high) in zip(gone.elements(), come.elements(), strict=False):
        if low != high:
            found.append(Shift(1 if high > low else -1, f"“{was}” becomes “{now}”"))
    return found
