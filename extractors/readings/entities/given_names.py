"""Names given to operations and campaigns in so many words: "a joint campaign under the name Clean Harbour Weeks".

Such a name need not hold any noun of its kind. Where a text says once that it is that of a campaign, an operation or an
exercise, it is so wherever else the text prints it.
"""

import re
from collections.abc import Iterator
from itertools import chain, islice

from extractors.document import Span
from extractors.readings.entities.names import BODY_HEAD
from extractors.readings.event_nouns import UNDERTAKING
from extractors.readings.word_starts import at_word_start

MOST = 20
"""So many names are looked for in a text; more are given in none that people write."""

_PLAIN = f"{UNDERTAKING}|crackdown|blitz|simulation"
_NOUN = rf"\b(?:{_PLAIN}|pilot|trial|mission|test|rehearsal|action|inspections|patrols|controls)\b"
_KIND = re.compile(rf"{_NOUN}[^.;:\n“”\"]*\Z")
_CAP = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*"
_NAME = rf"{_CAP}(?:\ (?:{_CAP}|\d{{1,4}}\b|(?:of|the|and|for|to)(?=\ (?:the\ )?[A-ZÀ-Þ])))*"
_GIVEN = re.compile(
    at_word_start("under the name|under the code|under the title|codenamed|code-named|called|named|known as|dubbed")
    + rf"(?:[ -]?name)?(?:\ of)?\ (?:the\ )?(?P<mark>[“\"‘'])?(?P<name>{_NAME})"
)
_EXPLAINING = re.compile(
    rf",\ (?:an?|the|its|our|their)\ (?:[a-z-]+\ ){{0,4}}?(?:{_PLAIN})\b"
    r"(?=[,.;]|\ (?:of|by|that|which|in\ which|under|to|against|yet|ever|so\ far|between|among|with|held|led)\b)"
)
_EXPLAINED = re.compile(rf"(?<![\w-])(?P<name>{_NAME})(?:\ [(\[][A-Z]{{2,8}}[)\]])?\Z")
_APPOSED = re.compile(
    at_word_start("an|a") + rf"\ (?:(?!of\b)[a-z-]+\ ){{0,3}}?(?:{_PLAIN}),\ (?P<name>{_NAME})(?=[,.;])"
)
"""A name behind its noun: "a joint exercise, Clean Harbour 2025, in May"."""

_RAN = re.compile(
    at_word_start("took place|ran|lasted|was held|was conducted|was carried out|was run")
    + r"\ (?:from|between)\ (?:the\ )?\d"
)
_SUBJECT = re.compile(rf"(?:(?<=\n)|(?<=\.\ )|\A)(?P<name>{_NAME})(?:\ [(\[][A-Z]{{2,8}}[)\]])?\ \Z")
_GATHERING = re.compile(
    r"(?:^(?:The|A|An|This|Our|Its)\b|\b(?:Meeting|Session|Workshop|Seminar|Summit|Talks|Consultations?|Symposium|Plenary"
    r"|Course|Fair|Festival|Exhibition|Games|Training|Visit|Retreat|Webinar|Congress|Hearing|Elections?)\b)"
)
_AT_PLACE = re.compile(r"\b(?:in|at|from|near|off) (?:the )?\Z")
_OPENERS = re.compile(r"(?:In|At|From|Near|Off|On|By|Since|Until)\b")
_MORE = re.compile(r"[\w’'-]+")
_BACK = 90
"""The noun, or the name, stands within so many characters before the words that point to it."""


def find_given_names(text: str) -> Iterator[Span]:
    """Yield every place that prints a name which ``text`` gives to an operation or campaign, name by name."""
    for name in islice(dict.fromkeys(chain(_baptised(text), _explained(text), _apposed(text), _running(text))), MOST):
        words = r"\s+".join(map(re.escape, name.split()))
        for match in re.finditer(rf"(?<![\w-]){words}(?![\w-])", text):
            yield Span(*match.span())


def _baptised(text: str) -> Iterator[str]:
    """Yield the names of "a campaign under the name …", "an operation called …"."""
    for match in _GIVEN.finditer(text):
        several = len(_MORE.findall(match["name"])) > 1 or match["mark"]
        before = text[max(0, match.start() - _BACK) : match.start()]
        if several and not BODY_HEAD.search(match["name"]) and _KIND.search(before):
            yield match["name"]


def _explained(text: str) -> Iterator[str]:
    """Yield the names of "Clean Harbour Weeks, a joint campaign of …"; "in New Harbour, a campaign …" names none."""
    for match in _EXPLAINING.finditer(text):
        start = max(0, match.start() - _BACK)
        named = _EXPLAINED.search(text, start, match.start())
        if named is None or _OPENERS.match(named["name"]) or _AT_PLACE.search(text, start, named.start()):
            continue
        if len(_MORE.findall(named["name"])) > 1 and not BODY_HEAD.search(named["name"]):
            yield named["name"]


def _apposed(text: str) -> Iterator[str]:
    """Yield the names of "a joint exercise, Clean Harbour 2025, in May"; "leader of an exercise, X" is a person."""
    for match in _APPOSED.finditer(text):
        if text.endswith(("of ", "by ", "at "), 0, match.start()):
            continue
        if len(_MORE.findall(match["name"])) > 1 and not BODY_HEAD.search(match["name"]):
            yield match["name"]


def _running(text: str) -> Iterator[str]:
    """Yield the names that open "Clean Harbour Weeks took place from 3 to 9 May"; of a meeting there is none."""
    for match in _RAN.finditer(text):
        named = _SUBJECT.search(text, max(0, match.start() - _BACK), match.start())
        if named is None or _GATHERING.search(named["name"]) or BODY_HEAD.search(named["name"]):
            continue
        if len(_MORE.findall(named["name"])) > 1:
            yield named["name"]
