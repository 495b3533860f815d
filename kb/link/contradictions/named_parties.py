"""The countries and organisations of whom words are said: those that are named just before them.

"Fiji and Tonga, which had not been present", "the OSCE joined the Forum". Countries are known everywhere, organisations
by the names that the document's facts have for them.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractors.language import pipeline
from extractors.readings.entities.countries import find_countries
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.wording import folded

_GAP = re.compile(
    r"(?:\s?\([^)]{1,40}\))?,?(?:\sas\s(?:an?\s)?(?:mere\s)?(?:observers?|guests?),?)?(?:\s(?:which|who|that))?(?:\s(?:alone|again|also|itself|themselves|however|still|both|all|had|has"
    r"|have|was|were|[a-z]+ly))*\s?"
)
"""What may stand between the name of a party and what is said of it."""

_AND = re.compile(r"(?:\s?\([^)]{1,40}\))?(?:,|,?\sand|,?\sor|\snor)\s(?:the\s)?")
_OF_SOMEBODY = re.compile(
    r"(?<!delegation)(?<!delegates)(?<!representatives)(?<!officials)(?<!experts)(?<!officers)(?<!nspectors)\sof\s(?:the\s)?\Z"
)
"""Words before a name by which somebody, or something, of a party is meant; a delegation stands for it."""

_BEFORE = 30
"""Whose a party is meant to be stands within so many characters before its name."""

_GOES_ON = re.compile(
    r"(?:\s?\([^)]{1,40}\))?\s(?:sent\s[^.;:,\n]{2,40},\swho\s)?[a-z](?:(?!\b(?:that|which|who|whose)\b|,\s(?:the\s)?[A-Z]|\band\s(?:the\s)?[A-Z])[^.;:\n])*"
    r"\b(?:but|and|yet|though)\s(?:had\s|has\s|have\s|was\s|were\s)?"
)
"""What stands between the subject of a sentence and a second verb of it."""

_ARTICLE = re.compile(r"\s?(?:the\s)?")

_ORGANISATIONS = """
select distinct evidence.text, participant.name, participant.kind, party_facts.party_id
from participant
join evidence on evidence.fact_id = participant.id
left join party_facts on party_facts.fact_id = participant.id
where participant.document_id = ? and participant.kind = 'organisation'
"""


class Party(NamedTuple):
    """A party, as a document prints it."""

    printed: str
    """Its name in the document."""

    name: str
    """Its name in full."""

    kind: str
    """country or organisation."""

    id: str | None
    """Its identifier; null if it is known by its name only."""


class Named(NamedTuple):
    """A place where a party is named."""

    start: int
    """Offset of the first character."""

    end: int
    """Offset one past the last."""

    party: Party
    """The party."""


def organisations(sources: Sources, paper: Paper) -> list[Party]:
    """Return the organisations that a document names, in full and by the abbreviations that it defines for them."""
    found = [Party(*row) for row in sources.db.execute(_ORGANISATIONS, [paper.id])]
    shorts = {folded(term["long"]): term["short"] for term in sources.series.shorts[paper.id].values()}
    known = {each.printed for each in found}
    cut = (each._replace(printed=shorts[folded(each.name)]) for each in found if folded(each.name) in shorts)
    return [*found, *{each.printed: each for each in cut if each.printed not in known}.values()]


def named_before(text: str, parties: list[Party], at: int, start: int) -> list[Named]:
    """Return the parties of whom words at an offset are said: the last one before them, with those joined to it."""
    found: list[Named] = []
    for each in sorted(named_in(text[start:at], parties), key=lambda each: (each.start, each.end), reverse=True):
        here = Named(start + each.start, start + each.end, each.party)
        if (_AND if found else _GAP).fullmatch(text, here.end, found[-1].start if found else at):
            found.append(here)
        elif found:
            break
    return [] if any(_OF_SOMEBODY.search(text, max(0, each.start - _BEFORE), each.start) for each in found) else found


def subjects(text: str, parties: list[Party], at: int, start: int) -> list[Named]:
    """Return the parties that words open with, which go on of them at an offset: "Fiji lent a ship but sent nobody"."""
    found = listed(text[start:at], parties)
    if not found or not _GOES_ON.fullmatch(text, start + found[-1].end, at):
        return []
    return [Named(start + each.start, start + each.end, each.party) for each in found]


def named_in(words: str, parties: list[Party]) -> Iterator[Named]:
    """Yield the places of words where a party is named: one of those given, or any country."""
    for party in parties:
        for match in re.finditer(rf"\b{re.escape(party.printed)}(?!\w)", words) if party.printed in words else ():
            yield Named(*match.span(), party)
    for each in find_countries(pipeline().make_doc(words)):
        if each.form != "adjective":
            yield Named(each.span.start, each.span.end, Party(each.name, each.name, "country", None))


def listed(words: str, parties: list[Party]) -> list[Named]:
    """Return the parties of the list with which words begin: "Fiji, Samoa and Tonga were …"."""
    found: list[Named] = []
    for each in sorted(named_in(words, parties), key=lambda each: (each.start, -each.end)):
        if (_AND if found else _ARTICLE).fullmatch(words, found[-1].end if found else 0, each.start):
            found.append(each)
    return found
