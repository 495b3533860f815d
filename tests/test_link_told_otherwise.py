"""One thing told otherwise in two documents whose authors write in different words."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

RECORD = """# Record of the Fourth Meeting of Heads of Service

**of the Northern Lakes Partnership on Wildfire Response**

Tampere, Finland, 6–7 June 2023

1. The Fourth Meeting of Heads of Service of the Northern Lakes Partnership on Wildfire Response (the Partnership) was \
held in Tampere on 6 and 7 June 2023. Delegates from Canada, Estonia, Finland, Latvia, Norway and Sweden took part.

2. The Technical Group on Aerial Water Drops and Spotter Flights (TGA) is co-chaired by Estonia and Sweden.

## Operation Cold Ash

3. Operation Cold Ash was carried out from 2 to 20 May 2023. Frontex gave advice from Warsaw but took no part in the \
flights. In Operation Cold Ash the six countries:
   - {results}

4. {remark}
"""

RELEASE = """14 July 2023

Media Release

Fewer fires in the north

The Northern Lakes Partnership on Wildfire Response praised the results of Operation Cold Ash, which ran from 2 to 20 \
May 2023. {who} took part in Operation Cold Ash. The Technical Group on Aerial Water Drops is co-chaired by {chairs}.

During Operation Cold Ash, the six countries:

- {results}

{remark}
"""


def found(
    kb: KnowledgeBase,
    folder: Path,
    results: tuple[str, str] = ("flew 812 sorties", "flew 812 sorties"),
    remarks: tuple[str, str] = ("Delegations exchanged views.", "No crew was lost."),
    who: str = "Crews of six countries",
    chairs: str = "Estonia and Sweden",
) -> dict[str, str]:
    """Return what a record and a release disagree about; the two differ only in what is given here."""
    record = RECORD.format(results=results[0], remark=remarks[0])
    release = RELEASE.format(results=results[1], remark=remarks[1], who=who, chairs=chairs)
    told.keep(kb, folder, record=record, release=release)
    return {row["what"]: row["reason"] for row in ask(kb.db, "contradictions")}


@pytest.mark.parametrize(
    ("record", "release", "count"),
    [
        ("put out 64 smouldering stumps", "extinguished 46 smouldering stumps", 1),
        ("checked 3,120 cabins", "inspected 3,210 cabins", 1),
        ("rebuilt 17 broken masts", "repaired 19 broken masts", 1),
        ("rebuilt 17 broken masts", "lost 170 broken masts", 0),
        ("checked 3,120 cabins", "evacuated 210 cabins", 0),
        ("flew 812 sorties over Lapland", "flew 218 sorties over Karelia", 0),
        ("trained 40 lookouts", "trained 22 women lookouts", 0),
        ("found 120 hot spots", "found 90 hot spots on islands", 0),
        ("found 90 hot spots", "found 120 hot spots on islands", 1),
        ("flew 312 sorties in the first week", "flew 812 sorties", 0),
    ],
)
def test_other_verbs_may_tell_of_one_act(
    fresh_kb: KnowledgeBase, tmp_path: Path, record: str, release: str, count: int
):
    assert len(found(fresh_kb, tmp_path, (record, release))) == count


@pytest.mark.parametrize(
    ("later", "count"),
    [
        ("Last month 54 spotters learned in Kiruna from the Finnish Meteorological Institute how to read smoke.", 1),
        ("Last month 45 spotters learned in Kiruna from the Finnish Meteorological Institute how to read smoke.", 0),
        ("Last month 54 spotters learned in Umeå from the Finnish Meteorological Institute how to read smoke.", 0),
        ("In May 54 spotters learned in Kiruna from the Finnish Meteorological Institute how to read smoke.", 0),
    ],
)
def test_people_trained_are_known_by_the_place_and_a_month_that_is_told_from_the_day_of_issue(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, count: int
):
    earlier = "In June 2023 the Finnish Meteorological Institute trained 45 spotters in Kiruna."
    assert len(found(fresh_kb, tmp_path, remarks=(earlier, later))) == count


@pytest.mark.parametrize(
    ("later", "reasons"),
    [
        (
            "The thermal cameras for the Salla mast were mounted in time, with EUR 460,000 from Norway.",
            ["record: € 640,000; release: EUR 460,000"],
        ),
        ("The thermal cameras for the Salla mast were mounted in time, with EUR 640,000 from Norway.", []),
        ("The thermal cameras for the Salla mast were mounted in time, with EUR 460,000 from Canada.", []),
        ("The boats for the lake patrol were launched in time, with EUR 460,000 from Norway.", []),
    ],
)
def test_a_gift_for_it_is_for_what_the_sentence_before_is_about(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, reasons: list[str]
):
    earlier = "The thermal cameras for the Salla mast will be ordered in July. Norway has granted €640,000 for them."
    assert list(found(fresh_kb, tmp_path, remarks=(earlier, later)).values()) == reasons


@pytest.mark.parametrize(
    ("earlier", "later", "reasons"),
    [
        (
            "UNEP lent technical support to Operation Cold Ash.",
            "UNEP was among the participants in Operation Cold Ash.",
            ["record: UNEP supports; release: UNEP takes part"],
        ),
        ("UNEP lent technical support to the mast fund.", "UNEP was among the participants in Operation Cold Ash.", []),
        ("UNEP was thanked.", "UNEP was among the participants in Operation Cold Ash.", []),
    ],
)
def test_a_capacity_may_be_told_in_words_of_the_sentence(
    fresh_kb: KnowledgeBase, tmp_path: Path, earlier: str, later: str, reasons: list[str]
):
    assert list(found(fresh_kb, tmp_path, remarks=(earlier, later)).values()) == reasons


def test_who_takes_no_part_in_one_document_takes_part_in_the_other(fresh_kb: KnowledgeBase, tmp_path: Path):
    assert found(fresh_kb, tmp_path, who="Crews of six countries and Frontex") == {
        "capacity of Frontex: Operation Cold Ash": "record: Frontex takes no part; release: Frontex takes part"
    }


@pytest.mark.parametrize(
    ("chairs", "remark", "count"),
    [
        ("Estonia and Latvia", "No crew was lost.", 1),
        ("Sweden and Estonia", "No crew was lost.", 0),
        ("Estonia and Latvia", "Sweden had handed over its co-chairship in June.", 0),
        ("Canada and Latvia", "No crew was lost.", 0),
    ],
)
def test_two_pairs_of_co_chairs_of_one_body_are_told_unless_a_chair_was_handed_on(
    fresh_kb: KnowledgeBase, tmp_path: Path, chairs: str, remark: str, count: int
):
    told_so = found(fresh_kb, tmp_path, remarks=("Delegations exchanged views.", remark), chairs=chairs)
    assert len(told_so) == count


NEXT = """# Fifth Meeting of Heads of Service of the Northern Lakes Partnership on Wildfire Response

Tallinn, Estonia, 8 March 2024

CO-CHAIRS' STATEMENT

1. The Fifth Meeting of Heads of Service of the Northern Lakes Partnership on Wildfire Response (the Partnership) took \
place in Tallinn on 8 March 2024. It was co-chaired by Estonia and Sweden.

2. {remark}
"""


@pytest.mark.parametrize(
    ("earlier", "later", "reasons"),
    [
        (
            "The Fourth Meeting was chaired by Ms Aino Laine of Finland.",
            "The Fourth Meeting of Heads of Service, chaired by Mr Erik Strand of Norway, had asked for maps.",
            ["record: Aino Laine; next: Erik Strand"],
        ),
        (
            "The Fourth Meeting was chaired by Ms Aino Laine of Finland.",
            "The Fourth Meeting of Heads of Service, chaired by Ms Laine, had asked for maps.",
            [],
        ),
        (
            "The Fourth Meeting was hosted by Finland.",
            "The Fourth Meeting of Heads of Service, hosted by Norway, had asked for maps.",
            ["record: Finland; next: Norway"],
        ),
        (
            "The meeting was attended by 44 delegates.",
            "The 54 delegates who had come to Tampere were thanked.",
            ["record: 44; next: 54"],
        ),
        ("The meeting was attended by 44 delegates.", "The meeting was attended by 54 delegates.", []),
        ("Norway gave NOK 4 million for masts in Finland.", "Norway gave NOK 5 million for masts in Latvia.", []),
        (
            "Sweden pledged SEK 4 million to the mast fund.",
            "Sweden pledged another SEK 5 million to the mast fund.",
            [],
        ),
        (
            "Sweden pledged SEK 4 million to the mast fund.",
            "Half of the SEK 5 million pledged by Sweden to the mast fund was spent.",
            ["record: SEK 4,000,000; next: SEK 5,000,000"],
        ),
        (
            "Some 40 per cent of the masts in the region stand on private land.",
            "About 60 per cent of the masts in the region stand on private land.",
            ["record: about 40; next: about 60"],
        ),
        (
            "Some 40 per cent of the masts in the region stand on private land.",
            "About 60 per cent of the masts in the region now stand on private land.",
            [],
        ),
        (
            "In 2022 the six countries recorded 19 forest fires.",
            "There were 29 forest fires in the six countries in 2022.",
            ["record: 19; next: 29"],
        ),
    ],
)
def test_what_a_later_meeting_recalls_is_held_against_the_record(
    fresh_kb: KnowledgeBase, tmp_path: Path, earlier: str, later: str, reasons: list[str]
):
    record = RECORD.format(results="flew 812 sorties", remark=earlier)
    told.keep(fresh_kb, tmp_path, record=record, next=NEXT.format(remark=later))
    assert [row["reason"] for row in ask(fresh_kb.db, "contradictions")] == reasons
