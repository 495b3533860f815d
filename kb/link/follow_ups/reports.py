"""Facts of later documents that report a promise: an event told as held, a release issued, a step set down again."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from sqlite_utils import Database

from extractors.genres import media_release
from kb.link.follow_ups.again import AGAIN, is_again
from kb.link.follow_ups.promises import Promise
from kb.link.follow_ups.window import Later
from kb.link.printed import words_of
from kb.link.series import Paper
from kb.link.tellings import Telling
from kb.link.timing import compare
from kb.link.words.lateness import said_to_be_late
from kb.link.words.meanings import PREPOSITIONS, Passage, keys_of, split
from kb.link.words.predicates import predicates
from kb.link.words.stems import singular, stem
from kb.wording import content

_RELEASE = re.compile(
    r"\b(?:media|press|news)\s+(?:release|statement|communiqu[eé]|notice|note|bulletin|announcement)s?\b", re.IGNORECASE
)
_TITLE_BLOCK = 15
"""A document's type line stands among so many blocks."""


@dataclass(frozen=True)
class Report:
    """A passage of a later document that speaks of a promise."""

    status: str
    """What it says: reported-done, reported-late, reported-partly or restated."""

    rule: str
    """The rule that says so."""

    reason: str
    """The comparison, in words."""

    paper: Paper
    """The later document."""

    fact_id: str | None
    """The fact behind it; null where a sentence speaks for itself."""

    span: tuple[int, int]
    """Where the passage stands."""

    quote: str
    """Its words."""

    reported: tuple[str | None, str | None]
    """First and last day it gives."""

    days_late: int | None
    """Days after the last day due; null unless late."""

    score: float = 1.0
    """How surely the passage means the promised thing."""


def reported_events(db: Database, step: Promise, tellings: Iterable[Telling]) -> Iterator[Report]:
    """Yield a report for every later document that tells of the promised event as held or under way."""
    for telling in tellings:
        if telling.state == "planned":
            continue
        dates = telling.dates or (None, None)
        if (dates[1] or "9") < (step.paper.date or ""):
            continue  # what was over before it was promised is something else
        timing = compare(step.due, dates)
        span, quote = _sentence(db, telling)
        under_way = telling.state == "ongoing" and not step.kinds <= _BEGUN
        in_part = under_way or bool(_SOME_NOT.search(quote))
        if _DENIED.search(quote) or _is_denied(quote):
            continue
        said = not timing.late and not under_way and _is_said_late(quote, telling.row["dates_text"])
        reason = f"said to be late; {timing.reason}" if said else timing.reason
        yield Report(
            status="reported-partly" if in_part else "reported-late" if timing.late or said else "reported-done",
            rule="event-under-way" if under_way else "event-held",
            reason="told as under way" if under_way else reason,
            paper=telling.paper,
            fact_id=telling.id,
            span=span,
            quote=quote,
            reported=dates,
            days_late=timing.days_late,
        )


_BEGUN = frozenset({"open"})
"""Acts that are done once the thing runs: to launch, to start."""

_DENIED = re.compile(
    r"\b(?:not|never)\s+(?:yet\s+)?(?:be\s+|been\s+)?(?:take\s+place|taken\s+place|held|convened|organi[sz]ed|run|launched"
    r"|carried\s+out|conducted|begun|started)\b|\b(?:was|were|been|be)\s+(?:cancelled|canceled|called\s+off|abandoned)\b"
    r"|\b(?:was|were|been|be)\s+(?:postponed|deferred|put\s+off|moved)\b(?!.*(?<!\bbe\s)\b(?:held|took\s+place|met)\b)",
    re.IGNORECASE | re.DOTALL,
)
"""What tells that an event did not come about on the days it was planned for."""

_SOME_NOT = re.compile(r"[;,]\s[^;]{3,120}?\b(?:has|have)\s+(?:not\s+yet|yet\s+to|still\s+to)\b", re.IGNORECASE)
"""What tells, behind the event, of those who did not take part in it as they were to."""


_HAPPENING = ("hold", "do", "gather", "open")
"""Kinds of act by which an event is told."""


def _is_denied(sentence: str) -> bool:
    """Say whether every verb of a sentence that tells of an event denies it: "did not go ahead"."""
    told = [verb for verb in predicates(Passage(sentence)) if verb.verb and not verb.verb.kinds.isdisjoint(_HAPPENING)]
    return bool(told) and all(verb.mode == "open" for verb in told)


def _sentence(db: Database, telling: Telling) -> tuple[tuple[int, int], str]:
    """Return the sentence that dates an event, or else the one that names it."""
    rows = list(db.query(_AROUND, {"fact": telling.id, "dates": telling.row["dates_text"]}))
    return (rows[0]["start"], rows[0]["end"]), rows[0]["words"]


def _is_said_late(sentence: str, dates: str | None) -> bool:
    """Say whether a sentence calls late what the verb before its dates tells: "ran in May, later than planned"."""
    at = sentence.find(dates) if dates else -1
    if at < 0:
        return False
    words = Passage(sentence)
    verbs = predicates(words)
    before = [verb.at for verb in verbs if verb.mode == "done" and words.starts[verb.at] < at]
    return bool(before) and said_to_be_late(words, (0, len(sentence)), before[-1], verbs)


_AROUND = """
select sentences.start as start, sentences."end" as "end",
  substr(documents.text, sentences.start + 1, sentences."end" - sentences.start) as words
from evidence
join sentences on sentences.document_id = evidence.document_id
  and sentences.start <= evidence.start and evidence.start < sentences."end"
join documents on documents.id = evidence.document_id
where evidence.fact_id = :fact
order by evidence.text = :dates desc, evidence.n
limit 1
"""


_OF_IT = frozenset(
    map(
        stem,
        "outcome result finding conclusion achievement success progress activity work event yield figure lesson "
        "impact balance".split(),
    )
)
"""Words for what a release tells of a thing, which it need not print."""


_PRESS = re.compile(r"\b(?:to|with)\s+the\s+(?:media|press)\b", re.IGNORECASE)
_RESULTS = re.compile(
    r"(?:the\s+)?(?:\w+\s+){0,2}?(?:results?|outcomes?|findings|achievements|figures)\s+(?:of|from)\b", re.IGNORECASE
)
_FIGURES = 3
"""A release that gives results gives so many figures."""


def reported_releases(
    db: Database, step: Promise, later: Iterable[Later], spelt_out: Callable[[str], str]
) -> Iterator[Report]:
    """Yield reports of the first document that is itself the release promised: its date, and the line that names it.

    Results that are to be made public, or told to the press, are told by a release on the matter that gives figures.
    """
    by_name = step.promises("publish") and _RELEASE.search(step.object)
    if not by_name and not _is_for_press(step):
        return
    every = content(spelt_out(_PRESS.sub("", _RELEASE.sub("", step.object))))
    subject = {word for word in every if stem(word) not in _OF_IT}
    for paper in (each.paper for each in later):
        if paper.genre != media_release.NAME or not paper.issued or not (by_name or _gives_figures(db, paper)):
            continue
        text = words_of(db, paper.id)
        if len(subject & content(text)) >= AGAIN * len(subject):
            yield from (_release(step, paper, text, span) for span in _marks(db, paper, text))
            return


def _is_for_press(step: Promise) -> bool:
    """Say whether results are to be made public, or are to be told to the press."""
    told = step.promises("publish", "give", "show") and _PRESS.search(step.object)
    return bool(told or (step.promises("publish") and _RESULTS.match(step.object)))


def _gives_figures(db: Database, paper: Paper) -> bool:
    sql = "select count(*) from statistic where document_id = ?"
    return bool(db.execute(sql, [paper.id]).fetchone()[0] >= _FIGURES)


def _release(step: Promise, paper: Paper, text: str, span: tuple[int, int]) -> Report:
    timing = compare(step.due, (paper.issued, paper.issued))
    return Report(
        status="reported-late" if timing.late else "reported-done",
        rule="release-issued",
        reason=timing.reason,
        paper=paper,
        fact_id=None,
        span=span,
        quote=text[span[0] : span[1]],
        reported=(paper.issued, paper.issued),
        days_late=timing.days_late,
    )


def _marks(db: Database, paper: Paper, text: str) -> Iterator[tuple[int, int]]:
    """Yield the places that give a release's date and its type."""
    at = text.find(paper.issued_text) if paper.issued_text else -1
    if at >= 0 and paper.issued_text:
        yield at, at + len(paper.issued_text)
    sql = 'select start, "end", text from blocks where document_id = ? and n < ? order by n'
    for start, end, words in db.execute(sql, [paper.id, _TITLE_BLOCK]):
        if media_release.LABEL.search(words):
            yield start, end
            return


_REST = re.compile(r"\b(?:remaining|the rest of)\s", re.IGNORECASE)
_LACKING = re.compile(r"\b(?:outstanding|missing)\s+(?P<what>[^.;:]+)", re.IGNORECASE)
"""Words by which a step is set down for what is left of it, or for what is not there: of one thing all of it."""

_ONE = 4
"""The noun stands within so many words behind them."""


def set_down_again(step: Promise, later: Iterable[Promise]) -> Iterator[Report]:
    """Yield a report for every place where a later document sets the same step down again, or the rest of it."""
    for each in later:
        if is_again(step, each):
            rest = _is_of_rest(each) and not _is_of_rest(step) and not _is_one_lacking(step, each)
            again = "the rest set down again" if rest else "set down again"
            yield Report(
                status="reported-partly" if rest else "restated",
                rule="rest-again" if rest else "step-again",
                reason=f"{again}, due {each.due_text}" if each.due_text else f"{again}, undated",
                paper=each.paper,
                fact_id=each.id,
                span=each.span,
                quote=each.quote,
                reported=(None, None),
                days_late=None,
            )


def _is_of_rest(step: Promise) -> bool:
    """Say whether a step speaks of what is left, or is not there."""
    return bool(_REST.search(step.quote) or _LACKING.search(step.quote))


def _is_one_lacking(step: Promise, later: Promise) -> bool:
    """Say whether one single thing is not there, which leaves nothing done: "sign the outstanding protocol"."""
    lacking = _LACKING.search(later.quote)
    if not lacking or _REST.search(later.quote) or step.count or step.owner.many:
        return False
    near = Passage(lacking["what"]).low[:_ONE]
    behind = takewhile(lambda word: word not in PREPOSITIONS, near)
    nouns = [word for word in behind if keys_of(word) & later.head_keys]
    return bool(nouns) and singular(nouns[-1]) == nouns[-1] and nouns[-1] in split(step.object.lower())
