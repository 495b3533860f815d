"""Names in a title block that no noun for a process gives away, but their place or the text does.

A capitalised name above meeting and label; a conference without a number over a title of the text's own; the joint
body of two states; "the Rye Circle" in the name of a meeting, of which the text says "the Circle" (genre guide, T2).
"""

import re

from extractors.front import Front
from extractors.meeting_lines import carried_on
from extractors.name_lines import whole_name
from extractors.names import bare, readable, terms
from extractors.parsed import Parsed
from extractors.process_names import is_consultation, is_standing_meeting
from extractors.readings.entities.countries import find_country
from extractors.readings.ordinals import ordinal_value
from extractors.session_lines import SHORT_BEHIND, is_numbered
from extractors.title_lines import MEETING_HEAD, SERVED, Line

_JOINT_BODY = re.compile(
    r"\bof the (?P<body>(?:[\w’'–-]+ ){0,2}?(?:Joint|Mixed|Bilateral|Intergovernmental) (?:[\w’'–-]+ ){0,4}?"
    r"(?:Committee|Commission|Council|Board)\b.*)",
    re.IGNORECASE,
)

_BETWEEN = re.compile(r",? (?:between|of the Governments?) ")

_REGION = re.compile(
    r"(?:Region|Sea|Seas|Basins?|Lakes?|Islands?|States?|Countries|Republics?|Governments?|Ministers?|Parties|Members"
    r"|Rivers?|Gulf|Ocean|Coast|Area|World|Nations|Peoples|Committee|Board|Panel|Union|Conference|Meeting|Commission)"
)
"""Last words of names of places and of those who meet."""

_STANDING = re.compile(r"(?:[\w’'–-]+ ){1,8}(?:Conference|Congress|Assembly|Consultations|Round ?Table|Roundtable)")
"""A name that a conference which meets again and again may have."""

_OF_MINISTERS = re.compile(
    r"(?:Conference|Assembly|Council|Meeting) of (?:the )?(?:[\w’'-]+ )?"
    r"(?:Ministers|Heads|Directors|Chiefs|Commissioners) (?:of|for|in charge of|responsible for)"
    r" (?!.*\b(?:19|20)\d\d\b).+",
    re.IGNORECASE,
)

"""A conference by who meets, which is all the name that it has."""

_DOING = re.compile(
    r"[A-Z][a-z]{2,}ing (?:(?:the|a|our|your|and|of|for|with) |[A-Z][\w’'-]* (?:.* )?(?:for|in|on|with|and) )"
)
"""How the topic of a seminar opens that stands alone above it: "Reading the Papers of an Object"."""

_TITLE = 4
"""A label of more words is a title of its own."""

TITLED = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'–-]*|\([A-Z]{2,9}\)|of|the|and|for|on|against|in)"
    r"(?: (?:[A-ZÀ-Þ][\w’'–-]*|\([A-Z]{2,9}\)|of|the|and|for|on|against|in)){1,11}"
)
"""A name of several words."""

_TEXT = re.compile(
    r"(?:(?:Joint|Final|Ministerial|Draft) )?"
    r"(?:Memorand\w+|Declaration|Statement|Communiqu\w|Charter|Agreement|Protocol|Plan|Programme|Strategy"
    r"|Guidelines|Code|Principles|Agenda|Pledge|Call|Road ?[Mm]ap|Manual|Handbook|Resolution|Decision|Report)"
    r"(?=\s(?:of|on|for|against|to)\b|$)",
    re.IGNORECASE,
)
"""What opens the name of a text, which is no body's however it is defined: "Memorandum on Data (the Memorandum)"."""

_LETTERS = re.compile(r"[A-Z][A-Z\d-]{2,11}")
"""An abbreviation, or another word in capitals."""

_DRILL = re.compile(r"(?:\w+ )?(?:Operation|Exercise|Drill)\s[A-ZÀ-Þ]|[^,:;]+\s(?i:i{2,3}|iv|vi{0,3}|ix)\Z")
"""How what a text is about is called: "Exercise Long Reach", "Grey Gull III"."""

_ISSUER = re.compile(
    r"\b(?:Ministry|Department|Office|Embassy|Government|Cabinet|Republic|Kingdom|Secretariat|Mission|Page|Annex|Draft|Version"
    r"|Translation|Final|Ministers?|Minister['’]s|President|Opening|Closing|Remarks|Copy|Fact ?[Ss]heet|Backgrounder"
    r"|Bulletin|Newsletter|Briefing|Minist[eé]rio|Minist[eè]re|Gouvernement|Gobierno|Governo|R[eé]publi(?:que|ca))\b"
)
"""Words of lines above a title that name who issued it, or its state, rather than a process."""


def masthead(parsed: Parsed, start: Front) -> str | None:
    """Take a capitalised name of the title block beside meeting and label, whatever noun it is built on.

    One that opens the block needs no more; any other is one that the text speaks of: "the Coastal Round Table".
    """
    known = {bare(parsed.words(each.long)) for each in terms(parsed)} if start.meeting or start.label else set()
    for at, line in enumerate(start.lines if start.meeting or start.label else ()):
        inside = start.meeting and start.meeting.meets(line.span)
        if inside or line in (start.label, start.headline) or line.is_furniture or line.dates or line.status:
            continue
        words = whole_name(parsed, start, at)
        if _TEXT.match(words) or _DRILL.match(words) or _is_this_text(parsed, words):
            continue
        if bare(words) in known and _is_name(bare(words)):
            return bare(words)
        if _is_abbreviation(parsed, line):
            return line.words
        if not TITLED.fullmatch(words) or _ISSUER.search(words) or find_country(words):
            continue
        opens = line is start.lines[0] and not MEETING_HEAD.search(words) and not _DOING.match(words)
        if opens or (_is_name(bare(words)) and f"the {bare(words)}" in parsed.text):
            return bare(words)
    return None


def _is_this_text(parsed: Parsed, words: str) -> bool:
    """Say whether the document calls itself by the last word of a name: "the aims of this Undertaking"."""
    return re.search(rf"\b[Tt]his {re.escape(words.split()[-1])}\b", parsed.text) is not None


def _is_abbreviation(parsed: Parsed, line: Line) -> bool:
    """Say whether a line is nothing but an abbreviation of which the text behind it speaks: "Assembly of NEARSA"."""
    if not _LETTERS.fullmatch(line.words):
        return False
    spoken = re.compile(rf"\b(?:of|by|within|under) (?:the )?{re.escape(line.words)}\b")
    return spoken.search(parsed.text, line.span.end) is not None


def _is_name(words: str) -> bool:
    """Say whether words are more than a noun that opens with a capital, as that of a heading: "The Course"."""
    return " " in words or words.isupper()


def standing_conference(parsed: Parsed, start: Front) -> str | None:
    """Take a conference without a number that opens the block, where a title of the text's own stands below it."""
    first = start.lines[0] if start.lines else None
    titled = start.label is not None and start.label.label_end is None and len(start.label.words.split()) > _TITLE
    if first is None or not titled or start.meeting is None or not first.span.holds(start.meeting):
        return None
    words = bare(readable(parsed, first.words))
    return words if _STANDING.fullmatch(words) and ordinal_value(words.split()[0]) is None else None


def ministers_conference(parsed: Parsed, start: Front) -> str | None:
    """Take a conference of ministers without number or year that opens the block: it meets again under this name."""
    if start.meeting is None or not start.lines or not start.lines[0].span.holds(start.meeting):
        return None
    words = bare(whole_name(parsed, start, 0))
    return words if _OF_MINISTERS.fullmatch(words) else None


def standing_meeting(parsed: Parsed, start: Front) -> str | None:
    """Take a meeting that is a process: it has an abbreviation, or numbered sessions, or a secretariat of its own.

    "Amber Coast Ports Summit (ACPS)" stands above "Fourth Meeting", or a paper is by its secretariat; a consultative
    meeting on a line of its own stands beside a meeting of another name.
    """
    for at, line in enumerate(start.lines):
        words = readable(parsed, parsed.text[line.span.start : carried_on(start.lines[at:], start.label)])
        if served := SERVED.match(words):
            if is_standing_meeting(served["whole"]):
                return served["whole"]
            continue
        name = SHORT_BEHIND.sub("", words)
        if line is start.headline or line.dates or line.is_furniture or not is_standing_meeting(name):
            continue
        apart = start.meeting is not None and not start.meeting.meets(line.span)
        if apart and is_consultation(name):
            return name
        known = {parsed.words(each.long).lower().replace("’", "'") for each in terms(parsed)}
        if any(is_numbered(each.words) for each in start.lines[at + 1 :]) or name.lower().replace("’", "'") in known:
            return name
    return None


def joint_body(parsed: Parsed, start: Front) -> str | None:
    """Take the joint body of two states, which is part of no process: "Seventh Meeting of the Joint Committee on …"."""
    name = readable(parsed, parsed.words(start.meeting)) if start.meeting else ""
    found = _JOINT_BODY.search(name)
    return bare(_BETWEEN.split(found["body"])[0]) if found else None


def is_spoken_of(parsed: Parsed, tail: str) -> bool:
    """Say whether the text calls a name of several words by the last of them: "members of the Circle"."""
    *before, last = tail.split()
    if not before or " of " in tail or _REGION.fullmatch(last) or not TITLED.fullmatch(tail):
        return False
    return re.search(rf"\b[Tt]he {re.escape(last)}\b(?! [A-Z])", parsed.text) is not None
