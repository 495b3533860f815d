"""Writes a brief: all that a draft needs, each entry with its source, for people to complete and correct.

The file is YAML, written so that a person who has never seen it can edit it: one field a line, text in quotation marks,
a comment at each that says what to write or where it comes from.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from kb.draft.compose import Options, compose
from kb.draft.context import DraftContext, Group, Passage, Step
from kb.draft.dating import plain
from kb.draft.desk import choose
from kb.draft.files import place, put
from kb.draft.form import FORM, Field
from kb.draft.gather import gather
from kb.draft.sourced import Blank, Said, Value
from kb.draft.style import DEFAULT, style
from kb.errors import DraftError
from kb.store import KnowledgeBase

HELP = {each.name: each for each in FORM}


def brief(
    kb: KnowledgeBase,
    out: str | Path | None = None,
    meeting: str | None = None,
    *,
    as_of: date | None = None,
    force: bool = False,
) -> Path:
    """Write a brief for a draft and return its file.

    :param out: the file, or a folder for ``brief-MEETING.yaml``; null for here.
    :param meeting: identifier of the meeting; null for the next one that is planned.
    :raises UnknownNameError: there is no such meeting.
    :raises DraftError: the file is there already and ``force`` is not given, or it cannot be written.
    """
    day = as_of or datetime.now(UTC).date()
    chosen = choose(kb, meeting, day)
    path = place(out, f"brief-{chosen['id']}.yaml")
    if path.exists() and not force:
        raise DraftError(f"{path}: there is a file already, and it was kept. Use --force to replace it")
    context = gather(kb, chosen, day, written=style(DEFAULT))
    blanks = compose(kb, Options(meeting=chosen["id"], as_of=day)).placeholders
    lines = [*_head(chosen["id"], day), *_body(context), *_follow_up(context), *_open(blanks)]
    put(path, ("\n".join(lines) + "\n").encode())
    return path


def _head(meeting: str, day: date) -> Iterator[str]:
    yield from (
        '# A brief for drafting. Change what stands in "quotation marks"; fill in what is empty; keep the words before',
        "# the colons and the spaces at the start of lines. What follows a # is a remark for you: the source of an",
        "# entry, or what to write. To add an entry to a list, copy the lines of one that is there, or take the # away",
        "# from the example. What you add or change is marked in the draft as supplied by the drafter.",
        f"# Then: kb draft co-chairs-statement --brief THIS-FILE. Records known as of {day.isoformat()}.",
        "",
        f"meeting: {quoted(meeting)}  # {HELP['meeting'].help}",
    )


def quoted(text: str) -> str:
    """Return a text as YAML reads it back, whatever it holds."""
    return json.dumps(text, ensure_ascii=False)


def _remark(*values: Value) -> str:
    """Return the sources of values as a remark; empty without any."""
    places = dict.fromkeys(
        f"{source.document}, {source.place}" for each in values if isinstance(each, Said) for source in each.sources
    )
    return f"  # {'; '.join(places)}".replace("\n", " ") if places else ""


def _line(name: str, value: Value, indent: str = "", help: str = "") -> str:
    text = plain(value.shown) if isinstance(value, Said) else ""
    return f"{indent}{name}: {quoted(text)}{_remark(value) or f'  # {help}'}"


def _titled(name: str) -> Iterator[str]:
    yield ""
    help = HELP[name].help
    yield f"# {help[:1].upper()}{help[1:]}"


Pairs = list[tuple[str, object]]
"""The fields of one entry."""


def _filled(context: DraftContext) -> dict[str, Any]:
    """Return what the records say for each field of the form."""
    meeting, nothing = context.meeting, Blank("to be filled in")
    sentences = [each for passage in context.agreed_before for each in passage.sentences]
    coming = context.coming
    return {
        "title": [
            *(("process", context.process), ("name", meeting.name), ("body", meeting.body)),
            *(("place", meeting.place), ("dates", meeting.dates)),
        ],
        "purpose": context.purpose,
        "chairs": context.chairs,
        "participants": [_group(group) for group in context.participants],
        "operations": [
            [
                ("name", each.name),
                ("planned", each.planned),
                ("done", each.done),
                ("countries", each.countries),
                ("organisations", each.organisations),
            ]
            for each in context.operations
        ],
        "results": [
            [("document", each.document), ("lead", each.lead), ("items", each.items)] for each in context.results
        ],
        "figures": _sentences(context.figures),
        "goals": [[("of", goals.of), ("items", goals.items)] for goals in context.goals],
        "trends": _sentences(context.trends),
        "discussion": _sentences(context.discussion),
        "decisions": _sentences(context.decisions),
        "agreed_language": [[("text", each), ("use", "no")] for each in sentences],
        "next_steps": [_step(step) for step in context.next_steps],
        "next_meeting": [
            (each.name, getattr(coming, each.name) if coming else nothing) for each in HELP["next_meeting"].inside
        ],
        "quotes": [],
        "background": context.background,
        "contact": context.contact,
    }


def _sentences(passages: Sequence[Passage]) -> list[Said]:
    return [each for passage in passages for each in passage.sentences]


def _body(context: DraftContext) -> Iterator[str]:
    """Yield the fields of the form, filled in as far as the records go."""
    values = _filled(context)
    for field in FORM[1:]:
        known = values[field.name]
        yield from _titled(field.name)
        match field.kind:
            case "entry":
                yield f"{field.name}:"
                helps = {each.name: each.help for each in field.inside}
                yield from (_line(name, value, "  ", helps[name]) for name, value in known)
            case "entries":
                yield from _entries(field, known)
            case "texts":
                yield from _texts(field.name, known)
            case _:
                yield _line(field.name, known, help="to be filled in")


def _group(group: Group) -> Pairs:
    lists = ("countries", group.countries), ("organisations", group.organisations), ("persons", group.persons)
    return [("role", group.role), *lists]


def _step(step: Step) -> Pairs:
    return [
        ("action", step.action), ("responsible", step.responsible), ("recipient", step.recipient), ("due", step.due),
    ]  # fmt: skip


def _texts(name: str, values: Iterable[Said]) -> Iterator[str]:
    yield f"{name}:"
    some = False
    for each in values:
        some = True
        yield f"  - {quoted(plain(each.shown))}{_remark(each)}"
    if not some:
        yield '#  - "…"'


def _entries(field: Field, entries: list[Pairs]) -> Iterator[str]:
    """Yield a list of entries; an example to uncomment where there is none."""
    yield f"{field.name}:"
    for entry in entries:
        for number, (name, value) in enumerate(entry):
            start = "  - " if number == 0 else "    "
            if isinstance(value, tuple):
                yield f"{start}{name}:"
                yield from (f"      - {quoted(plain(each.shown))}{_remark(each)}" for each in value)
            elif isinstance(value, str):
                yield f"{start}{name}: {quoted(value)}"
            else:
                yield f"{start}{_line(name, value, help='to be filled in')}"  # type: ignore[arg-type]  # a Value
    if not entries:
        for number, each in enumerate(field.inside):
            example = '["…"]' if each.kind == "texts" else quoted(each.allowed[0] if each.allowed else "…")
            yield f"#  {'- ' if number == 0 else '  '}{each.name}: {example}  # {each.help}"


def _follow_up(context: DraftContext) -> Iterator[str]:
    """Yield what the records report, as remarks: earlier meeting, status of each earlier next step."""
    yield from ("", "# For your information, from the records:")
    if context.previous:
        where = _remark(context.previous.name).strip()
        yield f"# Meeting before: {_plain(context.previous.name)}, {_plain(context.previous.when)}. {where}"
    for step in context.steps:
        found = f"{_plain(step.document)}: “{_plain(step.evidence)}”" if step.evidence else "no report found"
        told = f"{_plain(step.action)} – {_plain(step.due)}: {step.status}, {found}"
        yield f"# Earlier next step: {told}{_remark(step.action)}"


def _plain(value: Value) -> str:
    return plain(value.shown) if isinstance(value, Said) else "not known"


def _open(blanks: Iterable[tuple[str, int | None]]) -> Iterator[str]:
    yield from ("", "# Still open in the co-chairs' statement:")
    for words, paragraph in blanks:
        yield f"# - {words}{f' (paragraph {paragraph})' if paragraph else ''}"
