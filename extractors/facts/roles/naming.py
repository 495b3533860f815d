"""One entity, one name: later short forms of persons and of organisations are further mentions of the same.

"Kleib said" after "Ambassador Hasan Kleib" is the same person, "UNODC" after "the United Nations Office on Drugs and
Crime (UNODC)" the same organisation. The first full form gives the name.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.document import Span
from extractors.facts.roles.entities import mentions
from extractors.facts.roles.held import Held
from extractors.parsed import Parsed
from extractors.readings.vouching import SAYING

_SHORTEST = 3
"""Letters that a word of a name needs to stand for the whole name."""


def person_keys(parsed: Parsed) -> dict[str, str]:
    """Map each printed name of a person, in lower case, to the fullest one of the same person."""
    return parsed.once(_person_keys)


def _person_keys(parsed: Parsed) -> dict[str, str]:
    names = list(dict.fromkeys(each.key for each in mentions(parsed) if each.kind == "person"))
    by_word = _by_word(names)
    return {name: name if " " in name else by_word.get(name, name) for name in names}


def _by_word(names: list[str]) -> dict[str, str]:
    """Map the words of full names to the first full name that has them."""
    found: dict[str, str] = {}
    for name in names:
        for word in name.split() if " " in name else ():
            found.setdefault(word, name)
    return found


def one_name_each(parsed: Parsed, held: list[Held]) -> list[Held]:
    """Give all mentions of one entity the same key and, the fullest first, the same name."""
    keys = person_keys(parsed)
    full = {each.key: each.name for each in reversed(mentions(parsed)) if each.kind == "person"}
    names: dict[tuple[str, str], str] = {}
    found = []
    for each in held:
        mention = each.mention
        if mention.kind == "person":
            key = keys.get(mention.key, mention.key)
            mention = replace(mention, key=key, name=full.get(key, mention.name))
        else:
            mention = replace(mention, name=names.setdefault((mention.kind, mention.key), mention.name))
        found.append(replace(each, mention=mention))
    return found


def later_mentions(parsed: Parsed) -> Iterator[tuple[str, Span]]:
    """Yield the key of a person with each place that names the person again, in full or by one word."""
    keys = person_keys(parsed)
    for each in mentions(parsed):
        if each.kind == "person":
            yield keys.get(each.key, each.key), each.shown
    words = {word: name for word, name in _by_word(list(keys.values())).items() if len(word) >= _SHORTEST}
    if not words:
        return
    one = "|".join(re.escape(word) for word in words)
    for match in re.finditer(rf"\b(?:(?<=said )(?:{one})|(?:{one})(?=,? (?:{SAYING})\b))", parsed.text, re.IGNORECASE):
        if match[0][0].isupper():
            yield words[match[0].lower()], Span(*match.span())
