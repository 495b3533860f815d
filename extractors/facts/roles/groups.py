"""Lists of entities in a sentence: "Australia, Fiji, the Snow Leopard Trust (SLT) and INTERPOL".

Neighbours parted by nothing but commas, "and" and nouns for those who attend form one list. An organisation that no
reading knows is recognised by its company: a capitalised name or an abbreviation between the members of a list.
"""

import re

from extractors.document import Span
from extractors.facts.roles.entities import Mention, for_party
from extractors.readings.people.person_names import CAPITALISED, is_opener, is_title
from extractors.readings.people.posts import kind_of
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
    rf"(?:[A-Z][A-Z0-9-]{{2,9}}(?![\w-])|{CAPITALISED}(?:\s(?:(?:of|for|on|the|de|du|des|in|against)\s)*{CAPITALISED})+)"
    r"(?:\s\([A-Z][\w&/-]*\))?"
)
_FOLLOWED = re.compile(
    r"[.,;)]|\s(?:also|were|was|have|has|will|took|attended|participated|joined|supported|observed|sent|gave|presented|as)\b"
)
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
    for each in found:
        if each.span.start < bracket:
            continue
        if not parted:
            parted.append([*_before(text, start, each), each])
            continue
        last = parted[-1][-1]
        bracketed = text.startswith(" (", last.span.end) and each.span.start == last.span.end + len(" (")
        if bracketed and each.kind != "person":
            close = text.find(")", each.span.end, each.span.end + _WIDEST)
            bracket = max(close, bracket)
            continue  # "France (Réunion and Mayotte)": what a bracket adds is part of the state
        if each.span.start - last.span.end > _WIDEST:
            parted.append([each])
        elif bracketed:
            parted[-1].append(for_party(each, last))
        elif _GLUE.fullmatch(text, last.span.end, each.span.start):
            parted[-1].append(each)
        elif between := _unlisted(text, last.span.end, each.span.start):
            parted[-1] += [*between, each]
        else:
            parted.append([each])
    for part in parted:
        part += _after(text, part[-1].span.end)
    return parted


def _unlisted(text: str, start: int, end: int) -> list[Mention]:
    """Read a gap that holds nothing but further organisations."""
    names: list[Mention] = []
    while (separator := _SEPARATOR.match(text, start, end)) and (name := _organisation(text, separator.end(), end)):
        names.append(name)
        start = name.span.end
    return names if names and _GLUE.fullmatch(text, start, end) else []


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
