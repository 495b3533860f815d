"""Totals that are not the sum of their parts, where a document says that these are all: 96 nets, 31 and 42 and 18.

Parts are all there are where a list breaks a number down ("By country: …"), where a sentence says so in words ("Of
these, 29 … and 19 …; there were none elsewhere"), and where a table has a row for the total.
"""

import json
import re
from collections.abc import Iterable, Iterator

from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.figures.sayings import Saying
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.link.words.numerals import NUMBER, number

RULE = "sum-of-parts"

LIKE = 0.4
"""A sum is farther from its total than by this share of it only where it is one of something else."""

_REACH = 400
"""A total is told within so many characters before its parts."""

_LABELLED = re.compile(
    r"(?:B(?:y\s[a-z]+(?:\s[a-z]+)?|reakdown(?:\sby\s[a-z]+)?)|Of\sthese|Namely)"
    r"(?:\s\([^)]{1,30}\))?:\s(?P<list>[^\n]{5,300})"
)
_ITEM = re.compile(
    r"(?P<name>[A-ZÀ-Þa-z][^\d,;:()]{1,50}?)[\s:(]+(?P<n>\d{1,3}(?:,\d{3})+|\d+)\)?(?=,|;|\.|\sand\s|\Z|\s*\n)"
)
_SPLIT = re.compile(r",\s|;\s|\sand\s(?=\S)")
_OF_THESE = re.compile(r"[Oo]f\s(?:these|them|the\stotal|which|whom)\b,?\s(?P<parts>[^.\n]{10,260})")
_ALL = re.compile(
    r"\b(?:no(?:ne|body|t\sone)?\b[^.;]{0,40}\b(?:elsewhere|anywhere\selse|else|other|others)|no\sother|only|both"
    r"|nothing\selse|were\sall|in\sall|altogether)\b"
)
_OTHERS = re.compile(r"\b(?:others?|rest|remain\w+|includ\w+|among|some|about|most|mainly|at\sleast|more\sthan|over)\b")
_PART = re.compile(rf"(?:\A|,\s|\band\s|;\s)(?P<n>{NUMBER})\s(?=[a-z])")
_COLON = re.compile(r":\s(?P<list>[^\n.;:]{10,240})")
_PLACED = re.compile(rf"(?P<n>{NUMBER})\s(?:[a-z]+\s){{0,2}}(?:in|from|by|at|for|to)\s(?:the\s)?[A-ZÀ-Þ][^\d,]*")
_TOTAL = re.compile(r"(?:grand\s|sub)?total|sum|all\b.{0,20}|together", re.IGNORECASE)
_CELL = re.compile(r"(?P<n>\d{1,3}(?:,\d{3})+|\d+)(?:\s[a-z]+)?")
_ROWS = "select start, text, cells from blocks where document_id = ? and kind = 'table_row' order by n"


def sums(sources: Sources, told: Iterable[Saying]) -> Iterator[Contradiction]:
    """Yield the totals of documents that are not the sum of the parts they give."""
    by_paper: dict[str, list[Saying]] = {}
    for each in told:
        by_paper.setdefault(each.paper.id, []).append(each)
    for paper in sources.papers:
        text = sources.text(paper)
        yield from _tables(sources, paper) if "otal | " in text else ()
        for start, end, parts in (*_lists(text), *_sentences(text)) if paper.id in by_paper else ():
            total = _total(by_paper[paper.id], start, max(parts))
            if total and 0 < abs(sum(parts) - total.claim.row["value"]) <= LIKE * total.claim.row["value"]:
                what = f"sum of the {total.claim.row['counted']}"
                yield Contradiction(
                    "total", what, RULE, ((total.claim,), (_claim(sources, paper, (start, end), parts),))
                )


def _lists(text: str) -> Iterator[tuple[int, int, list[float]]]:
    """Yield the lists that break a number down, each with its parts."""
    for pattern, item in ((_LABELLED, _ITEM), (_COLON, _PLACED)):
        for match in pattern.finditer(text):
            items = [item.fullmatch(part.strip(" .")) for part in _SPLIT.split(match["list"])]
            if len(items) > 1 and all(items) and not _OTHERS.search(match[0].lower()):
                yield match.start("list"), match.end(), [float(number(each["n"])) for each in items if each]


def _sentences(text: str) -> Iterator[tuple[int, int, list[float]]]:
    """Yield the sentences that give the parts of a number and say that there are no others."""
    for match in _OF_THESE.finditer(text):
        parts = [float(number(each["n"])) for each in _PART.finditer(match["parts"])]
        if len(parts) > 1 and _ALL.search(match["parts"]) and not _OTHERS.search(_ALL.sub("", match["parts"])):
            yield match.start(), match.end(), parts


def _tables(sources: Sources, paper: Paper) -> Iterator[Contradiction]:
    """Yield the totals in the last rows of tables that are not the sum of their columns."""
    columns: dict[int, list[float | None]] = {}
    for start, text, packed in sources.db.execute(_ROWS, [paper.id]):
        places = json.loads(packed) if packed else []
        printed = [text[place["start"] - start : place["end"] - start].strip() for place in places]
        if not printed or not _TOTAL.fullmatch(printed[0]):
            columns = {} if not printed else columns
            for n, words in enumerate(printed[1:], 1):
                found = _CELL.fullmatch(words)
                columns.setdefault(n, []).append(float(number(found["n"])) if found else None)
            continue
        for n, words in enumerate(printed[1:], 1):
            parts, found = columns.get(n, []), _CELL.fullmatch(words)
            if found and len(parts) > 1 and None not in parts and sum(filter(None, parts)) != number(found["n"]):
                place = (places[n]["start"], places[n]["end"])
                total = _claim(sources, paper, place, [float(number(found["n"]))])
                claim = _claim(sources, paper, (start, place[1]), [part for part in parts if part is not None])
                yield Contradiction("total", f"sum of the column {places[n]['header']}", RULE, ((total,), (claim,)))
        columns = {}


def _total(told: Iterable[Saying], at: int, largest: float) -> Saying | None:
    """Return the number that stands last before its parts and is larger than each, if it is exact."""
    before = [each for each in told if at - _REACH <= each.claim.span[0] and each.claim.span[1] <= at]
    whole = [each for each in before if each.claim.row["value"] > largest]
    exact = whole and whole[-1].claim.row["bound"] == "eq" and not whole[-1].is_part
    return whole[-1] if exact else None


def _claim(sources: Sources, paper: Paper, place: tuple[int, int], parts: list[float]) -> Claim:
    label, sentence = sources.cited(paper, place[0])
    printed = sources.text(paper)[slice(*place)].strip()
    shown = " + ".join(f"{part:,.0f}" for part in parts)
    shown = f"{shown} = {sum(parts):,.0f}" if len(parts) > 1 else shown
    return Claim(paper, None, shown, label, place, printed, sentence or printed)
