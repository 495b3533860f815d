"""Activities: operations, campaigns, projects and trials with a name."""

import pytest
from written import written

from extractors.facts.activity import activities, activity_named
from extractors.readings.entities.operations import find_operations

RELEASE = """**Media release**

20 August 2021

# Patrols end well

Operation Blue Current ran from 5 July to 6 August 2021 in nine ports. The operation followed Operation Still Water.

The Clean Nets Campaign will run in October 2021. Coastal schools join the Net Watch Project (2020–2023).
"""


def test_an_activity_takes_the_window_it_ran_in() -> None:
    current = activities(written(RELEASE))[0]
    assert current.name == "Operation Blue Current"
    assert current.dates is not None
    assert (current.dates.start, current.dates.end) == ("2021-07-05", "2021-08-06")
    assert current.status == "done"


def test_status_compares_the_window_with_the_day_the_document_speaks_from() -> None:
    found = {each.name: each.status for each in activities(written(RELEASE))}
    assert found["Clean Nets Campaign"] == "planned"
    assert found["Net Watch Project"] == "ongoing"


def test_an_activity_without_a_date_has_none() -> None:
    found = {each.name: each.dates for each in activities(written(RELEASE))}
    assert found["Operation Still Water"] is None


def test_an_activity_answers_to_its_abbreviation() -> None:
    parsed = written(
        "**Statement**\n\n1. A Joint Watch Period (JWP) will be held. The JWP runs from 1 to 9 May 2021.\n"
    )
    found = activity_named(parsed, "the JWP")
    assert found is not None
    assert found.name == "Joint Watch Period"
    assert found.dates is not None
    assert found.dates.end == "2021-05-09"


@pytest.mark.parametrize(
    "words",
    [
        "the Project Manager spoke",
        "the Lake Patrol Coordination Cell answered",
        "the operation went well",
        "border operations and customs",
        "the Work Plan and the Action Plan",
        "the Regional Network of Laboratories",
        "the World Bank project and the Tongan pilot",
    ],
)
def test_posts_plans_and_networks_are_no_activities(words: str) -> None:
    assert list(find_operations(words)) == []


def test_a_name_before_a_small_noun_is_an_activity() -> None:
    text = "They welcomed the HARBOURLINK project and the Open Atlas pilot."
    assert [text[each.span.start : each.span.end] for each in find_operations(text)] == [
        "HARBOURLINK project",
        "Open Atlas pilot",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Members will run a joint campaign under the name Open Locks Together in May.", ["Open Locks Together"]),
        ("The sweep, code-named “Heron”, ended in June. Heron was short.", ["Heron", "Heron"]),
        ("Quiet Harbour Days (QHD), a joint exercise of six ports, began.", ["Quiet Harbour Days"]),
        ("It was called Heron Days, the largest exercise yet held by the Forum.", ["Heron Days"]),
        ("Roaring River took place from 3 to 14 June 2019.", ["Roaring River"]),
        ("Two Valley Talks took place from 3 to 14 June 2019.", []),
        ("The Second Regional Course ran from 3 to 14 June 2019.", []),
        ("In Port Albert, the campaign of last year went on.", []),
        ("The project, called for by Kenya, has begun.", []),
        ("Ms Ana Vaz, the project manager, and Mr Li, a pilot, spoke.", []),
        ("The River Forum, an initiative of eight states, met.", []),
        ("The campaign named Fiji first.", []),
        ("During Operation Heron 64 divers searched the port.", ["Operation Heron"]),
        ("In Operation Heron 53 people were found.", ["Operation Heron"]),
        ("Operation Heron II 12 times crossed the bay.", ["Operation Heron II"]),
        ("Operation Heron 2 was held in May.", ["Operation Heron 2"]),
        ("Ports held the Quiet Harbour Fortnight in May.", ["Quiet Harbour Fortnight"]),
        ("The report took a Fortnight.", []),
        ("We heard of Operation Calm Water of April 2021.", ["Operation Calm Water"]),
        ("The report took Ten Working Days.", []),
    ],
)
def test_a_campaign_answers_to_the_name_that_a_text_gives_it(text: str, names: list[str]) -> None:
    assert [text[each.span.start : each.span.end] for each in find_operations(text)] == names


def test_a_name_given_once_is_known_wherever_the_text_prints_it() -> None:
    parsed = written(
        "**Statement**\n\n1. We agreed on a drill called Safe Berths.\n\n2. Safe Berths runs from 2 to 9 May 2030.\n"
    )
    found = [(each.name, each.dates.end if each.dates else None) for each in activities(parsed)]
    assert found == [("Safe Berths", "2030-05-09")]


def test_what_is_due_about_an_activity_is_not_when_it_runs() -> None:
    parsed = written(
        "**Statement**\n\n1. A campaign called Safe Berths was held.\n\n2. Next steps:\n\n"
        "   - Issue a release on the results of Safe Berths – co-chairs, 3 to 9 May 2030\n"
    )
    assert [each.dates for each in activities(parsed)] == [None]


def test_an_operation_runs_in_its_main_phase_not_in_the_pilot_before_it() -> None:
    text = (
        "# Panel on Ports\n\n1. The Panel met in Oslo on 3 May 2018. It planned Operation Tern.\n\n## Next steps\n\n"
        "- Carry out the pilot phase of Operation Tern – 4 to 8 June 2018\n"
        "- Carry out the main phase of Operation Tern – 2 to 30 July 2018\n"
    )
    (tern,) = activities(written(text))
    assert tern.dates is not None
    assert tern.dates.start == "2018-07-02"


def test_a_date_that_a_cell_quotes_is_reckoned_from_another_document() -> None:
    text = """# Reef Forum

**THIRD MEETING OF THE WORKING GROUP ON NETS**

**SUVA, FIJI, 7-8 MAY 2024**

| Action | When | Evidence |
|---|---|---|
| Carry out Operation Blue Current | November 2024 | Release: “Operation Blue Current ran from 4 to 17 November.” |
"""
    (found,) = activities(written(text))
    assert found.name == "Operation Blue Current"
    assert found.dates is None or found.dates.start is None or found.dates.start.startswith("2024")


def test_an_operation_whose_list_says_what_will_be_done_is_planned() -> None:
    text = "# Release\n\nUnder the plan, called Operation Blue Lance:\n\n- 14 vessels {} three zones\n- fishers pay\n"
    for verb, status in (("will patrol", "planned"), ("patrolled", "done")):
        (lance,) = activities(written(text.format(verb)))
        assert lance.status == status


def test_an_exercise_is_named_behind_its_noun() -> None:
    text = "# Communiqué\n\nThe Council decided to hold a joint exercise, Sava Shield 2025, in September 2025.\n"
    assert [each.name for each in activities(written(text))] == ["Sava Shield 2025"]
    text = "# Communiqué\n\nThe head of the exercise, Ana Vea, spoke. A leader of an exercise, Ana Vea, spoke.\n"
    assert [each.name for each in activities(written(text))] == []


def test_a_window_may_stand_at_the_end_of_a_long_sentence_about_the_activity() -> None:
    long = (
        "Operation Blue Current was led by the Harbour Forum and involved police, customs, fisheries and port officers "
        "from Fiji, Kiribati, Nauru, Palau, Samoa, the Solomon Islands, Tonga, Tuvalu and Vanuatu "
    )
    text = f"**Media release**\n\n20 August 2021\n\n# Patrols end well\n\n{long}"
    (ended,) = activities(written(text + "between 5 July and 6 August 2021.\n"))
    assert ended.dates
    assert (ended.dates.start, ended.dates.end) == ("2021-07-05", "2021-08-06")
    (without,) = activities(written(text + "that had met in July 2021.\n"))
    assert without.dates is None


def test_a_programme_of_deeds_that_began_goes_on() -> None:
    text = (
        "**Media release**\n\n20 August 2021\n\n# Patrols end well\n\n"
        "Officers have searched 62 ships under the Joint Boarding Programme, which began in March 2020.\n"
    )
    (programme,) = activities(written(text))
    assert (programme.name, programme.status) == ("Joint Boarding Programme", "ongoing")


STATEMENT = """# Chair's Statement

Third Meeting of the Coastal Forum

Lome, Togo, 3–4 May 2022

The Coastal Forum held its Third Meeting in Lome, Togo, on 3 and 4 May 2022.

"""


@pytest.mark.parametrize(
    ("words", "window", "status"),
    [
        ("Phase Two (Harbours) of Operation Blue Current runs from 5 to 9 June 2022.", None, "planned"),
        ("The first phase of Operation Blue Current (the Operation) is set for 5 to 9 June 2023.", None, "planned"),
        ("The second phase of Operation Blue Current ran from 5 to 9 June 2021.", None, "done"),
        ("The report on Operation Blue Current was sent to members on 9 March 2022.", None, "done"),
        ("The report on Operation Blue Current, from 5 to 9 June 2021, was long.", "2021-06-05", "done"),
        ("Operation Blue Current is under way in nine ports.", None, "ongoing"),
        ("Preparations for Operation Blue Current are under way.", None, "planned"),
    ],
)
def test_an_activity_has_no_day_that_is_of_a_part_of_it_or_of_its_report(
    words: str, window: str | None, status: str
) -> None:
    (found,) = activities(written(STATEMENT + words))
    assert (found.dates.start if found.dates else None, found.status) == (window, status)


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ("For two weeks, from 5 to 19 June 2021, crews searched ships under Operation Gull.", "2021-06-05"),
        ("Between 5 and 19 June 2021, nine states took part in Operation Gull.", "2021-06-05"),
        ("From 5 to 7 June 2021, ministers met to hear the report on Operation Gull.", None),
        ("From 5 to 7 June 2021, a workshop on Operation Gull was held.", None),
    ],
)
def test_a_sentence_may_open_with_the_days_of_the_activity_it_names(words: str, window: str | None) -> None:
    (found,) = activities(written(f"# Reef Forum\n\n{words}\n"))
    assert (found.dates.start if found.dates else None) == window


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Operation Calm Water ended well. Officers worked side by side from 5 to 30 March.", "2021-03-05"),
        ("Operation Calm Water ended well. A workshop was held in Lomé from 5 to 30 March.", None),
        ("Operation Calm Water ended well. Operation Night Owl went on from 5 to 30 March.", None),
        ("Operation Calm Water was agreed in Lomé in February.", None),
        ("The Evaluation Meeting on Operation Calm Water was held in Lomé on 3 May.", None),
        ("Operation Calm Water was planned by ministers in Lomé in February.", None),
        ("Operation Calm Water was worked out in February.", None),
        ("Operation Calm Water was planned for February.", "2021-02-01"),
        ("- Togo had until May to send the plan for Operation Calm Water. The chairs received it on 17 May.", None),
    ],
)  # fmt: skip
def test_days_in_the_next_sentence_are_its_own_and_those_of_other_deeds_are_not(text: str, start: str | None) -> None:
    page = f"Lomé, 4 June 2021\n\nMedia Release\n\n# Calm at last\n\n{text}\n"
    (found, *_) = activities(written(page))
    assert (found.dates and found.dates.start) == start


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Labour inspectors carried out the Joint Season of Inspections in May.", "Joint Season of Inspections"),
        ("Ports took part in the Joint Weeks of Controls in May.", "Joint Weeks of Controls"),
        ("Ports took part in the Joint Port Inspection Month in May.", "Joint Port Inspection Month"),
        ("Ports were closed in the Rainy Season in May.", None),
        ("Ports are paid by the Calendar Month in May.", None),
    ],
)
def test_seasons_and_months_have_names_as_weeks_have(text: str, name: str | None) -> None:
    found = [each.name for each in activities(written(f"Lomé, 4 June 2021\n\nMedia Release\n\n# Calm\n\n{text}\n"))]
    assert found == ([name] if name else [])


@pytest.mark.parametrize("opening", ["On", "During", "After", "The", "From"])
def test_a_word_that_opens_a_sentence_before_a_name_is_none_of_it(opening: str) -> None:
    text = f"{opening} Exercise Frost Heron the group gave an account."
    assert [text[slice(*each.span)] for each in find_operations(text)] == ["Exercise Frost Heron"]


@pytest.mark.parametrize(
    ("told", "start"),
    [
        ("planned for the first half of May, began on 6 June 2023 in Lomé", "2023-06-06"),
        ("planned for 3 May 2023 and paid for by Togo, is over", "2023-05-03"),
    ],
)
def test_days_that_were_planned_give_way_to_those_on_which_it_began(told: str, start: str) -> None:
    (found,) = activities(written(f"# Report\n\n14 November 2023\n\nThe Lagoon Pilot, {told}.\n"))
    assert found.dates is not None
    assert found.dates.start == start
