"""Persons who stand for a minister: the post is the minister's, but the person acts for the state, which takes part."""

import pytest
from written import written

from extractors.facts.participant import find

HELD = (
    "# Sixth Meeting of Transport Ministers\n\nThe Sixth Meeting of Transport Ministers was held in Lima on 3 May 2018."
)


def told(text: str) -> set[tuple[str, str, str | None, str | None]]:
    return {(each.name, each.role, each.country, each.position) for each in find(written(f"{HELD} {text}"))}


@pytest.mark.parametrize(
    "words",
    [
        "Mr. Budi Santoso, representing the Minister of Transport, Indonesia",
        "Mr. Budi Santoso, representing the Minister of Transport of Indonesia",
        "Mr. Budi Santoso, on behalf of the Minister of Transport of Indonesia",
        "Mr. Budi Santoso (representing the Minister of Transport of Indonesia)",
    ],
)
def test_the_post_of_whom_a_person_represents_is_not_the_persons(words: str) -> None:
    assert told(f"The following took part:\n\n- {words};\n- Ms. Ana Ruiz, Minister of Transport, Peru.\n") == {
        ("Budi Santoso", "participant", "ID", None),
        ("Indonesia", "participant", "ID", None),
        ("Ana Ruiz", "participant", "PE", "Minister of Transport"),
        ("Peru", "participant", "PE", None),
    }


def test_an_own_post_before_it_stays() -> None:
    found = told(
        "It was attended by Mr. John Okello, Permanent Secretary, representing the Minister for Water of Uganda."
    )
    assert found == {
        ("John Okello", "participant", "UG", "Permanent Secretary"),
        ("Uganda", "participant", "UG", None),
    }


def test_a_state_that_offers_to_host_something_else_took_part_by_its_minister() -> None:
    found = told(
        "It was attended by:\n\n- Ms. Ana Ruiz, Minister of Transport, Peru.\n\nPeru offered to host its relay centre."
    )
    assert ("Peru", "participant", "PE", None) in found
