"""Activities that a document speaks of by what is to come after them."""

import pytest
from written import written

from extractors.facts.activity import find

TEXT = (
    "Media release\n\n29 September 2022\n\n# Harbours\n\nLOMÉ – Ministers today drew up the balance of the Joint Sea"
    " Patrol.\n\n{}\n"
)


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("The Office will publish the full report of the Joint Sea Patrol before the end of November 2022.", "done"),
        ("Lessons learned from the Joint Sea Patrol will be shared with all ports.", "done"),
        ("The Office will equip the Joint Sea Patrol with radios.", "planned"),
    ],
)
def test_what_is_planned_of_a_report_is_not_planned_of_the_activity(told: str, status: str) -> None:
    assert {each.status for each in find(written(TEXT.format(told)))} == {status}


def test_an_activity_that_opens_a_step_is_still_to_come() -> None:
    row = "## Next steps\n\n| When | What | Who |\n|---|---|---|\n| Q1 2023 | Exercise Gull at the pier | Togo |"
    assert [each.status for each in find(written(TEXT.format(row))) if "Gull" in each.name] == ["planned"]


@pytest.mark.parametrize(
    "said",
    [
        "This is the main finding of Exercise Grey Plume, whose results the League made public today.",
        "The evaluation report on Exercise Grey Plume reached the members on 4 March 2021.",
        "The Review Conference on Exercise Grey Plume (the Drill) took place in Cusco on 9 and 10 December 2021.",
    ],
)
def test_the_day_of_what_is_made_of_an_exercise_is_not_its_own(said: str) -> None:
    parsed = written(f"# Media release\n\nLima, 14 December 2021. {said}\n")
    assert [each.dates for each in find(parsed)] == [None]
