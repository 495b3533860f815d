"""Two names of what is probably one body, proposed to people with the reasons; what they decided is heeded.

Bodies of one process are compared that share a short name, a chair or a word for what they deal with: the one may be
the other cut short. A document that names both sets them apart.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kb.link.names.decisions import Decisions
from kb.link.processes import head
from kb.link.rows import Row, alias
from kb.wording import content, overlap

if TYPE_CHECKING:
    from kb.link.names.bodies import Body

PROPOSED = "body-same-short-name-and-chairs"

_ALIKE = 0.5
"""So much of two bodies' names must agree, where they are not called the same for short."""

_NEAR = 20
"""A body is compared with so many that came after it under the same short name or chairs."""

Proposal = tuple["Body", "Body", Row]
"""Two bodies, and the row that proposes that they are one."""


def proposals(everyone: "Sequence[Body]", decisions: Decisions) -> Iterator[Proposal]:
    """Yield the bodies that may be one, in order of process, each with what people decided of it."""
    order = {body.id: at for at, body in enumerate(everyone)}
    by_process = defaultdict(list)
    for body in everyone:
        if body.process:
            by_process[body.process].append(body)
    for process in sorted(by_process):
        for one, other in sorted(_likely(by_process[process]), key=lambda pair: [order[each.id] for each in pair]):
            reasons, fact_ids = _likeness(one, other)
            if reasons and not one.documents & other.documents:  # a document that names both sets them apart
                reason = f"Under {process}: {' and '.join(reasons)}"
                parties, names = (one.id, other.id), (one.name, other.name)
                state = decisions.on(one.names, other.names) or "proposed"
                row = alias("body", names, process, "proposed", PROPOSED, reason, parties, fact_ids)
                yield one, other, row | {"state": state}


def _likely(bodies: "list[Body]") -> "list[tuple[Body, Body]]":
    """Return pairs that share a short name, a chair or a topic, each once."""
    groups: dict[object, list[Body]] = defaultdict(list)
    for body in bodies:
        for shared in (*body.shorts, *((country,) for country in body.chairs), *((word,) for word in _topic(body))):
            groups[shared].append(body)
    found = {
        (one.id, other.id): (one, other)
        for group in groups.values()
        for at, one in enumerate(group)
        for other in group[at + 1 : at + 1 + _NEAR]
    }
    return list(found.values())


def _topic(body: "Body") -> frozenset[str]:
    """Return the words of a name that tell what the body deals with: not its kind, nor what its process is called."""
    own = head(body.name)
    kind = content(own) if own != body.name else frozenset[str]()
    return content(body.name) - kind - content(body.process)


def _likeness(one: "Body", other: "Body") -> tuple[list[str], list[str]]:
    """Return the reasons why two names may mean one body, with the facts behind them; none if they hardly do."""
    called = sorted(set(one.shorts) & set(other.shorts))
    chaired = sorted(one.chairs.keys() & other.chairs.keys())
    same_chairs = bool(chaired) and one.chairs.keys() == other.chairs.keys()
    alike = overlap(one.name, other.name) >= _ALIKE
    same_head = bool(content(head(one.name)) & content(head(other.name)))
    topic = _topic(one) & _topic(other)
    fewer, more = sorted((content(one.name), content(other.name)), key=len)
    cut_short = bool(topic) and same_head and fewer < more
    led_alike = (same_chairs and same_head) or (chaired and (called or alike or topic))
    if not (led_alike or (called and alike) or cut_short):
        return [], []
    reasons, facts = [], []
    if called:
        reasons.append(f"both are called “{one.shorts[called[0]]['short']}” for short")
        facts += [body.shorts[called[0]]["id"] for body in (one, other)]
    if chaired:
        reasons.append(f"both are chaired by {' and '.join(one.chairs[country]['chair'] for country in chaired)}")
        facts += [body.chairs[country]["id"] for body in (one, other) for country in chaired]
    if alike:
        reasons.append("their names share most words")
    if cut_short:
        reasons.append("one name holds all words of the other")
    return reasons, facts
