"""Different amounts of one gift: "a grant by Norway of EUR 2.5 million", later "the EUR 3.5 million that Norway gave".

Two amounts are of one gift when the same donor gives them in the same currency and the later document speaks of the
earlier occasion (its city, or the gift's purpose, in most of its words). A donor may give twice; so an earlier document
that names several amounts of the donor is at odds only with an amount that fits none of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from sqlite_utils import Database

from extractors.language import pipeline
from extractors.readings.entities.countries import find_countries
from extractors.readings.entities.organisations import find_organisations
from extractors.readings.quantities import find_quantities
from kb.link.bounds import Figure, figure
from kb.link.claims import Claim, Contradiction, claim
from kb.link.rows import Row
from kb.link.series import Paper
from kb.link.sources import Sources
from kb.wording import content, folded

RULE = "one-gift-of-a-donor"

ENOUGH = 0.6
"""So many of the purpose's words must be shared for two amounts to be of one gift."""

_GIFT = re.compile(
    r"\b(?:contribut\w+|pledg\w+|offer\w*|promis\w+|donat\w+|grant\w*|g[ai]v(?:e|en|es|ing)|provid\w+|commit\w*|gifts?)\b",
    re.IGNORECASE,
)
_FURTHER = re.compile(r"\b(?:further|additional|second|another|new|more|extra)\s(?:\w+\s){0,4}\Z", re.IGNORECASE)
_WHICH = re.compile(r"\s+(?:that|which)\s+(?:the\s+)?")
_SIGNS = {"€": "EUR", "$": "USD", "us$": "USD", "a$": "AUD", "au$": "AUD", "nz$": "NZD", "£": "GBP", "¥": "JPY"}
_FUNDING = frozenset(
    "contribution contributed pledge pledged offer offered promised grant million thousand fund".split()
)


@dataclass(frozen=True)
class Gift:
    """An amount of money that somebody gives."""

    claim: Claim
    """Where it stands."""

    figure: Figure
    """The amount."""

    donor: str
    """The donor's name."""

    currency: str
    """The currency, by its code where the sign is known."""

    purpose: frozenset[str]
    """The words behind the amount that say what for; where there are none, those of the sentence."""


def gifts(sources: Sources) -> Iterator[Contradiction]:
    """Yield the gifts of which documents of a series give different amounts."""
    found: dict[tuple[str, str], list[list[Gift]]] = {}
    for paper in sources.papers:
        for key, given in _gifts(sources, paper).items():
            found.setdefault(key, []).append(given)
    for told in found.values():
        for earlier, later in pairwise(told):
            yield from _compared(sources.db, earlier, later)


def _gifts(sources: Sources, paper: Paper) -> dict[tuple[str, str], list[Gift]]:
    """Return the gifts that a document names, by donor and currency."""
    found: dict[tuple[str, str], list[Gift]] = {}
    for row in sources.facts(paper, "statistic"):
        gift = _gift(paper, row) if _GIFT.search(row["sentence"] or "") else None
        if gift:
            found.setdefault((folded(gift.donor), gift.currency), []).append(gift)
    return found


def _gift(paper: Paper, row: Row) -> Gift | None:
    money = next((each for each in find_quantities(row["quote"]) if each.currency), None)
    amount, sentence = figure(row), row["sentence"]
    if money is None or amount is None or money.currency is None or _FURTHER.search(sentence[: row["offset"]]):
        return None
    donor = _donor(sentence, (row["offset"], row["offset"] + len(row["quote"])))
    if donor is None:
        return None
    currency = _SIGNS.get(money.currency.lower(), money.currency)
    end = row["offset"] + len(row["quote"])
    told = _words(re.split(r"[,;.]", sentence[end:])[0], donor)
    purpose = told if len(told) > 1 else _words(sentence, donor)
    return Gift(claim(paper, row, f"{currency} {amount.shown}"), amount, donor, currency, purpose)


def _words(told: str, donor: str) -> frozenset[str]:
    """Return the words that may say what a gift is for."""
    return frozenset(word for word in content(told) - content(donor) - _FUNDING if not any(c.isdigit() for c in word))


def _donor(sentence: str, money: tuple[int, int]) -> str | None:
    """Return who gives: who stands nearest to the amount in the sentence, before a full stop or semicolon."""
    doc = pipeline().make_doc(sentence)
    named = [(each.span.start, each.name) for each in find_countries(doc)]
    named += [(each.span.start, each.name) for each in find_organisations(doc)]
    clause = [each for each in named if ";" not in sentence[min(each[0], money[0]) : max(each[0], money[1])]]
    if not clause:
        return None
    marked = [each for each in clause if re.search(r"\b(?:by|from|of)\s+(?:the\s+)?$", sentence[: each[0]])]
    marked += [each for each in clause if _WHICH.fullmatch(sentence, money[1], each[0])]
    before = [each for each in clause if each[0] < money[0]]
    return min(marked or before or clause, key=lambda each: abs(each[0] - money[0]))[1]


def _compared(db: Database, earlier: list[Gift], later: list[Gift]) -> Iterator[Contradiction]:
    for gift in later:
        if any(gift.figure.agrees(other.figure) for other in earlier):
            continue
        meant = [other for other in earlier if _is_one(db, other, gift)]
        kept = meant and any(each.figure.agrees(meant[0].figure) for each in later)
        if len(meant) == 1 and not kept:
            what = f"amount given by {gift.donor}"
            yield Contradiction("money", what, RULE, ((meant[0].claim,), (gift.claim,)))


def _is_one(db: Database, earlier: Gift, later: Gift) -> bool:
    paper = earlier.claim.paper
    city = db.execute(
        "select city from meeting where document_id = ? and mention = 'this' and city is not null", [paper.id]
    ).fetchone()
    if city and re.search(rf"\b{re.escape(city[0])}\b", later.claim.sentence):
        return True
    shared = earlier.purpose & later.purpose
    return len(shared) >= 2 and len(shared) >= ENOUGH * min(len(earlier.purpose), len(later.purpose))
