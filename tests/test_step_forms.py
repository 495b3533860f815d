"""Next steps printed as forms, one after another, and as items behind a title, in tables and in plain paragraphs."""

import pytest
from written import written

from extractors.facts.next_step import find
from extractors.formats.tables import Row, table_pieces

HEAD = "Reef Forum\n\nSuva, Fiji, 4 March 2022\n\n1. The Reef Forum met in Suva on 4 March 2022.\n\n"


def told(text: str, suffix: str = ".txt") -> list[tuple[str, tuple[str, ...], str | None]]:
    """Return action, owners and last day of each step."""
    found = find(written(HEAD + text, suffix))
    return [(step.action, step.responsible, step.due and step.due.end) for step in found]


@pytest.mark.parametrize(
    ("what", "who", "when"),
    [
        ("Action {}:", "Who:", "When:"),
        ("TASK {}:", "BY:", "WHEN:"),
        ("Step:", "Responsible:", "Time limit:"),
        ("Task no. {}:", "In whose hands:", "To be done by:"),
    ],
)
@pytest.mark.parametrize("gap", [3, 1])
def test_forms_of_one_task_each_are_steps(what: str, who: str, when: str, gap: int) -> None:
    width = max(map(len, (what, who, when))) + gap if gap > 1 else 0
    forms = [
        ("Print a chart of the reef and of\n" + " " * (width + 5) + "the pass", "Fiji", "31 May 2022"),
        ("Count the buoys", "Samoa and Tonga, through their pilots", "30 June 2022"),
    ]
    lines = [
        "".join(
            f"     {label.format(at):{width}}{'' if width else ' '}{value}\n"
            for label, value in zip((what, who, when), form, strict=True)
        )
        for at, form in enumerate(forms, 1)
    ]
    assert told("LIST OF TASKS\n\n" + "\n".join(lines) + "\n") == [
        ("Print a chart of the reef and of the pass", ("Fiji",), "2022-05-31"),
        ("Count the buoys", ("Samoa", "Tonga"), "2022-06-30"),
    ]


def test_forms_in_columns_need_no_colons() -> None:
    first = "    What      Print a chart of the reef\n    Who       Fiji\n    When      31 May 2022\n"
    other = "    What      Count the buoys\n    Who       Samoa and Tonga\n    When      30 June 2022\n"
    assert told(f"Work plan\n\n{first}\n{other}\nThe Forum closed at noon.\n") == [
        ("Print a chart of the reef", ("Fiji",), "2022-05-31"),
        ("Count the buoys", ("Samoa", "Tonga"), "2022-06-30"),
    ]


@pytest.mark.parametrize(
    "labels",
    [
        ["Task 1:", "Who:", "Task 2:", "When:"],
        ["Task:", "Who:", "When:", "Where:"],
        ["Task 1:", "Task 2:", "Task 3:", "Task 4:"],
        ["Date:", "Venue:", "Lead:", "Title:"],
        ["Fiji", "Tonga", "Fiji", "Tonga"],
        ["Task 1", "Fiji", "Task 2", "Fiji"],
    ],
)
def test_rows_that_repeat_no_form_stay_rows(labels: list[str]) -> None:
    rows = [Row([label, "Print a chart of the reef, of the pass and of the harbour of Suva"]) for label in labels]
    assert len(list(table_pieces(rows))) == len(labels)


def test_a_title_before_a_whole_item_owns_nothing() -> None:
    text = (
        "NEXT STEPS\n\n"
        "    CHARTS      Fiji: print a chart of the reef.\n                Date: 31 May 2022.\n\n"
        "    BUOYS       Each member: count the buoys.\n                Date: first half of June 2022.\n\n"
        "    PILOTS      Secretariat: name two pilots.\n                Date: 30 June 2022.\n\n"
        "    DRILL       Tonga: host a drill for ships' cooks.\n                Date: 1 July 2022.\n"
    )
    assert told(text) == [
        ("print a chart of the reef", ("Fiji",), "2022-05-31"),
        ("count the buoys", ("Each member",), "2022-06-15"),
        ("name two pilots", ("Secretariat",), "2022-06-30"),
        ("host a drill for ships' cooks", ("Tonga",), "2022-07-01"),
    ]


@pytest.mark.parametrize("heads", ["Task | In whose hands | To be done", "Job | Whose task | To be completed by"])
def test_columns_say_who_and_when_in_plain_words(heads: str) -> None:
    table = (
        f"| {heads} |\n|--|--|--|\n| Print a chart | Fiji | 31 May 2022 |\n| Count the buoys | Tonga | 30 June 2022 |\n"
    )
    assert told("## What is proposed\n\n" + table, ".md") == [
        ("Print a chart", ("Fiji",), "2022-05-31"),
        ("Count the buoys", ("Tonga",), "2022-06-30"),
    ]


def test_a_form_of_labels_under_a_numbered_title_is_a_step() -> None:
    first = (
        "    What:  Print a chart of the reef and\n           of the pass\n    Who:   Fiji\n    When:  by 31 May 2022\n"
    )
    other = "    What:  Count the buoys\n    Who:   Samoa and Tonga\n    When:  June 2022\n"
    assert told(f"6  NEXT STEPS\n\nStep 6.1\n{first}\nStep 6.2\n{other}\n7  CLOSE\n\nThe Forum closed at noon.\n") == [
        ("Print a chart of the reef and of the pass", ("Fiji",), "2022-05-31"),
        ("Count the buoys", ("Samoa", "Tonga"), "2022-06-30"),
    ]


def test_the_further_fields_of_a_form_may_be_set_in() -> None:
    forms = (
        "Action 1    Print a chart of the reef\n  Lead      Fiji\n  Deadline  31 May 2022\n\n"
        "Action 2    Count the buoys\n  Lead      Samoa and Tonga\n  Deadline  30 June 2022\n\n"
    )
    assert told(f"C. Agreed actions\n\n{forms}The Forum closed at noon.\n") == [
        ("Print a chart of the reef", ("Fiji",), "2022-05-31"),
        ("Count the buoys", ("Samoa", "Tonga"), "2022-06-30"),
    ]


def test_an_owner_may_stand_on_a_line_of_its_own_behind_the_number_of_a_task() -> None:
    text = (
        "E.  WHO DOES WHAT\n\n    The Forum assigned the tasks below.\n\n"
        "    F3/1  Fiji and Samoa\n          Print a chart of the reef and of the\n          pass.\n"
        "          Deadline: 31 May 2022\n\n"
        "    F3/2  The Pilot Desk\n          Count the buoys.\n          Deadline: 30 June 2022\n\n"
        "    F3/3  Every member\n          Name two pilots.\n          Deadline: before the end of August 2022\n"
    )
    assert told(text) == [
        ("Print a chart of the reef and of the pass", ("Fiji", "Samoa"), "2022-05-31"),
        ("Count the buoys", ("Pilot Desk",), "2022-06-30"),
        ("Name two pilots", ("Every member",), "2022-08-31"),
    ]


def test_a_cell_that_only_counts_the_tasks_is_none() -> None:
    form = "<dt>Action {}</dt><dd>{}<br>Who: {}<br>When: by {}</dd>"
    forms = (
        form.format(1, "Print a chart of the reef", "Fiji", "31 May 2022"),
        form.format(2, "Supply two boats with buoys", "Reef Desk, with funds of Fiji", "30 June 2022"),
    )
    head = "<h1>Reef Forum</h1><p>Suva, Fiji, 4 March 2022</p><p>1. The Reef Forum met in Suva on 4 March 2022.</p>"
    found = told(f"{head}<h3>D. Follow-up</h3><dl>{''.join(forms)}</dl>", ".html")
    assert [(action, due) for action, _, due in found] == [
        ("Print a chart of the reef", "2022-05-31"),
        ("Supply two boats with buoys", "2022-06-30"),
    ]
