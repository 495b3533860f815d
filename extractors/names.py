"""The names a document uses for bodies: defined short names and full forms."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extractors.document import SEPARATOR, Span
from extractors.front import front
from extractors.parsed import Parsed
from extractors.readings.casing import lowered
from extractors.readings.clauses.actors import is_actor
from extractors.readings.entities.countries import find_country
from extractors.readings.entities.definitions import Definition, find_definitions
from extractors.readings.entities.names import BODY_HEAD, name_end, without_parties
from extractors.readings.entities.waters import with_waters
from extractors.readings.ordinals import ordinal_value

_ARTICLE = re.compile(r"^(?:the|a|an|our|its|their|this|that)\s+", re.IGNORECASE)
_BRACKETED = re.compile(r"\([A-Z][A-Z\d&/-]*\)")
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ’'–-]+(?: (?:[A-ZÀ-ÖØ-Þ’'–-]{2,}|[AÀ])){3,}(?= [a-z])")
"""Words in capitals that open a name which goes on in small letters."""

_MARKS = " ,;:“”\"‘’'()[]"
_CAP_RUN = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'–-]*(?:[ \n](?:[A-ZÀ-ÖØ-Þ][\w’'–-]*|\d+))*")
_LINES = re.compile(r"[^\n]+")
_SCENE = re.compile(r"(?:The|Our|Its|Their|This|At|In|For|Under|On)\s+")
_PAIRED = re.compile(
    r"\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir)\s+(?P<first>[A-ZÀ-ÖØ-Þ][\w’'-]+(?:\s[A-ZÀ-ÖØ-Þ][\w’'-]+){0,2})\s+and\s+$"
)
"""What stands before a name that pairs two places: "the Hill and Plain Forum"."""

_LONGEST_FIRST = 40
_SMALL_TITLE = frozenset("a an and against at between by for from in of on or the to under with".split())


@dataclass(frozen=True)
class Body:
    """A standing body as one document names it."""

    name: str
    """The full form printed, without article."""

    span: Span
    """The first place that prints it."""


def bare(words: str) -> str:
    """Strip a leading article or possessive, surrounding marks, and normalise white space."""
    spaced = " ".join(words.split())
    stripped = spaced.strip(_MARKS)
    if stripped.count("(") > stripped.count(")") and f"{stripped})" in spaced:
        stripped += ")"  # "Group of Twenty (G20)"
    return _ARTICLE.sub("", stripped)


def terms(parsed: Parsed) -> list[Definition]:
    """Return every definition of a short name, the first for each short name, in reading order."""
    return parsed.once(_terms)


def _terms(parsed: Parsed) -> list[Definition]:
    found: dict[str, Definition] = {}
    printed = [line.words.lower() for line in front(parsed).lines]
    for definition in find_definitions(parsed.text):
        if definition.short.end <= parsed.block_of(definition.long).span.end:
            whole = _as_in_title(parsed, definition, printed)
            first = found.setdefault(key := parsed.words(definition.short).lower(), whole)
            if parsed.words(first.long).isupper() and not parsed.words(whole.long).isupper():
                found[key] = whole  # a title in capitals prints it first
    return list(found.values())


def _as_in_title(parsed: Parsed, definition: Definition, printed: list[str]) -> Definition:
    """Reach further left where the title block prints a longer name: "Savannah to Sea Partnership".

    What stands before an article there is no part of the name: "Debriefing Meeting on the Joint Border Inspection".
    """
    long = parsed.words(definition.long).lower()
    for line in printed:
        extra = "" if ordinal_value(line.split()[0]) is not None else line.removesuffix(long)
        start = definition.long.start - len(extra)
        part = extra and extra != line and not extra.endswith(" the ")
        if part and start >= 0 and parsed.text[start : definition.long.start].lower() == extra:
            return Definition(Span(start, definition.long.end), definition.short)
    return definition


def _long_forms(parsed: Parsed) -> dict[str, str]:
    return {parsed.words(d.short).lower(): without_parties(bare(parsed.words(d.long))) for d in terms(parsed)}


def _abbreviations(parsed: Parsed) -> frozenset[str]:
    """Return the defined short names that are no plain words, in small letters: "COE" for "CoE", not "Forum"."""
    shorts = (parsed.words(each.short) for each in terms(parsed))
    return frozenset(short.lower() for short in shorts if sum(map(str.isupper, short)) > 1)


def bodies(parsed: Parsed) -> list[Body]:
    """Return the bodies named in the document by their full forms, in reading order, each once."""
    return parsed.once(_bodies)


def _bodies(parsed: Parsed) -> list[Body]:
    found: dict[str, Body] = {}
    heads = [head.span() for head in BODY_HEAD.finditer(parsed.text)]
    done = 0
    for run in _runs_near(heads, parsed.text):
        at = bisect_left(heads, (run.end, 0)) - 1
        if at < 0 or heads[at][0] < run.start or heads[at][1] > run.end:
            continue
        article = _SCENE.match(parsed.text, run.start, run.end)
        start = article.end() if article else with_waters(parsed.text, _first_of_pair(parsed.text, run.start))
        head_end = heads[at][1]
        if head_end <= start or start < done:  # "Cooperation" of "Institute for Cooperation on Agriculture"
            continue
        span = Span(start, name_end(parsed.text, start, head_end))
        done = span.end
        if span.end <= parsed.block_of(span).span.end:
            words = parsed.words(span)
            if len(words.split()) > 1:
                found.setdefault(words.lower(), Body(words, span))
    return list(found.values())


def _first_of_pair(text: str, start: int) -> int:
    """Return where a name begins that may pair two words by "and"; a body or somebody who acts is a name of its own."""
    pair = _PAIRED.search(text, max(0, start - _LONGEST_FIRST), start) if text[start - 4 : start - 1] == "and" else None
    if pair is None or pair["first"].isupper() or BODY_HEAD.search(pair["first"]) or is_actor(pair["first"].lower()):
        return start
    return start if find_country(pair["first"]) else pair.start("first")


def _runs_near(heads: list[tuple[int, int]], text: str) -> Iterator[Span]:
    """Yield the runs of capitalised words in the paragraphs that hold one of the nouns for a body."""
    done = 0
    for first, last in heads:
        if first >= done:
            start = max(text.rfind(SEPARATOR, done, first), done)
            end = text.find(SEPARATOR, last)
            done = len(text) if end < 0 else end
            yield from _runs(text, start, done)


def _runs(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield runs of capitalised words; a line printed in capitals never runs on into one that is not."""
    for run in _CAP_RUN.finditer(text, start, end):
        start = run.start()
        for line, after in pairwise(_LINES.finditer(text, run.start(), run.end())) if "\n" in run[0] else ():
            if line[0].isupper() != after[0].isupper():
                yield Span(start, line.end())
                start = after.start()
        yield Span(start, run.end())


def full_name(parsed: Parsed, words: str) -> str:
    """Return the long form that the document sets or prints for ``words``, without article; else the words themselves.

    "the Working Group" gives "Working Group on the Disruption of …" where that short name is defined, or where only one
    body of that name is printed.
    """
    short = bare(words)
    longs = parsed.once(_long_forms)
    if short.lower() in longs:
        return longs[short.lower()]
    fuller = parsed.once(_fuller_forms).get(short.lower(), set())
    return next(iter(fuller)) if len(fuller) == 1 else short


def _fuller_forms(parsed: Parsed) -> dict[str, set[str]]:
    """Map what stands before each link word of a body's name to the full names: "task force" → "Task Force on …"."""
    found: dict[str, set[str]] = {}
    for body in bodies(parsed):
        for link in re.finditer(r" (?:of|on|for|against|to) ", body.name):
            words = body.name[: link.start()].lower().split()
            for at in range(max(0, len(words) - 3), len(words)):
                found.setdefault(" ".join(words[at:]), set()).add(body.name)
            found.setdefault(" ".join(words), set()).add(body.name)
            break
    return found


def readable(parsed: Parsed, words: str) -> str:
    """Return a name printed in capitals in the mixed case that the text uses elsewhere, or in title case."""
    words = " ".join(words.split())
    letters = [c for c in words if c.isalpha()]
    if not letters or sum(c.isupper() for c in letters) < 0.8 * len(letters) or len(words) < 3:
        run = _CAPITALS.match(words)
        return readable(parsed, run[0]) + words[run.end() :] if run and run.end() < len(words) else words
    pattern = r"\s+".join(re.escape(word) for word in lowered(words).split())
    for match in re.finditer(pattern, lowered(parsed.text)):
        printed = parsed.text[match.start() : match.end()]
        if any(c.islower() for c in printed) and any(c.isupper() for c in printed):
            return " ".join(printed.split())
    if len(words) < 6:  # an abbreviation, unless the text writes it otherwise
        return words
    return " ".join(_title(word, at, parsed) for at, word in enumerate(words.split()))


def _title(word: str, at: int, parsed: Parsed) -> str:
    lower = word.lower()
    if at and lower in _SMALL_TITLE:
        return lower
    if (len(word) <= 6 and word.lower() in parsed.once(_abbreviations)) or _BRACKETED.fullmatch(word):
        return word
    if word[0].isdigit():
        return lower
    return re.sub(r"[^\W\d_][\w’']*", lambda m: m[0][0].upper() + m[0][1:].lower(), word)
