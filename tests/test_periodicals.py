"""Papers that report on some time and not on a meeting, or are laid before one: no meeting is theirs, a date may be."""

import pytest
from written import written

from extractors.facts.meeting import Meeting, find
from extractors.genres import describe

BELOW = "\n\nFerries ran on time in most months. Two new ramps were built at Nadi.\n"


def this(text: str) -> list[Meeting]:
    return [each for each in find(written(text)) if each.mention == "this"]


def issued(text: str) -> str | None:
    found = describe(written(text)).issued
    return found and found.end


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("# Slipway\n\n*Newsletter of the Office of the Coral Conference · No. 4 · 18 March 2022*", "2022-03-18"),
        ("# Slipway\n\n*News from the Coral Forum · No. 5 · March 2022*", "2022-03-31"),
        ("# Coral Conference on Ferries\n\n**Annual Report 2021**\n\n18 March 2022", "2022-03-18"),
        ("# Mid-term review of the Coral Forum\n\n*Prepared by Dr Ana Seru · 18 March 2022*", "2022-03-18"),
        (
            "# Mid-term review of the Coral Consultations\n\n*March 2022 – drawn up for the Panel on Ramps*",
            "2022-03-31",
        ),
        (
            "# Mid-term review of the work plan\n\n*Prepared for the Coral Forum by a reviewer, Dr Ana Seru, who sailed"
            " on all lines. Nadi, 18 March 2022.*",
            "2022-03-18",
        ),
        ("CF/2022/INF.4 — 18 March 2022\n\n# Ramps\n\n## Note by the Office of the Coral Forum", "2022-03-18"),
    ],
)
def test_a_paper_on_some_time_came_out_on_its_day_and_reports_no_meeting_of_its_own(head: str, day: str) -> None:
    assert (this(head + BELOW), issued(head + BELOW)) == ([], day)


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("# Audit of the accounts at\n\n31 December 2020", "The auditors came for a week."),
        (
            "# After-action review of exercise GREY GULL\n\nNadi, 6 March 2021",
            "On 2 May 2021 the findings were agreed.",
        ),
        ("# Report on ramps\n\nMarch 2021", "The figures were sent in on 9 April 2021."),
    ],
)
def test_the_day_of_what_a_paper_is_about_is_not_its_own(head: str, text: str) -> None:
    assert issued(f"{head}\n\n{text}\n") is None
    assert issued(f"{head.replace(' at', '')}\n\nFerries sail.\n") is not None


@pytest.mark.parametrize("kind", ["Meeting", "Workshop"])
def test_a_meeting_on_a_report_is_a_meeting(kind: str) -> None:
    head = f"# Coral Forum on Ferries\n\n**Annual Report {kind}, Nadi, 4 May 2021**"
    text = f"{head}\n\nThe Annual Report {kind} of the Coral Forum was held in Nadi on 4 May 2021.\n"
    assert [each.name for each in this(text)] == [f"Annual Report {kind} of the Coral Forum"]


@pytest.mark.parametrize(
    "head",
    [
        "# Note by the Office for the second meeting of the Panel on Ramps\n\n18 March 2022",
        "# Paper from Fiji to the Third Session of the Coral Forum\n\n18 March 2022",
        "# Progress since the meeting in Nadi\n\n18 March 2022",
    ],
)
def test_a_paper_laid_before_a_meeting_is_not_its_record(head: str) -> None:
    assert this(head + BELOW) == []


@pytest.mark.parametrize(("day", "count"), [("5 November 2021", 0), ("20 May 2021", 1)])
def test_a_note_that_came_out_long_after_a_meeting_only_recalls_it(day: str, count: int) -> None:
    opening = "\n\nI. Much was done since the Third Meeting, which was held in Nadi, Fiji, on 3 and 4 May 2021.\n"
    assert len(this(f"CF/SEC/2021/7\n\n{day}\n\n# Note by the Office: implementing the conclusions{opening}")) == count


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (
            "# Mid-Term Review Meeting of the Coral Forum\n\nNadi, 3 May 2021",
            "Mid-Term Review Meeting of the Coral Forum",
        ),
        ("# Minutes of the meeting of 3 May 2021\n\nNadi", "meeting"),
        ("# Report of the Third Meeting of the Coral Forum\n\nNadi, 3 May 2021", "Third Meeting of the Coral Forum"),
        (
            "# Record of the Meeting of Pilots on the Newsletter\n\nNadi, 3 May 2021",
            "Meeting of Pilots on the Newsletter",
        ),
        ("Coral Forum Newsletter special\n\n# Seminar on Ramps, Nadi, 3 May 2021", "Seminar on Ramps"),
        ("# Coral Forum\n\n**Second Technical Round**\n\nNadi, Fiji, 3 May 2021\n\nSUMMARY", "Second Technical Round"),
        ("# Coral Forum\n\n**SUMMARY**\n\nSecond Round, Nadi, 3 May 2021", "Second Round"),
        ("# Coral Forum\n\n**Statement by the Chair of the third session**\n\nNadi, 3 May 2021", "third session"),
    ],
)
def test_a_record_names_its_meeting(head: str, name: str) -> None:
    assert [(each.name, each.dates and each.dates.end) for each in this(head + BELOW)] == [(name, "2021-05-03")]


def test_a_declaration_came_out_on_the_day_below_where_it_was_done() -> None:
    assert issued(
        "# Nadi Declaration on Ferries\n\ndone at Nadi, Fiji\non 4 June 2021\n\nWe, the ministers," + BELOW
    ) == ("2021-06-04")


def test_a_round_of_grants_is_no_meeting() -> None:
    text = "# Note on grants\n\nNadi, 3 May 2021\n\nThe Second Round of Grants was opened in Nadi on 1 May 2021.\n"
    assert [each.name for each in find(written(text)) if "Round" in (each.name or "")] == []
