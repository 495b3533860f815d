"""The further names that parties go by, each with what shows that it is theirs: nothing here is guessed.

A document says that a body used to be called otherwise; the word list knows a country by its short and its official
name.
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
from kb.link.names.bodies import Bodies
from kb.link.printed import words_of
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
        text = words_of(db, document)
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
