"""Gatherings that a document says were not held."""

import pytest
from written import written

from extractors.facts.meeting import meetings

HEAD = "# Coast Forum\n\n## Third Meeting of the Coast Forum\n\nSuva, 12 March 2023\n\nIt took stock.\n\n"


@pytest.mark.parametrize(
    ("told", "start"),
    [
        ("The Unit reported on the First Pilots’ Conference. The chart was sent out on 12 May 2023.", None),
        ("The First Pilots’ Conference gathered 40 men. It was held on 12 May 2023.", "2023-05-12"),
        ("First Pilots’ Conference. Suva, 12 May 2023.", "2023-05-12"),
    ],
)
def test_a_full_sentence_of_an_item_tells_alone_of_a_meeting(told: str, start: str | None) -> None:
    found = meetings(written(f"# Workshop on Tides\n\nLomé, 14 November 2023\n\n(1) Delegates met.\n\n(2) {told}\n"))
    dates = [each.dates.start if each.dates else None for each in found if each.ordinal == 1]
    assert dates == [start]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The workshop for harbour masters did not go ahead in November, as the hall had burnt down.", []),
        ("The workshop for harbour masters was cancelled in November.", []),
        ("The workshop for harbour masters was held in Apia in November.", [("earlier", "2022-11-01")]),
        ("The workshop for harbour masters was postponed to 9 May 2023.", [("later", "2023-05-09")]),
        (
            "The workshop for harbour masters, first set for 4 March 2021, will now be held on 9 May 2023.",
            [("later", "2023-05-09")],
        ),
        ("The workshop for harbour masters, which was to be held in Apia in November, was cancelled.", []),
        ("The workshop for harbour masters planned for November in Apia did not take place.", []),
        (
            "The workshop for harbour masters in November noted that the drill could not be held.",
            [("earlier", "2022-11-01")],
        ),
        ("At the workshop for harbour masters in November the item was deferred.", [("earlier", "2022-11-01")]),
        (
            "The Second Meeting of the Coast Forum, held in Apia on 5 May 2021, had been postponed from 2020.",
            [("earlier", "2021-05-05")],
        ),
    ],
)
def test_the_days_of_what_was_not_held_are_none_of_its_dates(told: str, expected: list[tuple[str, str]]) -> None:
    others = [each for each in meetings(written(HEAD + told + "\n")) if each.mention != "this"]
    assert [(each.mention, each.dates and each.dates.start) for each in others] == expected


def test_the_name_of_a_gathering_ends_before_its_verb() -> None:
    text = f"{HEAD}The second workshop for harbour masters did not see all ports in November.\n"
    (other,) = (each for each in meetings(written(text)) if each.mention != "this")
    assert other.name == "second workshop for harbour masters"


def test_a_deadline_before_what_is_reported_to_a_meeting_is_not_its_date() -> None:
    told = "It directed the Council to clear the bay by 30 June 2024 and to report on it to the Fifth Meeting.\n"
    found = [each for each in meetings(written(HEAD + told)) if each.ordinal == 5]
    assert [(each.mention, each.dates) for each in found] == [("later", None)]


@pytest.mark.parametrize(
    ("told", "start"),
    [
        ("The Panel met from 12 to 14 June 2022, four months after the Second Session in Apia.", None),
        ("The Panel has met every month since the Second Session of 5 May 2021.", "2021-05-05"),
        ("The Panel met in June 2022, before the Second Session, held on 5 August 2022 in Apia.", "2022-08-05"),
        ("It met on 5 May 2021 for the Second Session in Apia.", "2021-05-05"),
    ],
)
def test_a_meeting_from_which_another_is_reckoned_has_not_the_days_of_that(told: str, start: str | None) -> None:
    (other,) = (each for each in meetings(written(HEAD + told + "\n")) if each.ordinal == 2)
    assert (other.dates and other.dates.start) == start
