"""Roles told in passing: who is only replaced, who plays host, who sits at the table as an observer."""

import pytest
from written import written

from extractors.facts.participant import find

OPENING = "# Third Meeting of the Harbour Forum\n\nSuva, Fiji, 4 March 2021\n\nPeru and Tonga took part.\n\n"


def roles(sentence: str) -> dict[str, str]:
    return {each.name: each.role for each in find(written(OPENING + sentence))}


@pytest.mark.parametrize(
    "words",
    [
        "appointed Ms Ana Tabe as Steward, vice Mr Li Wang, resigned.",
        "appointed Ms Ana Tabe as Steward, *vice* Mr Li Wang, resigned.",
        "elected Ms Ana Tabe in place of Mr Li Wang, retired.",
        "named Ms Ana Tabe to replace Mr Li Wang, who had left.",
    ],
)
def test_one_whose_place_another_takes_does_not_speak(words: str) -> None:
    assert roles(f"The Forum {words}\n")["Li Wang"] == "mentioned"


def test_one_who_speaks_still_does() -> None:
    found = roles("The Forum met again in Suva. Mr Li Wang, Director of Seals, proposed a break.\n")
    assert found["Li Wang"] == "speaker"


def test_who_plays_host_is_the_host() -> None:
    assert roles("Chile played host; Tonga held the pen.\n")["Chile"] == "host"


@pytest.mark.parametrize("where", ["at the table", "in the room", "present", "seated"])
def test_who_is_there_as_an_observer_is_one(where: str) -> None:
    assert roles(f"China, {where} as an observer, was asked to publish its charts.\n")["China"] == "observer"


@pytest.mark.parametrize("what", ["consensus", "the consensus", "in the decision"])
def test_who_could_not_join_a_view_was_there(what: str) -> None:
    assert roles(f"Tonga could not join {what}. Nauru could not join the meeting.\n") == {
        **roles(""),
        "Nauru": "apology",
    }


def test_who_sent_observers_to_what_has_no_name_took_no_part_in_a_meeting_told_of_later() -> None:
    text = (
        "# Divers clear a reef\n\nMedia release\n\n9 June 2021\n\nDivers of Fiji and Tonga cleared a reef. "
        "Nauru sent two observers.\n\nOfficials had spoken of it at the Sixth Plenary Meeting in Apia in May 2021.\n"
    )
    found = {each.name: (each.role, each.of) for each in find(written(text))}
    assert found["Nauru"] == ("observer", None)


@pytest.mark.parametrize(
    ("what", "role"), [("", "apology"), (" in the vote", "mentioned"), (" in that dinner", "apology")]
)
def test_who_takes_no_part_in_a_vote_is_there_all_the_same(what: str, role: str) -> None:
    assert roles(f"The delegation of Nauru did not take part{what}.\n")["Nauru"] == role
