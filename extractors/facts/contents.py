"""What an act says: its complement as a field, the one addressed, and what kind of decision it makes.

The complement test: "agreed to hold …" and "agreed on a timetable" commit, "agreed on the importance of …" and
"agreed that patients are the first victims" assert (genre guide, §1.4). A greeting, help given and a result
counted are no view.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.document import Span
from extractors.facts.acting import Doing, doings
from extractors.facts.completions import enumerated, items_below, without_to
from extractors.facts.no_views import is_no_view, says_nothing
from extractors.parsed import Parsed
from extractors.readings.clauses.actors import PRONOUNS, bare_actor, head_of, is_actor
from extractors.readings.clauses.complement_tests import CLAUSE, is_counted, is_view
from extractors.readings.clauses.verbs import Kind
from extractors.sections import lead_ins, topic_of
from extractors.vocabulary import load

_ARTICLE = re.compile(r"^(?:the|a|an)\s+(?=\S)", re.IGNORECASE)
_LEADING = re.compile(r"^(?:themselves|ourselves|itself|himself|herself)\s+(?:to\s+)?", re.IGNORECASE)
_TRAILING = re.compile(r"(?:[\s,;:.]+(?:and|or|but|while|whereas))?[\s,;:.]*$", re.IGNORECASE)
_MARKS = " \n\t\u00a0,;:."
_LONGEST_JOINT = 16
"""Characters of ", whereas" at the end of a complement, at most."""

_WITH_FEELING = re.compile(rf",?\s+with (?:\w+ ){{0,2}}(?:{'|'.join(load('complements')['feelings'])})$", re.IGNORECASE)
_TO_DO = re.compile(
    r",?\s+to\s+(?=(?:not\s+|\w+ly\s+|also\s+|further\s+)?"
    r"(?!(?:the|a|an|its|their|our|his|her|this|that|these|those|all|any|each|which|whom)\b)[a-z])"
)
_TO_LIST = re.compile(r",?\s+(?:to\s*:?|with\s*:)\s*$")
_FIRST = re.compile(r"\((?:a|i|1)\)\s")
_ASKED_TO = re.compile(r"(?P<who>[^:;]{2,160}?),?\s+to:?\s+")
_WITH_DOING = re.compile(r",?\s+(?:with|to)\s+(?=[a-z])")
_NEED = re.compile(r"(?:on )?the (?:\w+ )?(?:need|importance|necessity|value|urgency|usefulness) (?:to|of|for)\s*:?\s*")
"""What a list completes item by item: "agreed on the need to:"."""

_FOLLOWING_ONES = re.compile(
    r"(?:on\s+)?(?:the\s+)?following\s+(?:[\w-]+\s+){0,2}?"
    r"(?:commitments|decisions|measures|actions|undertakings|arrangements|recommendations|points|conclusions|steps)\s*:",
    re.IGNORECASE,
)
"""What is no more than a pointer to a list, each item of which was agreed: "on the following commitments:"."""

_AIMS_LISTED = re.compile(
    r"(?P<aims>(?:[\w’'-]+\s){0,5}?(?:goals|objectives|aims|purposes)\b[^:;.]{0,80}):\s*\((?:a|i|1)\)\s", re.IGNORECASE
)
"""Goals that an act is about, listed behind it in the same sentence."""

_THINGS = frozenset(load("complements")["things"])
_FOLLOWING = re.compile(r"(?:the )?following(?: (?:points|decisions|conclusions|measures|recommendations|actions))?")
"""A subject that only points to the list or table below."""

_POINTING = frozenset({"him", "her", "it", "us"})
"""Pronouns that name nobody by themselves."""

_MINDFUL = re.compile(
    r",?\s+and\s+(?:being\s+)?(?:mindful|aware|conscious|convinced|guided|inspired|determined)\b.*$", re.DOTALL
)
_YEAR = re.compile(r"\s*(?:in|on|since)\s+(?:\w+\s+)?(?:\d{1,2}\s+)?(?:\w+\s+)?\d{4}\b")
_CONCERN_AT = re.compile(
    r"\b(?:concern|concerns|appreciation|note|support|commitment)\s+(?:at|about|over|regarding|for|to|of|that)\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Content:
    """One complement of an act."""

    kind: Kind
    text: str
    """Without leading article, "to" or "that", and without the addressee."""

    addressee: str | None
    span: Span
    """Where it stands."""


def contents(parsed: Parsed, doing: Doing) -> Iterator[Content]:
    """Yield what an act says: as a rule one complement, one per item where a list is the complement."""
    act = doing.act
    verb = act.verbs[0]
    if verb.collective and not doing.collective and doing.actor is not None:
        return
    if act.opening.listed and (act.voice != "passive" or _is_impersonal(parsed, doing)):
        yield from _items(parsed, doing, None)
        return
    if act.voice == "passive":
        yield from (each for each in _of_passive(parsed, doing) if each.text)
        return
    if act.end <= act.opening.start:
        return
    span = Span(act.opening.start, act.end)
    words = parsed.words(span)
    if says_nothing(parsed, doing, words):
        return
    yield from _of_active(parsed, doing, span, words)


def _of_active(parsed: Parsed, doing: Doing, span: Span, words: str) -> Iterator[Content]:
    """Read the complement of an active verb."""
    act = doing.act
    verb = act.verbs[0]
    kind = _kind(doing, words)
    if parts := list(_enumerated(parsed, doing, span, verb.kind == "request" or bool(verb.needs))):
        yield from parts
        return
    if verb.kind == "request" or verb.needs:
        own = ("that",) if verb.kind == "request" else ("that", "to")
        listed = _TO_LIST.search(words) or _asked_in_list(parsed, doing, words)
        if listed:
            yield from _items(parsed, doing, bare_actor(words[: listed.start()]))
            return
        addressee, words = addressed(words, "with" in verb.needs) if act.opening.word not in own else (None, words)
    elif _FOLLOWING_ONES.fullmatch(words) and (listed_below := list(_items(parsed, doing, None))):
        yield from listed_below
        return
    elif _NEED.fullmatch(words) and (listed_below := list(_items(parsed, doing, None))):
        need = clean(words.rstrip(" :"))
        yield from (Content(kind, f"{need} {each.text}", None, each.span) for each in listed_below)
        return
    else:
        addressee = None
    if ": (" in words and (aims := _AIMS_LISTED.match(words)):
        words = aims["aims"]  # what follows are the goals themselves
    text = clean(_MINDFUL.sub("", words) if act.voice == "participle" else words)
    if text:
        yield Content(kind, text, addressee, span)


def addressed(words: str, by_with: bool) -> tuple[str | None, str]:
    """Split "the Secretariat to report" into who is asked and what to do."""
    if CLAUSE.match(words):
        return None, words
    found = _TO_DO.search(words) or (_WITH_DOING.search(words) if by_with else None)
    if by_with:
        first = _WITH_DOING.search(words)
        found = first if first and (not found or first.start() < found.start()) else found
    if not found:
        return None, words
    addressee = words[: found.start()].split(", in ")[0]
    if not _can_be_asked(addressee):
        return None, words
    named = None if addressee.lower() in _POINTING else bare_actor(addressee.rstrip(" ,"))
    return named, words[found.end() :]


def _asked_in_list(parsed: Parsed, doing: Doing, words: str) -> re.Match[str] | None:
    """Return the end of "Requests the Secretariat:", where a list says what it is to do."""
    closing = re.search(r"\s*:?\s*$", words)
    block = parsed.block_of(doing.act.hit.span)
    following = doing.block + 1
    owners = lead_ins(parsed)
    if not parsed.words(block.span).endswith(words.rstrip(" :") + ":") or following >= len(owners):
        return None
    first = parsed.words(parsed.document.blocks[following].span)
    return (
        closing
        if owners[following] == doing.block and first.startswith(("to ", "To ", "TO ")) and _can_be_asked(words)
        else None
    )


def _can_be_asked(words: str) -> bool:
    """Say whether words before "to do" name somebody: "them", "jurisdictions", but not "efforts" or "assistance"."""
    if words.lower() == "them" or words.lower() in _POINTING or is_actor(words):
        return True
    head = head_of(words).lower()
    return head.endswith("s") and not head.endswith("ss") and head not in _THINGS


def _items(parsed: Parsed, doing: Doing, addressee: str | None) -> Iterator[Content]:
    """Yield one content per item of the list that completes the act; an item that acts itself is none."""
    acting = parsed.once(_acting)
    for item in items_below(parsed, doing.block):
        words = parsed.words(item.span)
        asked = bare_actor(item.addressee) if item.addressee else addressee
        if asked is None and doing.act.verbs[0].kind == "request":
            asked, words = addressed(words, False)  # "The Meeting requested:", then "Fiji to print a chart"
        text = clean(without_to(words))
        if text and item.block not in acting:
            yield Content(_kind(doing, words), text, asked, item.span)


def _enumerated(parsed: Parsed, doing: Doing, span: Span, asked: bool) -> Iterator[Content]:
    """Yield one content per item of "X to (a) …; (b) …"; none where the words before "(a)" are part of the content."""
    at = _FIRST.search(parsed.text, span.start, span.end)
    if at is None:
        return
    before = parsed.text[span.start : at.start()]
    who = _ASKED_TO.fullmatch(before) if asked else None
    if (before.strip(" :") and who is None) or (who and not _can_be_asked(who["who"])):
        return
    for item in enumerated(parsed.text, Span(at.start(), span.end)):
        words = parsed.words(item)
        if text := clean(without_to(words)):
            yield Content(_kind(doing, words), text, bare_actor(who["who"]) if who else None, item)


def _acting(parsed: Parsed) -> frozenset[int]:
    """Return the indices of the blocks that hold acts."""
    return frozenset(each.block for each in doings(parsed))


def _of_passive(parsed: Parsed, doing: Doing) -> Iterator[Content]:
    """Read "The IOM was invited to align …", "It was agreed that …" and "The plan was endorsed"."""
    act = doing.act
    verb = act.verbs[0]
    assert act.subject is not None
    patient = act.subject.span
    words = parsed.words(patient)
    span = Span(act.opening.start, act.end) if act.end > act.opening.start else None
    rest = parsed.words(span) if span else ""
    kind = _kind(doing, rest)
    if words.lower() == "it" and span and act.opening.word in ("that", "to"):
        yield Content(kind, clean(rest), None, span)
    elif verb.kind == "request" or verb.needs:
        asked = re.match(r"to\s+(?=[a-z])", rest) if act.opening.word != "to" else re.match("", rest)
        if span and (asked or rest.startswith("with ")) and is_actor(words):
            yield Content(kind, clean(re.sub(r"^(?:to|with)\s+", "", rest)), bare_actor(words), span)
    elif verb.noun:
        at = _CONCERN_AT.search(words)
        if at or span:
            yield Content(kind, clean(words[at.end() :] if at else rest), None, patient if at else span or patient)
    elif not (_FOLLOWING.fullmatch(words.lower()) or _is_state(parsed, doing, words)):
        yield Content(kind, clean(words), None, patient)


def _is_impersonal(parsed: Parsed, doing: Doing) -> bool:
    """Say whether a passive has no patient but what follows: "It was agreed that:", "The following was agreed:"."""
    words = parsed.words(doing.act.subject.span).lower() if doing.act.subject else ""
    return words == "it" or (_FOLLOWING.fullmatch(words) is not None and topic_of(parsed, doing.block) != "next_steps")


def _is_state(parsed: Parsed, doing: Doing, patient: str) -> bool:
    """Say whether a passive describes a state, help or a greeting instead of an act of the record."""
    act = doing.act
    lemma = act.verbs[0].lemma
    if lemma in ("commit", "undertake", "encourage", "direct") or patient.lower() in PRONOUNS:
        return True
    if (lemma == "welcome" and is_actor(patient)) or (lemma == "support" and is_no_view(lemma, patient)):
        return True
    if lemma in ("establish", "offer", "appreciate", "accept", "adopt", "confirm") and doing.actor is None:
        return (
            _YEAR.match(parsed.text, act.hit.span.end) is not None
            or lemma in ("establish", "offer")
            or is_counted(patient)
        )
    return False


def _kind(doing: Doing, words: str) -> Kind:
    """Settle by the complement whether agreeing commits or asserts."""
    verb = doing.act.verbs[0]
    return (
        "stance" if verb.lemma in ("agree", "reach agreement") and is_view(doing.act.opening.word, words) else verb.kind
    )


def clean(words: str) -> str:
    """Return a complement as facts carry it: no leading article or reflexive, no closing marks, no half brackets."""
    words = _LEADING.sub("", words.strip(" *_:,;"))
    end = max(len(words.rstrip(_MARKS)) - _LONGEST_JOINT, 0)
    words = words[:end] + _TRAILING.sub("", words[end:])
    words = _unbracketed(_WITH_FEELING.sub("", words) if "with " in words else words)
    return _ARTICLE.sub("", words)


def _unbracketed(words: str) -> str:
    """Drop a bracket at either end whose partner is missing, and a pair around the whole."""
    while words.startswith("[") and ("]" not in words or (words.endswith("]") and words.find("]") == len(words) - 1)):
        words = words[1:].removesuffix("]").strip()
    if words.count("]") > words.count("["):
        words = words.rstrip("] .")
    return words.strip(" ,;")
