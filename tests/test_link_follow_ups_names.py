"""Reports of steps whose owner, place or thing the report names in a way of its own, and what only looks like one."""

import pytest
from promised import promise, report, status_of, statuses

from kb.store import KnowledgeBase

OTHERS = ("Repair the slipway at Nadi", "Invite the Port Union to the next meeting")


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("The final atlas of wrecks was handed over on 9 June 2021. Tonga has not yet sent its tide tables.", "done"),
        ("The final atlas of wrecks was handed over on 9 June 2021. Samoa has not yet sent its part.", "partly"),
    ],
)
def test_what_a_third_country_owes_is_no_part_of_what_two_promised(fresh_kb: KnowledgeBase, told: str, status: str):
    action = "Hand over the final atlas of wrecks"
    assert status_of(fresh_kb, action, told, ("Fiji and Samoa",), OTHERS) == f"reported-{status}"


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (
            "Fiji supplied the Bureau with depth data for Suva and Nadi, but the data for its other ports are missing.",
            "partly",
        ),
        ("Fiji has no ship; the depth data for all its ports are still awaited.", None),
    ],
)
def test_what_is_missing_of_the_rest_is_a_part(fresh_kb: KnowledgeBase, told: str, status: str | None):
    action = "Supply the Bureau with depth data for all its ports"
    assert status_of(fresh_kb, action, told, ("Fiji",), OTHERS) == (f"reported-{status}" if status else "no-report")


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("The price study from Fiji was not ready in June. The day for handing it in is now 4 March 2022.", "restated"),
        (
            "The price study from Peru was not ready in June. The day for handing it in is now 4 March 2022.",
            "no-report",
        ),
    ],
)
def test_a_thing_from_its_owner_is_the_one_promised(fresh_kb: KnowledgeBase, told: str, status: str):
    action = "Submit a study of the price of a coal storage shed"
    assert status_of(fresh_kb, action, told, ("Fiji",), OTHERS) == status


@pytest.mark.parametrize("body", ["Fijian Ports and Lights Authority", "Fijian Harbour Board"])
def test_an_authority_of_a_country_acts_for_it_also_where_and_joins_its_name(fresh_kb: KnowledgeBase, body: str):
    told = f"Twelve pilots spent 7 to 11 June 2021 in Nadi, where the {body} had laid on the course for pilots."
    assert status_of(fresh_kb, "Hold a course for pilots in Nadi", told, ("Fiji",), OTHERS) == "reported-done"


@pytest.mark.parametrize(
    ("action", "told", "status"),
    [
        ("Print a guide to tides", "The guide to tides left the printer on 3 May 2021.", "reported-done"),
        ("Stage a drill on oil spills", "The drill on oil spills drew forty sailors in May 2021.", "reported-done"),
        (
            "Stage a drill on leaks from oil barges",
            "The lecturers drew attention to long watches on oil barges.",
            "no-report",
        ),
        (
            "Survey Coral Bay jointly from the air",
            "The air survey of Coral Bay was flown by Fiji in May 2021.",
            "reported-done",
        ),
        (
            "Hang bells for fog in all six harbours",
            "Bells for fog hang in four of the six harbours; in the other two, work has not begun.",
            "reported-partly",
        ),
        (
            "Run a raft race in Nadi",
            "The raft race in Nadi did not take place in June 2021, as it rained; it has been set anew for the spring.",
            "restated",
        ),
    ],
)
def test_verbs_tell_of_acts_as_they_are_used(fresh_kb: KnowledgeBase, action: str, told: str, status: str):
    assert status_of(fresh_kb, action, told, (), OTHERS) == status


@pytest.mark.parametrize(
    "what", ["press notice on the outcome of the Lantern Week", "press release on the yield of the Week"]
)
def test_a_notice_for_the_press_is_a_release(fresh_kb: KnowledgeBase, what: str):
    action = f"Release a {what}"
    promise(fresh_kb, action, *OTHERS)
    report(
        fresh_kb,
        "PRESS RELEASE",
        "Lantern Week: forty boats have a new coat of paint",
        genre="media-release",
        issued="2021-06-20",
    )
    assert statuses(fresh_kb)[action] == "reported-done"


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (
            "In Nadi the repair bench for signal lamps has been in use since 4 July.",
            "no-report",
        ),
        ("The booklet on signal lamps for skippers has been in use since 4 June 2021.", "reported-done"),
    ],
)
def test_another_thing_for_the_same_is_not_the_thing(fresh_kb: KnowledgeBase, told: str, status: str):
    assert status_of(fresh_kb, "Write a booklet for skippers on signal lamps", told, (), OTHERS) == status
