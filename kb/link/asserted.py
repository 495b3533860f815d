"""What a part of a sentence asserts, whatever of: that something was done, is under way or is still open.

A thing done in other words ("Inspectors were at work", "the others have their figures") is told by a verb that no list
of acts holds; but opinions, plans and requests ("welcomed", "had been foreseen", "invited") assert nothing done.
"""

from kb.link.predicates import Predicate
from kb.link.stems import stem
from kb.link.tenses import ADVERBS, BE, NEGATIONS, Mode
from kb.link.view import View

OPINIONS = frozenset(
    map(
        stem,
        "note welcome underline underscore stress emphasise highlight express recall recognise acknowledge commend "
        "appreciate praise thank support affirm reaffirm reiterate observe regret apologise explain say state add tell "
        "point remind warn comment describe mention hear discuss consider see think believe feel hope wish know "
        "recommend encourage request urge invite call ask propose suggest offer advise stand lie mean want need agree "
        "decide expect foresee plan promise schedule intend envisage undertake pledge commit due allow concern follow "
        "base relate affect interest include involve require remain depend cost lose look win".split(),
    )
)
"""Verbs of opinion, speech, request and plan, and others that tell of no act."""

_FAILURES = frozenset(
    map(
        stem,
        "refuse reject cancel fail abandon suspend postpone withdraw decline delay defer block stall stop".split(),
    )
)
"""Verbs whose being done means that what was promised was not."""

_ENDINGS = frozenset(
    map(stem, "abolish end stop cease discontinue lift remove repeal waive terminate halt ban".split())
)
"""Verbs by which it is promised that something is to be no more: stopping it keeps the promise."""

_PRESENT = frozenset({"is", "are", "was", "were", "has", "have", "had"})


def asserted(view: View) -> tuple[Mode, int, Predicate | None] | None:
    """Return what a part asserts, where it says so, and the verb if it is one of an act."""
    if view.part.mark:
        return *view.part.mark, None
    told = [verb for verb in view.part.verbs if verb.mode != "ahead" and not _is_opinion(view, verb)]
    answering = (verb for verb in told if verb.verb and verb.verb.kinds & view.step.answers)
    verb = next(answering, next(iter(told), None))
    if verb:
        failed = verb.mode == "done" and verb.stem in _FAILURES and view.step.stems.isdisjoint({verb.stem, *_ENDINGS})
        return ("open" if failed else verb.mode), verb.at, verb
    at = next((at for at in range(view.part.start, view.part.end) if _is_state(view, at)), None)
    return None if at is None else ("done", at, None)


def _is_opinion(view: View, verb: Predicate) -> bool:
    """Say whether a verb tells what somebody thought, said or wished; "reported that" says no more than "said that"."""
    if "that" in view.words.low[verb.end : _told_to(view, verb)]:
        return True
    return verb.stem in OPINIONS and verb.stem not in view.step.stems and not verb.keys & view.step.meanings


def _told_to(view: View, verb: Predicate) -> int:
    """Return where "that" may stand behind a verb: next to it, or behind whom a verb of telling is said to."""
    if verb.voice != "active" or not (verb.verb and "show" in verb.verb.kinds):
        return verb.end + 1
    return next((other.first for other in view.part.verbs if other.at > verb.at), verb.end + 1)


def _is_state(view: View, at: int) -> bool:
    """Say whether a plain "were" or "had" tells of a state: "were at work", "had their figures"."""
    low = view.words.low
    if low[at] not in _PRESENT or at + 1 >= view.part.end:
        return False
    after = next((word for word in low[at + 1 : at + 4] if word not in ADVERBS), "")
    return after not in BE and after not in NEGATIONS and not after.endswith(("ed", "ing")) and after != "to"
