"""One segment of the chain around a name: a post with its agency, a capacity, an agency, or a state."""

import re
from dataclasses import dataclass, replace

from extractors.document import Span
from extractors.readings.entities.known import Known
from extractors.readings.entities.names import BODY_HEAD
from extractors.readings.people.person_names import CAPITALISED, is_field, is_title
from extractors.readings.people.posts import SEGMENT, is_post, is_unit, kind_of, names_agency, owned

PREPOSITION = re.compile(
    r"[ \u00a0\n](?P<word>of|with|at|for|in|from|to|representing)[ \u00a0\n](?P<article>the[ \u00a0\n])?"
)
"""Words that may join an agency to a post."""

_SERIES = re.compile(
    rf"(?:,\s{CAPITALISED}(?:\s{CAPITALISED})*)+?,?\s(?:and|&)\s(?:the\s)?{CAPITALISED}(?:\s{CAPITALISED})*"
)
_ITEMS = re.compile(r",?\s(?:and|&)\s(?:the\s)?|,\s")
_HAS_FIELD = re.compile(
    r"\b(?:Ministry|Ministries|Minister|Department|Secretary|Commission|Committee|Authority)\b.* (?:of|for) "
)
_STANDS_FOR = re.compile(r"(?:representing|on[ \u00a0]behalf[ \u00a0]of)[ \u00a0]")
_ARTICLE = re.compile(r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)[ \u00a0]")
_BRACKET = re.compile(r"[ \u00a0\n]\([^()]*\)$")
_AND = re.compile(r"[ \u00a0\n]and[ \u00a0\n](?:the[ \u00a0\n])?")
_JOINTLY = re.compile(r"[Cc]o-?chair")
_STATE = r"(?:(?:Government|Republic|Kingdom|Commonwealth)[ \u00a0]of[ \u00a0](?:the[ \u00a0])?)?"
_OF_STATE = re.compile(rf"[ \u00a0\n](?:of|OF)[ \u00a0\n](?:(?:the|THE)[ \u00a0\n])?{_STATE}$")
_AFTER_STATE = re.compile(r"(?:[ \u00a0](?:Republic|Kingdom|Government|Federation)|[ \u00a0]\([^()]*\))?")


@dataclass(frozen=True, slots=True)
class Segment:
    """What one segment says; the fields are those of a chain."""

    position: Span | None = None
    affiliation: Span | None = None
    country: str | None = None
    capacity: Span | None = None


class Segments:
    """Reads segments of one text."""

    def __init__(self, text: str, known: Known) -> None:
        self.text = text
        self.known = known

    def read(self, start: int, end: int) -> Segment | None:
        """Read a segment between commas or in brackets; null for anything that is no post, agency or state."""
        left, right, country = self._without_state(start, end)
        if left >= right:
            return Segment(country=country) if country else None
        owner = self.known.organisation_from(left, right)
        if owner is not None and is_post(self.text[owner.span.end : right].lstrip()):
            post = self._split(owner.span.end + 1, right, owner.country or country)
            return replace(post, affiliation=post.affiliation or owner.span)
        kind = kind_of(self.text[left:right])
        if kind == "capacity":
            return self._capacity(left, right, country)
        if kind == "post":
            return self._with_capacity(left, right, country) or self._split(left, right, country)
        if self._is_agency(left, right, article=False) and not self._goes_on(left, right):
            return Segment(affiliation=self._name(left, right), country=country or self.state_of(left, right))
        return None

    def _capacity(self, start: int, end: int, country: str | None) -> Segment:
        """Read "co-chair of the Process"; the chair of an organisation holds a post, and a second post may follow."""
        for joint in _AND.finditer(self.text, start, end):
            second = self.read(joint.end(), end)
            if second is not None and second.position is not None:
                return replace(second, capacity=Span(start, joint.start()), country=country or second.country)
        post = self._split(start, end, country)
        agency = post.affiliation
        named = agency and self.known.organisation_from(agency.start, agency.end)
        speaker = self.text.startswith("Speaker", start)  # of a parliament
        firm = agency is not None and self._is_firm(agency)
        if post.position and agency and (named or speaker or firm) and not _JOINTLY.match(self.text, start):
            return post
        return Segment(capacity=Span(start, end), country=country)

    def _is_firm(self, agency: Span) -> bool:
        """Say whether a state's name opens an agency's or ends it: "Azerbaijan Railways", "Railway Board of Peru"."""
        states = [each.span for each in self.known.countries_in(agency.start, agency.end)]
        if not states:
            return False
        opens = states[0].start == agency.start and states[0].end < agency.end
        return opens or (
            states[-1].end == agency.end and _OF_STATE.search(self.text, agency.start, states[-1].start) is not None
        )

    def _with_capacity(self, start: int, end: int, country: str | None) -> Segment | None:
        """Read "Mayor of Rotterdam and chair of the Alliance": a post with a capacity behind it."""
        for joint in _AND.finditer(self.text, start, end):
            if kind_of(self.text[joint.end() : end]) == "capacity":
                post = self._split(start, joint.start(), country)
                second = self._capacity(joint.end(), end, country)
                return replace(post, capacity=second.capacity) if second.capacity else None
        return None

    def place(self, start: int, end: int) -> Segment | None:
        """Read what follows "of", "from", "with" or "at" directly after a name: a state or an agency."""
        article = _ARTICLE.match(self.text, start, end)
        bare = article.end() if article else start
        state = self._state_filling(bare, end)
        if state is not None:
            return Segment(country=state)
        if self._is_agency(bare, end, article=bool(article)):
            return Segment(affiliation=self._name(bare, end), country=self.state_of(bare, end))
        return None

    def stood_for(self, start: int, end: int) -> Segment | None:
        """Read a post behind "representing": another holds it, only its state is the person's; null if none."""
        article = _ARTICLE.match(self.text, start, end)
        found = self.read(article.end() if article else start, end)
        return Segment(country=found.country) if found is not None and found.position is not None else None

    def bracketed(self, start: int, end: int) -> Segment | None:
        """Read one part of a bracket behind a name: a post, an agency, a state, or whom the person stood for."""
        stands_for = _STANDS_FOR.match(self.text, start, end)
        if stands_for:
            return self.stood_for(stands_for.end(), end) or self.place(stands_for.end(), end)
        return self.read(start, end) or self.place(start, end)

    def over_series(self, at: int, end: int, limit: int) -> int:
        """Carry a name on over the commas of its own list: "Ministry of Technology, Communication and Innovation"."""
        series = _SERIES.match(self.text, end, limit) if _HAS_FIELD.search(self.text, at, end) else None
        if series is None or any(is_title(word) for word in series[0].replace(",", " ").split()):
            return end
        items = [item for item in _ITEMS.split(series[0]) if item]
        if any(kind_of(item) or (" " in item and not is_field(item)) for item in items):
            return end
        if self.known.countries_in(end, series.end()):
            return end
        rest = re.match(r" of (?:the )?", self.text[series.end() : limit])
        more = SEGMENT.match(self.text, series.end() + rest.end(), limit) if rest else None
        return more.end() if more else series.end()

    def joins_agency(self, preposition: re.Match[str], left: int, end: int) -> bool:
        """Say whether an agency, rather than a field of work or a place, follows a preposition."""
        word = preposition["word"]
        if word == "to":
            return False
        if word in ("for", "in"):
            words = self.text[left:end].split()
            known = self.known.organisation_from(left, end)
            named = known is not None and known.span.end == end
            named = named or owned(self.text[left:end])
            return named or any(each in ("Ministry", "Department", "Office") for each in words[:3])
        if word in ("with", "at", "from", "representing") and self.text[left].isupper():
            return self._state_filling(left, end) is None
        return self._is_agency(left, end, article=bool(preposition["article"]))

    def state_of(self, start: int, end: int) -> str | None:
        """Return the state to which an agency belongs."""
        known = self.known.organisation_from(start, end)
        if known is not None and known.country:
            return known.country
        inside = self.known.countries_in(start, end)
        return inside[-1].code if inside else self.known.state_named(self.text[start:end])

    def state_closing(self, start: int, end: int) -> str | None:
        """Return the state that ends an agency's name: "Global Affairs Canada", "Statistics Norway"."""
        states = self.known.countries_in(start, end)
        if not states or states[-1].span.end != end or states[-1].span.start == start or states[-1].form != "name":
            return None
        return None if PREPOSITION.search(self.text, start, end) else states[-1].code

    def state_owning(self, start: int, end: int) -> str | None:
        """Return the state to which a body's name says that it belongs: "Forest Committee of Mongolia"."""
        last = next(reversed(self.known.countries_in(start, end)), None)
        closing = _OF_STATE.search(self.text, start, last.span.start) if last and last.span.end == end else None
        return last.code if last and closing and BODY_HEAD.search(self.text, start, closing.start()) else None

    def _split(self, start: int, end: int, country: str | None) -> Segment:
        """Split a post from the agency that "of", "with" or "at" joins to it."""
        for match in PREPOSITION.finditer(self.text, start, end):
            left = match.end()
            if left < end and self.joins_agency(match, left, end) and not self._is_inner_unit(left, end):
                state = country or self.state_of(left, end)
                return Segment(Span(start, match.start()), self._name(left, end), state)
        if country is None:
            states = self.known.countries_in(start, end)
            country = next((each.code for each in states if _OF_STATE.search(self.text, start, each.span.start)), None)
        return Segment(position=Span(start, end), country=country)

    def _is_inner_unit(self, left: int, end: int) -> bool:
        """Say whether the agency comes later still: "Head of the Firearms Programme at INTERPOL"."""
        inner = next(
            (each for each in PREPOSITION.finditer(self.text, left, end) if each["word"] in ("at", "with")), None
        )
        return (
            inner is not None
            and is_unit(self.text[left : inner.start()])
            and self.joins_agency(inner, inner.end(), end)
        )

    def _name(self, start: int, end: int) -> Span:
        """Return an agency's name without the abbreviation or state in brackets behind it."""
        return Span(start, start + len(_BRACKET.sub("", self.text[start:end])))

    def _is_agency(self, start: int, end: int, article: bool) -> bool:
        """Say whether a phrase is the name of an agency or organisation."""
        phrase = self.text[start:end]
        if self.known.organisation_from(start, end) is None:
            return names_agency(phrase, article)
        return len(phrase.split()) > 1 or phrase.isupper() or names_agency(phrase, article)

    def _goes_on(self, start: int, end: int) -> bool:
        """Say whether a phrase goes on from a unit to its agency: "Crime Group with the New Zealand Police"."""
        return any(
            match["word"] in ("with", "at") and self.joins_agency(match, match.end(), end)
            for match in PREPOSITION.finditer(self.text, start, end)
        )

    def _state_filling(self, start: int, end: int) -> str | None:
        """Return the code of a country whose name fills the stretch, whatever abbreviation follows it."""
        for each in self.known.countries_in(start, end):
            rest = self.text[each.span.end : end]
            if each.span.start == start and each.form != "adjective" and re.fullmatch(r"(?:\s\([^()]*\))?", rest):
                return each.code
        return None

    def _without_state(self, start: int, end: int) -> tuple[int, int, str | None]:
        """Take the article and a leading or closing state off a segment: "Fiji's Minister …", "… of Tonga"."""
        if article := _ARTICLE.match(self.text, start, end):
            start = article.end()
        inside = self.known.countries_in(start, end)
        if not inside:
            return start, end, None
        first, last = inside[0], inside[-1]
        if first.span.start == start:
            rest = re.match(r"['’]?s?[ \u00a0]+", self.text[first.span.end : end])
            if first.span.end == end:
                return end, end, first.code
            if rest and kind_of(self.text[first.span.end + len(rest[0]) : end]):
                return first.span.end + len(rest[0]), end, first.code
        closing = _OF_STATE.search(self.text[start : last.span.start])
        if closing and _AFTER_STATE.fullmatch(self.text, last.span.end, end):
            cut = start + closing.start()
            if kind_of(self.text[start:cut]) and self._split(start, cut, None).affiliation is None:
                return start, cut, last.code
        return start, end, None
