"""Who had a hand in what was done in an activity, told by what he did with those who did it.

"Its engineers weighed the lorries together with the police", "experts of the fund searched the holds alongside the
crews". Nobody who only looked on did that. Who sat, spoke or was thanked together with others did nothing by that.
"""

import re
from collections.abc import Iterable, Iterator

from extractors.readings.word_starts import at_word_start
from kb.link.contradictions.claims import Claim
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.link.tellings import Event
from kb.link.words.provisos import is_planned

_WITH = re.compile(
    at_word_start("side by side with|together with|jointly with|hand in hand with|shoulder to shoulder with|alongside")
    + r"\b"
)
"""Words for doing something with others."""

_DID = re.compile(
    r"(?:[ ]\([^)]{1,40}\))?(?:\s(?!was\b|were\b|been\b|is\b|are\b|who\b|which\b)[a-z][\w-]*){0,3}?"
    r"\s(?!(?:attended|presented|listened|watched|observed|looked|greeted|agreed|thanked|listed|dined|stayed)\b)"
    r"(?:\w{2,}ed|held|ran|found|took|made|led|taught|dealt|sought|caught|dug|drew)\s(?:[^.;:,\n]|,\s[a-z])*\s"
)
"""What stands between a party and these words: whom of it is meant, and what was done."""

_ANOTHER = re.compile(r"\b(?:and|but|while|whereas|which|who)\s")
"""What may bring in somebody else."""

_REACH = 200
"""A party stands within so many characters before these words."""


def hands(sources: Sources, paper: Paper, event: Event, names: Iterable[str]) -> Iterator[Claim]:
    """Yield the places where a document tells that a party of some names did in an event what was done there."""
    text, settings = sources.text(paper), sources.settings(paper)
    printed = [name for name in names if name in text]
    for match in _WITH.finditer(text) if printed else ():
        around = sources.read(paper).place(match.start())
        if not around or is_planned(text[slice(*around)], match.start() - around[0]):
            continue
        start = _subject(text, printed, max(around[0], match.start() - _REACH), match.start())
        if start is None:
            continue
        told = settings.named_in(text[slice(*around)]) or settings.told_of({"start": match.start()}) or settings.about
        if told is event:
            label, sentence = sources.cited(paper, start)
            words = text[start : match.end()]
            yield Claim(paper, None, "takes part", label, (start, match.end()), words, sentence or words)


def _subject(text: str, names: list[str], start: int, end: int) -> int | None:
    """Return where the party is named that did what stands between its name and an offset; null if none did it."""
    for name in names:
        at = text.rfind(name, start, end)
        did = _DID.fullmatch(text, at + len(name), end) if at >= 0 else None
        if did and not _ANOTHER.search(did[0]):
            return at
    return None
