"""Due dates that a later document recalls otherwise: "which had been due by 31 March", where 15 March was agreed.

A due date is recalled as it stands ("had set 31 March as the deadline") or by how late something was ("on 17 April,
eighteen days after the agreed date"). The step is known by the words of its task in the sentence and the one before,
or by one of them and the city of the meeting that set it. A new date is none recalled.
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from extractors.readings.dates import Anchors, find_dates
from extractors.readings.word_starts import at_word_start
from kb.link.contradictions.claims import Claim, Contradiction, claim
from kb.link.contradictions.sources import Sources
from kb.link.rows import Row
from kb.link.series import Paper
from kb.link.timing import days_between, in_year, shown
from kb.link.words.numerals import MONTH, NUMBER, number
from kb.link.words.stems import stem
from kb.wording import content

RULE = "due-date-recalled"

MOST = 50
"""A word of a task is looked up in so many steps that were set down last."""

FARTHEST = 240
"""Days between two due dates of one task; what is due every year is another task."""

ENOUGH = 0.5
"""So many of the words of a task must stand in what recalls it."""

_DATE = rf"(?P<date>(?:the\s(?:end|middle|beginning)\sof\s|(?:end|mid)[-\s])?(?:\d{{1,2}}\s)?{MONTH}(?:\s\d{{4}})?)\b"
_BY = r"(?:by|before|until|for|on|no\slater\sthan|not\slater\sthan)"
_PATTERNS = tuple(
    (words.split(), re.compile(pattern, re.IGNORECASE))
    for words, pattern in (
        (
            "due deadline date",
            r"\b(?:due|deadline|(?:closing|target|due|agreed)\sdate|the\sdate(?=\s(?:(?:which|that|was|were|had|been)\s)*"
            r"(?:set|agreed|fixed|laid\sdown|was|for)\b))\s(?:which\s|that\s)?"
            r"(?:(?:was|were|had\sbeen)\s)?(?:(?:set|agreed|fixed|laid\sdown)\s)?(?:in\s[A-ZÀ-Þ]\w+\s)?"
            rf"(?:(?:of|on|by|for|at|was)\s)?{_DATE}",
        ),
        (
            "was were had",
            r"\b(?:(?:was|were)\s(?:to|due|asked\sto)|had\s(?:promised|undertaken|agreed|pledged)"
            r"|had\sbeen\s(?:due|asked|planned|scheduled|foreseen|expected|promised))"
            r"\s(?:(?!\b(?:went|came|was|were|opened|reached|arrived|appeared|has|have|began|started)\s)[^.;:,]){0,70}?"
            rf"\b{_BY}\s{_DATE}",
        ),
        (
            "undertook promised agreed pledged resolved decided",
            rf"\b(?:undertook|promised|agreed|pledged|resolved|decided)\sto\s[^.;:]{{0,80}}?\b{_BY}\s{_DATE}",
        ),
        (
            "deadline due limit",
            rf"\b(?:deadline|due\sdate|time\slimit)\b[^.;:,]{{0,90}}[,(–—:]\s?(?:which\s)?(?:is\s|was\s|by\s)?{_DATE}",
        ),
        (
            "deadline due target had which",
            rf"\b{_DATE}(?:\sas\s(?:the|a|its|their)\s(?:deadline|due\sdate|target)|\shad\sbeen\s(?:set|agreed|fixed)"
            r"|,?\son\swhich\s[^.;:]{0,60}?\b(?:agreed|set|fixed))",
        ),
    )
)
"""What tells a due date, each with words of which one stands in it."""

_LATE = re.compile(
    rf"(?P<n>{NUMBER}|a)\s(?P<unit>days?|weeks?|fortnight)\s(?:(?P<way>after|past|behind|before|ahead\sof)\sthe\s"
    r"(?:(?:agreed|closing|due|set|planned|foreseen)\s)?(?:deadline|date|day|time\slimit)\b"
    r"|(?P<by>later|earlier|sooner)\sthan\s(?:(?:was|it\swas|had\sbeen|originally)\s)*"
    r"(?:foreseen|planned|agreed|due|scheduled|expected|promised|intended|asked|requested|set)\b)",
    re.IGNORECASE,
)
_LATE_WORDS = (
    ("day", "week", "fortnight"),
    ("after", "past", "behind", "before", "ahead", "later", "earlier", "sooner"),
)
"""Words of which one of each group stands in it."""

_CUE = re.compile(
    at_word_start(
        r"deadline\w*|date|due|undertook|promised|pledged|agreed to|decided to|was to|was due|was asked|were to"
        "|were due|were asked|had set|had agreed|had been|had promised|had undertaken|had pledged|the day"
        "|the time limit|the agreed day|the set day|the agreed time limit|the set time limit|later than|earlier than"
        "|sooner than"
    )
    + r"\b"
)
_DIGIT = re.compile(r"\d")
_ROUGHLY = re.compile(r"\b(?:almost|nearly|about|some|over|more\sthan|less\sthan|around)\s\Z", re.IGNORECASE)
_RENEWED = re.compile(
    r"\b(?:new|now|exten\w+|postponed|put\soff|moved|revised|more\stime|given\suntil|reset|renewed|instead|later\sdate"
    r"|further|reminded|asks?|will|next)\b",
    re.IGNORECASE,
)
_BEFORE = 30
"""What makes a due date a new one stands within so many characters before the words that tell it, or in them."""

_RECALLS = re.compile(r"\b(?:had|recalled|stands|unchanged|was\sto|were\sto|at\sthat|at\sthe\stime|previous|last)\b")
_IN = re.compile(r"\b(?:in|at)\s([A-ZÀ-Þ]\w{3,})")
_OPENING = 400
"""A document prints its place within so many characters."""

_STEPS = "select 1 from facts where document_id = ? and start >= ? and start < ? and type = 'next_step'"
_REPORTS = """
select next_step_id, report_start, report_end
from follow_ups
where report_document_id = ? and report_start is not null
"""
_UNITS = {"day": 1, "week": 7, "fortnight": 14}
_LEEWAY = {"day": 1, "week": 3, "fortnight": 3}
"""Days by which a date may be off that is told in days or weeks after another."""

_ANY = frozenset(
    map(stem, "complete finish make send submit give new draft member country meeting secretariat report".split())
)
"""Words of so many tasks that they tell of none."""

Days = tuple[str | None, str]


@dataclass(frozen=True)
class _Step:
    """A step with its due date."""

    paper: Paper
    row: Row
    words: frozenset[str]
    due: Days


@dataclass(frozen=True)
class _Recall:
    """A due date as a later document tells it."""

    claim: Claim
    due: Days
    leeway: int
    words: frozenset[str]
    """Stems of the words of its sentence and the one before."""

    told: str
    """These two sentences."""

    reported: frozenset[str]
    """The steps of which one of them was found to be a report."""


def recalled_dues(sources: Sources) -> Iterator[Contradiction]:
    """Yield the due dates that a later document tells otherwise than the one that set them."""
    papers = sources.papers if len(sources.papers) > 1 else []
    recalls = {paper.id: list(_recalls(sources, paper)) for paper in papers}
    if not any(recalls.values()):
        return
    known: dict[str, deque[_Step]] = defaultdict(partial(deque, maxlen=MOST))
    for paper in papers:
        for each in recalls[paper.id]:
            near = {id(step): step for word in each.words & known.keys() for step in known[word]}
            told = [step for step in near.values() if _is_of(sources, step, each)]
            if told and not any(_agree(step, each) for step in told):
                yield _contradiction(max(told, key=lambda step: _share(step, each)), each)
        for step in _steps(sources, paper):
            for word in step.words - _ANY:
                known[word].append(step)


def _contradiction(step: _Step, recall: _Recall) -> Contradiction:
    first = claim(step.paper, step.row, step.row["due_text"])
    return Contradiction("dates", f"due date: {step.row['action']}", RULE, ((first,), (recall.claim,)))


def _steps(sources: Sources, paper: Paper) -> Iterator[_Step]:
    for row in sources.facts(paper, "next_step"):
        if row["due_end"] and row["due_text"] and any(letter.isdigit() for letter in row["due_text"]):
            words = frozenset(map(stem, content(row["action"])))
            if words - _ANY:
                yield _Step(paper, row, words, (row["due_start"], row["due_end"]))


def _recalls(sources: Sources, paper: Paper) -> Iterator[_Recall]:
    """Yield the due dates that a document tells of as set before."""
    text, read = sources.text(paper), sources.read(paper)
    reports: list[tuple[str, int, int]] | None = None
    done: set[tuple[int, int]] = set()
    for cue in _CUE.finditer(text):
        around = read.place(cue.start())
        if not around or around in done:
            continue
        done.add(around)
        sentence = text[slice(*around)]
        if not _DIGIT.search(sentence):
            continue
        found = _due(paper, sentence) if _RECALLS.search(sentence) or not _is_step(sources, paper, around) else None
        if found:
            due, leeway, (start, end) = found
            above = read.place(max(0, around[0] - 2)) or around
            told = text[above[0] : around[1]]
            reports = list(sources.db.execute(_REPORTS, [paper.id])) if reports is None else reports
            reported = frozenset(step for step, first, last in reports if first < around[1] and above[0] < last)
            label, _ = sources.cited(paper, around[0])
            place = (around[0] + start, around[0] + end)
            made = Claim(paper, None, f"due {shown(*due)}", label, place, text[slice(*place)], sentence)
            yield _Recall(made, due, leeway, frozenset(map(stem, content(told))), told, reported)


def _is_step(sources: Sources, paper: Paper, around: tuple[int, int]) -> bool:
    return sources.db.conn.execute(_STEPS, [paper.id, *around]).fetchone() is not None


def _due(paper: Paper, sentence: str) -> tuple[Days, int, tuple[int, int]] | None:
    """Return the due date that a sentence tells of, by how many days it may be off, and where."""
    anchors = Anchors(date.fromisoformat(paper.date) if paper.date else None)
    low = sentence.lower()
    likely = (pattern for words, pattern in _PATTERNS if any(word in low for word in words))
    for match in filter(None, (pattern.search(sentence) for pattern in likely)):
        if _RENEWED.search(sentence, max(0, match.start() - _BEFORE), match.end()):
            continue
        for found in find_dates(match["date"], anchors)[:1]:
            if found.date.end and found.date.granularity != "year":
                return (found.date.start, found.date.end), 0, match.span()
    late = _LATE.search(sentence) if all(any(word in low for word in words) for words in _LATE_WORDS) else None
    if late and not _RENEWED.search(sentence) and not _ROUGHLY.search(sentence[: late.start()]):
        days = {each.date.start for each in find_dates(sentence, anchors) if each.date.granularity == "day"}
        day = next(iter(days)) if len(days) == 1 else None
        if day:
            unit = late["unit"].lower().rstrip("s")
            apart = number(late["n"]) * _UNITS[unit]
            back = (late["way"] or late["by"]).lower() in ("after", "past", "behind", "later")
            due = (date.fromisoformat(day) - timedelta(apart if back else -apart)).isoformat()
            return (due, due), _LEEWAY[unit], late.span()
    return None


def _is_of(sources: Sources, step: _Step, recall: _Recall) -> bool:
    """Say whether what is told is of a step: by most words of its task, or by one and the place where it was set."""
    shared = (step.words & recall.words) - _ANY
    if abs(days_between(step.due[1], recall.due[1])) > FARTHEST:
        return False
    if shared and step.row["id"] in recall.reported:
        return True
    if not shared or len(step.words & recall.words) < ENOUGH * len(step.words):
        return False
    opening = sources.text(step.paper)[:_OPENING]
    return len(shared) > 1 or any(re.search(rf"\b{place}\b", opening) for place in _IN.findall(recall.told))


def _share(step: _Step, recall: _Recall) -> float:
    return len(step.words & recall.words) / len(step.words)


def _agree(step: _Step, recall: _Recall) -> bool:
    """Say whether two due dates may be one; without a year the told one is of any, unless it is counted back."""
    first, last = step.due[0] or step.due[1], step.due[1]
    start, end = recall.due[0] or recall.due[1], recall.due[1]
    dated = recall.leeway or re.search(r"\d{4}", recall.claim.quote)
    years = {end[:4]} if dated else {first[:4], last[:4]}
    for year in years:
        here, there = (in_year(int(year), day) for day in (start, end))
        if days_between(first, there) >= -recall.leeway and days_between(here, last) >= -recall.leeway:
            return True
    return False
