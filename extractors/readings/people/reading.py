"""Persons named in a text, with honorific, post, agency and state.

"the Hon. Ratu Semi Valelevu, Minister for Employment and Workplace Relations of Fiji" is one person; so is "Rastislav
Sasik, Project Manager at INTERPOL". No trained model and no list of forenames decides: an honorific, a rank, a post in
apposition, a verb of speech or a presiding formula does. Names stay as written, and nothing is made a person that an
organisation, a country, a body or a post word explains (genre guide, T5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extractors.document import SEPARATOR, Span
from extractors.readings.entities.countries import Country
from extractors.readings.entities.known import Known
from extractors.readings.entities.organisations import Organisation
from extractors.readings.people.chains import Chain, Chains
from extractors.readings.people.person_names import (
    CAPACITIES,
    HEADS,
    NOT_NAMES,
    RUN,
    Word,
    could_be_name,
    divide,
    is_title,
    letters_behind,
    opens_rank,
    opens_title,
    runs,
    strip_after,
    without_opening,
    words_of,
)
from extractors.readings.people.persons import Person
from extractors.readings.people.posts import GENERIC
from extractors.readings.people.respectively import give_each_their_own
from extractors.readings.people.shared_posts import JOINT, distribute
from extractors.readings.people.vouching import acts, presides, vouched
from extractors.readings.tokens import starts_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LONGEST_CHAIN = 400
"""What is said of a person in apposition has fewer characters."""

_NEXT = re.compile(r",\s+(?:the\s+)?")
_SPEAKS_FOR = ("behalf of ", "behalf of the ", "peaking for ", "peaking for the ")
_OWNER = re.compile(r"['’]s? ")


def find_people(
    text: str, doc: Doc, countries: Sequence[Country] = (), organisations: Sequence[Organisation] = ()
) -> list[Person]:
    """Return the persons named in a text, in reading order; blocks are parted by blank lines.

    ``doc`` holds the text's tokens, ``countries`` and ``organisations`` what was already read from it.
    """
    known = Known(countries, organisations)
    return give_each_their_own(text, distribute(text, list(Finder(text, doc, known).people()), known), known)


@dataclass(frozen=True, slots=True)
class _Naming:
    """Where a name stands, with its titles, before anything around it is read."""

    start: int
    """Offset of the first title, or of the name."""

    end: int
    """Offset behind the name and the letters after it."""

    name: Sequence[Word]
    honorific: Span | None = None
    rank: Span | None = None


class Finder:
    """Finds the persons of one text."""

    def __init__(self, text: str, doc: Doc, known: Known) -> None:
        self.text = text
        self.known = known
        self.chains = Chains(text, starts_of(doc, HEADS), known)

    def people(self) -> Iterator[Person]:
        """Yield each naming of a person that something near it vouches for."""
        last: Person | None = None
        for match in runs(self.text):
            if last is not None and match.start() < last.span.end:
                continue
            person = self._in_run(self._run_words(*match.span()), last)
            if person is not None:
                last = person
                yield person

    def _run_words(self, start: int, end: int) -> list[Word]:
        """Return a run's words without a sentence opener, and without a state that opens the next line: "Belize: …"."""
        words = without_opening(words_of(self.text, start, end))
        if words and self.text.startswith(":", end):
            states = [each for each in self.known.countries_in(words[0].start, end) if each.span.end == end]
            words = [word for word in words if not states or word.end <= states[0].span.start]
        return words

    def forced(self, start: int, end: int) -> Person | None:
        """Read a stretch that is known to be a person, such as the cell of a column of names."""
        match = RUN.search(self.text, start, end)
        if match is None or match.start() - start > len("1. "):
            return None
        words = words_of(self.text, *match.span())
        if self.known.country_at(words[0].start, words[-1].end):
            return None
        titled = self._titled(words)
        if titled is not None:
            return self._person(titled, start, end)
        name = strip_after(words)
        plain = _Naming(words[0].start, words[-1].end, name)
        return self._person(plain, start, end) if could_be_name(name, at_least=1) else None

    def _in_run(self, words: list[Word], last: Person | None) -> Person | None:
        """Read a run of capitalised words as a person if it is one."""
        if len(words) < 2:
            return None
        floor = last.span.end if last else 0
        farthest = min(words[-1].end + _LONGEST_CHAIN, len(self.text))
        end = self.text.find(SEPARATOR, words[-1].end, farthest)
        limit = farthest if end < 0 else end
        for at, word in enumerate(words[:-1]):
            if opens_title(word.bare):
                posted = self._after_post(words, floor, limit) if at > 0 and opens_rank(word.bare) else None
                if posted is not None:
                    return posted
                if titled := self._titled(words[at:]):
                    return self._person(titled, floor, limit)
        return self._after_post(words, floor, limit) or self._bare(words, last, limit)

    def _titled(self, words: list[Word]) -> _Naming | None:
        """Divide a run that starts with a form of address or a rank; null if what is left is no name."""
        parts = divide(words)
        if parts.honorific is None and parts.rank is None:
            return None
        name, rank = list(parts.name), parts.rank
        post = max((at for at, word in enumerate(name[:-1]) if word.text.lower() in HEADS), default=None)
        if post is not None:
            rank = (rank[0] if rank else name[0].start, name[post].end)
            name = name[post + 1 :]
        end = words[-1].end
        if behind := letters_behind(name):
            name, end = name[:behind], name[behind].end
        while len(name) > 1 and name[-1].text.lower() in HEADS | CAPACITIES:
            name.pop()
            end = name[-1].end
        if not name or name[0].text.lower() in HEADS | CAPACITIES:
            return None
        if parts.honorific is None or parts.weak:
            if self.known.covered(name[0].start, name[-1].end) or not could_be_name(name, 2 if parts.weak else 1):
                return None
        elif all(word.text.lower() in NOT_NAMES for word in name):
            return None
        honorific = Span(*parts.honorific) if parts.honorific else None
        return _Naming(words[0].start, end, name, honorific, Span(*rank) if rank else None)

    def _after_post(self, words: list[Word], floor: int, limit: int) -> Person | None:
        """Read a run that ends in a name after a post: "Foreign Minister Iosefa Kaitu"."""
        cut = max((at for at, word in enumerate(words) if word.text.lower() in NOT_NAMES), default=None)
        if cut is None:
            return None
        name = strip_after(words[cut + 1 :])
        if not could_be_name(name) or self.known.covered(name[0].start, name[-1].end):
            return None
        post = self.chains.before(words[cut].end, floor)
        if post is None:
            return None
        return _with_post(self._person(_Naming(name[0].start, words[-1].end, name), floor, limit), post, self.text)

    def _bare(self, words: list[Word], last: Person | None, limit: int) -> Person | None:
        """Read a name without title if a post, a verb of speech or a presiding formula beside it vouches for it."""
        name = strip_after(words)
        if not could_be_name(name) or all(word.text.isupper() for word in name) or self._is_known(name):
            return None
        floor = last.span.end if last else 0
        start, end = name[0].start, words[-1].end
        person = self._person(_Naming(start, end, name), floor, limit)
        opens_line = self.text[start - 1 : start] in ("", "\n")
        if presides(self.text, person.span.end):
            return person
        of_agency = person.affiliation is not None and (opens_line or acts(self.text, person.span.end))
        alike = last is not None and (
            last.name.end == floor or self.text[floor - 1] + self.text[end : end + 2] == ") ("
        )
        joined = alike and JOINT.fullmatch(self.text[floor:start])
        posted = person.position or person.capacity or person.span.start < start
        return person if posted or of_agency or joined or vouched(self.text, start, end) else None

    def _is_known(self, name: list[Word]) -> bool:
        """Say whether a country or an organisation explains the words, or their end."""
        start, end = name[0].start, name[-1].end
        if self.known.covered(start, end) or self.known.organisations_in(start, end):
            return True
        return any(each.span.end == end for each in self.known.countries_in(start, end))

    def _person(self, naming: _Naming, floor: int, limit: int) -> Person:
        """Put a person together from the titles, the name and what stands around them."""
        chain = self.chains.after(naming.end, limit)
        if chain.position and self._is_next_ones(naming, chain, floor, limit):
            chain = Chain(naming.end, naming.end)
        person = Person(
            span=Span(naming.start, max(naming.end, chain.end)),
            name=Span(naming.name[0].start, naming.name[-1].end),
            honorific=naming.honorific,
            position=chain.position or naming.rank,
            affiliation=chain.affiliation,
            country=chain.country or self._state_before(naming.start, floor),
            capacity=chain.capacity,
        )
        if chain.position is None and self.text[naming.start - 1 : naming.start] in (" ", "\n"):
            before = self._post_before(naming.start, floor)
            if before is not None and (naming.honorific or not self._is_unit_of(naming, before, chain)):
                return _with_post(replace(person, position=None), before, self.text)
        return person

    def _is_next_ones(self, naming: _Naming, chain: Chain, floor: int, limit: int) -> bool:
        """Tell "the Minister of Japan, X, the Minister of Fiji, Y": the post after a name is the next person's."""
        if self.text[naming.start - 2 : naming.start] != ", " and not self.text.endswith(", the ", floor, naming.start):
            return False
        following = _NEXT.match(self.text, chain.end, limit)
        run = RUN.match(self.text, following.end(), limit) if following else None
        words = words_of(self.text, *run.span()) if run else []
        is_name = bool(words) and (is_title(words[0].text) or could_be_name(words))
        return is_name and self._post_before(naming.start, floor) is not None

    def _is_unit_of(self, naming: _Naming, post: Chain, after: Chain) -> bool:
        """Tell "the Director, Animal Welfare, Ministry of Agriculture" from a post and a name."""
        single = self.text[post.start : naming.start].strip(" ,\n").count(" ") == 0
        return self.text[naming.start - 2] == "," and (single or after.affiliation is not None)

    def _state_before(self, start: int, floor: int) -> str | None:
        """Read the state in "Serbia's X" and in "On behalf of Spain, X"."""
        near = self.known.countries_in(max(start - 40, floor), start)
        if not near:
            return None
        state, between = near[-1], self.text[near[-1].span.end : start]
        behalf = self.text.endswith(_SPEAKS_FOR, floor, state.span.start)
        return state.code if _OWNER.fullmatch(between) or (behalf and between == ", ") else None

    def _post_before(self, start: int, floor: int) -> Chain | None:
        """Read the post before a name, its comma and an article: "the Minister of Health, the Hon. …"."""
        article = len("the ") if self.text[start - 4 : start] == "the " else 0
        post = self.chains.before(start - article, floor)
        if (
            post is not None
            and self.text[post.start - 2 : post.start] == ", "
            and " " not in self.text[post.start : start - article - 1]
        ):
            return self.chains.before(post.start, floor) or post  # "the Attorney General, Senator the Hon. …"
        return post


def _with_post(person: Person, post: Chain, text: str) -> Person:
    """Add a post that stands before the name; one after the name is preferred, and "representative" alone is none."""
    position = post.position
    if position and text[position.start : position.end].lower() in GENERIC:
        position = None
    return replace(
        person,
        span=Span(min(post.start, person.span.start), person.span.end),
        position=person.position or position,
        affiliation=person.affiliation or post.affiliation,
        country=person.country or post.country,
    )
