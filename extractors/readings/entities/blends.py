"""Short names made of pieces of words, or of whole words of a name: "European Police Office (Europol)"."""

import re
from itertools import product

from extractors.readings.entities.spelt import LAST_BREAK, SMALL, spelt_by

_BLEND = re.compile(r"[A-ZÀ-Þ](?:[a-zà-ž]{4,11}|[A-ZÀ-Þ]{4,11})|(?=.{5,12}\Z)(?:[A-Z][a-z]+){2,3}")
_START = re.compile(r"(?:\b[Tt]he\s+|(?:\A|\n)(?:THE\s)?)(?=[A-ZÀ-Þ])")
_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]*(?:\s+(?:of|for|and|on|the|[A-ZÀ-Þ][\w’'-]*))*")
_WORD = re.compile(r"[\w’'-]+")
_LONGEST = 160
_OF_WHOLE = re.compile(r"(?P<whole>[A-Z][\w-]*[A-Z][\w-]*) (?P<part>[A-Z]{2,6})")
_PARTED = re.compile(r"\s(?:of|under)\s(?:the\s)?(?=[A-ZÀ-Þ])")


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


def of_a_whole(before: str, short: str) -> tuple[int, int] | None:
    """Find the name of a part that the letters of the whole lead: "Data Desk of the Coral Pact on Reefs (CoPaR DD)"."""
    match = _OF_WHOLE.fullmatch(short)
    for parted in _PARTED.finditer(before, max(0, len(before) - _LONGEST)) if match else ():
        whole = spelt_by(before[parted.end() :], match["whole"]) if match else None
        part = spelt_by(before[: parted.start()], match["part"]) if match and whole and whole[0] == 0 else None
        if part:
            return part[0], len(before)
    return None


def in_small_letters(before: str, short: str) -> tuple[int, int] | None:
    """Find the plain words whose initials are all the letters: "rapid response teams (RRTs)"; three letters or more."""
    letters = short.removesuffix("s").lower()
    if len(letters) < 3 or not letters.isalpha():
        return None
    last = LAST_BREAK.match(before)
    words = list(_WORD.finditer(before, last.end() if last else 0))[-2 * len(letters) :]
    for at in range(len(words) - 1, -1, -1):
        tail = [word[0] for word in words[at:]]
        if tail[0][0] != letters[0] or any(not word.islower() for word in tail) or tail[0] in SMALL:
            continue
        for told in ([word for word in tail if word not in SMALL], tail):
            if "".join(part[0] for word in told for part in word.split("-") if part) == letters:
                return words[at].start(), len(before)
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
