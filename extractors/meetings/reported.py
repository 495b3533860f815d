"""The meeting that a document reports, put together from its title block and its opening paragraphs."""

import re
from collections.abc import Iterator

from extractors.document import Span
from extractors.front import Front, front
from extractors.meetings.sighting import Sighting, body_in, gatherings, ordinal_in, window_of
from extractors.mentions import countries, within
from extractors.names import bare, process, readable
from extractors.parsed import Parsed
from extractors.readings.gatherings import Gathering
from extractors.readings.places import Place, find_place

_HELD = re.compile(r"\b(?:held|met|meetings?|convened|took place|gathered|hosted)\b")
_REMOTE = re.compile(r"\b(?:by|via|through) (?:video|tele|audio)|\bvirtual(?:ly)?\b|\bonline\b", re.IGNORECASE)
_CONDUCTED = re.compile(
    r"\s+was\s+(?:formally\s+|officially\s+)?(?:opened|chaired|co-chaired|inaugurated|closed|presided)\b"
)
_PASSIVE = re.compile(
    r"\b(?:was|were|is being) (?:\w+ )?(?:held|convened|hosted|organi[sz]ed)\b|\btook place\b|\bmet\b"
)


def find_reported(parsed: Parsed) -> Sighting | None:
    """Put together the reported meeting from the title block and the opening paragraphs."""
    top = front(parsed)
    if top.is_release:
        return None
    opening = _opening(parsed, top)
    title = top.meeting
    if title is None and opening is None:
        return None
    name_span = title or opening.span  # type: ignore[union-attr]  # one of the two is there
    if title and opening and _carries_on(parsed.words(title), parsed.words(opening.span)):
        name_span = opening.span
    name = bare(readable(parsed, parsed.words(name_span)))
    place = _this_place(parsed, top, opening)
    spans = [name_span, *([top.held.span] if top.held else []), *([place.span] if place else [])]
    return Sighting(
        name=name,
        ordinal=opening.ordinal if opening and opening.ordinal else ordinal_in(name),
        body=body_in(parsed, name) or process(parsed),
        dates=top.held.date if top.held else None,
        city=place.city and readable(parsed, place.city) if place else None,
        country=place.country if place else None,
        mention="this",
        spans=tuple(spans),
    )


def _opening(parsed: Parsed, top: Front) -> Gathering | None:
    """Return the designation in the opening that agrees with the title, or without title the first one held."""
    blocks = parsed.document.blocks[top.body :]
    if not blocks:
        return None
    opening = Span(blocks[0].span.start, blocks[:4][-1].span.end)
    everything = gatherings(parsed)
    named = [each for each in everything if opening.holds(each.span)]
    if top.meeting:
        title = parsed.words(top.meeting)
        return next((each for each in named if _agree(title, parsed.words(each.span))), None)
    held = (each for each in named if (each.named or each.definite) and _is_held(parsed, each))
    opened = (each for each in everything if each.ordinal and each.article == "the" and _is_opened(parsed, each))
    return next(held, None) or next(opened, None)


def _is_opened(parsed: Parsed, each: Gathering) -> bool:
    """Say whether the words right behind the designation open, chair or close it, so that it is the one reported."""
    return bool(_CONDUCTED.match(parsed.text, each.span.end))


def _agree(title: str, words: str) -> bool:
    """Say whether two designations may be one: equal ordinals and mostly the same words before "of"."""
    mine, other = ordinal_in(title), ordinal_in(words)
    if mine is not None and other is not None:
        return mine == other
    head, other_head = (set(re.split(r"\s(?:of|on)\s", each.lower())[0].split()) for each in (title, words))
    return mine == other and head == other_head


def _carries_on(title: str, words: str) -> bool:
    return words.lower().startswith(title.lower()) or (len(words) > len(title) and _agree(title, words))


def _is_held(parsed: Parsed, each: Gathering) -> bool:
    after = parsed.text[each.span.end : each.span.end + 300]
    return bool(_PASSIVE.search(after))


def _this_place(parsed: Parsed, top: Front, opening: Gathering | None) -> Place | None:
    if top.place:
        line = top.place.span
        first = top.place.dates[0].span.start
        start = max(line.start, top.meeting.end if top.meeting and line.holds(top.meeting) else line.start)
        place = (
            find_place(parsed.text, start, first, within(countries(parsed), line), bare=True) if start < first else None
        )
        if place:
            return place
    for zone in _opening_zones(parsed, top, opening):
        words = parsed.words(zone)
        if _REMOTE.search(words):
            return None
        if _HELD.search(words):
            place = find_place(parsed.text, zone.start, zone.end, within(countries(parsed), zone))
            if place:
                return place
    return None


def _opening_zones(parsed: Parsed, top: Front, opening: Gathering | None) -> Iterator[Span]:
    """Yield the stretches that may state the venue: around the designation, else the first sentences."""
    if opening:
        yield window_of(parsed, opening)
        return
    for block in parsed.document.blocks[top.body : top.body + 3]:
        for sentence in parsed.sentences_in(block.span):
            named = [each for each in gatherings(parsed) if sentence.holds(each.span) and each.named]
            end = named[0].span.start if named else sentence.end
            if end > sentence.start:
                yield Span(sentence.start, end)
