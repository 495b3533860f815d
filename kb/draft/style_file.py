"""Reads the file of a style: every mistake is told with its line, its field and what is allowed.

A file says what it is in ``meaning``, may name the style it is ``like``, and gives the rules that differ from it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from extractors.readings.entities.countries import country_name
from kb.errors import DraftError

SUFFIXES = frozenset({".yml", ".yaml"})
"""What the name of a style's file ends in."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?")
_BETWEEN = {"and": " and ", "to": " to ", "–": "–"}


class _WrongError(ValueError):
    """A value that is not allowed; says what is."""


@dataclass(frozen=True)
class Rule:
    """One field of a style's file."""

    name: str
    """Field of ``Style`` that it fills."""

    read: Callable[[yaml.Node], Any]
    """Returns the value of a node."""


def _text(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode) or not str(node.value).strip():
        raise _WrongError("some words")
    return str(node.value).strip()


def _language(node: yaml.Node) -> str:
    found = _text(node)
    if not _LANGUAGE.fullmatch(found):
        raise _WrongError("a language tag such as en-GB")
    return found


def _one_of(*allowed: str) -> Callable[[yaml.Node], str]:
    def read(node: yaml.Node) -> str:
        found = str(node.value).strip() if isinstance(node, yaml.ScalarNode) else None
        if found not in allowed:
            raise _WrongError(", ".join(each or '""' for each in allowed))
        return found

    return read


def _yes(node: yaml.Node) -> bool:
    return _one_of("yes", "no")(node) == "yes"


def _whole(low: int, high: int) -> Callable[[yaml.Node], int]:
    def read(node: yaml.Node) -> int:
        found = str(node.value) if isinstance(node, yaml.ScalarNode) else ""
        if not found.isdecimal() or not low <= int(found) <= high:
            raise _WrongError(f"a whole number from {low} to {high}")
        return int(found)

    return read


def _between(node: yaml.Node) -> str:
    return _BETWEEN[_one_of(*_BETWEEN)(node)]


def _code(node: yaml.Node) -> str:
    found = _text(node)
    try:
        country_name(found)
    except KeyError as error:
        raise _WrongError("ISO codes of countries such as FJ") from error
    return found


def _list(read: Callable[[yaml.Node], str]) -> Callable[[yaml.Node], frozenset[str]]:
    def found(node: yaml.Node) -> frozenset[str]:
        if not isinstance(node, yaml.SequenceNode):
            raise _WrongError("a list: [one, two]")
        return frozenset(read(item) for item in node.value)

    return found


def _by_code(node: yaml.Node) -> dict[str, str]:
    if not isinstance(node, yaml.MappingNode):
        raise _WrongError("names by ISO code: {VN: Viet Nam}")
    return {_code(key): _text(value) for key, value in node.value}


RULES: dict[str, Rule | dict[str, Rule]] = {
    "meaning": Rule("meaning", _text),
    "like": Rule("like", _text),
    "language": Rule("language", _language),
    "numbers": {
        "words_below": Rule("words_below", _whole(0, 13)),
        "thousands": Rule("thousands", _one_of(",", ".", "")),
        "series": Rule("highest", lambda node: _one_of("highest", "each")(node) == "highest"),
    },
    "dates": {"two_days": Rule("two_days", _between), "span": Rule("span", _between)},
    "countries": {
        "names": Rule("countries", _by_code),
        "articles": Rule("articles", _list(_code)),
        "order": Rule("order", _by_code),
    },
    "people": {
        "honorifics": Rule("honorifics", lambda node: _one_of("supplied", "none")(node) == "supplied"),
        "full_stop": Rule("full_stop", _yes),
    },
    "abbreviations": {
        "spell_out": Rule("spell_out", _yes),
        "least_uses": Rule("least_uses", _whole(1, 99)),
        "known_as": Rule("known_as", _list(_text)),
    },
    "titles": {"chair": Rule("chair_title", _text), "co_chairs": Rule("co_chairs_title", _text)},
    "paragraphs": {
        "points": Rule("letters", lambda node: _one_of("bullets", "letters")(node) == "letters"),
        "inserted": Rule("bis", lambda node: _one_of("bis", "counted")(node) == "bis"),
    },
}
"""Every field of a style's file, in its order."""


def read_style(path: Path, known: list[str]) -> dict[str, Any]:
    """Return what a style's file says, by field of ``Style``.

    :param known: names of styles that it may be like.
    :raises DraftError: it cannot be read, or fields are wrong; all that is wrong is told at once.
    """
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (OSError, UnicodeDecodeError) as error:
        raise DraftError(f"{path}: cannot be read as text. Name a style of kb, or a file of your own") from error
    except RecursionError as error:
        raise DraftError(f"{path.name}: too many brackets inside brackets. Write one field a line") from error
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark.line + 1) if error.problem_mark else 1
        raise DraftError(f"{path.name}, line {line}: {error.problem or 'no YAML'}. Write one field a line") from error
    found, wrong = dict[str, Any](), list[tuple[int, str, str]]()
    for line, field, value in _fields(root, RULES | {"like": Rule("like", _one_of(*known))}, ""):
        match value:
            case str():
                wrong.append((line, field, value))
            case _:
                found |= value
    if "meaning" not in found and not wrong:
        wrong.append((1, "meaning", "is missing. Say in a few words what the style is"))
    if wrong:
        told = "; ".join(f"line {line}, {field}: {what}" for line, field, what in sorted(wrong))
        raise DraftError(f"{path.name}: {told}")
    return found


def _fields(
    node: yaml.Node | None, rules: dict[str, Any], within: str
) -> Iterator[tuple[int, str, str | dict[str, Any]]]:
    """Yield the line, name and value of each field; words instead of a value tell what is wrong with it."""
    if not isinstance(node, yaml.MappingNode):
        line = node.start_mark.line + 1 if node is not None else 1
        yield line, within.rstrip(".") or "style", f"needs fields. Allowed: {', '.join(rules)}"
        return
    for key, value in node.value:
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else "a list or several fields"
        line = key.start_mark.line + 1
        rule = rules.get(name)
        if rule is None:
            yield line, f"{within}{name}", f"is no field here. Allowed: {', '.join(rules)}"
        elif isinstance(rule, dict):
            yield from _fields(value, rule, f"{within}{name}.")
        else:
            try:
                yield line, f"{within}{name}", {rule.name: rule.read(value)}
            except _WrongError as wrong:
                yield line, f"{within}{name}", f"{_shown(value)} is not allowed. Allowed: {wrong}"


def _shown(node: yaml.Node) -> str:
    return f"'{node.value}'" if isinstance(node, yaml.ScalarNode) else "this"
