"""The topic that words announce: a heading, the lead-in of a list, or the column headings of a table.

The words are in ``vocabulary/sections.yml`` (genre guide, §1.2 and §1.5).
"""

import re
from dataclasses import dataclass
from functools import cache

from extractors.vocabulary import load

LONGEST_HEADING = 7
"""A heading of more words than this must open with its cue: a headline is no section heading."""

_NUMBER = re.compile(
    r"^\W*(?:(?:[IVXLC]+|\d+(?:\.\d+)*|[A-Z])[.):]\s+|\d{1,2}\s+(?=(?-i:[A-Z])\w)"
    r"|(?:annex|attachment|appendix)\s*\w{0,4}\s*[:.–—-]\s*"
    r"|(?:agenda\s+item|item|session|part|section|chapter|step|day)\s+(?:no\.?\s*)?(?:\d{1,2}|[A-Z]|[IVX]{1,4}|one|two|three|four|five)"
    r"(?:\s*[:.–—]\s*|\s+-\s+))",
    re.I,
)
"""What numbers a heading: "4.", "4", "Annex 2 –", "Agenda item 3:"."""

_WORD = re.compile(r"[\w'-]+")
_GOES_ON = frozenset("of for on and the to".split())
_OPENING_PHRASE = re.compile(
    r"^(?:[a-z]+ing|in|on|at|to|for|with|by|following|after|before|until|till|between|during|under|as|through|within"
    r"|given|based|ahead\s+of|prior\s+to)\b[^,]*,\s",
    re.I,
)

_LOOKS_BACK = frozenset(
    "earlier previous past last former became become happened done delivered delivery carried achieved since report"
    " reports reporting update updates review reviewing stocktaking implementation fulfilment status back completion"
    " completed".split()
)
"""Words before a cue for next steps that make it tell what came of them: "What became of earlier next steps"."""

_JOINS = frozenset({"and", "or"})
_OF_BEFORE = re.compile(r"(?:agreed|set|decided|adopted|given|from|of)\b.*\b(?:last|previous|earlier|preceding)\b")
"""What follows a cue for next steps that are those of another meeting: "agreed at the last meeting"."""

_DONE = re.compile(
    r"\b(?:had|have|has|were|was)\s(?:\w+\s){0,2}?(?:completed|done|delivered|achieved|finished|implemented|fulfilled"
    r"|carried\sout)\b[^.:]{0,30}:\W*$",
    re.I,
)
"""What closes a lead-in that tells which of the steps were taken: "of the 18 actions, members had completed:"."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A cue for headings."""

    words: tuple[str, ...]
    topic: str
    opening: bool
    """Whether it counts only at the start of a heading."""


@dataclass(frozen=True)
class _Cues:
    """The vocabulary made ready: phrases by their first word, lead-ins and column headings as patterns."""

    headings: dict[str, list[_Phrase]]
    strong: re.Pattern[str]
    following: re.Pattern[str]
    weak: tuple[tuple[str, re.Pattern[str]], ...]
    tables: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]


def _phrases(words: list[str]) -> str:
    """Return an alternation of whole phrases, longest first."""
    return "|".join(re.escape(each) for each in sorted(words, key=len, reverse=True))


@cache
def _cues() -> _Cues:
    vocabulary = load("sections")
    strong = "|".join(f"(?P<{topic}>{'|'.join(c['lead_ins'])})" for topic, c in vocabulary.items() if "lead_ins" in c)
    return _Cues(
        headings=_heading_phrases(),
        strong=re.compile(rf"\b(?:{strong})\b", re.I),
        following=re.compile(rf"\bfollowing\s+(?:[\w-]+\s+){{0,3}}?(?:{strong})\b", re.I),
        weak=tuple(
            (topic, re.compile(rf"\b(?:{'|'.join(c['weak_lead_ins'])})\b", re.I))
            for topic, c in vocabulary.items()
            if "weak_lead_ins" in c
        ),
        tables=tuple(
            (topic, re.compile(rf"\b(?:{_phrases(one)})\b", re.I), re.compile(rf"\b(?:{_phrases(other)})\b", re.I))
            for topic, c in vocabulary.items()
            for one, other in c.get("tables", [])
        ),
    )


def _heading_phrases() -> dict[str, list[_Phrase]]:
    """Return the cues for headings by their first word, longest first."""
    found: dict[str, list[_Phrase]] = {}
    for topic, cues in load("sections").items():
        for key in ("headings", "openings"):
            for phrase in cues.get(key, []):
                words = tuple(phrase.split())
                found.setdefault(words[0], []).append(_Phrase(words, topic, key == "openings"))
    return {first: sorted(listed, key=lambda each: -len(each.words)) for first, listed in found.items()}


def _cue_at(words: list[str], at: int) -> _Phrase | None:
    """Return the longest cue that starts at one word of a heading."""
    for phrase in _cues().headings.get(words[at], ()):
        if tuple(words[at : at + len(phrase.words)]) == phrase.words and not (phrase.opening and at):
            return phrase
    return None


def _heading_words(words: str) -> list[str]:
    """Return the words of a heading in lower case, its number left off."""
    return _WORD.findall(_NUMBER.sub("", words).lower().replace("’", "'"))


def heading_topic(words: str) -> str | None:
    """Return the topic that a heading announces; null for any other heading."""
    bare = _heading_words(words)
    cues = ((at, cue) for at in range(len(bare)) if (cue := _cue_at(bare, at)))
    at, found = next(cues, (0, None))
    if found is None or (at > 0 and len(bare) > LONGEST_HEADING):
        return None
    return "progress" if found.topic == "next_steps" and _looks_back(bare, at, len(found.words)) else found.topic


def _looks_back(bare: list[str], at: int, length: int) -> bool:
    """Say whether a heading with a cue for next steps tells of those of an earlier meeting."""
    before, after = bare[:at], " ".join(bare[at + length :])
    return (not _LOOKS_BACK.isdisjoint(before) and _JOINS.isdisjoint(before)) or bool(_OF_BEFORE.match(after))


def whole_topic(words: str) -> str | None:
    """Return the topic of words that are a heading's cue and nothing more: "NEXT STEPS", "7. Way forward:"."""
    bare = _heading_words(words)
    found = _cue_at(bare, 0) if bare else None
    return found.topic if found and len(found.words) == len(bare) else None


def opening_topic(words: str) -> str | None:
    """Return the topic of words before a full stop or colon that open with a cue: "About the Partnership"."""
    bare = _heading_words(words)
    cue = _cue_at(bare, 0) if bare else None
    if cue is None or (len(bare) > len(cue.words) and bare[len(cue.words)] not in _GOES_ON):
        return None
    return cue.topic


def lead_in_topic(words: str) -> str | None:
    """Return the topic that a paragraph ending in a colon gives to its list; null if it names none."""
    sentence = re.split(r"[.;]\s+(?=[A-Z])", words)[-1]
    bare = _OPENING_PHRASE.sub("", sentence)
    found = _cues().following.search(sentence) or _cues().strong.search(bare)
    if found:
        return "progress" if found.lastgroup == "next_steps" and _DONE.search(sentence) else found.lastgroup
    return next((topic for topic, pattern in _cues().weak if pattern.search(sentence)), None)


def table_topic(headers: list[str]) -> str | None:
    """Return the topic that column headings give to the rows of a table."""
    for topic, one, other in _cues().tables:
        for first in headers:
            if one.search(first) and any(other.search(each) for each in headers if each is not first):
                return topic
    return None
