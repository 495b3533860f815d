"""Countries, organisations and persons where a document names them, and the lists they stand in.

An agency of a state stands for the state; a country inside a person's post or an organisation's name is part of it and
no mention of its own. Neighbours parted by nothing but commas, "and" and nouns for those who attend form one list.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Literal

from extractors.document import Span
from extractors.mentions import countries, organisations, people, within
from extractors.names import full_name
from extractors.parsed import Parsed
from extractors.process import process
from extractors.readings.calendar_names import MONTH
from extractors.readings.entities.countries import country_name
from extractors.readings.entities.gatherings import HEAD
from extractors.readings.entities.organisations import Organisation
from extractors.readings.people.persons import Person

Kind = Literal["country", "organisation", "person"]
Role = Literal[
    "co-chair", "chair", "host", "member", "participant", "observer", "supporter", "presenter", "speaker", "apology",
    "mentioned",
]  # fmt: skip
"""Capacities; ``mentioned`` is for an entity named without taking part."""

_VENUE = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|off)\s+(?:the\s+)?"
    rf"(?:(?!(?:{MONTH}),)[^\W\d_a-z][\w’'-]+(?:[ -][^\W\d_a-z][\w’'-]+)*,\s+)?$"
)
"""What stands before a country that only says where: "in Nadi, Fiji"."""

_NATIONAL = re.compile(r"(?:Ministry|Ministries|Department|Attorney|Office of the (?:Prime|President|Attorney))\b")


PRESIDING: frozenset[Role] = frozenset({"co-chair", "chair", "host"})
"""Roles that are the state's as well as the person's, and that do not replace taking part."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of a country, an organisation or a person."""

    span: Span
    """All words that belong to it, a person's post included."""

    kind: Kind
    key: str
    """What makes two mentions one entity: code, full name, or the name of a person in lower case."""

    name: str
    """The name that a fact carries."""

    shown: Span
    """The words cited as evidence."""

    country: str | None = None
    by_name: bool = True
    """False for a country mentioned by adjective or through an agency."""

    person: Person | None = None


def mentions(parsed: Parsed) -> list[Mention]:
    """Return the document's mentions in reading order, none inside another."""
    return parsed.once(_mentions)


def who_may_act(parsed: Parsed) -> list[Mention]:
    """Return the mentions but for countries that only say where something is, in reading order."""
    return parsed.once(_who_may_act)


def _who_may_act(parsed: Parsed) -> list[Mention]:
    return [each for each in mentions(parsed) if not is_venue(parsed.text, each)]


def _mentions(parsed: Parsed) -> list[Mention]:
    found = [mention_of(parsed, person) for person in people(parsed)]
    found += [each for organisation in organisations(parsed) for each in _of_organisation(parsed, organisation)]
    for country in countries(parsed):
        found.append(
            Mention(
                country.span,
                "country",
                country.code,
                country.name,
                country.span,
                country.code,
                country.form != "adjective",
            )
        )
    order = {"person": 0, "country": 1, "organisation": 2}  # "Russian Federation" is a state
    found.sort(key=lambda each: (each.span.start, -each.span.end, order[each.kind]))
    return _outermost(found)


def _outermost(found: list[Mention]) -> list[Mention]:
    """Leave out mentions that lie inside an earlier, longer one; a person goes before what overlaps it."""
    kept: list[Mention] = []
    for each in found:
        if kept and each.span.start < kept[-1].span.end:
            if each.kind == "person" and kept[-1].kind != "person":
                kept.pop()
            else:
                continue
        kept.append(each)
    return kept


def mention_of(parsed: Parsed, person: Person) -> Mention:
    """Wrap a person as a mention."""
    name = parsed.words(person.name).replace(" | ", " ")  # first name and surname in two cells
    return Mention(person.span, "person", name.lower(), name, person.name, person.country, person=person)


def _of_organisation(parsed: Parsed, organisation: Organisation) -> list[Mention]:
    """Let an agency of a state stand for it; leave out the process itself and ministries of no stated country."""
    if organisation.country:
        code = organisation.country
        inside = within(countries(parsed), organisation.span)
        shown = next((each.span for each in inside if each.code == code), organisation.span)
        return [Mention(organisation.span, "country", code, country_name(code), shown, code, by_name=False)]
    full = full_name(parsed, organisation.name)
    if is_national(organisation) or full == process(parsed) or _names_gathering(parsed, organisation):
        return []
    return [
        Mention(organisation.span, "organisation", key_of(parsed, organisation), organisation.name, organisation.span)
    ]


def _names_gathering(parsed: Parsed, organisation: Organisation) -> bool:
    """Say whether an organisation's name only opens that of a gathering: "the United Nations Conference on Water"."""
    end = organisation.span.end
    head = HEAD.match(parsed.text, end + 1) if parsed.text[end : end + 1].isspace() else None
    return head is not None and head[0][0].isupper()


def is_national(organisation: Organisation) -> bool:
    """Say whether an organisation is the agency of a state, named or not."""
    return organisation.country is not None or bool(_NATIONAL.match(organisation.name))


def key_of(parsed: Parsed, organisation: Organisation) -> str:
    """Return what long and short forms of one organisation have in common."""
    return parsed.once(_shorts).get(organisation.name.lower(), organisation.name.lower())


def _shorts(parsed: Parsed) -> dict[str, str]:
    """Map each organisation's printed names to its abbreviation, where one is known."""
    found: dict[str, str] = {}
    for each in organisations(parsed):
        if each.short:
            found[each.name.lower()] = each.short.lower()
    return found


_START = attrgetter("span.start")


def between(all_mentions: list[Mention], span: Span) -> list[Mention]:
    """Return the mentions that start inside ``span``."""
    low = bisect_left(all_mentions, span.start, key=_START)
    high = bisect_left(all_mentions, span.end, key=_START)
    return all_mentions[low:high]


def for_party(mention: Mention, party: Mention | None) -> Mention:
    """Give a person the state or organisation under whose name it stands, where its own words name none."""
    person = mention.person
    if party is None or person is None:
        return mention
    if party.kind == "country":
        country = person.country or party.key
        return replace(mention, country=country, person=replace(person, country=country))
    return replace(mention, person=replace(person, affiliation=person.affiliation or party.shown))


def is_venue(text: str, mention: Mention) -> bool:
    """Say whether a country only says where something is."""
    if mention.kind != "country" or not mention.by_name:
        return False
    return bool(_VENUE.search(text, max(mention.span.start - 50, 0), mention.span.start))
