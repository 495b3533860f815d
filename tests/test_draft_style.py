"""A style decides numbers, days, names and order of countries, and never touches what is quoted."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import agreed
import pytest
from made import when as said

from kb.draft.dating import shown, when
from kb.draft.style import Style, style, styles
from kb.errors import UnknownNameError
from kb.link import relink
from kb.store import KnowledgeBase

DAY = date(2015, 12, 5)


@pytest.fixture(scope="module")
def kb(corpus: Path) -> Iterator[KnowledgeBase]:
    """The corpus with its agreed facts, linked."""
    with agreed.knowledge_base(corpus) as opened:
        relink(opened)
        yield opened


def plain(words: str | None) -> str | None:
    return words.replace("\u00a0", " ") if words else None


@pytest.mark.parametrize("name", styles())
def test_every_style_can_be_read_and_says_what_it_is(name: str) -> None:
    assert style(name).meaning
    assert style(name).language.startswith("en-")


def test_an_unknown_style_is_told_with_those_there_are() -> None:
    with pytest.raises(UnknownNameError, match=r"no style 'apec'\. Styles: asean, au, un"):
        style("apec")


@pytest.mark.parametrize(
    ("start", "end", "au", "asean"),
    [
        ("2015-12-04", "2015-12-04", "4 December 2015", "4 December 2015"),
        ("2015-09-01", "2015-09-02", "1 and 2 September 2015", "1–2 September 2015"),
        ("2016-05-03", "2016-05-07", "3 to 7 May 2016", "3–7 May 2016"),
        ("2015-09-28", "2015-10-28", "28 September to 28 October 2015", "28 September–28 October 2015"),
        ("2015-12-28", "2016-01-03", "28 December 2015 to 3 January 2016", "28 December 2015–3 January 2016"),
        ("2015-12-31", "2016-01-01", "31 December 2015 and 1 January 2016", "31 December 2015–1 January 2016"),
        (None, "2015-12-04", None, None),
    ],
)
def test_days_are_printed_in_one_style(start: str | None, end: str, au: str | None, asean: str | None) -> None:
    assert plain(style("au").days(start, end)) == au
    assert plain(style("un").days(start, end)) == au
    assert plain(style("asean").days(start, end)) == asean


@pytest.mark.parametrize(
    ("start", "end", "au", "asean"),
    [
        ("2015-12-04", "2015-12-04", "on 4 December 2015", "on 4 December 2015"),
        ("2015-09-01", "2015-09-02", "on 1 and 2 September 2015", "on 1–2 September 2015"),
        ("2016-05-03", "2016-05-07", "from 3 to 7 May 2016", "from 3 to 7 May 2016"),
    ],
)
def test_after_from_a_span_has_to_and_never_a_dash(start: str, end: str, au: str, asean: str) -> None:
    days = said("some days", start, end)
    assert plain(when(days, style("au"))) == au
    assert plain(when(days, style("asean"))) == asean


@pytest.mark.parametrize("name", styles())
def test_a_vague_date_keeps_its_words_in_every_style(name: str) -> None:
    vague = said("mid to late November 2015", "2015-11-11", "2015-11-30")
    object.__setattr__(vague, "granularity", "part")
    assert shown(vague, style(name)) == "mid to late November 2015"


@pytest.mark.parametrize(
    ("value", "printed"), [(1, "one"), (8, "eight"), (9, "nine"), (10, "10"), (63, "63"), (1250, "1,250")]
)
def test_numbers_are_words_under_ten_and_figures_from_ten_on(value: int, printed: str) -> None:
    assert style("un").number(value) == style("au").number(value) == printed


NAMES = {
    "CN": "China",
    "KR": "Republic of Korea",
    "PH": "Philippines",
    "VN": "Viet Nam",
    "LA": "Lao PDR",
    "PK": "Pakistan",
}


def in_order(chosen: Style) -> list[str]:
    return [chosen.country(code, NAMES[code]) for code in sorted(NAMES, key=lambda c: chosen.sort_key(c, NAMES[c]))]


def test_each_forum_has_its_names_and_its_order() -> None:
    assert in_order(style("un")) == ["China", "Lao PDR", "Pakistan", "Philippines", "Republic of Korea", "Viet Nam"]
    assert in_order(style("au")) == ["China", "Laos", "Pakistan", "Philippines", "Republic of Korea", "Vietnam"]
    assert in_order(style("asean")) == [
        "People’s Republic of China", "Republic of Korea", "Lao PDR", "Pakistan", "Philippines", "Viet Nam",
    ]  # fmt: skip


def test_accents_do_not_change_the_order() -> None:
    chosen = style("un")
    assert chosen.sort_key("CI", "Côte d’Ivoire") < chosen.sort_key("CU", "Cuba")
    assert chosen.sort_key("TR", "Türkiye") < chosen.sort_key("TV", "Tuvalu")
