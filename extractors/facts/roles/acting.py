"""Whom a person acts for: the state or organisation gets a role as well (genre guide, T4 and T5).

A presiding role is the state's too. Otherwise the state or organisation keeps the role that the text gives it
elsewhere, and takes the person's only where it has none. A person who speaks and has another role keeps the other one.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from extractors.document import Span
from extractors.facts.roles.entities import PRESIDING, Mention, Role, is_national, key_of
from extractors.facts.roles.held import Held
from extractors.mentions import countries, organisations, within
from extractors.parsed import Parsed
from extractors.readings.entities.countries import country_name

_ATTENDING: frozenset[Role] = frozenset({"member", "observer", "supporter", "participant"})


def with_those_acted_for(parsed: Parsed, held: list[Held]) -> list[Held]:
    """Return the roles with those of states and organisations that persons act for, and without idle ones."""
    kept = list(_without_idle(held))
    taken = {(each.mention.kind, each.mention.key) for each in kept}
    here = {(each.mention.kind, each.mention.key) for each in kept if each.role != "host" or each.of is None}
    found: list[Held] = []
    for each in kept:
        found.append(each)
        if each.mention.kind != "person":
            continue
        for party in _acted_for(parsed, each.mention):
            if each.role in PRESIDING or (party.kind, party.key) not in (here if each.role in _ATTENDING else taken):
                found += [Held(party, each.role, each.of)]
    return list(_without_idle(found))


def with_states_of_speakers(parsed: Parsed, rest: list[Held], held: Iterable[Held]) -> Iterator[Held]:
    """Yield those to whom no place gives a role, and the states for which some of them speak, if these have none."""
    roles = {(each.mention.kind, each.mention.key) for each in chain(held, rest)}
    for each in rest:
        yield each
        if each.role == "speaker" and each.mention.kind == "person":
            for party in _acted_for(parsed, each.mention):
                if (party.kind, party.key) not in roles:
                    yield Held(party, each.role, each.of)


def _acted_for(parsed: Parsed, mention: Mention) -> Iterator[Mention]:
    """Yield the state, or the organisation, that a person's words name."""
    person = mention.person
    if person is None:
        return
    if person.country:
        shown = _surface(parsed, mention, person.country)
        yield Mention(
            shown, "country", person.country, country_name(person.country), shown, person.country, by_name=False
        )
    elif person.affiliation:
        for organisation in within(organisations(parsed), person.affiliation)[:1]:
            if not is_national(organisation) and organisation.span.start == person.affiliation.start:
                key = key_of(parsed, organisation)
                yield Mention(organisation.span, "organisation", key, organisation.name, organisation.span)


def _surface(parsed: Parsed, mention: Mention, code: str) -> Span:
    """Return the words that name a person's state, else the person's own."""
    inside = [each for each in within(countries(parsed), mention.span) if each.code == code]
    return inside[-1].span if inside else mention.shown


def _without_idle(held: Iterable[Held]) -> Iterator[Held]:
    """Drop speaking and presenting by those whose other role says more."""
    everything = list(held)
    roles: dict[tuple[str, str], set[Role]] = {}
    there: dict[tuple[str, str, str | None], set[Role]] = {}
    assumed = any(each.assumed for each in everything)
    for each in everything:
        mention = each.mention
        if (known := roles.get((mention.kind, mention.key))) is None:
            roles[mention.kind, mention.key] = {each.role}
        else:
            known.add(each.role)
        if assumed:
            there.setdefault((mention.kind, mention.key, each.of), set()).add(each.role)
    for each in everything:
        kind, key = each.mention.kind, each.mention.key
        if each.assumed and kind != "person" and there[kind, key, each.of] - {each.role} & _ATTENDING:
            continue
        others = roles[kind, key] - {each.role} if each.role in ("speaker", "presenter") else set()
        if each.role == "speaker" and others - {"mentioned"}:
            continue
        if each.role == "presenter" and (others & PRESIDING or (each.mention.kind != "person" and others)):
            continue
        yield each
