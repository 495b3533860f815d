"""Numbers of one thing told with other verbs and nouns, in headlines, of nobody, and of meetings that are two."""

from pathlib import Path

import pytest
import told

from kb.link.datelines import printed_day
from kb.queries import ask
from kb.store import KnowledgeBase

MEETING = """# The Amber Sea Forum on Ferry Safety

**{ordinal} MEETING OF THE WORKING GROUP ON OVERLOADED FERRIES**

**{place}, 4-5 MAY {year}**

**CO-CHAIRS' STATEMENT**

1. The {name} Meeting of the Working Group on Overloaded Ferries of the Amber Sea Forum on Ferry Safety was held in \
{city} on 4 and 5 May {year}. {remark}
"""
RELEASE = """15 June 2021

Media Release

{title}

The Amber Sea Forum on Ferry Safety praised Operation Calm Water, which ran from 1 to 20 April 2021. {lede}

The results of Operation Calm Water:

- {bullet}

{remark}
"""


def reasons(kb: KnowledgeBase, rule: str | None = None) -> list[str]:
    return [row["reason"] for row in ask(kb.db, "contradictions") if rule in (None, row["rule"])]


@pytest.mark.parametrize(
    ("statement", "release", "count"),
    [
        ("brought 340 passengers to safety", "rescued 304 passengers", 1),
        ("rescued 340 passengers", "took 304 passengers into custody", 0),
        ("took 34 smugglers into custody", "arrested 43 smugglers", 1),
        ("searched 1,340 lorries", "checked 1,430 trucks", 1),
        ("searched 1,340 lorries", "seized 1,430 trucks", 0),
        ("seized 640 kg of ivory", "seized 460 kilograms of ivory", 1),
        ("searched 1,340 lorries", "checked 240 trucks", 0),
        ("searched 1,340 lorries", "checked 1,430 coaches", 0),
    ],
)
def test_other_words_for_one_act_and_one_thing_count_the_same(
    fresh_kb: KnowledgeBase, tmp_path: Path, statement: str, release: str, count: int
):
    found = told.at_odds(fresh_kb, tmp_path, "Delegations exchanged views.", "No ferry sank.", (statement, release))
    assert len(found) == count


@pytest.mark.parametrize(
    ("lede", "bullet", "count"),
    [
        ("During Operation Calm Water, 64 divers were on duty.", "30 divers deployed", 0),
        ("During Operation Calm Water, 64 divers were on duty.", "56 divers deployed", 1),
        ("During Operation Calm Water, 64 divers were on duty.", "64 divers deployed", 0),
        (
            "During Clean Wake, as Operation Calm Water came to be known, 64 divers were on duty.",
            "56 divers deployed",
            1,
        ),
        ("During Operation Calm Water, 64 divers were on duty.", "over 60 divers deployed", 0),
        ("During Operation Calm Water, 64 divers were on duty.", "56 divers rescued", 0),
        ("During Operation Calm Water, 64 divers were on duty.", "56 divers from Fiji deployed", 0),
        ("In its first week Operation Calm Water had 64 divers on duty.", "56 divers deployed", 0),
    ],
)
def test_a_release_is_held_against_its_own_list(
    fresh_kb: KnowledgeBase, tmp_path: Path, lede: str, bullet: str, count: int
):
    text = RELEASE.format(title="Five countries make ferries safer", lede=lede, bullet=bullet, remark="")
    told.keep(fresh_kb, tmp_path, release=text)
    assert len(reasons(fresh_kb)) == count


@pytest.mark.parametrize(
    ("title", "bullet", "count"),
    [
        ("Thirty-two harbours get new lights", "23 harbours lit", 1),
        ("Thirty-two harbours get new lights", "32 harbours lit", 0),
        ("Thirty-two harbours get new lights", "more than 30 harbours lit", 0),
        ("Over 20 harbours get new lights", "23 harbours lit", 0),
        ("Some 300 harbours get new lights", "297 harbours lit", 0),
        ("300 harbours get new lights", "297 harbours lit", 0),
        ("Thirty-two harbours get new lights", "9 harbours lit", 0),
        ("Six tonnes of ropes lost", "6.2 tonnes of ropes lost", 0),
        ("Six tonnes of ropes lost", "7.2 tonnes of ropes lost", 1),
        ("Seven countries rehearse", "the Forum unites the ministries of eight countries", 0),
        ("Thirty-two harbours get new lights", "23 ferries lit", 0),
        ("Thirty-two harbours get new lights", "23 harbours in Fiji and 9 harbours in Samoa lit", 0),
    ],
)
def test_a_headline_is_held_against_the_text(
    fresh_kb: KnowledgeBase, tmp_path: Path, title: str, bullet: str, count: int
):
    told.keep(fresh_kb, tmp_path, release=RELEASE.format(title=title, lede="", bullet=bullet, remark=""))
    assert len(reasons(fresh_kb, "headline-against-text")) == count


@pytest.mark.parametrize(
    ("remark", "later", "count"),
    [
        ("Nobody was hurt.", "During Operation Calm Water, two sailors were injured.", 1),
        ("No one was injured.", "During Operation Calm Water, two sailors suffered minor injuries.", 1),
        ("There were no casualties.", "During Operation Calm Water, two sailors drowned.", 1),
        ("Nobody was killed.", "During Operation Calm Water, two sailors were injured.", 0),
        ("Nobody was hurt.", "During Operation Calm Water, two sailors were trained.", 0),
        ("Nobody was hurt.", "During Operation Red Buoy, two sailors were injured.", 0),
        ("Divers will see to it that nobody is hurt.", "During Operation Calm Water, two sailors were injured.", 0),
        ("The aim was that nobody was hurt.", "During Operation Calm Water, two sailors were injured.", 0),
    ],
)
def test_nobody_hurt_is_at_odds_with_somebody_hurt(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, later: str, count: int
):
    release = RELEASE.format(
        title="Five countries make ferries safer", lede="", bullet="23 harbours lit", remark=remark
    )
    statement = told.STATEMENT.format(results="trained officers", remark=later)
    told.keep(fresh_kb, tmp_path, release=release, statement=statement)
    assert len(reasons(fresh_kb, "none-against-some")) == count


def test_nobody_hurt_in_no_operation_is_at_odds_with_nothing(fresh_kb: KnowledgeBase, tmp_path: Path):
    text = "# The Amber Sea Forum on Ferry Safety\n\nSuva, Fiji, 4 May 2021\n\nThe Forum met. Nobody was hurt.\n"
    told.keep(fresh_kb, tmp_path, a=text)
    assert reasons(fresh_kb) == []


@pytest.mark.parametrize(("ordinal", "count"), [("Third", 0), ("Second", 1)])
def test_two_meetings_have_each_their_own_attendance(fresh_kb: KnowledgeBase, tmp_path: Path, ordinal: str, count: int):
    words = "{} experts from Fiji, Germany, Kiribati, Samoa and Tonga."
    remark = "The meeting brought together " + words.format(51)
    first = MEETING.format(ordinal="SECOND", place="APIA", name="Second", city="Apia", year=2021, remark=remark)
    title = f"{ordinal} Meeting of the Working Group on Overloaded Ferries"
    lede = f"The {title}, held in Apia on 4 and 5 May 2021, was attended by {words.format(43)}"
    if ordinal == "Third":
        lede = lede.replace("4 and 5 May", "7 and 8 June")
    told.keep(
        fresh_kb, tmp_path, a=first, b=RELEASE.format(title=title, lede=lede, bullet="23 harbours lit", remark="")
    )
    assert len([each for each in reasons(fresh_kb) if "51" in each and "43" in each]) == count


@pytest.mark.parametrize(
    ("later", "count"),
    [
        ("The number of lighthouses on the network had grown from 164 at the end of May 2021 to 171 in July 2021.", 1),
        ("The number of lighthouses on the network had grown from 146 at the end of May 2021 to 171 in July 2021.", 0),
        ("The number of lighthouses on the network stood at 164 at the end of July 2021.", 0),
    ],
)  # fmt: skip
def test_a_number_then_and_a_number_now_are_two(fresh_kb: KnowledgeBase, tmp_path: Path, later: str, count: int):
    first = "At the end of May 2021, 146 lighthouses were on the network."
    told.keep(
        fresh_kb,
        tmp_path,
        a=told.STATEMENT.format(results="trained officers", remark=first).replace("4-5 MAY", "4-5 JUNE"),
        b=told.RELEASE.format(results="trained officers", remark=later, last=20).replace("15 June", "15 August"),
    )
    assert len([each for each in reasons(fresh_kb) if "146" in each]) == count


@pytest.mark.parametrize(
    ("first", "later", "count"),
    [
        ("Dr Moana Pereira of Samoa presented a buoy.", "Dr Moana Pereira of Tonga presented the buoy again.", 1),
        ("Dr Moana Pereira of Samoa presented a buoy.", "The Samoan scientist Dr Moana Pereira presented it.", 0),
        ("Dr Moana Pereira of Samoa presented a buoy.", "Dr Mele Pereira of Tonga presented the buoy again.", 0),
    ],
)
def test_a_person_is_of_one_country(fresh_kb: KnowledgeBase, tmp_path: Path, first: str, later: str, count: int):
    statement = told.STATEMENT.format(results="trained officers", remark=first)
    release = told.RELEASE.format(results="trained officers", remark=later, last=20)
    told.keep(fresh_kb, tmp_path, statement=statement, release=release)
    assert len(reasons(fresh_kb, "one-country-of-a-person")) == count


@pytest.mark.parametrize(
    ("ordinal", "country", "count"), [("Second", "Tonga", 1), ("Second", "Fiji", 0), ("Third", "Tonga", 0)]
)
def test_a_meeting_is_chaired_by_one_country(
    fresh_kb: KnowledgeBase, tmp_path: Path, ordinal: str, country: str, count: int
):
    remark = "It was chaired by Fiji."
    statement = MEETING.format(ordinal="SECOND", place="APIA", name="Second", city="Apia", year=2021, remark=remark)
    lede = f"The {ordinal} Meeting of the Working Group on Overloaded Ferries was chaired by {country}."
    release = RELEASE.format(title="Five countries make ferries safer", lede=lede, bullet="23 harbours lit", remark="")
    told.keep(fresh_kb, tmp_path, statement=statement, release=release)
    assert len(reasons(fresh_kb, "one-chair-of-a-meeting")) == count


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("Ferries under watch\n\nSUVA, 8 October 2021\n\nThe Forum met.", "2021-10-08"),
        ("Ferries under watch\n\nSuva, Fiji, 6 to 8 October 2021\n\nThe Forum met.", "2021-10-08"),
        ("Ferries under watch\n\nOctober 2021\n\nThe Forum met.", None),
        ("Ferries under watch\n\nThe Forum was founded on 8 October 2021.\n\nIt met.", None),
        ("Ferries under watch\n\nThe register will open on 8 October 2021\n\nIt met.", None),
        ("Yearly report for 2021\n\n(submitted to the Forum in April 2022)\n\nFerries are safe.", "2022-04-30"),
        ("FERRIES UNDER WATCH\n\nAnnual Report 2021\n\nFerries are safe.", "2021-12-31"),
        ("Ferries under watch\n\nPlan of work for 2021\n\nFerries are safe.", None),
    ],
)
def test_a_line_of_place_and_date_dates_a_document_that_tells_no_other(opening: str, day: str | None):
    assert printed_day(opening) == day


@pytest.mark.parametrize(
    ("first", "later", "count"),
    [
        ("The Forum has 16 members.", "All 18 members of the Forum signed the letter.", 1),
        ("The Forum has 16 member states.", "The Amber Sea Forum unites 18 member states.", 1),
        ("The Forum has 16 members.", "All 16 members of the Forum signed the letter.", 0),
        ("The Forum has 16 members.", "All 18 members of the Working Group signed the letter.", 0),
        ("The Forum has 16 members.", "With Tonga, which joined in May, the Forum has 18 members.", 0),
        ("The Forum has 16 members.", "In all, 18 members of crews were trained.", 0),
        ("The Forum has 16 members.", "The meeting was attended by 12 members of the Forum.", 0),
    ],
)
def test_members_are_counted_alike_at_one_time(
    fresh_kb: KnowledgeBase, tmp_path: Path, first: str, later: str, count: int
):
    statement = told.STATEMENT.format(results="trained officers", remark=first)
    release = told.RELEASE.format(results="trained officers", remark=later, last=20).replace("15 June", "15 May")
    told.keep(fresh_kb, tmp_path, statement=statement, release=release)
    assert len(reasons(fresh_kb, "members-at-one-time")) == count


@pytest.mark.parametrize(
    ("remark", "count"),
    [
        ("Divers raised 4,210 nets in 2020.", 1),
        ("Between January and June 2020, divers raised 4,210 nets.", 0),
        ("In the exercise Fast Rope, from 3 to 5 March 2021, the countries sent 28 lifeboats.", 1),
        ("In Exercise Fast Rope, from 3 to 5 March 2021, Samoa sent 28 lifeboats.", 0),
    ],
)
def test_a_year_is_no_part_of_it_and_one_country_not_all(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, count: int
):
    first = (
        "In 2020, divers raised 4,120 nets.\n\n5. Exercise Fast Rope was held off Apia from 3 to 5 March 2021. "
        "In Exercise Fast Rope, the countries sent 34 lifeboats."
    )
    assert len(told.at_odds(fresh_kb, tmp_path, first, remark)) == count


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("60 ferries were stopped in port", "66 ferries were stopped at sea", 0),
        ("60 ferries were stopped by day", "66 ferries were stopped by night", 0),
        ("60 pilots were trained in rescue", "66 pilots were trained in navigation", 0),
        ("60 pilots were trained in rescue", "66 pilots were trained in rescue", 1),
        ("60 boats were sent by Fiji", "66 boats were sent by Samoa", 0),
        ("60 boats were sent by Fiji", "66 boats were sent by Fiji", 1),
        ("60 captains were fined", "66 captains were warned", 0),
        ("60 vessels were boarded", "patrols recorded 338 vessels hailed by radio", 0),
        ("60 vessels were boarded", "patrols recorded 338 vessels boarded by day", 1),
        ("the line received 60 calls", "the line answered 66 calls", 0),
        ("60 pilots attended", "66 pilots attended the dinner", 0),
    ],
)
def test_numbers_of_two_places_times_matters_countries_or_acts_are_two(
    fresh_kb: KnowledgeBase, tmp_path: Path, one: str, other: str, count: int
):
    told.keep(
        fresh_kb,
        tmp_path,
        statement=told.STATEMENT.format(results="held talks", remark=f"During Operation Calm Water, {one}."),
        release=told.RELEASE.format(results="held talks", remark=f"During Operation Calm Water, {other}.", last=20),
    )
    assert len(reasons(fresh_kb)) == count
