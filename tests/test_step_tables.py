"""Next steps in tables, by the headings of their columns or by what stands in their cells, and told below headings."""

import pytest
from written import written

from extractors.facts import decision, next_step
from extractors.formats.tables import Row, table_pieces

OPENING = """# Chair's Summary

Third Meeting of the Coastal Forum

Lome, Togo, 3–4 May 2022

The Coastal Forum held its Third Meeting in Lome, Togo, on 3 and 4 May 2022.

"""
Parts = tuple[str, tuple[str, ...], str | None, str | None]


def steps(text: str, suffix: str = ".md") -> list[Parts]:
    """Return action, owners and both ends of the due date of each step."""
    found = next_step.find(written(text, suffix))
    return [(each.action, each.responsible, each.due and each.due.start, each.due and each.due.end) for each in found]


def table(*rows: str) -> str:
    """Return a table in Markdown whose cells are parted by semicolons."""
    head, *rest = ["| " + " | ".join(row.split(";")) + " |" for row in rows]
    return "\n".join([head, "|--" * rows[0].count(";") + "|--|", *rest]) + "\n"


@pytest.mark.parametrize(
    "heads",
    [
        ("No.", "Action", "Lead", "Timeline"),
        ("Ref.", "Task", "Responsible", "Deadline"),
        ("Nr.", "Follow-up", "By whom", "By when"),
    ],
)
def test_a_short_word_with_a_full_stop_heads_a_column_too(heads: tuple[str, ...]) -> None:
    rows = [Row([*heads]), Row(["1", "Send the list", "Fiji", "3 May 2023"])]
    assert [[name for name, _ in piece.cells] for piece in table_pieces(rows)][1] == [*heads]


def test_a_first_row_of_sentences_is_no_header() -> None:
    rows = [Row(["Action is needed.", "The lead agency agrees."]), Row(["Fiji", "Tonga"])]
    assert [piece.header for piece in table_pieces(rows)] == [False, False]


@pytest.mark.parametrize(
    ("heads", "row", "due"),
    [
        ("Action;Responsible;Timeline", "Circulate the list;Secretariat;By 30 June 2022", (None, "2022-06-30")),
        ("Recommended measure;Entity in charge;To be completed", "Circulate the list;Secretariat;30 June 2022",
         (None, "2022-06-30")),
        ("Follow-up action;Coordinator;When", "Circulate the list;Secretariat;Q3 2022", ("2022-07-01", "2022-09-30")),
        ("Accountable;Timing;Task", "Secretariat;early June 2022;Circulate the list", ("2022-06-01", "2022-06-10")),
    ],
)  # fmt: skip
def test_columns_go_by_many_names(heads: str, row: str, due: tuple[str | None, str]) -> None:
    text = f"{OPENING}## Next steps\n\nThe following was agreed:\n\n{table(heads, row)}"
    assert steps(text) == [("Circulate the list", ("Secretariat",), *due)]
    assert list(decision.find(written(text))) == []


def test_a_table_without_headings_is_read_by_what_stands_in_its_cells() -> None:
    cells = [["1", "Circulate the list", "Secretariat", "By 30 June 2022"], ["2", "Hold a trial", "Chad and Mali", ""]]
    rows = "".join(f"<tr>{''.join(f'<td>{each}</td>' for each in row)}</tr>" for row in cells)
    page = f"<main><h1>Reef Forum</h1><h2>Next steps</h2><table>{rows}</table></main>"
    assert steps(page, ".html") == [
        ("Circulate the list", ("Secretariat",), None, "2022-06-30"),
        ("Hold a trial", ("Chad", "Mali"), None, None),
    ]


def test_a_lead_in_of_decisions_does_not_change_what_a_heading_says() -> None:
    items = "- Members will send reports by 3 May 2023.\n- The Secretariat is to print the guide.\n"
    under = f"{OPENING}## Next steps\n\nThe following was agreed:\n\n{items}"
    assert [each[:2] for each in steps(under)] == [
        ("send reports", ("Members",)),
        ("print the guide", ("Secretariat",)),
    ]
    found = decision.find(written(under.replace("Next steps", "Conclusions")))
    assert [(each.verb, each.text) for each in found] == [
        ("agree", "Members will send reports by 3 May 2023"),
        ("agree", "Secretariat is to print the guide"),
    ]


@pytest.mark.parametrize(
    "opening", ["To that end, ", "For that purpose, ", "With that in mind, ", "To this end, ", "In that respect, "]
)
def test_a_purpose_before_the_subject_owns_no_step(opening: str) -> None:
    text = f"{OPENING}## Follow-up\n\n{opening}participants will send names to the Secretariat by 14 March 2023.\n"
    assert steps(text) == [("send names to the Secretariat", ("participants",), None, "2023-03-14")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The findings will also be presented at the annual conference of the Forum in Accra on 8 and 9 April 2023.",
        "The results will be discussed during the Sixth Plenary Meeting on 7 July 2023.",
        "Norway has offered to lend two mobile laboratories for future operations.",
        "Japan offers to translate the guide.",
    ],
)
def test_an_offer_and_the_date_of_a_gathering_are_no_step(sentence: str) -> None:
    text = f"{OPENING}## Follow-up\n\nThe Secretariat will print the guide by 14 March 2023. {sentence}\n"
    assert [each[0] for each in steps(text)] == ["print the guide"]


def test_steps_told_under_the_heading_of_the_next_meeting_are_read() -> None:
    told = "The ministries will publish the text by 30 April 2023. Benin will host the Fourth Meeting in May 2023."
    assert steps(f"{OPENING}## Next meeting\n\n{told}\n") == [("publish the text", ("ministries",), None, "2023-04-30")]


@pytest.mark.parametrize("end", ["both governments decided today", "the ministers said today", "the Forum announced"])
def test_who_said_so_behind_the_words_is_no_part_of_a_step(end: str) -> None:
    text = f"# Press release\n\nPublished: 6 March 2024\n\nBenin and Togo will open a shared depot in Lome, {end}.\n"
    assert steps(text) == []


TABLE = "# Reef Forum\n\n1. The Reef Forum met in Oslo on 3 May 2018.\n\n"


def test_an_output_is_the_action_where_no_column_has_one() -> None:
    text = (
        TABLE + "## Way forward\n\n| Output | Agency | Month |\n|---|---|---|\n| Guide drafted | Norway | June 2018 |\n"
    )
    (step,) = next_step.find(written(text))
    assert (step.action, step.responsible, step.due and step.due.end) == ("Guide drafted", ("Norway",), "2018-06-30")


def test_titles_inside_a_table_and_headings_printed_again_are_no_steps() -> None:
    text = TABLE + (
        "| Action | Lead | Date |\n|---|---|---|\n| Capacity building | | |\n| Draft a guide | Norway | 5 June 2018 |\n"
        "| Action | Lead | Date |\n| Review the fees | | |\n"
    )
    assert [step.action for step in next_step.find(written(text))] == ["Draft a guide", "Review the fees"]


def test_a_title_over_the_headings_is_passed_over() -> None:
    text = (
        "<html><body><h1>Third Meeting of the Reef Forum</h1><p>The Forum met in Oslo on 3 May 2018.</p><table>"
        "<tr><td colspan=3>Actions agreed</td></tr><tr><td>Action</td><td>Lead</td><td>Date</td></tr>"
        "<tr><td>Draft a guide</td><td>Norway</td><td>5 June 2018</td></tr></table></body></html>"
    )
    (step,) = next_step.find(written(text, ".html"))
    assert (step.action, step.responsible) == ("Draft a guide", ("Norway",))


def test_a_cell_with_owner_and_action_beside_a_date_is_no_owner() -> None:
    rows = (("By 5 June 2023", "Members: name a keeper"), ("Late May 2023", "Lead Office: print the Code of the Forum"))
    cells = "".join(f"<tr><td>{date}</td><td>{task}</td></tr>" for date, task in rows)
    text = f"<html><body><h1>Reef Forum</h1><h2>Next steps</h2><table>{cells}</table></body></html>"
    assert [each[:2] for each in steps(text, ".html")] == [
        ("name a keeper", ("Members",)),
        ("print the Code of the Forum", ("Lead Office",)),
    ]


def test_a_body_called_by_a_common_word_with_a_capital_is_a_recipient() -> None:
    text = f"{OPENING}## Next steps\n\n- Report on the survey to the Platform: Benin, by 3 June 2023\n"
    assert [step.recipient for step in next_step.find(written(text))] == ["Platform"]


def test_a_number_typed_before_a_task_is_no_part_of_it() -> None:
    rows = (
        "Action;Responsible;Deadline",
        "1. Dredge the basin;Fiji;30 June 2022",
        "(b) Print the chart;Samoa;1 July 2022",
    )
    assert [each[0] for each in steps(OPENING + "## Next steps\n\n" + table(*rows))] == [
        "Dredge the basin",
        "Print the chart",
    ]


@pytest.mark.parametrize(
    "row", ["Clear the pillars;Tonga;Done (9 March)", "Clear the pillars;Tonga;Completed", ";Total;180"]
)
def test_what_is_done_already_and_a_sum_are_no_steps(row: str) -> None:
    rows = ("Action;Responsible;Deadline", "Dredge the basin;Fiji;30 June 2022", row)
    assert [each[0] for each in steps(OPENING + "## Next steps\n\n" + table(*rows))] == ["Dredge the basin"]


def test_rows_that_tell_what_became_of_requests_are_no_steps() -> None:
    told = table(
        "Request;Report",
        "Chart of reefs;The chart of reefs was issued on 20 January 2022.",
        "Duty contacts;Nine of the eleven members named a contact. Two have yet to reply.",
        "School;A site has been chosen; work starts in June 2022.",
    )
    agreed = table("Task;Lead;When", "Print the chart;Fiji;by 30 June 2022")
    text = f"{OPENING}## Action on the Lome Declaration\n\n{told}\n## Next steps\n\n{agreed}"
    assert [each[0] for each in steps(text)] == ["Print the chart"]
