"""Composes a draft: gather what is known, render the template, list what is still to be completed."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from pathlib import Path

from kb.draft.context import Abbreviation, DraftContext, ToComplete
from kb.draft.desk import choose
from kb.draft.gather import gather
from kb.draft.library import SUFFIX, Library, described
from kb.draft.markdown import Notes, Rendered, render
from kb.draft.package import Particulars
from kb.draft.sourced import Own, Said
from kb.draft.style import DEFAULT, style
from kb.draft.syntax import parse, placeholders, words
from kb.draft.versions import version
from kb.draft.writer import AUTHOR
from kb.errors import DraftError
from kb.store import KnowledgeBase

NOTE = "_to-complete" + SUFFIX
"""The template of the note at the end of a draft."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """What is to be drafted, and how."""

    template: str = "co-chairs-statement"
    """Name of a template, see ``templates()``."""

    meeting: str | None = None
    """Identifier of the meeting; null for the next one that is planned."""

    as_of: date | None = None
    """Take records into account up to this day, and date the draft so; null for today (UTC)."""

    version: str = "zero draft"
    """``zero draft``, ``rev.1``, ``rev.2`` … or ``final``, which leaves no trace of a draft and has nothing open."""

    clean: bool = False
    """Leave out the comments (elsewhere the notes) that name the sources."""

    style: str = DEFAULT
    """Name of the style of numbers, dates and countries, see ``styles()``."""

    templates: Path | None = None
    """A folder of the user's own templates."""

    reference: Path | None = None
    """A Word file whose styles are used; null for the project's own."""

    against: Path | None = None
    """An earlier version as a Word file, from which changes are tracked; null to track none."""

    def __post_init__(self) -> None:
        if self.against is not None and self.clean:
            raise DraftError("a clean draft has no tracked changes: leave out --against or --clean")


@dataclass(frozen=True)
class Composed:
    """A draft before it takes the form of a file."""

    options: Options
    """What was asked for."""

    rendered: Rendered
    """The words, with the note of what is to be completed."""

    meeting: str
    """Identifier of the meeting."""

    about: Particulars
    """What the file says of itself."""

    placeholders: tuple[tuple[str, int | None], ...]
    """What is to be completed, each with the number of its paragraph; null in the title block."""


def compose(kb: KnowledgeBase, options: Options) -> Composed:
    """Compose a draft from the knowledge base.

    :raises UnknownNameError: there is no such template or meeting.
    :raises DraftError: the template is at fault, or a final is unfinished.
    """
    day, stage = options.as_of or datetime.now(UTC).date(), version(options.version)
    library, written = Library(options.templates), style(options.style)
    chosen = choose(kb, options.meeting, day)
    context = gather(kb, chosen, day, stage, written)
    notes = Notes(shown=not options.clean)
    name = options.template + SUFFIX
    rendered = render(name, named(context), notes, library)
    blanks = placeholders(parse(rendered.text))
    if stage.final and blanks:
        raise DraftError(
            f"{len(blanks)} placeholders are left, first '[{blanks[0][0]}]': no final until they are filled"
        )
    if not stage.final:
        rendered = _with_note(rendered, context, blanks, notes, library)
    title = context.meeting.name.text if isinstance(context.meeting.name, Said) else options.template
    subject = described(library.load(name)).partition(":")[0]
    about = Particulars(title[:1].upper() + title[1:], subject, AUTHOR, stage, day, written.language)
    return Composed(options, rendered, chosen["id"], about, tuple(blanks))


def named(context: DraftContext) -> dict[str, object]:
    """Return what a template may use, by name."""
    return {each.name: getattr(context, each.name) for each in fields(context)}


def _with_note(
    rendered: Rendered,
    context: DraftContext,
    blanks: Sequence[tuple[str, int | None]],
    notes: Notes,
    library: Library,
) -> Rendered:
    """Append the note of what is to be completed."""
    places = Counter(blanks)
    points = tuple(ToComplete(words=Own(each[0]), paragraph=each[1], places=places[each]) for each in places)
    cited = {source.document for source in rendered.sources}
    used = tuple(each for each in context.documents if each.file.text in cited)
    added = {"blanks": points, "documents": used, "undefined": _undefined(context, rendered.text)}
    note = render(NOTE, named(context) | added, notes, library)
    return Rendered(f"{rendered.text.rstrip()}\n\n{note.text.lstrip()}", note.sources)


def _undefined(context: DraftContext, text: str) -> tuple[Abbreviation, ...]:
    """Return the abbreviations that a draft uses without their full form."""
    shown = words(parse(text))
    used = set(re.findall(r"[\w&/-]+", shown))
    return tuple(each for each in context.abbreviations if each.short.text in used and each.long.text not in shown)
