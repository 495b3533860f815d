"""What an actor decided, asked for, proposed or took a view on, by an operative verb of the ladder.

"The Meeting endorsed the terms of reference" is a decision of level 8; "urged members to ratify" a request of level 6
with an addressee; "INTERPOL suggested that …" a proposal; "welcomed the offer" a stance of level 4. Process verbs (met,
discussed, considered) make none (genre guide, §1.4 and T10 to T13).
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge
from typing import ClassVar, Literal

from extractors.document import Span
from extractors.facts.acting import SILENT, SPOKEN, Doing, doings
from extractors.facts.base import Fact, cite, said
from extractors.facts.contents import Content, addressed, clean, contents
from extractors.facts.labelled import find_labelled, find_listed
from extractors.parsed import Parsed
from extractors.readings.clauses.actors import bare_actor
from extractors.readings.clauses.impersonal import find_shared
from extractors.sections import topic_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Fact):
    """What an actor decided, asked for, proposed or took a view on, by an operative verb of the ladder."""

    type: ClassVar[str] = "decision"
    text_field: ClassVar[str] = "text"

    kind: Literal["decision", "request", "proposal", "stance"] = said("what the verb does")
    actor: str | None = said("who vouches for it, as printed; a pronoun is resolved; null for a passive without agent")
    verb: str | None = said("lemma of the operative verb, e.g. 'note', 'take note', 'call on'")
    level: int | None = said("rung of the verb ladder, 0 to 9; null for a proposal")
    text: str = said("the complement of the verb, without leading article, 'to' or 'that'")
    addressee: str | None = said("who is asked or tasked")


def find(parsed: Parsed) -> Iterator[Decision]:
    """Yield the facts of this type in reading order."""
    acts = [_decision(parsed, doing, content) for doing in doings(parsed) for content in contents(parsed, doing)]
    told = frozenset(cited.start for fact in acts for cited in fact.evidence)
    yield from merge(acts, _shared(parsed), _labelled(parsed, told), key=lambda fact: fact.evidence[0].start)


def _labelled(parsed: Parsed, told: frozenset[int]) -> Iterator[Decision]:
    """Yield the decisions that only a mark tells; what has a verb and an actor of its own is told by these.

    :param told: where the words begin that an act cites; an item of its list is no decision besides.
    """
    labelled = sorted([*find_labelled(parsed), *find_listed(parsed)], key=lambda each: each.span.start)
    acts = sorted(doing.act.start for doing in doings(parsed)) if labelled else []
    for each in labelled:
        at = bisect_left(acts, each.span.start)
        if each.span.start not in told and (at == len(acts) or acts[at] >= each.span.end):
            words = parsed.words(each.content)
            addressee, words = addressed(words, False) if each.verb.kind == "request" else (None, words)
            yield Decision(
                kind=each.verb.kind,
                actor=bare_actor(parsed.words(each.actor)) if each.actor else None,
                verb=each.verb.lemma,
                level=each.verb.level,
                text=clean(words),
                addressee=addressee,
                evidence=cite(parsed.document, each.span, *([each.actor] if each.actor else [])),
            )


def _shared(parsed: Parsed) -> Iterator[Decision]:
    """Yield the views that nobody in particular vouches for: "There was broad support for …"."""
    for index, block in enumerate(parsed.document.blocks):
        if block.kind in SPOKEN and topic_of(parsed, index) not in SILENT:
            for each in find_shared(parsed.text, block.span):
                yield Decision(
                    kind=each.kind,
                    actor=None,
                    verb=None,
                    level=each.level,
                    text=clean(parsed.words(each.content)),
                    addressee=None,
                    evidence=cite(parsed.document, each.span),
                )


def _decision(parsed: Parsed, doing: Doing, content: Content) -> Decision:
    act = doing.act
    verb = act.verbs[0] if len(act.verbs) == 1 else None
    end = act.start + len(parsed.text[act.start : act.end].rstrip(" \n.,;:"))
    evidence = _evidence(Span(act.start, end), content.span)
    elsewhere = [span for span in doing.named if not evidence[0].holds(span)]
    return Decision(
        kind=content.kind,
        actor=doing.actor,
        verb=verb.lemma if verb and not verb.hidden else None,
        level=verb.level if verb else None,
        text=content.text,
        addressee=content.addressee,
        evidence=cite(parsed.document, *evidence, *elsewhere),
    )


def _evidence(clause: Span, content: Span) -> list[Span]:
    """Return the clause, and the complement where it stands apart: an item of a list, the object of the next verb."""
    return [clause] if content.meets(clause) else [clause, content]
