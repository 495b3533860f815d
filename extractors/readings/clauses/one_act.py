"""One act, as its verb is used: who does what, what was done by whom, or what somebody did besides.

"Ministers endorsed the plan", "The plan was endorsed by Ministers", "Recalling the plan, …". Infinitives, plans and
nouns of the same form hold none: "to adopt", "will adopt", "the agreed text".
"""

import re
from typing import Literal, NamedTuple

from extractors.document import Span
from extractors.readings.clauses.actors import is_actor, is_plural
from extractors.readings.clauses.clauses import Clauses
from extractors.readings.clauses.complements import Opening, opening
from extractors.readings.clauses.groups import Group, verb_group
from extractors.readings.clauses.marks import is_before_noun
from extractors.readings.clauses.naming import Subject
from extractors.readings.clauses.verbs import Verb, VerbHit

Voice = Literal["active", "passive", "participle"]

_AGENT = re.compile(
    r"\s*(?:\w+ly\s+)?by\s+(?P<agent>[^;.:]+?)(?=\s(?:in|at|on|to|during|as|with|under|for|who|which|that)\b"
    r"|\sand\s+(?:was|were|has|will|is|are|[a-z]+ed)\b|,(?!\s(?:the\s)?[A-Z])|[;.:]|$)"
)
_ON_WHICH = re.compile(r"\b(?:in|on|at|by|under|from) which (?:the )?$")  # "the day on which the plan was adopted"

_NEAR = 30
"""An article and an adjective are no longer than this."""

_NOUN_PHRASE = re.compile(r"\b(?:an?|the|its|their|our|his|her|this|that|your)\s+[a-z-]+\s+$")
"""What makes a noun of a plain form: "the warm welcome", "their generous offer"."""

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


def read_act(clauses: Clauses, hit: VerbHit, verbs: tuple[Verb, ...], joined: bool) -> Act | None:
    """Read one act, without its end; null if the verb does not act there; ``joined``: the next verb follows at once."""
    group = verb_group(clauses.text, clauses.span.start, hit.head.start)
    hit = hit._replace(form="past") if group.carried and hit.form == "plain" else hit
    voice = _voice(hit, group)
    if voice is None or is_no_verb(clauses, hit, group):
        return None
    if voice == "passive":
        return _passive(clauses, hit, group)
    what = complement(clauses, hit, group, len(verbs) > 1, joined)
    if what is None:
        return None
    return (
        _participle(clauses, hit, group, what) if voice == "participle" else _active(clauses, hit, verbs, group, what)
    )


def is_no_verb(clauses: Clauses, hit: VerbHit, group: Group) -> bool:
    """Say whether the form is part of a compound, or an adjective or noun: "task-based", "the agreed text"."""
    around = clauses.text[hit.head.start - 1 : hit.head.start] + clauses.text[hit.span.end : hit.span.end + 1]
    if "-" in around or "’" in around or is_before_noun(clauses.text, clauses.span.start, group.start):
        return True
    return (
        hit.form == "plain"
        and _NOUN_PHRASE.search(clauses.text, max(clauses.span.start, group.start - _NEAR), group.start) is not None
    )


def complement(clauses: Clauses, hit: VerbHit, group: Group, alternatives: bool, joined: bool) -> Opening | None:
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
