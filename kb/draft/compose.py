"""Composes a draft: gather what is known, render the template, list what is still to be completed."""

import re
from collections import Counter
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

from markdown_it.tree import SyntaxTreeNode

from kb.draft.abbreviations import SpellingOut, long_forms, undefined, uses
from kb.draft.confirming import to_confirm, uneven
from kb.draft.context import Abbreviation, DraftContext, ToComplete, Unagreed
from kb.draft.desk import choose
from kb.draft.disputes import Disputes
from kb.draft.elsewhere import places_elsewhere
from kb.draft.finished import refuse_unfinished
from kb.draft.form import Brief, read_brief
from kb.draft.gather import gather
from kb.draft.internal import Proposers
from kb.draft.library import STYLES, SUFFIX, Library, described
from kb.draft.markdown import Notes, Rendered, render
from kb.draft.package import Particulars
from kb.draft.records import Row
from kb.draft.said import every
from kb.draft.sentences import leaves, sentences
from kb.draft.sourced import Own, Said
from kb.draft.style import DEFAULT, style
from kb.draft.supplied import supplied
from kb.draft.syntax import alternatives, parse, placeholders, unagreed, words
from kb.draft.versions import version
from kb.draft.writer import AUTHOR
from kb.errors import DraftError, UnknownNameError
from kb.store import KnowledgeBase

_POINT = re.compile(r"^    - ", re.MULTILINE)

Marking = Literal["tracked", "bold"]

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
    """Name of the style of numbers, dates, names and abbreviations, see ``styles()``; or the path of a style's file."""

    styles: Path | None = None
    """A folder of the user's own styles; null for ``styles`` beside the user's own templates, if it is there."""

    templates: Path | None = None
    """A folder of the user's own templates."""

    reference: Path | None = None
    """A Word file whose styles are used; null for the project's own."""

    brief: Path | None = None
    """A brief that people filled in, see ``kb.draft.brief``; null to draft from the records alone."""

    against: Path | None = None
    """An earlier version as a Word file, from which changes are tracked; null to track none."""

    marking: Marking = "tracked"
    """Whether changes are tracked, or shown in bold and struck through beside typed numbers."""

    internal: bool = False
    """Say in comments who proposed what, and mark the draft as internal in every place."""

    settled: bool = False
    """Issue a final although the records disagree: the readings in its text were looked at and are meant."""

    def __post_init__(self) -> None:
        if self.against is not None and self.clean:
            raise DraftError("a clean draft has no tracked changes: leave out --against or --clean")
        if self.marking != "tracked" and self.against is None:
            raise DraftError("only changes from an earlier version can be marked: name it with --against")
        if self.internal and self.clean:
            raise DraftError("a clean draft names nobody who proposed anything: leave out --internal or --clean")


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

    brackets: tuple[tuple[str, int | None], ...] = ()
    """What is not agreed, likewise."""

    disputes: int = 0
    """Points of the draft on which the records disagree."""

    keeps_numbers: bool = False
    """Whether paragraphs put in between those of an earlier version leave these their numbers, as its style says."""


def compose(kb: KnowledgeBase, options: Options) -> Composed:
    """Compose a draft from the knowledge base.

    :raises UnknownNameError: there is no such template or meeting.
    :raises DraftError: the template is at fault, or a final is unfinished.
    """
    day, stage = options.as_of or datetime.now(UTC).date(), version(options.version, internal=options.internal)
    library, written = Library(options.templates), style(options.style, options.styles or _styles(options.templates))
    filled = read_brief(options.brief) if options.brief else None
    chosen = _chosen(kb, options, filled, day)
    context = gather(kb, chosen, day, stage, written)
    if filled:
        context = supplied(filled, context, written)
    behind = _behind(context)
    disputes, drafts = Disputes(kb, behind, day), _drafts(kb, behind)
    proposers = Proposers(kb, behind) if options.internal else None
    name = options.template + SUFFIX
    known = long_forms(context.abbreviations)
    counted = uses(_lines(parse(render(name, named(context), Notes(shown=False), library).text)))

    def drafted(shown: bool) -> tuple[Rendered, Notes]:
        notes = Notes(shown, {}, SpellingOut(written, context.abbreviations, counted), disputes, proposers, drafts)
        found = render(name, named(context), notes, library)
        return Rendered(lettered(found.text) if written.letters else found.text, found.sources), notes

    rendered, notes = drafted(not options.clean)
    cited = drafted(True)[0] if options.clean else rendered
    root = parse(cited.text)
    blanks, brackets = placeholders(root), unagreed(root)
    if stage.final:
        refuse_unfinished(blanks, brackets, () if options.settled else tuple(notes.found))
    else:
        confirm = tuple(to_confirm(cited, root, tuple(notes.found)))
        confirm += tuple(uneven(context.participants)) if written.honorifics else ()
        confirm += tuple(places_elsewhere(sentences(root, cited.sources)))
        left = tuple(_abbreviation(context, *each) for each in undefined(_lines(root), known, written))
        rendered = _with_note(rendered, context, notes, library, {"unconfirmed": confirm, "undefined": left})
    title = context.meeting.name.text if isinstance(context.meeting.name, Said) else options.template
    subject = described(library.load(name)).partition(":")[0]
    about = Particulars(title[:1].upper() + title[1:], subject, AUTHOR, stage, day, written.language)
    found = len(notes.found)
    return Composed(options, rendered, chosen["id"], about, tuple(blanks), tuple(brackets), found, written.bis)


def _drafts(kb: KnowledgeBase, documents: list[str]) -> frozenset[str]:
    """Return those of some documents that are drafts themselves."""
    rows = (row for each in documents for row in kb.db.query("select status from documents where id = ?", [each]))
    return frozenset(each for each, row in zip(documents, rows, strict=True) if row["status"] == "draft")


def _styles(templates: Path | None) -> Path | None:
    """Return the folder of styles beside the user's own templates, if there is one."""
    return templates / STYLES if templates is not None and (templates / STYLES).is_dir() else None


def _chosen(kb: KnowledgeBase, options: Options, filled: Brief | None, day: date) -> Row:
    """Return the meeting that is asked for.

    :raises UnknownNameError: there is no such meeting; if the brief names it, the message says where.
    """
    told = filled.text("meeting") if filled else None
    try:
        return choose(kb, _meeting(options, filled), day)
    except UnknownNameError as error:
        if filled is None or told is None:
            raise
        raise UnknownNameError(f"{filled.path.name}, line {told.line}, meeting: {error}") from error


def _meeting(options: Options, filled: Brief | None) -> str | None:
    """Return the meeting that is asked for, by name or by the brief.

    :raises DraftError: the two differ.
    """
    told = filled.text("meeting") if filled else None
    if filled is None or told is None:
        return options.meeting
    if options.meeting not in {None, told.text}:
        where = f"{filled.path.name}, line {told.line}, meeting"
        raise DraftError(f"{where}: the brief is for '{told.text}', not for '{options.meeting}'. Leave out --meeting")
    return told.text


def _behind(context: DraftContext) -> list[str]:
    """Return the documents whose words a draft may print."""
    sources = (source for said in every(context) for source in said.sources)
    return list(dict.fromkeys(source.document_id for source in sources if source.document_id))


def named(context: DraftContext) -> dict[str, object]:
    """Return what a template may use, by name."""
    return {each.name: getattr(context, each.name) for each in fields(context)}


def _lines(root: SyntaxTreeNode) -> str:
    """Return the words of a draft, a line for each of its sentences and cells."""
    return "\n".join(words(node) for node in leaves(root))


def _abbreviation(context: DraftContext, short: str, long: str | None) -> Abbreviation:
    """Return an abbreviation with its long form: as a record sets it, or of the vocabulary, or not known."""
    told = (each for each in context.abbreviations if each.short.text == short)
    return next(told, Abbreviation(short=Own(short), long=Own(long or "full form not known")))


def lettered(text: str) -> str:
    """Return a draft whose points under numbered paragraphs are lettered instead of marked by bullets."""
    return _POINT.sub("    1. ", text)


def _with_note(
    rendered: Rendered,
    context: DraftContext,
    notes: Notes,
    library: Library,
    told: dict[str, object],
) -> Rendered:
    """Append the note of what is to be completed."""
    root = parse(rendered.text)
    places = Counter(placeholders(root))
    brackets = tuple(
        Unagreed(words=Own(text), paragraph=number, alternatives=alternatives(text)) for text, number in unagreed(root)
    )
    points = tuple(ToComplete(words=Own(each[0]), paragraph=each[1], places=places[each]) for each in places)
    cited = {source.document for source in rendered.sources}
    used = tuple(each for each in context.documents if each.file.text in cited)
    added = told | {"blanks": points, "documents": used, "open_texts": brackets}
    note = render(NOTE, named(context) | added, replace(notes, spelling=None), library)
    return Rendered(f"{rendered.text.rstrip()}\n\n{note.text.lstrip()}", note.sources)
