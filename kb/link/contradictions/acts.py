"""What documents tell of as done once to a thing, and when and where: a declaration adopted, an office opened.

The thing has a name of its own, or is told in small letters. A declaration gives its own day; what a meeting adopted it
adopted on its days and in its town. Only what is past counts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from extractors.names import bare
from extractors.readings.dates import Anchors, DateReading, find_dates
from extractors.readings.word_starts import at_word_start
from kb.link.contradictions.claims import Claim, claim, claims
from kb.link.contradictions.sources import Sources
from kb.link.contradictions.venues import TOWN, is_town
from kb.link.series import Paper, Series
from kb.link.tellings import DAY
from kb.link.timing import shown
from kb.link.words.named_things import CENTRES, GROUPS, GUIDES, KINDS, OFFICES, PACTS, RECORDS, SERVICES
from kb.link.words.provisos import is_planned, is_renewed
from kb.wording import content, folded

_ACTS = {
    "was adopted": "adopted|adoption",
    "was signed": "signed|signature|signing|put our names to it|put their names to it|put our signatures to it"
    "|put their signatures to it",
    "was opened": "opened|opening|inaugurated|inauguration",
    "came into force": "entered into force|entered into effect|came into force|came into effect|came into operation"
    "|entry into force|took effect|in force since|in effect since",
    "was launched": "launched|launch",
    "was endorsed": "endorsed|endorsement",
    "was approved": "approved|approval",
    "was published": "published|publication|appeared|issued|released",
    "was circulated": "circulated|circulation|distributed|went out|sent out",
    "was completed": "completed|completion|finished",
    "came into use": "in use since|came into use|in operation since|in service since",
    "began": "began|begun|started",
    "ended": "ended|concluded|came to an end",
}
_ACT_OF = {words: act for act, every in _ACTS.items() for words in every.split("|")}
_YEAR = re.compile(r"(?<=since)\s(?:19|20)\d\d\b")
_DATED = re.compile(r"\d{4}|\b(?:will|recall\w*)\b")
_ACT = re.compile(
    at_word_start("|".join(each for words in _ACT_OF for each in (words, words.capitalize())))
    + r"\b(?=[^.;\n]{0,90}?\b(?:19|20)\d\d\b)"
)
_OWN = re.compile(
    r"(?:\A|\n)[\s*_#]*(?:F(?:inal|INAL)(?:\s\w+)?\s?[,:–—-]\s(?:as\s)?)?(?P<verb>Adopted|Done|Signed|(?<=\s)adopted)\b"
    r"[^.;\n]{0,160}?(?=\bon\b|\bthis\b)[^.;]{0,40}?\b(?:19|20)\d\d\b"
)
_AND_DONE = re.compile(r"\s(?:and|,)\s(?P<verb>signed|adopted|done)\b")
_AGREED = frozenset(PACTS.lower().split("|"))
"""What is called by the town in which it was agreed on: "the Suva Declaration"."""

_OF_DAY = re.compile(at_word_start("Declaration|Communiqué|Communique|Charter") + r"\sof\s(?=\d{1,2}\s[A-Z])")
"""A text that is known by its day: "the Suva Declaration of 3 May 2024"."""

_DRAFT = re.compile(r"\b(?:draft|version|proposed|outline)\b[^.;\n]*\Z", re.IGNORECASE)

_NOUN = rf"(?:{PACTS}|{GUIDES}|{RECORDS}|{SERVICES}|{CENTRES}|{OFFICES}|Corridor|Terminal)"
_CAP = r"[A-ZÀ-Þ][\w’'-]*"
_GAP = r"(?:[ ]|\n(?!\n))"
_NAMED = re.compile(
    rf"(?:{_CAP}{_GAP}(?:(?:of|and|for|on){_GAP}(?:the{_GAP})?)?){{0,6}}?{_NOUN}\b(?!{_GAP}{_NOUN}\b)"
    rf"(?:{_GAP}(?:on|for|of|to|against|with|between){_GAP}(?:the{_GAP})?{_CAP}"
    rf"(?:{_GAP}(?:(?:of|on|and|for|in|the|with|between){_GAP}){{0,2}}{_CAP})*)?"
)
_ARTICLE = re.compile(r"^(?:the|a|an|its|their)\s")
_SMALL = frozenset("of and for on the to in against with".split())
_SUBJECT = re.compile(
    r"(?:\A|,\s|\band\s|\n|\A(?:Since|After|When)\s)(?:[Tt]he|[Aa]n?|[Ii]ts|whose)\s+(?P<thing>[a-z][\w’'-]*(?:\s(?!and\s)[\w’'-]+){0,11}?)"
    r"(?:\s[\"“][^\"“”\n]{2,60}[\"”])?(?:\s(?:was|were|is|are|has\sbeen|have\sbeen|had\sbeen|had|has))?(?:\s\w+ly)?\s+\Z"
)
_OBJECT = re.compile(
    r"\s+(?:of\s+)?(?:the|an?)\s+(?P<thing>[a-z][\w’'-]*(?:\s[\w’'-]+){0,9}?)"
    r"\s+(?:(?:in|at)\s[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+){0,2},?\s)?(?:on|in)\s(?=\d|[A-Z][a-z]+\s\d{4})"
)
_ITS = re.compile(r"\b(?:[Ss]ince|[Aa]fter|[Ff]rom|[Ff]ollowing|[Ww]ith)\s(?:its|their)\s(?:\w+ly\s|first\s)?\Z")
_WHOSE = re.compile(
    r"[^,.;]{0,90},\s(?:the|this)\s(?P<thing>[\w’'-]+(?:\s[\w’'-]+){0,4}?)\s(?:has|have|had|was|were|is|are)\b"
)
"""What "its" stands for: "Since its launch in May, the campaign has …"."""

_AND_TOWN = re.compile(r",?\s(?:and|or)\s(?:in\s|at\s)?[A-ZÀ-Þ]")
_IN_TOWN = re.compile(rf"\s(?:there\s|\w+ly\s)?(?:in|at)\s{TOWN}")
_LAST_TOLD = re.compile(
    r"(?:\n|\.\s+)(?:As\sto\s)?[Tt]he\s(?P<thing>[a-z][\w’'-]*(?:\s(?!and\s)[\w’'-]+){0,6}?)\s(?:was|is|has|had|took|needed|came|caused)\b"
    r"[^.\n]{0,90}\.\s[^.\n]{0,60}\Z"
)
"""What "it" stands for: the subject of the sentence before."""

_WHICH = re.compile(
    r"(?:\A|\n)(?:[Tt]he|[Ii]ts)\s+(?P<thing>[a-z][\w’'-]*(?:\s(?!and\s)[\w’'-]+){0,8}?),\s(?:which|that)\s"
    r"(?:the\s)?[A-ZÀ-Þ][^,;]{1,60}\s\Z"
)
"""A thing that others did something to: "The note on pilots, which Fiji and Samoa signed"."""

_DONE_BY = re.compile(rf"\s+by\s|{_OBJECT.pattern}")
_TOWN_LAST = re.compile(rf"\s(?:in|at)\s{TOWN},?\s(?:on\s|in\s)?\Z")
"""Where it was done, behind those who did it or what it was done to: "by the Board at its meeting in Lomé on"."""

_NAMES = re.compile(rf"\b{_CAP}")
_END = re.compile(r"[,.;\n]")
_UNTIL = re.compile(r"\b(?:by|before|until|later\s+than|since|after)\s+\Z", re.IGNORECASE)
_BODY = rf"(?:(?i:{KINDS})\s){{0,2}}(?:{GROUPS}|Plenary|Session|Meeting|Assembly)\b"
_TOGETHER = rf"Ministers|Heads|Leaders|Senior|Council|Conference|{_BODY}"
_ONE_BY_ONE = re.compile(rf"\s+(?:it\s+)?by\s+(?:the\s+)?(?!{_TOGETHER})[A-Z]")
_BEFORE, _BEHIND = 160, 110
"""A thing is named within so many characters before its act, and its day given within so many behind."""

_NEAR = 60
"""What makes it a plan, or another edition of the thing, stands within so many characters before its act."""

_TITLE = 900
"""The name that a document has itself stands within so many characters of its beginning."""


@dataclass(frozen=True)
class Act:
    """A day on which something was done to a thing."""

    act: str
    """What was done, or happened: "was adopted", "came into force"."""

    name: str
    """The thing as printed."""

    days: tuple[str, str]
    """First and last day."""

    claim: Claim
    """Where it is told."""

    where: frozenset[str]
    """The names around the day, of places and languages."""

    is_named: bool
    """Whether the thing has a name of its own, and is not told in small letters: "the library of seals"."""

    town: str | None = None
    """The town in which it was done."""

    is_by_town: bool = False
    """Whether the thing is given a name by that town, as later texts of the town may be."""


def acts_of(sources: Sources, paper: Paper) -> Iterator[Act]:
    """Yield what a document tells of as done on some day, or gives as its own day."""
    series, text = sources.series, sources.text(paper)
    issued = date.fromisoformat(paper.date) if paper.date else None
    for match in _OWN.finditer(text):
        found = find_dates(match[0])
        for at, own in enumerate(_own_names(series, match) if found else ()):
            for done in _own_acts(match):
                acts = _act(sources, paper, done, (own, True), found[-1], match.start())
                yield from (replace(each, is_by_town=at > 0) for each in acts)
    for match in _OF_DAY.finditer(text):
        name = _named_before(text, match.end() - len(" of "))
        found = find_dates(text[match.end() : match.end() + _NEAR], Anchors(issued))
        is_draft = _DRAFT.search(text, max(0, match.start() - _NEAR), match.start())
        if name and found and not found[0].span.start and not is_draft:
            yield from _act(sources, paper, "was adopted", (series.full(paper.id, name), True), found[0], match.end())
    for match in _ACT.finditer(text):
        act = _ACT_OF[match[0].lower()]
        name = _thing(text, match)
        thing = (series.full(paper.id, name), True) if name else (_in_small_letters(text, match), False)
        base = match.end() - (len("since") if _YEAR.match(text, match.end()) else 0)  # "2017" alone is no date
        told = text[base : base + _BEHIND]
        before = re.split(r"[.;]", text[max(0, match.start() - _NEAR) : match.start()])[-1]
        if not thing[0] or is_planned(before, len(before)) or is_renewed(before) or _ONE_BY_ONE.match(told):
            continue
        found = find_dates(re.split(r"[.;\n](?=\s|\Z)", told)[0], Anchors(issued))
        if found and not _UNTIL.search(told[: found[0].span.start]):
            yield from _act(sources, paper, act, thing, found[0], base)


def done_here(sources: Sources, paper: Paper) -> Iterator[Act]:
    """Yield what those adopted whose record a document is: on one of its days, and in its town."""
    event = sources.settings(paper).reported
    tellings = event.tellings if event else []
    held = next((each for each in tellings if each.paper.id == paper.id and each.says == "this"), None)
    if not (held and held.dates and held.exactness[1] == DAY):
        return
    for row in claims(sources.db, paper, "decision", sources.read(paper), "decision.verb = 'adopt'"):
        named = _NAMED.match(_ARTICLE.sub("", row["text"] or ""))
        if named and not (_DATED.search(row["sentence"] or "") or is_renewed(row["sentence"] or "")):
            told = claim(paper, row, shown(*held.dates))
            yield Act("was adopted", bare(named[0]), held.dates, told, frozenset(), True, held.row["city"])


def _own_acts(match: re.Match[str]) -> Iterator[str]:
    """Yield what the line with which a text gives its own day says was done: "Adopted and signed in Suva on"."""
    done = _AND_DONE.match(match.string, match.end("verb"))
    every = {match["verb"].lower(), done["verb"] if done else ""}
    if every != {"signed", ""}:
        yield "was adopted"
    if "signed" in every:
        yield "was signed"


def _own_names(series: Series, match: re.Match[str]) -> Iterator[str]:
    """Yield the name of the text that gives its own day there, and what it is called by the town of that day."""
    name = _own_name(series, match.string[: min(match.start(), _TITLE)])
    if not name:
        return
    yield name
    done = _AND_DONE.match(match.string, match.end("verb"))
    town = _IN_TOWN.match(match.string, done.end() if done else match.end("verb"))
    if town and is_town(town["town"]) and not content(town["town"]) <= content(name):
        kind = next((word for word in name.split() if word.lower() in _AGREED), None)
        if kind:
            yield f"{town['town']} {kind}"


def _own_name(series: Series, opening: str) -> str | None:
    """Return the name of the text itself: the first line of its title block that is built on such a noun."""
    for line in opening.splitlines():
        words = [word.lower() if word.lower() in _SMALL else word.capitalize() for word in line.strip(" *_#").split()]
        name = _ARTICLE.sub("", " ".join(words))
        if _NAMED.fullmatch(name.replace(",", "")) and folded(name) not in series.process_names:
            return name
    return None


def _act(
    sources: Sources, paper: Paper, act: str, thing: tuple[str, bool], found: DateReading, base: int
) -> Iterator[Act]:
    """Yield the act of a date that is one of the past, exact to the day.

    :param thing: what is acted on, and whether it has a name.
    """
    days, granularity = (found.date.start, found.date.end), found.date.granularity
    exact = ("day", "month", "year") if thing[1] else ("day", "month")
    if not days[0] or not days[1] or granularity not in exact or (paper.date and days[0] > paper.date):
        return
    place = (base + found.span.start, base + found.span.end)
    label, sentence = sources.cited(paper, place[0])
    printed = found.date.text
    value = printed if granularity == "year" else shown(days[0], days[1])
    dated = Claim(paper, None, value, label, place, printed, sentence or printed)
    text = sources.text(paper)
    behind = _END.split(text[place[1] : place[1] + _BEHIND])[0]
    around = {*_NAMES.findall(text, base, place[0]), *_NAMES.findall(behind)}
    town = _IN_TOWN.match(text, base) or (_DONE_BY.match(text, base) and _TOWN_LAST.search(text, base, place[0]))
    is_one = town and is_town(town["town"]) and not _AND_TOWN.match(text, town.end())
    done = town["town"] if town and is_one else None
    yield Act(act, thing[0], (days[0], days[1]), dated, frozenset(around), thing[1], done)


def _thing(text: str, match: re.Match[str]) -> str | None:
    """Return the thing that is acted on: the object behind the verb, else what stands last before it."""
    behind = text[match.end() : match.end() + _BEHIND]
    named = re.match(r"\s+(?:of\s+)?(?:the|a|an)\s+", behind)
    if named:
        direct = _NAMED.match(behind, named.end())
        return bare(direct[0]) if direct else None
    return _named_before(text, match.start())


def _named_before(text: str, at: int) -> str | None:
    """Return the name of a thing that stands last before a place, in its sentence."""
    before = re.split(r"[.;:](?=\s)|\n\s*\n", text[max(0, at - _BEFORE) : at])[-1]
    found = [bare(each[0]) for each in _NAMED.finditer(before)]
    return found[-1] if found else None


def _in_small_letters(text: str, match: re.Match[str]) -> str:
    """Return the phrase in small letters for what is acted on, object or subject; empty if there is none."""
    before = re.split(r"[.;:](?=\s)|\n\s*\n", text[max(0, match.start() - _BEFORE) : match.start()])[-1]
    behind = text[match.end() : match.end() + _BEHIND]
    its = _WHOSE.match(behind) if _ITS.search(before) else None
    if match[0].endswith(" it"):
        its = _LAST_TOLD.search(text, max(0, match.start() - 2 * _BEFORE), match.start())
    found = its or _OBJECT.match(behind) or _SUBJECT.search(before.lstrip()) or _WHICH.search(before.lstrip())
    return found["thing"].lower() if found else ""
