"""Other names that documents themselves give: "X, formerly Y", "X, which used to be called Y", "X, also known as Y".

A document that says so settles the matter, so the older name is read as the newer one wherever the series uses it. What
is only likely is left to people (``kb.link.names.likeness``).
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from extractors.readings.entities.names import BODY_HEAD, name_end
from extractors.readings.founding_words import FOUNDED
from kb.wording import folded

_NAME = (
    r"(?:the\s+)?[“\"‘]?(?P<{}>[A-ZÀ-Þ][\w’'–-]*(?:\s+(?:(?:of|on|for|and|the|in|at|against|to|de|du|la)\s+){{0,2}}"
    r"[A-ZÀ-Þ][\w’'–-]*)*)[”\"’]?(?:\s*[(\[][^)\]]{{1,40}}[)\]])?"
)
_FOUNDED = FOUNDED.replace(" ", r"\s+")
_NEW, _OLD = _NAME.format("new"), _NAME.format("old")
_CALLED = r"(?:called|known as|named|entitled|titled|dubbed|christened|branded|designated(?: as)?)"
_CALLS = (
    r"(?:(?:now|simply|also|often|usually)\s+)?(?:call|calls|called|dub|dubbed|christened|nicknamed?|branded"
    r"|(?:knows?|knew|refers?\s+to)\s+as)"
)
_OFTEN = "also|often|sometimes|commonly|widely|usually|popularly|locally|informally"
_QUOTED = r"[“\"‘](?P<old>[a-zà-ÿ][\w’-]*(?:\s[\w’-]+){0,4})[”\"’]"
"""A byname in small letters: the so-called “harvest group”."""

_BECAME = (
    r"(?:(?:will|shall|is\s+to)\s+)?becom(?:e|es)|became|has\s+become"
    r"|(?:(?:will|shall|is\s+to)\s+be|was|has\s+been)\s+(?:transformed|converted|upgraded|turned)\s+into"
)
_OTHERS = r"(?:(?!(?:it|they|be|been|is|are|was|were|has|have|to|not|would|should|will)\b)[a-zà-ÿ-]+\s+){1,5}"
"""Whoever calls something by a name: "which the crews call …"."""

_PHRASE = r"\b(?i:the|an?|its|their|this|our)\s+(?P<old>[a-z][\w’'-]*(?:\s[a-zà-ÿ][\w’'-]*){1,5}?)"
"""What something is, in small letters: "the joint ferry inspection"."""

_GIVES = r"\b(?:gives?|gave|giving)\s+"
_NAME_OF = r"\s+the\s+(?:new\s+)?(?:name|title)(?:\s+of)?\s+"
_UNDER = r",?\s+(?:under\s+the\s+(?:title|motto|slogan|name)(?:\s+of)?|(?:to\s+be\s+)?(?:called|named|entitled|titled))"

_FROM = (
    r"(?:in\s+future|henceforth|now|from\s+now\s+on|(?:with\s+effect\s+)?(?:as\s+)?(?:from|of|after)\s+[^.;,]{1,30}?)"
)
"""From when a name holds: "shall from 1 January 2024 be called …"."""

_BEARS = r"(?:now\s+)?(?:bears|has|took|has\s+taken|has\s+been\s+given)\s+the\s+(?:new\s+)?name(?:\s+of)?"
_GLOSSED = re.compile(
    rf"{_OLD}(?:\s+(?:of|in)\s+[^.;,()]{{1,30}}?)?"
    r"\s+\((?P<new>(?:Operation|Exercise|Campaign)\s+[A-ZÀ-Þ][\w’'–-]*(?:\s+[A-ZÀ-Þ\d][\w’'–-]*)*)\)"
)
"""An operation's name in brackets behind what it is: "the Joint Ferry Weeks of May 2020 (Operation Calm Water)"."""

_OF_YEAR = re.compile(
    r"(?P<new>(?:Operation|Exercise|Campaign)\s+[A-ZÀ-Þ][\w’'–-]*(?:\s+[A-ZÀ-Þ\d][\w’'–-]*)*)\s+"
    r"\((?P<old>[A-ZÀ-Þ]\w+-\d{4})\)"
)
"""A name of one word and a year behind an operation's: "Exercise Calm Water (Tinchlik-2020)"."""


_SAYINGS = tuple(
    re.compile(saying)
    for saying in (
        rf"{_NEW},?\s+[(\[]?(?:formerly|previously|hitherto|until \d{{4}}|until then|until recently)"
        rf"(?:\s+{_CALLED})?(?:\s+as)?,?\s+{_OLD}",
        rf"{_NEW},?\s+(?:which|that)\s+(?:used to be|was (?:formerly|previously|originally|until \w+))"
        rf"\s+{_CALLED}\s+{_OLD}",
        rf"{_OLD},?\s+(?:(?:which|that)\s+)?(?:has (?:since )?been|was|is|has now been)\s+renamed(?:\s+as)?\s+{_NEW}",
        rf"{_OLD}\s+(?:should|would|will|shall|is to)(?:,?\s+{_FROM},?)?\s+be"
        rf"(?:\s+(?:henceforth|now))?\s+{_CALLED}\s+{_NEW}",
        rf"{_OLD},?\s+(?:(?:which|that)\s+)?(?:is|are|was|were|will be|to be)?\s*(?:also|better|publicly|again)?\s*"
        rf"(?:known|code-?named|dubbed|christened|nicknamed|referred to(?=\s+as\b))(?:\s+again)?"
        rf"(?:\s+(?:in|to|among)\s+(?:[a-zà-ÿ’'-]+\s+){{0,8}}?[a-zà-ÿ’'-]+(?=\s+(?:as|by)\b))?"
        rf"(?:\s+as|\s+by\s+the\s+(?:code\s?-?)?name(?:\s+of)?)?\s+(?>{_NEW})(?!\s+until\b)",
        rf"\b(?i:so-called)\s+{_QUOTED},?\s+officially\s+{_NEW}",
        rf"{_NEW},?\s+(?:(?:which|that)\s+(?:is|are)\s+)?(?:{_OFTEN})\s+{_CALLED}\s+(?:the\s+)?{_QUOTED}",
        rf"{_NEW},\s+as\s+{_OLD}\s+(?:is|are|was|were)\s+{_CALLED}",
        rf"{_NEW},?\s+(?:(?:which|that)\s+(?:is|are)\s+)?(?:{_OFTEN})\s+{_CALLED}\s+{_OLD}",
        rf"{_OLD},\s+as\s+{_NEW}\s+(?:is|are|was|were)\s+(?:(?:{_OFTEN})\s+)?known\b(?!\s+as)",
        rf"{_GIVES}{_OLD}{_NAME_OF}{_NEW}(?P<year>\s\d{{4}}\b)?",
        rf"{_GIVES}{_PHRASE}{_NAME_OF}{_NEW}(?P<year>\s\d{{4}}\b)?",
        rf"{_PHRASE}{_UNDER}\s+(?=[“\"‘]){_NEW}",
        rf"\b(?:rename[sd]?|renaming)\s+{_OLD}\s+(?:as|to|into)\s+{_NEW}",
        rf"\b(?:change[sd]?|changing)\s+(?:of\s+)?(?:(?:its|their|the)\s+)?name\s+from\s+{_OLD}\s+to\s+{_NEW}",
        rf"{_OLD},?\s+(?:which|that|what)\s+{_OTHERS}{_CALLS}\s+{_NEW}",
        rf"{_OLD},?\s+(?:or\s+)?{_NEW},?\s+as\s+{_OTHERS}{_CALLS}\s+(?:it|them)\b",
        rf"{_OLD},?\s+(?:(?:was|is|were|are|ran|runs|took place)\s+)?(?:(?:run|held|conducted|carried out)\s+)?"
        rf"(?:(?:in|on|from|between|during)\s+[^.;,()]{{1,40}}?\s+)?under\s+the\s+(?:code\s?-?)?name(?:\s+of)?\s+{_NEW}",
        rf"{_NEW}\s*[,(–—-]+\s*(?:(?:the|a)\s+)?(?:(?:new|present|current)\s+)?name\s+(?:now\s+)?"
        rf"(?:(?:given|borne|taken|adopted|used|chosen)(?:\s+since\s+\w+(?:\s+\d{{4}})?)?\s+)?(?:to|by|for|of)\s+{_OLD}",
        rf"(?:{_OLD}|\((?P<short>[A-Z]{{2,}})\)),\s+(?:from\s+now\s+on|henceforth|hereafter|in\s+future),?\s+{_NEW}",
        rf"{_OLD}\s+(?:shall|will|should|is\s+to)(?:,?\s+{_FROM},?)?\s+bear\s+the\s+name(?:\s+of)?\s+{_NEW}",
        rf"\bknown\s+until\s+[^.;,]{{1,30}}?\s+as\s+{_OLD},\s+[^.;]{{0,80}}?\b(?:{_BEARS}|is\s+now\s+{_CALLED})\s+{_NEW}",
        rf"{_OLD}\s+(?:has\s+(?:since\s+)?|have\s+(?:since\s+)?)?(?:(?:changed|altered)\s+(?:its|their)\s+name\s+to"
        rf"|(?:took|taken|adopted|bears|borne|bore|given itself)\s+(?:the|a)\s+(?:new\s+)?name(?:\s+of)?"
        rf"|(?:now\s+)?goes\s+by\s+the\s+name\s+of)\s+{_NEW}",
    )
)
_OF_BODIES = tuple(
    re.compile(saying)
    for saying in (
        rf"{_OLD},?\s+(?:(?:which|that),?\s+)?(?:since\s+[^.;,]{{1,60}},?\s+)?(?:has|have)\s+(?:since\s+|now\s+)?been"
        rf"\s+{_CALLED}\s+{_NEW}",
        rf"{_NEW},?\s+(?:\(|\(?(?:(?:which|that)\s+)?was\s+)?{_CALLED}\s+{_OLD}\s+(?:until|before|up\s+to|then|at\s+the\s+time)\b",
        rf"{_NEW},?\s+(?:(?:(?:which|that)\s+)?was\s+)?known\s+until\s+[^.;,]{{1,30}}?\s+as\s+{_OLD}",
        rf"{_NEW},?\s*[(,–—-]\s*(?:the\s+)?(?:former|erstwhile|old)\s+{_OLD}",
        rf"{_NEW},?\s+(?:(?:which|that)\s+was\s+)?(?:first\s+)?(?:{_FOUNDED})"
        rf"(?:\s+[^.;,()]{{1,40}}?)?\s+under\s+the\s+name(?:\s+of)?\s+{_OLD}",
        rf"\b(?:transformation|conversion|upgrading)\s+of\s+{_OLD}\s+into\s+(?:an?\s+)?{_NEW}",
        rf"\b(?:(?:transform|convert|upgrade|turn)(?:s|e?d|ing)?)\s+{_OLD}\s+into\s+(?:an?\s+)?{_NEW}",
        rf"{_OLD}\s+(?:{_BECAME})\s+(?:an?\s+)?{_NEW}",
    )
)
"""Words that tell of two names of a body; of people they tell what they are: "Ms Lee, the former Secretary"."""

_THAT_IT = tuple(
    re.compile(saying)
    for saying in (
        rf"{_OLD}\s+[^.;]{{0,80}}?\b(?:that\s+(?:it|they)\s+(?:should\s+|would\s+|shall\s+)?(?:henceforth\s+|now\s+)?be"
        rf"|to\s+be)\s+{_CALLED}\s+{_NEW}",
        rf"{_NEW}[^.;]{{0,100}}?[(,]\s*(?:until|before|up\s+to)\s+[^.;,()]{{1,30}}?,?\s+(?:it|they)\s+(?:was|were)\s+"
        rf"(?:still\s+)?{_CALLED}\s+{_OLD}",
    )
)
"""A body asks to be called otherwise, or was: the two names have one noun, or another may be meant by "it"."""

_MEETING_OF = re.compile(
    r"^(?:The\s+)?(?:\S+\s+){0,4}?(?:Meeting|Session|Conference|Workshop|Plenary) of (?:the )?"
    r"|^(?:The|Its|Our|Their|This) |^[^,]*?\b(?!(?:of|on|for|in|and|to|against)\b)[\w’-]+ the "
    r"|^(?:Mr|Ms|Mrs|Dr|Prof|Professor|Judge|Captain|Major|Colonel)\b[^,]*? of (?:the )?"
)
MISSION = re.compile(r"(?:Operation|Exercise|Campaign) ")
"""How the names of operations begin."""

_TO_BE = re.compile(r"\bto be\s+(?:known|called|named)\b")
_BELONGING = re.compile(r"\b(?:of|by|under|in|for|with|from|to|among)\s+\Z")
"""What stands before the name of another than is to be known: "a patrol by members of the Forum, to be known as …"."""

_SEAT = re.compile(r"(?<!rafficking)(?<!rade)\sin\s[A-ZÀ-Þ][\w’-]+\Z")
_TOPIC = re.compile(r"\s(?:on|for|against)\s")
_CUES = (
    "title OR formerly OR previously OR hitherto OR renamed OR known OR called OR codenamed OR until OR designated "
    "OR dubbed OR christened OR nicknamed OR branded OR titled OR entitled OR named OR call OR calls OR dub "
    "OR know OR knows OR knew OR refer OR refers "
    'OR nickname OR name OR codename OR former OR henceforth OR hereafter OR "from now on" OR "in future" '
    "OR officially "
    "OR rename OR renames OR renaming OR transform OR transforming OR transformation OR transformed OR conversion "
    "OR convert OR converted OR upgrading OR upgraded OR turned OR become OR becomes OR became"
)
_MISSIONS = "operation OR exercise OR campaign"
_PASSAGES = """
select blocks.document_id as document, blocks.text as words
from blocks_fts
join blocks on blocks.rowid = blocks_fts.rowid
where blocks_fts match ?
  and blocks_fts.rowid between ? and ?
order by blocks.document_id, blocks.start
"""


@dataclass(frozen=True)
class Renaming:
    """One name said to mean what another means."""

    name: str
    """The name that goes on being used."""

    other: str
    """The older or other name."""

    document: str
    """The document that says so."""

    words: str
    """How it says so."""


def renamings(db: Database, papers: list[str] | None = None) -> dict[str, list[Renaming]]:
    """Return what documents say of other names, by document, in reading order.

    :param papers: the documents to look in; null for all.
    """
    found: dict[str, list[Renaming]] = defaultdict(list)
    for first, last in _places(db, papers):
        for document, words in db.execute(_PASSAGES, [_CUES, first, last]):
            found[document] += _said(document, words)
        for document, words in db.execute(_PASSAGES, [_MISSIONS, first, last]):
            for saying in (_GLOSSED, _OF_YEAR):
                found[document] += _told(document, words, saying) if "(" in words else ()
    return found


def _places(db: Database, papers: list[str] | None) -> list[tuple[int, int]]:
    """Return the first and last row of the blocks of each document, or one stretch that holds everything."""
    if papers is None:
        return [(0, sys.maxsize)]
    sql = "select min(rowid), max(rowid) from blocks where document_id = ?"
    return [place for each in papers if (place := db.execute(sql, [each]).fetchone()) != (None, None)]


def _said(document: str, passage: str) -> Iterator[Renaming]:
    for saying in (*_SAYINGS, *_OF_BODIES):
        yield from _told(document, passage, saying)
    for saying in _THAT_IT if " it " in passage or " they " in passage or " to be " in passage else ():
        yield from _of_one_noun(document, passage, saying)


def _of_one_noun(document: str, passage: str, saying: re.Pattern[str]) -> Iterator[Renaming]:
    """Yield two names of bodies built on one noun; of several that stand before "it", the first that is."""
    at = 0
    while match := saying.search(passage, at):
        name, other = (_MEETING_OF.sub("", match[each]) for each in ("new", "old"))
        nouns = [found[-1] for each in (name, other) if (found := BODY_HEAD.findall(_TOPIC.split(each)[0]))]
        alike = len(nouns) == len((name, other)) and nouns[0] == nouns[1]
        if alike:
            yield Renaming(name, other, document, " ".join(match[0].split()))
        at = match.end() if alike else min(match.end("new"), match.end("old"))


def _told(document: str, passage: str, saying: re.Pattern[str]) -> Iterator[Renaming]:
    """Yield what one way of saying so tells of two names."""
    for match in saying.finditer(passage):
        older = "short" if "short" in saying.groupindex and match["short"] else "old"
        name, other = (_MEETING_OF.sub("", _whole(passage, *match.span(each))) for each in ("new", older))
        name += " ".join(["", *match["year"].split()]) if match.re.groupindex.get("year") and match["year"] else ""
        of_bodies = saying not in _OF_BODIES or all(BODY_HEAD.search(_TOPIC.split(each)[0]) for each in (name, other))
        whose = _TO_BE.search(match[0]) and _BELONGING.search(passage, 0, match.start())
        mixed = MISSION.match(name) and BODY_HEAD.search(other)
        if folded(name) != folded(other) and of_bodies and not whose and not mixed:
            yield Renaming(name, other, document, " ".join(match[0].split()))


def _whole(passage: str, start: int, end: int) -> str:
    """Return a name with the list of what it deals with, which holds commas: "Group on Ferries, Rescue and Ports"."""
    topic = _TOPIC.search(passage, start, end) if passage.startswith(", ", end) else None
    name = " ".join(passage[start : max(end, name_end(passage, start, topic.start()) if topic else end)].split())
    return _SEAT.sub("", name)
