"""The further names that parties go by, each with what shows that it is theirs: nothing here is guessed.

A document defines a short name, says that a body used to be called otherwise, or cuts a long name short ("the Coral
Strait Dialogue", "the Dialogue"); the word list knows a country by its short and its official name.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from sqlite_utils import Database

from extractors.language import pipeline
from extractors.readings.entities.countries import find_countries
from extractors.vocabulary import load
from kb.link.names.bodies import Bodies, without_process
from kb.link.processes import head
from kb.link.rows import Row, alias, among
from kb.link.series import Series
from kb.wording import folded


def renamed(series: Series, bodies: Bodies) -> Iterator[Row]:
    """Yield the names that documents of a series say were given up, or stand for the same."""
    told: dict[tuple[str, str], list[str]] = defaultdict(list)
    for each in series.renamings:
        told[each.name, each.other].append(f"{each.document}: “{each.words}”")
    for (name, other), said in told.items():
        body = next((body for paper in series.papers if (body := bodies.find(series, paper.id, name))), None)
        kind, owner = ("body", body.id) if body else ("term", None)
        yield alias(kind, (name, other), series.process, "stated", "renamed", said[0], (owner, None), [])


def cut_short(db: Database, series: Series, bodies: Bodies) -> Iterator[Row]:
    """Yield the short forms of a process's name that its documents print without defining them."""
    if not series.process:
        return
    begun = head(series.process)
    defined = {short for shorts in series.shorts.values() for short in shorts}
    given = (paper.process for paper in series.papers if paper.process)
    for name in dict.fromkeys((begun, begun.split()[-1], *given)):
        if folded(name) in defined or folded(name) == folded(series.process):
            continue
        document = _printed_alone(db, series, name)
        body = bodies.find(series, document, series.process) if document else None
        if document and body:
            reason = f"{document} prints it for the process that it is of"
            names, owner = (series.process, name), (body.id, None)
            yield alias("body", names, series.process, "spelling", "name-cut-short", reason, owner, [])


def own_names(db: Database, series: Series, bodies: Bodies) -> Iterator[Row]:
    """Yield what bodies are called without the name of their process: "Pilot Panel" of "Pilot Panel of the Forum"."""
    defined = {short for shorts in series.shorts.values() for short in shorts}
    longs = dict.fromkeys(term["long"] for shorts in series.shorts.values() for term in shorts.values())
    for long in longs if series.process else ():
        name = _without_process(series, long)
        document = _printed_alone(db, series, name) if name and folded(name) not in defined else None
        if name and document:
            body = bodies.find(series, document, long)
            kind, owner = ("body", body.id) if body else ("term", None)
            reason = f"{document} prints it without the process that it is of"
            yield alias(kind, (long, name), series.process, "spelling", "name-cut-short", reason, (owner, None), [])


def _without_process(series: Series, long: str) -> str | None:
    """Return a name up to "of" the process; null where no process is named, or one word is all that is left."""
    words = long.split()
    own = without_process(series, folded(long)).split()
    name = " ".join(words[: len(own)])
    return name if 1 < len(own) < len(words) and folded(name) == " ".join(own) else None


def _printed_alone(db: Database, series: Series, name: str) -> str | None:
    """Return the first document that prints a name without going on; one word only with its article and capital."""
    goes_on = r"(?! (?:(?i:on|for|against|of|to)\b|[A-Z]))"
    words = rf"(?i:{re.escape(name)})" if " " in name else rf"[Tt]he {re.escape(name)}"
    printed = re.compile(rf"\b{words}\b{goes_on}")
    for paper in series.papers:
        text = next(iter(db.execute("select text from documents where id = ?", [paper.id])), ("",))[0]
        if printed.search(text):
            return paper.id
    return None


def official(db: Database, ids: Iterable[tuple[str, str]], papers: list[str] | None) -> Iterator[Row]:
    """Yield the other names by which documents call countries, as printed in the words of facts.

    :param ids: country codes with the identifiers of their parties.
    :param papers: the documents to look at; null for all.
    """
    party_of = dict(ids)
    of_documents: dict[str, set[tuple[str, str]]] = defaultdict(set)
    rows = db.execute(_PRINTED.format(among(papers, "facts.document_id")), {"papers": json.dumps(papers)})
    told: dict[tuple[str, str, str], None] = {}
    for document, code, name, printed in rows:
        if code in party_of and folded(printed) != folded(name) and _is_name_of(code, printed):
            told[code, name, printed] = None
            of_documents[document].add((code, name))
    for document, countries in of_documents.items():
        text = next(iter(db.execute("select text from documents where id = ?", [document])), ("",))[0]
        for code, name in sorted(countries):
            told |= {(code, name, each): None for each in _names_in(code, text) if folded(each) != folded(name)}
    for code, name, printed in sorted(told):
        names, reason = (name, printed), f"documents print it for {name}"
        yield alias("country", names, None, "spelling", "country-by-code", reason, (party_of[code], None), [])


def _names_in(code: str, text: str) -> set[str]:
    """Return the names of a country that a text prints, each by itself: "Iran" is no part of "Republic of Iran"."""
    return {match[0] for match in _names_of(code).finditer(text)}


@cache
def _names_of(code: str) -> re.Pattern[str]:
    country = load("countries")["countries"].get(code, {})
    names = {country.get("name", ""), country.get("official", ""), *country.get("also", ())} - {""}
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})(?![\w-])")


def _is_name_of(code: str, words: str) -> bool:
    """Say whether words are the whole of a country's name, and no adjective."""
    named = find_countries(pipeline().make_doc(words))
    return any(each.code == code and each.form != "adjective" and len(words) == each.span.end for each in named[:1])


_PRINTED = """
select distinct participant.document_id, participant.country, participant.name, facts.quote
from participant join facts on facts.id = participant.id
where participant.kind = 'country' and {}
order by participant.document_id, participant.country, facts.quote
"""
