"""Whose a step is that a sentence tells: of "it" behind another clause, behind an adverb, and of those who resolve."""

import pytest
from written import written

from extractors.facts.next_step import find

HEAD = (
    "# Lagoon Pact\n\n## Second Ministerial Conference\n\nApia, Samoa, 3–4 May 2018\n\n"
    "We, the Ministers of the Lagoon Pact, met in Apia on 3 and 4 May 2018. The Pact Liaison Unit (PLU) served us.\n\n"
)


def told(text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    """Return action, owners and last day of each step."""
    found = find(written(HEAD + text + "\n", ".md"))
    return [(step.action, step.responsible, step.due and step.due.end) for step in found]


@pytest.mark.parametrize(
    "text",
    [
        "The PLU will print a chart by 31 May 2018, and it will send the pilots a list of buoys before 1 July 2018.",
        "The PLU will print a chart by 31 May 2018. It will also send the pilots a list of buoys before 1 July 2018.",
    ],
)
@pytest.mark.parametrize("head", ["", "## What lies ahead\n\n"])
def test_it_is_who_acted_before(text: str, head: str) -> None:
    assert told(head + text) == [
        ("print a chart", ("PLU",), "2018-05-31"),
        ("send the pilots a list of buoys", ("PLU",), "2018-06-30"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The PLU will print a chart by 31 May 2018. It will show the reefs of 2018 by July.",
        "The PLU will print a chart by 31 May 2018, and it will be ready by July 2018.",
        "The PLU will print a chart by 31 May 2018, and it will show all reefs.",
    ],
)
@pytest.mark.parametrize("head", ["", "## What lies ahead\n\n"])
def test_it_may_be_a_thing(text: str, head: str) -> None:
    assert [(owners, end) for _, owners, end in told(head + text)] == [(("PLU",), "2018-05-31")]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("We have resolved to open a Reef Desk in Apia before the end of July 2018.",
         ("open a Reef Desk in Apia", ("Ministers",), "2018-07-31")),
        ("Lastly, we shall print a pilot book by 31 July 2018.", ("print a pilot book", ("Ministers",), "2018-07-31")),
        ("Furthermore, the PLU will print a pilot book by 31 July 2018.",
         ("print a pilot book", ("PLU",), "2018-07-31")),
        ("Within ninety days of today we will send the PLU our charts.",
         ("send the PLU our charts", ("Ministers",), "2018-08-02")),
        ("We will hold a round table with ship owners in Suva in July 2018.",
         ("hold a round table with ship owners in Suva", ("Ministers",), "2018-07-31")),
    ],
)  # fmt: skip
def test_what_ministers_say_in_running_text_is_a_step(text: str, step: tuple[str, tuple[str, ...], str]) -> None:
    assert told(text) == [step]


@pytest.mark.parametrize(
    "text",
    [
        "We will hold a meeting in Suva in July 2018.",
        "We will hold a meeting with a view to closing the talks in July 2018.",
    ],
)
def test_a_meeting_of_those_present_is_only_announced(text: str) -> None:
    assert told(text) == []


def test_minutes_say_what_was_to_be_done_by_a_day_to_come() -> None:
    text = "Fiji was to print a chart of the reef by 31 July 2018, and the PLU was to sell it by the end of 2018."
    assert told(text) == [
        ("print a chart of the reef", ("Fiji",), "2018-07-31"),
        ("sell it", ("PLU",), "2018-12-31"),
    ]
    assert told(text.replace("2018", "2017")) == []
    assert told(f"It was denied that {text}".split(", and")[0] + ".") == []
    assert told("The Forum agreed that if the money came, Fiji was to open the pier by 31 July 2018.") == []
    assert told("The bridge, which Tonga was to repair by 31 July 2018, is closed to lorries.") == []


def test_a_relative_clause_ends_where_the_main_one_goes_on() -> None:
    text = (
        "## Next steps\n\nThe fund, which Fiji is to keep in Suva by 31 July 2018, did not come into being in March.\n"
    )
    assert [action for action, *_ in told(text)] == ["keep in Suva"]


def test_what_a_letter_promises_is_due_before_the_meeting_that_it_announces() -> None:
    letter = (
        "20 September 2022\n\nTo the heads of the ports of the Lagoon Pact\n\nDear colleagues,\n\n"
        "I write six months after we met in Apia. Tonga has moved the meeting of pilots; 22 and 23 February 2023 has"
        " been fixed.\n\nThe Pilot Desk will print the charts of all passes by 31 January 2023.\n\nWith kind regards,\n"
    )
    found = find(written(letter, ".txt"))
    assert [(each.action, each.due and each.due.end) for each in found] == [
        ("print the charts of all passes", "2023-01-31")
    ]


def test_a_term_ends_before_the_dash_behind_it() -> None:
    tasks = ("within two months of the Conference -- Fiji to print a chart", "by June 2018 -- Tonga to dive")
    text = "## Next steps\n\n" + "".join(f"- {task}\n" for task in tasks)
    assert told(text) == [("print a chart", ("Fiji",), "2018-07-04"), ("dive", ("Tonga",), "2018-06-30")]
