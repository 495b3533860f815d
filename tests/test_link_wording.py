import json
from pathlib import Path

import pytest
import told

from kb.link.wording.effects import change, word_diff
from kb.link.wording.rewording import compare
from kb.queries import ask
from kb.store import KnowledgeBase


@pytest.mark.parametrize(
    ("earlier", "later", "effect"),
    [
        ("Ministers noted the plan.", "Ministers  noted the plan.", "unchanged"),
        ("The pilots’ school – a plan", "The pilots' school - a plan", "unchanged"),
        ("Ministers noted the plan.", "Ministers endorsed the plan.", "stronger"),
        ("Ministers took note of the plan.", "Ministers welcomed the plan.", "stronger"),
        ("We reaffirm our support.", "We recall our support.", "weaker"),
        ("The Meeting encouraged members to report.", "The Meeting urged members to report.", "stronger"),
        ("Members should report yearly.", "Members shall report yearly.", "stronger"),
        ("Members shall report yearly.", "Members may report yearly.", "weaker"),
        ("The Meeting agreed to set up a fund.", "The Meeting agreed to consider setting up a fund.", "weaker"),
        ("Members shall report, as appropriate.", "Members shall report.", "stronger"),
        ("Members shall report.", "Members shall report on a voluntary basis.", "weaker"),
        ("ensure access to courts", "promote access to courts", "weaker"),
        ("[ensure / promote] access to courts", "ensure access to courts", "stronger"),
        ("Reports are due by 3 May 2021.", "Reports are due by 3 June 2021.", "date changed"),
        ("Some 40 ships were seen.", "Some 50 ships were seen.", "number changed"),
        ("More than 40 ships were seen.", "About 40 ships were seen.", "number changed"),
        ("Calls are answered within 15 minutes.", "Calls are answered within 20 minutes.", "number changed"),
        ("It expressed concern at fees.", "It expressed grave concern at fees.", "stronger"),
        ("We are deeply concerned at fees.", "We are concerned at fees.", "weaker"),
        ("[XX] delegates came.", "Sixty delegates came.", "placeholder filled"),
        ("Send it by [date].", "Send it by 3 May 2021.", "placeholder filled"),
        ("It will meet in [venue TBC] in [XX] 2022.", "It will meet in Suva in June 2022.", "placeholder filled"),
        ("It heard of fees [and loans].", "It heard of fees and loans.", "brackets resolved"),
        ("[noted with concern / expressed concern at] fees", "noted with concern fees", "brackets resolved"),
        ("It heard of fees and loans.", "It heard of fees [and loans].", "brackets added"),
        ("The next steps follow here:", "The next steps are:", "reworded"),
        ("ZERO DRAFT – as of 3 March 2021", "Final – 5 March 2021", "status"),
        ("Rev.1, 4 May 2020", "Rev.2, 9 May 2020", "status"),
        ("The fund is open.", "The fund is open to islands, cities and ports.", "added"),
    ],
)  # fmt: skip
def test_an_effect_is_read_from_the_words_that_changed(earlier: str, later: str, effect: str):
    assert change(earlier, later).effects[0] == effect
    assert change(earlier, later).reason


@pytest.mark.parametrize(
    ("earlier", "later", "reason"),
    [
        ("Over 1,900 ships and 3 tugs came.", "Over 2,100 ships and 3 tugs came.", "“Over 1,900” becomes “Over 2,100”"),
        ("It met on 3 May 2021.", "It met on 3 June 2021.", "“3 May 2021” becomes “3 June 2021”"),
        ("It noted the increase.", "It noted with concern the increase.", "“note” becomes “note with concern”"),
    ],
)
def test_the_reason_cites_the_words_as_printed(earlier: str, later: str, reason: str):
    assert change(earlier, later).reason == reason


def test_a_number_is_never_torn():
    assert ("-", "1,900") in word_diff("It saw 1,900 ships.", "It saw 2,900 ships.")


def test_signs_that_point_both_ways_are_both_told():
    told_of = change("The Meeting agreed to act.", "The Meeting decided to act, as appropriate.")
    assert set(told_of.effects) == {"stronger", "weaker"}
    assert "“agree” becomes “decide”" in told_of.reason
    assert "adds “as appropriate”" in told_of.reason


@pytest.mark.parametrize(
    ("earlier", "later"),
    [("It [noted / welcomed] the plan of 2020.", "It welcomed the new plan."), ("a", "b c"), ("one two", "one two")],
)
def test_a_word_diff_holds_every_word_of_both(earlier: str, later: str):
    parts = word_diff(earlier, later)
    assert "".join(words for what, words in parts if what in "=-").replace(" ", "") == earlier.replace(" ", "")
    assert "".join(words for what, words in parts if what in "=+").replace(" ", "") == later.replace(" ", "")


DRAFT = told.STATEMENT.format(
    results="inspected [XX] ferries",
    remark="The Meeting [noted / welcomed] the plan of Fiji to train pilots. [The Meeting decided to buy two tugs.]",
).replace("**CO-CHAIRS' STATEMENT**", "**CO-CHAIRS' STATEMENT**\n\nZERO DRAFT – as of 3 May 2021")
FINAL = told.STATEMENT.format(
    results="inspected 214 ferries",
    remark="The Meeting welcomed the plan of Fiji to train pilots. Tonga thanked the interpreters for their patience.",
).replace("**CO-CHAIRS' STATEMENT**", "**CO-CHAIRS' STATEMENT**\n\nFinal – 5 May 2021")


def test_between_versions_every_sentence_of_both_is_told(fresh_kb: KnowledgeBase, tmp_path: Path):
    told.keep(fresh_kb, tmp_path, draft=DRAFT, final=FINAL)
    rows = list(ask(fresh_kb.db, "wording", unchanged=1))
    assert {row["kind"] for row in rows} == {"versions"}
    counts = dict(fresh_kb.db.execute("select document_id, count(*) from sentences group by document_id"))
    assert len([row for row in rows if row["from_text"]]) == counts["draft"]
    assert len([row for row in rows if row["to_text"]]) == counts["final"]
    changed = [(row["effect"], row["from_text"], row["to_text"]) for row in rows if row["effect"] != "unchanged"]
    assert changed == [
        ("status", "ZERO DRAFT – as of 3 May 2021", "Final – 5 May 2021"),
        ("placeholder filled", "inspected [XX] ferries", "inspected 214 ferries"),
        (
            "stronger",
            "The Meeting [noted / welcomed] the plan of Fiji to train pilots.",
            "The Meeting welcomed the plan of Fiji to train pilots.",
        ),
        ("added", None, "Tonga thanked the interpreters for their patience."),
        ("deleted", "[The Meeting decided to buy two tugs.]", None),
    ]
    assert fresh_kb.verify() == []


LATER = (
    told.STATEMENT.format(results="inspected 90 ferries", remark="Kiribati described its new lighthouse.")
    .replace("SECOND MEETING", "THIRD MEETING")
    .replace("Second Meeting", "Third Meeting")
    .replace("2021", "2022")
    .replace("4-5 MAY", "8-9 JUNE")
    .replace("4 and 5 May", "8 and 9 June")
)


def test_the_next_statement_of_a_series_is_set_beside_the_one_before(fresh_kb: KnowledgeBase, tmp_path: Path):
    told.keep(fresh_kb, tmp_path, final=FINAL, later=LATER)
    rows = list(ask(fresh_kb.db, "wording", unchanged=1, to="later"))
    assert {(row["kind"], row["from_document_id"]) for row in rows} == {("series", "final")}
    assert all(row["from_text"] and row["to_text"] for row in rows)
    chaired = next(row for row in rows if row["to_text"].startswith("It was co-chaired"))
    assert (chaired["effect"], chaired["likeness"], chaired["rule"]) == (
        "unchanged",
        1.0,
        "sentence-repeated-in-series",
    )
    held = next(row for row in rows if row["to_text"].startswith("The Third Meeting"))
    assert "date changed" in json.loads(held["effects"])
    assert not [row for row in rows if "lighthouse" in row["to_text"]]


def test_two_meetings_are_no_versions_and_a_release_is_set_beside_no_statement(fresh_kb: KnowledgeBase, tmp_path: Path):
    release = told.RELEASE.format(results="inspected 214 ferries", remark="", last=20)
    told.keep(fresh_kb, tmp_path, final=FINAL, release=release)
    assert not fresh_kb.db.table("wording").count


def test_any_two_documents_can_be_compared_and_the_order_is_that_of_reading(fresh_kb: KnowledgeBase, tmp_path: Path):
    told.keep(fresh_kb, tmp_path, final=FINAL, later=LATER)
    found = compare(fresh_kb.db, "final", "later")
    later = [each.later.start for each in found if each.later]
    assert later == sorted(later)
    assert {each.change.effects[0] for each in found if not each.earlier} == {"added"}
    assert {each.change.effects[-1] for each in found if not each.later} == {"deleted"}
