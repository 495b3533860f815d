"""What a role can be held in: the meeting reported, another meeting, an activity, a standing body.

"took part in the operation", "co-chairs of the Working Group", "who chaired the Second Ministerial Conference": each
names its setting, in full, by a defined short name or by a bare noun. The meeting reported is the default and is null.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal

from extractors.document import Span
from extractors.facts.activity import activities
from extractors.facts.meeting import Meeting, meetings, reported
from extractors.front import front
from extractors.names import bodies, full_name, process, terms
from extractors.parsed import Parsed
from extractors.readings.names import BODY_HEAD

Kind = Literal["this", "meeting", "activity", "body"]

_GATHERING = (
    r"(?:[Mm]eeting|[Cc]onference|[Ss]ession|[Ss]ummit|[Ww]orkshop|[Ss]eminar|[Ss]ymposium|[Pp]lenary|[Rr]etreat"
    r"|[Rr]ound ?[Tt]able)"
)
_ACTIVITY = r"(?:operations?|campaign|project|pilot|trial|exercise|sweep|patrols?|initiative)"
_BODY = (
    r"(?:Working Group|Steering Group|Expert Group|Contact Group|Steering Committee|Task Force|Taskforce|Process|Dialogue|"
    r"Forum|Partnership|Alliance|Network|Group|Committee|Initiative|Commission|Council|Platform|Coalition|Association|"
    r"Organi[sz]ation|Community)"
)
_ORDINAL = (
    r"(?:[Ii]naugural|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Ee]leventh|"
    r"[Tt]welfth|\w+teenth|\w+tieth|\w+y-\w+(?:st|nd|rd|th)|\d+(?:st|nd|rd|th))"
)
_IS_GATHERING = re.compile(rf"\b{_GATHERING}$")
_NUMBERED = re.compile(rf"^{_ORDINAL}\s")


@dataclass(frozen=True, slots=True)
class Setting:
    """One place where the document names something that roles are held in."""

    span: Span
    kind: Kind
    value: str | None
    """The full name; null for the meeting reported."""


class Settings:
    """All of a document's settings, in reading order."""

    def __init__(self, found: list[Setting], has_meeting: bool) -> None:
        self.has_meeting = has_meeting
        self._found = found
        self._starts = [each.span.start for each in found]
        self._of_kind = {
            "event": [each for each in found if each.kind in ("activity", "meeting")],
            "body": [each for each in found if each.kind == "body"],
        }

    def inside(self, start: int, end: int) -> list[Setting]:
        """Return the settings that start in the stretch."""
        return self._found[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def last_before(self, at: int, floor: int = 0) -> Setting | None:
        """Return the setting named last before ``at``, but not before ``floor``."""
        index = bisect_left(self._starts, at) - 1
        return self._found[index] if index >= 0 and self._starts[index] >= floor else None

    def nearest(self, at: int, kind: Literal["event", "body"]) -> Setting | None:
        """Return the event or body named last before ``at``, or else first after it."""
        found = self._of_kind[kind]
        index = bisect_left(found, at, key=lambda each: each.span.start)
        return found[max(index - 1, 0)] if found else None


def settings(parsed: Parsed) -> Settings:
    """Return the settings that the document names, worked out once."""
    return parsed.once(_settings)


def _settings(parsed: Parsed) -> Settings:
    this = _this(parsed)
    values = _named(parsed, this)
    names = "|".join(
        r"\s+".join(re.escape(word) for word in name.split()) for name in sorted(values, key=len, reverse=True)
    )
    pattern = re.compile(
        rf"(?<![\w-])(?:(?P<named>{names or '(?!)'})"
        rf"|(?P<gathering>(?:{_ORDINAL}\s)?(?:[A-Z][\w’'-]*\s){{0,4}}{_GATHERING})"
        rf"|(?P<body>{_BODY})|(?:(?<=[Tt]he )|(?<=[Tt]his ))(?P<activity>{_ACTIVITY}))(?![\w-])"
    )
    name = this.name if this else None if front(parsed).is_release else ""
    found: list[Setting] = []
    for match in pattern.finditer(parsed.text):
        setting = _read(parsed, match, values, name, found)
        if setting is not None:
            found.append(setting)
    return Settings(found, name is not None)


def _this(parsed: Parsed) -> Meeting | None:
    """Return the meeting reported; in a statement that does not say so plainly, one that its first paragraph names."""
    found = meetings(parsed)
    top = front(parsed)
    this = reported(parsed)
    if this is not None or top.is_release or not found or top.body >= len(parsed.document.blocks):
        return this
    opening = parsed.document.blocks[top.body].span
    return next((each for each in found if opening.start <= each.evidence[0].start < opening.end), None)


def _named(parsed: Parsed, this: Meeting | None) -> dict[str, tuple[Kind, str | None]]:
    """Return the names that the document's activities, meetings and bodies go by, as printed."""
    values: dict[str, tuple[Kind, str | None]] = {}
    for body in bodies(parsed):
        if not _IS_GATHERING.search(body.name):
            values[body.name] = ("body", full_name(parsed, body.name))
    whole = process(parsed)
    if whole:
        values[whole] = ("body", whole)
    for meeting in meetings(parsed):
        values[meeting.name] = ("this", None) if meeting is this else ("meeting", meeting.name)
    for activity in activities(parsed):
        for name in (activity.name, re.split(r"\s(?:to|on|for|against)\s", activity.name)[0]):
            values[name] = ("activity", activity.name)
    for term in terms(parsed):
        long, short = parsed.words(term.long), parsed.words(term.short)
        known = values.get(long)
        if known:
            values.setdefault(short, known)
        elif BODY_HEAD.search(long):
            values.setdefault(short, ("body", full_name(parsed, short)))
    return values


def _read(
    parsed: Parsed,
    match: re.Match[str],
    values: dict[str, tuple[Kind, str | None]],
    this: str | None,
    before: list[Setting],
) -> Setting | None:
    """Turn one match into a setting, resolving bare nouns by what was named before."""
    span = Span(*match.span())
    words = " ".join(match[0].split())
    if match["named"]:
        kind, value = values[words]
        return Setting(span, kind, value)
    if match["body"]:
        return Setting(span, "body", _full(parsed, words))
    if match["gathering"]:
        return _gathering(parsed, span, words, this)
    known = next((each for each in reversed(before) if each.kind == "activity"), None)
    name = known.value if known else next((each.name for each in activities(parsed)), None)
    return Setting(span, "activity", name) if name else None


def _full(parsed: Parsed, words: str) -> str:
    """Return the full name behind "the Initiative": defined, printed with "on …", or ending in the noun."""
    full = full_name(parsed, words)
    if full != words:
        return full
    whole = process(parsed)
    ending = {_NUMBERED.sub("", body.name) for body in bodies(parsed) if body.name.endswith(f" {words}")}
    if whole and f" {words}" in whole:
        ending.add(whole)
    return ending.pop() if len(ending) == 1 else words


def _gathering(parsed: Parsed, span: Span, words: str, this: str | None) -> Setting | None:
    """Resolve "the Meeting", "the Third Ministerial Conference", "Our Second Meeting".

    ``this`` is the name of the meeting reported, empty where it has none, null in a release, which reports no meeting.
    """
    ordinal = re.match(_ORDINAL, words)
    noun = words.split()[-1].lower()
    if this is not None and (
        ordinal is None
        or words.lower() in this.lower()
        or re.search(r"\b[Oo]ur\s$", parsed.text[span.start - 4 : span.start])
    ):
        return Setting(span, "this", None)
    others = [each for each in meetings(parsed) if noun in each.name.lower()]
    if ordinal is not None:
        same = next((each for each in others if words.lower() in each.name.lower()), None)
        if same is not None:
            return Setting(span, "this", None) if same.name == this else Setting(span, "meeting", same.name)
        return Setting(span, "meeting", words)
    return Setting(span, "meeting", others[0].name) if others else None
