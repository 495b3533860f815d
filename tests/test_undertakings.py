"""Next steps of texts without a section for them: what is decided, asked and promised with a time."""

import pytest
from written import written

from extractors.facts.next_step import NextStep, find

HEAD = (
    "# Lagoon Pact\n\n## Second Ministerial Conference\n\nApia, Samoa, 3–4 May 2018\n\n"
    "We, the Ministers of the Lagoon Pact, met in Apia on 3 and 4 May 2018. The Pact Liaison Unit (PLU) served us.\n\n"
)


def steps(text: str) -> list[NextStep]:
    return list(find(written(HEAD + text + "\n", ".md")))


def told(text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    """Return action, owners and last day of each step."""
    return [(step.action, step.responsible, step.due and step.due.end) for step in steps(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We establish a Reef Fund, and we direct the PLU to open the Fund by 31 July 2018.",
            ("open the Fund", ("PLU",), "2018-07-31"),
        ),
        (
            "We decide to set up a Reef Fund by 31 July 2018.",
            ("set up a Reef Fund", ("Ministers",), "2018-07-31"),
        ),
        (
            "We accept with thanks the offer of Tonga to hold a course for pilots, in Neiafu, in July 2018.",
            ("hold a course for pilots, in Neiafu", ("Tonga",), "2018-07-31"),
        ),
        (
            "We welcome the decision of Tonga to open a pilot school in Neiafu by 31 July 2018.",
            ("open a pilot school in Neiafu", ("Tonga",), "2018-07-31"),
        ),
        (
            "We note the announcement by Tonga that it will print the charts by 31 July 2018.",
            ("print the charts", ("Tonga",), "2018-07-31"),
        ),
        (
            "We invite the World Bank to take part in a round table on fees in July 2018.",
            ("take part in a round table on fees", ("World Bank",), "2018-07-31"),
        ),
        (
            "Ministers agreed:\n\n- to set up a reef desk by 31 July 2018;\n- to thank the pilots.",
            ("set up a reef desk", ("Ministers",), "2018-07-31"),
        ),
        (
            "Ministers requested:\n\n- Fiji to print a chart by 31 July 2018;\n- pilots to learn Samoan.",
            ("print a chart", ("Fiji",), "2018-07-31"),
        ),
        (
            "We mandate the PLU to publish a pilot book by 31 July 2018.",
            ("publish a pilot book", ("PLU",), "2018-07-31"),
        ),
        (
            "We agree to convene, together with IOM, a donors’ conference in March 2019.",
            ("convene, together with IOM, a donors’ conference", ("Ministers",), "2019-03-31"),
        ),
        (
            "We undertake to mend the sea walls by 31 July 2018, using plans that Fiji offered to supply.",
            (
                "mend the sea walls using plans that Fiji offered to supply",
                ("Ministers",),
                "2018-07-31",
            ),
        ),
        (
            "We agree that a review of the Pact be completed by Tonga no later than 31 July 2018.",
            ("review of the Pact be completed", ("Tonga",), "2018-07-31"),
        ),
        ("We thank Japan, which will fund a survey by 31 July 2018.", ("fund a survey", ("Japan",), "2018-07-31")),
        (
            "Fiji, which is to host the course, will confirm its dates by 31 July 2018.",
            ("confirm its dates", ("Fiji",), "2018-07-31"),
        ),
        (
            "By 31 July 2018 Fiji will compile a directory of tide stations.",
            ("compile a directory of tide stations", ("Fiji",), "2018-07-31"),
        ),
        (
            "Between 1 June and 31 July 2018 Fiji and Tonga will test the form in two ports.",
            ("test the form in two ports", ("Fiji", "Tonga"), "2018-07-31"),
        ),
        (
            "Members will start to exchange tide tables by 31 July 2018.",
            ("start to exchange tide tables", ("Members",), "2018-07-31"),
        ),
        (
            "Fiji will open a second tide station in the first half of 2019.",
            ("open a second tide station", ("Fiji",), "2019-06-30"),
        ),
    ],
)
def test_a_promise_or_mandate_with_a_date_is_a_step(text: str, expected: tuple[object, ...]) -> None:
    assert told(text) == [expected]


def test_each_verb_with_a_date_of_its_own_is_a_step() -> None:
    found = told("We request the PLU to draft a guide by 30 June 2018 and to print the guide by 31 August 2018.")
    assert found == [
        ("draft a guide", ("PLU",), "2018-06-30"),
        ("print the guide", ("PLU",), "2018-08-31"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We welcome the chart that Fiji laid before us in March 2018, and we invite members to make use of it.",
        "We urge members that have not yet signed the Pact to do so without delay.",
        "We urge members to share results within five days.",
        "We approve the application of Nauru, which will become a member of the Pact on 1 January 2019.",
        "We agree to hold our third conference in Suva in May 2019.",
        "We decide that the Panel will be called the Board, and we extend its mandate until the end of 2020.",
        "Last week 46 officers of the region spent two days working out what each of them would do in a storm.",
        "We agree to 30 November 2018 as the new date for the form.",
        "You will recall that in March 2018 the masts were down.",
        "We approve the budget of Exercise Tern, which will test sirens from 2 to 6 October 2018.",
    ],
)
def test_what_nobody_has_to_do_by_then_is_no_step(text: str) -> None:
    assert told(text) == []


def test_a_place_behind_the_owner_is_no_owner() -> None:
    (first, second) = steps(
        "## Next steps\n\n- Hold a course – Fiji, in Suva, July 2018\n- Hold a fair – PLU and Fiji, Nadi, 7 July 2018"
    )
    assert (first.responsible, first.detail) == (("Fiji",), "in Suva")
    assert (second.responsible, second.detail) == (("PLU", "Fiji"), "Nadi")


def test_a_cell_of_owners_may_name_the_recipient_too() -> None:
    (step,) = steps(
        "## Next steps\n\n| Action | Who | When |\n|---|---|---|\n"
        "| Report catches | Each member, to the PLU | 1 June 2018 |"
    )
    assert (step.responsible, step.recipient) == (("Each member",), "PLU")


def test_a_pronoun_stands_for_who_acts_in_the_step_before():
    assert told("The PLU will finish the list by 31 May 2018. In July 2018 it will also buy a tug.") == [
        ("finish the list", ("PLU",), "2018-05-31"),
        ("buy a tug", ("PLU",), "2018-07-31"),
    ]
    assert told("The sea is warm. In July 2018 it will also rise by a metre.") == []


def test_what_is_so_from_a_day_on_is_no_step():
    assert told("We decide to shorten the name of the Group to “Reef Group” with effect from 1 January 2019.") == []


def test_a_date_may_stand_before_the_step_in_a_section_of_steps():
    text = "## Next steps\n\nBefore the end of June 2018, the co-chairs will write to all members."
    assert told(text) == [("write to all members", ("co-chairs",), "2018-06-30")]


def test_a_pronoun_with_nobody_before_it_is_no_step_and_no_error():
    assert told("## Next steps\n\nIn July 2018 it will also buy a tug.") == []


def test_an_item_with_two_owners_and_two_tasks_is_two_steps_with_one_date() -> None:
    text = "## Who does what\n\n- Fiji to explore funds, Tonga to prepare the request (both by 30 June 2018)\n"
    assert told(text) == [
        ("explore funds", ("Fiji",), "2018-06-30"),
        ("prepare the request", ("Tonga",), "2018-06-30"),
    ]


def test_a_deadline_needs_no_colon() -> None:
    (step,) = steps("## Next steps\n\n- Fiji: comment on the draft; deadline 31 July 2018\n")
    assert (step.action, step.due and step.due.role) == ("comment on the draft", "deadline")


def test_an_item_on_the_next_meeting_is_no_step() -> None:
    assert told("## Next steps\n\n- Fiji to print charts by 1 June 2018\n- Next seminar: Suva, 2019\n") == [
        ("print charts", ("Fiji",), "2018-06-01")
    ]


def test_a_section_in_which_ministers_act_is_read_by_its_verbs():
    text = (
        "## What we will do\n\n7. We undertake to end the fee by 31 July 2018.\n\n"
        "8. We call on the PLU to train 20 pilots before 1 June 2018.\n\n"
        "9. We encourage universities to recognise each other’s courses."
    )
    assert told(text) == [
        ("end the fee", ("Ministers",), "2018-07-31"),
        ("train 20 pilots", ("PLU",), "2018-05-31"),
    ]


@pytest.mark.parametrize(
    ("due", "day"),
    [
        ("within six months of the adoption of this Declaration", "2018-11-04"),
        ("within three weeks of the last day of the Conference", "2018-05-25"),
        ("within 90 days of the adoption of this Decision", "2018-08-02"),
        ("within 90 days of the adoption of the Decision", None),
        ("within 30 days of receipt of this report", None),
        ("within 30 days of receipt of the form", None),
    ],
)
def test_a_term_runs_from_what_the_text_says(due: str, day: str | None):
    (step,) = steps(f"We request the PLU to draw up a protocol on first aid {due}.")
    assert (step.action, step.due and (step.due.text, step.due.end)) == (
        "draw up a protocol on first aid",
        (due, day),
    )


def test_what_is_told_of_a_thing_behind_its_date_is_no_part_of_the_task_and_no_task() -> None:
    found = told("The PLU will publish a study in June 2018, which ministers will discuss in Suva in July 2018.")
    assert found == [("publish a study", ("PLU",), "2018-06-30")]


def test_two_dates_under_one_will_are_two_steps_and_a_pronoun_names_its_thing() -> None:
    assert told("The PLU will draw up the chart by 31 May 2018 and will print it in both ports by 31 July 2018.") == [
        ("draw up the chart", ("PLU",), "2018-05-31"),
        ("print the chart in both ports", ("PLU",), "2018-07-31"),
    ]
    assert told("We recommend that members sign the Pact by 31 May 2018 and ratify it before the end of 2019.") == [
        ("sign the Pact", ("members",), "2018-05-31"),
        ("ratify the Pact", ("members",), "2019-12-31"),
    ]


def test_those_who_speak_are_named_as_the_text_introduces_them() -> None:
    assert told("We will train 30 pilots by 31 May 2018.") == [("train 30 pilots", ("Ministers",), "2018-05-31")]


def test_time_gone_by_is_no_deadline() -> None:
    assert told("We urge members to help towns, whose number grew from 12 to 31 over the past year.") == []


def test_a_step_ends_where_somebody_else_begins() -> None:
    text = "We urge members to name pilots by 31 May 2018, and we look forward to our next Conference."
    assert told(text) == [("name pilots", ("members",), "2018-05-31")]


def test_to_be_asked_to_hold_something_new_is_a_task() -> None:
    assert told("We invite Fiji and Tonga to hold a course for divers in October 2018.") == [
        ("hold a course for divers", ("Fiji", "Tonga"), "2018-10-31")
    ]
    assert told("We invite Fiji to hold the next Conference in October 2019.") == []


def test_who_pledges_to_hold_something_is_to_do_it_but_the_next_meeting_of_a_body_is_only_announced() -> None:
    assert told("Fiji undertakes to hold the exercise on sharks in October 2018.") == [
        ("hold the exercise on sharks", ("Fiji",), "2018-10-31")
    ]
    assert told("Fiji undertakes to host the Third Dialogue in May 2019.") == []


def test_no_member_and_a_clause_before_are_no_owners() -> None:
    text = "Niue and Tuvalu backed the plan, and the PLU undertook to count nets by 31 July 2018."
    assert [each[1] for each in told(text)] == [("PLU",)]
    assert told("We agree that no member should land sharks by 31 July 2018.") == []
    assert told("Fiji will host the Third Dialogue in May 2019.") == []


def test_who_is_given_until_a_day_is_to_do_it_by_then() -> None:
    sentence = "Members will have until 5 May 2018 to send the form."
    assert told(sentence) == [("send the form", ("Members",), "2018-05-05")]


@pytest.mark.parametrize(
    "text",
    [
        "The Ministers urged Fiji and Tonga to ratify the Reef Treaty, signed in Apia on 30 November 2013.",
        "We would suggest that the store be opened by the end of 2018.",
    ],
)
def test_what_was_signed_long_ago_or_is_only_suggested_is_no_step(text: str) -> None:
    assert told(text) == []


def test_the_speaker_in_a_verbatim_record_is_no_part_of_an_owner() -> None:
    text = "Ms. Ana Tabe (European Commission): The PLU will print the charts by 31 July 2018."
    assert told(text) == [("print the charts", ("PLU",), "2018-07-31")]


def test_a_list_of_aims_among_resolves_leaves_the_part_operative() -> None:
    text = (
        "# Apia Declaration\n\n## The Action Plan\n\n§ 1 We adopt the Reef Plan.\n\n§ 2 Its objectives are:\n\n"
        "- clean piers;\n- fair fees;\n- safe reefs;\n\n§ 3 We establish a Reef Panel.\n\n"
        "## Work to be done\n\n§ 4 We request the Secretariat to prepare a fee scheme by 30 June 2024.\n\n"
        "§ 5 We urge members to name a coordinator by 15 May 2024.\n"
    )
    assert [(step.action, step.responsible) for step in find(written(text))] == [
        ("prepare a fee scheme", ("Secretariat",)),
        ("name a coordinator", ("members",)),
    ]
