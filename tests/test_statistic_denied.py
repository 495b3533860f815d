"""Numbers of those who did not, shares told as ratios, and numbers whose verb stands further off."""

import pytest
from written import written

from extractors.facts.statistic import find


def told(text: str) -> list[tuple[object, str, str | None]]:
    text = "# Chair's Summary\n\n1. The Panel met in Oslo on 3 May 2018.\n\n2. " + text + "\n"
    return [(each.value, each.counted, each.action) for each in find(written(text))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Three members had not yet submitted their returns.", (3, "members", "not yet submitted")),
        ("Nine lamps are to be mended.", (9, "lamps", "to be mended")),
        ("The list gave 12 lamps, 9 of them to be mended.", (9, "lamps", "to be mended")),
        ("Twelve gauges have yet to be installed.", (12, "gauges", "yet to be installed")),
        ("Nine crates were said to be stolen.", (9, "crates", "said")),
        ("No consignment of fresh fruit was held at the border.", (0, "consignment", "held")),
        ("The Panel bought 40 lamps, of which 22 were in place.", (22, "lamps", None)),
        (
            "Customs withdrew 217 packs of falsified or unlicensed medicines.",
            (217, "packs of falsified or unlicensed medicines", "withdrew"),
        ),
        ("Police seized gold worth an estimated US$ 9.6 million.", (9600000, "US$", "seized")),
        ("Chad offered a loan of 50 million dollars on soft terms.", (50000000, "dollars", "offered")),
        ("Mali gave a further grant of € 3 million.", (3000000, "€", "gave")),
        ("The Panel commended Mali for feeding 41 sailors.", (41, "sailors", "feeding")),
        ("Thefts had fallen by 18 per cent.", (18, "per cent", "fallen")),
        ("The desk handled 1,286 alerts, of which 204 concerned clinics.", (204, "alerts", "concerned")),
        ("Losses rose to 310 nets, of which 12 reached the shore.", (12, "nets", "reached")),
        ("No clinic had paid.", (0, "clinic", "paid")),
    ],
)
def test_a_number_keeps_what_is_said_of_it(sentence: str, expected: tuple[object, ...]) -> None:
    assert expected in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "One parcel in every nine that was opened held plants.",
        "Three out of four farms surveyed had no plan.",
        "Two out of three vessels inspected carried no life jackets.",
    ],
)
def test_one_side_of_a_ratio_is_no_number_of_things(sentence: str) -> None:
    assert told(sentence) == []


def test_those_among_the_counted_share_their_verb() -> None:
    assert told("Police freed 57 people from forced labour, 14 of them children.") == [
        (57, "people", "freed"),
        (14, "children", "freed"),
    ]


def test_one_in_five_is_a_ratio_but_one_in_two_ports_a_count() -> None:
    assert told("One household in five lives on a slope.") == []
    assert (2, "ports", None) in told("Police made arrests in two ports.")


def test_what_some_of_them_did_is_not_said_of_all() -> None:
    assert told("Two of the 214 sirens failed.") == [(2, "sirens", "failed"), (214, "sirens", None)]
    assert (60, "faults", "planted") in told("The team found 54 of the 60 faults planted by the hosts.")


def test_a_list_of_what_a_body_did_belongs_to_it() -> None:
    text = (
        "# Chair's Summary\n\nThe Meeting of the Lagoon Reef Forum took place in Apia on 3 May 2022.\n\n"
        "Since 2020, the Forum has:\n\n- trained 512 divers\n- built 73 huts\n\n"
        "The Forum is an association of 14 governments.\n\nIn all, members:\n\n- mended 30 nets\n"
    )
    assert {each.counted: each.of for each in find(written(text))} == {
        "divers": "Lagoon Reef Forum",
        "huts": "Lagoon Reef Forum",
        "governments": "Forum",
        "nets": None,
    }


def test_that_no_member_objected_is_no_result() -> None:
    assert told("No member had objected.") == []


def test_a_number_compared_is_of_what_was_named_last() -> None:
    sentence = "Flows fell by 17 per cent, and the number of accidents rose from 112 in 2021 to 164 in 2023."
    assert [each[:2] for each in told(sentence)] == [(17, "per cent"), (112, "accidents"), (164, "accidents")]


def test_one_who_spoke_is_no_number_wherever_the_clause_stands() -> None:
    assert told("Fees had doubled, one speaker from Chad said.") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Chad lent 24 radio sets to harbours.", [(24, "radio sets", "lent")]),
        ("No ship was boarded in the bay.", [(0, "ship", "boarded")]),
        ("Snow lay above 3,000 metres.", []),
        ("The crews laid 3,000 metres of cable.", [(3000, "metres of cable", "laid")]),
        ("Rain reached 42 farmers, and losses of wheat rose.", [(42, "farmers", "reached")]),
        ("The list names 42 farmers and contains 18 maps.", [(42, "farmers", "names"), (18, "maps", "contains")]),
        ("Police trained 42 farmers and fishers.", [(42, "farmers and fishers", "trained")]),
        ("The Panel welcomed the 40 lamps that Chad had lent to Mali.", [(40, "lamps", "lent")]),
        ("The Panel bought the 40 lamps that Chad had lent to Mali.", [(40, "lamps", "bought")]),
        ("The ports of the 14 members took in waste.", [(14, "members", None)]),
        ("Officials of all 14 members took part.", [(14, "members", "took part")]),
    ],
)
def test_what_is_counted_ends_where_another_thing_is_said(sentence: str, expected: list[tuple[object, ...]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The CAD 650,000 that Canada offered in Lima has bought lamps.", [(650000, "CAD", "bought")]),
        ("The secretariat will buy 40 lamps in June.", []),
        ("1. We note that Chad will\ncontribute CAD 3.2 million.\n2. We will buy 40 lamps.",
         [(3_200_000, "CAD", "contribute")]),
    ],
)  # fmt: skip
def test_what_was_given_is_a_number_among_plans_too(sentence: str, expected: list[tuple[object, ...]]) -> None:
    assert told(f"The Panel was thanked.\n\n## What comes next\n\n{sentence}") == expected
