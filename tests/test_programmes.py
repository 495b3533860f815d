"""Programmes beside next steps: rows that tell when and where something is on are no tasks."""

import pytest
from written import written

from extractors.facts.next_step import NextStep, find


def steps(text: str) -> list[NextStep]:
    return list(find(written(text)))


@pytest.mark.parametrize("heads", ["When | What | Where", "Day | What | Room"])
def test_a_programme_by_the_hour_or_by_place_holds_no_steps(heads: str) -> None:
    table = "|---|---|---|\n| 18 November 2025, 9 a.m. | Opening, with photographs | Hall |\n"
    table += "| 19 November 2025, 4.30 p.m. | Demonstration of instruments | Foyer |\n"
    assert steps(f"# Reef Forum\n\n## Programme for the media\n\n| {heads} |\n{table}") == []


def test_a_deadline_may_have_an_hour() -> None:
    table = "| Action | Who | By |\n|---|---|---|\n| Send the charts | Samoa | by 3 May 2022, 5 p.m. |\n"
    (step,) = steps(f"# Reef Forum\n\n## Next steps\n\n{table}")
    assert (step.action, step.responsible) == ("Send the charts", ("Samoa",))
