"""Who leads a group, as the documents that print its name tell: "convened by Peru and Suriname", "The Chair was …".

A sentence counts that names the group, in full or for short, beside a word for its chair, and in the record of its own
meeting every sentence with such a word. Persons are those whom facts of the document name; of states, which share a
chair, all are needed.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from sqlite_utils import Database

from extractors.language import pipeline
from extractors.readings.entities.countries import find_countries
from kb.link.printed import printed
from kb.wording import folded

_LEADS = re.compile(
    r"\b(?:(?:[Cc]o-?)?[Cc]hair(?:s|ed|man|woman|person|persons|ing|manship)?|[Cc]onven(?:es?|ed|ers?|ors?)"
    r"|[Mm]oderat(?:es?|ed|ors?)|[Pp]resid(?:es?|ed)|headed|led)\b"
)
"""Words for those who lead a group and what they do."""

_VICE = re.compile(r"(?:\A|(?<=[;,]))[^;,]*?\b(?:[Vv]ice|[Dd]eputy)[- ][Cc]hair\w*")
"""The words on who stands in for the chair."""

_OTHER = re.compile(r"\b(?:[Ff]ormer|[Oo]utgoing|[Pp]revious|[Nn]ext|will|[Ee]lected|until|since)\b")
"""Words by which a sentence tells of others beside, or of another time."""

_FEW = 12
"""So many documents that print a name are read at most."""

_SHARED = 2
"""So many states, no more and no fewer, that lead a group together tell which it is; one state leads many."""


@dataclass(frozen=True)
class Leading:
    """Who leads a group, by what documents say of it under one name."""

    db: Database
    name: str
    """The name that these documents print."""

    noun: str
    """The noun by which they call it for short: "panel"."""

    papers: frozenset[str]
    """The documents."""

    @cached_property
    def _told(self) -> tuple[tuple[str, str], ...]:
        """The sentences that tell who leads it, each with its document."""
        return tuple((paper, each) for paper in sorted(self.papers)[:_FEW] for each in self._sentences(paper))

    def _sentences(self, paper: str) -> Iterable[str]:
        name, short = folded(self.name), f"the {self.noun.capitalize()}"
        record = any(name in folded(row[0]) for row in self.db.execute(_OWN, [paper]))
        for each in printed(self.db, paper):
            if not _LEADS.search(each.text):
                continue
            words = _VICE.sub("", " ".join(each.text.split()))
            if not _LEADS.search(words) or _OTHER.search(words):
                continue
            if record or short in words or name in folded(words):
                yield words

    @cached_property
    def persons(self) -> frozenset[str]:
        """The persons who lead it, folded."""
        return frozenset(
            folded(row[0])
            for paper, words in self._told
            for row in self.db.execute(_PERSONS, [paper])
            if row[0] in words
        )

    @cached_property
    def states(self) -> frozenset[frozenset[str]]:
        """The states that lead it together, by their codes, as each sentence tells."""
        named = (find_countries(pipeline().make_doc(words), any_adjective=True) for _, words in self._told)
        told = (frozenset(each.code for each in countries if each.code) for countries in named)
        return frozenset(codes for codes in told if len(codes) == _SHARED)

    def agrees(self, other: "Leading") -> bool:
        """Say whether the same person, or the same two states, lead both."""
        return bool(self.persons & other.persons or self.states & other.states)


_OWN = "select coalesce(body, name) from meeting where document_id = ? and mention = 'this'"
_PERSONS = "select distinct name from participant where document_id = ? and kind = 'person' and name like '% %'"
