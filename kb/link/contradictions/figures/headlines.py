"""A number in a headline against the one that the text below gives for the same thing.

Headlines round, and give what the text gives again; so only a number that the text nowhere repeats is held against the
text's own, where the text has but one of that thing and it is of like size.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from extractors.readings.quantities import Quantity, find_quantities
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.figures.bounds import Figure
from kb.link.contradictions.figures.counting import NEAR
from kb.link.contradictions.figures.sayings import Saying
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.link.words.occurrences import Deed, deed, one_name
from kb.wording import content

RULE = "headline-against-text"

_PLURALS = frozenset({"people", "children", "women", "men", "policemen", "firemen", "fishermen", "police"})
_MOST = 3
"""A headline's number is followed by its noun within so many words."""

_WORD = re.compile(r"\s+([a-z][a-z-]+)")
_ROUND = 0.05
"""A headline may round by this share of a number; of one with decimals it may print the whole number next to it."""


def headlines(sources: Sources, told: Iterable[Saying]) -> Iterator[Contradiction]:
    """Yield the numbers of headlines that the text below them contradicts."""
    own: dict[str, list[Saying]] = defaultdict(list)
    for each in told:
        if each.figure.high > 0:
            own[each.paper.id].append(each)
    for paper in sources.papers:
        if paper.id in own:
            yield from _against(sources, paper, own[paper.id])


def _against(sources: Sources, paper: Paper, told: list[Saying]) -> Iterator[Contradiction]:
    (title,) = sources.db.execute("select title from documents where id = ?", [paper.id]).fetchone()
    at = sources.text(paper).find(title) if title else -1
    below = [each for each in told if each.claim.span[0] >= at + len(title or "")]
    for number in find_quantities(title) if at >= 0 else ():
        if number.value is None or number.currency or any(each.claim.row["value"] == number.value for each in below):
            continue
        same = _of_the_same(title, number, below)
        again = same and _is_repeated(title, number, sources.text(paper)[at + len(title) :])
        if same and not again and _at_odds(number, same[0]):
            place = (at + number.span.start, at + number.span.end)
            claim = Claim(paper, None, f"{number.value:,}", None, place, sources.text(paper)[slice(*place)], title)
            what = f"{same[0].claim.row['counted']}, in the headline"
            yield Contradiction("total", what, RULE, ((claim,), tuple(each.claim for each in same)))


def _of_the_same(title: str, number: Quantity, below: list[Saying]) -> list[Saying]:
    """Return the text's numbers of what a headline counts; none if these are several, or of parts."""
    counted, end = _counted(title, number.span.end)
    if not counted:
        return []
    done = _deed(title, end)
    same = [each for each in below if counted <= each.things and not each.currency and not done.is_apart(each.deed)]
    same = [each for each in same if not _MEMBERSHIP.search(each.claim.sentence)]
    plain = len({each.figure for each in same}) == 1 and not any(each.is_part for each in same)
    return same if plain else []


def _is_repeated(title: str, number: Quantity, below: str) -> bool:
    """Say whether the text gives a headline's number with the same noun anywhere: "eight of the nine crews"."""
    counted = title[number.span.start : _counted(title, number.span.end)[1]].split()
    words = r"(?:\s[\w-]+){0,2}?\s".join(map(re.escape, (counted[0], counted[-1])))
    return re.search(rf"\b{words}\b", below, re.IGNORECASE) is not None


_MEMBERSHIP = re.compile(
    r"\b(?:unit(?:es?|ing)|(?:brings?|bringing) together|members?|founded|established|ministries of)\b"
)
"""Words by which a text tells of how many a process is made up, not of those who acted."""


def _counted(title: str, at: int) -> tuple[frozenset[str], int]:
    """Return the words behind a headline's number up to the plural that it counts, and where they end."""
    start = at
    for _ in range(_MOST):
        word = _WORD.match(title, at)
        if not word:
            break
        at = word.end()
        if word[1] in _PLURALS or (word[1].endswith("s") and not word[1].endswith("ss")):
            return one_name(content(title[start:at])), at
    return frozenset(), at


def _deed(title: str, at: int) -> Deed:
    """Return what a headline tells to have been done, by the word behind what it counts."""
    word = _WORD.match(title, at)
    return deed(word[1] if word else None, title[at:].lower())


def _at_odds(number: Quantity, each: Saying) -> bool:
    """Say whether two numbers of like size cannot be one, even where the headline rounds."""
    value, other = number.value or 0, each.claim.row["value"]
    fewer, more = sorted((value, other))
    is_whole = value == int(value) != other and abs(value - other) < 1
    exact = number.bound == "eq" and not (is_whole or (_is_round(value) and abs(value - other) <= _ROUND * other))
    return exact and 0 < more <= NEAR * fewer and not Figure(value, value, "").agrees(each.figure)


def _is_round(value: float) -> bool:
    return value >= 100 and value % 10 == 0
