"""Commands that read documents and keep nothing."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kb.cli.limits import limits_options
from kb.cli.output import as_json, check_out, format_option, out_option, say, table, write

if TYPE_CHECKING:
    from extractors.limits import Limits
    from extractors.pipeline import Extraction

_files = click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))


@click.command()
@_files
@format_option("json", "jsonl", "table", "xlsx")
@click.option("--with-text", is_flag=True, help="Add the canonical text, which all offsets count in.")
@out_option
@limits_options
def extract(files: tuple[Path, ...], shape: str, with_text: bool, out: Path | None, limits: "Limits") -> int:
    """Print the facts of documents, each with the exact words that state it.

    As json, one file gives one object and several files give an array; as jsonl, every file gives one line. As xlsx,
    all become one workbook with a sheet for each type of fact.
    """
    check_out(shape, out)
    failed: list[Path] = []
    found = _extractions(files, limits, failed)
    if out:
        from kb.draft.files import put
        from kb.sheets import of_extractions, workbook

        put(out, workbook(of_extractions(found)))
    elif shape == "table":
        for extraction in found:
            _show(extraction)
    elif shape == "jsonl":
        for extraction in found:
            write(as_json(extraction.to_json(with_text), indent=None) + "\n")
    elif len(files) == 1:
        for extraction in found:
            write(as_json(extraction.to_json(with_text)) + "\n")
    else:
        before = "["
        for extraction in found:
            write(before + "\n" + as_json(extraction.to_json(with_text)))
            before = ","
        write("[]\n" if before == "[" else "\n]\n")
    return 1 if failed else 0


def _extractions(files: tuple[Path, ...], limits: "Limits", failed: list[Path]) -> Iterator["Extraction"]:
    """Yield what can be extracted; say in one line each what cannot, and note the file in ``failed``."""
    from extractors.errors import ExtractorError
    from extractors.formats import read
    from extractors.pipeline import extract as extract_document

    for path in files:
        try:
            yield extract_document(read(path, limits))
        except ExtractorError as error:
            say(f"kb: {error}")
            failed.append(path)


def _show(extraction: "Extraction") -> None:
    from kb.cli.saying import says

    heading = extraction.heading
    rows = [(fact.type, fact.evidence[0].label, says(fact)) for fact in extraction.facts]
    about = ", ".join(filter(None, [heading.genre, heading.title]))
    table(f"{extraction.document.source}: {about}", ("type", "par.", "what it says"), rows)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@limits_options
def text(file: Path, limits: "Limits") -> None:
    """Print a document's canonical text, which all offsets count in."""
    from extractors.formats import read

    write(read(file, limits).text + "\n")


@click.command()
def schema() -> None:
    """Print the JSON Schema that every output of 'kb extract' keeps to."""
    from kb.json_schema import json_schema

    shown: dict[str, Any] = json_schema()
    write(as_json(shown) + "\n")
