"""The year in which a process was founded, where its documents give several.

The sentence is read as it stands, for the year is no fact of its own: "the creation of the Forum in 2011",
"Established in 2012, the Compact …", "The Compact … was set up in 2012". Only the process itself is asked after.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from extractors.readings.word_starts import at_word_start
from kb.link.claims import Claim, Contradiction, sentence_at
from kb.link.series import Paper, Series
from kb.link.sources import Sources
from kb.wording import folded

_FOUNDED = r"(?:founded|established|set up|created|launched|formed|inaugurated)"
_FOUNDING = r"(?:founding|foundation|establishment|creation|launch|inception)"
_BEGAN = (
    r"(?:dates? (?:back )?(?:from|to)|go(?:es)? back to|ha(?:s|ve) existed since"
    r"|(?:was|were) born in|came into being in)"
)
_WHERE = r"(?: (?:in|at) [A-ZÀ-Þ][\w’' -]{2,30}?,?)?"
_SAYINGS = (
    re.compile(
        rf"\b{_FOUNDING} of the (?P<name>[A-Z][^,.;\n]{{2,120}}?)"
        rf"{_WHERE} in (?P<year>\d{{4}})\b"
    ),
    re.compile(
        rf"\b(?i:{_FOUNDED}|{_FOUNDING}){_WHERE} in (?P<year>\d{{4}}),? (?:by [^,\n]{{2,60}}, )?"
        r"the (?P<name>[A-Z][^,.;\n]{2,120})"
    ),
    re.compile(
        rf"\b(?P<name>[A-Z][^,.;\n]{{2,120}}?)(?:,|,? (?:which )?(?:was|were|ha(?:s|ve) been)) (?:first )?{_FOUNDED}"
        r"(?: (?:at|by|in) [A-Z][^.;\n]{2,60}?)? in (?P<year>\d{4})\b"
    ),
    re.compile(rf"\b(?P<name>[A-Z][^,.;\n]{{2,120}}?) {_BEGAN} (?P<year>\d{{4}})\b"),
)
_VERB = r"(?:[a-z]+s|are|have|were|bring|unite|include|comprise|serve|meet|count|provide|offer|number|consist|link)"
"""What a sentence goes on with behind the name of a process, of one or, as the Consultations are, of many."""

_WORDS = (
    "founded|founding|foundation|established|establishment|set up|created|creation|launched|launch|formed|inaugurated"
    "|inception|dates|goes back|existed since|born|came into being"
)
_HINT = re.compile(
    at_word_start(f"{_WORDS}|{'|'.join(word.capitalize() for word in _WORDS.split('|'))}")
    + r"\b(?=[^.\n]{0,180}?\d{4})"
)


def founding(sources: Sources) -> Iterator[Contradiction]:
    """Yield the years that documents of a series give for the founding of its process."""
    told: dict[str, list[Claim]] = defaultdict(list)
    series = sources.series
    for paper in sources.papers if series.process else ():
        for each in _years(sources, paper):
            told[each.value].append(each)
    papers = [{each.paper.id for each in group} for group in told.values()]
    if len(told) > 1 and not set.intersection(*papers):
        what = f"year in which {series.process} was founded"
        yield Contradiction("dates", what, "one-founding", tuple(map(tuple, told.values())))


def _years(sources: Sources, paper: Paper) -> Iterator[Claim]:
    text = sources.text(paper)
    if not _HINT.search(text):
        return
    for saying in _SAYINGS:
        for match in saying.finditer(text):
            if _is_process(sources.series, paper, match["name"]):
                at = match.start("year")
                label, sentence = sentence_at(sources.db, paper, at)
                words = sentence or match[0]
                yield Claim(paper, None, match["year"], label, (at, match.end("year")), match["year"], words)


def _is_process(series: Series, paper: Paper, name: str) -> bool:
    """Say whether words begin with a name of the process and go on, if at all, with a verb: no other name."""
    named = re.split(r"\bthe (?=[A-Z])", name)[-1]
    full = folded(series.full(paper.id, named))
    return any(re.match(rf"{re.escape(known)}(?= {_VERB}\b|$)", full) for known in series.process_names)
