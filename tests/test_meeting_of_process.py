"""A process that is called a conference: its name is that of a meeting only where one is said to be held."""

import pytest
from written import written

from extractors.facts.meeting import meetings

HEAD = """# Black Sea and Danube Conference on Trade in Art

**Second Senior Officials' Meeting**

**Varna, Bulgaria, 11-12 October 2022**

## Co-chairs' Statement

1. Senior officials of the Black Sea and Danube Conference on Trade in Art met in Varna on 11 and 12 October 2022 for
their Second Senior Officials' Meeting. {}
"""


def others(said: str) -> list[str]:
    return [each.name for each in meetings(written(HEAD.format(said))) if each.mention != "this"]


@pytest.mark.parametrize(
    "said",
    [
        "The Black Sea and Danube Conference on Trade in Art was founded in 2017.",
        "The ten members of the Black Sea and Danube Conference on Trade in Art began their work in March 2018.",
        "The Second Meeting (SOM) of the Black Sea and Danube Conference on Trade in Art took place on 11 May 2022.",
        "The host will give a press conference of the chair on 12 October.",
    ],
)
def test_a_process_called_a_conference_and_talks_to_the_press_are_no_meetings(said: str) -> None:
    assert others(said) == []


def test_a_conference_that_was_held_is_a_meeting() -> None:
    said = "Officials recalled the Black Sea and Danube Conference on Trade in Art, held in Ruse in May 2017."
    assert others(said) != []
