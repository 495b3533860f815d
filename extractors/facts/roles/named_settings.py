"""What a document itself names that roles can be held in: its meetings, activities and bodies, and where it does so."""

import re
from functools import cached_property
from typing import Literal

from extractors.facts.activity import activities
from extractors.facts.meeting import Meeting, meetings, reported
from extractors.front import front
from extractors.names import bodies, full_name, terms
from extractors.parsed import Parsed
from extractors.process import process
from extractors.readings.entities.names import BODY_HEAD
from extractors.readings.entities.organisations import is_listed
from extractors.readings.event_nouns import GATHERING, either_case

Kind = Literal["this", "meeting", "activity", "body"]
"""What a role is held in; "this" is the meeting reported."""

A_GATHERING = rf"(?:{either_case(GATHERING)}|Round[ -]?Table|[Cc]onsultation)"
"""A noun for a gathering, as the name of one ends."""

_IS_GATHERING = re.compile(rf"\b{A_GATHERING}$")
_INNER = re.compile(r"[\w-]")
"""What before or behind a name makes it a part of another word."""


class NamedSettings:
    """The names of settings that a document introduces, each with what it stands for."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed

    @cached_property
    def has_meeting(self) -> bool:
        """Whether the document reports a meeting, in which roles are held unless something else is named."""
        return self.this is not None or not front(self._parsed).is_release

    @cached_property
    def this(self) -> Meeting | None:
        """The meeting reported; in a statement that does not say so plainly, one that its first paragraph names."""
        found = meetings(self._parsed)
        top = front(self._parsed)
        this = reported(self._parsed)
        if this is not None or top.is_release or not found or top.body >= len(self._parsed.document.blocks):
            return this
        opening = self._parsed.document.blocks[top.body].span
        return next((each for each in found if opening.start <= each.evidence[0].start < opening.end), None)

    def _is_this(self, meeting: Meeting) -> bool:
        """Say whether a meeting is the one reported, also where the opening gives it a fuller name than the title."""
        this, top = self.this, front(self._parsed).body
        if this is None or meeting is this:
            return meeting is this
        at = self._parsed.document.index_at(meeting.evidence[0].start)
        return at == top and meeting.name.endswith(this.name)

    def _is_meant(self, meeting: Meeting) -> bool:
        """Say whether a meeting's name, unless "next" stands before it, means the one reported."""
        anyone = meeting.name.islower() and meeting.ordinal is None  # "trilateral meeting"
        return self._is_this(meeting) or (anyone and self.has_meeting)

    @cached_property
    def values(self) -> dict[str, tuple[Kind, str | None]]:
        """The names that the document's activities, meetings and bodies go by, as printed."""
        parsed = self._parsed
        values: dict[str, tuple[Kind, str | None]] = {}
        for body in bodies(parsed):
            if not _IS_GATHERING.search(body.name) and not is_listed(body.name):
                values[body.name] = ("body", full_name(parsed, body.name))
        if whole := process(parsed):
            values[whole] = ("body", whole)
        for meeting in meetings(parsed):
            values[meeting.name] = ("this", None) if self._is_meant(meeting) else ("meeting", meeting.name)
        for activity in activities(parsed):
            for name in (activity.name, stem_of(activity.name)):
                values[name] = ("activity", activity.name)
        for term in terms(parsed):
            long, short = parsed.words(term.long), parsed.words(term.short)
            if long in values:
                values.setdefault(short, values[long])
            elif BODY_HEAD.search(long) and not is_listed(long):
                values.setdefault(short, ("body", full_name(parsed, short)))
        return values

    @cached_property
    def places(self) -> list[tuple[int, int, str]]:
        """Where the document prints one of the names: start, end and name, the longest of those at a place."""
        flat = self._parsed.text.replace("\n", " ").replace("\t", " ").replace("\u00a0", " ")
        found: dict[int, str] = {}
        for name in sorted(self.values, key=len):
            at = flat.find(words := " ".join(name.split()))
            while at >= 0 and words:
                if not _INNER.search(flat[at - 1 : at] + flat[at + len(words) : at + len(words) + 1]):
                    found[at] = name
                at = flat.find(words, at + 1)
        places: list[tuple[int, int, str]] = []
        for at in sorted(found):
            if not places or places[-1][1] <= at:
                places.append((at, at + len(" ".join(found[at].split())), found[at]))
        return places


def stem_of(name: str) -> str:
    """Return an activity's name without "to …", "on …", as later mentions print it."""
    return re.split(r"\s(?:to|on|for|against)\s", name)[0]
