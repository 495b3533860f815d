"""Trends: bullets whole, and in running text only what a word of change or persistence tells."""

import pytest
from written import written

from extractors.document import Span
from extractors.facts.trend import find
from extractors.readings.changes.reading import find_changes
from extractors.readings.changes.words import direction_of


def trends(text: str) -> list[tuple[str, str | None]]:
    return [(each.text, each.direction) for each in find(written(text))]


def told(sentence: str) -> list[tuple[str, str | None]]:
    changes = find_changes(sentence, sentence.lower(), Span(0, len(sentence)))
    return [(sentence[each.span.start : each.span.end], each.direction) for each in changes]


def test_each_bullet_under_a_lead_in_is_a_trend_whole() -> None:
    text = (
        "4. Delegations identified a number of common trends:\n"
        "   - Growing use of light aircraft. Pilots were often unlicensed\n"
        "   - Fewer night crossings;\n"
        "   - Use of rented storage\n"
        "   - Need to align fines\n"
    )
    assert trends(text) == [
        ("Growing use of light aircraft. Pilots were often unlicensed", "up"),
        ("Fewer night crossings", "down"),
        ("Use of rented storage", None),
        ("Need to align fines", "need"),
    ]


@pytest.mark.parametrize(
    ("item", "direction"),
    [
        ("Rising number of small parcels", "up"),
        ("Steady decline in detections", "down"),
        ("First cases of forged seals", "new"),
        ("Weak penalties for first offenders", None),
        ("Emergence of brokers", "new"),
        ("Shift of routes inland", "new"),
        ("Continued use of cash", "persistent"),
        ("Detections down by 12 per cent", "down"),
        ("A need for more staff", "need"),
        ("Corruption of officials", None),
        ("Brokers increasingly work online", "up"),
    ],
)
def test_an_item_takes_its_direction_from_its_own_words(item: str, direction: str | None) -> None:
    assert direction_of(item) == direction


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Cases doubled between 2018 and 2020.", [("Cases doubled between 2018 and 2020", "up")]),
        ("The use of drones is growing.", [("use of drones is growing", "up")]),
        ("Prices fell, and demand for ice dropped.", [("Prices fell", "down"), ("demand for ice dropped", "down")]),
        (
            "Delegates noted that routes had shifted from rail to road.",
            [("routes had shifted from rail to road", "new")],
        ),
        ("Theft remains widespread in the north.", [("Theft remains widespread in the north", "persistent")]),
        ("Gangs continue to exploit weak controls.", [("Gangs continue to exploit weak controls", "persistent")]),
        ("Even so, forged permits are becoming more common.", [("forged permits are becoming more common", "up")]),
        (
            "We note that fines continue to rise and that fewer ships comply.",
            [("fines continue to rise", "up"), ("fewer ships comply", "down")],
        ),
        ("Members saw no let-up in the trade in corals.", [("no let-up in the trade in corals", "persistent")]),
        (
            "They noted a sharp rise in claims and the emergence of fake insurers.",
            [("sharp rise in claims", "up"), ("emergence of fake insurers", "new")],
        ),
        (
            "We express concern at the growing use of poison and at the persistence of snares.",
            [("growing use of poison", "up"), ("persistence of snares", "persistent")],
        ),
        ("A persistent lack of pilots was raised by Peru.", [("persistent lack of pilots", "persistent")]),
        ("There was a clear need for common forms.", [("clear need for common forms", "need")]),
    ],
)
def test_running_text_tells_a_trend_by_a_word_of_change(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Ministers increased the budget of the Office.",
        "The Meeting agreed to continue to exchange charts.",
        "Members continue to cooperate closely.",
        "The Meeting remained seized of the matter.",
        "Participants stressed the need to strengthen cooperation.",
        "Demand is expected to increase.",
        "The co-chairs highlighted the unprecedented movement of vessels.",
        "Fewer than five of the ports replied.",
        "The Forum has grown to 26 members.",
        "No new cases were reported.",
        "Increased penalties were welcomed.",
    ],
)
def test_acts_promises_and_counts_are_no_trends(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Old tyres remain the largest source of smoke.",
            ("Old tyres remain the largest source of smoke", "persistent"),
        ),
        ("The waiting list keeps growing.", ("waiting list keeps growing", "up")),
        ("Piracy by night goes on rising, much of it unseen.", ("Piracy by night goes on rising", "up")),
        (
            "They expressed concern at the rising number of fires, of which 9 were set.",
            ("rising number of fires", "up"),
        ),
        (
            "They took note with satisfaction of the 27 per cent increase in traffic.",
            ("27 per cent increase in traffic", "up"),
        ),
        (
            "Sheep pox had for the first time been found in yaks.",
            ("Sheep pox had for the first time been found in yaks", "new"),
        ),
        ("Delegates of Peru had attended for the first time.", None),
        ("School meals remain unaffordable.", ("School meals remain unaffordable", "persistent")),
        ("They expressed concern at thefts in the first ten weeks of the year.", None),
        ("The ministry keeps increasing its fees.", None),
    ],
)
def test_what_lasts_or_keeps_on_is_told_without_its_relative_clause(
    sentence: str, expected: tuple[str, str] | None
) -> None:
    assert told(sentence) == ([expected] if expected else [])


def test_a_quotation_tells_no_trend() -> None:
    assert trends("“Catches have fallen,” said Mr Ito, “and prices have risen.”\n") == []


def test_goals_and_next_steps_are_not_searched() -> None:
    goals = "The goals are:\n\n- Stop what has become more common\n\n"
    text = goals + "## Next steps\n\n- Report how far fees have risen – all members\n"
    assert trends(text) == []


def test_evidence_cuts_out_the_trend() -> None:
    parsed = written("Officials observed a rise in the theft of cable.\n")
    (trend,) = find(parsed)
    assert [parsed.text[each.start : each.end] for each in trend.evidence] == [trend.text]


def test_a_second_clause_in_the_present_tells_its_own_trend() -> None:
    assert told("Enrolment rose in 2019, and dropout rates keep falling.") == [
        ("Enrolment rose in 2019", "up"),
        ("dropout rates keep falling", "down"),
    ]


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("Parcel post is now the main channel for counterfeit medicines", "new"),
        ("Paper manifests are no longer the preferred tool of smugglers", "down"),
        ("Recruitment now takes place mostly online", "new"),
        ("For the first time, ketamine was seized in the lagoon", "new"),
        ("Forged permits, first seen in 2021, now reach most ports of the region", "new"),
        ("Glue traps, first detected in Chad last year, were found in six states", "new"),
        ("Seizures came to 3 tonnes, up on the previous year", "up"),
        ("Some 4,100 permits were issued in 2021, down from 5,000 in 2020", "down"),
        ("Methanol poisoning was described as a new and emerging threat", "new"),
        ("Illegal charcoal had given way to briquettes in three districts", "new"),
        ("Water levels have never been lower", "down"),
        ("Cases of dengue have reached record levels", "up"),
        ("Sea cucumbers have become scarcer", "down"),
    ],
)
def test_a_turn_of_things_is_a_trend_without_a_word_of_growth(sentence: str, direction: str | None) -> None:
    assert told(f"{sentence}.") == [(sentence, direction)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Fiji now chairs the Working Group.",
        "The handbook is now available in four languages and the roster now includes 40 experts.",
        "For the first time, the Meeting was held online.",
        "The Secretariat no longer issues paper badges.",
        "It is no longer necessary to register on paper.",
        "Synthetic opioids account for most seizures in the region.",
        "Women make up the majority of those trafficked.",
        "Charcoal accounts for the bulk of exports from the northern ports.",
        "The handbook, first described in 2004, was welcomed.",
    ],
)
def test_what_members_do_now_is_no_trend(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Three developments were noted: a sharp fall in piracy, a steady rise in cable theft and the first use of "
            "drones by pilots.",
            [
                ("sharp fall in piracy", "down"),
                ("steady rise in cable theft", "up"),
                ("first use of drones by pilots", "new"),
            ],
        ),
        (
            "The following patterns were evident: (a) more night crossings; (b) shorter stays in transit; and (c) use "
            "of forged visas.",
            [("more night crossings", "up"), ("shorter stays in transit", "down"), ("use of forged visas", None)],
        ),
        ("The agenda had three items: trends, results and next steps.", []),
    ],
)
def test_each_part_of_a_list_announced_as_trends_is_one(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(sentence) == expected


def test_changes_that_nobody_observed_are_no_trends() -> None:
    assert told("Delegates were briefed on changes: the new fee, the new form and the new website.") == []


def test_a_list_of_what_somebody_saw_is_of_trends_where_most_items_tell_a_change() -> None:
    text = (
        "Participants drew attention to:\n\n- A sharp increase in live plants in parcels\n"
        "- Persistent gaps in labels\n- A decline in soil on used machinery\n"
    )
    found = list(find(written(text)))
    assert [(each.text, each.direction) for each in found] == [
        ("A sharp increase in live plants in parcels", "up"),
        ("Persistent gaps in labels", "persistent"),
        ("A decline in soil on used machinery", "down"),
    ]


def test_a_list_of_what_somebody_saw_without_changes_holds_no_trends() -> None:
    assert list(find(written("Participants drew attention to:\n\n- The draft budget\n- The list of ports\n"))) == []


def test_changes_that_commas_and_and_join_are_each_a_trend() -> None:
    text = "Participants saw a shift from air to bus and rail, a rise in false papers and a steady fall in prices."
    assert [each.text for each in find(written(text))] == [
        "shift from air to bus and rail",
        "rise in false papers",
        "steady fall in prices",
    ]


def test_a_concern_is_not_what_went_up() -> None:
    sentence = "Both sides voiced concern at the growing number of losses, which reached 40, up from 31 in 2018."
    assert told(sentence) == [("growing number of losses", "up")]
    assert told("Losses reached 40 ships, up from 31 in 2018.") == [
        ("Losses reached 40 ships, up from 31 in 2018", "up")
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Waiting times for berths, by contrast, had dropped since 2019.",
            ("Waiting times for berths, by contrast,", "down"),
        ),
        ("Early weaning, on the other hand, has declined wherever clinics opened.", ("Early weaning,", "down")),
        ("Poaching, which was rare before 2015, is now common.", ("Poaching, which was rare", "new")),
        ("Forged permits, unknown before 2019, were shown at three ports.", ("Forged permits, unknown", "new")),
        ("Raids at night, never seen before, cost two lives.", ("Raids at night, never", "new")),
        ("Weekly markets have, however, shrunk.", ("Weekly markets have", "down")),
        ("It became clear that losses continued to mount.", ("losses continued to mount", "up")),
    ],
)
def test_an_aside_parts_no_trend_from_its_subject(sentence: str, expected: tuple[str, str]) -> None:
    ((words, direction),) = trends(sentence)
    assert words.startswith(expected[0])
    assert direction == expected[1]


def test_a_second_clause_in_the_present_is_a_trend_of_its_own() -> None:
    assert trends("Theft is growing in the ports, and a chronic shortage of guards persists.") == [
        ("Theft is growing in the ports", "up"),
        ("chronic shortage of guards persists", "persistent"),
    ]


def test_a_change_ends_where_the_speaker_goes_on() -> None:
    sentence = "She said that exports had dropped by a fifth since May, and asked the others to wait."
    assert told(sentence) == [("exports had dropped by a fifth since May", "down")]
