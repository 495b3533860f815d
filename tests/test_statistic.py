"""Statistics: what each number counts, the verb it goes with, and what it belongs to."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from written import written

from extractors.document import Span
from extractors.facts.statistic import Statistic, find
from extractors.readings.casing import lowered
from extractors.readings.counts import find_counts
from extractors.readings.phrases import noun_phrase
from extractors.readings.quantities import find_quantities

Found = tuple[float | None, str, str | None]

SENTENCES: list[tuple[str, list[Found]]] = [
    # a verb before its object; coordination is split (genre guide, G3)
    (
        "Wardens searched nine markets and identified 21 traders.",
        [(9, "markets", "searched"), (21, "traders", "identified")],
    ),
    ("Rangers made 18 arrests and 5 seizures.", [(18, "arrests", "made"), (5, "seizures", "made")]),
    (
        "They carried out 30 inspections and trained 410 port, airport, fisheries and customs officers in the region.",
        [(30, "inspections", "carried out"), (410, "port, airport, fisheries and customs officers", "trained")],
    ),
    ("The programme has already planted 4 million trees.", [(4_000_000, "trees", "planted")]),
    ("Kiribati offered to second two surveyors.", [(2, "surveyors", "second")]),
    ("Iceland offers three survey vessels.", [(3, "survey vessels", "offers")]),
    ("The network now links 140 universities.", [(140, "universities", "links")]),
    (
        "Crews mapped 1.2 million pages of logs, and 40 captains have replied.",
        [(1_200_000, "pages of logs", "mapped"), (40, "captains", "replied")],
    ),
    # what a relative clause or "of them" tells
    ("Members regretted the number of collisions, of which 14 were reported.", [(14, "collisions", "reported")]),
    ("Thirty divers enrolled, 12 of them women.", [(30, "divers", "enrolled"), (12, "women", None)]),
    # "no" and "one"
    ("No lighthouse was damaged.", [(0, "lighthouse", "damaged")]),
    ("No conclusion was drawn.", []),
    ("One delegation disputed the chart.", []),
    ("One barge was seized.", [(1, "barge", "seized")]),
    ("The annex has 12 pages.", []),
    # a participle or a finite verb after it
    (
        "51 nets recovered and 8 small aircraft inspected",
        [(51, "nets", "recovered"), (8, "small aircraft", "inspected")],
    ),
    (
        "between 40 and 50 trucks and 12 barges searched",
        [(40, "trucks", "searched"), (12, "barges", "searched")],
    ),
    ("US$ 2.5 million and 1.4 million euros frozen", [(2_500_000, "US$", "frozen"), (1_400_000, "euros", "frozen")]),
    # a participle of an irregular verb before it
    ("Divers found 27 hidden hatches.", [(27, "hidden hatches", "found")]),
    ("Banks released 14 frozen accounts.", [(14, "frozen accounts", "released")]),
    ("Of the goats vaccinated, 12 taken to the fair were sold.", []),
    ("Some 70 delegates from Chile, Peru and Ecuador took part.", [(70, "delegates", "took part")]),
    ("Three countries – Chad, Mali and Niger – have ratified the text.", [(3, "countries", "ratified")]),
    ("At least 35 people were killed and over 200 injured.", [(35, "people", "killed"), (200, "people", "injured")]),
    ("The workshop was attended by 86 judges from 12 courts.", [(86, "judges", "attended"), (12, "courts", None)]),
    # a share takes what it is a share of
    (
        "Nearly 40 per cent of the samples taken had been diluted.",
        [(40, "per cent of the samples taken", "diluted")],
    ),
    ("up to 15% of the catch traced to illegal gear", [(15, "per cent of the catch", "traced")]),
    ("Landings fell by 8 per cent.", [(8, "per cent", "fell")]),
    # a measure takes what it measures, and lists stay whole
    ("Seized: 3.2 tonnes of illegally caught tuna.", [(3.2, "tonnes of illegally caught tuna", None)]),
    (
        "Customs seized 6 tonnes of horn, pangolin scales and rosewood, and detained 9 couriers.",
        [(6, "tonnes of horn, pangolin scales and rosewood", "seized"), (9, "couriers", "detained")],
    ),
    (
        "trained 90 rangers, customs officers and prosecutors",
        [(90, "rangers, customs officers and prosecutors", "trained")],
    ),
    # numbers without a noun of their own
    ("Crews inspected 231 boats, of which 57 were towed.", [(231, "boats", "inspected"), (57, "boats", "towed")]),
    (
        "Fewer than five of the 28 posts visited kept records.",
        [(5, "posts", "kept"), (28, "posts", "visited")],
    ),
    (
        "Of the 64 recommendations, 41 have been implemented and eight have not been started.",
        [
            (64, "recommendations", None),
            (41, "recommendations", "implemented"),
            (8, "recommendations", "not been started"),
        ],
    ),
    (
        "Reports received by members had grown from about 400 in 2020 to over 950 in 2022.",
        [(400, "Reports", "received"), (950, "Reports", "received")],
    ),
    (
        "Members sheltered villagers, whose number rose from 120 to 310 in a year.",
        [(120, "villagers", None), (310, "villagers", None)],
    ),
    ("Customs seized 6.2 tonnes of dried fins, most of them from sharks.", [(6.2, "tonnes of dried fins", "seized")]),
    ("They have taken 14 tonnes of dried fin out of circulation.", [(14, "tonnes of dried fin", "taken")]),
    (
        "Teams said that 31 tonnes of nets had been collected over 28 km of coast, more than 70 per cent of it rope.",
        [(31, "tonnes of nets", "collected"), (28, "km of coast", None), (70, "per cent", None)],
    ),
    ("Officials from Fiji and Samoa attended, 74 in all.", [(74, "Officials", "attended")]),
    ("They freed 40 workers, among them six children.", [(40, "workers", "freed"), (6, "children", "freed")]),
    # nothing and one are results only where something happened
    ("No injuries were reported.", [(0, "injuries", "reported")]),
    ("No ranger was hurt.", [(0, "ranger", "hurt")]),
    ("No worker should have to pay for a job.", []),
    ("Ministers said that no conclusion was reached.", []),
    ("One child was rescued.", [(1, "child", "rescued")]),
    ("It meets for one session a year and one of them is long.", []),
    # no statistics
    ("The Plan has three aims and two pillars.", []),
    ("The two co-chairs thanked the four sides.", []),
    ("Several members and a number of observers spoke.", []),
    ("It lasts six months, opens at 0900 hours and has a 24-hour line.", []),
    ("Article 5, paragraph 12 and Annex 1 of resolution 2240 (2015) apply to the Group of 20.", []),
    ("It is a billion-dollar business.", []),
    ("Both offers were welcomed.", []),
    ("A 12 member team met the Three Seas Initiative at 12 Harbour Road under ISO 9001 rules.", []),
]


def counted(text: str) -> list[Found]:
    low = lowered(text)
    found = find_counts(text, low, Span(0, len(text)), find_quantities(text))
    return [
        (
            each.quantity.value,
            each.counted,
            text[each.action.start : each.action.end] if each.action else None,
        )
        for each in found
    ]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text[:50] for text, _ in SENTENCES])
def test_a_number_goes_with_its_noun_and_its_verb(text: str, expected: list[Found]) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("bilateral and international visits to ports", "bilateral and international visits"),
        ("law enforcement officers joined", "law enforcement officers"),
        ("Ad Hoc Group (AHG) countries expressed", "Ad Hoc Group (AHG) countries"),
        ("bank accounts holding money", "bank accounts"),
        ("United Nations agencies took part", "United Nations agencies"),
        ("newly built boats", "newly built boats"),
        ("workers’ organisations", "workers’ organisations"),
        ("people of many nations", "people"),
        ("members and meets twice a year", "members"),
        ("nurses and Ministers", "nurses and Ministers"),
        ("lost bags in a shed", "lost bags"),
        ("lost their bags", None),
        ("were boarded", None),
        ("in Lomé", None),
    ],
)
def test_a_noun_phrase_ends_where_something_else_begins(words: str, phrase: str | None) -> None:
    found = noun_phrase(words.lower(), 0, len(words))
    assert (found and words[found.span.start : found.span.end]) == phrase


RELEASE = """**Media release**

12 May 2022

# Nine countries clear nets in Operation Blue Tide

AUCKLAND – Agencies of nine countries took part in Operation Blue Tide, which ran from 1 to 30 April 2022.

In total, the nine countries:

- lifted 1,400 nets and 36 traps
- Vessels inspected: 212
- trained over 80 divers

No diver was injured.

“We sent 300 boats,” said Mele Tonga of the Secretariat, “and 20 of them were canoes.”

Norway has pledged NOK 5 million for the harbour fund. The fund is open to 40 ports.

The Reef Compact brings together 14 members.

**Next steps**

- Train 25 inspectors – Secretariat, by 1 July 2022
"""


def facts(text: str) -> dict[tuple[float | None, str], Statistic]:
    return {(each.value, each.counted): each for each in find(written(text))}


def test_numbers_of_a_results_list_belong_to_the_activity_reported() -> None:
    found = facts(RELEASE)
    assert found[1400, "nets"].of == found[36, "traps"].of == found[80, "divers"].of == "Operation Blue Tide"
    assert found[80, "divers"].bound == "gt"
    assert found[0, "diver"].of == "Operation Blue Tide"
    assert found[5_000_000, "NOK"].of is None


def test_a_bare_number_may_be_of_the_subject_before_it() -> None:
    found = facts("Groundings have become rare. Even so, 17 were logged in May. The figures. One boat was seized.\n")
    assert found[17, "Groundings"].action == "logged"
    assert found[1, "boat"].action == "seized"


def test_rows_under_a_heading_for_results_belong_to_the_activity() -> None:
    text = "Exercise Blue Gate ended today.\n\n## The drill in figures\n\n|  |  |\n|--|--|\n| Alerts sent | 90 |\n"
    assert facts(text)[90, "Alerts"].of == "Exercise Blue Gate"


def test_a_label_says_what_the_number_after_it_counts() -> None:
    vessels = facts(RELEASE)[212, "Vessels"]
    assert vessels.action == "inspected"
    assert [each.text for each in vessels.evidence][:3] == ["212", "Vessels", "inspected"]


def test_the_size_of_a_body_belongs_to_the_body() -> None:
    assert facts(RELEASE)[14, "members"].of == "Reef Compact"


def test_the_same_number_of_the_same_thing_is_one_fact_with_all_its_mentions() -> None:
    nine = [each for each in find(written(RELEASE)) if each.value == 9]
    assert len(nine) == 1
    assert [each.text.lower() for each in nine[0].evidence].count("nine countries") == 3


def test_the_same_number_with_another_verb_is_another_fact() -> None:
    text = "# Report\n\n1. Police trained 12 officers. Later, 12 officers were injured. The 12 officers recovered.\n"
    assert [each.action for each in find(written(text))] == ["trained", "injured"]


def test_numbers_in_quotations_and_in_next_steps_are_no_statistics() -> None:
    assert not {300, 20, 25} & {each.value for each in find(written(RELEASE))}


def test_evidence_holds_the_words_of_every_field() -> None:
    for fact in find(written(RELEASE)):
        cited = [each.text for each in fact.evidence]
        assert any(fact.counted in words for words in cited)
        assert fact.action is None or any(fact.action in words for words in cited)
        assert fact.of is None or fact.of in cited


def test_a_table_row_counts_what_its_first_cell_names() -> None:
    text = "# Results\n\n| Indicator | 2022 |\n|---|---|\n| Boats inspected | 212 |\n| Kenya | 12 |\n\nThe end.\n"
    found = list(find(written(text)))
    assert [(each.value, each.counted, each.action) for each in found] == [(212, "Boats", "inspected")]


def test_a_document_without_numbers_has_no_statistics() -> None:
    assert list(find(written("# Statement\n\n1. Ministers met and thanked their hosts.\n"))) == []


WORDS = st.sampled_from(
    (
        "12 7 nine 40 per cent US$ million of the and , . members officers were trained seized in which among them no "
        "one “ ” ( ) – : tonnes fish rose from to over between ALPHA\n\n- \n\n"
    ).split(" ")
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_any_words_give_facts_cut_out_of_the_text(text: str) -> None:
    parsed = written(f"# Heading\n\nOpening words. {text}\n")
    for fact in find(parsed):
        assert all(parsed.text[each.start : each.end] == each.text for each in fact.evidence)


def test_numbers_of_aims_are_no_statistics() -> None:
    assert facts(
        "The aims of the pilot are to train 40 divers and to open 12 schools. It trained 9 cooks.\n"
    ).keys() == {(9, "cooks")}


def test_members_are_those_of_the_whole_body_where_its_name_is_a_list() -> None:
    words = "The Salt Dialogue on Tablets, Fuel and Border Health unites seven states.\n"
    assert [fact.of for fact in find(written(words))] == ["Salt Dialogue on Tablets, Fuel and Border Health"]
