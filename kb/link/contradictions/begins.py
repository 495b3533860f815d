"""Different first or last days of one thing, told with any words of beginning and ending.

"At work since 3 September", "which began on 10 September"; "ran until 16 May", "from 13 to 17 May". The thing is known
by its name, by the abbreviation that stands for it, or by the noun that it is built on where a document has but one
such name ("the scheme"). What is planned, and a document that gives several days itself, decide nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from extractors.readings.dates import Anchors, find_dates
from extractors.readings.ordinals import ordinal_value
from extractors.readings.word_starts import at_word_start
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.link.timing import days_between, shown
from kb.link.words.provisos import is_planned, is_renewed
from kb.wording import content

RULE = "one-first-or-last-day"

_FIRST = (
    "began|begun|started|commenced|opened|launched|went online|online since|went live|in use since|in operation since"
    "|in service since|running since|got under way|under way since|since"
)
_LAST = "ended|closed|concluded|finished|came to an end|ran until|lasted until|continued until|went on until|open until"
_LAST_WORDS = frozenset(_LAST.split("|"))
_WORD = re.compile(at_word_start(f"{_FIRST}|{_LAST}") + r"\b(?=[^.;\n]{0,60}?(?:\d|today|morning|yesterday))")
_DAY = re.compile(r"[^.;\n]{0,60}")
_LEAD = re.compile(
    r"(?:\s(?:in|at|near)\s(?:the\s)?[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*)*,?)?(?:\s(?:on|late on|since))?\s\Z"
)
_TODAY = re.compile(r"\s(?:(?P<today>today|this\s(?:morning|afternoon|evening))|(?P<before>yesterday))\b")
_CAP = r"[A-ZÀ-Þ][\w’'-]*"
_NAME = re.compile(rf"{_CAP}(?:\s(?:(?:of|and|for|on|against|in)\s(?:the\s)?)?{_CAP}){{1,9}}")
_SHORT = re.compile(r"\b[A-Z]{3,}\b")
_NOUN = re.compile(r"\b(?:[Tt]he|[Tt]his|[Ii]ts)\s(?:\w+\s)?(?P<noun>[a-z]{4,})\b(?!\s[a-z]*\sof\b)")
_KINDS = frozenset(
    "scheme operation exercise campaign week drill programme project register course phase pilot trial survey tour "
    "festival expedition voyage patrol mission initiative camp school fair season action exhibition portal platform "
    "hotline desk service appeal consultation negotiations month days drive sweep test centre observatory".split()
)
"""What begins and ends, or has been there since a day."""

_GATHERING = re.compile(r"\b(?:meeting|session|conference|summit|assembly|forum|committee|group|council|ministry)\b")
_GOING_ON = re.compile(
    r"\b(?:at\swork|in\suse|in\soperation|in\sservice|online|running|under\sway|active|open)\b[^,;]{0,90}\Z"
)
_HELD = re.compile(r"\b(?:ran|held|took\splace|lasted|went\son|during|conducted|carried\sout|place)\b")
_OTHERS = re.compile(
    r"\b(?:registration|applications?|enrolment|call|talks|negotiations|preparations?|discussions?|sales?)\b"
)
"""What begins and ends before the thing itself."""

Days = tuple[str, str]


@dataclass(frozen=True)
class _Telling:
    """A first or last day of a named thing."""

    name: frozenset[str]
    part: str
    day: str
    claim: Claim
    shown: str


def begins(sources: Sources) -> Iterator[Contradiction]:
    """Yield the named things whose first or last day documents of a series give differently."""
    told: dict[str, list[_Telling]] = defaultdict(list)
    for paper in sources.papers if len(sources.papers) > 1 else ():
        for each in (*_by_words(sources, paper), *_by_spans(sources, paper)):
            told[each.part].append(each)
    for part, tellings in told.items():
        for group in _things(tellings):
            yield from _apart(part, group)


def _things(tellings: list[_Telling]) -> list[list[_Telling]]:
    """Group what is told of one thing: of one name, or of a name that holds the other."""
    groups: list[list[_Telling]] = []
    for each in tellings:
        same = (group for group in groups if _are_one(group[0], each))
        group = next(same, None)
        if group is None:
            groups.append([each])
        else:
            group.append(each)
    return groups


def _are_one(one: _Telling, other: _Telling) -> bool:
    fewer, more = sorted((one.name, other.name), key=len)
    apart = more - fewer
    near = abs(days_between(one.day, other.day)) <= _NEAR
    return near and len(fewer) > 1 and fewer <= more and not any(map(ordinal_value, apart))


_NEAR = 100
"""Days between two tellings of one thing; what is farther off is another of the name."""


def _apart(part: str, group: list[_Telling]) -> Iterator[Contradiction]:
    own: dict[str, set[str]] = defaultdict(set)
    for each in group:
        own[each.claim.paper.id].add(each.day)
    readings: dict[str, list[Claim]] = defaultdict(list)
    for each in group:
        if len(own[each.claim.paper.id]) == 1:
            readings[each.day].append(each.claim)
    if len(readings) > 1:
        name = max((each.shown for each in group), key=len)
        yield Contradiction("dates", f"{part} day of the {name}", RULE, tuple(map(tuple, readings.values())))


def _by_words(sources: Sources, paper: Paper) -> Iterator[_Telling]:
    """Yield what a document tells with words of beginning and ending."""
    text, read = sources.text(paper), sources.read(paper)
    for match in _WORD.finditer(text):
        around = read.place(match.start())
        before = text[around[0] : match.start()] if around else ""
        if not before or is_planned(before, len(before)):
            continue
        if match[0].lower() == "since" and not _GOING_ON.search(before):
            continue
        named = None if is_renewed(before) or _OTHERS.search(before) else _named(sources, before, text)
        day = _day(paper, text, match.end()) if named else None
        if named and day:
            part = "last" if match[0].lower() in _LAST_WORDS else "first"
            yield from _telling(sources, paper, named, part, day)


def _day(paper: Paper, text: str, at: int) -> tuple[str, tuple[int, int]] | None:
    """Return the day that stands just behind a word, and where; null if none does, or one that is not past."""
    today = _TODAY.match(text, at)
    if today and paper.date:
        day = date.fromisoformat(paper.date) - timedelta(days=bool(today["before"]))
        return day.isoformat(), today.span()
    told = _DAY.match(text, at)
    issued = date.fromisoformat(paper.date) if paper.date else None
    for found in find_dates(told[0], Anchors(issued))[:1] if told else ():
        exact = found.date.granularity == "day" and found.date.start == found.date.end and found.date.start
        is_past = exact and not (paper.date and exact > paper.date)
        if exact and is_past and _LEAD.fullmatch(told[0][: found.span.start] if told else ""):
            return exact, (at + found.span.start, at + found.span.end)
    return None


def _by_spans(sources: Sources, paper: Paper) -> Iterator[_Telling]:
    """Yield the first and the last day of the one thing that a sentence with a span of days names."""
    for days, claim in sources.spans(paper):
        sentence = claim.sentence
        at = sentence.find(claim.quote)
        if not _HELD.search(sentence) or _OTHERS.search(sentence) or is_planned(sentence, max(at, 0)):
            continue
        names = {name for name in map(_kept, _NAME.findall(sentence)) if name}
        names |= {
            name for name in map(sources.series.abbreviations.get, _SHORT.findall(sentence)) if name and _kept(name)
        }
        if len({content(name) for name in names}) == 1:
            for part, day in zip(("first", "last"), days, strict=True):
                yield from _telling(sources, paper, next(iter(names)), part, (day, claim.span))


def _telling(
    sources: Sources, paper: Paper, name: str, part: str, day: tuple[str, tuple[int, int]]
) -> Iterator[_Telling]:
    label, sentence = sources.cited(paper, day[1][0])
    printed = sources.text(paper)[slice(*day[1])]
    claim = Claim(paper, None, shown(None, day[0]), label, day[1], printed, sentence or printed)
    words = content(name)
    if len(words) > 1:
        yield _Telling(words, part, day[0], claim, name)


def _named(sources: Sources, before: str, text: str) -> str | None:
    """Return the name of the thing that words before a verb speak of last."""
    found = [(match.end(), name) for match in _NAME.finditer(before) if (name := _kept(match[0]))]
    for match in _SHORT.finditer(before):
        name = _kept(sources.series.abbreviations.get(match[0], ""))
        found += [(match.end(), name)] if name else []
    if found:
        return max(found)[1]
    nouns = [match["noun"] for match in _NOUN.finditer(before) if match["noun"] in _KINDS]
    return _built_on(sources, nouns[-1], text) if nouns else None


def _built_on(sources: Sources, noun: str, text: str) -> str | None:
    """Return the one name of a document that is built on a noun."""
    longs = [long for short, long in sources.series.abbreviations.items() if short in text]
    names = {content(name): name for name in (*_NAME.findall(text), *longs) if noun in name.lower().split()}
    kept = {words: name for words, name in names.items() if _kept(name) and not any(words < other for other in names)}
    return next(iter(kept.values())) if len(kept) == 1 else None


def _kept(name: str) -> str | None:
    """Return a name if it is one of something that begins and ends, and of no meeting or body."""
    low = re.sub(r"^(?:The|This|Its|In|During|On|At|When|As|After)\s", "", name)
    low = re.split(r"\s(?:of|for|in)\sthe\s", low)[0]
    words = low.lower().split(" of ")[0].split()  # the figures of an operation begin and end with none
    is_kind = not _KINDS.isdisjoint(words)
    return low if is_kind and not _GATHERING.search(low.lower()) else None
