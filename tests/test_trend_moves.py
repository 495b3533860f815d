"""Trends told as a move from one thing to another, and what hangs on a noun and tells none."""

from written import written

from extractors.facts.trend import find


def trends(text: str) -> list[tuple[str, str | None]]:
    return [(trend.text, trend.direction) for trend in find(written(text))]


def test_a_move_of_ones_own_work_is_a_trend_and_what_grew_out_of_a_meeting_is_none() -> None:
    assert trends("Participants heard that brokers have moved their stalls from the quay to rented flats.") == [
        ("brokers have moved their stalls from the quay to rented flats", "new")
    ]
    assert trends("Members recalled the Riga Workshop, from which the Network grew.") == []
