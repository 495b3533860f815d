"""Each rule of a style is data and does what it says; one's own is checked; what is quoted is never restyled."""

import re
from datetime import date
from pathlib import Path

import pytest

from kb.draft import copy, rendered, styles
from kb.draft.style import style
from kb.errors import DraftError, UnknownNameError
from kb.ingest import ingest
from kb.store import KnowledgeBase

RECORD = """# Amber Sea Process on Wrecks

**FIFTH MEETING OF THE WORKING GROUP ON CHARTS**

**SUVA, FIJI, 3-5 MAY 2021**

**CO-CHAIRS' STATEMENT**

1. The Fifth Meeting of the Working Group on Charts under the Amber Sea Process on Wrecks was held in Suva, Fiji on
   3-5 May 2021. It was co-chaired by Dr. Ana Silva, Chief Pilot, and Mr Otto Lund, Head of Charts.
2. The meeting was attended by Fiji, Laos, Norway, the Philippines and the Republic of Korea. UNODC, INTERPOL and the
   Regional Chart Office (RCO) attended as observers.
3. The Meeting welcomed the 7 charts that UNODC and Vietnam drew on 1-2 April 2021, and asked the RCO and UNODC to
   test them with the QXZ by 30 June 2021.
4. The goals are as follows:
   - Chart the wrecks
   - Mark the wrecks
"""


@pytest.fixture(scope="module")
def kb(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    """A statement whose every line has something that a style decides."""
    folder = tmp_path_factory.mktemp("records")
    (folder / "record.md").write_text(RECORD, encoding="utf-8")
    opened = KnowledgeBase(":memory:", write=True)
    ingest(opened, [folder])
    return opened


def text(kb: KnowledgeBase, name: str = "au", template: str = "co-chairs-statement", **more: object) -> str:
    (meeting,) = (row["id"] for row in kb.db.table("events").rows if row["name"].startswith("Fifth"))
    made = rendered(kb, template, meeting, format="md", as_of=date(2021, 6, 1), clean=True, style=name, **more)[1]  # type: ignore[arg-type]
    return re.sub(r"\s+", " ", made.decode().replace("\u00a0", " "))


def own(folder: Path, words: str) -> str:
    """Write a style of one's own and return its path."""
    (folder / "mine.yml").write_text(f"meaning: mine\n{words}\n", encoding="utf-8")
    return str(folder / "mine.yml")


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("un", "by Dr. Ana Silva, Chief Pilot; and Mr. Otto Lund, Head of Charts."),
        ("au", "by Dr Ana Silva, Chief Pilot; and Mr Otto Lund, Head of Charts."),
        ("asean", "by Dr Ana Silva, Chief Pilot; and Mr Otto Lund, Head of Charts."),
    ],
)
def test_people_keep_the_words_of_address_that_the_record_has(kb: KnowledgeBase, name: str, people: str) -> None:
    assert people in text(kb, name)


def test_words_of_address_can_be_left_out(kb: KnowledgeBase, tmp_path: Path) -> None:
    made = text(kb, own(tmp_path, "people: {honorifics: none}"))
    assert "by Ana Silva, Chief Pilot; and Otto Lund, Head of Charts." in made


@pytest.mark.parametrize(
    ("name", "observers"),
    [
        (
            "un",
            "the International Criminal Police Organization, the Regional Chart Office (RCO) and the United Nations "
            "Office on Drugs and Crime (UNODC) attended as observers",
        ),
        (
            "au",
            "INTERPOL, the Regional Chart Office (RCO) and the United Nations Office on Drugs and Crime (UNODC) "
            "attended as observers",
        ),
    ],
)
def test_an_abbreviation_is_spelt_out_where_it_is_first_used(kb: KnowledgeBase, name: str, observers: str) -> None:
    made = text(kb, name)
    assert observers.casefold() in made.casefold()


def test_an_abbreviation_that_is_used_once_is_given_in_full_alone(kb: KnowledgeBase) -> None:
    made = text(kb, "un")
    assert "International Criminal Police Organization" in made
    assert "(INTERPOL)" not in made


def test_abbreviations_can_be_left_as_they_are(kb: KnowledgeBase, tmp_path: Path) -> None:
    made = text(kb, own(tmp_path, 'abbreviations: {spell_out: "no"}'))
    assert "United Nations Office on Drugs and Crime" not in made.partition("To complete")[0]


def test_only_what_is_unknown_or_stands_in_quoted_words_is_listed(kb: KnowledgeBase) -> None:
    note = text(kb).partition("Abbreviations to define at first use")[2].partition("## ")[0]
    assert note.split(" - ")[1:] == ["QXZ: full form not known "]


def test_points_are_lettered_or_bulleted_as_the_style_says(kb: KnowledgeBase) -> None:
    assert "1. Chart the wrecks 1. Mark the wrecks" in text(kb, "un")
    assert "- Chart the wrecks - Mark the wrecks" in text(kb, "au")


@pytest.mark.parametrize("name", styles())
def test_words_of_a_record_are_never_restyled(kb: KnowledgeBase, name: str) -> None:
    quoted = "The Meeting welcomed the 7 charts that UNODC and Vietnam drew on 1-2 April 2021"
    assert quoted in text(kb, name)


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("un", "Fiji, the Lao People’s Democratic Republic, Norway, the Philippines and the Republic of Korea"),
        ("au", "Fiji, Laos, Norway, the Philippines and the Republic of Korea"),
        ("asean", "Fiji, the Republic of Korea, the Lao PDR, Norway and the Philippines"),
    ],
)
def test_countries_have_the_names_and_the_order_of_the_style(kb: KnowledgeBase, name: str, names: str) -> None:
    assert f"attended by {names}" in text(kb, name)


@pytest.mark.parametrize(("name", "days"), [("un", "3 to 5 May 2021"), ("asean", "3–5 May 2021")])
def test_spans_of_days_have_the_form_of_the_style(kb: KnowledgeBase, name: str, days: str) -> None:
    assert f"Suva, Fiji, {days}" in text(kb, name)


@pytest.mark.parametrize(
    ("words", "value", "printed"),
    [
        ("numbers: {words_below: 5}", 4, "four"),
        ("numbers: {words_below: 5}", 5, "5"),
        ("numbers: {words_below: 0}", 0, "0"),
        ('numbers: {thousands: ""}', 12500, "12500"),
        ("numbers: {thousands: .}", 12500, "12.500"),
    ],
)
def test_numbers_are_written_as_a_style_of_ones_own_says(tmp_path: Path, words: str, value: int, printed: str) -> None:
    assert style(own(tmp_path, words)).number(value) == printed


@pytest.mark.parametrize(
    ("name", "printed"),
    [("un", ["7", "12", "9"]), ("au", ["seven", "12", "nine"]), ("asean", ["seven", "12", "nine"])],
)
def test_the_highest_number_of_a_series_decides_for_all_where_the_style_says_so(name: str, printed: list[str]) -> None:
    assert style(name).numbers([7, 12, 9]) == printed
    assert style(name).numbers([7, 9]) == ["seven", "nine"]
    assert style(name).numbers([]) == []


def test_the_numbers_of_a_list_of_participants_are_one_series(tmp_path: Path) -> None:
    told = "Five countries and 12 observers attended the meeting. The meeting was attended by"
    (tmp_path / "record.md").write_text(RECORD.replace("The meeting was attended by", told), encoding="utf-8")
    with KnowledgeBase(":memory:", write=True) as made:
        ingest(made, [tmp_path])
        stated = {
            name: re.findall(r"\| (\w+) \| \d+ on the list", text(made, name, "participants-list"))
            for name in ("un", "au")
        }
    assert stated == {"un": ["5", "12"], "au": ["five", "12"]}


def test_what_a_style_leaves_out_is_as_in_the_one_it_is_like(tmp_path: Path) -> None:
    mine = style(own(tmp_path, "like: asean\nlanguage: en-SG"))
    assert (mine.name, mine.language, mine.span, mine.order) == ("mine", "en-SG", "–", style("asean").order)


def test_a_style_is_found_in_a_folder_of_ones_own_and_goes_before_one_of_ours(
    kb: KnowledgeBase, tmp_path: Path
) -> None:
    (tmp_path / "un.yml").write_text("meaning: ours\nlike: au\ndates: {span: –}\n", encoding="utf-8")
    assert "3–5 May 2021" in text(kb, "un", styles=tmp_path)
    assert "apec" not in styles(tmp_path)
    with pytest.raises(UnknownNameError, match=r"no style 'apec'\. Styles: asean, au, un, or the path of a file"):
        style("apec", tmp_path)
    with pytest.raises(DraftError, match="there is no such folder of styles"):
        style("un", tmp_path / "missing")


def test_a_copy_of_the_templates_has_the_styles_and_they_are_used(kb: KnowledgeBase, tmp_path: Path) -> None:
    assert tmp_path / "own" / "styles" / "au.yml" in copy(tmp_path / "own")
    file = tmp_path / "own" / "styles" / "au.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("span: to", "span: –"), encoding="utf-8")
    assert "Suva, Fiji, 3–5 May 2021" in text(kb, "au", templates=tmp_path / "own")


def test_everything_wrong_in_a_style_is_told_at_once_with_line_field_and_what_is_allowed(tmp_path: Path) -> None:
    path = tmp_path / "mine.yml"
    path.write_text(
        "meaning: mine\nlike: apec\nlanguage: English\nnumbers:\n  words_below: many\n  digits: 3\n"
        "dates:\n  span: until\ncountries:\n  names: {XX: Nowhere}\n  articles: US\npeople: [none]\n"
        "abbreviations:\n  spell_out: maybe\ncolour: red\n",
        encoding="utf-8",
    )
    with pytest.raises(DraftError) as caught:
        style(str(path))
    assert str(caught.value).removeprefix("mine.yml: ").split("; ") == [
        "line 2, like: 'apec' is not allowed. Allowed: asean, au, un",
        "line 3, language: 'English' is not allowed. Allowed: a language tag such as en-GB",
        "line 5, numbers.words_below: 'many' is not allowed. Allowed: a whole number from 0 to 13",
        "line 6, numbers.digits: is no field here. Allowed: words_below, thousands, series",
        "line 8, dates.span: 'until' is not allowed. Allowed: and, to, –",
        "line 10, countries.names: this is not allowed. Allowed: ISO codes of countries such as FJ",
        "line 11, countries.articles: 'US' is not allowed. Allowed: a list: [one, two]",
        "line 12, people: needs fields. Allowed: honorifics, full_stop",
        "line 14, abbreviations.spell_out: 'maybe' is not allowed. Allowed: yes, no",
        "line 15, colour: is no field here. Allowed: meaning, like, language, numbers, dates, countries, people, "
        "abbreviations, titles, paragraphs",
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("meaning: [", r"mine\.yml, line \d: .* Write one field a line"),
        ("language: en-GB\n", r"mine\.yml: line 1, meaning: is missing\. Say in a few words what the style is"),
        ("", r"mine\.yml: line 1, style: needs fields\. Allowed: meaning, like"),
    ],
)
def test_what_is_no_style_is_told_in_one_line(tmp_path: Path, words: str, told: str) -> None:
    (tmp_path / "mine.yml").write_text(words, encoding="utf-8")
    with pytest.raises(DraftError, match=told) as caught:
        style(str(tmp_path / "mine.yml"))
    assert "\n" not in str(caught.value)


def test_a_style_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(DraftError, match=r"none\.yml: cannot be read as text"):
        style(str(tmp_path / "none.yml"))
