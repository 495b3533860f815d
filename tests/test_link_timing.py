import pytest

from kb.link.timing import agree, compare


@pytest.mark.parametrize(
    ("due", "reported", "late", "days"),
    [
        ((None, "2021-06-30"), ("2021-06-30", "2021-06-30"), False, None),
        ((None, "2021-06-30"), ("2021-07-01", "2021-07-01"), True, 1),
        ((None, "2021-06-15"), ("2021-06-01", "2021-06-30"), False, None),  # some day in June: it cannot be told
        (("2021-04-01", "2021-04-26"), ("2021-04-01", "2021-04-28"), False, None),
        ((None, None), ("2021-04-01", "2021-04-28"), False, None),
        ((None, "2021-06-15"), (None, None), False, None),
    ],
)
def test_late_is_only_what_began_after_the_last_day_due(due, reported, late: bool, days: int | None):
    timing = compare(due, reported)
    assert (timing.late, timing.days_late) == (late, days)
    assert timing.reason


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        (("2021-05-04", "2021-05-05"), ("2021-05-04", "2021-05-05"), True),
        (("2021-05-04", "2021-05-06"), ("2021-05-06", "2021-05-06"), True),  # its last day
        (("2021-05-05", "2021-05-06"), ("2021-05-03", "2021-05-07"), True),  # the days of its ministers
        (("2021-05-04", "2021-05-06"), ("2021-05-04", "2021-05-05"), False),
        (("2021-05-04", "2021-05-05"), ("2021-05-05", "2021-05-06"), False),
    ],
)
def test_days_agree_with_those_of_a_part(one: tuple[str, str], other: tuple[str, str], fits: bool):
    assert agree(one, other) is agree(other, one) is fits
