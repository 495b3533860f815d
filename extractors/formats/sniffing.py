"""What kind of file the bytes are, whatever the name says."""

import io
import re
import zipfile
from collections.abc import Iterable

from extractors.errors import UnreadableFileError, UnsupportedFormatError
from extractors.formats.source import Source

_HEAD = 2048
"""Bytes that tell what a file is."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MAGIC = {
    b"{\\rtf": "a rich text file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"II*\x00": "a picture",
    b"MM\x00*": "a picture",
    b"%!PS": "a PostScript file",
    b"\x1f\x8b": "a packed archive",
    b"7z\xbc\xaf": "a packed archive",
    b"Rar!": "a packed archive",
    b"SQLite format 3": "a database",
}
_KINDS = {
    **dict.fromkeys(
        (".doc", ".dot", ".odt", ".ott", ".rtf", ".wpd", ".pages", ".docm", ".dotx"), "a word processor file"
    ),
    **dict.fromkeys((".xls", ".xlsx", ".ods", ".csv"), "a spreadsheet"),
    **dict.fromkeys((".ppt", ".pptx", ".odp", ".key"), "a slide show"),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".bmp", ".webp", ".heic"), "a picture"),
    **dict.fromkeys((".eml", ".msg"), "a mail message"),
    **dict.fromkeys((".zip", ".7z", ".rar", ".gz", ".tar"), "a packed archive"),
}
_ADVICE = {
    "a picture": "run text recognition (OCR) on it and save the text as .docx or .txt",
    "a packed archive": "unpack it and name the files in it",
    "a database": "export its documents first",
}
_HTML = re.compile(
    rb"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)


def suffix_of(source: Source, known: Iterable[str]) -> str:
    """Return the suffix of the reader that fits the bytes.

    Raises:
        UnsupportedFormatError: no reader reads this kind of file.
        UnreadableFileError: it is protected by a password, or not what its name says.
    """
    suffix = "." + source.name.rpartition(".")[2].lower() if "." in source.name else ""
    head = source.data[:_HEAD]
    if head.startswith(_OLE):
        raise _compound_file(source)
    for magic, kind in _MAGIC.items():
        if head.startswith(magic):
            raise _unsupported(source, kind)
    if b"%PDF-" in head[:1024]:
        return ".pdf"
    if head.startswith(b"PK\x03\x04"):
        return _packed(source)
    if suffix not in known:
        raise _unsupported(source, _KINDS.get(suffix, f"no reader for '{suffix}'" if suffix else "no suffix"))
    page = _HTML.match(head) is not None
    if suffix in (".docx", ".pdf"):
        name = "a Word document" if suffix == ".docx" else "a PDF"
        if page:
            raise UnreadableFileError(
                f"{source.name}: a web page, not {name}; download it again, or rename it to .html"
            )
        raise UnreadableFileError(
            f"{source.name}: not {name}, or damaged; open it in its own program and save it again"
        )
    return ".html" if page else suffix


def _packed(source: Source) -> str:
    """Tell a Word document from other files that are zip archives."""
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableFileError(f"{source.name}: damaged or cut short; open it in Word and save it again") from error
    if any(name.startswith("word/") for name in names):
        return ".docx"
    if any(name.startswith("xl/") for name in names):
        raise _unsupported(source, "a spreadsheet")
    if any(name.startswith("ppt/") for name in names):
        raise _unsupported(source, "a slide show")
    raise _unsupported(source, "a word processor file" if "mimetype" in names else "a packed archive")


def _compound_file(source: Source) -> UnsupportedFormatError | UnreadableFileError:
    """Describe a file of the older Office programs, or an encrypted one of the newer."""
    if _ENCRYPTED in source.data:
        return UnreadableFileError(f"{source.name}: protected by a password; save it without one")
    return UnsupportedFormatError(f"{source.name}: an older Word or Office file; save it as .docx")


def _unsupported(source: Source, kind: str) -> UnsupportedFormatError:
    advice = _ADVICE.get(kind, "save it as .docx, .pdf, .html, .md or .txt")
    return UnsupportedFormatError(f"{source.name}: {kind}; {advice}")
