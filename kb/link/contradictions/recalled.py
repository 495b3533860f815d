"""Meetings that a later document recalls by place and days and tells no more of: "who gathered in Suva on 5 May".

The sentence is of a meeting that the series knows by its city and by some word of its name, or of the body that met,
and gives other days of about the same time; or it is of one known by its days and such a word, and gives another city.
One known by its month only is of the body that is said to have met, or of the same kind and topic. Whatever speaks of
an occasion of another kind is of none.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cached_property

from extractors.readings.dates import Anchors, find_dates
from extractors.readings.entities.names import BODY_HEAD
from extractors.readings.ordinals import ordinal_value
from extractors.readings.word_starts import at_word_start
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.occasions import to_the_day, where_told
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.link.tellings import Event, Telling
from kb.link.timing import agree, as_past, days_between, share_days, shown
from kb.link.words.numerals import MONTH
from kb.link.words.occurrences import occasions_in
from kb.link.words.provisos import is_planned
from kb.titles import GATHERINGS
from kb.wording import content, folded

DAYS, PLACE = "days-of-a-meeting-recalled", "place-of-a-meeting-recalled"

NEAR = 25
"""Days between those of a meeting and those by which it is recalled; what is farther off is another meeting."""

_CAP = r"[A-ZÀ-Þ][\w’'-]+"
_CITY = rf"(?P<city>{_CAP}(?:[\s-](?:(?:de|da|do|del|la|al|es|of)\s)?{_CAP}){{0,2}})"
_RECALLED = (
    re.compile(
        rf"\b(?:in|at)\s{_CITY}(?:,\s(?:the\s)?{_CAP}(?:\s{_CAP})*)?,?\s(?:on|from)\s(?P<days>\d[^.;:\n]{{2,40}})"
    ),
    re.compile(rf"\b(?:on|from)\s(?P<days>\d[^.;:\n]{{2,36}}?),?\s(?:in|at)\s{_CITY}"),
    re.compile(rf"\b(?:in|at)\s{_CITY},?\s(?P<days>in\s(?i:{MONTH})\s(?:19|20)\d\d)\b"),
    re.compile(rf"\b(?P<days>(?:in|of)\s(?i:{MONTH})\s(?:19|20)\d\d),?\s(?:was\s)?held\s(?:in|at)\s{_CITY}"),
)
_ON_DAY = re.compile(at_word_start("on|from|in|of") + rf"\s(?:\d|(?i:{MONTH})\s(?:19|20)\d\d)")
"""What is quick to look for, and stands in every sentence that recalls a meeting by its days."""

_MET = re.compile(
    r"\b(?:met|gather\w*|assembl\w+|convened|sat|meetings?|sessions?|conferences?|summit|assembly|plenary|talks|held"
    r"|took\splace|came\stogether|adopted|agreed|decided|asked|requested|tasked|made|endorsed|approved|launched|pledged)\b"
)
_PLANNED = re.compile(r"\b(?:will|shall|would|should|postponed|moved|instead|originally|rescheduled|cancelled)\b")
_BESIDE = re.compile(
    r"\b(?:prepar\w+|ahead\sof|(?:on\sthe\s)?eve\sof|margins?|following|side[\s-]event|back[\s-]to[\s-]back|also|again"
    r"|before|after|pre-\w+|drafting|bilateral\w*)\b",
    re.IGNORECASE,
)
"""Words for what is held around a meeting, and is none itself."""

_WHOSE = re.compile(
    r"\b(?:[Mm]inisters|[Oo]fficials|[Hh]eads|[Dd]irectors|[Ee]xperts|[Cc]hiefs|[Cc]ommissioners)\s(?:of|for|responsible\sfor)\s"
    r"(?:the\s)?([A-ZÀ-Þ][\w’'-]+)"
)
"""Words for those who meet that tell what they are in charge of."""

_NAMED = rf"{_CAP}(?:\s(?:(?:on|of|for|and|the)\s)*{_CAP})*"
_WHO_MET = re.compile(rf"\AThe\s(?:(?:\w+\s)?(?i:meeting|session)\sof\sthe\s)?(?P<body>{_NAMED})")
"""The body with which the sentence opens that tells of its own meeting."""

_LONGEST = 7
"""Days that a meeting lasts at most."""

_GATHERED = re.compile(
    r"(?:\s\([^()]*\))?,?\s(?:(?:which|that|when\sit)\s)?(?:had\s)?(?:last\s)?(?:met|meeting|gathered|convened)\b"
)

Days = tuple[str, str]


class _Meeting:
    """A meeting of which a document tells days, exactly, and a city."""

    def __init__(self, event: Event, telling: Telling, days: Days) -> None:
        self.event, self.telling, self.days = event, telling, days
        self.city = folded(telling.row["city"])
        self.body = ""
        """The body that met, as the sentence names it by which the record tells of the meeting."""
        self.told: Claim | None = None
        """That sentence."""

    @property
    def place(self) -> tuple[str, Days]:
        """The city with the days."""
        return self.city, self.days

    @cached_property
    def words(self) -> frozenset[str]:
        """Beginnings of the words that tell it from other meetings."""
        told = {word for each in self.event.kinds.values() for word in (*each.words, *content(each.title))}
        told |= content(self.body)
        process = content(self.telling.paper.process or "")
        return _beginnings(word for word in told - process if ordinal_value(word) is None) - _ANY

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of occasion that its name tells of."""
        return occasions_in(self.event.name.lower())

    def has_met(self, sentence: str) -> bool:
        """Say whether a sentence tells of the body, under the name it has or a shorter one, that it met somewhere."""
        head = re.split(r"\s(?:on|of|for)\s", self.body)[0]
        found = head and re.search(rf"\b{re.escape(head)}(?P<topic>(?:\s(?:on|of|for)\s{_NAMED})?)", sentence)
        if not found or not content(found["topic"]) <= content(self.body):
            return False
        return _GATHERED.match(sentence, found.end()) is not None


def _beginnings(words: Iterable[str]) -> frozenset[str]:
    """Return words cut short, so that ministers are of a ministerial conference."""
    return frozenset(word[:_ENOUGH] for word in words)


_ENOUGH = 6
"""Letters by which a word is known."""

_GATHERINGS = _beginnings(GATHERINGS)
_ANY = _beginnings({"meeting", "held", "annual", "regular"})


def recalled(sources: Sources) -> Iterator[Contradiction]:
    """Yield the meetings that a later document recalls by other days, or by another city."""
    meetings = list(_meetings(sources))
    told = (
        {paper: list(_told(sources, paper)) for paper in sources.papers} if meetings and len(sources.papers) > 1 else {}
    )
    by_id = {paper.id: every for paper, every in told.items()}
    for meeting in meetings:
        own = [each for city, days, each in by_id.get(meeting.telling.paper.id, ()) if (city, days) == meeting.place]
        opening = next((found for each in own if (found := _WHO_MET.match(each.sentence))), None)
        meeting.body = opening["body"] if opening and BODY_HEAD.search(opening["body"]) else ""
        meeting.told = own[0] if own else None
    for paper, every in told.items():
        own_places = {(folded(each.row["city"] or ""), each.dates) for each in _tellings(sources, paper)}
        for city, days, claim in every:
            if _is_month(days) and (city, days) in own_places:
                continue  # what it calls by its name is compared by that
            known = [each for each in meetings if _may_be(each, city, days)]
            if (
                len(known) == 1
                and paper.id not in known[0].event.papers
                and _is_of(known[0], city, days, claim, meetings)
            ):
                yield from _at_odds(sources, known[0], city, days, claim)


def _tellings(sources: Sources, paper: Paper) -> Iterator[Telling]:
    for event in sources.events:
        if paper.id in event.papers:
            yield from (each for each in event.tellings if each.paper.id == paper.id)


def _meetings(sources: Sources) -> Iterator[_Meeting]:
    """Yield each meeting once, with the first telling that gives its days and its city."""
    for event in sources.events:
        if event.tellings[0].kind == "meeting" and event.state == "done":
            told = (each for each in to_the_day(event, sources.old) if each.row["city"] and each.state == "done")
            first = next(told, None)
            if first and first.dates:
                yield _Meeting(event, first, first.dates)


def _told(sources: Sources, paper: Paper) -> Iterator[tuple[str, Days, Claim]]:
    """Yield the cities with days that sentences of a document give for what is over."""
    text, read = sources.text(paper), sources.read(paper)
    issued = date.fromisoformat(paper.date) if paper.date else None
    near = (read.place(found.start()) for found in _ON_DAY.finditer(text))
    for around in dict.fromkeys(filter(None, near)):
        sentence = text[slice(*around)]
        if not _MET.search(sentence) or _PLANNED.search(sentence) or _BESIDE.search(sentence):
            continue
        for match in (found for pattern in _RECALLED for found in pattern.finditer(text, *around)):
            found = None if is_planned(sentence, match.start() - around[0]) else _day(paper, match["days"], issued)
            if found:
                (first, last), days = found
                at = match.start("days")
                place = (min(at + first, match.start("city")), max(at + last, match.end("city")))
                label, _ = sources.cited(paper, match.start())
                yield folded(match["city"]), days, Claim(paper, None, "", label, place, text[slice(*place)], sentence)


def _day(paper: Paper, words: str, issued: date | None) -> tuple[tuple[int, int], Days] | None:
    """Return where in words the days of a meeting stand, and which these are."""
    for found in find_dates(words, Anchors(issued))[:1]:
        start, end, first = found.date.start, found.date.end, found.span.start
        is_month = found.date.granularity == "month" and words.startswith(("in ", "of "))
        if start and end and (is_month or (found.date.granularity == "day" and days_between(start, end) <= _LONGEST)):
            return (first, first + len(found.date.text)), as_past((start, end), found.date.text, paper.date or "")
    return None


def _may_be(meeting: _Meeting, city: str, days: Days) -> bool:
    """Say whether a meeting is of a city and nearly of the days, or of just these days and of another city."""
    if meeting.city == city:
        gap = max(days_between(meeting.days[1], days[0]), days_between(days[1], meeting.days[0]))
        return abs(days_between(meeting.days[0], days[0])) <= NEAR or gap <= NEAR
    if _is_month(days):
        return share_days(meeting.days, days)
    return meeting.days == days and meeting.days[0] != meeting.days[1]


def _is_of(meeting: _Meeting, city: str, days: Days, claim: Claim, every: list[_Meeting]) -> bool:
    """Say whether a sentence names a meeting by a word of its name, and no occasion of another kind or name.

    What its own document reports it may speak of besides: "The Session heard an account of the work asked for in Suva".
    """
    words = _beginnings(content(claim.sentence))
    kinds = occasions_in(claim.sentence.lower())
    apart = (each.words for each in every if each is not meeting and claim.paper.id not in each.event.papers)
    others = frozenset[str]().union(*apart) - meeting.words - _GATHERINGS
    has_met, kin = meeting.has_met(claim.sentence), kinds & meeting.kinds - {"meeting"}
    if not meeting.words & words or (others & words and not has_met) or kinds - meeting.kinds - {"meeting"}:
        return False
    if meeting.city != city and _is_month(days) and not (has_met or (kin and (meeting.words - _GATHERINGS) & words)):
        return False
    whose = _beginnings(content(" ".join(_WHOSE.findall(claim.sentence))))
    return whose <= meeting.words | _beginnings(content(meeting.telling.paper.process or ""))


def _at_odds(sources: Sources, known: _Meeting, city: str, days: Days, claim: Claim) -> Iterator[Contradiction]:
    """Yield the contradiction, if neither days hold the other, or the cities are two."""
    name = f"the meeting of the {known.body}" if known.body else known.event.name
    if known.city == city:
        if agree(known.days, days) or (_is_month(days) and share_days(known.days, days)):
            return
        mine = shown(*known.days)
        value = claim.quote if _is_month(days) else shown(*days)
        kind, what, rule = "dates", f"days of {name}", DAYS
    else:
        mine, value = known.telling.row["city"], claim.quote
        kind, what, rule = "place", f"place of {name}", PLACE
    first = replace(known.told, value=mine) if known.told else where_told(sources, known.telling, mine)
    yield Contradiction(kind, what, rule, ((first,), (replace(claim, value=value),)), known.event.id)


def _is_month(days: Days) -> bool:
    return days_between(*days) > _LONGEST
