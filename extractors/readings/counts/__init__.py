"""What the numbers of a sentence count, and the verb that goes with each.

"made 32 arrests and launched eight new investigations" has two counts with a verb each; "made 18 arrests and 5
seizures" two that share one; in "inspected 231 vessels, of which 57 were boarded" the second counts what the first
does. Coordination is split by rule G3 of the genre guide.
"""

import re
from dataclasses import replace
from itertools import zip_longest

from extractors.document import Span
from extractors.readings.counts.actions import shared, with_action
from extractors.readings.counts.count import Count, Sentence
from extractors.readings.counts.ellipsis import OF_THEM, elliptic, of_named_before
from extractors.readings.counts.joined import Waiting, joined, modifiers, with_nouns
from extractors.readings.counts.worth import ABSTRACT, MEMBERS, is_statistic
from extractors.readings.number_words import TEENS
from extractors.readings.phrase_verbs import participle_after, verb_after
from extractors.readings.phrases import is_plural, noun_phrase
from extractors.readings.quantities import Quantity

__all__ = ["MEMBERS", "Count", "find_counts", "labelled_count"]

_OF = re.compile(r"[\])*]*\s+of\s+(?:(?:the|these|those|its|their|all|our|this|that)\s+)*")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s$")
_FEW = "|".join(TEENS[1:10])
_MANY = rf"(?:{_FEW}|ten|twelve|twenty|fifty|a?\s?hundred|a?\s?thousand|[2-9]|[1-9]\d{{1,2}}|1,000)"
_IN_MANY = re.compile(
    rf"\s+(?:in|out\s+of)\s+(?:every\s+)?{_MANY}\s+(?!countries\b|states\b|members\b)[a-z]"
    rf"|\s+(?:[a-z-]+\s+){{1,3}}?(?:in\s+every|out\s+of(?:\s+every)?)\s+{_MANY}\b"
    rf"|(?<=\bone)\s+(?:[a-z-]+\s+){{1,2}}?in\s+{_MANY}\b(?!\s+(?:countries|states|members|ports|cities|towns|regions"
    rf"|provinces|districts|villages|islands|sites|places|languages|years|months|weeks|days|hours)\b)"
)
_FEW_IN = re.compile(
    rf"\b(?:{_FEW}|[1-9])\s+(?:in|out\s+of)\s+(?:every\s+)?$|\b(?:in\s+every|out\s+of\s+every)\s+$"
    rf"|\bone\s+(?:[a-z-]+\s+){{1,2}}?in\s+$"
)
_LONGEST_WORD = 32
_HELPED = re.compile(r"\s+(?:was|were|is|are|has|have|had)\b")
_EXCEEDS = re.compile(r"exceed(?:s|ed)?|surpass(?:es|ed)?|topped|tops")
_LABEL = re.compile(r"(?:(?:total\s+)?(?:number|count|amount|value|volume)\s+of\s+)?(?=\w)")


def find_counts(
    text: str,
    low: str,
    span: Span,
    quantities: list[Quantity],
    earlier: Count | None = None,
    previous: Span | None = None,
) -> list[Count]:
    """Return what each of the quantities inside the sentence ``span`` counts; those that count nothing are left out.

    ``earlier`` is the last count of the sentence before, which "Of these, 15 were women" takes up, and
    ``previous`` that sentence: in "Explosions became rarer. Even so, 31 were recorded" the number is of its subject.
    """
    sentence = Sentence(text, low, span, previous)
    found: list[Count] = []
    waiting: list[Waiting] = []
    for quantity, following in zip_longest(quantities, quantities[1:]):
        known = found or ([earlier] if earlier else [])
        end = _waits(sentence, quantity, following)
        if end is not None:
            waiting.append((quantity, end))
            continue
        count = _count(sentence, quantity, known, following)
        if count:
            given = with_nouns(sentence, waiting, count)
            found += given
            found.append(joined(sentence, count, given, found) if given else count)
        waiting = []
    return [each for each in shared(sentence, found) if is_statistic(sentence, each)]


def _waits(sentence: Sentence, quantity: Quantity, following: Quantity | None) -> int | None:
    """Return where a number's own modifiers end if the next has its noun: "42 exporting and 7 importing Members"."""
    if quantity.rule != "number" or quantity.value in (0, 1) or _is_in_name(sentence, quantity):
        return None
    end = modifiers(sentence, quantity, following)
    alone = end is not None and noun_phrase(sentence.low, quantity.span.end, sentence.span.end) is None
    return end if alone else None


def _count(sentence: Sentence, quantity: Quantity, earlier: list[Count], following: Quantity | None) -> Count | None:
    if quantity.rule in ("both", "ratio", "some") or _is_in_name(sentence, quantity) or _is_ratio(sentence, quantity):
        return None
    if quantity.currency:
        count = Count(quantity, quantity.span, quantity.currency, quantity.currency.lower())
    elif quantity.percent:
        count = _share(sentence, quantity, earlier)
    else:
        phrase = noun_phrase(sentence.low, quantity.span.end, sentence.span.end, quantity.value not in (0, 1))
        if phrase is None or of_named_before(sentence, quantity):
            return elliptic(sentence, quantity, earlier, following)
        span = Span(quantity.span.start, phrase.span.end)
        count = Count(quantity, span, sentence.words(phrase.span.start, phrase.span.end), phrase.head)
    return _exceeded(sentence, with_action(sentence, count, earlier))


def _exceeded(sentence: Sentence, count: Count) -> Count:
    """Bound a number that its verb says was exceeded: "port dues surpassed 96 million"."""
    if count.action is None or count.quantity.bound != "eq" or count.action.end > count.span.start:
        return count
    if not _EXCEEDS.fullmatch(sentence.low, *count.action):
        return count
    return replace(count, quantity=replace(count.quantity, bound="gt"))


def _is_ratio(sentence: Sentence, quantity: Quantity) -> bool:
    """Say whether a number is one side of "two in five", "one in ten"."""
    if quantity.currency or quantity.percent:
        return False
    low = sentence.low
    return bool(_IN_MANY.match(low, quantity.span.end) or _FEW_IN.search(sentence.before(quantity.span.start)))


def _is_in_name(sentence: Sentence, quantity: Quantity) -> bool:
    """Say whether a number is part of a proper name: "the Three Seas Initiative", "ISO 9001"."""
    start, end = quantity.number.start, quantity.number.end
    if start == sentence.span.start or quantity.currency or quantity.span.start < start:
        return False
    before = _WORD_BEFORE.search(sentence.text, max(sentence.span.start, start - _LONGEST_WORD), start)
    after = sentence.text[end : end + 3].strip()
    if before is None or after[:2].isupper():
        return False
    if sentence.text[start].isdigit():
        return len(before[1]) > 1 and before[1].isupper()
    return sentence.text[start].isupper() and after[:1].isupper()


def _share(sentence: Sentence, quantity: Quantity, earlier: list[Count]) -> Count:
    """Read "40 per cent of the seals examined": the participle belongs to it if a finite verb follows."""
    if earlier and OF_THEM.match(sentence.low, quantity.span.end):
        last = earlier[-1]
        counted = f"per cent of {last.counted}"
        return Count(quantity, quantity.span, counted, f"per cent of {last.head}", last.thing or last.span)
    of = _OF.match(sentence.low, quantity.span.end, sentence.span.end)
    phrase = of and noun_phrase(sentence.low, of.end(), sentence.span.end, plural=False)
    if not of or not phrase:
        return _share_of_last(sentence, quantity, earlier)
    end = phrase.span.end
    participle = participle_after(sentence.low, end, sentence.span.end)
    verb = verb_after(sentence.low, end, sentence.span.end)
    if participle and verb and verb.start > participle.start:
        end = participle.end
    words = sentence.words(of.end(), end)
    article = sentence.words(of.start(), of.end()).strip("])* ")
    return Count(quantity, Span(quantity.span.start, end), f"per cent {article} {words}", f"per cent of {phrase.head}")


def _share_of_last(sentence: Sentence, quantity: Quantity, earlier: list[Count]) -> Count:
    """Read a bare share: "40 per cent of seized goods were toys; 15 per cent were medicines" has two of the same."""
    last = earlier[-1] if earlier else None
    points = "points" in sentence.low[quantity.span.start : quantity.span.end]
    if points or last is None or last.span.start < sentence.span.start or not last.quantity.percent:
        name = "percentage points" if points else "per cent"
        return Count(quantity, quantity.span, name, name)
    if " of " not in last.counted or not _HELPED.match(sentence.low, quantity.span.end):
        return Count(quantity, quantity.span, "per cent", "per cent")
    return Count(quantity, quantity.span, last.counted, last.head, last.thing or last.span)


def labelled_count(text: str, low: str, label: Span, quantity: Quantity) -> Count | None:
    """Read a number that stands alone beside its label: "Vessels inspected: 231", or the cells of a table row."""
    opening = _LABEL.match(low, label.start, label.end)
    phrase = opening and noun_phrase(low, opening.end(), label.end, not (quantity.percent or quantity.currency))
    if not phrase or phrase.head in ABSTRACT or not (quantity.currency or quantity.percent or is_plural(phrase.head)):
        return None
    words = " ".join(text[phrase.span.start : phrase.span.end].split())
    action = participle_after(low, phrase.span.end, label.end)
    if quantity.currency:
        return Count(quantity, quantity.span, quantity.currency, quantity.currency.lower(), phrase.span, action)
    if quantity.percent:
        return Count(quantity, quantity.span, f"per cent of {words}", f"per cent of {phrase.head}", phrase.span, action)
    return Count(quantity, quantity.span, words, phrase.head, phrase.span, action)
