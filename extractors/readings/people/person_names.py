"""The shape of a person's name: honorifics, ranks, name words with their particles, letters after the name.

No list of forenames stands behind it: statements name people from everywhere. A run of capitalised words becomes a name
only where something near it says so; this module tells whether a run could be a name, and where in it the name stands.
Names are kept as written: "Peter DEVOY", "Lê Thị Hoài An", "Agostinho da Costa Belo", "Han Seo-yeon" (genre guide, T5).
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from extractors.vocabulary import load

_TITLES = load("honorifics")
_POSTS = load("posts")

UPPER = "".join(c for c in map(chr, range(sys.maxunicode // 64)) if c.isupper() and not 0x2100 <= ord(c) < 0x2C00)
"""Every capital letter of the scripts that Latin, Greek and Cyrillic names use."""

_LETTERS = r"(?:[^\W\d_]|['’ʻ](?!s\b)(?=[^\W\d_])|[-‐‑](?=[^\W\d_])){0,60}+"  # no name is longer
_PARTICLES = frozenset(_TITLES["particles"])
_PARTICLE = "|".join(re.escape(word) for word in sorted(_PARTICLES, key=len, reverse=True))
_PREFIXED = r"(?:(?:al|el|ar|as|an|ad|ash|at|az)[-‑]|[dl][’'])"
CAPITALISED = rf"[{UPPER}]{_LETTERS}"
"""One capitalised word, hyphens and inner apostrophes included, a possessive ending not."""

CAPITALISED_WORD = re.compile(rf"(?<![\w@/.-]){CAPITALISED}")

_ABBREVIATIONS = rf"(?:{'|'.join(_TITLES['abbreviations'])})\."
_WORD = rf"(?:{_ABBREVIATIONS}|Dato['’]|(?:[{UPPER}]\.[-‑]?)+|{_PREFIXED}[{UPPER}]{_LETTERS}|{CAPITALISED})"
_OPENS = rf"(?=[{UPPER}adel])"  # a capital, or a letter of al-, el-, d’; most places are neither
RUN = re.compile(rf"{_OPENS}(?<![\w@/.-]){_WORD}(?:[ \u00a0](?:(?:{_PARTICLE})[ \u00a0])*+(?:{_WORD}))*+")
"""Capitalised words side by side, with the particles of names between them."""

_LONGEST_RUN = 20
"""A run of more words is a heading in capitals."""

_LONGER = re.compile(RUN.pattern.removesuffix("*+") + "++")
"""Runs of two words and more."""

_WORDS = re.compile(r"\S+")
_LEADING = frozenset(_TITLES["openers"])
"""Words that open sentences and no names."""

_LOUD = frozenset("OF THE FOR FROM AND WITH".split())
"""Small words in capitals, which no name has: "The DELEGATE OF CHAD"."""

HEADS = frozenset(_POSTS["heads"])
CAPACITIES = frozenset(_POSTS["capacities"])
NOT_NAMES = (
    frozenset(_POSTS["not_names"] + _POSTS["agencies"] + _POSTS["units"] + load("countries")["languages"])
    | HEADS
    | CAPACITIES
    | {f"{head}s" for head in HEADS}
)
_AFTER = frozenset(_TITLES["after"])
_NEVER_ALONE = frozenset(_TITLES["never_alone"])
_WEAK = frozenset(_TITLES["weak"])


def _by_first_word(titles: list[str]) -> dict[str, list[tuple[str, ...]]]:
    """Index titles by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for title in sorted(titles, key=len, reverse=True):
        words = tuple(title.replace(".", "").split())
        found.setdefault(words[0], []).append(words)
    return found


_HONORIFICS = _by_first_word(_TITLES["honorifics"])
_RANKS = _by_first_word(_TITLES["ranks"])


class Word(NamedTuple):
    """One word of a run, with offsets into the text."""

    text: str
    start: int
    end: int

    @property
    def bare(self) -> str:
        """The word without full stops, as titles are listed."""
        return self.text.replace(".", "") if "." in self.text else self.text


@dataclass(frozen=True, slots=True)
class Titled:
    """Where a run of capitalised words divides into titles and a name."""

    honorific: tuple[int, int] | None
    """Forms of address before the name."""

    rank: tuple[int, int] | None
    """Rank or title of office before the name."""

    name: tuple[Word, ...]
    """What is left, letters after the name taken off; may be empty."""

    weak: bool
    """Whether every title is a word that other names share."""


def words_of(text: str, start: int, end: int) -> list[Word]:
    """Split a run into its words."""
    return [Word(match[0], match.start(), match.end()) for match in _WORDS.finditer(text, start, end)]


def _title_at(words: list[Word], at: int, titles: dict[str, list[tuple[str, ...]]]) -> int:
    """Return how many words of a listed title start at ``at``."""
    for title in titles.get(words[at].bare, ()):
        if len(title) <= len(words) - at and all(words[at + n].bare == part for n, part in enumerate(title)):
            return len(title)
    return 0


def divide(words: list[Word]) -> Titled:
    """Divide a run that starts with titles into titles and name."""
    at = 0
    honorific: list[Word] = []
    ranks: list[Word] = []
    while at < len(words) - 1:
        if count := _title_at(words, at, _HONORIFICS):
            honorific += words[at : at + count]
        elif count := _title_at(words, at, _RANKS):
            ranks += words[at : at + count]
        else:
            break
        at += count
    name = strip_after(words[at:])
    weak = all(word.bare in _WEAK for word in ranks) and all(word.text in _NEVER_ALONE for word in honorific)
    return Titled(_extent(honorific), _extent(ranks), tuple(name), weak)


def _extent(words: list[Word]) -> tuple[int, int] | None:
    return (words[0].start, words[-1].end) if words else None


def strip_after(words: list[Word]) -> list[Word]:
    """Take letters after a name off its end."""
    while words and words[-1].bare in _AFTER and len(words) > 1:
        words = words[:-1]
    return words


def letters_behind(words: list[Word]) -> int | None:
    """Return where letters stand behind a name of several words in a run that goes on: "Ana Tabe MP Minister"."""
    return next((at for at, word in enumerate(words[:-1]) if at > 1 and word.bare in _AFTER), None)


def is_after(word: str) -> bool:
    """Say whether a word is one of the letters that follow names (MP, AO)."""
    return word.replace(".", "") in _AFTER


def without_opening(words: list[Word]) -> list[Word]:
    """Drop a capitalised function word at the start of a sentence."""
    return words[1:] if words and words[0].text in _LEADING else words


def could_be_name(words: list[Word] | tuple[Word, ...], at_least: int = 2) -> bool:
    """Say whether words have the shape of a name: two to six of them, none a word of posts, bodies, texts or times."""
    solid = [word for word in words if word.text not in _PARTICLES]
    if not at_least <= len(solid) <= 6:
        return False
    if any(word.text.lower() in NOT_NAMES or word.text in _LEADING or word.text in _LOUD for word in solid):
        return False
    return not all(len(word.text) <= 5 and word.text.isupper() for word in solid) or len(solid) > 1


def opens_title(word: str) -> bool:
    """Say whether a form of address or a rank can begin with the word."""
    return word in _HONORIFICS or word in _RANKS


def opens_rank(word: str) -> bool:
    """Say whether a rank, and no form of address, can begin with the word."""
    return word in _RANKS and word not in _HONORIFICS


def is_title(word: str) -> bool:
    """Say whether a word opens a form of address that no post contains, so that a new person begins with it."""
    bare = word.replace(".", "")
    return bare in _HONORIFICS and bare not in _NEVER_ALONE


def opens_person(text: str, words: list[Word]) -> bool:
    """Tell "Associate Professor Jane Roe" from "Associate Professor at the University"; "Ms." cuts off a name."""
    if not is_title(words[0].text):
        return False
    following = next((each for each in words if not is_title(each.text)), None)
    if following is None:
        return text.startswith(".", words[-1].end)
    word = following.text.lower()
    return following.text[0].isupper() and word not in HEADS and word not in CAPACITIES


def is_field(words: str) -> bool:
    """Say whether a phrase has a word that no name has: a field of work, a body, a thing."""
    return any(word.lower() in NOT_NAMES for word in words.split())


def is_opener(word: str) -> bool:
    """Say whether a capitalised word opens sentences and no names."""
    return word in _LEADING


def runs(text: str) -> Iterator[re.Match[str]]:
    """Yield the runs of two capitalised words and more that may hold a name: with a title, or no noun at the end."""
    for match in _LONGER.finditer(text):
        words = match[0].split()
        if len(words) > _LONGEST_RUN:
            continue
        if words[-1].lower() not in NOT_NAMES or any(opens_title(word.replace(".", "")) for word in words):
            yield match
