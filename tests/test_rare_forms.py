"""Forms of the genre that few documents print, each in a sentence of its own."""

from typing import Any

import pytest
from written import written

from extractors.pipeline import extract

HEAD = """# Lagoon Compact

**Fifth Ministerial Meeting**

**Malé, Maldives, 3-4 May 2022**

**JOINT STATEMENT**

1. The Fifth Ministerial Meeting of the Lagoon Compact was held in Malé, Maldives, on 3 and 4 May 2022.

"""


def told(text: str, kind: str, *fields: str) -> list[tuple[Any, ...]]:
    """Return the named fields of each fact of a kind."""
    found = extract(written(f"{HEAD}{text}\n").document).facts
    return [tuple(getattr(fact, field) for field in fields) for fact in found if fact.type == kind]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("According to Ana Vaz, “the tide has turned”.", "Ana Vaz"),
        ("> “The tide has turned.”\n>\n> – Ana Vaz, Minister of Ports", "Ana Vaz"),
        ("“The tide has turned”, said Ana Vaz.", "Ana Vaz"),
        ("“The tide has turned,” Ana Vaz said.", "Ana Vaz"),
    ],
)
def test_a_speaker_may_be_named_in_many_places(text: str, speaker: str) -> None:
    assert told(text, "quote", "speaker") == [(speaker,)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The Meeting was held under the chairmanship of Fiji.", "chair"),
        ("Under Fiji’s presidency, members met in Nadi.", "chair"),
        ("Members present were Fiji alone.", "member"),
        ("Fiji joined the Compact.", "member"),
    ],
)
def test_a_role_may_be_told_by_its_noun(text: str, role: str) -> None:
    assert told(text, "participant", "country", "role") == [("FJ", role)]


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Trends:\n\n- No change in routes\n- Little progress on fines", "persistent"),
        ("More crews are being paid in cash.", "up"),
        ("More boats sink each year.", "up"),
        ("Smugglers increasingly use drones.", "up"),
        ("Nets have given way to traps.", "new"),
        ("Brokers now demand a fee.", "new"),
        ("Thefts are no longer rare.", "down"),
    ],
)
def test_a_change_may_be_told_without_a_verb_of_change(text: str, direction: str) -> None:
    assert set(told(text, "trend", "direction")) == {(direction,)}


@pytest.mark.parametrize(
    ("item", "action", "due"),
    [
        ("Action 3: Fiji to draft the guide", "draft the guide", None),
        ("Report catches – Fiji, annually", "Report catches", "annually"),
        ("Reply within four weeks of receipt – Fiji", "Reply", "within four weeks of receipt"),
    ],
)
def test_a_step_may_have_a_number_a_frequency_or_a_term(item: str, action: str, due: str | None) -> None:
    [(found, date)] = told(f"## Next steps\n\n- {item}", "next_step", "action", "due")
    assert (found, date and date.text) == (action, due)


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("## Goals\n\n| Goal | Year |\n|---|---|\n| Halve losses | 2025 |", "Halve losses"),
        ("## Goals\n\nThe Trial is meant to test the form in two ports.", "test the form in two ports"),
        ("The Compact’s main aim is to halve losses.", "halve losses"),
    ],
)
def test_a_goal_may_stand_in_a_column_or_behind_its_owner(text: str, goal: str) -> None:
    assert told(text, "goal", "text") == [(goal,)]


def test_an_anniversary_in_a_name_is_no_date_and_none_were_hurt_is_a_result() -> None:
    assert told("Ministers recalled the 11 September attacks.", "decision", "text") == [("11 September attacks",)]
    assert told("There were no injuries.", "statistic", "value", "counted") == [(0, "injuries")]


def test_who_committed_themselves_did_so_to_what_follows() -> None:
    assert told("Members committed themselves to sharing data.", "decision", "text") == [("sharing data",)]


def test_two_persons_have_their_agencies_respectively() -> None:
    text = "Ms Ana Vaz and Mr Ito Keita, Directors of the Ports Board and of the Reef Agency respectively, spoke."
    persons = [each for each in told(text, "participant", "kind", "name", "affiliation") if each[0] == "person"]
    assert [each[1:] for each in persons] == [("Ana Vaz", "Ports Board"), ("Ito Keita", "Reef Agency")]
