"""Signs that a passage reports a promise in other words: what kinds there are, and what each of them weighs.

No sign decides alone. They are added to what the words in common weigh, of which a rare one weighs about 1, and the
sum is held against the thresholds of the room. What can hardly be there by chance weighs about as much as a rare word,
what often is weighs less than half of one, and what speaks for another thing is taken off.
"""

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """A kind of sign, with its weight and the reason for it."""

    PAIR = 0.4, "two words that stand side by side in both are seldom so by chance"
    FEW_OF_MANY = 0.9, "few told of the very number promised: another promise has another number"
    NUMBER = 0.3, "the number promised, which may count something else here"
    ITEMS_APART = 1.2, "of what is listed by name one is there and another missing: hardly of any other list"
    ANSWERS = 0.4, "a verb that reports such an act, as it does of many things"
    ALONE = 0.6, "no other promise of the document shares half as much, and hardly a sentence more of this one"
    SHARE = 0.6, "so great a share of the promised words is told of few other things"
    SOLE = 0.4, "the document promises no other thing of such a kind"
    IMPLIES = 0.2, "what was to be made is told of as being there, though it may be one of its kind"
    RECALLED = 0.45, "a phrase that recalls some promise, though it does not say which"
    STATE = 0.15, "a word for how far something has come, as texts of all sorts have it"
    REVIEWED = 0.6, "where earlier steps are gone through, most sentences report one of them"

    OWNER_ACTS = 0.6, "who promised is said to have acted, as few others are"
    OWNER_NAMED = 0.4, "who promised is named, but may only be spoken to"
    COUNTED_OF_ALL = 0.8, "how many of all who promised: only of a promise of theirs is that told"
    COUNTED = 0.5, "those who promised are counted, but perhaps as participants"
    SPOKEN_OF = 0.2, "those who promised are spoken of, as members are in any paragraph"
    ANOTHER_ACTS = -2.5, "somebody else acted: no report, unless much else speaks for it"
    THANKED = 0.3, "who promised is thanked, as for work that was done"
    RECIPIENT = 0.4, "for whom it was to be done is named"
    PLACE = 0.4, "where it was to be done is named"

    DELAY = 1.2, "a delay that is the one between the day due and the day told fits no other step by chance"
    TIME_SET = 1.2, "the time within which it was due is named as the time set"
    VERY_DAYS = 1.0, "the very days on which it was due, first and last"
    DELAY_NOW = 0.7, "a delay that is the one up to the day of the document itself"
    LAST_DAY = 0.7, "the last day due, which other steps of a document may share"
    IN_TIME = 0.4, "a day in the time set, as anything may have that happened then"
    NEAR = 0.2, "a day not long after the time set"
    FAR = -0.5, "only days more than a year away: it happened at another time"

    ALIEN = -0.5, "a word in the place of a promised one may make another thing of it"
    ANOTHER_KIND = -1.2, "another word in the very place of a promised one: a railway company, no canal company"
    ANOTHER_THING = -1.8, "another noun stands before what the promised thing was to be about: a sister of it"
    ANOTHER_OWNER = -1.2, "the thing of a body that the promise does not name"
    ANOTHER_PLACE = -2.0, "another place than the one promised"
    BEFOREHAND = -2.0, "what comes before a thing is there, as its programme or an order for it, is not the thing"
    ANOTHER_DELAY = -1.2, "a delay that is not the one between the day due and the day told"
    ANOTHER_TOPIC = -1.5, "a thing of the kind promised that is on, of or for something else is another thing"

    def __init__(self, weight: float, because: str) -> None:
        self.weight = weight
        self.because = because


BY_FIT = frozenset({Kind.ALONE, Kind.SHARE, Kind.SOLE, Kind.IMPLIES})
"""Signs that count only where the two fit each other alone."""

BY_OWNER = frozenset({Kind.COUNTED_OF_ALL})
"""Signs that those who promised did it, and nobody else can be meant."""

AGAINST = frozenset(
    {
        Kind.ANOTHER_ACTS,
        Kind.ANOTHER_KIND,
        Kind.ANOTHER_THING,
        Kind.ANOTHER_OWNER,
        Kind.ANOTHER_PLACE,
        Kind.ANOTHER_DELAY,
        Kind.ANOTHER_TOPIC,
        Kind.BEFOREHAND,
    }
)
"""Signs that a passage tells of something else."""

LOOKING_BACK = frozenset({Kind.RECALLED, Kind.COUNTED_OF_ALL})
"""Signs that a sentence looks back on what was promised."""

OF_DAYS = frozenset(
    {Kind.DELAY, Kind.TIME_SET, Kind.VERY_DAYS, Kind.DELAY_NOW, Kind.LAST_DAY, Kind.IN_TIME, Kind.NEAR, Kind.FAR}
)
"""Signs that days give; the best of a sentence counts."""

BY_DELAY = frozenset({Kind.DELAY, Kind.TIME_SET})
"""Signs of days that tell by themselves what is meant."""

BY_DAY = frozenset({Kind.VERY_DAYS, Kind.DELAY_NOW, Kind.LAST_DAY})
"""Signs of days that tell it together with something else."""


@dataclass(frozen=True)
class Sign:
    """One sign in a passage."""

    kind: Kind
    """What it is."""

    why: str = ""
    """What there is, in words; empty where it goes without saying."""

    times: float = 1.0
    """How often it is there, or how much of it counts."""

    @property
    def weight(self) -> float:
        """What it weighs."""
        return self.kind.weight * self.times
