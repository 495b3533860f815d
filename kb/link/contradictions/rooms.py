"""How much a named place can hold or do, where documents of about one time say otherwise: "with room for 40 boats".

The place is what the sentence names, or its paragraph named last: a reservoir, laboratory, depot or hall under a name
of its own, or under the abbreviation that stands for it. What was added to it, will be, is free or is meant of each of
several decides nothing, and neither does a document that gives two numbers itself. A number of things a year is none
of things at a time.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from kb.link.contradictions.claims import Claim, Contradiction, claim
from kb.link.contradictions.seats import MANY, NEAR
from kb.link.contradictions.sources import Sources
from kb.link.contradictions.venues import TOWN
from kb.link.rows import Row
from kb.link.series import Paper
from kb.link.words.named_things import CENTRES, OFFICES
from kb.link.words.provisos import is_planned
from kb.wording import content, folded

RULE = "capacity-of-a-place"

_PLACES = (
    f"{CENTRES}|{OFFICES}|Barracks|Basin|Berth|Camp|Dam|Dock|Hall|Harbour|Hospital|Marina|Port|Quay|Reservoir|Shelter"
    "|Hangar|Hatchery|Hostel|Nursery|Prison|Repository|Silo|Stadium|Store|Terminal|Theatre|Vault|Warehouse|Yard"
)
_NOUN = rf"(?P<noun>{_PLACES}|{_PLACES.lower()})"
_CAP = r"(?!(?:The|An?|Its?|Our|Their|This|That|Each|Every)\s)[A-ZÀ-Þ][\w’'-]*"
_NAMED = re.compile(
    rf"(?P<name>(?:{_CAP}\s(?:(?:of|for|and)\s)?){{1,6}}{_NOUN}\b)(?:(?:\s(?:in|at|near)\s|,\s){TOWN})?"
)
_UP_TO = r"(?:\s(?:up\sto|as\smany\sas|about|some))?\s\Z"
_HOLDS = re.compile(
    r"\b(?:(?:room|space|places|berths|beds)\sfor|capacity(?:,\s\w+)?\s(?:of|is|was|for|to\s\w+)"
    r"|(?:can|could|able\sto|(?:built|designed|equipped|made|large\senough)\s(?:to|for))(?:\s(?:hold|store|take|keep"
    r"|examine|test|analyse|process|handle|treat|house|receive|seat|train|accommodate|lodge|shelter|berth|moor))?"
    rf"|(?:receives?|holds?|takes?|seats|houses|handles|stores|lodges)(?=\s(?:up\sto|as\smany\sas)\s)){_UP_TO}",
    re.IGNORECASE,
)
"""Words before a number by which it is what a place can hold or do."""

_RATE = re.compile(r"[^.;,|]{0,40}?\b(?:an?|per|each|every)\s(hour|day|week|month|year)\b")
_OTHER = re.compile(
    r"\b(?:live|useful|usable|dead|spare|free|remaining|unused|installed|generating|extend\w*|extension|enlarg\w+"
    r"|expan\w+|increas\w+|rais(?:ed|ing)|doubl\w+|tripl\w+|added|adding|additional|further|another|now|new\swing|reduced"
    r"|originally|formerly|until|each|of\sthem|from\s\d[\d,.]*\sto)\b",
    re.IGNORECASE,
)
"""Words for a part of what there is room for, or for what has changed."""

_END = re.compile(r"[,;:|]")
"""Where it ends what is said of a number."""


@dataclass(frozen=True)
class _Room:
    """What a document says that a place can hold or do."""

    claim: Claim
    noun: str
    words: frozenset[str]
    """Words of the place's name, with its town."""
    unit: frozenset[str]
    rate: str
    """The time in which it can do so much; empty for what it holds."""

    def is_of_one_place(self, other: "_Room") -> bool:
        """Say whether two places of one kind have all words of one of the two names in common, and one of its own."""
        shared = self.words & other.words
        is_one = self.noun == other.noun and shared in (self.words, other.words) and shared - MANY - {self.noun}
        return bool(is_one) and self.rate == other.rate and self.unit & other.unit in (self.unit, other.unit)


def rooms(sources: Sources) -> Iterator[Contradiction]:
    """Yield the places of which documents of a series say that they can hold, or do, more or less."""
    told = [each for paper in sources.papers for each in _rooms(sources, paper)] if len(sources.papers) > 1 else []
    for one, other in combinations(told, 2):
        here, there = one.claim, other.claim
        if one.is_of_one_place(other) and here.row["value"] != there.row["value"] and _is_alone(one, other, told):
            yield Contradiction(
                "total",
                f"capacity of {here.value}",
                RULE,
                ((replace(here, value=here.quote),), (replace(there, value=there.quote),)),
            )


def _is_alone(one: _Room, other: _Room, told: list[_Room]) -> bool:
    """Say whether two numbers are of documents of about one time, neither of which gives another of the place."""
    here, there = one.claim.paper, other.claim.paper
    own = [each for each in told if each.claim.paper in (here, there) and each.is_of_one_place(one)]
    return here.id != there.id and here.is_near(there, NEAR) and len({each.claim.row["value"] for each in own}) == 2


def _rooms(sources: Sources, paper: Paper) -> Iterator[_Room]:
    for row in sources.facts(paper, "statistic"):
        sentence, at = row["sentence"] or "", row["offset"] or 0
        holds = _HOLDS.search(sentence, 0, at) if row["bound"] in ("eq", "le") else None
        end = at + len(row["quote"])
        told = sentence[:end] + _END.split(sentence[end:], maxsplit=1)[0]
        if not holds or _OTHER.search(told) or is_planned(told, holds.start()):
            continue
        place = _place(sources, paper, row)
        if place:
            rate = _RATE.match(sentence, end)
            unit, noun = frozenset(content(row["counted"] or "")), folded(place["noun"])
            words = frozenset(content(place["name"]) | content(place["town"] or ""))
            yield _Room(claim(paper, row, place["name"]), noun, words, unit, rate[1] if rate else "")


def _place(sources: Sources, paper: Paper, row: Row) -> re.Match[str] | None:
    """Return the place that the words of a number's paragraph name last before it, short forms written out."""
    text = sources.text(paper)
    above = sources.series.spelt_out(text[text.rfind("\n", 0, row["start"]) + 1 : row["start"]])
    return max(_NAMED.finditer(above), key=lambda found: found.start(), default=None)
