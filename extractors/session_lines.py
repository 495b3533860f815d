"""A line that names a body and then its session: "Seed Compact — Assembly of Parties, Fifth Ordinary Session".

The session is the meeting; what stands before it, part by part, is the process and the organ that met (genre guide,
T2 and T3).
"""

import re

from extractors.readings.event_nouns import GATHERING
from extractors.readings.ordinals import ordinal_value

_MARK = re.compile(r"\s[–—-]{1,2}\s+|\s?[:,]\s+")
_SESSION = re.compile(rf"(?:the\s+)?(?P<number>[\w-]+)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{GATHERING})\b", re.IGNORECASE)
_NAME = re.compile(r"[A-ZÀ-Þ]")
_BESIDE = re.compile(r"(?:held|met|meeting|convened|adopted|agreed)\b", re.IGNORECASE)


_PAPER = re.compile(
    r"(?:[\w’'-]+ ){0,2}?(?:agenda|list|papers?|annex|documents?|statement|summary|reports?|minutes|notes?|record"
    r"|conclusions|communiqu[eé]|declaration|outcomes?|proceedings|bulletin|resolutions?|decisions?|work ?plan|draft"
    r"|calendar|letter|item|speech|remarks)\b|(?:the )?(?:co-)?(?:chair\w*|presiden\w+|secretar[\w-]+|ministers?)$",
    re.IGNORECASE,
)
"""What a document is, and who speaks in it; neither owns a session."""


def session_start(words: str) -> int:
    """Return where the numbered session starts in a line that names its body first; 0 in any other line."""
    if _BESIDE.match(words):
        return 0
    before = 0
    for mark in _MARK.finditer(words):
        session = _SESSION.match(words, mark.end()) if _NAME.match(words, before) else None
        if session and ordinal_value(session["number"]) is not None:
            return mark.end()
        before = mark.end()
    return 0


def owners_before(words: str) -> list[str]:
    """Return the names before a session on its line, the widest first: the compact, then its assembly."""
    parts = _MARK.split(words.rstrip(" –—-:,"))
    return [part for part in parts if _NAME.match(part) and not _PAPER.match(part)]
