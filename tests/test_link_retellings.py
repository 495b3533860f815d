"""Numbers and places told again in other words: the verb, the order and the sentence differ, the thing is one."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

DRILL = "Exercise Grey Heron took place from 3 to 6 May 2021. {}"


def reasons(kb: KnowledgeBase, folder: Path, earlier: str, later: str) -> list[tuple[str, str]]:
    """Return what a statement and a release, alike but for a remark, are at odds about."""
    statement = told.STATEMENT.format(results="trained officers", remark=earlier)
    release = told.RELEASE.format(results="trained officers", last=20, remark=later)
    told.keep(kb, folder, statement=statement, release=release)
    return [(row["kind"], row["reason"]) for row in ask(kb.db, "contradictions")]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (
            "Exercise Grey Heron brought 128 divers to the harbour.",
            "182 divers trained together at Exercise Grey Heron.",
        ),
        ("128 divers practised in Exercise Grey Heron.", "At Exercise Grey Heron, 118 divers worked side by side."),
        ("Exercise Grey Heron assembled 128 divers.", "Exercise Grey Heron was an education for 118 divers."),
        ("The session heard that 128 divers joined Exercise Grey Heron.", "Exercise Grey Heron trained 118 divers."),
        ("Exercise Grey Heron mobilised 14 tugs.", "16 tugs sailed in Exercise Grey Heron."),
        ("Exercise Grey Heron united 128 divers near Liepaja.", "Exercise Grey Heron taught 118 divers near Liepaja."),
        ("In Exercise Grey Heron, 40 lifeboats put to sea.", "Exercise Grey Heron employed 46 lifeboats."),
        ("128 divers were deployed in Exercise Grey Heron.", "Exercise Grey Heron drew 118 divers."),
    ],
)
def test_one_number_of_an_exercise_may_be_told_under_any_verb(
    fresh_kb: KnowledgeBase, tmp_path: Path, earlier: str, later: str
):
    found = reasons(fresh_kb, tmp_path, DRILL.format(earlier), later)
    assert [kind for kind, _ in found] == ["total"]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Exercise Grey Heron brought 128 divers to the harbour.", "In Exercise Grey Heron, 118 divers were injured."),
        ("Exercise Grey Heron rescued 128 divers.", "118 divers were arrested in Exercise Grey Heron."),
        (
            "Exercise Grey Heron brought 128 divers to the harbour.",
            "40 divers trained together at Exercise Grey Heron.",
        ),
        ("Exercise Grey Heron brought 128 divers.", "Exercise Grey Heron brought 118 women divers to the harbour."),
        ("Exercise Grey Heron has room for 128 divers.", "118 divers trained together at Exercise Grey Heron."),
        ("128 divers practised in Exercise Grey Heron.", "128 divers trained together at Exercise Grey Heron."),
        ("Some 120 divers practised in Exercise Grey Heron.", "118 divers trained at Exercise Grey Heron."),
        ("Exercise Grey Heron brought 128 divers.", "118 divers trained at Exercise Grey Heron on the first day."),
        ("Exercise Grey Heron brought 128 divers.", "118 divers trained at Exercise Grey Heron so far."),
        ("Exercise Grey Heron brought 128 divers.", "Exercise Grey Heron used 118 tugs."),
    ],
)
def test_other_acts_parts_and_plans_are_at_odds_in_nothing(
    fresh_kb: KnowledgeBase, tmp_path: Path, earlier: str, later: str
):
    assert reasons(fresh_kb, tmp_path, DRILL.format(earlier), later) == []


def test_what_was_expected_before_an_exercise_is_not_what_came(fresh_kb: KnowledgeBase, tmp_path: Path):
    earlier = "Exercise Grey Heron from 20 to 23 May 2021 was agreed on, with 128 divers."
    later = "Exercise Grey Heron from 20 to 23 May 2021 brought together 118 divers."
    assert reasons(fresh_kb, tmp_path, earlier, later) == []


@pytest.mark.parametrize(
    ("earlier", "later", "count"),
    [
        (
            "Exercise Grey Heron brought divers to the beach near Liepaja.",
            "Divers trained at Exercise Grey Heron near Pavilosta.",
            1,
        ),
        ("Exercise Grey Heron was held in Liepaja.", "Divers trained at Exercise Grey Heron off Pavilosta.", 1),
        ("In Liepaja, Exercise Grey Heron was praised by all.", "Exercise Grey Heron ran smoothly at Pavilosta.", 1),
        ("Exercise Grey Heron was held in Liepaja.", "Divers trained at Exercise Grey Heron near Liepaja.", 0),
        ("Exercise Grey Heron was held in Latvia.", "Divers trained at Exercise Grey Heron near Liepaja.", 0),
        (
            "Exercise Grey Heron was held in Northern Courland.",
            "Divers trained at Exercise Grey Heron near Liepaja.",
            0,
        ),
        ("Exercise Grey Heron was held in Liepaja and in Pavilosta.", "Exercise Grey Heron was held in Pavilosta.", 0),
        ("Exercise Grey Heron will be held in Liepaja.", "Exercise Grey Heron was held in Pavilosta.", 0),
        ("Exercise Grey Heron was held in Liepaja.", "The lessons of Exercise Grey Heron were read in Pavilosta.", 0),
        ("Exercise Grey Heron was held in Liepaja.", "Exercise Grey Heron II was held in Pavilosta.", 0),
        ("Exercise Grey Heron was held in Liepaja.", "Latvia hosts the second Exercise Grey Heron in Pavilosta.", 0),
        ("Exercise Grey Heron was held in Liepaja.", "Latvia hosted the first Exercise Grey Heron in Pavilosta.", 1),
        ("Exercise Grey Heron was held in Liepaja.", "Exercise Grey Heron was held near Pavilosta, by Liepaja.", 0),
    ],
)
def test_an_exercise_is_held_in_one_town(fresh_kb: KnowledgeBase, tmp_path: Path, earlier: str, later: str, count: int):
    found = reasons(fresh_kb, tmp_path, DRILL.format(earlier), later)
    assert [kind for kind, _ in found] == ["place"] * count


@pytest.mark.parametrize(
    ("earlier", "later", "count"),
    [
        (
            "The Secretariat put the shore oiled in 2020 at some 212 kilometres.",
            "184 kilometres of shore were oiled in 2020, against 97 in 2019.",
            1,
        ),
        (
            "Ships spilled 900 tonnes of bunker oil in 2020.",
            "In 2020, 1,200 tonnes of bunker oil went into the sea.",
            1,
        ),
        (
            "Storms caused losses of EUR 40 million to harbours in 2020.",
            "In 2020, harbours lost EUR 55 million to storms.",
            1,
        ),
        (
            "Between 1 June and 30 September 2020, cutters towed 53 drifting yachts.",
            "Crews had 47 drifting yachts in tow from the beginning of June to the end of September 2020.",
            1,
        ),
        (
            "In 2020, lifeboat crews answered 310 distress calls.",
            "The log has 350 distress calls to lifeboat crews in 2020.",
            1,
        ),
        (
            "The Secretariat put the shore oiled in 2020 at some 212 kilometres.",
            "184 kilometres of shore were oiled in 2019.",
            0,
        ),
        (
            "The Secretariat put the shore oiled in 2020 at some 212 kilometres.",
            "184 kilometres of shore were mapped in 2020 in Latvia.",
            0,
        ),
        (
            "The Secretariat put the shore oiled in 2020 at some 212 kilometres.",
            "About 200 kilometres of shore were oiled in 2020.",
            0,
        ),
        (
            "The Secretariat put the shore oiled in 2020 at some 212 kilometres.",
            "184 kilometres of new cable were laid in 2020.",
            0,
        ),
        ("The budget for 2020 was EUR 40 million.", "The harbours spent EUR 55 million in 2020.", 0),
        (
            "In 2020, lifeboat crews answered 310 distress calls.",
            "In 2020, lifeboat crews in Riga answered 250 distress calls.",
            0,
        ),
        (
            "In 2020, 310 swimmers were rescued by lifeboat crews.",
            "In 2020, 290 swimmers were injured by lifeboat crews.",
            0,
        ),
        ("In 2020, 30 pilots completed a course in Riga.", "In 2020, 33 pilots attended a drill at sea.", 0),
        ("In 2020, 30 pilots took an exam.", "In 2020, 33 pilots bought charts.", 0),
    ],
)
def test_what_is_measured_or_counted_in_one_period_has_one_number(
    fresh_kb: KnowledgeBase, tmp_path: Path, earlier: str, later: str, count: int
):
    assert len(reasons(fresh_kb, tmp_path, earlier, later)) == count


@pytest.mark.parametrize(
    ("earlier", "later", "count"),
    [
        (
            "In Ventspils, 22 harbour pilots completed a course that ran from 2 to 6 March 2021.",
            "The fund paid for 3 simulators, and 26 harbour pilots who finished the course in Ventspils.",
            1,
        ),
        (
            "22 salvage divers passed the course in Ventspils.",
            "At the end of the training in Ventspils 26 salvage divers got a badge.",
            1,
        ),
        (
            "In March 2021, 22 harbour pilots completed a course in Ventspils.",
            "A course in Ventspils was taken by 26 harbour pilots.",
            1,
        ),
        ("22 harbour pilots completed a course in Ventspils.", "26 harbour pilots completed a course in Saldus.", 0),
        (
            "22 harbour pilots completed a course in Ventspils.",
            "26 harbour pilots took part in a drill in Ventspils.",
            0,
        ),
        (
            "22 harbour pilots completed a course in Ventspils.",
            "26 harbour pilots completed a second course in Ventspils.",
            0,
        ),
        (
            "22 harbour pilots completed a course in Ventspils in March 2020.",
            "26 harbour pilots completed a course in Ventspils in May 2021.",
            0,
        ),
        (
            "22 harbour pilots completed a course in Ventspils in May 2019.",
            "26 harbour pilots completed a course in Ventspils in June 2020.",
            0,
        ),
    ],
)
def test_a_course_at_a_place_is_one_unless_its_days_or_its_kind_differ(
    fresh_kb: KnowledgeBase, tmp_path: Path, earlier: str, later: str, count: int
):
    assert len(reasons(fresh_kb, tmp_path, earlier, later)) == count
