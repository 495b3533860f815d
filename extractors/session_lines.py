"""A line that names a body and then its session: "Seed Compact — Assembly of Parties, Fifth Ordinary Session".

The session is the meeting; what stands before it, part by part, is the process and the organ that met (genre guide,
T2 and T3).
"""

import re

from extractors.readings.event_nouns import GATHERING
from extractors.readings.ordinals import ordinal_value
from extractors.title_lines import PAPER

_MARK = re.compile(r"\s[–—-]{1,2}\s+|\s?[:,]\s+")
_SESSION = re.compile(rf"(?:the\s+)?(?P<number>[\w-]+)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{GATHERING})\b", re.IGNORECASE)
_NAME = re.compile(r"[A-ZÀ-Þ]")
SHORT_BEHIND = re.compile(r"\s*\([A-Z][\w&/+-]*\)$")
"""An abbreviation behind a name, which is no part of it."""

_TOLD = re.compile(r"(?:held|met|meeting|convened|adopted|agreed)\b", re.IGNORECASE)
"""How a line opens that tells of a session what came of it: "Adopted at Lomé, second plenary meeting"."""

_PAPER = re.compile(
    rf"(?:[\w’'-]+ ){{0,2}}?(?:{PAPER}|agenda|list|papers?|annex|documents?|reports|notes?|bulletin|resolutions?"
    r"|decisions?|work ?plan|draft|calendar|letter|item|speech|remarks)\b"
    r"|(?:the )?(?:co-)?(?:chair\w*|presiden\w+|secretar[\w-]+|ministers?)$",
    re.IGNORECASE,
)
"""What a document is, and who speaks in it; neither owns a session."""


def session_start(words: str) -> int:
    """Return where the numbered session starts in a line that names its body first; 0 in any other line."""
    if _TOLD.match(words):
        return 0
    before = 0
    for mark in _MARK.finditer(words):
        session = _SESSION.match(words, mark.end()) if _NAME.match(words, before) else None
        if session and ordinal_value(session["number"]) is not None:
            return mark.end()
        before = mark.end()
    return 0


_ALONE = re.compile(
    rf"(?P<number>[\w-]+) (?:(?:Ordinary|Regular|Annual|Biennial|Plenary|Special|Extraordinary) )?(?:{GATHERING})"
    r"(?= ?[,(–—-]|\Z)",
    re.IGNORECASE,
)


def is_numbered(words: str) -> bool:
    """Say whether a line gives a session by its number alone: "Fourth Meeting, Lomé"."""
    session = _ALONE.match(words)
    return session is not None and ordinal_value(session["number"]) is not None


def owners_before(words: str) -> list[str]:
    """Return the names before a session on its line, the widest first: the compact, then its assembly."""
    parts = _MARK.split(words.rstrip(" –—-:,"))
    return [SHORT_BEHIND.sub("", part) for part in parts if _NAME.match(part) and not _PAPER.match(part)]
