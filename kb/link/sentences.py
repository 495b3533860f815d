"""Sentences of later documents that speak of a promised thing.

A sentence speaks of a step when it names the thing promised, by most of the words that tell the step from others in its
series, and says by a verb of the same kind of act that it was done, done in part, or is still open. Items of the later
document's own next steps are promises again and no reports. The search index finds the paragraphs to look at, so that
the work grows with what is said of a step, not with the number of documents.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from extractors.readings.dates import Anchors, find_dates
from kb.link.acts import Standing, said_to_be_late, standing
from kb.link.counts import falls_short, is_of_another, means_all, reported
from kb.link.promises import Promise
from kb.link.reports import Report
from kb.link.series import Paper, Series
from kb.link.timing import compare
from kb.link.window import Later, Sentence

ENOUGH = 0.6
"""So much of a step's telling words must stand in the sentence."""

_STATUS = {"partly": "reported-partly", "open": "restated"}
_REMARK = {"partly": "reported for a part only", "open": "said to be still open"}


def reported_in_words(series: Series, step: Promise, later: Iterable[Later]) -> Iterator[Report]:
    """Yield what sentences of later documents say of a step, up to the document that closes it."""
    if not step.telling:
        return
    for each in later:
        closed = False
        near = each.holding(step.core) if step.core else each.holding(step.telling, every=False)
        for sentence in near:
            if _speaks(step, sentence):
                report = _report(series, step, each.paper, sentence)
                if report:
                    yield report
                    closed = closed or report.status in ("reported-done", "reported-late")
        if closed:
            return


def _speaks(step: Promise, sentence: Sentence) -> bool:
    words = sentence.words
    if not step.core <= words:
        return False
    hits = len(words & step.telling) + bool(step.count and reported(step.core, sentence.text))
    if hits >= ENOUGH * len(step.telling):
        return hits > 1 or len(words & step.words) >= max(2, ENOUGH * len(step.words))
    return len(step.core) > 1 and not _is_of_another(step.core, sentence.text)


def _is_of_another(core: frozenset[str], sentence: str) -> bool:
    """Say whether the words named here are said to be on, for or of something else than was promised."""
    endings = "|".join(re.escape(word.removesuffix("y")) for word in sorted(core))
    complement = rf"\b(?:{endings})\w{{0,3}}\s+(?:on|for|of|about|against|regarding)\b"
    return bool(re.search(complement, sentence, re.IGNORECASE))


def _report(series: Series, step: Promise, paper: Paper, sentence: Sentence) -> Report | None:
    told = series.spelt_out(sentence.text)
    found = standing(step.verbs, step.core, told)
    part = None
    if found and step.count:
        found, part = _counted(step, found, told)
    if not found:
        return None
    when = _when(sentence.text, paper) if found == "done" else (None, None)
    timing = compare(step.due, when)
    late = timing.late or (found == "done" and said_to_be_late(sentence.text))
    reason = timing.reason if timing.late or not late else f"said to be late; {timing.reason}"
    return Report(
        status=_STATUS.get(found) or ("reported-late" if late else "reported-done"),
        rule=f"sentence-{found}",
        reason=part or _REMARK.get(found) or reason,
        paper=paper,
        fact_id=None,
        span=(sentence.start, sentence.end),
        quote=sentence.text,
        reported=when,
        days_late=timing.days_late,
    )


def _counted(step: Promise, found: Standing, told: str) -> tuple[Standing | None, str | None]:
    """Return what a sentence says of a promised number of things, with a remark if it is done for fewer of them."""
    if not step.count or found == "open":
        return found, None
    if is_of_another(step.responsible, told):
        return None, None
    number = reported(step.core, told)
    if number is None:
        return (found if means_all(step.core, told) else None), None
    if not falls_short(number, step.count):
        return found, None
    few = told[number.span.start : number.span.end]
    everything = step.object[step.count.span.start : step.count.span.end]
    return "partly", f"reported for {few} of {everything} promised"


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
