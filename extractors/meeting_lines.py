"""The line or lines of a title block that name the meeting, without label, place and date."""

import re
from itertools import pairwise

from extractors.document import Document, Span
from extractors.process_names import is_standing_meeting
from extractors.readings.entities.countries import find_country
from extractors.readings.entities.gatherings import find_gatherings
from extractors.readings.event_nouns import GATHERING, TALKS
from extractors.readings.ordinals import PRINTED
from extractors.session_lines import SHORT_BEHIND, is_numbered, session_start
from extractors.title_lines import LABEL_OF, MEETING_HEAD, SERVED, SYMBOL_BEHIND, Line, is_periodical

_CONTINUES = re.compile(r"(?:of|on|for|against|to|in|and|the|with)\b", re.IGNORECASE)
_HANGS = re.compile(r"\b(?:of|on|for|against|to|in|and|the|with|&)$", re.IGNORECASE)
_LISTED = re.compile(r"(?:[A-Z][\w’'-]+ ?,? )+?(?:and|&) [A-Z][\w’'-]+", re.IGNORECASE)
_LEFT_OPEN = re.compile(r"\b(?:on|for)\s(?!.*\b(?:on|for)\b)[^,]+(?:,[^,]+)*,$", re.IGNORECASE)
_CUT = re.compile(
    r"\s\((?=[^()]*$)|,|\s[–—-]\s|\s+\(?(?:held\s+)?(?:(?:in|at|by)\s|(?:on|from)\s+(?:the\s+)?$)"
    r"|\s+\(?held\s+(?:on|from)\s",
    re.IGNORECASE,
)
"""Where a venue or a date begins behind a name; "on" before anything but a date goes on with it."""

_ASIDE = re.compile(r":\s(?=[a-zà-ÿ]).*\Z|\s\([A-Z]{2,8}\)\Z", re.DOTALL)
"""What follows a meeting's name without being of it: "Workshop on Fins: what we heard", "Meeting (SOM)"."""

_DIALOGUE = re.compile(r"\b(?:dialogue|forum)\b", re.IGNORECASE)
_ROUND = re.compile(r"\bRound\b", re.IGNORECASE)
_COURSE = re.compile(r"\b(?:course|training|hearing)\b", re.IGNORECASE)
"""Nouns for what people come together for, that is no meeting and no activity with a name of its own."""

_ADOPTED_BY = re.compile(r"\(?(?:Adopted|Agreed|Endorsed|Issued|Approved)\s+(?:by|at)\s+(?:the\s+)?", re.IGNORECASE)
"""Words before the name of the meeting that adopted a text."""

_OCCASION = re.compile(r"(?:issued |adopted )?(?:on the occasion of|at|during)\s+(?:the\s+)?", re.IGNORECASE)
_CHAIR = re.compile(r"(?:co-?)?chair(?:s|persons?|man|men|woman|women)?\s+of\s+(?:the\s+)?", re.IGNORECASE)
"""Who speaks, before the name of the meeting that he chaired."""

OF_LABEL = re.compile(r"of\s+(?:the\s+)?(?=\S)", re.IGNORECASE)
"""What ties a line to the label above it: "JOINT COMMUNIQUÉ / OF THE SEVENTH SESSION"."""

_LAID_BEFORE = re.compile(
    r"(?:[\w-]+\s){0,3}?(?:note|paper|letter|memorandum|report)\s+(?:prepared\s+)?(?:by|from)\s.{3,80}?\s(?:for|to)"
    rf"\s(?:the\s)?(?:[\w-]+\s){{0,3}}?(?:{GATHERING})\b|.{{0,60}}\b(?:since|after|following)\s(?:the|its|our|their)\s",
    re.IGNORECASE,
)
"""What opens a line on a paper that somebody wrote for a meeting."""

_SIDE_EVENT = re.compile(r"\bside[ -]event\b", re.IGNORECASE)
_CITY = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,2}")
_RUN_ON = re.compile(
    r"\b(?:Meeting|Conference|Session|Summit|Workshop|Seminar|Plenary|Dialogue|Forum|Process|Group|Commission|Committee"
    r"|Council|Partnership|Alliance|Network|Organi[sz]ation|Community|Officials|Ministers|Directors|Experts)\s+"
    r"(?P<city>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?)$"
)
"""A city right behind a noun that ends the names of meetings and bodies."""

_STATE_LEFT = re.compile(r",\s+[A-ZÀ-Þ][\w’'. -]{2,40}[,(]?\s*(?:on\s+|from\s+)?")
_PROCESS_LIKE = re.compile(
    rf"^(?!.*\b(?!assembly|congress)(?:{GATHERING})\b)"
    rf"(?!\W*{PRINTED}\b).*\b(?:{TALKS}|assembly|congress)\b",
    re.IGNORECASE,
)
"""A line whose only noun for a gathering is also one for a process, without a number."""

_OPEN = re.compile(r"(?<!\s)\s+(?:of|on|in|at|held|from)\s*\Z")
"""What the days behind a name leave of it: "meeting of" before "4 May 2021"."""

_STANDING = re.compile(r"\bconference\b(?!.*\b(?:19|20)\d\d\b)", re.IGNORECASE)
"""A conference without a year may be one that meets in sessions."""


def meeting_lines(document: Document, lines: tuple[Line, ...], label: Line | None) -> Span | None:
    """Return the line that names the meeting with the lines that carry it on, less place and date.

    A line on Consultations or an Assembly may name the process; it counts only if no other line names a meeting.
    """
    named = [line for line in lines if _may_name(document, line, label)]
    line = next((line for line in named if not _PROCESS_LIKE.search(line.words)), named[0] if named else None)
    line = _numbered_below(document, lines, label, line, named) or line
    if line is None or _PROCESS_LIKE.search(line.words):
        line = _held_below(lines, label) or line
    if line is None or (not _number(line) and not line.dates and any(map(is_periodical, lines))):
        return None
    adopted = _ADOPTED_BY.match(document.words(line.span))
    opening = adopted or _OCCASION.match(document.words(line.span)) or OF_LABEL.match(document.words(line.span))
    start = line.span.start + (opening.end() if opening else 0)
    if line.label_end is not None:
        start = _after_label(document, line)
    if chair := _CHAIR.match(document.text, start, line.span.end):
        start = chair.end()
    start += session_start(document.text[start : line.span.end])
    end = _cut_place(document, line)
    if end == line.span.end:
        end = carried_on(lines[lines.index(line) :], label)
    name = SYMBOL_BEHIND.sub("", document.text[start:end])
    name = _without_venue(document, name)
    aside = _ASIDE.search(name)
    own = name[: aside.start()] if aside and MEETING_HEAD.search(name, 0, aside.start()) else name
    own = _OPEN.sub("", own)
    return Span(start, start + len(own))


def _numbered_below(
    document: Document, lines: tuple[Line, ...], label: Line | None, line: Line | None, named: list[Line]
) -> Line | None:
    """Return the line that gives the number of a session, where that above names what holds them."""
    if line is None or _number(line):
        return None
    below = named[named.index(line) + 1 :]
    if _STANDING.search(line.words):
        return next(filter(_number, below), None)
    words = " ".join(document.text[line.span.start : carried_on(lines[lines.index(line) :], label)].split())
    name = SHORT_BEHIND.sub("", words.title() if words.isupper() else words)
    return next((each for each in below if is_numbered(each.words)), None) if is_standing_meeting(name) else None


def _number(line: Line) -> int | None:
    words = line.words.title() if line.words.isupper() else line.words
    return next((each.ordinal for each in find_gatherings(words) if each.ordinal), None)


def _held_below(lines: tuple[Line, ...], label: Line | None) -> Line | None:
    """Return a line on a forum, dialogue or course, below that of its process, right above that of place and date."""
    above = [line for line in lines if line is not label and not line.dates and not line.is_furniture]
    for line, after in pairwise(lines):
        if line not in above[1:] or not after.dates:
            continue
        forum = _DIALOGUE.search(line.words) and not _DIALOGUE.search(above[0].words)
        if forum or _COURSE.search(line.words):
            return line
    return None


def _may_name(document: Document, line: Line, label: Line | None) -> bool:
    if line.is_furniture or SERVED.match(line.words) or _LAID_BEFORE.match(line.words) or not _names_a_meeting(line):
        return False
    if line is label and line.label_end is None:
        return False
    return not line.status or _ADOPTED_BY.match(document.words(line.span)) is not None


def carried_on(lines: tuple[Line, ...], label: Line | None) -> int:
    """Return where a name that starts with the first line ends, if later lines carry it on."""
    end = lines[0].span.end
    for before, after in pairwise(lines):
        hangs = _CONTINUES.match(after.words) or _HANGS.search(before.words) or _lists_on(before, after)
        goes_on = hangs or (before.block == after.block and _runs_on(before, after))
        if after.dates or after is label or after.is_label or after.is_furniture or not goes_on:
            break
        end = after.span.end
    return end


def _lists_on(before: Line, after: Line) -> bool:
    """Say whether a list that a comma leaves open goes on: "… ON TRADE, / INVESTMENT AND FISHERIES"; a venue does not.

    The words up to "and" and the word behind it are looked at; "TRINIDAD AND TOBAGO" is a state.
    """
    listed = _LISTED.match(after.words) if _LEFT_OPEN.search(before.words) else None
    return listed is not None and find_country(listed[0].title().replace(" And ", " and ")) is None


def _names_a_meeting(line: Line) -> bool:
    """Whether a noun for a gathering stands in the line, or a dialogue or forum with a number."""
    if _SIDE_EVENT.search(line.words):
        return True
    if MEETING_HEAD.search(line.words):
        return not re.fullmatch(r"(?:adopted |agreed )?(?:at|by) the meeting in .*", line.words, re.IGNORECASE)
    words = line.words.title() if line.words.isupper() else line.words
    return any(each.ordinal for each in find_gatherings(words))


def _after_label(document: Document, line: Line) -> int:
    """Return where the meeting's name starts in "Joint Statement of the Third Ministerial Meeting"."""
    found = LABEL_OF.match(document.words(line.span))
    return line.span.start + found.start("meeting") if found else line.span.start


def _runs_on(before: Line, after: Line) -> bool:
    """Say whether a broken line carries on: the line before it is long, and no new name starts."""
    return len(before.words) >= 50 and not MEETING_HEAD.search(after.words) and "," not in after.words


def _without_venue(document: Document, name: str) -> str:
    """Take "Apia, Samoa" off the end of a name whose line runs on into the venue."""
    before, comma, after = name.rpartition(",")
    if comma and _is_venue(document, after.strip()):
        return before
    cut = _without_city(document, before) if comma else before
    return cut.rstrip(" ,\n") if cut != before else name


def _is_venue(document: Document, words: str) -> bool:
    """Say whether the words behind a comma are a city that the text names as the place: "…, Bukavu"."""
    if not _CITY.fullmatch(words):
        return False
    city = r"\s+".join(re.escape(word) for word in words.split())
    return re.search(rf"\b[Ii]n\s+{city}\b|^{city},", document.text, re.MULTILINE) is not None


def _without_city(document: Document, name: str) -> str:
    """Take the venue off the end of a name that runs into it, if the text says elsewhere that it is one: "in Malé"."""
    words = name.split()
    for count in (3, 2, 1):
        city = r"\s+".join(re.escape(word) for word in words[-count:])
        if len(words) > count + 1 and re.search(rf"\bin\s+{city}\b", document.text, re.IGNORECASE):
            return name[: re.search(rf"\s+{city}\s*$", name).start()]  # type: ignore[union-attr]  # its own last words
    return name


def _without_run_on(name: str, after: str) -> str:
    """Take "Suva" off "… of the Lagoon Rim Dialogue Suva", which ", Fiji," follows before the date."""
    city = _RUN_ON.search(name) if _STATE_LEFT.fullmatch(after) else None
    return name[: city.start("city")] if city else name


def _leads_to_place(cut: re.Match[str]) -> bool:
    """Say whether a comma parts a name from its venue, not two matters: "… on Tolls, Locks and Weirs, Riga"."""
    first, comma, _ = cut.string[cut.end() :].partition(",")
    return not (cut[0] == "," and comma and " and " in first and find_country(first) is None)


def _cut_place(document: Document, line: Line) -> int:
    """Return where the meeting's name ends in a line that also gives place or date."""
    if not line.dates:
        return line.span.end
    words = document.text[line.span.start : line.dates[0].span.start]
    head = list(MEETING_HEAD.finditer(words)) or list(_DIALOGUE.finditer(words)) or list(_ROUND.finditer(words))
    if not head:
        return line.span.end
    cut = next((each for each in _CUT.finditer(words[head[-1].end() :]) if _leads_to_place(each)), None)
    name = words[: head[-1].end() + cut.start()] if cut else words
    name = _without_run_on(_without_city(document, name), words[len(name) :])
    return line.span.start + len(name.rstrip(" ,–—-("))
