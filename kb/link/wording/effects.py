"""What a change of wording does: stronger or weaker, another date or number, a blank filled, brackets resolved."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Any

from extractors.readings.calendar_names import MONTH
from extractors.readings.dates import DateReading, find_dates
from extractors.readings.number_words import NUMBER_WORDS
from extractors.readings.quantities import find_quantities
from kb.link.wording.force import MEMORY, may_shift, shifts
from kb.link.wording.marks import Brackets, brackets, settled
from kb.wording import content

EFFECTS = (
    *("status", "stronger", "weaker", "placeholder filled", "date changed", "number changed", "brackets resolved"),
    *("brackets added", "added", "deleted", "reworded", "unchanged"),
)
"""What may be said of a change, the weightiest first."""

PHRASE = 3
"""So many words of meaning come in or go out before a changed sentence is said to have added or deleted some."""

LONGEST = 2000
"""Words beyond which a sentence is compared as a whole; no sentence of prose is so long."""

STATUS = re.compile(
    r"""\W*(?:
        (?:zero|first|second|third|fourth|final|revised|clean|co-chairs?['’]?s?|chair['’]?s?)?\s*draft\b
        | rev(?:ision)?\.?\s?\d | final\b | as\s+adopted\b | provisional\b | advance\s+(?:copy|version)\b | as\s+of\s+\d
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""A line that gives a text's status begins so."""

_NUMBER = r"\d+(?:[.,  \u202f]\d{3})*(?:[.,]\d+)?(?!\w)"
"""A number in figures, its thousands set apart or not."""

_TOKEN = re.compile(rf"{_NUMBER}|\w+(?:['’]\w+)*|[^\w\s]")
_WORD = re.compile(r"\w+")
_IN_FIGURES = re.compile(rf"(?<![\w.,-]){_NUMBER}")
_TIME = re.compile(
    rf"\d|(?:{MONTH}|quarter|half|end|early"
    r"|late|mid|beginning|week|weeks|month|months|year|years|days|spring|summer|autumn|winter|next|last)\Z",
    re.IGNORECASE,
)
_NUMERALS = frozenset(NUMBER_WORDS) | frozenset(
    "no hundred thousand million billion dozen several some over under about nearly almost more than least most fewer"
    " less up approximately around both".split()
)
_LETTERS = str.maketrans({"–": "-", "—": "-", "‑": "-", "’": "'", "‘": "'", "“": '"', "”": '"'})

Diff = list[tuple[str, str]]
"""Stretches of words with what became of them: ``=`` kept, ``-`` gone, ``+`` new."""

_Move = tuple[str, int, int, int, int]
"""What became of a stretch of words as difflib tells it, and where it begins and ends in both sentences."""


@dataclass(frozen=True)
class Change:
    """How one sentence became another."""

    effects: tuple[str, ...]
    """What the change does, the weightiest first; never empty."""

    diff: Diff
    """Word by word."""

    reason: str
    """What the effects were read from."""


def plain(sentence: str) -> str:
    """Return a sentence as it is compared: without the draft's brackets, one form of quotation marks and dashes."""
    tokens = _tokens(sentence)
    return " ".join([each for each in tokens if each not in "[]"] if "[" in tokens or "]" in tokens else tokens)


@lru_cache(maxsize=MEMORY)
def _tokens(sentence: str) -> tuple[str, ...]:
    """Return the words and marks of a sentence but for case and the form of quotation marks and dashes."""
    plain = _in_plain_letters(sentence)
    if plain.isascii():  # its letters are as many in lower case, and letters still
        return tuple(_TOKEN.findall(plain.lower()))
    return tuple(map(str.casefold, _TOKEN.findall(plain)))


@lru_cache(maxsize=MEMORY)
def _places(sentence: str) -> list[tuple[int, int]]:
    return [match.span() for match in _TOKEN.finditer(_in_plain_letters(sentence))]


def _in_plain_letters(sentence: str) -> str:
    return sentence if sentence.isascii() else sentence.translate(_LETTERS)


def change(earlier: str, later: str) -> Change:
    """Compare two wordings of one sentence."""
    was_told, now_told = _tokens(earlier), _tokens(later)
    if was_told == now_told:
        return Change(("unchanged",), [("=", later)], "the same words")
    moves = _moves(was_told, now_told)
    diff = _diff(earlier, later, moves)
    if STATUS.match(earlier) and STATUS.match(later):
        return Change(("status",), diff, "both lines give the status of the text")
    found: dict[str, str] = {}
    base, choices = settled(earlier, later)
    changed = [word for what, a, b, c, d in moves if what != "equal" for word in (*was_told[a:b], *now_told[c:d])]
    if base != earlier or may_shift(changed):
        _force(found, base, later, choices)
    was, now = brackets(earlier), brackets(later)
    gone = list((Counter(was.blanks) - Counter(now.blanks)).elements()) if was.blanks else []
    if gone:
        found["placeholder filled"] = f"no blank “[{gone[0].strip()}]” any more"
    if any(word in _NUMERALS or _TIME.match(word) for word in changed):
        _figures(found, earlier, later, was)
    if was.count - len(was.blanks) > now.count - len(now.blanks):
        found["brackets resolved"] = f"brackets: {was.count} before, {now.count} now"
    elif now.count > was.count:
        found["brackets added"] = f"brackets: {was.count} before, {now.count} now"
    if base != earlier or len(_WORD.findall(" ".join(changed))) >= PHRASE:
        _words(found, base, later)
    effects = tuple(each for each in EFFECTS if each in found) or ("reworded",)
    return Change(effects, diff, "; ".join(found[each] for each in effects if each in found) or "other words")


def _force(found: dict[str, str], base: str, later: str, choices: list[tuple[str, str]]) -> None:
    """Note whether the sentence binds more or less; only where no word tells does the choice of an alternative."""
    told = shifts(base, later)
    for given_up, kept in choices if not told else ():
        told += shifts(given_up, kept)
    if told:
        first = told[0].way
        found["stronger" if first > 0 else "weaker"] = ", ".join(each.reason for each in told if each.way == first)
        against = [each.reason for each in told if each.way != first]
        if against:
            found["weaker" if first > 0 else "stronger"] = ", ".join(against)


def _figures(found: dict[str, str], earlier: str, later: str, was: Brackets) -> None:
    """Note dates and numbers that gave way to others; a blank that was filled is no change."""
    if not was.blanks:
        _note(found, "date changed", _dates(earlier), _dates(later))
    _note(found, "number changed", _numbers(earlier), _numbers(later))


def _note(found: dict[str, str], effect: str, was_told: Mapping[Any, str], now_told: Mapping[Any, str]) -> None:
    gone = [words for key, words in was_told.items() if key not in now_told]
    come = [words for key, words in now_told.items() if key not in was_told]
    if gone and come:
        found[effect] = f"{_shown(gone)} becomes {_shown(come)}"


def _dates(sentence: str) -> dict[str, str]:
    return {day.date.text.translate(_LETTERS).casefold(): day.date.text for day in _days(sentence)}


@lru_cache(maxsize=MEMORY)
def _days(sentence: str) -> tuple[DateReading, ...]:
    return tuple(find_dates(sentence))


@lru_cache(maxsize=MEMORY)
def _numbers(sentence: str) -> Mapping[tuple[object, ...], str]:
    """Return the numbers of a sentence but for those of dates, as understood, each with the words that print it."""
    days = [day.span for day in _days(sentence)]
    found = [each for each in find_quantities(sentence, _days(sentence)) if not any(map(each.span.meets, days))]
    told: dict[tuple[object, ...], str] = {}
    for each in found:
        same = sum(known[:3] == (each.bound, each.value, each.value_max) for known in told)
        told[each.bound, each.value, each.value_max, same] = sentence[each.span.start : each.span.end]
    counted = [*days, *(each.span for each in found)]
    for match in _IN_FIGURES.finditer(sentence):  # what counts nothing: minutes, numbers of paragraphs
        if not any(match.start() < span.end and span.start < match.end() for span in counted):
            told["figures", match[0], sum(known[:2] == ("figures", match[0]) for known in told)] = match[0]
    return told


def _shown(found: Iterable[str]) -> str:
    return ", ".join(f"“{each}”" for each in found)


def _words(found: dict[str, str], base: str, later: str) -> None:
    """Note words of meaning that came in or went out while the rest stayed."""
    one, other = _content(base), _content(later)
    if len(other - one) >= PHRASE and not one - other:
        found["added"] = f"adds “{' '.join(sorted(other - one))}”"
    elif len(one - other) >= PHRASE and not other - one:
        found["deleted"] = f"drops “{' '.join(sorted(one - other))}”"


@lru_cache(maxsize=MEMORY)
def _content(sentence: str) -> frozenset[str]:
    return content(plain(sentence))


def word_diff(earlier: str, later: str) -> Diff:
    """Return the two sentences word by word; what is the same is told in the later one's letters."""
    return _diff(earlier, later, _moves(_tokens(earlier), _tokens(later)))


def _diff(earlier: str, later: str, moves: Iterable[_Move]) -> Diff:
    one, other = _places(earlier), _places(later)
    found: Diff = []
    for what, a, b, c, d in moves:
        if what == "equal":
            found.append(("=", _cut(later, other, c, d)))
            continue
        if a < b:
            found.append(("-", _cut(earlier, one, a, b)))
        if c < d:
            found.append(("+", _cut(later, other, c, d)))
    return found


def _moves(was: Sequence[str], now: Sequence[str]) -> list[_Move]:
    """Return what difflib calls opcodes; the words that both begin and end with are set apart before it compares."""
    if max(len(was), len(now)) > LONGEST:
        return [("replace", 0, len(was), 0, len(now))]
    shortest = min(len(was), len(now))
    head = next((at for at in range(shortest) if was[at] != now[at]), shortest)
    left = shortest - head
    tail = next((at for at in range(left) if was[-1 - at] != now[-1 - at]), left)
    found = [("equal", 0, head, 0, head)] if head else []
    inner = was[head : len(was) - tail], now[head : len(now) - tail]
    if set(inner[0]).isdisjoint(inner[1]):
        what = "replace" if inner[0] and inner[1] else "delete" if inner[0] else "insert"
        found += [(what, head, len(was) - tail, head, len(now) - tail)] if any(inner) else []
    else:
        opcodes = SequenceMatcher(None, *inner, autojunk=False).get_opcodes()
        found += [(what, a + head, b + head, c + head, d + head) for what, a, b, c, d in opcodes]
    return [*found, ("equal", len(was) - tail, len(was), len(now) - tail, len(now))] if tail else found


def _cut(sentence: str, places: Sequence[tuple[int, int]], first: int, last: int) -> str:
    return sentence[places[first][0] : places[last - 1][1]]
