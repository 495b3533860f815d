from pathlib import Path

import agreed
import pytest
import told

from extractors.facts.activity import Activity
from kb.link import relink
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.figures.bounds import Figure, figure
from kb.link.series import Paper
from kb.queries import ask
from kb.store import KnowledgeBase


def found(
    kb: KnowledgeBase,
    folder: Path,
    statement: str = "",
    release: str = "",
    remark: str = "Delegations exchanged views.",
    later: str = "No ferry sank.",
    last: int = 20,
) -> dict[str, str]:
    """Return what a statement and a release disagree about; the two differ only in what is given here."""
    told.keep(
        kb,
        folder,
        statement=told.STATEMENT.format(results=statement or "inspected 214 ferries", remark=remark),
        release=told.RELEASE.format(results=release or "inspected 214 ferries", remark=later, last=last),
    )
    return {row["what"]: row["reason"] for row in ask(kb.db, "contradictions")}


@pytest.mark.parametrize(
    ("statement", "release", "reason"),
    [
        ("inspected 214 ferries", "inspected 231 ferries", "statement: 214; release: 231"),
        ("inspected 214 ferries", "inspected 231 ferries, of which 57 were boarded", "statement: 214; release: 231"),
        ("inspected more than 230 ferries", "inspected 214 ferries", "statement: more than 230; release: 214"),
        ("inspected 200 to 220 ferries", "inspected 231 ferries", "statement: 200 to 220; release: 231"),
        ("inspected about 200 ferries", "inspected 231 ferries", "statement: about 200; release: 231"),
    ],
)
def test_two_totals_of_one_thing_in_one_activity_are_told_with_both_documents(
    fresh_kb: KnowledgeBase, tmp_path: Path, statement: str, release: str, reason: str
):
    assert found(fresh_kb, tmp_path, statement, release) == {"ferries, inspected: Operation Calm Water": reason}


@pytest.mark.parametrize(
    ("statement", "release"),
    [
        ("shared more than 120 alerts", "shared over 120 alerts"),
        ("trained no fewer than 260 officers", "trained at least 260 officers"),
        ("inspected about 210 ferries", "inspected 214 ferries"),
        ("inspected over 200 ferries", "inspected 214 ferries"),
        ("inspected 214 ferries", "boarded 57 ferries"),
        ("inspected 214 ferries", "inspected 57 barges"),
        ("inspected 214 ferries", "inspected 57 ferries in Fiji"),
        ("inspected dozens of ferries", "inspected 214 ferries"),
        ("inspected 90 ferries so far", "inspected 214 ferries"),
        ("are expected to have inspected some 90 ferries", "inspected 214 ferries"),
    ],
)
def test_the_same_bound_in_other_words_a_part_or_another_thing_is_no_contradiction(
    fresh_kb: KnowledgeBase, tmp_path: Path, statement: str, release: str
):
    assert found(fresh_kb, tmp_path, statement, release) == {}


def test_the_last_day_of_an_activity_is_told_when_both_documents_report_it_as_held(
    fresh_kb: KnowledgeBase, tmp_path: Path
):
    assert found(fresh_kb, tmp_path, last=22) == {
        "last day of Operation Calm Water": "statement: 1–20 April 2021; release: 1–22 April 2021"
    }


def test_a_campaign_named_once_is_known_in_documents_that_only_print_its_name(fresh_kb: KnowledgeBase, tmp_path: Path):
    statement = told.STATEMENT.replace("Operation Calm Water was carried out", "A campaign called Calm Water was run")
    release = (
        "15 June 2021\n\nMedia Release\n\nFive countries make ferries safer\n\nThe co-chairs of the Amber Sea Forum on "
        "Ferry Safety praised the results of Calm Water.\n\nFrom 1 to 24 April 2021 inspectors were in all ports.\n\n"
        "In total, the five countries:\n\n- inspected 231 ferries\n"
    )
    results = statement.format(results="inspected 214 ferries", remark="No ferry sank.").replace(
        "Operation Calm", "Calm"
    )
    told.keep(fresh_kb, tmp_path, statement=results, release=release)
    assert {row["what"]: row["reason"] for row in ask(fresh_kb.db, "contradictions")} == {
        "ferries, inspected: Calm Water": "statement: 214; release: 231",
        "last day of Calm Water": "statement: 1–20 April 2021; release: 1–24 April 2021",
    }


def test_the_day_on_which_an_operation_ended_is_not_all_of_it(fresh_kb: KnowledgeBase, tmp_path: Path):
    release = told.RELEASE.format(results="inspected 214 ferries", remark="No ferry sank.", last=20)
    release = release.replace("which ran from 1 to 20 April 2021", "which ended on 20 April 2021")
    statement = told.STATEMENT.format(results="inspected 214 ferries", remark="No ferry sank.")
    told.keep(fresh_kb, tmp_path, statement=statement, release=release)
    assert list(ask(fresh_kb.db, "contradictions")) == []


GIFT = "We thank Germany for its contribution of EUR 2.4 million for harbour lights."


@pytest.mark.parametrize(
    ("later", "reasons"),
    [
        (GIFT.replace("2.4", "4.2"), ["statement: EUR 2,400,000; release: EUR 4,200,000"]),
        (GIFT.replace("2.4", "4.2").replace("its", "a further"), []),
        (GIFT.replace("2.4", "1.9") + " Germany had pledged EUR 2.4 million for harbour lights.", []),
        (GIFT.replace("2.4", "4.2").replace("harbour lights", "rescue boats"), []),
    ],
)
def test_a_second_gift_is_no_other_amount_of_the_first(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, reasons: list[str]
):
    assert list(found(fresh_kb, tmp_path, remark=GIFT, later=later).values()) == reasons


FIRES = "Fires displaced more than 20 thousand villagers along the coast in 2020."


@pytest.mark.parametrize(
    ("remark", "later", "count"),
    [
        (FIRES, "About 18,000 villagers along the coast were displaced by fires in 2020.", 1),
        (FIRES, "About 21,000 villagers along the coast were displaced by fires in 2020.", 0),
        ("The Forum has twelve members.", "The Forum has 13 members, among them Kiribati since May 2021.", 0),
        ("Germany will contribute EUR 4 million for lifeboats.", "Germany promised EUR 9 million for radios.", 0),
    ],
)
def test_figures_outside_an_activity_need_the_same_period_and_the_same_matter(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, later: str, count: int
):
    assert len(found(fresh_kb, tmp_path, remark=remark, later=later)) == count


def test_an_amount_that_turns_up_otherwise_is_told_with_its_donor(fresh_kb: KnowledgeBase, tmp_path: Path):
    remark = "The Meeting welcomed the contribution by Germany of EUR 4.5 million to the lifeboat fund."
    later = "In Apia Germany pledged EUR 5.4 million, all of which has been spent."
    assert found(fresh_kb, tmp_path, remark=remark, later=later) == {
        "amount given by Germany": "statement: EUR 4,500,000; release: EUR 5,400,000"
    }


def test_whoever_a_document_defines_an_abbreviation_for_may_be_a_donor(fresh_kb: KnowledgeBase, tmp_path: Path):
    remark = "The Meeting welcomed the EUR 4.5 million pledged by the Reef and Dune Trust (RDT) for the lifeboat fund."
    later = "The EUR 5.4 million which RDT pledged in Apia for the lifeboat fund has been spent."
    assert list(found(fresh_kb, tmp_path, remark=remark, later=later).values()) == [
        "statement: EUR 4,500,000; release: EUR 5,400,000"
    ]


@pytest.mark.parametrize(
    ("later", "reasons"),
    [
        (
            "Among them, Germany pledged EUR 900,000 and Samoa EUR 20,000.",
            ["statement: EUR 600,000; release: EUR 900,000"],
        ),
        ("Among them, Germany pledged EUR 600,000 and Samoa EUR 900,000.", []),
        (
            "Among them was the EUR 900,000 that Germany pledged in Apia.",
            ["statement: EUR 600,000; release: EUR 900,000"],
        ),
        ("Germany thanked Samoa for its EUR 900,000, which Samoa had pledged in Apia.", []),
    ],
)
def test_of_several_donors_in_a_sentence_each_gives_its_own_amount(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, reasons: list[str]
):
    remark = "Germany pledged EUR 600,000 for harbour lights."
    later = f"Two countries spoke of harbour lights in Apia. {later.replace('.', ' for harbour lights in Apia.')}"
    assert list(found(fresh_kb, tmp_path, remark=remark, later=later).values()) == reasons


@pytest.mark.parametrize(
    ("later", "count"),
    [
        ("57 kilograms of flares were taken out of use", 1),
        ("57 kilograms of flares were found", 0),
        ("75 kilograms of flares were taken out of use", 0),
        ("57 kilograms of fuel were taken out of use", 0),
    ],
)
def test_what_was_seized_is_what_was_taken_out_of_use(fresh_kb: KnowledgeBase, tmp_path: Path, later: str, count: int):
    later = f"The co-chairs praised Operation Calm Water. The operation, in which {later}, was of help to all."
    assert len(found(fresh_kb, tmp_path, statement="seized 75 kilograms of flares", later=later)) == count


@pytest.mark.parametrize(
    ("later", "reasons"),
    [
        (
            "The co-chairs recalled the Second Meeting of the Working Group on Overloaded Ferries, held in Apia in May "
            "2021, which had brought together 64 delegates.",
            ["statement: 46; release: 64"],
        ),
        (
            "The co-chairs recalled the First Meeting of the Working Group on Overloaded Ferries, held in Suva in May "
            "2020, which had brought together 64 delegates.",
            [],
        ),
    ],
)
def test_delegates_whom_an_earlier_meeting_brought_together_are_those_of_that_meeting(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, reasons: list[str]
):
    assert list(found(fresh_kb, tmp_path, remark="In all, 46 delegates attended.", later=later).values()) == reasons


def test_who_attends_a_meeting_as_an_observer_may_support_the_operation_named_before(
    fresh_kb: KnowledgeBase, tmp_path: Path
):
    remark = "All five countries had taken part in Operation Calm Water. Palau and UNODC attended as observers."
    assert found(fresh_kb, tmp_path, remark=remark) == {}


def test_the_same_words_of_a_document_are_one_reading():
    paper = Paper("record", "statement", None, "2021-05-05", "5 May 2021", None)
    told = [Claim(paper, fact, "Ana Tui", "3", (10, 17), "Ana Tui", "Ana Tui spoke.") for fact in ("one", "two")]
    other = Claim(paper, "three", "Ana Tua", "9", (90, 97), "Ana Tua", "Ana Tua left.")
    rows = Contradiction("name", "spelling of Ana Tui", "any", (tuple(told), (other,))).reading_rows({"record": 0})
    assert [(row["n"], row["reading"], row["fact_id"]) for row in rows] == [(0, 0, "one"), (1, 1, "three")]


def test_every_place_cuts_its_words_out_of_the_document(fresh_kb: KnowledgeBase, tmp_path: Path):
    found(fresh_kb, tmp_path, "inspected 214 ferries", "inspected 231 ferries", last=22)
    texts = {row["id"]: row["text"] for row in fresh_kb.db.table("documents").rows}
    rows = list(ask(fresh_kb.db, "contradiction_readings"))
    assert len(rows) == 4
    for row in rows:
        assert texts[row["document_id"]][row["start"] : row["end"]] == row["quote"]
        assert row["rule"]
    fresh_kb.db.execute("update contradiction_readings set quote = 'never said' where n = 0")
    assert {each.place.split()[0] for each in fresh_kb.verify()} == {"contradiction_readings"}


def test_the_supporter_of_the_statement_takes_part_in_the_release(corpus: Path):
    with agreed.knowledge_base(corpus) as kb:
        relink(kb)
        rows = list(ask(kb.db, "contradiction_readings"))
    assert {row["what"].partition(":")[0] for row in rows} == {"capacity of INTERPOL"}
    assert [row["value"] for row in rows] == ["INTERPOL supports", "INTERPOL takes part"]
    assert rows[0]["party_id"] == "organisation-interpol"
    assert rows[0]["event_id"] == "2015-09-joint-period-of-action"


def test_what_was_planned_and_what_came_of_it_may_differ(fresh_kb: KnowledgeBase, tmp_path: Path):
    planned = told.STATEMENT.replace(
        "Operation Calm Water was carried out from 1 to 20 April 2021",
        "Operation Calm Water will be carried out from 10 to 30 May 2021",
    ).replace("During Operation Calm Water the", "The")
    told.keep(
        fresh_kb,
        tmp_path,
        statement=planned.format(results="patrol harbours", remark="None."),
        release=told.RELEASE.format(results="inspected 3 ferries", remark="", last=20).replace("April", "May"),
    )
    assert fresh_kb.db.table("activity").count_where("status = 'planned'") == 1
    assert list(ask(fresh_kb.db, "contradictions")) == []
    assert Activity.type == "activity"


def test_a_draft_does_not_contradict_its_final_text(fresh_kb: KnowledgeBase, tmp_path: Path):
    final = told.STATEMENT.format(results="inspected 231 ferries", remark="None.")
    draft = told.STATEMENT.format(results="inspected 214 ferries", remark="None.").replace(
        "**CO-CHAIRS' STATEMENT**", "**CO-CHAIRS' STATEMENT**\n\nZERO DRAFT – as of 3 May 2021"
    )
    told.keep(fresh_kb, tmp_path, draft=draft, final=final)
    assert [row["status"] for row in fresh_kb.db.query("select status from documents order by id")] == [
        "draft",
        "unknown",
    ]
    assert list(ask(fresh_kb.db, "contradictions")) == []


@pytest.mark.parametrize(
    ("bound", "value", "low", "high"),
    [
        ("eq", 5, 5, 5),
        ("gt", 5, 5, float("inf")),
        ("le", 5, float("-inf"), 5),
        ("approx", 100, 90, 110),
    ],
)
def test_a_bound_leaves_an_interval(bound: str, value: int, low: float, high: float):
    made = figure({"value": value, "value_max": None, "bound": bound})
    assert isinstance(made, Figure)
    assert (made.low, made.high) == (low, high)


def test_a_number_that_is_not_stated_is_no_figure():
    assert figure({"value": None, "value_max": None, "bound": "vague"}) is None
