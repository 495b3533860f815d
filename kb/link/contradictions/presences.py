"""Who a document says was there, or had a full part, where no fact says so: at a meeting, in an operation.

"Belgium, which sent its minister to the First Conference", "Chad took part in the Accra workshop as a full member".
Who is meant stands just before the words for it; of which occasion, behind them or, for a full part, in what the
paragraph says before. Who came for some of the time came, but is left out, as who was missed for some of it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kb.link.contradictions.absences import IN_PART, occasion_in, sentence_around
from kb.link.contradictions.claims import Claim
from kb.link.contradictions.named_parties import named_before, organisations
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.link.tellings import Event
from kb.link.words.numerals import NUMBER
from kb.link.words.provisos import is_planned

_FULL = (
    r"(?i:full\s(?:and\sequal\s)?(?:participants?|partners?|members?|part(?:y|ies))"
    r"|(?:participating|contracting|voting)\s(?:states?|countr(?:y|ies)|members?|part(?:y|ies)))\b"
)
_ENVOYS = (
    r"(?:(?:vice-|deputy\s|prime\s)?ministers?|ambassadors?|delegations?|delegates?|teams?|officials?|officers?|experts?"
    r"|representatives?|secretary|directors?|commissioners?|observers?)"
)
_THERE = re.compile(
    rf"\b(?:(?:took|taken)\spart|participated|joined|sat|was\sseated|were\sseated)\b(?P<full>[^.;:]{{0,90}}?)\sas\s(?:an?\s)?{_FULL}"
    rf"|\b(?:was|were|been)\s(?:an?\s)?(?P<was>{_FULL})(?!\sof\b)"
    rf"|\bsent\s(?:its|their|an?|{NUMBER})\s(?:[\w-]+\s){{0,3}}?(?i:{_ENVOYS})\b[^.;,]{{0,60}}?\sto\s(?=the\s|its\s|that\s|[A-ZÀ-Þ])"
    r"|\b(?:attended|(?:was|were|been)\s(?:present|represented)\s(?:by\s[^.;,]{2,50}\s)?(?:at|in))\s(?=the\s|its\s|that\s|[A-ZÀ-Þ])"
)
"""Words for having been there; those in groups say that somebody had a full part, and did not only look on."""

_NEAR = re.compile(rf"{_FULL}|\b(?:sent|attended|present|represented)\b")
"""What is quick to look for, and stands in all of them."""

_MEMBERS_OF = re.compile(
    r"\s(?:of|in)\s(?:the|its|this|that)\s(?:[A-ZÀ-Þ]\w+\s)*(?:Forum|Process|Dialogue|Group|Council|Commission)\b"
)
_CLAUSE = re.compile(r"[;:,]|\.\s|\b(?:but|while|because|as|and|since)\b")
_REACH = 120
"""Parties stand within so many characters before these words, which are no longer than that."""

_ABOVE = "select start from blocks where document_id = ? and n = ?"


@dataclass(frozen=True)
class Presence:
    """A party that a document says was there."""

    event: Event
    """The meeting, or the activity."""

    name: str
    """The party."""

    party_id: str | None
    """Its identifier; null if it is known by its name only."""

    capacity: str | None
    """What it is said to have been; null if it is only said to have been there."""

    claim: Claim
    """The words that say so."""


def presences(sources: Sources, paper: Paper) -> Iterator[Presence]:
    """Yield the parties that a document says were at a meeting, or had a full part in it or in an activity."""
    text = sources.text(paper)
    if not _NEAR.search(text):
        return
    parties = organisations(sources, paper)
    for match in _THERE.finditer(text):
        around = sentence_around(sources, paper, match)
        if not around or match.end() > around[1] or is_planned(text[slice(*around)], match.start() - around[0]):
            continue
        is_full = match["full"] is not None or match["was"] is not None
        behind = _CLAUSE.split(text[match.end() : around[1]])[0]
        if (is_full and _MEMBERS_OF.match(text, match.end())) or IN_PART.search(behind):
            continue
        named = named_before(text, parties, match.start(), max(around[0], match.start() - _REACH))
        words = f"{match['full'] or ''} {behind}"
        event = _event(sources, paper, match, words, is_full) if named else None
        for start, _, party in named if event else ():
            label, sentence = sources.cited(paper, match.start())
            told, words = "takes part" if is_full else "was there", text[start : match.end()]
            said = Claim(paper, None, f"{party.name} {told}", label, (start, match.end()), words, sentence or words)
            if event:
                yield Presence(event, party.name, party.id, "participant" if is_full else None, said)


def _event(sources: Sources, paper: Paper, match: re.Match[str], behind: str, is_full: bool) -> Event | None:
    """Return the occasion at which somebody was: the one named in the words behind, or for a full part before."""
    settings = sources.settings(paper)
    named = occasion_in(sources, settings, " ".join(behind.split()))
    if named or not is_full:
        return named
    above = sources.db.execute(_ABOVE, [paper.id, settings.block(match.start())]).fetchone()
    told = occasion_in(sources, settings, match.string[above[0] : match.start()]) if above else None
    return told or settings.told_of({"start": match.start()}) or settings.about
