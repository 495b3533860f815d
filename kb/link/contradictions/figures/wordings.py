"""The words that a number is told with, as they are compared with those of another."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kb.link.contradictions.figures.clauses import SAID_THAT
from kb.link.contradictions.figures.sayings import Saying
from kb.link.contradictions.figures.slips import are_slips
from kb.link.contradictions.sources import Sources
from kb.link.tellings import Event
from kb.link.words.lexicon import COUNTRY
from kb.link.words.meanings import FAINT, LIGHT, is_number, is_time, keys_of
from kb.link.words.occurrences import act_upon, occasions_in
from kb.link.words.stems import stem
from kb.wording import content, folded

_REACH = 400
"""Characters above a sentence, in its paragraph or before its list, that tell what it is about."""

_SHORT = 3
"""Letters from which on a word tells anything."""

_COMING = frozenset(map(stem, "attended gathered met assembled came took part meeting".split()))
"""What all do who come together."""

_KNOWN = re.compile(r"\b(?:the|these|those|all)\s(?:the\s)?\Z", re.IGNORECASE)

_ABOVE = """
select own.start, substr(lead.text, 1, :reach)
from blocks as own
left join blocks as lead on lead.document_id = own.document_id and lead.n = own.parent
where own.document_id = :d and own.n = :n
"""


@dataclass(frozen=True)
class Wording:
    """What a number is told with."""

    saying: Saying
    stems: frozenset[str]
    """Stems of the words of its own part of the clause that tell something, but for what is counted."""

    usual: frozenset[str]
    """Stems of the words there that belong to the process's name, and tell something within one document only."""

    above: frozenset[str]
    """Stems of such words above it: in its paragraph, where its sentence says who told it, or before its list."""

    event: Event | None
    """What it is of, unless its words name an occasion of another kind."""

    is_known: bool
    """Whether it is told of as known: "the 26 trainees"."""


def worded(sources: Sources, each: Saying) -> Wording:
    """Return the words that a number is told with."""
    sentence, at = each.claim.sentence, each.claim.row["offset"] or 0
    counted = {stem(each.unit)} | (set() if act_upon(each.unit, each.deed.verb) else {stem(each.noun)})
    told = content(_told(each))
    own, named = told & each.own_words, told & each.usual
    above = content(_above(sources, each)) - each.usual
    known = bool(_KNOWN.search(sentence, 0, at))
    return Wording(each, _stems(own) - counted, _stems(named) - counted, _stems(above) - counted, _event(each), known)


def _told(each: Saying) -> str:
    """Return the words of a number's own part of its sentence, without those that say who told it."""
    at = (each.claim.row["offset"] or 0) - each.stretch[0]
    return each.own[_said_up_to(each.own, max(0, at)) :]


def _said_up_to(words: str, at: int) -> int:
    """Return where the last words end, before an offset, by which something is told: "heard that"."""
    return max((match.end() for match in SAID_THAT.finditer(words, 0, at)), default=0)


def _above(sources: Sources, each: Saying) -> str:
    """Return what stands before a number's sentence in its paragraph, who told it, and what opens its list."""
    text, at = sources.read(each.paper), each.claim.span[0]
    around = text.place(at)
    place = {"d": each.paper.id, "n": each.settings.block(at), "reach": _REACH}
    start, lead = next(sources.db.execute(_ABOVE, place), (at, None))
    end = around[0] if around else at
    said = _said_up_to(each.claim.sentence, each.claim.row["offset"] or 0)
    return f"{text.words[max(start, end - _REACH) : end]} {each.claim.sentence[:said]} {lead or ''}"


def _event(each: Saying) -> Event | None:
    """Return what a number is of, unless its words name an occasion of another kind."""
    own = occasions_of(each)
    if each.event is None or not own or folded(each.event.name) in folded(each.claim.sentence):
        return each.event
    return each.event if own & occasions_in(each.event.name.lower()) else None


def _stems(words: Iterable[str]) -> frozenset[str]:
    """Return the stems of the words that tell something: of no countries, times and numbers, nor that people came."""
    told = (word for word in words if len(word) >= _SHORT and not (word in LIGHT or is_number(word) or is_time(word)))
    found = frozenset(stem(word) for word in told if not any(key.startswith(COUNTRY) for key in keys_of(word)))
    return found - FAINT - _COMING


def occasions_of(each: Saying) -> frozenset[str]:
    """Return the kinds of occasion that a number is told with, but for meetings, of which there are many."""
    return occasions_in(each.own.lower()) - {"meeting"}


def digits_in_common(one: Saying, other: Saying) -> int:
    """Return how many digits two figures have, if these are the same and but two have changed places; else 0."""
    return are_slips(one.claim.row["value"], other.claim.row["value"])
