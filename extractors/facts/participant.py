"""A country, organisation or person in a role that the text states.

"Kapila Waidyaratne, Additional Solicitor General with the Sri Lankan Attorney General's Department" as co-chair of the
Working Group is one person fact; the state a person acts for is another. A venue alone is no participation (T4 to T7).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import ClassVar

from extractors.document import Span
from extractors.facts.base import Fact, cite, said
from extractors.facts.quote import signers
from extractors.facts.roles.acting import with_states_of_speakers, with_those_acted_for
from extractors.facts.roles.entities import Kind, Mention, Role, mention_of
from extractors.facts.roles.held import Held
from extractors.facts.roles.labelled_rows import labelled_rows
from extractors.facts.roles.lists import listed
from extractors.facts.roles.mentioned import only_mentioned
from extractors.facts.roles.naming import later_mentions, one_name_each
from extractors.facts.roles.parties import parties
from extractors.facts.roles.party_columns import party_columns
from extractors.facts.roles.rolls import rolls
from extractors.facts.roles.statements import stated
from extractors.facts.roles.tables import rows
from extractors.parsed import Parsed
from extractors.readings.entities.countries import country_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant(Fact):
    """A country, organisation or person in a role that the text states."""

    type: ClassVar[str] = "participant"
    text_field: ClassVar[str] = "name"

    name: str = said("UN short name of a country; name of an organisation as printed; a person without honorific")
    kind: Kind = said("what takes part")
    country: str | None = said("ISO 3166-1 alpha-2 code: of the country itself, or the state a person acts for")
    role: Role = said("the capacity that the text gives")
    of: str | None = said("body, activity or other meeting in which the role is held; null: the meeting reported")
    position: str | None = said("post or rank of a person, as printed")
    affiliation: str | None = said("agency or organisation that a person speaks for, as printed")


def _signed(parsed: Parsed) -> Iterator[Held]:
    """Yield those whose names below their words are all that tells of them."""
    yield from (Held(mention_of(parsed, each), "speaker") for each in signers(parsed))


_FINDERS = (stated, listed, rows, labelled_rows, party_columns, rolls, parties, _signed)


def find(parsed: Parsed) -> Iterator[Participant]:
    """Yield one fact per entity, role and setting, in reading order; further mentions are further evidence."""
    found = sorted(
        chain.from_iterable(held_in(parsed) for held_in in _FINDERS),
        key=lambda each: (each.mention.span.start, each.mention.span.end),
    )
    held = with_those_acted_for(parsed, one_name_each(parsed, found))
    by_fact: dict[tuple[str, str, Role, str | None], list[Mention]] = {}
    rest = one_name_each(parsed, list(only_mentioned(parsed, held)))
    for each in chain(held, with_states_of_speakers(parsed, rest, held)):
        by_fact.setdefault((each.mention.kind, each.mention.key, each.role, each.of), []).append(each.mention)
    again = _again(parsed, by_fact)
    for key, mentions in by_fact.items():
        yield _fact(parsed, mentions, key[2], key[3], again.pop(key[1], []) if key[0] == "person" else [])


def _again(parsed: Parsed, by_fact: Iterable[tuple[str, str, Role, str | None]]) -> dict[str, list[Span]]:
    """Collect the places that name a person again; the person's first fact cites them."""
    people = {key for kind, key, _, _ in by_fact if kind == "person"}
    found: dict[str, list[Span]] = {}
    for key, span in later_mentions(parsed) if people else ():
        found.setdefault(key, []).append(span)
    return found


def _fact(parsed: Parsed, mentions: list[Mention], role: Role, of: str | None, again: list[Span]) -> Participant:
    """Build a fact from all mentions of one entity in one role, and the places that name a person again."""
    first = mentions[0]
    position, affiliation = _details(mentions)
    named = sorted(mentions, key=lambda each: not each.by_name)
    own = [named[0].shown, *(span for span in (position, affiliation) if span)]
    later = sorted({*(each.shown for each in named[1:]), *again} - {*own})
    country = next((each.country for each in mentions if each.country), None)
    return Participant(
        name=country_name(first.key) if first.kind == "country" else first.name,
        kind=first.kind,
        country=country if first.kind != "organisation" else None,
        role=role,
        of=of,
        position=parsed.words(position) if position else None,
        affiliation=parsed.words(affiliation) if affiliation else None,
        evidence=cite(parsed.document, *own, *later),
    )


def _details(mentions: list[Mention]) -> tuple[Span | None, Span | None]:
    """Return the first post and the first agency that the mentions of a person give."""
    people = [each.person for each in mentions if each.person]
    position = next((person.position for person in people if person.position), None)
    return position, next((person.affiliation for person in people if person.affiliation), None)
