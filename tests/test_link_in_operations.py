"""Numbers of operations that another document names only in passing, by a short name, or above a list."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

RELEASE = """15 June 2021

Media Release

{title}

The Amber Sea Forum on Ferry Safety praised Operation Calm Water, which ran from 1 to 20 April 2021. {lede}

The results of Operation Calm Water:

- {bullet}

{remark}
"""


def reasons(kb: KnowledgeBase) -> list[str]:
    return [row["reason"] for row in ask(kb.db, "contradictions")]


@pytest.mark.parametrize(
    ("later", "count"),
    [
        ("Ministers heard of Operation Calm Water of April 2021, in which 43 smugglers were arrested.", 1),
        ("Ministers heard of the first Calm Water, during which 43 smugglers were arrested.", 1),
        ("Ministers heard of Operation Calm Water of April 2019, in which 43 smugglers were arrested.", 0),
        ("Operation Calm Water went on in Tongan waters, in which 43 smugglers were arrested.", 0),
        ("In Tongan waters, 31 smugglers were arrested in Operation Calm Water.", 0),
        ("Operation Calm Water found 9 boats, in which 43 smugglers were arrested.", 0),
    ],
)
def test_what_was_done_in_a_named_operation_is_its_total_and_in_one_countrys_waters_none(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, count: int
):
    told.keep(
        fresh_kb,
        tmp_path,
        statement=told.STATEMENT.format(results="arrested 34 smugglers", remark="No ferry sank."),
        release=RELEASE.format(title="Ferries", lede="", bullet="no ferry sank", remark=later),
    )
    assert len(reasons(fresh_kb)) == count


@pytest.mark.parametrize(
    ("lead", "item", "count"),
    [
        ("## Across the region the crews", "arrested 43 smugglers;", 1),
        ("## Ferries", "A second list tells of 43 smugglers arrested.", 0),
    ],
)
def test_items_in_small_letters_go_on_from_their_heading_and_are_of_what_the_document_is_about(
    fresh_kb: KnowledgeBase, tmp_path: Path, lead: str, item: str, count: int
):
    release = RELEASE.partition("The results")[0].format(title="Ferries are safer", lede="")
    told.keep(
        fresh_kb,
        tmp_path,
        statement=told.STATEMENT.format(results="arrested 34 smugglers", remark="No ferry sank."),
        release=f"{release}{lead}\n\n- {item}\n- sank no ferry.\n",
    )
    assert len(reasons(fresh_kb)) == count


@pytest.mark.parametrize(
    ("later", "reasons"),
    [
        (
            "The crews began on 1 April 2021 and finished on 22 April.",
            ["statement: 1–20 April 2021; release: 1–22 April 2021"],
        ),
        ("The crews began on 1 April 2021 and finished on 20 April 2021.", []),
        ("The crews began on 1 April 2020 and finished on 22 April.", []),
        ("The crews will have begun on 1 April 2021 and will have finished on 22 April.", []),
    ],
)
def test_a_last_day_that_has_a_verb_of_its_own_is_read_with_the_first(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, reasons: list[str]
):
    told.keep(
        fresh_kb,
        tmp_path,
        statement=told.STATEMENT.format(results="searched ferries", remark="No ferry sank."),
        release=RELEASE.replace(", which ran from 1 to 20 April 2021", "").format(
            title="Ferries", lede="", bullet="no ferry sank", remark=later
        ),
    )
    assert [row["reason"] for row in ask(fresh_kb.db, "contradictions")] == reasons


@pytest.mark.parametrize(
    ("lead", "count"),
    [
        ("On Operation Calm Water, the crews gave the following account:", 1),
        ("Results of Operation Calm Water", 1),
        ("The crews gave the following account:", 0),
    ],
)  # fmt: skip
def test_rows_of_a_table_are_of_what_the_words_name_that_lead_into_it(
    fresh_kb: KnowledgeBase, tmp_path: Path, lead: str, count: int
):
    table = "| Subject | Result |\n| --- | --- |\n| Days | 19 days |\n| Ferries | 43 ferries |"
    told.keep(
        fresh_kb,
        tmp_path,
        statement=told.STATEMENT.format(results="met", remark="Operation Calm Water had 34 ferries."),
        later=told.STATEMENT.format(results="met", remark=f"{lead}\n\n{table}")
        .replace("## Results", "## Work since Suva")
        .replace("SECOND", "THIRD")
        .replace("Second", "Third")
        .replace("4-5 MAY", "4-5 JUNE")
        .replace("4 and 5 May", "4 and 5 June")
        .replace(
            "Operation Calm Water was carried out from 1 to 20 April 2021. During Operation Calm Water the", "The"
        ),
    )
    assert len([row for row in ask(fresh_kb.db, "contradictions") if row["kind"] == "total"]) == count


@pytest.mark.parametrize("heading", ["The sweep in figures", "WHAT THE SWEEP BROUGHT"])
def test_a_heading_calls_the_one_activity_of_its_kind_by_that(fresh_kb: KnowledgeBase, tmp_path: Path, heading: str):
    lede = RELEASE.partition("The results")[0].format(
        title="Ferries are safer", lede="Exercise Loose Rope, held in Nadi from 3 to 5 March 2021, had 40 divers."
    )
    statement = told.STATEMENT.format(results="moored 76 rafts", remark="No ferry sank.")
    told.keep(
        fresh_kb,
        tmp_path,
        statement=statement.replace("Operation Calm Water", "the Harbour Sweep"),
        release=lede.replace("Operation Calm Water", "the Harbour Sweep")
        + f"## {heading}\n\n| Deed |\n| --- |\n| moored 67 rafts |\n",
    )
    assert len(reasons(fresh_kb)) == 1
