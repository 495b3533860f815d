"""What a sentence says of a promise: that it was done, is under way, is still open or is promised anew.

A verb that answers for the promised one must be said of a thing of the promised kind, by the promised owner or by
nobody in particular; set words ("is still outstanding") and nouns ("welcomed the completion of") say as much.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from kb.link.follow_ups.doers import belongs_to_another, who
from kb.link.follow_ups.owners import counting
from kb.link.follow_ups.promises import Promise
from kb.link.follow_ups.retold.weighing import ENOUGH, NOT, aliens, weigh, weigh_gathering
from kb.link.follow_ups.retold.zones import Zone, antecedent, object_, refers_back, spot, subject
from kb.link.follow_ups.view import RESULTS, Spot, View, names_act, names_thing
from kb.link.words.meanings import Passage, is_number
from kb.link.words.opinions import OPINIONS
from kb.link.words.parts import Part
from kb.link.words.predicates import Predicate
from kb.link.words.stems import stem
from kb.link.words.tenses import Mode

Way = Literal["thing", "act", "verb", "gathering"]
"""How a verb answers: said of the thing; of the act by its noun; naming the thing itself; of people who gather."""

_LIGHT_ACTS = frozenset({"hold", "do", "give", "prepare", "show"})
"""Acts whose noun says what is done: "hold a course", "conduct a survey"."""

_WHOLE = 0.95
"""So much must agree for a number in a tally to be that of a single thing promised."""

_BEGUN = frozenset("begin start commence launch commission continue resume".split())
_BOTH_WAYS = frozenset(
    "give send hand show tell teach offer pay award brief inform equip supply provide issue ask fit grant".split()
)
"""Verbs that take two things: "the governors were given the maps"."""

_ALTERING = frozenset({"revise", "look"})
"""Acts upon a thing that was there before."""

_DECIDED = ("revise", "approve", "end", "join", "sign")
"""Acts that are not done by being spoken of: an amendment laid before somebody has not been made."""

_DRAFTS = frozenset("draft preliminary provisional outline interim partial zero".split())
_NOTED = frozenset(
    map(stem, "welcome note acknowledge commend appreciate praise record hail applaud celebrate mark thank "
        "congratulate gratitude grateful appreciation since".split())
)  # fmt: skip
_SAW = frozenset({"saw", "witnessed"})
"""Words by which a day or a place is said to have had it: "May saw the launch of the website"."""

_SINCE = frozenset("following after since upon".split())
"""Words by which a text looks back on an act: "following the launch of the website"."""

_NEWLY = frozenset("new revised updated amended corrected adapted further second latest current fresh".split())
"""Words that tell a revised text from the one that was there before."""


@dataclass(frozen=True)
class Finding:
    """What a part of a sentence says of a promise."""

    mode: Mode
    """Whether it was done."""

    score: float
    """How surely the promised thing is meant."""

    start: int
    """First character of the part that says so."""

    end: int
    """One past the last."""

    at: int
    """Place of the verb."""

    partly: bool = False
    """Whether it is said of a part only, of the thing or of those who promised."""


def may_tell(step: Promise, part: Part) -> bool:
    """Say whether a part of a sentence may say anything of a promise, by the words that ``findings`` rest on."""
    if not part.stems.isdisjoint(step.every_stem) or not part.doings.isdisjoint(step.every_doing):
        return True
    thing, act = names_thing(step, part), names_act(step, part)
    if part.mark and (thing or act):
        return True
    if (thing and not part.kinds.isdisjoint(step.answers)) or (act and not part.kinds.isdisjoint(RESULTS)):
        return True
    if "gather" in part.kinds and step.promises("hold"):
        return True
    return thing and not (part.noun_stems.isdisjoint(step.answering_nouns) and part.noun_stems.isdisjoint(step.stems))


def findings(step: Promise, words: Passage, parts: list[Part], agrees: Callable[[], float]) -> Iterator[Finding]:
    """Yield what the parts of a sentence say of a promise.

    :param agrees: says how well a day that the sentence gives agrees with the time in which the step was due.
    """
    for part in parts:
        view = View(step, words, part, agrees)
        for verb in part.telling:
            if _may_answer(view, verb):
                yield from _by_verb(view, verb)
        yield from _by_mark(view)
        yield from _by_noun(view)


def _by_verb(view: View, verb: Predicate) -> Iterator[Finding]:
    """Yield what a verb says of the thing."""
    best: tuple[float, Spot | None] = (NOT, None)
    for way, zone in dict.fromkeys(_ways(view, verb)):
        place = spot(view, zone, verb, by_act=way == "act") if way in ("thing", "act") else None
        if way == "gathering":
            score = weigh_gathering(view)
        elif place or way == "verb":
            score = weigh(view, place, by_act=way == "act", verb=verb.at if way == "verb" else None)
            if way == "verb" and score < _WHOLE and _is_of_a_tally(view):
                continue
        else:
            continue
        if score > best[0]:
            best = score, place
    if best[0] < ENOUGH:
        return
    actor = who(view, verb)
    if actor == "another" or was_there_before(view, verb) or belongs_to_another(view, best[1]):
        return
    begun = verb.verb is not None and verb.verb.lemma in _BEGUN and not verb.verb.rest
    begun = begun and not view.step.promises("open", "set up", "appoint")
    drafted = best[1] is not None and _is_draft(view, best[1])
    holds = verb.verb is not None and verb.verb.lemma == "have" and not view.step.promises("give", "show")
    few = actor == "one of many" or ((best[1] is None or holds) and _is_by_few(view, verb))
    mode: Mode = "under way" if verb.mode == "done" and begun else verb.mode
    begun = mode == "under way" and begun
    yield _finding(view, mode, best[0], verb.at, partly=begun or drafted or few)


def _is_of_a_tally(view: View) -> bool:
    """Say whether people are counted whom many things may have reached, with nothing else of what was promised."""
    return not view.step.count and not view.support and any(map(is_number, view.low))


def _is_by_few(view: View, verb: Predicate) -> bool:
    """Say whether some of many who promised stand before a verb that names the thing: "six members commented"."""
    owner = view.step.owner
    return owner.many and counting(owner, view.words, *subject(view.words, view.part, verb)) == "one of many"


def was_there_before(view: View, verb: Predicate) -> bool:
    """Say whether a state may be that of the text that was to be revised: "the list is available" is no new list."""
    if not view.step.kinds <= _ALTERING or verb.verb is None or view.step.stems & {verb.stem}:
        return False
    if not view.step.meanings.isdisjoint(view.heard):
        return False  # it is the act itself of which the state is told
    of_kinds = verb.verb.roles.get("subject", frozenset())
    if not of_kinds or verb.verb.rest[:3] == ("up", "to", "date") or _is_revised(view):
        return False
    return not view.names_thing or spot(view, subject(view.words, view.part, verb), verb) is not None


def _is_revised(view: View) -> bool:
    stems = view.step.stems
    return any(word in _NEWLY or stem(word) in stems for word in view.low)


def _may_answer(view: View, verb: Predicate) -> bool:
    """Say whether a verb may answer for the promise at all, before its thing is looked for."""
    if verb.verb and not verb.verb.kinds.isdisjoint(view.answering):
        return True
    return verb.stem in view.step.every_stem or not verb.keys.isdisjoint(view.step.every_doing)


def _finding(view: View, mode: Mode, score: float, at: int, *, partly: bool = False) -> Finding:
    words, part = view.words, view.part
    return Finding(mode, score, words.starts[part.start], words.ends[part.end - 1], at, partly)


def _ways(view: View, verb: Predicate) -> Iterator[tuple[Way, Zone]]:
    """Yield by which way a verb may answer for the promise, and where the thing then stands."""
    step = view.step
    same = verb.stem in step.stems or not verb.keys.isdisjoint(step.meanings)
    for role, kinds in _roles(verb, same=same):
        answers = view.names_thing and ((same and role == "reported") or not kinds.isdisjoint(step.answers))
        results = view.names_act and not kinds.isdisjoint(RESULTS - {"show"} if step.promises(*_DECIDED) else RESULTS)
        ways: list[tuple[Way, bool]] = [("thing", answers), ("act", results)]
        for way in (way for way, holds in ways if holds):
            if role != "subject" and verb.voice == "active":
                yield way, object_(view.words, view.part, verb)
                if refers_back(view.words, view.part, verb):
                    yield way, (view.part.start, verb.first)
                about = antecedent(view.words, view.part, verb)
                if about:
                    yield way, about
                continue
            yield way, subject(view.words, view.part, verb)
            appoints = "appoint" in kinds & step.answers and (role == "subject" or verb.voice == "passive")
            if appoints or _takes_two(step, verb, role, same=same):
                yield way, object_(view.words, view.part, verb)
        if "gather" in kinds and step.promises("hold"):
            yield "gathering", view.stretch
    light = step.promises(*_LIGHT_ACTS)
    if light and any(verb.keys & step.doings(head) or verb.stem in head.keys for head in step.thing.heads):
        yield "verb", view.stretch


def _roles(verb: Predicate, *, same: bool) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield in which ways a thing goes with a verb; the very verb of a promise is said of the thing."""
    roles = verb.verb.roles if verb.verb else {}
    yield from roles.items()
    if same and "reported" not in roles:
        yield "reported", frozenset()


def _takes_two(step: Promise, verb: Predicate, role: str, *, same: bool) -> bool:
    """Say whether the thing may also follow the verb: "was told of the results", "looked at the dams"."""
    both = verb.verb is not None and verb.verb.lemma in _BOTH_WAYS and verb.voice == "passive"
    return both or step.takes_persons or (verb.voice == "bare" and (same or role == "received"))


def _by_mark(view: View) -> Iterator[Finding]:
    """Yield what set words such as "is still outstanding" say of the thing."""
    if not view.part.mark or not (view.names_thing or view.names_act):
        return
    mode, at = view.part.mark
    best = NOT
    for zone in ((view.part.start, at), (at, view.part.end)):
        for by_act in (False, True):
            place = spot(view, zone, None, by_act=by_act)
            if place:
                best = max(best, weigh(view, place, by_act=by_act))
    if best >= ENOUGH:
        yield _finding(view, mode, best, at)


def _by_noun(view: View) -> Iterator[Finding]:
    """Yield what a text takes note of as done: "welcomed the completion of the handbook"."""
    low, part = view.words.low, view.part
    if not part.nouns or not view.names_thing or any(verb.mode == "ahead" for verb in part.verbs):
        return
    for at, of in part.nouns:
        own = view.step.stems if low[at - 1] == "the" else frozenset[str]()  # "thanks for the return of the bowl"
        name = stem(low[at])
        if name not in view.step.answering_nouns and name not in own:
            continue
        before = low[max(part.start, at - 6) : at]
        noted = any(stem(word) in _NOTED for word in before) or not _SAW.isdisjoint(before)
        if noted or _looks_back(view, at):
            end = next((n for n in range(of + 1, part.end) if low[n] in (",", "and")), part.end)
            place = spot(view, (of + 1, end), None)
            score = weigh(view, place) if place and (noted or not aliens(view, place)) else NOT
            if score >= ENOUGH:
                yield _finding(view, "done", score, at)


def _looks_back(view: View, at: int) -> bool:
    """Say whether an act is told of as past where something else was done: "following the launch of the site"."""
    low, part = view.words.low, view.part
    if _SINCE.isdisjoint(low[max(part.start, at - 2) : at]):
        return False
    return any(verb.mode == "done" and verb.stem not in OPINIONS and verb.at != at for verb in part.verbs)


def _is_draft(view: View, place: Spot) -> bool:
    """Say whether a sentence speaks of a draft of what was promised whole."""
    around = _DRAFTS.intersection(view.words.low[max(place.zone[0], place.first - 4) : place.head])
    return bool(around.difference(view.step.object.lower().split())) and not view.step.is_draft
