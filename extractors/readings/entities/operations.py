"""Names of operations, campaigns, projects and trials: "Operation Steel Thread", "Clean Pharmacies Campaign"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from extractors.document import Span
from extractors.readings.calendar_names import MONTH
from extractors.readings.entities.given_names import find_given_names
from extractors.readings.ordinals import PRINTED
from extractors.readings.word_starts import at_word_start

_CAP = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*"
_LAST_HEAD = (
    r"(?:(?:Watch|Action|Surge|Enforcement|Operational)\ Period|(?:Weeks?|Days?|Months?|Seasons?"
    r"|Periods?)\ of\ (?:(?:Intensified|Joint)\ )?(?:Action|Inspections?|Controls?|Checks|Patrols)"
    r"|Action\ (?:Weeks?|Days?)|(?:Training|Exchange|Assistance|Fellowship"
    r"|Boarding|Inspection|Vaccination|Monitoring|Sampling|Tagging|Patrol"
    r"|Observer|Surveillance|Screening)\ Programme?"
    r"|Campaign|Pilot(?:\ (?:Project|Programme?|Scheme))?|Project|Trial|Exercise|Drill|Simulation|Rehearsal"
    r"|Manoeuvres?|Watch|Sweep|Patrols?)"
)
_FIRST = "Operation|Project|Exercise|Campaign|Mission|Drill"
"""Nouns that stand before the name."""

_MANNER = r"(?:Simulation|Table-?[Tt]op|Field|Live|Command-?[Pp]ost|Full-Scale|Functional)"
"""How an exercise is held, before its noun."""

_OPENING = (
    r"(?:The|A|An|This|That|Our|Its|Their|In|On|At|By|From|With|Since|After|Before|During|Under|For|Of|Both|Besides|Second"
    r"|What|How|Why|When|Where|Third|Another|Carry|Following|Through|Conduct|Hold|Run|Plan|Prepare|Organi[sz]e|Repeat|Evaluate)"
)
"""Words with which a sentence opens, and no name."""

_TOGETHER = "Joint|Simultaneous|Cross-Border"
_DONE_TOGETHER = "Surveys?|Counts?|Census|Training|Course|Clinic|Week"
"""Nouns for what has a name of its own where several do it together: "Joint Border Survey"."""

_GOES_ON = r"\ (?:Project|Campaign|Programme?|Exercise|Trial|Pilot|Period|Weeks?|Days?)\b"
_COUNTED = (
    r"(?<!\ \d)(?<!\ (?:19|20)\d\d)\ (?!was\b|is\b|has\b|as\b)"
    r"(?:[a-z-]+s|people|women|men|children|staff|crew|cattle)\b"
)
"""A plural behind a figure that is no year and has more than one digit: what is counted, not numbered."""

_NAMES = re.compile(
    rf"""(?=[A-ZÀ-ÖØ-ÞĀ-Ž])\b(?:
        (?:{_MANNER}\ )?(?P<first>{_FIRST})
            \ (?P<call>{_CAP}(?:\ (?:{_CAP}|\d{{1,4}}(?!\d)(?!{_COUNTED})
                |of(?=\ [A-Z])(?!\ (?:{MONTH})\b)|the(?=\ [A-Z])))*)
      | (?!{_OPENING}\ (?:{_MANNER}\ )?(?:{_FIRST})\ [A-Z])(?P<before>(?:{_CAP}\ (?:(?:of|to|and)\ )?){{1,6}}?)
            (?P<head>{_LAST_HEAD})(?![\w-])(?!{_GOES_ON})
        (?P<tail>(?:\ (?:to|on|for|against)\ (?:the\ )?{_CAP}
            (?:\ (?:{_CAP}|and|of|in|the|for|against)(?=\ ))*(?:\ {_CAP})?)?)
      | (?P<joint>(?:{_TOGETHER})\ (?:{_CAP}\ (?:and\ )?){{0,5}}?(?:{_DONE_TOGETHER}))
            (?![\w-]|\ (?:{_CAP}|(?:report|manual|plan|cent(?:re|er)|form|programme|results?)s?\b))
            (?:\ of(?:\ {_CAP})+|\ in(?:\ {_CAP})+(?=\ \([A-Z]{{2,8}}\)))?
      | (?<=[Tt]he\ )(?P<own>[A-Z][A-Z\d-]{{4,}}|{_CAP}(?:\ {_CAP}){{1,3}})
            \ (?:project|campaign|pilot|exercise|trial|drill)
            (?!\ (?:{_CAP}|manager|team|office|leader|staff|partners?|document)\b|[\w-])
      | (?:(?<=\b[Ee]xercise\ )|(?<=\b[Oo]peration\ ))(?P<loud>[A-Z][A-Z-]{{2,}}(?:\ [A-Z][A-Z-]{{2,}})+)(?![\w’'-])
    )""",
    re.VERBOSE,
)
_GATE = re.compile(
    r"\b(?:[Oo]peration|[Pp]roject|[Ee]xercise|[Cc]ampaign|Mission|[Pp]ilot|[Tt]rial|[Dd]rill|Simulation|Rehearsal|Manoeuvre|Watch|Sweep|Patrol|Week|Day|Month|Season|Period"
    rf"|Programme|Program|{_TOGETHER})s?\b"
)
_POSTS = re.compile(
    r"(?:Manager|Director|Officer|Coordinator|Co-ordinator|Leader|Lead|Assistant|Adviser|Advisor|Team|Office"
    r"|Unit|Centre|Center|Document|Steering|Board)\b"
)
_POST_AFTER = re.compile(
    rf"\s+(?:{_POSTS.pattern}|(?:[A-Z][\w-]+\s+)?(?:Cell|Committee|Group|Force|Command|Network|Fund|Unit|Centre|Center)\b)"
)
"""What makes a name that of who is at work: "Lake Patrol Coordination Cell"."""

_OPENERS = re.compile(rf"{_OPENING}\s+")
_OWNERS = re.compile(
    r"(?:Bank|Nations|Union|Police|Ministry|Secretariat|Commission|Fund|Government|Office|Agency|Group|Process|Partnership"
    r"|Dialogue|Forum|Network|Alliance|Community|Organi[sz]ation|Council|Committee|INTERPOL|EUROPOL|UNICEF|UNHCR|UNESCO"
    r"|UNODC|ASEAN|CARICOM|ECOWAS|AFRIPOL|[A-Z][a-z]+(?:ian|ish|ese|ean))$"
)
"""What makes "the … project" somebody's project, not one of that name."""

_TIMES = re.compile(at_word_start("Weeks|Days|Fortnight|Month|Round") + rf"(?![\w-])(?!\ Table)(?!{_GOES_ON})")
_BEFORE_TIMES = re.compile(
    r"(?<![\w-])(?:The |During |After |Before )?"
    rf"(?P<own>(?!(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) )(?:{_CAP} ){{2,4}})\Z"
)
_LONGEST = 80
"""Characters of the longest name before "Weeks"."""

_TALKS_OR_MONEY = re.compile(
    rf"\b(?:{PRINTED}|First|Next|Final|Negotiat\w+|Trade|Talks|Funding|Grants?|Application|Budget|Election|Peace)\b",
    re.IGNORECASE,
)
"""Words before "Round" by which it is one of talks or of money, as "Third Negotiating Round"."""

_NOT_BEFORE = re.compile(r"^(?:Concept|Plan|Action|Work|Country|Regional)\s*$")


@dataclass(frozen=True)
class Operation:
    """One mention of a named operation or campaign."""

    span: Span
    """The name, without article."""

    short: Span
    """The name without "to …", "on …"."""


def find_operations(text: str) -> Iterator[Operation]:
    """Yield the named operations in ``text``, in reading order."""
    built = list(_built(text))
    taken = [each.span for each in built]
    for span in chain(_weeks(text), find_given_names(text)):
        at = bisect_left(taken, span)
        if not any(span.meets(each) for each in taken[max(0, at - 1) : at + 1]):
            taken.insert(at, span)
            built.append(Operation(span, span))
    yield from sorted(built, key=lambda each: each.span)


def _weeks(text: str) -> Iterator[Span]:
    """Yield names of several words before "Weeks" or the like: "Safe Crossing Weeks"; "Ten Working Days" is none."""
    for match in _TIMES.finditer(text):
        before = _BEFORE_TIMES.search(text, max(0, match.start() - _LONGEST), match.start())
        if before and not (match[0] == "Round" and _TALKS_OR_MONEY.search(before["own"])):
            yield Span(before.start("own"), match.end())


def _built(text: str) -> Iterator[Operation]:
    """Yield the names that are built on a noun for such things: "Operation …", "… Campaign"."""
    if not _GATE.search(text):
        return
    for match in _NAMES.finditer(text):
        start, end = match.start(), match.end()
        if match["own"] or match["loud"]:
            if span := _unbuilt(text, match):
                yield Operation(span, span)
            continue
        if match["first"] or match["joint"]:
            if match["first"] and _POSTS.match(match["call"]):
                continue
            yield Operation(Span(start, end), Span(start, end))
            continue
        opener = _OPENERS.match(match["before"])
        start += opener.end() if opener else 0
        short_end = match.end("head")
        if start >= match.start("head") or _NOT_BEFORE.match(text[start : match.start("head")]):
            continue
        if _POST_AFTER.match(text, short_end, short_end + 20):
            continue
        end = max(short_end, short_end + len(match["tail"].rstrip()))
        while text[end - 4 : end] in (" and", " the", " for") or text[end - 3 : end] in (" of", " in"):
            end = text.rfind(" ", 0, end)
        yield Operation(Span(start, end), Span(start, short_end))


def _unbuilt(text: str, match: re.Match[str]) -> Span | None:
    """Return where a name stands with a noun in small letters, part of one in capitals: "exercise CALM SEA"."""
    start, end = match.span()
    if match["loud"]:
        noun = "exercise " if text.endswith("xercise ", 0, start) else "operation "
        return Span(start - len(noun), end)
    return None if _OWNERS.search(match["own"]) else Span(start, end)
