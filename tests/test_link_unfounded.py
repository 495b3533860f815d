"""Sentences that name what was promised and do not say that it was done."""

import pytest
from promised import promise, report, statuses

from kb.store import KnowledgeBase

PROMISE = "Prepare a model contract for divers"


@pytest.mark.parametrize(
    "told",
    [
        "Oman explained why the model contract for divers was not ready by the end of June 2021.",
        "The model contract for divers, which should have been prepared by June, is not.",
        "Oman reported on the model contract for divers.",
        "Oman gave an account of the model contract for divers.",
        "Oman has prepared a model contract of its own for divers at home.",
        "Oman would like to prepare the model contract for divers.",
        "Oman presented a project to prepare a model contract for divers, if funds are found.",
        "Oman had, according to which journal one reads, prepared the model contract for divers.",
        "Contrary to what a journal wrote, Oman prepared the model contract for divers.",
        "Oman said that the text of the model contract for divers was with the printer.",
        "The model contract for divers, promised by Oman for May, is still in a drawer.",
        "Oman undertakes to prepare the model contract for divers by 1 December 2021 and to keep it updated.",
        "The model contract for divers of Oman was discussed. It now has two pages.",
        "The objectives of Oman are better contracts, fewer untrained divers and longer lives.",
        "“The strike came before we could prepare the model contract for divers,” said the expert of Oman.",
    ],
)
def test_what_denies_a_deed_or_only_speaks_of_a_thing_closes_nothing(fresh_kb: KnowledgeBase, told: str) -> None:
    promise(fresh_kb, PROMISE, "Convene a seminar on nets", by=("Oman",))
    report(fresh_kb, told)
    assert statuses(fresh_kb)[PROMISE] in ("no-report", "restated")


@pytest.mark.parametrize(
    ("topic", "status"), [("the pay of divers", "no-report"), ("the liability of net makers", "reported-done")]
)
def test_a_seminar_on_something_else_is_another(fresh_kb: KnowledgeBase, topic: str, status: str) -> None:
    wanted = "Hold a seminar on the liability of net makers"
    promise(fresh_kb, wanted, PROMISE, by=("Oman",))
    told = f"Oman held a seminar in Muscat on 8 June on {topic}, which 45 people attended."
    report(fresh_kb, "The Meeting reviewed the follow-up to its decisions.", told)
    assert statuses(fresh_kb)[wanted] == status


@pytest.mark.parametrize(
    "told",
    [
        "Oman prepared the model contract for divers in May 2021.",
        "The model contract for divers was prepared by Oman, though not in French.",
        "A press release announced in May 2021 that Oman had prepared the model contract for divers.",
        "Oman prepared not only the model contract for divers but also a guide.",
    ],
)
def test_words_of_denial_about_something_else_do_not_matter(fresh_kb: KnowledgeBase, told: str) -> None:
    promise(fresh_kb, PROMISE, "Convene a seminar on nets", by=("Oman",))
    report(fresh_kb, told)
    assert statuses(fresh_kb)[PROMISE] == "reported-done"


def test_a_deed_put_off_to_a_new_day_is_restated(fresh_kb: KnowledgeBase) -> None:
    promise(fresh_kb, PROMISE, by=("Oman",))
    report(fresh_kb, "The model contract for divers was not prepared by June and is now due by 30 November 2021.")
    assert statuses(fresh_kb)[PROMISE] == "restated"


def test_the_day_by_which_somebody_was_told_to_do_it_is_not_when_it_was_done(fresh_kb: KnowledgeBase) -> None:
    wanted = "Circulate the rules of the Divers Fund"
    promise(fresh_kb, wanted, by=("Oman",))
    report(
        fresh_kb,
        "We are pleased that the Divers Fund has received its first gifts. Its rules, which Oman had been asked to "
        "circulate in June, reached our capitals on 7 August 2021 and have been approved.",
    )
    assert statuses(fresh_kb)[wanted] == "reported-late"


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (
            "Circulate the sampling protocol in English and Spanish",
            "A glossary of sampling terms, in English and Spanish, was circulated by Oman in July 2021.",
        ),
        (
            "Survey the testing capacity of national laboratories",
            "In June 2021 eleven teams analysed the same samples, sent to them by the National Laboratory in Vienna.",
        ),
    ],
)
def test_another_thing_to_which_the_same_was_done_is_not_the_one_promised(
    fresh_kb: KnowledgeBase, wanted: str, told: str
) -> None:
    promise(fresh_kb, wanted, PROMISE, by=("Oman",))
    report(fresh_kb, told)
    assert statuses(fresh_kb)[wanted] == "no-report"


def test_a_bare_number_before_the_verb_is_who_acted(fresh_kb: KnowledgeBase) -> None:
    wanted = "Deposit their instruments of accession"
    promise(fresh_kb, wanted, PROMISE, by=("members",))
    report(
        fresh_kb,
        "Of the four members that had undertaken in Cotonou to accede to the Agreement on Port State Measures (PSMA), "
        "two deposited their instruments before the end of June. In the other two the bill is before parliament.",
    )
    assert statuses(fresh_kb)[wanted] == "reported-partly"


def test_what_is_to_be_negotiated_or_built_is_the_thing_itself(fresh_kb: KnowledgeBase) -> None:
    wanted = "Conclude the negotiation of an agreement on joint teams"
    promise(fresh_kb, wanted, PROMISE, by=("Oman",))
    report(fresh_kb, "The agreement on joint teams was not ready in June; the new target is 31 March 2022.")
    assert statuses(fresh_kb)[wanted] == "restated"
