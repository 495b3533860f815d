"""The internal layer of a draft: who proposed what, for those who hold the pen and for nobody else (genre guide, §3).

A brief says it in braces, ``[agreed to {Australia} / noted {Fiji, Samoa}]``; records say it where a party proposed or
offered something. Outside an internal draft the braces and what is in them are nowhere: not in the text, nor in its
comments, nor in the file beside it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from extractors.document import Span
from extractors.facts.decision import Decision
from kb.draft.records import Record
from kb.draft.sourced import Said, Source
from kb.store import KnowledgeBase

_NAMED = re.compile(r"\s*(?<!\{)\{([^{}]+)\}(?!\})")
_CLAUSE = re.compile(r"[^\[\]/{}]*$")


@dataclass(frozen=True)
class Proposal:
    """Words of a brief, and who proposed them."""

    words: str
    by: str


def without_names(text: str) -> tuple[str, tuple[Proposal, ...]]:
    """Return words of a brief without the names in braces, and the proposals that these told.

    A name stands for the words before it, back to the bracket that opens or to the stroke between alternatives; behind
    words without any it stands for all of them.
    """
    found = []
    for match in _NAMED.finditer(text):
        before = _NAMED.sub("", text[: match.start()])
        closed = before.endswith("]")
        words = before[before.rfind("[") :] if closed else (_CLAUSE.search(before) or [""])[0]
        if match[1].strip() and words.strip():
            found.append(Proposal(words.strip(), " ".join(match[1].split())))
    return _NAMED.sub("", text).strip(), tuple(found)


def named(proposals: Iterable[Proposal], source: Source) -> tuple[Source, ...]:
    """Return the proposals of a brief as sources that say who proposed."""
    return tuple(replace(source, quote=each.words, proposer=each.by) for each in proposals)


class Proposers:
    """Who proposed or offered what, by the records."""

    def __init__(self, kb: KnowledgeBase, documents: Iterable[str]) -> None:
        self._found: dict[str, list[tuple[tuple[Span, ...], Source]]] = defaultdict(list)
        for document in documents:
            record = Record(kb, document)
            for fact in record.of_type(Decision):
                if fact.kind == "proposal" and fact.actor:
                    spans = tuple(Span(each.start, each.end) for each in fact.evidence)
                    for source in record.sources(fact.evidence):
                        self._found[document].append((spans, replace(source, proposer=fact.actor)))

    def behind(self, said: Said) -> Iterator[Source]:
        """Yield who proposed what some words tell."""
        yield from said.proposed
        for source in said.sources:
            for spans, proposal in self._found.get(source.document_id, ()):
                if any(one.start < other.end and other.start < one.end for one in source.spans for other in spans):
                    yield proposal
