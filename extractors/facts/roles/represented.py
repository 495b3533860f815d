"""Parties and who stood for them: "Chad was represented by X, and Mali by Y", "the delegation of Fiji was led by Z".

The party takes part; the person behind "by" acts for it, and takes part as well.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from extractors.facts.roles.cues import Cue
from extractors.facts.roles.entities import Mention, for_party
from extractors.facts.roles.gaps import plain

_DELEGATION = re.compile(r"\bdelegations?\s+(?:of|from)\s+(?:the\s+)?$", re.IGNORECASE)
_LED = re.compile(
    r"(?P<noun>\s(?:[Dd]elegation|[Ss]ide))?(?:\s?\([^()]*\))?(?P<comma>,)?(?(comma)|\s+(?:was|were|is|are))"
    r"\s+(?:headed|led|represented)\s+by\s+(?:the\s+|its\s+|their\s+)?$"
)
_OPENS = re.compile(r"(?:^|\.\s)The\s(?:delegation\s(?:of|from)\s(?:the\s)?)?$", re.MULTILINE)
"""What opens a sentence on a delegation; "a delegation of Fiji, led by X" may have gone anywhere."""

_BY = re.compile(r"(?:\s\([^()]*\))?(?:\s(?:[Dd]elegation|[Ss]ide))?\s+by\s+(?:(?:its|their|the|an?)\s+)?$")
_NEXT = re.compile(r"[,;]?\s+(?:and\s+)?(?:the\s+)?(?:delegation\s+of\s+)?(?:the\s+)?$")
_MINISTERS = re.compile(
    r"\b(?:[Mm]inisters|[Oo]fficials|[Ll]eaders|[Dd]elegates|[Dd]elegations|[Rr]epresentatives|[Ee]xperts|[Hh]eads|[Cc]hiefs"
    r"|[Oo]fficers|[Dd]irectors|[Cc]ommissioners)\s(?:from|of)\s(?:the\s)?$"
)
_PARTIES = re.compile(
    r"(?:We, )?[Tt]he (?:[\w-]+ ){0,3}(?:Ministers|Heads|Leaders|Representatives|Governments|Members|States|Parties"
    r"|Delegations|Directors|Commissioners|Presidents)(?: [\w-]+){0,8}? of (?:the )?"
)
_OTHERS = re.compile(
    r"\s*(?:\([^()]*\))?,\s+(?:the\s+)?(?:[a-z]+(?:\s[a-z]+){0,3}|(?:[A-Z]\w+\s){0,3}?(?:Ministers|Heads|Leaders|Chiefs"
    r"|Representatives|Officials|Experts|Delegations|Directors|Commissioners|Presidents)(?:\s[\w-]+){0,8}?)\s(?:from|of)\s"
)
_NEAR = 40
_SEVERAL = 2
_MOST = 4
"""Words between a party and "was represented by"."""


def party_before(text: str, lists: list[list[Mention]], cue: Cue) -> int | None:
    """Return the index of the list that "was represented by" speaks of."""
    party = bisect_right(lists, cue.start, key=lambda part: part[-1].span.end) - 1
    if party < 0 or not plain(text[lists[party][-1].span.end : cue.start], _MOST):
        return None
    return party


def parted(people: list[Mention]) -> list[list[Mention]]:
    """Part "X, and Mali by Y", which stands as one list, into persons and parties in turn."""
    found: list[list[Mention]] = []
    for each in people:
        if found and (each.kind == "person") == (found[-1][-1].kind == "person"):
            found[-1].append(each)
        else:
            found.append([each])
    return found


def acting_for(people: list[Mention], party: list[Mention]) -> list[Mention]:
    """Give persons the party that they stand for, if it is one."""
    return [for_party(each, party[0]) for each in people] if len(party) == 1 else people


def pairs(text: str, lists: list[list[Mention]], first: int) -> Iterator[tuple[int, int]]:
    """Yield the indices of parties and persons in "…, and Mali by Y" behind the list at ``first``."""
    at = first + 1
    while at + 1 < len(lists):
        party, people = lists[at], lists[at + 1]
        if party[0].kind == "person" or people[0].kind != "person":
            return
        before = text[lists[at - 1][-1].span.end : party[0].span.start]
        if not _NEXT.fullmatch(before) or not _BY.fullmatch(text, party[-1].span.end, people[0].span.start):
            return
        yield at, at + 1
        at += 2


def led_delegations(text: str, lists: list[list[Mention]]) -> tuple[list[list[Mention]], list[int]]:
    """Read "the delegation of Brazil was led by X, and that of Peru by Y" among the lists of a sentence.

    Returns the lists, persons given their parties, and the indices of those so read.
    """
    found: list[list[Mention]] = []
    led: list[int] = []
    for part in lists:
        if found and _is_led(text, found[-1], part):
            found += parted(part)
            first = len(found) - len(parted(part))
            for one, other in [(first - 1, first), *pairs(text, found, first)]:
                found[other] = acting_for(found[other], found[one])
                led += [one, other]
        else:
            found.append(part)
    return found, led


def _is_led(text: str, party: list[Mention], people: list[Mention]) -> bool:
    if party[-1].kind == "person" or people[0].kind != "person":
        return False
    led = _LED.fullmatch(text, party[-1].span.end, people[0].span.start)
    start = party[0].span.start
    near = max(start - _NEAR, 0)
    if led is None or (led["comma"] and not _OPENS.search(text, near, start)):
        return False
    return led["noun"] is not None or _DELEGATION.search(text, near, start) is not None


def acting_for_states(text: str, floor: int, subject: list[Mention]) -> bool:
    """Say whether a list is of states that ministers or delegates act for: "ministers from X and Y"."""
    if sum(each.kind == "country" for each in subject) < _SEVERAL:
        return False
    start = subject[0].span.start
    return _MINISTERS.search(text, max(floor, start - _NEAR), start) is not None


def names_parties(words: str) -> bool:
    """Say whether words before a list open a declaration of its parties: "The Ministers of the environment of"."""
    return _PARTIES.fullmatch(words) is not None


def others_from(text: str, part: list[Mention]) -> int | None:
    """Return where those who are no hosts begin in a list: "hosted by Kenya, ministers from Belize and Ghana"."""
    gaps = enumerate(pairwise(part), 1)
    return next((at for at, (one, other) in gaps if _OTHERS.match(text, one.span.end, other.span.start)), None)
