"""The forms a draft can take: Word, Markdown, a page, PDF. A form is a function and a line in ``FORMS``."""

import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from kb.draft import html
from kb.draft.changes import Compared
from kb.draft.compose import Composed
from kb.draft.inserted import keep_numbers
from kb.draft.markdown import footnotes
from kb.draft.master import master
from kb.draft.package import packed
from kb.draft.parts import previous
from kb.draft.struck import strike
from kb.draft.syntax import parse, renumber
from kb.draft.tracked import track
from kb.draft.word import built
from kb.errors import DraftError

Format = Literal["docx", "md", "html", "pdf"]

PATIENCE = 120
"""Seconds that LibreOffice may take for one file."""


def as_word(composed: Composed) -> bytes:
    """Return a draft as a Word file, its sources as comments, what changed since an earlier version tracked."""
    return word_and_changes(composed)[0]


def word_and_changes(composed: Composed) -> tuple[bytes, list[Compared], dict[int, str]]:
    """Return a draft as a Word file, with what was compared with the earlier version, if one was named.

    The third value has the numbers of paragraphs by their places, where some have a suffix such as "bis".

    :raises DraftError: the earlier version is no Word file, or holds tracked changes of its own.
    """
    rendered, options, found = composed.rendered, composed.options, list[Compared]()
    before = previous(options.against) if options.against else None
    word = built(parse(rendered.text), rendered.sources, composed.about, master(options.reference))
    numbers = keep_numbers(word, before) if before is not None and composed.keeps_numbers else {}
    if before is not None:
        found = track(word, before, composed.about.as_of)
        if options.marking == "bold":
            strike(word)
    return packed(word, composed.about.as_of), found, numbers


def as_markdown(composed: Composed) -> bytes:
    """Return a draft as a Markdown file, its sources as footnotes."""
    notes = "" if composed.options.clean else f"\n{footnotes(composed.rendered.sources)}"
    text = renumber(composed.rendered.text).replace("[~", "**\\[").replace("~]", "\\]**")
    return f"{text.strip()}\n{notes}".encode()


def as_page(composed: Composed) -> bytes:
    """Return a draft as a page that stands alone, its sources as notes."""
    sources = () if composed.options.clean else composed.rendered.sources
    return html.page(parse(composed.rendered.text), sources, composed.about).encode()


def as_pdf(composed: Composed) -> bytes:
    """Return a draft as a PDF, printed by LibreOffice from the Word file; comments are no part of it.

    :raises DraftError: LibreOffice is not installed, or does not print the file.
    """
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise DraftError(
            "PDF is printed by LibreOffice, which is not installed. Install it, or draft with --format docx"
        )
    with tempfile.TemporaryDirectory(prefix="draft-") as folder:
        made = Path(folder, "draft.docx")
        made.write_bytes(as_word(composed))
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(made)]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)  # noqa: S603 - fixed arguments
            return made.with_suffix(".pdf").read_bytes()
        except (subprocess.SubprocessError, OSError) as error:
            raise DraftError(
                "LibreOffice did not print the draft. Draft with --format docx and print it there"
            ) from error


FORMS: dict[str, Callable[[Composed], bytes]] = {
    "docx": as_word,
    "md": as_markdown,
    "html": as_page,
    "pdf": as_pdf,
}
"""Every form by the end of its file's name."""
