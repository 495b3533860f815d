"""What a part of a sentence asserts, whatever of: that something was done, is under way or is still open.

A thing done in other words ("Inspectors were at work", "the others have their figures") is told by a verb that no list
of acts holds; but opinions, plans and requests ("welcomed", "had been foreseen", "invited") assert nothing done.
"""

import re
from collections.abc import Sequence

from kb.link.follow_ups.counts import parts_of
from kb.link.follow_ups.spoken_to import speaks_to
from kb.link.follow_ups.view import View
from kb.link.words.acts import DETERMINERS, forms
from kb.link.words.asides import aside
from kb.link.words.helpers import ADVERBS, BE, DO, HAVE, MODAL, NEGATIONS
from kb.link.words.meanings import is_time
from kb.link.words.mishaps import MISHAPS
from kb.link.words.opinions import ASKING, OPINIONS, REQUESTS, is_opinion
from kb.link.words.predicates import Predicate
from kb.link.words.stems import stem
from kb.link.words.tenses import Mode, is_with_makers

_REQUESTED = 4
"""A noun for what is only asked, meant or offered stands within so many words after its verb."""

_FAILURES = frozenset(
    map(
        stem,
        "refuse reject cancel fail abandon suspend postpone withdraw decline delay defer block stall stop "
        "prevent lapse founder collapse".split(),
    )
)
"""Verbs whose being done means that what was promised was not."""

_ENDINGS = frozenset(
    map(stem, "abolish end stop cease discontinue lift remove repeal waive terminate halt ban".split())
)
"""Verbs by which it is promised that something is to be no more: stopping it keeps the promise."""

_THANKED = re.compile(
    r"\b(?:thank(?:s|ed|ing)?|grateful|gratitude|appreciation)\b[^,;]{0,60}?\bfor\s+(?!having\b|its\b|their\b)(?=\w)",
    re.IGNORECASE,
)
"""Words of thanks for a thing."""

_GREETED = frozenset("welcomed welcomes welcome greeted introduced congratulated".split())
_TO_COME = frozenset("will shall would should".split())
_WHAT = frozenset("what how when where why whether".split())
_ASKED = 5
"""A clause of what is told begins within so many words after its verb."""

_NO = 3
"""A word that denies a noun, or calls it new, stands within so many words before it."""

_CONDITION = frozenset("once until unless if whether provided".split())
_CONDITIONAL = 6
"""A condition begins within so many words before its verb."""

_LACKING = frozenset(
    "absent broken closed dark dead delayed empty idle ill late missing overdue silent slow unable unavailable "
    "uncertain unclear unfilled unsafe unused vacant weak no little few less under without behind unlikely "
    "impossible".split()
)
"""Words for the state of what does not serve."""

_ON_THE_WAY = re.compile(
    r"(?:is|are|was|were)\s(?:\w+\s)?(?:at\ssea|en\sroute|in\s(?:transit|storage|customs|crates|boxes|the\s(?:post|mail))"
    r"|on\s(?:order|(?:its|their|the)\sway))\b"
)
"""Where a thing is that has not been put where it was to be."""

_AIMS = frozenset(
    "objective objectives aim aims goal goals purpose purposes task tasks priority priorities plan plans".split()
)
"""What is said to be something, or to do something, only later."""

_AT = frozenset("on in at with before among".split())
"""Words by which a state says where something is."""

_WAS = frozenset("was were had would should".split())
_PRESENT = frozenset({"is", "are", "was", "were", "has", "have", "had"})


def asserted(view: View) -> tuple[Mode, int, Predicate | None] | None:
    """Return what a part asserts, where it says so, and the verb if it is one of an act."""
    if view.part.mark and not _is_further(view, view.part.mark[1]):
        return *view.part.mark, None
    told = [verb for verb in view.part.telling if verb.mode != "ahead" and not _asserts_nothing(view, verb)]
    told = [verb for verb in told if _answers(view, verb) or not any(_is_inserted(view, verb, by) for by in told)]
    answering = [verb for verb in told if _answers(view, verb)]
    coming = next((verb for verb in view.part.verbs if verb.mode == "ahead" and _is_promised(view, verb)), None)
    if coming and not answering:
        return "ahead", coming.at, coming  # "is now to be laid by June", whatever kept it
    own, kinds = view.step.stems, view.step.kinds
    direct = (verb for verb in answering if verb.stem in own or (verb.verb and verb.verb.kinds & kinds))
    verb = next(direct, next(iter([*answering, *told]), None))
    if verb:
        if is_ended(view, verb):
            return "done", verb.at, verb
        failed = verb.mode == "done" and verb.stem in _FAILURES and view.step.stems.isdisjoint({verb.stem, *_ENDINGS})
        lasts = (
            verb.mode == "under way"
            and not (answering and not _is_had(view, verb))
            and verb.stem not in MISHAPS
            and "been" in view.words.low[verb.first : verb.at]
        )
        return ("open" if failed else "done" if lasts else verb.mode), verb.at, verb  # "has been taking in fish"
    spots = range(view.part.start, view.part.end)
    lacking = next((at for at in spots if _is_unmade(view.words.low, at) and view.words.low[at] in _PRESENT), None)
    if lacking is not None:
        return "open", lacking, None
    at = next((at for at in spots if _is_state(view, at)), None)
    if at is None:
        at = next((at for at in spots if _is_now(view, at)), None)
    told_of = parts_of(view.told) or is_thanked_for(view) or _is_greeted(view)
    if at is None and told_of and not any(map(_is_undone, view.part.verbs)):
        at = view.part.start
    return None if at is None else ("open" if _is_denied(view, at) else "done", at, None)


def _is_denied(view: View, at: int) -> bool:
    """Say whether a state is denied: "do not yet have access"."""
    before = view.words.low[max(view.part.start, at - _NO) : at]
    return not DO.isdisjoint(before) and not NEGATIONS.isdisjoint(before)


def _is_inserted(view: View, verb: Predicate, other: Predicate) -> bool:
    """Say whether a verb stands in an insertion before another: "the survey, awaited since June, was handed in"."""
    inserted = aside(view.words.low, view.part.start, other.first) if verb.at < other.first else 0
    return bool(inserted) and verb.at >= inserted


def _asserts_nothing(view: View, verb: Predicate) -> bool:
    """Say whether a verb tells an opinion only, or with whom a thing is that is still being made."""
    return (verb.stem == "be" and _is_unmade(view.words.low, verb.first)) or _is_opinion(view, verb)


def _is_unmade(low: Sequence[str], at: int) -> bool:
    """Say whether a state is one of what is not there yet: "was with the illustrator", "are still in their boxes"."""
    return low[at + 1 : at + 2] == ["still"] or (at > 0 and low[at - 1] in _AIMS) or is_with_makers(low, at)


def _is_promised(view: View, verb: Predicate) -> bool:
    """Say whether a verb is one of the promise, or the first of its kind: "undertakes to open and staff the desk"."""
    if verb.stem in {stem(each.split()[0]) for each in view.step.verbs}:
        return True
    same = verb.verb and verb.verb.kinds & view.step.kinds and view.words.low[verb.first] not in _WAS
    return bool(same) and all(each.mode == "ahead" for each in view.part.verbs if each.at < verb.at)


def _is_had(view: View, verb: Predicate) -> bool:
    """Say whether a verb tells of what a thing has, or takes in, as it does when it is there."""
    roles = verb.verb.roles.items() if verb.verb else ()
    return verb.stem not in view.step.stems and all(
        role == "received" or kinds.isdisjoint(view.step.answers) for role, kinds in roles
    )


def _answers(view: View, verb: Predicate) -> bool:
    return bool(verb.verb and verb.verb.kinds & view.step.answers) or speaks_to(view, verb)


def is_ended(view: View, verb: Predicate) -> bool:
    """Say whether what was to be ended is said to be no more: "the fee is no longer charged", "no fee was charged"."""
    if verb.mode != "open" or not view.step.promises("end") or verb.stem in view.step.stems:
        return False
    if verb.verb and not verb.verb.kinds.isdisjoint(view.step.answers):
        return False  # "has not been abolished"
    low, start = view.words.low, view.part.start
    if "longer" in low[verb.first : verb.at] and low[low.index("longer", verb.first) - 1] == "no":
        return True
    nouns = [at for at in range(start, verb.first) if view.words.keys[at] & view.step.head_keys]
    return bool(nouns) and "no" in low[max(start, nouns[0] - _NO) : nouns[0]]


def _is_undone(verb: Predicate) -> bool:
    return verb.mode != "done"


def is_thanked_for(view: View) -> bool:
    """Say whether somebody is thanked for the very thing that was promised, not for what is only meant or offered."""
    thanked = _THANKED.search(view.told)
    if not thanked or view.step.owner.many:
        return False
    start = view.words.starts[view.part.start] + thanked.end()
    behind = [at for at in range(*view.stretch) if view.words.starts[at] >= start]
    head = next((at for at in behind if view.words.keys[at] & view.step.head_keys), None)
    return head is not None and REQUESTS.isdisjoint(stem(view.words.low[at]) for at in behind if at < head)


def _is_greeted(view: View) -> bool:
    """Say whether somebody who was to be appointed is greeted: "welcomed Ms Reyes, the new coordinator"."""
    low, (start, end) = view.words.low, view.stretch
    if not view.step.promises("appoint") or _GREETED.isdisjoint(low[start:end]):
        return False
    heads = (at for at in range(start, end) if view.words.keys[at] & view.step.head_keys)
    return any("new" in low[max(start, at - _NO) : at] for at in heads)


def _is_further(view: View, at: int) -> bool:
    """Say whether set words go on to what is to come after what was done: "was laid before … and is expected to …"."""
    done = [verb for verb in view.part.verbs if verb.at < at and verb.mode == "done" and verb.voice == "passive"]
    answering = bool(done) and done[-1].verb is not None and bool(done[-1].verb.kinds & view.step.answers)
    return answering and "and" in view.words.low[done[-1].end : at]


def _is_now(view: View, at: int) -> bool:
    """Say whether "now" is said of a plain present: "the pumps now run on wind"; no plan, wish or denial."""
    low = view.words.low
    if view.part.verbs or low[at] not in ("now", "today"):
        return False
    if low[at] == "today":
        return at > view.part.start and MODAL.isdisjoint(view.low) and NEGATIONS.isdisjoint(view.low)
    if at + 1 >= view.part.end:
        return False
    return low[at + 1].isalpha() and low[at + 1] not in MODAL | NEGATIONS | {"to"} and MODAL.isdisjoint(view.low)


def _is_opinion(view: View, verb: Predicate) -> bool:
    """Say whether a verb tells what somebody thought, said or wished; "reported that" says no more than "said that"."""
    if "that" in view.words.low[verb.end : _told_to(view, verb)] or _is_request(view, verb):
        return True
    if _is_of_what_comes(view, verb):
        return True
    if speaks_to(view, verb):
        return False
    if view.step.owner.many and verb.verb and verb.verb.kinds & view.step.kinds:
        return False  # "six members have told the Bureau what they caught"
    if verb.verb and verb.verb.rest and not verb.verb.kinds.isdisjoint(view.step.answers):
        return False  # "the rules lay before the Meeting"
    return verb.stem in OPINIONS and verb.stem not in view.step.stems and not verb.keys & view.step.meanings


def _is_of_what_comes(view: View, verb: Predicate) -> bool:
    """Say whether a verb tells what a thing will be, or when: "showed what the register will look like"."""
    low = view.words.low
    asked = next((at for at in range(verb.end, min(verb.end + _ASKED, view.part.end)) if low[at] in _WHAT), None)
    return asked is not None and not _TO_COME.isdisjoint(low[asked : view.part.end])


def _is_request(view: View, verb: Predicate) -> bool:
    """Say whether a verb only speaks of a request, or describes what was asked for: "radios that work underground"."""
    low = view.words.low
    for at in range(verb.end, min(verb.end + _REQUESTED, view.part.end - 1)):
        asked = stem(low[at]) in REQUESTS and low[at + 1] in ("for", "to", "that", "of")
        if asked and view.words.keys[at].isdisjoint(view.step.head_keys):
            return True
    if low[verb.first - 1] not in ("that", "which", "who"):
        return False
    before = [other for other in view.part.verbs if other.at < verb.at]
    return bool(before) and before[-1].stem in ASKING and "for" in low[before[-1].end : verb.first]


def _told_to(view: View, verb: Predicate) -> int:
    """Return where "that" may stand behind a verb: next to it, or behind whom a verb of telling is said to."""
    if verb.voice != "active" or not (verb.verb and "show" in verb.verb.kinds):
        return verb.end + 1
    later = (other.first for other in view.part.verbs if other.at > verb.at)
    return next(later, min(verb.end + _ASKED, view.part.end))


def _has_lasted(view: View, at: int) -> bool:
    """Say whether a plain word tells of what has been so since a day: "have been free to all since May"."""
    low, told = view.words.low, view.words.low[at]
    plain = told not in forms() and told.isalpha() and told not in NEGATIONS | BE and not told.endswith(("ed", "ing"))
    return plain and told not in _LACKING and "since" in low[at : view.part.end]


def _is_state(view: View, at: int) -> bool:
    """Say whether a plain "were" or "had" tells of a state: "were at work", "had their figures"."""
    low = view.words.low
    if low[at] not in _PRESENT or at + 1 >= view.part.end or (at and low[at - 1] in MODAL | {"to"}):
        return False
    if not _TO_COME.isdisjoint(low[view.part.start : at]):
        return False  # "will move when money is found"
    if not _CONDITION.isdisjoint(low[max(view.part.start, at - _CONDITIONAL) : at]):
        return False  # "once the money is there"
    on_the_way = view.step.promises("build", "place", "fit out", "repair") and _ON_THE_WAY.match(
        " ".join(low[at : at + 5])
    )
    if on_the_way or "agenda" in low[at : at + 5]:
        return False  # "the mast is at sea", "the election was on the agenda"
    after = next((word for word in low[at + 1 : at + 4] if word not in ADVERBS), "")
    if after in forms() and any(verb.stem in MISHAPS for _, verb in forms()[after].plain):
        return False  # "was lost at sea"
    if low[at] in HAVE and after == "been":
        told = low[at + 2] if at + 2 < view.part.end else ""
        role = view.step.promises("appoint") and told in DETERMINERS  # "has been the Council's adviser since May"
        return told in _AT or role or _has_lasted(view, at + 2)  # "has been on the website since May"
    if low[at] in BE and (is_opinion(after) or (at and low[at - 1] == "it" and is_time(after))):
        return False  # "it was felt", "it was July"
    if (
        low[at] in HAVE
        and after in forms()
        and any(tense in ("either", "participle") for tense, _ in forms()[after].plain)
    ):
        return False
    lacks = after in _LACKING and not view.step.promises("end")
    return not lacks and after not in BE | NEGATIONS | {"to"} and not after.endswith(("ed", "ing"))
