"""What a number belongs to: the body whose members it counts, the activity whose results a release or a list gives."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from extractors.document import Span
from extractors.facts.activity import Activity, activities
from extractors.facts.roles.settings import settings
from extractors.front import front
from extractors.names import bare, bodies, terms
from extractors.parsed import Parsed
from extractors.readings.casing import lowered
from extractors.readings.counts import MEMBERS, Count
from extractors.readings.event_nouns import ACTIVITY
from extractors.sections import lead_ins, topic_of

_NAME = r"(?:[A-ZÀ-Þ][\w’'&-]*)(?:\s+(?:[A-ZÀ-Þ][\w’'&-]*|of|on|for|against|to|in|and|the|from|with)(?=\s))*"
_HOLDER = re.compile(
    rf"(?:\b[Tt]he\s+)?(?P<name>{_NAME})\s+(?:now\s+|currently\s+|also\s+)?"
    r"(?:(?P<has>has|have|numbers|counts|includes?)|brings?\s+together|comprises?|consists?\s+of|unites?|groups"
    r"|(?:links?|connects?|spans?|covers)(?=\s[^.;:]{0,80}\bin\s[\w\s]{0,20}$)|is\s+(?:made\s+up|composed)\s+of"
    r"|is\s+an?\s+(?:[a-z-]+\s+){0,3}(?:alliance|association|bloc|body|coalition|community|compact|forum|group|grouping|league|network"
    r"|organi[sz]ation|partnership|platform|union)\s+of)\b"
)
_ITS = re.compile(r"\b(?:[Ii]ts|[Tt]heir)\s+$")
_SUBJECT = re.compile(rf"(?:The\s+)?(?P<name>{_NAME})(?:\s+\([^()]*\))?\s+(?:is|was|are|were|has|had|will)\b")
_HAS_DONE = re.compile(r"(?:\s+(?:has|have|had)(?:\s+(?:also|already|now|so\s+far|to\s+date|together|since))*)?\s*:$")
"""What stands between a body and the list of what it did: "Since 2020, the Compact has:"."""

_CARRIED_OUT = re.compile(
    r"(?:\s\([^()]{1,40}\))?,?\s(?:(?:was|were)\s(?:\w+ly\s)?(?:carried\sout|conducted|held|run|implemented|undertaken|staged)"
    r"|took\splace|ran|lasted)\b"
)
"""What says of an activity that it was carried out: "Operation Calm Water ran from 3 to 20 May."."""

_DURING = re.compile(r"(?:During|Throughout|In the course of|As part of|In the framework of|Under)\b")
"""What opens a lead-in that tells in whose time something was done."""

_NOUNS = tuple(ACTIVITY.split("|"))
"""What an activity is called again by: "the operation"."""
_LONGEST_NAME = 240
_LONGEST_VERB = 40


@dataclass(frozen=True, slots=True)
class Owner:
    """What a number belongs to, and where the document says so."""

    name: str
    span: Span


def owner_of(parsed: Parsed, count: Count, sentence: Span, index: int) -> Owner | None:
    """Return what a number belongs to, where the text makes it plain: a body's size, an activity's results."""
    if count.head in MEMBERS and (body := _body_of(parsed, count, sentence)):
        return body
    places = parsed.once(_places)
    at = bisect_left(places, (sentence.start,), key=lambda each: each[:1])
    if at < len(places) and places[at][0] < sentence.end:
        start, end, name = places[at]
        return Owner(name, Span(start, end))
    told = _result_of(parsed, index) or _done_by_body(parsed, index) or _done_during(parsed, count, index)
    return told or (_lede_of(parsed, index) or _told_above(parsed, sentence, index) if count.action else None)


def _body_of(parsed: Parsed, count: Count, sentence: Span) -> Owner | None:
    """Read "The Partnership has 26 members"; "Its 13 members" are those of the sentence before."""
    text = parsed.text
    for holder in _HOLDER.finditer(text, max(sentence.start, count.span.start - _LONGEST_NAME), count.span.start):
        if holder["name"] == "It":
            return _before(parsed, sentence)
        if not holder["has"] or not text[holder.end() : count.span.start].strip():
            return _whole(parsed, Span(*holder.span("name")))
    if _ITS.search(text, max(sentence.start, count.span.start - 8), count.span.start):
        return _before(parsed, sentence)
    return None


def _before(parsed: Parsed, sentence: Span) -> Owner | None:
    """Return the body of which the sentence before speaks: "The Partnership was founded in 2015. It has …"."""
    at = bisect_left(parsed.sentences, sentence)
    subject = at and _SUBJECT.match(parsed.text, parsed.sentences[at - 1].start, parsed.sentences[at - 1].end)
    return Owner(bare(subject["name"]), Span(*subject.span("name"))) if subject else None


def _whole(parsed: Parsed, name: Span) -> Owner:
    """Return the body that a name ends, where a list in it holds commas: "Dialogue on Tablets, Fuel and Health"."""
    if parsed.text.endswith(", ", 0, name.start):
        floor = max(name.end - _LONGEST_NAME, 0)
        for body in bodies(parsed):
            if parsed.text.endswith(body.name, floor, name.end):
                return Owner(body.name, Span(name.end - len(body.name), name.end))
    return Owner(bare(parsed.words(name)), name)


def _result_of(parsed: Parsed, index: int) -> Owner | None:
    """Give the numbers of a list of results to the activity that its lead-in names, or that the document is about.

    A paragraph straight after the list carries it on: "No officer was injured."
    """
    listed = index if _is_result_list(parsed, index) else index - 1
    if listed < 0 or not _is_result_list(parsed, listed):
        return None
    block = parsed.document.blocks[index]
    if listed != index and (block.kind != "paragraph" or topic_of(parsed, index) not in (None, "results")):
        return None
    return _opened_by(parsed, listed) or parsed.once(_main_activity)


def _opened_by(parsed: Parsed, index: int) -> Owner | None:
    """Return the activity that the lead-in of a list names last."""
    lead_in = lead_ins(parsed)[index]
    if lead_in is None:
        return None
    span, places = parsed.document.blocks[lead_in].span, parsed.once(_places)
    at = bisect_left(places, (span.end,), key=lambda each: each[:1]) - 1
    if at < 0 or places[at][0] < span.start:
        return None
    start, end, name = places[at]
    return Owner(name, Span(start, end))


def _done_during(parsed: Parsed, count: Count, index: int) -> Owner | None:
    """Give what a list says was done to the activity in whose time its lead-in sets it: "During the project:"."""
    lead_in = lead_ins(parsed)[index]
    if lead_in is None or count.action is None:
        return None
    return _opened_by(parsed, index) if _DURING.match(parsed.text, parsed.document.blocks[lead_in].span.start) else None


def _done_by_body(parsed: Parsed, index: int) -> Owner | None:
    """Give the numbers of a list to the body that its lead-in says did what is listed: "The Network has:"."""
    lead_in = lead_ins(parsed)[index]
    if lead_in is None:
        return None
    span = parsed.document.blocks[lead_in].span
    done = _HAS_DONE.search(parsed.text, max(span.start, span.end - _LONGEST_VERB), span.end)
    body = settings(parsed).last_before(done.start(), span.start) if done else None
    if done is None or body is None or body.kind != "body" or body.value is None or body.span.end != done.start():
        return None
    return Owner(body.value, body.span)


def _lede_of(parsed: Parsed, index: int) -> Owner | None:
    """Give what the first paragraph of a release says was done to the activity that its headline names."""
    top = front(parsed)
    if index != top.body or not top.is_release or top.headline is None:
        return None
    owner = parsed.once(_main_activity)
    return owner if owner and top.headline.span.holds(owner.span) else None


def _told_above(parsed: Parsed, sentence: Span, index: int) -> Owner | None:
    """Give what a paragraph says was done to the activity of which it opens by saying that it was carried out."""
    block = parsed.document.blocks[index]
    first = parsed.sentence_at(block.span.start)
    if block.kind not in ("paragraph", "list_item") or first.end >= sentence.end:
        return None
    places = parsed.once(_places)
    at = bisect_left(places, (first.start,), key=lambda each: each[:1])
    if at >= len(places) or not _CARRIED_OUT.match(parsed.text, places[at][1], first.end):
        return None
    start, end, name = places[at]
    return Owner(name, Span(start, end))


def _is_result_list(parsed: Parsed, index: int) -> bool:
    if topic_of(parsed, index) != "results":
        return False
    block = parsed.document.blocks[index]
    told = block.kind == "list_item" and front(parsed).is_release
    return told or lead_ins(parsed)[index] is not None or bool(block.cells)


def _places(parsed: Parsed) -> list[tuple[int, int, str]]:
    """Return every place that speaks of an activity, by name, short name or "the operation", in reading order."""
    names: dict[str, Activity] = {}
    for activity in activities(parsed):
        names.setdefault(activity.name.lower(), activity)
        names.setdefault(re.split(r"\s(?:to|on|for|against)\s", activity.name)[0].lower(), activity)
    for term in terms(parsed):
        long = bare(parsed.words(term.long)).lower()
        if long in names:
            names.setdefault(bare(parsed.words(term.short)).lower(), names[long])
    if not names:
        return []
    wanted = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(names, key=len, reverse=True))
    pattern = re.compile(rf"\b(?=\w)(?:(?P<name>{wanted})|(?:the|this)\s+(?P<noun>{'|'.join(_NOUNS)}))\b")
    found: list[tuple[int, int, str]] = []
    latest: dict[str, str] = {}
    for match in pattern.finditer(lowered(parsed.text)):
        if match["name"]:
            name = names[" ".join(match["name"].split())].name
            latest |= {noun: name for noun in _NOUNS if noun in name.lower()}
            found.append((*match.span("name"), name))
        elif match["noun"] in latest:
            found.append((*match.span(), latest[match["noun"]]))
    return found


def _main_activity(parsed: Parsed) -> Owner | None:
    """Return the activity whose results the document reports: not a planned one, in the headline or else named most."""
    done = {each.name for each in activities(parsed) if each.status != "planned"}
    places = [each for each in parsed.once(_places) if each[2] in done]
    if not places:
        return None
    headline = front(parsed).headline
    if headline:
        titled = [each for each in places if headline.span.start <= each[0] < headline.span.end]
        places = titled or places
    names = [each[2] for each in places]
    name = max(dict.fromkeys(names), key=names.count)
    start, end, _ = next(each for each in places if each[2] == name)
    return Owner(name, Span(start, end))
