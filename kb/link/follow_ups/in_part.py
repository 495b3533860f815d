"""Words by which a sentence tells of a part only: some of the things promised, or some of those who promised.

"Eight of the nine members" tells of a part of what all were to do; that "eight of the nine laboratories" agreed in a
test tells nothing of how much of the test was done.
"""

import re

from extractors.readings.casing import lowered
from kb.link.follow_ups.owners import MANY, countries_in, described
from kb.link.follow_ups.promises import Promise
from kb.link.words.meanings import Passage, is_number
from kb.link.words.numerals import NUMBER, SOME, YEAR
from kb.link.words.stems import singular, stem

_PART = re.compile(
    rf"""\b(?:
        (?<!all\s)(?<!last\s)(?<!each\s) {SOME} \s of \s (?:the\s|its\s|their\s)? \w+
        | half \s (?:the|its|their) | two \s thirds
        | (?:a|one) \s (?:half|third|quarter|part|number) \s of (?!\s(?:it|that)\s(?:from|by)\b)
        | (?:a\s)? (?:majority|part) \s of
        | {SOME} \s (?:\w+\s)? out \s of
        | (?:{SOME}|one|others?|rest) \s (?:\w+\s)? (?:has|have|had|did|do|does) \s (?:still\s)? not
        | (?:almost|nearly|virtually|half) \s (?:completed?|finished|done|ready|over|there|written|built)
        | (?<!\bon\s)(?<!\bin\s)(?<!\bby\s)(?:the|a|its) \s (?:first|opening) \s
            (?:half|part|third|quarter|section|chapter|volume|instalment|tranche|week|day|leg|phase) \s of \s
            (?:the|a|an|its|their) \s (?!month|year)
        | all \s (?:\w+\s)? (?:but|except|save|apart\ from) | with \s the \s exception \s of
        | part(?:ly|ially) | in \s part | so \s far | (?<!up\s)to \s date | per \s cent
        | the \s (?:remaining|rest|remainder|others)
    )\b""",
    re.VERBOSE,
)
"""Words, in lower case, that say that something is done in part."""

_SOME_OF = 6
"""Of what so many are told stands within so many words."""

_WHOLE = re.compile(r"(\w+) of (?:the|its|their|our) \1\b")
"""As many as there are: "nine of the nine members"."""

_OF = re.compile(rf"^{SOME} of")
_FRACTION = re.compile(
    rf"(?:(?:{NUMBER}|half|(?:a|one)\s(?:third|quarter|fifth|part|number)|some|several)\sof\s(?:the|its|their)\b"
    r"|half\sthe\b)",
    re.IGNORECASE,
)
"""Words by which something is told of some only."""

_LIMITED = re.compile(
    rf"\b(?:but|though|although|yet|albeit)\b[^.;]*?\b(?:(?:only|just|merely)\s(?:\w+\s){{0,4}}?{SOME}|{SOME}(?:\s\w+){{1,2}}\sonly)\b"
    r"(?!\s(?:minutes?|hours?|days?|weeks?|months?|years?))",
    re.IGNORECASE,
)
"""What is said behind a deed of how far it goes: "was submitted, but holds the data of seven agencies only"."""

_THEIRS = re.compile(r"(?:the|those|that)\s(?:[\w-]+\s){0,3}?(?:of|from)\s(?P<whose>[^,;]{3,60})", re.IGNORECASE)
"""How a sentence opens that tells of what only some have given, or not given."""

_OF_THE_REST = re.compile(
    rf"(?:(?:and|but)\s)?(?:the|its|their|those|that|data|figures)\s(?:[\w-]+\s){{0,4}}?(?:for|of|from|in|on|at|by)\s"
    rf"(?:the|its|their)\s(?:{NUMBER}\s)?(?:others?|remaining|rest|remainder)\b",
    re.IGNORECASE,
)
"""How a sentence opens that tells of what is left: "the figures for its other ports", "those of the rest"."""

_FROM = re.compile(r"from\s(?P<whose>[^,;]{3,60}?)\s(?:no|nothing|none|nobody|the|its|their)\b", re.IGNORECASE)
"""How it opens where it says first from whom something, or nothing, has come: "From Tonga no list has arrived"."""

_TO_ALL = re.compile(
    rf"\b(?:to|for|in)\s(?:all|each|every)\s(?:of\s)?(?:the\s|our\s)?(?:{NUMBER}\s)?(\w+)", re.IGNORECASE
)
"""For whom a thing is to be, where all at the table are to have it."""

_EACH = re.compile(r"\b(?:each|all|every)\b[^,;]*\Z")
"""Those who gave, all of them, before "the others" to whom they gave: "each of the five had sent the others"."""

_ALL = re.compile(rf"\b(?:all|each|every|the\s{NUMBER})\b", re.IGNORECASE)
_YEARS = re.compile(rf"\b({YEAR})\s?(?:to|until|through|and|[-–])\s?({YEAR})\b")
_A = re.compile(r"an?\s", re.IGNORECASE)
_COUNTED = 4
"""A number stands so near before what it counts."""

_EVERY = frozenset("all the both its their".split())
"""Words before a number that make it that of all."""


def is_part(step: Promise, told: str) -> bool:
    """Say whether words tell of a part; of those who came to a gathering any number may be told."""
    if _is_of_fewer_years(step, told) or _is_of_each(step, told) or _is_for_some(step, told) or _is_theirs(step, told):
        return True
    of_people = step.promises("hold") and not step.owner.many and not step.count
    low = lowered(told)
    for match in _PART.finditer(low):
        if _WHOLE.match(low, match.start()) or (match[0] == "the others" and _EACH.search(low, 0, match.start())):
            continue
        if not _OF.search(match[0]):
            return True
        if not of_people and _is_of_promised(step, told[match.start() :]):
            return True
    return False


def is_limited(words: str) -> bool:
    """Say whether words behind a deed say that it holds for a number only."""
    return _LIMITED.search(words) is not None


def is_of_some(step: Promise, told: str) -> bool:
    """Say whether words open with some only of what was promised: "a third of the wagons", "the reports of Peru"."""
    if _is_theirs(step, told) or _OF_THE_REST.match(told):
        return True
    match = _FRACTION.match(told)
    return match is not None and _is_of_promised(step, told)


def _is_theirs(step: Promise, told: str) -> bool:
    """Say whether words open with what some of many who promised gave: "the reports of Peru and Chile"."""
    theirs = (_THEIRS.match(told) or _FROM.match(told)) if step.owner.many and not step.owner.whoever else None
    return bool(theirs and countries_in(theirs["whose"]))


def _is_of_fewer_years(step: Promise, told: str) -> bool:
    """Say whether words tell of a shorter time than that of which all was promised: "for 1950 to 1972" of 1990."""
    every = _YEARS.search(step.object)
    spans = [(match[1], match[2]) for match in _YEARS.finditer(told)] if every else []
    if not every or not spans or any(first <= every[1] and every[2] <= last for first, last in spans):
        return False
    return any(every[1] <= first and last <= every[2] for first, last in spans)


def _is_of_each(step: Promise, told: str) -> bool:
    """Say whether so many are counted of what each of many was to give: "three experts", where each names an expert."""
    if not step.owner.many or not (_A.match(step.object) or _is_of_many(step)):
        return False
    words = Passage(told)
    for at, keys in enumerate(words.keys):
        if keys & step.head_keys and singular(words.low[at]) != words.low[at]:
            near = words.low[max(0, at - _COUNTED) : at]
            if any(map(is_number, near)) and _EVERY.isdisjoint(near):
                return True
    return False


def _is_for_some(step: Promise, told: str) -> bool:
    """Say whether some countries are named as having what all were to have: "licences have gone to Fiji and Samoa"."""
    to_all = _TO_ALL.search(step.quote)
    if not to_all or stem(to_all[1].lower()) not in MANY or _ALL.search(told):
        return False
    words = Passage(told)
    named = described(words, 0, len(words)) | countries_in(told)
    return bool(named - step.owner.countries)


def _is_of_many(step: Promise) -> bool:
    """Say whether things are promised of which each of those who promised has its own: "national customs services"."""
    return any(stem(head.words) in MANY for head in step.thing.heads)


def _is_of_promised(step: Promise, told: str) -> bool:
    """Say whether what is told of some "of the nine laboratories" was promised, or they promised it themselves."""
    near = Passage(" ".join(told.split()[:_SOME_OF]))
    if step.owner.many or not MANY.isdisjoint(map(stem, near.low)):
        return True
    return any(keys & step.every_key for keys in near.keys)
