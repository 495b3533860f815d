"""How many states took part in an activity, and how many people came to a meeting, in other words each time."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase


@pytest.mark.parametrize(
    ("later", "reasons"),
    [
        ("Seven countries sent boats to Operation Calm Water.", ["statement: 6; release: 7"]),
        ("Seven countries had fielded teams in Operation Calm Water.", ["statement: 6; release: 7"]),
        ("Six countries sent boats to Operation Calm Water.", []),
        ("Seven countries sent aircraft to Operation Calm Water.", []),
        ("Seven countries will send boats to Operation Calm Water.", []),
        ("Seven countries sent boats to the first week of Operation Calm Water.", []),
        ("Seven countries sent boats to the boat show.", []),
        ("Seven countries sent posters of Operation Calm Water.", []),
        ("The lessons of the first Calm Water, for which seven countries had sent boats, are known.",
         ["statement: 6; release: 7"]),
        ("The lessons of the second Calm Water, for which seven countries had sent boats, are known.", []),
        ("The lessons of Calm Water, for one half of which seven countries had sent boats, are known.", []),
    ],
)  # fmt: skip
def test_states_that_sent_crews_to_an_activity_are_as_many_whatever_they_are_called(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, reasons: list[str]
):
    assert told.reasons(fresh_kb, tmp_path, "In Operation Calm Water, six members provided crews.", later) == reasons


HEADLINE = """15 June 2021

Media Release

{headline}

The Amber Sea Forum on Ferry Safety praised Operation Calm Water, which ran from 1 to 20 April 2021.
"""


@pytest.mark.parametrize(
    ("headline", "reasons"),
    [
        ("Seven countries open the car decks", ["statement: 6; release: 7"]),
        ("Six countries open the car decks", []),
        ("Seven countries to open the car decks", []),
        ("Seven countries thank the crews", []),
        ("Crews of Samoa open seven car decks", []),
    ],
)
def test_the_states_with_which_a_headline_begins_took_part(
    fresh_kb: KnowledgeBase, tmp_path: Path, headline: str, reasons: list[str]
):
    remark = "Six members took part in Operation Calm Water. Delegates from eight members took part."
    statement = told.STATEMENT.format(results="searched ferries", remark=remark)
    told.keep(fresh_kb, tmp_path, statement=statement, release=HEADLINE.format(headline=headline))
    assert [row["reason"] for row in ask(fresh_kb.db, "contradictions")] == reasons


@pytest.mark.parametrize(
    ("remark", "reasons"),
    [
        ("In all, 48 delegates were present. The Meeting thanked the 64 delegates for their patience.",
         ["statement: 48; statement: 64"]),
        ("At the door 48 delegates were counted. The Meeting thanked the 64 delegates for their patience.",
         ["statement: 48; statement: 64"]),
        ("In all, 48 delegates were present. The Meeting thanked the 48 delegates for their patience.", []),
        ("In all, 48 delegates were present. The Meeting thanked the 62 delegates from islands.", []),
        ("In all, 48 delegates were present. It thanked the 62 participants of the workshop on ropes.", []),
        ("In all, 48 delegates were present. The Meeting thanked 62 delegates by letter.", []),
    ],
)  # fmt: skip
def test_a_record_thanks_as_many_as_it_says_have_come(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, reasons: list[str]
):
    assert told.reasons(fresh_kb, tmp_path, remark, "No ferry sank.") == reasons


@pytest.mark.parametrize(
    ("later", "reasons"),
    [
        ("In Operation Calm Water, 53 people were freed.", ["statement: 71; release: 53"]),
        ("In Operation Calm Water, 53 people were brought out of captivity.", []),
        ("In Operation Calm Water, 53 people were released from captivity.", ["statement: 71; release: 53"]),
        ("In Operation Calm Water, 75 people were freed.", []),
        ("In Operation Calm Water, 53 people were arrested.", []),
        ("In Operation Calm Water, 53 people, of whom 9 stokers, were freed.", []),
    ],
)
def test_fewer_people_than_workers_were_not_freed(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, reasons: list[str]
):
    assert told.reasons(fresh_kb, tmp_path, "In Operation Calm Water, 71 stokers were freed.", later) == reasons


GIFT = "Germany announced a grant of EUR 1.2 million for life jackets."


@pytest.mark.parametrize(
    ("later", "reasons"),
    [
        ("Much is owed to the EUR 2.1 million that Germany had announced at the Second Meeting of the Working Group on "
         "Overloaded Ferries.", ["statement: EUR 1,200,000; release: EUR 2,100,000"]),
        ("Much is owed to the EUR 1.2 million that Germany had announced at the Second Meeting of the Working Group on "
         "Overloaded Ferries.", []),
        ("Much is owed to the EUR 2.1 million that Germany had announced at the First Meeting of the Working Group on "
         "Overloaded Ferries.", []),
    ],
)  # fmt: skip
def test_a_gift_is_known_by_the_meeting_at_which_it_was_announced(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, reasons: list[str]
):
    assert told.reasons(fresh_kb, tmp_path, GIFT, later) == reasons


@pytest.mark.parametrize(
    ("later", "reasons"),
    [
        (
            "In Operation Calm Water, mine inspectors of seven countries stood side by side.",
            ["statement: 6; release: 7"],
        ),
        ("In Operation Calm Water, mine inspectors of six countries stood side by side.", []),
        ("In Operation Calm Water, mine inspectors of seven countries sold books.", []),
        ("The film of Operation Calm Water drew a crowd. Seven countries took part.", ["statement: 6; release: 7"]),
        ("At the meeting in Nadi seven countries took part.", []),
    ],
)
def test_services_of_states_act_for_them_and_a_paragraph_tells_in_what(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, reasons: list[str]
):
    remark = "Six members took part in Operation Calm Water."
    statement = told.STATEMENT.format(results="searched ferries", remark=remark)
    release = f"{HEADLINE.format(headline='Ferries are safer')}\n{later}\n"
    told.keep(fresh_kb, tmp_path, statement=statement, release=release)
    assert [row["reason"] for row in ask(fresh_kb.db, "contradictions")] == reasons
