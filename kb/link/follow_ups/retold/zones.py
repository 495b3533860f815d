"""Where a sentence names the promised thing: before a verb as its subject, after it as its object, alone or of another.

"Comments on the handbook were published" names comments, not the handbook; "copies of the handbook were sent" and
"the first of the handbooks was printed" name the handbook.
"""

from kb.link.follow_ups.units import TRANSPARENT
from kb.link.follow_ups.view import Spot, View
from kb.link.words.asides import aside
from kb.link.words.helpers import MODAL
from kb.link.words.meanings import PREPOSITIONS, Passage, is_number, is_participle, is_time, ordinal
from kb.link.words.parts import Part
from kb.link.words.predicates import Predicate
from kb.link.words.stems import singular, stem

Zone = tuple[int, int]

DEFINITE = frozenset("the its their this these all each every both his her our that those".split())

_EVENTS = frozenset(
    map(stem, "launch opening completion publication adoption signing signature delivery installation holding start "
        "introduction conclusion establishment distribution handover inauguration preparation work".split())
)  # fmt: skip
_ORDERS = frozenset("contract contracts commission order orders assignment".split())
"""Nouns for that by which work is given to others."""

_ACCOUNTS = frozenset("account briefing presentation outline overview summary report explanation update".split())
"""Nouns for what is told of a matter."""

_BOUNDS = frozenset("over under about around between to from by".split())
"""Prepositions that, before a number, only bound it: "over 40 officers"."""

_WH = frozenset("what which who that whom whose where".split())
_FURTHER = frozenset("which who whose where a an as".split())
_INNER = frozenset("- ‑ ' ’ s a an new own".split())
_CLAUSE = 12
"""The subject of a relative clause has no more words."""

_COUNTING = frozenset("all each every both one of".split())
_BACK = 4
"""With such words before it "them" stands so soon after its verb."""

_NAMES = 6
"""What names who acts stands in so many words before the last "and" of it."""

_REACH = 25
"""The object of a verb stands within so many words after it."""


def subject(words: Passage, part: Part, verb: Predicate) -> Zone:
    """Return where the subject of a verb stands: what comes before it, from the last clause that has its own on."""
    if verb.at not in words.subjects:
        words.subjects[verb.at] = _subject(words, part, verb)
    return words.subjects[verb.at]


def _subject(words: Passage, part: Part, verb: Predicate) -> Zone:
    start = part.start
    inserted = aside(words.low, start, verb.first)
    if verb.first - 2 > start and words.low[verb.first - 2] == "," and is_number(words.low[verb.first - 1]):
        return verb.first - 1, verb.first  # "of the four that had promised to accede, two deposited"
    for other in part.verbs:
        if other.at >= verb.at:
            break
        if not _WH.isdisjoint(words.low[max(start, other.first - 3) : other.first]):
            continue  # "what was seized, some 300 objects, was reported"
        if inserted and other.at >= inserted:
            break
        loose = verb.voice == "bare" and verb.first == verb.at and words.low[verb.at - 1] not in ("and", "or")
        if loose and other.voice == "active":
            start = max(start, other.end)  # "reviewed the results of the operation, held in May"
        start = max(start, joined(words, other.end, verb.first))
        if "that" in words.low[other.end : min(other.end + 2, verb.first)]:
            start = max(start, other.end)
    return start if inserted else _after_which(words, part, start, verb.first), verb.first


def _after_which(words: Passage, part: Part, start: int, end: int) -> int:
    """Return where a subject begins after "to which" or "with whom": "Tonga, with which talks were held".

    Where that clause has a verb already, the next one goes on with the sentence: "men for whom bunks were left slept".
    """
    for at in range(end - 2, max(start, end - _CLAUSE), -1):
        if words.low[at] in ("which", "whom") and words.low[at - 1] in PREPOSITIONS:
            return start if any(at < other.at < end for other in part.verbs) else at + 1
    return start


def joined(words: Passage, start: int, end: int) -> int:
    """Return where, between two verbs, the subject of the second begins; 0 if they share one."""
    for at in range(end - 1, start - 1, -1):
        if words.low[at] in ("where", "when") and any(words.keys[n] for n in range(at + 1, end)):
            return at + 1
        if words.low[at] in ("and", "or") and not {"where", "when"}.isdisjoint(words.low[max(start, at - _NAMES) : at]):
            continue  # "where the Parks and Rivers Authority opened"
        if words.low[at] in ("and", "but", "or", ","):
            if at > start and is_number(words.low[at - 1]) and is_number(words.low[at + 1]):
                continue  # "between 8 and 19 July"
            told = any(words.keys[n] for n in range(at + 1, end))
            if told and not (at + 1 < len(words) and words.low[at + 1] in _FURTHER):
                return at + 1
    return 0


def object_(words: Passage, part: Part, verb: Predicate) -> Zone:
    """Return where the object of a verb stands: what follows it, up to the next clause."""
    later = next((other.first for other in part.verbs if other.at > verb.at and other.voice != "bare"), part.end)
    start = verb.end
    if start + 1 < part.end and words.low[start] == "to" and verb.enables:
        start += 2  # "have been able to enrol in the course"
    return start, min(part.end, later, start + _REACH)


def refers_back(words: Passage, part: Part, verb: Predicate) -> bool:
    """Say whether the object of a verb is only what was named before: "visited the masts and repaired each of them".

    "It" is where what was due stands before a semicolon: "the form was due in May; Fiji sent it in June".
    """
    near = [word for word in words.low[verb.end : verb.end + _BACK] if word not in _COUNTING]
    return near[:1] == ["them"] or (near[:1] == ["it"] and ";" in words.low[part.start : verb.first])


def antecedent(words: Passage, part: Part, verb: Predicate) -> Zone | None:
    """Return where what a relative clause is about stands: "the plan that Tonga put before the Council"."""
    start = max([part.start, *(other.end for other in part.verbs if other.at < verb.at)])
    for at in range(verb.first - 1, max(start, verb.first - _CLAUSE), -1):
        if words.low[at] in ("that", "which") and (words.keys[at - 1] or words.low[at - 1] == ","):
            return start + words.is_preposition(start), at
    return None


def spot(view: View, zone: Zone, verb: Predicate | None, *, by_act: bool = False) -> Spot | None:
    """Return where a stretch of a sentence names the promised thing, not as a mere part of another thing.

    :param by_act: look for the act by its noun: "the nomination".
    """
    words = view.words
    wanted = view.step.act_nouns if by_act else view.step.head_keys
    for at, keys in enumerate(words.keys[zone[0] : zone[1]], zone[0]):
        if not keys or (keys.isdisjoint(wanted) and (by_act or not _is_built_on(words, at, wanted))):
            continue
        verbal = by_act and at > 0 and words.low[at - 1] in MODAL  # "can report this"
        is_verb = any(other.at == at for other in view.part.verbs) and (by_act or is_participle(words.low[at]))
        if is_verb or (by_act and (verbal or is_agent(words.low[at]))):
            continue  # the verb is no noun of its act, nor is whoever does it
        if _is_short_beside(words, at):
            continue
        first, last = _first(words, at, zone[0]), _last(words, at, zone[1])
        if last is not None and not by_act and words.keys[last].isdisjoint(wanted):
            continue  # "handbook training" is no handbook
        if by_act and first > zone[0] and words.low[first - 1] == "for":
            continue  # "sent for signature" tells what for
        if not _is_governed(view, first, zone, verb):
            return Spot(first, at, zone)
    return None


def _is_short_beside(words: Passage, at: int) -> bool:
    """Say whether a short name only stands in brackets behind the long one: "meeting on the Joint Watch (JW)"."""
    before = at - (at > 0 and words.low[at - 1] in DEFINITE) - 1  # "(the Watch)"
    if before < 0 or words.low[before] != "(":
        return False
    return any(end == before and words.keys[start] & words.keys[at] for start, end in words.spans.items())


def is_agent(word: str) -> bool:
    """Say whether a noun is made of a verb for whoever does it: a trainer is no training."""
    one = singular(word)
    return one.endswith(("er", "or")) and not one.endswith("over") and stem(one) != one


def _is_built_on(words: Passage, at: int, wanted: frozenset[str]) -> bool:
    """Say whether a name is built on a noun: the "Dredging Plan" is the plan that was promised."""
    return at in words.built_on and not words.built_on[at].isdisjoint(wanted)


def _first(words: Passage, at: int, start: int) -> int:
    """Return where a noun begins with what stands before it."""
    while at > start and _stands_before(words, at - 1):
        at -= 1
    return at


def _stands_before(words: Passage, at: int) -> bool:
    """Say whether a word may stand before a noun and belong to it."""
    word = words.low[at]
    if words.is_preposition(at) or word in ("and", "or", ","):
        return False
    known = words.keys[at] or is_number(word) or ordinal(word) or word in DEFINITE or word in _INNER
    return bool(known) or words.is_inner(at) or words.is_compounded(at)


def _last(words: Passage, at: int, end: int) -> int | None:
    """Return the noun that a noun stands before: "training" in "handbook training"; null if it is the last itself."""
    here = words.spans.get(at, at + 1)
    last = None
    while here < min(end, len(words)) and (words.keys[here] or words.low[here] in _INNER):
        if is_participle(words.low[here]):
            break
        if words.keys[here] and not is_time(words.low[here]):
            last = here
        here = words.spans.get(here, here + 1)
    return last


def _is_governed(view: View, first: int, zone: Zone, verb: Predicate | None) -> bool:
    """Say whether a noun only belongs to another: the handbook in "comments on the handbook"."""
    words, at = view.words, first - 1
    low = words.low
    if at < zone[0] or not words.is_preposition(at) or low[at] in ("as", "than"):
        return False
    if at == zone[0]:
        return verb is not None and low[at] != "of" and zone[0] < verb.at
    if low[at] in _BOUNDS and is_number(low[at + 1]):
        return False
    noun = at - 1
    if low[at] == "by" and verb is not None and verb.voice == "active" and verb.at < at:
        return True  # whoever did it, as in "analysed samples sent to them by the laboratory"
    if low[at] == "of" and stem(low[noun]) in view.step.answering_nouns:
        return False  # "deposited its instrument of ratification of the treaty"
    if low[noun] in _ACCOUNTS and view.step.takes_persons and view.step.promises("show"):
        return False  # "heard an account of the reform"
    if low[noun] in _ORDERS and view.step.promises("order"):
        return False  # "a contract for the study"
    if stem(low[noun]) in TRANSPARENT | _EVENTS or is_number(low[noun]) or low[noun] in ("s", "them", "these"):
        return False
    keys = words.keys[noun] or words.phrase_keys(noun)
    return keys.isdisjoint(view.step.every_key) if keys else low[at] != "of"
