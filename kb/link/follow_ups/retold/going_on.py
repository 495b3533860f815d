"""A sentence that goes on from the one before it, and is read together with it.

"Samoa spoke about the map of wrecks. It was sent out on 12 April, a week after the deadline": the first names the
thing, the second says when. Both are read as one where the days of the second fit, or where it names the thing again
after a sentence full of promised words.
"""

import re
from dataclasses import replace

from kb.link.follow_ups.counts import some_of
from kb.link.follow_ups.days import agreement
from kb.link.follow_ups.promises import Promise
from kb.link.follow_ups.retold.clues import Clues
from kb.link.follow_ups.retold.contrasts import contrasts
from kb.link.follow_ups.retold.due_days import dated, tell_alone
from kb.link.follow_ups.retold.evidence import Evidence
from kb.link.follow_ups.retold.signs import AGAINST, Kind, Sign
from kb.link.follow_ups.retold.weighing import is_another_edition, tells_of_another
from kb.link.follow_ups.retold.zones import spot
from kb.link.follow_ups.view import View
from kb.link.follow_ups.window import Sentence
from kb.link.words.tenses import Mode

_WORDS = 0.8
_SHARE = 0.3
"""So much, and such a share, must the sentence before share where no days fit."""

_PRONOUN = re.compile(r"\b(?:it|them|(?:that|this)\s(?:date|day|deadline|time-limit|target))\b")

_THE_WORK = re.compile(r"(?:it|they|this|the\s(?:work|task|matter|item|exercise|date|deadline|step))\b", re.IGNORECASE)
"""How a sentence opens that says of what the one before it tells that it has been put off."""

_MOST = 0.5
"""Such a share of the promised words must stand before a pronoun."""


def goes_on(step: Promise, follows: Sentence | None) -> bool:
    """Say whether the sentence after another goes on to tell when, or of how many, or names the thing again."""
    if not follows or not follows.opening:
        return False
    few = some_of(follows.text)
    counts = few is not None and few[1].lower() in step.numbers
    return follows.tells_when or counts or not step.head_keys.isdisjoint(follows.keys)


def is_of_another(clues: Clues, sentence: Sentence) -> bool:
    """Say whether a sentence that names the thing tells of another one: of another place, kind or owner."""
    for part in sentence.parts:
        view = View(clues.step, sentence.words, part, lambda: 0.0)
        place = spot(view, view.stretch, None)
        if place is None:
            continue
        if is_another_edition(view, place) or tells_of_another(view):
            return True
        if any(sign.kind in AGAINST for sign in contrasts(clues, view, place, reviewed=False)):
            return True
    return False


def together(found: Evidence, clues: Clues, heard: frozenset[str], sentence: Sentence, mode: Mode) -> Evidence | None:
    """Return what speaks for a report where a sentence is read with the one before; null if it does not go on from it.

    :param found: what the sentence itself says.
    :param heard: the keys of its part.
    :param mode: whether it tells of something done.
    """
    before, step = sentence.before, clues.step
    if before is None or sentence.opening is None:
        return None
    first, joint = clues.agreeing(before.keys), clues.agreeing(heard | before.keys)
    named_before = not step.head_keys.isdisjoint(before.keys)
    by_days = named_before and tell_alone(found.days, joint.share, looks_back=found.looks_back)
    again = found.names and found.answers and first.weight >= _WORDS and first.share >= _SHARE
    goes_on_with = sentence.opening in ("same", "last") or bool(_PRONOUN.search(sentence.text))
    pronoun = found.answers and named_before and goes_on_with and first.share >= _MOST
    put_off = mode == "open" and bool(_THE_WORK.match(sentence.text)) and first.share >= _MOST
    if not (by_days or again or ((pronoun or put_off) and not is_of_another(clues, before))):
        return None
    signs = list(found.signs)
    if step.owner.keys & before.keys:
        signs.append(Sign(Kind.OWNER_NAMED))
    agrees = 0.0 if found.days else agreement(step, before)
    if agrees:
        signs.append(dated(agrees))
    shared = ", ".join(f"“{each}”" for each in (*first.words, *first.around))
    reasons = (*found.reasons, f"goes on from a sentence that shares {shared}")
    return replace(found, agreeing=joint, signs=tuple(signs), by_days=by_days, reasons=reasons)
