"""Organs that head a process or a thing of it, and what it founds: their documents are of it."""

import pytest
from test_link_adoption import FORUM, STATEMENT, series

from kb.store import KnowledgeBase


@pytest.mark.parametrize(
    ("organ", "one"),
    [
        ("Commission of the Amber Lake Corridor", True),
        ("Liaison Office of the Amber Lake Corridor", True),
        ("Friends of the Amber Lake Corridor", False),
    ],
)
def test_the_organ_that_heads_or_serves_a_process_speaks_for_it(fresh_kb: KnowledgeBase, organ: str, one: bool):
    top = "**Third Meeting, Suva, Fiji, 3 March 2021**\n\n1. The {0} met in Suva on 3 March 2021.\n"
    texts = [f"# {name}\n\n{top.format(name)}" for name in ("Amber Lake Corridor", organ)]
    assert (len(set(series(fresh_kb, *texts))) == 1) is one


RECORD_OF = """# {name}

## First Meeting

Nadi, Fiji, 9 June 2022

1. The {name} met for the first time in Nadi on 9 June 2022. {said} Fiji and Samoa took part.
"""


@pytest.mark.parametrize(
    ("told", "joins"),
    [
        ("Members set up a Network of Reef Schools.", True),
        ("Members establish the Network of Reef Schools.", True),
        ("Members thanked the Network of Reef Schools.", False),
        ("Members launched the Network of Reef Schools website.", False),
        ("Members did not agree to create a Network of Reef Schools.", False),
        ("Members recalled that Fiji had set up the Network of Reef Schools in 1998.", False),
    ],
)
def test_what_a_process_founds_is_of_it(fresh_kb: KnowledgeBase, told: str, joins: bool):
    name = "Network of Reef Schools"
    found = series(fresh_kb, f"{STATEMENT}3. {told}\n", RECORD_OF.format(name=name, said=""))
    assert found == [FORUM, FORUM if joins else name]


@pytest.mark.parametrize(("defined", "joins"), [("Reef Support Facility (RSF)", True), ("Reef Loan (RL)", False)])
def test_who_heads_a_thing_of_a_process_is_of_it(fresh_kb: KnowledgeBase, defined: str, joins: bool):
    name, forum = "Steering Committee of the Reef Support Facility", "Amber–Birch Forum on Ferry Safety"
    statement = STATEMENT.replace(FORUM, forum.replace("–", "-")) + f"3. We thank the {defined}.\n"
    texts = [statement, statement.replace("SECOND", "THIRD").replace("Second", "Third").replace("2021", "2022")]
    record = RECORD_OF.format(name=name, said=f"Members of the {forum} came.")
    assert (series(fresh_kb, *texts, record)[2] != name) is joins


@pytest.mark.parametrize(("said", "joins"), [("the Squid Count Programme", True), ("the count of squid", False)])
def test_who_heads_a_thing_of_a_process_names_another_of_it(fresh_kb: KnowledgeBase, said: str, joins: bool):
    name = "Governing Board of the Reef Data Centre"
    statement = f"{STATEMENT}3. We thank the Reef Data Centre (RDC) for the Squid Count Programme (SCP).\n"
    record = f"# Reef Data Centre\n\n{RECORD_OF.format(name=name, said=f'It discussed {said}.').partition(chr(10))[2]}"
    assert (series(fresh_kb, statement, record)[1] == FORUM) is joins


@pytest.mark.parametrize(
    ("defined", "bodies"),
    [
        ("Diving Network on Reefs (the Network)", {"Diving Network on Reefs"}),
        ("Diving Network on Reefs (DNR)", {"Diving Network on Reefs", "Network"}),
    ],
)
def test_the_noun_of_a_body_holds_where_only_another_document_defines_it(
    fresh_kb: KnowledgeBase, defined: str, bodies: set[str]
):
    statement = (
        f"{STATEMENT}3. Members thanked the {defined}. The second meeting of the Network is to be held in 2022.\n"
    )
    again = statement.partition("2. ")[0].replace("SECOND", "THIRD").replace("Second", "Third").replace("2021", "2022")
    series(fresh_kb, statement, f"{again}2. The Network held its second meeting in Nadi on 3 and 4 March 2022.\n")
    found = {row["body"] for row in fresh_kb.db.table("events").rows if "etwork" in (row["body"] or "")}
    assert found == bodies
