"""Countries, economies and territories in running text, by name, adjective or abbreviation.

"The Philippines" and "Filipino investigators" are PH, "Nigerien authorities" NE and never NG, "Hong Kong, China" HK.
The longest name wins, so the Gulf of Guinea and the South China Sea are no countries; neither is Ms Georgia Cheung. An
adjective counts only where it modifies persons or bodies that act for the state, so that languages, currencies and
goods do not (genre guide, §4.5). The European Union is an organisation and has no code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from extractors.document import Span
from extractors.language import phrase_matcher, pipeline
from extractors.readings.letters import unmarked
from extractors.vocabulary import load

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

Form = Literal["name", "adjective", "abbreviation"]

_REACH = 7
"""An adjective's noun stands within so many tokens ("Chinese, Japanese and South Korean liaison officers")."""


@dataclass(frozen=True, slots=True)
class Country:
    """One mention of a country, economy or territory."""

    span: Span
    """Where it stands, without article."""

    code: str
    """ISO 3166-1 alpha-2; XK is user-assigned."""

    name: str
    """The short name that facts carry, whatever the surface."""

    form: Form
    """How it is mentioned."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a phrase stands for; no candidates for a name that merely holds a country's."""

    candidates: tuple[str | None, ...]
    form: Form
    given_name: bool = False


def country_name(code: str) -> str:
    """Return the short name for an ISO code; a ``KeyError`` tells of a code that the vocabulary lacks."""
    return str(load("countries")["countries"][code]["name"]).replace("'", "’")


def find_countries(doc: Doc, any_adjective: bool = False) -> list[Country]:
    """Return every mention in reading order; spans are offsets into ``doc.text`` and do not overlap.

    :param any_adjective: whether an adjective counts whatever it modifies.
    """
    mentions = [
        each for each in _mentions(doc) if any_adjective or each[2].form != "adjective" or _modifies_actor(doc, each[1])
    ]
    named = {entry.candidates[0] for _, _, entry in mentions if len(entry.candidates) == 1}
    found = []
    for start, end, entry in mentions:
        code = _settled(entry, named)
        if code is not None:
            found.append(Country(_span(doc, start, end), code, country_name(code), entry.form))
    return found


def find_country(words: str) -> str | None:
    """Return the code of the state whose agency or place ``words`` name, null if they name none.

    A name goes before an adjective: "Sri Lankan Attorney General's Department" is LK.
    """
    doc = pipeline().make_doc(words)
    mentions = [(entry, entry.candidates) for _, _, entry in _mentions(doc)]
    for wanted in (False, True):
        for entry, _ in mentions:
            if (entry.form == "adjective") is wanted and (code := _settled(entry, set())):
                return code
    return None


def _span(doc: Doc, start: int, end: int) -> Span:
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))


def _settled(entry: _Entry, named: set[str | None]) -> str | None:
    """Choose between the countries that share a phrase: the one named elsewhere, else the first."""
    if len(entry.candidates) > 1:
        meant = [code for code in entry.candidates if code in named]
        return meant[0] if len(meant) == 1 else entry.candidates[0]
    return entry.candidates[0]


def _mentions(doc: Doc) -> Iterator[tuple[int, int, _Entry]]:
    """Yield token ranges that name a country, longest first where two overlap, persons' names left out."""
    matcher, entries = _matcher()
    done = 0
    for key, start, end in sorted(matcher(doc), key=lambda match: (match[1], -match[2])):
        if start < done:
            continue
        done = end
        entry = entries[key]
        if not entry.candidates or _is_negated(doc, start):
            continue
        if entry.form == "abbreviation" and _is_shouted(doc, start, end):
            continue
        if entry.form == "name" and end - start == 1 and _is_person(doc, start, entry):
            continue
        if entry.form == "name" and end < len(doc) and doc[end].lower_ in _words("moneys"):
            continue
        yield start, end, entry


def _is_negated(doc: Doc, start: int) -> bool:
    """Say whether a prefix with a hyphen turns the word round: "non-Thai"."""
    return start > 1 and doc[start - 1].text in "-‑" and doc[start - 2].lower_ in ("non", "anti", "ex")


def _is_shouted(doc: Doc, start: int, end: int) -> bool:
    """Say whether an abbreviation may be a common word in a line of capitals: "JOIN US TODAY"."""
    if start == 0 or end >= len(doc) or doc[start].text != "US":
        return False
    before, after = doc[start - 1].text, doc[end].text
    return before.isupper() and after.isupper() and before.isalpha() and after.isalpha() and before != "THE"


def _is_person(doc: Doc, at: int, entry: _Entry) -> bool:
    """Say whether a one-word country name is a person's forename or surname."""
    if doc[at].is_upper:
        return False
    before = doc[at - 1].text.rstrip(".") if at else ""
    two_before = doc[at - 2].text.rstrip(".") if at > 1 else ""
    if before in _titles("honorifics") or (before.istitle() and two_before in _titles("honorifics")):
        return True
    return entry.given_name and (_opens_name(doc, at) or (before in _titles("ranks") and not two_before.istitle()))


def _opens_name(doc: Doc, at: int) -> bool:
    """Say whether capitalised words follow that make no institution: "Jordan Mbatha", but "Jordan Customs"."""
    run = []
    for token in doc[at + 1 : at + 6]:
        if not token.text[0].isupper() or token.is_upper:
            break
        run.append(token.text)
    if not run or len(run) > 3 or run[0] in _titles("honorifics") or run[0] in _first_words():
        return False
    return _words("institutions").isdisjoint(run)


def _modifies_actor(doc: Doc, end: int) -> bool:
    """Say whether the tokens after an adjective hold a noun for someone who acts for the state."""
    actors, breaks = _actors(), _words("breaks") | _words("languages")
    for token in doc[end : end + _REACH]:
        word = token.lower_
        if word in breaks:
            return False
        if word in actors:
            return True
    return False


@cache
def _actors() -> frozenset[str]:
    """Return the nouns of ``actors`` with their plurals."""
    words = [word for phrase in load("countries")["actors"] for word in phrase.split()[-1:]]
    plurals = [re.sub(r"y$", "ie", word) + "s" for word in words] + [
        word[:-3] + "men" for word in words if word.endswith("man")
    ]
    return frozenset(words + plurals)


@cache
def _words(key: str) -> frozenset[str]:
    """Return one of the vocabulary's word lists."""
    return frozenset(load("countries")[key])


@cache
def _titles(key: str) -> frozenset[str]:
    """Return the one-word honorifics or ranks that stand before a person's name, without full stop."""
    honorifics = load("honorifics")
    return frozenset(honorifics[key]) - frozenset(honorifics["never_alone"])


@cache
def _first_words() -> frozenset[str]:
    """Return the first words of all country names: a list may lack its comma."""
    return frozenset(str(each["name"]).split()[0] for each in load("countries")["countries"].values())


@cache
def last_words() -> frozenset[str]:
    """Return the last word of every name and adjective: "and" behind one of them joins two states, not one name."""
    return frozenset(phrase.split()[-1] for phrase, codes, _ in phrases() if codes)


@cache
def abbreviations() -> frozenset[str]:
    """Return the abbreviations of states, as printed."""
    return frozenset(phrase for phrase, _, form in phrases() if form == "abbreviation")


@cache
def adjectives() -> frozenset[str]:
    """Return the adjectives of states, those that several share included."""
    return frozenset(phrase for phrase, _, form in phrases() if form == "adjective")


def variants(phrase: str) -> set[str]:
    """Return a phrase with its accents, apostrophes, ampersand, hyphen, "Saint" and capitals varied."""
    found = {phrase}
    found |= {each.replace("'", "’") for each in found} | {each.replace("’", "'") for each in found}
    found |= {each.replace(" and ", " & ") for each in found}
    found |= {each.replace("Saint ", short) for each in found for short in ("St ", "St. ")}
    found |= {each.replace("-", "‑") for each in found}
    found |= {unmarked(each) for each in found}
    return found | {each.upper() for each in found if len(each) > 3}


def phrases() -> Iterator[tuple[str, tuple[str | None, ...], Form]]:
    """Yield every phrase of the vocabulary as it is written there, with the codes it may stand for and its form."""
    vocabulary = load("countries")
    for code, entry in vocabulary["countries"].items():
        for phrase in dict.fromkeys([entry["name"], *filter(None, [entry.get("official")]), *entry.get("also", [])]):
            yield phrase.removeprefix("the "), (code,), "name"
        for phrase in entry.get("short", []):
            yield phrase, (code,), "abbreviation"
        for phrase in entry.get("adjectives", []):
            yield phrase, (code,), "adjective"
    for phrase, codes in vocabulary["ambiguous"]["names"].items():
        yield phrase, tuple(codes), "name"
    for phrase, codes in vocabulary["ambiguous"]["adjectives"].items():
        yield phrase, tuple(codes), "adjective"
    for phrase in vocabulary["other_names"]:
        yield phrase, (), "name"


@cache
def _matcher() -> tuple[PhraseMatcher, dict[Any, _Entry]]:
    """Build the matcher, and a table from its keys to what they stand for."""
    nlp = pipeline()
    matcher = phrase_matcher("ORTH")
    entries: dict[Any, _Entry] = {}
    grouped: dict[_Entry, set[str]] = {}
    for phrase, codes, form in phrases():
        spelt = {phrase} if form == "abbreviation" else variants(phrase)
        grouped.setdefault(_Entry(codes, form, phrase in _words("given_names")), set()).update(spelt)
    for entry, spelt in grouped.items():
        key = f"{entry.form} {entry.candidates} {entry.given_name}"
        matcher.add(key, [nlp.make_doc(each) for each in sorted(spelt)])
        entries[nlp.vocab.strings[key]] = entry
    return matcher, entries
