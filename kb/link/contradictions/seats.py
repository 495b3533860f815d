"""Where a centre, an office or a secretariat has its seat, where documents of about one time put it in two towns.

"The Secretariat has its seat in Tartu". Centres of one kind are in several towns, one in each country; so a body is one
and the same only where a document says that it has its seat somewhere, or where it bears a word of the process's own
name. What has several seats, moves, or is named by nouns that many bodies have decides nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from extractors.readings.word_starts import at_word_start
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.sources import Sources
from kb.link.contradictions.venues import TOWN, is_town
from kb.link.series import YEAR, Paper
from kb.wording import content, folded

RULE = "one-seat"

_NOUNS = (
    "Centre|Center|Secretariat|Unit|Room|Laboratory|Academy|Observatory|Institute|Depot|Hub|Facility|Bureau|Archive"
    "|Registry|Station|Desk|Library|Fund|Office"
)
_NOUN = rf"(?:{_NOUNS})"
_CAP = r"[A-ZÀ-Þ][\w’'-]*"
_LIES = (
    r"(?:(?:is|was|which\sis)\s(?:now\s)?(?:based|located|housed|situated|hosted)\s"
    r"|(?:has|had)\sits\s(?:seat|headquarters)\s|with\s(?:its\s)?(?:seat|headquarters)\s)"
)
_NEAR = re.compile(
    at_word_start(f"{_NOUNS}|based|located|housed|situated|hosted|seat|headquarters")
    + r"\b[^.;\n]{0,140}?\sin\s[A-ZÀ-Þ]"
)
"""What is quick to look for, and stands wherever a seat is told."""

_AROUND = (160, 60)
"""The words for a seat begin and end within so many characters before and behind that."""

_STATED = re.compile(_LIES)
_SEAT = re.compile(
    rf"\b(?:(?P<name>(?!(?:An?|Its|Their|Each|Every|One)\s)(?:{_CAP}\s(?:(?:of|for|and|on)\s(?:the\s)?)?){{0,6}}{_NOUN}"
    rf"(?:\s(?:of|for|on|against)\s(?:the\s)?{_CAP}(?:\s(?:and\s)?{_CAP}){{0,4}})?)(?:\s\([^)]{{1,20}}\))?,?\s{_LIES}?"
    rf"|(?P<short>[A-Z]{{2,6}})\s{_LIES})in\s{TOWN}"
)
_MOVED = re.compile(
    r"\b(?:moved?|moves|moving|relocat\w+|transferred|new\s(?:seat|premises|home)|until|former\w*|temporar\w+|branch\w*"
    r"|second|another|offices|centres|centers|will|would|shall)\b"
)
_MANY = frozenset(
    "regional national country field liaison branch sub office centre center unit secretariat desk fund room facility "
    "laboratory academy observatory institute depot hub bureau archive registry station library joint main central "
    "local maritime marine rescue search coordination co-ordination ordination operation operations operational "
    "control command monitoring surveillance information fusion intelligence contact emergency crisis response warning "
    "watch training reference research resource excellence data service services support analysis forensic test testing"
    "".split()
)
"""Words of names that many bodies have, or one in each country."""

_PLAIN = content("Secretariat")
"""What a process calls the office of its own."""

_A_KIND = re.compile(r"\b(?:[Aa]n?|[Ii]ts|[Tt]heir|[Ee]ach|[Ee]very|[Oo]ne|[Nn]ational|[Ll]ocal|\w+[’']s?)\s+\Z")
"""Words before a name that is one of a kind: "a Data Centre", "Norway's Rescue Centre"."""

_AND_MORE = re.compile(r"(?:,\s[A-ZÀ-Þ][^.;\n]{2,40}?)?,?\s(?:and|or|&)\s(?:in\s)?[A-ZÀ-Þ]")
"""How a list of towns goes on; a country alone behind a town makes none."""

_BEFORE = 20
"""What goes before a name is looked at for so many characters."""


def seats(sources: Sources) -> Iterator[Contradiction]:
    """Yield the bodies whose seat documents of a series put in different towns."""
    told: dict[frozenset[str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for paper in sources.papers if len(sources.papers) > 1 else ():
        for name, claim in _seats(sources, paper):
            told[name][folded(claim.value)].append(claim)
    own = content(" ".join(sources.series.process_names)) - _MANY if told else frozenset[str]()
    for name, towns in told.items():
        if (
            not name & own
            and name != _PLAIN
            and not any(_STATED.search(each.quote) for group in towns.values() for each in group)
        ):
            continue
        papers = [{claim.paper.id for claim in group} for group in towns.values()]
        if len(papers) != 2 or set.intersection(*papers):
            continue
        here, there = towns.values()
        if any(one.paper.is_near(other.paper, YEAR) for one in here for other in there):
            what = f"seat: {here[0].quote}"
            yield Contradiction("place", what, RULE, (tuple(here), tuple(there)))


def _told(text: str) -> Iterator[re.Match[str]]:
    """Yield the bodies that a text puts in a town."""
    end = 0
    for near in _NEAR.finditer(text):
        for match in _SEAT.finditer(text, max(end, near.start() - _AROUND[0]), near.end() + _AROUND[1]):
            end = match.end()
            yield match


def _seats(sources: Sources, paper: Paper) -> Iterator[tuple[frozenset[str], Claim]]:
    text = sources.text(paper)
    for match in _told(text):
        label, sentence = sources.cited(paper, match.start())
        printed = match["name"] or match["short"]
        name = sources.series.abbreviations.get(printed) or sources.series.full(paper.id, printed)
        words = content(name)
        plain = words == _PLAIN and sources.series.process
        if _A_KIND.search(text, max(0, match.start() - _BEFORE), match.start()) or _AND_MORE.match(text, match.end()):
            continue
        if sentence and (words - _MANY or plain) and is_town(match["town"]) and not _MOVED.search(sentence):
            claim = Claim(paper, None, match["town"], label, match.span(), match[0], sentence)
            yield words, claim
