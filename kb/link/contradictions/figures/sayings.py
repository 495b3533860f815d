"""What documents say with a number: what it counts, of what, where and when, in which clause, and who gives it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import itemgetter

from extractors.readings.dates import Anchors, find_dates
from extractors.readings.quantities import find_quantities
from kb.link.contradictions.claims import Claim, claim
from kb.link.contradictions.figures.belonging import event_of, scope_of, sender_of
from kb.link.contradictions.figures.bounds import Figure, figure
from kb.link.contradictions.figures.clauses import OPENING, clause_of, stretch
from kb.link.contradictions.figures.uncounted import uncounted
from kb.link.contradictions.figures.wholes import after, head_of, is_part
from kb.link.contradictions.settings import Settings, Venues
from kb.link.contradictions.sources import Sources
from kb.link.rows import Row
from kb.link.series import Paper
from kb.link.tellings import Event
from kb.link.timing import as_past
from kb.link.words.meanings import MONTHS
from kb.link.words.occurrences import Deed, act_upon, deed, is_at_one_place, one_name
from kb.wording import content, folded

SHARE = "per cent"
"""The unit of shares."""

_CURRENCY = re.compile(r"[$€£¥₹]|[A-Z]{2}|(?:dollar|euro|pound|yen|yuan|franc|rupee|ringgit|baht|peso|krone|rand)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OF_A_YEAR = re.compile(r" (?:of|in) (?:[a-z]+ )?(?:19|20)\d\d\b")
_NAME = re.compile(r"(?<![.:;?!]\s)(?<=[\s(])[A-ZÀ-Þ][\w’'-]+")
_CAPITAL = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+")
_PLACE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|of)\s+(?:the\s+)?([A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)*)")
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?([A-Z]\w+)")
_DIGIT = re.compile(r"\d")
_SCALE = frozenset({"million", "thousand", "billion", "some", "about", "more", "than", "over", "nearly", "almost"})
_SIGNS = {"€": "EUR", "$": "USD", "us$": "USD", "a$": "AUD", "au$": "AUD", "nz$": "NZD", "£": "GBP", "¥": "JPY"}
_CODES = frozenset({"us", "usd", "eur", "aud", "nzd", "cad", "gbp", "chf", "nok", "sek"})


@dataclass(frozen=True, eq=False)
class Saying:
    """A number as a sentence says it."""

    claim: Claim
    """Where it stands."""

    figure: Figure
    """What it leaves possible."""

    unit: str
    """The noun counted, the currency by its code, or "per cent"."""

    counted: frozenset[str]
    """All words of what is counted."""

    usual: frozenset[str]
    """Words of the process's own name, which say nothing here."""

    currency: str | None
    """The currency of money, as printed."""

    is_part: bool
    """Whether it is a part of another number, a rate, a plan, or interim."""

    settings: Settings
    """What its document may mean."""

    venues: Venues
    """Where the meetings of the series were held."""

    @property
    def paper(self) -> Paper:
        """The document."""
        return self.claim.paper

    @property
    def clause(self) -> str:
        """The part of the sentence that speaks of it."""
        return self._clause[0]

    @property
    def at(self) -> int:
        """Where the number stands in the clause."""
        return self._clause[1]

    @cached_property
    def _clause(self) -> tuple[str, int]:
        return clause_of(self.claim.row)

    @property
    def action(self) -> str | None:
        """The verb it is said under."""
        return (self.claim.row["action"] or "").lower() or None

    @cached_property
    def deed(self) -> Deed:
        """What is told to have been done, by the verb and by the words around the number."""
        at = (self.claim.row["offset"] or 0) - self.stretch[0]
        told, label = self.own[max(0, at + len(self.claim.quote)) :], self.own[: max(0, at)] if "|" in self.own else ""
        told = f" their lives{told}" if self.unit == "live" else told  # floods took, or cost, 140 lives
        return deed(self.action, told.lower(), label.lower())

    @cached_property
    def things(self) -> frozenset[str]:
        """All words of what is counted, where those that name one thing are the same; arrests for people arrested."""
        act = act_upon(self.unit, self.deed.verb)
        return one_name(self.counted - {self.unit} | {act} if act else self.counted)

    @property
    def noun(self) -> str:
        """The unit, by the one name of what several nouns name."""
        return next(iter(one_name((act_upon(self.unit, self.deed.verb) or self.unit,))))

    @cached_property
    def event(self) -> Event | None:
        """The activity or meeting that it belongs to; null for money and shares, and for what is said of a body."""
        return self._setting[0]

    @cached_property
    def phase(self) -> tuple[str, str] | None:
        """The year and the name of the phase that it is of, where no event is known."""
        return None if self.event or self.is_of_body else self.settings.phase(self.claim.row)

    @cached_property
    def scope(self) -> frozenset[str]:
        """The countries and places it is limited to, in an event or a phase; empty where it is of all."""
        event, is_recalled, _ = self._setting
        if is_recalled:
            return frozenset()
        if event and is_at_one_place(event.name):
            return frozenset(match[1] for match in _FROM.finditer(after(self.claim.row))) | sender_of(self.claim.row)
        return scope_of(self.claim.row) - ({*event.cities, *_CAPITAL.findall(event.name)} if event else frozenset())

    @cached_property
    def is_of_body(self) -> bool:
        """Whether it is said of something that is no event, whose figures change with time."""
        return self._setting[2]

    def is_apart_from(self, other: "Saying") -> bool:
        """Say whether another stands neither in the same paragraph nor in the same list."""
        here, there = (each.settings.passage(each.claim.row["start"]) for each in (self, other))
        return here != there

    @cached_property
    def _setting(self) -> tuple[Event | None, bool, bool]:
        if self.currency or self.unit == SHARE or not self.counted:
            return None, False, False
        event, is_recalled, is_of_body = event_of(self.claim.row, self.unit, self.settings, self.venues)
        event = self._held(event)
        if event and self._is_of_another_year(event):
            return None, False, False
        return event, is_recalled, is_of_body

    @cached_property
    def campaign(self) -> Event | None:
        """The activity that a sum of money is told of."""
        event = self._held(event_of(self.claim.row, self.unit, self.settings, self.venues)[0])
        return None if event and self._is_of_another_year(event) else event

    def _held(self, event: Event | None) -> Event | None:
        """Return for an activity still to come the one of its name that is over, unless the number is one promised."""
        is_plain = event and event.tellings[0].kind == "activity" and not self.deed.is_of_promise
        return self.settings.held(event) if event and is_plain else event

    def _is_of_another_year(self, event: Event) -> bool:
        """Say whether the year that the number's own words name is none of an event that its sentence does not name.

        "Operation Calm Water of April 2019" names another than that of 2021.
        """
        years, days = set(_YEAR.findall(self.own)), event.dated.dates if event.dated else None
        if not years or not days or years & {day[:4] for day in days}:
            return False
        _, name, behind = folded(self.claim.sentence).partition(folded(event.name))
        return not name or _OF_A_YEAR.match(behind) is not None

    @cached_property
    def is_foreseen(self) -> bool:
        """Whether its document gives it before the event begins that it is of."""
        return self.event is not None and self.settings.is_to_come(self.event)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the clause that carry meaning, without numbers and the unit."""
        own = content(self.clause.replace("$", " ")) - content(self.unit)
        return frozenset(word for word in own if not _DIGIT.search(word)) - _SCALE

    @cached_property
    def about(self) -> frozenset[str]:
        """All words of the sentence that are no numbers."""
        return frozenset(word for word in content(self.claim.sentence) if not _DIGIT.search(word))

    @cached_property
    def names(self) -> frozenset[str]:
        """The proper names in the clause."""
        found = {folded(name) for name in _NAME.findall(self.clause) if name.lower() not in MONTHS}
        return frozenset(found) - self.usual - {folded(self.unit)} - _CODES

    @cached_property
    def around(self) -> frozenset[str]:
        """All words of the sentence that are printed with a capital."""
        return frozenset(folded(name) for name in _CAPITAL.findall(self.claim.sentence))

    @cached_property
    def places(self) -> frozenset[str]:
        """The names in the sentence that something is said to be in, at or near."""
        found = _PLACE.findall(self.claim.sentence)
        return frozenset(folded(name) for name in found if name.lower() not in MONTHS) - self.usual

    @cached_property
    def years(self) -> frozenset[str]:
        """The years that the clause names."""
        own, issued = set(_YEAR.findall(self.clause)), self.paper.date
        if issued and "last year" in self.clause:
            own.add(str(int(issued[:4]) - 1))
        return frozenset(own | ({issued[:4]} if issued and "this year" in self.clause else set()))

    @cached_property
    def stretch(self) -> tuple[int, int]:
        """Where the part of the sentence stands that speaks of this number and of no other."""
        return stretch(self.claim.sentence, self.claim.row["offset"] or 0, len(self.claim.quote))

    @cached_property
    def own(self) -> str:
        """The words of that part."""
        return self.claim.sentence[slice(*self.stretch)]

    @cached_property
    def own_words(self) -> frozenset[str]:
        """Its words that carry meaning, without numbers, months, the unit and the process's own name."""
        words = content(self.own.replace("$", " ")) - content(self.unit) - self.usual - MONTHS - _SCALE
        return frozenset(word for word in words if not _DIGIT.search(word))

    @cached_property
    def own_places(self) -> frozenset[str]:
        """The names of places in it."""
        return (
            frozenset(folded(name) for name in _PLACE.findall(self.own) if name.lower() not in MONTHS)
            - self.usual
            - _CODES
        )

    @cached_property
    def period(self) -> frozenset[tuple[str, str]]:
        """The spans of days it names, or else those with which a sentence opens that gives several numbers."""
        start, end = self.stretch
        own = frozenset(days for days, _, at in self._dates if start <= at < end)
        return own or frozenset(days for days, _, at in self._dates if at < OPENING)

    @cached_property
    def days(self) -> list[tuple[str, str]]:
        """The spans of days that the sentence names."""
        return [days for days, _, _ in self._dates]

    @cached_property
    def dated(self) -> frozenset[tuple[str, str]]:
        """Those of them that it names with their year."""
        return frozenset(days for days, words, _ in self._dates if _YEAR.search(words))

    @cached_property
    def _dates(self) -> list[tuple[tuple[str, str], str, int]]:
        issued = date.fromisoformat(self.paper.date) if self.paper.date else None
        found = find_dates(self.claim.sentence, Anchors(issued))
        told = [((each.date.start, each.date.end), each.date.text, each.span.start) for each in found]
        return [
            (as_past((start, end), words, self.paper.date or ""), words, at)
            for (start, end), words, at in told
            if start and end
        ]


def sayings(sources: Sources) -> Iterator[Saying]:
    """Yield what the documents of a series say with numbers, in their order, also of parts and with what grows."""
    named = sources.series.process_names if sources.series.process else ()
    usual = frozenset(word for name in named for word in name.split())
    for paper in sources.papers:
        counted = sources.facts(paper, "statistic")
        others = list(uncounted(sources.db, sources.settings(paper), sources.read(paper), counted))
        for row in sorted((*counted, *others), key=itemgetter("start")) if others else counted:
            number = figure(row)
            said = (
                _saying(row, number, sources.settings(paper), sources.venues, usual)
                if number and row["counted"]
                else None
            )
            if said:
                yield said


def _saying(row: Row, number: Figure, settings: Settings, venues: Venues, usual: frozenset[str]) -> Saying:
    counted = settings.series.spelt_out(row["counted"])
    priced = find_quantities(row["quote"]) if _CURRENCY.search(row["quote"]) else ()
    money = next((each.currency for each in priced if each.currency), None)
    unit = _SIGNS.get(money.lower(), money) if money else (SHARE if SHARE in counted else head_of(counted))
    made = claim(settings.paper, row, f"{money} {number.shown}" if money else number.shown)
    return Saying(made, number, unit, content(counted), usual, money, is_part(row), settings, venues)
