"""Dates of any day, printed in any usual way; and any text at all."""

import datetime
from calendar import monthrange

from dated import ANCHORS, ends, only
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.readings.dates import Anchors, find_dates

MONTHS = "January February March April May June July August September October November December".split()
DAYS = st.dates(datetime.date(1950, 1, 1), datetime.date(2060, 12, 31))


def printed(day: datetime.date) -> list[str]:
    """Print a day in many ways."""
    month, nth = MONTHS[day.month - 1], {1: "st", 2: "nd", 3: "rd"}.get(day.day if day.day < 4 else 0, "th")
    weekday = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[day.weekday()]
    return [
        f"{day.day} {month} {day.year}",
        f"{day.day} {month}, {day.year}",
        f"{day.day} {month.upper()} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day.day}{nth if day.day < 4 else 'th'} of {month} {day.year}",
        f"{weekday}, {day.day} {month} {day.year}",
        f"{day.day:02d} {month} {day.year}",
        day.isoformat(),
    ]


@given(DAYS)
def test_a_day_printed_in_any_usual_way_reads_back(day: datetime.date) -> None:
    for words in printed(day):
        assert ends(only(words, Anchors())) == (day.isoformat(), day.isoformat()), words


@given(DAYS, st.integers(1, 300))
def test_a_span_printed_in_any_usual_way_reads_back(first: datetime.date, length: int) -> None:
    last = first + datetime.timedelta(length)
    month, other = MONTHS[first.month - 1], MONTHS[last.month - 1]
    shown = [
        f"{first.day} {month} {first.year} to {last.day} {other} {last.year}",
        f"from {first.day} {month} {first.year} to {last.day} {other} {last.year}",
        f"between {first.day} {month} {first.year} and {last.day} {other} {last.year}",
    ]
    if (first.month, first.day) != (last.month, last.day) and length < 300:
        shown.append(f"{first.day} {month} – {last.day} {other} {last.year}")
    if (first.year, first.month) == (last.year, last.month):
        shown += [f"{first.day}-{last.day} {month} {last.year}", f"{month} {first.day}–{last.day}, {last.year}"]
    for words in shown:
        assert ends(only(words, Anchors())) == (first.isoformat(), last.isoformat()), words


@given(st.integers(1950, 2060), st.integers(1, 12))
def test_the_thirds_of_a_month_tile_it(year: int, month: int) -> None:
    name = f"{MONTHS[month - 1]} {year}"
    thirds = [ends(only(f"{part} {name}")) for part in ("early", "mid", "late")]
    stamp = f"{year}-{month:02d}"
    assert thirds == [
        (f"{stamp}-01", f"{stamp}-10"),
        (f"{stamp}-11", f"{stamp}-20"),
        (f"{stamp}-21", f"{stamp}-{monthrange(year, month)[1]}"),
    ]


PIECES = st.sampled_from(
    "by before from to until since early mid late end of the first second half quarter 3 28 31 2015 2016-18 May March "
    "September, october 12th - – and or in Monday next last this year month [ ] ( ) . \n \n\n week within two months "
    "meeting Day One 99 0 12/13/2014 2019-02-30 İ ß ﬁ 一".split(" ")
)


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=14).map(" ".join) | st.text(max_size=60))
def test_any_text_gives_readings_that_hold_together(text: str) -> None:
    end = 0
    for reading in find_dates(text, ANCHORS):
        assert end <= reading.span.start < reading.span.end
        assert text[reading.span.start : reading.span.end] == reading.date.text
        start, last = ends(reading)
        assert start is None or last is None or start <= last
        assert (reading.date.edtf is None) == (start is None and last is None)
        end = reading.span.end
