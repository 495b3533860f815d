"""What the numbers of a sentence count, and the verb that goes with each.

"made 32 arrests and launched eight new investigations" has two counts with a verb each; "made 18 arrests and 5
seizures" two that share one; in "inspected 231 vessels, of which 57 were boarded" the second counts what the first
does. Coordination is split by rule G3 of the genre guide.
"""

import re
from dataclasses import dataclass, replace
from itertools import zip_longest

from extractors.document import Span
from extractors.readings.phrase_verbs import (
    AUXILIARIES,
    agent_verb,
    participle_after,
    reduced_after,
    verb_after,
    verb_before,
)
from extractors.readings.phrases import BASE, NUMBERS, is_past, is_plural, noun_phrase, words_from
from extractors.readings.quantities import Quantity
from extractors.vocabulary import load

_LISTS = load("statistics")
MEMBERS = frozenset(_LISTS["membership"])
"""Nouns for those who make up a body."""

_ABSTRACT = frozenset(_LISTS["abstract"])
_GATHERINGS = frozenset(_LISTS["gatherings"])
_ZERO = frozenset(_LISTS["zero"])

_OF = re.compile(r"[\])*]*\s+of\s+(?:(?:the|these|those|its|their|all|our|this|that)\s+)*")
_NUMERAL = rf"(?:\d[\d,.]*|{'|'.join(sorted(NUMBERS))})"
_OF_COUNTED = re.compile(
    rf"[\])*]*\s+of\s+(?=(?:the|these|those|its|their|all|our|{_NUMERAL})\s)"
    rf"(?:(?:the|these|those|its|their|all|our)\s+)*(?:{_NUMERAL}\s+)*"
)
_OF_ANTECEDENT = re.compile(r"\bof\s+(?:which|whom|them|these|those|this)\s*,?\s*$")
_OF_THEM = re.compile(r"\s+of\s+(?:them|these|those|whom|which)\b")
_AMONG = re.compile(r"(?:\bamong\s+(?:them|whom|which|these)|\bincluding|\bof\s+(?:them|whom|which))\s*,?\s*$")
_JOINED = re.compile(r"\s*(?:,|,?\s*(?:and|or|as\s+well\s+as|plus|&))\s*")
_GOVERNED = re.compile(
    r"\b(?:of|in|from|to|with|for|under|at|on|among|amongst|over|within|across|between|by|into|against|about|per|than|"
    r"without|via|through|towards?|after|before|worth|including|involving|covering|has|have|had|is|are|was|were|"
    r"includes?|comprises?|comprising|totall?ing|brings?\s+together|grouping)\s+(?:(?:the|its|their|all|these|those|our)\s+)*$"
)
_OPENS_CLAUSE = re.compile(
    r"(?:^|[\n,;:(\[–—•*“\"]|\b(?:and|or|but|that|which|while|whilst|when|where|as|because|although|whereas|if))\s*"
    r"(?:(?:the|its|their|all|these|those|our|some|another|a|an|first|last|remaining|other|additional|new)\s+)*$"
)
_IN_ALL = re.compile(r"\s+(?:in\s+(?:all|total)|altogether)\b")
_CHANGED = re.compile(
    r"\b(?:r[oi]s[ei]\w*|gr[eo]w\w*|increas\w+|f[ae]ll\w*|declin\w+|dropped|decreas\w+|went|climbed|expanded|doubled|tripled)\b"
)
_COMPARED = re.compile(r"\b(?:up|down)\s+from\s+$|\bcompared\s+(?:with|to)\s+$|\b(?:from|against|than)\s+$")
_TO = re.compile(r"\s+to\s+")
_YEARLY = re.compile(r"\s+(?:an?|each|every|per)\s+(?:year|month|week|day|session|time)\b|\s+at\s+a\s+time\b")
_HAPPENED = re.compile(r"\s+(?:(?:was|were|has\s+been|have\s+been|had\s+been|suffered|died|lost)\b)")
_THERE_WERE = re.compile(
    r"\bthere\s+(?:was|were|have\s+been|had\s+been)\s+$|\b(?:report|record|suffer|caus|result)\w*\s+(?:in\s+)?$"
)
_OPENING = re.compile(
    r"(?:(?:in|on|at|during|since|by|after|between|from)\b[^,]{0,60},\s*)?(?:the|its|their|these|all|some)?\s*"
    r"(?:(?:total\s+|annual\s+|overall\s+|combined\s+)?numbers?\s+of\s+)?"
)
_DEFINITE = re.compile(r"\b(?:the|these|those|both|our|its|their)\s+(?:all\s+)?$|\ball\s+$")
_PERSON = re.compile(r"(?:ers?|ors?|ists?|eers?)$")
_LABEL = re.compile(r"(?:(?:total\s+)?(?:number|count|amount|value|volume)\s+of\s+)?(?=\w)")
_MOST_BEFORE = 80


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity with what it counts."""

    quantity: Quantity
    span: Span
    """The quantity with its noun phrase."""

    counted: str
    """What is counted, as printed."""

    head: str
    """The noun that is counted, in small letters; the currency or ``per cent``."""

    thing: Span | None = None
    """Where what is counted is named, if not in ``span``."""

    action: Span | None = None
    """The verb."""

    governed: bool = False
    """Whether a preposition stands before the number, so that the verb of the clause is not its own."""

    definite: bool = False
    """Whether "the" or the like stands before the number, so that it speaks of what was counted before."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence under examination; ``low`` is the whole text in small letters."""

    text: str
    low: str
    span: Span

    def words(self, start: int, end: int) -> str:
        """Return the words between two offsets with single spaces."""
        return " ".join(self.text[start:end].split())

    def before(self, at: int) -> str:
        """Return the words of the sentence just before an offset, in small letters."""
        return self.low[max(self.span.start, at - _MOST_BEFORE) : at]


def find_counts(
    text: str, low: str, span: Span, quantities: list[Quantity], earlier: Count | None = None
) -> list[Count]:
    """Return what each of the quantities inside the sentence ``span`` counts; those that count nothing are left out.

    ``earlier`` is the last count of the sentence before, which "Of these, 15 were women" takes up.
    """
    sentence = Sentence(text, low, span)
    found: list[Count] = []
    for quantity, following in zip_longest(quantities, quantities[1:]):
        known = found or ([earlier] if earlier else [])
        count = _count(sentence, quantity, known, following)
        if count:
            found.append(count)
    return [each for each in _shared(sentence, found) if _is_statistic(sentence, each)]


def _count(sentence: Sentence, quantity: Quantity, earlier: list[Count], following: Quantity | None) -> Count | None:
    if quantity.rule in ("both", "ratio", "some") or _is_in_name(sentence, quantity):
        return None
    if quantity.currency:
        count = Count(quantity, quantity.span, quantity.currency, quantity.currency.lower())
    elif quantity.percent:
        count = _share(sentence, quantity, earlier)
    else:
        phrase = noun_phrase(sentence.low, quantity.span.end, sentence.span.end, quantity.value not in (0, 1))
        if phrase is None:
            return _elliptic(sentence, quantity, earlier, following)
        span = Span(quantity.span.start, phrase.span.end)
        count = Count(quantity, span, sentence.words(phrase.span.start, phrase.span.end), phrase.head)
    return _with_action(sentence, count, earlier)


def _is_in_name(sentence: Sentence, quantity: Quantity) -> bool:
    """Say whether a number word is part of a proper name: "the Three Seas Initiative"."""
    start = quantity.number.start
    following = sentence.text[quantity.number.end : quantity.number.end + 2].strip()
    return (
        start > sentence.span.start
        and sentence.text[start].isupper()
        and sentence.text[start - 1].isspace()
        and following[:1].isupper()
        and sentence.text[start - 2] not in ".:;•*"
        and not sentence.text[quantity.number.start : quantity.number.end].isupper()
    )


def _share(sentence: Sentence, quantity: Quantity, earlier: list[Count]) -> Count:
    """Read "40 per cent of the seals examined": the participle belongs to it if a finite verb follows."""
    if earlier and _OF_THEM.match(sentence.low, quantity.span.end):
        last = earlier[-1]
        counted = f"per cent of {last.counted}"
        return Count(quantity, quantity.span, counted, f"per cent of {last.head}", last.thing or last.span)
    of = _OF.match(sentence.low, quantity.span.end, sentence.span.end)
    phrase = of and noun_phrase(sentence.low, of.end(), sentence.span.end, plural=False)
    if not of or not phrase:
        return Count(quantity, quantity.span, "per cent", "per cent")
    end = phrase.span.end
    participle = participle_after(sentence.low, end, sentence.span.end)
    verb = verb_after(sentence.low, end, sentence.span.end)
    if participle and verb and verb.start > participle.start:
        end = participle.end
    words = sentence.words(of.end(), end)
    article = sentence.words(of.start(), of.end()).strip("])* ")
    return Count(quantity, Span(quantity.span.start, end), f"per cent {article} {words}", f"per cent of {phrase.head}")


def _elliptic(sentence: Sentence, quantity: Quantity, earlier: list[Count], following: Quantity | None) -> Count | None:
    """Read a number without a noun of its own: "five of the 28 stations", "of which 57 were boarded", "74 in all"."""
    low, start, end = sentence.low, quantity.span.start, quantity.span.end
    of = _OF_COUNTED.match(low, end, sentence.span.end)
    after = of.end() if of else None
    if following and _TO.fullmatch(low, end, following.span.start):
        after = following.span.end
    phrase = noun_phrase(low, after, sentence.span.end) if after else None
    if phrase:
        words = sentence.words(phrase.span.start, phrase.span.end)
        span = Span(start, phrase.span.end) if of else quantity.span
        thing = None if of else phrase.span
        return _with_action(sentence, Count(quantity, span, words, phrase.head, thing), earlier)
    antecedent = _antecedent(sentence, quantity, earlier)
    if antecedent:
        action = verb_before(low, start, sentence.span.start) or verb_after(low, end, sentence.span.end)
        thing = antecedent.thing or antecedent.span
        return Count(quantity, quantity.span, antecedent.counted, antecedent.head, thing, action)
    return _of_subject(sentence, quantity, earlier)


def _antecedent(sentence: Sentence, quantity: Quantity, earlier: list[Count]) -> Count | None:
    """Return the count whose noun a bare number stands for: "of whom 12 …", "eight have not", "in 2021 it helped 22."."""
    low, start, end = sentence.low, quantity.span.start, quantity.span.end
    if not earlier:
        return None
    if _OF_ANTECEDENT.search(sentence.before(start)) or _OF_THEM.match(low, end):
        return earlier[-1]
    main = next((each for each in reversed(earlier) if not each.governed), earlier[-1])
    if main.span.end <= sentence.span.start:
        return None
    closes = not low[end : sentence.span.end].strip(' .;)”"') or low[end] in ",;"
    return main if _opens_verb(low, end) or (closes and verb_before(low, start, sentence.span.start)) else None


def _opens_verb(low: str, end: int) -> bool:
    """Say whether a verb follows at once, so that the number stands for a noun named before: "eight have not"."""
    words = words_from(low, end, end + 24, 1)
    return bool(words) and (words[0].low in AUXILIARIES or words[0].low in BASE or is_past(words[0].low))


def _of_subject(sentence: Sentence, quantity: Quantity, earlier: list[Count]) -> Count | None:
    """Read a number that counts the subject: "Complaints … had grown from 4,000 to 19,500", "attended, 74 in all"."""
    before = sentence.low[sentence.span.start : quantity.span.start]
    if earlier and earlier[-1].span.start >= sentence.span.start and _COMPARED.search(before):
        last = earlier[-1]
        return Count(quantity, quantity.span, last.counted, last.head, last.thing or last.span, governed=True)
    in_all = _IN_ALL.match(sentence.low, quantity.span.end)
    changed = _CHANGED.search(before) and re.search(r"\b(?:from|to|by|at)\s+$", before)
    if not (in_all or changed):
        return None
    opening = _OPENING.match(sentence.low, sentence.span.start)
    phrase = opening and noun_phrase(sentence.low, opening.end(), quantity.span.start)
    if not phrase or not is_plural(phrase.head):
        return None
    find = verb_after if in_all else participle_after
    action = find(sentence.low, phrase.span.end, quantity.span.start)
    words = sentence.words(phrase.span.start, phrase.span.end)
    return Count(quantity, quantity.span, words, phrase.head, phrase.span, action)


def _with_action(sentence: Sentence, count: Count, earlier: list[Count]) -> Count:
    """Find the verb of a count: before it, as a passive's agent, after it, or shared with the count it is joined to."""
    start, low, floor = count.span.start, sentence.low, sentence.span.start
    before = sentence.before(start)
    count = replace(count, definite=_DEFINITE.search(before) is not None)
    action = verb_before(low, start, floor) or agent_verb(low, start, floor)
    if action:
        return replace(count, action=action)
    last = earlier[-1] if earlier and earlier[-1].span.start >= floor else None
    if last and last.span.end <= start and _JOINED.fullmatch(low, last.span.end, start):
        own = None if last.governed else participle_after(low, count.span.end, sentence.span.end)
        return replace(count, action=own or last.action, governed=last.governed)
    if last and _AMONG.search(before):
        return replace(count, action=last.action, governed=True)
    if _GOVERNED.search(before):
        return replace(count, action=reduced_after(low, count.span.end, sentence.span.end), governed=True)
    if _OPENS_CLAUSE.search(before):
        return replace(count, action=verb_after(low, count.span.end, sentence.span.end))
    return replace(count, governed=True)


def _shared(sentence: Sentence, counts: list[Count]) -> list[Count]:
    """Hand the verb after the last of joined counts to those before it: "420 vehicles and 63 small aircraft searched"."""
    found = list(counts)
    for at in range(len(found) - 2, -1, -1):
        one, two = found[at], found[at + 1]
        joined = one.span.end <= two.span.start and _JOINED.fullmatch(sentence.low, one.span.end, two.span.start)
        if joined and one.action is None and not one.governed:
            found[at] = replace(one, action=two.action)
    return found


def _is_statistic(sentence: Sentence, count: Count) -> bool:
    """Leave out parts of texts and plans, meetings that nobody held, "the two sides", and "no" or "one" of no moment."""
    value, before = count.quantity.value, sentence.before(count.span.start)
    if count.head in _ABSTRACT or (count.head in _GATHERINGS and count.action is None):
        return False
    if value == 0:
        return _is_result(sentence, count, before)
    if count.quantity.currency or count.quantity.percent:
        return True
    if value == 1:
        done = count.action is not None and is_past(sentence.low[count.action.start : count.action.end].split()[0])
        return done and not count.governed and not _YEARLY.match(sentence.low, count.span.end)
    return not (isinstance(value, int) and value <= 3 and count.definite)


def _is_result(sentence: Sentence, count: Count, before: str) -> bool:
    """Tell "No injuries were reported" and "no officer was injured" from "no worker should have to pay"."""
    if count.head not in _ZERO and not _PERSON.search(count.head):
        return False
    return bool(_HAPPENED.match(sentence.low, count.span.end) or _THERE_WERE.search(before))


def labelled_count(text: str, low: str, label: Span, quantity: Quantity) -> Count | None:
    """Read a number that stands alone beside its label: "Vessels inspected: 231", or the cells of a table row."""
    opening = _LABEL.match(low, label.start, label.end)
    phrase = opening and noun_phrase(low, opening.end(), label.end)
    if not phrase or phrase.head in _ABSTRACT or not (quantity.currency or quantity.percent or is_plural(phrase.head)):
        return None
    words = " ".join(text[phrase.span.start : phrase.span.end].split())
    action = participle_after(low, phrase.span.end, label.end)
    if quantity.currency:
        return Count(quantity, quantity.span, quantity.currency, quantity.currency.lower(), phrase.span, action)
    if quantity.percent:
        return Count(quantity, quantity.span, f"per cent of {words}", f"per cent of {phrase.head}", phrase.span, action)
    return Count(quantity, quantity.span, words, phrase.head, phrase.span, action)
