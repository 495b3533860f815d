"""Who is named in the words before a verb: past what sets the scene, a list whole, an apposition left off.

"In closing, Ms Ana Tabe, the co-chair," names Ms Ana Tabe; "Australia, Fiji and Tonga" all three; "the Working
Group, led by Peru," the Working Group.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extractors.document import Span
from extractors.readings.clauses.actors import is_adverbial, opens_with_honorific, trailing_actor
from extractors.readings.clauses.marks import Mark

NAME = re.compile(
    r"\s*(?:and |or |as well as )?(?:the )?(?:(?:d[’'])?[A-ZÀ-Þ][\w’'.-]*|of|and|the|de|da|for|on|\([^)]*\)|\s)+$"
)
"""Words that can be one name, with the conjunction that joins it to a list."""

_TRAILING = re.compile(
    r"(?:\s+(?:also|then|further|therefore|hereby|accordingly|thus|today|yesterday"
    r"|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))+$"
)
_LONGEST_TRAIL = 80
"""Characters of such words, at most."""

_NUMBER = re.compile(r"\s*(?:\d+(?:\.\d+)+\.?|\d+[.)]|\([a-z\d]{1,3}\)|[A-Z]\.(?=\s+The\s))\s+(?=[A-Za-z])")
_ADDITIVE = re.compile(r"\s(?:and|or|as well as)\s")
_SHORT_NAME = 4
"""Words that an uncapitalised member of a list may have: "coast guard services"."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who does what a verb says."""

    span: Span
    """The noun phrase as printed."""

    clause: int
    """Where the verb's clause begins: at the separator or the word that opens it."""

    depth: int
    """0 in the main clause, 1 in a clause below it."""

    opener: str = ""
    """The word that opens the clause below, lower case: "that", "if"; empty in the main clause."""


def split_at_commas(text: str, start: int, end: int, marks: Sequence[Mark]) -> list[Span]:
    """Split a stretch at its commas, those in brackets aside; the pieces are without white space around."""
    number = _NUMBER.match(text, start, end)
    cuts, depth = [number.end() if number else start], 0
    for mark in marks:
        depth += (mark.kind == "open") - (mark.kind == "close")
        if mark.kind == "comma" and depth <= 0:
            cuts += [mark.start, mark.end]
    cuts.append(end)
    pieces = ((a, text[a:b]) for a, b in zip(cuts[::2], cuts[1::2], strict=True))
    bare = ((a + len(words) - len(words.lstrip(" \n[")), words.strip(" \n[")) for a, words in pieces)
    return [Span(a, a + len(words)) for a, words in bare if words]


def who_is_named(text: str, chunks: list[Span], first: bool, accepts: Callable[[str], bool]) -> Span | None:
    """Return the noun phrase among ``chunks`` that a verb after them is said of; null if ``accepts`` refuses it.

    ``first`` says that an inserted phrase parts it from the verb, so that it is found at the front.
    """
    words = [text[chunk.start : chunk.end] for chunk in chunks]
    scene = is_adverbial(words[0]) if words else False
    named = [each for each, said in zip(chunks, words, strict=True) if not is_adverbial(said)]
    if not named:
        at = trailing_actor(words[-1]) if words else None
        return None if at is None else Span(chunks[-1].start + at, chunks[-1].end)
    chunks, words = named, [text[each.start : each.end] for each in named]
    listed = _listed(words)
    if listed > 1 and (first or listed == len(chunks)):
        chunks = [Span(chunks[0].start, chunks[listed - 1].end), *chunks[listed:]]
    if scene and not first and not opens_with_honorific(words[0]):
        chunks = chunks[::-1]
    bare = (Span(each.start, _without_trailing(text, each)) for each in chunks[:: len(chunks) - 1 or 1])
    return next((each for each in bare if accepts(text[each.start : each.end])), None)


def _without_trailing(text: str, chunk: Span) -> int:
    """Return where a chunk ends without a closing "also", "today"."""
    trailing = _TRAILING.search(text, max(chunk.start, chunk.end - _LONGEST_TRAIL), chunk.end)
    return trailing.start() if trailing else chunk.end


def _listed(words: list[str]) -> int:
    """Return how many of the chunks make up a list of names, "Fiji", "Samoa", "and Tonga"; 1 if there is none."""
    if opens_with_honorific(words[0]):
        return 1
    for count, each in enumerate(words[1:], 2):
        if not (NAME.match(each) or len(each.split()) <= _SHORT_NAME):
            break
        if _ADDITIVE.search(each) or each.startswith("and "):
            return count
    return 1
