"""Lines of a title block: what each says of itself, wherever it stands.

A line may be the label that names the type of document, a date, an embargo, a bracketed note or a status; what is none
of these names a process, a meeting or a place (genre guide, §1.2 and §1.5).
"""

import re
from dataclasses import dataclass

from extractors.document import Span
from extractors.readings.dates import DateReading
from extractors.readings.event_nouns import GATHERING, TALKS
from extractors.readings.ordinals import PRINTED

_BODY = "assembly|council|conference|congress|committee|commission|board|parties|meeting"
_RECITAL = (
    "Recalling|Noting|Bearing|Recogni[sz]ing|Reaffirming|Considering|Welcoming|Mindful|Convinced|Concerned|Acknowledging"
    "|Emphasi[sz]ing|Stressing|Guided|Aware|Alarmed|Having|Conscious|Determined"
)
PREAMBLE = re.compile(
    r"(?:We|WE|The|THE)\b(?:[^;:]{3,200}?,\s+(?:meeting|having (?:met|gathered|convened)|gathered|assembled|convened"
    rf"|at (?:its|their))\b[^;:]*,|[^;:]{{3,90}}:|[^,;:]{{1,90}}\b(?i:{_BODY}),)$"
    rf"|(?:(?:Deeply |Gravely |Fully )?(?:{_RECITAL}))\b[^.:]*[,;]$",
    re.DOTALL,
)
"""How a resolution opens: "The Council of the Union, meeting in … on …,", "The Council decides:", "Recalling …,"."""

WE = re.compile(r"WE, THE\b.*,$", re.DOTALL)
"""How leaders open a declaration in capitals: "WE, THE HEADS OF GOVERNMENT OF …,"."""

ADVISORY = (
    r"advisory(?!\s(?:board|group|committee|subcommittee|panel|council|body|team|party|forum|mission|service|cent(?:re|er)"
    r"|unit|office|commission|network|opinion|workshop|meeting)\b)"
)
"""An advisory to the press, in small letters, not the first word of a body's name: "Advisory Board"."""

LABEL = re.compile(
    rf"""(?:^|\b)(?:
        statement | communiqu[eé] | declaration | summary | (?:press|media|news)\ (?:release|statement|
        advisory|note|communiqu[eé]) |
        (?:note|notice|advisory|information)\ (?:to|for)\ (?:the\ (?:press|media)|(?:press|media|editors|journalists)) |
        {ADVISORY} | outcome\ (?:document|note) | conclusions | summary\ record | proceedings |
        record\ of\ (?:discussions?|decisions|proceedings|the) | (?<!\d\ )minutes | report | outcomes |
        proc[eè]s[-\ ]verbal | aide[-\ ]m[eé]moire |
        outcome(?=\ of\ the\ ) |
        perceptions? | for\ immediate\ release | media\ alert | (?<=^)news(?=$)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Nouns that name a type of document."""

MEETING_HEAD = re.compile(
    rf"\b(?:{GATHERING}|{TALKS})\b",
    re.IGNORECASE,
)
"""Nouns for a gathering."""

_PERIODICAL = re.compile(
    r"\b(?:newsletter|bulletin|annual report|progress report|mid-?term review)\b"
    r"(?!\s*[:–—-]|\s(?:meeting|conference|workshop|session|seminar|forum)\b)",
    re.IGNORECASE,
)

PAPER = (
    "statement|communiqu[eé]|declaration|summary|report|record|minutes|proc[eè]s[- ]verbal|conclusions|outcomes?"
    "|proceedings"
)
"""Nouns for the paper of a meeting, in small letters, as alternatives of a pattern."""

BY_WHOM = re.compile(
    rf"(?i:(?:\A|(?<=\d{{4}}\.\s))(?:{PAPER}|notes?)\s(?:(?:prepared|drafted|written|compiled|drawn up)\s)?by\s"
    r"|\A(?:prepared|drafted|written|compiled|drawn up)\s(?:by|for)\s(?=.*\b(?:19|20)\d\d\.?\Z)"
    r"|(?<=[.;]\s)not\s(?:(?:yet|formally)\s)?(?:agreed|cleared|edited|negotiated|reviewed)\b(?![^(\n]*\)))"
)
"""What a paper is and who wrote it, and what it is not: "Summary by the rapporteur. Not reviewed by participants."."""

LABEL_OF = re.compile(
    rf"(?P<label>(?:\S+ ){{0,4}}?\S*(?:{PAPER}))(?:\s+(?:of|from|by|on|to)\s+(?:the\s+)?"
    r"|(?:,|:|\s[–—-])\s+(?=(?:the\s+)?(?:\d+(?:st|nd|rd|th)|[a-z-]+(?:st|nd|rd|th))\s))(?P<meeting>\S.*)",
    re.IGNORECASE,
)
"""A label that goes on to name the meeting."""

SERVED = re.compile(r"(?:\w+ ){0,2}?(?:Secretariat|SECRETARIAT) (?i:of (?:the )?)(?P<whole>[A-ZÀ-Þ][^,:;|()]*)")
"""A line that gives whose secretariat wrote a text: "Secretariat of the Amber Coast Ports Summit, Nadi"."""

_STATUS = re.compile(
    r"\b(?:(?P<draft>draft|rev\.? ?\d+|as of)|(?P<final>final|adopted|as adopted|endorsed))\b", re.IGNORECASE
)
_DRAFT_NOTE = re.compile(
    r"[\[(](?:(?:first|second|revised|zero) )?draft\b(?! (?:translation|of|agenda))", re.IGNORECASE
)
"""A note in brackets that tells the status: "(draft for comments)"; a draft translation may be of a final text."""

_BY_NAME = re.compile(r"(?<=\w), (?:Mr|Ms|Mrs|Dr|Prof|Professor|H\.E\.) .*")
"""Who wrote a text, behind what the label says of him: "Summary by the rapporteur, Ms Lee (Samoa)"."""

_DASH = re.compile(r"\s(?:--|–|—)\s")
_ZERO_DRAFT = re.compile(r"\bzero[- ]draft\b", re.IGNORECASE)
"""What a text is before anything in it is agreed, however much the line goes on to say."""

_FINAL_TITLE = re.compile(r"\bfinal\s+(?:statement|communiqu|declaration|report|act|document)", re.IGNORECASE)
_APOSTROPHES = re.compile(r"\s?[`´‘’](?=[sS\s]|$)")
_NUMBERED = re.compile(rf"\b{PRINTED}\s.*\b(?:dialogue|forum)\b", re.IGNORECASE)
EMBARGO = re.compile(
    r"\bembargo|\bfor immediate (?:release|use)\b|\bnot for (?:release|publication)\b"
    r"|^\W*(?:strictly )?not (?:for use|to be (?:released|published|used))\b"
    r"|\bcheck against\b",
    re.IGNORECASE,
)
"""Words about when a text may be used."""

_SYMBOL = re.compile(
    r"(?=.*[A-Za-z])(?=.*\d|[^a-z]*$)(?i:(?:press )?release\.?:? )?(?i:(?:no|nr|ref|doc|document)\b\.?:? ?)*"
    r"[A-Z\d][\w.()-]*(?:/[\w.()-]+)+(?: \(\d{4}\))?"
)
"""A document's number or symbol, alone on its line: "No. 14/2016", "A/CONF.5/L.3"."""

SYMBOL_BEHIND = re.compile(r"\s+[A-Z][\w.()-]*(?:/[\w.()-]+){2,}$")
"""The symbol of a document at the other end of its title line: "12th meeting      ABC/CP/12/REC"."""

NOTE = re.compile(r"^[\[(].*[\])]$", re.DOTALL)
"""A note in brackets."""

_BESIDE = re.compile(r"\(?(?:held )?(?:on|in|at) the (?:margins?|sidelines?) of\b", re.IGNORECASE)
"""Words before the name of a meeting that another was held beside."""

_MAIL = re.compile(r"(?:From|To|Cc|CC|Bcc|Reply-To|Importance|Attachments?):\s")
"""What a message says of those who wrote and got it."""

_GREETING = re.compile(r"(?:Dear|(?:Your )?Excellenc(?:y|ies)|Ladies and gentlemen)\b[^.:]{0,60}[,!]\Z", re.IGNORECASE)
"""How a letter opens."""

_CLOSING_NOTE = re.compile(r"\s*\([^()]*\)$")
_REVISED = re.compile(r"(?:(?:this )?page )?(?:was )?last (?:reviewed|updated|modified|revised)\b", re.IGNORECASE)
"""How a page tells when it was last looked at, which is no date of the text."""

_FOR_OTHERS = re.compile(
    r"(?:\A|[.;] )\W*for (?:the )?(?:information|attention|consideration|approval) (?:of|by)\b", re.IGNORECASE
)
"""Words that give whom a paper is laid before: "For the information of ministers at their Sixth Meeting"."""

_PLACED = re.compile(r"[\[(](?:[A-ZÀ-Þ][\w’'-]*[ ,]+){1,6}(?:from |on )?\d")
"""A bracket that gives a place, in capitalised words, and a date."""


@dataclass(frozen=True)
class Line:
    """One printed line of the title block."""

    span: Span
    """Where it stands in the canonical text."""

    words: str
    """Its words, white space normalised."""

    block: int
    """Index of its block."""

    level: int
    """Heading level of its block, 0 if it is none."""

    dates: tuple[DateReading, ...]
    """Dates in it, with offsets into the canonical text."""

    @property
    def is_label(self) -> bool:
        """Whether it names a type of document: few words, one of them a document noun, or "… of the … Meeting"."""
        most = 18 if self.level or self.words.isupper() else 9
        first = _DASH.split(self.words, maxsplit=1)[0]
        own = first if first.isupper() else _BY_NAME.sub("", self.words)
        short = len(own.split()) <= most and not self.words.endswith(".")
        return bool(LABEL.search(own)) and (short or self.label_end is not None)

    @property
    def label_end(self) -> int | None:
        """Where the label ends in a line that goes on to name the meeting: "Summary of the Seminar on Data"."""
        found = LABEL_OF.match(self.words)
        if not found or " " not in _CLOSING_NOTE.sub("", found["meeting"]):  # "Record of the Meeting" names none
            return None
        named = MEETING_HEAD.search(found["meeting"]) or _NUMBERED.match(found["meeting"])
        return found.end("label") if named else None

    @property
    def label(self) -> str:
        """The words of the label, without a meeting's name behind it."""
        return _APOSTROPHES.sub("'", self.words[: self.label_end])

    @property
    def is_date(self) -> bool:
        """Whether it holds a date and nothing else of length."""
        return bool(self.dates) and len(self.words) - sum(len(d.date.text) for d in self.dates) <= 4

    @property
    def is_mail(self) -> bool:
        """Whether it is a line of a message's head: who wrote it, and to whom."""
        return _MAIL.match(self.words) is not None

    @property
    def is_greeting(self) -> bool:
        """Whether a letter opens with it."""
        return _GREETING.match(self.words) is not None

    @property
    def undated(self) -> str | None:
        """Its words without a closing bracket that holds all its dates: "Action list (as of 3 May)"; null otherwise."""
        note = _CLOSING_NOTE.search(self.words)
        if not self.dates:
            return self.words
        held = note and all(" ".join(each.date.text.split()) in note[0] for each in self.dates)
        return self.words[: note.start()] if note and held else None

    @property
    def is_furniture(self) -> bool:
        """Whether it is an embargo line, a mail header or greeting, a note, a symbol, or tells what others met beside.

        "(Lomé, 4 May 2021)" is none.
        """
        if _BESIDE.match(self.words) or _REVISED.match(self.words) or _FOR_OTHERS.search(self.words):
            return True
        if EMBARGO.search(self.words) or _SYMBOL.fullmatch(self.words) or self.is_mail or self.is_greeting:
            return True
        return NOTE.match(self.words) is not None and not (self.dates and _PLACED.match(self.words))

    @property
    def status(self) -> str | None:
        """``draft`` or ``final`` if a status word stands in a short line, else null."""
        if re.match(r"\(?(?:adopted|agreed|endorsed) (?:by|at|in|on)\b", self.words, re.IGNORECASE):
            return "final"
        if NOTE.match(self.words):
            return "draft" if _DRAFT_NOTE.match(self.words) else None
        if _ZERO_DRAFT.search(self.words):
            return "draft"
        if len(self.words.split()) > 14 or _FINAL_TITLE.search(self.words):
            return None
        found = _STATUS.search(self.words)
        return found and str(found.lastgroup)


def is_periodical(line: Line) -> bool:
    """Say whether a line names a paper on some time, not on a meeting: the conference in its title is a process.

    "Meeting on the Annual Report" and "Summary bulletin: Workshop on Buoys" name a meeting.
    """
    named = _PERIODICAL.search(line.words)
    before = line.words[: named.start()] if named else ""
    return named is not None and not MEETING_HEAD.search(before) and not LABEL.search(before)


def but_dated(lines: tuple[Line, ...], issued: DateReading | None) -> tuple[Line, ...]:
    """Return the lines without that of the day of issue, if another one has a date."""
    others = tuple(line for line in lines if not (issued and line.dates and line.dates[0].span == issued.span))
    return others if any(line.dates for line in others) else lines


def over_months(line: Line) -> bool:
    """Say whether a line gives a period of months, on which a paper reports: "May 2022 to April 2023"."""
    found = line.dates[0].date if line.dates else None
    return found is not None and found.granularity == "month" and (found.start or "")[:7] != (found.end or "")[:7]


def several_days(found: DateReading) -> bool:
    """Say whether a date is a span of days: those of a meeting or a visit, never a date of issue."""
    return found.date.granularity == "day" and found.date.start != found.date.end


def tells_more_days(told: DateReading | None, day: DateReading) -> bool:
    """Say whether the opening tells of several days of which the title block gives one, the last as a rule."""
    if told is None or day.date.granularity != "day" or several_days(day):
        return False
    return bool(told.date.start and told.date.end and told.date.start <= (day.date.start or "") <= told.date.end)
