"""Numbers that share the noun of a later one: "42 exporting and 7 importing Members", "at least five and at most nine".

The noun stands once, behind the last number; each number before it keeps its own modifiers.
"""

import re
from dataclasses import replace

from extractors.document import Span
from extractors.readings.counts.actions import is_governed, with_action
from extractors.readings.counts.count import Count, Sentence
from extractors.readings.phrase_verbs import agent_verb, verb_before
from extractors.readings.quantities import Quantity

_MODIFIERS = re.compile(r"(?P<words>(?:\s+[a-z][a-z-]+){0,3}?)(?:\s*,\s*(?:and\s+)?|\s+(?:and|or)\s+)$")
Waiting = tuple[Quantity, int]
"""A number without a noun, and where its own modifiers end."""

_NOT = frozenset("of in per from to by with for at on the a an who which that were was are is have has had".split())


def modifiers(sentence: Sentence, quantity: Quantity, following: Quantity | None) -> int | None:
    """Return where a number's own modifiers end, before "and" and the next number; null if it is no such pair."""
    if following is None or any(each.currency or each.percent for each in (quantity, following)):
        return None
    between = _MODIFIERS.fullmatch(sentence.low, quantity.span.end, following.span.start)
    if between is None or not _NOT.isdisjoint(between["words"].split()):
        return None
    return between.end("words")


def with_nouns(sentence: Sentence, waiting: list[Waiting], later: Count) -> list[Count]:
    """Give numbers the noun that the next one counts, and those after a verb that verb; none if that is money."""
    if later.quantity.currency or later.quantity.percent:
        return []
    found: list[Count] = []
    governed = later.governed or is_governed(sentence, waiting[0][0].span.start) if waiting else False
    thing = later.thing or Span(later.span.end - len(later.counted), later.span.end)
    action: Span | None = None
    for quantity, end in waiting:
        start = quantity.span.start
        own = sentence.words(quantity.span.end, end)
        counted = f"{own} {later.counted.split()[-1]}" if own else later.counted
        before = verb_before(sentence.low, start, sentence.span.start)
        action = before or agent_verb(sentence.low, start, sentence.span.start) or action
        count = Count(quantity, Span(start, end), counted, later.head, thing, action, governed=governed)
        found.append(count)
    return found


def joined(sentence: Sentence, count: Count, given: list[Count], found: list[Count]) -> Count:
    """Return the number that has the noun as those before it stand: behind their preposition, or their verb."""
    if given[0].governed and not count.governed:
        return replace(count, action=None, governed=True)
    return with_action(sentence, count, found) if given[-1].action else count
