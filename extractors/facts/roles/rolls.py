"""Persons in lines that only the layout explains: signatures, and rolls that name a party and those who came for it.

"For the Republic of Fiji" above "Nestor Giro" and "Minister for Fisheries", or "Japan – Kenji Mori, Counsellor" under
"Observers": no title, post or verb vouches for the name, but its line does (genre guide, T5 and T7).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.document import Block, Span
from extractors.facts.roles.cues import heading_role
from extractors.facts.roles.entities import Mention, Role, between, for_party, mention_of, mentions
from extractors.facts.roles.held import Held
from extractors.mentions import person_finder
from extractors.parsed import Parsed
from extractors.readings.people.persons import Person
from extractors.readings.people.posts import is_post
from extractors.readings.people.reading import Finder
from extractors.sections import topic_of

_SIGNS = re.compile(r"(?:for|on\s+behalf\s+of)\s+(?:the\s+)?(?:Government\s+of\s+)?(?:the\s+)?", re.IGNORECASE)
_SIGNED = ("For ", "FOR ", "On behalf of ", "ON BEHALF OF ")
_OPENS = re.compile(r"(?:\s\([^()]*\))?\s*(?::|\s[–—-])\s+")
_NEXT = re.compile(r"(?:\s\([^()]*\))?\s*[,;]\s+(?:and\s+)?|\s+and\s+")
_FULL_NAME = re.compile(r"\s*(?:[,;(]|\n|$)")
_LONGEST_LINE = 90
"""Characters of a line in a signature, at most."""

_LONGEST_BLOCK = 600
_MOST = 12
"""Persons that one line names, at most."""


def rolls(parsed: Parsed) -> Iterator[Held]:
    """Yield the roles that signatures and the lines of rolls give, in reading order."""
    reader = _Reader(parsed)
    role: Role | None = None
    for index, block in enumerate(parsed.document.blocks):
        if block.kind == "heading":
            role = heading_role(parsed.words(block.span))
        elif not block.cells and block.span.end - block.span.start < _LONGEST_BLOCK:
            words = parsed.document.words(block.span)
            if words.startswith(_SIGNED) or ("\n" in words and any(f"\n{each}" in words for each in _SIGNED)):
                yield from reader.signature(index)
            elif role is not None and _may_open(words) and topic_of(parsed, index) in ("participants", None):
                yield from reader.roll(block, role)


def _may_open(words: str) -> bool:
    return any(mark in words for mark in ":–—-") and _OPENS.search(words) is not None


class _Reader:
    """Reads lines of one document; its finder of persons is made when first needed."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.text = parsed.text

    def _finder(self) -> Finder:
        return person_finder(self.parsed)

    def signature(self, index: int) -> Iterator[Held]:
        """Read "For X", the name below it, and the post below that; each may be a block of its own."""
        blocks = self.parsed.document.blocks[index : index + 3]
        lines = [line for block in blocks if not block.cells for line in self._lines(block)]
        for at, line in enumerate(lines[: len(self._lines(blocks[0]))]):
            opening = _SIGNS.match(self.text, line.start, line.end)
            party = self._filling(Span(opening.end(), line.end)) if opening and opening.end() < line.end else None
            if party is None or at + 1 == len(lines) or _SIGNS.match(self.text, lines[at + 1].start):
                continue
            person = self._alone(lines[at + 1])
            if person is not None:
                post = lines[at + 2] if at + 2 < len(lines) else None
                if post and person.position is None and is_post(self.text[post.start : post.end]):
                    person = replace(person, position=self._trimmed(post))
                yield from self._held(party, person, "participant")

    def roll(self, block: Block, role: Role) -> Iterator[Held]:
        """Read "Japan – Kenji Mori, Counsellor; Ana Rubio" line by line."""
        for line in self._lines(block):
            inside = [each for each in between(mentions(self.parsed), line) if each.kind != "person"]
            party = inside[0] if inside and inside[0].span.start - line.start <= len("the ") else None
            opening = _OPENS.match(self.text, party.span.end, line.end) if party else None
            if party and opening:
                for person in self._named(opening.end(), line.end):
                    yield from self._held(party, person, role)

    def _named(self, at: int, end: int) -> Iterator[Person]:
        """Yield the persons named one after another from ``at`` on."""
        for _ in range(_MOST):
            person = self._finder().forced(at, end) if at < end else None
            if person is None or not _FULL_NAME.match(self.text, person.span.end):
                return
            yield person
            following = _NEXT.match(self.text, person.span.end, end)
            if following is None:
                return
            at = following.end()

    def _held(self, party: Mention, person: Person, role: Role) -> Iterator[Held]:
        yield Held(party, role, assumed=True)
        yield Held(for_party(mention_of(self.parsed, person), party), role)

    def _lines(self, block: Block) -> list[Span]:
        start = block.span.start
        return [
            Span(start + line.start(), start + line.end())
            for line in re.finditer(r"[^\n]+", self.parsed.document.words(block.span))
        ]

    def _filling(self, span: Span) -> Mention | None:
        """Return the state or organisation that fills a stretch but for closing marks."""
        inside = [each for each in between(mentions(self.parsed), span) if each.kind != "person"]
        fits = len(inside) == 1 and not self.text[inside[0].span.end : span.end].strip(" ,:.")
        return inside[0] if fits else None

    def _alone(self, line: Span) -> Person | None:
        """Return the person whose name, with titles, post and agency, is a whole short line."""
        if line.end - line.start > _LONGEST_LINE:
            return None
        person = self._finder().forced(line.start, line.end)
        return person if person and _FULL_NAME.match(self.text, person.span.end) else None

    def _trimmed(self, line: Span) -> Span:
        return Span(line.start, line.start + len(self.text[line.start : line.end].rstrip(" ,.")))
