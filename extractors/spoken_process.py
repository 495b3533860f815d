"""The process that the text of a document is of, where its title block names none.

It is the one to which the text gives a short name, or which it is "about", or which it names most; not one from which
people came, and not one that the document founds.
"""

import re
from functools import cache
from itertools import islice

from extractors.names import Body, bare, bodies, terms
from extractors.parsed import Parsed
from extractors.process_names import OFFICE_HOLDERS, is_consultation, is_gathering, is_process
from extractors.readings.entities.names import BODY_HEAD, PROCESS_HEAD, SUB_HEAD
from extractors.readings.founding_words import FOUNDED, FOUNDING
from extractors.vocabulary import load

_CANDIDATES = 40
"""So many bodies are weighed as the process; later ones are hardly the document's own."""

_CAME_FROM = re.compile(
    r"(?:\b(?:[Rr]equest|[Aa]pplication|[Pp]roposal|[Oo]ffer|[Ss]tatement|[Ll]etter|[Pp]etition|[Rr]eport)s?\s+of"
    r"|\b(?:from|(?<!convened )(?<!ganised )(?<!ganized )(?<!ordinated )(?<!arranged )(?<!run )by|with"
    r"|including|[Rr]ecalling|(?:margins?|sidelines?) of))\s+(?:the\s+)?(?:\w+\s+)?$"
)
"""What stands before a body that people came from, or that is recalled; one that convenes is the document's own."""

_RECALLED = re.compile(
    r"(?<!\b[Tt]his )(?<!\b[Tt]he )(?<!\b[Aa] )\b"
    r"(?:[Rr]ecall|[Ww]elcom|[Nn]ot|[Cc]ommend|[Ee]stablish|[Ll]aunch)(?:ed|ing|es?|s)\b(?! by\b)"
    r"|\b(?:to establish|to set up|set up)\b"
)
"""Verbs before a body that did something for the document, or that it brings into being."""

_ITS_OWN = re.compile(
    rf"(?:{'|'.join(word[0].upper() + word[1:] for word in FOUNDED.split('|'))}) [^,;.]{{1,60}}, (?:the )?"
)
"""What opens a sentence that presents a process: "Launched in 2016, the …"."""

_PRESENTED = re.compile(
    rf"(?:\s\([^()]{{2,40}}\))?,?\s(?:(?:which\s)?(?:was|were)\s(?:{FOUNDED}|started|opened\sfor\ssignature)"
    r"|began|started|dates\s(?:from|back)|came\sinto\sbeing)\s(?:in|on|at)\b"
)
"""What stands behind a process that a release presents at its end: "The Reef Process was launched in 2019."."""

_FOUNDED_MEETING = re.compile(rf"\bThe (?P<name>(?:[A-ZÀ-Þ][\w’'–-]* ){{1,4}}[^.,;()]{{2,90}}?){_PRESENTED.pattern}")
"""A meeting that a release presents as something founded: "The Consultative Meeting on Pests was set up in 2009."."""

_FOUNDED = re.compile(rf"\b(?:{FOUNDING}) (?:an?|the) (?:[^.;]{{3,90}} and (?:an?|the) )?$")
"""What brings a body into being."""

_LETTERS = re.compile(r"[A-Z][A-Za-z]*[A-Z]{2}")
"""An abbreviation that a release explains without spelling it out: "About the ASFM"."""

_NEAR, _FAR = 32, 160

_OFTEN = 2
"""So often at least a town names the process that its text is of."""

_OPENING = 60_000
"""Mentions are counted in so many characters of the document."""

_PART_OF = re.compile(
    r"(?:[\w’-]+ ){0,3}(?:Committee|Working Group|Task Force|Board|Panel|Conference|Summit|Session|Presidency"
    r"|Chair(?:man)?ship|Troika) of (?:the )?"
    r"(?P<whole>(?!Parties\b|States\b)[A-Z].+)$"
)


def process_in_text(parsed: Parsed, by_place: bool = False) -> str | None:
    """Take the body the text calls by a short name, else the one it is "about", else the one it names most.

    :param by_place: whether the council of a town wrote the text; what it names but once it only speaks of.
    """
    name = _in_text(parsed)
    return None if name and by_place and parsed.text.count(name.split(" on ")[0]) < _OFTEN else name


def _in_text(parsed: Parsed) -> str | None:
    founded, defined, known = set(), set(), _known_organisations()
    for definition in terms(parsed):
        words, short = bare(parsed.words(definition.long)), parsed.words(definition.short)
        defined.add(short.lower())
        if _FOUNDED.search(parsed.text, max(definition.long.start - _FAR, 0), definition.long.start):
            founded |= {words, short}
        elif is_process(words) and not _is_acronym(short) and words.lower() not in known:
            return words
    whole = next((m for body in bodies(parsed) if (m := _PART_OF.match(body.name))), None)
    held = whole and not SUB_HEAD.match(whole["whole"]) and not OFFICE_HOLDERS.match(whole["whole"])
    if whole and held and BODY_HEAD.search(whole["whole"]):
        return whole["whole"]
    about = re.search(r"^About (?:the )?([A-Z][^\n.:]{3,80})", parsed.text, re.MULTILINE)
    if about and PROCESS_HEAD.search(about[1]) and " " in bare(about[1]):
        return bare(about[1])
    if about and _LETTERS.fullmatch(about[1]) and about[1] not in known and about[1].lower() not in defined:
        return about[1]
    if consultation := next(
        (m["name"] for m in _FOUNDED_MEETING.finditer(parsed.text) if is_consultation(m["name"])), None
    ):
        return consultation
    others = (body for body in bodies(parsed) if body.name not in founded and body.name.lower() not in known)
    named = list(islice((body for body in others if is_process(body.name)), _CANDIDATES))
    named = [body for body in named if not is_gathering(body.name)] or named
    presented = [body for body in named if _PRESENTED.match(parsed.text, body.span.end)]
    if presented:
        return max(presented, key=lambda body: _called(parsed.text[:_OPENING], body)).name
    opening = parsed.text[:_OPENING]
    counted = [(opening.count(body.name) + _called(opening, body) + _below(parsed, body), body) for body in named]
    likely = [(count, body) for count, body in counted if count > 1 or not _came(parsed, body)]
    return max(likely, key=lambda each: (each[0], -each[1].span.start))[1].name if likely else None


def _is_acronym(short: str) -> bool:
    """Say whether a short form is made of initials: "IOM", "CoE", not "the Forum" or "Apia Process"."""
    return any(sum(map(str.isupper, word)) > 1 for word in short.split())


def _called(opening: str, body: Body) -> int:
    """Count how often the text calls a body by its noun alone: "the Network" of the Highland Seed Network."""
    heads = PROCESS_HEAD.findall(body.name)
    if not heads:
        return 0
    own = opening.count(f"the {body.name}") if body.name.startswith(f"{heads[-1]} ") else 0
    return opening.count(f"the {heads[-1]} ") - own


def _below(parsed: Parsed, body: Body) -> int:
    """Count the bodies below one that open with its words: "Reef Sea Coordination Cell" of the Reef Sea Accord."""
    heads = list(PROCESS_HEAD.finditer(body.name))
    words = body.name[: heads[0].start()] if heads else ""
    return len(
        {each.name for each in bodies(parsed) if words and each.name.startswith(words) and not is_process(each.name)}
    )


def _came(parsed: Parsed, body: Body) -> bool:
    """Say whether people came from a body, or the text recalls what it did: "experts from the Lagoon Council"."""
    start = body.span.start
    if _CAME_FROM.search(parsed.text, max(start - _NEAR, 0), start):
        return True
    sentence = parsed.sentence_at(start)
    if _ITS_OWN.fullmatch(parsed.text, sentence.start, start):
        return False
    return _RECALLED.search(parsed.text, max(sentence.start, start - _FAR), start) is not None


@cache
def _known_organisations() -> frozenset[str]:
    """Return the names of organisations that take part anywhere, the long ones in small letters.

    They are seldom the process a text is of.
    """
    known = load("organisations")["known"]
    return frozenset({str(row[0]).lower() for row in known} | {str(row[1]) for row in known if row[1]})
