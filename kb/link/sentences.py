"""Sentences of later documents that speak of a promised thing.

A sentence speaks of a step when it names the thing promised, by most of the words that tell the step from others in its
series, and says by a verb of the same kind of act that it was done, done in part, or is still open. Items of the later
document's own next steps are promises again and no reports. The search index finds the paragraphs to look at, so that
the work grows with what is said of a step, not with the number of documents.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

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

    document_id: str
    """The document."""

    start: int
    """Offset of its first character."""

    end: int
    """Offset one past its last."""

    text: str
    """Its words."""


def reported_in_words(db: Database, series: Series, step: Promise) -> Iterator[Report]:
    """Yield what sentences of the series' other documents say of a step, in no order of documents."""
    if not step.telling:
        return
    for row in db.execute(_SENTENCES, {"match": _match(series, step)}):
        sentence = Sentence(*row)
        at = series.position.get(sentence.document_id)
        if at is not None and _speaks(series, step, sentence.text):
            yield from _report(series, step, series.papers[at], sentence)


def _match(series: Series, step: Promise) -> str:
    """Return the full-text query for paragraphs that may speak of a step: all its core words, else any telling one.

    An abbreviation of the series stands for the words that it shortens.
    """
    if not step.core:
        return " OR ".join(f'"{word}"' for word in sorted(step.telling))
    choices = [step.core]
    for short, long in sorted(series.abbreviations.items()):
        if content(long) and content(long) <= step.core:
            choices.append(step.core - content(long) | {short})
    return " OR ".join("({})".format(" AND ".join(f'"{word}"' for word in sorted(words))) for words in choices)


_SENTENCES = """
select sentences.document_id, sentences.start, sentences."end",
  substr(blocks.text, sentences.start - blocks.start + 1, sentences."end" - sentences.start)
from blocks_fts
join blocks on blocks.rowid = blocks_fts.rowid
join sentences on sentences.document_id = blocks.document_id
  and blocks.start <= sentences.start and sentences.start < blocks."end"
where blocks_fts match :match
  and blocks.kind <> 'heading'
  and not exists (select 1 from facts where facts.block_id = blocks.id and facts.type = 'next_step')
order by sentences.document_id, sentences.n
"""


def _speaks(series: Series, step: Promise, sentence: str) -> bool:
    words = content(series.spelt_out(sentence))
    if not step.core <= words:
        return False
    hits = len(words & step.telling)
    if hits >= ENOUGH * len(step.telling):
        return hits > 1 or len(words & step.words) >= max(2, ENOUGH * len(step.words))
    return len(step.core) > 1 and not _is_of_another(step.core, sentence)


def _is_of_another(core: frozenset[str], sentence: str) -> bool:
    """Say whether the words named here are said to be on, for or of something else than was promised."""
    endings = "|".join(re.escape(word.removesuffix("y")) for word in sorted(core))
    complement = rf"\b(?:{endings})\w{{0,3}}\s+(?:on|for|of|about|against|regarding)\b"
    return bool(re.search(complement, sentence, re.IGNORECASE))


def _report(series: Series, step: Promise, paper: Paper, sentence: Sentence) -> Iterator[Report]:
    found = standing(step.verbs, step.core, series.spelt_out(sentence.text))
    if not found:
        return
    when = _when(sentence.text, paper) if found == "done" else (None, None)
    timing = compare(step.due, when)
    yield Report(
        status=_STATUS.get(found) or ("reported-late" if timing.late else "reported-done"),
        rule=f"sentence-{found}",
        reason=_REMARK.get(found) or timing.reason,
        paper=paper,
        fact_id=None,
        span=(sentence.start, sentence.end),
        quote=sentence.text,
        reported=when,
        days_late=timing.days_late,
    )


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
