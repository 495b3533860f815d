"""To which occasion a passage belongs by its list, its heading, its town or a short name, and what is at odds there."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

DEFINED = "Operation Calm Water (the Operation) was closed on time."
UNDER = "\n\n## {heading}\n\n{lead}\n\n- {item}\n- no crew was hurt\n"


def reasons(kb: KnowledgeBase, folder: Path, after: str, remark: str = DEFINED, later: str = told.NOTHING) -> list[str]:
    """Return what a statement with something more at its end and a release are at odds about."""
    told.keep(
        kb,
        folder,
        statement=told.STATEMENT.format(results="published posters", remark=remark) + after,
        release=told.RELEASE.format(results="inspected 214 ferries", remark=later, last=20),
    )
    return [row["reason"] for row in ask(kb.db, "contradictions")]


ODDS = ["statement: 241; release: 214"]


@pytest.mark.parametrize(
    ("heading", "lead", "item", "found"),
    [
        ("Ferries", "The Operation was hard. As the police noted:", "241 ferries were inspected", ODDS),
        ("The Operation", "As the police noted:", "241 ferries were inspected", ODDS),
        ("Operation Calm Water", "As the police noted:", "241 ferries were inspected", ODDS),
        ("The Operation", "As the police noted:", "214 ferries were inspected", []),
        ("The Operation", "As the police noted:", "more than 200 ferries were inspected", []),
        ("The Operation", "As the police noted:", "241 ferries were lost", []),
        ("The Operation", "As the police noted:", "241 ferries will be inspected in 2023", []),
    ],
)
def test_an_item_is_of_the_occasion_of_what_opens_its_list_or_heads_its_section(
    fresh_kb: KnowledgeBase, tmp_path: Path, heading: str, lead: str, item: str, found: list[str]
):
    assert reasons(fresh_kb, tmp_path, UNDER.format(heading=heading, lead=lead, item=item)) == found


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("The Operation", ["statement: 260; release: 214"]),
        ("Fishing", []),
        ("Exercise Loose Rope", []),
    ],
)
def test_a_number_is_of_the_activity_that_heads_its_section(
    fresh_kb: KnowledgeBase, tmp_path: Path, heading: str, found: list[str]
):
    remark = f"{DEFINED} Exercise Loose Rope was held from 3 to 5 March 2021."
    assert reasons(fresh_kb, tmp_path, f"\n\n## {heading}\n\nIn all, 260 ferries were inspected.\n", remark) == found


def test_the_results_of_one_exercise_are_not_those_of_the_main_one(fresh_kb: KnowledgeBase, tmp_path: Path):
    lead = "Exercise Loose Rope was held from 3 to 5 March 2021. The results were as follows:"
    after = UNDER.format(heading="Exercise Loose Rope", lead=lead, item="241 ferries were inspected")
    assert reasons(fresh_kb, tmp_path, after) == []


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ("UNDP followed the Operation as an observer.", ["capacity"]),
        ("UNDP followed the Operation Board as an observer.", []),
        ("UNDP followed an operation on land as an observer.", []),
    ],
)
def test_who_took_part_did_not_look_on_at_what_goes_by_a_short_name(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, found: list[str]
):
    told.keep(
        fresh_kb,
        tmp_path,
        statement=told.STATEMENT.format(results="inspected 214 ferries", remark=DEFINED)
        + f"\n\n## Others\n\n{later}\n",
        release=told.RELEASE.format(
            results="inspected 214 ferries", remark="UNDP took part in Operation Calm Water with a tug.", last=20
        ),
    )
    assert [row["kind"] for row in ask(fresh_kb.db, "contradictions")] == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("The oldest ferry was cleared in 25 minutes.", "The oldest ferry was cleared after 35 minutes.",
         ["statement: 25 minutes; release: 35 minutes"]),
        ("It took 90 minutes to clear the oldest ferry.", "The oldest ferry was cleared after two hours.",
         ["statement: 90 minutes; release: two hours"]),
        ("The oldest ferry was cleared after 4 hours and 10 minutes.",
         "The oldest ferry was cleared after 2 hours 40 minutes.",
         ["statement: 4 hours and 10 minutes; release: 2 hours 40 minutes"]),
        ("The oldest ferry was cleared in 1 hour 30 minutes.", "The oldest ferry was cleared in 90 minutes.", []),
        ("It took 120 minutes to clear the oldest ferry.", "The oldest ferry was cleared after two hours.", []),
        ("The oldest ferry was cleared in 25 minutes.", "The oldest ferry sailed again after 35 minutes.", []),
        ("The oldest ferry was cleared in 25 minutes.", "The newest tug was cleared after 35 minutes.", []),
        ("The oldest ferry was cleared in 25 minutes.", "On average the oldest ferry was cleared in 35 minutes.", []),
        ("The oldest ferry must be cleared in 25 minutes.", "The oldest ferry was cleared in 35 minutes.", []),
        ("The oldest ferry was cleared in 25 minutes.",
         "A year before, the oldest ferry had been cleared in 35 minutes.", []),
        ("The oldest ferry off Lau was cleared in 25 minutes.", "The oldest ferry off Koro was cleared in 35 minutes.",
         []),
        ("The first ferry was cleared in 25 minutes.", "The last ferry was cleared in 35 minutes.", []),
        ("The oldest ferry was cleared in under 25 minutes.", "The oldest ferry was cleared in 35 minutes.", []),
        ("The alarm of the oldest ferry came after 10 minutes.", "It took 12 minutes for the oldest ferry's alarm.",
         ["statement: 10 minutes; release: 12 minutes"]),
        ("Police found the oldest ferry in 25 minutes.", "Pilots found the oldest ferry in 35 minutes.", []),
        ("By night the oldest ferry was found in 25 minutes.", "By day the oldest ferry was found in 35 minutes.", []),
        ("On 3 April the oldest ferry was found in 25 minutes.",
         "On 17 April the oldest ferry was found in 35 minutes.", []),
        ("With dogs, the oldest ferry was searched in 25 minutes.",
         "Without dogs, the oldest ferry was searched in 35 minutes.", []),
        ("Most of the oldest ferry was searched in 25 minutes.", "The oldest ferry was searched in 35 minutes.", []),
        ("An old ferry was searched in 25 minutes.", "An old ferry was searched in 35 minutes.", []),
    ],
)  # fmt: skip
def test_one_thing_in_an_operation_takes_one_time(
    fresh_kb: KnowledgeBase, tmp_path: Path, one: str, other: str, found: list[str]
):
    told.keep(
        fresh_kb,
        tmp_path,
        statement=told.STATEMENT.format(
            results="inspected 214 ferries", remark=f"Operation Calm Water went well. {one}"
        ),
        release=told.RELEASE.format(results="inspected 214 ferries", remark=other, last=20),
    )
    assert [row["reason"] for row in ask(fresh_kb.db, "contradictions")] == found


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ("Experts met in Apia with all nine members at the table.", ["capacity"]),
        ("Experts met in Apia with all nine members present.", ["capacity"]),
        ("Experts met in Apia and thanked all nine members present.", []),
        ("Experts met in Nadi with all nine members at the table.", []),
        ("Experts met in Apia with nearly all nine members at the table.", []),
        ("Experts met in Apia with eight of the nine members at the table.", []),
    ],
)
def test_where_all_were_at_the_table_nobody_sent_apologies(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, found: list[str]
):
    assert told.kinds(fresh_kb, tmp_path, "Nauru sent its apologies.", later) == found


@pytest.mark.parametrize(
    ("first", "again", "found"),
    [
        ("The list of delegates runs to 61 pilots.", "Samoa welcomed all 51 pilots.", ["record: 61; record: 51"]),
        ("The meeting drew 61 pilots to the harbour.", "Samoa thanked the 51 pilots.", ["record: 61; record: 51"]),
        ("The meeting drew 61 pilots to the harbour.", "Samoa thanked the 61 pilots.", []),
        ("The meeting drew 61 pilots to the harbour.", "Samoa thanked its 51 pilots from the islands.", []),
        ("The meeting drew 61 pilots to the harbour.", "Samoa sent the 51 pilots home.", []),
        ("The tug brought 61 pilots to the harbour.", "Samoa thanked the 51 pilots.", []),
    ],
)
def test_whoever_thanks_all_who_came_does_not_say_whose_they_are(
    fresh_kb: KnowledgeBase, tmp_path: Path, first: str, again: str, found: list[str]
):
    statement = told.STATEMENT.format(results="inspected 214 ferries", remark=told.NOTHING)
    told.keep(fresh_kb, tmp_path, record=f"{statement}\n\n## Attendance\n\n{first}\n\n## Closing\n\n{again}\n")
    assert [row["reason"] for row in ask(fresh_kb.db, "contradictions")] == found


DECLARATION = """AMBER SEA FORUM ON FERRY SAFETY

Third Session of the Council of Ministers

SAVU DECLARATION ON PILOTS, LIFE JACKETS AND BUOYS

Adopted in Savu on 12 March 2021

We, the Ministers of Fiji, Kiribati, Samoa and Tonga, have come together in Savu, Fiji, on 11 and 12 March 2021 for the
Third Session of the Amber Sea Forum on Ferry Safety.

1. We thank the Pacific Ferry Development Fund (PFDeF) for the grant of EUR 4.1 million that PFDeF has announced.
"""


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ("The Savu Declaration was adopted on 21 March 2021.", ["declaration: 12 March 2021; release: 21 March 2021"]),
        ("The Savu Declaration was adopted on 12 March 2021.", []),
        ("The Koro Declaration was adopted on 21 March 2021.", []),
        ("Of the EUR 1.4 million granted by the Pacific Ferry Development Fund in Savu, EUR 300,000 is left.",
         ["declaration: EUR 4,100,000; release: EUR 1,400,000"]),
        ("Of the EUR 4.1 million granted by the Pacific Ferry Development Fund in Savu, EUR 300,000 is left.", []),
        ("Of the EUR 1.4 million granted by the Pacific Ferry Development Fund in Nadi, EUR 300,000 is left.", []),
    ],
)  # fmt: skip
def test_what_ministers_adopted_and_were_given_is_told_again(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, found: list[str]
):
    release = told.RELEASE.format(results="inspected 214 ferries", remark=later, last=20)
    told.keep(fresh_kb, tmp_path, declaration=DECLARATION, release=release)
    assert [row["reason"] for row in ask(fresh_kb.db, "contradictions")] == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Operation Calm Water ran well.\n\nIn those twenty days the teams:\n\n- seized 1,812 rafts",
         "## Results\n\n| What | Found |\n|---|---|\n| At sea | 2,104 rafts seized |", ["total"]),
        ("Operation Calm Water ran well.\n\nIn other ports the teams:\n\n- seized 1,812 rafts",
         "## Results\n\n| What | Found |\n|---|---|\n| At sea | 2,104 rafts seized |", []),
    ],
)  # fmt: skip
def test_a_list_that_points_back_and_a_table_of_a_release_are_of_the_activity(
    fresh_kb: KnowledgeBase, tmp_path: Path, one: str, other: str, found: list[str]
):
    told.keep(
        fresh_kb,
        tmp_path,
        statement=told.STATEMENT.format(results="inspected 214 ferries", remark=f"It is over.\n\n## Report\n\n{one}"),
        release=told.RELEASE.format(results="inspected 214 ferries", remark=other, last=20),
    )
    assert [row["kind"] for row in ask(fresh_kb.db, "contradictions")] == found
