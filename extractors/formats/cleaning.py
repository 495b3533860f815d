"""Characters put right once, before any offset exists.

Converters, word processors and old web pages leave marks that no reader sees: soft hyphens, zero-width and
direction controls, bullets from symbol fonts, UTF-8 that was decoded as Windows-1252. They are settled here, so that
later steps can compare words with words. Typographic quotes and dashes stay as they are printed.
"""

import re
import unicodedata

_DROPPED = [
    *range(0x09),
    *range(0x0E, 0x1C),
    0x7F,
    0x00AD,  # soft hyphen
    0x034F,
    0x061C,
    0x180E,
    *range(0x200B, 0x2010),  # zero-width characters, left-to-right and right-to-left marks
    *range(0x202A, 0x202F),  # direction embeddings and overrides
    *range(0x2060, 0x2070),  # word joiner, direction isolates
    0xFEFF,
    *range(0xFFF9, 0xFFFD),
    *range(0xD800, 0xE000),  # lone halves of a surrogate pair
    *range(0xE0000, 0xE0080),  # tags
]
_LINE_ENDS = [0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029]
_SYMBOL_BULLETS = [0xF02D, 0xF06C, 0xF06E, 0xF071, 0xF075, 0xF076, 0xF0A7, 0xF0A8, 0xF0B7, 0xF0D8, 0xF0E0, 0xF0FC]


def _windows_1252() -> dict[int, str | None]:
    """Map the C1 controls, which never stand in prose, to the Windows-1252 characters they were meant to be."""
    return {code: bytes([code]).decode("cp1252", "ignore") or None for code in range(0x80, 0xA0) if code != 0x85}


_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}

_TABLE: dict[int, str | None] = {
    **_LIGATURES,
    **_windows_1252(),
    **dict.fromkeys(_DROPPED, None),
    **dict.fromkeys(_LINE_ENDS, "\n"),
    **dict.fromkeys(_SYMBOL_BULLETS, "•"),
    0x0D: "\n",
}
_ODD = re.compile("[" + "".join(re.escape(chr(code)) for code in _TABLE) + "]")
_PRINTABLE_ODD = re.compile("[" + "".join(char for char in map(chr, _TABLE) if char.isprintable()) + "]")
"""Those of the odd characters, few of them, that Python takes for printable."""

_TRAIL = "".join(bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xC0)) + "\x81\x8d\x8f\x90\x9d"
_QUOTES = "‘’“”«»‹›"
_LETTER_TRAIL = "".join(char for char in _TRAIL if char not in _QUOTES)
_MOJIBAKE = re.compile(
    rf"[ÂÃÄÅ][{re.escape(_LETTER_TRAIL)}]"
    rf"|(?<![A-Z])[ÂÃÄÅ][{_QUOTES}]"  # after a capital it is a word in capitals and a closing mark
    rf"|â[€‚„†–—][{re.escape(_TRAIL)}]"
    rf"|ï[‚»][{re.escape(_TRAIL)}]"
)
_MOJIBAKE_STARTS = frozenset("ÂÃÄÅâï")
_SPACES = re.compile(r"[^\S\n]+")
_OTHER_SPACE = re.compile(r"[^\S\n ]")
_BREAKS = re.compile(r" ?\n[ \n]*")


def clean(text: str) -> str:
    """Return the text of one block as the canonical text prints it.

    Unicode NFC, white-space runs made one space, a printed line break kept as one ``"\\n"``, invisible characters
    removed and mis-decoded ones repaired.
    """
    is_ascii = text.isascii()
    if not is_ascii and not _MOJIBAKE_STARTS.isdisjoint(text):
        text = repair(text)
    if _may_be_odd(text) and _ODD.search(text):  # each costs a tenth of the next, and that of the translation
        text = text.translate(_TABLE)
    if not is_ascii:
        text = unicodedata.normalize("NFC", text)
    if "  " in text or _OTHER_SPACE.search(text):
        text = _SPACES.sub(" ", text)
    if "\n" in text:
        text = _BREAKS.sub("\n", text)
    return text.strip()


def _may_be_odd(text: str) -> bool:
    return not text.replace("\n", " ").isprintable() or _PRINTABLE_ODD.search(text) is not None


def repair(text: str) -> str:
    """Turn UTF-8 that was decoded as Windows-1252 (``â€“`` for ``–``) back into the characters meant."""
    return _MOJIBAKE.sub(_redecoded, text)


def _redecoded(match: re.Match[str]) -> str:
    """Decode the matched characters again as UTF-8, or leave them where they are no such thing."""
    raw = b"".join(_byte(char) for char in match[0])
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


def _byte(char: str) -> bytes:
    """Return the byte that Windows-1252 or, for its gaps, Latin-1 reads as ``char``."""
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")
