"""Decisions that a heading or a lead-in calls so, each item opening with its verb; commitments listed one by one."""

import pytest
from written import written

from extractors.facts import statistic
from extractors.facts.decision import find

OPENING = "# Summary of the 3rd meeting of the Sarn Forum\n\nLomé, 6–7 November 2023\n\nThe Forum met in Lomé.\n\n"
ITEMS = "- Raise the fee to EUR 12.\n- Approve the budget.\n- Request the Office to report by May.\n- Admit Togo.\n"


def told(text: str) -> list[tuple[str, str | None, str | None, str, str | None]]:
    found = find(written(OPENING + text))
    return [(each.kind, each.actor, each.verb, each.text, each.addressee) for each in found]


@pytest.mark.parametrize(
    ("over", "actor"),
    [
        ("## Decisions", None),
        ("## Decisions taken by the Forum", None),
        ("DECISIONS ON TRADE", None),
        ("The Forum took the following decisions:", "Forum"),
        (f"The Forum, meeting in Lomé {'on the sixth day of November ' * 5}took the following decisions:", "Forum"),
    ],
)
def test_a_plain_verb_under_the_word_decides(over: str, actor: str | None) -> None:
    assert told(f"{over}\n\n{ITEMS}") == [
        ("decision", actor, "decide", "Raise the fee to EUR 12", None),
        ("decision", actor, "approve", "budget", None),
        ("request", actor, "request", "report by May", "Office"),
        ("decision", actor, "decide", "Admit Togo", None),
    ]


@pytest.mark.parametrize(
    "over", ["## Decisions of earlier years: what became of them", "## Ideas", "The talks were long:"]
)
def test_a_plain_verb_under_other_words_decides_nothing(over: str) -> None:
    assert told(f"{over}\n\n{ITEMS}") == []


def test_an_item_with_an_act_of_its_own_is_told_by_that() -> None:
    assert told("## Decisions\n\n- The Forum approved the plan.\n- Raise the fee.\n") == [
        ("decision", "Forum", "approve", "plan", None),
        ("decision", None, "decide", "Raise the fee", None),
    ]


def test_each_of_the_following_commitments_is_one() -> None:
    items = (
        "1. Togo will open a post by 3 May 2024.\n2. Small makers will be exempted from fees as of 1 January 2027.\n"
    )
    assert [each[1:4] for each in told(f"Ministers agreed on the following commitments:\n\n{items}")] == [
        ("Ministers", "agree", "Togo will open a post by 3 May 2024"),
        ("Ministers", "agree", "Small makers will be exempted from fees as of 1 January 2027"),
    ]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The Secretariat will train 200 judges by May 2025.", []),
        ("The Forum requested the Secretariat to print 300 posters.", []),
        ("In all, 200 judges are to be trained.", []),
        ("Members plan to open 14 offices.", []),
        ("Norway will second three experts and give EUR 3 million.", ["experts", "EUR"]),
        ("The Secretariat trained 200 judges and helped to open 14 offices.", ["judges", "offices"]),
    ],
)
def test_what_is_only_planned_is_no_statistic_and_what_is_offered_is_one(text: str, counted: list[str]) -> None:
    assert [each.counted for each in statistic.find(written(f"{OPENING}{text}\n"))] == counted


def test_an_item_under_the_word_may_say_what_will_be_so() -> None:
    items = "- Permits will be withdrawn as of 1 January 2025.\n- The old fee was high.\n"
    assert [each[2:4] for each in told(f"## Decisions\n\n{items}")] == [
        ("decide", "Permits will be withdrawn as of 1 January 2025")
    ]


def test_what_is_only_reported_of_the_future_is_no_decision_and_dots_break_nothing() -> None:
    text = "# Reef Forum\n\n## Fourth Meeting\n\nSuva, 3 May 2023\n\n## Decisions\n\n- ... Approve the budget\n"
    text += "- Fiji reported that costs will rise\n- The fee will rise in June\n"
    assert [each.text for each in find(written(text))] == ["fee will rise in June"]


@pytest.mark.parametrize("verb", ["adopted", "agreed on", "took"])
def test_an_item_of_following_decisions_is_told_once_whatever_verb_leads_to_it(verb: str) -> None:
    text = "# Reef Forum\n\n## Fourth Meeting\n\nSuva, 3 May 2023\n\n"
    text += f"The Meeting {verb} the following decisions:\n\n- Raise the fee to EUR 5\n- Approve the budget\n"
    assert len(list(find(written(text)))) == 2
