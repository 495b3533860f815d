"""When a party joined a process or a group under it, and whether it is a member of the process or an observer.

"Lithuania, a member of the Forum since 2018", "the accession of Norway in May 2022". Where nothing is named, it is the
process that was joined. A member in one document is no observer in another of the same year, unless some document tells
that it was admitted.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import NamedTuple

from extractors.readings.dates import Anchors, find_dates
from extractors.readings.entities.names import BODY_HEAD
from extractors.readings.word_starts import at_word_start
from kb.link.contradictions.claims import Claim, Contradiction, claim
from kb.link.contradictions.named_parties import Named, Party, listed, named_before, named_in, organisations
from kb.link.contradictions.sources import Sources
from kb.link.processes import head
from kb.link.series import YEAR, Paper
from kb.link.timing import share_days
from kb.link.words.numerals import NUMBER
from kb.link.words.provisos import is_planned
from kb.wording import folded

JOINED, PLACE = "one-day-of-joining", "one-place-in-a-process"

_WORD = re.compile(at_word_start("joined|acceded|admitted|member|observer|accession|admission") + r"\b")
_LEAD = re.compile(
    r"(?P<verb>\b(?:became|become|been|is|remains)\s|,\s)(?:an?|the|its)\s(?:(?!vice|deputy)[\w-]+\s){0,2}\Z"
)
"""Words before a noun for a place in a process."""

_AS = re.compile(r"\sas\s(?:(?:an?|the|its)\s)?(?:[\w-]+\s){0,2}?(?P<as>member|observer)\b")
_OF_WHOM = re.compile(r"\sof\s(?:the\s)?(?P<who>[^.,;:\n]{2,80}?)(?=\s(?:to|in|on|as)\s)")
_WHEN = re.compile(r",?\s(?:in|on|since|from)\s(?:[^.;:,\n]{0,24}\s)?(?:19|20)\d\d\b")
_SINCE = re.compile(r"\b(?:since|from)\s")
_LIST = re.compile(
    at_word_start("the|The|its|Its|our|Our")
    + rf"\s(?:{NUMBER}\s)?(?P<as>member|observer)s?(?:\s(?:states|countries|economies))?"
    r"(?:\s(?:of|to|in)\s(?:the\s)?(?P<what>[^.;:,\n]{3,90}?))?(?:\sare:?|,|:)\s(?P<list>[^.;\n]{10,400})"
)
_FEWEST = 3
"""Names that make a list of all."""

_STATE = re.compile(r"\s(?:state|country|economy)\b")
_OTHERS = re.compile(r"\b(?:re-?joined|again|left|withdr\w+|provisional\w*|associate|former|until)\b")
_CLAUSE = re.compile(r"[,;:(]|\.\s|\.\Z")
_IN_TOWN = re.compile(r"\s(?:in|at)\s[A-ZÀ-Þ][\w’'-]+\Z")
_PREPOSITION, _ARTICLE = re.compile(r"^(?:to|of|in|into)\s"), re.compile(r"^(?:the|our|its)\s")
_OWNER = re.compile(r"[’']s?\s\Z")
_CHANGED = re.compile(
    at_word_start("admitted|admission|accession|acceded|joined|became|become|full member|new member|welcomed") + r"\b",
    re.IGNORECASE,
)
"""Words by which a party's place in a process may have changed."""

_STOP = re.compile(r"\.\s|\n")
_AROUND = 600
"""So much of a sentence is read before and behind a word for joining."""

_REACH, _BEHIND = 140, 110
"""A party stands within so many characters before a word for joining, and what it joined, and when, behind it."""

_LONGEST = 12
"""Words of the name of a body."""

PROCESS = "the process"
"""What stands for the process itself among the names of bodies."""

Days = tuple[str, str]


class _Place(NamedTuple):
    """What a sentence tells of a party's place in something."""

    party: Party
    body: str
    role: str
    days: Days | None
    """When it came to have it; null where a sentence says that it has it."""

    claim: Claim


def membership(sources: Sources) -> Iterator[Contradiction]:
    """Yield the parties that documents say joined at different times, or are a member here and an observer there."""
    joined: dict[tuple[str, str, str], list[_Place]] = defaultdict(list)
    held: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for paper in sources.papers if len(sources.papers) > 1 and sources.series.process else ():
        for each in (*_places(sources, paper), *_listed(sources, paper)):
            if each.days:
                joined[each.party.name, each.body, each.role].append(each)
            else:
                held[each.party.name][each.role].append(each.claim)
        for row in sources.facts(paper, "participant"):
            if row["role"] in ("member", "observer") and body_meant(sources, paper, row["of"] or "?") == PROCESS:
                held[row["name"]][row["role"]].append(claim(paper, row, f"{row['name']}, {row['role']}"))
    for (name, _, role), told in joined.items():
        yield from _joined(f"when {name} became {'a member' if role == 'member' else 'an observer'}", told)
    differently = {name: roles for name, roles in held.items() if len(roles) == 2}
    changes = _changes(sources) if differently else []
    for name, roles in differently.items():
        if not any(f" {folded(name)} " in words for words in changes):
            here, there = roles.values()
            papers = [{each.paper.id for each in group} for group in (here, there)]
            if not papers[0] & papers[1] and any(a.paper.is_near(b.paper, YEAR) for a in here for b in there):
                what = f"place of {name} in {sources.series.process}"
                yield Contradiction("capacity", what, PLACE, (tuple(here), tuple(there)))


def _joined(what: str, told: list[_Place]) -> Iterator[Contradiction]:
    for one, other in combinations(told, 2):
        if (
            one.claim.paper.id != other.claim.paper.id
            and one.days
            and other.days
            and not share_days(one.days, other.days)
        ):
            yield Contradiction("dates", what, JOINED, ((one.claim,), (other.claim,)))
            return


def _changes(sources: Sources) -> list[str]:
    """Return what documents say around words for joining and being admitted, as it is compared."""
    found: list[str] = []
    for paper in sources.papers:
        text = sources.text(paper)
        for match in _CHANGED.finditer(text):
            before = _STOP.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
            behind = _STOP.split(text[match.end() : match.end() + _REACH])[0]
            found.append(f" {folded(before)} , {folded(behind)} ")
    return found


def _places(sources: Sources, paper: Paper) -> Iterator[_Place]:
    """Yield what a document tells of parties that joined, or are members or observers."""
    text, known = sources.text(paper), list[Party]()
    for word in _WORD.finditer(text):
        whole = sources.read(paper).place(word.start())
        if not whole:
            continue
        around = max(whole[0], word.start() - _AROUND), min(whole[1], word.end() + _AROUND)
        before = text[around[0] : word.start()]
        if _OTHERS.search(text, *around) or is_planned(before, len(before)):
            continue
        known = known or organisations(sources, paper)
        lead = _LEAD.search(text, max(around[0], word.start() - _REACH), word.start())
        behind = text[word.end() : min(around[1], word.end() + _BEHIND)]
        when = _WHEN.search(behind)
        parties, what = _who(text, known, word, lead, behind[: when.start()] if when else behind)
        body = body_meant(sources, paper, what) if parties else None
        if not body:
            continue
        role = _AS.search(behind)
        held = word[0] if word[0] in ("member", "observer") else role["as"] if role else "member"
        days = _days(paper, when[0]) if when else None
        is_stated = lead is not None and lead["verb"].strip() in ("is", "remains", ",") and what.strip() != ""
        if days or (not when and is_stated and body == PROCESS):
            for each in parties:
                place = (each.start, word.end() + (when.end() if when else 0))
                label, sentence = sources.cited(paper, word.start())
                value = when[0].strip(" ,") if when else f"{each.party.name}, {held}"
                said = Claim(paper, None, value, label, place, text[slice(*place)], sentence or "")
                yield _Place(each.party, body, held, days, said)


def _listed(sources: Sources, paper: Paper) -> Iterator[_Place]:
    """Yield the parties that a document lists as all members, or all observers, of the process."""
    text = sources.text(paper)
    if "member" not in text and "observer" not in text:
        return
    known = organisations(sources, paper)
    for match in _LIST.finditer(text):
        found = listed(match["list"], known)
        if len(found) >= _FEWEST and body_meant(sources, paper, match["what"] or "") == PROCESS:
            label, sentence = sources.cited(paper, match.start())
            for each in found:
                place = (match.start("list") + each.start, match.start("list") + each.end)
                value = f"{each.party.name}, {match['as']}"
                said = Claim(paper, None, value, label, place, text[slice(*place)], sentence or "")
                yield _Place(each.party, PROCESS, match["as"], None, said)


def _who(
    text: str, known: list[Party], word: re.Match[str], lead: re.Match[str] | None, behind: str
) -> tuple[list[Named], str]:
    """Return the parties of whom a word for joining is said, and the words for what they joined."""
    at, start = word.start(), max(0, word.start() - _REACH)
    if word[0] in ("accession", "admission"):
        whose = _OF_WHOM.match(behind)
        if whose:
            base = word.end() + whose.start("who")
            found = [Named(base + each.start, base + each.end, each.party) for each in named_in(whose["who"], known)]
            return found[:1], behind[whose.end() :]
        owner = _OWNER.search(text[start:at])
        return (named_before(text, known, start + owner.start(), start), behind) if owner else ([], "")
    if word[0] in ("member", "observer"):
        return (named_before(text, known, lead.start(), start), _STATE.sub("", behind, count=1)) if lead else ([], "")
    return named_before(text, known, at, start), behind


def body_meant(sources: Sources, paper: Paper, what: str) -> str | None:
    """Return the name of the body that words are of, or ``PROCESS`` for the process; null if they are of none."""
    name = _IN_TOWN.sub("", _CLAUSE.split(_AS.split(what)[0])[0].strip())
    name = _ARTICLE.sub("", _PREPOSITION.sub("", name))
    full = folded(sources.series.full(paper.id, name))
    noun = head(folded(sources.series.process)).rpartition(" ")[2]
    if not name or full in sources.series.process_names or (name[0].isupper() and name.lower() == noun):
        return PROCESS
    return full if name[0].isupper() and BODY_HEAD.search(name) and len(name.split()) <= _LONGEST else None


def _days(paper: Paper, words: str) -> Days | None:
    """Return the first and last day of a time that is past."""
    issued = date.fromisoformat(paper.date) if paper.date else None
    for found in find_dates(_SINCE.sub("in ", words), Anchors(issued))[:1]:
        start, end = found.date.start, found.date.end
        if start and end and not (paper.date and start > paper.date):
            return start, end
    return None
