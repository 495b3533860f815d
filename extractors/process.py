"""The process or organisation that a document belongs to: by its masthead, its meeting's name, its title, its text."""

import re
from functools import cache
from itertools import islice

from extractors.document import Span
from extractors.front import Front, front
from extractors.mastheads import is_spoken_of, joint_body, masthead, standing_conference
from extractors.meeting_lines import OF_LABEL
from extractors.names import Body, bare, bodies, readable, terms
from extractors.own_name import own_name, without_kind
from extractors.parsed import Parsed
from extractors.readings.entities.countries import phrases
from extractors.readings.entities.names import BODY_HEAD, PROCESS_HEAD, SUB_HEAD, without_parties
from extractors.readings.entities.waters import waters_in
from extractors.readings.ordinals import ordinal_value
from extractors.session_lines import owners_before, session_start
from extractors.title_lines import LABEL_OF, MEETING_HEAD
from extractors.vocabulary import load

_CANDIDATES = 40
"""So many bodies are weighed as the process; later ones are hardly the document's own."""

_CAME_FROM = re.compile(
    r"(?:\b(?:[Rr]equest|[Aa]pplication|[Pp]roposal|[Oo]ffer|[Ss]tatement|[Ll]etter|[Pp]etition|[Rr]eport)s?\s+of"
    r"|\b(?:from|(?<!convened )(?<!ganised )(?<!ganized )(?<!ordinated )(?<!arranged )(?<!run )by|with"
    r"|including|[Rr]ecalling|(?:margins?|sidelines?) of))\s+(?:the\s+)?(?:\w+\s+)?$"
)
"""What stands before a body that people came from, or that is recalled; one that convenes is the document's own."""

_RECALLED = re.compile(
    r"\b(?:[Rr]ecall|[Ww]elcom|[Nn]ot|[Cc]ommend|[Ee]stablish|[Ll]aunch)(?:ed|ing|es?|s)\b(?! by\b)"
    r"|\b(?:to establish|to set up|set up)\b"
)
"""Verbs before a body that did something for the document, or that it brings into being."""

_ITS_OWN = re.compile(r"(?:Launched|Established|Founded|Created|Set up) [^,;.]{1,60}, (?:the )?")
"""What opens a sentence that presents a process: "Launched in 2016, the …"."""

_FOUNDED = re.compile(
    r"\b(?:establish(?:es|ed)?|create[sd]?|launch(?:es|ed)?|set up|sets up) (?:an?|the) "
    r"(?:[^.;]{3,90} and (?:an?|the) )?$"
)
"""What brings a body into being."""

_NEAR, _FAR = 32, 160

_OPENING = 60_000
"""Mentions are counted in so many characters of the document."""

_TELLS = re.compile(
    rf"\b{PROCESS_HEAD.pattern}\s+(?!(?:of|on|for|against|to|in|and|the|with|from|by|at|or|de|der|du)\b)[a-z]{{3,}}\s"
)
"""A line that tells something of a body, as a headline does: "Network agrees first common store"."""

_SHORT_BEHIND = re.compile(r"\s*\([A-Z][\w&/+-]*\)$")
_OF_BODY = re.compile(r"\b[Oo]f\s+(?:the\s+)?(?=[A-Z])")
_GOES_ON = re.compile(r"(?:on|for|against|of|to)\b", re.IGNORECASE)
_PART_OF = re.compile(
    r"(?:[\w’-]+ ){0,3}(?:Committee|Working Group|Task Force|Board|Panel|Conference|Summit|Session) of (?:the )?"
    r"(?P<whole>(?!Parties\b|States\b)[A-Z].+)$"
)
_OFFICE_HOLDERS = re.compile(
    r"(?:\w+ ){0,3}?(?:Ministers?|Heads?|Leaders|Directors?|Chiefs?|Officials|Council|Members)\b"
)
_MEMBERS = re.compile(r"(?:\w+ ){0,2}?(?:States|Countries|Governments|Parties|Signatories) of ")
"""What opens a line on those who belong to a process: "States of the Lagoon Compact"."""

_ORGANS = ("Conference of the Parties", "Meeting of the Parties", "Council of Ministers", "Council of Heads")
"""How the highest organs of processes are called."""

_ORGAN = re.compile(
    r"(?:[A-Z][\w’'-]+\s){0,4}?(?:Committee|Commission|Council|Panel|Board|Group|Working Party|Task Force)\b"
)
_TOLD = re.compile(r":|\s+(?!(?:of|on|for|against|to|in|and)\b)[a-z]")
"""What follows an organ's name in a line that tells something of it: "Committee honours boat crews"."""

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
    name = (
        _process_in_front(parsed, start)
        or next(filter(_is_process, owners(parsed, start)), None)
        or _process_in_meeting(parsed, start)
        or _organisation_in_title(parsed, start)
        or owner_of_session(parsed, start)
        or masthead(parsed, start)
        or standing_conference(parsed, start)
        or joint_body(parsed, start)
        or _process_in_text(parsed)
        or own_name(parsed, start)
        or next(iter(owners(parsed, start)), None)
        or _organ_in_front(start)
    )
    return without_parties(_fullest(parsed, _without_ordinal(_SHORT_BEHIND.sub("", name)))) if name else None


def _without_ordinal(name: str) -> str:
    """Take the number of one meeting off the name of a series: "Twenty-Third ASEAN-Korea Dialogue"."""
    first, _, rest = name.partition(" ")
    return rest if rest and ordinal_value(first) is not None else name


def _process_in_front(parsed: Parsed, start: Front) -> str | None:
    """Join the line that names the process with the "on …" line that carries it on."""
    meeting = start.meeting
    for at, line in enumerate(start.lines):
        inside = meeting and meeting.start < line.span.end and line.span.start < meeting.end
        undated = line.undated
        if line is start.label or inside or line.is_furniture or undated is None:
            continue
        words = readable(parsed, undated)
        if line is start.headline and ordinal_value(words.split(" ", 1)[0]) is None:  # no meeting's name, but news
            continue
        words = words[tied.end() :] if (tied := OF_LABEL.match(words)) else words
        if not PROCESS_HEAD.search(words.title() if words.isupper() else words):
            continue
        if len(words.split()) > 16 or words.endswith(".") or _TELLS.search(words):
            continue
        if SUB_HEAD.search(words):  # it may say whose group it is: "Working Group on Fees of the Coral Process"
            if whole := next(filter(_is_process, _wholes(words)), None):
                return whole
            continue
        alone = without_kind(words)
        words = alone if alone and _is_process(alone) else words
        of = next((match for match in _OF_BODY.finditer(words) if _is_process(words[match.end() :])), None)
        met = of and start.is_release and MEETING_HEAD.search(words, 0, of.start())
        if of and (met or _OFFICE_HOLDERS.match(words) or _MEMBERS.match(words)):
            return bare(words[of.end() :])
        following = start.lines[at + 1] if at + 1 < len(start.lines) else None
        if following and not following.dates and _GOES_ON.match(following.words):
            rest = readable(parsed, following.words)
            words = f"{words} {rest[0].lower()}{rest[1:]}"
        return bare(words)
    return None


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
    if named and not (len(named) == 1 and named[0].startswith(_ORGANS)):
        return named[-1]
    words = parsed.words(start.meeting) if start.meeting else ""
    if not _BARE_SESSION.fullmatch(words):
        return None
    for line in start.lines:
        if line.span.start < start.meeting.start and _ASSEMBLY.fullmatch(line.words) and not line.dates:  # type: ignore[union-attr]  # it has words
            return bare(readable(parsed, line.words))
    return None


def _organ_in_front(start: Front) -> str | None:
    """Take a committee or another organ that stands alone on its line, where no process is named anywhere."""
    for line in start.lines:
        taken = line is start.label or line is start.headline or line.is_furniture or line.dates
        organ = None if taken or MEETING_HEAD.search(line.words) else _ORGAN.match(line.words)
        if organ and not _TOLD.match(line.words, organ.end()):
            return bare(line.words)
    return None


def _process_in_meeting(parsed: Parsed, start: Front) -> str | None:
    """Take the process out of the meeting's name: "Third Ministerial Meeting of the Pacific Compact on Tuna"."""
    name = readable(parsed, parsed.words(start.meeting)) if start.meeting else ""
    tails = _wholes(name)
    defined = {bare(parsed.words(each.long)).lower() for each in terms(parsed)} if tails else set()
    return next(
        (
            tail
            for tail in tails
            if _is_process(tail)
            or (not SUB_HEAD.search(tail) and tail.lower() in defined)
            or not (SUB_HEAD.search(tail) or _OFFICE_HOLDERS.match(tail) or not is_spoken_of(parsed, tail))
        ),
        None,
    )


def _wholes(name: str) -> list[str]:
    """Return what a name says that its bearer is of, the widest first."""
    return [bare(name[match.end() :]) for match in _OF_BODY.finditer(name)]


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
    founded, known = set(), _known_organisations()
    for definition in terms(parsed):
        words, short = bare(parsed.words(definition.long)), parsed.words(definition.short)
        if _FOUNDED.search(parsed.text, max(definition.long.start - _FAR, 0), definition.long.start):
            founded |= {words, short}
        elif _is_process(words) and not _is_acronym(short) and words.lower() not in known:
            return words
    whole = next((m for body in bodies(parsed) if (m := _PART_OF.match(body.name))), None)
    held = whole and not SUB_HEAD.match(whole["whole"]) and not _OFFICE_HOLDERS.match(whole["whole"])
    if whole and held and BODY_HEAD.search(whole["whole"]):
        return whole["whole"]
    about = re.search(r"^About (?:the )?([A-Z][^\n.:]{3,80})", parsed.text, re.MULTILINE)
    if about and PROCESS_HEAD.search(about[1]) and " " in bare(about[1]):
        return bare(about[1])
    others = (body for body in bodies(parsed) if body.name not in founded and body.name.lower() not in known)
    named = list(islice((body for body in others if _is_process(body.name)), _CANDIDATES))
    opening = parsed.text[:_OPENING]
    counted = [(opening.count(body.name) + _called(opening, body), body) for body in named]
    likely = [(count, body) for count, body in counted if count > 1 or not _came(parsed, body)]
    return max(likely, key=lambda each: (each[0], -each[1].span.start))[1].name if likely else None


def _is_acronym(short: str) -> bool:
    """Say whether a short form is made of initials: "IOM", "CoE", not "the Forum"."""
    return sum(map(str.isupper, short)) > 1


def _called(opening: str, body: Body) -> int:
    """Count how often the text calls a body by its noun alone: "the Network" of the Highland Seed Network."""
    heads = PROCESS_HEAD.findall(body.name)
    if not heads:
        return 0
    own = opening.count(f"the {body.name}") if body.name.startswith(f"{heads[-1]} ") else 0
    return opening.count(f"the {heads[-1]} ") - own


def _came(parsed: Parsed, body: Body) -> bool:
    """Say whether people came from a body, or the text recalls what it did: "experts from the Lagoon Council"."""
    start = body.span.start
    if _CAME_FROM.search(parsed.text, max(start - _NEAR, 0), start):
        return True
    sentence = parsed.sentence_at(start)
    if _ITS_OWN.fullmatch(parsed.text, sentence.start, start):
        return False
    return _RECALLED.search(parsed.text, max(sentence.start, start - _FAR), start) is not None


@cache
def _known_organisations() -> frozenset[str]:
    """Return the long names of organisations that take part anywhere: seldom the process a text is of."""
    return frozenset(str(row[0]).lower() for row in load("organisations")["known"])


@cache
def _states() -> frozenset[str]:
    """Return the names of states, of which "Federation" or "Union" makes no organisation."""
    return frozenset(phrase for phrase, _, form in phrases() if form == "name")


def _is_process(name: str) -> bool:
    """Say whether a name is built on a noun for a process: "Coral Dialogue on Reefs", not "Dialogue Support Office"."""
    core = re.split(r" (?:on|of|for|against|to) ", name[waters_in(name) :])[0]
    heads = list(PROCESS_HEAD.finditer(core))
    organ = name.startswith(_ORGANS) or name in _states()
    return bool(heads) and heads[-1].end() == len(core) and not SUB_HEAD.search(name) and not organ


def _fullest(parsed: Parsed, name: str) -> str:
    """Prefer the longest printed form that starts with the name: "X Dialogue" → "X Dialogue on Irregular Movement"."""
    longs = [bare(parsed.words(d.long)) for d in terms(parsed)] + [body.name for body in bodies(parsed)]
    fuller = (long for long in longs if len(long) > len(name) and long.lower().startswith(name.lower()))
    return max(fuller, key=len, default=name)
