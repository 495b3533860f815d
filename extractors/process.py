"""The process or organisation that a document belongs to: by its masthead, its meeting's name, its title, its text."""

import re
from collections.abc import Callable, Iterable

from extractors.document import Span
from extractors.front import Front, front
from extractors.mastheads import (
    TITLED,
    is_spoken_of,
    joint_body,
    masthead,
    ministers_conference,
    standing_conference,
    standing_meeting,
)
from extractors.meeting_lines import OF_LABEL
from extractors.name_lines import GOES_ON, carried_on, labelled, letterhead, served, without_byname, without_organ
from extractors.names import bare, bodies, readable, terms
from extractors.own_name import own_name, without_kind
from extractors.parsed import Parsed
from extractors.process_names import (
    OFFICE_HOLDERS,
    ORGANS,
    ends_in_noun,
    is_consultation,
    is_of_a_place,
    is_plain_noun,
    is_process,
    names_a_town,
    without_ordinal,
)
from extractors.readings.entities.names import PROCESS_HEAD, SUB_HEAD, without_parties
from extractors.readings.ordinals import PRINTED, ordinal_value
from extractors.session_lines import SHORT_BEHIND, owners_before, session_start
from extractors.spoken_process import process_in_text
from extractors.title_lines import LABEL_OF, MEETING_HEAD, Line
from extractors.vocabulary import load

_TELLS = re.compile(
    rf"\b{PROCESS_HEAD.pattern}\s+(?!(?:of|on|for|against|to|in|and|the|with|from|by|at|or|de|der|du)\b)[a-z]{{3,}}\s"
)
"""A line that tells something of a body, as a headline does: "Network agrees first common store"."""

_OF_BODY = re.compile(r"\b[Oo]f\s+(?:the\s+)?(?=[A-Z])")
_FOR_BODY = re.compile(r"\b(?:of|for|to)\s+(?:the\s+)?(?=[A-Z])")
_MEMBERS = re.compile(
    r"(?:\w+ ){0,2}?(?:States|Countries|Governments|Parties|Signatories|Secretariat|Bureau|Presidency|Troika"
    r"|Offices?|Unit|Cell|Desk|Cent(?:re|er)|Hub|Coordinator|Depositary) of (?:the )?"
)
"""What opens a line on those who belong to a process or serve it: "States of the Reef Compact", "Unit of the Forum"."""

_OFFICE = re.compile(r"(?:[A-Z][\w’'-]+ ){1,4}(?:Secretariat|Bureau|Office|Unit|Cell|Desk|Cent(?:re|er)|Hub)")
"""An office by its name alone: "Coalition Desk"."""

_ORGAN = re.compile(
    r"(?:[A-Z][\w’'-]+\s){0,4}?(?:Committee|Commission|Council|Panel|Board|Group|Working Party|Task Force)\b"
)
_ON_BEHALF = re.compile(
    r"\b(?:[Aa]s|[Ff]or|[Oo]n behalf of) (?:the )?(?:\w+ )?(?:Presidency|Chair\w*|Host|Depositary)\b"
)
"""Words in the line of an authority that acts for a process: "Maritime Department, as Presidency of the Accord"."""

_TOLD = re.compile(r":|\s+(?!(?:of|on|for|against|to|in|and)\b)[a-z]")
"""What follows an organ's name in a line that tells something of it: "Committee honours boat crews"."""

_WRITTEN = re.compile(
    r"(?:To|For)\s(?:the|all)\s|(?:Prepared|Drafted|Drawn up|Written|Compiled|Issued|Circulated)\s(?:by|for|to)\s"
)
"""A line on those who wrote a text or to whom it goes: "To the heads of delegation to the Reef Forum"."""

_SESSION_BEHIND = re.compile(
    rf",?\s{PRINTED}(?:\s(?:[\w-]+\s)?(?:session|meeting|plenary|sitting|round))?\Z", re.IGNORECASE
)
"""The session that a line names right behind its body."""

_COLUMN = re.compile(r"(?:(?!\s[–—-]\s)[^,;:|])*\b[A-ZÀ-Þ][\w’'-]*")
"""A column of a line, with no word or mark that ties it to the date beside it: "Coral Forum" before "18 March 2022"."""

_YEAR = re.compile(r",? (?:19|20)\d\d")
"""A year behind a name is that of a page or of a meeting: "Coral Forum 2024" at the foot of a release."""

_EVERYDAY = 3
"""An everyday name has fewer words before its noun."""

_BARE_SESSION = re.compile(r"(?:[\w-]+ ){1,3}(?:session|meeting)", re.IGNORECASE)
_ASSEMBLY = re.compile(
    r"(?:[\w’'-]+ ){1,7}(?:assembly|congress|parliament|board|committee|panel|group|working party|task force)"
    r"(?: (?:on|for|of) .+)?",
    re.IGNORECASE,
)
"""A body on a line of its own, with what it works on."""


def process(parsed: Parsed) -> str | None:
    """Return the full name of the process or organisation that the document belongs to, null if none is named."""
    return parsed.once(_process)


def _process(parsed: Parsed) -> str | None:
    start = front(parsed)
    rules: Iterable[Callable[[], str | None]] = (
        lambda: labelled(parsed, start),
        lambda: _process_in_front(parsed, start),
        lambda: next(filter(is_process, owners(parsed, start)), None),
        lambda: _process_in_meeting(parsed, start),
        lambda: _organisation_in_title(parsed, start),
        lambda: standing_meeting(parsed, start),
        lambda: owner_of_session(parsed, start),
        lambda: masthead(parsed, start),
        lambda: _process_in_meeting(parsed, start, in_text=True),
        lambda: standing_conference(parsed, start),
        lambda: joint_body(parsed, start),
        lambda: process_in_text(parsed, by_place=any(names_a_town(x.words) for x in start.lines)),
        lambda: letterhead(parsed, start),
        lambda: own_name(parsed, start),
        lambda: next(iter(owners(parsed, start)), None),
        lambda: _organ_in_front(parsed, start),
        lambda: ministers_conference(parsed, start),
    )
    named = (name for rule in rules if (name := rule()))
    bares = (without_ordinal(_SESSION_BEHIND.sub("", SHORT_BEHIND.sub("", name))) for name in named)
    name = next((name for name in bares if not is_plain_noun(name) and not is_of_a_place(name)), None)
    return name and without_parties(_fullest(parsed, without_organ(parsed, name)))


def _process_in_front(parsed: Parsed, start: Front) -> str | None:
    """Join the line that names the process with the "on …" line that carries it on."""
    meeting = start.meeting
    for at, line in enumerate(start.lines):
        inside = meeting and meeting.start < line.span.end and line.span.start < meeting.end
        undated = line.undated or _before_date(parsed, line)
        if line is start.label or inside or line.is_furniture or undated is None:
            continue
        words = readable(parsed, without_byname(undated))
        if line is start.headline and ordinal_value(words.split(" ", 1)[0]) is None:  # no meeting's name, but news
            continue
        words = words[tied.end() :] if (tied := OF_LABEL.match(words)) else words
        if not PROCESS_HEAD.search(words.title() if words.isupper() else words):
            continue
        if len(words.split()) > 16 or words.endswith(".") or _TELLS.search(words):
            continue
        if _ON_BEHALF.search(words):
            continue
        written = _WRITTEN.match(words)
        if written or SUB_HEAD.search(words):  # it may say whose it is: "Working Group on Fees of the Coral Process"
            wholes = _wholes(words, _FOR_BODY if written else _OF_BODY)
            if whole := next((each for each in wholes if is_process(each) and not is_plain_noun(each)), None):
                return whole
            continue
        return _as_named(start, words, carried_on(parsed, start, at))
    return None


def _before_date(parsed: Parsed, line: Line) -> str | None:
    """Return the process that opens a line with the date beside it, as a letterhead in columns does; null if none."""
    words = " ".join(parsed.text[line.span.start : line.dates[0].span.start].split()) if line.dates else ""
    return (
        words if _COLUMN.fullmatch(words) and is_process(readable(parsed, words)) and not is_plain_noun(words) else None
    )


def _as_named(start: Front, words: str, below: str | None) -> str:
    """Return the process that a line names, alone or in whose name, with what the line ``below`` it adds."""
    words = served(words) or words
    alone = without_kind(words)
    words = alone if alone and (is_process(alone) or _MEMBERS.match(alone) or _OFFICE.fullmatch(alone)) else words
    of = next((match for match in _OF_BODY.finditer(words) if is_process(words[match.end() :])), None)
    met = of and start.is_release and MEETING_HEAD.search(words, 0, of.start())
    if of and (met or OFFICE_HOLDERS.match(words) or _MEMBERS.match(words)):
        return bare(words[of.end() :])
    if below is None:
        return bare(words)
    if (whole := _OF_BODY.match(below)) and is_process(bare(below[whole.end() :])):
        return bare(below[whole.end() :])  # "Network of Rye Growers" over "of the Baltic Conference on Grain"
    return bare(f"{words} {below}")


def owned_session(parsed: Parsed, start: Front) -> Span | None:
    """Return the names of body and session where both stand on one line of the title; null where they do not."""
    line = next((line for line in start.lines if start.meeting and line.span.holds(start.meeting)), None)
    if line is None or start.meeting is None:
        return None
    label = LABEL_OF.match(parsed.text[line.span.start : line.span.end])
    first = line.span.start + (label.start("meeting") if label else 0)
    named = session_start(parsed.text[first : line.span.end])
    return Span(first, start.meeting.end) if named and first + named == start.meeting.start else None


def owners(parsed: Parsed, start: Front) -> list[str]:
    """Return the names before the session on its line of the title, the widest first."""
    whole = owned_session(parsed, start)
    if whole is None or start.meeting is None:
        return []
    return [bare(each) for each in owners_before(readable(parsed, parsed.text[whole.start : start.meeting.start]))]


def owner_of_session(parsed: Parsed, start: Front) -> str | None:
    """Take the body that opens the line of the session, or stands on a line of its own above "Twelfth session"."""
    named = owners(parsed, start)
    if named and not (len(named) == 1 and named[0].startswith(ORGANS)):
        return named[-1]
    words = parsed.words(start.meeting) if start.meeting else ""
    if not _BARE_SESSION.fullmatch(words):
        return None
    for line in start.lines:
        if line.span.start < start.meeting.start and _ASSEMBLY.fullmatch(line.words) and not line.dates:  # type: ignore[union-attr]  # it has words
            return bare(readable(parsed, line.words))
    return None


def _organ_in_front(parsed: Parsed, start: Front) -> str | None:
    """Take a committee or another organ that stands alone on its line, where no process is named anywhere."""
    for line in start.lines:
        taken = line is start.label or line is start.headline or line.is_furniture or line.dates
        if taken or MEETING_HEAD.search(line.words):
            continue
        words = readable(parsed, line.words)
        organ = _ORGAN.match(words)
        if organ and not _TOLD.match(words, organ.end()):
            return bare(words)
    return None


def _process_in_meeting(parsed: Parsed, start: Front, *, in_text: bool = False) -> str | None:
    """Take the process out of the meeting's name: "Third Ministerial Meeting of the Pacific Compact on Tuna".

    With ``in_text`` out of the name as the text carries it on, where the title has its first words alone.
    """
    name = readable(parsed, parsed.words(start.meeting)) if start.meeting else ""
    if in_text:
        on = name and re.search(rf"\b{re.escape(name)}(?P<of> of the {TITLED.pattern})", parsed.text)
        name = on["of"] if on else ""
    tails = _wholes(name)
    defined = {bare(parsed.words(each.long)).lower() for each in terms(parsed)} if tails else set()
    return next(
        (
            tail
            for tail in tails
            if is_process(tail)
            or is_consultation(tail)
            or (not SUB_HEAD.search(tail) and tail.lower() in defined)
            or not (SUB_HEAD.search(tail) or OFFICE_HOLDERS.match(tail) or not is_spoken_of(parsed, tail))
        ),
        None,
    )


def _wholes(name: str, of: "re.Pattern[str]" = _OF_BODY) -> list[str]:
    """Return what a name says that its bearer is of, the widest first."""
    return [bare(name[match.end() :]) for match in of.finditer(name)]


def _organisation_in_title(parsed: Parsed, start: Front) -> str | None:
    """Take the organisation whose name stands in the title: "14th ASEAN Ministerial Meeting on Haze"."""
    words = parsed.words(start.meeting) if start.meeting else ""
    for row in load("organisations")["known"]:
        for name in filter(None, row[:2]):
            if len(name) > 2 and name in words and re.search(rf"\b{re.escape(name)}\b", words):
                return str(row[0])
    return None


def _fullest(parsed: Parsed, name: str) -> str:
    """Prefer the longest printed form that starts with the name: "X Dialogue" → "X Dialogue on Irregular Movement".

    Where none does, the everyday name stands for the only one that has all its words: "Fire Conference" for
    "Andean Conference on Forest Fires".
    """
    longs = [bare(parsed.words(d.long)) for d in terms(parsed)] + [body.name for body in bodies(parsed)]
    longer = (long for long in longs if len(long) > len(name) and long.lower().startswith(name.lower()))
    fuller = (long for long in longer if not _YEAR.fullmatch(long, len(name)) and not served(long))
    if ends_in_noun(name):  # "X Dialogue Secretariat" is an office of it
        fuller = (long for long in fuller if GOES_ON.match(long[len(name) :].lstrip()))
    return max(fuller, key=len, default=None) or _in_full(parsed, name) or name


def _in_full(parsed: Parsed, name: str) -> str | None:
    """Return the only process that a text names with the noun of an everyday name and all words before it.

    One behind "and" may be cut off: "High Valley and Lakes Dialogue".
    """
    *before, head = name.split()
    if not 0 < len(before) < _EVERYDAY or not PROCESS_HEAD.fullmatch(head):
        return None
    stems = [re.compile(rf"\b{re.escape(word.lower().removesuffix('s'))}s?\b") for word in before]
    told = {
        body.name
        for body in bodies(parsed)
        if name not in body.name
        and f" {head} " in f" {body.name} "
        and is_process(body.name)
        and all(stem.search(body.name.lower()) for stem in stems)
        and not parsed.text.endswith("and ", 0, body.span.start)
    }
    return told.pop() if len(told) == 1 else None
