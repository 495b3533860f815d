"""Lists that are known to be next steps by their tasks and dates, whatever heading or none stands over them."""

import pytest
from tasked import Told, told
from written import written

from extractors.facts.next_step import find

DREDGE: Told = [
    ("dredge the inner basin", ("Fiji",), "by 30 April 2021"),
    ("draft a code for pilots", ("Samoa", "Tonga"), "by the end of June 2021"),
]


@pytest.mark.parametrize(
    "text",
    [
        "## Homework\n\n- Fiji: dredge the inner basin by 30 April 2021\n"
        "- Samoa and Tonga: draft a code for pilots by the end of June 2021\n",
        "## Next steps\n\nThe Contact Group settled on this:\n\n- Fiji to dredge the inner basin by 30 April 2021\n"
        "- Samoa and Tonga to draft a code for pilots by the end of June 2021\n",
        "## To be done\n\nAP 1  Fiji is to dredge the inner basin by 30 April 2021;\n\n"
        "AP 2  Samoa and Tonga are to draft a code for pilots by the end of June 2021.\n",
        "## From here to Nadi\n\n1. Fiji – dredge the inner basin (by 30 April 2021)\n"
        "2. Samoa and Tonga – draft a code for pilots (by the end of June 2021)\n",
        "## What we owe each other\n\n- dredge the inner basin (Fiji, by 30 April 2021)\n"
        "- draft a code for pilots (Samoa and Tonga, by the end of June 2021)\n",
        "## Commitments\n\n- Fiji to dredge the inner basin by 30 April 2021\n"
        "- Samoa and Tonga to draft a code for pilots by the end of June 2021\n",
        "## Nadi list\n\n**Fiji** – by 30 April 2021: dredge the inner basin.\n\n"
        "**Samoa and Tonga** – by the end of June 2021: draft a code for pilots.\n",
        "## Nadi list\n\n*To Fiji:* dredge the inner basin by 30 April 2021.\n\n"
        "*To Samoa and Tonga:* draft a code for pilots by the end of June 2021.\n",
        "## Tasks by country\n\n### Fiji\n\n- dredge the inner basin by 30 April 2021\n\n"
        "### Samoa and Tonga\n\n- draft a code for pilots by the end of June 2021\n",
        "## Who does what\n\n- Fiji\n  - dredge the inner basin by 30 April 2021\n"
        "- Samoa and Tonga\n  - draft a code for pilots by the end of June 2021\n",
        "## Other matters\n\nThe Forum set further work: (i) Fiji to dredge the inner basin by 30 April 2021; "
        "and (ii) Samoa and Tonga to draft a code for pilots by the end of June 2021.\n",
        "## Until we meet again\n\nFiji: dredge the inner basin by 30 April 2021. "
        "Samoa and Tonga: draft a code for pilots by the end of June 2021.\n",
        "## The two strands\n\n- Strand 1, led by Fiji: dredge the inner basin by 30 April 2021\n"
        "- Strand 2, led by Samoa and Tonga: draft a code for pilots by the end of June 2021\n",
        "## Agreed actions\n\n**A1** (Fiji): dredge the inner basin by 30 April 2021.\n\n"
        "**A2** (Samoa and Tonga): draft a code for pilots by the end of June 2021.\n",
        "## Plan until Nadi\n\n| When | Who | What |\n|---|---|---|\n"
        "| by 30 April 2021 | Fiji | dredge the inner basin |\n"
        "| by the end of June 2021 | Samoa and Tonga | draft a code for pilots |\n",
        "## Next steps\n\n3. Fiji to dredge the inner basin by 30 April 2021.\n"
        "4. Samoa and Tonga to draft a code for pilots by the end of June 2021.\n",
        "## Work ahead\n\nUntil the next meeting the tasks are these:\n\n"
        "(a) Fiji to dredge the inner basin by 30 April 2021;\n\n"
        "(b) Samoa and Tonga to draft a code for pilots by the end of June 2021.\n",
    ],
)
def test_tasks_with_dates_to_come_are_next_steps_whatever_stands_over_them(text: str) -> None:
    assert told(text) == DREDGE


def test_labels_give_the_parts_of_a_task_on_lines_of_their_own_or_in_one() -> None:
    text = (
        "## Follow-up\n\nAction: Dredge the inner basin\nResponsible: Fiji\nDeadline: 30 April 2021\n\n"
        "Draft a code for pilots. *Owners:* Samoa and Tonga. *Date:* by the end of June 2021.\n"
    )
    assert told(text) == [
        ("Dredge the inner basin", ("Fiji",), "30 April 2021"),
        ("Draft a code for pilots", ("Samoa", "Tonga"), "by the end of June 2021"),
    ]


def test_a_title_over_each_task_may_give_its_date() -> None:
    text = (
        "## Stages\n\n1. **Basin (until 30 April 2021).** Fiji maps the inner basin.\n"
        "2. **Code (by 15 June 2021).** Samoa and Tonga draft a code for pilots.\n"
    )
    assert [(action, owners) for action, owners, _ in told(text)] == [
        ("maps the inner basin", ("Fiji",)),
        ("draft a code for pilots", ("Samoa", "Tonga")),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "## Since we last met\n\n- Fiji: dredge the inner basin by 30 April 2020 – done\n"
        "- Samoa: draft a code for pilots by 1 June 2020 – done\n",
        "## Nadi list\n\n- Fiji: dredge the inner basin by 30 April 2020 – done\n"
        "- Samoa: draft a code for pilots by 1 June 2020 – done\n",
        "## Follow-up\n\nThe Meeting heard a report:\n\n- The basin was dredged on 3 May 2021, a month late.\n"
        "- The code for pilots has been in use since 2 April 2021.\n- Logs were sent by six members.\n",
        "## Debts\n\nThe Forum went through the tasks shared out in Nadi:\n\n"
        "- Chart of the basin: with the printer, now due on 30 May 2021.\n"
        "- Code for pilots: Samoa will finish it by 1 July 2021.\n",
        "## Nadi list\n\n- Fiji: logs of all ports, on the site since 2 April 2020\n"
        "- Samoa: counts of buoys, kept since 1 June 2020\n- Tonga: a code for pilots by 1 July 2021\n",
        "## Nadi list\n\nOpen tasks:\n\n- Basin: dredged by Fiji on 3 May 2020.\n"
        "- Charts: not printed for want of paper.\n- Code for pilots: drafted by Samoa; now due on 1 July 2021.\n",
        "## Programme in brief\n\n| Day | Hour | What |\n|---|---|---|\n| 20 May 2021 | 09:30 11:00 | Open the fair |\n"
        "| 21 May 2021 | 9.00 a.m. | Sign the charter |\n",
        "## Milestones\n\n- 2014: first gathering, Apia\n- 2018: pledge adopted\n- 2023: gathering planned in Nadi\n",
        "## Days to remember\n\n- 3 May 2021: Harbour Day\n- 8 June 2021: World Ocean Day\n",
        "## Conclusions\n\n1. The Forum welcomed the dredging that Fiji plans for April 2021.\n"
        "2. The Forum noted that Samoa has drafted a code, to be printed in June 2021.\n",
        "## Actions carried out in 2020\n\n| Country | Action | Date |\n|---|---|---|\n"
        "| Fiji | Dredged the basin | May 2020 |\n| Samoa | Drafted a code | September 2020 |\n",
    ],
)
def test_what_is_past_or_no_task_is_none(text: str) -> None:
    assert told(text) == []


def test_the_dates_of_a_draft_before_the_meeting_make_its_steps_none_of_the_past() -> None:
    text = "## Next steps\n\n- Chair to send the revised draft by 1 March 2021\n- Members to comment by 3 March 2021\n"
    assert [action for action, _, _ in told(text)] == ["send the revised draft", "comment"]


def test_a_list_of_tasks_elsewhere_is_none_where_a_section_lists_them() -> None:
    tasks = (
        "## Conclusions\n\nThere was agreement:\n\n- to open a store of buoys by 1 May 2021;\n"
        "- to ask Fiji to draft a chart before 30 June 2021.\n"
    )
    steps = "## Next steps\n\n- Samoa to print the code by 1 August 2021\n"
    assert [action for action, _, _ in told(tasks)] != []
    assert [action for action, _, _ in told(tasks + steps)] == ["print the code"]


def test_tasks_under_one_point_of_a_numbered_record_are_a_list_of_their_own() -> None:
    text = (
        "Reef Forum\n\nSuva, 4 March 2022\n\n(1) Opening\n    The Reef Forum met in Suva on 4 March 2022.\n\n"
        "(2) Fees\n    The fees were found too high by all ports.\n\n(3) Pilots\n    Two pilots told of their work.\n\n"
        "(4) Our part now\n    * Print a chart of the reef\n      [Fiji, by 31 May 2022]\n"
        "    * Count the buoys\n      [Tonga, by 30 June 2022]\n\n(5) Thanks\n    The Forum thanked Suva.\n"
    )
    found = [(step.action, step.responsible, step.due and step.due.end) for step in find(written(text, ".txt"))]
    assert found == [
        ("Print a chart of the reef", ("Fiji",), "2022-05-31"),
        ("Count the buoys", ("Tonga",), "2022-06-30"),
    ]
