"""Capitalised names in running text: where one starts and ends.

Pure functions over words. A name is a run of capitalised words held together by small words ("Working Group on the
Disruption of People Smuggling"); a comma belongs to it only inside a list that "and" closes.
"""

import re

from extractors.readings.entities.countries import find_country
from extractors.readings.word_starts import at_word_start

_CAP = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'–-]*|[A-Z][\w.]*|\d{4}(?:[-–]\d{2,4})?|[IVX]+)"

BODY_HEAD = re.compile(
    at_word_start(
        "Process|Dialogue|Forum|Partnership|Alliance|Initiative|Group|Task Force|Taskforce|Committee|Commission|Council"
        "|Network|Association|Organi[sz]ation|Union|Community|Platform|Mechanism|Coalition|Secretariat|Office|Agency"
        "|Board|Consultations?|Compact|League|Federation|Confederation|Bureau|Authority|Programme|Panel|Team|Centre"
        "|Center|Convention|Cooperation|Co-operation|Framework|Arrangement|Conference|Assembly|Club|Pact|Treaty|Academy"
        "|Institute|Unit|Cell|Taskforces|Collaborative|Roundtable|Presidency|Quartet|Troika|Caucus|Bloc|Accord|Concord|Covenant|Entente"
        "|Consortium|Commonwealth|Working Party|Subcommittee|Subgroup|Peer Review"
    )
    + r"\b"
)
"""Nouns that a standing body's name is built on."""

PROCESS_HEAD = re.compile(
    at_word_start(
        "Process|Dialogue|Forum|Partnership|Alliance|Initiative|Contact Group|Network|Association|Organi[sz]ation|Union"
        "|Community|Platform|Mechanism|Coalition|Consultations?|Compact|League|Federation|Commission|Council"
        "|Cooperation|Co-operation|Framework|Convention|Conference|Group of \\w+|Arrangement|Pact|Treaty|Collaborative"
        "|Accord|Concord|Covenant|Entente|Consortium|Commonwealth|Peer Review"
    )
    + r"\b"
)
"""Nouns for a process or organisation as a whole, as against its working groups."""

SUB_HEAD = re.compile(
    r"\b(?:Working|Expert|Experts|Steering|Study|Technical|Advisory|Drafting|Ad Hoc|Intersessional|Correspondence)"
    r"\s+(?:\w+\s+)?(?:Group|Committee|Team|Panel|Party)"
    r"|\bTask ?Force\b|\b(?:Sub-?)?[Cc]ommittee\b|\bTask Team\b|\bPanel\b"
)
"""Nouns for a body below a process."""


def without_parties(name: str) -> str:
    """Leave out whose body it is where its name says what it works on: "Joint Commission on Tolls between A and B".

    The states are named in short or in full as the place allows; what the body works on names it everywhere.
    """
    own, between, parties = name.partition(" between ")
    if not between or not re.search(r" (?:on|for) ", own):
        return name
    return (
        own.rstrip(",")
        if all(find_country(each) for each in parties.split(" and ", 1)) and " and " in parties
        else name
    )


def name_end(
    text: str, start: int, head_end: int, links: frozenset[str] = frozenset({"of", "on", "for", "against"})
) -> int:
    """Return where a name that starts at ``start`` and has its head noun up to ``head_end`` ends.

    After the head only a link word opens a further part ("on People Smuggling, Trafficking in Persons and Related
    Transnational Crime"); inside that part small words, and commas of a list closed by "and", carry it on.
    """
    end, limit = head_end, head_end + _LONGEST
    part = _PART.match(text, head_end, limit)
    while part and part["link"] in links:
        end = _list_end(text, part.end(), limit)
        part = _PART.match(text, end, limit)
    return end


_LONGEST = 400
"""Characters that a name may run on after its head noun."""


_PART = re.compile(rf" (?P<link>of|on|for|against|to|in) (?:the |an? )?(?!\d){_CAP}(?: {_CAP})*")
_SITES = (
    "Sea|Work|Home|Risk|Source|School|Borders?|Ports?|Seaports|Airports?|Harbours|Terminals|Stations|Crossings"
    "|Checkpoints|Markets|Farms|Mines|Camps|Sites|Events"
)
"""Where a body does its work, as its name says: "Working Group on Controls at Ports and River Crossings"."""

_MORE = re.compile(
    rf" (?:and|or|&) (?:the )?(?!(?:Government|Ministry|Republic|Kingdom)s? of\b){_CAP}(?: {_CAP})*"
    rf"| of (?:the )?{_CAP}(?: {_CAP})*"
    rf"|(?<=rafficking) in {_CAP}(?: {_CAP})*|(?<=peration) in {_CAP}|(?<=rade) in {_CAP}(?: {_CAP})*"
    rf"| for {_CAP}(?: {_CAP})*"
    rf"| at (?:[A-Z][\w-]+ )?(?:{_SITES})\b"
    rf"| in (?:Europe|Africa|Asia|Oceania|Persons|the (?:Pacific|Americas|Caribbean|Arctic))\b"
)
_FIELD = re.compile(rf" in {_CAP}(?: {_CAP})*")
_COMMA = re.compile(rf", {_CAP}(?: (?:{_CAP}|of|in))*(?=(?:, {_CAP}(?: (?:{_CAP}|of|in))*)*,? and [A-Z])")


def _list_end(text: str, at: int, limit: int) -> int:
    """Carry a part of a name on over "and X", "of the Y" and commas of a list that "and" closes, up to ``limit``.

    Behind "and" the list is closed: "the Forum on Ports and Reefs, Ana Reyes and Tomasi Vunibola" goes on to persons.
    """
    closed = False
    while True:
        listed = None if closed else _COMMA.match(text, at, limit)
        more = _MORE.match(text, at, limit) or listed or _field(text, at, limit)
        if not more:
            return at
        closed = closed or more[0].startswith((" and ", " & "))
        at = more.end()


def _field(text: str, at: int, limit: int) -> re.Match[str] | None:
    """Match " in Seasonal Work" where the text also prints "seasonal work", as it prints no place."""
    field = _FIELD.match(text, at, limit)
    what = field[0].removeprefix(" in ").lower() if field else ""
    return field if what and f" {what}" in text else None
