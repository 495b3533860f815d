"""Steps of which a paragraph of a review tells as a whole, though no single sentence of it says enough."""

import pytest
from promised import promise, report, statuses

from kb.link.follow_ups.window import Sentence
from kb.link.series import Paper
from kb.link.words.meanings import Passage
from kb.store import KnowledgeBase

REVIEW = "The Meeting went through the next steps agreed in March."
DEBRIEF = "Hold a debriefing for beacon keepers"
DOCK = "Open the Storm Shelter Dock for small boats"
WARDENS = "Nominate a warden for berth disputes"
FEES = "Draw up a list of harbour fees that no fisherman may be charged"


@pytest.mark.parametrize(
    ("action", "by", "status", "paragraph"),
    [
        (
            DEBRIEF,
            ("Peru",),
            "reported-done",
            "Beacons. Eleven lamp keepers sat together in Callao on 28 and 29 June 2021, going through the winter.",
        ),
        (
            DOCK,
            ("Fiji", "Samoa"),
            "reported-late",
            "Fiji and Samoa spoke of the Storm Shelter Dock. Small boats have moored there since 15 July 2021.",
        ),
        (
            FEES,
            ("Fiji", "Samoa"),
            "reported-done",
            "On fees, Fiji and Samoa tabled their text on 27 June 2021. It names nine sums that no fisherman pays.",
        ),
        (
            DOCK,
            ("Fiji", "Samoa"),
            "no-report",
            "Fiji and Samoa spoke of the Storm Shelter Dock. They hope that small boats will moor there in 2022.",
        ),
        (
            DOCK,
            ("Fiji", "Samoa"),
            "no-report",
            "The Storm Shelter Dock for small boats is still being dredged. Fiji and Samoa met in July 2021.",
        ),
        (
            WARDENS,
            ("All members",),
            "reported-partly",
            "Berth wardens. Ten of the fifteen governments had named theirs when the time ran out.",
        ),
        (
            WARDENS,
            ("All members",),
            "no-report",
            "Lamp keepers. Ten of the fifteen governments had named theirs when the time ran out.",
        ),
        (
            FEES,
            ("Fiji", "Samoa"),
            "no-report",
            "On fees, Tonga tabled its text on 27 June 2021. It names nine sums that no fisherman pays in Tonga.",
        ),
        (
            "Open a boat school in Callao",
            ("Peru",),
            "no-report",
            "Peru told of the opening of a boat school in Paita in May 2021. It serves five villages.",
        ),
    ],
)
def test_a_paragraph_tells_what_became_of_the_step_that_it_is_about(
    fresh_kb: KnowledgeBase, action: str, by: tuple[str, ...], status: str, paragraph: str
) -> None:
    promise(fresh_kb, action, by=by)
    report(fresh_kb, REVIEW, paragraph)
    assert statuses(fresh_kb) == {action: status}


def test_two_paragraphs_that_fit_alike_tell_nothing(fresh_kb: KnowledgeBase) -> None:
    promise(fresh_kb, FEES, by=("Fiji", "Samoa"))
    told = "On fees, Fiji and Samoa tabled a text on 27 June 2021."
    report(fresh_kb, REVIEW, told, told.replace("a text", "another"))
    assert statuses(fresh_kb) == {FEES: "no-report"}


def test_a_paragraph_that_announces_a_review_reports_nothing(fresh_kb: KnowledgeBase) -> None:
    action = "Commission a note on the exchange of pilots"
    promise(fresh_kb, action, by=("Bureau",))
    report(
        fresh_kb, "The Bureau introduced a note on what has become of earlier promises. Members had an exchange on it."
    )
    assert statuses(fresh_kb) == {action: "no-report"}


def test_a_day_without_a_year_is_read_by_the_day_that_a_document_prints() -> None:
    paper = Paper("a", "summary", "Harbour Process", None, None, None, printed="2021-09-13")
    words = Passage("The guide came back on 30 August.")
    sentence = Sentence(paper, 0, len(words.text), words, frozenset(words.every_key()), 1, reviewed=False)
    assert [each.date.start for each in sentence.dates] == ["2021-08-30"]


def test_what_another_body_offers_in_the_same_paragraph_is_no_report(fresh_kb: KnowledgeBase):
    action = "give a course for the staff of island lighthouses"
    promise(fresh_kb, action, "Repair the slipway at Nadi", by=("ULK",))
    report(
        fresh_kb,
        "ULK regretted that island lighthouses can rarely release staff for training. WBO praised the use made of its"
        " radios and offered three courses on them.",
    )
    assert statuses(fresh_kb)[action] == "no-report"
