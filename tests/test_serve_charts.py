"""Numbers over time as a drawing: every number in its place, with its bound, leading to its words."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from kb.serve.charts import HEIGHT, LABELLED, WIDTH, chart


def row(day: str | None, value: float | None, **more: Any) -> dict[str, Any]:
    return {"id": f"n{day}", "day": day, "value": value, "value_max": None, "bound": "eq", "counted": "ships"} | more


def drawing(*rows: dict[str, Any]) -> html.HtmlElement | None:
    made = chart(list(rows), lambda each: f"/documents/d#{each['id']}", "ships over time")
    return html.fromstring(str(made)) if made else None


def test_each_point_leads_to_its_words_and_says_its_number() -> None:
    made = drawing(row("2016-03-01", 70, bound="gt"), row("2014-05-01", 1200))
    assert made is not None
    assert made.xpath("//a/@href") == ["/documents/d#n2014-05-01", "/documents/d#n2016-03-01"]
    assert made.xpath("//a/@aria-label") == ["1200 ships, 1 May 2014", "over 70 ships, 1 March 2016"]
    assert made.get("aria-label") == "ships over time"


def test_a_higher_number_stands_higher_and_a_later_one_further_right() -> None:
    made = drawing(row("2014-05-01", 10), row("2016-03-01", 70), row("2019-03-01", 40))
    assert made is not None
    x, y = ([float(each) for each in made.xpath(f"//circle/@{name}")] for name in ("cx", "cy"))
    assert x == sorted(x)
    assert y[1] < y[2] < y[0]


def test_no_bound_is_lost() -> None:
    made = drawing(
        row("2014-01-01", 10, bound="gt"),
        row("2015-01-01", 10, value_max=20, bound="range"),
        row("2016-01-01", 10, bound="approx"),
        row("2017-01-01", 10),
    )
    assert made is not None
    assert [len(link.findall("path")) for link in made.iter("a")] == [1, 1, 0, 0]
    assert made.xpath("//circle/@class") == ["exact", "exact", "about", "exact"]
    assert made.xpath("//text[@class='value']/text()") == ["over 10", "10–20", "about 10", "10"]


def test_of_very_many_points_the_numbers_are_told_by_the_links_only() -> None:
    made = drawing(*(row(f"{1990 + n}-01-01", n) for n in range(LABELLED + 1)))
    assert made is not None
    assert not made.xpath("//text[@class='value']")
    assert len(made.xpath("//a[@aria-label]/title")) == LABELLED + 1


def test_one_number_or_numbers_without_a_date_are_not_drawn() -> None:
    assert drawing(row("2014-01-01", 10), row(None, 20), row("2015-01-01", None), row("0042-01-01", 5)) is None


def test_words_of_documents_are_never_markup() -> None:
    script = "<script>alert(1)</script>"
    made = chart([row("2014-01-01", 1, counted=script), row("2015-01-01", 2)], lambda each: '"><script>', script)
    assert made
    assert "<script" not in made
    etree.fromstring(str(made))


DAYS = st.dates(date(1800, 1, 1), date(2200, 12, 31))
VALUES = st.one_of(st.integers(0, 10**15), st.floats(0, 1e12), st.sampled_from([0, 1, -5]))


@given(st.lists(st.tuples(DAYS, VALUES), min_size=2, max_size=12))
def test_every_number_has_its_place_within_the_drawing(numbers: list[tuple[date, float]]) -> None:
    made = drawing(*(row(day.isoformat(), value) for day, value in numbers))
    assert made is not None
    assert len(made.xpath("//circle")) == len(numbers)
    assert all(0 <= float(x) <= WIDTH for x in made.xpath("//circle/@cx"))
    assert all(-0.001 <= float(y) <= HEIGHT for y in made.xpath("//circle/@cy"))
