"""The file beside a draft, ``FILE.sources.json``: each sentence with its sources, and the digest of the draft."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kb.draft.changes import Change, Concord
from kb.draft.compose import Composed
from kb.draft.sentences import Sentence, sentences
from kb.draft.sourced import Source
from kb.draft.syntax import parse

SCHEMA = "kb-draft-sources/1"
"""Names the form of the file."""


def beside(path: Path) -> Path:
    """Return where the side file of a draft stands."""
    return path.with_name(f"{path.name}.sources.json")


def side_file(
    composed: Composed,
    name: str,
    content: bytes,
    changes: Sequence[Change] = (),
    numbers: Sequence[Concord] = (),
    labels: Mapping[int, str] | None = None,
) -> bytes:
    """Return the side file of a draft as JSON.

    :param name: the draft's file name.
    :param content: the draft's bytes, whose digest tells later whether a person has edited it.
    :param changes: what changed since the earlier version, if one was named.
    :param numbers: where its paragraphs stand in this one.
    :param labels: the number of each numbered paragraph by its place, where some are such as "5 bis".
    """
    about, rendered = composed.about, composed.rendered
    told: dict[str, Any] = {
        "schema": SCHEMA,
        "file": name,
        "sha256": hashlib.sha256(content).hexdigest(),
        "template": composed.options.template,
        "meeting": composed.meeting,
        "version": about.version.label,
        "as_of": about.as_of.isoformat(),
        "placeholders": [{"text": words, "paragraph": number} for words, number in composed.placeholders],
        "sentences": [told_sentence(each) for each in sentences(parse(rendered.text), rendered.sources)],
    }
    for each in [*told["placeholders"], *told["sentences"]]:
        each["paragraph"] = (labels or {}).get(each["paragraph"], each["paragraph"])
    if composed.options.against:
        told["against"] = composed.options.against.name
        told["changes"] = [asdict(each) for each in changes]
        told["concordance"] = [asdict(each) for each in numbers]
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def told_sentence(each: Sentence) -> dict[str, Any]:
    """Return a sentence of a draft with its sources as the file has them."""
    sources = [_source(source) for source in each.sources]
    return {"paragraph": each.paragraph, "id": each.identifier, "text": each.text, "sources": sources}


def _source(source: Source) -> dict[str, Any]:
    told: dict[str, Any] = {"disputed": source.disputed, "reading": source.reading} if source.disputed else {}
    told |= {"proposer": source.proposer} if source.proposer else {}
    return told | {
        "document": source.document,
        "document_id": source.document_id,
        "place": source.place,
        "quote": source.quote,
        "spans": [[span.start, span.end] for span in source.spans],
    }


def was_edited(path: Path) -> bool | None:
    """Say whether a file was changed since it was drafted; null if nothing tells."""
    try:
        told = json.loads(beside(path).read_text(encoding="utf-8"))
        return bool(told["sha256"] != hashlib.sha256(path.read_bytes()).hexdigest())
    except (OSError, ValueError, KeyError, TypeError):
        return None
