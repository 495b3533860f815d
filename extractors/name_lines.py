"""A process's name in a title block: over several lines, with a byname in brackets, above its secretariat's address.

A name may be broken anywhere (genre guide, T2): a line that ends in a link word, or the next one that opens with one,
carries it on, and so does a line of the same paragraph if the text prints both as one.
"""

import re
from itertools import pairwise

from extractors.front import Front
from extractors.memo_heads import is_process_labelled
from extractors.names import bare, readable
from extractors.parsed import Parsed
from extractors.readings.casing import lowered
from extractors.readings.entities.names import PROCESS_HEAD, SUB_HEAD
from extractors.title_lines import SERVED, Line

GOES_ON = re.compile(r"(?:on|for|against|of|to)\b", re.IGNORECASE)
"""What opens words that carry a name on."""

_LISTS_ON = re.compile(r"(?:and|in the|within the|between|among)\s", re.IGNORECASE)
"""What opens a line that carries a name on in the same paragraph: "… OF PRAWN / AND SAWFISH IN THE ARAFURA SEA"."""

_CAPITALS = re.compile(r"\b[A-ZÀ-Þ]")
_HANGS = re.compile(r"\b(?:of|on|for|against|to|in|and|the|with|between)$", re.IGNORECASE)

_MOST = 2
"""A name stands on so many lines more."""

_NEAR = 20_000
"""Characters in which a text prints the name of its process once."""

_BYNAME = re.compile(
    r"\s*[(\[](?:(?:here(?:in)?after|henceforth|the),?\s)*[\"“”‘'](?:[^()\[\]]*)[)\]]?$", re.IGNORECASE
)
"""A byname in brackets and quotes behind a name, which is no part of it."""

_SECRETARIAT = re.compile(
    r"(?P<whole>(?:[A-ZÀ-Þ][\w’'–-]*\s).*?)\s(?:(?:Permanent|Executive|General|Interim|Technical)\s)?Secretariat(?:,\s.+)?$"
)
"""A letterhead: whose secretariat writes, and where it sits."""

_SERVED = re.compile(r"\b(?:Agreement|Charter|Protocol|Accord|Programme|Covenant)$")
"""Nouns at the end of what a secretariat serves, besides those of processes."""


def carried_on(parsed: Parsed, start: Front, at: int) -> str | None:
    """Return the words of the lines below one that carry on its name, null if none does."""
    taken: list[str] = []
    for before, line in pairwise(start.lines[at : at + 1 + _MOST]):
        apart = line.dates or line is start.label or line is start.headline or line.is_furniture
        if apart or not _carries_on(parsed, start.lines[at], before, line, taken):
            break
        taken.append(line.words)
    if not taken:
        return None
    rest = " ".join(taken)
    rest = readable(parsed, f"{start.lines[at].words} {rest}")[-len(rest) :]
    return f"{rest[0].lower()}{rest[1:]}" if GOES_ON.match(rest) or _LISTS_ON.match(rest) else rest


def _carries_on(parsed: Parsed, first: Line, before: Line, line: Line, taken: list[str]) -> bool:
    if GOES_ON.match(line.words) or _HANGS.search(before.words):
        return True
    if before.block != line.block or before.words.isupper() != line.words.isupper():
        return False
    head = PROCESS_HEAD.search(line.words.title() if line.words.isupper() else line.words)
    if _LISTS_ON.match(line.words) and not head:
        return True
    name = " ".join((first.words, *taken, line.words))
    return lowered(name) in " ".join(lowered(parsed.text[line.span.end : line.span.end + _NEAR]).split())


def whole_name(parsed: Parsed, start: Front, at: int) -> str:
    """Return what a line says with the lines that carry it on, as the text prints it."""
    words, rest = readable(parsed, without_byname(start.lines[at].words)), carried_on(parsed, start, at)
    return f"{words} {rest}" if rest else words


def labelled(parsed: Parsed, start: Front) -> str | None:
    """Return the name behind the label "Process", whatever noun it is built on."""
    named = (line for line in start.lines if is_process_labelled(parsed.document, line.span.start))
    lines = (line for line in named if len(_CAPITALS.findall(line.words)) > 1)
    return next((bare(readable(parsed, without_byname(line.words))) for line in lines), None)


def without_byname(words: str) -> str:
    """Take a byname in brackets and quotes off a name: 'Dialogue on Reefs ("the Apia Process")'."""
    return _BYNAME.sub("", words) or words


def served(words: str) -> str | None:
    """Return whose secretariat a letterhead names: "Tasi Forum Secretariat, Dili"; null for any other line."""
    found = _SECRETARIAT.match(words)
    if found is None:
        return None
    return found["whole"] if PROCESS_HEAD.search(found["whole"]) or _SERVED.search(found["whole"]) else None


def letterhead(parsed: Parsed, start: Front) -> str | None:
    """Take what the secretariat that opens the block serves: "Dugong Agreement Secretariat"."""
    if not start.lines or start.lines[0] in (start.label, start.headline):
        return None
    words = whole_name(parsed, start, 0)
    of = SERVED.match(words)
    whole = of["whole"] if of else served(words)
    return whole if whole and (PROCESS_HEAD.search(whole) or _SERVED.search(whole)) else None


_ORGAN = re.compile(rf"(?:[A-ZÀ-Þ][\w’'-]* ){{0,2}}(?:{SUB_HEAD.pattern}|Board|Bureau|Secretariat|Conference|Council)")


def without_organ(parsed: Parsed, name: str) -> str:
    """Take an organ off a name that two lines in capitals print as one: "REEF ACCORD ON FERRIES", "SAFETY COMMITTEE".

    The text prints both, and nowhere as one.
    """
    words = name.split(" ")
    for at in range(len(words) - 1, 0, -1):
        organ, whole = " ".join(words[at:]), " ".join(words[:at])
        if not _ORGAN.fullmatch(organ) or organ not in parsed.text or name in parsed.text:
            continue
        if re.search(rf"\b{re.escape(whole)}\b(?! [A-Z])", parsed.text):
            return whole
    return name
