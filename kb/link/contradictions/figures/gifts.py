"""Amounts of one gift: "a grant by Norway of EUR 2.5 million", later "with EUR 3.5 million from Norway".

Two amounts are of one gift when the same donor gives them in the same currency and the later document speaks of the
earlier occasion (by its name or its city), of the same purpose in most of its words, or of the same act at one time. A
donor may give twice; so a document that names two amounts for one purpose decides nothing.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, partial

from extractors.language import pipeline
from extractors.readings.entities.countries import find_countries
from extractors.readings.entities.organisations import find_organisations
from extractors.readings.letters import unmarked
from kb.link.contradictions.figures.counting import are_near
from kb.link.contradictions.figures.sayings import Saying
from kb.link.contradictions.figures.slips import are_slips
from kb.link.contradictions.figures.times_and_places import MONTH, have_common
from kb.link.contradictions.sources import Sources
from kb.link.contradictions.venues import TOWN, is_town
from kb.link.timing import days_between
from kb.link.words.meanings import MONTHS
from kb.link.words.occurrences import occasions_in
from kb.wording import content

ENOUGH = 0.6
"""So many of the purpose's words must be shared for two amounts to be of one gift."""

_GIFT = re.compile(
    r"\b(?:contribut\w+|pledg\w+|offer\w*|promis\w+|donat\w+|grant\w*|g[ai]v(?:e|en|es|ing)|provid\w+|commit\w*|gifts?"
    r"|fund(?:ed|s|ing)|financ\w+|from|support\w*|lend\w*|lent|loans?|paid|pays|announce\w*)\b",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    r"\b(?:further|additional|second|another|(?!(?-i:New\s[A-Z][a-z]))new|more|extra)\s(?:\w+\s){0,4}\Z", re.IGNORECASE
)
_OWN_FURTHER = re.compile(r"(?:an?\s|the\s)?(?:further|additional|second|another|new|extra)\b", re.IGNORECASE)
_OF_SUM = re.compile(
    r"(?:Out\s)?[Oo]f\s(?:the|this|that|its|their)\s(?:[A-Z]{2,3}\b\s?)?[$€£¥]?\s?\d[^;]*,\s(?:[a-z]+\s){0,3}\Z"
)
"""A sum with which a sentence opens, before a part of it: "Of the EUR 3 million given by Norway, EUR 1 million"."""

_ACT = re.compile(r"\b(sign|announc|pledg|promis|agree|conclud|approv|award)(?:e|e?d|ing|e?s)?\b", re.IGNORECASE)
"""How an act by which money is given begins."""

_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+")
_FURTHER_DEED = re.compile(r",\s(?:and|but|while|whereas)\s")
"""What opens a clause behind an amount that tells of something else."""

_FURTHER_GIVER = re.compile(rf"{_FURTHER_DEED.pattern}(?:\w+\s){{0,3}}?[A-ZÀ-Þ]")
_WHICH = re.compile(r"\s+(?:that|which)\s+(?:the\s+)?")
_BY = re.compile(r"\b(?:by|from|of)\s+(?:the\s+)?$")
_POINTS_BACK = re.compile(r"\b(?:for|to|towards|into|in|on)\s+(?:it|them|this|that|these)\b(?!\s\w+s\b)")
"""Words by which a gift is for what the sentence before is about."""

_IN = re.compile(rf"\b(?:in|at)\s{TOWN}")
_OPENING = 400
"""A document of whose meeting no city is known prints its place within so many characters."""

_FUNDING = frozenset(
    "contribution contributed pledge pledged offer offered promised grant granted million thousand fund funded given "
    "financed provided donated euro dollar contribute pledging giving lending loan paid announced being bought".split()
)
_ABOVE = """
select substr(documents.text, sentences.start + 1, sentences."end" - sentences.start)
from sentences join documents on documents.id = sentences.document_id
where sentences.document_id = ? and sentences."end" <= ?
order by sentences.start desc limit 1
"""


_ANYTHING = frozenset("equipment material support work activity programme project purpose".split())
"""What any gift may be said to be for."""

_GIVER = re.compile(r"(?P<who>[^|]{3,80}?)\s\|\s")
"""What opens a row of a table, before the amount."""

_GIVERS = re.compile(r"\b(?:donors?|contribut\w+|pledge[sd]?|funders?|given|gifts?|grants?)\b", re.IGNORECASE)
_TOP = """
with over as (
    select n, text from blocks where document_id = :d and n < :n and kind <> 'table_row' order by n desc limit 1
)
select (select text from over), (
    select text from blocks
    where document_id = :d and n < :n and n = (select n from over) + 1 and text not glob '*[0-9]*'
), (
    select group_concat(value ->> 'header', ' ') from blocks, json_each(cells) where document_id = :d and n = :n
)
"""
"""What stands over the table of a row, its first row where that gives no number, and the heads of the columns."""


class Gifts:
    """What the documents of a series say of money given."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._donor = cache(partial(_donor, defined=_Defined(sources.series.abbreviations)))
        self._purpose = cache(self._purposes)
        self._row = cache(self._of_row)

    def donor(self, each: Saying) -> str | None:
        """Return who gives an amount, if it is one given."""
        if not each.currency:
            return None
        return self._sources.series.spelt_out(self._donor(each) or self._row(each) or "") or None

    def _of_row(self, each: Saying) -> str | None:
        """Return who opens a row of a table of gifts: "Donor | Amount" over "Switzerland | CHF 380,000"."""
        who = _GIVER.match(each.claim.sentence)
        if who is None or who.end() > _place(each)[0]:
            return None
        doc = pipeline().make_doc(who["who"])
        named = [found.name for found in find_countries(doc) if found.span.start == 0]
        named += [found.name for found in find_organisations(doc) if found.span.start == 0]
        if not named:
            return None
        place = {"d": each.paper.id, "n": each.settings.block(each.claim.span[0])}
        told = " ".join(filter(None, self._sources.db.execute(_TOP, place).fetchone()))
        return named[0] if _GIVERS.search(told) else None

    def are_one(self, one: Saying, other: Saying) -> bool:
        """Say whether two amounts are of one gift."""
        donor = self.donor(one)
        if donor is None or donor != self.donor(other):
            return False
        if one.paper.id != other.paper.id and (self._recalls(one, other) or self._recalls(other, one)):
            return True
        swapped = one.paper.id != other.paper.id and are_slips(one.claim.row["value"], other.claim.row["value"])
        later = other.claim.sentence
        general = swapped and any(self._behind(each) and self._behind(each) <= _ANYTHING for each in (one, other))
        if general and not (_IN.search(later) or occasions_in(later.lower())):
            return True
        if one.dated and other.dated and not have_common(one.dated, other.dated):
            return False
        if one.paper.id != other.paper.id and are_near(one, other) and _is_one_act(one, other):
            return True
        places = [{name for name in _for_whom(each) if not content(name) & content(donor)} for each in (one, other)]
        if all(places) and not places[0] & places[1]:
            return False
        here, there = self._purpose(one), self._purpose(other)
        enough = 1 if one.paper.id != other.paper.id and are_near(one, other) else 2
        return len(here & there) >= max(enough, ENOUGH * min(len(here), len(there)))

    def _recalls(self, earlier: Saying, later: Saying) -> bool:
        """Say whether one sentence names the meeting at which the other amount was told, or its city."""
        event, sentence = self._sources.settings(earlier.paper).reported, later.claim.sentence
        if event is None or not event.cities:
            opening = self._sources.text(earlier.paper)[:_OPENING]
            towns = (town for town in _IN.findall(sentence) if is_town(town))
            if any(re.search(rf"\b{re.escape(town)}\b", opening) for town in towns):
                return True
        if event is None:
            return False
        cities = (rf"\b{re.escape(unmarked(city))}\b" for city in event.cities)
        return any(re.search(city, unmarked(sentence)) for city in cities) or later.settings.calls(event, sentence)

    def _purposes(self, each: Saying) -> frozenset[str]:
        """Return the words behind the amount that say what for; where there are none, those of the sentence."""
        sentence, (start, _) = each.claim.sentence, _place(each)
        told = self._behind(each)
        if len(told) > 1:
            return told
        told = self._words(sentence, each)
        if not _POINTS_BACK.search(sentence):
            return told
        above = self._sources.db.execute(_ABOVE, [each.paper.id, each.claim.span[0] - start]).fetchone()
        return told | self._words(above[0], each) if above else told

    def _behind(self, each: Saying) -> frozenset[str]:
        """Return what the words just behind an amount say that it is for."""
        return self._words(re.split(r"[,;.]", each.claim.sentence[_place(each)[1] :])[0], each)

    def _words(self, told: str, each: Saying) -> frozenset[str]:
        words = content(told) - content(self.donor(each)) - _FUNDING - {each.unit.lower()}
        return frozenset(word for word in words if not any(c.isdigit() for c in word))


def _is_one_act(one: Saying, other: Saying) -> bool:
    """Say whether two amounts are told to be signed, or announced, in the same days, which are no more than a month."""
    here, there = ([days for days in each.days if days_between(*days) <= MONTH] for each in (one, other))
    acts = [set(map(str.lower, _ACT.findall(each.claim.sentence))) for each in (one, other)]
    return not acts[0].isdisjoint(acts[1]) and have_common(here, there)


def _for_whom(each: Saying) -> set[str]:
    """Return the names behind an amount, but for the donor's: of places and bodies that it is given to."""
    told = re.split(r"[,;.]", each.claim.sentence[_place(each)[1] :])[0]
    return {name for name in _NAME.findall(told) if name.lower() not in MONTHS}


def _place(each: Saying) -> tuple[int, int]:
    at = each.claim.row["offset"] or 0
    return at, at + len(each.claim.quote)


def _is_past(sentence: str, found: tuple[int, str], money: tuple[int, int]) -> bool:
    """Say whether another clause begins between a name and an amount: "kept by Fiji, and Peru is thanked for EUR 2"."""
    at, name = found
    return _FURTHER_GIVER.search(sentence, at + len(name), max(at + len(name), money[0])) is not None


class _Defined:
    """Whoever the documents of a series define an abbreviation for, and no word list may know."""

    def __init__(self, abbreviations: Mapping[str, str]) -> None:
        self._names = {name: long for short, long in abbreviations.items() for name in (short, long)}
        longest_first = sorted(self._names, key=lambda name: (-len(name), name))
        self._printed = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})\b")

    def found(self, sentence: str) -> Iterator[tuple[int, str]]:
        """Yield where a sentence names one, with the full name."""
        return ((match.start(), self._names[match[0]]) for match in self._printed.finditer(sentence))


def _donor(each: Saying, defined: _Defined) -> str | None:
    """Return who gives: who stands nearest to the amount in the sentence, before a full stop or semicolon."""
    sentence, money = each.claim.sentence, _place(each)
    if (
        not _GIFT.search(sentence)
        or _OF_SUM.match(sentence, 0, money[0])
        or _OWN_FURTHER.match(each.claim.quote)
        or _FURTHER.search(sentence[: money[0]])
    ):
        return None
    doc = pipeline().make_doc(sentence)
    named = [(found.span.start, found.name) for found in find_countries(doc)]
    named += [(found.span.start, found.name) for found in find_organisations(doc)]
    known = {at for at, _ in named}
    named += [(at, name) for at, name in defined.found(sentence) if at not in known]
    clause = [
        (at, name)
        for at, name in named
        if ";" not in sentence[min(at, money[0]) : max(at, money[1])]
        and not (at > money[1] and _FURTHER_DEED.search(sentence, money[1], at))
    ]
    if not clause:
        return None
    marked = [found for found in clause if _BY.search(sentence[: found[0]]) and not _is_past(sentence, found, money)]
    marked += [found for found in clause if _WHICH.fullmatch(sentence, money[1], found[0])]
    before = [found for found in clause if found[0] < money[0]]
    return min(marked or before or clause, key=lambda found: abs(found[0] - money[0]))[1]
