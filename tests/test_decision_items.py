"""Verbs that a list completes: every item is a decision of its own, with the actor and addressee of its lead-in."""

from pathlib import Path

import pytest
from written import written

from extractors.facts.decision import find
from extractors.formats import read

DECIDES = """# Decision IX/3: Tyres at sea

The Ninth Meeting of the Parties decides:

1. To encourage Parties to count lost tyres;

2. To request the Secretariat to:

   (a) hold a workshop on tyres;

   (b) write a handbook;

3. To take note of the report of the Bureau.
"""

DIRECTED = """Ministers:

* NOTED the report of the Registry;
* DIRECTED the Registry to
    * (a) draft a manning rule; and
    * (b) show it to officials.
"""


def told(text: str) -> list[tuple[str | None, str | None, str, str | None]]:
    return [(each.actor, each.verb, each.text, each.addressee) for each in find(written(text))]


def test_an_item_that_asks_hands_its_addressee_on_to_the_items_inside_it() -> None:
    actor = "Ninth Meeting of the Parties"
    assert told(DECIDES) == [
        (actor, "decide", "encourage Parties to count lost tyres", None),
        (actor, "decide", "hold a workshop on tyres", "Secretariat"),
        (actor, "decide", "write a handbook", "Secretariat"),
        (actor, "decide", "take note of the report of the Bureau", None),
    ]


def test_a_list_completes_a_verb_without_a_colon_before_it() -> None:
    assert told(DIRECTED) == [
        ("Ministers", "note", "report of the Registry", None),
        ("Ministers", "direct", "draft a manning rule", "Registry"),
        ("Ministers", "direct", "show it to officials", "Registry"),
    ]


@pytest.mark.parametrize("opening", ["publish the post", "to publish the post", "To publish the post"])
def test_items_say_what_somebody_is_requested_to_do_with_or_without_to(opening: str) -> None:
    text = f"The Council:\n\n1. Requests the Chairperson{'' if opening[0] in 'tT' else ' to'}:\n   - {opening};\n"
    assert told(text) == [("Council", "request", "publish the post", "Chairperson")]


def test_letters_inside_a_sentence_part_what_somebody_is_directed_to_do() -> None:
    assert told(
        "Ministers directed officials to (a) review port dues; (b) map routes; and (c) report back by May."
    ) == [
        ("Ministers", "direct", "review port dues", "officials"),
        ("Ministers", "direct", "map routes", "officials"),
        ("Ministers", "direct", "report back by May", "officials"),
    ]
    assert told("The Council agreed to (i) widen the lock and (ii) repair the weir.") == [
        ("Council", "agree", "widen the lock", None),
        ("Council", "agree", "repair the weir", None),
    ]


def test_letters_that_part_an_object_leave_it_whole() -> None:
    assert told("The Council approved a fund for (a) locks; and (b) weirs.") == [
        ("Council", "approve", "fund for (a) locks; and (b) weirs", None)
    ]


def test_an_item_that_says_nothing_without_its_own_items_keeps_them() -> None:
    text = "The Council decided:\n\n1. To set up panels on:\n   (a) locks;\n   (b) weirs;\n2. To meet in Bangui.\n"
    assert [each[2] for each in told(text)] == ["set up panels on: locks; weirs", "meet in Bangui"]


def test_lettered_items_belong_to_the_number_above_that_ends_in_a_colon(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(DECIDES, "utf-8")
    blocks = read(path).blocks
    numbered = next(index for index, block in enumerate(blocks) if block.label == "2")
    assert [block.label for block in blocks if block.parent == numbered] == ["(a)", "(b)"]
    assert {block.parent for block in blocks if block.label in ("1", "2", "3")} == {1}


def test_a_line_above_owns_the_paragraphs_that_open_with_their_verbs() -> None:
    text = "The Parties:\n\nRecognise the work of Kenya;\n\nAgree to set up a register;\n\nIt is open.\n\nNote it."
    assert told(text) == [
        ("Parties", "recognise", "work of Kenya", None),
        ("Parties", "agree", "set up a register", None),
    ]


def test_they_above_a_list_are_those_of_whom_a_paragraph_before_speaks() -> None:
    text = "The Heads of State met in Bangui.\n\nOn piracy:\n\nThey:\n\nCONDEMNED piracy;\n\nWELCOMED the truce."
    assert told(text) == [("Heads of State", "welcome", "truce", None)]


@pytest.mark.parametrize("opening", ["The Council hereby:", "The Council therefore:", "THE COUNCIL:"])
def test_the_line_above_may_hold_a_word_that_ties_it_to_the_preamble(opening: str) -> None:
    (decision,) = told(f"{opening}\n\n1. DECIDES to ban fine nets;\n")
    assert decision[0] is not None
    assert (decision[0].title(), *decision[1:3]) == ("Council", "decide", "ban fine nets")


@pytest.mark.parametrize("going_on", ["Have agreed as follows:", "HAVE AGREED AS FOLLOWS:"])
def test_have_agreed_goes_on_with_those_named_at_the_head_of_the_text(going_on: str) -> None:
    head = "The Ministers of the Alliance of the Lakes, meeting in Bangui,"
    assert told(f"{head}\n\n{going_on}\n\n(i) To ban fine nets;\n\n(ii) To meet again.\n") == [
        ("Ministers", "agree", "ban fine nets", None),
        ("Ministers", "agree", "meet again", None),
    ]


def test_a_participle_before_its_noun_under_such_a_line_is_no_verb() -> None:
    assert told("PARTICIPANTS:\n\nInvited guests sat in the first row.\n") == []


def test_a_body_in_capitals_without_a_comma_owns_the_verbs_below() -> None:
    text = (
        "# Resolution 4\n\n1. NOTING the interest of cities;\n\nTHE CONFERENCE OF THE PARTIES\n\n"
        "2. APPROVES the label;\n\n3. ENCOURAGES Parties to vote, and INVITES donors to help.\n"
    )
    body = "CONFERENCE OF THE PARTIES"
    assert told(text)[1:] == [
        (body, "approve", "label", None),
        (body, "encourage", "vote", "Parties"),
        (body, "invite", "help", "donors"),
    ]


def test_somebody_may_be_tasked_with_what_a_list_says() -> None:
    text = "The Summit:\n\n(i) APPROVED it;\n\n(ii) TASKED the Secretariat with:\n  - finding funds;\n  - reports.\n"
    assert told(text) == [
        ("Summit", "approve", "it", None),
        ("Summit", "task", "finding funds", "Secretariat"),
        ("Summit", "task", "reports", "Secretariat"),
    ]


def test_a_capital_that_numbers_a_paragraph_is_no_part_of_who_acts() -> None:
    text = "E. The Heads of State and Government congratulated Malawi and decided to meet again."
    assert [each[0] for each in told(text)] == ["Heads of State and Government"]


@pytest.mark.parametrize(
    ("head", "actor"),
    [
        ("The Baltic Commission on Wrecks, meeting in Gdynia on 4 May 2021,", "Baltic Commission on Wrecks"),
        ("The Baltic Commission on Wrecks (the Commission), meeting in Gdynia on 4 May 2021,", "Commission"),
        (
            "The Baltic Commission on Wrecks (BCW), meeting in Gdynia on 4 May 2021,",
            "Baltic Commission on Wrecks (BCW)",
        ),
        ("The Ministers and other delegates of Latvia and Poland, meeting in Gdynia,", "Ministers"),
    ],
)
def test_participles_below_the_body_that_resolves_do_not_act_in_its_place(head: str, actor: str) -> None:
    between = "Presided over by Ms Anna Lis, Minister of Culture of Poland,\n\nHosted by Poland,"
    assert [each[:3] for each in told(f"{head}\n\n{between}\n\nNoting the survey of 2020,\n")] == [
        (actor, "note", "survey of 2020")
    ]


@pytest.mark.parametrize("mark", [":", "**:**", "– :"])
def test_an_item_of_nothing_but_a_mark_names_nobody(mark: str) -> None:
    assert told(f"## Decisions\n\n- {mark}\n- Approved the work plan.\n") == [
        (None, "approve", "work plan", None),
    ]


def test_a_list_completes_the_need_that_its_lead_in_names() -> None:
    text = "# Summary\n\nParticipants agreed on the need to:\n\n1. map the heat;\n\n2. share their data.\n"
    found = [(each.kind, each.level, each.text) for each in find(written(text))]
    assert found == [("stance", 7, "need to map the heat"), ("stance", 7, "need to share their data")]


def test_a_line_without_a_colon_may_run_on_in_its_items() -> None:
    text = "# Record\n\n3. The Meeting\n\n   (a) endorsed the tug plan;\n\n   (b) took note of the tide tables.\n"
    assert [each[:3] for each in told(text)] == [
        ("Meeting", "endorse", "tug plan"),
        ("Meeting", "take note", "tide tables"),
    ]


def test_items_of_a_request_may_name_whom_they_ask() -> None:
    text = "# Record\n\nThe Meeting requested:\n\n- Fiji to print a chart;\n- pilots to learn Samoan.\n"
    assert told(text) == [
        ("Meeting", "request", "print a chart", "Fiji"),
        ("Meeting", "request", "learn Samoan", "pilots"),
    ]
