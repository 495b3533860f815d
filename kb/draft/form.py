"""The form of a brief, and how a filled-in one is read: every mistake is told with line, field and what is allowed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import yaml

from kb.draft.internal import Proposal, without_names
from kb.draft.parties import CAPACITIES
from kb.errors import DraftError

Kind = Literal["text", "texts", "choice", "yes or no", "entry", "entries"]


@dataclass(frozen=True)
class Field:
    """One field of a brief."""

    name: str
    kind: Kind
    help: str
    """What to write there, for people who fill it in."""
    allowed: tuple[str, ...] = ()
    inside: tuple["Field", ...] = ()


def _texts(*fields: tuple[str, str]) -> tuple[Field, ...]:
    return tuple(Field(name, "text", help) for name, help in fields)


FORM = (
    Field("meeting", "text", "which meeting this brief is for; leave it as it is"),
    Field(
        "title",
        "entry",
        "the title block; an empty field stays a placeholder in the draft",
        inside=_texts(
            ("process", "full name of the process"),
            ("name", "name of the meeting"),
            ("body", "working group or other body that meets"),
            ("place", "city and country: Jakarta, Indonesia"),
            ("dates", "when it was held: 3 to 5 December 2015; fill it in once the meeting has been held"),
        ),
    ),
    Field("purpose", "text", "a whole sentence: The purpose of the meeting was to …"),
    Field("chairs", "texts", "countries that chair, in the order of protocol"),
    Field(
        "participants",
        "entries",
        "who took part, one entry for each capacity",
        inside=(
            Field("role", "choice", "the capacity", CAPACITIES),
            Field("countries", "texts", "countries"),
            Field("organisations", "texts", "organisations"),
            Field("persons", "texts", "persons with post and affiliation"),
        ),
    ),
    Field(
        "operations",
        "entries",
        "activities planned or carried out, with who took part",
        inside=(
            *_texts(("name", "its name"), ("planned", "for when it was planned"), ("done", "when it was carried out")),
            Field("countries", "texts", "countries that took part"),
            Field("organisations", "texts", "organisations that took part"),
        ),
    ),
    Field(
        "results",
        "entries",
        "results reported, one entry for each list",
        inside=(
            *_texts(("document", "the record that reports them"), ("lead", "the words that introduce the list")),
            Field("items", "texts", "the results, each word for word"),
        ),
    ),
    Field("figures", "texts", "what this meeting's own record reports in figures, each a sentence"),
    Field(
        "goals",
        "entries",
        "goals and objectives",
        inside=(Field("of", "text", "activity or meeting"), Field("items", "texts", "the goals")),
    ),
    Field("trends", "texts", "trends, each a sentence"),
    Field("discussion", "texts", "what the meeting noted or heard, each a sentence at the strength it had"),
    Field(
        "decisions",
        "texts",
        "what the meeting decided or asked, each a sentence; [un-agreed {who proposed it} / words] in brackets",
    ),
    Field(
        "agreed_language",
        "entries",
        "sentences of earlier texts; 'use: yes' puts one into the decisions, word for word",
        inside=(Field("text", "text", "the sentence"), Field("use", "yes or no", "yes or no")),
    ),
    Field(
        "next_steps",
        "entries",
        "what is to be done next",
        inside=(
            Field("action", "text", "what is to be done"),
            Field("responsible", "texts", "who is to do it"),
            Field("recipient", "text", "to whom it goes"),
            Field("due", "text", "until or when, as exact as was agreed: by 30 June 2016, early 2016"),
        ),
    ),
    Field(
        "next_meeting",
        "entry",
        "the meeting after this one",
        inside=_texts(("name", "its name"), ("dates", "when"), ("place", "city and country")),
    ),
    Field(
        "quotes",
        "entries",
        "quotes cleared for publication, and no others",
        inside=_texts(("speaker", "who says it, with post"), ("words", "the words, without quotation marks")),
    ),
    Field("background", "text", "some sentences on the process, for a media release"),
    Field("contact", "text", "name, telephone and e-mail for media enquiries"),
)
"""Every field of a brief, in its order."""


@dataclass(frozen=True)
class Told:
    """Words that stand in a brief, and where."""

    text: str
    line: int
    proposals: tuple[Proposal, ...] = ()
    """Who proposed which of the words; they stand in braces there, and in an internal draft only."""


@dataclass
class Brief:
    """A brief that was read."""

    path: Path
    values: dict[str, Any] = field(default_factory=dict)
    """By field: ``Told``, a list of ``Told``, a dictionary of these, or a list of dictionaries."""

    def text(self, name: str) -> Told | None:
        """Return a text that was filled in."""
        found = self.values.get(name)
        return found if isinstance(found, Told) and found.text else None


def read_brief(path: Path) -> Brief:
    """Read a brief.

    :raises DraftError: it is no YAML, or fields are wrong; all that is wrong is told at once.
    """
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (OSError, UnicodeDecodeError) as error:
        raise DraftError(f"{path}: cannot be read as text. Make a brief with 'kb brief'") from error
    except RecursionError as error:
        raise DraftError(f"{path.name}: too many brackets inside brackets. Make a brief with 'kb brief'") from error
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark.line + 1) if error.problem_mark else 1
        problem = error.problem or "no YAML"
        raise DraftError(
            f'{path.name}, line {line}: {problem}. Put text in "quotation marks", one field a line'
        ) from error
    reader = _Reader(path)
    values = reader.entry(root, FORM, "") if root is not None else {}
    if not isinstance(values.get("meeting"), Told) and not reader.wrong:
        reader.wrong.append((1, "meeting", "is missing. Make a brief with 'kb brief'"))
    if reader.wrong:
        told = "; ".join(f"line {line}, {name}: {what}" for line, name, what in sorted(reader.wrong))
        raise DraftError(f"{path.name}: {told}")
    return Brief(path, values)


class _Reader:
    """Reads the nodes of a brief against its form and gathers what is wrong."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.wrong: list[tuple[int, str, str]] = []

    def entry(self, node: yaml.Node, form: tuple[Field, ...], within: str) -> dict[str, Any]:
        """Read a group of fields."""
        if not isinstance(node, yaml.MappingNode):
            self._refuse(node, within or "brief", f"needs the fields {', '.join(each.name for each in form)}")
            return {}
        known, found = {each.name: each for each in form}, dict[str, Any]()
        for key, value in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else "a list or several fields"
            if name not in known:
                self._refuse(key, f"{within}{name}", f"is no field here. Fields: {', '.join(known)}")
            elif name in found:
                self._refuse(key, f"{within}{name}", "stands here twice")
            else:
                found[name] = self.value(value, known[name], f"{within}{name}")
        return found

    def value(self, node: yaml.Node, of: Field, name: str) -> Any:
        """Read the value of one field; an empty one is null."""
        if isinstance(node, yaml.ScalarNode) and node.tag.endswith(":null"):
            return None
        match of.kind:
            case "text":
                return self._text(node, name)
            case "choice" | "yes or no":
                return self._choice(node, of.allowed or ("yes", "no"), name)
            case "texts":
                return [each for each in (self._text(item, name) for item in self._items(node, name)) if each]
            case "entry":
                return self.entry(node, of.inside, f"{name}.")
            case "entries":
                return [self.entry(item, of.inside, f"{name}.") for item in self._items(node, name)]

    def _text(self, node: yaml.Node, name: str) -> Told | None:
        if not isinstance(node, yaml.ScalarNode):
            self._refuse(node, name, "needs one text, found a list or several fields")
            return None
        words, proposals = without_names(" ".join(node.value.split()))
        return Told(words, node.start_mark.line + 1, proposals)

    def _choice(self, node: yaml.Node, allowed: tuple[str, ...], name: str) -> Told | None:
        text = self._text(node, name)
        if text and text.text not in allowed:
            self._refuse(node, name, f"'{text.text}' is not allowed. Allowed: {', '.join(allowed)}")
        return text

    def _items(self, node: yaml.Node, name: str) -> Iterator[yaml.Node]:
        if isinstance(node, yaml.SequenceNode):
            yield from node.value
        else:
            self._refuse(node, name, "needs a list: a line for each, starting with '- '")

    def _refuse(self, node: yaml.Node, name: str, what: str) -> None:
        self.wrong.append((node.start_mark.line + 1, name.rstrip("."), what))
