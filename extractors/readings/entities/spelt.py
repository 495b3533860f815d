"""The long form that an abbreviation in brackets stands for: the stretch of words before it that spells it.

Initials spell it first of all. A body may be known by the initials of its name in another language, and a plain noun
phrase ("rapid response teams (RRTs)") has its own.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from extractors.readings.clauses.actors import is_collective
from extractors.readings.entities.countries import find_country
from extractors.readings.phrases import BASE, STOPS, is_past
from extractors.vocabulary import load

SMALL = frozenset("of on for against and the to in under with from by at & de du des la le da do".split())
"""Words that a name may hold without a capital."""

ABBREVIATION = re.compile(r"[A-Z](?:[\w&/+.-]*[A-Z][\w&/+.-]*)+s?|[A-Z]{2,}s?")
"""What may be an abbreviation."""

_CAP = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*"
_SMALL = "|".join(sorted(SMALL))
_LEADING = re.compile(r"(?P<lead>(?:[A-ZÀ-Þ][\w’-]*\s)+)(?P<letters>[A-Z]{2,})")
_WITH_WORD = re.compile(r"(?P<letters>[A-Z]{2,6})[ -](?P<word>[A-ZÀ-Þ][\w’]{2,})")
_STEM = 5
"""Letters by which a word is known in another form: "Africa" in "African"."""

_MATTERS = rf"\s(?:for|on)(?:\s{_CAP})+(?:,(?:\s{_CAP})+)+,?\sand\b"
_RUN = re.compile(rf"(?<![\w-])(?P<name>{_CAP}(?:{_MATTERS}|\s+(?:{_CAP}|(?:{_SMALL})\b))*)\s*\Z")
"""A name that ends some words, with the matters that it lists: "for Peace, Disarmament and Development"."""
_TWO = re.compile(rf"\b(?:and|as|by|from|in|with|at)\s+the\s+(?={_CAP})")
_SCENE = re.compile(r"(?:The|Our|Their|Its|At|In|Under|For|And|Of|By|From|With)\s+")
_COMPOUND = re.compile(
    r"(?<=\s)(?:of|by|against|from|with|on|for|to|the)\s(?P<own>[A-ZÀ-Þ][a-zà-ž]{2,}\s(?P<kind>[a-zà-ž]{3,})\s)\Z"
)
"""A name and a common noun, behind a preposition and before what the letters spell."""

_FEWEST = 3
"""So many letters, and so many words, at least, of a name that is not spelt by its letters in order."""

_SHARE = 3
"""One letter in so many is an initial of the name that a body goes by in another language."""

_WORD_BEFORE = re.compile(r"(?<=[Tt]he\s)(?P<owner>[A-ZÀ-Þ](?:[a-zà-ž]{2,}|[A-Z]{2,}))\s\Z")
"""A word that may say of which state or organisation the body is whose name follows."""

_SPREAD = frozenset("International European Global World Regional National Pacific African Asian American".split())
_LONG_WORD = re.compile(r"(?<=\s)[a-zà-ž]{8,}\Z")
_PEOPLE = re.compile(r"(?P<people>[A-ZÀ-Þ][a-zà-ž]+s)\sof\sthe\s+")
_LONGEST = 160
"""Characters of the longest name whose letters stand in another order."""

_COMMON = re.compile(
    r"(?: (?!(?:and|or|of|in|on|for|by|to|at|with|from|was|were|is|are|has|had)\b)[a-z][a-z-]{2,}){1,4}"
)
"""Common nouns, and what goes before them, behind a name."""

_INSTRUMENT = re.compile(
    r"(?:International |Regional |Multilateral )?(?:Convention|Treaty|Protocol|Covenant|Agreement)\b"
)
_INSTRUMENT_LETTERS = 4
"""So many letters at least are the short name of an instrument, even if nothing spells them and nobody uses them."""

_AGENCY = re.compile(r"\b(?:Administration|Agency|Authority|Institute|Presidency|\w+orate|Superintendency)\b")
"""Nouns for a service of a state, whose own language gives it its letters."""

_WORD = re.compile(r"[\w’'-]+")
LAST_BREAK = re.compile(r".*(?:[.;:!?(\[]\s|[)\]],?\s)", re.DOTALL)
"""All up to where the last sentence, clause or bracket of some words ends."""


def spelt_by(before: str, short: str) -> tuple[int, int] | None:
    """Find the shortest stretch at the end of ``before`` that the acronym abbreviates.

    Word initials spell it first of all; else its letters occur in order in a run of capitalised words, at least half of
    them as initials: "United Nations Institute for Disarmament Research (UNIDIR)". Of two such runs the one of which
    more are initials is meant: "Regional Register of Boats and Heavy Machinery (RRBM)".
    """
    letters = [c.upper() for c in re.sub(r"s$", "", short) if c.isalpha()]
    if len(letters) < 2:
        return None
    last = LAST_BREAK.match(before)
    words = [(word.start(), word[0]) for word in _WORD.finditer(before, last.end() if last else 0)]
    tail = words[-(2 * len(letters) + 4) :]
    found = [at for at, (_, word) in enumerate(tail) if word[0] == letters[0]]
    for at in reversed(found):
        if _spells([word for _, word in tail[at:]], letters):
            return tail[at][0], len(before)
    held = [(_holds([word for _, word in tail[at:]], letters), at) for at in found]
    most, at = max(held, default=(0, 0))
    return (tail[at][0], len(before)) if most else None


def _holds(words: list[str], letters: list[str]) -> int:
    """Return how many of the letters are initials where capitalised ``words`` hold them in order, from the first one.

    Half of them must be, or it is none.
    """
    if not all(word[0].isupper() or word.lower() in SMALL for word in words):
        return 0
    most: dict[int, int] = {0: 0}  # letters found so far → the most initials among them
    for part in (part.upper() for word in words for part in re.split(r"[-–]", word) if part):
        reached = dict(most)
        for found, initials in most.items():
            for taken, opens in _taken(part, letters[found:]):
                count = initials + opens
                reached[found + taken] = max(reached.get(found + taken, 0), count)
        most = reached
    initials = most.get(len(letters), 0)
    return initials if 2 * initials >= len(letters) and words[-1][0].isupper() else 0


def _taken(part: str, letters: list[str]) -> Iterator[tuple[int, bool]]:
    """Yield how many of the letters a word can give in order, from one up, and whether its initial is among them."""
    opens = bool(letters) and part[0] == letters[0]
    at = 0
    for letter in part[:1] if part.lower() in SMALL else part:
        if at < len(letters) and letter == letters[at]:
            at += 1
            yield at, opens


def _spells(words: list[str], letters: list[str]) -> bool:
    """Say whether the initials of ``words`` spell the letters: small words left out, or else counted too."""
    large = [word for word in words if word.lower() not in SMALL]
    return _spell(large, letters) or (len(large) < len(words) and _spell(words, letters))


def _spell(words: list[str], letters: list[str]) -> bool:
    at = 0
    for word in words:
        starts = [part[0].upper() for part in re.split(r"[-–]|(?<=[a-z])(?=[A-Z])", word) if part]
        if at < len(letters) and starts[:1] == [letters[at]]:
            at += 1
            for extra in starts[1:]:
                if at < len(letters) and extra == letters[at]:
                    at += 1
        elif word.lower() not in SMALL and at < len(letters):
            return False
    almost = at >= 2 and at >= len(letters) - 1 and len(letters) > 2 and bool(words) and words[-1][0].isupper()
    return at == len(letters) or almost


def led_by(before: str, short: str) -> tuple[int, int] | None:
    """Find the name whose own beginning leads the letters: "Lagoon Centres for Plant Health (Lagoon CPH)".

    The whole short name may lead a common noun: "the Dry Deck evening course (Dry Deck)".
    """
    match = _LEADING.fullmatch(short)
    at = before.rfind(match["lead"]) if match else -1
    if not match or at < 0:
        return _led_by_name(before, short)
    rest = _WORD.findall(before, at + len(match["lead"]))
    letters = list(match["letters"])
    named = bool(rest) and all(word[0].isupper() or word in SMALL for word in rest) and "." not in before[at:]
    return (at, len(before)) if named and (_spells(rest, letters) or _holds(rest, letters) > 0) else None


def partly_spelt(before: str, short: str, noun: re.Pattern[str]) -> tuple[int, int] | None:
    """Find the name of a body that letters and a word of it stand for: "Ports Council International Asia (PCI Asia)".

    :param noun: nouns that such names are built on.
    """
    match = _WITH_WORD.fullmatch(short)
    start = _name_before(before, noun) if match else None
    if match is None or start is None:
        return None
    words = _large(before, start)
    stem = match["word"][:_STEM].lower()
    others = [word for word in words if not word.lower().startswith(stem)]
    spelt = match["letters"] in "".join(word[0] for word in others)
    return (start, len(before)) if spelt and len(others) < len(words) else None


def in_other_order(before: str, short: str, noun: re.Pattern[str]) -> tuple[int, int] | None:
    """Find the name of a body that is abbreviated as in another language: "Union of Lakes and Rivers (ULFR)".

    :param noun: nouns that such names are built on.
    """
    start = _name_before(before, noun) if short.isalpha() and len(short) >= _FEWEST else None
    if start is None:
        return None
    initials = Counter(part[0].upper() for word in _large(before, start) for part in word.split("-") if part)
    shared = (initials & Counter(short)).total()
    return (start, len(before)) if _SHARE * shared >= len(short) and shared > 1 else None


def is_agency(name: str, short: str) -> bool:
    """Say whether letters may be those of the name that an agency bears at home: one is an initial at least."""
    shared = set(short) & {word[0] for word in _large(name, 0)}
    return len(short) >= _FEWEST and _AGENCY.search(name) is not None and bool(shared) and short not in _organisations()


def is_instrument(name: str, short: str) -> bool:
    """Say whether a name is that of a convention or the like, and letters are not those of its depositary."""
    return len(short) >= _INSTRUMENT_LETTERS and _INSTRUMENT.match(name) is not None and short not in _organisations()


@cache
def _organisations() -> frozenset[str]:
    """Return the short names of listed organisations."""
    return frozenset(_listed())


def listed_as(before: str, short: str) -> tuple[int, int] | None:
    """Find the listed organisation of that short name at the end of the words before it."""
    name = next((name for name in _listed().get(short, ()) if before.endswith(name)), None)
    return (len(before) - len(name), len(before)) if name else None


@cache
def _listed() -> dict[str, list[str]]:
    """Return the long names of listed organisations by their short ones."""
    found: dict[str, list[str]] = {}
    for long, *shorts in load("organisations")["known"]:
        for short in filter(None, shorts):
            found.setdefault(short, []).append(long)
    return found


def _led_by_name(before: str, short: str) -> tuple[int, int] | None:
    """Find the name of several words that leads a common noun."""
    at = before.rfind(short) if " " in short and short[0].isupper() else -1
    begins = at == 0 or (at > 0 and before[at - 1] in " (“")
    return (at, len(before)) if begins and _COMMON.fullmatch(before, at + len(short)) else None


def named_otherwise(before: str, short: str, noun: re.Pattern[str]) -> tuple[int, int] | None:
    """Find the name of a body known by letters of another language, or the one long word that holds the letters.

    "the Development Bank of the Islands (BDI)"; "tuberculosis (TB)". Letters that are a country's say where it is.

    :param noun: nouns that such names are built on.
    """
    word = _LONG_WORD.search(before)
    if word and short[0] == word[0][0].upper() and _in_order(word[0].upper(), short):
        return word.start(), len(before)
    start = _name_before(before, noun) if len(short) >= _FEWEST and not find_country(short) else None
    return None if start is None else (start, len(before))


def _name_before(before: str, noun: re.Pattern[str]) -> int | None:
    """Return where a body's name of three words or more that ends ``before`` starts; null if there is none."""
    run = _RUN.search(before, max(0, len(before) - _LONGEST))
    if run is None:
        return None
    seconds = (two.end() for two in reversed(list(_TWO.finditer(before, run.start()))))
    start = next((second for second in seconds if noun.search(before, second)), run.start())
    while led := _SCENE.match(before, start) or _people_of(before, start):
        start = led.end()
    return start if len(_large(before, start)) >= _FEWEST and noun.search(before, start) else None


def _people_of(before: str, start: int) -> re.Match[str] | None:
    """Match "Members of the" before the body whose members they are."""
    led = _PEOPLE.match(before, start)
    return led if led and is_collective(led["people"]) else None


def _large(before: str, start: int) -> list[str]:
    """Return the words of a name without its small ones."""
    return [word for word in _WORD.findall(before, start) if word.lower() not in SMALL]


def _in_order(word: str, letters: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)


def whole_name(before: str, start: int, noun: re.Pattern[str]) -> int:
    """Return where a name begins that is said with what it is of: "the Fiji Reef Board", "Ganges fever Variant 2".

    :param noun: nouns of bodies, whose names hold no common noun.
    """
    led = _WORD_BEFORE.search(before, max(0, start - 30), start)
    if led and (led["owner"] in _SPREAD or _owns(led["owner"], before[start:], noun)):
        return led.start("owner")
    said = _COMPOUND.search(before, max(0, start - 60), start) if start else None
    return said.start("own") if said and _is_noun(said["kind"]) and not noun.search(before, start) else start


def _owns(owner: str, name: str, noun: re.Pattern[str]) -> bool:
    """Say whether a state, or an organisation by its letters, may own the body of a name."""
    return (
        noun.search(name) is not None and not name.isupper()
        if owner.isupper()
        else bool(noun.match(name) and find_country(owner))
    )


def _is_noun(word: str) -> bool:
    """Say whether a word in small letters can be a noun in the singular: it is no verb, adverb or small word."""
    return not (word in STOPS or word in BASE or is_past(word) or word.endswith(("ing", "ly", "s")))
