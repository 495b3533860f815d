"""Numbers that no fact tells: of what has no plural, "1,140 live sturgeon", of nothing, "no boat was seized", and those
that speak of what was told before, "the 26 trainees who sat the examination".

The phrase is read as it stands: up to three words in small letters behind the figure, up to a verb, a preposition or a
stop; up to its plural, where the number is one told again. What was done is the verb just before the figure or, in the
passive or with "who", behind the phrase.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from extractors.readings.casing import lowered
from extractors.readings.quantities.qualifiers import bound_before
from extractors.readings.word_starts import at_word_start
from kb.link.contradictions.settings import Settings
from kb.link.rows import Row
from kb.link.texts import Text
from kb.link.words.numerals import NUMBER, number

_WORD = (
    r"(?!(?:and|or|to|of|in|on|at|by|for|from|with|per|as|that|which|who|was|were|is|are|had|has|have|been|a|an|the"
    r"|million|billion|thousand|hundred|half|more|less|other|percent|old|long|later|ago|away|each|there|here|it|they"
    r"|since|then|such|back|home|ashore|abroad|free"
    r")\b)[a-z][a-z-]+"
)
_COUNTED = re.compile(
    rf"(?P<n>\d(?<![\w.,/:€$£-]\d)(?:\d{{0,2}}(?:,\d{{3}})+|\d{{1,5}}))\s(?P<counted>{_WORD}(?:\s{_WORD}){{0,2}})"
    r"(?=\s*[.,;:)\n]|\Z|\s(?:and|or|to|in|on|at|by|for|from|with|that|which|was|were|is|are|had|has|have|back"
    r"|home|ashore)\b)"
)
_NONE = re.compile(
    rf"{at_word_start('no|No|not one|Not one|not a single|Not a single')}\s(?P<counted>{_WORD}(?:\s{_WORD}){{0,2}}?)\s"
    r"(?:was|were|ha[sd]\sbeen|have\sbeen)\s(?:\w+ly\s)?(?P<verb>[a-z]+(?:ed|en|ught|old|nt|ost|unk))\b"
)
_AGAIN = re.compile(
    rf"{at_word_start('the|The|these|These|those|Those|all|All')}\s(?:the\s)?(?P<n>{NUMBER})\s"
    rf"(?P<counted>(?:{_WORD}\s){{0,2}}?(?:{_WORD}(?<=[a-z]s)(?<!ss)|people|children|women|men))\b"
)
"""A number with the article, as of what is known."""

_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_TIME = re.compile(r"\b(?:years|months|weeks|days|nights|hours|minutes|times|points|paragraphs|items|goals)\Z")
_BEFORE = re.compile(r"\b(?P<verb>[a-z]+(?:ed|ught|old|ave|ook|ent|aw|ade))\s(?:[a-z]+\s){0,2}\Z")
_BEHIND = re.compile(
    r"\s(?:(?:(?:who|that|which)\s)?(?:(?:had|has|have)\s(?:been\s)?|was\s|were\s)|(?:who|that|which)\s)"
    r"(?:\w+ly\s)?(?P<verb>[a-z]+(?:ed|en|ught|old|nt|ook|ame))\b"
)
_REACH = 40
"""The verb and the bound of a number stand within so many characters of it."""

_BLOCK = "select id, cited_as from blocks where document_id = ? and n = ?"


def uncounted(db: Database, settings: Settings, text: Text, told: Iterable[Row]) -> Iterator[Row]:
    """Yield numbers that no fact tells, as rows like those of statistics.

    :param told: the statistics of the document, in order.
    """
    places = [(row["start"], row["end"]) for row in told]
    starts = [start for start, _ in places]

    def is_told(at: int) -> bool:
        last = bisect_right(starts, at) - 1
        return last >= 0 and at < places[last][1]

    for match in _COUNTED.finditer(text.words):
        if not match["counted"].endswith("s") and not _YEAR.match(match["n"]) and not is_told(match.start()):
            yield from _row(db, settings, text, match, match.start())
    for match in _AGAIN.finditer(text.words):
        if not _YEAR.match(match["n"]) and not _TIME.search(match["counted"]) and not is_told(match.start("n")):
            yield from _row(db, settings, text, match, match.start("n"))
    for match in _NONE.finditer(text.words):
        yield from _row(db, settings, text, match, match.start())


def _row(db: Database, settings: Settings, text: Text, match: re.Match[str], start: int) -> Iterator[Row]:
    """Yield the row of a number that stands in a sentence."""
    around, end = text.place(start), match.end("counted")
    if around is None:
        return
    sentence, told, is_again = text.words[slice(*around)], match.groupdict(), match.re is _AGAIN
    offset, bound, verb = start - around[0], "eq", told.get("verb")
    if "n" in told:
        known, offset = bound_before(lowered(sentence), offset, end - around[0])
        start = around[0] + offset
        before = None if is_again else _BEFORE.search(text.words, max(around[0], start - _REACH), start)
        done = before or _BEHIND.match(text.words, end)
        bound, verb = known or bound, done["verb"] if done else None
    block, label = next(db.execute(_BLOCK, [settings.paper.id, settings.block(start)]), (None, None))
    yield {
        "id": None,
        "block_id": block or "",
        "label": label,
        "value": number(told["n"]) if "n" in told else 0,
        "value_max": None,
        "bound": bound,
        "counted": match["counted"],
        "action": verb,
        "of": None,
        "start": start,
        "end": end,
        "quote": text.words[start:end],
        "sentence": sentence,
        "offset": offset,
    }
