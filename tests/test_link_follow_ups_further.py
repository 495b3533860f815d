"""What became of a step, told by thanks, shares and hearsay, and by what the next sentence adds."""

import made
import pytest
from promised import promise, report, statuses

from extractors.facts import Date
from kb.link.follow_ups.again import share_a_name
from kb.link.follow_ups.counts import parts_of
from kb.link.follow_ups.unfounded import is_taken_back
from kb.store import KnowledgeBase

REVIEW = "The Meeting went through the next steps agreed in March."
FORM = "Translate the claim form into Arabic, Malay and Tamil"
BERTHS = "Provide berths for trainee pilots at its yard in Callao"
FILM = "Put the film online"
LISTS = "Send lists of harbour pilots to the Bureau"
DRILL = "Hold a table-top drill on oil spills"
STUDY = "Commission a study of lost nets"
CODE = "Finish a draft code for tug masters"
GAUGES = "Set up ten tide gauges on the outer reefs"
TRIAL = "Try out the fee schedule in Apia, Suva and Lomé"


@pytest.mark.parametrize(
    ("action", "by", "status", "told"),
    [
        (
            FORM,
            ("Tonga",),
            "reported-done",
            "We thank Tonga for the Arabic, Malay and Tamil versions of the claim form.",
        ),
        (
            FORM,
            ("Tonga",),
            "reported-partly",
            "We thank Tonga for the Arabic version of the claim form. The Tamil version does not exist yet.",
        ),
        (FORM, ("Tonga",), "no-report", "The Meeting thanked Tonga for the plan to translate the claim form."),
        (BERTHS, ("Peru",), "reported-done", "Thirty trainee pilots lived at Callao in June 2021, well looked after."),
        (BERTHS, ("Peru",), "no-report", "Thirty trainee pilots lived at Paita in June 2021, well looked after."),
        (FILM, (), "reported-done", "The film of the Exercise went online on 28 June 2021."),
        (FILM, (), "no-report", "The film of the Ministry of Ports went online on 28 June 2021."),
        (LISTS, ("each member",), "reported-done", "The lists of harbour pilots were with the Bureau on 15 May 2021."),
        (
            LISTS,
            ("each member",),
            "reported-partly",
            "Ten lists of harbour pilots were with the Bureau on 15 May 2021. Nothing has come from Fiji or Samoa.",
        ),
        (DRILL, (), "no-report", "For want of a room, no table-top drill on oil spills took place in May 2021."),
        (
            DRILL,
            (),
            "restated",
            "No table-top drill on oil spills took place in May 2021. It is now planned for 9 November 2021.",
        ),
        (STUDY, (), "reported-done", "The study of lost nets was commissioned in May 2021."),
        (STUDY, (), "no-report", "A newspaper wrote in May 2021 that the study of lost nets had been commissioned."),
        (STUDY, (), "no-report", "The study of lost nets was said to have been commissioned. That was wrong."),
        (
            CODE,
            (),
            "no-report",
            "The Panel heard that the Council has taken up a code for tug masters, and held that this was premature.",
        ),
        (GAUGES, (), "reported-partly", "Of the ten tide gauges meant for the outer reefs, seven stand and transmit."),
        (GAUGES, (), "reported-partly", "The setting up of tide gauges on the outer reefs stands at 7 out of 10."),
        (
            TRIAL,
            ("Fiji",),
            "reported-partly",
            "Apia and Suva applied the fee schedule in May 2021. Lomé did not join in.",
        ),
        (TRIAL, ("Fiji",), "reported-done", "Apia, Suva and Lomé applied the fee schedule in May 2021."),
    ],
)
def test_what_became_of_a_step_is_read_from_what_is_said(
    fresh_kb: KnowledgeBase, action: str, by: tuple[str, ...], status: str, told: str
) -> None:
    promise(fresh_kb, action, by=by)
    report(fresh_kb, REVIEW, told)
    assert statuses(fresh_kb) == {action: status}


def test_a_meeting_long_before_its_time_is_another_one(fresh_kb: KnowledgeBase) -> None:
    action = "Convene the meeting of the Net Panel"
    due: Date = made.when("in May 2022", "2022-05-01", "2022-05-31", "window")
    promise(fresh_kb, action, due=due)
    report(fresh_kb, "The Net Panel met in Apia in April 2021.")
    assert statuses(fresh_kb) == {action: "no-report"}


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Painting of the beacons stands at 21 out of 36", ("21", "36")),
        ("Painting of the beacons stands at 36 out of 36", None),
        ("In 21 out of 36 answers the beacons were praised", None),
    ],
)
def test_what_stands_at_some_of_many_is_done_in_part(words: str, parts: tuple[str, str] | None) -> None:
    assert parts_of(words) == parts


@pytest.mark.parametrize(
    ("words", "back"),
    [
        ("The Bureau said that this was not the case.", True),
        ("No such list has come in.", True),
        ("It was a success.", False),
        ("The wrong lamp had been lit.", False),
    ],
)
def test_the_next_sentence_may_take_back_what_one_tells(words: str, *, back: bool) -> None:
    assert is_taken_back(words) is back


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("@harbour bureau", "@harbour bureau in suva", True),
        ("@two bays harbour bureau", "@harbour bureau", True),
        ("@wreck bureau in suva", "@harbour bureau", False),
        ("@harbour bureau", "@bureau", False),
        ("@harbour bureau", "@harbour bureau intern", False),
    ],
)
def test_an_owner_may_be_named_with_its_seat_or_process(one: str, other: str, same: bool):
    assert share_a_name(frozenset({one}), frozenset({other})) is same
