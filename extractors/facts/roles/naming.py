"""One entity, one name: later short forms of persons and of organisations are further mentions of the same.

"Kleib said" after "Ambassador Hasan Kleib" is the same person, "UNODC" after "the United Nations Office on Drugs and
Crime (UNODC)" the same organisation. The first full form gives the name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractors.document import Span
from extractors.facts.roles.entities import Mention, mentions
from extractors.facts.roles.held import Held
from extractors.parsed import Parsed
from extractors.readings.people.person_names import CAPITALISED_WORD
from extractors.readings.people.vouching import SAYING
from extractors.readings.tokens import starts_of

_SAYS = re.compile(rf",? (?:{SAYING})\b")
_SAID = ("said ", "added ", "says ")
_SHORTEST = 3
"""Letters that a word of a name needs to stand for the whole name."""


def person_keys(parsed: Parsed) -> dict[str, str]:
    """Map each printed name of a person, in lower case, to the fullest one of the same person."""
    return parsed.once(_person_keys)


def _person_keys(parsed: Parsed) -> dict[str, str]:
    people = [each for each in mentions(parsed) if each.kind == "person"]
    names = list(dict.fromkeys(each.key for each in people))
    surnames = {each.key for each in people if " " not in each.key or each.name[0].islower()}
    by_word = _by_word([name for name in names if name not in surnames])
    return {name: by_word.get(name.split()[-1], name) if name in surnames else name for name in names}


def _by_word(names: list[str]) -> dict[str, str]:
    """Map the words of full names to the first full name that has them."""
    found: dict[str, str] = {}
    for name in names:
        for word in name.split() if " " in name else ():
            found.setdefault(word, name)
    return found


def one_name_each(parsed: Parsed, held: list[Held]) -> list[Held]:
    """Give all mentions of one entity the same key and name; a person's details come from where they are stated."""
    keys = person_keys(parsed)
    known = _known(keys, [*(each.mention for each in held), *mentions(parsed)])
    names = dict(parsed.once(_full_names))
    found = []
    for each in held:
        mention = each.mention
        if mention.person is not None:
            mention = _detailed(mention, known[keys.get(mention.key, mention.key)])
        elif (name := names.setdefault((mention.kind, mention.key), mention.name)) != mention.name:
            mention = replace(mention, name=name)
        found.append(each if mention is each.mention else replace(each, mention=mention))
    return found


def _full_names(parsed: Parsed) -> dict[tuple[str, str], str]:
    """Return the first full form of each organisation that also goes by an abbreviation."""
    names: dict[tuple[str, str], str] = {}
    for each in mentions(parsed):
        if each.kind == "organisation" and each.key != each.name.lower():
            names.setdefault((each.kind, each.key), each.name)
    return names


@dataclass
class _Known:
    """What a document says of a person in all places together."""

    key: str
    name: str
    country: str | None = None
    position: Span | None = None
    affiliation: Span | None = None


def _known(keys: dict[str, str], everything: list[Mention]) -> dict[str, _Known]:
    """Collect the details of each person, the first of each kind."""
    found: dict[str, _Known] = {}
    for each in everything:
        if each.person is None:
            continue
        key = keys.get(each.key, each.key)
        known = found.setdefault(key, _Known(key, each.name))
        if each.key == key and known.name.lower() != key:
            known.name = each.name
        known.country = known.country or each.person.country
        if known.position is None and known.affiliation is None:
            known.position, known.affiliation = each.person.position, each.person.affiliation
        elif known.affiliation is None and each.person.position == known.position:
            known.affiliation = each.person.affiliation  # a column of its own tells it
    return found


def _detailed(mention: Mention, known: _Known) -> Mention:
    """Give a person's mention the full name, and what it lacks of post, agency and state."""
    person = mention.person
    assert person is not None
    country = person.country or known.country
    position, affiliation = person.position, person.affiliation
    if position is None and affiliation is None:
        position, affiliation = known.position, known.affiliation
    if (position, affiliation, country) != (person.position, person.affiliation, person.country):
        person = replace(person, position=position, affiliation=affiliation, country=country)
    elif (known.key, known.name, country) == (mention.key, mention.name, mention.country):
        return mention  # most say all there is to say
    return replace(mention, key=known.key, name=known.name, country=country, person=person)


def later_mentions(parsed: Parsed) -> Iterator[tuple[str, Span]]:
    """Yield the key of a person with each place that names the person again, in full or by one word."""
    keys = person_keys(parsed)
    for each in mentions(parsed):
        if each.kind == "person":
            yield keys.get(each.key, each.key), each.shown
    words = {word: name for word, name in _by_word(list(keys.values())).items() if len(word) >= _SHORTEST}
    for start in starts_of(parsed.doc, words) if words else ():
        match = CAPITALISED_WORD.match(parsed.text, start)
        key = words.get(match[0].lower()) if match else None
        if match and key and (_SAYS.match(parsed.text, match.end()) or parsed.text.endswith(_SAID, 0, match.start())):
            yield key, Span(*match.span())
