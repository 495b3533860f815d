"""Words by which a sentence tells of a part only: some of the things promised, or some of those who promised.

"Eight of the nine members" tells of a part of what all were to do; that "eight of the nine laboratories" agreed in a
test tells nothing of how much of the test was done.
"""

import re

from extractors.readings.casing import lowered
from kb.link.follow_ups.owners import MANY
from kb.link.follow_ups.promises import Promise
from kb.link.words.meanings import Passage
from kb.link.words.numerals import NUMBER, SOME
from kb.link.words.stems import stem

_PART = re.compile(
    rf"""\b(?:
        (?<!all\s)(?<!last\s)(?<!each\s) {SOME} \s of \s (?:the\s|its\s|their\s)? \w+
        | half \s (?:the|its|their) | (?:a|one) \s (?:half|third|quarter|part|number) \s of | two \s thirds
        | (?:a\s)? (?:majority|part) \s of
        | {SOME} \s (?:\w+\s)? out \s of
        | (?:{SOME}|one|others?|rest) \s (?:\w+\s)? (?:has|have|had|did|do|does) \s (?:still\s)? not
        | (?:almost|nearly|virtually|half) \s (?:completed?|finished|done|ready|over)
        | all \s (?:\w+\s)? (?:but|except|save|apart\ from) | with \s the \s exception \s of
        | part(?:ly|ially) | in \s part | so \s far | (?<!up\s)to \s date | per \s cent
        | the \s (?:remaining|rest|remainder|others)
    )\b""",
    re.VERBOSE,
)
"""Words, in lower case, that say that something is done in part."""

_SOME_OF = 6
"""Of what so many are told stands within so many words."""

_WHOLE = re.compile(r"(\w+) of (?:the|its|their|our) \1\b")
"""As many as there are: "nine of the nine members"."""

_OF = re.compile(rf"^{SOME} of")
_FRACTION = re.compile(
    rf"(?:(?:{NUMBER}|half|(?:a|one)\s(?:third|quarter|fifth|part|number)|some|several)\sof\s(?:the|its|their)\b"
    r"|half\sthe\b)",
    re.IGNORECASE,
)
"""Words by which something is told of some only."""


def is_part(step: Promise, told: str) -> bool:
    """Say whether words tell of a part; of those who came to a gathering any number may be told."""
    of_people = step.promises("hold") and not step.owner.many and not step.count
    low = lowered(told)
    for match in _PART.finditer(low):
        if _WHOLE.match(low, match.start()):
            continue
        if not _OF.search(match[0]):
            return True
        if not of_people and _is_of_promised(step, told[match.start() :]):
            return True
    return False


def is_of_some(step: Promise, told: str) -> bool:
    """Say whether words open with some only of what was promised: "a third of the wagons"."""
    match = _FRACTION.match(told)
    return match is not None and _is_of_promised(step, told)


def _is_of_promised(step: Promise, told: str) -> bool:
    """Say whether what is told of some "of the nine laboratories" was promised, or they promised it themselves."""
    near = Passage(" ".join(told.split()[:_SOME_OF]))
    if step.owner.many or not MANY.isdisjoint(map(stem, near.low)):
        return True
    return any(keys & step.every_key for keys in near.keys)
