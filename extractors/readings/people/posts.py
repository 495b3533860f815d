"""The words of posts, units and agencies: what kind of phrase follows a person's name.

"Deputy Director General of …" is a post, "Border Crossings Unit" a unit, "Ministry of Health" an agency, "Indonesian
co-chair of …" a capacity in a meeting or body. The words are in ``vocabulary/posts.yml``.
"""

import re
from typing import Literal

from extractors.readings.calendar_names import MONTH, WEEKDAY
from extractors.readings.entities.countries import adjectives
from extractors.readings.people.person_names import CAPACITIES, CAPITALISED, HEADS
from extractors.vocabulary import load

_POSTS = load("posts")
_AGENCIES = frozenset(_POSTS["agencies"])
_UNITS = frozenset(_POSTS["units"])
GENERIC = frozenset(_POSTS["generic"])
"""Heads that say nothing of a post when they stand alone."""

OFFICES = frozenset({"chair", "chairman", "chairwoman", "chairperson"})
"""Capacities that are the office of an agency's head: "Chairperson, Electoral Commission"."""

_TAILS = frozenset(_POSTS["tails"])
_FIELDS = frozenset(_POSTS["fields"])

_LOW = "|".join(
    sorted({*_POSTS["heads"], *_POSTS["modifiers"], *_POSTS["tails"], *_POSTS["capacities"]}, key=len, reverse=True)
)
LINK = r"(?:of|for|and|the|to|in|on|with|at|de|du|des|da|do|dos|del|la|le|e|y|et|against|under|&)"
"""Small words inside the names of posts and agencies."""

_NO_DATE = rf"(?!(?:{WEEKDAY}|{MONTH})\b)"
_NATION = "|".join(re.escape(each) for each in sorted(adjectives(), key=len, reverse=True))
OWNED = (
    rf"(?:{CAPITALISED}(?:[ \u00a0]{CAPITALISED})*['’]s?|(?:{_NATION})(?=[ \u00a0][a-z]))"
    r"(?:[ \u00a0][a-z-]+){1,4}?[ \u00a0]"
    r"(?:authority|agency|ministry|department|police|service|administration|office|commission|bureau|force|guard"
    r"|secretariat|institute)\b"
)
"""An agency in lower case behind its owner: "Viet Nam’s wildlife trade authority", "Uruguayan postal service"."""

_OWNED = re.compile(OWNED)

_BRACKETED = r"\([A-Z][\w/&-]*[A-Z]\w*\)"
_ITEM = (
    rf"(?:[dl]['’]{CAPITALISED}|{OWNED}|(?:[A-Z]\.)++|(?!(?:For|On|By|From|With|And)\b){_NO_DATE}{CAPITALISED}['’]?s?|{_BRACKETED}|"
    rf"(?:{_LOW})\b|{LINK}\b|&|\d+\b(?!%)|/)"
)
_LOWER_POST = (
    r"(?:(?!(?:said|told|who|which|then|and|with|including|as|not|both|met|for|from|while|but|also|of|in|at|to|by|the|an?|paid|made|gave|took|held)\b)"
    rf"[a-z][\w-]+[ \u00a0]){{1,3}}(?=(?:{'|'.join(sorted(HEADS, key=len, reverse=True))})\b)"
)
SEGMENT = re.compile(
    rf"(?:[Tt]he[ \u00a0]|[Aa]n?[ \u00a0]|(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)[ \u00a0])?(?:{_LOWER_POST})?"
    rf"(?!{LINK}\b|\d){_ITEM}"
    rf"(?:(?:[ \u00a0\n]|(?<=/)|(?=/)){_ITEM})*+"
)
"""A stretch that may be a post, a unit, an agency or a state: capitalised words, words of posts, small words.

No number opens it: "10.15 The Minister of Health" has a time before the post.
"""

_ACRONYM = re.compile(r"[A-Z][A-Z0-9&/-]{2,9}")
_LEAD = re.compile(r"[ \u00a0\n](?:of|for|to|on|at|with|in|and|against|from)\b|[,(]")


def lead(phrase: str) -> list[str]:
    """Return the words of a phrase before its first preposition, bracket or comma."""
    return _LEAD.split(phrase, maxsplit=1)[0].split()


def kind_of(phrase: str) -> Literal["post", "capacity"] | None:
    """Tell from the words before the first preposition whether a phrase is a post, a capacity or neither."""
    words = [word.lower() for word in lead(phrase)]
    while len(words) > 1 and words[-1] in _TAILS and words[-1] not in HEADS | CAPACITIES:
        words.pop()
    if not words:
        return None
    last = words[-1]
    if last in CAPACITIES:
        return "capacity"
    if last in HEADS or last.removesuffix("s") in HEADS or (last == "point" and "focal" in words):
        return "post"
    return None


def is_post(phrase: str) -> bool:
    """Say whether a phrase begins with the noun phrase of a post: "Deputy Director General of …"."""
    return kind_of(phrase) == "post"


def owned(phrase: str) -> bool:
    """Say whether a phrase is an agency in lower case behind its owner."""
    return _OWNED.fullmatch(phrase) is not None


def names_agency(phrase: str, article: bool) -> bool:
    """Say whether the nouns of a phrase make it an agency's name; ``article`` tells that "the" stands before it.

    Fields of work are none: "Commissioner of Police", "Head of Mission".
    """
    if owned(phrase):
        return True
    words, nouns = phrase.split(), [word.lower() for word in lead(phrase)]
    if not nouns or not any(c.isupper() for c in phrase):
        return False
    if len(nouns) == 1 and not article and nouns[0] in _FIELDS and words[1:2] != ["of"]:
        return False
    if _ACRONYM.fullmatch(phrase):
        return True
    return nouns[-1] in _AGENCIES or (len(words) > 1 and nouns[0] in ("ministry", "department", "office"))


def is_unit(phrase: str) -> bool:
    """Say whether an agency's name begins or ends like that of a unit inside a larger one."""
    words = phrase.lower().split()
    return words[-1] in _UNITS or words[0] in _UNITS
