"""Numbers of the entries of one list: "a list of 24 harbours", later "the register contains 26 names".

It is one list where both call the entries the same, or where one reports the list that was promised and the other
calls it what the promise did.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from kb.link.contradictions.figures.counting import are_near
from kb.link.contradictions.figures.sayings import Saying
from kb.link.contradictions.sources import Sources
from kb.link.series import YEAR
from kb.link.words.growing import NOW, UP_TO
from kb.link.words.provisos import is_renewed
from kb.wording import content

_NOUN = r"\b(?P<list>list|inventory|register|catalogue|directory|roster|index|compendium|ranking|chart|map|atlas)\s+"
_LIST = re.compile(
    _NOUN + r"(?:of|with|names|contains|has|holds|covers)\s+(?:the\s+|its\s+|all\s+|some\s+)?\Z", re.IGNORECASE
)
_LIST_HAS = re.compile(
    _NOUN + r"(?:of\s+(?P<of>[^.;,]{3,40}?)(?:\s[^.;]{0,60}?)?|[^.;,]{3,60}?)"
    r"\s(?:comprise[sd]|contain(?:s|ed)|has|had|holds|held|names|named|runs\s+to|ran\s+to|counts|show(?:s|ed))\s+\Z",
    re.IGNORECASE,
)
_ENTRIES = frozenset({"name", "entry", "item", "line"})
_TEXT = "text"
_IT_NAMES = re.compile(r"\b(?:[Ii]t|[Tt]hey|[Tt]he\stext|which|that)\s(?:names?|lists?|enumerates?|sets?\sout)\s\Z")
"""Words by which a text is a list, whatever it is called."""

_FEWEST = 5
_ANY = frozenset("measure step point example reason priority action country state person way area goal".split())
"""The smallest number, and the nouns, by which a text that is not called a list is none."""

_NOW = re.compile(rf"\b(?:{UP_TO}|{NOW})\b")
_GROWING = frozenset("contact focal member participant party signatory supporter donor expert officer".split())
"""What lists have more and more of."""

_REPORTS = """
select distinct next_step_id, quote, report_document_id, report_start, report_end
from follow_ups
where document_id = ? and report_document_id is not null
"""


class Lists:
    """The numbers that count the entries of lists."""

    def __init__(self, sources: Sources, told: Iterable[Saying]) -> None:
        nouns = ((each, _list_of(each)) for each in told)
        self._noun = {each: noun for each, noun in nouns if noun}
        self.numbers = list(self._noun)
        """Those numbers, in order."""
        self._promised = self._promises(sources) if len({each.paper.id for each in self.numbers}) > 1 else {}

    def are_one(self, one: Saying, other: Saying) -> bool:
        """Say whether two numbers count the entries of one list."""
        if one.paper.id == other.paper.id or not one.paper.is_near(other.paper, YEAR):
            return False
        if _TEXT in (self._noun[one], self._noun[other]) and not are_near(one, other):
            return False
        mine, yours = _listed(one), _listed(other)
        return mine <= yours or yours <= mine or bool(self._promised[one] & self._promised[other])

    def _promises(self, sources: Sources) -> dict[Saying, set[str]]:
        """Return for each number the promises of a list that it is told of."""
        here: dict[str, list[Saying]] = defaultdict(list)
        called: dict[str, list[Saying]] = defaultdict(list)
        for each, noun in self._noun.items():
            here[each.paper.id].append(each)
            called[noun].append(each)
        found: dict[Saying, set[str]] = defaultdict(set)
        for paper in sources.papers:
            for step, quote, document, start, end in sources.db.execute(_REPORTS, [paper.id]):
                words = content(quote)
                inside = (each for each in here.get(document, ()) if start <= each.claim.span[0] < end)
                named = (each for noun in words & called.keys() for each in called[noun] if _are_of(each, noun, words))
                for each in chain(inside, named):
                    found[each].add(step)
        return found


def _are_of(each: Saying, noun: str, words: frozenset[str]) -> bool:
    """Say whether the words of a promise name a list, and its entries as they are counted."""
    return bool(each.counted & words) and each.counted - words <= {noun}


def _list_of(each: Saying) -> str | None:
    """Return the noun of the list whose entries a number counts; null where the list was renewed."""
    if is_renewed(each.clause) or _NOW.search(each.clause) or each.counted & _GROWING:
        return None
    before = each.clause[: each.at]
    found = _LIST.search(before) or _LIST_HAS.search(before)
    if found is None and _IT_NAMES.search(before) and each.claim.row["value"] >= _FEWEST and each.unit not in _ANY:
        return _TEXT
    return found["list"].lower() if found else None


def _listed(each: Saying) -> frozenset[str]:
    """Return the words for what is on a list: those counted, or those behind "list of" where entries are counted."""
    found = _LIST_HAS.search(each.clause[: each.at]) if each.unit in _ENTRIES else None
    return content(found["of"]) if found and found["of"] else each.counted
