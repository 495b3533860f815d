"""What the subject of an act is called: a phrase without article, a person by name, a pronoun by what it stands for.

"They" is the subject of the sentence before, "she" a person named there, "we" are those who issue the text.
"""

import re
from collections.abc import Mapping

from extractors.document import Span
from extractors.mentions import people, within
from extractors.parsed import Parsed
from extractors.readings.clauses.actors import (
    PRONOUNS,
    bare_actor,
    is_actor,
    is_collective,
    is_person,
    is_plural,
    opens_with_honorific,
)
from extractors.readings.clauses.clauses import Clauses
from extractors.readings.clauses.groups import verb_group
from extractors.readings.number_words import NUMBER_WORDS

_SENTENCES_BACK = 4
"""A pronoun points no further back than this many sentences."""

_CHARACTERS_BACK = 2000
_LONGEST_NAME = 90
"""Characters within which a name follows a post."""


_RELATIVE = re.compile(
    r",\s+which\s+(?:the|its|our)\s+(?P<who>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,4})\s(?:[a-z]+ly\s)?[a-z]+(?:ed|ook|eld|rd)\b[^,;:]*$"
)
_LONGEST_RELATIVE = 160
"""Characters of a relative clause that closes a sentence, at most."""

_TITLE_BLOCK = 600
"""Characters in which a document says who issues it."""

_WE = re.compile(
    r"\b(?:[Ww]e|WE),?\s+(?:(?:the|THE)\s+)?(?P<who>(?:Co-)?(?:Ministers|Leaders|Presidents|Chairs|[Cc]o-[Cc]hairs|Parties|"
    r"Senior Officials|Heads of (?:State (?:and|or) Government|State|Government|Delegations?|Agenc(?:y|ies)|Missions?)|"
    r"(?:Heads|Chiefs|Directors|Commissioners|Secretaries|Prosecutors|Judges) of (?!the\b)[A-Z]\w+(?: and [A-Z]\w+)?|"
    r"Directors[- ]General|Governors|Mayors|Ambassadors|Delegates|Delegations|Members|Participants|Representatives|"
    r"(?:[a-z]+\s+){0,3}[a-z]+(?:ers|ors|ives|ants|ials|ates|ions|bers)))\b"
)
_ISSUERS = (
    (re.compile(r"\bministers?\b|\bministerial\b", re.IGNORECASE), "Ministers"),
    (re.compile(r"\bleaders\b|\bsummit\b|\bheads of state\b", re.IGNORECASE), "Leaders"),
    (re.compile(r"\bsenior officials\b", re.IGNORECASE), "Senior officials"),
    (re.compile(r"\bco-chairs\b", re.IGNORECASE), "co-chairs"),
    (re.compile(r"\bparties\b", re.IGNORECASE), "Parties"),
    (re.compile(r"\bdelegations\b", re.IGNORECASE), "Delegations"),
    (re.compile(r"\bmembers\b", re.IGNORECASE), "Members"),
    (re.compile(r"\bparticipants\b", re.IGNORECASE), "Participants"),
)


def name_of(
    parsed: Parsed, sentence: Span, span: Span, depth: int, subjects: Mapping[int, Span]
) -> tuple[str | None, tuple[Span, ...]]:
    """Return the name for a subject and where it is printed; a pronoun is resolved, nothing cited if none fits."""
    words = parsed.words(span)
    if words.lower() == "we":
        return we(parsed), (span,)
    if words.lower() not in PRONOUNS:
        return _bare(parsed, span), (span,)
    found = antecedent(parsed, sentence, span, words.lower(), depth, subjects)
    if found is None:
        return None, ()
    if parsed.words(found).lower() == "we":
        return we(parsed), (span, found)
    return _bare(parsed, found), (span, found)


def _bare(parsed: Parsed, span: Span) -> str:
    """Return the name for a noun phrase; a person's ends with the name: "Dr Li Na of the WHO" gives "Li Na"."""
    words = parsed.words(span)
    if " and " in words or not is_person(words):
        return bare_actor(words)
    if not opens_with_honorific(words):
        return _in_apposition(parsed, span) or _after_post(parsed, span) or bare_actor(words)
    named = within(people(parsed), span)
    return bare_actor(parsed.words(Span(span.start, named[0].name.end)) if len(named) == 1 else words)


def _after_post(parsed: Parsed, span: Span) -> str | None:
    """Return the full name that ends a phrase behind a post: "Police Commander Ana Tabe"."""
    for person in within(people(parsed), span):
        name = parsed.words(person.name)
        if person.name.end == span.end and person.name.start > span.start and " " in name:
            return name
    return None


def _in_apposition(parsed: Parsed, span: Span) -> str | None:
    """Return the name of a person that follows a post: "the chair, Ms Ana Tabe, urged"."""
    near = within(people(parsed), Span(span.start, min(span.end + _LONGEST_NAME, len(parsed.text))))
    for person in near:
        between = parsed.text[span.end : person.name.start]
        if person.name.start > span.end and between.startswith(",") and not bare_actor(f"{between[1:]} X")[:-1].strip():
            return parsed.words(person.name)
    return None


def sentence_subject(parsed: Parsed, sentence: Span) -> Span | None:
    """Return the subject of the first finite verb of a sentence that has somebody as its subject."""
    clauses = Clauses(parsed.text, sentence)
    for mark in clauses.marks:
        if mark.kind == "verb":
            group = verb_group(parsed.text, sentence.start, mark.start)
            found = clauses.subject(group.start, not group.helpers)
            if found and not found.depth:
                return found.span
    return None


def antecedent(
    parsed: Parsed, sentence: Span, pronoun: Span, word: str, depth: int, subjects: Mapping[int, Span]
) -> Span | None:
    """Return the words that a pronoun stands for; null if nothing near it fits.

    ``subjects`` holds the subjects already read, by where their sentences start.
    """
    if depth or pronoun.start > sentence.start:
        main = subjects.get(sentence.start) or sentence_subject(parsed, sentence)
        if main and main.end <= pronoun.start and _fits(word, parsed.words(main)):
            return main
    for each in _before(parsed, sentence):
        if word == "it" and (body := _body_of_relative(parsed, each)):
            return body
        found = subjects.get(each.start) or sentence_subject(parsed, each)
        if found and _fits(word, parsed.words(found)):
            return found
        person = _person(parsed, each) if word in ("he", "she") else None
        if person:
            return person
    return None


def _before(parsed: Parsed, sentence: Span) -> list[Span]:
    """Return the sentences a pronoun may point back to, the nearest first, in its paragraph or the one above."""
    index = parsed.document.index_at(sentence.start)
    block = parsed.document.blocks[index].span
    if sentence.start > block.start:
        near = parsed.sentences_in(Span(max(block.start, sentence.start - _CHARACTERS_BACK), sentence.start))
    elif index and parsed.document.blocks[index - 1].kind != "heading":
        above = parsed.document.blocks[index - 1].span
        near = parsed.sentences_in(Span(max(above.start, above.end - _CHARACTERS_BACK), above.end))
    else:
        near = []
    return near[: -_SENTENCES_BACK - 1 : -1]


def _body_of_relative(parsed: Parsed, sentence: Span) -> Span | None:
    """Return the body that a sentence comes to at its end: "Peru offered a course, which the Meeting accepted"."""
    near = max(sentence.start, sentence.end - _LONGEST_RELATIVE)
    found = (
        _RELATIVE.search(parsed.text, near, sentence.end) if ", which " in parsed.text[near : sentence.end] else None
    )
    return Span(*found.span("who")) if found and is_collective(found["who"]) and not is_plural(found["who"]) else None


def _fits(word: str, words: str) -> bool:
    if words.lower() in PRONOUNS:
        return words.lower() == "we" and word == "they"
    if all(each in NUMBER_WORDS or each.isdigit() or each == "of" for each in words.lower().split()):
        return False  # "Nine of eleven had done so. They …" speaks of others
    if word in ("he", "she"):
        return is_person(words)
    if word == "they":
        return is_plural(words) or is_collective(words)
    return not is_plural(words) and not opens_with_honorific(words)


def _person(parsed: Parsed, sentence: Span) -> Span | None:
    """Return the last person named in a sentence."""
    named = within(people(parsed), sentence)
    return named[-1].name if named else None


def speaks_as_we(parsed: Parsed) -> bool:
    """Say whether those who issue the text speak in it as "we", so that its preamble is theirs."""
    return parsed.once(_speaks_as_we)


def _speaks_as_we(parsed: Parsed) -> bool:
    return any(
        parsed.text.startswith(("We ", "We,", "WE ", "WE,"), block.span.start) for block in parsed.document.blocks
    )


def we(parsed: Parsed) -> str | None:
    """Return who speaks as "we": as the text introduces them, else as its title block names them."""
    return parsed.once(_we)


def _we(parsed: Parsed) -> str | None:
    found = _WE.search(parsed.text)
    if found and is_actor(found["who"]):
        return " ".join(found["who"].split())
    named = next((name for pattern, name in _ISSUERS if pattern.search(parsed.text, 0, _TITLE_BLOCK)), None)
    if named is None:
        counted = [(len(pattern.findall(parsed.text)), -rank, name) for rank, (pattern, name) in enumerate(_ISSUERS)]
        most, _, name = max(counted)
        named = name if most else None
    return named
