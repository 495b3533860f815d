"""Tasks in the imperative that stand, as paragraphs or lists, under lines that say whose they are, in every format."""

from pathlib import Path

import docx
import pytest
from written import written

from extractors.facts.next_step import NextStep, find
from extractors.formats import read
from extractors.parsed import Parsed

PLAN = {
    "Members": ["Name a diver by 30 April 2021."],
    "Wreck Secretariat": ["Issue a chart no later than 15 June 2021."],
    "Estonia and Latvia": ["Open the sonar trial in September 2021.", "Publish a note on it before the end of 2021."],
}
WANTED = [
    ("Name a diver", ("Members",)),
    ("Issue a chart", ("Wreck Secretariat",)),
    ("Open the sonar trial", ("Estonia", "Latvia")),
    ("Publish a note on it", ("Estonia", "Latvia")),
]
TOP = "Wreck Forum\n\nTurku, Finland, 3 March 2021\n\n1. The Wreck Forum met in Turku on 3 March 2021.\n\n"
END = "\n\nCLOSING\n\n3. The Forum thanked Finland.\n"


def told(found: list[NextStep]) -> list[tuple[str, tuple[str, ...]]]:
    assert all(step.due for step in found)
    return [(step.action, step.responsible) for step in found]


def laid_out(line: str, task: str, between: str = "\n\n") -> str:
    return between.join(line.format(who) + "".join(task.format(each) for each in tasks) for who, tasks in PLAN.items())


@pytest.mark.parametrize("head", ["FOLLOW-UP\n\n2. The Forum settled these steps:", "FROM TURKU TO RIGA"])
@pytest.mark.parametrize(
    ("line", "task"),
    [("{}:\n", "  {}\n"), ("{}\n", "   {}\n"), ("{}:\n\n", "{}\n\n"), ("{}\n", "{}\n")],
)
def test_tasks_stand_under_their_owners_in_plain_text(head: str, line: str, task: str) -> None:
    assert told(list(find(written(f"{TOP}{head}\n\n{laid_out(line, task)}{END}", ".txt")))) == WANTED


@pytest.mark.parametrize(
    ("line", "task"),
    [("**{}**\n\n", "{}\n\n"), ("### {}\n\n", "{}\n\n"), ("## {}\n\n", "{}\n\n")],
)
def test_tasks_stand_under_their_owners_in_markdown(line: str, task: str) -> None:
    text = f"# Wreck Forum\n\n*Turku, 3 March 2021*\n\n## Follow-up\n\n{laid_out(line, task, '')}\n\n## Closing"
    assert told(list(find(written(text)))) == WANTED


def test_an_item_with_a_list_of_its_own_leads_into_nothing_beside_it() -> None:
    text = "* Togo:\n  * Print the forms by 5 May 2022\n* Ghana\n  * Count the buoys by 9 May 2022\n"
    found = find(written(f"# Buoy Forum\n\n## Next steps\n\n{text}"))
    assert told(list(found)) == [("Print the forms", ("Togo",)), ("Count the buoys", ("Ghana",))]


@pytest.mark.parametrize(
    ("line", "task"), [("<h4>{}</h4>", "<p>{}</p>"), ("<p><b>{}</b></p>", "<p>{}</p>"), ("<p><b>{}:</b><br>", "{}<br>")]
)
def test_tasks_stand_under_their_owners_on_a_web_page(line: str, task: str) -> None:
    page = f"<h1>Wreck Forum</h1><p>Turku, 3 March 2021</p><h3>Follow-up</h3>{laid_out(line, task)}<h3>Closing</h3>"
    assert told(list(find(written(f"<html><body>{page}<p>Thanks.</p></body></html>", ".html")))) == WANTED


def test_one_term_may_have_several_tasks_on_a_web_page() -> None:
    page = f"<h1>Wreck Forum</h1><h3>Follow-up</h3><dl>{laid_out('<dt>{}</dt>', '<dd>{}</dd>')}</dl>"
    assert told(list(find(written(f"<html><body>{page}</body></html>", ".html")))) == WANTED


@pytest.mark.parametrize(("style", "bold"), [("Heading 2", False), ("Normal", True), ("Normal", False)])
def test_tasks_stand_under_their_owners_in_word(tmp_path: Path, style: str, bold: bool) -> None:
    paper = docx.Document()
    for words, of in (("Wreck Forum", "Title"), ("Turku, 3 March 2021", "Subtitle"), ("II. Follow-up", "Heading 1")):
        paper.add_paragraph(words, of)
    paper.add_paragraph("2. The Forum settled the following steps:")
    for who, tasks in PLAN.items():
        paper.add_paragraph(style=style).add_run(who).bold = bold
        for task in tasks:
            paper.add_paragraph(task)
    paper.add_paragraph("3. The Forum thanked Finland.")
    paper.save(str(tmp_path / "record.docx"))
    assert told(list(find(Parsed(read(tmp_path / "record.docx"))))) == WANTED


@pytest.mark.parametrize("words", ["[List to be drawn up in the room.]", "Report and minutes are with the printer."])
def test_a_heading_of_steps_is_no_owner_of_what_stands_under_it(words: str) -> None:
    assert not list(find(written(f"{TOP}NEXT STEPS\n\n2. {words}{END}", ".txt")))


@pytest.mark.parametrize("line", ["**{}**", "**{}:**", "{}:"])
def test_tasks_stand_on_the_lines_right_under_their_owners(line: str) -> None:
    text = "\n\n".join("\n".join([line.format(who), *tasks]) for who, tasks in PLAN.items())
    assert told(list(find(written(f"{TOP}## Follow-up\n\n{text}{END}")))) == WANTED


def test_a_row_across_a_table_owns_the_tasks_in_the_rows_under_it() -> None:
    rows = "".join(f"| {who} |  |\n" + "".join(f"| {task} | 2021 |\n" for task in tasks) for who, tasks in PLAN.items())
    found = list(find(written(f"{TOP}## Follow-up\n\n| Action | Deadline |\n|---|---|\n{rows}{END}")))
    assert [step.responsible for step in found] == [owners for _, owners in WANTED]


def test_tasks_of_one_owner_with_a_date_each_are_told_apart() -> None:
    text = "- Secretariat: print the map by 5 May 2021. Draw up a plan by 6 June 2021.\n"
    assert [(step.responsible, step.action) for step in find(written(f"{TOP}## Follow-up\n\n{text}{END}"))] == [
        (("Secretariat",), "print the map"),
        (("Secretariat",), "Draw up a plan"),
    ]


def test_a_further_verb_behind_a_comma_is_no_owner() -> None:
    text = "- Draft a code, with a list of licences, and send it to all members by 5 May 2021.\n"
    [step] = find(written(f"{TOP}## Follow-up\n\n{text}{END}"))
    assert (step.action, step.responsible) == ("Draft a code, with a list of licences, and send it to all members", ())
