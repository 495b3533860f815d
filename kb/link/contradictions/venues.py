"""Different places of an exercise or course, as the sentences that name it tell: "near Kaunas", "in Ventspils".

What is held at one place has one venue; a document that names several for it lists sites and decides nothing. The place
stands behind the name, or opens the sentence. Regions, countries and waters are no venues here: a town may lie in them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from extractors.language import pipeline
from extractors.readings.entities.countries import find_countries
from extractors.readings.ordinals import ordinal_value
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.link.tellings import Event
from kb.link.words.meanings import MONTHS
from kb.link.words.occurrences import is_at_one_place
from kb.wording import folded

TOWN = r"(?P<town>[A-ZÀ-Þ][\w’'-]+(?:\s(?:(?:de|da|do|del|la|al|of)\s)?[A-ZÀ-Þ][\w’'-]+){0,2})"
_AT = re.compile(rf"\b(?:in|at|near|off|outside|above|around)\s{TOWN}")
_OPENING = re.compile(rf"(?:In|At|Near|Off|Outside|Above|Around)\s{TOWN},?\s")
_REGION = re.compile(
    r"\b(?:north\w*|south\w*|east\w*|west\w*|central|upper|lower|gulf|sea|bay|coast|lakes?|river|straits?|valley|mountains?"
    r"|islands?|province|region|county|district|states?|peninsula|delta|desert|sound|channel|ocean|highlands?|plan|group"
    r"|operation|exercise|committee|meeting|session|conference|forum|ministry|secretariat|office)\b"
)
_PLANNED = re.compile(
    r"\b(?:will|shall|would|should|could not|cancelled|postponed|proposed|scheduled|foreseen|intends?|offer(?:s|ed)"
    r"|moved|instead|(?:is|are|was|were) to)\b"
)
_ABOUT = re.compile(r"\b(?:of|from|on|about|for|to|and|with)\s(?:the\s)?\Z")
_OTHER_CLAUSE = re.compile(
    r"[;:]|\b(?:which|who|that|discussed|agreed|reported|presented|adopted|noted|met|meeting|session|report|lessons|review"
    r"|results?|based|from)\b"
)
_NTH = re.compile(r"\b(?P<nth>[\w-]+)\s\Z")
_NUMBERED = re.compile(r"\s(?:[IVX]+|\d{1,4}|[A-ZÀ-Þ]\w+)\b")
_NUMBER = re.compile(r"\s(?:[IVX]+|\d{1,4})\Z")
_LONGEST_ORDINAL = 20
_REACH = 90
"""A venue stands within so many characters behind the name."""

_BESIDE = 80
"""Two places that a document names within so many characters of each other may be two names of one venue."""


def venues(sources: Sources) -> Iterator[Contradiction]:
    """Yield the exercises and courses that documents report from different towns."""
    for event in sources.events:
        if event.tellings[0].kind == "activity" and is_at_one_place(event.name):
            yield from _of(sources, event)


def _of(sources: Sources, event: Event) -> Iterator[Contradiction]:
    told: dict[str, list[Claim]] = defaultdict(list)
    every = {each.row["name"] for each in event.tellings} | {event.name}
    names = {name for name in every if not _NUMBER.search(name)} or every
    begins = event.dated.dates[0] if event.dated and event.dated.dates else ""
    for paper in sources.papers:
        if paper.date and paper.date < begins:
            continue
        found = {folded(each.value): each for each in _told(sources, paper, names)}
        if len(found) == 1:
            [(place, where)] = found.items()
            told[place].append(where)
    if len(told) > 1 and not any(_are_near(sources, one, other) for one, other in combinations(told, 2)):
        readings = tuple(map(tuple, told.values()))
        yield Contradiction("place", f"place of {event.name}", "one-place-of-an-exercise", readings, event.id)


def _told(sources: Sources, paper: Paper, names: set[str]) -> Iterator[Claim]:
    """Yield the towns in which a document says that what has one of the names was held."""
    text = sources.text(paper)
    for name in sorted(names, key=len, reverse=True):
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            nth = _NTH.search(text, max(0, at - _LONGEST_ORDINAL), at)
            is_another = nth and (nth["nth"] == "next" or (ordinal_value(nth["nth"]) or 1) > 1)
            if not is_another and not _NUMBERED.match(text, end) and not text[end : end + 1].isalnum():
                yield from _near(sources, paper, text, (at, end))
            at = text.find(name, end)


def _near(sources: Sources, paper: Paper, text: str, name: tuple[int, int]) -> Iterator[Claim]:
    label, sentence = sources.cited(paper, name[0])
    start = text.rfind(sentence or "", 0, name[1] + len(sentence or "")) if sentence else -1
    if sentence is None or not start <= name[0] or start < 0 or _PLANNED.search(sentence):
        return
    rest = text[name[1] : min(start + len(sentence), name[1] + _REACH)]
    behind = None if _ABOUT.search(text, start, name[0]) else _AT.search(rest)
    if behind and not _OTHER_CLAUSE.search(rest, 0, behind.start()) and is_town(behind["town"]):
        place = name[1] + behind.start("town")
        yield Claim(paper, None, behind["town"], label, (place, place + len(behind["town"])), behind["town"], sentence)
    opening = _OPENING.match(sentence)
    if opening and not behind and is_town(opening["town"]) and not sources.venues.has_meetings_in(opening["town"]):
        place = start + opening.start("town")
        yield Claim(
            paper, None, opening["town"], label, (place, place + len(opening["town"])), opening["town"], sentence
        )


def is_town(name: str) -> bool:
    """Say whether a name may be one of a town: of no country, month, region or body."""
    low = folded(name)
    if low.split()[0] in MONTHS or _REGION.search(low) or name.isupper():
        return False
    return not list(find_countries(pipeline().make_doc(name)))


def _are_near(sources: Sources, one: str, other: str) -> bool:
    """Say whether one place may be, or lie by, the other: one name holds the other, or they are named together."""
    if set(one.split()) <= set(other.split()) or set(other.split()) <= set(one.split()):
        return True
    together = re.compile(rf"\b(?:{one}\b.{{0,{_BESIDE}}}?\b{other}|{other}\b.{{0,{_BESIDE}}}?\b{one})\b")
    return any(together.search(folded(sources.text(paper))) for paper in sources.papers)
