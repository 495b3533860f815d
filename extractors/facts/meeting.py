"""A gathering with a name or a definite description, held or planned.

"The Fourth Senior Officials' Meeting of the Coral Strait Dialogue … was held in Singapore on 12 and 13 March 2019."
is the meeting a document reports (``this``); "the Third Ministerial Conference, held in Dili in November 2017" an
``earlier`` one; "Convene debrief meeting – mid to late November 2015" a ``later`` one. Operations are activities, and
a bare "their next meeting" is none (genre guide, T3).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from extractors.document import Span
from extractors.facts.base import Date, Fact, cite, said
from extractors.front import Front, front
from extractors.mentions import countries, dates, within
from extractors.names import bare, full_name, process, readable
from extractors.parsed import Parsed
from extractors.readings.dates import DateReading
from extractors.readings.gatherings import Gathering, find_gatherings, ordinal_value
from extractors.readings.places import Place, find_place
from extractors.sections import topic_of

Mention = Literal["this", "earlier", "later"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Fact):
    """A gathering with a name or a definite description, held or planned."""

    type: ClassVar[str] = "meeting"
    text_field: ClassVar[str] = "name"

    name: str = said("the fullest designation printed")
    ordinal: int | None = said("its number in its series; inaugural is 1")
    body: str | None = said("the process, group or conference that meets")
    dates: Date | None = said("when it was or will be held")
    city: str | None = said("city of the venue, as stated")
    country: str | None = said("ISO 3166-1 alpha-2 code of the venue, only if the text states the country")
    mention: Mention = said("whether it is the meeting reported, one before it or one after it")


def find(parsed: Parsed) -> Iterator[Meeting]:
    """Yield the meetings that the document reports, recalls or announces."""
    yield from meetings(parsed)


def meetings(parsed: Parsed) -> list[Meeting]:
    """Return the document's meetings, worked out once; the one it reports comes first."""
    return parsed.once(_meetings)


def reported(parsed: Parsed) -> Meeting | None:
    """Return the meeting that the document reports, if it is the text of a meeting."""
    return next((meeting for meeting in meetings(parsed) if meeting.mention == "this"), None)


def _meetings(parsed: Parsed) -> list[Meeting]:
    this = _this(parsed)
    found = [this] if this else []
    for gathering in parsed.once(_gatherings):
        other = _other(parsed, gathering, this)
        same = next((at for at, known in enumerate(found) if other and _same(known, other)), None)
        if other and same is None:
            found.append(other)
        elif other and same:
            found[same] = _richer(found[same], other)
    return found


def _gatherings(parsed: Parsed) -> list[Gathering]:
    """Designations in the body of the document, leaving out headings."""
    return [
        each
        for each in find_gatherings(parsed.text)
        if each.span.end <= (block := parsed.block_of(each.span)).span.end and block.kind != "heading"
    ]


def _this(parsed: Parsed) -> Meeting | None:
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
    return Meeting(
        name=name,
        ordinal=opening.ordinal if opening and opening.ordinal else _ordinal_in(name),
        body=_body_in(parsed, name) or process(parsed),
        dates=top.held.date if top.held else None,
        city=place.city and readable(parsed, place.city) if place else None,
        country=place.country if place else None,
        mention="this",
        evidence=cite(parsed.document, *spans),
    )


def _opening(parsed: Parsed, top: Front) -> Gathering | None:
    """Return the designation in the opening that agrees with the title, or without title the first one held."""
    blocks = parsed.document.blocks[top.body : top.body + 4]
    if not blocks:
        return None
    zone = Span(blocks[0].span.start, blocks[-1].span.end)
    named = [each for each in parsed.once(_gatherings) if zone.holds(each.span)]
    if top.meeting:
        title = parsed.words(top.meeting)
        return next((each for each in named if _agree(title, parsed.words(each.span))), None)
    return next((each for each in named if (each.named or each.definite) and _is_held(parsed, each)), None)


def _agree(title: str, words: str) -> bool:
    """Say whether two designations may be one: equal ordinals and mostly the same words before "of"."""
    mine, other = _ordinal_in(title), _ordinal_in(words)
    if mine is not None and other is not None:
        return mine == other
    head, other_head = (set(re.split(r"\s(?:of|on)\s", each.lower())[0].split()) for each in (title, words))
    return mine == other and head == other_head


def _carries_on(title: str, words: str) -> bool:
    return words.lower().startswith(title.lower()) or (len(words) > len(title) and _agree(title, words))


def _is_held(parsed: Parsed, each: Gathering) -> bool:
    after = parsed.text[each.span.end : each.span.end + 300]
    return bool(
        re.search(
            r"\b(?:was|were|is being) (?:\w+ )?(?:held|convened|hosted|organi[sz]ed)\b|\btook place\b|\bmet\b", after
        )
    )


def _ordinal_in(name: str) -> int | None:
    head = re.split(r"\s(?:of|on|OF|ON)\s", name)[0]
    return next((value for word in head.split() if (value := ordinal_value(word.strip(",")))), None)


def _body_in(parsed: Parsed, name: str) -> str | None:
    """Return the full name of the body in "… of the Working Group", null where no body is named."""
    match = re.search(r"\b(?:of|of the) (?:the )?(?P<body>[A-Z].*)$", name)
    if not match or re.match(
        r"(?:Ministers|Heads|Leaders|Senior|Officials|Foreign|Experts|Parties|Members)\b", match["body"]
    ):
        return None
    return full_name(parsed, match["body"])


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
    for block in parsed.document.blocks[top.body : top.body + 3]:
        for sentence in parsed.sentences_in(block.span):
            words = parsed.words(sentence)
            if re.search(r"\b(?:held|met|meeting|convened|took place|gathered)\b", words) and (
                opening is None or top.held
            ):
                place = find_place(parsed.text, sentence.start, sentence.end, within(countries(parsed), sentence))
                if place:
                    return place
    return None


def _other(parsed: Parsed, each: Gathering, this: Meeting | None) -> Meeting | None:
    """Read a designation as an earlier or later meeting, or as none."""
    if this and _is_mention_of(parsed, each, this):
        return None
    window = _window(parsed, each)
    date = _date_for(parsed, each, window)
    place = find_place(parsed.text, each.span.end, window.end, within(countries(parsed), window)) or (
        find_place(parsed.text, window.start, each.span.start, within(countries(parsed), window))
        if _is_news(parsed) and window.start < each.span.start
        else None
    )
    if not _counts(parsed, each, date, place):
        return None
    name = bare(_without_process(parsed, each))
    mention = _when(parsed, each, date, this)
    spans = [each.span, *([date.span] if date else [])]
    return Meeting(
        name=name,
        ordinal=each.ordinal,
        body=_body_of(parsed, each, this),
        dates=_planned(date.date) if date and mention == "later" else date.date if date else None,
        city=place.city if place else None,
        country=place.country if place else None,
        mention=mention,
        evidence=cite(parsed.document, *spans),
    )


def _counts(parsed: Parsed, each: Gathering, date: DateReading | None, place: Place | None) -> bool:
    """Apply the test of a meeting fact: a number, a name with a date, or definite with a date; else place and date."""
    head = parsed.text[each.head.start : each.head.end]
    inner = head[-7:].lower() == "session" and not each.body and not (each.named and head[0].isupper())
    if each.ordinal is not None:
        return not inner or (date is not None and each.article in ("its", "our", "whose"))
    if each.article in ("a", "an", "another"):
        return date is not None and place is not None
    if each.article in ("each", "every", "no"):
        return False
    in_steps = topic_of(parsed, parsed.document.index_at(each.span.start)) == "next_steps"
    anaphoric = each.span == each.head and not each.named and each.definite and not in_steps
    return date is not None and not inner and not (anaphoric and each.article in ("this", "that"))


def _is_mention_of(parsed: Parsed, each: Gathering, this: Meeting) -> bool:
    """Say whether the designation speaks of the meeting reported."""
    words = bare(parsed.words(each.span)).lower()
    if each.ordinal is not None:
        if this.ordinal != each.ordinal:
            return False
        head, mine = (set(re.split(r"\s(?:of|on)\s", each_name.lower())[0].split()) for each_name in (words, this.name))
        body = _body_in(parsed, parsed.words(each.span))
        return (head <= mine or mine <= head or "session" in head) and (
            body is None or body in (this.body, process(parsed))
        )
    return each.relative is None and set(words.split()) <= set(this.name.lower().split())


def _window(parsed: Parsed, each: Gathering) -> Span:
    """Return the sentence around the designation, cut at the neighbouring designations; the row in a table."""
    block = parsed.block_of(each.span)
    zone = block.span if block.kind in ("table_row", "list_item") else parsed.sentence_at(each.span.start)
    start, end = zone.start, max(zone.end, each.span.end)
    for other in parsed.once(_gatherings):
        if start <= other.span.start and other.span.end <= each.span.start:
            start = other.span.end
        elif each.span.end <= other.span.start < end and (other.named or other.ordinal):
            end = other.span.start
    return Span(start, end)


def _date_for(parsed: Parsed, each: Gathering, window: Span) -> DateReading | None:
    """Return the first resolved date after the designation, or else the last one before it."""
    known = [d for d in within(dates(parsed), window) if d.date.start or d.date.end]
    after = [d for d in known if d.span.start >= each.span.end]
    before = [d for d in known if d.span.end <= each.span.start]
    return after[0] if after else before[-1] if before else None


def _planned(date: Date) -> Date:
    exact = date.granularity == "day" and date.certain and date.rule != "about"
    return date if exact or date.role == "deadline" else replace(date, role="window")


def _when(parsed: Parsed, each: Gathering, date: DateReading | None, this: Meeting | None) -> Mention:
    anchor = _anchor(parsed, this)
    if date and anchor:
        return "later" if (date.date.start or date.date.end or "") > anchor else "earlier"
    if this and this.ordinal and each.ordinal and not each.body:
        return "later" if each.ordinal > this.ordinal else "earlier"
    around = parsed.words(_window(parsed, each))
    if each.relative in ("next", "forthcoming", "upcoming", "coming") or re.search(
        r"\b(?:will|shall|to be held|to host|planned|is to)\b", around
    ):
        return "later"
    topic = topic_of(parsed, parsed.document.index_at(each.span.start))
    return "later" if topic in ("next_steps", "next_meeting") else "earlier"


def _anchor(parsed: Parsed, this: Meeting | None) -> str | None:
    """Return the day that divides earlier from later: the meeting's last, or the day of issue."""
    if this and this.dates and this.dates.end:
        return this.dates.end
    issued = front(parsed).issued
    return issued.date.end if issued else None


def _is_news(parsed: Parsed) -> bool:
    return front(parsed).is_release


def _without_process(parsed: Parsed, each: Gathering) -> str:
    """Leave out "of the Forum" where the Forum is the process; a working group's name stays."""
    if each.body and full_name(parsed, parsed.words(each.body)) == process(parsed):
        return parsed.words(each.head)
    return parsed.words(each.span)


def _body_of(parsed: Parsed, each: Gathering, this: Meeting | None) -> str | None:
    if each.body:
        return full_name(parsed, parsed.words(each.body))
    if each.article == "whose":
        before = parsed.words(Span(parsed.sentence_at(each.span.start).start, each.span.start))
        match = re.search(r"([A-Z][^,]*),\s+whose$", before)
        return full_name(parsed, match[1]) if match else None
    words = parsed.words(each.head).split()
    mine = this.name.split() if this else []
    return this.body if this and each.ordinal and words[1:] and words[1:] == mine[1 : len(words)] else None


def _same(known: Meeting, other: Meeting) -> bool:
    if known.mention == "this" or known.ordinal != other.ordinal:
        return False
    mine, its = set(known.name.lower().split()), set(other.name.lower().split())
    return mine <= its or its <= mine


def _richer(known: Meeting, other: Meeting) -> Meeting:
    """Keep the fuller name, add what was missing, and cite both places."""
    longer = other.name if len(other.name) > len(known.name) else known.name
    evidence = dict.fromkeys((*known.evidence, *other.evidence))
    return replace(
        known,
        name=longer,
        body=known.body or other.body,
        dates=known.dates or other.dates,
        city=known.city or other.city,
        country=known.country or other.country,
        evidence=tuple(evidence),
    )
