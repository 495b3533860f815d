"""Goals: one per item or repeated "to", only after a goal word, with whose they are."""

import pytest
from written import written

from extractors.document import Span
from extractors.facts.goal import find
from extractors.readings.purposes import find_purpose


def goals(text: str, suffix: str = ".md") -> list[tuple[str, str | None]]:
    return [(each.text, each.of) for each in find(written(text, suffix))]


def told(sentence: str) -> list[str]:
    purpose = find_purpose(sentence, Span(0, len(sentence)))
    return [sentence[each.start : each.end] for each in purpose.goals] if purpose else []


def test_each_item_under_a_goal_word_is_a_goal_without_its_closing_marks() -> None:
    text = (
        "7. Operation Night Heron will run in May 2022. Its objectives are to:\n\n"
        "   (a) find unlit vessels;\n   (b) warn their owners; and\n   (c) report wrecks.\n"
    )
    assert goals(text) == [
        ("find unlit vessels", "Operation Night Heron"),
        ("warn their owners", "Operation Night Heron"),
        ("report wrecks", "Operation Night Heron"),
    ]


def test_an_abbreviated_owner_is_given_in_full() -> None:
    text = (
        "The Meeting planned a Joint Buoy Period (JBP) for June.\n\nThe Meeting confirmed the goals of the JBP:\n\n"
        "- Chart all buoys\n- Replace broken lights\n"
    )
    assert goals(text) == [("Chart all buoys", "Joint Buoy Period"), ("Replace broken lights", "Joint Buoy Period")]


def test_items_under_a_heading_need_no_lead_in() -> None:
    text = (
        "# Harbour Forum\n\n## Goals and objectives\n\n- To reduce accidents\n- To share charts\n\n## End\n\nThanks.\n"
    )
    assert goals(text) == [("reduce accidents", None), ("share charts", None)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Its aims are to map reefs, to mark channels and to train pilots.",
            ["map reefs", "mark channels", "train pilots"],
        ),
        ("The Conference has two aims: to agree a budget, and to elect a chair.", ["agree a budget", "elect a chair"]),
        ("The purpose of the Operation was to detect, deter and stop dumping.", ["detect, deter and stop dumping"]),
        ("The campaign aims to give help to owners and to insurers.", ["give help to owners and to insurers"]),
        ("Its goals are: (a) to map reefs; and (b) to mark channels.", ["map reefs", "mark channels"]),
        ("The Fund was set up with the aim of rescuing crews.", ["rescuing crews"]),
        ("Operation Gull, which aims to find wrecks, will run in May.", ["find wrecks"]),
        (
            "The group set three goals: mapping reefs, marking channels and training pilots.",
            ["mapping reefs", "marking channels", "training pilots"],
        ),
    ],
)
def test_running_text_gives_one_goal_per_repeated_to(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The Meeting was convened to develop a plan.",
        "Smugglers aim to avoid patrols.",
        "People are trafficked for the purpose of forced labour.",
        "The Meeting took note of the objectives of the Convention.",
        "The objective is ambitious.",
        "Measures aimed at reducing speed were discussed.",
    ],
)
def test_without_a_goal_of_an_activity_or_body_there_is_none(sentence: str) -> None:
    assert told(sentence) == []


def test_a_quotation_states_no_goal() -> None:
    assert goals("“Our goal is to win,” said Ms Ana Lopes.\n") == []


def test_evidence_cuts_out_the_goal() -> None:
    parsed = written("The aim of the Trial is to test lights at sea.\n")
    (goal,) = find(parsed)
    (cited,) = goal.evidence
    assert parsed.text[cited.start : cited.end] == cited.text == goal.text == "test lights at sea"


def test_a_document_without_a_goal_word_has_no_goals() -> None:
    assert goals("The Meeting was held in Suva. It adopted a plan to save reefs.\n") == []


def test_the_years_that_goals_are_set_for_are_no_part_of_whose_they_are() -> None:
    text = "The aims of the Harbour Panel for 2024–26 are to:\n\n- keep one route open\n- align warnings\n"
    assert goals(text) == [("keep one route open", "Harbour Panel"), ("align warnings", "Harbour Panel")]


def test_its_goals_are_those_of_what_the_sentence_before_names_and_of_no_operation_further_up() -> None:
    text = (
        "Operation Dry Dock ran from 3 to 9 May 2022.\n\n"
        "We adopt the Quay Agenda 2024–28. Its goals are to:\n\n- keep ports open\n- align fees\n"
    )
    assert goals(text) == [("keep ports open", None), ("align fees", None)]


def test_a_heading_in_a_paragraph_gives_the_goals_it_enumerates() -> None:
    text = (
        "# Harbour Forum\n\nObjectives for 2022. (1) cut waiting times; (2) train pilots; (3) chart the wrecks.\n\n"
        "Dues. (1) Fees rose; (2) fines fell.\n"
    )
    assert goals(text) == [("cut waiting times", None), ("train pilots", None), ("chart the wrecks", None)]


def test_a_paragraph_set_off_without_marks_may_state_goals() -> None:
    text = "# Harbour Forum\n\n> The objective of the workshop was to chart wrecks and to train pilots.\n"
    assert goals(text) == [("chart wrecks", "workshop"), ("train pilots", "workshop")]
    assert goals("# Harbour Forum\n\n> “The aim of the workshop was to chart wrecks,” he said.\n") == []


def test_goals_joined_by_of_are_two() -> None:
    sentence = "The Forum was convened with the aim of charting wrecks and of training pilots."
    assert told(sentence) == ["charting wrecks", "training pilots"]
    assert told("The Forum was convened with the aim of lifting stocks of fish and of shellfish.") == [
        "lifting stocks of fish and of shellfish"
    ]


def test_a_pilot_that_is_called_something_has_its_goals_under_that_name() -> None:
    text = (
        "# Harbour Forum\n\nFiji offered to host a pilot called Clear Water, "
        "which will start in April 2022 and is aimed at testing booms.\n"
    )
    assert [text for text, _ in goals(text)] == ["testing booms"]
    assert [of for _, of in goals(text)] == ["Clear Water"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The Campaign has three goals: fewer fires, faster alerts and better maps.",
            ["fewer fires", "faster alerts", "better maps"],
        ),
        ("Goals of the Network: clean docks; trained pilots.", ["clean docks", "trained pilots"]),
        ("Ministers set themselves the goal of halving spills.", ["halving spills"]),
        ("Members reaffirmed their goal to chart wrecks.", ["chart wrecks"]),
        ("The Campaign has goals: fires, alerts and maps of the coast.", []),
        ("The Chair recalled two goals: the first half was dull.", []),
        ("Members had the aim of the talks explained.", []),
    ],
)
def test_goals_may_be_named_behind_a_colon_or_set(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


def test_numbered_paragraphs_under_a_heading_of_goals_are_goals() -> None:
    text = (
        "# Harbour Forum\n\n## Objectives\n\n1. Chart all wrecks by 2025\n\n2. To train 40 pilots\n\n"
        "3. The objectives were set in 2019.\n"
    )
    assert goals(text) == [("Chart all wrecks by 2025", None), ("train 40 pilots", None)]


def test_a_title_of_purpose_may_open_its_paragraph() -> None:
    text = "# Harbour Forum\n\n**Purpose.** To test alerts and to train crews. Fiji spoke.\n"
    assert goals(text) == [("test alerts", None), ("train crews", None)]


def test_the_operation_with_a_capital_is_the_one_named_before() -> None:
    aims = "The aims of the Operation are to:\n\n- find the salt\n- weigh the salt\n"
    assert {goal.of for goal in find(written(f"Members will launch Operation Salt Road. {aims}"))} == {
        "Operation Salt Road"
    }
    assert {goal.of for goal in find(written(f"Members met. {aims}"))} == {"Operation"}


def test_a_list_that_tells_what_was_done_is_none_of_goals() -> None:
    text = (
        "## Purpose and route\n\nThe group was to look at locks.\n\nThe group {}:\n\n- the lock at Dosso\n- two weirs\n"
    )
    assert goals(text.format("saw")) == []
    assert goals(text.format("then visited, by boat")) == []
    assert goals(text.format("agreed to inspect")) == [("the lock at Dosso", None), ("two weirs", None)]
    assert goals(text.format("will look at")) == [("the lock at Dosso", None), ("two weirs", None)]


def test_years_with_a_dash_may_stand_before_a_list_of_goals() -> None:
    text = "The aims of the Group for 2023–24 are: (a) to mark every reef; and (b) to agree on a form for old remains."
    assert [each for each, _ in goals(text)] == ["mark every reef", "agree on a form for old remains"]
