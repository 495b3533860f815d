"""Next steps: action, owner, recipient and due date, from lists, tables and sentences."""

import pytest
from written import written

from extractors.facts.next_step import NextStep, find

Parts = tuple[str, tuple[str, ...], str | None, str | None, str | None]


def steps(text: str, suffix: str = ".md") -> list[NextStep]:
    return list(find(written(text, suffix)))


def parts(step: NextStep) -> Parts:
    """Return action, owners, recipient, and the two ends of the due date."""
    due = step.due
    return step.action, step.responsible, step.recipient, due and due.start, due and due.end


def item(words: str) -> NextStep:
    (step,) = steps(f"# Reef Forum\n\n## Next steps\n\n- {words}\n")
    return step


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Circulate the chart – Secretariat, by 5 May 2022",
            ("Circulate the chart", ("Secretariat",), None, None, "2022-05-05"),
        ),
        (
            "*Circulate the chart* – to members by 5 May 2022",
            ("Circulate the chart", (), "members", None, "2022-05-05"),
        ),
        (
            "Circulate the chart: Chile and Peru, by end-May 2022",
            ("Circulate the chart", ("Chile", "Peru"), None, None, "2022-05-31"),
        ),
        (
            "Circulate the chart (Secretariat, by 5 May 2022)",
            ("Circulate the chart", ("Secretariat",), None, None, "2022-05-05"),
        ),
        (
            "Circulate the chart; Secretariat; June 2022",
            ("Circulate the chart", ("Secretariat",), None, "2022-06-01", "2022-06-30"),
        ),
        (
            "Secretariat: circulate the chart by 5 May 2022",
            ("circulate the chart", ("Secretariat",), None, None, "2022-05-05"),
        ),
        (
            "Chile – circulate the chart – June 2022",
            ("circulate the chart", ("Chile",), None, "2022-06-01", "2022-06-30"),
        ),
        (
            "members to send the chart to the chair no later than 5 May 2022;",
            ("send the chart to the chair", ("members",), "chair", None, "2022-05-05"),
        ),
        (
            "participating ports to report results to the Secretariat",
            ("report results to the Secretariat", ("participating ports",), "Secretariat", None, None),
        ),
        (
            "By 5 May 2022: Secretariat to circulate the chart",
            ("circulate the chart", ("Secretariat",), None, None, "2022-05-05"),
        ),
        (
            "5 May 2022 – Members send charts to the chair",
            ("send charts to the chair", ("Members",), "chair", "2022-05-05", "2022-05-05"),
        ),
        (
            "Draft chart to be circulated by Chile by 5 May 2022",
            ("Draft chart to be circulated", ("Chile",), None, None, "2022-05-05"),
        ),
        (
            "Each member is to name an envoy by 5 May 2022",
            ("name an envoy", ("Each member",), None, None, "2022-05-05"),
        ),
        (
            "Translate the guide. Responsible: UNODC. Deadline: 5 May 2022",
            ("Translate the guide", ("UNODC",), None, None, "2022-05-05"),
        ),
        (
            "Trinidad and Tobago and Jamaica to host a drill in July 2022",
            ("host a drill", ("Trinidad and Tobago", "Jamaica"), None, "2022-07-01", "2022-07-31"),
        ),
        (
            "Expert Group on Seals and Scanning: report to the Plenary",
            ("report to the Plenary", ("Expert Group on Seals and Scanning",), "Plenary", None, None),
        ),
        (
            "Notify the Secretariat of focal points – all parties",
            ("Notify the Secretariat of focal points", ("all parties",), "Secretariat", None, None),
        ),
        (
            "Review the Plan of Action 2020–2025 – WHO",
            ("Review the Plan of Action 2020–2025", ("WHO",), None, None, None),
        ),
        ("Name a focal point – each member (by [date])", ("Name a focal point", ("each member",), None, None, None)),
    ],
)
def test_an_item_is_taken_apart_whatever_its_form(words: str, expected: Parts) -> None:
    assert parts(item(words)) == expected


def test_what_an_item_adds_to_its_action_is_the_detail() -> None:
    step = item("Refine the plan – Report back to the co-chairs by 5 May 2022")
    assert (step.action, step.detail, step.recipient) == (
        "Refine the plan",
        "Report back to the co-chairs",
        "co-chairs",
    )


def test_a_deadline_and_a_window_have_their_roles() -> None:
    deadline, window = item("Report – Fiji, by 5 May 2022").due, item("Report – Fiji, May 2022").due
    assert deadline is not None
    assert window is not None
    assert (deadline.role, window.role) == ("deadline", "window")


def test_a_date_that_cannot_be_placed_keeps_its_words() -> None:
    due = item("Report on the campaign – all members, in due course").due
    assert due is not None
    assert (due.text, due.start, due.end) == ("in due course", None, None)


TABLE = """## Way forward

| No. | Action | Responsible | Deadline |
|---|---|---|---|
| 1 | Circulate the indicators | Mongolia and IOM | 15 September 2022 |
| 2 | Prepare estimates | WCO; Canada | Mid-January 2023 |
| 3 | Review the list of ports | — | As resources allow |
| 4 | Send charts to the chair | all members | TBC |
"""


def test_a_table_is_read_by_its_column_headings_and_a_bare_date_is_a_deadline() -> None:
    assert [parts(step) for step in steps(TABLE)] == [
        ("Circulate the indicators", ("Mongolia", "IOM"), None, None, "2022-09-15"),
        ("Prepare estimates", ("WCO", "Canada"), None, None, "2023-01-20"),
        ("Review the list of ports", (), None, None, None),
        ("Send charts to the chair", ("all members",), "chair", None, None),
    ]


def test_a_cell_that_is_no_date_keeps_its_words_and_a_placeholder_is_none() -> None:
    third, fourth = steps(TABLE)[2:]
    assert third.due is not None
    assert third.due.text == "As resources allow"
    assert fourth.due is None


def test_sentences_of_a_section_give_a_step_per_clause() -> None:
    text = (
        "## Next steps\n\nThe Secretariat will circulate the minutes by 1 June 2022 and members will send comments by "
        "15 June 2022. Members were asked to submit plans to the chair. It was agreed that Chile would draft a law.\n"
    )
    assert [parts(step) for step in steps(text)] == [
        ("circulate the minutes", ("Secretariat",), None, None, "2022-06-01"),
        ("send comments", ("members",), None, None, "2022-06-15"),
        ("submit plans to the chair", ("Members",), "chair", None, None),
        ("draft a law", ("Chile",), None, None, None),
    ]


def test_a_meeting_that_is_announced_is_no_step() -> None:
    text = "## Next steps\n\nThe Sixth Meeting will be held in Lima in May 2023. Fiji will meet Samoa in June.\n"
    assert steps(text) == []


def test_without_a_section_a_sentence_needs_an_owner_and_a_time() -> None:
    text = (
        "The Secretariat will publish a report by 30 June 2022. The Secretariat will keep a list. "
        "Ministers asked UNODC to train judges by the end of 2022. The operation will run in May 2022. "
        "Fiji will host a review meeting in July 2022.\n"
    )
    assert [parts(step) for step in steps(text)] == [
        ("publish a report", ("Secretariat",), None, None, "2022-06-30"),
        ("train judges", ("UNODC",), None, None, "2022-12-31"),
    ]


def test_with_a_section_sentences_elsewhere_are_no_steps() -> None:
    text = "Ministers asked UNODC to train judges by 1 May 2022.\n\n## Next steps\n\n- Draft a law – Chile\n"
    assert [step.action for step in steps(text)] == ["Draft a law"]


def test_a_term_from_the_end_of_an_operation_is_reckoned_from_it() -> None:
    text = (
        "Operation Grey Heron will run from 2 to 27 September 2019.\n\n## Next steps\n\n"
        "- ports to report results within 30 days of the end of the operation\n"
    )
    (step,) = steps(text)
    assert step.due is not None
    assert step.due.end == "2019-10-27"


def test_evidence_cuts_out_action_and_date() -> None:
    parsed = written("## Next steps\n\n- Circulate the chart – Secretariat, by 5 May 2022\n")
    (step,) = find(parsed)
    assert [parsed.text[each.start : each.end] for each in step.evidence] == [
        "Circulate the chart",
        "Secretariat",
        "by 5 May 2022",
    ]


def test_items_grouped_under_an_owner_or_a_date_inherit_it() -> None:
    text = (
        "## Next steps\n\n- Secretariat:\n  - update the list\n- Members:\n  - send charts – by 5 May 2022\n\n"
        "By 30 June 2022:\n\n- Fiji to host a drill\n\nMembers will:\n\n- nominate trainers\n"
    )
    assert [parts(step) for step in steps(text)] == [
        ("update the list", ("Secretariat",), None, None, None),
        ("send charts", ("Members",), None, None, "2022-05-05"),
        ("host a drill", ("Fiji",), None, None, "2022-06-30"),
        ("nominate trainers", ("Members",), None, None, None),
    ]


def test_a_yearly_duty_is_no_step() -> None:
    assert steps("The Office will publish a report every year by 31 March 2022.\n") == []


def test_the_day_of_a_past_meeting_is_no_deadline() -> None:
    text = "At the Plenary, held in Oslo on 2 May 2022, members agreed to share charts. Peru is to report by 1 June.\n"
    assert [(step.action, step.due.end if step.due else None) for step in steps(text)] == [("report", "2022-06-01")]


def test_an_owner_defined_in_the_sentence_goes_by_its_short_name() -> None:
    text = "Ministers requested the Harbour Safety Bureau (HSB) to print charts by 1 June 2022.\n"
    assert steps(text)[0].responsible == ("HSB",)


def test_steps_that_share_a_printed_line_are_two() -> None:
    text = "## Next steps\n\n• Peru to draft a chart by 1 May 2022 • Chile to print it by 1 June 2022\n• Fiji to pay\n"
    assert [step.responsible for step in steps(text)] == [("Peru",), ("Chile",), ("Fiji",)]


def test_what_is_recommended_to_somebody_is_theirs_to_do() -> None:
    text = "The workshop recommended that the Secretariat publish a manual by 1 May 2022.\n"
    assert [(step.action, step.responsible) for step in steps(text)] == [("publish a manual", ("Secretariat",))]


def test_a_table_of_commitments_names_those_who_made_them() -> None:
    text = (
        "| Commitment | Made by | Due | Status |\n|---|---|---|---|\n| Print 40 atlases | Peru | 1 May 2022 | Done |\n"
    )
    (step,) = steps(text)
    assert parts(step) == ("Print 40 atlases", ("Peru",), None, None, "2022-05-01")
    assert step.detail is None


def test_a_meeting_to_be_hosted_is_no_step() -> None:
    assert steps("The Seventh Conference will be hosted by Peru in May 2022.\n") == []


def test_a_gathering_that_somebody_is_to_convene_for_others_is_a_step() -> None:
    text = "## Next steps\n\nPeru will submit the chart by 1 May 2022.\n\n{}\n"
    convened = steps(text.format("The harbour office will convene a meeting of donors in Lima by 9 June 2022."))
    assert [step.action for step in convened] == ["submit the chart", "convene a meeting of donors in Lima"]
    hosted = steps(text.format("Peru will host the Seventh Conference in May 2022."))
    assert [step.action for step in hosted] == ["submit the chart"]


def test_what_somebody_said_another_would_do_is_the_other_s() -> None:
    text = "Ms Holm said the harbour office would publish a chart by 1 May 2022.\n"
    assert [step.responsible for step in steps(text)] == [("harbour office",)]


@pytest.mark.parametrize(
    "act", ["postpone the opening to", "extend the mandate of the Task Force to", "move the seminar to"]
)
def test_what_is_done_by_deciding_it_is_no_step(act: str) -> None:
    assert steps(f"# Reef Forum\n\n1. The Meeting decided to {act} 31 December 2024.\n") == []


def test_what_is_recalled_of_another_is_no_promise() -> None:
    sentence = "The delegate of Chile recalled that its new rule would apply from 30 December 2024."
    assert steps(f"# Reef Forum\n\n1. {sentence}\n") == []


def test_what_an_owner_is_to_achieve_is_no_owner() -> None:
    text = "# Reef Forum\n\n## Next steps\n\n- Draw a plan – Chile and Peru, to reach the Unit by 5 May 2022\n"
    assert [step.responsible for step in steps(text)] == [("Chile", "Peru")]
