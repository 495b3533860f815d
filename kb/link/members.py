"""How many members a process has, where documents of about one time give several numbers.

Bodies grow; so two numbers are at odds only where their documents are close in time. Those who attended are no count of
members, and neither are the members of another body.
"""

import re
from collections.abc import Iterable, Iterator

from kb.link.claims import Contradiction
from kb.link.sayings import Saying
from kb.link.series import head
from kb.link.sources import Sources
from kb.wording import folded

RULE = "members-at-one-time"
AT_ONCE = 31
"""Days between two documents that speak of the same members."""

MOST = 10
"""A number of members is compared with so many that were told last."""

_MEMBERS = frozenset("member state country nation government party economy people participating".split())
_ALL = re.compile(
    r"\b(?:[Aa]ll|[Tt]he|[Ii]ts|[Oo]ur|[Tt]heir|unit(?:e|es|ing)|(?:has|have|having|with|compris\w+|number\w*|counts?)"
    r"(?:\s(?:now|currently))?|brings?\stogether)\s(?:the\s)?\Z"
)
"""Words just before a number of all members there are."""

_OF = re.compile(r"\s*(?:of|in|to)\s(?:the\s)?(?P<name>[A-ZÀ-Þ][^,.;:]*)")
_NEW = re.compile(
    r"\b(?:new|join(?:s|ed|ing)?|accession|acced\w+|admi(?:t|ss)\w*|left|withdr\w+|grown|associate|founding|first|former)\b"
)
"""Words by which a sentence speaks of a change, or of some members only."""


def members(sources: Sources, told: Iterable[Saying]) -> Iterator[Contradiction]:
    """Yield two numbers of a process's members that documents of about one time give."""
    if not sources.series.process:
        return
    own = {folded(head(sources.series.process)).rpartition(" ")[2], *sources.series.process_names}
    counts = [each for each in told if _is_of_all(each, own)]
    for one, other in ((one, other) for at, other in enumerate(counts) for one in counts[max(0, at - MOST) : at]):
        apart = one.paper.id != other.paper.id and one.paper.is_near(other.paper, AT_ONCE)
        if apart and not one.figure.agrees(other.figure):
            what = f"number of members of {sources.series.process}"
            yield Contradiction("total", what, RULE, ((one.claim,), (other.claim,)))
            return


def _is_of_all(each: Saying, own: set[str]) -> bool:
    """Say whether a number is one of all members that a process has."""
    if "member" not in each.counted or not each.counted <= _MEMBERS or each.is_part or each.currency:
        return False
    end = each.at + len(each.claim.quote)
    of = _OF.match(each.clause, end)
    whose = of is None or any(folded(of["name"]).startswith(name) for name in own)
    return whose and bool(_ALL.search(each.clause[: each.at])) and not _NEW.search(each.claim.sentence)
