"""Steps put off before they were done, done by a noun, or done to what "it" stands for."""

from datetime import date
from pathlib import Path

import pytest
import told
from promised import promise, report, status_of, statuses

from kb.due import next_steps
from kb.queries import ask
from kb.store import KnowledgeBase

LAMP = "Translate the guide to lamps into French"
STATEMENT = told.STATEMENT.format(results="it sank.", remark="{}")


def test_what_was_put_off_before_it_was_done_is_restated(fresh_kb: KnowledgeBase):
    promise(fresh_kb, LAMP)
    report(fresh_kb, "The guide to lamps could not be translated in June; this will now be done by 30 October 2021.")
    report(fresh_kb, "The guide to lamps was translated into French on 2 October 2021.", issued="2021-11-01")
    assert statuses(fresh_kb) == {LAMP: "restated"}
    assert [row["timing"] for row in next_steps(fresh_kb.db, date(2022, 5, 1))] == ["carried forward"]


def test_what_was_put_off_and_not_done_since_is_overdue(fresh_kb: KnowledgeBase):
    promise(fresh_kb, LAMP)
    report(fresh_kb, "The guide to lamps could not be translated in June; this will now be done by 30 October 2021.")
    assert statuses(fresh_kb) == {LAMP: "restated"}
    assert [row["timing"] for row in next_steps(fresh_kb.db, date(2022, 5, 1))] == ["overdue"]


def test_what_is_only_late_in_one_document_is_late(fresh_kb: KnowledgeBase):
    promise(fresh_kb, LAMP)
    report(fresh_kb, "The guide to lamps was translated into French on 2 August 2021.")
    assert statuses(fresh_kb) == {LAMP: "reported-late"}


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("The guide to lamps has been available in French since 3 May 2021.", "reported-done"),
        ("The guide to lamps has been discussed in French since 3 May 2021.", "no-report"),
    ],
)
def test_whoever_completes_a_translation_translates(fresh_kb: KnowledgeBase, told: str, status: str):
    assert status_of(fresh_kb, "Complete the translation of the guide to lamps into French", told) == status


@pytest.mark.parametrize(
    ("what", "status"),
    [
        ("The Ferry Data Centre in Nadi went into operation on 2 June 2021.", "reported-done"),
        ("The Ferry Rope Store in Nadi went into operation on 2 June 2021.", "no-report"),
    ],
)
def test_it_stands_for_the_last_thing_named(fresh_kb: KnowledgeBase, tmp_path: Path, what: str, status: str):
    asked = "The Meeting welcomed the plan for a Ferry Data Centre and requested Fiji to put it into operation "
    asked += "by 30 June 2021."
    told.keep(
        fresh_kb,
        tmp_path,
        statement=f"{STATEMENT.partition('## Next steps')[0].format(told.NOTHING)}## Decisions\n\n6. {asked}\n",
        release=told.RELEASE.format(results="held talks", remark=what, last=20).replace("15 June", "15 July"),
    )
    assert {row["action"]: row["status"] for row in ask(fresh_kb.db, "next_steps")}["put it into operation"] == status


def test_a_name_cut_short_is_the_name_in_a_report(fresh_kb: KnowledgeBase, tmp_path: Path):
    remark = "It set up the Birch Bay Reference Laboratory for Ropes (BBRLR)."
    text = (
        STATEMENT.format(remark)
        + "   - *Sign the host agreement for the Reference Laboratory* – Fiji, by 30 June 2021\n"
    )
    later = "The host agreement for the Birch Bay Reference Laboratory for Ropes (BBRLR) was signed on 2 June 2021."
    release = told.RELEASE.format(results="held talks", remark=later, last=20).replace("15 June", "15 July")
    told.keep(fresh_kb, tmp_path, statement=text, release=release)
    found = {row["action"]: row["status"] for row in ask(fresh_kb.db, "next_steps")}
    assert found["Sign the host agreement for the Reference Laboratory"] == "reported-done"


GLOSSARY = "Agree the glossary of ropes and publish it"


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("The glossary of ropes was published on 28 June 2021, two days before the new deadline.", "reported-done"),
        ("The glossary of ropes could not be published, and a new deadline was set.", "restated"),
        ("The glossary of knots was published on 28 June 2021.", "no-report"),
    ],
)
def test_what_is_to_be_done_to_it_next_is_promised_too(fresh_kb: KnowledgeBase, told: str, status: str):
    assert status_of(fresh_kb, GLOSSARY, told) == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Fiji and Samoa moved their towing trial in the Rewa estuary from June 2021 to May 2022.", "restated"),
        ("Fiji and Samoa held their towing trial in the Rewa estuary from June 2021 to July 2021.", "reported-done"),
    ],
)
def test_what_is_moved_from_one_month_to_another_is_put_off(fresh_kb: KnowledgeBase, told: str, status: str):
    action = "Hold a trial of towing in the Rewa estuary"
    assert status_of(fresh_kb, action, told, by=("Fiji", "Samoa")) == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("is still being translated into French and will now be ready by 31 December 2021.", "restated"),
        ("is still being translated into French and will be ready by 20 June 2021.", "no-report"),
        ("is still being translated into French.", "no-report"),
    ],
)
def test_what_is_being_made_is_put_off_by_a_later_day(fresh_kb: KnowledgeBase, told: str, status: str):
    assert status_of(fresh_kb, LAMP, f"The guide to lamps {told}") == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Fiji had to call off the training of lamp keepers and will give it from 4 to 22 November 2021.", "restated"),
        ("Lamp keepers: Fiji had to call off the training, and will give it in November 2021.", "restated"),
        ("Dock keepers: Fiji had to call off the training, and will give it in November 2021.", "no-report"),
        ("Fiji had to call off the training of lamp keepers.", "no-report"),
    ],
)
def test_what_somebody_had_to_call_off_is_put_off_by_a_new_day(fresh_kb: KnowledgeBase, told: str, status: str):
    assert status_of(fresh_kb, "Train lamp keepers", told, by=("Fiji",)) == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("could not be opened until 12 August 2021, for want of a pump.", "reported-late"),
        ("could not be opened until 12 June 2021.", "reported-done"),
        ("could not be opened until 31 March 2022.", "restated"),
        ("could not be opened until the pump is found.", "no-report"),
    ],
)
def test_what_could_not_be_done_until_a_day_was_done_then(fresh_kb: KnowledgeBase, told: str, status: str):
    assert status_of(fresh_kb, "Open the lamp room in Nadi", f"The lamp room in Nadi {told}") == status
