import made
import pytest
from promised import promise, report, statuses, step

from extractors.facts import Date
from kb.link import relink
from kb.link.follow_ups.called import Called
from kb.link.follow_ups.counts import few_of
from kb.link.series import Paper, Series
from kb.link.words.meanings import Names
from kb.link.words.reviews import announces_review, recalling, reviews
from kb.store import KnowledgeBase

REVIEW = "The Meeting went through the next steps agreed in March."
CHUTES = "Compile a register of evacuation chutes"
CARD = "Design a picture card for emergencies"
OFFICER = "Name an officer responsible for passenger lists"
WORKSHOP = "Hold a workshop for judges on cable theft"
DRILLS = "Carry out unannounced drills on six ferries"
MEMBERS = ("each member",)


def told(kb: KnowledgeBase) -> dict[str, str | None]:
    relink(kb)
    return next(kb.db.query("select * from follow_ups where n = 0"))


@pytest.mark.parametrize(
    ("action", "by", "status", "sentence"),
    [
        (
            CHUTES,
            ("Secretariat",),
            "reported-done",
            "By 22 June 2021, eight days early, the Secretariat drew together what is known of evacuation slides.",
        ),
        (
            CARD,
            ("Peru",),
            "reported-late",
            "A card of drawings for emergencies was handed out by Peru on 9 August 2021.",
        ),
        (
            OFFICER,
            MEMBERS,
            "reported-partly",
            "Five of the seven members have told the Secretariat who answers for their passenger lists.",
        ),
        (
            OFFICER,
            MEMBERS,
            "reported-partly",
            "People who will keep passenger lists have been designated by all members but Peru.",
        ),
        (
            DRILLS,
            ("Peru",),
            "reported-partly",
            "Of the six ferries on which Peru was to sound the alarm, four were tested.",
        ),
        (CARD, ("Peru",), "no-report", "The picture that Peru was to draw for emergencies is still outstanding."),
        (CARD, ("Peru",), "no-report", "Peru welcomed a card with pictures for emergencies."),
        (CARD, ("Peru",), "no-report", "Delegations drew up a card of thanks for the hosts."),
        (WORKSHOP, ("Peru",), "no-report", "Peru held a workshop for fishermen on net theft in May 2021."),
        (OFFICER, MEMBERS, "no-report", "Members said that passenger lists had been found in many harbours."),
    ],
)
def test_a_report_in_other_words_is_known_by_all_that_speaks_for_it(
    fresh_kb: KnowledgeBase, action: str, by: tuple[str, ...], status: str, sentence: str
):
    promise(fresh_kb, action, by=by)
    report(fresh_kb, REVIEW, sentence)
    assert statuses(fresh_kb) == {action: status}


def test_a_review_of_all_that_was_undertaken_is_no_promised_review(fresh_kb: KnowledgeBase):
    action = "Review the terms of reference of the Harbour Group"
    promise(fresh_kb, action, by=("Peru",))
    report(fresh_kb, "Delegates began with a review of what had been promised at the Harbour Conference in March.")
    assert statuses(fresh_kb) == {action: "no-report"}


def test_a_year_before_the_owners_does_not_count_them(fresh_kb: KnowledgeBase):
    action = "Approve the budget for the harbour lights"
    promise(fresh_kb, action, by=("our senior officials",))
    report(fresh_kb, "On 25 June 2021, senior officials approved the budget for the harbour lights.")
    assert statuses(fresh_kb) == {action: "reported-done"}


def test_the_reason_names_what_speaks_for_a_report(fresh_kb: KnowledgeBase):
    promise(fresh_kb, CARD, by=("Peru",))
    report(fresh_kb, REVIEW, "A card of drawings for emergencies was handed out by Peru on 9 August 2021.")
    row = told(fresh_kb)
    assert row["rule"] == "retold-done"
    assert row["reason"] == (
        "due by 30 June 2021, reported for 9 August 2021: 40 days after the last day due; in other words: "
        "shares “card”, “emergencies”; names who promised; stands where earlier steps are reviewed; "
        "fits no other promise so well"
    )


def test_fewer_words_do_where_steps_are_reviewed(fresh_kb: KnowledgeBase):
    promise(fresh_kb, CHUTES, by=("Secretariat",))
    report(fresh_kb, "The Secretariat handed out what is known of evacuation slides on 22 June 2021.")
    assert statuses(fresh_kb) == {CHUTES: "no-report"}


def test_the_words_that_its_own_document_uses_tell_a_step(fresh_kb: KnowledgeBase):
    action = "Write guidelines on lifting gear for shipyards"
    where = made.document(
        "Tonga spoke of frayed ropes and bent hooks. Fiji agreed to write guidelines for shipyards.",
        action,
        source="promise.md",
    )
    due = made.when("by 30 June 2021", None, "2021-06-30", "deadline")
    fresh_kb.add(made.extraction(where, step(where, action, due, ("Fiji",)), issued="2021-03-03"))
    advice = "Advice to shipyards on ropes and hooks, which had been expected in June, was sent out by Fiji"
    report(fresh_kb, f"{advice} on 2 August 2021.")
    assert statuses(fresh_kb) == {action: "reported-late"}


def test_a_sentence_goes_to_the_step_it_fits_best(fresh_kb: KnowledgeBase):
    other = "Design a poster for emergencies"
    promise(fresh_kb, CARD, other, by=("Peru",))
    report(fresh_kb, REVIEW, "A card with pictures for emergencies went to all harbours from Peru in June 2021.")
    assert statuses(fresh_kb) == {CARD: "reported-done", other: "no-report"}


def test_a_roll_of_names_reports_nothing_of_those_named(fresh_kb: KnowledgeBase):
    action = "Train inspectors from Fiji, Samoa and Tonga"
    promise(fresh_kb, action)
    present = "Inspectors of Australia, Fiji, Ghana, Kenya, Nauru, Norway, Peru, Samoa and Tonga sat at the table."
    report(fresh_kb, REVIEW, present)
    assert statuses(fresh_kb) == {action: "no-report"}


@pytest.mark.parametrize(
    ("further", "status"),
    [
        ("The last of them was named on 4 August 2021.", "reported-late"),
        ("They were named on 4 August 2021.", "reported-late"),
        ("The others have not been named.", "reported-partly"),
        ("They met on 4 August 2021.", "reported-done"),
        ("The next meeting is on 4 October 2021.", "reported-done"),
    ],
)
def test_the_next_sentence_may_go_on_with_the_same_thing(fresh_kb: KnowledgeBase, further: str, status: str):
    action = "Name contact points for ferry safety"
    promise(fresh_kb, action)
    report(fresh_kb, f"Contact points for ferry safety were named. {further}")
    assert statuses(fresh_kb) == {action: status}


def test_a_year_of_figures_is_not_the_day_they_were_given(fresh_kb: KnowledgeBase):
    action = "Submit annual figures on falls overboard"
    due: Date = made.when("by 1 June 2021", None, "2021-06-01", "deadline")
    promise(fresh_kb, action, due=due, by=MEMBERS)
    report(fresh_kb, "Figures on falls overboard for 2020 have been made known by all members.")
    assert statuses(fresh_kb) == {action: "reported-done"}


def test_what_was_to_be_put_on_the_website_is_reported_by_being_available_there(fresh_kb: KnowledgeBase):
    action = "Put the register of chutes on the website"
    promise(fresh_kb, action)
    report(fresh_kb, "The register of chutes has been available on the website since 4 August 2021.")
    assert statuses(fresh_kb) == {action: "reported-late"}


def named(*terms: tuple[str, str]) -> tuple[Names, Names]:
    """Return the names that hold in a document after one for each of some long and short names."""
    papers = [
        Paper(str(n), "summary", "Harbour Process", f"2021-01-0{n + 1}", None, None) for n in range(len(terms) + 1)
    ]
    series = Series("Harbour Process", papers)
    for paper, (long, short) in zip(papers, terms, strict=False):
        series.shorts[paper.id][short.lower()] = {"long": long, "short": short}
    return Called(series, {}).at(papers[-1].id)


def test_a_short_name_of_one_meaning_holds_throughout_a_series():
    assert "@dialogue bureau" in named(("Dialogue Bureau", "Bureau"))[1].keys["Bureau",]


def test_a_short_name_of_two_meanings_holds_only_where_it_is_defined():
    assert ("Bureau",) not in named(("Dialogue Bureau", "Bureau"), ("Customs Bureau", "Bureau"))[1].keys


def test_the_end_of_a_long_name_that_spells_the_short_one_stands_for_both():
    names = named(("Amber Sea Link 2", "SL2"))[0].keys
    assert names["sea", "link", "2"] == names["SL2",]


@pytest.mark.parametrize(
    ("words", "few"),
    [
        ("Of the six courses planned for 2018, Fiji was able to give four", ("four", "six")),
        ("Of the 40 meters, 22 were in place on 3 May", ("22", "40")),
        ("Of the six courses, three in May and three in June", ("three", "six")),
        ("Of the six courses, all were given on 3 May", None),
        ("The six courses were given to four members", None),
    ],
)
def test_few_of_many_are_told_by_their_numbers(words: str, few: tuple[str, str] | None):
    assert few_of(words) == few


@pytest.mark.parametrize(
    ("heading", "is_review"),
    [
        ("Follow-up to the Fourth Meeting", True),
        ("Matters arising", True),
        ("What has been done since Suva", True),
        ("Implementation of the Suva Declaration", True),
        ("Since Suva", True),
        ("Since the last session", True),
        ("III. Since Suva", True),
        ("Harbours closed since Suva", False),
        ("Next steps", False),
        ("Future work and follow-up", False),
        ("Opening", False),
    ],
)
def test_sections_that_review_are_known_by_their_headings(heading: str, is_review: bool):
    assert reviews(heading) is is_review


def test_a_review_may_be_announced_by_a_sentence():
    assert announces_review(REVIEW)
    assert announces_review("Members reviewed the implementation of the harbour plan.")
    assert announces_review("Delegates took stock of the tasks that had been given to the Secretariat.")
    assert announces_review("The co-chairs considered the follow-up to earlier decisions.")
    assert not announces_review("The Meeting reviewed the draft budget.")
    assert not announces_review("The Bureau introduced a paper on the previous year.")


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("The guide was printed, as had been foreseen.", "as had been foreseen"),
        ("The guide, which had been expected in May, was printed.", "which had been expected"),
        ("The guide called for in Suva was printed.", "called for in Suva"),
        ("In accordance with the decision of the Council, the guide was printed.", "accordance with the decision"),
        ("The guide was printed by the deadline.", "the deadline"),
        ("The guide was printed within the time allowed.", "the time allowed"),
        ("The guide was printed on time.", "on time"),
    ],
)
def test_phrases_recall_that_something_was_promised(words: str, phrase: str):
    assert recalling(words) == phrase


def test_plain_words_recall_nothing():
    assert recalling("The guide was printed in Suva in the week of the workshop.") is None
