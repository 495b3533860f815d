"""Noun phrases of change that somebody reports: "observed a marked rise in …", "concern at the persistence of …".

A phrase counts where a verb of seeing, saying or judging governs it, where it stands by itself ("there was a clear need
for …"), where a passive reports it ("a shortage was raised"), and where it is joined to one that counts.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from extractors.document import Span
from extractors.readings.changes.words import LETTERS, Change, Direction, change_words, word_set

_NO_LICENCE_FOR_NEED = re.compile(
    r"\b(?:stress|emphasi|underlin|underscor|highlight|recogni|acknowledg|not(?:e|ed|es|ing)\b|reaffirm"
    r"|welcom)\w*[^,;]*$",
    re.IGNORECASE,
)
_CONCERN = re.compile(r"\b(?:concern|alarm|regret)")
_PASSIVE_REPORT = re.compile(
    r"\s+(?:was|were|is|are|(?:has|have|had)\s+been)\s+(?:also\s+|widely\s+|repeatedly\s+)?"
    r"(?:raised|reported|noted|observed|discussed|identified|highlighted|mentioned|seen|recorded|described|cited"
    r"|detected|evident|apparent|visible)\b"
)
_PHRASE_END = re.compile(
    r"\s*[;:]|\s+[–—]|,\s+(?:(?:\w+\s+)?of\s+(?:which|whom|them|these|it)|and|but|which|who|while|whereas|although|though|with|as|where"
    r"|according"
    r"|including\s+in\s+the)\b"
    r"|\s+(?P<verb>was|were|is|are|has|have|had|will|would|should|remains?|remained|may|can|could)\s"
    r"|\s+(?:and|as\s+well\s+as)\s+(?:(?:at|about|over|of|in|that|by|to)\s+)?(?=(?:the|an?)\s)"
)
_RELATIVE = re.compile(r"\b(?:who|which|that|whose|where|when)\b[^,]*$")
_NEED = re.compile(r"\b(?:continuing|growing|increasing|persistent|continued|ongoing|greater)?\s*needs?\s+(?:for|to)\b")
_JOINS = re.compile(
    r"\s*(?:,?\s*and|,|as\s+well\s+as)?\s*(?:(?:at|about|over|of|in)\s+)?(?:the\s+|an?\s+|some\s+)?\s*", re.IGNORECASE
)
_COMMA = re.compile(r",\s+(?:and\s+)?(?:(?:of|in|at|about|over)\s+)?(?:the\s+|an?\s+)?$")
_AND = re.compile(r"\sand\s$")
_FIRST_OF = re.compile(
    r"first\s+(?:\w+\s+)?(?:days?|weeks?|months?|years?|quarters?|half|halves|time|place|step|instance)\b"
)
"""What "first" only counts: "the first ten months"."""

_LISTED_BEFORE = re.compile(r"(?:,|\sand)\s(?:and\s)?(?:(?:at|about|over|of|in)\s)?(?:an?\s|the\s)?$")
"""What joins a phrase to one before it."""

_STILL_NO = re.compile(
    r"\bthere\s+(?P<rest>(?:(?:is|are|was|were)\s+(?P<still>still\s+(?:no|too\s+few|too\s+little|little|few|not\s+enough)\b)"
    r"|(?:is|are|was|were|has\s+been|have\s+been)\s+(?P<sign>(?:as\s+yet\s+|still\s+)?(?:no|little)\s+(?:signs?\s+of|let-?up|improvement|change)\b)))[^;]+"
)
"""What there is still none of."""

_EDGE = " \n\t,;:.–—[]"


def read_phrases(text: str, low: str, clause: Span, sentence: Span) -> Iterator[Change]:
    """Yield the noun phrases of change that a clause reports."""
    still = _STILL_NO.search(low, clause.start, clause.end) if "there " in low[clause.start : clause.end] else None
    if still:
        start = still.start("still") if still["still"] else still.start("sign")
        yield Change(Span(start, start + len(text[start : still.end()].rstrip(_EDGE))), "persistent")
        return
    done = clause.start
    cues = _cues(low, clause)
    for at, cue in enumerate(cues):
        if cue.start() < done:
            continue
        if _FIRST_OF.match(low, cue.start(), clause.end):
            continue
        start = _phrase_start(text, clause.start, cue.start())
        end = _before_next(text, cue.end(), _phrase_end(text, cue.end(), clause.end), cues[at + 1 :])
        direction: Direction = "need" if _NEED.match(text, cue.start(), end) else cast(Direction, cue.lastgroup)
        denied = text.startswith(("no ", "No "), start) and direction != "persistent"
        if denied and direction == "down":  # "no reduction in violence"
            denied, direction = False, "persistent"
        follows = done > clause.start and _JOINS.fullmatch(text, done, start)
        if not denied and (follows or _is_reported(text, sentence, start, end, direction)):
            yield Change(Span(start, start + len(text[start:end].rstrip(_EDGE))), direction)
            done = end


def _cues(low: str, clause: Span) -> list[re.Match[str]]:
    """Return the nouns and adjectives of change in a clause; of a concern, also those that else need a list."""
    words = change_words()
    printed = set(LETTERS.findall(low, clause.start, clause.end))
    asked = (("nouns", words.noun), ("adjectives", words.adjective))
    patterns = [pattern for kind, pattern in asked if not words.first_words[kind].isdisjoint(printed)]
    concerned = _CONCERN.search(low, clause.start, clause.end) is not None
    if concerned:
        patterns.append(words.listed)
    found = [cue for pattern in patterns for cue in pattern.finditer(low, clause.start, clause.end)]
    if found and not concerned:  # behind one phrase of change "new" and "first" tell another
        later = words.listed.finditer(low, min(cue.end() for cue in found), clause.end)
        found += [cue for cue in later if _LISTED_BEFORE.search(low, clause.start, cue.start())]
    return sorted(found, key=lambda cue: cue.start())


@cache
def _licence() -> re.Pattern[str]:
    """Return a pattern for what governs a phrase, up to where the phrase begins."""
    reports = "|".join(sorted(each.replace(" ", r"\s+") for each in word_set("reports")))
    between = "|".join(sorted(word_set("between")))
    return re.compile(rf"\b(?:{reports})\b(?:\s+(?:{between})\b|\s*[\[\]/]+)*\s*$", re.IGNORECASE)


def _phrase_start(text: str, floor: int, cue: int) -> int:
    """Return where a noun phrase begins: at its first modifier, behind article and preposition; "no" stays."""
    start = cue
    for word in reversed(list(re.finditer(r"\S+", text[max(floor, cue - 80) : cue]))):
        offset = max(floor, cue - 80) + word.start()
        if text[offset + len(word[0]) : start].strip(" ") or not re.fullmatch(
            r"[A-Za-z\d](?:[\w.,-]*[\w.%-])?", word[0]
        ):
            break
        if word[0].lower() == "no":
            return offset
        if word[0].lower() in word_set("edges") or _licence().search(word[0]):
            break
        start = offset
    return start


def _phrase_end(text: str, start: int, limit: int) -> int:
    """Return where a noun phrase ends: before its verb, a further clause, or the next phrase."""
    for match in _PHRASE_END.finditer(text, start, limit):
        if not (match["verb"] and _RELATIVE.search(text[start : match.start()])):
            return match.start()
    return limit


def _before_next(text: str, start: int, end: int, later: list[re.Match[str]]) -> int:
    """Return where a phrase ends that a comma parts from the next: "emergence of …, the persistence of …".

    "And" does so too where the next opens with its word of change: "a fall in thefts and persistent delays".
    """
    for cue in later:
        if cue.start() >= end:
            break
        following = _phrase_start(text, start, cue.start())
        comma = _COMMA.search(text, start, following)
        if comma is None and following == cue.start():
            comma = _AND.search(text, start, following)
        if comma:
            return comma.start()
    return end


def _is_reported(text: str, sentence: Span, start: int, end: int, direction: Direction) -> bool:
    """Say whether somebody reports a phrase, or it is the subject of a passive that does."""
    before = text[sentence.start : start]
    if direction == "need" and _NO_LICENCE_FOR_NEED.search(before):
        return False
    article = re.sub(r"(?:\b(?:the|an?|some)\s+)$", "", before, flags=re.IGNORECASE)
    if not article.strip(_EDGE) and _PASSIVE_REPORT.match(text, end, sentence.end):
        return True
    return _licence().search(article) is not None
