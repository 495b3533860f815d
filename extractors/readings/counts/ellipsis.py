"""Numbers that stand without a noun: "five of the 28 stations", "of which 57 were boarded", "74 in all"."""

import re

from extractors.document import Span
from extractors.readings.counts.actions import is_gapped, with_action
from extractors.readings.counts.count import Count, Sentence
from extractors.readings.phrase_verbs import AUXILIARIES, participle_after, verb_after, verb_before
from extractors.readings.phrases import BASE, NUMBERS, is_past, is_plural, noun_phrase, words_from
from extractors.readings.quantities import Quantity

_NUMERAL = rf"(?:\d[\d,.]*|{'|'.join(sorted(NUMBERS))})"
_OF_COUNTED = re.compile(
    rf"[\])*]*\s+of\s+(?=(?:the|these|those|its|their|all|our|{_NUMERAL})\s)"
    rf"(?:(?:the|these|those|its|their|all|our)\s+)*(?:{_NUMERAL}\s+)*"
)
_OF_ANTECEDENT = re.compile(
    r"\bof\s+(?:(?:which|whom|them|these|those|this)\s*,?|(?:the|these|those|its|their|all)\s[^,;.:]{2,60},)\s*$"
)
OF_THEM = re.compile(r"\s+of\s+(?:them|these|those|whom|which)\b")
_RELATIVE = re.compile(r"\s*,?\s*(?:some|at least|more than|over|about)?\s*\bof\s+(?:which|whom)\s*,?\s*$")
_NOUN_OPENS = re.compile(
    r"(?:^|[\s(])(?:of|the|a|an|in|over|about|at|from|by|for|with|to|and|were|was|are|had|have|\w+ed)\s+(?=\w)"
)
_THEM = re.compile(r"\s+of\s+(?:them|these|whom|which)(?P<be>\s+(?:were|was|are|being))?\s+")
_IN_ALL = re.compile(r"\s+(?:in\s+(?:all|total)|altogether)\b")
_CHANGED = re.compile(
    r"\b(?:r[oi]s[ei]\w*|gr[eo]w\w*|increas\w+|f[ae]ll\w*|declin\w+|dropped|decreas\w+|went|climbed|expanded|doubled|"
    r"tripled|reach\w*|stood|stands|brought|bringing|bring|double|halve|triple)\b"
)
_BY = re.compile(r"\b(?:from|to|by|at|reach|reached|totalled|totaled)\s+$")
_COMPARED = re.compile(r"\b(?:up|down)\s+from\s+$|\bcompared\s+(?:with|to)\s+$|\b(?:from|against|than)\s+$")
_TO = re.compile(r"\s+to\s+")
_OPENING = re.compile(
    r"(?:(?:in|on|at|during|since|by|after|between|from)\b[^,]{0,60},\s*)?(?:the|its|their|these|all|some)?\s*"
    r"(?:(?:total\s+|annual\s+|overall\s+|combined\s+)?numbers?\s+of\s+)?"
)
_HELPED = re.compile(r"\s+(?:was|were|has|have|had)\b")
_SCENE = re.compile(r"(?:[^,.;:]{1,60},\s+)?(?:at least |over |some |about |nearly |more than |another )?")
_THAT = re.compile(r"\bthat\s+(?:the\s+|its\s+|their\s+)?")
_WHOSE_NUMBER = re.compile(
    r"(?P<noun>(?:(?:(?<=\s(?:of|to|by|in)\s)|(?<=\s(?:the|for)\s))[a-z-]+\s)?[a-z-]+s),?\s+whose\s+(?:total\s+)?numbers?\b"
)
"""A noun with the word between it and a preposition: "to displaced persons, whose number", "sheltered nuns"."""

_IN_TURN = re.compile(r"\s+(?P<in>in|at|from|for|on)\s+[^,;.]{2,40}?(?:,\s+and|,|\s+and)\s+")
_IN_AGAIN = re.compile(r"\s+(?P<in>in|at|from|for|on)\s+")
"""What stands behind the first of several numbers told one by one, and behind the next."""

_PEOPLE = re.compile(r"\b(?P<noun>staff|crew|workforce|personnel|membership)\s+of\s+$")
_NUMBER_OF = re.compile(r"\bnumbers?\s+of\s+(?:the\s+|its\s+|their\s+)?")
_LONGEST_WAY = 400
"""A subject is looked for no further before its number, in characters."""

_LONGEST_RELATIVE = 40
"""Characters of ", of which at least", at most."""

_NEAR = 8
"""So many counts back a noun is remembered; so many characters on a clause is seen to close."""


def elliptic(sentence: Sentence, quantity: Quantity, earlier: list[Count], following: Quantity | None) -> Count | None:
    """Read a number without a noun of its own: "five of the 28 stations", "of which 57 were boarded", "74 in all"."""
    low, start, end = sentence.low, quantity.span.start, quantity.span.end
    of = _OF_COUNTED.match(low, end, sentence.span.end)
    after = of.end() if of else None
    if following and _TO.fullmatch(low, end, following.span.start):
        after = following.span.end
        if following.percent:  # "from 40 to 55 per cent"
            return Count(quantity, quantity.span, "per cent", "per cent", following.span)
    phrase = noun_phrase(low, after, sentence.span.end) if after else None
    if phrase:
        words = sentence.words(phrase.span.start, phrase.span.end)
        span = Span(start, phrase.span.end) if of else quantity.span
        thing = None if of else phrase.span
        return with_action(sentence, Count(quantity, span, words, phrase.head, thing), earlier)
    if last := _one_by_one(sentence, quantity, earlier):
        return Count(quantity, quantity.span, last.counted, last.head, last.thing or last.span, last.action)
    kind = _kind_of_them(sentence, quantity)
    antecedent = kind or _of_relative(sentence, quantity, earlier) or _antecedent(sentence, quantity, earlier)
    if antecedent:
        action = verb_before(low, start, sentence.span.start) or verb_after(low, end, sentence.span.end)
        last = earlier[-1] if kind and action is None and earlier else None
        if last and last.action and sentence.span.start <= last.action.start < last.span.start:
            action = last.action  # "freed 57 people, 14 of them children"
        thing = antecedent.thing or antecedent.span
        return Count(quantity, quantity.span, antecedent.counted, antecedent.head, thing, action)
    if people := _PEOPLE.search(low, max(sentence.span.start, start - _LONGEST_RELATIVE), start):
        noun = Span(*people.span("noun"))
        return Count(quantity, quantity.span, people["noun"], people["noun"], noun)
    return _of_subject(sentence, quantity, earlier) or _of_previous(sentence, quantity, earlier)


def of_named_before(sentence: Sentence, quantity: Quantity) -> bool:
    """Say whether a number counts what "of which" stands for, its verb behind it: "of which 204 concerned clinics"."""
    low, start, end = sentence.low, quantity.span.start, quantity.span.end
    if not _OF_ANTECEDENT.search(sentence.before(start)):
        return False
    words = words_from(low, end, end + _LONGEST_RELATIVE, 2)
    return bool(words) and is_past(words[0].low) and len(words) > 1 and words[1].low[0].isalnum()


def _kind_of_them(sentence: Sentence, quantity: Quantity) -> Count | None:
    """Read "15 of them women": the noun behind "of them" says which are counted."""
    them = _THEM.match(sentence.low, quantity.span.end, sentence.span.end)
    phrase = them and noun_phrase(sentence.low, them.end(), sentence.span.end)
    if not them or not phrase or sentence.low[phrase.span.end : phrase.span.end + 1] not in ("", *",.;)\n"):
        return None
    if not them["be"] and is_past(sentence.low[phrase.span.start : phrase.span.end].split()[0]):
        return None
    words = sentence.words(phrase.span.start, phrase.span.end)
    return Count(quantity, quantity.span, words, phrase.head, phrase.span)


def _one_by_one(sentence: Sentence, quantity: Quantity, earlier: list[Count]) -> Count | None:
    """Return the count that a bare number goes on with, each with its time or place: "40 in 2019 and 55 in 2020"."""
    last = earlier[-1] if earlier else None
    if last is None or last.span.start < sentence.span.start or quantity.percent or quantity.currency:
        return None
    between = _IN_TURN.fullmatch(sentence.low, last.span.end, quantity.span.start)
    again = _IN_AGAIN.match(sentence.low, quantity.span.end, sentence.span.end)
    return last if between and again and between["in"] == again["in"] else None


def _of_relative(sentence: Sentence, quantity: Quantity, earlier: list[Count]) -> Count | None:
    """Read "the number of cyber incidents, of which 38": the noun is one that nothing in the sentence counts."""
    floor = max(sentence.span.start, quantity.span.start - _LONGEST_WAY)
    near = max(floor, quantity.span.start - _LONGEST_RELATIVE)
    relative = _RELATIVE.search(sentence.low, near, quantity.span.start)
    if relative is None or any(each.span.start >= sentence.span.start for each in earlier):
        return None
    before = sentence.low[floor : relative.start()]
    opening = next(reversed(list(_NUMBER_OF.finditer(before)) or list(_NOUN_OPENS.finditer(before))), None)
    phrase = opening and noun_phrase(sentence.low, floor + opening.end(), relative.start())
    if not phrase:
        return None
    words = sentence.words(phrase.span.start, phrase.span.end)
    return Count(quantity, quantity.span, words, phrase.head, phrase.span)


def _noun_before(sentence: Sentence, quantity: Quantity) -> Count | None:
    """Read "the spread of trade barriers, 41 of which remained": the noun right before the comma."""
    before = sentence.before(quantity.span.start)
    opening = next(reversed(list(_NOUN_OPENS.finditer(before))), None)
    floor = quantity.span.start - len(before)
    phrase = opening and noun_phrase(sentence.low, floor + opening.end(), quantity.span.start)
    if not phrase or sentence.low[phrase.span.end : quantity.span.start].strip() != "," or not is_plural(phrase.head):
        return None
    words = sentence.words(phrase.span.start, phrase.span.end)
    return Count(quantity, quantity.span, words, phrase.head, phrase.span)


def _antecedent(sentence: Sentence, quantity: Quantity, earlier: list[Count]) -> Count | None:
    """Return the count whose noun a bare number stands for: "of whom 12", "eight have not", "it helped 22."."""
    low, start, end = sentence.low, quantity.span.start, quantity.span.end
    if not earlier:
        return None
    them = None
    if _OF_ANTECEDENT.search(sentence.before(start)) or (them := OF_THEM.match(low, end)):
        return (_noun_before(sentence, quantity) if them and earlier[-1].quantity.currency else None) or earlier[-1]
    main = next((each for each in reversed(earlier[-_NEAR:]) if not each.governed), earlier[-1])
    if main.span.end <= sentence.span.start:
        return None
    if is_gapped(sentence, start) and main.action and not low[end : end + 1].strip(" .;,"):
        return main
    closes = not low[end : min(end + _NEAR, sentence.span.end)].strip(' .;)”"') or low[end] in ",;"
    return main if _opens_verb(low, end) or (closes and verb_before(low, start, sentence.span.start)) else None


def _of_previous(sentence: Sentence, quantity: Quantity, earlier: list[Count]) -> Count | None:
    """Read "Explosions became rarer. Even so, 31 were recorded", where only the sentence before names what it is."""
    previous, end = sentence.previous, quantity.span.end
    if previous is None or not _HELPED.match(sentence.low, end):
        return None
    if not _SCENE.fullmatch(sentence.low, sentence.span.start, quantity.span.start):
        return None
    last = earlier[-1] if earlier else None
    if last and last.span.start >= previous.start:
        subject = _SCENE.fullmatch(sentence.low, previous.start, last.span.start) and is_plural(last.head)
        if not subject or last.quantity.currency or last.quantity.percent:
            return None
        action = verb_after(sentence.low, end, sentence.span.end)
        return Count(quantity, quantity.span, last.counted, last.head, last.thing or last.span, action)
    opening = _OPENING.match(sentence.low, previous.start, previous.end)
    phrase = opening and noun_phrase(sentence.low, opening.end(), previous.end)
    if not phrase or not is_plural(phrase.head):
        return None
    words = sentence.words(phrase.span.start, phrase.span.end)
    action = verb_after(sentence.low, end, sentence.span.end)
    return Count(quantity, quantity.span, words, phrase.head, phrase.span, action)


def _opens_verb(low: str, end: int) -> bool:
    """Say whether a verb follows at once, so that the number stands for a noun named before: "eight have not"."""
    words = words_from(low, end, end + 24, 1)
    return bool(words) and (words[0].low in AUXILIARIES or words[0].low in BASE or is_past(words[0].low))


def _of_noun(sentence: Sentence, quantity: Quantity, noun: Span) -> Count | None:
    """Read a number of what a noun before it names: "villagers, whose number rose to 310"."""
    phrase = noun_phrase(sentence.low, noun.start, noun.end)
    if phrase is None:
        return None
    words = sentence.words(phrase.span.start, phrase.span.end)
    return Count(quantity, quantity.span, words, phrase.head, phrase.span)


def _last(pattern: re.Pattern[str], sentence: Sentence, quantity: Quantity) -> re.Match[str] | None:
    """Return the last match of a pattern before a number."""
    return next(reversed(list(pattern.finditer(sentence.low, sentence.span.start, quantity.span.start))), None)


def _of_subject(sentence: Sentence, quantity: Quantity, earlier: list[Count]) -> Count | None:
    """Read a number that counts the subject: "Complaints … had grown from 4,000 to 19,500", "attended, 74 in all"."""
    if quantity.span.start - sentence.span.start > _LONGEST_WAY:
        return None
    before = sentence.low[sentence.span.start : quantity.span.start]
    if earlier and earlier[-1].span.start >= sentence.span.start and _COMPARED.search(before):
        last = earlier[-1]
        if not _NUMBER_OF.search(sentence.low, last.span.end, quantity.span.start):  # of something else, named since
            return Count(quantity, quantity.span, last.counted, last.head, last.thing or last.span, governed=True)
    in_all = _IN_ALL.match(sentence.low, quantity.span.end)
    changed = _CHANGED.search(before) and _BY.search(before)
    if not (in_all or changed):
        return None
    if whose := _last(_WHOSE_NUMBER, sentence, quantity):
        return _of_noun(sentence, quantity, Span(*whose.span("noun")))
    opening = _last(_NUMBER_OF, sentence, quantity) or _last(_THAT, sentence, quantity)
    opening = opening or _OPENING.match(sentence.low, sentence.span.start)
    phrase = opening and noun_phrase(sentence.low, opening.end(), quantity.span.start)
    if not phrase or not is_plural(phrase.head):
        return None
    find = verb_after if in_all else participle_after
    action = find(sentence.low, phrase.span.end, quantity.span.start)
    words = sentence.words(phrase.span.start, phrase.span.end)
    return Count(quantity, quantity.span, words, phrase.head, phrase.span, action)
