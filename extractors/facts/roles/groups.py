"""Lists of entities in a sentence: "Australia, Fiji, the Snow Leopard Trust (SLT) and INTERPOL".

Neighbours parted by nothing but commas, "and" and nouns for those who attend form one list. An organisation that no
reading knows is recognised by its company: a capitalised name or an abbreviation between the members of a list.
"""

import re
from bisect import bisect_left
from itertools import pairwise

from extractors.document import Span
from extractors.facts.roles.cues import Cue
from extractors.facts.roles.entities import Mention, for_party
from extractors.facts.roles.gaps import elsewhere, leads_on, plain
from extractors.readings.people.person_names import CAPITALISED, is_opener, is_title
from extractors.readings.people.posts import kind_of, names_agency
from extractors.vocabulary import load

_JOINING = "|".join([*load("roles")["joining"], *load("roles")["agents"]])
_GLUE = re.compile(
    rf"\)?(?:[\s,;&/\[\]]|\((?:including|and)\b|\([^()]*\)|\b(?:{_JOINING})\b)*+",
    re.IGNORECASE,
)
"""What stands between the members of one list."""

_WIDEST = 300
"""Members of one list stand no further apart, in characters."""

_SEPARATOR = re.compile(r"(?:\s\([A-Z][\w&/-]*\)|\))?(?:\s*[,;]\s+(?:and\s+)?|\s+and\s+|\s+as well as\s+)(?:the\s+)?")
_NAME = re.compile(
    rf"(?:[A-Z][A-Z0-9-]{{2,9}}(?![\w-])|{CAPITALISED}(?:['’](?=\s[A-Z]))?(?:\s(?:(?:of|for|on|the|de|du|des|in|against)\s)*{CAPITALISED})+)"
    r"(?:\s\([A-Z][\w&/-]*\))?"
)
_FOLLOWED = re.compile(
    r"[.,;)]|\s(?:also|were|was|have|has|will|took|attended|participated|joined|supported|observed|sent|gave|presented|as)\b"
)
_ALONE = re.compile(r"[A-ZÀ-Þ][\w-]{3,}(?=[;.]|$| \([a-z]+\))", re.MULTILINE)
_COLON = re.compile(r"(?<=:)\s(?:the\s)?$")
_BRACKET = re.compile(r" \((?P<post>(?:Co-|co-|Vice-)?[Cc]hair(?:person)?: )?")
"""What opens a bracket behind a party, and the post that it may give its person: "Cyprus (Chair: Ms X)"."""

_WITH_AS = re.compile(
    r"(?:\s\([^()]*\)|\))?,?\s(?:and\s)?with\s(?=[^.;:]{3,160}?\sas\s(?:(?:an?|its|the|first|second)\s)*"
    r"(?:observers?|guests?|(?:vice|deputy)[-\s]|rapporteurs?|secretar))"
)
"""What ends a list before others with a capacity of their own: "chaired by X, with Y as vice-chair"."""

_FEW = 6
_NEAR = 40
_REACH = 400
"""A list and the words that say what its members did stand no further apart, in characters."""

_OPENING = re.compile(r"(?:The\s)?")
_BODY = re.compile(
    r"\b(?:Meeting|Conference|Session|Workshop|Seminar|Group|Process|Dialogue|Forum|Task Force|Operation|Project"
    r"|Campaign|Annex|Attachment|Secretariat|Agenda|Plan|Declaration|Statement|Co-?[Cc]hairs?|Party|Parties|Ministers?|Officials"
    r"|Members|States|Countries|Republic|Islands)$"
)
"""Last words of names that are no organisation of their own."""


def groups(text: str, found: list[Mention], start: int) -> list[list[Mention]]:
    """Part the mentions of a sentence, which begins at ``start``, into lists."""
    parted: list[list[Mention]] = []
    bracket = start
    party: tuple[Mention, int] | None = None
    """Whose persons stand in brackets behind it, and where these close."""
    for each in found:
        if each.span.start < bracket:
            continue
        if not parted:
            parted.append([*_before(text, start, each), each])
            continue
        last = parted[-1][-1]
        opened = _BRACKET.match(text, last.span.end)
        if opened and each.span.start == opened.end() and (each.kind == "person" or not opened["post"]):
            close = text.find(")", each.span.end, each.span.end + _WIDEST)
            if each.kind != "person":
                bracket = max(close, bracket)
                continue  # "France (Réunion and Mayotte)": what a bracket adds is part of the state
            party = last, max(close, each.span.end)
        if party and each.kind == "person" and each.span.end <= party[1]:
            parted[-1].append(for_party(each, party[0]))
        elif (between := _joined(text, parted[-1], each)) is None:
            parted.append([each])
        else:
            parted[-1] += [*between, each]
    for part in parted:
        part += _after(text, part[-1].span.end)
    return parted


def _joined(text: str, part: list[Mention], each: Mention) -> list[Mention] | None:
    """Return what stands between a list and a mention that goes on with it; null if the mention begins another."""
    end = part[-1].span.end
    if each.span.start - end > _WIDEST or _opens_clause(text, part, each) or _WITH_AS.match(text, end):
        return None
    return [] if _GLUE.fullmatch(text, end, each.span.start) else _unlisted(text, end, each.span.start) or None


def parted_at_verbs(text: str, lists: list[list[Mention]], cues: list[Cue]) -> list[list[Mention]]:
    """Part a list that a formula explains where a semicolon begins the subject of a verb behind it.

    "Delegations came from Fiji and Tonga; Chile and Peru attended as observers" names two lists.
    """
    parted: list[list[Mention]] = []
    for part in lists:
        gaps = [text[one.span.end : other.span.start] for one, other in pairwise(part)]
        cuts = [at for at, gap in enumerate(gaps, 1) if ";" in gap]
        parted += [part[: cuts[-1]], part[cuts[-1] :]] if cuts and _is_told_twice(text, part, cues) else [part]
    return parted


def _is_told_twice(text: str, part: list[Mention], cues: list[Cue]) -> bool:
    """Say whether a formula or a colon leads up to a list and a verb follows it; ``cues`` are in reading order."""
    start, end = part[0].span.start, part[-1].span.end
    first = bisect_left(cues, start - _REACH, key=lambda cue: cue.start)
    near = cues[first : bisect_left(cues, end + _REACH, key=lambda cue: cue.start)]
    told = any(cue.end <= start and leads_on(text[cue.end : start], False) for cue in near if not cue.before)
    if not told and not _COLON.search(text, max(0, start - _NEAR), start):
        return False
    return any(end <= cue.start and plain(text[end : cue.start], _FEW) for cue in near if cue.before)


def _opens_clause(text: str, part: list[Mention], each: Mention) -> bool:
    """Say whether a person behind a comma begins the main clause: "Seconded by Fiji, Ms Ana Vea was elected"."""
    if each.kind != "person" or part[-1].kind == "person" or text[part[-1].span.end : each.span.start].strip() != ",":
        return False
    first = part[0].span.start
    return elsewhere(text, max(0, first - _NEAR), first, further=True)


def _unlisted(text: str, start: int, end: int) -> list[Mention]:
    """Read a gap that holds nothing but further organisations."""
    names: list[Mention] = []
    while (separator := _SEPARATOR.match(text, start, end)) and (name := _organisation(text, separator.end(), end)):
        names.append(name)
        start = name.span.end
    return names if names and _GLUE.fullmatch(text, start, end) else []


def closing(text: str, part: list[Mention], end: int) -> list[Mention]:
    """Read the organisations that close a labelled list behind one that is known: "Partners: FAO; Snow Leopard Trust".

    Nothing but a label says that they are there, so each is built on a noun for an agency, or stands alone in its item.
    """
    names: list[Mention] = []
    at = part[-1].span.end
    while any(each.kind == "organisation" for each in part) and (separator := _SEPARATOR.match(text, at, end)):
        name = _organisation(text, separator.end(), end)
        if name is None and ";" in separator[0] and (alone := _ALONE.match(text, separator.end(), end)):
            name = Mention(Span(*alone.span()), "organisation", alone[0].lower(), alone[0], Span(*alone.span()))
        elif name is None or not names_agency(name.name, article=False):
            break
        if name is None or not (name.span.end == end or text.startswith((".", ",", ";", " ("), name.span.end)):
            break
        names.append(name)
        at = name.span.end
    return names


def opening_name(text: str, start: int, end: int) -> list[Mention]:
    """Read an organisation that only a label and its noun vouch for: "Observers: Growers’ Union of Peru"."""
    name = _organisation(text, start, end)
    ends = name and (name.span.end == end or text.startswith((".", ",", ";", " ("), name.span.end))
    return [name] if name and ends and names_agency(name.name, article=False) else []


def _organisation(text: str, start: int, end: int) -> Mention | None:
    """Read a capitalised name that is neither a person's nor a post, a body or a gathering."""
    match = _NAME.match(text, start, end)
    if match is None:
        return None
    words = match[0].partition(" (")[0]
    first = words.split()[0]
    if is_opener(first) or is_title(first) or kind_of(words) is not None or _BODY.search(words):
        return None
    span = Span(start, start + len(words))
    name = " ".join(words.split())
    return Mention(Span(start, match.end()), "organisation", name.lower(), name, span)


def _before(text: str, start: int, first: Mention) -> list[Mention]:
    """Read an organisation that opens the sentence and its list: "The Snow Leopard Trust and WWF attended"."""
    opening = _OPENING.match(text, start)
    name = _organisation(text, opening.end() if opening else start, first.span.start)
    return (
        [name]
        if name and first.kind != "person" and _SEPARATOR.fullmatch(text, name.span.end, first.span.start)
        else []
    )


def _after(text: str, end: int) -> list[Mention]:
    """Read an organisation that closes a list: "WWF and the Snow Leopard Trust attended"."""
    separator = _SEPARATOR.match(text, end)
    name = _organisation(text, separator.end(), len(text)) if separator else None
    if separator is None or name is None or not _FOLLOWED.match(text, name.span.end):
        return []
    return [name] if "and" in separator[0] or (name.name.isupper() and text[name.span.end] in ".;") else []
