"""Changes told by verbs of lasting and of beginning, in lists without a lead-in, and one behind another."""

import pytest
from written import written

from extractors.facts.trend import find

OPENING = "# Third Meeting of the Harbour Forum\n\nSuva, Fiji, 4 March 2021\n\nThe Harbour Forum met in Suva.\n\n"

Told = list[tuple[str | None, str]]


def told(text: str) -> Told:
    return [(each.direction, each.text) for each in find(written(OPENING + text))]


@pytest.mark.parametrize(
    ("sentence", "direction", "words"),
    [
        ("Gaps in tide data remain.", "persistent", "Gaps in tide data remain"),
        ("Dredging costs have held steady.", "persistent", "Dredging costs have held steady"),
        ("Fresh water is still lacking on the quays.", "persistent", "Fresh water is still lacking on the quays"),
        ("Old nets are still sold at the market.", "persistent", "Old nets are still sold at the market"),
        ("There is still no common chart of wrecks.", "persistent", "still no common chart of wrecks"),
        (
            "There is no sign of improvement at the outer berths.",
            "persistent",
            "no sign of improvement at the outer berths",
        ),
        ("Noise remains the first complaint of crews.", "persistent", "Noise remains the first complaint of crews"),
        ("Thefts of engines have plummeted.", "down", "Thefts of engines have plummeted"),
        ("Complaints about noise have ceased.", "down", "Complaints about noise have ceased"),
        ("The share of women among pilots has crept up.", "up", "share of women among pilots has crept up"),
        ("Coral cover has recovered to 40 per cent.", "up", "Coral cover has recovered to 40 per cent"),
        ("Storms are arriving earlier in the season.", None, "Storms are arriving earlier in the season"),
        ("Crews are leaving the islands in growing numbers.", "up", "Crews are leaving the islands in growing numbers"),
        ("The price of rope has collapsed.", "down", "price of rope has collapsed"),
        ("There has been a steady improvement in safety.", "up", "steady improvement in safety"),
        (
            "Members expressed alarm that reefs are vanishing.",
            "down",
            "reefs are vanishing",
        ),
        (
            "Dumping, long confined to the south, has reached the outer reefs.",
            "new",
            "Dumping, long confined to the south, has reached the outer reefs",
        ),
        ("Drones have begun to appear over the quays.", "new", "Drones have begun to appear over the quays"),
        (
            "The number of vessels calling at Apia rose to 40.",
            "up",
            "number of vessels calling at Apia rose to 40",
        ),
    ],
)
def test_what_lasts_begins_or_ends_is_a_trend(sentence: str, direction: str | None, words: str) -> None:
    assert told(sentence + "\n") == [(direction, words)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Three delegates remain in hospital.",
        "The observers remained.",
        "The code is still being translated and is still expected in May.",
        "Divers seized the wreck, and 40 coins recovered from it went to the museum.",
        "Delegates held firm on the fee.",
        "The pilots began to speak.",
        "The bridge collapsed in 2019.",
        "Delegates attended in record numbers.",
        "The report was issued earlier, and the talks ended later than planned.",
        "They agreed to seek an improvement in tide data.",
    ],
)
def test_what_people_do_and_what_is_under_way_is_none(sentence: str) -> None:
    assert told(sentence + "\n") == []


def test_a_clause_with_a_number_for_its_subject_is_one_of_its_own() -> None:
    text = (
        "Oil slicks had reached the reef for the first time, 40 per cent of the berths were closed, "
        "and two ships were lost.\n"
    )
    assert told(text) == [("new", "Oil slicks had reached the reef for the first time")]


def test_there_is_opens_a_clause_of_its_own() -> None:
    text = "Stocks of rope are falling, and there is an urgent need for new cranes.\n"
    assert told(text) == [("down", "Stocks of rope are falling"), ("need", "urgent need for new cranes")]


def test_new_and_first_tell_a_change_behind_another() -> None:
    text = "Members saw a decline in thefts, new risks from drones, and the first use of jammers.\n"
    assert told(text) == [
        ("down", "decline in thefts"),
        ("new", "new risks from drones"),
        ("new", "first use of jammers"),
    ]
    assert told("Members saw new offices and the first berth.\n") == []


def test_a_list_of_changes_under_any_heading_is_one_of_trends() -> None:
    text = "## How things stand\n\n- Growing use of drones\n- Thefts have fallen\n- Crews wait longer for papers\n"
    assert told(text) == [
        ("up", "Growing use of drones"),
        ("down", "Thefts have fallen"),
        (None, "Crews wait longer for papers"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "## What we want to see\n\n- Increase in patrols\n- Decline in thefts\n- Growing trade\n",
        "## Papers\n\n- Increase in patrols: a note\n- Tide tables\n- Harbour charts\n",
    ],
)
def test_wishes_and_lists_of_other_things_are_none(text: str) -> None:
    assert told(text) == []


def test_a_titled_paragraph_behind_a_list_of_those_present_is_searched() -> None:
    text = "## Attendance\n\n- Fiji\n- Samoa\n\nWhat we heard. Thefts of engines have doubled since 2018.\n"
    assert told(text) == [("up", "Thefts of engines have doubled since 2018")]


def test_what_somebody_now_expects_is_no_trend() -> None:
    assert told("Georgia now expects to open the school in May. Brokers now demand a fee.") == [
        ("new", "Brokers now demand a fee")
    ]


def test_what_a_list_of_goals_calls_remains_does_not_last() -> None:
    assert told("The aims of the Forum are: (a) to mark reefs; and (b) to agree on a form for unnamed remains.") == []
