"""Rolls set in columns: a label before the first row holds for those below it until the next label."""

import pytest
from written import written

from extractors.facts.participant import find

RECORD = """BOARD OF THE SALT COMPACT

Record of the fourth sitting, Riga, 3 May 2022

{label:<14}  Chad        Dr A. TEKLU; Ms Rahel UDE
                Mali        Mr K. KEITA
                Peru        Ana Tabe
                Tonga       Ms S. FINAU (alternate)
EXCUSED:        Samoa (proxy to Chad)
ABSENT:         Fiji

1.  AGENDA

The Board adopted its agenda.
"""


def held(label: str) -> dict[str, tuple[str, str | None]]:
    found = find(written(RECORD.format(label=label), ".txt"))
    return {each.name: (each.role, each.country) for each in found}


@pytest.mark.parametrize(
    ("label", "role"), [("PRESENT:", "participant"), ("OBSERVERS:", "observer"), ("MEMBERS:", "member")]
)
def test_a_label_holds_for_the_rows_below_it(label: str, role: str) -> None:
    found = held(label)
    assert {found[name][0] for name in ("Chad", "Mali", "Peru", "Tonga")} == {role}
    assert {found[name] for name in ("A. TEKLU", "Rahel UDE")} == {(role, "TD")}
    assert (found["K. KEITA"], found["S. FINAU"]) == ((role, "ML"), (role, "TO"))


def test_a_name_without_a_title_is_one_by_its_place() -> None:
    assert held("PRESENT:")["Ana Tabe"] == ("participant", "PE")


def test_the_next_label_ends_it() -> None:
    found = held("PRESENT:")
    assert (found["Samoa"][0], found["Fiji"][0]) == ("apology", "apology")


def test_a_label_that_gives_no_role_gives_none_to_the_rows() -> None:
    assert {held("PAPERS:")[name][0] for name in ("Mali", "Tonga")} == {"mentioned"}


HANGING = """BOARD OF THE SALT COMPACT

Record of the fourth sitting, Riga, 3 May 2022

PRESENT:    Chad, Mali, Peru,
            Tonga, Fiji and the
            World Bank
OBSERVERS:  Japan
            Norway

EXCUSED:    Samoa

1.  AGENDA

The Board adopted its agenda.
"""


def test_lines_that_hang_behind_a_label_go_on_with_its_list() -> None:
    found = {each.name: each.role for each in find(written(HANGING, ".txt"))}
    assert {found[name] for name in ("Chad", "Mali", "Peru", "Tonga", "Fiji", "World Bank")} == {"participant"}
    assert (found["Japan"], found["Norway"], found["Samoa"]) == ("observer", "observer", "apology")


def test_lines_below_a_label_of_its_own_have_its_role() -> None:
    record = HANGING.replace("PRESENT:    Chad, Mali, Peru,\n", "PRESENT:\n            Chad, Mali, Peru,\n")
    found = {each.name: each.role for each in find(written(record, ".txt"))}
    assert {found[name] for name in ("Chad", "Mali", "Peru", "Tonga", "Fiji")} == {"participant"}


def test_a_capacity_that_closes_a_line_is_not_that_of_the_next() -> None:
    roll = "Present:  Ms Ana Tabe (Chad), chair\n          Mr Li Bo (Peru)\n\n1.  AGENDA\n\nThe Board met.\n"
    record = HANGING.split("PRESENT")[0] + roll
    people = [(each.name, each.role) for each in find(written(record, ".txt")) if each.kind == "person"]
    assert ("Ana Tabe", "chair") in people
    assert [role for name, role in people if name == "Li Bo"] == ["participant"]
