"""What a paragraph reports that no single sentence of it tells of by itself.

A record that goes through what was promised gives each step a paragraph, or a few sentences of one: "Pilots. Our
Samoan colleagues spoke of the course. Thirty men now hold the badge." One sentence names the thing, another says what
became of it. The paragraph that shares the most with a step, and clearly more than any other does, is about that
step; what it says was done is then a report if the verb reports such an act, or the owner acts, or the days agree.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import partial

from kb.link.follow_ups.asserted import asserted
from kb.link.follow_ups.days import agreement
from kb.link.follow_ups.doers import who
from kb.link.follow_ups.retold.clues import Agreeing, Clues
from kb.link.follow_ups.retold.evidence import Evidence, evidence
from kb.link.follow_ups.retold.going_on import is_of_another
from kb.link.follow_ups.retold.signs import AGAINST, OF_DAYS, Kind, Sign
from kb.link.follow_ups.retold.zones import joined
from kb.link.follow_ups.view import View
from kb.link.follow_ups.window import Later, Sentence
from kb.link.words.predicates import Predicate
from kb.link.words.reviews import announces_review
from kb.link.words.tenses import Mode

_LEAST = 0.6
"""So much must be promised words in common, where steps are reviewed and those who promised acted."""

_WORDS = 1.0
_SHARE = 0.5
"""So much, and such a share, anywhere else."""

_MOST = 0.75
"""So great a share names the thing whole."""

_MARGIN = 0.25
"""By so much a paragraph must share more than the next one."""

_OWNER = 0.6
_REVIEWED = 0.6
"""What it does for the choice of a paragraph that who promised is named in it, and that steps are reviewed there."""

_LABEL = 0.6
"""What it does that the thing itself is the label of the paragraph."""

_ENOUGH = 2.3
"""So much must speak for a report."""

_SERVING = ("open", "set up", "repair", "fit out", "use")
"""Acts after which other things are done with what they are done to."""

_CLOSE = frozenset({Kind.DELAY, Kind.TIME_SET, Kind.VERY_DAYS, Kind.DELAY_NOW, Kind.LAST_DAY})
_FAR = frozenset({Kind.FAR, Kind.ANOTHER_DELAY})
_ACTED = frozenset({Kind.OWNER_ACTS, Kind.COUNTED_OF_ALL, Kind.COUNTED})


@dataclass(frozen=True)
class Told:
    """A part of a sentence that says what became of a step of which its paragraph speaks."""

    clues: Clues
    """What the step is known by."""

    sentence: Sentence
    """The sentence."""

    view: View
    """The part of it."""

    mode: Mode
    """Whether it was done."""

    at: int
    """Place of the verb."""

    verb: Predicate | None
    """The verb, if it is one of an act."""

    evidence: Evidence
    """What speaks for it."""

    @property
    def span(self) -> tuple[int, int]:
        """Where it begins and ends in the sentence, without a further clause that has its own subject."""
        words, part = self.sentence.words, self.view.part
        ends = (joined(words, self.verb.end, other.first) for other in part.verbs if self.verb and other.at > self.at)
        end = next((end for end in ends if end), part.end)
        return words.starts[part.start], words.ends[end - 1]


def in_paragraphs(left: Collection[Clues], later: Later, taken: Collection[int]) -> Iterator[Told]:
    """Yield what paragraphs tell of steps of which no sentence does, each of one paragraph.

    :param left: what the steps still open are known by.
    :param taken: starts of the sentences that report other steps.
    """
    for clues in left:
        sentences = _about(clues, later, taken)
        if sentences:
            yield from _told(clues, sentences)


def _about(clues: Clues, later: Later, taken: Collection[int]) -> list[Sentence]:
    """Return the sentences of the paragraph that shares the most with a step; nothing where another shares as much."""
    every = later.sentences
    seen: dict[int, float] = defaultdict(float)
    for clue in clues.own:
        for block in {every[at].block for at in later.holding(clue.keys) if every[at].start not in taken}:
            seen[block] += clue.most
    if max(seen.values(), default=0.0) < _LEAST:
        return []
    for block in {every[at].block for at in later.holding(clues.step.owner.keys)} & seen.keys():
        seen[block] += _OWNER
    for block in {every[at].block for at in later.reviewed} & seen.keys():
        seen[block] += _REVIEWED
    for block in {every[at].block for at in later.naming(clues.step.head_keys) if every[at].is_label} & seen.keys():
        seen[block] += _LABEL
    first, *others = sorted(seen, key=lambda block: (-seen[block], block))
    if others and seen[first] < seen[others[0]] + _MARGIN:
        return []
    free = (each for each in every if each.block == first and each.start not in taken)
    return [each for each in free if not announces_review(each.text)]


def _told(clues: Clues, sentences: list[Sentence]) -> Iterator[Told]:
    """Yield what the parts of sentences tell of a step, if none that speaks of it more denies or only plans it."""
    heard = frozenset[str]().union(*(each.keys for each in sentences))
    joint = clues.agreeing(heard)
    if not (_is_known(joint) or (joint.weight >= _LEAST and any(each.reviewed for each in sentences))):
        return
    named = bool(clues.step.owner.keys) and clues.step.owner.keys <= heard
    found: list[tuple[float, Told]] = []
    other = 0.0
    for sentence in sentences:
        for part in sentence.parts:
            view = View(clues.step, sentence.words, part, partial(agreement, clues.step, sentence), heard)
            told = asserted(view)
            shared = clues.agreeing(view.heard).weight
            if any(verb.mode in ("ahead", "open") for verb in part.verbs) or (told and told[0] != "done"):
                other = max(other, shared)
            elif told and _may_be_told(view, told[2]):
                each = _weighed(clues, sentence, view, joint, told, named=named)
                goes_on = sentence.opening in ("same", "last")
                if each and (shared or goes_on or not _ACTED.isdisjoint(_kinds(each.evidence))):
                    found.append((shared, each))
    found = [(shared, each) for shared, each in found if shared >= other]
    if any(not each.view.names_thing for _, each in found) and _tells_of_another(clues, sentences):
        found = [(shared, each) for shared, each in found if each.view.names_thing]
    yield from (each for _, each in found)


def _may_be_told(view: View, verb: Predicate | None) -> bool:
    """Say whether nobody else acted, and what somebody has or notes is the thing itself, named beside the verb."""
    if any(who(view, each) == "another" for each in view.part.verbs if each.mode == "done"):
        return False
    received = verb is not None and verb.verb is not None and {*verb.verb.roles} == {"received"}
    return not received or view.names_thing


def _tells_of_another(clues: Clues, sentences: list[Sentence]) -> bool:
    """Say whether a sentence that names such a thing tells of another one."""
    return any(is_of_another(clues, each) for each in sentences if not each.keys.isdisjoint(clues.step.head_keys))


def _weighed(
    clues: Clues,
    sentence: Sentence,
    view: View,
    joint: Agreeing,
    told: tuple[Mode, int, Predicate | None],
    *,
    named: bool,
) -> Told | None:
    """Return what speaks for a part of a paragraph; null where it is not enough."""
    mode, at, verb = told
    found = evidence(clues, sentence, view, verb, alone=False, sole=frozenset())
    if found is None:
        return None
    signs = tuple(sign for sign in found.signs if sign.kind is not Kind.SHARE)
    signs += (Sign(Kind.SHARE, times=joint.share_of_matter),) * (joint.share_of_matter >= _SHARE)
    shared = ", ".join(f"“{each}”" for each in (*joint.words, *joint.around))
    reasons = (f"stands in a paragraph that shares {shared}", *(sign.why for sign in signs if sign.why))
    found = replace(found, agreeing=joint, signs=signs, reasons=reasons)
    listed = verb.verb.kinds if verb and verb.verb else frozenset[str]()
    other = bool(listed) and listed.isdisjoint(view.step.answers) and not (found.answers or found.implies)
    other = other and not view.step.promises(*_SERVING)  # where men moor their boats there is a dock
    known = _is_enough(found, sentence, named=named and not other, acted=not other)
    return Told(clues, sentence, view, mode, at, verb, found) if known else None


def _is_enough(found: Evidence, sentence: Sentence, *, named: bool, acted: bool) -> bool:
    """Say whether enough speaks for a report, given what the whole paragraph shares with the step.

    :param acted: whether it may count that those who promised did something, be it no such act.
    """
    kinds, shared = _kinds(found), found.agreeing
    if found.is_roll or kinds & AGAINST or (found.alters and not found.answers):
        return False
    close = not kinds.isdisjoint(_CLOSE) or (Kind.IN_TIME in kinds and _gives_day(sentence))
    acted = acted and not kinds.isdisjoint(_ACTED)
    dated = not kinds.isdisjoint(OF_DAYS) and kinds.isdisjoint(_FAR)
    known = _is_known(shared)
    whole = shared.weight >= _WORDS and shared.share_of_matter >= _MOST
    if not (
        (known and (found.answers or close))
        or (whole and dated and (acted or named))
        or (shared.weight >= _LEAST and sentence.reviewed and acted and (found.answers or close))
    ):
        return False
    return shared.weight + shared.weight_around + sum(sign.weight for sign in found.signs) >= _ENOUGH


def _is_known(shared: Agreeing) -> bool:
    """Say whether so much is shared that it is known what is spoken of."""
    return shared.weight >= _WORDS and shared.share_of_matter >= _SHARE


def _gives_day(sentence: Sentence) -> bool:
    """Say whether a sentence gives days, not only a month, which many other things may share."""
    return any(each.date.granularity == "day" for each in sentence.dates)


def _kinds(found: Evidence) -> frozenset[Kind]:
    return frozenset(sign.kind for sign in found.signs)
