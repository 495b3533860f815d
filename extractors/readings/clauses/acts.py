"""Acts in a sentence: an operative verb, who it is said of, and what it says.

"Senior officials took note of the proposal and agreed to return to it at their next meeting." holds two acts of
one subject; what is denied is none. Each is read by itself; here they are put together, and each ends where the next
begins.
"""

import re
from collections.abc import Sequence

from extractors.document import Span
from extractors.readings.clauses.clauses import Clauses
from extractors.readings.clauses.complements import Manner, complement_end
from extractors.readings.clauses.denials import is_denied
from extractors.readings.clauses.groups import verb_group
from extractors.readings.clauses.one_act import Act, complement, is_no_verb, read_act
from extractors.readings.clauses.verbs import Verb, VerbHit

_JOINED = re.compile(r"[\s,]*(?:and|or)?\s*(?:also|further|\w+ly)?\s*")
_CONNECTED = 60
_CONNECTING = re.compile(
    r"(?:[,;]|\band|\bas well as)\s*(?:and\s+)?(?:(?:also|further|therefore|accordingly|hereby|\w+ly)\s*,?\s*)*"
    r"(?:in (?:this|that) (?:regard|respect|context|connection|light)\s*,?\s*|to (?:this|that) end\s*,?\s*)?"
    r"(?:also\s+|further\s+)?$",
    re.IGNORECASE,
)
"""What may stand between two verbs on one line of a resolution."""

_ONE_OF = re.compile(r"\[[^\]\[]*$")


def find_acts(text: str, span: Span, hits: Sequence[VerbHit]) -> list[Act]:
    """Return the acts of the sentence ``span``; ``hits`` are the operative verbs that stand in it."""
    clauses = Clauses(text, span)
    found: list[Act] = []
    ordered = _alternatives(text, hits)
    for at, (hit, others) in enumerate(ordered):
        after = ordered[at + 1][0].head.start if at + 1 < len(ordered) else span.end
        joined = _JOINED.fullmatch(text, hit.span.end, after) is not None
        act = read_act(clauses, hit, others, joined) or _carried(clauses, found, hit, others, joined)
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


def _carried(clauses: Clauses, found: Sequence[Act], hit: VerbHit, verbs: tuple[Verb, ...], joined: bool) -> Act | None:
    """Read a verb on a line with the one that opened the sentence: "Commends the chair, and urges members to …"."""
    first = found[0] if found else None
    if first is None or first.subject or first.voice != "active" or first.hit.form != hit.form:
        return None
    group = verb_group(clauses.text, clauses.span.start, hit.head.start)
    before = clauses.text[max(clauses.span.start, group.start - _CONNECTED) : group.start]
    link = _CONNECTING.search(before)
    if link is None or group.infinitive or group.helpers or is_no_verb(clauses, hit, group):
        return None
    linked = group.start - len(before) + link.start()
    what = complement(clauses, hit, group, len(verbs) > 1, joined)
    return Act(verbs, hit, "active", None, group.start, linked, what, 0) if what else None


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
