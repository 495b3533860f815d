"""Sentences of later documents that speak of a promised thing.

A sentence speaks of a step when it names the thing promised, by most of the words that tell the step from others in its
series, and says by a verb of the same kind of act that it was done, done in part, or is still open. Items of the later
document's own next steps are promises again and no reports.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from sqlite_utils import Database

from extractors.readings.dates import Anchors, find_dates
from kb.link.acts import standing
from kb.link.promises import Promise
from kb.link.reports import Report
from kb.link.series import Paper, Series
from kb.link.timing import compare
from kb.wording import content

ENOUGH = 0.6
"""So much of a step's telling words must stand in the sentence."""

_STATUS = {"partly": "reported-partly", "open": "restated"}
_REMARK = {"partly": "reported for a part only", "open": "said to be still open"}


@dataclass(frozen=True)
class Sentence:
    """One sentence of a document."""

    start: int
    """Offset of its first character."""

    end: int
    """Offset one past its last."""

    text: str
    """Its words."""


class Sentences:
    """The sentences of a series' documents, found by word."""

    def __init__(self, db: Database, series: Series) -> None:
        self.db = db
        self.series = series
        self._indexed = lru_cache(maxsize=256)(self._index)

    def reports(self, step: Promise, paper: Paper) -> Iterator[Report]:
        """Yield what the sentences of one document report of a step, in reading order."""
        if not step.telling:
            return
        sentences, places = self._indexed(paper)
        counts = Counter(at for word in sorted(step.telling) for at in places.get(word, ()))
        for at in sorted(counts):
            if self._speaks(step, sentences[at], counts[at]):
                yield from self._report(step, paper, sentences[at])

    def _speaks(self, step: Promise, sentence: Sentence, hits: int) -> bool:
        words = content(self.series.spelt_out(sentence.text))
        if not step.core <= words:
            return False
        if hits >= ENOUGH * len(step.telling):
            return hits > 1 or len(words & step.words) >= max(2, ENOUGH * len(step.words))
        return len(step.core) > 1 and not _is_of_another(step.core, sentence.text)

    def _report(self, step: Promise, paper: Paper, sentence: Sentence) -> Iterator[Report]:
        found = standing(step.verbs, sentence.text)
        if not found:
            return
        when = _when(sentence.text, paper) if found == "done" else (None, None)
        timing = compare(step.due, when)
        status = _STATUS.get(found) or ("reported-late" if timing.late else "reported-done")
        reason = _REMARK.get(found) or timing.reason
        yield Report(
            status=status,
            rule=f"sentence-{found}",
            reason=reason,
            paper=paper,
            fact_id=None,
            span=(sentence.start, sentence.end),
            quote=sentence.text,
            reported=when,
            days_late=timing.days_late,
        )

    def _index(self, paper: Paper) -> tuple[list[Sentence], dict[str, list[int]]]:
        """Read a document's sentences, without headings and the items of its next steps, and where each word stands."""
        sentences = [Sentence(*row) for row in self.db.execute(_SENTENCES, {"document": paper.id})]
        places = defaultdict(list)
        for at, sentence in enumerate(sentences):
            for word in content(self.series.spelt_out(sentence.text)):
                places[word].append(at)
        return sentences, places


_SENTENCES = """
select sentences.start, sentences."end",
  substr(documents.text, sentences.start + 1, sentences."end" - sentences.start)
from sentences
join documents on documents.id = sentences.document_id
where sentences.document_id = :document
  and not exists (
    select 1
    from blocks
    where blocks.document_id = sentences.document_id
      and blocks.start <= sentences.start and sentences.start < blocks."end"
      and (
        blocks.kind = 'heading'
        or exists (select 1 from facts where facts.block_id = blocks.id and facts.type = 'next_step')
      )
  )
order by sentences.n
"""

_BEFORE_DUE = (
    "due",
    "deadline",
    "planned",
    "scheduled",
    "set for",
    "originally",
    "foreseen",
    "no later than",
    "agreed",
)


def _is_of_another(core: frozenset[str], sentence: str) -> bool:
    """Say whether the words named here are said to be on, for or of something else than was promised."""
    endings = "|".join(re.escape(word.removesuffix("y")) for word in sorted(core))
    return bool(
        re.search(rf"\b(?:{endings})\w{{0,3}}\s+(?:on|for|of|about|against|regarding)\b", sentence, re.IGNORECASE)
    )


def _when(sentence: str, paper: Paper) -> tuple[str | None, str | None]:
    """Return the dates a sentence gives for what it reports: not the one it was due by."""
    issued = date.fromisoformat(paper.issued) if paper.issued else None
    held = date.fromisoformat(paper.held) if paper.held else None
    dates = find_dates(sentence, Anchors(issued, (held, held) if held else None))
    told = [each for each in dates if not _is_due(sentence[max(0, each.span.start - 30) : each.span.start])]
    known = [each.date for each in told if each.date.end and each.date.role != "deadline"]
    return (known[-1].start, known[-1].end) if known else (None, None)


def _is_due(before: str) -> bool:
    return any(word in before.lower().rpartition(",")[2] for word in _BEFORE_DUE)
