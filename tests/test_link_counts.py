import pytest
from promised import promise, report, statuses

from kb.store import KnowledgeBase

OFFICERS = "train 40 rescue officers"


@pytest.mark.parametrize(
    ("status", "reason", "sentence"),
    [
        ("reported-partly", "reported for 35 of 40 promised", "Tonga trained 35 rescue officers in June 2021."),
        (
            "reported-partly",
            "reported for 35 of 40 promised",
            "Tonga reported that 35 rescue officers had been trained in June 2021.",
        ),
        ("reported-partly", "reported for 35 of 40 promised", "In all, 35 of the 40 rescue officers were trained."),
        ("reported-partly", "reported for nearly 40 of 40 promised", "Tonga has trained nearly 40 rescue officers."),
        ("reported-done", None, "Tonga trained forty rescue officers in June 2021."),
        ("reported-done", None, "In June 2021, over 40 rescue officers were trained."),
        ("reported-late", None, "Tonga trained 42 rescue officers in August 2021."),
        ("reported-done", None, "The rescue officers were trained in June 2021."),
        ("no-report", None, "The 40 rescue officers have not been trained."),
        ("no-report", None, "Tonga trained rescue officers in June 2021."),
        ("no-report", None, "Tonga will train 35 rescue officers in June 2022."),
        ("no-report", None, "Fiji trained 35 rescue officers in June 2021."),
        ("no-report", None, "Fiji reported that 45 rescue officers had been trained."),
        ("no-report", None, "Tonga trained 35 rescue dogs in June 2021."),
        ("no-report", None, "Tonga thanked 35 rescue officers in June 2021."),
    ],
)
def test_a_promised_number_is_set_beside_the_number_reported(
    fresh_kb: KnowledgeBase, status: str, reason: str | None, sentence: str
):
    promise(fresh_kb, OFFICERS, by=("Tonga",))
    report(fresh_kb, sentence)
    assert statuses(fresh_kb) == {OFFICERS: status}
    assert reason in (None, next(fresh_kb.db.table("follow_ups").rows)["reason"])


@pytest.mark.parametrize(
    ("action", "sentence"),
    [
        ("build a pilot station", "Members noted that a pilot station had been built in June 2021."),
        ("hold two workshops on signals", "Two workshops on signals were held in June 2021."),
        ("procure 12 patrol boats", "Members procured 12 patrol boats in June 2021."),
        ("teach masters of ferries first aid", "Fiji taught masters of ferries first aid in June 2021."),
    ],
)
def test_a_report_may_use_the_very_verb_of_the_step(fresh_kb: KnowledgeBase, action: str, sentence: str):
    promise(fresh_kb, action)
    report(fresh_kb, sentence)
    assert statuses(fresh_kb) == {action: "reported-done"}
