"""Acts in a sentence: an operative verb, who it is said of, and what it says.

"Senior officials took note of the proposal and agreed to return to it at their next meeting." holds two acts of
one subject. Infinitives, plans, denials and nouns of the same form hold none: "to adopt", "will adopt", "the
agreed text".
"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from extractors.document import Span
from extractors.readings.clauses.actors import is_actor, is_plural
from extractors.readings.clauses.clauses import Clauses
from extractors.readings.clauses.complements import Manner, Opening, complement_end, opening
from extractors.readings.clauses.denials import is_denied
from extractors.readings.clauses.groups import Group, verb_group
from extractors.readings.clauses.marks import is_before_noun
from extractors.readings.clauses.naming import Subject
from extractors.readings.clauses.verbs import Verb, VerbHit

Voice = Literal["active", "passive", "participle"]

_JOINED = re.compile(r"[\s,]*(?:and|or)?\s*(?:also|further|\w+ly)?\s*")
_AGENT = re.compile(
    r"\s*(?:\w+ly\s+)?by\s+(?P<agent>[^;.:]+?)(?=\s(?:in|at|on|to|during|as|with|under|for|who|which|that)\b"
    r"|\sand\s+(?:was|were|has|will|is|are|[a-z]+ed)\b|,(?!\s(?:the\s)?[A-Z])|[;.:]|$)"
)
_ON_WHICH = re.compile(r"\b(?:in|on|at|by|under|from) which (?:the )?$")  # "the day on which the plan was adopted"
_CONNECTED = 60
_CONNECTING = re.compile(
    r"(?:[,;]|\band|\bas well as)\s*(?:and\s+)?(?:(?:also|further|therefore|accordingly|hereby|\w+ly)\s*,?\s*)*"
    r"(?:in (?:this|that) (?:regard|respect|context|connection|light)\s*,?\s*|to (?:this|that) end\s*,?\s*)?"
    r"(?:also\s+|further\s+)?$",
    re.IGNORECASE,
)
"""What may stand between two verbs on one line of a resolution."""

_NEAR = 30
"""An article and an adjective are no longer than this."""

_NOUN_PHRASE = re.compile(r"\b(?:an?|the|its|their|our|his|her|this|that|your)\s+[a-z-]+\s+$")
"""What makes a noun of a plain form: "the warm welcome", "their generous offer"."""

_ONE_OF = re.compile(r"\[[^\]\[]*$")
_UNSETTLED = frozenset({"if", "unless", "once", "until", "before", "whether"})
"""Words that open a clause in which nothing has happened yet."""

_PRESENT_BE = frozenset({"is", "are", "am"})


class Act(NamedTuple):
    """An operative verb in use."""

    verbs: tuple[Verb, ...]
    """The verb; several where a draft offers alternatives."""

    hit: VerbHit
    """Where the verb stands; the first of alternatives."""

    voice: Voice
    """Active, passive, or a participle that hangs on another clause."""

    subject: Subject | None
    """Grammatical subject; null if the sentence opens with the verb."""

    start: int
    """Where the act's own words begin: its subject, or its verb if the subject is shared."""

    verb_start: int
    """Where the verb begins, auxiliaries included."""

    opening: Opening
    """The word that opens the complement, and where its content starts."""

    end: int
    """Where the complement ends."""

    agent: Span | None = None
    """Who did it, after "by", in a passive."""

    relative: bool = False
    """Whether its clause hangs on a word inside another: "that had pledged their support"."""

    @property
    def depth(self) -> int:
        """0 in the main clause, 1 below it."""
        return max(self.subject.depth if self.subject else 0, int(self.relative))


def find_acts(text: str, span: Span, hits: Sequence[VerbHit]) -> list[Act]:
    """Return the acts of the sentence ``span``; ``hits`` are the operative verbs that stand in it."""
    clauses = Clauses(text, span)
    found: list[Act] = []
    ordered = _alternatives(text, hits)
    for at, (hit, others) in enumerate(ordered):
        after = ordered[at + 1][0].head.start if at + 1 < len(ordered) else span.end
        joined = _JOINED.fullmatch(text, hit.span.end, after) is not None
        act = _act(clauses, hit, others, joined) or _carried(clauses, found, hit, others, joined)
        if act:
            found.append(act)
            if act.voice != "participle":
                clauses.add(hit.head)
    ended = _ended(clauses, _led(found))
    return [act for act in ended if not is_denied(text, act.subject, act.hit, act.opening, act.end)]


def _alternatives(text: str, hits: Sequence[VerbHit]) -> list[tuple[VerbHit, tuple[Verb, ...]]]:
    """Put verbs between which a draft leaves the choice together: "[noted / expressed grave concern at]"."""
    found: list[tuple[VerbHit, tuple[Verb, ...]]] = []
    for hit in hits:
        if found:
            first, verbs = found[-1]
            between = text[first.span.end : hit.span.start]
            if (
                "/" in between
                and "]" not in between
                and _ONE_OF.search(text[max(first.head.start - 60, 0) : first.head.start])
            ):
                close = text.find("]", hit.span.end)
                whole = Span(first.span.start, close if close > 0 else hit.span.end)
                found[-1] = (first._replace(span=whole), (*verbs, hit.verb))
                continue
        found.append((hit, (hit.verb,)))
    return found


def _act(clauses: Clauses, hit: VerbHit, verbs: tuple[Verb, ...], joined: bool) -> Act | None:
    """Read one act, without its end; null if the verb does not act there; ``joined``: the next verb follows at once."""
    group = verb_group(clauses.text, clauses.span.start, hit.head.start)
    hit = hit._replace(form="past") if group.carried and hit.form == "plain" else hit
    voice = _voice(hit, group)
    if voice is None or _is_no_verb(clauses, hit, group):
        return None
    if voice == "passive":
        return _passive(clauses, hit, group)
    what = _complement(clauses, hit, group, len(verbs) > 1, joined)
    if what is None:
        return None
    return (
        _participle(clauses, hit, group, what) if voice == "participle" else _active(clauses, hit, verbs, group, what)
    )


def _carried(clauses: Clauses, found: Sequence[Act], hit: VerbHit, verbs: tuple[Verb, ...], joined: bool) -> Act | None:
    """Read a verb on a line with the one that opened the sentence: "Commends the chair, and urges members to …"."""
    first = found[0] if found else None
    if first is None or first.subject or first.voice != "active" or first.hit.form != hit.form:
        return None
    group = verb_group(clauses.text, clauses.span.start, hit.head.start)
    before = clauses.text[max(clauses.span.start, group.start - _CONNECTED) : group.start]
    link = _CONNECTING.search(before)
    if link is None or group.infinitive or group.helpers or _is_no_verb(clauses, hit, group):
        return None
    linked = group.start - len(before) + link.start()
    what = _complement(clauses, hit, group, len(verbs) > 1, joined)
    return Act(verbs, hit, "active", None, group.start, linked, what, 0) if what else None


def _is_no_verb(clauses: Clauses, hit: VerbHit, group: Group) -> bool:
    """Say whether the form is part of a compound, or an adjective or noun: "task-based", "the agreed text"."""
    around = clauses.text[hit.head.start - 1 : hit.head.start] + clauses.text[hit.span.end : hit.span.end + 1]
    if "-" in around or "’" in around or is_before_noun(clauses.text, clauses.span.start, group.start):
        return True
    return (
        hit.form == "plain"
        and _NOUN_PHRASE.search(clauses.text, max(clauses.span.start, group.start - _NEAR), group.start) is not None
    )


def _complement(clauses: Clauses, hit: VerbHit, group: Group, alternatives: bool, joined: bool) -> Opening | None:
    """Return how the complement opens; null if there is none of its own or shared with the next verb."""
    what = opening(clauses.text, hit, clauses.span.end, alternatives)
    if what is None or not what.shared or what.word or joined or clauses.text[what.start] != ",":
        return what
    return Opening("", what.start + 1, True) if _inserted(clauses, clauses.before(group.start)) else None


def _active(clauses: Clauses, hit: VerbHit, verbs: tuple[Verb, ...], group: Group, what: Opening) -> Act | None:
    """Read "The Meeting endorsed the plan"; the subject may be missing where the sentence opens with the verb."""
    subject = clauses.subject(group.start, not group.helpers)
    if subject is None:
        return (
            Act(verbs, hit, "active", None, group.start, group.start, what, 0) if clauses.opens(group.start) else None
        )
    if subject.opener in _UNSETTLED or not _agrees(
        hit, subject.depth, clauses.text[subject.span.start : subject.span.end]
    ):
        return None
    index = clauses.before(group.start)
    own = subject.clause <= subject.span.start
    relative = index is not None and clauses.marks[index].kind == "sub"
    start = subject.span.start if own else group.start
    return Act(verbs, hit, "active", subject, start, group.start, what, 0, None, relative)


def _inserted(clauses: Clauses, index: int | None) -> bool:
    """Say whether the verb stands between commas: "took note of, and commended, the report"."""
    return index is not None and clauses.marks[index].kind == "and" and clauses.cut(index) < clauses.marks[index].start


def _voice(hit: VerbHit, group: Group) -> Voice | None:
    """Tell how the verb is used; null if nothing is done by it."""
    if group.infinitive or group.unreal:
        return None
    if hit.form == "ing":
        return "active" if group.passive else (None if group.helpers else "participle")
    if hit.form in ("past", "participle"):
        if group.passive:
            return "passive"
        if "having" in group.helpers:
            return "participle"
        return "active" if hit.form == "past" or group.helpers else None
    return "active" if not group.helpers or group.helpers[-1] in ("do", "does", "did") else None


def _agrees(hit: VerbHit, depth: int, subject: str) -> bool:
    """Check a present form against the number of its subject: "Member States offers" holds a noun.

    The plain form in a clause below is a wish: "recommended that Ministers endorse the plan".
    """
    if hit.form == "plain":
        return is_plural(subject) and (not depth or subject.lower() == "we")
    return hit.form != "present" or not is_plural(subject)


def _participle(clauses: Clauses, hit: VerbHit, group: Group, what: Opening) -> Act | None:
    """Read a participle that opens the sentence ("Recalling …,") or trails it (", noting that …")."""
    index = clauses.before(group.start)
    if index is None:
        return (
            Act((hit.verb,), hit, "participle", None, group.start, group.start, what, 0)
            if clauses.opens(group.start)
            else None
        )
    mark = clauses.marks[index]
    if mark.kind not in ("comma", "and", "stop") or not what.definite:
        return None
    subject = clauses.subject(group.start)
    return Act((hit.verb,), hit, "participle", subject, group.start, group.start, what, 0)


def _passive(clauses: Clauses, hit: VerbHit, group: Group) -> Act | None:
    """Read "The plan was endorsed by Ministers", "The IOM was invited to …" and "It was agreed that …"."""
    index = clauses.before(group.start)
    relative = index is not None and clauses.marks[index].kind == "sub"
    patient = Clauses(clauses.text, clauses.span, lambda words: bool(words.strip())).subject(
        group.start, not group.helpers
    )
    agent = _AGENT.match(clauses.text, hit.span.end, clauses.span.end)
    named = agent is not None and is_actor(agent["agent"])
    at = patient.span.start if patient else 0
    if patient is None or (not named and (relative or _ON_WHICH.search(clauses.text, max(0, at - 16), at))):
        return None
    present = any(word in _PRESENT_BE for word in group.helpers) and "been" not in group.helpers
    if present and hit.verb.kind != "request":
        return None
    what = opening(clauses.text, hit, clauses.span.end, False, agent.end() if agent else None)
    if what is None or what.shared:
        what = Opening("", hit.span.end, False)
    span = Span(*agent.span("agent")) if agent and named else None
    return Act((hit.verb,), hit, "passive", patient, patient.span.start, group.start, what, 0, span, relative)


def _led(acts: list[Act]) -> list[Act]:
    """Give participles that open a sentence the subject of the clause after them."""
    led = []
    for at, act in enumerate(acts):
        if act.voice == "participle" and act.subject is None:
            main = next((each for each in acts[at:] if each.voice != "participle" and each.subject), None)
            act = act._replace(subject=main.subject) if main else act
        led.append(act)
    return led


def _ended(clauses: Clauses, acts: list[Act]) -> list[Act]:
    """Give each act the end of its complement."""
    ended: list[Act] = []
    for at, act in enumerate(acts):
        cut = next(
            (_cut(act, each) for each in acts[at + 1 :] if not each.relative and each.depth <= act.depth),
            clauses.span.end,
        )
        manner = Manner(act.relative, act.voice == "participle", act.hit.form in ("plain", "present"))
        end = complement_end(clauses, act.opening, cut, manner)
        ended.append(act._replace(end=max(end, act.hit.span.end)))
    for at in range(len(ended) - 2, -1, -1):
        act, after = ended[at], ended[at + 1]
        if act.opening.shared and _JOINED.fullmatch(clauses.text, act.opening.start, after.hit.head.start):
            ended[at] = act._replace(opening=after.opening, end=after.end)
    return [act for act in ended if not act.opening.shared]


def _cut(act: Act, later: Act) -> int:
    """Return where a later act ends the complement of an earlier one."""
    clause = later.subject.clause if later.subject and later.voice != "participle" else later.verb_start
    if clause > act.hit.span.end:
        return clause
    named = later.subject.span.start if later.subject else 0
    return named if named > act.hit.span.end else later.verb_start
