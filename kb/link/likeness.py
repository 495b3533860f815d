"""Two names of what is probably one body, proposed to people with the reasons; what they decided is heeded.

Bodies of one process are compared that share a short name or are chaired by the same countries. A document that names
both sets them apart.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kb.link.decisions import Decisions
from kb.link.rows import Row, alias
from kb.link.series import head
from kb.wording import content, overlap

if TYPE_CHECKING:
    from kb.link.bodies import Body

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
    """Return pairs that share a short name or all chairs, each once."""
    groups: dict[object, list[Body]] = defaultdict(list)
    for body in bodies:
        for short in body.shorts:
            groups[short].append(body)
        if body.chairs:
            groups[frozenset(body.chairs)].append(body)
    found = {
        (one.id, other.id): (one, other)
        for group in groups.values()
        for at, one in enumerate(group)
        for other in group[at + 1 : at + 1 + _NEAR]
    }
    return list(found.values())


def _likeness(one: "Body", other: "Body") -> tuple[list[str], list[str]]:
    """Return the reasons why two names may mean one body, with the facts behind them; none if they hardly do."""
    called = sorted(set(one.shorts) & set(other.shorts))
    chaired = sorted(one.chairs) if set(one.chairs) == set(other.chairs) else []
    alike = overlap(one.name, other.name) >= _ALIKE
    same_head = bool(content(head(one.name)) & content(head(other.name)))
    if not (chaired and (called or alike or same_head)) and not (called and alike):
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
    return reasons, facts
