"""The names a document uses for bodies: defined short names, full forms, and the process it belongs to."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise

from extractors.document import SEPARATOR, Span
from extractors.front import Front, front
from extractors.parsed import Parsed
from extractors.readings.casing import lowered
from extractors.readings.entities.gatherings import ordinal_value
from extractors.readings.entities.names import BODY_HEAD, PROCESS_HEAD, SUB_HEAD, Definition, find_definitions, name_end
from extractors.title_lines import MEETING_HEAD
from extractors.vocabulary import load

_CANDIDATES = 40
"""So many bodies are weighed as the process; later ones are hardly the document's own."""

_OPENING = 60_000
"""Mentions are counted in so many characters of the document."""

_ARTICLE = re.compile(r"^(?:the|a|an|our|its|their|this|that)\s+", re.IGNORECASE)
_OF_BODY = re.compile(r"\b[Oo]f\s+(?:the\s+)?(?=[A-Z])")
_PART_OF = re.compile(
    r"(?:[\w’-]+ ){0,3}(?:Committee|Working Group|Task Force|Board|Panel) of (?:the )?(?P<whole>[A-Z].+)$"
)
_OFFICE_HOLDERS = re.compile(
    r"(?:\w+ ){0,3}?(?:Ministers?|Heads?|Leaders|Directors?|Chiefs?|Officials|Council|Members)\b"
)
_CAP_RUN = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'–-]*(?:[ \n](?:[A-ZÀ-ÖØ-Þ][\w’'–-]*|\d+))*")
_LINES = re.compile(r"[^\n]+")
_ORGAN = re.compile(
    r"(?:[A-Z][\w’'-]+\s){0,4}?(?:Committee|Commission|Council|Panel|Board|Group|Working Party|Task Force)\b"
)
_SCENE = re.compile(r"(?:The|Our|Its|Their|This|At|In|For|Under|On)\s+")
_SMALL_TITLE = frozenset("a an and against at by for from in of on or the to under with".split())


@dataclass(frozen=True)
class Body:
    """A standing body as one document names it."""

    name: str
    """The full form printed, without article."""

    span: Span
    """The first place that prints it."""


def bare(words: str) -> str:
    """Strip a leading article or possessive, surrounding marks, and normalise white space."""
    return _ARTICLE.sub("", " ".join(words.split()).strip(" ,;:“”\"‘’'()[]"))


def terms(parsed: Parsed) -> list[Definition]:
    """Return every definition of a short name, the first for each short name, in reading order."""
    return parsed.once(_terms)


def _terms(parsed: Parsed) -> list[Definition]:
    found: dict[str, Definition] = {}
    printed = [line.words.lower() for line in front(parsed).lines]
    for definition in find_definitions(parsed.text):
        if definition.short.end <= parsed.block_of(definition.long).span.end:
            whole = _as_in_title(parsed, definition, printed)
            found.setdefault(parsed.words(definition.short).lower(), whole)
    return list(found.values())


def _as_in_title(parsed: Parsed, definition: Definition, printed: list[str]) -> Definition:
    """Reach further left where the title block prints a longer name: "Savannah to Sea Partnership"."""
    long = parsed.words(definition.long).lower()
    for line in printed:
        extra = "" if ordinal_value(line.split()[0]) is not None else line.removesuffix(long)
        start = definition.long.start - len(extra)
        if extra and extra != line and start >= 0 and parsed.text[start : definition.long.start].lower() == extra:
            return Definition(Span(start, definition.long.end), definition.short)
    return definition


def _long_forms(parsed: Parsed) -> dict[str, str]:
    return {parsed.words(d.short).lower(): bare(parsed.words(d.long)) for d in terms(parsed)}


def bodies(parsed: Parsed) -> list[Body]:
    """Return the bodies named in the document by their full forms, in reading order, each once."""
    return parsed.once(_bodies)


def _bodies(parsed: Parsed) -> list[Body]:
    found: dict[str, Body] = {}
    heads = [head.span() for head in BODY_HEAD.finditer(parsed.text)]
    for run in _runs_near(heads, parsed.text):
        at = bisect_left(heads, (run.end, 0)) - 1
        if at < 0 or heads[at][0] < run.start or heads[at][1] > run.end:
            continue
        article = _SCENE.match(parsed.text, run.start, run.end)
        start = article.end() if article else run.start
        head_end = heads[at][1]
        if head_end <= start:
            continue
        span = Span(start, name_end(parsed.text, start, head_end))
        if span.end <= parsed.block_of(span).span.end:
            words = parsed.words(span)
            if len(words.split()) > 1:
                found.setdefault(words.lower(), Body(words, span))
    return list(found.values())


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
        return words
    pattern = r"\s+".join(re.escape(word) for word in lowered(words).split())
    for match in re.finditer(pattern, lowered(parsed.text)):
        printed = parsed.text[match.start() : match.end()]
        if any(c.islower() for c in printed):
            return " ".join(printed.split())
    if len(words) < 6:  # an abbreviation, unless the text writes it otherwise
        return words
    return " ".join(_title(word, at, parsed) for at, word in enumerate(words.split()))


def _title(word: str, at: int, parsed: Parsed) -> str:
    lower = word.lower()
    if at and lower in _SMALL_TITLE:
        return lower
    if len(word) <= 6 and word.lower() in parsed.once(_long_forms):
        return word
    if word[0].isdigit():
        return lower
    return re.sub(r"[^\W\d_][\w’']*", lambda m: m[0][0].upper() + m[0][1:].lower(), word)


def process(parsed: Parsed) -> str | None:
    """Return the full name of the process or organisation that the document belongs to, null if none is named."""
    return parsed.once(_process)


def _process(parsed: Parsed) -> str | None:
    start = front(parsed)
    name = (
        _process_in_front(parsed, start)
        or _process_in_meeting(parsed, start)
        or _organisation_in_title(parsed, start)
        or _process_in_text(parsed)
        or _organ_in_front(start)
    )
    return _fullest(parsed, _without_ordinal(name)) if name else None


def _without_ordinal(name: str) -> str:
    """Take the number of one meeting off the name of a series: "Twenty-Third ASEAN-Korea Dialogue"."""
    first, _, rest = name.partition(" ")
    return rest if rest and ordinal_value(first) is not None else name


def _process_in_front(parsed: Parsed, start: Front) -> str | None:
    """Join the line that names the process with the "on …" line that carries it on."""
    meeting = start.meeting
    for at, line in enumerate(start.lines):
        inside = meeting and meeting.start <= line.span.start < meeting.end
        words = readable(parsed, line.words)
        if line is start.label or line is start.headline or inside or line.is_furniture or line.dates:
            continue
        if not PROCESS_HEAD.search(words.title() if words.isupper() else words) or SUB_HEAD.search(words):
            continue
        if len(words.split()) > 16 or words.endswith("."):
            continue
        inner = next((bare(words[m.end() :]) for m in _OF_BODY.finditer(words) if _is_process(words[m.end() :])), None)
        if inner and _OFFICE_HOLDERS.match(words):
            return inner
        following = start.lines[at + 1] if at + 1 < len(start.lines) else None
        if (
            following
            and re.match(r"(?:on|for|against|of|to)\b", following.words, re.IGNORECASE)
            and not following.dates
        ):
            words = f"{words} {readable(parsed, following.words)}"
        return bare(words)
    return None


def _organ_in_front(start: Front) -> str | None:
    """Take a committee or another organ that stands alone on its line, where no process is named anywhere."""
    for line in start.lines:
        taken = line is start.label or line is start.headline or line.is_furniture or line.dates
        if not taken and _ORGAN.match(line.words) and not MEETING_HEAD.search(line.words):
            return bare(line.words)
    return None


def _process_in_meeting(parsed: Parsed, start: Front) -> str | None:
    """Take the process out of the meeting's name: "Third Ministerial Meeting of the Pacific Compact on Tuna"."""
    name = readable(parsed, parsed.words(start.meeting)) if start.meeting else ""
    tails = (bare(name[match.end() :]) for match in _OF_BODY.finditer(name))
    return next((tail for tail in tails if _is_process(tail)), None)


def _organisation_in_title(parsed: Parsed, start: Front) -> str | None:
    """Take the organisation whose name stands in the title: "14th ASEAN Ministerial Meeting on Haze"."""
    words = parsed.words(start.meeting) if start.meeting else ""
    for row in load("organisations")["known"]:
        for name in filter(None, row[:2]):
            if len(name) > 2 and name in words and re.search(rf"\b{re.escape(name)}\b", words):
                return str(row[0])
    return None


def _process_in_text(parsed: Parsed) -> str | None:
    """Take the body the text calls by a short name, else the one it is "about", else the one it names most."""
    for definition in terms(parsed):
        words = bare(parsed.words(definition.long))
        if _is_process(words) and not parsed.words(definition.short).isupper():
            return words
    whole = next((m for body in bodies(parsed) if (m := _PART_OF.match(body.name))), None)
    if whole and BODY_HEAD.search(whole["whole"]) and not SUB_HEAD.match(whole["whole"]):
        return whole["whole"]
    about = re.search(r"^About (?:the )?([A-Z][^\n.:]{3,80})", parsed.text, re.MULTILINE)
    if about and PROCESS_HEAD.search(about[1]) and " " in bare(about[1]):
        return bare(about[1])
    known = _known_organisations()
    named = (body.name for body in bodies(parsed) if _is_process(body.name) and body.name.lower() not in known)
    candidates = list(islice(named, _CANDIDATES))
    opening = parsed.text[:_OPENING]
    return max(candidates, key=lambda name: (opening.count(name), len(name)), default=None)


@cache
def _known_organisations() -> frozenset[str]:
    """Return the long names of organisations that take part anywhere: seldom the process a text is of."""
    return frozenset(str(row[0]).lower() for row in load("organisations")["known"])


def _is_process(name: str) -> bool:
    """Say whether a name is built on a noun for a process: "Coral Dialogue on Reefs", not "Dialogue Support Office"."""
    core = re.split(r" (?:on|of|for|against|to) ", name)[0]
    heads = list(PROCESS_HEAD.finditer(core))
    organ = name.startswith(("Conference of the Parties", "Meeting of the Parties"))
    return bool(heads) and heads[-1].end() == len(core) and not SUB_HEAD.search(name) and not organ


def _fullest(parsed: Parsed, name: str) -> str:
    """Prefer the longest printed form that starts with the name: "X Dialogue" → "X Dialogue on Irregular Movement"."""
    longs = [bare(parsed.words(d.long)) for d in terms(parsed)] + [body.name for body in bodies(parsed)]
    return max((long for long in longs if long.lower().startswith(name.lower())), key=len, default=name)
