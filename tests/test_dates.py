"""Dates: what statements print, read into closed intervals by the table of the genre guide (§4.2)."""

import datetime

import pytest
from dated import ANCHORS, ends, only
from edtf import parse_edtf

from extractors.readings.dates import Anchors, as_deadline, find_dates, within_days_of

EXACT = [
    # words, start, end, rule
    ("1-2 September, 2015", "2015-09-01", "2015-09-02", "day-span"),
    ("1 and 2 September 2015", "2015-09-01", "2015-09-02", "day-span"),
    ("1 to 2 September 2015", "2015-09-01", "2015-09-02", "day-span"),
    ("1-2 SEPTEMBER, 2015", "2015-09-01", "2015-09-02", "day-span"),
    ("14-15 April 2009", "2009-04-14", "2009-04-15", "day-span"),
    ("from 23-24 May 2017", "2017-05-23", "2017-05-24", "day-span"),
    ("March 4-8, 2019", "2019-03-04", "2019-03-08", "day-span"),
    ("March 4 and 5, 2019", "2019-03-04", "2019-03-05", "day-span"),
    ("1st and 2nd of March 2019", "2019-03-01", "2019-03-02", "day-span"),
    ("28 September to 28 October 2015", "2015-09-28", "2015-10-28", "day-span"),
    ("from the 28 September to 28 October, 2015", "2015-09-28", "2015-10-28", "day-span"),
    ("28 December to 4 January 2019", "2018-12-28", "2019-01-04", "day-span"),
    ("28 December 2018 – 4 January 2019", "2018-12-28", "2019-01-04", "day-span"),
    ("from 6 July to 14 August 2020", "2020-07-06", "2020-08-14", "day-span"),
    ("30 September and 1 October 2015", "2015-09-30", "2015-10-01", "day-span"),
    ("Monday 2 September 2024", "2024-09-02", "2024-09-02", "day"),
    ("2019-03-14", "2019-03-14", "2019-03-14", "day"),
    ("03/25/2019", "2019-03-25", "2019-03-25", "day"),
    ("14 March, 2019", "2019-03-14", "2019-03-14", "day"),
    ("Sept. 5, 2019", "2019-09-05", "2019-09-05", "day"),
    ("in May 2015", "2015-05-01", "2015-05-31", "month"),
    ("December 2016", "2016-12-01", "2016-12-31", "month"),
    ("May to November 2016", "2016-05-01", "2016-11-30", "month-span"),
    ("between March and August 2017", "2017-03-01", "2017-08-31", "month-span"),
    ("beginning of November 2015", "2015-11-01", "2015-11-10", "month-part"),
    ("start of November 2015", "2015-11-01", "2015-11-10", "month-part"),
    ("in early November 2015", "2015-11-01", "2015-11-10", "month-part"),
    ("mid-November 2015", "2015-11-11", "2015-11-20", "month-part"),
    ("middle of November 2015", "2015-11-11", "2015-11-20", "month-part"),
    ("late November 2015", "2015-11-21", "2015-11-30", "month-part"),
    ("end of February 2016", "2016-02-21", "2016-02-29", "month-part"),
    ("towards the end of November 2015", "2015-11-21", "2015-11-30", "month-part"),
    ("early to mid November 2015", "2015-11-01", "2015-11-20", "month-part"),
    ("mid to late November 2015", "2015-11-11", "2015-11-30", "month-part"),
    ("first half of November 2015", "2015-11-01", "2015-11-15", "half"),
    ("in the second half of November 2015", "2015-11-16", "2015-11-30", "half"),
    ("first half of 2015", "2015-01-01", "2015-06-30", "half"),
    ("in the second half of 2015", "2015-07-01", "2015-12-31", "half"),
    ("Q3 2016", "2016-07-01", "2016-09-30", "quarter"),
    ("third quarter of 2018", "2018-07-01", "2018-09-30", "quarter"),
    ("in the last quarter of 2020", "2020-10-01", "2020-12-31", "quarter"),
    ("in the first six months of 2021", "2021-01-01", "2021-06-30", "months"),
    ("in 2014", "2014-01-01", "2014-12-31", "year"),
    ("2015-17", "2015-01-01", "2017-12-31", "year-span"),
    ("2016–2018", "2016-01-01", "2018-12-31", "year-span"),
    ("from 2014 to 2016", "2014-01-01", "2016-12-31", "year-span"),
    ("1990s", "1990-01-01", "1999-12-31", "year-span"),
    ("by 25 September 2015", None, "2015-09-25", "deadline"),
    ("no later than 10 May 2019", None, "2019-05-10", "deadline"),
    ("on or before 3 May 2019", None, "2019-05-03", "deadline"),
    ("until 31 December 2023", None, "2023-12-31", "deadline"),
    ("by end of November 2015", None, "2015-11-30", "deadline"),
    ("by end-November 2015", None, "2015-11-30", "deadline"),
    ("by mid-April 2018", None, "2018-04-20", "deadline"),
    ("by the end of 2021", None, "2021-12-31", "deadline"),
    ("by the end of the third quarter of 2021", None, "2021-09-30", "deadline"),
    ("15 May 2019 at the latest", None, "2019-05-15", "deadline"),
    ("before 25 September 2015", None, "2015-09-24", "before"),
    ("before the end of October 2020", None, "2020-10-31", "before"),
    ("after 25 September 2015", "2015-09-26", None, "after"),
    ("from 2 May 2019", "2019-05-02", None, "from"),
    ("from 1 May 2019 onwards", "2019-05-01", None, "from"),
    ("in the week of 14 April 2021", "2021-04-12", "2021-04-18", "week"),
    ("by [15 April] 2021", None, "2021-04-15", "deadline"),
    ("[15] May 2021", "2021-05-15", "2021-05-15", "day"),
]

DOUBTFUL = [
    ("in early 2016", "2016-01-01", "2016-04-30", "year-part"),
    ("mid-2016", "2016-05-01", "2016-08-31", "year-part"),
    ("late 2016", "2016-09-01", "2016-12-31", "year-part"),
    ("on or about 16 December 2019", "2019-12-11", "2019-12-21", "about"),
    ("2023/24", "2023-01-01", "2024-12-31", "year-span"),
    ("12/03/2019", "2019-03-12", "2019-03-12", "day"),
    ("Tuesday 2 September 2024", "2024-09-02", "2024-09-02", "day"),
    ("5 or 6 May 2020", "2020-05-05", "2020-05-06", "day-span"),
]

ANCHORED = [
    ("4 to 8 March", "2019-03-04", "2019-03-08", "day-span"),
    ("16 and 17 January", "2019-01-16", "2019-01-17", "day-span"),
    ("in November", "2019-11-01", "2019-11-30", "month"),
    ("second half of October", "2019-10-16", "2019-10-31", "half"),
    ("by 15 January", None, "2020-01-15", "deadline"),
    ("last October", "2018-10-01", "2018-10-31", "month"),
    ("last July", "2018-07-01", "2018-07-31", "month"),
    ("next May", "2020-05-01", "2020-05-31", "month"),
    ("since 2017", "2017-01-01", "2019-06-27", "since"),
    ("today", "2019-06-27", "2019-06-27", "relative-day"),
    ("yesterday", "2019-06-26", "2019-06-26", "relative-day"),
    ("this year", "2019-01-01", "2019-12-31", "relative-period"),
    ("last year", "2018-01-01", "2018-12-31", "relative-period"),
    ("next month", "2019-07-01", "2019-07-31", "relative-period"),
    ("this week", "2019-06-24", "2019-06-30", "relative-period"),
    ("early next year", "2020-01-01", "2020-04-30", "year-part"),
    ("by the end of the year", None, "2019-12-31", "deadline"),
    ("later this year", "2019-06-27", "2019-12-31", "relative-period"),
    ("over the past 12 months", "2018-06-27", "2019-06-27", "relative-period"),
    ("in the past decade", "2009-06-27", "2019-06-27", "relative-period"),
    ("three years ago", "2016-01-01", "2016-12-31", "relative-period"),
    ("within six weeks of the Meeting", None, "2019-04-24", "within"),
    ("within three months of the meeting", None, "2019-06-13", "within"),
    ("Day One", "2019-03-12", "2019-03-12", "day-of-meeting"),
    ("Day Two", "2019-03-13", "2019-03-13", "day-of-meeting"),
]

UNPLACED = [
    ("as soon as possible", "vague"),
    ("in due course", "vague"),
    ("as resources allow", "vague"),
    ("at an early date", None),
    ("during the coming monsoon season", "vague"),
    ("before the next meeting", "event"),
    ("before Ramadan", "event"),
    ("on the margins of the General Assembly", "event"),
    ("31 November 2019", "day"),
    ("29 February 2019", "day"),
    ("summer of 2020", "season"),
    ("Day Three", "day-of-meeting"),
    ("within two months", "within"),
]

NO_DATES = [
    "He may march on at May Street, as June Abara may.",
    "Theresa May spoke; April Okoye and August Brandt replied.",
    "the 2030 Agenda for Sustainable Development",
    "resolution 2015 and resolution 1325",
    "the September 11 attacks",
    "a 24-hour line, a two-day meeting and a six-month trial",
    "annually, every two years, once a year, each year",
    "17 live animals, 2015 people, at 1900 hours",
    "by [date], in [XX] 2022, XX May 2021, [TBC]",
    "Telephone: +679 555 0118",
    "paragraphs 12 and 13 of document 2019/A",
    "by 30 June each year",
]


@pytest.mark.parametrize(("words", "start", "end", "rule"), EXACT)
def test_printed_dates_are_read_whole_and_for_certain(words: str, start: str, end: str, rule: str) -> None:
    text = f"It was agreed ({words})."
    reading = only(text)
    assert (*ends(reading), reading.date.rule) == (start, end, rule)
    assert reading.date.text == words == text[reading.span.start : reading.span.end]
    assert reading.date.certain


@pytest.mark.parametrize(("words", "start", "end", "rule"), DOUBTFUL)
def test_conventions_and_ambiguities_are_marked_uncertain(words: str, start: str, end: str, rule: str) -> None:
    reading = only(words)
    assert (*ends(reading), reading.date.rule) == (start, end, rule)
    assert not reading.date.certain


@pytest.mark.parametrize(("words", "start", "end", "rule"), ANCHORED)
def test_dates_without_a_year_are_reckoned_from_the_document(words: str, start: str, end: str, rule: str) -> None:
    reading = only(f"They meet {words}.")
    assert (*ends(reading), reading.date.rule) == (start, end, rule)
    assert reading.date.text.endswith(words.removeprefix("the "))


@pytest.mark.parametrize(("words", "rule"), UNPLACED)
def test_what_cannot_be_placed_keeps_its_words_and_has_no_ends(words: str, rule: str | None) -> None:
    found = find_dates(f"Report {words}", ANCHORS)
    assert [ends(each) for each in found] == ([(None, None)] if rule else [])
    assert [each.date.text for each in found] == ([words] if rule else [])
    assert [each.date.rule for each in found] == ([rule] if rule else [])
    assert not any(each.date.certain or each.date.edtf for each in found)


@pytest.mark.parametrize("text", NO_DATES)
def test_names_labels_durations_frequencies_and_placeholders_are_no_dates(text: str) -> None:
    assert find_dates(text, ANCHORS) == []


@pytest.mark.parametrize("words", [words for words, *_ in ANCHORED if "2017" not in words])
def test_without_anchors_no_date_is_invented(words: str) -> None:
    assert ends(only(words, Anchors())) == (None, None)


def test_a_day_of_the_meeting_is_counted_from_either_end() -> None:
    assert only("on the last day of the Meeting").date.text == "last day of the Meeting"
    assert ends(only("on the last day")) == ("2019-03-13", "2019-03-13")
    assert ends(only("on the first day")) == ("2019-03-12", "2019-03-12")


def test_a_broken_list_is_several_dates_never_one_interval() -> None:
    found = find_dates("on 28, 29 and 31 May 2017")
    assert [each.date.text for each in found] == ["28", "29", "31 May 2017"]
    assert [each.date.start for each in found] == ["2017-05-28", "2017-05-29", "2017-05-31"]


def test_two_years_or_two_far_days_stay_apart() -> None:
    assert [each.date.text for each in find_dates("in 2014 and 2016")] == ["2014", "2016"]
    assert [each.date.start for each in find_dates("5 May and 7 June 2019")] == ["2019-05-05", "2019-06-07"]


def test_numbers_between_two_years_join_no_span() -> None:
    found = find_dates("rose from 3.1 tonnes in 2014 to 11.4 tonnes in 2016")
    assert [each.date.text for each in found] == ["in 2014", "in 2016"]


def test_a_date_keeps_to_its_paragraph() -> None:
    found = find_dates("It closed on 4\n\nMay 2019 brought more.")
    assert [each.date.text for each in found] == ["May 2019"]
    assert only("from 2 to\n27 September 2019").date.start == "2019-09-02"


def test_the_number_of_a_phase_is_no_day() -> None:
    assert only("Phase 2 – 15 May 2018").date.text == "15 May 2018"


def test_a_deadline_is_told_from_an_occurrence() -> None:
    assert only("by 25 September 2015").date.role == "deadline"
    assert only("before 25 September 2015").date.role == "deadline"
    assert only("on 25 September 2015").date.role == "occurrence"


def test_a_bare_date_in_a_column_of_deadlines_opens_to_the_left() -> None:
    due = as_deadline(only("Mid-January 2023").date)
    assert (due.start, due.end, due.role, due.edtf) == (None, "2023-01-20", "deadline", "../2023-01-20")
    vague = as_deadline(only("as resources allow").date)
    assert (vague.end, vague.edtf) == (None, None)


def test_within_days_of_an_operation_waits_for_its_end() -> None:
    text = "within 30 days of the end of the operation"
    open_ended = only(text)
    assert ends(open_ended) == (None, None)
    placed = within_days_of(open_ended, datetime.date(2019, 9, 27))
    assert (ends(placed), placed.date.text) == ((None, "2019-10-27"), text)
    window = (datetime.date(2019, 9, 2), datetime.date(2019, 9, 27))
    assert ends(only(text, Anchors(activity=window))) == (None, "2019-10-27")


def test_a_deadline_without_a_year_lies_ahead_of_the_meeting() -> None:
    autumn = Anchors(meeting=(datetime.date(2021, 11, 9), datetime.date(2021, 11, 10)))
    assert ends(only("by 15 January", autumn)) == (None, "2022-01-15")
    assert ends(only("in January", autumn)) == ("2022-01-01", "2022-01-31")
    assert ends(only("in September", autumn)) == ("2021-09-01", "2021-09-30")


@pytest.mark.parametrize(("words", "start", "end", "rule"), EXACT + DOUBTFUL)
def test_the_edtf_string_says_the_same_interval(words: str, start: str | None, end: str | None, rule: str) -> None:
    parsed = parse_edtf(only(words).date.edtf)
    if start:
        low = parsed.lower_strict()
        assert (low.tm_year, low.tm_mon, low.tm_mday) == tuple(int(each) for each in start.split("-"))
    if end:
        high = parsed.upper_strict()
        assert (high.tm_year, high.tm_mon, high.tm_mday) == tuple(int(each) for each in end.split("-"))


def test_a_bare_weekday_of_a_release_is_the_latest_one() -> None:
    anchors = Anchors(issued=datetime.date(2021, 6, 18))  # a Friday
    for words, day in (
        ("met on Thursday", "2021-06-17"),
        ("met on Friday", "2021-06-18"),
        ("next Tuesday", "2021-06-22"),
    ):
        [found] = find_dates(words, anchors)
        assert (found.date.start, found.date.rule, found.date.certain) == (day, "weekday", False)
    assert all(each.date.start is None for each in find_dates("met on Thursday"))


@pytest.mark.parametrize(
    ("words", "text", "start", "end"),
    [
        ("Members will report … by 25 September 2015.", "by 25 September 2015", None, "2015-09-25"),
        ("the text [...] 3 May 2015", "3 May 2015", "2015-05-03", "2015-05-03"),
        ("by close of business on 5 May 2026", "by close of business on 5 May 2026", None, "2026-05-05"),
        ("by noon on Friday, 8 May 2026", "by noon on Friday, 8 May 2026", None, "2026-05-08"),
        ("in the latter half of 2026", "in the latter half of 2026", "2026-07-01", "2026-12-31"),
        ("in the second semester of 2026", "in the second semester of 2026", "2026-07-01", "2026-12-31"),
        ("financial year 2026/27", "financial year 2026/27", "2026-01-01", "2027-12-31"),
        (
            "no later than 60 days before the Fifth Ministerial Conference",
            "no later than 60 days before the Fifth Ministerial Conference",
            None,
            None,
        ),
    ],
)
def test_a_date_is_read_whole_with_the_words_that_bound_it(
    words: str, text: str, start: str | None, end: str | None
) -> None:
    (found,) = find_dates(words)
    assert (found.date.text, found.date.start, found.date.end) == (text, start, end)
