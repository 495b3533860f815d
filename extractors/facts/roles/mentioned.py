"""Entities named without taking part: a state discussed, an agency thanked, a press contact.

They are listed and never counted as taking part. A venue gives nothing, and neither does the process itself.
"""

import re
from collections.abc import Iterable, Iterator

from extractors.facts.quote import quotes
from extractors.facts.roles.entities import Mention, is_venue, mentions
from extractors.facts.roles.held import Held
from extractors.facts.roles.naming import person_keys
from extractors.front import front
from extractors.parsed import Parsed
from extractors.readings.people.seats import is_seat, takes_floor

_REPLACED = re.compile(
    r"\b(?:vice|replac(?:es?|ed|ing)|succeed(?:s|ed|ing)?|in (?:the )?(?:place|stead) of|instead of|in succession to"
    r"|successor (?:of|to)|(?:took|takes|taking) over from"
    r"|on the (?:retirement|resignation|departure|death) of)\s(?:the\s(?:late\s)?)?$"
)
"""What stands before somebody whose place another takes, and who does nothing here: "vice Ms X, resigned"."""

_NEAR = 40
_HELD_AT = re.compile(r"\b(?:held|met|place|meeting|convened|gathered)\s+(?:at|in)\s+(?:the\s+)?$")


def only_mentioned(parsed: Parsed, held: Iterable[Held]) -> Iterator[Held]:
    """Yield, in reading order, the mentions of entities that no place gives a role."""
    taken = {(each.mention.kind, each.mention.key) for each in held}
    keys = person_keys(parsed)
    quoted = {each.speaker for each in quotes(parsed)}
    left: list[tuple[Mention, tuple[str, str]]] = []
    for each in mentions(parsed):
        key = keys.get(each.key, each.key) if each.kind == "person" else each.key
        heads = each.kind == "person" and each.name in quoted
        if (each.kind, key) not in taken and (heads or not _is_setting(parsed, each)):
            left.append((each, (each.kind, key)))
    heard = {who for each, who in left if _speaks(parsed, each, quoted)}
    for each, who in left:
        yield Held(each, "speaker" if who in heard else "mentioned")


def _speaks(parsed: Parsed, mention: Mention, quoted: set[str | None]) -> bool:
    """Say whether a person speaks or acts, or whoever sits for a party: "The delegate of Chad proposed …"."""
    start = mention.span.start
    if mention.kind == "person" and _REPLACED.search(parsed.text, max(start - _NEAR, 0), start):
        return False
    if mention.kind == "person":
        return mention.name in quoted or takes_floor(parsed.text, mention.span.end)
    seated = mention.kind == "country" and is_seat(parsed.text, parsed.block_of(mention.span).span.start, start)
    return seated and takes_floor(parsed.text, mention.span.end)


def _is_setting(parsed: Parsed, mention: Mention) -> bool:
    """Say whether the words stand in the title block or a heading, or only tell a place."""
    block = parsed.block_of(mention.span)
    if block.kind == "heading" or parsed.document.index_at(mention.span.start) < front(parsed).body:
        return True
    if mention.kind == "organisation":
        return bool(_HELD_AT.search(parsed.text, max(mention.span.start - 40, 0), mention.span.start))
    return is_venue(parsed.text, mention)
