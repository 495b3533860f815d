"""Makes a draft: gather, render, write; the file is written whole or not at all."""

import os
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Literal

from kb.draft.context import Abbreviation, DraftContext, ToComplete
from kb.draft.desk import choose
from kb.draft.gather import gather
from kb.draft.markdown import SUFFIX, Notes, Rendered, footnotes, render
from kb.draft.package import Particulars
from kb.draft.sourced import Own, Said
from kb.draft.syntax import parse, placeholders, renumber, words
from kb.draft.word import write
from kb.draft.writer import AUTHOR
from kb.errors import DraftError
from kb.store import KnowledgeBase

Format = Literal["docx", "md"]
Status = Literal["draft", "final"]

LANGUAGE = "en-AU"
"""The language of drafts, until the styles of several forums are told apart."""

NOTE = "_to-complete" + SUFFIX
"""The template of the note at the end of a draft."""


@dataclass(frozen=True)
class DraftReport:
    """What was drafted."""

    path: Path
    """The file written."""

    meeting: str
    """Identifier of the meeting."""

    placeholders: tuple[tuple[str, int | None], ...]
    """What is to be completed, each with the number of its paragraph; null in the title block."""

    sources: int
    """Passages of documents that stand behind the draft."""


def draft(
    kb: KnowledgeBase,
    out: str | Path | None = None,
    template: str = "co-chairs-statement",
    meeting: str | None = None,
    *,
    clean: bool = False,
    force: bool = False,
    format: Format | None = None,
    status: Status = "draft",
    as_of: date | None = None,
) -> DraftReport:
    """Draft a text from the knowledge base and write it to a file.

    :param out: the file, or a folder for one named after meeting, template, status and day; null for here.
    :param template: name of a template, see ``templates()``.
    :param meeting: identifier of the meeting; null for the next one that is planned.
    :param clean: leave out the comments (in Markdown the footnotes) that name the sources.
    :param force: replace a file that is there.
    :param format: null to go by the file's name; Word unless that ends in ``.md``.
    :param status: ``final`` leaves no trace of a draft, and is refused while placeholders are left.
    :param as_of: take records into account up to this day, and date the draft so; null for today (UTC).
    :raises UnknownNameError: there is no such template or meeting.
    :raises DraftError: the template is at fault, the file is in the way or cannot be written, or a final is unfinished.
    """
    day = as_of or datetime.now(UTC).date()
    chosen = choose(kb, meeting, day)
    path = _free(out, f"{chosen['id']}-{template}-{status}-{day}.{format or 'docx'}", force)
    context = gather(kb, chosen, day, status == "final")
    notes = Notes(shown=not clean)
    rendered = render(template + SUFFIX, _names(context), notes)
    blanks = placeholders(parse(rendered.text))
    if status == "final" and blanks:
        raise DraftError(
            f"{len(blanks)} placeholders are left, first '[{blanks[0][0]}]': no final until they are filled"
        )
    if status == "draft":
        rendered = _with_note(rendered, context, blanks, notes)
    title = context.meeting.name.text if isinstance(context.meeting.name, Said) else template
    about = Particulars(title[:1].upper() + title[1:], _subject(template), AUTHOR, status, day, LANGUAGE)
    markdown = (format or ("md" if path.suffix == ".md" else "docx")) == "md"
    _put(path, _markdown(rendered, clean) if markdown else _word(rendered, about), force)
    return DraftReport(path, chosen["id"], tuple(blanks), len(rendered.sources))


def _names(context: DraftContext) -> dict[str, object]:
    return {each.name: getattr(context, each.name) for each in fields(context)}


def _subject(template: str) -> str:
    """Return what kind of text a template makes, for the document's properties: ``Co-chairs statement``."""
    return template.replace("co-chairs", "co~chairs").replace("-", " ").replace("~", "-").capitalize()


def _with_note(
    rendered: Rendered, context: DraftContext, blanks: Sequence[tuple[str, int | None]], notes: Notes
) -> Rendered:
    """Append the note of what is to be completed."""
    places = Counter(blanks)
    points = tuple(ToComplete(words=Own(each[0]), paragraph=each[1], places=places[each]) for each in places)
    cited = {source.document for source in rendered.sources}
    used = tuple(each for each in context.documents if each.file.text in cited)
    added = {"blanks": points, "documents": used, "undefined": _undefined(context, rendered.text)}
    note = render(NOTE, _names(context) | added, notes)
    return Rendered(f"{rendered.text.rstrip()}\n\n{note.text.lstrip()}", note.sources)


def _markdown(rendered: Rendered, clean: bool) -> bytes:
    """Return a draft as a Markdown file, its sources as footnotes."""
    notes = "" if clean else f"\n{footnotes(rendered.sources)}"
    return f"{renumber(rendered.text).strip()}\n{notes}".encode()


def _word(rendered: Rendered, about: Particulars) -> bytes:
    """Return a draft as a Word file, its sources as comments."""
    reference = files("templates").joinpath("reference.docx").read_bytes()
    return write(parse(rendered.text), rendered.sources, about, reference)


def _undefined(context: DraftContext, text: str) -> tuple[Abbreviation, ...]:
    """Return the abbreviations that a draft uses without their full form."""
    shown = words(parse(text))
    used = set(re.findall(r"[\w&/-]+", shown))
    return tuple(each for each in context.abbreviations if each.short.text in used and each.long.text not in shown)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn an error of the file system into one line."""
    try:
        yield
    except OSError as error:
        raise DraftError(f"{path}: cannot be written ({error.strerror}). Name another place with --out") from error


def _free(out: str | Path | None, name: str, force: bool) -> Path:
    """Return the file to write, in a folder one of the given name; refuse early what could not be written later."""
    path = Path(out) if out is not None else Path()
    with _told(path):
        path = path / name if path.is_dir() else path
        if path.exists() and not force:
            raise DraftError(f"{path}: there is a file already, and it was kept. Use --force to replace it")
        if not path.parent.is_dir():
            raise DraftError(f"{path}: there is no folder {path.parent}. Make it first")
    return path


def _put(path: Path, content: bytes, force: bool) -> None:
    """Write a file beside its place and move it there, so that a draft is never half there."""
    with _told(path):
        handle, beside = tempfile.mkstemp(prefix=".draft-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(beside).chmod(0o644)
            _free(path, "", force)
            Path(beside).replace(path)
        finally:
            Path(beside).unlink(missing_ok=True)
