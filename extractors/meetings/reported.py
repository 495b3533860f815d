"""The meeting that a document reports, put together from its title block and its opening paragraphs."""

import re
from collections.abc import Iterator
from datetime import date

from extractors.document import Span
from extractors.front import Front, front
from extractors.meeting_lines import OF_LABEL, carried_on
from extractors.meetings.days import date_for
from extractors.meetings.sighting import Sighting, body_in, gatherings, holder, ordinal_in, window_of
from extractors.mentions import countries, within
from extractors.names import bare, readable
from extractors.parsed import Parsed
from extractors.process import owner_of_session, process
from extractors.readings.entities.gatherings import Gathering
from extractors.readings.entities.places import Place, find_place
from extractors.title_lines import MEETING_HEAD

_HELD = re.compile(
    r"\b(?:[Hh]eld|met|meets?|meetings?|convened?|assembled|(?:came|come|coming) together|took place|gather(?:ed)?"
    r"|hosted)\b"
)
_REMOTE = re.compile(r"\b(?:by|via|through) (?:video|tele|audio)|\bvirtual(?:ly)?\b|\bonline\b", re.IGNORECASE)
_CAME = "(?:met|meet|meeting|gathered|assembled|convened|c[ao]me together)"
_MET = re.compile(rf"\b(?:gather|{_CAME})\s+(?:in|at|on|by|for|virtually|online)\b")
_MET_FOR = re.compile(rf"\b{_CAME}\b.*\b(?:for|at|in)\s+(?:the|its|their|our|a)\s*$", re.DOTALL)
_HALF_A_YEAR = 183
_SOON = 60
"""The record of a meeting comes out within so many days, unless its title says that it is one."""

_NAME = r"[A-ZÀ-Þ][\w’'-]*"
_WHO = re.compile(
    rf"(?:^|\s[Tt]he\s|\bThe\s)(?P<who>{_NAME}(?:,?\s{_NAME}|\s(?:of|on|for|and|the|to|against|between|from)(?=\s))*)"
    r"(?:\s\([^()]*\))?\s(?:met|gathered|assembled|convened)\s",
    re.MULTILINE,
)
"""Those who met, by their name: "The Lagoon Council met in Lomé"."""

_BARE = 2
"""A label of so many words, "Summary record", names no meeting."""

_VENUE = re.compile(
    r"^(?:Venue|Place|Location|Where)(?: and (?:date|time)s?)?(?: of (?:the )?[Mm]eeting)?(?:: \||:| \|)\s*"
    r"(?P<place>[^\n|]{2,120})",
    re.MULTILINE,
)
_HELD_THEIR = re.compile(r"\b(?:held|convened|gathered for|met for|assembled for)\s+(?:their|its|our|the)\s+$")
_LEVEL = re.compile(r"\b(minister|official|expert|technical|leader)", re.IGNORECASE)
_CONDUCTED = re.compile(
    r"\s+was\s+(?:formally\s+|officially\s+)?(?:opened|chaired|co-chaired|inaugurated|closed|presided)\b"
)
_RESOLVES = re.compile(r"(?:\s\w+){0,3}:$")
"""What follows the name of a meeting that decides by itself: "The Ninth Meeting decides:"."""

_PASSIVE = re.compile(
    r"^\s+held\b|\b(?:was|were|is being) (?:\w+ )?(?:held|convened|hosted|organi[sz]ed)\b|\btook place\b|\bmet\b"
)


def find_reported(parsed: Parsed) -> Sighting | None:
    """Put together the reported meeting from the title block and the opening paragraphs."""
    top = front(parsed)
    if top.is_release or top.is_periodical:
        return None
    opening = _opening(parsed, top)
    title = top.meeting
    name_span = title or (opening.span if opening else _title_line(parsed, top))
    if name_span is None or (title is None and _looks_back(top)):
        return None
    if title and opening and _carries_on(parsed.words(title), parsed.words(opening.span)):
        name_span = opening.span
    name = bare(readable(parsed, parsed.words(name_span)))
    place = _this_place(parsed, top, opening)
    spans = [name_span, *([top.held.span] if top.held else []), *([place.span] if place else [])]
    return Sighting(
        name=name,
        ordinal=opening.ordinal if opening and opening.ordinal else ordinal_in(name),
        body=body_in(parsed, name)
        or (holder(parsed, opening) if opening else None)
        or owner_of_session(parsed, top)
        or process(parsed),
        dates=top.held.date if top.held else None,
        city=place.city and readable(parsed, place.city) if place else None,
        country=place.country if place else None,
        mention="this",
        spans=tuple(spans),
    )


def _looks_back(top: Front) -> bool:
    """Say whether a text that no label calls a record, or one that is a note, came out long after its first meeting."""
    came_out, held = (each and each.date.end for each in (top.issued, top.held))
    is_record = top.label is not None and not top.label.words.lower().startswith("note")
    if is_record or not came_out or not held:
        return False
    return (date.fromisoformat(came_out) - date.fromisoformat(held)).days > _SOON


def _title_line(parsed: Parsed, top: Front) -> Span | None:
    """Return the line that stands for the meeting where only a verb tells of it: "The ministers met in Reykjavik".

    Where nothing but a label stands above, those who met name their meeting.
    """
    first = [block for block in parsed.document.blocks[top.body : top.body + 2] if block.kind != "heading"]
    if top.label is None or top.held is None or not first:
        return None
    met = _MET.search(parsed.text, first[0].span.start, first[0].span.end)
    if met is None:
        return None
    named = (line for line in top.lines if line is not top.label and not line.dates and not line.is_furniture)
    line = next(named, top.label)
    only_label = line is top.label and len(line.words.split()) <= _BARE
    who = _WHO.search(parsed.text, first[0].span.start, met.end()) if only_label else None
    of = OF_LABEL.match(line.words)
    if of:
        return Span(line.span.start + of.end(), carried_on(top.lines[top.lines.index(line) :], top.label))
    return Span(*who.span("who")) if who else line.span


def _opening(parsed: Parsed, top: Front) -> Gathering | None:
    """Return the designation in the opening that agrees with the title, or without title the first one held."""
    blocks = parsed.document.blocks[top.body :]
    if not blocks:
        return None
    told = [block for block in blocks if block.kind != "table_row"] or blocks
    opening = Span(blocks[0].span.start, told[:4][-1].span.end)
    everything = gatherings(parsed)
    named = [each for each in everything if opening.holds(each.span)]
    if top.meeting:
        title = parsed.words(top.meeting)
        agreed = next((each for each in named if _agree(title, parsed.words(each.span))), None)
        return agreed or next((each for each in named if _is_told_number(parsed, title, each)), None)
    held = (
        each
        for each in named
        if (each.named or each.definite) and _is_held(parsed, each) and not _is_recalled(parsed, top, each)
    )
    opened = (each for each in everything if each.ordinal and each.article == "the" and _is_opened(parsed, each))
    return next(held, None) or next(opened, None)


def _is_told_number(parsed: Parsed, title: str, each: Gathering) -> bool:
    """Say whether an opening gives the number that a title leaves out: "held their Third Summit"."""
    if each.ordinal is None or ordinal_in(title) is not None:
        return False
    before = parsed.text[max(parsed.sentence_at(each.span.start).start, each.span.start - 300) : each.span.start]
    return (
        parsed.words(each.head).split()[-1].lower() in title.lower().split() and _HELD_THEIR.search(before) is not None
    )


def _is_recalled(parsed: Parsed, top: Front, each: Gathering) -> bool:
    """Say whether a sentence gives a designation days before those of the document: a review of it is no record.

    A record may be issued some time after its meeting, yet not half a year.
    """
    dated = top.held or top.issued
    told = date_for(parsed, each, window_of(parsed, each)) if dated else None
    if not (dated and dated.date.start and told and told.date.end):
        return False
    later = date.fromisoformat(dated.date.start) - date.fromisoformat(told.date.end)
    return later.days > (0 if top.held else _HALF_A_YEAR)


def _is_opened(parsed: Parsed, each: Gathering) -> bool:
    """Say whether the words behind a designation open, chair or close it, or let it decide: it is the one reported."""
    if _CONDUCTED.match(parsed.text, each.span.end):
        return True
    block = parsed.block_of(each.span).span
    first = each.span.start - block.start <= len("The ")
    return first and _RESOLVES.match(parsed.text, each.span.end, block.end) is not None


def _agree(title: str, words: str) -> bool:
    """Say whether two designations may be one: equal ordinals and mostly the same words before "of".

    Each level at which people meet counts for itself: a Third Ministerial Meeting is no Third Meeting of a Task Force.
    """
    mine, other = ordinal_in(title), ordinal_in(words)
    if mine is not None and other is not None:
        return mine == other and (_level(title) in (None, _level(words)) or " of " not in words)
    head, other_head = (set(re.split(r"\s(?:of|on)\s", each.lower())[0].split()) for each in (title, words))
    return mine == other and head == other_head


def _level(name: str) -> str | None:
    """Return who meets, by the first letters of the word for them; null where the designation leaves it open."""
    found = _LEVEL.search(name)
    return found[1].lower() if found else None


def _carries_on(title: str, words: str) -> bool:
    if words.islower() and words == title.lower():
        return False  # the title prints it as the name it is
    return words.lower().startswith(title.lower()) or (len(words) > len(title) and _agree(title, words))


def _is_held(parsed: Parsed, each: Gathering) -> bool:
    """Say whether the sentence holds the meeting: "was held", "met in Dili from 3 to 5 May for the Third Workshop"."""
    sentence = parsed.sentence_at(each.span.start)
    before = parsed.text[max(sentence.start, each.span.start - 300) : each.span.start]
    after = parsed.text[each.span.end : min(max(sentence.end, each.span.end), each.span.end + 300)]
    return bool(_PASSIVE.search(after) or _MET_FOR.search(before))


def _this_place(parsed: Parsed, top: Front, opening: Gathering | None) -> Place | None:
    """Return the venue by the title block, completed by what the opening says of the same city."""
    titled = _place_field(parsed, top) or _titled_place(parsed, top)
    if titled and titled.country:
        return titled
    told = _told_place(parsed, top, opening)
    if titled is None or (told and told.city and titled.city and told.city.lower() == titled.city.lower()):
        return told
    return told if told and told.city and _stands_before_date(parsed, top, told.city) else titled


def _stands_before_date(parsed: Parsed, top: Front, city: str) -> bool:
    """Say whether a city is the last word before the date of a title block: "Forum on Amber Sea Trade Korvo, 3 May"."""
    line = parsed.text[top.place.span.start : top.place.dates[0].span.start] if top.place else ""
    return line.rstrip(" ,\n(–—-").endswith(f" {city}")


def _titled_place(parsed: Parsed, top: Front) -> Place | None:
    if top.place is None:
        return None
    line = top.place.span
    first = top.place.dates[0].span.start
    start = max(line.start, top.meeting.end if top.meeting and line.holds(top.meeting) else line.start)
    if top.place.status:
        heads = list(MEETING_HEAD.finditer(parsed.text, start, first))
        start = heads[-1].end() if heads else start  # "Adopted at the second plenary, Lomé, on …"
    found = find_place(parsed.text, start, first, within(countries(parsed), line), bare=True) if start < first else None
    return found or (_beside(parsed, top) if top.place.is_date else None)


def _told_place(parsed: Parsed, top: Front, opening: Gathering | None) -> Place | None:
    for zone in _opening_zones(parsed, top, opening):
        words = parsed.words(zone)
        if _REMOTE.search(words):
            return None
        if _HELD.search(words):
            place = find_place(parsed.text, zone.start, zone.end, within(countries(parsed), zone))
            if place:
                return place
    return None


def _place_field(parsed: Parsed, top: Front) -> Place | None:
    """Read a line "Venue: Harbour Hotel, Lomé, Togo": the city stands before the state, or alone."""
    for block in parsed.document.blocks[: top.body + 2]:
        field = _VENUE.search(parsed.text, block.span.start, block.span.end)
        if field is None or _REMOTE.search(field["place"]):
            continue
        line = Span(*field.span("place"))
        named = [each for each in within(countries(parsed), line) if each.form != "adjective"]
        end = named[-1].span.start if named else line.end
        before = parsed.text[line.start : end].rstrip(" ,(")
        city = max(line.start, line.start + before.rfind(",") + 2 if "," in before else line.start)
        if named or "," not in before:
            return find_place(parsed.text, city, line.end, named, bare=True)
    return None


def _beside(parsed: Parsed, top: Front) -> Place | None:
    """Read a venue on a line of its own, next to the line that holds only the date, or before it on the same."""
    at = top.lines.index(top.place) if top.place else 0
    before = top.lines[at - 1] if at else None
    if before and top.place and before.block == top.place.block and parsed.text[before.span.end] == " ":
        inside = within(countries(parsed), before.span)
        return find_place(parsed.text, before.span.start, before.span.end, inside, bare=True)
    for line in top.lines[max(0, at - 1) : at + 2]:
        named = within(countries(parsed), line.span)
        if (
            line is not top.place
            and line is not top.label
            and any(each.form != "adjective" for each in named)
            and "," in line.words
        ):
            return find_place(parsed.text, line.span.start, line.span.end, named, bare=True)
    return None


def _opening_zones(parsed: Parsed, top: Front, opening: Gathering | None) -> Iterator[Span]:
    """Yield the stretches that may state the venue: around the designation, else the first sentences."""
    if opening:
        yield window_of(parsed, opening)
    if top.held:
        yield parsed.sentence_at(top.held.span.start)
    for block in parsed.document.blocks[top.body : top.body + 3]:
        for sentence in parsed.sentences_in(block.span):
            named = [each for each in gatherings(parsed) if sentence.holds(each.span) and each.named]
            end = named[0].span.start if named else sentence.end
            if end > sentence.start:
                yield Span(sentence.start, end)
