"""Lists of what became of things, each behind its label and without "was" or "is"."""

import pytest
from promised import promise, report, statuses

from kb.store import KnowledgeBase

REVIEW = "The Meeting went through the next steps agreed in March."
OTHERS = ("Repair the slipway at Nadi", "Invite the Port Union to the next meeting")
ATLAS = "Print an atlas of coastal wrecks"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Atlas of coastal wrecks: printed on 3 May 2021.", "reported-done"),
        ("Atlas of coastal wrecks – printed by Fiji on 30 August 2021, two months behind schedule.", "reported-late"),
        ("Atlas of coastal wrecks: available in all ports since 3 May 2021.", "reported-done"),
        ("Atlas of coastal wrecks | on the website of the Bureau since 3 May 2021", "reported-done"),
        ("Atlas of coastal wrecks: not printed on 30 June 2021; Fiji has been given until 5 March 2022.", "restated"),
        ("Atlas of coastal wrecks: to be printed by Fiji in March 2022.", "restated"),
        ("Atlas of coastal wrecks: not yet available.", "no-report"),
        ("Atlas of coastal wrecks | With all members since 3 May 2021", "reported-done"),
        ("Atlas of coastal wrecks | With the ministers since 3 May 2021", "no-report"),
        ("Atlas of coastal wrecks | With the illustrators since 3 May 2021", "no-report"),
        ("Atlas of coastal wrecks | On the website since 3 May 2021", "reported-done"),
        ("Atlas of coastal wrecks: planned format A3.", "no-report"),
        ("The authors of the atlas of coastal wrecks will meet: printed maps of 3 May 2021 differ.", "no-report"),
    ],
)
def test_what_became_of_a_thing_may_stand_behind_its_label(fresh_kb: KnowledgeBase, sentence: str, status: str) -> None:
    promise(fresh_kb, ATLAS, *OTHERS)
    report(fresh_kb, REVIEW, sentence)
    assert statuses(fresh_kb)[ATLAS] == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Fiji: printed the atlas of coastal wrecks on 3 May 2021.", "reported-done"),
    ],
)
def test_a_label_may_name_who_did_it(fresh_kb: KnowledgeBase, sentence: str, status: str) -> None:
    promise(fresh_kb, ATLAS, *OTHERS)
    report(fresh_kb, REVIEW, sentence)
    assert statuses(fresh_kb)[ATLAS] == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The dues for the slipway were settled on 4 May 2021.", "reported-done"),
        ("The Meeting settled on dues for the slipway on 4 May 2021.", "no-report"),
    ],
)
def test_a_day_is_not_what_was_settled_on(fresh_kb: KnowledgeBase, sentence: str, status: str) -> None:
    action = "Pay the dues for the slipway"
    promise(fresh_kb, action, *OTHERS[1:])
    report(fresh_kb, REVIEW, sentence)
    assert statuses(fresh_kb)[action] == status
