"""What became of a thing behind its label: "Directory of pilots: completed on 3 May", "Charts – not yet in print".

Lists of what was promised leave out "was" and "is". With the mark read as that word such a line is
read as any sentence.
"""

import re

from kb.link.words.acts import forms
from kb.link.words.helpers import ADVERBS, NEGATIONS, is_adverb
from kb.link.words.meanings import PREPOSITIONS, Passage, is_number, is_participle, is_time
from kb.link.words.predicates import predicates

_MARKS = frozenset(":–—|")

_LONGEST = 16
"""Words of a label."""

_QUALIFYING = ADVERBS | NEGATIONS | frozenset("been fully partly largely nearly almost as only".split())
"""Words between the mark and the word that tells what became of the thing."""

_STATES = frozenset("online ready available complete finished operational live overdue outstanding unfinished".split())
"""Words that tell it without a verb."""

_WHERE = re.compile(
    r"(?:in (?:place|use|force|operation|print|service|hand)|on (?:the|its|our|their) (?:[\w-]+ )?(?:website|site|page)"
    r"|up and running|under way|at the printer|with the printer"
    r"|(?:with|in the hands of) (?:all|every|each|both) (?:\w+ )?(?:members?|part(?:y|ies)|states?|governments?"
    r"|ministers|countries|delegations|signatories|capitals) since|open (?:since|to|for)|to (?:be|come|follow))\b"
)
"""Phrases that tell it."""

_PARTICIPLES = ("participle", "either")
_PARTICLES = frozenset("off out up on over back down".split())


def read_labels(words: Passage) -> None:
    """Read the mark behind a label as "is" or "was" where what follows tells what became of the thing."""
    for at, word in enumerate(words.low[: _LONGEST + 1]):
        if word in _MARKS:
            told = _state(words, at + 1) if at and _is_label(words, at) else None
            if told:
                words.low[at] = told
            return


def _is_label(words: Passage, end: int) -> bool:
    """Say whether the words up to a mark say no more than what is spoken of."""
    label = Passage(words.text[: words.starts[end]])
    return not any(verb.mode != "done" or verb.voice == "active" for verb in predicates(label))


def _state(words: Passage, at: int) -> str | None:
    """Return the verb that is left out before words that tell what became of a thing; null if they tell nothing."""
    low = words.low
    while at < len(low) and low[at] in _QUALIFYING:
        at += 1
    if at >= len(low):
        return None
    if low[at] in _STATES or _WHERE.match(" ".join(low[at : at + 6])):
        return "is"
    if at in words.capitals:
        return None
    end = _after_participle(low, at)
    return "was" if end and _has_no_object(low, end) else None


def _after_participle(low: list[str], at: int) -> int | None:
    """Return where a participle that stands at a place ends, "over" of "handed over" included; null if it is none."""
    known = forms().get(low[at])
    if known is None:
        return at + 1 if is_participle(low[at]) else None
    taken = known.taking.get(low[at + 1], ()) if at + 1 < len(low) else ()
    if any(tense in _PARTICIPLES and len(verb.rest) == 1 for tense, verb in taken):
        return at + 1 + (low[at + 1] not in PREPOSITIONS or low[at + 1] in _PARTICLES)
    return at + 1 if any(tense in _PARTICIPLES for tense, _ in known.plain) else None


def _has_no_object(low: list[str], at: int) -> bool:
    """Say whether no thing follows at a place: "Fiji: completed its survey" tells of no thing named Fiji."""
    if at >= len(low):
        return True
    word = low[at]
    near = word in PREPOSITIONS or word in ADVERBS or is_adverb(word) or is_time(word) or is_number(word)
    return near or not word[0].isalnum()
