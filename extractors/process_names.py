"""Which names are those of a process or organisation as a whole, not of its organs, its meetings or its members."""

import re
from functools import cache

from extractors.readings.entities.countries import phrases
from extractors.readings.entities.names import PROCESS_HEAD, SUB_HEAD
from extractors.readings.entities.waters import waters_in
from extractors.readings.ordinals import ordinal_value

OFFICE_HOLDERS = re.compile(
    r"(?:\w+ ){0,3}?(?:Ministers?|Heads?|Leaders|Directors?|Chiefs?|Officials|Council|Members)\b"
)
"""What opens a name that is one of people or of an organ."""

ORGANS = (
    *("Conference of the Parties", "Meeting of the Parties", "Assembly of Parties", "Assembly of the Parties"),
    *(
        "Council of Ministers",
        "Council of Heads",
        "Council of Signatories",
        "Council of Members",
        "Council of Delegates",
    ),
)
"""How the highest organs of processes are called."""


_ONE_OF_MANY = re.compile(
    r"(?:(?:Ministerial|Annual|Biennial|Regional|Diplomatic|Review|High-Level|Preparatory|Next) )+Conference"
)
"""A meeting's name that says nothing of its own: "First Ministerial Conference" is one of any process."""


_OF_TOWN = re.compile(r"[A-ZÀ-Þ]\w+ Conference")


def is_process(name: str) -> bool:
    """Say whether a name is built on a noun for a process: "Coral Dialogue on Reefs", not "Dialogue Support Office"."""
    core = re.split(r" (?:on|of|for|against|to) ", name[waters_in(name) :])[0]
    organ = name.startswith(ORGANS) or name in _states() or _ONE_OF_MANY.fullmatch(without_ordinal(name))
    return ends_in_noun(core) and not SUB_HEAD.search(name) and not organ and not is_of_a_place(core)


def names_a_town(words: str) -> bool:
    """Say whether a line names what runs a town, with more before or behind: "Minutes of the Town Council of Nadi"."""
    return _OF_A_PLACE.search(words.title() if words.isupper() else words) is not None


def is_of_a_place(name: str) -> bool:
    """Say whether a name is that of what runs a town or a part of a country: "Sona District Council"."""
    return _OF_A_PLACE.fullmatch(name) is not None


_OF_A_PLACE = re.compile(
    r"(?:[\w’'-]+ ){0,4}(?:District|Municipal|City|Town|County|Village|Provincial|Parish|Borough) Council"
)

_PLAIN_NOUN = re.compile(
    rf"(?:{PROCESS_HEAD.pattern}|(?:Committee|Board|Panel|Group|Cent(?:re|er)|Office|Bureau|Secretariat|Programme|Project"
    r"|Fund|Facility|Agreement|Charter|Protocol|Assembly|Congress|Summit|Ministers|Parties|Members|Meeting|Troika)\b)",
    re.IGNORECASE,
)


def is_plain_noun(name: str) -> bool:
    """Say whether a name is a noun alone, by which a text calls any body for short: "Council", "the Board"."""
    return _PLAIN_NOUN.fullmatch(name) is not None


def is_gathering(name: str) -> bool:
    """Say whether a name is one of a meeting: "Ministerial Conference on Reefs", or, by its town, "Apia Conference"."""
    return _ONE_OF_MANY.match(without_ordinal(name)) is not None or _OF_TOWN.fullmatch(name) is not None


def ends_in_noun(name: str) -> bool:
    """Say whether nothing follows the noun that a process's name is built on: "Coral Dialogue"."""
    heads = list(PROCESS_HEAD.finditer(name))
    return bool(heads) and heads[-1].end() == len(name)


def without_ordinal(name: str) -> str:
    """Take the number of one meeting off the name of a series: "Twenty-Third ASEAN-Korea Dialogue"."""
    first, _, rest = name.partition(" ")
    return rest if rest and ordinal_value(first) is not None else name


_MEETS = re.compile(r"(?:[A-ZÀ-Þ][\w’'–-]*|of|and|the)(?: (?:[A-ZÀ-Þ][\w’'–-]*|of|and|the)){0,8} (?:Meeting|Summit)")
_CONSULTS = re.compile(
    r"(?!The\s)(?:[A-ZÀ-Þ][\w’'–-]*\s){0,3}?(?:Consultative|Co-?ordination|Co-?ordinating|Intergovernmental|Inter-?[Mm]inisterial|Standing)"
    r"\s(?:Meeting|Consultations?)\s(?:[Oo]f\s[A-ZÀ-Þ].{3,80}?\s)?(?:[Oo]n|[Ff]or|[Aa]gainst)\s(?:[Tt]he\s)?"
    r"[A-ZÀ-Þ][\w’'–-]*(?:,?\s(?:(?:[Aa]nd|[Oo]f|[Tt]he|[Ii]n|[Oo]n|[Ff]or|[Tt]o)\s){0,2}[A-ZÀ-Þ][\w’'–-]*)*"
)
_ANY_MEETING = re.compile(
    r"(?:(?>(?:Senior|Minister\w*|Officials?|Heads?|Leaders|Experts?|Stakeholders?|Partners?|Donors?|Members?|Parties|States"
    r"|Directors?|Focal|Points?|Annual|Biennial|General|Regular|Ordinary|Special|Extraordinary|Emergency|Joint|Regional"
    r"|Subregional|National|International|Bilateral|Trilateral|Preparatory|Technical|Consultative|Co-?ordination|Steering"
    r"|Planning|Follow-?[Uu]p|Review|Plenary|Informal|Virtual|Inception|Kick-?[Oo]ff|Closing|Opening|High-[Ll]evel|Next"
    r"|Inter-?\w+|Working|Groups?|Committee|Council|Commission|Board|Task|Force|of|and|the)['’]?s?['’]?) )*"
    r"(?:Meeting|Summit)"
)
"""A name that says only who meets and what for: "Senior Officials' Meeting" is one of any process."""


def is_standing_meeting(name: str) -> bool:
    """Say whether a name is one that a process which meets again and again may have: "Amber Coast Ports Summit".

    A number or a year makes it the name of one meeting (genre guide, T2 and T3).
    """
    if is_consultation(name):
        return True
    own = without_ordinal(name) == name and not _YEAR.search(name)
    return own and _MEETS.fullmatch(name) is not None and _ANY_MEETING.fullmatch(name) is None


def is_consultation(name: str) -> bool:
    """Say whether a name says by its first words that those who meet keep meeting: "Consultative Meeting on Pests"."""
    return _CONSULTS.fullmatch(name) is not None and not _YEAR.search(name)


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@cache
def _states() -> frozenset[str]:
    """Return the names of states, of which "Federation" or "Union" makes no organisation."""
    return frozenset(phrase for phrase, _, form in phrases() if form == "name")
