"""What people promise to do, and the words by which a later text says that it was done.

A promise names an act ("Submit national returns", "Convene a debrief meeting"); a report often uses another verb of the
same family ("returns were received", "the debrief took place"). Only a finite form counts: "was completed", "has been
completed", "completed its review", never "the completed form", "to be completed" or "will have completed".
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

import yaml

Standing = Literal["done", "partly", "open"]


@dataclass(frozen=True)
class Family:
    """Verbs of one kind of act."""

    name: str
    """What the act does."""

    promised: frozenset[str]
    """First words of the promise, as printed in the imperative."""

    reported: tuple[str, ...]
    """Words that say it was done."""


@cache
def families() -> tuple[Family, ...]:
    """Return the kinds of act; a verb of none of them is reported by its own past form only."""
    listed = yaml.safe_load(files(__package__).joinpath("acts.yml").read_text(encoding="utf-8"))
    return tuple(Family(name, frozenset(of["promised"]), tuple(of["reported"])) for name, of in listed.items())


_PARTICLES = frozenset("out up back on over".split())
_BEFORE = re.compile(r"(?:[\w’'-]+\s+){0,4}$")
_ADJECTIVE = frozenset("the a an its their our his her this these those any all newly each every".split())
_AHEAD = re.compile(
    r"\b(?:will|shall|should|would|could|may|might|must|can|to)\s+(?:\w+\s+)?(?:be\s+|have\s+(?:been\s+)?)?(?:\w+ly\s+)?$"
)
_NOT = re.compile(
    r"\b(?:not|never|no|nor|without|yet to be|still to be|remain(?:s|ed)? to be)\b[^,;]*$|n[’']t\b[^,;]*$"
)
_OPEN = re.compile(
    r"""\b(?:
        (?:not|never) \s (?:yet\s)? (?:been\s)? (?:fully\s)? (?:complete|ready|available|finished|final|in\ place)
        | (?:yet|still) \s to \s be
        | remain(?:s|ed)? \s to \s be
        | (?:is|are|was|were|remain|remains|remained) \s (?:still\s)? (?:outstanding|pending|open|incomplete)
        | (?:carried|held) \s (?:forward|over)
        | postponed
        | deferred
        | (?:is|are|was|were|been) \s delayed
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words that say of something promised that it is still to come."""

_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|most|many|several|half)"
_PART = re.compile(
    rf"""\b(?:
        {_NUMBER} \s of \s (?:the\s|its\s|their\s)? \w+
        | part(?:ly|ially) | in \s part | so \s far | to \s date | under \s? way | ongoing | in \s progress | all \s but
        | the \s (?:remaining|rest|others)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words that say that something is done in part."""


def opening(action: str) -> tuple[tuple[str, ...], str]:
    """Split a promise into its verbs, in lower case, and what they are to be done to: ("carry",) and "the patrols"."""
    words = action.split()
    if words and words[0].lower() == "to":
        words = words[1:]
    verbs, at = [], 0
    while at < len(words):
        verbs.append(words[at].strip(",").lower())
        at += 1
        if at < len(words) and words[at].lower() in _PARTICLES:
            at += 1
        joined = at + 1 < len(words) and words[at].lower() == "and" and family(words[at + 1].strip(",").lower())
        if not joined:
            break
        at += 1
    return tuple(verbs), " ".join(words[at:])


@cache
def family(verb: str) -> Family | None:
    """Return the kind of act a verb promises."""
    return next((each for each in families() if verb in each.promised), None)


@cache
def _reporting(verbs: tuple[str, ...]) -> re.Pattern[str]:
    """Return the words that report one of the acts, any of them."""
    forms: list[str] = []
    for verb in verbs:
        kind = family(verb)
        forms += kind.reported if kind else _past(verb)
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, set(forms)), key=len, reverse=True))})\b", re.IGNORECASE)


def _past(verb: str) -> list[str]:
    """Return the regular past form of a verb."""
    if verb.endswith("e"):
        return [verb + "d"]
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return [verb[:-1] + "ied"]
    return [verb + "ed", verb + verb[-1:] + "ed"]


def standing(verbs: tuple[str, ...], sentence: str) -> Standing | None:
    """Return what a sentence says of an act with these verbs: done, done in part, still open; null for nothing."""
    if _OPEN.search(sentence):
        return "open"
    for match in _reporting(verbs).finditer(sentence):
        before = _BEFORE.search(sentence, 0, match.start())
        words = before[0] if before else ""
        last = words.split()[-1].lower() if words.split() else ""
        if last in _ADJECTIVE or _AHEAD.search(words.lower()):
            continue
        if _NOT.search(words.lower()):
            return "open"
        return "partly" if _PART.search(sentence) else "done"
    return None
