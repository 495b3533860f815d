"""What a table says of a row beside what the text says of the same: 69 teachers in the second round, or 73.

A cell has no sentence: what it is of is printed at the beginning of its row and at the head of its column. A sentence
speaks of the same where it names the row, by all words of its first cell with the head of that column where this is a
number ("Round | Second" is the second round), counts the same, and is of no other time or place.
"""

import json
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractors.readings.ordinals import ordinal_value
from kb.link.contradictions.claims import Contradiction
from kb.link.contradictions.figures.clauses import GROWS
from kb.link.contradictions.figures.counting import are_near, may_count_the_same
from kb.link.contradictions.figures.members import are_at_one_time
from kb.link.contradictions.figures.sayings import Saying
from kb.link.contradictions.figures.ties import BODIES
from kb.link.contradictions.sources import Sources
from kb.link.words.numerals import MONTH
from kb.link.words.stems import stem
from kb.wording import content

RULE = "table-against-text"
_UNTIL = re.compile(
    rf"\b(?:by|as\s(?:at|of)|until|up\sto)\s(?:the\s)?((?:end\sof\s\S+|(?:\d{{1,2}}\s)?{MONTH})(?:\s\d{{4}})?|today\b|now\b)",
    re.IGNORECASE,
)
"""Words by which a number is that of a day, and may be greater on the next."""

_ROWS = (
    "select start, \"end\", text, cells from blocks where document_id = ? and kind = 'table_row' and cells is not null"
)


@dataclass(frozen=True)
class _Cell:
    """A number in a table."""

    saying: Saying
    row: frozenset[str]
    """Stems that name the row."""

    column: frozenset[str]
    """Stems that name the column, without what is counted."""


def cells(sources: Sources, told: Iterable[Saying]) -> Iterator[Contradiction]:
    """Yield the numbers of tables that a text gives differently for the same row."""
    by_paper: dict[str, list[Saying]] = defaultdict(list)
    for each in told:
        by_paper[each.paper.id].append(each)
    tabled: list[_Cell] = []
    inside: set[int] = set()
    for paper in sources.papers:
        own = sorted(by_paper.get(paper.id, ()), key=_start)
        for row in sources.db.execute(_ROWS, [paper.id]) if own else ():
            here = own[bisect_left(own, row[0], key=_start) : bisect_left(own, row[1], key=_start)]
            inside.update(map(id, here))
            tabled += filter(None, (_cell(each, row) for each in here))
    if tabled:
        prose = _Prose(each for group in by_paper.values() for each in group if id(each) not in inside)
        for cell in tabled:
            yield from _against(cell, prose.naming(cell))


class _Prose:
    """The numbers of running text, by what they count and by the words of their sentences."""

    def __init__(self, told: Iterable[Saying]) -> None:
        self._by_word: dict[tuple[str, str], list[Saying]] = defaultdict(list)
        self._words: dict[Saying, set[str]] = {}
        for each in told:
            self._words[each] = {stem(word) for word in content(each.claim.sentence)}
            for word in self._words[each]:
                self._by_word[each.noun, word].append(each)

    def naming(self, cell: _Cell) -> Iterator[Saying]:
        """Yield the numbers of what a cell counts whose sentences name its row and column."""
        named = cell.row | cell.column
        fewest = min((self._by_word.get((cell.saying.noun, word), []) for word in named), key=len)
        return (each for each in fewest if named <= self._words[each])


def _start(each: Saying) -> int:
    return each.claim.span[0]


def _cell(each: Saying, row: tuple[int, int, str, str]) -> _Cell | None:
    """Return the cell that holds a number, with what names its row and column."""
    start, _, text, packed = row
    places = json.loads(packed)
    own = next((place for place in places if place["start"] <= each.claim.span[0] < place["end"]), None)
    if own is None or own is places[0]:
        return None
    first = text[places[0]["start"] - start : places[0]["end"] - start]
    names = content(first)
    if not names or any(name[0].isdigit() for name in names):
        return None
    if any(map(ordinal_value, names)) or len(first) == 1:
        names |= content(places[0]["header"])
    column = {stem(word) for word in content(own["header"])} - {stem(word) for word in each.things}
    return _Cell(each, frozenset(map(stem, names)), frozenset(column))


def _against(cell: _Cell, told: Iterable[Saying]) -> Iterator[Contradiction]:
    """Yield the one number that the text gives for a cell, if the two are at odds and all that the text says is."""
    same = [each for each in told if _is_same(cell, each)]
    here = cell.saying
    if same and not any(each.figure.agrees(here.figure) for each in same):
        what = f"{here.claim.row['counted']} in the table: {' '.join(here.claim.sentence.split())}"
        yield Contradiction("total", what, RULE, ((here.claim,), tuple(each.claim for each in same[:1])))


def _is_same(cell: _Cell, each: Saying) -> bool:
    here = cell.saying
    return (
        not (each.is_part or each.currency != here.currency)
        and are_near(here, each)
        and may_count_the_same(here, each)
        and _up_to(here) == _up_to(each)
        and (here.unit not in BODIES or are_at_one_time(here, each))
        and not (here.own_places and each.own_places and here.own_places.isdisjoint(each.own_places))
        and not (here.years and each.years and here.years.isdisjoint(each.years))
    )


def _up_to(each: Saying) -> set[str]:
    """Return the words for the day up to which a number is counted; empty for one of a whole."""
    return {*_UNTIL.findall(each.own.lower()), *GROWS.findall(each.own)}
