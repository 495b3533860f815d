"""Dates in figures and numbered parts of years, as tables print them."""

import datetime

import pytest

from extractors.document import Span
from extractors.readings.dates import Anchors, day_and_month, find_dates, set_off

MET = Anchors(meeting=(datetime.date(2022, 5, 3), datetime.date(2022, 5, 4)))


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("Q3/2016", "2016-07-01", "2016-09-30"),
        ("1st half 2024", "2024-01-01", "2024-06-30"),
        ("2nd quarter of 2024", "2024-04-01", "2024-06-30"),
    ],
)
def test_a_part_of_a_year_may_be_numbered(words: str, start: str, end: str) -> None:
    (found,) = find_dates(words)
    assert (found.date.text, found.date.start, found.date.end) == (words, start, end)


@pytest.mark.parametrize(("words", "day"), [("29/6", "2022-06-29"), ("6/29", "2022-06-29"), ("15/1", "2023-01-15")])
def test_a_day_and_a_month_lie_ahead_of_the_meeting(words: str, day: str) -> None:
    found = day_and_month(words, Span(0, len(words)), MET)
    assert found is not None
    assert (found.date.start, found.date.end, found.date.certain) == (day, day, False)


@pytest.mark.parametrize("words", ["24/7", "10.30", "2-13", "29/30", "0/5", "29/6/22"])
def test_other_figures_are_no_day(words: str) -> None:
    assert day_and_month(words, Span(0, len(words)), MET) is None


def test_a_day_that_does_not_exist_keeps_its_words() -> None:
    found = day_and_month("31/6", Span(0, 4), MET)
    assert found is not None
    assert (found.date.text, found.date.start, found.date.end) == ("31/6", None, None)


@pytest.mark.parametrize("words", ["cut by 2/3", "by 29/6 votes", "open 24/7", "item 29/6", "by 29/6%"])
def test_figures_in_running_words_are_no_date(words: str) -> None:
    assert list(set_off(words, MET)) == []


def test_a_year_in_the_symbol_of_a_paper_is_no_date() -> None:
    (found,) = find_dates("Technical paper WP/2024/03, 5 and 6 March 2024")
    assert found.date.text == "5 and 6 March 2024"


@pytest.mark.parametrize("words", ["before the Seventh Plenary Session", "before the next plenary meeting"])
def test_a_plenary_session_is_one_occasion(words: str) -> None:
    (found,) = find_dates(f"Count it {words}.")
    assert found.date.text == words
