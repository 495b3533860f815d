"""Names of organisations that no list holds, known by the noun they are built on.

"Dialogue Support Office", "Canada Border Services Agency", "Ministry of Internal Affairs of Kazakhstan", "Immigration
New Zealand": capitalised words run up to a noun such as Office or Ministry, or on from it over "of", "for" and "and".
A name that only says "the Secretariat" or "General Secretariat" is none (genre guide, T6).
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from extractors.document import Span
from extractors.language import pipeline
from extractors.readings.calendar_names import MONTH, WEEKDAY
from extractors.readings.entities.countries import abbreviations, adjectives, find_countries, find_country, last_words
from extractors.readings.entities.waters import with_waters
from extractors.vocabulary import load

_WINDOW = 100
"""A name's first word is looked for in so many characters before its noun, its last part in so many behind it."""

_CAP = (
    rf"(?!(?:{WEEKDAY}|{MONTH}|M(?:r|s|rs)|Dr|H\.E)\b)"
    r"[A-ZÀ-ÖØ-Þ][\w-]*(?:['’](?:s(?=\s)|(?=\s)))?"
)
_RUN = rf"{_CAP}(?:[ ]{_CAP}){{0,4}}"
_QUARTER = r"(?:North|South|East|West|Central|Northern|Southern|Eastern|Western|Upper|Lower|Inner|Outer)"
_PART = re.compile(
    r"[ ](?:of|for|on|[Aa]gainst)[ ](?:the[ ])?(?![A-Z]{1,3} ?(?:[$€£¥]|\d))"
    rf"(?P<run>(?:{_QUARTER}[ ]and[ ](?={_QUARTER}\b)|[A-Z][a-z]+ing[ ]the[ ])?{_RUN})"
)
"""How a name goes on: "Fund for Saving the Aral Sea", "North and South Asia"; not "Road Fund of US$40"."""

_AND = re.compile(
    rf"[ ](?:and|&)[ ](?:the[ ](?!(?:International|World|United|European|Regional)[ ]))?"
    rf"(?!(?:Governments?|Republic|Kingdom|Ministry|Commonwealth)[ ]of\b)(?P<run>{_RUN})"
)
"""How a name goes on; "and the International …" opens another one."""

_LIST = re.compile(rf"(?P<items>(?:,[ ]{_CAP}(?:[ ]{_CAP}){{0,2}}){{1,4}}),?[ ](?:and|&)[ ](?P<run>{_RUN})")
_BESIDE = re.compile(rf"[ ](?P<run>{_RUN})")
_WORD = re.compile(r"\S+")
_INNER = re.compile(r"(?P<open>[(\[“\"‘']*)(?P<word>[A-ZÀ-ÖØ-Þ][\w/&–-]*)(?P<possessive>['’]s?)?")
_SHORT = re.compile(r"[ ][(\[][“\"‘']?(?:the[ ])?(?P<short>[A-Z][\w&/.-]*[A-Z][\w&/.-]*)[”\"’']?[)\]]")
_OWNER = re.compile(r"(?P<run>(?:[A-ZÀ-Þ][\w-]* )*[A-ZÀ-Þ][\w-]*)['’]s? $")
_STATE_BEHIND = re.compile(rf"(?:,[ ]|[ ]\()(?:the[ ])?(?P<run>{_RUN})")
_STOPS = frozenset(
    "The A An This That These Those In At On From By With For To Of And Or Each All Some Several Both Its Their Our "
    "Other Another Ms Mr Mrs Dr Prof Sir Under Within Through During Following While Where When As If Former".split()
)


@dataclass(frozen=True, slots=True)
class Institution:
    """A name built on an organisation's noun."""

    span: Span
    """The name without article."""

    short: str | None
    """The abbreviation that stands in brackets behind it."""

    country: str | None
    """The state whose agency it is; null for any other organisation."""


def find_institutions(text: str, known: Collection[int] = ()) -> Iterator[Institution]:
    """Yield names in the order of their nouns; a name may lie inside another one.

    ``known`` holds the offsets where listed organisations start: a name does not run on over "and" into one of them.
    """
    for match in _heads().finditer(text):
        if text[match.start() - 1 : match.start()].isalnum():
            continue
        end = _right(text, match.end(), match[0], known)
        if end is None:
            continue
        start = with_waters(text, _left(text, match.start()))
        short = short_after(text, end)
        country = _state(text, start, end) if _of_state(text, start, match[0]) else None
        before = text[start : match.start()].split()
        if _is_name(before, text[match.end() : end].split(), match[0], bool(short or country)):
            yield Institution(Span(start, end), short, country)


def short_after(text: str, end: int) -> str | None:
    """Return the abbreviation in brackets that follows a name, unless it is a country's."""
    match = _SHORT.match(text, end)
    return match["short"] if match and match["short"] not in abbreviations() else None


def _left(text: str, start: int) -> int:
    """Return where the capitalised words before a noun begin."""
    words = list(_WORD.finditer(text, max(0, start - _WINDOW), start))
    at, index = start, len(words) - 1
    while index >= 0 and words[index].end() + 1 == at and text[at - 1] == " ":
        joined = words[index][0] in ("and", "&")
        if joined and (at == start or index == 0 or words[index - 1].end() + 1 != words[index].start()):
            break
        word = words[index - 1] if joined else words[index]
        inner = _INNER.fullmatch(word[0])
        if inner is None or not _may_open(inner, joined):
            break
        at = word.start() + len(inner["open"])
        if inner["open"]:
            break
        index -= 2 if joined else 1
    return at


def _may_open(inner: re.Match[str], joined: bool) -> bool:
    """Say whether a capitalised word belongs to the name on its right; ``joined`` if "and" stands between them."""
    word = inner["word"]
    if word in _STOPS or (inner["possessive"] and word not in _words("possessive")):
        return False
    return not joined or not (word.isupper() or word in last_words() or word in _words("heads") - _words("weak"))


def _right(text: str, end: int, head: str, known: Collection[int]) -> int | None:
    """Return where a name goes on to behind its noun; null if the noun is only part of a longer run of capitals."""
    beside = _BESIDE.match(text, end)
    if beside:
        state = _leading_state(beside["run"])
        return beside.start("run") + state if state else None
    at = end
    while at - end < _WINDOW and (
        more := _PART.match(text, at) or (_joined(text, at, head, known) if at > end else None)
    ):
        at = more.end()
    return at - 2 if text[at - 2 : at] in ("'s", "’s") else at


def _joined(text: str, at: int, head: str, known: Collection[int]) -> re.Match[str] | None:
    """Match "and Welfare" or ", Labour and Welfare" behind a part of a name, but no new name.

    What a body works on is listed behind it; so are persons who lead it, each in two words or more.
    """
    more = _AND.match(text, at) or _LIST.match(text, at)
    if more is None or any(each in known for each in range(more.start(), more.end())):
        return None
    words = re.findall(r"[\w-]+", more[0])
    if any(word.isupper() for word in words) or not last_words().isdisjoint(words):
        return None
    other = _words("heads")
    if head not in ("Ministry", "Department", "Office"):
        items = [each.strip() for each in (*(more.groupdict().get("items") or "").split(","), more["run"]) if each]
        if len(items) > 1 and all(" " in each for each in items):
            return None
        other -= _words("weak").intersection(items)  # "Trade, Customs and Fisheries" are matters
    return more if other.isdisjoint(words) else None


def _leading_state(run: str) -> int | None:
    """Return the length of the country's name that a run of capitalised words starts with."""
    found = find_countries(pipeline().make_doc(run))
    return found[0].span.end if found and found[0].span.start == 0 and found[0].form == "name" else None


def _of_state(text: str, start: int, head: str) -> bool:
    """Say whether a noun makes an agency of a state: "Office", and behind an adjective "Centre" as well."""
    if head in _words("state_by_adjective"):
        first = text.find(" ", start)
        return not adjectives().isdisjoint((text[start:first], text[start : text.find(" ", first + 1)]))
    return head in _words("state")


def _state(text: str, start: int, end: int) -> str | None:
    """Return the code of the state an agency belongs to: in its name, as its owner before it, or behind a comma."""
    words = text[start:end]
    if words.startswith("Central African "):  # the region, not the Republic: "Central African Forests Commission"
        return None
    if any(word in words for word in _words("private")) or "–" in words:  # "Peru–Chile Commission" is of two states
        return None
    if code := find_country(words):
        return code
    owner = _OWNER.search(text, max(0, start - _WINDOW), start)
    if owner and (code := find_country(owner["run"])):
        return code
    behind = _STATE_BEHIND.match(text, end)
    return find_country(behind["run"]) if behind and _leading_state(behind["run"]) else None


def _is_name(before: list[str], after: list[str], head: str, marked: bool) -> bool:
    """Say whether the words around a noun make it a name of its own; ``marked`` by a state or an abbreviation."""
    around = [word for word in (*before, *after) if word[0].isupper()]
    if not around or (head in _words("weak") and not marked and _words("firm").isdisjoint(before)):
        return False
    return marked or not _words("generic").issuperset(around)


@cache
def _words(key: str) -> frozenset[str]:
    """Return one of the vocabulary's word lists."""
    return frozenset(load("organisations")[key])


@cache
def _heads() -> re.Pattern[str]:
    """Return a pattern for the nouns, longest first where two start together."""
    heads = sorted(_words("heads"), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, heads))})(?![\w-])")
