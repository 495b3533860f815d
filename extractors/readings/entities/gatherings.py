"""Designations of gatherings: "the Fourth Senior Officials' Meeting of the Dialogue", "debrief meeting".

A designation is read from its head noun outwards: modifiers to the left, "of the …" and "on …" to the right.
"""

import re
from dataclasses import dataclass

from extractors.document import Span
from extractors.readings.calendar_names import MONTH
from extractors.readings.entities.names import BODY_HEAD, name_end
from extractors.readings.event_nouns import GATHERING, either_case
from extractors.readings.number_words import TEENS
from extractors.readings.ordinals import hundreds_before, ordinal_value
from extractors.readings.word_starts import at_word_start

HEAD = re.compile(
    r"(?<![Pp]ress )(?<![Nn]ews )(?<!PRESS )"
    + at_word_start(
        f"{either_case(GATHERING)}|Round[ -]?Table|Round(?! [Tt]able)|Consultations?|Dialogue|Forum|SOM|Council"
    )
    + r"\b(?![-’'])(?!(?<=Council) (?!AND\b)[A-Z])"
    + r"(?!(?<=Round) of (?!the [A-Z]|[Tt]alks\b|[Nn]egotiations\b|[Cc]onsultations\b|[Dd]iscussions\b))"
    + r"(?! (?:Declaration|Statement|Communiqu|Pledge|Roadmap|Outcome|Commitments)\w*\b)"
)
"""Nouns for a gathering; Dialogue, Forum, Council and Round mean other things, too, and count only after an ordinal.

A council before another capital is part of a longer name: "the Third Lakes Council Summit". A press conference is no
meeting.
"""

_LOWER = frozenset(
    """planning debrief debriefing preparatory follow-up review coordination co-ordination inception kick-off closing
    stock-taking     ministerial technical regional joint special extraordinary inaugural founding informal high-level
    officials’ officials' senior working working-level consultative policy legal scientific drafting stocktaking
    pledging donor donors’ donors' expert experts’ experts' plenary steering virtual online emergency
    back-to-back trilateral bilateral interim intersessional thematic sectoral organisational organizational level
    national international training validation evaluation lessons-learned wrap-up launch advisory ministers’ ministers'
    leaders’ leaders' members’ members' day-long general""".split()
)
"""Lower-case words that may stand before the head of a designation."""

_DEFINITE = frozenset("the its our their this that his her whose".split())
_HABITUAL = frozenset("annual biennial regular ordinary yearly".split())
_OPENERS = frozenset("The At In A An Our Its Their During For From Since Following On By After Before".split())
_COMING = frozenset("next forthcoming upcoming coming".split())
_TOLD = re.compile(
    r"\b(?:(?:brief(?:s|ed|ing)?|updat(?:e[sd]?|ing)|inform(?:s|ed|ing)?|address(?:es|ed|ing)?|advis(?:e[sd]?|ing)|tell|told)"
    r"|(?:(?:speak|report|present)(?:s|ed|ing)?|spoke|spoken)\s+(?:at|to|before))\s+(?:the|its)\s+$"
)
"""Before "the Meeting on …", what follows is the subject of the briefing or the speech."""

_OF_YEAR = re.compile(r"\b(?P<which>[Nn]ext|[Ll]ast|[Tt]his|[Cc]oming)\s+[Yy]ear['’]s\s+$")
"""What tells a yearly gathering apart: "last year's Conference"."""

_RECALLED = frozenset({"previous", "last", "preceding"})
_LONGEST_TOLD = 24
_LONGEST_ABBREVIATION = 4
"""Characters of a word that ends in a full stop and no sentence: "Min.", not the title "Next."."""

_LONGEST_YEARS = 24
_RELATIVE = frozenset(
    "next last previous forthcoming upcoming coming preceding recent current present final same latest".split()
)
_COUNTED = re.compile(rf"\b(?:half|{'|'.join(TEENS[1:10])}|\d+)[- ](?:day|week|hour)(?= )")
_WORD = re.compile(r"[^\s,;:()\[\]“”\"|]+")
_VERBS = (
    "will|would|was|were|is|are|be|has|have|had|did|does|do|could|can|cannot|should|shall|might|must"
    "|took|takes|began|begins|opened|ended|met|noted|agreed|decided|discussed"
)
"""Verbs, and words that help one, which end what a gathering is about."""

_TOPIC = re.compile(
    rf"\s+(?:on(?!\s+\d{{1,2}}\s+[A-Z])|for(?!\s+an?\s))\s+(?:the\s+)?(?P<topic>(?:(?!(?:{_VERBS}|to|by|held|from|which|that|who|and|at|with)\b)"
    r"(?!in\s+[A-Z\d]|in\s+(?:early|mid|late|the)\b|on\s+\d)[\w’'/-]+[ ]?){1,8})"
)
_NO_NOUN = (
    rf"(?!(?:in|on|at|from|to|by|for|with|under|during|held|{_VERBS}|which|that|who"
    r"|their|its|our)\b)"
)
_OF_LOWER = re.compile(
    rf"\s+of\s+(?:the\s+)?(?:{_NO_NOUN}[a-z][\w-]*\s+(?={_NO_NOUN}[a-z])){{0,2}}{_NO_NOUN}[a-z][\w-]*"
)
_ALSO_BODIES = frozenset("Council Dialogue Forum Consultation Consultations Assembly Congress Sitting Round".split())
_ORGAN = re.compile(
    r"(?:Conference|Meeting|Assembly) of (?:the )?(?:Contracting |State |States )?(?:Parties|Members)\b"
)
_OF_NAME = re.compile(
    rf"\s+of\s+(?P<the>(?:the|their|its|our)\s+)?(?!{MONTH})"
    r"(?=[A-ZÀ-Þ])"
)


@dataclass(frozen=True)
class Gathering:
    """One designation of a gathering."""

    span: Span
    """From the first modifier to the end of "of …" and "on …", without article."""

    head: Span
    """The head noun with the words before it, without what follows."""

    ordinal: int | None
    """Its number, inaugural being 1."""

    body: Span | None
    """The body in "of the …"."""

    article: str
    """The word before it: ``the``, ``a``, ``its``, ``whose``, or empty."""

    relative: str | None
    """A word such as next, last, previous."""

    named: bool
    """Whether a modifier is capitalised, or an ordinal stands before it."""

    habitual: bool = False
    """Whether it is known only as one of a kind that recurs: "its annual conference"."""

    @property
    def definite(self) -> bool:
        """Whether it is spoken of as known."""
        return self.article in _DEFINITE


def find_gatherings(text: str) -> list[Gathering]:
    """Return the designations of gatherings in ``text`` in reading order, none inside another."""
    found: list[Gathering] = []
    reached = 0
    for head in HEAD.finditer(text):
        if head.start() < reached:
            continue
        gathering = _read(text, head)
        if gathering:
            found.append(gathering)
            reached = gathering.span.end
    return found


@dataclass
class _Left:
    """What stands before the head of a designation."""

    start: int
    ordinal: int | None = None
    named: bool = False
    relative: str | None = None
    relative_at: int = 0
    article: str = ""
    habitual_at: int = 0
    """Where a word such as "annual" stands, 0 if none does."""


def _read(text: str, head: re.Match[str]) -> Gathering | None:
    left = _left(text, head)
    yearly = _yearly(text, left.start, head.start(), left.article or left.relative or "")
    if yearly:
        left.start, left.relative = yearly
        left.article = "the"
    elif (
        left.ordinal is None
        and left.relative not in _COMING | _RECALLED
        and (head[0].capitalize() in _ALSO_BODIES or _ORGAN.match(text, head.start()))
    ):
        return None
    end, body = _tail(text, head.end())
    told = body is None and _TOLD.search(text, max(0, left.start - _LONGEST_TOLD), left.start)
    habitual = False
    if left.start == head.start() and body is None and left.ordinal is None:
        habitual = end == head.end() and left.habitual_at > 0 and left.article in _DEFINITE and not told
        if habitual:
            left.start = left.habitual_at
        elif end == head.end() and left.relative in _RECALLED and left.article == "the":
            left.start = left.relative_at
        elif end == head.end() or told:
            return None
    elif told and text[head.end() : end].islower():
        end = head.end()
    return Gathering(
        Span(left.start, end),
        Span(left.start, head.end()),
        left.ordinal,
        body,
        left.article,
        left.relative,
        left.named,
        habitual,
    )


def _left(text: str, head: re.Match[str]) -> _Left:
    """Read the words before a head noun, from right to left, as far as they belong to the designation."""
    before = text[max(0, head.start() - 120) : head.start()]
    if "day " in before or "week " in before or "hour " in before:
        before = _COUNTED.sub(lambda m: " " * len(m[0]), before)
    base = head.start() - len(before)
    left = _Left(head.start())
    edge = len(before)
    for word in reversed(list(_WORD.finditer(before))):
        if before[word.end() : edge].strip(" ") or (word[0][-1] == "." and len(word[0]) > _LONGEST_ABBREVIATION):
            break
        edge = word.start()
        lower = word[0].lower()
        if lower in _DEFINITE or lower in ("a", "an", "another", "each", "every", "no"):
            left.article = lower
            break
        number = ordinal_value(word[0])
        if lower in _RELATIVE:
            left.relative, left.relative_at = lower, base + word.start()
            left.start = left.relative_at if lower in _COMING and left.start == head.start() else left.start
        elif number is not None:
            left.ordinal, left.named = number + hundreds_before(before[: word.start()]), True
            left.start = base + word.start()
        elif (
            lower in _LOWER
            or word[0].endswith(("s’", "s'"))
            or _is_proper(text, base + word.start(), word[0], left.start)
        ):
            left.named = left.named or word[0][0].isupper()
            left.start = base + word.start()
        elif word[0] in _HABITUAL:
            left.habitual_at = base + word.start() if left.start == head.start() else 0
        elif not (lower == "of" and _joins(before[: word.start()], text[left.start : left.start + 1])):
            break
    return left


def _yearly(text: str, start: int, head: int, said: str) -> tuple[int, str] | None:
    """Read "last year's" before a designation: where it starts then, and "last"; null if another word leads it."""
    found = None if said else _OF_YEAR.search(text, max(0, start - _LONGEST_YEARS), start)
    return (found.start() if start == head else start, found["which"].lower()) if found else None


def _joins(before: str, after: str) -> bool:
    """Say whether "of" stands inside a name: "Period of Action Planning Meeting", not "Ministers of Health Meeting"."""
    words = before.split()
    return bool(words) and words[-1][0].isupper() and after.isupper() and not words[-1].endswith("s")


def _is_proper(text: str, at: int, word: str, after: int) -> bool:
    """Say whether a capitalised word belongs to the name, rather than opening the sentence."""
    if not word[0].isupper() or word in _OPENERS:
        return False
    opens = at == 0 or text[:at].rstrip(" *_").endswith((".", "\n", ":", ";", "|")) or text[at - 1] == "\n"
    return not opens or text[after : after + 1].isupper()


def _tail(text: str, at: int) -> tuple[int, Span | None]:
    """Read "of the Working Group on …", "of Ministers of Health", "on forensic testing" after the head."""
    body = None
    end = at
    named = _OF_NAME.match(text, at)
    if named:
        stop = _cap_run_end(text, named.end())
        end = name_end(text, named.end(), stop)
        if named["the"]:
            body = Span(named.end(), end)
        return end, body
    topic = _TOPIC.match(text, at)
    if topic:
        capital = topic["topic"][0].isupper()
        end = name_end(text, at, at) if capital else topic.start() + len(topic[0].rstrip())
        return max(end, topic.start("topic") + len(topic["topic"].split()[0])), body
    lower = _OF_LOWER.match(text, at)
    return (lower.end() if lower and not re.search(r"\bthe\s+(?:day|year|week)", lower[0]) else end), body


_CAP_RUN = re.compile(r"[A-ZÀ-Þ][\w’'–-]*(?: [A-ZÀ-Þ][\w’'–-]*)*")
_AND_RUN = re.compile(rf" (?:and|to) (?P<more>{_CAP_RUN.pattern})")


def _cap_run_end(text: str, at: int) -> int:
    """Return where a run of capitalised words ends; "Rift and Coast Compact" is one, for its noun comes last."""
    run = _CAP_RUN.match(text, at)
    if not run:
        return at
    more = None if BODY_HEAD.search(run[0]) else _AND_RUN.match(text, run.end())
    return more.end() if more and BODY_HEAD.search(more["more"]) else run.end()
