"""Next steps led by the name of a party, lists of them under an agenda item, and terms that run from an event."""

import pytest
from written import written

from extractors.facts.next_step import NextStep, find

Parts = tuple[str, tuple[str, ...], str | None, str | None, str | None]


def steps(text: str, suffix: str = ".md") -> list[NextStep]:
    return list(find(written(text, suffix)))


def parts(step: NextStep) -> Parts:
    """Return action, owners, recipient, and the two ends of the due date."""
    ends = (step.due.start, step.due.end) if step.due else (None, None)
    return step.action, step.responsible, step.recipient, *ends


def item(words: str) -> NextStep:
    (step,) = steps(f"# Reef Forum\n\n## Next steps\n\n- {words}\n")
    return step


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Working Party: recirculate chapter 3 in the second half of May 2022",
            ("recirculate chapter 3", ("Working Party",), None, "2022-05-16", "2022-05-31"),
        ),
        (
            "All members: dredge their ports by June 2022",
            ("dredge their ports", ("All members",), None, None, "2022-06-30"),
        ),
        ("Host: thank the divers", ("thank the divers", ("Host",), None, None, None)),
        (
            "Chair: write to Peru about its dues, when necessary",
            ("write to Peru about its dues", ("Chair",), "Peru", None, None),
        ),
        (
            "Chile will report to the Forum, as soon as the survey has been published",
            ("report to the Forum", ("Chile",), "Forum", None, None),
        ),
        (
            "Members: renew their permits as soon as funds allow",
            ("renew their permits", ("Members",), None, None, None),
        ),
    ],
)
def test_a_party_before_a_colon_is_followed_by_its_task(words: str, expected: Parts) -> None:
    assert parts(item(words)) == expected


def test_words_of_time_without_a_date_are_kept_as_they_stand() -> None:
    due = item("Chile will report to the Forum, as soon as the survey has been published").due
    assert due is not None
    assert due.text == "as soon as the survey has been published"


def test_a_lettered_list_under_an_agenda_item_holds_the_steps() -> None:
    text = (
        "REEF FORUM\n\nAgenda item 2: Survey\n\n4. Peru will map the reef by 2 May 2022.\n\n"
        "Agenda item 3: Action list\n\n5. The Forum drew up the following list:\n\n"
        "A. Peru: reissue the chart by 5 May 2022;\n\nB. Chile and Ecuador: train the divers before 1 June 2022.\n\n"
        "6. The Forum will next meet in Lima.\n"
    )
    assert [(each.action, each.responsible) for each in steps(text, ".txt")] == [
        ("reissue the chart", ("Peru",)),
        ("train the divers", ("Chile", "Ecuador")),
    ]


def test_a_term_runs_from_what_it_names_and_from_nothing_else() -> None:
    text = (
        "# Round Table on Reefs\n\nThe Round Table on Reefs was held in Lima on 3 May 2022.\n\n"
        "Operation Clear Reef will run from 1 to 20 June 2022.\n\n## Next steps\n\n"
        "- Peru: send the charts within 30 days of the Round Table\n"
        "- Chile: report on Operation Clear Reef within ten days of its end\n"
        "- Ecuador: reply within two weeks of receipt\n"
    )
    assert [parts(step)[4] for step in steps(text)] == ["2022-06-02", "2022-06-30", None]


def test_a_term_of_months_that_runs_from_nothing_named_runs_from_the_meeting() -> None:
    text = (
        "# Statement of the Round Table on Reefs\n\nThe Round Table on Reefs was held in Lima on 3 May 2022.\n\n"
        "It urged members that have not yet done so to mark their reefs within six months. "
        "It asked members to answer calls within ten days and to answer requests of members within two months.\n"
    )
    assert [(step.action, step.due and step.due.end) for step in find(written(text))] == [
        ("mark their reefs", "2022-11-03")
    ]


def test_a_meeting_spoken_of_before_that_somebody_is_to_convene_is_a_task() -> None:
    text = (
        "## Next steps\n\nFiji will send the logs by 30 April 2021. Tonga and FAO will convene the partners' meeting "
        "on nets on 6 May 2021. Samoa will host the fourth meeting in June 2021.\n"
    )
    assert [each.action for each in steps(text)] == ["send the logs", "convene the partners' meeting on nets"]


def test_whom_a_body_entrusts_with_something_has_a_step_for_each_deed_with_a_date() -> None:
    text = (
        "# Minutes\n\nThe Commission entrusted the Working Party on Weirs with drawing up a list by 31 March 2023 and "
        "with reporting on it to the next session. The Board was entrusted with printing the list by 5 May 2023.\n"
    )
    assert [(each.action, each.due and each.due.end, each.responsible) for each in find(written(text))] == [
        ("drawing up a list", "2023-03-31", ("Working Party on Weirs",)),
        ("printing the list", "2023-05-05", ("Board",)),
    ]


@pytest.mark.parametrize(
    ("words", "owners"),
    [
        ("Chad, with FAO, will print the list by 3 June 2024.", ("Chad", "FAO")),
        ("Chad, together with FAO, will print the list by 3 June 2024.", ("Chad", "FAO")),
        ("Chad, with the help of two printers, will print the list by 3 June 2024.", ("Chad",)),
        ("Chad, with some regret, will print the list by 3 June 2024.", ("Chad",)),
    ],
)
def test_who_stands_with_a_subject_shares_its_task(words: str, owners: tuple[str, ...]) -> None:
    assert item(words).responsible == owners


@pytest.mark.parametrize(
    ("words", "recipient"),
    [
        ("Chad will report to the Secretariat on the cases handed to judges by 3 June 2024.", "Secretariat"),
        ("Chad will send the papers submitted to the Secretariat to all members by 3 June 2024.", "all members"),
        ("The lists are to be sent to the Secretariat by 3 June 2024.", "Secretariat"),
    ],
)
def test_what_was_handed_to_others_is_not_handed_to_them_now(words: str, recipient: str) -> None:
    assert item(words).recipient == recipient
