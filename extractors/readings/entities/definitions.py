"""Short names that brackets set for what stands before them: "(the Dialogue)", "[the Working Group]", "(AHG)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from extractors.document import Span
from extractors.readings.entities.blends import blended, by_prefixes, by_words, in_small_letters, of_a_whole
from extractors.readings.entities.names import BODY_HEAD
from extractors.readings.entities.spelt import (
    ABBREVIATION,
    SMALL,
    in_other_order,
    is_agency,
    is_instrument,
    led_by,
    listed_as,
    named_otherwise,
    partly_spelt,
    spelt_by,
    whole_name,
)
from extractors.readings.ordinals import ordinal_value
from extractors.roman import roman_value


@dataclass(frozen=True)
class Definition:
    """A short name set for a long one."""

    long: Span
    """The full form, without leading article."""

    short: Span
    """The short form, without article, quotation marks or brackets."""


_DEFINING = re.compile(
    r"""[(\[]\s*
        (?:(?P<first>[A-Z]{2,8})[,;]\s)?
        (?P<lead>(?:hereina?fter|henceforth|hereafter|also\ known\ as|known\ as|or|abbreviated\ as)\b[,:]?\s*
            (?:(?:referred\ to|called)\s+(?:as\s+)?)?(?:collectively\s+)?(?:as\s+)?)?
        (?P<article>[“"'‘«„]?\s*the\s+)?
        (?:[“"'‘«„]?\s*(?P<short>[A-Za-zÀ-ž][\w&/’'.+ -]{0,58}?)\s*[”"'’»“]?
        |(?P<whole>[A-ZÀ-Þ][\w’'-]+(?:\s[\w’'-]+){1,7}),\s(?:or\s)?(?P<letters>[A-Z]{2,7}))
        \s*[)\]]""",
    re.VERBOSE,
)
_TITLED = re.compile(r"[A-ZÀ-Þ][\w’'-]*(?:\s+(?:[A-ZÀ-Þ][\w’'-]*|of|on|and|for|the))*")
_NOT_NAMES = re.compile(
    r"(?:Annex|Attachment|Appendix|Table|Figure|Box|Chapter|Section|Part|Day|Session|Item|Agenda|Note|Chair|Co-Chair|Observer|Host|"
    r"Option|ALT|XX|TBC|TBD|GMT|UTC|MP|Draft|Final|Rev|Page|No)\b",
    re.IGNORECASE,
)
_REACH = 220
"""A definition's long form is looked for in so many characters before the bracket."""

_FURTHER_ON, _TRIES = 40_000, 8
"""An abbreviation is looked for in so many characters behind its bracket, and in so many places at most."""

_LED_ON = re.compile(r"(?P<noun>[A-ZÀ-Þ][\w’-]+)\s(?:on|of|for|to|against)\s(?:the\s)?\Z")
"""The noun of a name, before what it is about."""

_NUMBERED = re.compile(r"(?P<letters>[A-Z][A-Za-z]*[A-Z])(?:[ -]?(?P<figures>\d{1,2})|[ -](?P<roman>[IVX]+))")
"""Letters with the number of one of a series: "SOM3", "JCD II"."""

_MEANS = re.compile(
    r"[“\"'‘«]?\b(?P<short>[A-Z]{2,8})\b[”\"'’»]?,?\s(?:means|stands\s+for|is\s+short\s+for|denotes)\s(?:[Tt]he\s|an?\s)?"
    r"(?P<long>[A-Za-zÀ-ž][\w’'-]*(?:\s[A-Za-zÀ-ž][\w’'-]*){1,9})"
)
"""A sentence that says what letters stand for."""

_NAMED = re.compile(
    rf"{BODY_HEAD.pattern}|\b(?:Banks?|Fund|Service|Corporation|Foundation|Society|Registry|College|Organi[sz]ations"
    r"|Associations|Federations|Coordination|Entity|Observatory|Institute|Trust|Administration|Directorate|Inspectorate|Superintendency)\b"
)
"""Nouns for whoever may be known by the letters of another language."""


def find_definitions(text: str) -> Iterator[Definition]:
    """Yield the short names that brackets in ``text`` set, in reading order, then those that sentences explain.

    An acronym needs a long form whose initials spell it; a capitalised short name with "the", quotation marks or square
    brackets needs its own words in the long form, which may be in small letters. Glosses, dates, counts and un-agreed
    text set nothing.
    """
    for match in _DEFINING.finditer(text):
        if match["first"]:
            yield from _twofold(text, match)
            continue
        definition = _whole(match) if match["whole"] else _definition(text, match)
        if definition is not None:
            yield definition
    for match in _MEANS.finditer(text):
        yield from _explained(match)


def _explained(match: re.Match[str]) -> Iterator[Definition]:
    """Yield what a sentence explains: "In this text AIS means automatic identification system"."""
    start, initials = match.start("long"), ""
    for word in re.finditer(r"[\w’'-]+", match["long"]):
        initials += "" if word[0] in SMALL else word[0][0].upper()
        if initials == match["short"]:
            yield Definition(Span(start, start + word.end()), Span(*match.span("short")))
            return


def _whole(match: re.Match[str]) -> Definition | None:
    """Return a definition that brackets hold whole: "the small grants scheme (the Frontier Schools Scheme, FSS)"."""
    if spelt_by(match["whole"], match["letters"]) != (0, len(match["whole"])):
        return None
    return Definition(Span(*match.span("whole")), Span(*match.span("letters")))


def _twofold(text: str, match: re.Match[str]) -> Iterator[Definition]:
    """Yield both short names of a bracket that sets two for one long form: "(CSTA, the Authority)"."""
    base = max(0, match.start() - _REACH)
    long = _abbreviated(text[base : match.start()].rstrip(), match["first"])
    second = _definition(text, match) if match["short"] and (match["article"] or match["lead"]) else None
    if long and second:
        whole = Span(base + long[0], base + long[1])
        yield Definition(whole, Span(*match.span("first")))
        yield Definition(whole, second.short)


def definition_at(text: str, bracket: int) -> Definition | None:
    """Return the short name that the bracket at an offset of ``text`` sets, null if it sets none."""
    match = _DEFINING.match(text, bracket)
    return _definition(text, match) if match and match["short"] and not match["first"] else None


def _definition(text: str, match: re.Match[str]) -> Definition | None:
    short = match["short"].rstrip(" .")
    if not short or _NOT_NAMES.match(short):
        return None
    base = max(0, match.start() - _REACH)
    before = text[base : match.start()].rstrip()
    long = _numbered(before, short) or _abbreviated(before, short)
    if long is None and ABBREVIATION.fullmatch(short):
        named = named_otherwise(before, short, _NAMED)
        name = before[named[0] :] if named else ""
        if is_instrument(name, short) or is_agency(name, short) or (named and _is_used(text, match.end(), short)):
            long = named
    if long is None and (blend := blended(before, short, _NAMED)):
        opened = text[text.rfind("\n", 0, match.start()) + 1 : base + blend[0]].strip().lower() in ("", "the")
        alone = opened and text[match.end() : match.end() + 1] in ("", "\n")
        long = blend if alone or _is_used(text, match.end(), short) else None
    long = long or by_prefixes(before, short) or by_words(before, short)
    if long is None and _TITLED.fullmatch(short) and (match["article"] or match["lead"] or _marked(match[0])):
        long = _repeated_in(before, short) or _described_in(before, short) or _kin_in(before, short)
    long = long or _shortened(before, short)
    if long is None:
        return None
    start = match.start("short")
    return Definition(Span(base + long[0], base + long[1]), Span(start, start + len(short)))


def _numbered(before: str, short: str) -> tuple[int, int] | None:
    """Find what letters with a number stand for, with its ordinal: "Third Senior Officials' Meeting (SOM3)"."""
    match = _NUMBERED.fullmatch(short)
    found = spelt_by(before, match["letters"]) if match else None
    ordinal = re.search(r"[\w-]+(?=\s\Z)", before[: found[0]]) if found else None
    if not match or not found or not ordinal:
        return None
    number = int(match["figures"]) if match["figures"] else roman_value(match["roman"])
    return (ordinal.start(), found[1]) if ordinal_value(ordinal[0]) == number else None


def _abbreviated(before: str, short: str) -> tuple[int, int] | None:
    """Find what an abbreviation stands for; the whole name of a body may be abbreviated as in another language."""
    if not ABBREVIATION.fullmatch(short):
        return led_by(before, short) or of_a_whole(before, short) or partly_spelt(before, short, _NAMED)
    found, listed = spelt_by(before, short) or in_small_letters(before, short), listed_as(before, short)
    if found and listed and listed[0] < found[0]:
        return listed  # "Organization of the Black Sea Economic Cooperation (BSEC)"
    if found:
        return _what_it_is(before, whole_name(before, found[0], BODY_HEAD), short), found[1]
    return listed or in_other_order(before, short, _NAMED) or partly_spelt(before, short, _NAMED)


def _what_it_is(before: str, start: int, short: str) -> int:
    """Return where a name begins whose first noun gives the last letter: "Pact on Safe Harbours (SHP)"."""
    initials = "".join(word[0] for word in re.findall(r"[\w’'-]+", before[start:]) if word not in SMALL).upper()
    said = _LED_ON.search(before, max(0, start - 40), start) if initials == short[:-1] else None
    return said.start("noun") if said and said["noun"][0] == short[-1] else start


def _is_used(text: str, after: int, short: str) -> bool:
    """Say whether an abbreviation is used further on, outside brackets: a bracket that explains something is not."""
    at = after
    for _ in range(_TRIES):
        at = text.find(short, at, after + _FURTHER_ON)
        if at < 0:
            return False
        around = text[at - 1] + text[at + len(short) : at + len(short) + 1]
        if around[0] not in "([" and not re.search(r"[\w-]", around):
            return True
        at += len(short)
    return False


def _marked(bracket: str) -> bool:
    """Whether quotation marks or square brackets show that a name is being set."""
    return bracket[0] == "[" or any(mark in bracket for mark in '“"‘«„')


def _repeated_in(before: str, short: str) -> tuple[int, int] | None:
    """Find the name at the end of ``before`` that holds the words of the short name."""
    hits = list(re.finditer(rf"\b{re.escape(short)}\b", before, re.IGNORECASE))
    if not hits:
        head = short.split()[-1]
        hits = list(re.finditer(rf"\b{re.escape(head)}\b", before, re.IGNORECASE))
    for hit in reversed(hits):
        if _is_run(before[hit.start() :]):
            return _leftmost(before, hit.start()), len(before)
    return None


_STEM = 5
"""Letters by which a word of a short name is known in the phrase that it stands for: "train" and "Training"."""

_MOST_WORDS = 16
"""Words of a phrase in small letters that a short name stands for."""

_ENTITLED = re.compile(
    r",?\s(?:under\sthe\s(?:title|name|motto|slogan)(?:\sof)?|called|named|entitled|titled)\s[“\"‘«„][^“”\"’»]+[”\"’»]\Z"
)
"""What a thing is called, behind what it is: "a campaign under the title “Ask at the Gate”"."""

_OPENED = (
    r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Tt]his)\s+((?:(?!(?:of|on|for|to|in|by|and|the)\b)[a-z][\w’'-]*\s){0,4}?"
)
"""An article, and words before the noun of a phrase."""


def _described_in(before: str, short: str) -> tuple[int, int] | None:
    """Find the phrase in small letters that holds the words of a short name: "a code for net makers (the Net Code)"."""
    *others, head = [word for word in short.lower().split() if word not in SMALL] or [""]
    if not head:
        return None
    opening = rf"{_OPENED}{re.escape(head)}\b)"
    for hit in reversed(list(re.finditer(opening, before))):
        words = _ENTITLED.sub("", before[hit.start(1) :])
        told = words.lower().split()
        known = all(any(word.startswith(other[:_STEM]) for word in told) for other in others)
        if known and len(told) <= _MOST_WORDS and not re.search(r"[.,;:!?()\[\]]", words):
            return hit.start(1), hit.start(1) + len(words)
    return None


def _kin_in(before: str, short: str) -> tuple[int, int] | None:
    """Find the name in another language whose words are akin: "Instituto Mar de la Plata (the Mar Institute)"."""
    words = [word.lower()[:_STEM] for word in short.split() if word not in SMALL]
    run = _AT_END.search(before) if len(words) > 1 else None
    told = [(word.start(), word[0].lower()) for word in re.finditer(r"[\w’'-]+", run[0])] if run else []
    places = [[at for at, word in told if word.startswith(stem)] for stem in words]
    return (run.start() + min(min(each) for each in places), len(before)) if run and all(places) else None


def _shortened(before: str, short: str) -> tuple[int, int] | None:
    """Find the name that unmarked brackets shorten, its noun and a word of it: "Global Crop Trust (Crop Trust)"."""
    run = _AT_END.search(before) if " " in short and short.istitle() else None
    start = run.start() + len(run[0]) - len(re.split(r"\b[Tt]he ", run[0])[-1]) if run else 0
    whole, wanted = before[start:].split() if run else [], short.split()
    head = list(takewhile(lambda word: word not in SMALL, whole)) or [""]
    left = iter(head)
    within = len(whole) > len(wanted) and head[-1] == wanted[-1] and all(word in left for word in wanted)
    return (start, len(before)) if within and _NAMED.fullmatch(head[-1]) else None


_AT_END = re.compile(rf"(?<![\w-])[A-ZÀ-Þ][\w’'-]*(?:\s(?:[A-ZÀ-Þ][\w’'-]*|(?:{'|'.join(sorted(SMALL))})\b))*\Z")
"""The run of capitalised words, with small ones between, that ends some words."""

_LEFT = re.compile(r"(?:(?:[A-ZÀ-ÖØ-Þ][\w’'–-]*(?: (?:of|and|for) | ))+|(?<!\S)[A-ZÀ-ÖØ-Þ][\w’']*[–-])$")
_OPENERS = re.compile(r"^(?:The|Our|Their|Its|At|In|Under|For|And|Of|We|By|From|Recalling)\s+")


def _leftmost(before: str, at: int) -> int:
    """Return where a name whose own words start at ``at`` begins: "Gulf of Guinea" belongs to "Alliance"."""
    words = run[0] if (run := _LEFT.search(before[max(0, at - 80) : at])) else ""
    while opener := _OPENERS.match(words):
        words = words[opener.end() :]
    return at - len(words)


def _is_run(words: str) -> bool:
    """Say whether every word is capitalised or a small word, with no break but commas."""
    return all(
        word[0].isupper() or word[0].isdigit() or word.lower() in SMALL or word == "between"
        for word in re.findall(r"[^\s,/]+", words)
    ) and not re.search(r"[.;:!?()\[\]]\s", words)
