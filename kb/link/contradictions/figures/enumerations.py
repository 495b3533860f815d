"""A number and the list that is meant to bear it out, in one sentence: "all nine members took part: Chile, Peru, …".

Only a plain list counts: names of countries with nothing between them but commas, articles and "and", opened by a
colon, a bracket or "namely". A list that says of itself that it is open ("including", "such as") bears nothing out.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from extractors.language import pipeline
from extractors.readings.entities.countries import Country, find_countries
from kb.link.contradictions.claims import Claim, Contradiction, claim
from kb.link.contradictions.figures.bounds import figure
from kb.link.contradictions.sources import Sources
from kb.link.rows import Row
from kb.link.series import Paper
from kb.link.words.numerals import NUMBER
from kb.wording import content

FEWEST = 3
"""Names that make a list."""

_COUNTED = frozenset("country state member delegation economy party nation".split())
_OPENS = re.compile(r"(?::|\(|\[|—|–|\bnamely\b,?)\s*(?:the\s+)?$")
_BETWEEN = re.compile(r"(?:\s*[,;]\s*|\s+)?(?:(?:and|as well as|&)\s+)?(?:the\s+)?", re.IGNORECASE)
_PART_OF = re.compile(
    rf"(?:\b(?:{NUMBER}|some|most|many|several|half|few|thirds?|quarters?|majority|minority) of"
    r"|(?:\A|[,;:.] )(?:out of|of|among)) (?:the|its|our|their|all) \Z",
    re.IGNORECASE,
)
"""Words by which the list behind a number is that of a part: "five of the nine members: Chile, Peru, …".

"Of the nine members, five came: Chile, …" tells so as well.
"""

_CLOSES = re.compile(r"\s*(?:[.;:)\]]|$|\s(?:took part|participated|attended|were|was)\b)")


def enumerations(sources: Sources) -> Iterator[Contradiction]:
    """Yield the numbers of countries that the list behind them does not bear out."""
    for paper in sources.papers:
        for row in sources.facts(paper, "statistic"):
            if content(row["counted"]) & _COUNTED and row["sentence"]:
                yield from _at_odds(paper, row)


def _at_odds(paper: Paper, row: Row) -> Iterator[Contradiction]:
    at = row["offset"] or 0
    number, rest = figure(row), row["sentence"][at + len(row["quote"]) :]
    named = _listed(rest) if number and not _PART_OF.search(row["sentence"][:at]) else []
    if number and named and not number.low <= len(named) <= number.high:
        names = ", ".join(each.name for each in named)
        readings: tuple[tuple[Claim, ...], ...] = (
            (claim(paper, row, number.shown),),
            (claim(paper, row, f"{len(named)} named: {names}"),),
        )
        yield Contradiction("total", f"{row['counted']}, counted and named", "number-and-its-list", readings)


def _listed(words: str) -> list[Country]:
    """Return the countries of the plain list that words open with a colon or a bracket; none if there is no such."""
    found = find_countries(pipeline().make_doc(words)) if ":" in words or "(" in words or "namely" in words else []
    found = [each for each in found if each.form != "adjective"]
    if len(found) < FEWEST or not _OPENS.search(words[: found[0].span.start]):
        return []
    for one, after in pairwise(found):
        if not _BETWEEN.fullmatch(words[one.span.end : after.span.start]):
            return []
    return found if _CLOSES.match(words[found[-1].span.end :]) else []
