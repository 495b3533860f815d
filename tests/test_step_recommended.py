"""Recommendations as tables and sentences print them: who is to act, by when, and what is no part of the task."""

import pytest
from written import written

from extractors.facts import meeting, next_step, statistic

HEAD = "# Summary of the 3rd meeting of the Sarn Forum\n\nInnsfeld, 6–7 November 2023\n\n"


def told(text: str, head: str = HEAD) -> list[tuple[str, tuple[str, ...], str | None, str | None]]:
    """Return action, owners, recipient and last day of each step."""
    found = next_step.find(written(head + text + "\n"))
    return [(each.action, each.responsible, each.recipient, each.due and each.due.end) for each in found]


def table(*rows: str) -> str:
    head, *rest = ["| " + " | ".join(row.split(";")) + " |" for row in rows]
    return "\n".join([head, "|--" * (rows[0].count(";") + 1) + "|", *rest]) + "\n"


RECOMMENDED = table(
    "Recommendation;Addressee;Time limit",
    "R1. Repair six gauges;Ministry of Water;Within 6 months",
    "R2. Report on the dam;Government of Norway;31 March 2024",
    "R3. Workshop on counting;Secretariat, with Fiji;Before June 2024",
)


def test_the_addressee_of_a_recommendation_is_to_act_and_its_letter_is_no_part_of_it() -> None:
    assert told(RECOMMENDED) == [
        ("Repair six gauges", ("Ministry of Water",), None, "2024-05-07"),
        ("Report on the dam", ("Government of Norway",), None, "2024-03-31"),
        ("Workshop on counting", ("Secretariat", "Fiji"), None, "2024-05-31"),
    ]


def test_the_addressee_of_what_is_handed_in_is_its_recipient() -> None:
    rows = table(
        "Action;Addressee;Deadline", "Submit the returns;Secretariat;31 March 2024", "Repair;Norway;1 May 2024"
    )
    assert told(rows) == [
        ("Submit the returns", (), "Secretariat", "2024-03-31"),
        ("Repair", ("Norway",), None, "2024-05-01"),
    ]


def test_a_row_with_a_deadline_plans_no_meeting_and_counts_nothing_done() -> None:
    text = written(HEAD + RECOMMENDED)
    assert [each.mention for each in meeting.find(text)] == ["this"]
    assert list(statistic.find(text)) == []


@pytest.mark.parametrize(
    "head", ["# Report on Norway\n\n*Document T-MF/Inf(2023)17*\n\n", "# Talks\n\nSuva, May 2023\n\n"]
)
def test_a_term_of_months_runs_from_days_and_never_from_a_bare_year_or_month(head: str) -> None:
    rows = table("Action;Responsible;Time limit", "Repair the dam;Norway;Within 6 months", "Close it;Fiji;1 May 2024")
    assert [each[3] for each in told(rows, head)] == [None, "2024-05-01"]


def test_those_on_a_mission_recommend_and_whom_they_address_is_to_act() -> None:
    assert told("The mission recommends that the Government of Norway suspend the work by 31 March 2024.") == [
        ("suspend the work", ("Government of Norway",), None, "2024-03-31")
    ]


@pytest.mark.parametrize(
    "clause",
    [
        ", and members may comment until 31 January 2025",
        ", while the older forms are valid until 31 January 2025",
        ", but the annex has no deadline before 31 January 2025",
    ],
)
def test_a_clause_on_others_is_no_part_of_a_step_and_lends_it_no_date(clause: str) -> None:
    assert told(f"The Secretariat will circulate draft guidelines by 13 December 2024{clause}.") == [
        ("circulate draft guidelines", ("Secretariat",), None, "2024-12-13")
    ]


def test_another_who_does_the_same_at_another_time_has_a_step_of_its_own() -> None:
    text = "Norway will join the system in April 2025 and Fiji by 30 June 2025."
    assert told(text) == [
        ("join the system", ("Norway",), None, "2025-04-30"),
        ("join the system", ("Fiji",), None, "2025-06-30"),
    ]
    found = list(next_step.find(written(HEAD + text.replace("by 30 June 2025", "by the end of that year"))))
    assert [each.due and each.due.text for each in found] == ["in April 2025", "by the end of that year"]


def test_one_may_have_to_inform_others_once_of_what_is_known_but_of_all_that_comes_in_always() -> None:
    assert told(
        "The Secretariat will inform members of the outcome within two months. "
        "The Bureau will notify members of incidents within two months."
    ) == [("inform members of the outcome", ("Secretariat",), "members", "2024-01-07")]


def test_a_term_that_a_report_on_a_visit_sets_runs_from_the_report() -> None:
    head = "# Report\n\n*Document SF/Inf(2023)17 — Lomé, 20 November 2023*\n\n**Dates of visit:** 6–7 June 2023\n\n"
    rows = table("Action;Responsible;Time limit", "Repair the dam;Norway;Within 6 months", "Close it;Fiji;1 May 2024")
    assert [each[3] for each in told(rows, head)] == ["2024-05-20", "2024-05-01"]


@pytest.mark.parametrize("mark", ["- **R{}.** ", "- R{}: ", "R{}) "])
def test_a_letter_and_a_number_before_an_item_are_its_label(mark: str) -> None:
    items = (
        "the Government of Norway repair the dam by 30 June 2024;",
        "the Secretariat count the boats by 1 July 2024.",
    )
    text = "The Bureau recommends that:\n\n" + "\n\n".join(mark.format(n) + each for n, each in enumerate(items, 1))
    assert [(*each[:2], each[3]) for each in told(text)] == [
        ("repair the dam", ("Government of Norway",), "2024-06-30"),
        ("count the boats", ("Secretariat",), "2024-07-01"),
    ]
    document = written(HEAD + text).document
    assert [block.label for block in document.blocks[-2:]] == ["R1", "R2"]


def test_the_name_of_a_group_of_states_labels_nothing() -> None:
    document = written(f"{HEAD}Groups spoke:\n\n- G7: the dam is old.\n- EU27: the dam is new.\n- P5: no.\n").document
    assert [document.words(block.span)[:3] for block in document.blocks[-3:]] == ["G7:", "EU2", "P5:"]


def test_what_a_recommendation_asks_of_each_is_a_step_of_its_own() -> None:
    text = "The panel recommends that Norway adopt a plan by 31 March 2025, and that Fiji train 30 guards by May 2025."
    assert [(*each[:2], each[3]) for each in told(text)] == [
        ("adopt a plan", ("Norway",), "2025-03-31"),
        ("train 30 guards", ("Fiji",), "2025-05-31"),
    ]
    assert list(statistic.find(written(HEAD + text))) == []


def test_a_task_told_again_in_a_table_annexed_is_one_step() -> None:
    again = f"The Bureau recommends that the Government of Norway report on the dam by 31 March 2024.\n\n{RECOMMENDED}"
    assert [each[0] for each in told(again)] == ["Repair six gauges", "Report on the dam", "Workshop on counting"]
    other = "Fiji will report on its ports by 5 May 2024.\n\n"
    assert "report on its ports" in [each[0] for each in told(other + RECOMMENDED)]
    (first, *_) = told("The Bureau recommends that Fiji repair two boats by 31 March 2024.\n\n" + RECOMMENDED)
    assert first[0] == "repair two boats"
    same_day = "Fiji will report on its ports by 31 March 2024.\n\n"
    assert "report on its ports" in [each[0] for each in told(same_day + RECOMMENDED)]


def test_a_row_without_headings_may_open_with_what_looks_like_a_body() -> None:
    rows = [
        ["A1. Patrol manual", "Fiji", "by 31 August 2024"],
        ["A2. Workshop on nets", "Secretariat, Fiji", "by May 2025"],
    ]
    cells = "".join(f"<tr>{''.join(f'<td>{each}</td>' for each in row)}</tr>" for row in rows)
    text = written(f"<main><h1>Reef Forum</h1><h2>Work plan</h2><table>{cells}</table></main>", ".html")
    assert [(each.action, each.responsible) for each in next_step.find(text)] == [
        ("Patrol manual", ("Fiji",)),
        ("Workshop on nets", ("Secretariat", "Fiji")),
    ]
