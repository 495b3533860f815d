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
