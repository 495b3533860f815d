"""Posts and agencies that several persons share: stated once, meant for each.

"X, post and Y, post with the New Zealand Police" gives both the agency; "the Foreign Ministers of Indonesia and Fiji, X
and Y" gives each a post and a state; "the Minister of Health and the Director of Customs, X and Y respectively" gives
each one post (genre guide, T5).
"""

import re
from dataclasses import replace

from extractors.document import Span
from extractors.readings.entities.known import Known
from extractors.readings.people.persons import Person
from extractors.readings.people.posts import SEGMENT, is_post

JOINT = re.compile(r",?\s+(?:and|&)\s+(?:the\s+)?|,\s+(?:the\s+)?")
"""What stands between persons named together."""

_OWN_STATE = re.compile(r"(?:(?:Deputy |Vice |Prime )*Minister|Ambassador|Secretary of State)\b")
_PLURAL = re.compile(
    r"(?!The\b)(?P<post>(?:[^\W\d_a-z][\w-]*[ \u00a0])*?[^\W\d_a-z][\w-]*?)s(?=[ \u00a0](?:of|for|from)\b)"
)
_OF = re.compile(r"\s+of\s+(?:the\s+)?$")
_FARTHEST = 200


def distribute(text: str, people: list[Person], known: Known) -> list[Person]:
    """Return the persons with what neighbours share given to each."""
    found = list(people)
    for at in range(len(found) - 2, -1, -1):
        first, second = found[at], found[at + 1]
        if _agency_closes(text, first, second):
            found[at] = replace(first, affiliation=second.affiliation, country=second.country)
        elif _capacity_closes(text, first, second):
            found[at] = replace(found[at], capacity=second.capacity)
    start = 0
    while start < len(found) - 1:
        end = start + 1
        while end < len(found) and JOINT.fullmatch(text[found[end - 1].span.end : found[end].span.start]):
            end += 1
        if end - start > 1:
            found[start:end] = _from_before(text, found[start:end], known)
        start = end
    return found


def _agency_closes(text: str, first: Person, second: Person) -> bool:
    """Say whether two persons joined by a bare "and" share the agency or state after the second."""
    if first.affiliation or first.country or not (second.affiliation or second.country):
        return False
    if text[first.span.end : second.span.start].strip() != "and" or bool(first.position) != bool(second.position):
        return False
    if first.position and _OWN_STATE.match(text, first.position.start):
        return False
    closing = second.affiliation.start if second.affiliation else second.span.end
    joint = text[max(second.name.end, closing - 12) : closing]
    return second.affiliation is None or bool(re.search(r"\b(?:with|from|of|at|both)\s+(?:the\s+)?$", joint))


def _capacity_closes(text: str, first: Person, second: Person) -> bool:
    """Say whether "X and Y, co-chairs of the Process" names the capacity of both."""
    if first.capacity or not second.capacity or not JOINT.fullmatch(text[first.span.end : second.span.start]):
        return False
    return bool(
        re.match(r"(?:[\w-]+ )?(?:co-)?chairs\b", text[second.capacity.start : second.capacity.end], re.IGNORECASE)
    )


def _from_before(text: str, group: list[Person], known: Known) -> list[Person]:
    """Give persons named together the posts that stand before them, one each."""
    first = group[0]
    if any(person.position and person.position.start > person.name.start for person in group):
        return group
    start = min(first.name.start, first.honorific.start if first.honorific else first.name.start)
    closing = re.search(r",\s+(?:the\s+)?$", text[max(start - 8, 0) : start])
    if closing is None:
        return group
    end = start - len(closing[0])
    before = next((m for m in SEGMENT.finditer(text, max(end - _FARTHEST, 0), end) if m.end() == end), None)
    if before is None:
        return group
    return (
        _one_each(text, group, before.start(), end, known) or _plural(text, group, before.start(), end, known) or group
    )


def _one_each(text: str, group: list[Person], start: int, end: int, known: Known) -> list[Person] | None:
    """Read "the Minister of Health and the Director of Customs, X and Y respectively"."""
    joints = [
        m for m in re.finditer(r",?\s+and\s+(?:the\s+)?", text[start:end]) if is_post(text[start + m.end() : end])
    ]
    if len(group) != 2 or len(joints) != 1:
        return None
    left = re.match(r"[Tt]he\s+", text[start:end])
    opening = start + (len(left[0]) if left else 0)
    posts = [Span(opening, start + joints[0].start()), Span(start + joints[0].end(), end)]
    if not is_post(text[posts[0].start : posts[0].end]):
        return None
    given = []
    for person, post in zip(group, posts, strict=True):
        states = known.countries_in(post.start, post.end)
        own = next((each for each in states if each.span.end == post.end), None)
        of = own and _OF.search(text, post.start, own.span.start)
        bare = Span(post.start, of.start()) if of else post
        given.append(replace(person, position=bare, country=own.code if own else person.country))
    given[0] = replace(given[0], span=Span(posts[0].start, group[0].span.end))
    return given


def _plural(text: str, group: list[Person], start: int, end: int, known: Known) -> list[Person] | None:
    """Read "the Foreign Ministers of Indonesia and Fiji, X and Y"."""
    match = _PLURAL.search(text, start, end)
    states = known.countries_in(start, end)
    if match is None or not is_post(match["post"]) or len(states) not in (0, len(group)):
        return None
    if states and states[0].span.start < match.start():
        return None
    of = _OF.search(text, match.end(), states[0].span.start) if states else None
    post = Span(match.start("post"), of.start() if of and of.start() > match.end() else match.end("post"))
    given = []
    for at, person in enumerate(group):
        country = person.country or (states[at].code if states else None)
        span = Span(post.start, person.span.end) if at == 0 else person.span
        given.append(replace(person, position=post, country=country, span=span))
    return given
