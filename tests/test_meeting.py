"""Meetings: the one reported, those recalled, those announced, and what is none."""

import pytest
from written import written

from extractors.facts.meeting import meetings, reported
from extractors.readings.entities.gatherings import find_gatherings
from extractors.readings.ordinals import ordinal_value

HEAD = """# Lagoon Compact on Fisheries Crime

**Fifth Ministerial Meeting**

**Malé, Maldives, 3-4 May 2022**

**JOINT STATEMENT**

"""


def others(sentence: str) -> list[tuple[str, str]]:
    found = meetings(written(HEAD + "1. " + sentence + "\n"))
    return [(each.mention, each.name) for each in found if each.mention != "this"]


def test_the_reported_meeting_is_put_together_from_title_and_opening() -> None:
    this = reported(
        written(HEAD + "1. The Fifth Ministerial Meeting of the Lagoon Compact on Fisheries Crime was held in Malé.\n")
    )
    assert this is not None
    assert this.name == "Fifth Ministerial Meeting of the Lagoon Compact on Fisheries Crime"
    assert (this.ordinal, this.city, this.country) == (5, "Malé", "MV")
    assert this.dates is not None
    assert (this.dates.start, this.dates.end) == ("2022-05-03", "2022-05-04")


def test_evidence_of_a_meeting_is_cut_out_of_the_text() -> None:
    parsed = written(HEAD + "1. Ministers recalled the Fourth Ministerial Meeting, held in Apia in June 2020.\n")
    for meeting in meetings(parsed):
        for cited in meeting.evidence:
            assert parsed.text[cited.start : cited.end] == cited.text


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ministers recalled the Fourth Ministerial Meeting, held in Apia in June 2020.",
            ("earlier", "Fourth Ministerial Meeting"),
        ),
        ("The Sixth Ministerial Meeting will be held in Honiara in 2024.", ("later", "Sixth Ministerial Meeting")),
        (
            "Members took stock since the inaugural meeting of the Working Group on Ports in May 2021.",
            ("earlier", "inaugural meeting of the Working Group on Ports"),
        ),
        ("A donors' round table will be held in Suva on 9 June 2022.", ("later", "donors' round table")),
        ("The co-chairs invited Fiji to speak at the third meeting on net prices.", ("earlier", "third meeting")),
        (
            "Recalling what the Fourth Ministerial Meeting on 9 June 2021 said, they went on.",
            ("earlier", "Fourth Ministerial Meeting"),
        ),
        ("The third meeting on nets took place in Apia in May 2021.", ("earlier", "third meeting on nets")),
        ("They welcomed the results of the Nadi Summit of July 2021.", ("earlier", "Nadi Summit")),
    ],
)
def test_numbered_named_and_fixed_meetings_count(sentence: str, expected: tuple[str, str]) -> None:
    assert others(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "They agreed to return to it at their next meeting.",
        "A workshop on nets was proposed.",
        "The Fifth Ministerial Meeting was opened by the President.",
        "The Meeting noted the report.",
        "During this session delegations spoke of prices.",
        "In the first session, experts described the market.",
        "The chair briefed the Meeting on Operation Log Jam in June 2024.",
        "A second workshop in Cotonou is planned.",
    ],
)
def test_a_bare_or_indefinite_mention_is_no_meeting(sentence: str) -> None:
    assert others(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "name", "city", "country"),
    [
        ("The next meeting will be held in Kigali, Rwanda, in March 2025.", "next meeting", "Kigali", "RW"),
        ("Tonga offered to host the next workshop in Neiafu in September 2024.", "next workshop", "Neiafu", None),
    ],
)
def test_the_next_meeting_counts_where_place_and_date_are_fixed(
    sentence: str, name: str, city: str, country: str | None
) -> None:
    [this, later] = meetings(written(HEAD + "1. " + sentence + "\n"))
    assert (later.name, later.city, later.country, later.mention) == (name, city, country, "later")
    assert later.body == this.body


def test_a_meeting_that_only_a_verb_announces_counts_where_place_and_date_are_fixed() -> None:
    found = meetings(written(HEAD + "1. Ministers are to meet at Tromsø in March 2023.\n"))
    assert [(each.mention, each.city, each.dates and each.dates.end) for each in found[1:]] == [
        ("later", "Tromsø", "2023-03-31")
    ]
    assert others("We look forward to meeting again in Suva, Fiji, in 2024.") == [("later", "meeting")]
    assert others("Ministers agreed to meet in 2023.") == others("They will meet the costs in Suva in 2023.") == []
    assert others("They will meet in Suva in May 2023 for the Sixth Ministerial Meeting.") == [
        ("later", "Sixth Ministerial Meeting")
    ]


def test_a_meeting_in_a_next_step_takes_the_date_of_its_item() -> None:
    text = HEAD + "1. The next steps are:\n   - *Convene review meeting on the patrols* – early June 2022\n"
    [_, later] = meetings(written(text))
    assert later.name == "review meeting on the patrols"
    assert later.mention == "later"
    assert later.dates is not None
    assert (later.dates.start, later.dates.end, later.dates.role) == ("2022-06-01", "2022-06-10", "window")


def test_the_same_meeting_named_twice_is_one_with_two_places_of_evidence() -> None:
    parsed = written(
        HEAD + "1. Ministers recalled the Fourth Ministerial Meeting in Apia in June 2020.\n"
        "2. The plan of the Fourth Ministerial Meeting was carried out.\n"
    )
    [_, earlier] = meetings(parsed)
    assert [cited.label for cited in earlier.evidence if "Fourth" in cited.text] == ["1", "2"]


@pytest.mark.parametrize(
    ("word", "value"),
    [("Fourth", 4), ("21st", 21), ("twenty-first", 21), ("inaugural", 1), ("force", None), ("3", None)],
)
def test_ordinals_are_read_in_words_and_figures(word: str, value: int | None) -> None:
    assert ordinal_value(word) == value


def test_a_designation_ends_before_the_venue() -> None:
    text = "at the Third Conference on Wetlands in Ramsar in May"
    [found] = find_gatherings(text)
    assert text[found.span.start : found.span.end] == "Third Conference on Wetlands"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "at the Third Meeting of the Land and Sea Initiative on Ferries in Oslo",
            "Land and Sea Initiative on Ferries",
        ),
        ("at the Third Meeting of the Hill to Coast Partnership", "Hill to Coast Partnership"),
        ("at the Third Meeting of the Harbour Panel and Lifeboat Association members", "Harbour Panel"),
        ("at the Third Meeting of the Rail Forum and Samoa", "Rail Forum"),
    ],
)
def test_the_noun_of_a_name_may_stand_behind_its_and(text: str, body: str) -> None:
    [found] = find_gatherings(text)
    assert found.body
    assert text[found.body.start : found.body.end] == body


def test_an_ordinal_above_a_hundred_is_read_whole() -> None:
    title = "COCOA COMMISSION\nOne hundred and twelfth regular session\nAbidjan, 19-21 September 2023\n\n"
    text = title + "SUMMARY RECORD\n\n1. It met.\n"
    this = reported(written(text, ".txt"))
    assert this is not None
    assert this.ordinal == 112
    [found] = find_gatherings("at the one hundred and third session of the Board")
    assert found.ordinal == 103


def test_a_yearly_meeting_is_told_by_its_year() -> None:
    found = meetings(written(HEAD + "1. Next year's Conference will be held in Apia, Samoa, in May 2023.\n"))
    (later,) = (each for each in found if each.mention == "later")
    assert (later.name, later.city, later.dates and later.dates.start) == (
        "Next year's Conference", "Apia", "2023-05-01"
    )  # fmt: skip
    assert others("Ministers recalled last year's Dialogue in Galle.") == [("earlier", "last year's Dialogue")]


def test_the_date_behind_one_designation_is_not_the_next_ones() -> None:
    found = meetings(
        written(
            HEAD + "1. Ministers recalled the Fourth Meeting, held in May 2021, and the previous Conference in Apia.\n"
        )
    )
    assert [(each.name, each.dates and each.dates.start) for each in found if each.mention == "earlier"] == [
        ("Fourth Meeting", "2021-05-01"),
        ("previous Conference", None),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Ninth Plenary of the Kivu Lake Commission Bukavu, Rwanda, 7 May 2024",
        "Ninth Plenary of the Kivu Lake Commission, Bukavu",
    ],
)
def test_a_title_that_runs_on_into_the_venue_ends_before_it(title: str) -> None:
    text = f"# {title}\n\nBukavu, 7 May 2024\n\n1. The Ninth Plenary opened with a minute of silence for the dead.\n"
    this = reported(written(text))
    assert this is not None
    assert this.name == "Ninth Plenary of the Kivu Lake Commission"


def test_a_release_that_opens_with_a_meeting_reports_it() -> None:
    text = (
        "# Port Alliance\n\n**Press release**\n\n**17 June 2026**\n\n## Ports agree to end idling by 2030\n\n"
        "Mayors of eleven port cities agreed on Tuesday to cut emissions by half, at the Third Port Assembly.\n\n"
        "The Assembly, held in Busan, Republic of Korea, was attended by observers from Ghana.\n\n"
        "The next Assembly will take place in Callao, Peru, from 3 to 5 June 2027.\n"
    )
    found = [(each.mention, each.name, each.dates and each.dates.start, each.city) for each in meetings(written(text))]
    assert found == [
        ("this", "Third Port Assembly", "2026-06-16", "Busan"),
        ("later", "next Assembly", "2027-06-03", "Callao"),
    ]


def test_a_line_that_tells_where_the_meeting_was_held_gives_its_city() -> None:
    text = "# Ferry Commission\n\n## Third Meeting\n\nHeld at Galați, Romania, on 4 and 5 April 2017\n\n1. It met.\n"
    this = reported(written(text))
    assert this is not None
    assert (this.city, this.country) == ("Galați", "RO")


def test_a_city_behind_the_name_of_a_forum_is_read_and_not_the_first_word_of_that_name() -> None:
    text = (
        "# Fourth Meeting\n\nBirch and Amber Sea Forum on Ferry Safety\nTurku, 4–5 April 2017\n\n1. The Fourth Meeting "
        "of the Birch and Amber Sea Forum on Ferry Safety was held in Turku on 4 and 5 April 2017.\n"
    )
    this = reported(written(text))
    assert this is not None
    assert this.city == "Turku"


def test_a_date_of_another_clause_is_not_the_meetings() -> None:
    text = HEAD + "1. We urge members to name pilots by the end of 2023, and we look forward to our next Conference.\n"
    assert [each.dates for each in meetings(written(text)) if each.mention == "later"] == []


@pytest.mark.parametrize(
    ("dateline", "lede", "below", "expected"),
    [
        (
            "NIAMEY, 14 June 2023 —",
            "which closed here this afternoon",
            "The Conference, held on 13 and 14 June, drew 300 delegates.",
            ("Niamey", "2023-06-13", "2023-06-14"),
        ),
        (
            "LOMÉ, 3 May 2022 —",
            "which ended here today",
            "The Conference took place from 1 to 3 May 2022.",
            ("Lomé", "2022-05-01", "2022-05-03"),
        ),
        ("GENEVA, 3 May 2022 —", "which ended in Accra today", "It was lively.", ("Accra", "2022-05-03", "2022-05-03")),
    ],
)
def test_a_release_tells_days_and_place_of_its_meeting_below_and_in_its_date_line(
    dateline: str, lede: str, below: str, expected: tuple[str, str, str]
) -> None:
    text = (
        f"Press release\n\n# Donors back wells\n\n{dateline} Ten donors met at the Second Pledging Conference of the "
        f"Sahel Water Compact, {lede}.\n\n{below} “Water matters,” said Mr Ali Issa.\n"
    )
    (this,) = (each for each in meetings(written(text)) if each.mention == "this")
    assert this.dates is not None
    assert (this.city, this.dates.start, this.dates.end) == expected


@pytest.mark.parametrize(
    ("title", "told", "name"),
    [
        ("Third Ministerial Meeting", "the Third Meeting of the Task Force on Ports", "Third Ministerial Meeting"),
        ("Third Meeting", "the Third Meeting of the Task Force on Ports", "Third Meeting of the Task Force on Ports"),
    ],
)
def test_a_meeting_of_ministers_is_not_that_of_a_body_with_the_same_number(title: str, told: str, name: str) -> None:
    text = f"# Ports\n\n## {title}\n\nDhaka, 4 November 2021\n\nMinisters looked back on {told}, held in May 2021.\n"
    assert name in {each.name for each in meetings(written(text)) if each.mention == "this"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("asked the Agency to brief the third meeting on hull numbers", "third meeting"),
        ("asked the Agency to host the third meeting on hull numbers", "third meeting on hull numbers"),
    ],
)
def test_what_a_meeting_is_told_on_is_no_part_of_its_name(text: str, name: str) -> None:
    [found] = find_gatherings(text)
    assert text[found.span.start : found.span.end] == name
