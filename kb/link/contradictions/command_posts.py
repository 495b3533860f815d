"""Where an operation was directed from, where documents put its headquarters in different towns.

"They were directed from a coordination centre in Narva", "Operation Blue Lantern, run from Tartu". The operation is the
one that the sentence names, or the words before it name last. A document that names two towns for it, a plan, and what
is one of several centres decide nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from extractors.readings.word_starts import at_word_start
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.seats import AND_MORE
from kb.link.contradictions.settings import Settings
from kb.link.contradictions.sources import Sources
from kb.link.contradictions.venues import TOWN, is_town
from kb.link.series import Paper
from kb.link.tellings import Event
from kb.link.words.provisos import is_planned
from kb.wording import folded

RULE = "one-seat-of-an-operation"

_BEFORE = 600
"""An operation is named within so many characters before its headquarters."""

_ROOMS = "centre center room post hub cell headquarters staff desk".split()
_OF = "coordination co-ordination coordinating command control operations operation operational situation".split()
_SEATS = [*(f"{of} {room}" for of in _OF for room in _ROOMS), "headquarters", "base of operations"]
_LED = "directed|coordinated|co-ordinated|run|led|commanded|steered|managed|controlled|overseen|supervised"
_FROM = re.compile(
    at_word_start(_LED)
    + rf"\s(?:jointly\s)?(?:from|out\sof)\s(?:(?:an?|the|its|their|one)\s[^.;:,\n]{{0,60}}?\s(?:in|at|near)\s)?{TOWN}"
)
_WAS_IN = re.compile(
    at_word_start("|".join([*_SEATS, *(each.capitalize() for each in _SEATS)])) + r"(?:\s(?:of|for)\s[^.;:,\n]{1,60}?)?"
    r"(?:,?\s(?:(?:which\s)?(?:was|were|had\sbeen|stood|sat|lay)(?:\s\w+(?:\sup)?)?"
    rf"|set\sup|based|located|housed))?\s(?:in|at|near)\s{TOWN}"
)
_FROM_WHICH = re.compile(
    at_word_start("|".join(_ROOMS))
    + rf"\s(?:in|at|near)\s{TOWN},?\s(?:from|out\sof)\s(?:which|where)\s[^.;:\n]{{0,60}}?\b(?:{_LED})\b"
)
_ONE_OF_SEVERAL = re.compile(
    r"\b(?:national|local|regional|mobile|forward|second|another|other|each|deputy|back-?up|reserve|rescue\s(?:co-?ordination\s)?cent(?:re|er)"
    r"|moved?|from\sthere|later|first|then|until)\b",
    re.IGNORECASE,
)


def command_posts(sources: Sources) -> Iterator[Contradiction]:
    """Yield the operations that documents say were directed from different towns."""
    told: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    events = {event.id: event for event in sources.events}
    for paper in sources.papers if len(sources.papers) > 1 else ():
        found: dict[str, dict[str, Claim]] = defaultdict(dict)
        for event, claim in _told(sources, paper):
            found[event.id].setdefault(folded(claim.value), claim)
        for event_id, towns in found.items():
            if len(towns) == 1:
                [(town, claim)] = towns.items()
                told[event_id][town].append(claim)
    for event_id, by_town in told.items():
        if len(by_town) > 1:
            what = f"place from which {events[event_id].name} was directed"
            yield Contradiction("place", what, RULE, tuple(map(tuple, by_town.values())), event_id)


def _told(sources: Sources, paper: Paper) -> Iterator[tuple[Event, Claim]]:
    """Yield the operations that a document says were directed from a town."""
    text, settings = sources.text(paper), sources.settings(paper)
    for match in (found for pattern in (_FROM, _WAS_IN, _FROM_WHICH) for found in pattern.finditer(text)):
        around = sources.read(paper).place(match.start())
        if not around or is_planned(text[slice(*around)], match.start() - around[0]) or not is_town(match["town"]):
            continue
        sentence = text[slice(*around)]
        event = _event(settings, text, around, match)
        if event and not _ONE_OF_SEVERAL.search(sentence) and not AND_MORE.match(text, match.end()):
            label, _ = sources.cited(paper, match.start())
            yield event, Claim(paper, None, match["town"], label, match.span(), match[0], sentence)


def _event(settings: Settings, text: str, around: tuple[int, int], match: re.Match[str]) -> Event | None:
    """Return the operation that a sentence is of: the one it names, or the words before name last."""
    sentence = text[slice(*around)]
    before = text[max(0, around[0] - _BEFORE) : match.start()]
    return settings.named_in(sentence) or settings.named_in(before) or settings.about
