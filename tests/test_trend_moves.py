"""Trends told as a move from one thing to another, and what hangs on a noun and tells none."""

import pytest
from written import written

from extractors.facts.trend import find


def trends(text: str) -> list[tuple[str, str | None]]:
    return [(trend.text, trend.direction) for trend in find(written(text))]


def test_a_move_of_ones_own_work_is_a_trend_and_what_grew_out_of_a_meeting_is_none() -> None:
    assert trends("Participants heard that brokers have moved their stalls from the quay to rented flats.") == [
        ("brokers have moved their stalls from the quay to rented flats", "new")
    ]
    assert trends("Members recalled the Riga Workshop, from which the Network grew.") == []


@pytest.mark.parametrize(
    "more",
    [
        ", and expressed concern at the lack of pilots",
        " and welcomed the new rules",
        ", but also regretted that few had paid",
        ", and further recommended a study",
    ],
)
def test_what_those_do_who_report_a_change_is_no_part_of_it(more: str) -> None:
    sentence = "The two Sides noted that traffic on the canal had doubled since 2019"
    assert trends(f"{sentence}{more}.")[:1] == [("traffic on the canal had doubled since 2019", "up")]


def test_a_paragraph_on_what_remains_to_be_done_may_tell_of_a_change_but_its_items_are_plans() -> None:
    told = "Traffic on the canal has doubled since 2019."
    text = f"## What remains to be done\n\n{told}\n\n- Tolls have been raised: inform pilots\n"
    assert trends(text) == [("Traffic on the canal has doubled since 2019", "up")]


def test_who_says_so_at_the_end_is_no_part_of_a_change() -> None:
    assert trends("Deaths from heat have doubled in the south since 2015, one speaker from Chad said.") == [
        ("Deaths from heat have doubled in the south since 2015", "up")
    ]


def test_a_number_that_is_the_highest_ever_tells_a_rise() -> None:
    assert trends(
        "Members noted that the number of stranded crews reached 318 in 2023, the highest ever recorded."
    ) == [("number of stranded crews reached 318 in 2023, the highest ever recorded", "up")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Members learnt with relief that the area fell by a third.", [("area fell by a third", "down")]),
        ("They were reminded that bush fires grew in 2023.", [("bush fires grew in 2023", "up")]),
        (
            "Members observed a fall in thefts and persistent shortages of ink.",
            [("fall in thefts", "down"), ("persistent shortages of ink", "persistent")],
        ),
        ("Members observed a fall in thefts and fires.", [("fall in thefts and fires", "down")]),
        ("Queues at the gates were longer than in 2019.", [("Queues at the gates were longer than in 2019", "up")]),
        ("Queues were shorter than at the first count.", [("Queues were shorter than at the first count", "down")]),
        ("The quay is longer than the ship.", []),
        ("Three deadlines have slipped.", []),
        ("Prices have slipped.", [("Prices have slipped", "down")]),
        ("Thirty clerks now know the rules.", []),
    ],
)
def test_what_a_sentence_compares_joins_or_merely_reports(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert trends(sentence) == expected


def test_a_participle_before_its_noun_opens_a_clause_of_its_own() -> None:
    text = "# Notes\n\n## Exchange\n\nThefts had fallen since May, but forged certificates have emerged.\n"
    assert [(each.text, each.direction) for each in find(written(text))] == [
        ("Thefts had fallen since May", "down"),
        ("forged certificates have emerged", "new"),
    ]
