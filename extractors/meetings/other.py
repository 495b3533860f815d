"""Meetings that a document recalls or announces.

One counts when it is definite (a number, a name, "the", or no article as in "Convene debrief meeting") or when both its
place and its date are fixed; a bare "their next meeting" is none (genre guide, T3).
"""

import re
from collections.abc import Iterator
from datetime import date as day

from extractors.document import Span
from extractors.front import front
from extractors.meetings.days import date_for, fell_through
from extractors.meetings.news import RELATIVE, date_of_held, is_named_behind_lede, place_here, place_of_held, told_below
from extractors.meetings.sighting import Mention, Sighting, anchor, body_in, gatherings, holder, planned, window_of
from extractors.mentions import countries, within
from extractors.names import bare, full_name
from extractors.parsed import Parsed
from extractors.process import process
from extractors.readings.dates import DateReading
from extractors.readings.entities.gatherings import Gathering
from extractors.readings.entities.places import Place, find_place
from extractors.readings.event_nouns import GATHERING
from extractors.readings.ordinals import ordinal_value
from extractors.sections import topic_of

_KINDS = frozenset(
    """ministerial meeting conference summit workshop seminar session senior officials officials’ officials' expert
    regional technical joint plenary inaugural annual special extraordinary informal high-level review steering working
    planning preparatory donor donors pledging round table round-table roundtable consultation retreat symposium
    international national global troika quad policy legal scientific training""".split()
)
"""Words of a meeting's designation that name no place."""

_PARTS = frozenset({"sitting", "plenary"})
"""Nouns for a part of a meeting."""

_MET_FOR = re.compile(r"\b(?:met|gathered|assembled|convened)\b[^.;]*\b(?:for|at)\s+(?:the|their|its)\s+$")
_AFTER = re.compile(r"\b(?:after|since|following)\s+(?:the|its|their|our)\s+$")
_AHEAD = re.compile(
    r"\b(?:[Pp]repar(?:ations?|e|es|ed|ing)|[Aa]gendas?|[Aa]rrangements)\s+(?:for|of)\s+(?:the|its)\s+$"
    r"|\b(?:ask|invite|request|recommend|propose)\s+(?:to\s+)?(?:the|its)\s+$"
)
"""What is done before a meeting: preparing it, and deciding to ask it for something."""

_TO_DO_BEFORE = re.compile(
    r"\bto\s+[a-z-]+\b(?:(?!\b(?:was|were|had)\b)[^.;:]){0,160}\b(?:before|by|until|in time for)\s+the\s+$"
)
"""What is left to do before a meeting: "requests the Panel to advise on it before the Sixth Session"."""

_MARK = re.compile(r"(?:[,:]| [–—-])\s+(?=[A-ZÀ-Þ])")
_TAKES_PLACE = re.compile(
    r"(?: \([A-Z][\w-]*\))?,? (?:which )?(?:(?:is|was|will be|is to be|has been) )?"
    r"(?:held|hosted|convened|opened|closed|ended|took place|takes place|will take place|in [A-ZÀ-Þ]|on \d|of \d)"
)
"""What tells of a meeting by the name of its process: "the Pacific Conference on Tuna, held in Apia in May 2019"."""

_MEETING_OF = re.compile(rf"\b(?:{GATHERING})(?:\s\([A-Z]+\))?\s+of\s+(?:the\s+)?\Z", re.IGNORECASE)
"""What stands before the name of a process whose meeting it is that took place."""

_IS_PAST = re.compile(r"\b(?:held|took place|met|was|were|had)\b")
_SET_OFF = re.compile(r"\s*[:|,–—-]\s*")
"""What may stand between a meeting and its date where a line gives no more."""

_NEAR = 24
_NEWS_DAYS = 10
"""A release that opens with a meeting of so many days before its issue is about that meeting."""


def find_others(parsed: Parsed, this: Sighting | None) -> Iterator[Sighting]:
    """Yield the other meetings in reading order, one for each designation that counts."""
    for each in gatherings(parsed):
        found = _other(parsed, each, this)
        if found:
            yield found


def _other(parsed: Parsed, each: Gathering, this: Sighting | None) -> Sighting | None:
    """Read a designation as an earlier or later meeting, or as none."""
    if (this and _is_mention_of(parsed, each, this)) or _is_process(parsed, each):
        return None
    window = window_of(parsed, each)
    date = date_for(parsed, each, window)
    if this and _is_part_of(parsed, each, date, this):
        return None
    place = find_place(parsed.text, each.span.end, window.end, within(countries(parsed), window)) or (
        find_place(parsed.text, window.start, each.span.start, within(countries(parsed), window))
        if front(parsed).is_release and window.start < each.span.start
        else None
    )
    place = place or _place_beside(parsed, each, window)
    place = place or _place_behind(parsed, each, date)
    if not _counts(parsed, each, None if _is_only_due(parsed, date) else date, place, this):
        return None
    mention = _when(parsed, each, date, this)
    if mention == "this":
        below = told_below(parsed, each)
        place = place or place_of_held(parsed, below) or place_here(parsed, window)
        issued = front(parsed).issued
        told_of_issue = date is None or date.date.rule in RELATIVE or (issued is not None and date.span == issued.span)
        date = date_of_held(parsed, below) or date if told_of_issue else date
    city = place.city if place else _city_in_name(parsed, each)
    name = bare(_without_process(parsed, each))
    spans = [each.span, *([date.span] if date else [])]
    return Sighting(
        name=name,
        ordinal=each.ordinal,
        body=_body_of(parsed, each, this),
        dates=planned(date.date) if date and mention == "later" else date.date if date else None,
        city=city,
        country=place.country if place else None,
        mention=mention,
        spans=tuple(spans),
    )


def _is_part_of(parsed: Parsed, each: Gathering, date: DateReading | None, this: Sighting) -> bool:
    """Say whether a sitting falls in the days of the meeting reported: "Adopted at the second sitting, 6 May"."""
    if date is None or this.dates is None or parsed.words(each.head).split()[-1].lower() not in _PARTS:
        return False
    days = [each for each in (this.dates.start, date.date.start, date.date.end, this.dates.end) if each]
    return len(days) == 4 and days == sorted(days)


def _place_beside(parsed: Parsed, each: Gathering, window: Span) -> Place | None:
    """Read city and state set behind a designation by no more than a mark: "Sixth Round, Port Vila, Vanuatu, May"."""
    mark = _MARK.match(parsed.text, each.span.end, window.end)
    if mark is None:
        return None
    place = find_place(parsed.text, mark.end(), window.end, within(countries(parsed), window), bare=True)
    return place if place and place.city and place.country and place.span.start == mark.end() else None


def _place_behind(parsed: Parsed, each: Gathering, date: DateReading | None) -> Place | None:
    """Read the place that closes a line or row behind a meeting and its date: "Next meeting: 3 May 2020, Lomé"."""
    block = parsed.block_of(each.span)
    if date is None or each.span.start != block.span.start or date.span.end >= block.span.end:
        return None
    if not _SET_OFF.fullmatch(parsed.text, each.span.end, date.span.start) or parsed.text[date.span.end] not in ",;|":
        return None
    rest = Span(date.span.end, block.span.end)
    place = find_place(parsed.text, *rest, within(countries(parsed), rest), bare=True)
    return place if place and not parsed.text[place.span.end : rest.end].strip(" .") else None


def _is_only_due(parsed: Parsed, date: DateReading | None) -> bool:
    """Say whether the date in a table's row is a deadline, by which a meeting is to be held and not fixed."""
    return date is not None and date.date.role == "deadline" and bool(parsed.block_of(date.span).cells)


def _city_in_name(parsed: Parsed, each: Gathering) -> str | None:
    """Return the city that a meeting is called by: "the Baku Ministerial Conference", "the Riga meeting"."""
    first, *rest = parsed.words(each.head).split()
    country = within(countries(parsed), each.head)
    if ordinal_value(first) is not None or first.lower() == each.relative:
        return None
    plain = first[0].isupper() and not first.isupper() and "-" not in first and not country and len(first) > 3
    kinds = all(word.lower() in _KINDS for word in rest)
    return first if plain and kinds and first.lower() not in _KINDS and not _is_plural(first) else None


def _is_plural(word: str) -> bool:
    return word.endswith(("s", "s’", "s'")) and not word.endswith(("is", "us"))


def _counts(
    parsed: Parsed, each: Gathering, date: DateReading | None, place: Place | None, this: Sighting | None
) -> bool:
    """Apply the test of a meeting fact: a number, a name with a date, or definite with a date; else place and date."""
    head = parsed.text[each.head.start : each.head.end]
    inner = head[-7:].lower() == "session" and not each.body and not (each.named and head[0].isupper())
    if inner and each.ordinal and this and this.ordinal and "session" in this.name.lower():
        return True
    if inner and each.relative in ("next", "last", "previous") and date and place:
        return True
    if each.habitual:
        return date is not None and place is not None
    if each.article in ("a", "an", "another"):
        named = each.ordinal is not None and head.istitle()  # "a Second Conference", not "a second conference"
        return place is not None and (date is not None or named)
    if each.ordinal is not None:
        return not inner or (date is not None and each.article in ("its", "our", "whose"))
    if each.article in ("each", "every", "no"):
        return False
    in_steps = topic_of(parsed, parsed.document.index_at(each.span.start)) == "next_steps"
    anaphoric = each.span == each.head and not each.named and each.definite and not in_steps
    recalled = each.definite and each.relative in ("previous", "last", "next") and place is not None and not inner
    return (date is not None or recalled) and not inner and not (anaphoric and each.article in ("this", "that"))


def _is_mention_of(parsed: Parsed, each: Gathering, this: Sighting) -> bool:
    """Say whether the designation speaks of the meeting reported."""
    words = bare(parsed.words(each.span)).lower()
    if each.ordinal is not None:
        if any(span == each.span for span in this.spans):
            return True
        if this.ordinal != each.ordinal:
            return False
        head, mine = _heads(words), _heads(this.name)
        head = {word for word in head if ordinal_value(word) is None}  # "Fourteenth" is "14th"
        body = body_in(parsed, parsed.words(each.span))
        return head <= mine and (body is None or body in (this.body, process(parsed)))
    return each.relative is None and set(words.split()) <= set(this.name.lower().split())


def _is_process(parsed: Parsed, each: Gathering) -> bool:
    """Say whether a designation ends the name of the process: "Sea and Danube Conference on Art" is no meeting."""
    name = process(parsed) or ""
    start = each.span.end - len(name)
    if not name or each.ordinal is not None or each.relative or start > each.span.start:
        return False
    named = " ".join(parsed.text[max(start, 0) : each.span.end].split()).lower() == name.lower()
    of_it = _MEETING_OF.search(parsed.text, max(0, start - _NEAR), max(start, 0))
    return named and (of_it is not None or not _TAKES_PLACE.match(parsed.text, each.span.end))


def _heads(name: str) -> set[str]:
    """Return the words of a name before "of …" and "on …"; both parts of "Council of Ministers – Third Session"."""
    parts = re.split(r"\s[–—-]\s", name.lower())
    return {word for part in parts for word in re.split(r"\s(?:of|on)\s", part)[0].split()}


def _when(parsed: Parsed, each: Gathering, date: DateReading | None, this: Sighting | None) -> Mention:
    if fell_through(parsed, each, window_of(parsed, each)):
        return "later"
    since = anchor(parsed, this)
    if this is None and _is_news_of(parsed, each, date):
        return "this"
    if date and since:
        return "later" if (date.date.start or date.date.end or "") > since else "earlier"
    if _AFTER.search(parsed.text, max(0, each.span.start - _NEAR), each.span.start):
        return "earlier"
    if _AHEAD.search(parsed.text, max(0, each.span.start - _NEAR), each.span.start):
        return "later"
    if this and this.ordinal and each.ordinal and not each.body and _of_one_series(parsed, each, this):
        return "later" if each.ordinal > this.ordinal else "earlier"
    window = window_of(parsed, each)
    if _TO_DO_BEFORE.search(parsed.text, window.start, each.span.start):
        return "later"
    around = parsed.words(window)
    if each.article in ("a", "an") and not _IS_PAST.search(around):
        return "later"
    if each.relative in ("next", "forthcoming", "upcoming", "coming") or re.search(
        r"\b(?:will|shall|to be held|to host|planned|is to)\b", around
    ):
        return "later"
    topic = topic_of(parsed, parsed.document.index_at(each.span.start))
    return "later" if topic in ("next_steps", "next_meeting") else "earlier"


def _of_one_series(parsed: Parsed, each: Gathering, this: Sighting) -> bool:
    """Say whether the words beside the number are those of the meeting reported, so that the numbers compare."""
    words = {word for word in parsed.words(each.head).lower().split() if ordinal_value(word) is None}
    return words <= set(this.name.lower().split())


def _is_news_of(parsed: Parsed, each: Gathering, date: DateReading | None) -> bool:
    """Say whether a release opens with this meeting, held just before its issue; the date may be told below."""
    top = front(parsed)
    issued = top.anchors.issued
    if issued is None or parsed.document.index_at(each.span.start) > top.body + 1:
        return False
    date = date or date_of_held(parsed, told_below(parsed, each))
    if date is None and is_named_behind_lede(parsed, each):
        return True
    if date is None:
        return _MET_FOR.search(parsed.text, parsed.sentence_at(each.span.start).start, each.span.start) is not None
    held = date.date.end
    return held is not None and 0 <= (issued - day.fromisoformat(held)).days <= _NEWS_DAYS


def _without_process(parsed: Parsed, each: Gathering) -> str:
    """Leave out "of the Forum" where the Forum is the process; a working group's name stays."""
    if each.body and full_name(parsed, parsed.words(each.body)) == process(parsed):
        return parsed.words(each.head)
    return parsed.words(each.span)


def _body_of(parsed: Parsed, each: Gathering, this: Sighting | None) -> str | None:
    if each.body:
        return full_name(parsed, parsed.words(each.body))
    if each.article == "whose":
        before = parsed.words(Span(parsed.sentence_at(each.span.start).start, each.span.start))
        match = re.search(r"([A-Z][^,]*),\s+whose$", before)
        return full_name(parsed, match[1]) if match else None
    if body := holder(parsed, each):
        return body
    words = parsed.words(each.head).lower().split()
    if this and each.relative and each.relative == words[0]:
        return this.body  # "the next meeting"
    if this and each.ordinal and each.article in ("our", "its") and each.named:
        return this.body
    mine = this.name.lower().split() if this else []
    return this.body if this and each.ordinal and words[1:] and words[1:] == mine[1 : len(words)] else None
