"""Quantities: numbers with their bounds, money and shares by the table of the genre guide (§4.3)."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.readings.dates import find_dates
from extractors.readings.quantities import Quantity, find_quantities

COUNTS = [
    # words, number words, value, bound
    ("59", "59", 59, "eq"),
    ("seven", "seven", 7, "eq"),
    ("a total of 63", "63", 63, "eq"),
    ("over 70", "70", 70, "gt"),
    ("more than 70", "70", 70, "gt"),
    ("in excess of 70", "70", 70, "gt"),
    ("70+", "70", 70, "gt"),
    ("at least 147", "147", 147, "ge"),
    ("no fewer than 12", "12", 12, "ge"),
    ("a minimum of five", "five", 5, "ge"),
    ("12 or more", "12", 12, "ge"),
    ("up to 1,200", "1,200", 1200, "le"),
    ("no more than 12", "12", 12, "le"),
    ("as many as 20", "20", 20, "le"),
    ("under 30", "30", 30, "lt"),
    ("fewer than five", "five", 5, "lt"),
    ("less than 5", "5", 5, "lt"),
    ("nearly 900", "900", 900, "approx"),
    ("almost 900", "900", 900, "approx"),
    ("close to 9", "9", 9, "approx"),
    ("about 2,900", "2,900", 2900, "approx"),
    ("around 20", "20", 20, "approx"),
    ("approximately 20", "20", 20, "approx"),
    ("roughly 20", "20", 20, "approx"),
    ("some 5,300", "5,300", 5300, "approx"),
    ("an estimated 400", "400", 400, "approx"),
    ("another 12", "12", 12, "eq"),
    ("a further 12", "12", 12, "eq"),
    ("1,132", "1,132", 1132, "eq"),
    ("1 132", "1 132", 1132, "eq"),
    ("1\u202f132", "1\u202f132", 1132, "eq"),
    ("1.2 million", "1.2 million", 1200000, "eq"),
    ("2,5 million", "2,5 million", 2500000, "eq"),
    ("3.1", "3.1", 3.1, "eq"),
    ("twenty-five", "twenty-five", 25, "eq"),
    ("Sixty-eight", "Sixty-eight", 68, "eq"),
    ("a dozen", "a dozen", 12, "eq"),
    ("two dozen", "two dozen", 24, "eq"),
    ("a hundred", "a hundred", 100, "eq"),
    ("one hundred and twenty", "one hundred and twenty", 120, "eq"),
    ("two hundred and fifty thousand", "two hundred and fifty thousand", 250000, "eq"),
    ("two and a half million", "two and a half million", 2500000, "eq"),
    ("half a million", "half a million", 500000, "eq"),
    ("a couple of", "a couple of", 2, "approx"),
    ("a pair of", "a pair of", 2, "eq"),
    ("both", "both", 2, "eq"),
    ("no", "no", 0, "eq"),
    ("dozens of", "dozens", None, "vague"),
    ("hundreds of", "hundreds", None, "vague"),
    ("tens of thousands of", "tens of thousands", None, "vague"),
    ("several", "several", None, "vague"),
    ("a number of", "a number of", None, "vague"),
]

RANGES = [
    ("between 420 and 450", "420 and 450", 420, 450),
    ("5–10", "5–10", 5, 10),
    ("5-10", "5-10", 5, 10),
    ("10 to 12", "10 to 12", 10, 12),
    ("from 30 to 45", "30 to 45", 30, 45),
    ("two or three", "two or three", 2, 3),
    ("2 to 3 million", "2 to 3 million", 2000000, 3000000),
]

MONEY = [
    ("US$ 3 million", 3000000, "US$", "eq"),
    ("US$3m", 3000000, "US$", "eq"),
    ("EUR 4.5 million", 4500000, "EUR", "eq"),
    ("up to €250,000", 250000, "€", "le"),
    ("an estimated US$ 71 billion", 71000000000, "US$", "approx"),
    ("250 million naira", 250000000, "naira", "eq"),
    ("1.2 million pounds sterling", 1200000, "pounds sterling", "eq"),
    ("around 85 million pesos", 85000000, "pesos", "approx"),
    ("3 million Fiji dollars", 3000000, "Fiji dollars", "eq"),
    ("a further 4 million euros", 4000000, "euros", "eq"),
    ("5,000 dollars", 5000, "dollars", "eq"),
    ("30 million NOK", 30000000, "NOK", "eq"),
]

NO_QUANTITIES = [
    "the 12th meeting, the first session and its 3rd round",
    "one of them and one another",
    "the Group of 20, the G20 and COVID-19",
    "the 2030 Agenda, resolution 1325 (2000), paragraph 12",
    "Articles 5, 6 and 7 of Annex 1, and (No. 181)",
    "a 24-hour line, a two-day visit and a seven-point plan",
    "for six months, within 90 days, after 24 hours and three times",
    "at 10:30 a.m., 1800 GMT+7",
    "on 12 and 13 March 2019, from 15 to 17 October",
    "Telephone: +679 555 0118, +254 20 555 0112",
    "a billion-dollar business and a billion dollar trade",
    "US$ [XX]",
    "the first half and the second half",
]


def only(text: str) -> Quantity:
    """Return the one quantity of a text."""
    found = find_quantities(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(("words", "number", "value", "bound"), COUNTS)
def test_a_count_keeps_its_bound_and_its_number_words(words: str, number: str, value: float, bound: str) -> None:
    text = f"They reached {words} fishing boats."
    quantity = only(text)
    assert text[quantity.span.start : quantity.span.end] == words
    assert text[quantity.number.start : quantity.number.end] == number
    assert (quantity.value, quantity.value_max, quantity.bound) == (value, None, bound)
    assert isinstance(quantity.value, int) == (value is not None and value != 3.1)


@pytest.mark.parametrize(("words", "number", "low", "high"), RANGES)
def test_a_range_keeps_both_ends(words: str, number: str, low: int, high: int) -> None:
    text = f"They reached {words} fishing boats."
    quantity = only(text)
    assert text[quantity.span.start : quantity.span.end] == words
    assert text[quantity.number.start : quantity.number.end] == number
    assert (quantity.value, quantity.value_max, quantity.bound) == (low, high, "range")


@pytest.mark.parametrize(("words", "value", "currency", "bound"), MONEY)
def test_money_is_the_full_amount_in_the_currency_printed(words: str, value: int, currency: str, bound: str) -> None:
    text = f"Togo pledged {words} for the fund."
    quantity = only(text)
    assert text[quantity.span.start : quantity.span.end] == words
    assert (quantity.value, quantity.currency, quantity.bound) == (value, currency, bound)


@pytest.mark.parametrize("words", ["40 per cent", "40 percent", "40%", "40 %"])
def test_a_share_says_that_it_is_per_cent(words: str) -> None:
    quantity = only(f"Nearly {words} of the seals failed.")
    assert (quantity.value, quantity.bound, quantity.percent) == (40, "approx", True)


@pytest.mark.parametrize("text", NO_QUANTITIES)
def test_ordinals_labels_durations_dates_and_telephone_numbers_are_none(text: str) -> None:
    assert find_quantities(text) == []


def test_a_change_from_one_value_to_another_is_no_range() -> None:
    assert [each.value for each in find_quantities("Seizures rose from 12 to 20 boats.")] == [12, 20]
    assert [each.value for each in find_quantities("grown from about 4,000 in 2020 to over 19,500")] == [4000, 19500]


def test_what_is_laid_over_a_stretch_is_not_more_than_it() -> None:
    assert only("Nets had been collected over 28 km of coast.").bound == "eq"
    assert only("The slick spread over 40 hectares.").bound == "eq"
    assert only("Teams patrolled over 28 km of coast.").bound == "gt"
    assert only("Nets weighing over 28 tonnes were found.").bound == "gt"
    assert only("In June flames swept over 28 hectares of heath.").bound == "eq"
    assert only("The relay ran over 28 kilometres.").bound == "gt"
    assert only("The fire burned over 28 hectares.").bound == "gt"


def test_a_verb_keeps_its_over() -> None:
    assert only("Ghana handed over 12 suspects.").bound == "eq"


def test_shares_in_words_are_ratios() -> None:
    assert [each.value for each in find_quantities("half of them, two thirds of the boats")] == [0.5, 0.6667]


def test_dates_worked_out_before_are_taken_as_they_are() -> None:
    text = "In 2019, 14 ships sailed on 3 May."
    assert find_quantities(text, find_dates(text)) == find_quantities(text)
    assert [each.value for each in find_quantities(text, [])] == [14, 3]


@given(st.integers(0, 10**9))
def test_a_figure_reads_back_with_and_without_marks_between_thousands(value: int) -> None:
    for words in (f"{value:,}", f"{value:,}".replace(",", "\u202f"), str(value)):
        if not re.fullmatch("(?:19|20)[0-9][0-9]", words):
            assert only(f"They counted {words} boats.").value == value


UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
UNITS += "seventeen eighteen nineteen".split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(value: int) -> str:
    """Write a number from 2 to 999,999 in words."""
    if value >= 1000:
        rest = value % 1000
        joint = " and " if 0 < rest < 100 else " "
        return in_words(value // 1000) + " thousand" + (joint + in_words(rest) if rest else "")
    if value >= 100:
        return UNITS[value // 100] + " hundred" + (" and " + in_words(value % 100) if value % 100 else "")
    if value < 20:
        return UNITS[value]
    return TENS[value // 10] + ("-" + UNITS[value % 10] if value % 10 else "")


@given(st.integers(2, 999_999))
def test_a_number_in_words_reads_back(value: int) -> None:
    assert only(f"They counted {in_words(value)} boats.").value == value


PIECES = st.sampled_from(
    (
        "over about at least between and from to or 12 3,400 1 132 million billion dozen hundred one two seventy-five "
        "a no of the US$ € EUR euros per cent % + - – 2015 May boats them both half third ( ) \n\n COVID-19 paragraph "
        "ß İ ² ½ ٣"
    ).split(" ")
)


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=14).map(" ".join) | st.text(max_size=60))
def test_any_text_gives_quantities_that_hold_together(text: str) -> None:
    end = 0
    for quantity in find_quantities(text):
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.span.holds(quantity.number)
        assert quantity.value_max is None or (quantity.value is not None and quantity.value < quantity.value_max)
        assert (quantity.value is None) == (quantity.bound == "vague")
        end = quantity.span.end


def test_a_string_of_digits_that_nobody_counts_is_no_quantity():
    assert find_quantities(f"They seized {'9' * 5000} parcels and 3{'0' * 20} kg.") == []
    assert [each.value for each in find_quantities("They seized 900,000,000,000 parcels.")] == [900_000_000_000]


@pytest.mark.parametrize("heading", ["In figures", "Annex", "Phase", "Table"])
def test_the_last_word_of_the_block_above_makes_no_label(heading: str) -> None:
    assert [each.value for each in find_quantities(f"{heading}\n\n94 arrests were made.")] == [94]


@pytest.mark.parametrize(
    "text",
    [
        "Members raised the pool from USD 1.2 billion to USD 1.5 billion.",
        "It raised its annual fee from EUR 10 to EUR 12.",
        "It has lowered the dues of small ports from 10 to 12 dollars.",
        "The number of ships in the pool went up from 10 to 12.",
        "The growth of the fleet from 10 to 12 vessels",
    ],
)
def test_what_changes_from_one_number_to_another_has_no_range(text: str) -> None:
    assert [each.bound for each in find_quantities(text)] == ["eq", "eq"]


@pytest.mark.parametrize(
    "text", ["Fees range from EUR 10 to EUR 12.", "It lowered dues, which vary from 10 to 12 dollars."]
)
def test_what_lies_between_two_numbers_has_a_range(text: str) -> None:
    assert [(each.value, each.value_max) for each in find_quantities(text)] == [(10, 12)]


@pytest.mark.parametrize("text", ["Members discussed 2024 exports.", "They saw 2021 audits.", "the 2022 harvests"])
def test_a_year_before_a_noun_counts_nothing(text: str) -> None:
    assert find_quantities(text) == []


@pytest.mark.parametrize(
    "text", ["It rescued 2000 crews.", "over 2019 ships", "It inspected 2019 ships.", "2019 ships were searched"]
)
def test_a_number_like_a_year_may_count(text: str) -> None:
    assert len(find_quantities(text)) == 1


@pytest.mark.parametrize(
    ("text", "currencies"),
    [
        ("It raised its fee from EUR 10 to 12.", ["EUR", "EUR"]),
        ("It cut dues from US$ 2.5 million to 1.2 million as of 1 May 2020.", ["US$", "US$"]),
        ("It raised dues from EUR 10 to 12 per cent.", ["EUR", None]),
        ("It raised dues from EUR 10 to 12 boats.", ["EUR", None]),
    ],
)
def test_an_amount_that_is_changed_hands_on_its_currency(text: str, currencies: list[str | None]) -> None:
    assert [each.currency for each in find_quantities(text)] == currencies
