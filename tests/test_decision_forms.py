"""Decisions in further forms: verbs in capitals, clauses that go on, nouns that look like verbs, notes on the text."""

import pytest
from written import written

from extractors.facts.decision import find

DECLARATION = """# TROMSØ DECLARATION

NINTH MINISTERIAL MEETING OF THE RIVERS COUNCIL

11 May 2017

WE, THE MINISTERS REPRESENTING THE SIX STATES, convened in Tromsø for the Ninth Ministerial Meeting,

RECOGNIZING the rights of those who live by the rivers,

HEREBY:

1. ADOPT the Plan on River Ice,

2. ESTABLISH a Task Force on Floods, and DIRECT it to report to the next Meeting,

3. ACCEPT WITH APPRECIATION the offer of Iceland to chair the Council.
"""


def told(text: str) -> list[tuple[str | None, str | None, str]]:
    return [(each.actor, each.verb, each.text) for each in find(written(text))]


def test_verbs_in_capitals_are_those_of_the_ministers_who_declare() -> None:
    assert told(DECLARATION) == [
        ("Ministers", "recognise", "rights of those who live by the rivers"),
        ("Ministers", "adopt", "Plan on River Ice"),
        ("Ministers", "establish", "Task Force on Floods"),
        ("Ministers", "direct", "report to the next Meeting"),
        ("Ministers", "accept", "offer of Iceland to chair the Council"),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ministers stressed that checks must rest on science, and must not become a barrier.",
            [("Ministers", "stress", "checks must rest on science, and must not become a barrier")],
        ),
        (
            "Ministers expressed concern at the rust, which is not found here but has reached Chad.",
            [("Ministers", "express concern", "rust, which is not found here but has reached Chad")],
        ),
        ("Fiji and Tonga have both offered to host the Council.", [("Fiji and Tonga", "offer", "host the Council")]),
        ("Ministers thanked the people of Fiji for the warm welcome that they had given to all.", []),
        ("[Note by the Chair: delegations proposed the words in brackets.]", []),
    ],
)
def test_a_clause_is_read_to_its_end_and_no_noun_for_a_verb(sentence: str, expected: list[object]) -> None:
    assert told(sentence) == expected


def test_items_that_open_with_to_are_decided_without_it() -> None:
    text = "The Committee decided:\n\n(a) To adopt the form;\n\n(b) To print it.\n"
    assert told(text) == [("Committee", "decide", "adopt the form"), ("Committee", "decide", "print it")]


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("The Round Table agreed to keep a register of wells.", "Round Table"),
        ("The Second Round Table endorsed the plan.", "Second Round Table"),
        ("The World Food Programme urged donors to pay.", "World Food Programme"),
        ("The Platform adopted its rules.", "Platform"),
        ("The Colloquium decided to close the file.", "Colloquium"),
    ],
)
def test_bodies_whose_last_word_means_a_thing_elsewhere_can_act(sentence: str, actor: str) -> None:
    assert [each[0] for each in told(f"# Wells\n\n{sentence}\n")] == [actor]


@pytest.mark.parametrize("sentence", ["The table recommended closure.", "Programmes agreed in May were printed."])
def test_things_still_do_not_act(sentence: str) -> None:
    assert told(f"# Wells\n\n{sentence}\n") == []


def test_a_complement_ends_where_the_next_verb_has_an_object_of_its_own() -> None:
    words = "The Board approved chapters 1 to 4 and returned chapter 5, and welcomed the updated and expanded lists."
    assert [each[2] for each in told(f"# Wells\n\n{words}\n")] == ["chapters 1 to 4", "updated and expanded lists"]
    both = told("# Wells\n\nThe Board mandated the Bureau to hire a diver and entrusted Fiji with the survey.\n")
    assert [each[2] for each in both] == ["hire a diver", "survey"]


def test_a_sentence_may_end_in_a_quotation_that_ends_in_i() -> None:
    words = "“They trust the school,” she said, “and so do I.” The Board agreed to open two more."
    assert [each[0] for each in told(f"# Wells\n\n{words}\n")] == ["Board"]


def test_goals_listed_behind_an_act_are_no_part_of_what_it_says() -> None:
    text = "# Harbour Forum\n\nMembers confirmed the aims of the Forum: (i) safe berths; (ii) clean water.\n"
    assert told(text) == [("Members", "confirm", "aims of the Forum")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Chad suggested that boats be lent, and the Meeting endorsed this.",
            [("Chad", "suggest", "boats be lent"), ("Meeting", "endorse", "this")],
        ),
        (
            "Chad suggested that boats be lent to rangers, and to fishers.",
            [("Chad", "suggest", "boats be lent to rangers, and to fishers")],
        ),
        ("Members voiced deep concern about fires.", [("Members", "express concern", "fires")]),
        ("Members voiced a view about fires.", []),
        ("Côte d'Ivoire proposed a course.", [("Côte d'Ivoire", "propose", "course")]),
        (
            "Chad announced a course, which the Meeting approved. It urged Mali to join.",
            [("Meeting", "urge", "join")],
        ),
        ("Chad announced a course, which Mali liked. It urged Mali to join.", [("Chad", "urge", "join")]),
    ],
)
def test_who_acts_behind_a_wish_an_elision_or_a_relative_clause(
    words: str, expected: list[tuple[str | None, str | None, str]]
) -> None:
    found = told(f"# Chair's Summary\n\n1. The Forum met in Oslo on 3 May 2018.\n\n2. {words}\n")
    assert [each for each in found if each[1] != "approve"] == expected


@pytest.mark.parametrize(
    "lead", ["agreed on the following next steps:", "adopted this list:", "agreed to these actions:"]
)
def test_what_only_leads_in_a_list_of_next_steps_is_no_decision(lead: str) -> None:
    steps = "- Print a chart – Fiji, by May 2022\n- Draw a map – Samoa, by June 2022\n"
    assert list(find(written(f"# Reef Forum\n\n## Next steps\n\nThe Board {lead}\n\n{steps}"))) == []


def test_to_instruct_and_to_authorise_bind_as_to_direct_does() -> None:
    text = "The Board instructed the Unit to print a chart. It authorised the chair to sign the pact."
    found = [(each.verb, each.level, each.addressee, each.text) for each in find(written(f"# Reef Forum\n\n{text}\n"))]
    assert found == [("instruct", 9, "Unit", "print a chart"), ("authorise", 9, "chair", "sign the pact")]


def test_a_bare_number_before_is_not_whom_they_means() -> None:
    text = "The Co-Chairs recalled the pledge of Apia. Nine of eleven had kept it. They invited Fiji to follow suit.\n"
    assert [actor for actor, verb, _ in told(f"# Summary\n\n{text}") if verb == "invite"] == ["Co-Chairs"]


@pytest.mark.parametrize(
    "scene",
    ["In this regard", "To that end", "At the same time", "In this context", "In 2019", "In May 2019"],
)
@pytest.mark.parametrize("who", ["Côte d’Ivoire", "Tonga", "the Harbour Board of Fiji"])
def test_a_name_right_behind_words_that_set_the_scene_is_who_acts(scene: str, who: str) -> None:
    assert told(f"2. The Forum met. {scene} {who} undertook to print the charts.\n") == [
        (who.removeprefix("the "), "undertake", "print the charts")
    ]
