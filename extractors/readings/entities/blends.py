"""Short names made of pieces of words, or of whole words of a name: "European Police Office (Europol)"."""

import re
from itertools import product

_BLEND = re.compile(r"[A-ZÀ-Þ](?:[a-zà-ž]{4,11}|[A-ZÀ-Þ]{4,11})")
_START = re.compile(r"(?:\b[Tt]he\s+|(?:\A|\n)(?:THE\s)?)(?=[A-ZÀ-Þ])")
_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]*(?:\s+(?:of|for|and|on|the|[A-ZÀ-Þ][\w’'-]*))*")
_WORD = re.compile(r"[\w’'-]+")
_LONGEST = 160


def blended(before: str, short: str, noun: re.Pattern[str]) -> tuple[int, int] | None:
    """Find the name that ends ``before`` and of whose words a short name is blended.

    Each piece is two letters or more that begin a word of the name, in any order; there are two pieces at least.

    :param noun: nouns that such names are built on.
    """
    if not _BLEND.fullmatch(short):
        return None
    for start in reversed(list(_START.finditer(before, max(0, len(before) - _LONGEST)))):
        name = _NAME.fullmatch(before, start.end())
        if (
            name
            and noun.search(name[0].title() if name[0].isupper() else name[0])
            and _spells(_WORD.findall(name[0].lower()), short.lower(), 0)
        ):
            return name.span()
    return None


def by_prefixes(before: str, short: str) -> tuple[int, int] | None:
    """Find the plain words whose initials are the letters where a prefix counts: "intergovernmental panels (IGP)"."""
    words = list(re.finditer(r"[a-z-]+", before))[1 - len(short) :] if _LETTERS.fullmatch(short) else []
    for at in range(len(words)):
        run = before[words[at].start() :]
        if not _PLAIN.fullmatch(run):
            continue
        starts = ({word[0], *(word[0] + word[each.end()] for each in _PREFIX.finditer(word))} for word in run.split())
        if short.lower() in map("".join, product(*starts)):
            return words[at].start(), len(before)
    return None


_PREFIX = re.compile(
    r"\A(?:anti|inter|multi|micro|bio|geo|hydro|socio|agro|tele|photo|electro|trans|sub|non|self)-?(?=[a-z]{4})"
)
"""Beginnings of words that letters may count as words of their own."""

_LETTERS = re.compile(r"[A-Z]{3,8}")
_PLAIN = re.compile(r"[a-z]+(?:-[a-z]+)*(?: [a-z]+(?:-[a-z]+)*)*")


def by_words(before: str, short: str) -> tuple[int, int] | None:
    """Find the name that a short one begins and ends like, or that goes on in apposition.

    "FAO Office for the Lowlands (FAO/Lowlands)"; "Oxa, the Boat Alliance (Oxa)"; "Oslo Charter of Rights on Locks (Oslo
    CoR)".
    """
    opened = _FIRST_THEN.fullmatch(short)
    if opened:
        return _begun_with(before, opened["first"], opened["letters"].lower())
    first, slash, last = short.partition("/")
    if f"{first} " not in before and f"{first}, " not in before:
        return None
    end = rf"(?: [\w’-]+)+ {re.escape(last)}" if slash else r", [Tt]he(?: [A-ZÀ-Þ][\w’-]+)+"
    named = re.search(rf"(?<![\w-]){re.escape(first)}{end}\Z", before[-_LONGEST:]) if last or not slash else None
    return (len(before) - len(named[0]), len(before)) if named else None


_FIRST_THEN = re.compile(r"(?P<first>[A-ZÀ-Þ][\w’-]+) (?P<letters>[A-Z][A-Za-z]{0,3}[A-Z])")


def _begun_with(before: str, first: str, letters: str) -> tuple[int, int] | None:
    """Find the name that begins with a word, and whose next words begin with letters."""
    last = before.rfind(f"{first} ", max(0, len(before) - _LONGEST))
    words = _WORD.findall(before[last + len(first) :]) if last >= 0 else []
    spelt = "".join(word[0] for word in words).lower().startswith(letters)
    return (last, len(before)) if spelt and words[-1][0].isupper() else None


def _spells(words: list[str], letters: str, pieces: int) -> bool:
    """Say whether letters fall into pieces that each begin a word of their own."""
    if not letters:
        return pieces > 1
    for at, word in enumerate(words):
        for size in range(min(len(word), len(letters)), 1, -1):
            if word.startswith(letters[:size]) and _spells(words[:at] + words[at + 1 :], letters[size:], pieces + 1):
                return True
    return False
