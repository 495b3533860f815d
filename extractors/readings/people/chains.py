"""What stands around a person's name: post, unit, agency and state, told apart in chains of commas and brackets.

"Rastislav Sasik, Project Manager at INTERPOL" has a post and an agency; in "Julian Rinckes, Field Crime Manager,
Investigations Support" the unit belongs to the post; "Minister for Internal Affairs of Tonga" names a post and a state.
The position is post and unit, the affiliation the agency (genre guide, T5).
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.document import Span
from extractors.readings.entities.known import Known
from extractors.readings.entities.names import BODY_HEAD
from extractors.readings.people.once_more import same_agency
from extractors.readings.people.person_names import (
    HEADS,
    could_be_name,
    is_after,
    opens_person,
    words_of,
)
from extractors.readings.people.posts import LINK, OFFICES, SEGMENT, is_post, is_unit, kind_of
from extractors.readings.people.rolls import without_next_party
from extractors.readings.people.segments import PREPOSITION, Segment, Segments

_TRAILING = re.compile(rf"(?:[ \u00a0\n]+{LINK})+$")
_LOWER_FIELD = re.compile(
    r"[ \u00a0](?!(?:who|which|said|told|and|then|was|is|has|will|with|at)\b)[a-z][\w-]+"
    r"(?:[ \u00a0](?!who\b|said\b|told\b|then\b)[a-z][\w-]+){0,4}?"
    r"(?=[,;.)\n]|[ \u00a0](?:at|with|of)[ \u00a0](?:the[ \u00a0])?[A-Z]|$)"
)
_LEADS = re.compile(
    r"(?:[Dd]eputy )?(?:[Hh]ead|[Ll]eader|[Cc]hief)(?: of (?:the )?[Dd]elegation)?|[Aa]lternate|[Aa]dviser"
)
"""What stands in brackets behind delegates and is no post."""

_AND = re.compile(r"[ \u00a0\n]and[ \u00a0\n](?:the[ \u00a0\n])?")
_JOINT = re.compile(rf"(?<![\w]){LINK}[ \u00a0\n](?:the[ \u00a0\n])?")
_BEFORE_OPENING = re.compile(r"(?:['’]s?)?[, \u00a0\n]+$")
_OPENING = re.compile(
    r"(?P<comma>\s?,\s+(?:and\s+(?=(?:[Tt]he\s)?(?:[Cc]o-?)?[Cc]hair(?![a-z]*\s(?:\w+ly\s|also\s)?(?:[a-z]+ed|said|took)\b)))?"
    r"(?!(?:of|from|representing|on behalf|who)\s))"
    r"|\s?(?P<bracket>\()"
    r"|[ \u00a0](?P<dash>[–—-])[ \u00a0]"
    r"|,?[ \u00a0](?P<of>of|from|with|at|representing|on[ \u00a0]behalf[ \u00a0]of"
    r"|who[ \u00a0](?:heads|leads|directs|represents|runs|works[ \u00a0](?:for|at|with)))[ \u00a0]"
    r"(?=[Tt]he[ \u00a0]|[^\W\d_a-z])"
    rf"|(?P<beside>[ \u00a0\n])(?=(?:[A-Z][\w-]+[ \u00a0])?(?:{'|'.join(each.capitalize() for each in sorted(HEADS))})"
    r"[ \u00a0](?:for|of)[ \u00a0])"
    r"|[ \u00a0](?P<is>(?:(?:is|was|(?:will|is to|has) be(?:en)?|becomes?|became)"
    r"(?:[ \u00a0](?:re-?)?(?:appointed|elected|named|chosen|selected|designated|nominated|confirmed))?"
    r"(?:[ \u00a0]as)?|as)[ \u00a0](?:(?:the|its|their)[ \u00a0])?"
    r"(?:(?:next|new|first|second|third|current|incoming)[ \u00a0])?)(?=[^\W\d_a-z])"
)
_ENDS = frozenset({"of", "from", "at", "with", "and", "for"})
"""Small words that no name goes on over."""

_LONGEST = 320
"""Chains of post, unit and agency are shorter than this, in characters."""

_LEFTMOST = 160
"""A post before a name is looked for in so many characters."""

_ACTORS = re.compile(
    r"[Tt]he[ \u00a0](?:[\w-]+[ \u00a0]){0,3}?(?:Heads|Ministers|Leaders|Presidents|Members|Representatives|Delegates"
    r"|Officials|Experts|Participants|Governments|Parties|States)\b"
)
"""Those of whom the main clause speaks: "At the invitation of X, President of Peru, the Heads of State met"."""

_OWNED = re.compile(r"(?P<owner>[A-ZÀ-Þ][\w&-]*(?: (?:of |for |on |and )?[A-ZÀ-Þ][\w&-]*){0,6})['’]s?\s+(?=[A-Z])")
"""The body whose post it is: "the Alliance’s Executive Secretary, X"."""


@dataclass(frozen=True, slots=True)
class Chain:
    """What the words around a name say about the person."""

    start: int
    """Offset of the first word that belongs to it."""

    end: int
    """Offset one past the last word that belongs to it."""

    position: Span | None = None
    """Post and unit."""

    affiliation: Span | None = None
    """Agency or organisation."""

    country: str | None = None
    """Code of the state that the post or agency belongs to."""

    capacity: Span | None = None
    """A role in a meeting or body: "Indonesian co-chair of the Bali Process"."""


class Chains:
    """Reads the chains around names in one text."""

    def __init__(self, text: str, heads: Sequence[int], known: Known) -> None:
        """``heads`` tells where the words stand that can be the head of a post."""
        self.text = text
        self.known = known
        self.segments = Segments(text, known)
        self._heads = heads

    def after(self, at: int, limit: int) -> Chain:
        """Read the chain that follows a name ending at ``at``, no further than ``limit``."""
        limit = min(limit, at + _LONGEST)
        chain = Chain(at, at)
        for _ in range(7):
            opening = _OPENING.match(self.text, chain.end, limit)
            grown = self._grow(chain, opening, limit) if opening else None
            if grown is None:
                break
            chain = grown
        again = same_agency(self.text, self.known, chain.end, limit) if chain.position else None
        return replace(chain, end=again[0], country=chain.country or again[1]) if again else chain

    def before(self, start: int, floor: int) -> Chain | None:
        """Read the post that stands before a name: "Tuvalu's Minister for Home Affairs, Iosefa Kaitu"."""
        window = max(floor, start - _LEFTMOST)
        if bisect_left(self._heads, start) == bisect_left(self._heads, window):
            return None
        left = self.text[window:start]
        tail = _BEFORE_OPENING.search(left)
        end = start - len(tail[0]) if tail else start
        for match in SEGMENT.finditer(self.text, window, end):
            if match.end() == end and not _TRAILING.search(match[0]):
                return self._post_in(match.start(), end)
        return None

    def _post_in(self, start: int, end: int) -> Chain | None:
        """Read the longest closing part of a stretch that is a post."""
        joints = list(_JOINT.finditer(self.text[start:end]))
        nearest = [m.end() for m in joints if m[0].endswith("and the ") and is_post(self.text[start + m.end() : end])]
        for part in (*nearest[-1:], 0, *(match.end() for match in joints)):
            found = self.segments.read(start + part, end)
            if found is not None and found.position is not None:
                owned = _OWNED.match(self.text, found.position.start, found.position.end)
                if owned and not (found.affiliation or found.country) and BODY_HEAD.search(owned["owner"]):
                    return Chain(start + part, end, Span(owned.end(), found.position.end), Span(*owned.span("owner")))
                return Chain(start + part, end, found.position, found.affiliation, found.country)
        return None

    def _grow(self, chain: Chain, opening: re.Match[str], limit: int) -> Chain | None:
        """Add the segment that ``opening`` leads to; null if it does not belong to the person."""
        if opening["bracket"]:
            return self._bracket(chain, opening.end(), limit)
        known_already = chain.position or chain.affiliation or chain.country
        stands_for = not chain.country and (opening["of"] or "").startswith(("representing", "on"))
        if opening["of"] and known_already and not stands_for:
            return None
        start, end = self._bounds(opening.end(), limit)
        if start >= end or (known_already and _ACTORS.match(self.text, start, end)):
            return None
        if stands_for and (holder := self.segments.stood_for(start, end)):
            return self._joined(chain, holder, end)
        if stands_for and known_already:
            return None
        if is_after(self.text[start:end]):
            return replace(chain, end=end)
        if opening["of"]:
            found = self.segments.place(start, end)
            return self._joined(chain, found, end) if found else None
        found = self.segments.read(start, end)
        if opening["is"]:
            told = found is not None and found.position is not None and not known_already
            return self._joined(chain, found, end) if found and told else None
        return self._joined(chain, found, end) if found else self._with_unit(chain, start, end, limit)

    def _bracket(self, chain: Chain, start: int, limit: int) -> Chain | None:
        """Read "(Post, Organisation)" or "(Country)" after a name or a post."""
        close = self.text.find(")", start, limit)
        if close < 0 or "(" in self.text[start:close]:
            return None
        grown: Chain | None = None
        at = start
        # "(the Lomé Conference)" sets a short name; "(the Gambia)" and "(the World Bank)" tell whose somebody is
        sets_name = self.text.startswith("the ", start) and self.known.organisation_from(start + 4, close) is None
        for part in self.text[start:close].split(","):
            left, right = at + len(part) - len(part.lstrip()), at + len(part.rstrip())
            at += len(part) + 1
            found = self.segments.bracketed(left, right) if left < right else None
            if found is not None and sets_name and found.affiliation:
                continue
            if found is not None and not _LEADS.fullmatch(self.text, left, right):
                grown = self._joined(grown or chain, found, right)
        return replace(grown, end=close + 1) if grown else None

    def _bounds(self, at: int, limit: int) -> tuple[int, int]:
        """Return where the segment at ``at`` ends: before the next person, a verb, or a mark."""
        match = SEGMENT.match(self.text, at, limit)
        if match is None:
            return at, at
        end = match.end()
        while is_post(self.text[at:end]) and (field := _LOWER_FIELD.match(self.text, end, limit)):
            if not re.search(r"\b(?:of|for)\b", self.text[at : field.end()]):
                break
            joins = re.match(r"[ \u00a0](?:at|with|of)[ \u00a0](?:the[ \u00a0])?", self.text[field.end() : limit])
            more = SEGMENT.match(self.text, field.end() + joins.end(), limit) if joins else None
            end = more.end() if more else field.end()
        end = without_next_party(self.text, self.known, at, end)
        end = without_next_party(self.text, self.known, at, self._before_next_person(at, end, limit))
        end = self.segments.over_series(at, end, limit)
        return at, at + len(_TRAILING.sub("", self.text[at:end].rstrip()))

    def _before_next_person(self, at: int, end: int, limit: int) -> int:
        """Return where a segment ends if another person begins inside it."""
        words = words_of(self.text, at, end)
        for index, word in enumerate(words):
            if opens_person(self.text, words[index:]):
                return max(word.start, at)
        for joint in _AND.finditer(self.text, at, end):
            if self._is_person(joint.end(), end, limit):
                return joint.start()
        return end

    def _is_person(self, start: int, end: int, limit: int) -> bool:
        """Say whether the words after "and" are the name of another person."""
        words = words_of(self.text, start, end)
        stop = next((n for n, word in enumerate(words) if word.text in _ENDS), len(words))
        words = words[:stop]
        ranks = next((n for n, word in enumerate(words) if word.text.lower() not in HEADS), len(words))
        name = words[ranks:]
        if not name or not could_be_name(name) or self.known.covered(name[0].start, name[-1].end):
            return False
        if ranks:
            return True
        after = self.text[name[-1].end : name[-1].end + 2]
        opening = _OPENING.match(self.text, name[-1].end, limit) if after in (", ", " (") else None
        following = SEGMENT.match(self.text, opening.end(), limit) if opening else None
        return following is not None and (kind_of(following[0]) is not None or after == " (")

    def _with_unit(self, chain: Chain, start: int, end: int, limit: int) -> Chain | None:
        """Let a unit without a word of its own kind follow a post: "Field Crime Manager, Investigations Support"."""
        if chain.affiliation is not None or chain.country or not self.text[start].isupper():
            return None
        if chain.position is None:
            return self._with_office(chain, start, end, limit)
        if state := self.segments.state_closing(start, end) or self.segments.state_owning(start, end):
            return replace(chain, affiliation=Span(start, end), country=state, end=end)
        for match in PREPOSITION.finditer(self.text, start, end):
            if match["word"] in ("with", "at", "of", "from") and self.segments.joins_agency(match, match.end(), end):
                agency = Span(match.end(), end)
                return replace(
                    chain,
                    position=Span(chain.position.start, match.start()),
                    affiliation=agency,
                    country=self.segments.state_of(agency.start, agency.end),
                    end=end,
                )
        if could_be_name(words_of(self.text, start, end), at_least=1) and self._is_person(start, end, limit):
            return None
        if not re.match(r"\s*(?:[,;.()\n]|and\b|who\b|$)", self.text[end:limit]):
            return None
        return replace(chain, position=Span(chain.position.start, end), end=end)

    def _with_office(self, chain: Chain, start: int, end: int, limit: int) -> Chain | None:
        """Let any name before a state be the agency of a person without post: "X, Joint Arctic Command, Denmark"."""
        if chain.capacity is not None or " " not in self.text[start:end]:
            return None
        state = next(iter(self.known.countries_in(end, min(end + 40, limit))), None)
        if state is None or self.text[end : state.span.start].strip() != ",":
            return None
        return replace(chain, affiliation=Span(start, end), country=state.code, end=state.span.end)

    def _joined(self, chain: Chain, found: Segment, end: int) -> Chain | None:
        """Add what a segment says to what is known already; null if it contradicts it."""
        country = chain.country or found.country
        if found.capacity is not None:
            capacity = chain.capacity or found.capacity
            return replace(
                chain, capacity=capacity, position=chain.position or found.position, country=country, end=end
            )
        if found.position is not None:
            if chain.affiliation is not None:
                return None
            position = Span(chain.position.start, found.position.end) if chain.position else found.position
            return Chain(chain.start, end, position, found.affiliation, country, chain.capacity)
        if found.affiliation is not None:
            return self._with_agency(replace(chain, country=country, end=end), found.affiliation)
        return replace(chain, country=country, end=end)

    def _with_agency(self, chain: Chain, agency: Span) -> Chain:
        """Add an agency; an earlier one that is only its unit goes to the position."""
        earlier = chain.affiliation
        office = chain.capacity and self.text[chain.capacity.start : chain.capacity.end].lower() in OFFICES
        if chain.position is None and chain.capacity is not None and office:
            chain = replace(chain, position=chain.capacity, capacity=None)
        if earlier is None or chain.position is None:
            return replace(chain, affiliation=earlier or agency)
        if not is_unit(self.text[earlier.start : earlier.end]):
            return chain
        return replace(chain, position=Span(chain.position.start, earlier.end), affiliation=agency)
