"""Reports in the usual words of secretariats, each with what only looks like one: denials, others, other things."""

from dataclasses import replace

import made
import pytest
from promised import meeting, promise, report, statuses, step

from kb.store import KnowledgeBase

REVIEW = "The Meeting went through the next steps agreed in March."
OTHERS = ("Repair the slipway at Nadi", "Invite the Port Union to the next meeting")


def _status(kb: KnowledgeBase, action: str, *sentences: str, by: tuple[str, ...] = ()) -> str:
    promise(kb, action, *OTHERS, by=by)
    report(kb, REVIEW, *sentences)
    return statuses(kb)[action]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Fiji did publish the atlas of coastal wrecks, on 3 May 2021.", "reported-done"),
        ("Fiji did not publish the atlas of coastal wrecks.", "no-report"),
        ("Fiji did not publish the atlas of coastal wrecks until 30 August 2021.", "reported-late"),
        ("Fiji will not publish the atlas of coastal wrecks.", "no-report"),
        ("A lawsuit made impossible the atlas of coastal wrecks.", "no-report"),
    ],
)
def test_did_may_stress_a_verb_and_deny_it_for_good_or_up_to_a_day(fresh_kb: KnowledgeBase, sentence: str, status: str):
    assert _status(fresh_kb, "Publish an atlas of coastal wrecks", sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The seminar on net repair did not go ahead in May 2021, as a storm had flooded the hall.", "no-report"),
        ("The seminar on net repair went ahead in May 2021, though a storm had flooded the hall.", "reported-done"),
    ],
)
def test_a_gathering_that_did_not_go_ahead_was_not_held(fresh_kb: KnowledgeBase, sentence: str, status: str):
    action = "Hold a seminar on net repair"
    when = made.when("in May 2021", "2021-05-01", "2021-05-31")
    first = made.document("The Plenary Meeting was held on 3 March 2021.", action, source="promise.md")
    plan = meeting(first, "seminar on net repair", when, "later")
    held = made.when("3 March 2021", "2021-03-03", "2021-03-03")
    fresh_kb.add(made.extraction(first, meeting(first, "Plenary Meeting", held, "this"), plan, step(first, action)))
    second = made.document("Report", sentence, source="report.md")
    told = meeting(second, "seminar on net repair", when, "earlier")
    fresh_kb.add(made.extraction(second, told, issued="2021-09-01", genre="co-chairs-statement"))
    assert statuses(fresh_kb)[action] == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("An agreement on tow charges with the Port Union was signed on 4 May 2021.", "reported-done"),
        ("The Port Union signed an agreement on tow charges with the Reef Council on 4 May 2021.", "no-report"),
    ],
)
def test_a_pact_of_the_partner_with_somebody_else_is_another(fresh_kb: KnowledgeBase, sentence: str, status: str):
    assert _status(fresh_kb, "Sign an agreement on tow charges with the Port Union", sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The Meeting welcomed the course in night berthing that Samoa gave to pilots in May 2021.", "reported-done"),
        ("Members thanked the Reef Council for the course in night berthing that it gave in May 2021.", "no-report"),
        ("The Meeting welcomed the course in night berthing that Tonga gave to pilots in May 2021.", "no-report"),
    ],
)
def test_who_acts_stands_in_the_clause_about_a_thing_before_it(fresh_kb: KnowledgeBase, sentence: str, status: str):
    assert _status(fresh_kb, "Train pilots in night berthing", sentence, by=("Samoa",)) == status


@pytest.mark.parametrize(
    ("action", "sentence"),
    [
        ("Hand in after-dive notes on the wreck", "After-dive notes on the wreck came back in May 2021."),
        (
            "Open a telephone line for stranded whales",
            "The whale line, which Fiji has kept open since May, is in Suva.",
        ),
        ("Open a telephone line for stranded whales", "The whale line handled 40 alarms by the end of May 2021."),
        (
            "Compare tide tables of the outer ports",
            "Tide tables of the outer ports were laid side by side in May 2021.",
        ),
        ("Abolish the fee for mooring permits", "The fee for mooring permits was dropped in May 2021."),
        ("Abolish the fee for mooring permits", "Ministers revoked the fee for mooring permits in May 2021."),
        ("Extend medical help to 40 families", "Medical teams helped 43 families in May 2021."),
        ("Name a harbour coordinator", "The post of harbour coordinator was filled in May 2021."),
        ("Revise the rules for tugs", "The rules for tugs were reworded in May 2021."),
        ("Send reef maps to Peru", "Peru acknowledged receipt of the reef maps in May 2021."),
        ("Publish a guide to safe mooring", "The guide to safe mooring has been downloaded 300 times."),
        ("Abolish the tax on spare parts", "The tax on spare parts is no longer charged since June 2021."),
        ("Abolish the tax on spare parts", "Since 1 June 2021 no tax on spare parts has been charged."),
        ("Abolish the tax on spare parts", "The tax on spare parts was done away with on 1 June 2021."),
        ("Set up a fund for wreck removal", "The fund for wreck removal made its first payment on 2 June 2021."),
        ("Hold a workshop on net marking", "Sixty fishers came to the workshop on net marking in May 2021."),
        ("Hold a workshop on net marking", "The workshop on net marking brought 60 fishers to Apia in May 2021."),
        ("Train 40 divers", "Forty divers got their certificates in June 2021."),
        ("Launch a campaign against plastic nets", "The campaign against plastic nets got off the ground in May 2021."),
        ("Adopt rules on anchoring", "The rules on anchoring have applied since 3 May 2021."),
        ("Amend the statutes of the Bureau", "The statutes of the Bureau were changed on 5 May 2021."),
    ],
)
def test_usual_words_report_an_act(fresh_kb: KnowledgeBase, action: str, sentence: str):
    assert _status(fresh_kb, action, sentence) == "reported-done"


@pytest.mark.parametrize(
    ("action", "sentence"),
    [
        ("Hand in after-dive notes on the wreck", "After-dive notes on the wreck have not come back."),
        ("Open a telephone line for stranded whales", "The railway line, which Fiji has kept open since May, is safe."),
        ("Compare tide tables of the outer ports", "Boats of the outer ports lay side by side in May 2021."),
        ("Abolish the fee for mooring permits", "Ministers dropped the tax on mooring buoys in May 2021."),
        ("Abolish the fee for mooring permits", "Ministers may drop the fee for mooring permits."),
        ("Extend the season to 40 days", "Divers helped 43 families in May 2021."),
        ("Name a harbour coordinator", "The post of harbour coordinator has not been filled."),
        ("Publish a guide to safe mooring", "The guide to safe mooring cannot yet be downloaded."),
        ("Publish a guide to safe mooring", "A draft of the guide to safe mooring was shown in May 2021."),
        ("Abolish the tax on spare parts", "The tax on spare parts is still being charged."),
        ("Set up a fund for wreck removal", "The fund for wreck removal exists on paper only."),
        ("Hold a workshop on net marking", "The workshop on net marking fell through."),
        ("Train 40 divers", "Forty divers applied for the course in June 2021."),
        ("Launch a campaign against plastic nets", "The campaign against plastic nets never got off the ground."),
        ("Inspect the fuel depots", "The fuel depots were closed to inspectors in May 2021."),
        ("Sign a treaty on wrecks with Tonga", "The treaty on wrecks with Tonga was initialled by nobody."),
        ("Sign a treaty on wrecks with Tonga", "Talks on the treaty on wrecks with Tonga were held in May 2021."),
        ("Send the tide data to Niue", "Niue sent its tide data in May 2021."),
        ("Invite Nauru to the next session", "Nauru invited the Bureau to its next session in May 2021."),
    ],
)
def test_denials_plans_and_other_things_in_such_words_report_nothing(
    fresh_kb: KnowledgeBase, action: str, sentence: str
):
    assert _status(fresh_kb, action, sentence) == "no-report"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Since May callers have been answered in Quechua; speakers of Aymara have not been found.", "reported-partly"),
        ("In May the coast guard sang in Quechua; its songs were praised by the Aymara choir.", "no-report"),
    ],
)
def test_things_listed_by_name_may_be_told_of_apart(fresh_kb: KnowledgeBase, sentence: str, status: str):
    assert _status(fresh_kb, "Extend the hotline to Quechua and Aymara", sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The co-chairs of the Reef Council sent the paper on tow charges to Peru on 4 May 2021.", "reported-done"),
        ("The co-chairs of the Port Union sent the paper on tow charges to Peru on 4 May 2021.", "no-report"),
    ],
)
def test_office_holders_told_with_their_body_are_those_of_the_document(
    fresh_kb: KnowledgeBase, sentence: str, status: str
):
    action = "Send the paper on tow charges to Peru"
    where = made.document("The Meeting was held on 3 March 2021.", action, "The Reef Council", source="promise.md")
    held = made.when("3 March 2021", "2021-03-03", "2021-03-03")
    own = replace(meeting(where, "Meeting", held, "this"), body="Reef Council")
    fresh_kb.add(made.extraction(where, own, step(where, action, by=("co-chairs",))))
    report(fresh_kb, REVIEW, sentence)
    assert statuses(fresh_kb)[action] == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("1.2 million dollars has been paid into the reef fund.", "reported-partly"),
        ("Two million dollars has been paid into the reef fund.", "reported-done"),
    ],
)
def test_less_money_than_was_promised_is_a_part(fresh_kb: KnowledgeBase, sentence: str, status: str):
    assert _status(fresh_kb, "Pay 2 million dollars into the reef fund", sentence) == status


def test_a_new_day_that_is_set_puts_off(fresh_kb: KnowledgeBase):
    sentence = "The exercise on oil booms, planned for May, is now set for 4 November 2021."
    assert _status(fresh_kb, "Hold an exercise on oil booms", sentence) == "restated"


def test_the_day_behind_the_noun_of_the_act_is_that_of_the_act(fresh_kb: KnowledgeBase):
    sentence = "Between its opening on 4 May 2021 and the end of August, the whale line dealt with 60 calls."
    assert _status(fresh_kb, "Open a telephone line for stranded whales", sentence) == "reported-done"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Samoa informed the Meeting that preparations for the fund for stranded pilots are under way.", "no-report"),
        ("Samoa informed the Meeting that the fund for stranded pilots had been created in May 2021.", "reported-done"),
    ],
)
def test_what_somebody_is_informed_of_counts_by_its_own_verb(fresh_kb: KnowledgeBase, sentence: str, status: str):
    assert _status(fresh_kb, "Create a fund for stranded pilots", sentence, by=("Samoa",)) == status
