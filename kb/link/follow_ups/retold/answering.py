"""Whether a verb of a later sentence reports such an act as was promised, and of the very thing that was promised.

The promised verb does, or one listed as reporting such an act; so does one that only says of the act, named by a noun,
that it was done: "received its accreditation", "the drill that Fiji ran", "the trial was judged a success".
"""

import re

from kb.link.follow_ups.asserted import is_ended
from kb.link.follow_ups.owners import acting
from kb.link.follow_ups.retold.clues import Clues
from kb.link.follow_ups.retold.weighing import ENDS
from kb.link.follow_ups.retold.zones import antecedent, is_agent, object_, subject
from kb.link.follow_ups.spoken_to import speaks_to
from kb.link.follow_ups.view import View
from kb.link.words.meanings import PREPOSITIONS
from kb.link.words.mishaps import DOWN, MISHAPS
from kb.link.words.predicates import Predicate
from kb.link.words.stems import stem

_DOING = frozenset(
    map(stem, "receive get obtain gain have bear carry carried undergo win declare certify pronounce conclude "
        "complete finish end close undertake perform conduct grant give make take cover reach run hold held".split())
)  # fmt: skip
"""Verbs that say of an act named by its noun that it was done."""

_COMING = frozenset(map(stem, "come came follow".split()))
"""Verbs that say so without an object: "the approval came in May"."""

_SUCCESS = frozenset("success successful successfully".split())
_SUCCESS_NEAR = 3
"""What was judged, or called, a success has been; such a word stands so near behind the verb."""


_ASKS = frozenset(map(stem, "ask request invite".split()))
_AT_REQUEST = re.compile(
    r"\b(?:at|upon|on|following|after)\s(?:the|an?)\s(?:\w+\s)?(?:request|invitation)\s(?:of|by|from)\s(?P<who>[^,;]+)",
    re.IGNORECASE,
)
"""Words by which what somebody did is told as what others had asked of him."""


def reports_act(view: View, verb: Predicate | None) -> bool:
    """Say whether a verb is the promised one, or reports such an act; what is done at a request was asked for."""
    if _is_at_request(view):
        return True
    if not verb:
        return _names_act(view, None)
    if _is_of_topic(view, verb) or not DOWN.isdisjoint(view.words.low[verb.end : verb.end + 1]):
        return False
    step = view.step
    if verb.stem in step.stems or verb.keys & step.meanings:
        return True
    if _tells_of_act(view, verb) or is_ended(view, verb) or _serves_again(view, verb) or speaks_to(view, verb):
        return True
    roles = verb.verb.roles.items() if verb.verb else ()
    return any(kinds & step.answers for role, kinds in roles if role != "subject" or verb.voice != "passive")


def _is_at_request(view: View) -> bool:
    """Say whether that is told which was to be asked for, done at the request of whoever was to ask."""
    asked = _AT_REQUEST.search(view.told) if view.step.stems & _ASKS else None
    if not asked:
        return False
    first = view.words.starts[view.part.start]
    whose = [
        at for at in range(*view.stretch) if asked.start("who") <= view.words.starts[at] - first < asked.end("who")
    ]
    return bool(whose) and acting(view.step.owner, view.words, whose[0], whose[-1] + 1) != "another"


def _tells_of_act(view: View, verb: Predicate) -> bool:
    """Say whether a verb only says of the act, named by a noun, that it was done: "received its accreditation"."""
    finished = verb.stem in _DOING or (verb.voice == "bare" and verb.stem in _COMING)
    finished = finished or (verb.verb is not None and "finish" in verb.verb.kinds)
    finished = finished or not _SUCCESS.isdisjoint(view.words.low[verb.end : verb.end + _SUCCESS_NEAR])
    return verb.mode == "done" and finished and _names_act(view, verb)


def _serves_again(view: View, verb: Predicate) -> bool:
    """Say whether what was to be repaired does what it is for again: "the mast has been sending readings again"."""
    again = (
        view.step.promises("repair", "fit out", "build", "place")
        and "again" in view.words.low[verb.end : view.part.end]
    )
    return again and verb.mode in ("done", "under way") and verb.stem not in MISHAPS


def _names_act(view: View, verb: Predicate | None) -> bool:
    """Say whether the promised verb stands in a part as another word than a verb: "bear a mark", "declared clear"."""
    verbs = {other.at for other in view.part.verbs}
    acts = (view.step.stems | view.step.meanings) - view.step.head_keys
    if acts.isdisjoint(view.heard):
        return False
    nouns = (at for at in range(*view.stretch) if at not in verbs and not is_agent(view.words.low[at]))
    return any(acts & view.words.keys[at] for at in nouns)


def is_about(clues: Clues, view: View, verb: Predicate | None) -> bool:
    """Say whether what a verb is said of is what was promised, not another thing in the same sentence."""
    if not verb:
        return False
    zones = [object_(view.words, view.part, verb)] if verb.voice != "passive" else []
    if verb.voice != "active" or (verb.verb and "subject" in verb.verb.roles) or _serves_again(view, verb):
        zones.append(subject(view.words, view.part, verb))
    about = antecedent(view.words, view.part, verb) if verb.voice == "active" else None
    zones += [about] if about else []
    told = [keys for start, end in zones for keys in view.words.keys[start:end] if keys]
    known = view.step.every_key | clues.around.keys()
    return not told or any(keys & known for keys in told)


def _is_of_topic(view: View, verb: Predicate) -> bool:
    """Say whether a verb tells only of what the thing is about: lists were found, where an officer for lists is due."""
    if view.names_thing or view.step.ends_talks:
        return False
    start, end = subject(view.words, view.part, verb)
    told = [keys for keys in view.words.keys[start:end] if keys]
    receives = verb.verb and not verb.verb.roles.get("received", frozenset()).isdisjoint(view.step.answers)
    whom = ("to", "for") if _is_open_to(view, verb) else ("to",)
    if receives and any(unit.keys & keys for keys in told for unit in view.step.thing.units if unit.after in whom):
        return False  # those to whom it was to come
    if told and all(any(unit.keys & keys for unit in view.step.thing.units) for keys in told):
        return True
    if verb.stem in view.step.stems:
        return False
    topics = [unit.keys for unit in view.step.thing.units if unit.place == "topic"]
    return bool(view.step.thing.heads) and any(_noun(view, start, end) & keys for keys in topics)


def _is_open_to(view: View, verb: Predicate) -> bool:
    """Say whether people are said to be able to do something, to nothing named: "have been able to apply since"."""
    start, end = object_(view.words, view.part, verb)
    return verb.enables and (start >= end or view.words.low[start] in PREPOSITIONS | {"since", "now", ","})


def _noun(view: View, start: int, end: int) -> frozenset[str]:
    """Return the keys of the noun of a subject, which is the last before a preposition."""
    words, noun = view.words, frozenset[str]()
    for at in range(start, end):
        if noun and words.low[at] in PREPOSITIONS | ENDS:
            break
        noun = words.keys[at] or noun
    return noun
