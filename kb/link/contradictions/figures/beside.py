"""The other figures of a sentence: one that two sentences share ties them, two that differ are of two occasions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kb.link.contradictions.figures.sayings import Saying

FEWEST = 5
"""The smallest figure that tells, where two sentences share it, that they speak of one matter."""

ANYWHERE = frozenset("state country member nation party day week month year hour minute per cent point".split())
"""What figures beside others tell too little by: a process has its members in every sentence."""


class Beside:
    """The figures of sentences by what they count."""

    def __init__(self, told: Iterable[Saying]) -> None:
        self._figures: dict[tuple[str, str], dict[str, set[float]]] = defaultdict(lambda: defaultdict(set))
        for each in told:
            if not each.currency and each.claim.row["value"] >= FEWEST and each.noun not in ANYWHERE:
                self._figures[each.paper.id, each.claim.sentence][each.noun].add(each.claim.row["value"])

    def is_shared(self, one: Saying, other: Saying) -> bool:
        """Say whether both sentences give one same figure of another noun."""
        here, there = self._of(one), self._of(other)
        return any(here[noun] & there[noun] for noun in here.keys() & there.keys() if noun != one.noun)

    def is_single(self, one: Saying, other: Saying) -> bool:
        """Say whether no other figures of the two sentences differ."""
        here, there = self._of(one), self._of(other)
        return all(here[noun] & there[noun] for noun in here.keys() & there.keys() if noun != one.noun)

    def _of(self, each: Saying) -> Mapping[str, set[float]]:
        return self._figures.get((each.paper.id, each.claim.sentence), {})
