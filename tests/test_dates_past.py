"""Months and days without a year, in sentences that tell of the past and in others."""

import datetime

import pytest

from extractors.readings.dates import Anchors, find_dates

DECEMBER = Anchors(issued=datetime.date(2023, 12, 12))


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("The operation was decided upon at its Sixth Meeting in Quito in May.", "2023-05-01", "2023-05-31"),
        ("Ministers had asked for it at the Fourth Conference in January.", "2023-01-01", "2023-01-31"),
        ("The Group met in Lima on 3 March.", "2023-03-03", "2023-03-03"),
        ("The pilot ran in February.", "2023-02-01", "2023-02-28"),
        ("The course was held from 3 to 5 April.", "2023-04-03", "2023-04-05"),
        ("The drill, from 9 to 20 May, brought together 28 vessels.", "2023-05-09", "2023-05-20"),
        ("The drill, from 9 to 20 May, organised by Fiji, will test them.", "2024-05-09", "2024-05-20"),
        ("The drill, from 9 to 20 May, was to test them.", "2024-05-09", "2024-05-20"),
        ("The Group will hold its Seventh Meeting in Lima in March.", "2024-03-01", "2024-03-31"),
        ("The Meeting agreed to convene a workshop in February.", "2024-02-01", "2024-02-29"),
        ("Members were informed of the Seventh Meeting in Lima in May.", "2024-05-01", "2024-05-31"),
        ("The Group met twice. The Seventh Meeting in May is open to all.", "2024-05-01", "2024-05-31"),
    ],
)
def test_what_is_told_as_past_lies_before_the_document(sentence: str, start: str, end: str) -> None:
    (found,) = find_dates(sentence, DECEMBER)
    assert (found.date.start, found.date.end, found.date.certain) == (start, end, False)


def test_the_last_day_of_february_stays_the_last() -> None:
    (found,) = find_dates("The pilot ran in February.", Anchors(issued=datetime.date(2024, 12, 30)))
    assert (found.date.start, found.date.end) == ("2024-02-01", "2024-02-29")


def test_the_29th_of_february_is_moved_to_no_other_day() -> None:
    (found,) = find_dates("The Group met on 29 February.", Anchors(issued=datetime.date(2023, 12, 30)))
    assert found.date.start == "2024-02-29"


@pytest.mark.parametrize(
    ("sentence", "issued", "start", "end"),
    [
        ("The drill was held from 29 February to 2 March.", (2024, 1, 10), "2024-02-29", "2024-03-02"),
        ("The Group met on 28 February.", (2025, 1, 10), "2024-02-28", "2024-02-28"),
        ("The drill was held from 27 to 28 February.", (2025, 1, 10), "2024-02-27", "2024-02-28"),
    ],
)
def test_days_at_the_end_of_february_are_moved_as_days(
    sentence: str, issued: tuple[int, int, int], start: str, end: str
) -> None:
    (found,) = find_dates(sentence, Anchors(issued=datetime.date(*issued)))
    assert (found.date.start, found.date.end) == (start, end)


def test_without_a_day_to_reckon_from_nothing_is_moved() -> None:
    (found,) = find_dates("The Group met in May.")
    assert (found.date.start, found.date.end) == (None, None)


@pytest.mark.parametrize("phrase", ["in the coming months", "over the past weeks"])
def test_months_that_nobody_counted_keep_their_words_alone(phrase: str) -> None:
    (found,) = find_dates(f"Two centres will test the forms {phrase}.", DECEMBER)
    assert (found.date.start, found.date.end) == (None, None)


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("What everybody fears is another 2015, when two of the wells gave water.", "2015-01-01"),
        ("The stock of ropes was 2015, 40 more than needed.", None),
    ],
)
def test_a_year_in_which_something_was_is_a_date(sentence: str, start: str | None) -> None:
    assert [each.date.start for each in find_dates(sentence)] == ([start] if start else [])
