"""Promised, and later reported: what the later documents of a process say of each next step.

A step is closed only by words that report it; silence is "no report found", which is not "not done". What counts as a
report are facts of a later document (the promised event told as held, a release issued, the step set down again) and
sentences that say of the promised thing that it was done, is done in part or is still open. Every row keeps both
passages, the comparison of dates and the name of the rule.
"""

from collections.abc import Iterator
from functools import partial
from itertools import islice

from sqlite_utils import Database

from kb.link.follow_ups.called import Called
from kb.link.follow_ups.next_steps import promises
from kb.link.follow_ups.promises import Promise
from kb.link.follow_ups.reports import Report, reported_events, reported_releases, set_down_again
from kb.link.follow_ups.retold import NEXT, told_otherwise
from kb.link.follow_ups.retold.clues import clues
from kb.link.follow_ups.sentences import reported_in_words
from kb.link.follow_ups.window import AHEAD, Later, Window
from kb.link.outsiders import Named
from kb.link.rows import Row
from kb.link.series import Paper, Series
from kb.link.tellings import Event
from kb.link.versions import set_aside, texts

STRENGTH = ("reported-late", "reported-done", "reported-partly", "restated")
"""Of several reports in one document the first of these counts; late before done, being the more exact."""

FURTHER = 5
"""So many further tellings of a promised event, or settings down of a step, are kept after the first."""

SURE = 0.85
"""A passage that means a step so surely may mean others too: "the form and the directory are not yet complete"."""

CLEARLY = 0.2
"""By so much another step must be meant more surely before a passage is no report of this one."""

CLOSING = ("reported-late", "reported-done")

PUT_OFF = "put-off-then-done"
"""The rule by which a step is restated that was put off, and of which a later document tells that it was done."""


def follow_ups(db: Database, series: Series, happened: dict[str, Event]) -> list[Row]:
    """Look in the later documents of a series for reports of every next step; return the rows of ``follow_ups``."""
    called = Called(series, happened)
    named = {paper.id: Named(db, series, paper) for paper in series.outsiders}
    whole = series.with_outsiders()
    window = Window(db, whole, called, named)
    versions, replaced = texts(happened), set_aside(series, happened)
    steps = [_promised(db, series, paper, happened, called) for paper in whole.papers]
    told: list[tuple[Promise, list[Report], int]] = []
    for paper, own in zip(whole.papers, steps, strict=True):
        if not own:
            continue
        here = window.at(whole.position[paper.id])
        first = whole.after(paper)
        same = versions.get(paper.id, set()) | replaced
        later = [each for each in window.after(first) if each.paper.id not in same]
        again = [step for each in steps[first : first + AHEAD] for step in each if step.paper.id not in same]
        known = {step.id: _told(db, whole, step, later, again) for step in own}
        later = [each for each in later if not each.paper.is_outsider]
        for step, report in told_otherwise(own, known, later[:NEXT], partial(clues, own=here, rarity=window.rarity)):
            known[step.id].insert(0, report)
        told += [(step, known[step.id], len(later)) for step in own]
    best = _best(told)
    rows: list[Row] = []
    for step, reports, later_ones in told:
        rows += _rows(step, _reports([each for each in reports if _is_meant(step, each, best)]), later_ones)
    return rows


def _promised(db: Database, series: Series, paper: Paper, happened: dict[str, Event], called: Called) -> list[Promise]:
    """Return the next steps of a document; others promise nothing in the name of the process."""
    return [] if paper.is_outsider else list(promises(db, series, paper, happened, called))


def _told(db: Database, series: Series, step: Promise, later: list[Later], again: list[Promise]) -> list[Report]:
    """Return what later documents say of a step, in order of time."""
    known = {each.paper.id for each in later}
    tellings = step.event.tellings if step.event else ()
    told = [
        *islice(reported_events(db, step, (each for each in tellings if each.paper.id in known)), FURTHER + 1),
        *reported_releases(db, step, later, series.spelt_out),
        *reported_in_words(step, later),
        *islice(set_down_again(step, again), FURTHER + 1),
    ]
    return sorted(told, key=lambda each: series.position[each.paper.id])


def _best(told: list[tuple[Promise, list[Report], int]]) -> dict[tuple[str, str, tuple[int, int]], float]:
    """Return for each passage how surely it means the step of a document that it means most surely.

    What one document asked for another may have set down in words of its own, and a passage reports both.
    """
    best: dict[tuple[str, str, tuple[int, int]], float] = {}
    for step, reports, _ in told:
        for each in reports:
            place = step.paper.id, each.paper.id, each.span
            best[place] = max(best.get(place, 0.0), each.score)
    return best


def _is_meant(step: Promise, report: Report, best: dict[tuple[str, str, tuple[int, int]], float]) -> bool:
    """Say whether a passage that hardly means a step means no other of its document much more surely."""
    return report.score >= SURE or report.score + CLEARLY >= best[step.paper.id, report.paper.id, report.span]


def _reports(told: list[Report]) -> list[Report]:
    """Return the reports that count, given those of later documents in order of time.

    Once a document has closed the step, only further tellings of the very event it promised are of interest.
    """
    found: list[Report] = []
    closed: Paper | None = None
    further = 0
    for each in told:
        if closed not in (None, each.paper):
            if each.rule != "event-held" or further == FURTHER:
                continue
            further += 1
        elif each.status in CLOSING:
            closed = each.paper
        found.append(each)
    return _once(found)


def _once(told: list[Report]) -> list[Report]:
    """Keep one report for each passage, that of a fact before that of a sentence."""
    kept: dict[tuple[str, tuple[int, int]], Report] = {}
    for each in told:
        kept.setdefault((each.paper.id, each.span), each)
    return list(kept.values())


def _rows(step: Promise, reports: list[Report], later: int) -> Iterator[Row]:
    """Yield the rows of a step: the report that decides first; without a report one row that says so."""
    if not reports:
        yield _row(step, 0) | {"status": "no-report", "rule": "silence", "reason": _silence(later)}
        return
    deciding = _deciding(reports)
    done_since = deciding.rule == "sentence-open" and deciding.status == "restated" and _closing(reports)
    for n, each in enumerate([deciding, *(other for other in reports if other is not deciding)]):
        yield _row(step, n) | {
            "status": deciding.status,
            "says": each.status,
            "rule": PUT_OFF if done_since and each is deciding else each.rule,
            "reason": each.reason,
            "reported_start": each.reported[0],
            "reported_end": each.reported[1],
            "days_late": each.days_late,
            "report_fact_id": each.fact_id,
            "report_document_id": each.paper.id,
            "report_start": each.span[0],
            "report_end": each.span[1],
            "report_quote": each.quote,
        }


def _deciding(reports: list[Report]) -> Report:
    """Return the first report that closes the step; if none does, the strongest, a new date before mere delay.

    What is reported after the step was set down again, or put off, is reported of what was promised then.
    """
    closing = _closing(reports)
    order = {each.paper.id: at for at, each in reversed(list(enumerate(reports)))}
    restated = [each for each in reports if each.status == "restated"]
    if closing and restated and order[restated[0].paper.id] < order[closing[0].paper.id]:
        return next((each for each in restated if each.rule == "step-again"), restated[0])
    if closing:
        first = [each for each in closing if each.paper is closing[0].paper]
        return min(first, key=lambda each: STRENGTH.index(each.status))
    told = [each for each in reports if not restated or not _came_after(each, restated[0], reports)]
    return min(told, key=lambda each: (STRENGTH.index(each.status), each.rule != "step-again"))


def _closing(reports: list[Report]) -> list[Report]:
    return [each for each in reports if each.status in CLOSING]


def _came_after(report: Report, restated: Report, reports: list[Report]) -> bool:
    """Say whether a part was reported only after the step was set down again, and so belongs to the later step."""
    order = [each.paper.id for each in reports]
    return report.status == "reported-partly" and order.index(report.paper.id) > order.index(restated.paper.id)


def _row(step: Promise, n: int) -> Row:
    nothing = ("reported_start", "reported_end", "days_late", "report_fact_id", "report_document_id", "report_start")
    return {
        "next_step_id": step.id,
        "n": n,
        "document_id": step.paper.id,
        "status": None,
        "says": None,
        "rule": None,
        "reason": None,
        "due_start": step.due[0],
        "due_end": step.due[1],
        "start": step.span[0],
        "end": step.span[1],
        "quote": step.quote,
        **dict.fromkeys((*nothing, "report_end", "report_quote")),
    }


def _silence(later: int) -> str:
    if not later:
        return "no later document of the process is in the knowledge base"
    return f"no report of it was recognised in {later} later document{'s' * (later != 1)} of the process"
