"""Figures recalled by city, figures of the activity a paragraph is about, spellings of names, and posts."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

FIRST = """# Amber Sea Forum on Ferry Safety

**FOURTH PLENARY MEETING**

**Gdynia, Poland, 3 and 4 March 2021**

**CO-CHAIRS' STATEMENT**

1. The Fourth Plenary Meeting of the Amber Sea Forum on Ferry Safety was held in Gdynia on 3 and 4 March 2021. It was \
co-chaired by Mr {name}, Director of Harbours, Ministry of Transport of Poland, and Ms Dace Kalnina, Head of Section, \
Ministry of Transport of Latvia. In all, 61 delegates were present.

2. The exercise of last autumn was reviewed. The drill in Liepaja was opened by Ms Ilze Ozola, {post}, Coast Guard of \
Latvia.
"""

SECOND = """# Amber Sea Forum on Ferry Safety

**FIFTH PLENARY MEETING**

**Riga, Latvia, 9 March 2022**

**CO-CHAIRS' STATEMENT**

1. The Fifth Plenary Meeting of the Amber Sea Forum on Ferry Safety was held in Riga on 9 March 2022. It was \
co-chaired by Mr {name}, Director of Harbours, Ministry of Transport of Poland, and Ms Dace Kalnina, Head of Section, \
Ministry of Transport of Latvia. There were 70 delegates.

2. The Meeting thanked the {recalled} the year before.

3. It was recalled that the drill in {where} had been opened by Ms Ilze Ozola, {post}, Coast Guard of Latvia.
"""


def found(kb: KnowledgeBase, folder: Path, **given: str) -> dict[str, str]:
    """Return what two statements of one forum disagree about, where they differ only in what is given."""
    words = {
        "name": "Marek Wisniewski",
        "later": "Marek Wisniewski",
        "post": "Deputy Director",
        "now": "Deputy Director",
        "where": "Liepaja",
        "recalled": "61 delegates who had met in Gdynia",
    } | given
    second = SECOND.format(**words | {"name": words["later"], "post": words["now"]})
    told.keep(kb, folder, first=FIRST.format(**words), second=second)
    return {row["what"]: row["reason"] for row in ask(kb.db, "contradictions")}


def test_statements_that_agree_are_at_odds_in_nothing(fresh_kb: KnowledgeBase, tmp_path: Path):
    assert found(fresh_kb, tmp_path) == {}


def test_delegates_recalled_by_the_city_are_those_of_the_meeting_held_there(fresh_kb: KnowledgeBase, tmp_path: Path):
    told = found(fresh_kb, tmp_path, recalled="16 delegates who had met in Gdynia")
    assert list(told.values()) == ["first: 61; second: 16"]


@pytest.mark.parametrize(
    "recalled", ["about 60 delegates who had met in Gdynia", "16 delegates who had met in Tallinn"]
)
def test_a_rounded_number_and_one_of_another_city_are_at_odds_with_nothing(
    fresh_kb: KnowledgeBase, tmp_path: Path, recalled: str
):
    assert found(fresh_kb, tmp_path, recalled=recalled) == {}


def test_one_name_spelt_in_two_ways_is_told(fresh_kb: KnowledgeBase, tmp_path: Path):
    told = found(fresh_kb, tmp_path, later="Marek Wisznewski")
    assert told == {"spelling of Marek Wisniewski": "first: Marek Wisniewski; second: Marek Wisznewski"}


@pytest.mark.parametrize("later", ["Marek Kowalczyk", "Anna Wisniewska", "Piotr Wisniewski"])
def test_another_person_is_no_spelling(fresh_kb: KnowledgeBase, tmp_path: Path, later: str):
    assert found(fresh_kb, tmp_path, later=later) == {}


def test_mario_and_maria_are_two(fresh_kb: KnowledgeBase, tmp_path: Path):
    assert found(fresh_kb, tmp_path, name="Mario Wisniewski", later="Maria Wisniewski") == {}


def test_two_ranks_on_one_occasion_are_told(fresh_kb: KnowledgeBase, tmp_path: Path):
    told = found(fresh_kb, tmp_path, now="Director")
    assert told == {
        "post of Ilze Ozola": "first: Ilze Ozola, Deputy Director; second: Ilze Ozola, Director",
    }


def test_who_rises_between_two_occasions_has_two_posts_in_turn(fresh_kb: KnowledgeBase, tmp_path: Path):
    assert found(fresh_kb, tmp_path, now="Director", where="Ventspils") == {}


def test_one_office_under_two_forenames_is_told(fresh_kb: KnowledgeBase, tmp_path: Path):
    first = FIRST.replace("3 and 4 March 2021", "3 and 4 June 2021").replace("3 and 4 MARCH", "3 and 4 JUNE")
    words = {"post": "Deputy Director", "where": "Liepaja", "recalled": "61 delegates who had met in Gdynia"}
    second = SECOND.format(name="Piotr Wisniewski", **words)
    told.keep(fresh_kb, tmp_path, first=first.format(name="Marek Wisniewski", **words), second=second)
    [row] = ask(fresh_kb.db, "contradictions")
    assert (row["kind"], row["reason"]) == ("name", "first: Marek Wisniewski; second: Piotr Wisniewski")


@pytest.mark.parametrize(
    ("earlier", "later", "count"),
    [
        (
            "It recalled the founding of the Forum in Oslo in 2009.",
            "Established in 2011, the Amber Sea Forum meets yearly.",
            1,
        ),
        ("The Amber Sea Forum was set up in 2009.", "It recalled the establishment of the Forum in 2011.", 1),
        (
            "The Amber Sea Forum was set up in 2009.",
            "Founded in Tallinn in 2010, the Amber Sea Forum has nine members.",
            1,
        ),
        ("The Amber Sea Forum dates back to 2009.", "Since its creation in 2011, the Amber Sea Forum meets yearly.", 1),
        ("The Amber Sea Forum, set up in Oslo in 2009, is small.", "The Amber Sea Forum has existed since 2011.", 1),
        ("The Amber Sea Forum was set up in 2009.", "Founded in Tallinn in 2010, the Amber Sea Guild has no seat.", 0),
        ("The Amber Sea Forum was set up in 2009.", "Founded in 2009, the Amber Sea Forum has nine members.", 0),
        ("The Amber Sea Forum was set up in 2009.", "The Amber Sea Rescue Fund was set up in 2011.", 0),
    ],
)
def test_two_years_of_founding_are_told(fresh_kb: KnowledgeBase, tmp_path: Path, earlier: str, later: str, count: int):
    told.keep(
        kb := fresh_kb,
        tmp_path,
        statement=told.STATEMENT.format(
            results="trained officers", remark=f"{earlier} The Amber Sea Forum [the Forum] met."
        ),
        release=told.RELEASE.format(
            results="trained officers", last=20, remark=f"{later} The Amber Sea Forum [the Forum] met."
        ),
    )
    assert len([row for row in ask(kb.db, "contradictions") if "founded" in row["what"]]) == count


@pytest.mark.parametrize(
    ("earlier", "later", "reasons"),
    [
        ("tested 418 masks", "tested 481 masks", ["statement: 418; release: 481"]),
        ("tested 418 masks so far", "tested 481 masks", []),
        ("tested 418 masks", "tested 481 lifeboats", []),
    ],
)
def test_figures_of_one_phase_are_compared(
    fresh_kb: KnowledgeBase, tmp_path: Path, earlier: str, later: str, reasons: list[str]
):
    told.keep(
        fresh_kb,
        tmp_path,
        statement=told.STATEMENT.format(results="trained officers", remark=f"In the pilot phase harbours {earlier}."),
        release=told.RELEASE.format(
            results="trained officers", last=20, remark=f"Before it came a pilot phase in March, when harbours {later}."
        ),
    )
    assert [row["reason"] for row in ask(fresh_kb.db, "contradictions")] == reasons


def test_figures_of_results_belong_to_what_the_paragraph_above_is_about(fresh_kb: KnowledgeBase, tmp_path: Path):
    remark = "Members were commended for Operation Calm Water.\n\n4. Its results were welcomed: 231 ferries inspected."
    told.keep(
        fresh_kb,
        tmp_path,
        statement=told.STATEMENT.format(results="trained officers", remark=remark),
        release=told.RELEASE.format(results="inspected 214 ferries", last=20, remark=""),
    )
    assert [row["reason"] for row in ask(fresh_kb.db, "contradictions")] == ["statement: 231; release: 214"]


def test_who_is_in_the_chair_of_another_meeting_by_then_may_have_another_post(fresh_kb: KnowledgeBase, tmp_path: Path):
    first = FIRST.format(name="Marek Wisniewski", post="Deputy Director")
    second = SECOND.format(
        name="Marek Wisniewski", where="Liepaja", post="Deputy Director", recalled="delegates who had met in Gdynia"
    )
    told.keep(
        fresh_kb, tmp_path, first=first, second=second.replace("Director of Harbours", "Deputy Director of Harbours")
    )
    assert list(ask(fresh_kb.db, "contradictions")) == []


def test_a_name_of_three_words_is_spelt_otherwise_by_one_short_word_of_no_stated_country(
    fresh_kb: KnowledgeBase, tmp_path: Path
):
    first = FIRST.format(name="Marek Jan Wolska", post="Deputy Director")
    release = (
        "9 March 2022\n\nMedia Release\n\nFewer ferries sink\n\n“We are glad,” said Marek Jan Wolsky, co-chair of the "
    )
    told.keep(fresh_kb, tmp_path, first=first, release=release + "Amber Sea Forum on Ferry Safety.\n")
    assert [row["what"] for row in ask(fresh_kb.db, "contradictions")] == ["spelling of Marek Jan Wolska"]


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("Marek Wisniewski, who chairs the Forum alone", ["office of Marek Wisniewski"]),
        (
            "Marek Wisniewski, who chairs the Forum. Ms Dace Kalnina, its vice-chair, agreed",
            ["office of Marek Wisniewski"],
        ),
        ("Marek Wisniewski, who chairs the Forum", []),
        ("Marek Wisniewski, who chairs the Forum together with Latvia", []),
        ("Marek Wisniewski, co-chair of the Forum", []),
        ("Marek Wisniewski, who chairs the Gdynia Harbour Board", []),
    ],
)
def test_who_presides_alone_here_and_with_another_there_is_told(
    fresh_kb: KnowledgeBase, tmp_path: Path, said: str, what: list[str]
):
    first = FIRST.format(name="Marek Wisniewski", post="Deputy Director")
    release = (
        "9 May 2021\n\nMedia Release\n\nFewer ferries sink\n\n"
        "The Amber Sea Forum on Ferry Safety (the Forum) has news.\n\n"
        f"“We are glad,” said {said}.\n"
    )
    told.keep(fresh_kb, tmp_path, first=first, release=release)
    assert [row["what"] for row in ask(fresh_kb.db, "contradictions")] == what
