"""Rolls in two columns, one for each party: a name, and below it a post."""

import pytest
from written import written

from extractors.facts.participant import Participant, find

RECORD = """AIDE-MEMOIRE

Third Bilateral Consultation on Tidal Power
Lorne, 7 May 2024

1. The two sides met in Lorne on 7 May 2024.

{heading}

{left:<37}{right}
{rule}
Ms Ilse Quarrender                   Dr Pavo Lindqvist
  Minister (Head of delegation)        Minister (Head of delegation)
Prof. Hamza Dreyer                   Ms Liv Okonjo-Sand
  Director-General, Veterinary         Head, Food Inspectorate
  Service
Mr Teodor Vask                       Anniken Rolfsdatter
  Co-lead, Joint Technical Group       Counsellor (Co-chair)
"""
"""The second column leaves no room for what its first lines would run on with; the first one does once."""


def held(left: str, right: str, heading: str = "ANNEX: ATTENDANCE", rule: str = "") -> list[Participant]:
    return list(find(written(RECORD.format(left=left, right=right, heading=heading, rule=rule), ".txt")))


def taking_part(found: list[Participant]) -> dict[str, tuple[str | None, str | None]]:
    people = (each for each in found if each.kind == "person" and each.role == "participant")
    return {each.name: (each.country, each.position) for each in people}


@pytest.mark.parametrize(
    ("left", "right"),
    [("For Chad", "For Mali"), ("Chad", "Mali"), ("Delegation of Chad", "Delegation of Mali"), ("Chad:", "Mali:")],
)
def test_each_person_belongs_to_the_party_above_the_column(left: str, right: str) -> None:
    found = held(left, right, rule="-----------                          -----------")
    assert taking_part(found) == {
        "Ilse Quarrender": ("TD", "Minister"),
        "Pavo Lindqvist": ("ML", "Minister"),
        "Hamza Dreyer": ("TD", "Director-General, Veterinary Service"),
        "Liv Okonjo-Sand": ("ML", "Head, Food Inspectorate"),
        "Teodor Vask": ("TD", "Co-lead, Joint Technical Group"),
        "Anniken Rolfsdatter": ("ML", "Counsellor"),
    }
    assert {("Chad", "participant"), ("Mali", "participant")} <= {(each.name, each.role) for each in found}


def test_a_seat_in_a_bracket_is_held_besides() -> None:
    found = held("For Chad", "For Mali")
    assert {each.name for each in found if each.role == "co-chair"} == {"Anniken Rolfsdatter", "Mali"}


def test_a_party_of_whatever_name_does() -> None:
    assert taking_part(held("For Tavoria", "For Ostland"))["Teodor Vask"] == (None, "Co-lead, Joint Technical Group")


def test_without_a_heading_that_says_so_only_sure_names_are_persons() -> None:
    assert "Anniken Rolfsdatter" not in taking_part(held("For Chad", "For Mali", heading="ANNEX"))


def test_columns_of_anything_else_hold_no_delegations() -> None:
    assert not taking_part(held("First day", "Second day", heading="PROGRAMME"))


STAGGERED = """AIDE-MEMOIRE

Second Technical Consultation on the Northern Corridor
Lorne, 18 September 2023

1. The two sides met in Lorne on 18 September 2023.

ANNEX - PARTICIPANTS

MALI                                  PERU

Mr Daniel Omar                        Ms Olga Batista
Vice-Minister of Transport            State Secretary, Ministry of Road
                                      and Transport Development
Mr Ruslan Petrov
                                      Mr Temur Ganbold
Adviser (alternate)                   Director, Ports of the South and of
                                      Lorne Bay
Observers
Mr Pavel Sorin, Counsellor
Ms Jane Holt, Asian Development Bank
"""


def test_a_post_in_a_row_of_its_own_is_of_whoever_stands_above() -> None:
    found = taking_part(list(find(written(STAGGERED, ".txt"))))
    assert found["Ruslan Petrov"] == ("ML", "Adviser")
    assert found["Temur Ganbold"] == ("PE", "Director, Ports of the South and of Lorne Bay")


def test_a_line_of_its_own_says_what_those_below_it_are() -> None:
    found = {each.name: each.role for each in find(written(STAGGERED.replace("\nObs", "\n\nObs"), ".txt"))}
    assert {found[name] for name in ("Pavel Sorin", "Jane Holt", "Asian Development Bank")} == {"observer"}
