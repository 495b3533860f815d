"""Capacities that stand beside a list: "X and Y, co-chairs of the Process", "the co-chairs of the Group, X and Y"."""

import re
from dataclasses import dataclass

from extractors.document import Span
from extractors.facts.roles.cues import NOT_NOW, capacity_role
from extractors.facts.roles.entities import Mention, Role
from extractors.facts.roles.gaps import VERBISH

_AFTER = re.compile(
    r"(?:\s\([A-Z][\w&/-]*\))?"
    r"\s*\[?,?\s*\(?\s*(?:(?:both |acting |serving |(?:(?:present|seated|admitted|attending)\s)?"
    r"(?:(?:at|in) the \w+\s|there\s|online\s)?)as\s+)?(?:the\s+|an?\s+)?"
    r"(?P<word>[Cc]o-?(?:[Cc]hair|[Ll]ead)(?:s|persons?|m[ae]n)?|[Cc]hair(?:s|man|woman|person)?|(?:[Cc]o-)?[Hh]osts?|[Oo]bservers?"
    r"|(?:[Kk]eynote |[Gg]uest )?[Ss]peakers?|(?:[Ss]pecial |[Ii]nvited )?[Gg]uests?|[Pp]resenters?|[Mm]oderators?"
    r"|[Rr]esource (?:persons?|organi[sz]ations?)|[Rr]apporteurs?|[Ff]acilitators?)\b"
    r"(?!\s+(?:by|from|the|a|an)\b)(?:\s+of\b)?"
)
_AS_MEMBERS = re.compile(r",?\s+as\s+(?:full\s+)?members(?=[,;.])")
"""What sets those who attend as members apart from others: "attended by X and Y, as members, …"."""

_BEFORE = re.compile(
    r"(?<![\w-])(?<!as )(?<!as an )(?<!as a )(?P<word>[Cc]o-?(?:[Cc]hair|[Ll]ead)(?:s|persons?|m[ae]n)?"
    r"|[Cc]hair(?:man|person|woman)?|[Hh]osts?|[Oo]bservers?)(?P<of>\s+of\s[^,;:.]{3,160})?"
    r"(?P<mark>,|:\n?|[^\S\n])[^\S\n]*(?:namely\s+)?(?:the\s+)?(?:Governments?\s+of\s+)?(?:the\s+)?$"
)
_OWNER = re.compile(r"(?:[A-Z][\w&–-]*+(?:\s(?:of|on|for|and|against|in|the)(?=\s))*+\s?){1,8}['’]s?\s$")
"""The body whose chair is meant, before its noun: "the Group’s chair, X"."""

_NOT_NOW = re.compile(rf"\b(?:{'|'.join(NOT_NOW)})\s$", re.IGNORECASE)

_ANNOUNCED = re.compile(
    r"\b(?P<word>[Mm]embers?(?: (?:[Ss]tates|[Cc]ountries|[Ee]conomies))?|[Oo]bservers?)(?: [Ss]tates)?"
    r"(?: of (?:the )?[\w’' -]{3,60}?)?(?: (?:who|that|which))?(?: (?:also|had|have|has|were|was))* $"
)
_NO_MEMBERS = re.compile(r"\b(?:observ(?:er|ed|ing)|non-member|guest|invited|partner)", re.IGNORECASE)
_ASKED_BY = re.compile(r"\b(?:invitation|request|proposal|initiative|suggestion|behest) of (?:the )?$")
"""What makes a state behind "the chair," no holder: "At the invitation of the chair, Peru took the floor"."""

_BRACKET = re.compile(r"\s\(([^()]{3,30})\)")
_UNDER = re.compile(r"\b[Uu]nder (?:the )?(?:current )?$")
_PRESIDENCY = re.compile(r"(?:['’]s?)?\s(?:chair(?:man|person)?ship|presidency)\b")
_SEVERAL = 2
_NEAR = 40
_FARTHEST = 220


@dataclass(frozen=True, slots=True)
class Capacity:
    """A role in apposition to a list."""

    role: Role

    start: int
    """Where the words begin that say what the role is held in."""

    end: int
    """Where those words end; the same as ``start`` if there are none."""

    object_follows: bool = False
    """Whether "of" ends the words, so that the setting comes next."""


def own(text: str, part: list[Mention]) -> Capacity | None:
    """Read the capacity in a person's own apposition: "X, Indonesian co-chair of the Process"."""
    span = next((each.person.capacity for each in part if each.person and each.person.capacity), None)
    role = capacity_role(text[span.start : span.end]) if span else None
    return Capacity(role, span.start, span.end) if span and role else None


def own_alone(text: str, part: list[Mention]) -> list[tuple[Mention, Capacity]]:
    """Read the capacities that single members of a list have: "Fiji (Ms X, chair), Samoa (Mr Y)" has one chair.

    Nothing is read of a list of one person, or where a capacity in the plural is everybody's: "X and Y, co-chairs".
    """
    people = [each for each in part if each.person]
    found = [(each, told) for each in people if (told := own(text, [each]))]
    shared_by_all = any(text[told.start : told.end].split()[0].endswith("s") for _, told in found)
    return [] if len(people) < _SEVERAL or shared_by_all else found


def beside(text: str, part: list[Mention], floor: int, end: int) -> Capacity | None:
    """Read a capacity in the words right before or right after a list."""
    start = part[0].span.start
    low = max(start - _FARTHEST, floor)
    before = _BEFORE.search(text[low:start])
    now = before and not _NOT_NOW.search(text, low, low + before.start())
    if before and part[0].kind != "person" and _ASKED_BY.search(text, low, low + before.start()):
        now = False
    if before and now and _names_holders(before, part) and (role := capacity_role(before["word"])):
        owner = _OWNER.search(text, low, low + before.start()) if not before["of"] else None
        return Capacity(role, owner.start() if owner else low + before.start(), start)
    if _UNDER.search(text, max(start - _NEAR, floor), start) and _PRESIDENCY.match(text, part[-1].span.end):
        return Capacity("chair", part[-1].span.end, part[-1].span.end)
    after = _AFTER.match(text, part[-1].span.end, end)
    if after is None or (role := capacity_role(after["word"])) is None:
        return None
    if after[0].endswith(" of"):
        return Capacity(role, after.end(), after.end(), object_follows=True)
    apposed = " as " in after[0] or after[0].lstrip().startswith(",")
    return Capacity(role, after.end(), after.end()) if apposed else None


def _names_holders(before: re.Match[str], part: list[Mention]) -> bool:
    """Say whether "the co-chairs of the Group, X and Y" names the holders, rather than ends before them."""
    if before["of"] and VERBISH.search(before["of"]):
        return False
    observers = before["word"].lower().startswith("observer")
    return before["mark"] != " " or (part[0].kind == "person" and not observers)


def taken_as(text: str, at: int, end: int) -> Role | None:
    """Read the capacity in "the participation of X and Y as observers", where ``at`` is the end of the list."""
    after = _AFTER.match(text, at, end)
    if after is None and _AS_MEMBERS.match(text, at, end):
        return "member"
    return capacity_role(after["word"]) if after and " as " in after[0] else None


def announced(text: str, floor: int, verb: int, block: Span) -> Role | None:
    """Read the capacity of those whose list a verb announces: "The following members were represented: …".

    Members are so called where the same paragraph sets them apart from others, such as observers.
    """
    noun = _ANNOUNCED.search(text, max(floor, verb - _FARTHEST), verb)
    role = capacity_role(noun["word"]) if noun else None
    return None if role == "member" and not _NO_MEMBERS.search(text, block.start, block.end) else role


_BEFORE_PERSON = re.compile(r"\(((?:Co-|co-)?[Cc]hair(?:person)?): $")


def in_bracket(text: str, mention: Mention) -> Role | None:
    """Return the role in a bracket right behind an entity, or before a person: "Japan (observer)", "(Chair: Ms X)"."""
    if mention.person is not None:
        post = _BEFORE_PERSON.search(text, max(0, mention.span.start - _NEAR), mention.span.start)
        return capacity_role(post[1]) if post else None
    bracket = _BRACKET.match(text, mention.span.end)
    return capacity_role(bracket[1]) if bracket else None


def bracketed(text: str, part: list[Mention]) -> list[Role | None]:
    """Return the roles in brackets behind the members of a list; one in the plural is of all since the last mark.

    "Fiji, Samoa (members); Chile (observer)" gives member, member, observer.
    """
    roles: list[Role | None] = []
    since = 0
    for at, each in enumerate(part):
        if at and ";" in text[part[at - 1].span.end : each.span.start]:
            since = at
        bracket = _BRACKET.match(text, each.span.end)
        role = in_bracket(text, each)
        if bracket and role and bracket[1].endswith("s"):
            roles[since:] = [role] * (at - since)
            since = at + 1
        roles.append(role)
    return roles


def shared(role: Role, holders: list[Mention]) -> Role:
    """Make co-chairs of several persons, or else several states, who were in the chair."""
    several = max(sum(each.kind == kind for each in holders) for kind in ("person", "country")) > 1
    return "co-chair" if role == "chair" and several else role
