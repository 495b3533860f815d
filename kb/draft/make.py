"""Makes a draft: compose it, give it the form asked for, put it in its place."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

from kb.draft import html
from kb.draft.changes import Change, Compared, Concord, as_markdown, changes, concordance
from kb.draft.compose import Composed, Marking, Options, compose
from kb.draft.files import place, put, spared
from kb.draft.forms import FORMS, Format, word_and_changes
from kb.draft.sidefile import beside, side_file
from kb.draft.syntax import parse
from kb.errors import DraftError
from kb.store import KnowledgeBase


class Choices(TypedDict, total=False):
    """What may be chosen beyond template and meeting; each is explained at ``Options``."""

    as_of: date | None
    version: str
    clean: bool
    style: str
    styles: Path | None
    templates: Path | None
    reference: Path | None
    brief: Path | None
    against: Path | None
    marking: Marking
    internal: bool
    settled: bool


@dataclass(frozen=True)
class DraftReport:
    """What was drafted."""

    path: Path
    """The file written."""

    kept: Path | None
    """A file that was in its place and was kept, so that this one stands beside it; null if there was none."""

    meeting: str
    """Identifier of the meeting."""

    placeholders: tuple[tuple[str, int | None], ...]
    """What is to be completed, each with the number of its paragraph; null in the title block."""

    sources: int
    """Passages of documents that stand behind the draft."""

    brackets: int = 0
    """Passages that are not agreed."""

    disputes: int = 0
    """Points of the draft on which the records disagree."""

    changes: tuple[Change, ...] = ()
    """What changed since the earlier version, the weightiest first; also in ``FILE.changes.md``."""

    concordance: tuple[Concord, ...] = ()
    """Where each numbered paragraph stands in the other version; also there."""


def draft(
    kb: KnowledgeBase,
    out: str | Path | None = None,
    template: str = "co-chairs-statement",
    meeting: str | None = None,
    *,
    format: Format | None = None,
    force: bool = False,
    **choices: Unpack[Choices],
) -> DraftReport:
    """Draft a text from the knowledge base and write it to a file.

    :param out: the file, or a folder for one named after meeting, template, version and day; null for here.
    :param template: name of a template, see ``templates()``.
    :param meeting: identifier of the meeting; null for the next one that is planned.
    :param format: null to go by the file's name; Word unless that ends in ``.md``, ``.html`` or ``.pdf``.
    :param force: replace a file that is there, unless it is a draft that was edited since; without it, one of which
        nothing is known is kept too, and the draft is written beside it.
    :raises UnknownNameError: there is no such template or meeting.
    :raises DraftError: the template is at fault, the file cannot be written or its name tells no format, or a final is
        unfinished.
    """
    if format is None and out is not None:
        _form_told(Path(out))
    composed = compose(kb, Options(template=template, meeting=meeting, **choices))
    asked = place(out, f"{stem(composed)}.{format or 'docx'}")
    form = format or asked.suffix.removeprefix(".").lower() or "docx"
    compared, labels = list[Compared](), dict[int, str]()
    against = composed.options.against
    if form != "docx":
        content = FORMS[form](composed)
    else:
        content, compared, labels = word_and_changes(composed)
    path, found, numbers = spared(asked, force), changes(compared), concordance(compared)
    put(path, content)
    if against:
        put(path.with_name(f"{path.name}.changes.md"), as_markdown(found, numbers, against.name, path.name).encode())
    if not composed.options.clean:
        put(beside(path), side_file(composed, path.name, content, found, numbers, labels))
    return DraftReport(
        path=path,
        kept=asked if path != asked else None,
        meeting=composed.meeting,
        placeholders=composed.placeholders,
        sources=sum(source.stated for source in composed.rendered.sources),
        disputes=composed.disputes,
        brackets=len(composed.brackets),
        changes=tuple(found),
        concordance=tuple(numbers),
    )


def _form_told(path: Path) -> None:
    """Refuse a file whose name ends in what is no format of a draft; a name without an ending is Word's."""
    if path.suffix and path.suffix.removeprefix(".").lower() not in FORMS and not path.is_dir():
        endings = [f".{each}" for each in FORMS]
        named = f"{', '.join(endings[:-1])} or {endings[-1]}"
        raise DraftError(f"{path}: '{path.suffix}' is no format of a draft. End the name in {named}, or add --format")


def stem(composed: Composed) -> str:
    """Return how the file of a draft is named, without its ending: after meeting, template, version and day."""
    about = composed.about
    return f"{composed.meeting}-{composed.options.template}-{about.version.slug}-{about.as_of}"


def rendered(
    kb: KnowledgeBase,
    template: str = "co-chairs-statement",
    meeting: str | None = None,
    *,
    format: Format = "docx",
    **choices: Unpack[Choices],
) -> tuple[str, bytes]:
    """Return a draft as the name and the bytes of a file, and write nothing; for downloads.

    :raises UnknownNameError: there is no such template or meeting.
    :raises DraftError: the draft cannot be made in this form.
    """
    composed = compose(kb, Options(template=template, meeting=meeting, **choices))
    return f"{stem(composed)}.{format}", FORMS[format](composed)


def preview(
    kb: KnowledgeBase,
    template: str = "co-chairs-statement",
    meeting: str | None = None,
    *,
    link: html.Link = lambda source: None,
    **choices: Unpack[Choices],
) -> str:
    """Return a draft as one HTML element to stand in a page, its sources as notes at its end.

    :param link: tells where a source can be seen; null where it cannot.
    :raises UnknownNameError: there is no such template or meeting.
    """
    composed = compose(kb, Options(template=template, meeting=meeting, **choices))
    sources = () if composed.options.clean else composed.rendered.sources
    return html.article(parse(composed.rendered.text), sources, link)
