"""The documents of a series that came after one, ready to be looked through for reports; only so many ahead.

A report of a promise comes within the next documents of a process, and looking no further keeps the work in line with
the number of documents. Documents are read once, and let go when no promise looks at them any more; what their verbs
say is worked out only for the sentences that some promise asks about.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from sqlite_utils import Database

from extractors.readings.dates import Anchors, DateReading, find_dates
from kb.link.follow_ups.called import Called
from kb.link.outsiders import Named
from kb.link.printed import Printed, printed
from kb.link.series import Paper, Series
from kb.link.words.labels import read_labels
from kb.link.words.meanings import Passage
from kb.link.words.numerals import MONTH
from kb.link.words.openings import Opening, opening
from kb.link.words.parts import Part, parts
from kb.link.words.predicates import Predicate, predicates
from kb.link.words.rarity import Rarity
from kb.link.words.reviews import GOES_ON, announces_review, reviews

AHEAD = 100
"""So many later documents are looked through for reports of a promise."""

_TIME = re.compile(rf"\b(?:days?|weeks?|months?|{MONTH.title()})\b")

_NUMBERS = re.compile(rf"\d|\bof (?:the|its|our|their)\b|\bfortnight|{_TIME.pattern}")

_LONGEST_LABEL = 7
"""Words and marks of the label of a paragraph."""

_SECTION = 1000
"""A section that reviews what was promised has no more sentences."""


@dataclass
class Sentence:
    """One sentence of a document."""

    paper: Paper
    """The document."""

    start: int
    """Offset of its first character."""

    end: int
    """Offset one past its last."""

    words: Passage
    """Its words, with what they mean."""

    keys: frozenset[str]
    """The keys of all its words."""

    block: int
    """Number of its paragraph."""

    reviewed: bool
    """Whether it stands where the document goes through what was promised before."""

    follows: "Sentence | None" = None
    """The sentence after it in the same paragraph."""

    before: "Sentence | None" = None
    """The sentence before it there."""

    @property
    def text(self) -> str:
        """Its words as printed."""
        return self.words.text

    @cached_property
    def is_label(self) -> bool:
        """Whether it opens its paragraph as a label: "Lead prosecutors." before "Ten have named theirs." """
        return self.before is None and len(self.words) <= _LONGEST_LABEL and not self.verbs

    @cached_property
    def opening(self) -> Opening | None:
        """How it goes on from the sentence before it; null if it does not seem to."""
        return opening(self.text) if self.before is not None else None

    @cached_property
    def tells_when(self) -> bool:
        """Whether it goes on so, and gives days or a delay."""
        return self.opening is not None and bool(_TIME.search(self.text))

    @cached_property
    def gives_numbers(self) -> bool:
        """Whether it gives days, a delay, or how many of all."""
        return bool(_NUMBERS.search(self.text))

    @cached_property
    def verbs(self) -> list[Predicate]:
        """Its verbs."""
        return predicates(self.words)

    @cached_property
    def parts(self) -> list[Part]:
        """The parts that speak for themselves."""
        return parts(self.words, self.verbs)

    @cached_property
    def dates(self) -> list[DateReading]:
        """The dates it gives."""
        known = self.paper.issued or self.paper.printed
        issued = date.fromisoformat(known) if known else None
        held = date.fromisoformat(self.paper.held) if self.paper.held else None
        return find_dates(self.text, Anchors(issued, (held, held) if held else None))


@dataclass
class Later:
    """A later document, by the words of its sentences and of its next steps."""

    paper: Paper
    """The document."""

    sentences: list[Sentence] = field(default_factory=list)
    """Its sentences but for headings and next steps, which are promises again and no reports."""

    places: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """For each key the sentences that hold it."""

    in_names: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """For each key the sentences that hold it inside a name."""

    @cached_property
    def reviewed(self) -> frozenset[int]:
        """The places of the sentences that stand where the document goes through what was promised before."""
        return frozenset(at for at, each in enumerate(self.sentences) if each.reviewed)

    def holding(self, keys: Iterable[str]) -> set[int]:
        """Return the places of the sentences that hold any of some keys."""
        return set[int]().union(*(self.places.get(key, ()) for key in keys))

    def naming(self, keys: Iterable[str]) -> set[int]:
        """Return the places of the sentences that hold any of some keys, be it inside a name."""
        both = (self.places, self.in_names)
        return set[int]().union(*(places.get(key, ()) for key in keys for places in both))


class Window:
    """The next documents of a series, from a place on."""

    def __init__(self, db: Database, series: Series, called: Called, named: Mapping[str, Named]) -> None:
        """Look through the documents of a series.

        :param named: where documents of others among them name the process; they tell of it only there.
        """
        self._db = db
        self._named = named
        self._series = series
        self._called = called
        self._read: dict[int, Later] = {}
        self.rarity = Rarity()
        """How much single words tell among the documents read so far."""

    def at(self, place: int) -> Later:
        """Return the document at a place; those before it are asked for no more."""
        for gone in [at for at in self._read if at < place]:
            del self._read[gone]
        return self._at(place)

    def after(self, first: int) -> Iterator[Later]:
        """Yield the documents from a place on, in order of time."""
        return map(self._at, range(first, min(first + AHEAD, len(self._series.papers))))

    def _at(self, place: int) -> Later:
        if place not in self._read:
            self._read[place] = later = self._later(self._series.papers[place])
            self.rarity.add(later.places, len(later.sentences))
        return self._read[place]

    def _later(self, paper: Paper) -> Later:
        found = Later(paper)
        places, names = found.places, self._called.at(paper.id)
        reviewing, named = 0, self._named.get(paper.id)
        last: Sentence | None = None
        steps: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for block_id, *span in self._db.execute(_STEPS, [paper.id]):
            steps[block_id].append((span[0], span[1]))
        for each in printed(self._db, paper.id):
            if each.kind == "heading":
                reviewing = _SECTION if reviews(each.text) else 0
                continue
            if _promises(each, steps.get(each.block_id, ())) or not (named is None or named.at(each.start, each.end)):
                continue
            words = Passage(each.text, names)
            read_labels(words)
            keys = words.every_key()
            at = len(found.sentences)
            for key in keys:
                places[key].append(at)
            for key in words.keys_in_names():
                found.in_names[key].append(at)
            sentence = Sentence(paper, each.start, each.end, words, keys, each.n, reviewing > 0)
            found.sentences.append(sentence)
            if last and last.block == each.n:
                last.follows, sentence.before = sentence, last
            last = sentence
            reviewing = GOES_ON if not reviewing and announces_review(each.text) else max(reviewing - 1, 0)
        return found


_STEPS = "select block_id, start, \"end\" from facts where document_id = ? and type = 'next_step'"


def _promises(sentence: Printed, steps: Collection[tuple[int, int]]) -> bool:
    """Say whether a sentence sets down next steps itself: as an item or a row, or with the most of its words."""
    if sentence.kind in ("list_item", "table_row"):
        return bool(steps)
    half = (sentence.end - sentence.start) / 2
    return bool(steps) and any(min(end, sentence.end) - max(start, sentence.start) > half for start, end in steps)
