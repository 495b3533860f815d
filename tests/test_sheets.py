import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from kb.cli import main
from kb.sheets import LONGEST, workbook

ROOT = Path(__file__).parent.parent
STATEMENT = """# Harbour Process: Co-Chairs' Statement

Ministers of Fiji, Samoa and Tonga met in Suva on 3 May 2021.

They agreed to establish a contact group.

## Next steps

- Samoa will circulate the inspection form by 30 June 2021.
"""


def opened(content: bytes):
    return load_workbook(io.BytesIO(content))


def values(sheet) -> list[list[object]]:
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def test_every_type_of_fact_has_a_sheet_and_every_row_the_words_that_state_it(tmp_path: Path):
    (tmp_path / "suva.md").write_text(STATEMENT)
    out = tmp_path / "facts.xlsx"
    assert main(["extract", str(tmp_path / "suva.md"), "--format", "xlsx", "--out", str(out)]) == 0
    book = load_workbook(out)
    assert book.sheetnames[0] == "documents"
    headings, step = values(book["next_step"])
    told = dict(zip(headings, step, strict=True))
    assert (told["responsible"], told["due_end"], told["document"]) == ("Samoa", "2021-06-30", "suva.md")
    assert told["quote"].split(" … ") == ["circulate the inspection form", "Samoa", "by 30 June 2021"]
    assert book["next_step"].freeze_panes == "A2"


def test_words_of_a_document_are_never_a_formula_a_link_or_a_number(tmp_path: Path):
    hostile = ["=1+1", "@sum(A1)", "http://example.org", "007", "-2", "a\x00b\x1bc"]
    sheet = opened(workbook({"facts": (("quote",), [[each] for each in hostile])}))["facts"]
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert [cell.data_type for cell in cells] == ["s"] * len(hostile)
    assert [cell.value for cell in cells][:5] == hostile[:5]
    assert not any(cell.hyperlink for cell in cells)


def test_the_same_tables_give_the_same_bytes_and_too_long_a_cell_says_that_it_goes_on():
    tables = {"facts": (("words", "number", "certain"), [["x" * (LONGEST + 5), 2.5, True], [None, 3, False]])}
    first = workbook(tables)
    assert first == workbook(tables)
    rows = values(opened(first)["facts"])
    assert rows[1][0] == "x" * (LONGEST - 1) + "…"
    assert rows[1][1:] == [2.5, True]
    assert rows[2] == [None, 3, False]


def test_a_table_without_rows_has_its_headings():
    assert values(opened(workbook({"facts": (("words",), [])}))["facts"]) == [["words"]]


@pytest.mark.parametrize("arguments", [["--format", "xlsx"], ["--out", "x.xlsx"]])
def test_a_workbook_needs_a_file_and_nothing_else_does(capsys, tmp_path: Path, arguments: list[str]):
    (tmp_path / "suva.md").write_text(STATEMENT)
    assert main(["extract", str(tmp_path / "suva.md"), *arguments]) == 2
    assert "--format xlsx and --out FILE.xlsx" in capsys.readouterr().err


def test_a_workbook_that_cannot_be_written_is_one_line(capsys, tmp_path: Path):
    (tmp_path / "suva.md").write_text(STATEMENT)
    out = str(tmp_path / "nowhere" / "facts.xlsx")
    assert main(["extract", str(tmp_path / "suva.md"), "--format", "xlsx", "--out", out]) != 0
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_next_steps_come_as_a_workbook(tmp_path: Path):
    (tmp_path / "suva.md").write_text(STATEMENT)
    db, out = str(tmp_path / "kb.db"), tmp_path / "steps.xlsx"
    assert main(["ingest", str(tmp_path / "suva.md"), "--db", db]) == 0
    assert main(["next-steps", "--db", db, "--format", "xlsx", "--out", str(out)]) == 0
    headings, step = values(load_workbook(out)["next steps"])
    told = dict(zip(headings, step, strict=True))
    assert (told["action"], told["responsible"]) == ("circulate the inspection form", "Samoa")
