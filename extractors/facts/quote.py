"""Direct speech between quotation marks, with its speaker.

“We knew which boats to look for,” he added, “and we knew whom to call …” is two quotes of one speaker. Scare
quotes, titles and labels are none (genre guide, T21).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import ClassVar

from extractors.document import Span
from extractors.facts.attribution import (
    Attribution,
    after,
    before,
    signed,
    signed_below,
    signed_inside,
    signer,
    subject_person,
)
from extractors.facts.base import Fact, cite, said
from extractors.facts.quoted import quotations
from extractors.parsed import Parsed
from extractors.readings.people.persons import Person
from extractors.readings.quotations import Quotation

_NAMED = re.compile(
    r"\b(?:entitled|titled|called|named|dubbed|theme(?:d|s)?|motto|slogan|title|label(?:led|ed)?|terms?|words?|phrases?|"
    r"known as|so-called|referred to as|defined as|concept of|topic|headline|under|brand|document|report|paper|booklet|"
    r"handbook)\s*(?:of|:|was|is|,)?\s*$",
    re.IGNORECASE,
)
_FRAGMENT = 6
"""Fewer words than this inside somebody's sentence are a fragment, not speech."""

_LEAD = 200
"""Characters before a quotation that tell what it is."""

_LONGEST_LABEL = 60
"""Characters of what labels a quotation, such as "referred to as", at most."""

_CLOSING = ",.!?…—–"
"""What ends speech before the closing mark."""

_NOUN_BEFORE = re.compile(r"[A-ZÀ-Þ][\w’'-]+\s$")
_OPENS_WITH_MARK = re.compile("[“„«‘‹\"'—–-]")
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
    yield from quotes(parsed)


def quotes(parsed: Parsed) -> list[Quote]:
    """Return the document's quotes in reading order, found once for all who need them."""
    return parsed.once(_quotes)


def _quotes(parsed: Parsed) -> list[Quote]:
    found = sorted((*_between_marks(parsed), *_set_off(parsed)), key=lambda quote: quote.evidence[0].start)
    introduced: list[str] = []
    for at, quote in enumerate(found):
        who = quote.speaker or ""
        if who[:1].islower():  # nobody with a name
            again = any(f"the {who}" in cited.text.lower() for cited in quote.evidence[1:])
            full = next((name for name in reversed(introduced) if again and name.startswith(f"{who} ")), who)
            found[at] = replace(quote, speaker=full)
            introduced.append(full)
    return found


def _between_marks(parsed: Parsed) -> Iterator[Quote]:
    """Yield the speech between quotation marks, paragraph by paragraph."""
    last: Attribution | None = None
    previous = -2
    for index, group in groupby(quotations(parsed), key=lambda each: parsed.document.index_at(each.outer.start)):
        block = parsed.document.blocks[index].span
        carried = last if previous == index - 1 else None
        for quoted, attribution in _speech(parsed, block, list(group), carried):
            last, previous = attribution, index
            yield _quote(parsed, quoted.span, attribution, quoted.outer)


def _set_off(parsed: Parsed) -> Iterator[Quote]:
    """Yield block quotations without marks that their own last words or the next block sign."""
    for index, block in enumerate(parsed.document.blocks):
        if block.kind == "quotation" and not _OPENS_WITH_MARK.match(parsed.text, block.span.start):
            words, signature = signed_inside(parsed, block.span) or (block.span, signed_below(parsed, index + 1))
            if signature and signature.speaker and signed_below(parsed, index) is None:
                yield _quote(parsed, words, signature, words)


def signers(parsed: Parsed) -> Iterator[Person]:
    """Yield the persons who sign quotations in a block of their own."""
    for quote in quotes(parsed):
        index = parsed.document.index_at(quote.evidence[-1].start)
        if index > parsed.document.index_at(quote.evidence[0].start) and (person := signer(parsed, index)):
            yield person


def _quote(parsed: Parsed, words: Span, attribution: Attribution, cited: Span) -> Quote:
    return Quote(
        speaker=attribution.speaker,
        text=parsed.words(words),
        verb=attribution.verb,
        evidence=cite(parsed.document, cited, *attribution.spans),
    )


def _speech(
    parsed: Parsed, block: Span, group: list[Quotation], carried: Attribution | None
) -> Iterator[tuple[Quotation, Attribution]]:
    """Yield the quotations of one paragraph that are speech, each with its attribution."""
    floor = block.start
    speaker = None if group[0].outer.start > block.start else carried
    for at, quoted in enumerate(group):
        limit = group[at + 1].outer.start if at + 1 < len(group) else block.end
        found = before(parsed, quoted, floor) or after(parsed, quoted, limit)
        if not _is_speech(parsed, quoted, floor, found is not None):
            continue
        if found and found.speaker is None and speaker:
            found = replace(found, speaker=speaker.speaker)
        found = found or _unattributed(parsed, quoted, block, speaker)
        floor = _end_of(found, quoted) if found else quoted.outer.end
        if found:
            speaker = found
            yield quoted, found


def _end_of(found: Attribution, quoted: Quotation) -> int:
    """Return where the words that belong to a quotation end."""
    return max(quoted.outer.end, *(span.end for span in found.spans))


def _is_speech(parsed: Parsed, quoted: Quotation, floor: int, attributed: bool) -> bool:
    """Tell speech from a scare quote, a title or a defined term."""
    text = parsed.text
    words = text[quoted.span.start : quoted.span.end]
    lead = text[max(floor, quoted.outer.start - _LEAD) : quoted.outer.start]
    if _NAMED.search(lead, max(len(lead) - _LONGEST_LABEL, 0)) or _is_proper_name(words, lead):
        return False
    whole = words[-1] in _CLOSING or text[quoted.outer.end : quoted.outer.end + 1] in (".", ",") or not quoted.closed
    if attributed:
        return whole or len(words.split()) >= _FRAGMENT or words[0].isupper()
    return whole and bool(_SENTENCE_END.search(lead) or lead.strip() in (",", "and")) and len(words.split()) >= 3


def _is_proper_name(words: str, lead: str) -> bool:
    """Say whether the words are the name behind a noun in capitals: the Joint Patrol “Grey Heron” on the lake."""
    most = len(words.split()) < _FRAGMENT
    return most and words[0].isupper() and words[-1] not in _CLOSING and _NOUN_BEFORE.search(lead) is not None


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
