"""The genres, one module each; order in the table is order of trial.

A label in the title block decides ("CO-CHAIRS' STATEMENT"); without one, the voice of the text does. A release is tried
first, because "media statement" names a release and "joint media release" is one.
"""

import re
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from extractors.document import Span
from extractors.facts.base import plain
from extractors.front import Front, front
from extractors.genres import (
    chairs_statement,
    co_chairs_statement,
    communique,
    declaration,
    joint_statement,
    media_release,
    other,
    summary,
)
from extractors.meeting_lines import OF_LABEL, carried_on
from extractors.meetings.sighting import ordinal_in
from extractors.names import readable
from extractors.parsed import Parsed
from extractors.process import owned_session, owners, process
from extractors.readings.entities.operations import find_operations
from extractors.values import Date

GENRES: tuple[ModuleType, ...] = (
    media_release,
    summary,
    co_chairs_statement,
    chairs_statement,
    communique,
    joint_statement,
    declaration,
    other,
)
"""Every genre; each module has a ``NAME``, a ``LABEL`` for the title block and a ``VOICE`` for the text."""

_BARE_LABEL = 2
"""A label of more words names the document: "Kigali Declaration on Seeds"."""

_NUMBERED = re.compile(r"\d+(?:\.\d+)*[.)]?\s")
"""A section's number, which no title has."""

_NAMED = re.compile(r"\b(?:declaration|charter|pledge|compact|agenda)\b.*\bon\b", re.IGNORECASE)
"""A declaration on something has a name of its own: "Chattogram Declaration on Disaster Displacement"."""

_NAMED_FULLY = re.compile(
    r"(?:\S+ )*?(?:declaration|joint statement|charter|pledge)\b(?: (?!on\b)\S+)* on \S+", re.IGNORECASE
)
"""A label that says whose text it is and on what, which tells more than the meeting's name without a number."""

_ENOUGH_VOICE = 2
"""So many marks of a genre's voice decide where no label does."""


@dataclass(frozen=True)
class Heading:
    """What a document says of itself as a whole; the contract's ``document`` object."""

    genre: str
    """One of the names in ``GENRES``."""

    title: str | None
    """The line that names the meeting, or the headline of a release."""

    issued: Date | None
    """Date of issue; never the meeting's."""

    status: str
    """``final``, ``draft`` or ``unknown``."""

    body: str | None
    """The process or organisation whose document it is."""

    def to_json(self) -> dict[str, Any]:
        """Return the fields as JSON values."""
        return {
            "genre": self.genre,
            "title": self.title,
            "issued": plain(self.issued),
            "status": self.status,
            "body": self.body,
        }


def classify(parsed: Parsed) -> str:
    """Name the document's genre."""
    top = front(parsed)
    if top.label:
        for genre in GENRES:
            if genre.LABEL.search(top.label.label):
                return str(genre.NAME)
    if top.is_release:
        return str(media_release.NAME)
    voices = [(len(genre.VOICE.findall(parsed.text)), -at) for at, genre in enumerate(GENRES)]
    loudest, at = max(voices)
    return str(GENRES[-at].NAME) if loudest >= _ENOUGH_VOICE else other.NAME


def describe(parsed: Parsed) -> Heading:
    """Return the document's heading; the same document gives the same heading."""
    top = front(parsed)
    return Heading(
        genre=classify(parsed),
        title=_title(parsed, top),
        issued=_published(top),
        status=top.status,
        body=process(parsed),
    )


def _title(parsed: Parsed, top: Front) -> str | None:
    if top.headline:
        return top.headline.words
    meeting = readable(parsed, parsed.words(top.meeting)) if top.meeting else ""
    label = top.label
    if label and label.label_end is None and _NAMED_FULLY.match(label.words) and ordinal_in(meeting) is None:
        return readable(parsed, label.words)
    owned = owned_session(parsed, top)
    if owned and (owners(parsed, top) or any(line.span.start == owned.start for line in top.lines)):
        return readable(parsed, parsed.words(owned)).rstrip(",;")
    if " " in meeting:  # "Summary of the Meeting" tells less than the line of the body that met
        return meeting.rstrip(",;")
    heads = [
        line
        for line in top.lines
        if line is not top.label and line.undated and not line.is_furniture and not _NUMBERED.match(line.words)
    ]
    event = next((line for line in heads if _is_operation(readable(parsed, line.words))), None)
    best = event or min(heads, key=lambda line: line.level or 9, default=None)
    if label and _NAMED.search(label.words):
        best = label
    best = best or (label if label and len(label.words.split()) > _BARE_LABEL else None)
    if best and label and OF_LABEL.match(best.words) and top.lines.index(best) == top.lines.index(label) + 1:
        rest = Span(best.span.start, carried_on(top.lines[top.lines.index(best) :], label))
        return f"{readable(parsed, label.words)} {readable(parsed, parsed.words(rest))}"
    return readable(parsed, best.words) if best else None


def _is_operation(words: str) -> bool:
    """Say whether a line is the name of an exercise, operation or campaign, of which a summary tells."""
    return any(each.span == Span(0, len(words)) for each in find_operations(words))


def _published(top: Front) -> Date | None:
    if not top.issued:
        return None
    found = top.issued.date
    return Date(
        found.text, found.start, found.end, found.granularity, "publication", found.certain, found.rule, found.edtf
    )
