"""How far a step has come, by acts told with their nouns, by what was put off, and by parts of the whole."""

from pathlib import Path

import made
import pytest
from promised import promise, status_of, statuses, step

from extractors.facts.term import Term
from extractors.formats import read
from extractors.pipeline import extract
from kb.store import KnowledgeBase

REVIEW = "The Meeting went through the next steps agreed in March."
OTHERS = ("Repair the slipway at Nadi", "Invite the Port Union to the next meeting")
BUOYS = "Put the fourteen broken tide buoys back into service"
DRILL = "Rehearse the call-out of harbour tugs"
RADIO = "Test the new radio link for pilot boats"
SOUNDINGS = "Send soundings of the outer reef to the chart office"
HUTS = "Open three pilot huts on the outer reef"
PACT = "Sign the pact on harbour dues"
LOAN = "Conclude a loan agreement with the Pacific Bank for two rescue tugs"
TUTORS = "Train 60 tug tutors"
CLERK = "Nominate a clerk for berth disputes"


@pytest.mark.parametrize(
    ("action", "by", "status", "told"),
    [
        (
            BUOYS,
            (),
            "reported-partly",
            "Of the fourteen tide buoys that the storm had silenced, nine were transmitting again in June 2021.",
        ),
        (
            DRILL,
            ("Fiji", "Tonga"),
            "reported-done",
            "In the drill that Fiji and Tonga ran on 8 June 2021, harbour tugs answered the call-out in an hour.",
        ),
        (
            DRILL,
            ("Fiji", "Tonga"),
            "no-report",
            "Fiji and Tonga met on 8 June 2021 with owners of harbour tugs, who complained about the call-out.",
        ),
        (
            RADIO,
            (),
            "reported-done",
            "The trial of the new radio link for pilot boats, in May 2021, was judged a success.",
        ),
        (RADIO, (), "no-report", "A trial of the new radio link for pilot boats was judged too costly to prepare."),
        (
            SOUNDINGS,
            ("Fiji", "Samoa"),
            "reported-partly",
            "The chart office has had the Fijian soundings of the outer reef since 2 May 2021.",
        ),
        (
            SOUNDINGS,
            ("Fiji", "Samoa"),
            "reported-partly",
            "The soundings of the outer reef came in on 2 May 2021. The chart office still waits for the Samoan ones.",
        ),
        (
            SOUNDINGS,
            ("Fiji", "Samoa"),
            "reported-done",
            "The chart office has had the Fijian and Samoan soundings of the outer reef since 2 May 2021.",
        ),
        (HUTS, (), "reported-partly", "The pilot hut on the outer reef near Suva has been open since 2 May 2021."),
        (HUTS, (), "reported-done", "The pilot huts on the outer reef have been open since 2 May 2021."),
        (PACT, (), "reported-done", "All nine members put their names to the pact on harbour dues on 4 May 2021."),
        (LOAN, (), "no-report", "The rescue tug of Samoa entered service at Apia in May 2021."),
        (TUTORS, (), "no-report", "In the second term, which began in May 2021, 73 tug tutors were paid."),
        (CLERK, ("each member",), "no-report", "The Port Union said that it has nominated its own clerk."),
    ],
)
def test_an_act_is_told_by_its_noun_and_in_part_by_how_many_of_all(
    fresh_kb: KnowledgeBase, action: str, by: tuple[str, ...], status: str, told: str
) -> None:
    assert status_of(fresh_kb, action, told, by, OTHERS, REVIEW) == status


RELEASE = """# Media release

Suva, {day} July 2021

## Harbour police search ferries in three ports

Operation Lantern {told}

- {figures}
"""
RESULTS = "Make the results of Operation Lantern public"
PRESS = "Present the outcome of Operation Lantern to the press"
SEARCHED = "ended on Friday. Harbour police:", "searched 210 ferries\n- seized 45 radios\n- arrested 12 people"
TO_COME = "will begin on Friday. Harbour police will:", "search ferries\n- look for radios\n- speak with crews"


@pytest.mark.parametrize("action", [RESULTS, PRESS])
@pytest.mark.parametrize(
    ("day", "told", "status"),
    [(2, SEARCHED, "reported-done"), (20, SEARCHED, "reported-late"), (2, TO_COME, "no-report")],
)
def test_results_are_made_public_by_a_release_that_gives_figures(
    fresh_kb: KnowledgeBase, tmp_path: Path, action: str, day: int, told: tuple[str, str], status: str
) -> None:
    first = tmp_path / "promise.md"
    first.write_text(f"{PLENARY}\n## Next steps\n\n- {action} – Harbour Police Unit, by 10 July 2021\n", "utf-8")
    later = tmp_path / "release.md"
    later.write_text(RELEASE.format(day=day, told=told[0], figures=told[1]) + ABOUT, "utf-8")
    for path in (first, later):
        fresh_kb.add(extract(read(path)))
    assert statuses(fresh_kb)[action] == status


PLENARY = """# Coral Ports Dialogue

## Second Plenary Meeting

Suva, Fiji, 3 March 2021

The Second Plenary Meeting of the Coral Ports Dialogue was held in Suva on 3 March 2021.
"""
ABOUT = "\nThe Coral Ports Dialogue was founded in 2011.\n"
EVALUATION = "Send an evaluation of the reef drill to harbour masters"


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("An evaluation of the reef drill was laid before the Meeting. The Unit had sent it on 9 July.", "late"),
        ("An evaluation of the reef drill was laid before the Meeting. The Unit had sent it on 9 June.", "done"),
        ("An evaluation of the reef drill was laid before the Meeting. The Unit had sent a map on 9 July.", "done"),
    ],
)
def test_the_next_sentence_tells_when_the_thing_was_sent(fresh_kb: KnowledgeBase, told: str, status: str) -> None:
    assert status_of(fresh_kb, EVALUATION, told, (), OTHERS, REVIEW) == f"reported-{status}"


def test_a_step_is_set_down_again_by_the_name_the_thing_has_been_given(fresh_kb: KnowledgeBase) -> None:
    action = "Agree on a common lamp for harbour pilots"
    promise(fresh_kb, action, by=("the Group",))
    name = made.document(
        "Report", "Agree on the Common Pilot Lamp", "The Group also spoke of the Common Pilot Lamp (CPL).",
        source="later.md",
    )  # fmt: skip
    lamp = Term(short="CPL", long="Common Pilot Lamp", evidence=made.cited(name, "Common Pilot Lamp (CPL)"))
    later = step(name, "Agree on the Common Pilot Lamp", made.when("by 1 May 2022", None, "2022-05-01", "deadline"))
    fresh_kb.add(made.extraction(name, later, lamp, issued="2021-09-01"))
    assert statuses(fresh_kb)[action] == "restated"


ALARM = "Test the harbour watch rooms of the outer islands with an unannounced alarm"
STORE = "Set up an online store of tide tables"


@pytest.mark.parametrize(
    ("action", "status", "told"),
    [
        (
            ALARM,
            "reported-done",
            "An unannounced alarm went out to the harbour watch rooms of the outer islands on 8 June 2021.",
        ),
        (
            ALARM,
            "no-report",
            "On 8 June 2021 Fiji found the money for the test of the harbour watch rooms of the outer islands with an "
            "unannounced alarm.",
        ),
        (
            ALARM,
            "no-report",
            "On 8 June 2021 Fiji explained how the harbour watch rooms of the outer islands will answer an "
            "unannounced alarm.",
        ),
        (STORE, "no-report", "Samoa showed on screen what the online store of tide tables will look like."),
        (STORE, "reported-done", "Samoa showed on screen what the online store of tide tables, open since May, holds."),
    ],
)
def test_all_words_of_a_step_told_at_its_time_report_it_unless_they_tell_what_is_to_come(
    fresh_kb: KnowledgeBase, action: str, status: str, told: str
) -> None:
    assert status_of(fresh_kb, action, told, (), OTHERS, REVIEW) == status


REGISTER = "Put the first version of the pilot register online"
TABLES = "Open the full tide tables to the public"
SCHOOL = "Open a school for tug masters in Suva"
NOTES = "Send daily notes to the Harbour Unit during the drill"


@pytest.mark.parametrize(
    ("action", "by", "status", "told"),
    [
        (REGISTER, (), "reported-done", "The pilot register has been accessible online since 2 June 2021."),
        (REGISTER, (), "no-report", "The pilot register was discussed on 2 June 2021."),
        (TABLES, (), "reported-done", "The complete tide tables have been free for all to copy since 2 June 2021."),
        (TABLES, (), "no-report", "The complete tide tables have been missing from the website since 2 June 2021."),
        (SCHOOL, (), "reported-done", "2 June 2021 saw the opening in Suva of the school for tug masters."),
        (SCHOOL, (), "no-report", "Members hope to see the opening in Suva of the school for tug masters."),
        (
            NOTES,
            ("each port",),
            "no-report",
            "The Harbour Unit will send a report of the drill to ministers by 8 October 2021.",
        ),
    ],
)
def test_states_that_last_and_days_that_saw_an_act_report_it(
    fresh_kb: KnowledgeBase, action: str, by: tuple[str, ...], status: str, told: str
) -> None:
    assert status_of(fresh_kb, action, told, by, OTHERS, REVIEW) == status
