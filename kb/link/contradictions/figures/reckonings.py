"""What a sentence reckons wrongly: "18 of the 24 crews (80 per cent)", "a five-day course from 3 to 10 May".

Shares, the days of a span, men and women beside all, and parts that are more than their whole. A number that is said to
be rough leaves room, working days may be counted for days, and a share may be rounded.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from extractors.readings.dates import Anchors, find_dates
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.link.words.numerals import NUMBER, number

RULE = "reckoned-in-one-sentence"

_ROUNDED, _ROUGH = 1.0, 5.0
"""Points by which a share may be off, and one that is said to be rough."""

_LIKE = 1.5
"""A whole is less than so many times its parts; what is more, or less than one part, stands beside them in a list."""

_PERCENT = r"(?P<p>\d{1,3}(?:\.\d+)?)\s?(?:per\scent|percent|%)"
_OF = rf"(?P<n>{NUMBER})\s(?:out\s)?of\s(?:the\s|its\s|all\s|their\s)?(?P<m>{NUMBER})\s"
_SHARES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w.,]){_OF}[^.;:()\n]{{2,50}}?\((?:or\s)?(?P<rough>about\s|some\s|around\s|nearly\s|almost\s)?{_PERCENT}\)",
        rf"(?<![\w.,])(?P<n>{NUMBER})(?:\s[a-z]+)?,?\sor\s(?P<rough>about\s|some\s|around\s|nearly\s|almost\s)?{_PERCENT},?"
        rf"\sof\s(?:the\s|all\s)?(?P<m>{NUMBER})\s",
        rf"(?P<rough>\b(?:about|some|around|nearly|almost)\s)?(?<![\w.,]){_PERCENT}\sof\s(?:the\s|all\s)?(?P<m>{NUMBER})"
        rf"\s(?:[a-z]+\s?){{1,3}}(?:,\sor|,\sthat\sis,?|\(|,\snamely)\s?(?P<n>{NUMBER})\b",
    )
)
_FRACTIONS = {"half": 1 / 2, "a third": 1 / 3, "one third": 1 / 3, "two thirds": 2 / 3, "a quarter": 1 / 4,
              "one quarter": 1 / 4, "three quarters": 3 / 4, "a fifth": 1 / 5, "one fifth": 1 / 5}  # fmt: skip
_FRACTION = re.compile(
    rf"(?P<rough>\b(?:about|some|around|nearly|almost|over|more\sthan|less\sthan)\s)?\b(?P<share>{'|'.join(_FRACTIONS)})\s"
    rf"of\s(?:the\s|all\s)?(?P<m>{NUMBER})\s(?:[a-z]+\s?){{1,3}}(?:,\sor|,\sthat\sis,?|\(|,\snamely)\s?(?P<n>{NUMBER})\b",
    re.IGNORECASE,
)
_WHOSE = r"(?:(?:to|for|from|of|by)\s)?"
_PAIRS = re.compile(
    rf"(?<![\w.,])(?P<m>{NUMBER})\s(?:[a-z]+\s){{0,2}}[a-z]+(?:,|:|\s[–—]|\s\()\s?(?P<a>{NUMBER})\s{_WHOSE}"
    rf"(?P<one>men|women|boys|girls|adults|children)\sand\s(?P<b>{NUMBER})\s{_WHOSE}"
    rf"(?P<other>men|women|boys|girls|adults|children)\b",
    re.IGNORECASE,
)
_BOTH = frozenset({frozenset({"men", "women"}), frozenset({"boys", "girls"}), frozenset({"adults", "children"})})
_SEVERAL = r"(?:[a-z-]+\s){0,2}(?:courses|workshops|meetings|sessions|exercises|drills|seminars|patrols|visits|tours)\b"
_DAYS = re.compile(
    rf"\b(?P<n>{NUMBER})(?:-day\s(?!{_SEVERAL})|\sdays?(?=,?\s(?:from|between|\())|\sdays\slong\b)",
    re.IGNORECASE,
)
_APART = re.compile(r"\b(?:later|after|before|earlier|within|ago|behind|ahead|late|of\sthe|every|first|last)\b")
_OF_SHARES = re.compile(r"\d\s?(?:%|per\s?cent)|\b(?:half|thirds?|quarters?|fifth)\sof\s")
_OF_PAIRS = re.compile(r"\s(?:men|women|boys|girls|adults|children)\sand\s")
_OF_DAYS = re.compile(r"-day\s|\sdays?\s(?:from|between|long|\()|\sdays?,\s(?:from|between)")
"""What is quick to look for, and stands in every sentence that reckons."""


def reckonings(sources: Sources) -> Iterator[Contradiction]:
    """Yield the shares, spans and sums that a sentence gives and that do not follow from its own numbers."""
    for paper in sources.papers:
        text = sources.text(paper)
        for hints, words, find in _LOOKED:
            if not any(hint in text for hint in hints):
                continue
            around = (sources.read(paper).place(match.start()) for match in words.finditer(text))
            for place in dict.fromkeys(filter(None, around)):
                yield from find(sources, paper, text, place)


def _shares(sources: Sources, paper: Paper, text: str, around: tuple[int, int]) -> Iterator[Contradiction]:
    for match in (found for pattern in (*_SHARES, _FRACTION) for found in pattern.finditer(text, *around)):
        part, whole = number(match["n"]), number(match["m"])
        told = match.groupdict()
        share = float(told["p"]) if told.get("p") else 100 * _FRACTIONS[match["share"].lower()]
        if whole and abs(100 * part / whole - share) > (_ROUGH if match["rough"] else _ROUNDED):
            is_even = not told.get("p") and abs(part - whole * share / 100) < 1
            if not is_even:
                place = "p" if told.get("p") else "share"
                shown = f"{part} of {whole} are {100 * part / whole:.0f} per cent"
                yield _made(sources, paper, match, (place, match[place]), ("n", shown))


def _pairs(sources: Sources, paper: Paper, text: str, around: tuple[int, int]) -> Iterator[Contradiction]:
    for match in _PAIRS.finditer(text, *around):
        one, other, whole = (number(match[key]) for key in ("a", "b", "m"))
        both = frozenset({match["one"].lower(), match["other"].lower()}) in _BOTH
        if both and one + other != whole and max(one, other) < whole < _LIKE * (one + other):
            yield _made(sources, paper, match, ("m", f"{whole}"), ("a", f"{one} + {other} = {one + other}"))


def _spans(sources: Sources, paper: Paper, text: str, around: tuple[int, int]) -> Iterator[Contradiction]:
    sentence, match = text[slice(*around)], _DAYS.search(text, *around)
    if not match or _APART.search(sentence):
        return
    found = find_dates(sentence, Anchors(date.fromisoformat(paper.date) if paper.date else None))
    spans = [each for each in found if each.date.granularity == "day" and each.date.start != each.date.end]
    start, end = (spans[0].date.start, spans[0].date.end) if len(spans) == len(found) == 1 else (None, None)
    if start and end and number(match["n"]) not in _counted(start, end):
        claim = Claim(paper, None, f"{number(match['n'])} days", *_cited(sources, paper, match.span()))
        place = (around[0] + spans[0].span.start, around[0] + spans[0].span.end)
        days = Claim(paper, None, f"{max(_counted(start, end))} days", *_cited(sources, paper, place))
        yield Contradiction("total", f"days of {spans[0].date.text}", RULE, ((claim,), (days,)))


def _counted(start: str, end: str) -> set[int]:
    """Return how many days a span may be said to have: all, those between, or the working days."""
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    every = [first + timedelta(n) for n in range(min(400, (last - first).days + 1))]
    return {
        len(every),
        len(every) - 1,
        sum(day.weekday() < 5 for day in every),
        sum(day.weekday() < 6 for day in every),
    }


def _made(
    sources: Sources, paper: Paper, match: re.Match[str], one: tuple[str, str], other: tuple[str, str]
) -> Contradiction:
    claims = (Claim(paper, None, shown, *_cited(sources, paper, match.span(key))) for key, shown in (one, other))
    first, second = claims
    return Contradiction("total", " ".join(match[0].split()), RULE, ((first,), (second,)))


def _cited(sources: Sources, paper: Paper, place: tuple[int, int]) -> tuple[str | None, tuple[int, int], str, str]:
    """Return the label, the place, the words and the sentence of a claim."""
    label, sentence = sources.cited(paper, place[0])
    printed = sources.text(paper)[slice(*place)]
    return label, place, printed, sentence or printed


_LOOKED = (
    (("%", "cent", "half", "third", "quarter", "fifth"), _OF_SHARES, _shares),
    ((" men and", "women and", "boys and", "girls and", "adults and", "children and"), _OF_PAIRS, _pairs),
    (("-day", " day"), _OF_DAYS, _spans),
)
