"""A post stated once behind several names, with the state of each: "X and Y, the Ministers of Health of Chad and Mali".

The names may stand bare, as the plural post vouches for all of them; the states go to the persons in order (genre
guide, T5). Without states the post, and its agency, is everybody's.
"""

import re
from dataclasses import replace
from itertools import pairwise

from extractors.document import Span
from extractors.readings.entities.countries import Country
from extractors.readings.entities.known import Known
from extractors.readings.people.person_names import HEADS, RUN, could_be_name, opens_title, words_of
from extractors.readings.people.persons import Person
from extractors.readings.people.posts import lead

_JOINT = re.compile(r"(?:,?\s+and\s+|,\s+)$")
_BETWEEN_STATES = re.compile(r"(?:,?\s+and\s+|,\s+)(?:(?:of|for|from)\s+)?(?:the\s+)?")
_OF = re.compile(r"\s+(?:of|for|from|in)\s+(?:the\s+)?(?:(?:Republic|Kingdom|Governments?)\s+of\s+(?:the\s+)?)?$")
_RESPECTIVELY = re.compile(r",?\s+respectively\b")
_AGENCIES = re.compile(
    r"(?P<post>[A-Z][\w-]*(?:\s[A-Z][\w-]*)*)\s+(?:of|at|with)\s+(?:the\s+)?(?P<one>[A-Z][^,;.]{2,60}?)\s+and\s+(?:of|at|with)\s+(?:the\s+)?"
    r"(?P<other>[A-Z][^,;.]{2,60}?),?\s+respectively\b"
)
"""Two agencies, one each: "Deputy Directors of the Georgian Railway and of Ports Moldova respectively"."""

_POSTS = re.compile(
    r"(?P<post>(?!The\b)[A-Z][\w-]*(?:\s[A-Z][\w-]*)*(?:\s(?:of|for)\s(?:the\s)?[A-Z][\w-]*(?:(?:,|,?\sand)?\s[A-Z][\w-]*)*)?)"
    r"\s(?:of|for|from)\s(?:the\s)?$"
)
"""A post before the states of those who hold it: "Ministers of Ports of"."""

_TWO = 2
_LONGEST_POST = 160
_LONGEST_NAME = 60


def give_each_their_own(text: str, people: list[Person], known: Known) -> list[Person]:
    """Return the persons, those added whom a plural post behind the last name vouches for, each with post and state."""
    found: list[Person] = []
    for person in _posted_before(text, people, known):
        group = _group(text, [*found, person], known) if _is_plural(text, person) else []
        if len(group) > 1:
            del found[len(found) - sum(each in found for each in group) :]
            found += _shared(text, group, known)
        else:
            found.append(person)
    return found


def _posted_before(text: str, people: list[Person], known: Known) -> list[Person]:
    """Give persons behind a plural post and as many states one each: "the Ministers of Ports of A and B, X and Y"."""
    found = list(people)
    at = 0
    while at < len(found):
        end = at + 1
        while end < len(found) and _JOINT.fullmatch(text, found[end - 1].span.end, found[end].span.start):
            end += 1
        group = found[at:end]
        start = group[0].span.start
        if len(group) > 1 and text.endswith(", ", 0, start) and not any(each.position for each in group):
            states = known.countries_in(max(0, start - _LONGEST_POST), start)[-len(group) :]
            post = (
                _POSTS.search(text, max(0, states[0].span.start - _LONGEST_POST), states[0].span.start)
                if states
                else None
            )
            if post and len(states) == len(group) and _stand_in_line(text, states, start) and _heads(post["post"]):
                own = Span(*post.span("post"))
                pairs = zip(group, states, strict=True)
                found[at:end] = [replace(each, position=own, country=state.code) for each, state in pairs]
        at = end
    return found


def _stand_in_line(text: str, states: list[Country], end: int) -> bool:
    """Say whether nothing but commas and "and" parts states, and only a comma the last from what follows."""
    gaps = [text[one.span.end : two.span.start] for one, two in pairwise(states)]
    return text[states[-1].span.end : end] == ", " and all(_BETWEEN_STATES.fullmatch(gap) for gap in gaps)


def _is_plural(text: str, person: Person) -> bool:
    """Say whether the post behind a name is one of several persons: "Ministers of Fisheries"."""
    post = person.position
    if post is None or post.start < person.name.end:
        return False
    return _heads(text[post.start : post.end])


def _heads(post: str) -> bool:
    """Say whether words name a post of several persons."""
    words = lead(post)
    head = words[-1].lower() if words else ""
    return head.endswith("s") and head not in HEADS and (head[:-1] in HEADS or head.replace("s-", "-") in HEADS)


def _group(text: str, people: list[Person], known: Known) -> list[Person]:
    """Return the persons named together with the last one, in order; bare names among them are made persons."""
    group = [people[-1]]
    earlier = people[:-1]
    while True:
        start = group[0].span.start
        joint = _JOINT.search(text, max(start - 8, 0), start)
        if joint is None:
            return group
        if earlier and earlier[-1].span.end == joint.start():
            group.insert(0, earlier.pop())
        elif bare := _bare_before(text, joint.start(), known):
            group.insert(0, bare)
        else:
            return group


def _bare_before(text: str, end: int, known: Known) -> Person | None:
    """Read the bare name that ends at ``end``."""
    runs = [each for each in RUN.finditer(text, max(end - _LONGEST_NAME, 0), end) if each.end() == end]
    words = words_of(text, *runs[0].span()) if runs else []
    if not words or opens_title(words[0].bare) or not could_be_name(words) or known.covered(words[0].start, end):
        return None
    return Person(Span(words[0].start, end), Span(words[0].start, end))


def _shared(text: str, group: list[Person], known: Known) -> list[Person]:
    """Give each person the post behind the last name, and the state in the same place of the list of states."""
    last = group[-1]
    assert last.position is not None
    post, agency = last.position, last.affiliation
    states = _states(text, post.start, len(group), known)
    if not states and len(group) == _TWO and (agencies := _AGENCIES.match(text, post.start)):
        spans = [Span(*agencies.span(name)) for name in ("one", "other")]
        post = Span(*agencies.span("post"))
        given = [replace(each, position=post, affiliation=own) for each, own in zip(group, spans, strict=True)]
        given = [replace(each, country=_state_of(known, own)) for each, own in zip(given, spans, strict=True)]
        return [*given[:-1], replace(given[-1], span=Span(last.span.start, agencies.end()))]
    if not states:
        own = {"position": post, "affiliation": agency, "country": last.country} if agency else {"position": post}
        return [each if each.position else replace(each, **own) for each in group]
    of = _OF.search(text, post.start, states[0].span.start)
    post = Span(post.start, of.start() if of else states[0].span.start)
    end = states[-1].span.end
    closing = _RESPECTIVELY.match(text, end)
    given = [
        replace(each, position=post, affiliation=None, country=state.code)
        for each, state in zip(group, states, strict=True)
    ]
    given[-1] = replace(given[-1], span=Span(last.span.start, closing.end() if closing else end))
    return given


def _state_of(known: Known, agency: Span) -> str | None:
    """Return the state whose name stands in an agency's."""
    return next((each.code for each in known.countries_in(agency.start, agency.end)), None)


def _states(text: str, start: int, count: int, known: Known) -> list[Country]:
    """Return the list of so many states behind a post; empty if there is no such list."""
    inside = known.countries_in(start, start + _LONGEST_POST)
    for at in range(len(inside) - count + 1):
        listed = inside[at : at + count]
        gaps = [text[one.span.end : two.span.start] for one, two in pairwise(listed)]
        if all(_BETWEEN_STATES.fullmatch(gap) for gap in gaps) and "and" in gaps[-1]:
            return listed if _OF.search(text, start, listed[0].span.start) else []
    return []
