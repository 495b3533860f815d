"""What sentences say with a number: the clause around it, what it counts, and the time and the names it goes with."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from extractors.readings.dates import Anchors, find_dates
from extractors.readings.quantities import find_quantities
from kb.link.bounds import Figure, figure
from kb.link.claims import Claim, Contradiction, claim
from kb.link.meanings import MONTHS
from kb.link.rows import Row
from kb.link.series import Paper
from kb.link.sources import Sources
from kb.link.wholes import head_of, is_part
from kb.wording import content, folded

MOST = 40
"""A number is compared with so many others that were told last of the same thing."""

_BREAK = re.compile(
    r"[;:—]|,\s(?:and\s)?(?:but|while|whereas|although|who|(?:\w+\s)?which|that)\b|,\sand\sthat\b"
    r"|\b(?:\w+(?:ed|s|ing)|told|said)\s+(?:\w+\s+){0,3}?that\s",
)
_SOURCE = re.compile(r"(?:According\sto|As\s\w+ed\sby|On\sthe\sbasis\sof|Based\son)\s[^,;]{3,90},\s")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NAME = re.compile(r"(?<![.:;?!]\s)(?<=[\s(])[A-ZÀ-Þ][\w’'-]+")
_CAPITAL = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+")
_PLACE = re.compile(r"\b(?:in|at|near|of)\s+(?:the\s+)?([A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)*)")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class Saying:
    """A number as a sentence says it."""

    claim: Claim
    """Where it stands."""

    figure: Figure
    """What it leaves possible."""

    unit: str
    """The noun counted, the currency, or "per cent"."""

    counted: frozenset[str]
    """All words of what is counted."""

    clause: str
    """The part of the sentence that speaks of it."""

    at: int
    """Where the number stands in the clause."""

    usual: frozenset[str]
    """Words of the process's own name, which say nothing here."""

    currency: str | None
    """The currency of money."""

    @property
    def paper(self) -> Paper:
        """The document."""
        return self.claim.paper

    @property
    def action(self) -> str | None:
        """The verb it is said under."""
        return (self.claim.row["action"] or "").lower() or None

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the clause that carry meaning, without numbers and the unit."""
        own = content(self.clause.replace("$", " ")) - content(self.unit)
        return frozenset(word for word in own if not _DIGIT.search(word)) - _SCALE

    @cached_property
    def names(self) -> frozenset[str]:
        """The proper names in the clause."""
        found = {folded(name) for name in _NAME.findall(self.clause) if name.lower() not in MONTHS}
        return frozenset(found) - self.usual - {folded(self.unit)} - _SIGNS

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
    def days(self) -> list[tuple[str, str]]:
        """The spans of days that the sentence names."""
        issued = date.fromisoformat(self.paper.date) if self.paper.date else None
        dates = [each.date for each in find_dates(self.claim.sentence, Anchors(issued))]
        return [(each.start, each.end) for each in dates if each.start and each.end]


_SCALE = frozenset({"million", "thousand", "billion", "some", "about", "more", "than", "over", "nearly", "almost"})
_SIGNS = frozenset({"us", "usd", "eur", "aud", "nzd", "cad", "gbp", "chf", "nok", "sek"})


def sayings(sources: Sources) -> Iterator[Saying]:
    """Yield what the documents of a series say with numbers, but for those of which there is a later version."""
    series = sources.series
    usual = frozenset(word for name in series.process_names for word in name.split()) if series.process else frozenset()
    for paper in sources.papers:
        for row in sources.facts(paper, "statistic"):
            said = _saying(paper, row, usual)
            if said:
                yield said


def _saying(paper: Paper, row: Row, usual: frozenset[str]) -> Saying | None:
    number, sentence = figure(row), row["sentence"]
    if number is None or not sentence or not row["counted"] or row["value"] is None or is_part(row):
        return None
    at = row["offset"] or 0
    source = _SOURCE.match(sentence, 0, at)
    start, end = source.end() if source else 0, len(sentence)
    for each in _BREAK.finditer(sentence):
        if each.end() <= at:
            start = each.end()
        elif each.start() >= at + len(row["quote"]):
            end = each.start()
            break
    money = next((each.currency for each in find_quantities(row["quote"]) if each.currency), None)
    unit = money or ("per cent" if "per cent" in row["counted"] else head_of(row["counted"]))
    made = claim(paper, row, f"{money} {number.shown}" if money else number.shown)
    return Saying(made, number, unit, content(row["counted"]), sentence[start:end], at - start, usual, money)


def disagreeing(told: Iterable[Saying], same: Callable[[Saying, Saying], bool]) -> Iterator[list[list[Saying]]]:
    """Yield the different numbers of one thing, each with the sayings that give it.

    A document that itself gives different numbers for a thing decides nothing.
    """
    things: list[list[Saying]] = []
    for each in told:
        thing = next((thing for thing in reversed(things[-MOST:]) if same(thing[0], each)), None)
        if thing is None:
            things.append([each])
        else:
            thing.append(each)
    for thing in things:
        readings = _readings(thing)
        if len(readings) > 1:
            yield readings


def _readings(thing: list[Saying]) -> list[list[Saying]]:
    own = {each.paper.id: [one for one in thing if one.paper.id == each.paper.id] for each in thing}
    readings: list[list[Saying]] = []
    for each in thing:
        if any(not each.figure.agrees(other.figure) for other in own[each.paper.id]):
            continue
        group = next((group for group in readings if all(each.figure.agrees(one.figure) for one in group)), None)
        if group is None:
            readings.append([each])
        else:
            group.append(each)
    return readings


def contradiction(readings: list[list[Saying]], what: str, rule: str) -> Contradiction:
    """Return the contradiction of numbers that cannot all be true."""
    kind = "money" if readings[0][0].currency else "total"
    return Contradiction(kind, what, rule, tuple(tuple(each.claim for each in group) for group in readings))
