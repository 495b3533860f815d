"""Contradictions between documents of a process and what documents of others tell of it.

Another body's advisory has numbers and days of its own. Only what it tells of this process counts: where it names the
process, or, of a number, where it names the same states, towns or operations as the document that gives another.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractors.readings.calendar_names import MONTH, WEEKDAY
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.sources import Sources
from kb.link.outsiders import Named
from kb.link.series import Series

_NAME = re.compile(rf"(?<=[a-z0-9,;)] )(?!(?:{MONTH}|{WEEKDAY})\b)[A-ZÀ-Þ][\w’'-]+")
"""A word in capitals within a sentence."""

_BOTH = 2
"""So many names must be in common; one state alone takes part in many things."""

_NUMBERS = ("total", "money")


def told_by_others(series: Series, sources: Sources, found: Iterable[Contradiction]) -> Iterator[Contradiction]:
    """Yield contradictions in which documents of others tell of the process, without what they say of other matters.

    :param series: the series without these documents.
    """
    named = {paper.id: Named(sources.db, series, paper) for paper in series.outsiders}
    for each in found:
        own = [claim for _, claim in each.claims if not claim.paper.is_outsider]
        theirs = [claim for _, claim in each.claims if claim.paper.is_outsider]
        of_others = {claim for claim in theirs if not _is_of_process(sources, named[claim.paper.id], each, claim, own)}
        if own and len(of_others) < len(theirs):
            groups = (tuple(claim for claim in group if claim not in of_others) for group in each.readings)
            kept = tuple(group for group in groups if group)
            if len(kept) > 1:
                yield replace(each, readings=kept)


def _is_of_process(sources: Sources, named: Named, found: Contradiction, theirs: Claim, own: list[Claim]) -> bool:
    """Say whether a place of a document of others tells of the process."""
    if named.at(*theirs.span):
        return True
    names = {name for name in _NAME.findall(theirs.sentence) if not name.isupper()}
    return found.kind in _NUMBERS and any(
        len({name for name in names if name in sources.text(each.paper)}) >= _BOTH for each in own
    )
