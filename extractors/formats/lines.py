"""From printed lines back to paragraphs, for sources that know only lines: plain text and PDF pages.

A line that is full runs on into the next; a line that had room for the next word ended there on purpose, so its break
is kept (title blocks, addresses) or, after a full stop, parts two paragraphs. Labels and indents part list items.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.formats.joining import Words
from extractors.formats.labels import BULLET, split_label
from extractors.formats.looks import runs_on, stands_as_heading
from extractors.formats.pieces import NAMED_SO_FAR, Piece, opens_item

NARROWEST = 60
"""Least width in characters that lines are taken to be wrapped at."""

WIDEST = 120
"""Lines longer than this are paragraphs of their own: the text is not wrapped."""

_CLOSING = ")]\"'”’"
_CONTACT_LINE = re.compile(r"[A-Z][\w-]*(?: [\w-]+){0,2}: ?(?:\S+@|\+?[\d(]|www\.|http)")

_ROLL_LINE = re.compile(r"[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|and|the|\([A-Z][\w ]*\))){0,5}: *[A-Z]")
"""What opens the lines of a roll: "Kiribati: Ms X, …"; such a line never goes on from the one above."""

_HANGING = re.compile(r"[^\W\d_][\w /()’'-]{1,30}:\s+(?=\S)")
"""What stands before the value of a label, with blank space between: "PRESENT:   "."""

_PARTY = re.compile(r"[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|and|the)){0,5}")
_PERSON = re.compile(r"(?:H\. ?E\.|Hon\b|M(?:r|s|rs|iss|me)\b|Dr\b|Prof|Amb)")


@dataclass(slots=True)
class Line:
    """One printed line; positions in characters of average width from the left margin."""

    text: str
    """The words, with a typed label."""

    left: float
    """Where the line begins."""

    right: float
    """Where it ends."""

    gap: bool = False
    """Whether blank space stands above it."""

    centred: bool = False
    """Whether it stands in the middle of the page, clear of both margins."""

    heading: int = 0
    """Heading level where type size, weight or an underline shows one; -1 for a heading without a level."""

    pitch: float = 1.0
    """Size of its type as a multiple of the usual one."""

    opening: float = 0.0
    """Width of its first word; 0 if that is its number of letters."""

    label: tuple[str, str] | None = field(init=False)
    """The typed label and the words after it."""

    def __post_init__(self) -> None:
        self.label = split_label(self.text)
        self.opening = self.opening or len(self.text.split(maxsplit=1)[0]) * self.pitch


CENTRED_INDENT = 4
"""Characters a centred line stands clear of the left margin at least."""

ROUNDED = 2
"""How much the sums of the margins of lines about one axis differ: the middle of a line may fall into a character."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How the lines of one text are wrapped."""

    width: float
    """Where full lines end."""

    wrapped: bool
    """Whether lines are wrapped at all; else every line is a paragraph."""

    spaced: bool
    """Whether blank lines stand between paragraphs."""

    full: float
    """Least right edge, with the next word added, of a line that is wrapped because that word did not fit."""

    @classmethod
    def of(cls, lines: Sequence[Line], ragged: float = 0) -> "Measure":
        """Take the measure of a text; a break before a small letter is not meant and shows where lines are full.

        Below a line in capitals it is: "CO-CHAIRS' STATEMENT" over "prepared by the Secretariat".

        ``ragged`` is how far, in characters, the measured places of words may be off.
        """
        prose = [(line, after) for line, after in pairwise(lines) if not after.gap and _is_prose(line.text)]
        rights = sorted(line.right for line, _ in prose)
        reached = rights[len(rights) * 49 // 50] if rights else 0
        running = ((line, after) for line, after in prose if after.text[0].islower() and not line.text.isupper())
        turned = sorted(_with_next_word(line, after) for line, after in running)
        if turned:
            full = min(turned[len(turned) // 20], reached + 1) - ragged
        else:
            full = reached + 1 if reached >= NARROWEST else float("inf")
        long = [line for line in lines if line.right > WIDEST]
        wrapped = len(long) < 2 or 20 * len(long) < len(lines)
        spaced = 2 * sum(line.gap for line in long) >= len(long)
        return cls(max(NARROWEST, reached), wrapped, spaced, full)

    def has_room(self, line: Line, after: Line) -> bool:
        """Say whether the first word of the next line would have fitted on this one."""
        return _with_next_word(line, after) < self.full


def _is_prose(text: str) -> bool:
    """Say whether a line is set without columns."""
    return "   " not in text and "\t" not in text


def _with_next_word(line: Line, after: Line) -> float:
    """Return where a line would end if the next word stood on it; a centred line may use the whole width."""
    return line.right - (line.left if line.centred else 0) + line.pitch + after.opening


def paragraphs(lines: Sequence[Line], measure: Measure, words: Words) -> Iterator[Piece]:
    """Join lines to pieces."""
    group: list[Line] = []
    for line in lines:
        if group and _parts(group, line, measure):
            yield _piece(group, measure, words)
            group = []
        group.append(line)
    if group:
        yield _piece(group, measure, words)


def _parts(group: Sequence[Line], line: Line, measure: Measure) -> bool:
    """Say whether ``line`` starts a new piece after ``group``."""
    if line.gap or line.heading != group[-1].heading:
        return True
    below = _below_label(group, line)
    return _starts_anew(group, line, measure) if below is None else not below


def _starts_anew(group: Sequence[Line], line: Line, measure: Measure) -> bool:
    """Say whether a line that no blank space parts from ``group`` starts a new piece."""
    last = group[-1]
    if not measure.wrapped:
        return not measure.spaced or max(last.right, line.right) > NARROWEST or line.label is not None
    if line.heading or NAMED_SO_FAR.search(last.text):
        return False
    room = measure.has_room(last, line)
    if line.label is not None and _opens(group, line, room):
        return True
    if line.centred or last.centred:
        return line.centred != last.centred
    ended = last.text.rstrip(_CLOSING).endswith((".", "!", "?", ":", ";"))
    if room and ended and _opens_sentence(line.text):
        return last.text.endswith((":", ";")) or not _hangs(group[0], line)
    first = group[0]
    if first.label is not None:
        return len(group) > 1 and group[1].left > first.left + 1 and line.left <= first.left and (room or ended)
    body = group[1].left if len(group) > 1 else first.left
    if not ended and runs_on(last.text):
        return False
    return line.left >= body + 2 and (ended or (room and not (last.text.isupper() and line.text.isupper())))


def _hangs(first: Line, line: Line) -> bool:
    """Say whether a line stands under the words of an item, behind its label, and so belongs to it."""
    words = len(first.label[1]) if first.label is not None else len(first.text)
    return words < len(first.text) and abs(line.left - first.left - len(first.text) + words) < 1


def _below_label(group: Sequence[Line], line: Line) -> bool | None:
    """Say whether a line hangs behind the label that opens a group, or ends what does: "PRESENT:  Chad" over "Mali"."""
    label = _HANGING.match(group[0].text)
    if label is None:
        return None
    value = group[0].left + label.end()
    if abs(line.left - value) < 1:
        return True
    return False if abs(group[-1].left - value) < 1 and line.left < value else None


def _opens(group: Sequence[Line], line: Line, room: bool) -> bool:
    """Say whether a line with a typed label starts an item, and is not a wrapped line that looks like one."""
    first = group[0]
    beside = first.label is not None and abs(first.left - line.left) < 1
    if beside and line.label is not None and first.label is not None and line.label[0] == first.label[0] == BULLET:
        return True
    hanging = beside and len(group) > 1 and group[-1].left > first.left + 1
    dash = line.text[0] in "-–—"
    return room or hanging or (opens_item(line.text, group[-1].text) and not dash) or line.left > group[-1].left + 1


def _opens_sentence(text: str) -> bool:
    return not text.lstrip("\"'“‘«([")[:1].islower()


def _piece(group: Sequence[Line], measure: Measure, words: Words) -> Piece:
    first = group[0]
    parts: list[str] = []
    entries = _entries(group)
    for at, (line, after) in enumerate(pairwise(group), 1):
        parts += words.joint(line.text, after.text, at in entries or _break_is_printed(line, after, measure))
    text = "".join([*parts, group[-1].text])
    if first.heading and stands_as_heading(text):
        return Piece("heading", text, level=max(first.heading, 0))
    return Piece("paragraph", text, indent=first.left, centred=first.centred)


def _entries(group: Sequence[Line]) -> frozenset[int]:
    """Return which lines open an entry of a roll: "Kiribati: Ms X, …", or a party alone over a person."""
    if len(group) < 2 or not group[0].text[0].isupper():
        return frozenset()
    if _ROLL_LINE.match(group[0].text):
        return frozenset(at for at, line in enumerate(group) if _ROLL_LINE.match(line.text))
    if not _PARTY.fullmatch(group[0].text):
        return frozenset()
    return frozenset(
        at
        for at, (line, below) in enumerate(pairwise(group))
        if _PARTY.fullmatch(line.text) and _PERSON.match(below.text)
    )


def _break_is_printed(line: Line, after: Line, measure: Measure) -> bool:
    if _CONTACT_LINE.match(after.text):
        return True
    if line.text.isupper() and not after.text.isupper() and len(line.text.split()) > 2 and after.text[:1].isupper():
        return True  # a title in capitals above a line in mixed case
    if runs_on(line.text) or line.text.count("(") > line.text.count(")"):
        return False
    return measure.has_room(line, after) and _opens_sentence(after.text)


def mark_centred(lines: Sequence[Line], width: float, off_centre: float) -> None:
    """Mark the groups of lines that are set in the middle; a group with one margin is a list or a quotation.

    ``off_centre`` is how much their two margins may differ, in characters.
    """
    group: list[Line] = []
    for line in [*lines, None]:
        if group and (line is None or line.gap):
            lefts = {printed.left for printed in group}
            placed = all(_in_the_middle(printed, width, off_centre) for printed in group)
            centred = placed if len(group) == 1 else len(lefts) > 1 and (placed or _have_one_middle(group))
            for printed in group:
                printed.centred = centred
            group = []
        if line is not None:
            group.append(line)


def _have_one_middle(group: Sequence[Line]) -> bool:
    """Say whether lines are set about an axis of their own, as a block that was centred in narrower columns is."""
    middles = [line.left + line.right for line in group]
    free = all(line.left >= CENTRED_INDENT and line.label is None for line in group)
    return free and max(middles) - min(middles) <= ROUNDED


def _in_the_middle(line: Line, width: float, off_centre: float) -> bool:
    beside = line.left - (width - line.right)
    return line.left >= CENTRED_INDENT and abs(beside) <= off_centre and line.label is None
