import pytest
from promised import promise, report, statuses

from kb.store import KnowledgeBase

CARD = "Design a picture card for emergencies"
WORKSHOP = "Hold a workshop for judges on cable theft"
TRIAL = "Test the buoy card in four ports"
SHOWN = "Peru spoke about its card with drawings for an emergency."


@pytest.mark.parametrize(
    ("further", "status"),
    [
        ("The work was finished on 20 July 2021, twenty days after the deadline.", "reported-late"),
        ("It was finished on 20 June 2021, ten days before the deadline.", "reported-done"),
        ("Delegates had landed on 20 July 2021, five days late.", "no-report"),
        ("The work was finished on 20 July 2021, three days late.", "no-report"),
    ],
)
def test_a_sentence_tells_by_a_delay_that_fits_when_the_thing_before_it_was_done(
    fresh_kb: KnowledgeBase, further: str, status: str
):
    promise(fresh_kb, CARD, by=("Peru",))
    report(fresh_kb, f"{SHOWN} {further}")
    assert statuses(fresh_kb) == {CARD: status}


def test_a_delay_in_another_paragraph_tells_nothing_of_the_thing(fresh_kb: KnowledgeBase):
    promise(fresh_kb, CARD, by=("Peru",))
    report(fresh_kb, SHOWN, "The work was finished on 10 July 2021, ten days after the deadline.")
    assert statuses(fresh_kb) == {CARD: "no-report"}


def test_a_thing_named_again_is_known_by_the_sentence_before(fresh_kb: KnowledgeBase):
    promise(fresh_kb, WORKSHOP, by=("Peru",))
    learnt = "In June 2021 forty judges learnt in Lima how cable theft is proved."
    report(fresh_kb, f"{learnt} The workshop was attended by four prosecutors, too.")
    assert statuses(fresh_kb) == {WORKSHOP: "reported-done"}


def test_a_thing_named_again_after_another_matter_is_not(fresh_kb: KnowledgeBase):
    promise(fresh_kb, WORKSHOP, by=("Peru",))
    report(
        fresh_kb, "In June 2021 forty nurses learnt in Lima how to dress wounds. The workshop was attended by cooks."
    )
    assert statuses(fresh_kb) == {WORKSHOP: "no-report"}


def test_of_some_ports_where_it_was_not_begun_a_trial_is_reported_in_part(fresh_kb: KnowledgeBase):
    promise(fresh_kb, TRIAL, by=("Peru",))
    report(
        fresh_kb,
        "Peru spoke about its trial of the buoy card. In Callao all four ports had used it by 30 June 2021; in Ilo one "
        "port had begun and three had not.",
    )
    assert statuses(fresh_kb) == {TRIAL: "reported-partly"}


@pytest.mark.parametrize(
    ("further", "status"),
    [
        (
            "Fiji has tried it out on 26 of the 40 boats, and the trials on the other 14 have not begun.",
            "reported-partly",
        ),
        ("Fiji has tried it out on all 40 boats.", "reported-done"),
        ("Fiji has lent it to four others.", "no-report"),
    ],
)
def test_how_many_are_told_of_what_the_sentence_before_names(fresh_kb: KnowledgeBase, further: str, status: str):
    action = "Try out the buoy card on 40 boats"
    promise(fresh_kb, action, by=("Fiji",))
    report(fresh_kb, f"The buoy card exists in three languages. {further}")
    assert statuses(fresh_kb) == {action: status}
