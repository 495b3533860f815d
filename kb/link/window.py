"""The documents of a series that came after one, ready to be looked through for reports; only so many ahead.

A report of a promise comes within the next documents of a process, and looking no further keeps the work in line with
the number of documents. Documents are read once, and let go when no promise looks at them any more.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlite_utils import Database

from kb.link.rows import Row
from kb.link.series import Paper, Series
from kb.wording import content

AHEAD = 100
"""So many later documents are looked through for reports of a promise."""


@dataclass(frozen=True)
class Sentence:
    """One sentence of a document."""

    start: int
    """Offset of its first character."""

    end: int
    """Offset one past its last."""

    text: str
    """Its words."""

    words: frozenset[str]
    """Those that carry meaning, abbreviations written out."""


@dataclass
class Later:
    """A later document, by the words of its sentences and of its next steps."""

    paper: Paper
    """The document."""

    sentences: list[Sentence] = field(default_factory=list)
    """Its sentences but for headings and next steps, which are promises again and no reports."""

    places: dict[str, list[int]] = field(default_factory=dict)
    """For each word the sentences that hold it."""

    steps: list[tuple[Row, frozenset[str]]] = field(default_factory=list)
    """Its next steps, each with its words."""

    def holding(self, words: frozenset[str], *, every: bool = True) -> list[Sentence]:
        """Return the sentences that hold all of some words, or any of them."""
        found = [set(self.places.get(word, ())) for word in words]
        joined = set.intersection(*found) if every and found else set().union(*found)
        return [self.sentences[at] for at in sorted(joined)]


class Window:
    """The next documents of a series, from a place on."""

    def __init__(self, db: Database, series: Series) -> None:
        self._db = db
        self._series = series
        self._read: dict[int, Later] = {}

    def after(self, first: int) -> Iterator[Later]:
        """Yield the documents from a place on, in order of time; asked for later and later places."""
        for gone in [at for at in self._read if at < first]:
            del self._read[gone]
        for at in range(first, min(first + AHEAD, len(self._series.papers))):
            if at not in self._read:
                self._read[at] = self._later(self._series.papers[at])
            yield self._read[at]

    def _later(self, paper: Paper) -> Later:
        found = Later(paper)
        for start, end, text in self._db.execute(_SENTENCES, [paper.id]):
            words = content(self._series.spelt_out(text))
            for word in words:
                found.places.setdefault(word, []).append(len(found.sentences))
            found.sentences.append(Sentence(start, end, text, words))
        for row in self._db.query(_STEPS, [paper.id]):
            found.steps.append((row, content(self._series.spelt_out(row["action"]))))
        return found


_SENTENCES = """
select sentences.start, sentences."end",
  substr(blocks.text, sentences.start - blocks.start + 1, sentences."end" - sentences.start)
from blocks
join sentences on sentences.document_id = blocks.document_id
  and blocks.start <= sentences.start and sentences.start < blocks."end"
where blocks.document_id = ?
  and blocks.kind <> 'heading'
  and not exists (select 1 from facts where facts.block_id = blocks.id and facts.type = 'next_step')
order by sentences.n
"""

_STEPS = """
select next_step.id as id, next_step.action as action, next_step.due_text as due_text, next_step.due_end as due_end,
  facts.start as start, facts."end" as "end", facts.quote as quote
from next_step
join facts on facts.id = next_step.id
where next_step.document_id = ?
order by facts.rowid
"""
