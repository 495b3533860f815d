"""Lists of next steps as they are laid out: calendars, deeds as nouns, strokes, arrows, groups by party or date."""

import pytest
from written import written

from extractors.facts.next_step import find

Told = list[tuple[str, tuple[str, ...], str | None]]

MINUTES_AND_REPORTS = {
    "deeds as nouns": (
        "- Circulation of the minutes by the Secretariat (by 10 May 2022)\n"
        "- Submission of national reports, all members, by 30 June 2022\n",
        ("Circulation of the minutes", "Submission of national reports"),
    ),
    "a calendar": (
        "- By 10 May 2022: minutes circulated by the Secretariat\n"
        "- By 30 June 2022 – all members send national reports\n",
        ("minutes circulated", "send national reports"),
    ),
    "the present tense": (
        "- The Secretariat circulates the minutes by 10 May 2022\n"
        "- By 30 June 2022: all members send national reports\n",
        ("circulates the minutes", "send national reports"),
    ),
    "the present tense before a dash": (
        "1. The Secretariat circulates the minutes and the plan – by 10 May 2022\n"
        "2. All members send national reports – by 30 June 2022\n",
        ("circulates the minutes and the plan", "send national reports"),
    ),
    "strokes": (
        "- Secretariat / by 10 May 2022 / circulate the minutes\n"
        "- send national reports | all members | by 30 June 2022\n",
        ("circulate the minutes", "send national reports"),
    ),
    "arrows": (
        "- Minutes → Secretariat → by 10 May 2022\n- National reports → all members → by 30 June 2022\n",
        ("Minutes", "National reports"),
    ),
    "labels in paragraphs": (
        "Action 1: Circulate the minutes. Owner: Secretariat. Due: 10 May 2022.\n\n"
        "Action 2: Send national reports. Owner: all members. Due: 30 June 2022.\n",
        ("Circulate the minutes", "Send national reports"),
    ),
    "owner and date in a sentence of their own": (
        "1. Circulate the minutes. Secretariat, as host; by 10 May 2022.\n"
        "2. Send national reports. All members, at their next session; by 30 June 2022.\n",
        ("Circulate the minutes", "Send national reports"),
    ),
    "the date in a sentence of its own": (
        "A.1 Secretariat: circulate the minutes. Not later than 10 May 2022.\n\n"
        "A.2 All members: send national reports. Deadline: 30 June 2022.\n",
        ("circulate the minutes", "send national reports"),
    ),
    "counted steps": (
        "Step A -- Secretariat to circulate the minutes by 10 May 2022\n\n"
        "Step B -- All members to send national reports by 30 June 2022\n",
        ("circulate the minutes", "send national reports"),
    ),
    "parties as headings": (
        "**Secretariat**\n\n- circulate the minutes by 10 May 2022\n\n"
        "**All members**\n\n- send national reports by 30 June 2022\n",
        ("circulate the minutes", "send national reports"),
    ),
    "dates as headings": (
        "**By 10 May 2022**\n\n- Secretariat to circulate the minutes\n\n"
        "**By 30 June 2022**\n\n- All members to send national reports\n",
        ("circulate the minutes", "send national reports"),
    ),
    "lead-ins": (
        "The Secretariat is requested to:\n\n- circulate the minutes by 10 May 2022\n\n"
        "All members are invited to:\n\n- send national reports by 30 June 2022\n",
        ("circulate the minutes", "send national reports"),
    ),
    "addressees": (
        "- To the Secretariat: to circulate the minutes by 10 May 2022\n"
        "- For all members: send national reports by 30 June 2022\n",
        ("circulate the minutes", "send national reports"),
    ),
    "dates in asides": (
        "- The Secretariat shall, by 10 May 2022, circulate the minutes\n"
        "- All members will, by 30 June 2022, send national reports\n",
        ("circulate the minutes", "send national reports"),
    ),
    "a table of matters": (
        "| Matter | Action by | Deadline |\n|---|---|---|\n| Minutes | Secretariat | 10 May 2022 |\n"
        "| National reports | All members | 30 June 2022 |\n",
        ("Minutes", "National reports"),
    ),
    "clauses with that": (
        "It was agreed that the Secretariat would circulate the minutes by 10 May 2022, and that all members would "
        "send national reports by 30 June 2022.\n",
        ("circulate the minutes", "send national reports"),
    ),
}


def steps(text: str) -> Told:
    found = find(written(f"# Reef Forum\n\n## Road map\n\n{text}"))
    return [(each.action, each.responsible, each.due.end if each.due else None) for each in found]


@pytest.mark.parametrize("layout", MINUTES_AND_REPORTS)
def test_one_plan_reads_alike_in_every_layout(layout: str) -> None:
    text, (first, second) = MINUTES_AND_REPORTS[layout]
    told = [(action, [owner.lower() for owner in owners], due) for action, owners, due in steps(text)]
    assert told == [(first, ["secretariat"], "2022-05-10"), (second, ["all members"], "2022-06-30")]


@pytest.mark.parametrize(
    ("words", "action"),
    [
        ("Train the divers of Fiji, Samoa", "Train the divers of Fiji, Samoa"),
        ("Hold a course in Suva, Fiji", "Hold a course in Suva, Fiji"),
        ("Report on losses caused by storms", "Report on losses caused by storms"),
    ],
)
def test_a_name_behind_a_comma_or_by_is_not_always_an_owner(words: str, action: str) -> None:
    assert steps(f"- {words}\n") == [(action, (), None)]


@pytest.mark.parametrize(
    ("words", "action", "owner"),
    [
        ("Hold talks on controls before sailing – Fiji", "Hold talks on controls before sailing", "Fiji"),
        ("The Panel on Tides circulates the minutes", "circulates the minutes", "Panel on Tides"),
        ("Fiji and SPOCC circulate the minutes", "circulate the minutes", "Fiji, SPOCC"),
    ],
)
def test_what_follows_a_preposition_is_no_verb_in_the_present(words: str, action: str, owner: str) -> None:
    assert steps(f"- {words}, by 10 May 2022\n") == [(action, tuple(owner.split(", ")), "2022-05-10")]


def test_what_others_are_to_be_made_to_do_is_a_task() -> None:
    text = (
        "1. Have the manual translated into French. Fiji; by 10 May 2022.\n2. Mark the reefs. Tonga; by 12 May 2022.\n"
    )
    (first, _) = steps(text)
    assert first == ("Have the manual translated into French", ("Fiji",), "2022-05-10")


def test_a_task_without_an_end_may_say_so_in_front() -> None:
    text = "# Next steps\n\n- Ongoing – Ghana: count the buoys\n- By 5 May 2022 – Togo: send the charts\n"
    first, _ = find(written(text))
    assert first.due is not None
    assert (first.action, first.responsible, first.due.text) == ("count the buoys", ("Ghana",), "Ongoing")


def test_further_lines_of_a_cell_may_be_set_in() -> None:
    rows = [
        ("What", "Who", "When"),
        ("Translate the guide into", "Fiji", "30 June 2022"),
        ("  plain French", "", ""),
        ("Name two pilots and tell", "Samoa", "by 31 July"),
        ("  the harbour office", "", "2022"),
        ("Count the buoys", "Tonga", "by 1 May 2022"),
    ]
    table = "".join(f"  {one:28}{two:12}{three}".rstrip() + "\n" for one, two, three in rows)
    text = f"Harbour Forum\n\n1. The Forum met in Suva on 4 March 2022.\n\nFOLLOW-UP\n\n{table}\n2. It closed.\n"
    assert [(step.action, step.responsible, step.due and step.due.end) for step in find(written(text, ".txt"))] == [
        ("Translate the guide into plain French", ("Fiji",), "2022-06-30"),
        ("Name two pilots and tell the harbour office", ("Samoa",), "2022-07-31"),
        ("Count the buoys", ("Tonga",), "2022-05-01"),
    ]


def test_a_bracket_on_its_own_line_belongs_to_the_task_and_a_town_in_it_owns_nothing() -> None:
    text = (
        "Reef Forum\n\n1. The Reef Office (REO) met all members of the Forum in Suva on 4 March 2022.\n\nNEXT STEPS\n\n"
        "   1) Parties: fill the seats\n      [30 June 2022]\n\n"
        "   2) REO and Fiji: meet the donors\n      [June 2022, Geneva]\n"
    )
    found = [(each.action, each.responsible, each.due and each.due.end) for each in find(written(text, ".txt"))]
    assert found == [
        ("fill the seats", ("Parties",), "2022-06-30"),
        ("meet the donors", ("REO", "Fiji"), "2022-06-30"),
    ]


def test_what_stands_behind_the_date_of_a_task_is_a_task_without_one() -> None:
    assert steps("- Fiji: recruit two pilots by 10 May 2022; write a plan (six months)\n") == [
        ("recruit two pilots", ("Fiji",), "2022-05-10"),
        ("write a plan (six months)", ("Fiji",), None),
    ]
    (whole,) = steps("- Fiji: recruit two pilots; write a plan by 10 May 2022\n")
    assert whole[2] == "2022-05-10"
