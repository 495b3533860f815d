"""Summary records: a paragraph number or a time, then who spoke, named by the seat and in capitals."""

import pytest
from written import written

from extractors.facts.participant import Participant
from extractors.facts.participant import find as participants
from extractors.facts.quote import find as quotes

OPENING = "SUMMARY RECORD OF THE FOURTH SITTING\n\nCommittee on Salt Marshes\nRiga, 3 May 2022\n\n"


def named(text: str) -> dict[str, tuple[str, str]]:
    """Return the kind and the role of everybody named in a record."""
    found: list[Participant] = list(participants(written(OPENING + text, ".txt")))
    return {each.name: (each.kind, each.role) for each in found}


@pytest.mark.parametrize(
    ("opening", "country"),
    [
        ("10.15   The DELEGATE OF CHAD", "Chad"),
        ("12. The DELEGATE OF BURKINA FASO", "Burkina Faso"),
        ("09:40 The REPRESENTATIVE OF THE NETHERLANDS", "Netherlands"),
        ("The delegate of Peru", "Peru"),
        ("17. The representative of KENYA (also for Mali)", "Kenya"),
    ],
)
def test_the_delegate_of_a_country_is_the_country_and_no_person(opening: str, country: str) -> None:
    found = named(f"{opening} proposed a second count of the reeds.\n")
    assert found[country] == ("country", "speaker")
    assert "person" not in {kind for kind, _ in found.values()}


def test_a_country_that_a_delegate_only_speaks_of_does_not_speak() -> None:
    found = named("10.15   The DELEGATE OF CHAD asked who had told the delegate of Mali.\n")
    assert found == {"Chad": ("country", "speaker"), "Mali": ("country", "mentioned")}


def test_a_time_or_a_number_before_a_post_is_no_part_of_it() -> None:
    record = "10.15   The Minister of Health of Latvia, Ivars Krumins, said that the marsh was dry.\n\n"
    record += "16. The Director of Dikes, Anna Vale, said that it was wet.\n"
    found = {each.name: each.position for each in participants(written(OPENING + record, ".txt"))}
    assert found["Ivars Krumins"] == "Minister of Health"
    assert found["Anna Vale"] == "Director of Dikes"


def test_a_delegate_who_is_named_stays_a_person() -> None:
    found = named("12. The delegate of Ghana, Ms Ama OFORI, said that the gates were shut.\n")
    assert found["Ama OFORI"] == ("person", "speaker")
    assert found["Ghana"] == ("country", "speaker")


@pytest.mark.parametrize("seat", ["DELEGATE OF GHANA", "Representative of Ghana"])
def test_the_country_of_a_delegate_who_is_named_speaks_too(seat: str) -> None:
    record = f"13. The {seat}, Ms Ama OFORI, proposed a break.\n"
    found = {each.name: (each.role, each.country) for each in participants(written(OPENING + record, ".txt"))}
    assert found == {"Ama OFORI": ("speaker", "GH"), "Ghana": ("speaker", "GH")}


def test_words_of_a_delegate_without_a_name_are_the_countrys() -> None:
    record = '10.15 The DELEGATE OF CHAD said that the dike had held. "We carried the clay at night, by boat."\n'
    (quote,) = quotes(written(OPENING + record, ".txt"))
    assert quote.speaker == "Chad"


def test_a_person_who_speaks_once_is_not_named_a_second_time_as_mentioned() -> None:
    record = "11.20 Ms TEKLU spoke of the reeds.\n\n11.40 The paper of Ms TEKLU was laid aside.\n"
    found = [each for each in participants(written(OPENING + record, ".txt")) if each.name == "TEKLU"]
    assert [each.role for each in found] == ["speaker"]
    assert len(found[0].evidence) == 2
