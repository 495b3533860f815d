"""How many members a process has, where documents of about one time give several numbers.

Bodies grow; so two numbers are at odds only where their documents are close in time. Those who attended are no count of
members, and neither are the members of another body.
"""

import re
from collections.abc import Iterable, Iterator

from extractors.language import pipeline
from extractors.readings.entities.countries import find_countries
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.figures.bounds import Figure
from kb.link.contradictions.figures.sayings import Saying
from kb.link.contradictions.sources import Sources
from kb.link.processes import head
from kb.link.series import YEAR, Paper
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

_OF = re.compile(
    r"\s*(?:of|in|to)\s(?:the\s)?(?P<name>[A-ZÀ-Þ][\w’'-]*(?:\s(?:(?:of|on|for|and|the|against)\s)*[A-ZÀ-Þ][\w’'-]*)*)"
)
_UNCHANGED = re.compile(
    r"\b[Nn]o\s(?:new\s)?(?:member|state|country)\s(?:\w+\s)?ha[sd]\s(?:ever\s)?(?:joined|left|been\sadmitted)"
    r"|\b[Mm]embership\b[^.]{0,30}\b(?:not\schanged|unchanged|(?:stayed|remained|been)\sthe\ssame)"
    r"|\bmembers\shave\s(?:been|stayed|remained)\sthe\ssame"
)
"""Words by which a document says that no members joined or left."""

_LIST = re.compile(
    r"members(?:\s(?:are|of\sthe\s\w+\sare|have\sbeen\s[^:.]{0,40}))?:?\s"
    r"(?P<list>[A-ZÀ-Þ][^.;:()\n]{10,400})(?=\.)"
)
_WHOSE = re.compile(r"\b(?:[Ii]ts|[Tt]he|[Oo]ur)\s(?:\w+\s)?\Z")
_BEFORE = 30
"""Words that tell whose members are listed stand within so many characters before."""

_NEW = re.compile(
    r"\b(?:new|join(?:s|ed|ing)?|accession|acced\w+|admi(?:t|ss)\w*|left|withdr\w+|grown|associate|founding|first|former)\b"
)
"""Words by which a sentence speaks of a change, or of some members only."""


def members(sources: Sources, told: Iterable[Saying]) -> Iterator[Contradiction]:
    """Yield two numbers of a process's members that documents of about one time give."""
    process = sources.series.process
    own = {folded(head(process)).rpartition(" ")[2], *sources.series.process_names} if process else set()
    counts = [(each.figure, each.claim) for each in told if _is_of_all(each, own)]
    counts += [listed for paper in sources.papers for listed in _listed(sources, paper)] if counts else []
    counts.sort(key=lambda each: sources.series.position[each[1].paper.id])
    for (one, here), (other, there) in (
        (one, other) for at, other in enumerate(counts) for one in counts[max(0, at - MOST) : at]
    ):
        if here.paper.id == there.paper.id or one.agrees(other) or not here.paper.is_near(there.paper, YEAR):
            continue
        if here.paper.is_near(there.paper, AT_ONCE) or any(
            _UNCHANGED.search(sources.text(each.paper)) for each in (here, there)
        ):
            what = f"number of members of {process}" if process else "number of members"
            yield Contradiction("total", what, RULE, ((here,), (there,)))
            return


def are_at_one_time(one: Saying, other: Saying) -> bool:
    """Say whether two numbers of members are of one time, and neither is told with who joined or left."""
    changed = any(_NEW.search(each.claim.sentence) for each in (one, other))
    return not changed and one.paper.is_near(other.paper, AT_ONCE)


def _listed(sources: Sources, paper: Paper) -> Iterator[tuple[Figure, Claim]]:
    """Yield how many countries a document lists as the members there are."""
    text = sources.text(paper)
    for match in _LIST.finditer(text):
        if not _WHOSE.search(text, max(0, match.start() - _BEFORE), match.start()):
            continue
        names = {each.code for each in find_countries(pipeline().make_doc(match["list"])) if each.code}
        items = [item for item in re.split(r",\s(?:and\s)?|\sand\s(?=[A-ZÀ-Þ])", match["list"]) if item]
        if len(names) == len(items) > 2:
            label, sentence = sources.cited(paper, match.start("list"))
            number = float(len(names))
            claim = Claim(paper, None, f"{len(names)}", label, match.span("list"), match["list"], sentence or match[0])
            yield Figure(number, number, claim.value), claim


def _is_of_all(each: Saying, own: set[str]) -> bool:
    """Say whether a number is one of all members that a process has."""
    if "member" not in each.counted or not each.counted <= _MEMBERS or each.is_part or each.currency:
        return False
    end = each.at + len(each.claim.quote)
    of = _OF.match(each.clause, end)
    named = folded(of["name"]) if of else ""
    whose = of is None or any(named.startswith(name) or (" " in named and name.startswith(named)) for name in own)
    return whose and bool(_ALL.search(each.clause[: each.at])) and not _NEW.search(each.claim.sentence)
