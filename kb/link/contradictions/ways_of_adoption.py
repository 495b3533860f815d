"""How a text was adopted, where documents tell it differently: by consensus here, by six votes to one there.

The text has a number ("Resolution 4", "Decision R.2") or a name of its own ("the Suva Declaration"). It is named just
before the adoption, or is the document itself, which says so in a line of its own. Consensus, acclamation and no vote
are one way; a vote with some against or abstaining, or by a majority, is another. What is planned, and a document that
tells of both ways for one text, decide nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from extractors.readings.word_starts import at_word_start
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.sources import Sources
from kb.link.series import YEAR, Paper
from kb.link.words.named_things import PACTS
from kb.link.words.numerals import NUMBER
from kb.link.words.provisos import is_planned
from kb.wording import folded

RULE = "one-way-of-an-adoption"
TOGETHER, DIVIDED = "together", "divided"

_ADOPTED = re.compile(at_word_start("Adopted|adopted|approved|Approved|passed|adoption|endorsed") + r"\b")
_WAY = re.compile(
    rf"(?P<{TOGETHER}>by\s(?:general\s)?consensus|by\sacclamation|without\s(?:a\s|any\s)?(?:vote|objections?))\b"
    rf"|(?P<{DIVIDED}>(?:by|with)\s(?:a\svote\sof\s)?{NUMBER}\s(?:votes\s)?(?:to\s{NUMBER}|(?:in\sfavour|for)\b[^.;]{{0,30}}?"
    r"\b(?:against|abstentions?|abstaining))|by\sa\s(?:[\w-]+\s){0,2}?majority)\b",
    re.IGNORECASE,
)
_REACH = 90
"""The way is told within so many characters behind the adoption, and the text named within so many before it."""

_CAP = r"[A-ZÀ-Þ][\w’'-]*"
_TEXT = re.compile(
    r"\b(?P<kind>Resolution|Decision|Recommendation|Measure|Directive)\s(?:[Nn]o\.?\s)?(?P<number>(?=\S*\d)[A-Z\d][\w./-]*\w|\d)"
    rf"|(?P<name>(?:{_CAP}\s){{1,4}}(?:{PACTS}))\b"
)
_TITLE = 900
"""A document names itself within so many characters of its beginning."""

_ANOTHER = re.compile(r"[.;:](?=\s)|\b(?:paragraphs?|amendments?|articles?|annex|section)\b", re.IGNORECASE)
"""What parts a name from an adoption that is not of it, or not of all of it."""


def ways_of_adoption(sources: Sources) -> Iterator[Contradiction]:
    """Yield the texts that documents of a series say were adopted in different ways."""
    told: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for paper in sources.papers if len(sources.papers) > 1 else ():
        for name, way, said in _adoptions(sources, paper):
            told[name][way].append(said)
    for name, (one, *others) in ((name, list(ways.values())) for name, ways in told.items()):
        papers = {each.paper.id for each in one}
        for other in others:
            if papers.isdisjoint(each.paper.id for each in other) and _may_be_one(sources, one[0], other[0]):
                yield Contradiction("name", f"how {name} was adopted", RULE, (tuple(one), tuple(other)))


def _may_be_one(sources: Sources, one: Claim, other: Claim) -> bool:
    """Say whether two documents may speak of one text: numbers begin anew with each meeting that adopts texts."""
    here, there = (sources.settings(each.paper).reported for each in (one, other))
    if not here or not there or here is there:
        return one.paper.is_near(other.paper, YEAR)
    recalled = ((here, other), (there, one))
    return any(
        sources.settings(each.paper).calls(event, each.sentence) or any(city in each.sentence for city in event.cities)
        for event, each in recalled
    )


def _adoptions(sources: Sources, paper: Paper) -> Iterator[tuple[str, str, Claim]]:
    """Yield what a document says was adopted, how, and where it says so."""
    text = sources.text(paper)
    for adopted in _ADOPTED.finditer(text):
        around = sources.read(paper).place(adopted.start())
        way = _WAY.search(text, adopted.end(), min(adopted.end() + _REACH, around[1])) if around else None
        if not around or not way or re.search(r"[.;]\s", text[adopted.end() : way.start()]):
            continue
        if is_planned(text[slice(*around)], adopted.start() - around[0]):
            continue
        name = _name(text, around[0], adopted)
        if name:
            label, sentence = sources.cited(paper, adopted.start())
            words = text[adopted.start() : way.end()]
            place = (adopted.start(), way.end())
            said = Claim(paper, None, " ".join(way[0].split()), label, place, words, sentence or words)
            yield name, way.lastgroup or DIVIDED, said


def _name(text: str, begins: int, adopted: re.Match[str]) -> str | None:
    """Return the name of what was adopted: the one before, or that of the document whose own line tells of it."""
    before = text[max(begins, adopted.start() - _REACH) : adopted.start()]
    named = list(_TEXT.finditer(before))
    if named and not _ANOTHER.search(before, named[-1].end()):
        return _key(named[-1])
    opens = not before.strip(" \n*_()") and adopted[0] == "Adopted"
    own = _TEXT.search(text, 0, min(_TITLE, adopted.start())) if opens else None
    return _key(own) if own else None


def _key(found: re.Match[str]) -> str:
    return f"{found['kind']} {found['number']}" if found["kind"] else folded(found["name"])
