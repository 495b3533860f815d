"""Shares that documents give differently in one clause: "17 per cent failed" and "22 per cent had failed".

A share counts nothing by itself, so it is known only by its clause. Two clauses are one telling where they have the
same words but for a few, and the same years and names; figures that are said to have changed are none.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractors.readings.ordinals import ordinal_value
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.figures.bounds import LEEWAY, Figure
from kb.link.contradictions.figures.counting import SLICES
from kb.link.contradictions.sources import Sources
from kb.link.series import YEAR, Paper
from kb.link.words.growing import AHEAD, CHANGED, NOW, UP_TO
from kb.link.words.stems import stem
from kb.wording import content

RULE = "same-share-again"

MOST = 60
"""A share is compared with so many that were told last."""

_FEWEST = 3
"""Words besides the share that two clauses have in common at least."""

_LIKE = 0.75
"""Share of all words of two clauses that both have."""

_MARK = re.compile(r"\d\s?(?:%|per\s?cent\b)")
_PERCENT = re.compile(
    r"(?P<bound>\b[A-Za-z]+(?:\sthan|\sleast)?\s)?(?P<n>(?<![\d.])\d{1,3}(?:\.\d+)?)\s?(?:%|per\s?cent\b)"
)
_BEFORE = 25
"""A share with its bound begins within so many characters before its last digit."""

_BOUNDS = {"more than": "gt", "over": "gt", "at least": "ge", "less than": "lt", "under": "lt", "fewer than": "lt"}
_ROUGH = frozenset("about around some nearly almost roughly approximately".split())
_BREAK = re.compile(r"[;:]|,\s(?:and|but|while|whereas|which|who)\s|\s(?:against|compared|up\sfrom|down\sfrom)\s")
_CHANGING = re.compile(rf"\b(?:{UP_TO}|{NOW}|{CHANGED}|{AHEAD}|by\s\d{{4}})\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CAPITAL = re.compile(r"(?<=[\s(])[A-ZÀ-Þ][\w’'-]+")
_AUXILIARY = frozenset(
    "had did does do being about around some nearly almost over more less than least per cent percent".split()
)


@dataclass(frozen=True)
class _Share:
    """A share with its clause."""

    claim: Claim
    figure: Figure
    words: frozenset[str]
    fixed: frozenset[str]
    """Years and names of the clause, and words for a part or a time."""


def percents(sources: Sources, known: Iterable[Contradiction]) -> Iterator[Contradiction]:
    """Yield the shares that two documents give differently in one clause, other than those that are known to be."""
    told = {(claim.paper.id, claim.sentence) for each in known for _, claim in each.claims}
    before: list[_Share] = []
    for paper in sources.papers if len(sources.papers) > 1 else ():
        here = [each for each in _shares(sources, paper) if (paper.id, each.claim.sentence) not in told]
        for each in here:
            one = next((one for one in reversed(before[-MOST:]) if _say_the_same(one, each)), None)
            if one and not one.figure.agrees(each.figure):
                what = " ".join(each.claim.sentence.split())
                yield Contradiction("total", what, RULE, ((one.claim,), (each.claim,)))
        before += here


def _shares(sources: Sources, paper: Paper) -> Iterator[_Share]:
    text = sources.text(paper)
    for mark in _MARK.finditer(text) if "cent" in text or "%" in text else ():
        match = _PERCENT.search(text, max(0, mark.start() - _BEFORE), mark.end())
        if not match:
            continue
        label, sentence = sources.cited(paper, match.start("n"))
        around = sources.read(paper).place(match.start("n"))
        if not around or not sentence:
            continue
        clause = _clause(sentence, match.start("n") - around[0])
        if not _CHANGING.search(clause):
            place = (match.start("n"), match.end())
            claim = Claim(paper, None, f"{match['n']} per cent", label, place, text[slice(*place)], sentence)
            own = content(clause) - _AUXILIARY
            words = frozenset(stem(word) for word in own if not word[0].isdigit())
            parts = {word for word in own if word in SLICES or ordinal_value(word)}
            fixed = {*_YEAR.findall(clause), *_CAPITAL.findall(clause), *parts}
            yield _Share(claim, _figure(match), words, frozenset(fixed))


def _clause(sentence: str, at: int) -> str:
    """Return the part of a sentence that speaks of a share."""
    start, end = 0, len(sentence)
    for each in _BREAK.finditer(sentence):
        if each.end() <= at:
            start = each.end()
        elif each.start() > at:
            end = each.start()
            break
    return sentence[start:end]


def _figure(match: re.Match[str]) -> Figure:
    value, bound = float(match["n"]), (match["bound"] or "").strip().lower()
    leeway = value * LEEWAY if bound in _ROUGH else 0.0
    kind = _BOUNDS.get(bound, "eq")
    low = 0.0 if kind == "lt" else value - leeway
    high = 100.0 if kind in ("gt", "ge") else value + leeway
    return Figure(low, high, match["n"])


def _say_the_same(one: _Share, other: _Share) -> bool:
    """Say whether two clauses have nearly the same words, and the same years and names."""
    both = one.words & other.words
    near = one.fixed or one.claim.paper.is_near(other.claim.paper, YEAR)
    return (
        bool(near)
        and one.fixed == other.fixed
        and len(both) >= _FEWEST
        and len(both) >= _LIKE * len(one.words | other.words)
    )
