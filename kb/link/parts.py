"""The parts of a sentence that speak for themselves, and the set words by which they tell where a thing stands."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from kb.link.meanings import Passage, is_time, ordinal
from kb.link.predicates import Predicate
from kb.link.tenses import Mode

_CONTRAST = frozenset("while whereas but although though".split())
_BREAKS = _CONTRAST | frozenset(";:—")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")

_OPEN = re.compile(
    r"""\b(?:
        (?:not|never) \s (?:yet\s)? (?:been\s)? (?:fully\s)?
            (?:complete|ready|available|finished|final|in\ place|begun|started)
        | (?:yet|still|remain|remains|remained) \s to \s (?:be|come|follow|reply|do|begin|start)
        | (?:is|are|was|were|remain|remains|remained) \s (?:still\s)?
            (?:outstanding|pending|open|incomplete|awaited|missing|lacking|behind\ schedule)
        | (?:is|are|(?<!which\ )(?<!that\ )(?<!\bit\ )(?<!they\ )(?:was|were)|remain|remains|remained) \s (?:still\s)?
            (?:due(?!\ to\ (?!be\b))|expected)
        | (?:carried|held) \s (?:forward|over) | postponed | deferred | rescheduled | adjourned | called \s off
        | put \s (?:off|back) | pushed \s back | on \s hold | stalled
        | (?:is|are|was|were|been) \s (?:\w+ly\s)? (?:cancelled|suspended|shelved|abandoned|dropped|held\ up)
        | (?:been|was|were|is|are) \s moved \s (?:to|from|back)
        | (?:will|did|does|do|could|has|have|had) \s not \s (?:yet\s)? (?:take|taken|be|been)
            \s (?:place|held|convened)
        | (?:is|are|was|were|been) \s (?:further\s)? delayed
        | (?:asked|request(?:ed|s)|need(?:ed|s)|granted|given|wanted|sought) \s (?:for\s)? (?:\w+\s){0,3}
            (?:more|extra|further|additional) \s (?:time|weeks|months)
        | (?:an|one) \s extension | new \s (?:deadline|date|dates|timetable)
        | (?:now|still|is|are|(?<!had\ )been) \s (?:now\s|re)?
            (?:promised|planned|expected|foreseen|scheduled|envisaged|intended|hoped)
        | (?:is|are) \s (?:still\s)? (?:with|before) \s (?:the\s|its\s|their\s)? (?:\w+\s)?
            (?:translators?|printers?|editors?|lawyers?|drafters?)
        | lack \s of \s (?:funds|money|time|staff|resources) | awaits? | awaiting
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words that say of something promised that it is still to come."""

_UNDER_WAY = re.compile(
    r"""\b(?:
        (?:is|are|was|were|remain|remains|remained|still|well) \s (?:still\s|well\s|now\s)?
            (?:under\s?way|ongoing|in\ progress|advanced|in\ preparation|under\ preparation|at\ an\ advanced\ stage)
        | (?:nearing|near|close\ to) \s completion | half \s (?:finished|complete|done|ready)
        | work \s .{0,80} \s (?:continu(?:es|ed)|go(?:es)?\ on|ha[sd]\ (?:begun|started)|began|started|proceed(?:s|ed))
        | (?:begun|started|began) \s work \s on | (?:continues?|continued) \s to \s work \s on
        | (?:is|are|was|were) \s (?:still\s)? being \s \w+ed
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words that say that something promised has been begun."""

_TELLTALES = frozenset(
    "not never yet still remain remains remained outstanding pending open incomplete awaited missing due lacking "
    "expected behind forward over postponed deferred rescheduled adjourned off back cancelled suspended shelved "
    "abandoned dropped up hold stalled moved delayed time weeks months extension new promised planned foreseen "
    "scheduled envisaged intended hoped translators translator printers printer editors editor lawyers lawyer "
    "drafters drafter lack await awaits awaiting underway way ongoing progress advanced preparation being stage "
    "completion half work continues continued".split()
)
"""Without one of these words neither pattern is found."""


@dataclass(frozen=True)
class Part:
    """A part of a sentence that speaks for itself."""

    start: int
    """Place of its first word."""

    end: int
    """Place one past its last."""

    verbs: tuple[Predicate, ...]
    """Its verbs."""

    mark: tuple[Mode, int] | None
    """What set words say in it of a thing, and the place of the first of them."""

    years: frozenset[str]
    """The years of which it speaks, but for those of a day or month."""

    ordinals: Mapping[int, int]
    """Its ordinals, by their place."""

    heard: frozenset[str]
    """The keys of all its words."""


def parts(words: Passage, verbs: list[Predicate]) -> list[Part]:
    """Return the parts of a sentence that speak for themselves: at semicolons, "but" and "while"."""
    found, start = [], 0
    breaks = [at for at, word in enumerate(words.low) if word in _BREAKS and (word in ";:—" or _contrasts(words, at))]
    for at in (*breaks, len(words)):
        if at > start:
            found.append(_part(words, verbs, start, at))
        start = at + 1
    return found


def _contrasts(words: Passage, at: int) -> bool:
    return at > 0 and words.low[at - 1] == ","


def _part(words: Passage, verbs: list[Predicate], start: int, end: int) -> Part:
    low = words.low
    years = (at for at in range(start, end) if len(low[at]) == 4 and _YEAR.match(low[at]))
    return Part(
        start,
        end,
        tuple(verb for verb in verbs if start <= verb.at < end),
        _marked(words, start, end),
        frozenset(low[at] for at in years if not (at and is_time(low[at - 1]))),
        {at: value for at in range(start, end) if (value := ordinal(low[at]))},
        frozenset[str]().union(*words.keys[start:end]),
    )


def _marked(words: Passage, start: int, end: int) -> tuple[Mode, int] | None:
    """Return what set words say of a thing beside the verbs: still open, or under way; and where they begin."""
    if _TELLTALES.isdisjoint(words.low[start:end]):
        return None
    first = words.starts[start]
    told = words.text[first : words.ends[end - 1]]
    for mode, pattern in _MARKS:
        match = pattern.search(told)
        if match:
            return mode, bisect_right(words.starts, first + match.start()) - 1
    return None


_MARKS: tuple[tuple[Mode, re.Pattern[str]], ...] = (("open", _OPEN), ("under way", _UNDER_WAY))
