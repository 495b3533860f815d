"""The parts of a next step: owners, recipient and due date, each read out of a stretch of words.

Spans are offsets into the text of the context. Owners and recipients are given without article; a list of owners is
split at commas and at "and", but never inside the name of a state or an organisation.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from operator import or_

from extractors.document import Span
from extractors.readings.clauses.actors import is_actor, is_collective
from extractors.readings.dates import Anchors, DateReading
from extractors.readings.steps.named import TASK, is_number_of, names_somebody
from extractors.readings.steps.verbs import opens_with_verb, word_list

_LETTERS = re.compile(r"[A-Z][A-Z-]{1,9}")
"""A name by its letters, known or not: "UNIDROIT"."""

_BETWEEN_OWNERS = re.compile(
    r"\s*[,;/]\s*(?:and(?:/or)?\s+)?(?:(?:jointly|together|along)\s+(?=with\s))?|\n"
    r"|\s+(?:and|AND|&|\+|as\s+well\s+as|(?:(?:jointly|together|in\s+(?:close\s+)?[\w-]+ation)\s+)?with)\s+"
)
_LEADING = re.compile(
    r"(?:(?:and|with|by|to|for|supported by|led by|assisted by|together with|jointly with)\s+)?(?:(?:the|an?)\s+)?"
    r"(?:(?:support|help|assistance)\s+(?:of|from)\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_WHOSE = re.compile(r"['’]s?\s+(?:tasks?|jobs?|homework|assignments?|roles?|dut(?:y|ies)|part)$")
_THAT_OF = re.compile(r"[Tt]h(?:at|ose)\s+of\s+(?:the\s+)?(?=\S)")
"""Whose task is named instead of its owner: "Fiji's task is to …, that of Samoa to …"."""

_PURPOSE = re.compile(r"to\s+(?:be\s+)?[a-z]+\s")
"""What an owner is to achieve, behind a comma: "Chile, to reach the Unit by May"."""

_BEFORE_DATE = re.compile(
    r"(?:,?\s+(?:and|but)(?:,?\s+in\s+any\s+(?:case|event),?)?(?=\s))?"
    r"(?:\s*[,(:–—→-]+\s*|\s+)(?:(?:tentatively|provisionally|preferably|ideally|possibly|probably)\s+)?"
    r"(?:(?:in|on|by|at|from|during|between|around|over|until|throughout|starting|"
    r"scheduled\s+for|due|(?:in|by|during)?\s*the\s+week\s+of)\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
_NOT_DUE = re.compile(r"\b(?:of|since|for|adopted\s+(?:in|on)|held\s+(?:in|on)|dated)\s*$", re.IGNORECASE)
_TOLD_OF = re.compile(r",\s+(?:which|who|where)\s[^,;]*$")
"""A clause told of something named before, which a date at its end belongs to: "the Fund, which was opened in May"."""

_TOLD_MORE = re.compile(r"\s*,\s+(?:which|who|where)\s")
_PLACEHOLDER = re.compile(
    r"[\s,–—-]*(?:\b(?:by|before|in|on|from|no\s+later\s+than)\s+)?"
    r"(?:\[[^\]]*\b(?:date|tbc|tbd|X{2,}|month|year|time)\b[^\]]*\]|\b(?:TBC|TBD)\b"
    r"|\(?\bno\s+(?:fixed\s+)?(?:date|deadline)(?:\s+(?:set|fixed|given|yet))?)[\s.;,)]*$",
    re.IGNORECASE,
)
_FROM_EVENT = re.compile(
    r"\s+(?:of|after|following|from)\s+(?:(?:the|its|their)\s+)?(?:[\w’'-]+ing\s+(?=it\b|them\b))?[\w’'-]+(?:\s+of\s+(?:the\s+)?[\w’'-]+)?"
)
_PHRASE_END = re.compile(
    r"\s+(?:by|in|on|for|at|with|within|through|via|before|after|during|no\s+later|not\s+later|as|under|from|regarding|"
    r"concerning|about|ahead|prior|so|who|which|that|every|per|once|when)\b|[,;.\[(:]|\s[–—]|$"
)
_ASIDE = re.compile(r"\s*\([^()]*\)?$|\s+in\s+consultation\s+with\s.*$", re.DOTALL)
_SHORT = re.compile(r"\s*\(([A-Z][A-Z0-9&/-]{1,11})\)")
"""An abbreviation that the text sets for an owner; it names the owner from there on."""

_PAST = re.compile(
    r"\b(?:past|previous|preceding|ago)\b|\blast\s+(?:\w+\s+)?(?:day|week|month|year|decade)s?$", re.IGNORECASE
)
"""What makes a stretch of time lie behind the document, so that nothing is due in it."""

_RECKONED = frozenset({"relative-period", "relative-day"})
"""Rules of dates that are counted from the document."""

_AND_TO = re.compile(r",?\s+and\s+(?:(?:will|shall|would)\s+)?(?:then\s+|also\s+)?(?:to\s+)?(?P<verb>[a-z][a-z-]+)\b")
_AND_WITH = re.compile(r",?\s+and\s+(?:also\s+)?with\s+(?=[a-z]+ing\b)")
_DOING = re.compile(r"[a-z]+ing\b")
_TASKS_APART = 2
_AND_OWNER = re.compile(
    r"[,;]\s+(?:and\s+|while\s+)?(?=(?P<owner>(?:the\s+)?[A-Z][^,;:.()]{1,60}?)\s+(?:to|will)\s+(?P<verb>[a-z]+)\b)"
)
_EDGE = " \n\t,;:.–—→-"


class Context:
    """What steps are read from: a text, and the dates and names found in it."""

    def __init__(
        self, text: str, dates: Sequence[DateReading], names: Iterable[Span], anchors: Anchors | None = None
    ) -> None:
        """Take the dates in reading order, and the days that further ones are reckoned from.

        All spans are offsets into ``text``.
        """
        self.text = text
        self.anchors = anchors or Anchors()
        self.dates = dates
        self._names = sorted(names, key=lambda each: each.start)
        self._date_starts = [each.span.start for each in dates]
        self._name_starts = [each.start for each in self._names]

    def words(self, span: Span) -> str:
        """Return the span's words."""
        return self.text[span.start : span.end]

    def dates_in(self, span: Span) -> list[DateReading]:
        """Return the dates that lie inside a span."""
        low, high = bisect_left(self._date_starts, span.start), bisect_left(self._date_starts, span.end)
        return [each for each in self.dates[low:high] if each.span.end <= span.end]

    def names_in(self, span: Span) -> list[Span]:
        """Return the names of states and organisations that share a character with a span."""
        low, high = bisect_left(self._name_starts, span.start), bisect_left(self._name_starts, span.end)
        return [each for each in self._names[max(low - 1, 0) : high] if each.meets(span)]


def cut(text: str, start: int, end: int, edge: str = _EDGE) -> Span | None:
    """Return the span without the marks of ``edge`` at both ends; null if nothing is left."""
    words = text[start:end]
    start, end = start + len(words) - len(words.lstrip(edge)), start + len(words.rstrip(edge))
    return Span(start, end) if start < end else None


def is_owner(context: Context, span: Span) -> bool:
    """Say whether a stretch names somebody who can be given a task."""
    words = context.words(span).strip(_EDGE + "[]()")
    if len(words) > 160 or opens_with_verb(words) or not names_somebody(words):
        return False
    if is_number_of(words) and not is_collective(words):
        return False
    return is_actor(words) or any(name.start <= span.start and span.end <= name.end for name in context.names_in(span))


def is_known(context: Context, span: Span) -> bool:
    """Say whether a stretch is a named state or organisation, or a collective such as "members"."""
    named = any(name.start <= span.start + 4 and span.end <= name.end for name in context.names_in(span))
    return named or is_collective(context.words(span))


def is_party(context: Context, span: Span) -> bool:
    """Say whether a stretch names somebody by more than its capital: a state, "members", "the Secretariat"."""
    return is_known(context, span) or is_actor(context.words(span).lower())


def may_own(context: Context, span: Span) -> bool:
    """Say whether words before "to send …" are its subject: an owner, or a short plural ("participating railways")."""
    words = context.words(span).strip(_EDGE + "[]()").split()
    plural = len(words) <= 6 and words[-1:] and words[-1].endswith("s") and not opens_with_verb(" ".join(words))
    return bool(plural) or is_owner(context, span)


def are_named(context: Context, owners: Sequence[Span], known: Callable[[Context, Span], bool]) -> bool:
    """Say whether all of several are known in some way, but for those that go by their letters: "FCU and Ghana"."""
    told = [known(context, owner) for owner in owners]
    letters = (_LETTERS.fullmatch(context.words(owner)) is not None for owner in owners)
    return any(told) and all(map(or_, told, letters))


def split_owners(context: Context, span: Span) -> list[Span]:
    """Return the owners that a stretch lists: "WCO; Canada", "Japan and Republic of Korea", "ILO [and IOM]"."""
    text = context.text[: span.end].replace("[", " ").replace("]", " ") if "[" in context.words(span) else context.text
    names = context.names_in(span)
    pieces, at = [], span.start
    for match in _BETWEEN_OWNERS.finditer(text, span.start, span.end):
        inside = any(name.start < match.start() and match.end() < name.end for name in names)
        if not inside and not _binds(text, at, match, span.end, names):
            pieces.append((at, match.start()))
            at = match.end()
    pieces.append((at, span.end))
    return [owner for start, end in pieces if (owner := _owner(text, start, end))]


def _binds(text: str, start: int, match: re.Match[str], end: int, names: Sequence[Span]) -> bool:
    """Say whether "and" or a comma belongs to a body's name: "Expert Group on Seals and Scanning"."""
    before, after = text[start : match.start()], text[match.end() : end]
    if not re.search(r"\s(?:on|for|against)\s+[A-Z]", before) or not after[:1].isupper():
        return False
    return not any(name.start == match.end() for name in names) and not is_actor(after.split(",")[0].lower())


def _owner(text: str, start: int, end: int) -> Span | None:
    span = cut(text, start, end, _EDGE + "*")
    if span and _PURPOSE.match(text, span.start, span.end):
        return None
    if span and (whose := _WHOSE.search(text, span.start, span.end)):
        span = Span(span.start, whose.start()) if whose.start() > span.start else span
    elif span and (that := _THAT_OF.match(text, span.start, span.end)):
        span = Span(that.end(), span.end)
    aside = _ASIDE.search(text, span.start, span.end) if span else None
    if span and aside and aside.start() > span.start:
        short = _SHORT.fullmatch(aside[0])
        if short:
            return Span(aside.start() + short.start(1), aside.start() + short.end(1))
        span = Span(span.start, aside.start())
    span = cut(text, span.start, span.end, _EDGE + "()[]*") if span else None
    leading = _LEADING.match(text, span.start, span.end) if span else None
    if span and leading and leading.end() < span.end:
        span = Span(leading.end(), span.end)
    return span if span and names_somebody(text[span.start : span.end]) else None


def noun_phrase(text: str, start: int, end: int, stop: re.Pattern[str] = _PHRASE_END) -> Span | None:
    """Return the noun phrase that opens a stretch, without article."""
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    ends = stop.search(text, start, end)
    return cut(text, start, ends.start() if ends else end)


def in_turn(context: Context, span: Span) -> list[Span]:
    """Return an action cut before each further verb, each part with a date: "draft … by May and print … by June".

    Behind "tasked with", a further "with" cuts as well: "drawing up a list by May and with reporting to the Board".
    """
    parts, at = [], span.start
    if _DOING.match(context.text, span.start, span.end):
        for match in _AND_WITH.finditer(context.text, span.start, span.end):
            parts.append(Span(at, match.start()))
            at = match.end()
    for match in _AND_TO.finditer(context.text, span.start, span.end):
        further = match["verb"].lower() in word_list("verbs")
        if further and context.dates_in(Span(at, match.start())) and context.dates_in(Span(match.end(), span.end)):
            parts.append(Span(at, match.start()))
            at = match.start("verb")
    return [*parts, Span(at, span.end)]


def told_apart(context: Context, span: Span) -> list[Span]:
    """Return an item cut where another owner's task begins: "IOM to explore funds, Bhutan to prepare the request"."""
    words = context.words(span)
    if words.count(" to ") + words.count(" will ") < _TASKS_APART:
        return [span]
    parts, at = [], span.start
    for match in _AND_OWNER.finditer(context.text, span.start, span.end):
        owner, verb = Span(*match.span("owner")), match["verb"]
        first = TASK.search(context.text, at, match.start())
        if first and first["verb"] in word_list("verbs") and verb in word_list("verbs") and is_known(context, owner):
            parts.append(Span(at, match.start()))
            at = match.end()
    return [*parts, Span(at, span.end)]


def find_due(context: Context, span: Span) -> DateReading | None:
    """Return the date by or in which a step is due: a deadline goes before any other, the last before the first."""
    possible = [each for each in context.dates_in(span) if _may_be_due(context.text, span, each)]
    deadlines = [each for each in possible if each.date.role == "deadline"]
    return next((_whole(context.text, span, each) for each in reversed(deadlines or possible)), None)


def _whole(text: str, span: Span, reading: DateReading) -> DateReading:
    """Take in what an open term runs from: "within four weeks of receipt", "as soon as possible after the trial"."""
    event = _FROM_EVENT.match(text, reading.span.end, span.end) if reading.date.end is None else None
    if event is None:
        return reading
    whole = Span(reading.span.start, event.end())
    return DateReading(whole, replace(reading.date, text=" ".join(text[whole.start : whole.end].split())))


def _may_be_due(text: str, span: Span, reading: DateReading) -> bool:
    """Say whether a date says when, not what: "the Work Plan 2018–2020" and "the results of 2018" do not."""
    if reading.date.role == "deadline" or reading.span == span:
        return True
    if reading.date.rule in _RECKONED and _PAST.search(reading.date.text):
        return False
    before = text[span.start : reading.span.start]
    if _NOT_DUE.search(before) or _TOLD_OF.search(before):
        return False
    if not before.strip(_EDGE + "(["):
        return True
    preposition = _BEFORE_DATE.search(before)
    return reading.date.granularity != "year" or (preposition is not None and bool(preposition[0].strip()))


def without_due(context: Context, span: Span, due: DateReading | None) -> Iterator[Span]:
    """Yield what is left of a stretch without its date, or without the placeholder of one."""
    text = context.text
    if due is None or not span.holds(due.span):
        words = text[span.start : span.end]
        may_wait = "[" in words or "tb" in words.lower() or "no " in words
        blank = _PLACEHOLDER.search(text, span.start, span.end) if may_wait else None
        left = cut(text, span.start, blank.start() if blank else span.end, _EDGE + ("(" if blank else ""))
        if left:
            yield left
        return
    before = _BEFORE_DATE.search(text[span.start : due.span.start])
    first = cut(text, span.start, span.start + before.start() if before else due.span.start, _EDGE + "(")
    told = _TOLD_MORE.match(text, due.span.end, span.end)
    second = None if told else cut(text, due.span.end, span.end, _EDGE + ")")
    yield from (each for each in (first, second) if each)
