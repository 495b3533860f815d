"""Where a centre, an office or a secretariat has its seat, where documents of about one time put it in two towns.

"The Secretariat has its seat in Tartu". Centres of one kind are in several towns, one in each country; so a body is one
and the same only where a document says that it has its seat somewhere, or where it bears a word of the process's own
name. What has several seats, moves, or is named by nouns that many bodies have decides nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from extractors.language import pipeline
from extractors.readings.entities.countries import find_countries
from extractors.readings.founding_words import FOUNDED
from extractors.readings.word_starts import at_word_start
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.sources import Sources
from kb.link.contradictions.venues import TOWN, is_town
from kb.link.processes import head
from kb.link.series import YEAR, Paper
from kb.link.words.named_things import CENTRES, OFFICES
from kb.wording import content, folded

RULE = "one-seat"

NEAR = 2 * YEAR
"""Days between two documents in which a body is taken to stay where it is, unless one of them tells of a move."""

_NOUNS = f"{CENTRES}|{OFFICES}"
_NOUN = rf"(?:{_NOUNS})"
_CAP = r"[A-ZÀ-Þ][\w’'-]*"
_FOUNDED = rf"(?:opened|{FOUNDED})".replace(" ", r"\s")
_LIES = (
    r"(?:(?:is|was|which\sis)\s(?:now\s)?(?:based|located|housed|situated|hosted|headquartered|kept)\s"
    r"|(?:which\s)?(?:has|had)\sits\s(?:seat|headquarters|home)\s|with\s(?:its\s)?(?:seat|headquarters|home)\s"
    rf"|(?:which\s(?:[\w’']+\s){{1,5}}?|(?:was|has\sbeen|had\sbeen)\s(?:\w+ly\s)?){_FOUNDED}\s|(?:which\s)?(?:is|lies|sits)\s)"
)
_NEAR = re.compile(
    at_word_start(f"{_NOUNS}|based|located|housed|situated|hosted|headquartered|kept|seat|headquarters|home")
    + r"\b[^.;\n]{0,140}?\sin\s[A-ZÀ-Þ]"
)
"""What is quick to look for, and stands wherever a seat is told."""

_AROUND = (160, 60)
"""The words for a seat begin and end within so many characters before and behind that."""

_STATED = re.compile(_LIES)
_DONE = re.compile(rf"\b{_FOUNDED}\b")
_FOUNDING = re.compile(
    rf"(?P<who>[^.;\n]*)\b{_FOUNDED}\s(?:an?|the|its|their)\s(?:(?:new|joint|permanent|small|single|common)\s)?\Z"
)
"""Words before a name by which it is one that was founded then and there, and none of a kind."""

_SEAT = re.compile(
    rf"\b(?:(?P<name>(?!(?:An?|Its|Their|Each|Every|One)\s)(?:{_CAP}\s(?:(?:of|for|and|on)\s(?:the\s)?)?){{0,6}}{_NOUN}"
    rf"(?:\s(?:of|for|on|against)\s(?:the\s)?{_CAP}(?:\s(?:and\s)?{_CAP}){{0,4}})?)(?:\s\([^)]{{1,20}}\))?,?\s{_LIES}?"
    rf"|(?P<short>[A-Z]{{2,6}})\s{_LIES})in\s{TOWN}"
)
_MOVED = re.compile(
    r"\b(?:moved?|moves|moving|relocat\w+|transferred|new\s(?:seat|premises|home)|until|former\w*|temporar\w+|branch\w*"
    r"|second|another|offices|centres|centers|will|would|shall)\b"
)
MANY = frozenset(
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

_OWN = re.compile(r"\b[Ii]ts\s+\Z")
"""A process speaks so of the office that it calls nothing but the Secretariat."""

AND_MORE = re.compile(r"(?:,\s[A-ZÀ-Þ][^.;\n]{2,40}?)?,?\s(?:and|or|&)\s(?:in\s)?[A-ZÀ-Þ]")
"""How a list of towns goes on; a country alone behind a town makes none."""

_BEFORE, _REACH = 20, 160
"""What goes before a name is looked at for so many characters, and who founded it for so many."""


def seats(sources: Sources) -> Iterator[Contradiction]:
    """Yield the bodies whose seat documents of a series put in different towns."""
    told: dict[frozenset[str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    known = {_PLAIN}
    for paper in sources.papers if len(sources.papers) > 1 else ():
        for name, is_stated, claim in _seats(sources, paper):
            told[name][folded(claim.value)].append(claim)
            known |= {name} if is_stated else set()
    own = content(" ".join(sources.series.process_names)) - MANY if told else frozenset[str]()
    for name, towns in told.items():
        if not name & own and name not in known:
            continue
        papers = [{claim.paper.id for claim in group} for group in towns.values()]
        if len(papers) != 2 or set.intersection(*papers):
            continue
        here, there = towns.values()
        if any(one.paper.is_near(other.paper, NEAR) for one in here for other in there):
            what = f"seat: {here[0].quote}"
            yield Contradiction("place", what, RULE, (tuple(here), tuple(there)))


def _told(text: str) -> Iterator[re.Match[str]]:
    """Yield the bodies that a text puts in a town."""
    end = 0
    for near in _NEAR.finditer(text):
        for match in _SEAT.finditer(text, max(end, near.start() - _AROUND[0]), near.end() + _AROUND[1]):
            end = match.end()
            yield match


def _seats(sources: Sources, paper: Paper) -> Iterator[tuple[frozenset[str], bool, Claim]]:
    """Yield the words of names of bodies, whether a body is told to be the one of its name, and where its seat is."""
    text, noun = sources.text(paper), content(head(folded(sources.series.process)))
    for match in _told(text):
        label, sentence = sources.cited(paper, match.start())
        printed = match["name"] or match["short"]
        name = sources.series.abbreviations.get(printed) or sources.series.full(paper.id, printed)
        words = content(name)
        words = _PLAIN if words - noun == _PLAIN else words
        plain = words == _PLAIN and sources.series.process
        is_founded = _is_founded(text, match)
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        if not is_founded and _A_KIND.search(before) and not (plain and _OWN.search(before)):
            continue
        if AND_MORE.match(text, match.end()) or (
            (is_founded or _DONE.search(match[0])) and sources.venues.has_meetings_in(match["town"])
        ):
            continue  # where it is said to have been founded may be where that was decided
        if sentence and (words - MANY or plain) and is_town(match["town"]) and not _MOVED.search(sentence):
            claim = Claim(paper, None, match["town"], label, match.span(), match[0], sentence)
            yield words, is_founded or bool(_STATED.search(match[0])), claim


def _is_founded(text: str, match: re.Match[str]) -> bool:
    """Say whether words before a name tell that those who meet founded the one of it, not a country one of its own."""
    found = _FOUNDING.search(text, max(0, match.start() - _REACH), match.start())
    return found is not None and not list(find_countries(pipeline().make_doc(found["who"])))
