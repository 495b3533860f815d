"""Direct speech between quotation marks, with its speaker.

“We knew which boats to look for,” he added, “and we knew whom to call …” is two quotes of one speaker. Scare
quotes, titles and labels are none (genre guide, T21).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from extractors.document import Span
from extractors.facts.attribution import Attribution, after, before, signed, signed_below, subject_person
from extractors.facts.base import Fact, cite, said
from extractors.facts.quoted import quotations
from extractors.parsed import Parsed
from extractors.readings.quotations import Quotation

_NAMED = re.compile(
    r"\b(?:entitled|titled|called|named|dubbed|theme(?:d|s)?|motto|slogan|title|label(?:led|ed)?|terms?|words?|phrases?|"
    r"known as|so-called|referred to as|defined as|concept of|topic|headline|under|brand|document|report|paper|booklet|"
    r"handbook)\s*(?:of|:|was|is|,)?\s*$",
    re.IGNORECASE,
)
_FRAGMENT = 6
"""Fewer words than this inside somebody's sentence are a fragment, not speech."""

_SENTENCE_END = re.compile(r"[.!?…:]['’”»\")]?\s*$|^\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Fact):
    """Direct speech between quotation marks, with its speaker."""

    type: ClassVar[str] = "quote"
    text_field: ClassVar[str] = "text"

    speaker: str | None = said("name of the speaker as introduced, a pronoun resolved")
    text: str = said("the words between the marks, verbatim")
    verb: str | None = said("lemma of the verb that introduces this string")


def find(parsed: Parsed) -> Iterator[Quote]:
    """Yield the facts of this type in reading order."""
    last: Attribution | None = None
    by_block = groupby(quotations(parsed), key=lambda each: parsed.document.index_at(each.outer.start))
    previous = -2
    for index, group in by_block:
        block = parsed.document.blocks[index].span
        carried = last if previous == index - 1 else None
        spoken = list(_speech(parsed, block, list(group), carried))
        for quoted, attribution in spoken:
            last = attribution
            yield Quote(
                speaker=attribution.speaker,
                text=parsed.words(quoted.span),
                verb=attribution.verb,
                evidence=cite(parsed.document, quoted.outer, *attribution.spans),
            )
        if spoken:
            previous = index


def _speech(
    parsed: Parsed, block: Span, group: list[Quotation], carried: Attribution | None
) -> Iterator[tuple[Quotation, Attribution]]:
    """Yield the quotations of one paragraph that are speech, each with its attribution."""
    floor = block.start
    speaker = None if group[0].outer.start > block.start else carried
    for at, quoted in enumerate(group):
        limit = group[at + 1].outer.start if at + 1 < len(group) else block.end
        found = before(parsed, quoted, floor) or after(parsed, quoted, limit)
        if found and _is_speech(parsed, quoted, floor, True):
            speaker = found
            floor = _end_of(found, quoted)
        elif found is None and _is_speech(parsed, quoted, floor, False):
            found = _unattributed(parsed, quoted, block, speaker)
            speaker = found or speaker
            floor = quoted.outer.end
        else:
            continue
        if found:
            yield quoted, found


def _end_of(found: Attribution, quoted: Quotation) -> int:
    """Return where the words that belong to a quotation end."""
    return max(quoted.outer.end, *(span.end for span in found.spans))


def _is_speech(parsed: Parsed, quoted: Quotation, floor: int, attributed: bool) -> bool:
    """Tell speech from a scare quote, a title or a defined term."""
    text = parsed.text
    words = text[quoted.span.start : quoted.span.end]
    lead = text[floor : quoted.outer.start]
    if _NAMED.search(lead):
        return False
    whole = words[-1] in ",.!?…—–" or text[quoted.outer.end : quoted.outer.end + 1] in (".", ",") or not quoted.closed
    if attributed:
        return whole or len(words.split()) >= _FRAGMENT or words[0].isupper()
    return whole and bool(_SENTENCE_END.search(lead) or lead.strip() in (",", "and")) and len(words.split()) >= 3


def _unattributed(parsed: Parsed, quoted: Quotation, block: Span, speaker: Attribution | None) -> Attribution | None:
    """Give speech without attribution to the speaker before it, or to whoever the sentence before is about."""
    if speaker:
        return Attribution(speaker.speaker, None, speaker.spans)
    if quoted.outer.start > block.start:
        named = subject_person(parsed, parsed.sentence_at(quoted.outer.start - 2))
        if named:
            return Attribution(named[0], None, (named[1],))
    index = parsed.document.index_at(block.start)
    return signed(parsed, quoted.outer.end, block.end) or signed_below(parsed, index + 1)
