"""A line that names a body and then its session: "Seed Compact — Assembly of Parties, Fifth Ordinary Session".

The session is the meeting; what stands before it, part by part, is the process and the organ that met (genre guide,
T2 and T3).
"""

import re

from extractors.readings.entities.gatherings import ordinal_value
from extractors.readings.event_nouns import GATHERING

_MARK = re.compile(r"\s[–—-]{1,2}\s+|\s?[:,]\s+")
_SESSION = re.compile(rf"(?:the\s+)?(?P<number>[\w-]+)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{GATHERING})\b", re.IGNORECASE)
_NAME = re.compile(r"[A-ZÀ-Þ]")
_BESIDE = re.compile(r"(?:held|met|meeting|convened|adopted|agreed)\b", re.IGNORECASE)


def session_start(words: str) -> int:
    """Return where the numbered session starts in a line that names its body first; 0 in any other line."""
    if not _NAME.match(words) or _BESIDE.match(words):
        return 0
    for mark in _MARK.finditer(words):
        session = _SESSION.match(words, mark.end())
        if session and ordinal_value(session["number"]) is not None:
            return mark.end()
    return 0


def owners_before(words: str) -> list[str]:
    """Return the names before a session on its line, the widest first: the compact, then its assembly."""
    return [part for part in _MARK.split(words.rstrip(" –—-:,")) if _NAME.match(part)]
