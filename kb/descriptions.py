"""What each table and column means, in the words that pages show."""

from typing import Any

from extractors.facts import FACT_TYPES
from kb.columns import explanations

_SPAN = {
    "document_id": "the document",
    "start": "offset of the first character in the document's canonical text",
    "end": "offset one past the last character",
}

_PLACE = _SPAN | {
    "block_id": "the paragraph, heading, list item or table row",
    "label": "printed number of the paragraph",
}

TABLES: dict[str, tuple[str, dict[str, str]]] = {
    "documents": (
        "One source file as canonical text, with what its heading says.",
        {
            "id": "readable identifier, from the file's name",
            "source": "the file's name",
            "sha256": "digest of the file's bytes",
            "media_type": "the format that was read",
            "length": "characters of the canonical text",
            "genre": "kind of document",
            "title": "the line that names the meeting, or a release's headline",
            "name": "what lists call it: the title, or where that says too little, the meeting it reports as well",
            "issued_text": "date of issue as printed; null if the document gives none",
            "issued_start": "date of issue, first day",
            "issued_end": "date of issue, last day",
            "status": "final, draft or unknown, from a status word",
            "body": "the process whose meeting it reports",
            "text": "the canonical text that every offset counts in",
            "extractor": "version of the rules that found the facts",
            "sentences": "sentences in the text",
            "used": "sentences that hold evidence of a fact",
            "boilerplate": "sentences of formula that hold none",
            "unused": "sentences that were read and gave nothing: worth a look",
            "day": "the day it came to be known: issued, or else the end of the meeting it reports",
        },
    ),
    "blocks": (
        "A heading, paragraph, list item, table row or quotation, in reading order.",
        _SPAN
        | {
            "id": "the document's identifier and the block's number",
            "n": "position in the document, from 0",
            "kind": "heading, paragraph, list_item, table_row or quotation",
            "label": "printed number or bullet of the block itself",
            "cited_as": "printed number that people cite: a bullet's is that of its paragraph",
            "level": "heading level, or depth of a list item",
            "parent": "position (n) of the block it belongs to",
            "text": "its words",
            "cells": "cells of a table row as JSON: header, start, end",
        },
    ),
    "sentences": (
        "The sentences of each document, and whether they gave facts.",
        _SPAN | {"n": "position in the document, from 0", "state": "used, boilerplate or unused"},
    ),
    "facts": (
        "Every stated fact of every type, with its first evidence.",
        _PLACE
        | {
            "id": "identifier made from document, values and place",
            "type": "the fact's type, and the table that holds its fields",
            "title": "the field that reads best as a title",
            "quote": "the exact words of the first evidence",
        },
    ),
    "evidence": (
        "The exact words that state a fact; a fact may have several.",
        _PLACE | {"fact_id": "the fact", "n": "order, from 0", "text": "the exact words"},
    ),
    "link_state": (
        "One row while the derived tables are up to date with the facts; none after a change.",
        {"version": "version of the rules that derived them"},
    ),
    "parties": (
        "Derived: countries, organisations, persons and bodies, each once, from all documents.",
        {
            "kind": "country, organisation, person or body",
            "name": "the fullest name stated",
            "country": "ISO 3166-1 alpha-2 code",
            "process": "for a body: the process it belongs to, if stated",
            "facts": "facts that speak of it",
            "documents": "documents that speak of it",
            "rule": "the rule that gathered its names",
        },
    ),
    "party_facts": (
        "Derived: which facts speak of which party.",
        {
            "role": "the role stated",
            "of": "body, activity or meeting in which the role is held, as stated",
            "of_party_id": "that body, if it is known as one",
            "rule": "the rule that tied the fact to the party",
        },
    ),
    "aliases": (
        "Derived: other names of parties; a proposed one is a question to people and merges nothing.",
        {
            "name": "the party's name",
            "alias": "the other name",
            "process": "the process within which it holds; null if everywhere",
            "state": "stated (a document says so), spelling, or proposed",
            "rule": "the rule that found it",
            "reason": "why it is proposed, in a sentence",
            "other_party_id": "the party that a proposed alias would be one with",
            "fact_ids": "the facts behind it, as JSON",
        },
    ),
    "events": (
        "Derived: a meeting or activity that one or several documents tell of.",
        {
            "id": "readable identifier: month and name",
            "kind": "meeting or activity",
            "start": "first day, from the latest document that dates it exactly",
            "end": "last day",
            "state": "planned, ongoing or done, as the latest document leaves it",
            "facts": "facts that tell of it",
            "documents": "documents that tell of it",
            "rule": "the rule that made them one",
        },
    ),
    "event_facts": (
        "Derived: what each document says of an event.",
        {
            "says": "mention or status in that document",
            "rule": "the rule that tied the fact to the event",
        },
    ),
    "follow_ups": (
        "Derived: what later documents report of a next step. No report found is not the same as not done.",
        {
            "status": "reported-done, reported-late, reported-partly, restated, or no-report (no report found)",
            "says": "what this report says by itself; the status is that of the report that decides",
            "rule": "the rule that decided the status",
            "reason": "the comparison, in a sentence",
            "days_late": "days from the end of the due window to the reported date",
            "quote": "the words of the next step",
            "report_quote": "the words of the later document",
        },
    ),
    "link_documents": (
        "Derived: which documents the links take into account, and the series each stands in.",
        {
            "document_id": "the document",
            "series": "the process's fullest name; the document itself if it names none",
            "known_by": "how the series is known, if the document does not say itself whose it is",
            "superseded_by": "the last version of the text, if this is an earlier one",
        },
    ),
    "link_outsiders": (
        "Derived: documents of others that name a process; what they tell of it is held against what its own tell.",
        {"series": "the process's fullest name", "document_id": "the document"},
    ),
    "link_names": (
        "Derived: which identifier each body, party and event was given, by what tells it from all others.",
        {
            "kind": "body, event, country, organisation or person",
            "name": "the name as it is compared with others, of a body without its process; the first fact of an event",
            "of": "the process, or the document that names none; the state of a person whose name several claim",
            "id": "the identifier",
            "wishes": "of a body or event, what it would be called if nothing else were, as a JSON array, best first",
            "place": "of a body or event, the order in which those of one series were given out",
        },
    ),
    "contradictions": (
        "Derived: one thing for which documents of a process give different values. Which is right is not judged.",
        {
            "id": "identifier made from the readings",
            "kind": "total, dates, place, capacity, money or name",
            "what": "the thing that the values are of, in words",
            "process": "the process whose documents disagree",
            "event_id": "the meeting or activity it is about, if it is about one",
            "party_id": "the country, organisation or person it is about, if it is about one",
            "readings": "different values",
            "documents": "documents that give one",
            "reason": "the comparison, in a sentence",
            "rule": "the rule that found it",
        },
    ),
    "contradiction_readings": (
        "Derived: a place that gives one of the values of a contradiction.",
        {
            "contradiction_id": "the contradiction",
            "n": "order, from 0, the oldest document first",
            "reading": "number of the value: places of one number agree",
            "value": "the value, as compared",
            "document_id": "the document",
            "fact_id": "the fact that states it",
            "label": "printed number of the paragraph",
            "start": "offset of the first character in the document's canonical text",
            "end": "offset one past the last character",
            "quote": "the exact words",
            "sentence": "the sentence they stand in",
        },
    ),
    "wording": (
        "Derived: a sentence of one document beside the same sentence of the next, and how its wording moved.",
        {
            "id": "identifier made from both places",
            "n": "order in reading the later document, from 0",
            "kind": "versions (two versions of one text, all of it) or series (language that the next text repeats)",
            "effect": "what the change does, the weightiest where there are several",
            "effects": "all of them, as JSON",
            "likeness": "share of words in common, from 0 to 1",
            "from_text": "the earlier words; null if added",
            "from_label": "printed number of the earlier paragraph",
            "to_text": "the later words; null if deleted",
            "to_label": "printed number of the later paragraph",
            "diff": "JSON list of [what, words]: what is =, - or +; null where nothing changed",
            "reason": "what the effect was read from",
            "rule": "the rule that paired the two",
        },
    ),
    "alias_decisions": (
        "What people decided of proposed aliases; kept whatever is read or derived anew.",
        {
            "alias_id": "the proposed alias",
            "decision": "accepted (one party) or rejected (two)",
            "kind": "country, organisation, person or body",
            "name": "the party's name when it was decided",
            "alias": "the other name",
            "process": "the process within which it holds",
        },
    ),
}


def descriptions() -> dict[str, dict[str, Any]]:
    """Return ``description`` and ``columns`` of every table, as Datasette's metadata has them."""
    found = {name: {"description": meaning, "columns": dict(columns)} for name, (meaning, columns) in TABLES.items()}
    for kind in FACT_TYPES:
        found[kind.type] = {"description": (kind.__doc__ or "").strip(), "columns": explanations(kind)}
    return found
