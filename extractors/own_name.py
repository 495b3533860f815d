"""The body that only the title of a document names: "Minutes of the Ferry Safety Club", "Locust Watch: Annual Note".

What kind of document it is, and the number of the session, is taken off the title; what is left is the body's name if
it is built of capitalised words, is itself no meeting, and heads the title or is spoken of in the text: "the Locust
Watch met in Riga".
"""

import re

from extractors.front import Front
from extractors.name_lines import whole_name
from extractors.names import bare
from extractors.parsed import Parsed
from extractors.readings.entities.countries import find_country
from extractors.readings.event_nouns import GATHERING
from extractors.readings.ordinals import ordinal_value
from extractors.title_lines import PAPER

_LINES = 4
"""So many lines of a title block may hold the name."""

_KIND = (
    rf"(?:{PAPER}|note|bulletin|fact\s+sheet|newsletter|news|letter|message|matrix|tracker|notice|resolutions?|results|review|debrief|membership|actions"
    r"|questions|session|meeting|round|plenary|working\s+session|programme|work\s*plan|update|advisory|release|list\s+of"
    r"|action\s+(?:list|plan|points)|calendar)"
)
_MARK = re.compile(r"\s*(?::|,|\s[–—-])\s+")
_HEADS = re.compile(r"\s*(?::|\s[–—-])\s")
"""What stands behind a name that heads the title, so that the text need not repeat it."""

_IS_KIND = re.compile(rf"\b{_KIND}\b", re.IGNORECASE)
_OPENING = re.compile(
    rf"^(?:[\w’'-]+\s+){{0,5}}?{_KIND}s?\s+(?:of|by|from|about|to(?:\s+(?:the\s+)?[Mm]embers\s+of)?|on)\s+(?:the\s+|an?\s+)?",
    re.IGNORECASE,
)
"""What kind of document or session it is, before the name: "Record of the", "Fourteenth Session of the"."""

_NAME = re.compile(
    r"[A-ZÀ-Þ][\w’'–-]*(?:\s(?:[A-ZÀ-Þ][\w’'–-]*|\([A-Z][\w-]{1,9}\)|of|the|and|for|on|against|in|to|&)){1,12}"
)
_MEETING = re.compile(
    rf"\b(?:{GATHERING})s?$|^(?:{GATHERING})s?\s+of\b"
    r"|^(?:[\w-]+\s)?(?:workshop|seminar|symposium|retreat|round\s?table|webinar|colloquium)s?\s+(?:on|for|about)\b",
    re.IGNORECASE,
)
_THING = re.compile(
    r"(?:[\w’'-]+\s){0,4}?(?:Standards?|Codes?|Courses?|Campaign|Rules?|Forms?|Manual|Handbook|Checklist|Survey|Contract|Exercise)"
    r"(?=\s(?:of|on|for|against|to|in)\s|$)"
)
"""What a body makes or holds, of which a paper reports as of a body: "Helmet Standard: Results of the Test"."""

_SHORT = re.compile(r"\s*\([^()]*\)$")


def own_name(parsed: Parsed, start: Front) -> str | None:
    """Return the name of the body in the title, null if none stands there that the text speaks of."""
    for at, line in enumerate(start.lines[:_LINES]):
        if line is start.headline or line.is_furniture or line.is_date:
            continue
        words = whole_name(parsed, start, at)
        name, below = without_kind(words), " ".join(parsed.text[line.span.end :].split())
        if name is None or not _may_be_body(name):
            continue
        first = without_kind(words[: len(line.words)])  # the text may leave out what the lines below add
        if _HEADS.match(words, len(name)) or any(f"he {each} " in below for each in (name, first) if each):
            return name
    return None


def without_kind(words: str) -> str | None:
    """Take off a title what tells the kind of document or the number of the session; null if it says something else."""
    left, *right = _MARK.split(words, maxsplit=1)
    if right:
        if not _IS_KIND.search(right[0]) and not _IS_KIND.search(left):
            return None
        named = (opening := _OPENING.match(left)) and left[opening.end() : opening.end() + 1].isupper()
        words = left if named or _IS_KIND.search(right[0]) else right[0]
    while opening := _OPENING.match(words):
        words = words[opening.end() :]
    return _SHORT.sub("", bare(words)) or None


def _may_be_body(name: str) -> bool:
    if not _NAME.fullmatch(name) or _MEETING.search(name) or _THING.match(name) or find_country(name):
        return False
    return ordinal_value(name.split()[0]) is None
