"""Documents of one process are one series, whichever of its names they print."""

from pathlib import Path

import pytest
from sqlite_utils import Database

from extractors import extract, read
from kb.link import relink
from kb.link.organs import lettered_organs, organs
from kb.link.processes import joined
from kb.link.series import Paper, Series
from kb.queries import ask
from kb.store import KnowledgeBase

FIRST = """# Ministerial Dialogue for the Amber Coast on Ports and Fisheries

**Second Ministerial Meeting**
Dakar, Senegal, 3 and 4 May 2021

1. The Second Ministerial Meeting of the Ministerial Dialogue for the Amber Coast on Ports and Fisheries {} was held in
   Dakar, Senegal, on 3 and 4 May 2021.
"""
RELEASE = """# Media release

10 October 2021

The Amber Dialogue was founded in 2009. The Third Ministerial Meeting of the Amber Dialogue was held in Accra, Ghana, on
5 October 2021.
"""


def series(kb: KnowledgeBase) -> set[str]:
    relink(kb)
    return {row["series"] for row in kb.db.table("link_documents").rows}


@pytest.mark.parametrize("first", [True, False])
def test_a_defined_short_name_joins_the_documents_of_a_process(fresh_kb: KnowledgeBase, tmp_path: Path, first: bool):
    texts = [FIRST.format("(the Amber Dialogue)"), RELEASE]
    for n, text in enumerate(texts if first else texts[::-1]):
        path = tmp_path / f"{n}.md"
        path.write_text(text, "utf-8")
        fresh_kb.add(extract(read(path)))
        relink(fresh_kb)
    assert series(fresh_kb) == {"Ministerial Dialogue for the Amber Coast on Ports and Fisheries"}
    names = {(row["name"], row["alias"]) for row in ask(fresh_kb.db, "aliases")}
    assert ("Ministerial Dialogue for the Amber Coast on Ports and Fisheries", "Amber Dialogue") in names


def test_names_that_no_document_says_are_one_stay_two_processes(fresh_kb: KnowledgeBase, tmp_path: Path):
    for n, text in enumerate([FIRST.format(""), RELEASE]):
        path = tmp_path / f"{n}.md"
        path.write_text(text, "utf-8")
        fresh_kb.add(extract(read(path)))
    assert len(series(fresh_kb)) == 2


LONG = """# Fifth Session of the Pearl Reefs and Islands Forum on Sea Turtles

Malé, Maldives, 3 and 4 May 2021

1. The Fifth Session of the Pearl Reefs and Islands Forum on Sea Turtles was held in Malé, Maldives, on
   3 and 4 May 2021.
"""
SHORT = """# Pearl Forum

**Workshop on Nesting Beaches**
Galle, Sri Lanka, 6 October 2021

1. A Workshop of the Pearl Forum was held in Galle, Sri Lanka, on 6 October 2021{}.
"""


@pytest.mark.parametrize(
    ("said", "processes"),
    [(" at the wish of the Pearl Reefs and Islands Forum on Sea Turtles", 1), (" at the wish of the hosts", 2)],
)
@pytest.mark.parametrize("first", [True, False])
def test_a_name_that_leaves_out_words_is_that_of_the_process_which_its_document_prints_too(
    fresh_kb: KnowledgeBase, tmp_path: Path, said: str, processes: int, first: bool
):
    texts = [LONG, SHORT.format(said)]
    for n, text in enumerate(texts if first else texts[::-1]):
        path = tmp_path / f"{n}.md"
        path.write_text(text, "utf-8")
        fresh_kb.add(extract(read(path)))
        relink(fresh_kb)
    assert len(series(fresh_kb)) == processes
    names = {(row["name"], row["alias"]) for row in ask(fresh_kb.db, "aliases")}
    assert (("Pearl Reefs and Islands Forum on Sea Turtles", "Pearl Forum") in names) == (processes == 1)


@pytest.mark.parametrize(("said", "processes"), [("the Turtle Watch Centre", 1), ("the Watch Centre", 2)])
def test_a_name_that_leaves_out_words_is_that_of_the_process_of_which_it_names_persons_and_bodies(
    fresh_kb: KnowledgeBase, tmp_path: Path, said: str, processes: int
):
    long = f"{LONG}2. It set up a Turtle Watch Centre (TWC), a Nest Register (NR) and asked UNEP for help.\n"
    short = SHORT.format(f", and the Nest Register and {said} were shown")
    for name, text in (("a", long), ("b", short)):
        path = tmp_path / f"{name}.md"
        path.write_text(text, "utf-8")
        fresh_kb.add(extract(read(path)))
    relink(fresh_kb)
    assert len(series(fresh_kb)) == processes


@pytest.mark.parametrize(
    ("name", "process"),
    [
        ("Pearl Forum Secretariat", "Pearl Forum on Sea Turtles"),
        ("Pearl Forum Regional Support Office", "Pearl Forum on Sea Turtles"),
        ("Pearl Forum Working Group on Nesting Beaches", "Pearl Forum on Sea Turtles"),
        ("Pearl Forum Foundation", None),
        ("Pearl Office", None),
        ("Coral Forum Secretariat", None),
    ],
)
def test_what_bears_the_name_of_a_process_and_serves_it_is_of_that_process(name: str, process: str | None):
    names = {each: each for each in ("Pearl Forum on Sea Turtles", "Pearl Bank", name)}
    assert organs(names) == ({name: process} if process else {})


@pytest.mark.parametrize(
    ("name", "process"),
    [
        ("PFST Council", "Pearl Forum on Sea Turtles"),
        ("PFST Working Group on Nests", "Pearl Forum on Sea Turtles"),
        ("PFST Foundation", None),
        ("PB Council", None),
        ("XYZ Council", None),
    ],
)
def test_an_organ_under_the_letters_of_a_process_is_of_that_process(name: str, process: str | None):
    terms = Database(memory=True)
    pairs = [("PEARL FORUM ON SEA TURTLES", "PFST"), ("Pearl Bank", "PB"), ("Pearl Board", "PB"), ("Xylo Guild", "XYZ")]
    terms.table("term").insert_all({"long": long, "short": short} for long, short in pairs)
    names = {each: each for each in ("Pearl Forum on Sea Turtles", "Pearl Bank", "Pearl Board", name)}
    assert lettered_organs(terms, names) == ({name: process} if process else {})


def test_a_release_that_only_gives_letters_is_of_the_standing_meeting_that_goes_by_them(
    fresh_kb: KnowledgeBase, tmp_path: Path
):
    statement = (
        "# Pearl Coast Turtle Ministers’ Meeting (PCTM)\n\nFifth Meeting, Malé, Maldives, 3 May 2021\n\n"
        "# MALÉ OUTCOMES\n\nWe, the ministers, met in Malé on 3 May 2021.\n"
    )
    release = (
        "PRESS RELEASE\n\n5 May 2022\n\n# Turtles return\n\nMinisters cheered.\n\n## About the PCTM\n\nIt is old.\n"
    )
    minutes = "# PCTM Steering Committee: minutes of the third meeting\n\nMalé, 9 May 2022\n\nThe Committee met.\n"
    for name, text in (("a", statement), ("b", release), ("c", minutes)):
        path = tmp_path / f"{name}.md"
        path.write_text(text, "utf-8")
        fresh_kb.add(extract(read(path)))
    relink(fresh_kb)
    assert series(fresh_kb) == {"Pearl Coast Turtle Ministers’ Meeting"}


def test_the_secretariat_of_one_of_two_processes_of_one_name_is_of_neither():
    names = {each: each for each in ("Pearl Forum on Turtles", "Pearl Forum on Ports", "Pearl Forum Secretariat")}
    assert organs(names) == {}


def test_a_short_name_of_two_processes_joins_none():
    names = {name: name for name in ("RCM", "Regional Coast Mechanism", "Ring Canal Meeting")}
    assert joined(names, [("Regional Coast Mechanism", "RCM")])["RCM"] == "Regional Coast Mechanism"
    assert joined(names, [("Regional Coast Mechanism", "RCM"), ("Ring Canal Meeting", "RCM")]) == names


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Questions go to the Permanent Bureau in Dakar.", 1),
        ("Questions go to the Permanent Bureau of the Lake Dialogue.", 0),
        ("Questions go to the Bureau.", 0),
    ],
)
def test_a_body_goes_by_its_name_without_that_of_its_process(
    fresh_kb: KnowledgeBase, tmp_path: Path, sentence: str, count: int
):
    text = FIRST.format("(the Amber Dialogue)")
    text += f"\n2. The Permanent Bureau of the Amber Dialogue (PBAD) kept the record.\n\n3. {sentence}\n"
    path = tmp_path / "a.md"
    path.write_text(text, "utf-8")
    fresh_kb.add(extract(read(path)))
    relink(fresh_kb)
    assert fresh_kb.db.table("aliases").count_where("alias = 'Permanent Bureau'") == count


def test_the_days_of_a_meeting_are_those_of_its_own_record_and_its_name_has_no_pronoun(
    fresh_kb: KnowledgeBase, tmp_path: Path
):
    later = LONG.replace("Fifth", "Sixth").replace("2021", "2022")
    recalled = "2. Ministers recalled the Fifth Session of their Pearl Reefs and Islands Forum on Sea Turtles, held"
    for name, text in (("a", LONG), ("b", f"{later}{recalled} in Malé on 4 and 5 May 2021.\n")):
        path = tmp_path / f"{name}.md"
        path.write_text(text, "utf-8")
        fresh_kb.add(extract(read(path)))
    relink(fresh_kb)
    [fifth] = [row for row in fresh_kb.db.table("events").rows if row["start"] < "2022"]
    assert (fifth["start"], fifth["end"], fifth["documents"]) == ("2021-05-03", "2021-05-04", 2)
    assert fifth["name"] == "Fifth Session of the Pearl Reefs and Islands Forum on Sea Turtles"


def test_the_names_of_a_process_hold_none_of_a_document_that_names_no_process():
    papers = [Paper("a", "other", "Amber Sea Forum", None, None, None), Paper("b", "other", None, None, None, None)]
    assert "" not in Series("Amber Sea Forum", papers).process_names


@pytest.mark.parametrize(
    ("session", "again", "processes"),
    [
        ("Sixth Session of the Highland Forum", "5 and 6 October 2021", 1),
        ("Fifth Session of the Highland Forum", "1 and 2 June 2020", 2),
        ("Sixth Session of the Highland Council", "5 and 6 October 2021", 2),
    ],
)
def test_a_session_that_a_document_gives_two_names_built_on_one_noun_is_of_one_process(
    fresh_kb: KnowledgeBase, tmp_path: Path, session: str, again: str, processes: int
):
    whole = "Forum of Plateau States on Seed Banks"
    body = session.partition(" of the ")[2]
    statement = (
        f"# Joint Statement\n\n## Sixth Session of the {whole}\n\nUlaanbaatar, Mongolia, 5 and 6 October 2021\n\n"
        f"1. Ministers held the {session} in Ulaanbaatar on {again}. Nepal and Lesotho took part.\n"
    )
    record = f"# {body}\n\n**Third Meeting, Maseru, Lesotho, 12 July 2022**\n\n1. The {body} met in Maseru.\n"
    for name, text in (("a", statement), ("b", record)):
        path = tmp_path / f"{name}.md"
        path.write_text(text.replace("\\\n", "\n"), "utf-8")
        fresh_kb.add(extract(read(path)))
    relink(fresh_kb)
    assert len(series(fresh_kb)) == processes


@pytest.mark.parametrize(("said", "processes"), [("the Well Watch Programme", 1), ("wells", 2)])
def test_a_name_of_some_words_of_another_is_of_the_process_whose_things_it_names(
    fresh_kb: KnowledgeBase, tmp_path: Path, said: str, processes: int
):
    whole, short = "Convention on the Groundwater of the Great Erg Basin", "Great Erg Convention"
    first = (
        f"# {whole}\n\n**Third Session, Tozeur, Tunisia, 6 October 2021**\n\n1. The Third Session of the {whole} was "
        "held in Tozeur on 6 October 2021. It set up a Well Watch Programme (WWP) and a Desert Data Centre (DDC).\n"
    )
    second = (
        f"# {short}\n\n**Fifth Session, Niamey, Niger, 6 June 2022**\n\n1. The Fifth Session of the {short} was held "
        f"in Niamey on 6 June 2022. It discussed {said} and thanked the Desert Data Centre.\n"
    )
    for name, text in (("a", first), ("b", second)):
        path = tmp_path / f"{name}.md"
        path.write_text(text, "utf-8")
        fresh_kb.add(extract(read(path)))
    relink(fresh_kb)
    assert len(series(fresh_kb)) == processes
