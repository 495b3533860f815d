"""The JSON Schema of what ``kb extract`` prints, made from the classes whose values are printed."""

from dataclasses import fields
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from extractors.coverage import State
from extractors.facts import FACT_TYPES, Date, Fact
from extractors.genres import GENRES
from extractors.pipeline import SCHEMA
from kb.columns import own_fields

Schema = dict[str, Any]

_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}
_OFFSET: Schema = {"type": "integer", "minimum": 0}


def json_schema() -> Schema:
    """Return the schema of one document's facts; an array of such objects is printed for several files."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        **_object(
            {
                "schema": {"const": SCHEMA},
                "document": _document(),
                "facts": {"type": "array", "items": {"oneOf": [_ref(kind.type) for kind in FACT_TYPES]}},
                "coverage": _object(dict.fromkeys(("sentences", *get_args(State)), _OFFSET)),
                "text": {"type": "string", "description": "the canonical text, with --with-text"},
            },
            optional=("text",),
        ),
        "$defs": {"date": _date(), "evidence": _evidence()} | {kind.type: _fact(kind) for kind in FACT_TYPES},
    }


def _object(properties: Schema, optional: tuple[str, ...] = ()) -> Schema:
    """Return the schema of an object with exactly these properties."""
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _document() -> Schema:
    return _object(
        {
            "source": {"type": "string", "description": "the file's name"},
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "media_type": {"type": "string"},
            "length": {**_OFFSET, "description": "characters of the canonical text"},
            "genre": {"enum": [genre.NAME for genre in GENRES]},
            "title": {"type": ["string", "null"]},
            "issued": {"anyOf": [_ref("date"), {"type": "null"}]},
            "status": {"enum": ["final", "draft", "unknown"]},
            "body": {"type": ["string", "null"], "description": "the process or organisation"},
        }
    )


def _evidence() -> Schema:
    return _object(
        {
            "start": {**_OFFSET, "description": "offset of the first character in the canonical text"},
            "end": {**_OFFSET, "description": "offset one past the last character"},
            "text": {"type": "string", "minLength": 1},
            "label": {"type": ["string", "null"], "description": "printed number of the paragraph"},
        }
    )


def _date() -> Schema:
    hints = get_type_hints(Date)
    return _object({part.name: _of(hints[part.name]) | _said(part.metadata) for part in fields(Date)})


def _fact(kind: type[Fact]) -> Schema:
    hints = get_type_hints(kind)
    own = {each.name: _of(hints[each.name]) | _said(each.metadata) for each in own_fields(kind)}
    shared: Schema = {
        "type": {"const": kind.type},
        "id": {"type": "string", "pattern": f"^{kind.type}-[0-9a-f]{{16}}$"},
    }
    evidence: Schema = {"evidence": {"type": "array", "minItems": 1, "items": _ref("evidence")}}
    return {"description": (kind.__doc__ or "").strip()} | _object(shared | own | evidence)


def _said(metadata: Any) -> Schema:
    return {"description": metadata["help"]}


def _of(hint: Any) -> Schema:
    """Return the schema of the values that a type annotation admits."""
    if hint is Date:
        return _ref("date")
    if get_origin(hint) is Literal:
        return {"enum": list(get_args(hint))}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _of(get_args(hint)[0])}
    if isinstance(hint, UnionType) or str(get_origin(hint)) == "typing.Union":
        return _any([_of(each) for each in get_args(hint)])
    return {"type": _PLAIN[hint]}


def _any(choices: list[Schema]) -> Schema:
    """Join alternatives; plain types become one list of types."""
    if all(set(choice) == {"type"} and isinstance(choice["type"], str) for choice in choices):
        return {"type": [choice["type"] for choice in choices]}
    return {"anyOf": choices}
