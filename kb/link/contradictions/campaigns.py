"""Campaigns and operations by name, found again in documents that print the name without saying what it is of.

One document says that Clean Harbour Weeks is a campaign; the next gives its results, and the days on which it ran, as
something that every reader knows.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from sqlite_utils import Database

from extractors.readings.dates import Anchors, find_dates
from kb.link.contradictions.claims import Claim, label_at
from kb.link.series import Paper
from kb.link.tellings import Event
from kb.link.texts import Text
from kb.link.timing import as_past, shown
from kb.link.words.provisos import is_planned
from kb.wording import folded

_BACK, _AHEAD = 2, 1
"""A document speaks of campaigns of so many years before it, and after it."""

_SPAN = re.compile(
    r"\d{1,2}(?<!\d\d\d)(?:\s[A-Z][a-z]+)?(?:\s\d{4})?(?:\s(?:to|until|till|and)\s|\s?[–-]\s?)\d{1,2}\s[A-Z][a-z]+"
    r"(?:,?\s\d{4})?\b"
)
_TO = re.compile(
    r"\b(?:opened|began|started)\son\s(?P<first>\d{1,2}\s[A-Z][a-z]+\s(?P<year>\d{4}))\sand\s"
    r"(?:ended|closed|finished|ran\suntil|lasted\suntil|went\son\suntil)\s(?:on\s)?(?P<last>\d{1,2}\s[A-Z][a-z]+)(?P<own>\s\d{4})?\b"
)
"""A first and a last day, each with a verb of its own."""

_OVER = re.compile(r"\b(?:was|were|had|ran|took|went|held|lasted|\w+ed)\b")
_LEAD = re.compile(r"\b(?:[Bb]etween|[Ff]rom)\s\Z")


_BARE = re.compile(
    r"(?:Operation|Exercise|Campaign|Mission)\s(?P<own>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)+)"
    r"(?:\s(?:of|in)\s(?:[A-Z][a-z]+\s)?\d{4})?"
)
"""The name of an operation, of two words or more, so that it is known without the noun: "Operation Calm Water"."""


class Campaigns:
    """The campaigns of a series by the years they are told to be of.

    :param others: further names, by name.
    """

    def __init__(self, events: Iterable[Event], others: Mapping[str, Iterable[str]]) -> None:
        self._of: dict[int, dict[str, Event]] = defaultdict(dict)
        for event in events:
            for each in event.kinds.values() if event.tellings[0].kind == "activity" else ():
                if " " in each.row["name"]:
                    bare = _BARE.fullmatch(each.row["name"])
                    own = [bare["own"]] if bare else []
                    for name in (each.row["name"], *own, *others.get(folded(each.row["name"]), ())):
                        for year in each.years:
                            self._of[year].setdefault(name, event)

    def near(self, paper: Paper) -> dict[str, Event]:
        """Return the campaigns of about a document's year, by name; of several the one that is nearest before it."""
        found: dict[str, Event] = {}
        for year in range(int(paper.date[:4]) + _AHEAD, int(paper.date[:4]) - _BACK - 1, -1) if paper.date else ():
            for name, event in self._of.get(year, {}).items():
                if name not in found or _begins(found[name]) > (paper.date or ""):
                    found[name] = event
        return found


def _begins(event: Event) -> str:
    dated = event.dated
    return dated.dates[0] if dated and dated.dates else ""


def spans_of(db: Database, paper: Paper, read: Text) -> Iterator[tuple[tuple[str, str], Claim]]:
    """Yield the spans of several past days that the text of a document gives, with their places."""
    issued, text = date.fromisoformat(paper.date) if paper.date else None, read.words
    for match in _SPAN.finditer(text):
        lead = _LEAD.search(text, max(0, match.start() - 10), match.start())
        words = text[lead.start() if lead else match.start() : match.end()]
        for found in find_dates(words, Anchors(issued))[:1]:
            start, end = found.date.start, found.date.end
            if not start or not end or start == end:
                continue
            place, sentence = (match.start(), match.end()), read.sentence(match.start())
            at = match.start() - (read.place(match.start()) or place)[0]
            if sentence and _OVER.search(sentence) and not is_planned(sentence, at):
                start, end = as_past((start, end), words, paper.date or "")
            if not (paper.date and end > paper.date):
                label = label_at(db, paper, match.start())
                yield (start, end), Claim(paper, None, shown(start, end), label, place, match[0], sentence or match[0])
    yield from _with_two_verbs(db, paper, read)


def _with_two_verbs(db: Database, paper: Paper, read: Text) -> Iterator[tuple[tuple[str, str], Claim]]:
    """Yield the spans of past days whose first and last day have each a verb of its own."""
    for match in _TO.finditer(read.words):
        last = f"{match['last']}{match['own'] or ' ' + match['year']}"
        start, end = (next((each.date.start for each in find_dates(told)), None) for told in (match["first"], last))
        if start and end and start < end <= (paper.date or end):
            sentence, label = read.sentence(match.start()), label_at(db, paper, match.start())
            told = sentence or match[0]
            yield (start, end), Claim(paper, None, shown(start, end), label, match.span(), match[0], told)
