"""What a document names that may tell whose it is: things, persons, towns and other names, and nouns for a process."""

import re
from collections.abc import Iterator

from sqlite_utils import Database

from extractors.readings.calendar_names import MONTH, WEEKDAY
from extractors.readings.entities.countries import find_country
from extractors.readings.entities.names import name_end
from extractors.readings.entities.organisations import is_listed
from kb.link.organs import is_below
from kb.link.processes import PLAIN
from kb.link.runs import ACTIVITIES, RUN, without_opener
from kb.link.words.named_things import CENTRES, GROUPS, GUIDES, OFFICES, PACTS, RECORDS, SERVICES

_NOUNS = (
    f"{PACTS}|{GUIDES}|{RECORDS}|{SERVICES}|{CENTRES}|{OFFICES}|{GROUPS}|Alert|Award|Book|Bulletin|Card|Census|Checklist"
    f"|Contract|Count|Exchange|Folder|Helpline|House|Index|Label|Ledger|List|Line|Passport|Prize|Roll|Rule|Standard|Survey|Tables"
    f"|Watch|Week|Fortnight"
    f"|{'|'.join(each.title() for each in sorted(ACTIVITIES))}"
)
_THING = re.compile(rf"\b(?:{_NOUNS})\b")
_OTHERS = re.compile(
    r"\b(?:Ministr|Minister|Department|Universit|Agency|Police|Government|Embassy|United Nations|European|African Union"
    r"|World|International|Head|Director|Secretary|Chair|President|Professor|Officer|(?:Mr|Ms|Mrs|Dr)\b)"
)
"""Words in names of somebody, and of those who serve many."""

_WHOSE = re.compile(r"(?:\bown|[’']s|s[’'])\s\Z")
_ONE_OF_MANY = re.compile(r"\b[Aa]n?\s\Z")
"""Words before a thing that is new to those who read: "a Buoy Register"."""

_ANYBODYS = re.compile(
    r"(?:(?:Joint|Common|Regional|National|Annual|Strategic|General|Global|Special|Action|Work|Working|Trust|Data"
    r"|Information|Exchange|Code|Conduct|Plan|Programme|Program|Project|Fund|Protocol|Database|Register|Strategy"
    r"|Framework|Guidelines|Standard|Standards|Survey|Training|Management|Monitoring|Implementation|Cooperation"
    r"|Development|Emergency|Response|Contingency|Contact|List|Budget|Evaluation|of|and|on|for|Practice|Ethics|Rules)\b"
    r"[ -]?)+"
)
"""Names made of words that anybody uses: "Regional Action Plan", "Code of Conduct"."""

_OF_SOME = re.compile(r"\sof\s(?:(?:the|a|an|its|our)\s)?[a-z]")
"""What makes a thing somebody's: "the club's Buoy Register", "the Ferry Week of the county"."""

_CARRIED_ON = re.compile(r"\s(?:on|for|against)\s")
"""What goes on with the name of a body."""

_BEFORE = 12
"""Characters before a thing that tell whose it is."""

_SENTENCE = re.compile(r"^.*[a-z]\.$|^.{90}", re.MULTILINE)
"""The first line of text, behind those that name the town of whoever writes."""

_DAY = re.compile(rf"\b(?:{MONTH}|{WEEKDAY})\b|\d")
_NUMBER = re.compile(r" \d+(?:[–-]\d+)?\Z")

WHOLE = re.compile(r"\b(?P<noun>Process|Dialogue|Forum|Partnership|Alliance|Initiative|Convention)s?\b")
"""Nouns on which the names of processes are built, each of them a sign that it is that of no other kind."""

_BARE = re.compile(rf"\b[Tt]he {WHOLE.pattern}(?! (?:of|on|for|against|to) |[’'\w-]| [A-Z])")
_CODED = re.compile(r"(?<=[a-z] )(?:[A-Z]{3,}(?: [A-Z]{3,})+|[A-Z]{2,}-\d+)\b(?! [A-Z]{2})")
_LETTERS = re.compile(r"\b[A-Z][A-Za-z-]*[A-Z]\b")
_READ = 20_000
"""So many characters of a document are read for what it names."""


class Told:
    """What a document names."""

    def __init__(self, db: Database, paper: str, name: str | None) -> None:
        text = "\n".join(" ".join(row[0].split()) for row in db.execute(_TEXT, [paper]))[:_READ]
        self.text = text
        """Its words, as far as they are read."""
        self.name = name
        """What it gives for its process, if it does."""
        self.goes_on = name is not None and any(
            _CARRIED_ON.match(text, at.end()) or _OF_SOME.match(text, at.end())
            for at in re.finditer(re.escape(name), text)
        )
        """Whether it gives more of that name, or says whose it is: "Panel of the mines", "Apia Process on bees"."""
        self.is_of_others = name is None or is_below(name)
        """Whether that is something below a process, or nothing."""
        self.things = frozenset(
            each for each in (*_things(text), *([name] if name and self.is_of_others and _tells_whose(name) else ()))
        )
        self.letters = frozenset(_LETTERS.findall(text))
        first = _SENTENCE.search(text)
        begins = first.start() if first else 0
        self.hints = frozenset(_hints(text[begins:])) - self.things - frozenset(_hints(text[:begins]))
        """Further names and words in capitals, of towns among them, which say something only beside a thing."""
        self.wholes = frozenset(match["noun"] for match in _BARE.finditer(text))
        self.persons = frozenset(row[0] for row in db.execute(_PERSONS, [paper]))
        self.teaches = any(_COURSE.search(row[0]) for row in db.execute(_OWN_MEETING, [paper]))
        """Whether it is the record of a seminar or a course."""


def _things(text: str) -> Iterator[str]:
    """Yield names of things: with a noun for one, or in letters of their own within a sentence: "PW-1"."""
    for match in RUN.finditer(text):
        run = without_opener(match["run"])
        start, end = match.end("run") - len(run), match.end("run")
        name = text[start : name_end(text, start, end)]
        before = (max(0, start - _BEFORE), start)
        if _WHOSE.search(text, *before) or _ONE_OF_MANY.search(text, *before) or _OF_SOME.match(text, end):
            continue
        if " " in name and _THING.search(name) and not _OTHERS.search(name) and not is_listed(name):
            yield from (each for each in (name, run) if _is_own(each))
    for match in _CODED.finditer(text):
        yield match[0]
    for match in RUN.finditer(text):
        if (
            run := match["run"]
        ).isupper() and " " in run:  # a heading or a letterhead; others print it in small letters
            name = " ".join(map(str.capitalize, run.split(" ")))
            yield from [name] if _is_own(name) and not _OTHERS.search(name) else ()


def _hints(text: str) -> Iterator[str]:
    """Yield runs of capitals that are not those of somebody or of one who serves many, and words that may be towns."""
    for match in RUN.finditer(text):
        run = _NUMBER.sub("", without_opener(match["run"]))
        told = _OTHERS.search(run) or _DAY.search(run) or is_listed(run) or find_country(run)
        if not told and not run.isupper() and not _ANYBODYS.fullmatch(run):
            yield run


def _tells_whose(name: str) -> bool:
    """Say whether a name is more than a kind of thing that everybody has."""
    return " " in name and not PLAIN.fullmatch(name) and not _ANYBODYS.fullmatch(name)


def _is_own(name: str) -> bool:
    """Say whether a name is that of a thing, and more than its kind; a line in capitals is no name."""
    return _tells_whose(name) and not name.isupper() and _THING.search(name) is not None


_COURSE = re.compile(r"\b(?:seminar|course|training|workshop|webinar|masterclass|summer school)\b", re.IGNORECASE)
_OWN_MEETING = "select name from meeting where document_id = ? and mention = 'this'"
_TEXT = "select text from blocks where document_id = ? order by rowid"
_PERSONS = "select name from participant where document_id = ? and kind = 'person' and name like '% %'"
