"""Nobody hurt here, two injured there: what one document says happened to nobody, and another counts for one event.

That nobody was killed leaves room for people hurt; that nobody was hurt leaves none for anybody.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.figures.sayings import Saying
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.link.tellings import Event
from kb.link.words.occurrences import HURT

RULE = "none-against-some"

_DEAD = frozenset({"killed", "died", "drowned", "perished"})
_NOUNS = frozenset({"injury", "casualty"})
_NOUNS_OF_DEATH = frozenset({"death", "fatality"})
_NONE = re.compile(
    r"\b(?:[Nn]obody|[Nn]o[ -]one|[Nn]o\s(?:persons?|people|participants?|\w+ers)|[Nn]one\sof\s(?:them|the\s\w+))\s"
    r"(?:was|were|got|has\sbeen|have\sbeen|had\sbeen)\s(?:\w+ly\s)?(?P<verb>hurt|injured|harmed|wounded|killed)\b"
    r"|\b[Nn]obody\s(?P<died>died)\b"
    r"|\b(?:[Tt]here\s(?:were|was)\sno|[Ww]ithout(?:\sany)?|[Nn]o)\s(?P<noun>injur(?:y|ies)|casualt(?:y|ies)|deaths?"
    r"|fatalit(?:y|ies))\b(?!\sor\b)"
)
_HARM = ("hurt", "injur", "harmed", "wounded", "killed", "died", "casualt", "death", "fatalit")
"""What is quick to look for, and stands in every sentence that says so."""

_SENTENCE = 120
"""A denial is no report where within so many characters before it something is foreseen or hoped for."""

_WISHED = re.compile(
    r"\b(?:so\sthat|to\s(?:ensure|make\ssure)|hop(?:e|ed|ing)|wish\w*|will|should|would|may|must|aims?)\b"
)


def nobody(sources: Sources, told: Iterable[Saying]) -> Iterator[Contradiction]:
    """Yield the events in which nobody came to harm by one document, and somebody did by another."""
    spared: dict[str, list[tuple[Claim, bool]]] = defaultdict(list)
    events: dict[str, Event] = {}
    for paper in sources.papers:
        for event, claim, only_dead in _spared(sources, paper):
            spared[event.id].append((claim, only_dead))
            events[event.id] = event
    harmed: dict[str, list[Saying]] = defaultdict(list)
    for each in told if spared else ():
        where = (each.event or each.settings.about) if _is_harm(each) and not each.is_part else None
        if where and where.id in spared:
            harmed[where.id].append(each)
    for event_id, some in harmed.items():
        for none, only_dead in spared[event_id]:
            against = tuple(
                each.claim for each in some if each.paper.id != none.paper.id and (_is_death(each) or not only_dead)
            )
            if against:
                what = f"people {'killed' if only_dead else HURT}: {events[event_id].name}"
                yield Contradiction("total", what, RULE, ((none,), against), event_id)
                break


def _spared(sources: Sources, paper: Paper) -> Iterator[tuple[Event, Claim, bool]]:
    """Yield where a document says that nobody came to harm, the event, and whether it says so of deaths only."""
    text = sources.text(paper)
    for match in _NONE.finditer(text) if any(word in text for word in _HARM) else ():
        label, sentence = sources.cited(paper, match.start())
        before = re.split(r"[.;:\n]", text[max(0, match.start() - _SENTENCE) : match.start()])[-1]
        settings = sources.settings(paper)
        event = settings.told_of({"start": match.start()}) or settings.about
        if event and not _WISHED.search(before):
            word = match["verb"] or match["died"] or match["noun"]
            only_dead = word in _DEAD or word.startswith(("death", "fatal"))
            yield event, Claim(paper, None, "0", label, match.span(), match[0], sentence or match[0]), only_dead


def _is_harm(each: Saying) -> bool:
    kinds = each.deed.kinds
    return each.figure.low > 0 and ((HURT in kinds and len(kinds) == 1) or each.unit in _NOUNS | _NOUNS_OF_DEATH)


def _is_death(each: Saying) -> bool:
    return each.deed.verb in _DEAD or each.unit in _NOUNS_OF_DEATH
