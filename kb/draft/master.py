"""The Word file whose styles, page and numbering a draft uses: the project's own, or one of a ministry."""

from importlib.resources import files
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from kb.draft.reference import CHARACTER_STYLES, LOOKS
from kb.errors import DraftError

UNNEEDED = frozenset({"annotation text", "annotation reference", "footer"})
"""Styles of our own file that another may lack."""

NEEDED = (
    *(look.name for look in LOOKS if look.name not in UNNEEDED),
    *(name for name, _ in CHARACTER_STYLES if name not in UNNEEDED),
    "Record Table",
)
"""Every style that drafts use, by name."""

NUMBERED = ("List Number", "List Number 2", "List Bullet", "List Bullet 2")
"""Styles that number or bullet their paragraphs."""


def master(path: Path | None) -> bytes:
    """Return the bytes of a Word file to start drafts from, its body emptied.

    :param path: the user's own file; null for the project's.
    :raises DraftError: it cannot be read, or lacks styles; all of them are named at once.
    """
    if path is None:
        return files("templates").joinpath("reference.docx").read_bytes()
    word = opened(path)
    known = {(style.name or "").casefold() for style in word.styles}
    missing = [f"'{name}'" for name in NEEDED if name.casefold() not in known]
    if missing:
        raise DraftError(
            f"{path}: a reference document needs the styles {', '.join(missing)}. "
            "Add them in Word, or start from the one that 'kb templates --copy FOLDER' writes"
        )
    plain = [f"'{name}'" for name in NUMBERED if word.styles[name].element.find(f".//{qn('w:numPr')}") is None]
    if plain:
        raise DraftError(f"{path}: the styles {', '.join(plain)} have no numbering or bullet. Add it in Word")
    body = word.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
    emptied = BytesIO()
    word.save(emptied)
    return emptied.getvalue()


def opened(path: Path) -> WordDocument:
    """Open a Word file.

    :raises DraftError: it is not there, or no Word file.
    """
    try:
        return Document(BytesIO(path.read_bytes()))
    except OSError as error:
        raise DraftError(f"{path}: cannot be read ({error.strerror or error}). Name another file") from error
    except Exception as error:  # python-docx tells a broken file in many ways
        raise DraftError(f"{path}: not a Word file (.docx). Save it as one, or name another") from error
