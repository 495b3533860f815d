"""Drills, rehearsals and simulations that have a name."""

import pytest
from written import written

from extractors.facts.activity import find


@pytest.mark.parametrize(
    "name",
    [
        "Joint Dam-Break Drill",
        "Exercise Blue Heron",
        "Simulation Exercise White Ridge",
        "Drill Night Owl",
        "Harbour Rehearsal",
        "Coastal Fire Simulation",
        "Joint Inspection Week",
        "Peer Visit Round",
    ],
)
def test_a_drill_with_a_name_is_an_activity(name: str) -> None:
    text = f"# River Council\n\n## Second Meeting\n\nLomé, 4 May 2021\n\nThe {name} ran from 2 to 4 March 2021.\n"
    assert [each.name for each in find(written(text))] == [name]


def test_a_drill_without_a_name_is_none() -> None:
    text = "# River Council\n\n## Second Meeting\n\nLomé, 4 May 2021\n\nEach port held a drill in March 2021.\n"
    assert not list(find(written(text)))


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("It played in exercise CALM SEA in May 2020.", ["exercise CALM SEA"]),
        ("It went through the operation MARE NOSTRUM.", ["operation MARE NOSTRUM"]),
        ("- Conduct Exercise Calm Sea in the port of Bar", ["Exercise Calm Sea"]),
        ("- Conduct Joint Exercise on Ferries", ["Joint Exercise on Ferries"]),
        ("It saw the exercise NATO had held.", []),
        ("It saw in each exercise UNODC’S hand.", []),
    ],
)
def test_a_name_stands_behind_its_noun_be_that_in_small_letters_or_behind_a_verb(told: str, names: list[str]) -> None:
    text = f"# River Council\n\n## Second Meeting\n\nLomé, 4 May 2021\n\n{told}\n"
    assert [each.name for each in find(written(text))] == names


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("The Joint Border Survey (JBS) took place in March.", ["Joint Border Survey"]),
        ("Ministers read of the Joint Survey of Border Areas.", ["Joint Survey of Border Areas"]),
        ("It will hold a Joint Boarding and Inspection Training in May.", ["Joint Boarding and Inspection Training"]),
        ("The Simultaneous Midwinter Count showed swans.", ["Simultaneous Midwinter Count"]),
        ("The Joint Training Centre opened in Suva.", []),
        ("The Living Standards Survey of Fiji was read.", []),
        ("It held a joint border survey.", []),
    ],
)
def test_what_several_do_together_under_a_name_is_an_activity(told: str, names: list[str]) -> None:
    text = f"# River Council\n\n## Second Meeting\n\nLomé, 4 May 2021\n\n{told}\n"
    assert [each.name for each in find(written(text))] == names


@pytest.mark.parametrize("name", ["Third Negotiating Round", "Small Grants Round", "Port Round Table"])
def test_a_round_of_talks_or_money_is_no_activity(name: str) -> None:
    text = f"# River Council\n\n## Second Meeting\n\nLomé, 4 May 2021\n\nThe {name} ran from 2 to 4 March 2021.\n"
    assert not list(find(written(text)))
