"""One sentence of a later record, beside a dozen promises: it reports the one it tells of, and no other."""

import made
import pytest
from promised import meeting, report, statuses, step

from extractors.facts import Date
from kb.store import KnowledgeBase


def by(day: str) -> Date:
    return made.when(f"by {day}", None, day, "deadline")


ROUND_TABLE = "Convene a round table with safari operators"
STEPS = {
    "Send ten rangers to the ranger school in Arusha": (by("2021-12-31"), "Zambia"),
    "Open a hotline for reports of poisoned vultures": (by("2021-07-01"), "Kenya"),
    "Report the number of snares removed": (by("2021-08-31"), "each member"),
    "Reduce the park fees for school classes": (by("2021-09-01"), "each member"),
    "Test the tracking collars on five lions": (by("2021-07-31"), "Botswana"),
    "Make a short film about night patrols": (by("2021-10-01"), "Malawi"),
    "Recruit an adviser on elephants": (by("2021-09-01"), "Secretariat"),
    "Donate four sniffer dogs to the Chirundu border post": (by("2021-09-30"), "Germany"),
    ROUND_TABLE: (made.when("on 20 September 2021", "2021-09-20", "2021-09-20", "window"), "Namibia"),
    "Submit the draft ivory strategy to ministers": (by("2021-11-15"), "Steering Group"),
    "Move the ticket office into the new gate": (by("2021-11-30"), "Kenya"),
}


@pytest.mark.parametrize(
    ("closed", "told"),
    [
        ({}, "The ranger school in Arusha celebrated its tenth birthday in October 2021."),
        ({}, "In Kenya 31 vultures were poisoned between July and September 2021."),
        ({}, "Park fees for school classes were raised in Zambia."),
        ({}, "Shooting of the film about night patrols was interrupted by rain."),
        ({}, "The Secretariat received 40 applications for the post of adviser on elephants."),
        ({}, "Safari operators wrote to Namibia in September 2021."),
        ({}, "The Steering Group is still divided on the draft ivory strategy."),
        ({}, "At the Chirundu border post four smugglers were arrested in September 2021."),
        (
            {"Recruit an adviser on elephants": "reported-done"},
            "Dr Ann Muli joined the Secretariat as adviser on elephants on 30 August 2021.",
        ),
        (
            {"Report the number of snares removed": "reported-partly"},
            "Four of the nine members have told the Secretariat what number of snares they removed.",
        ),
        (
            {"Test the tracking collars on five lions": "reported-partly"},
            "Two of the five lions have worn the tracking collars in Botswana.",
        ),
        (
            {"Donate four sniffer dogs to the Chirundu border post": "reported-partly"},
            "Two of the four sniffer dogs promised by Germany have arrived at the Chirundu border post.",
        ),
        (
            {"Submit the draft ivory strategy to ministers": "reported-late"},
            "The draft ivory strategy reached ministers on 22 November 2021, a week behind schedule.",
        ),
        ({"Move the ticket office into the new gate": "reported-done"}, "The ticket office moved into the new gate."),
    ],
)
def test_a_sentence_reports_the_promise_it_tells_of_and_no_other(
    fresh_kb: KnowledgeBase, closed: dict[str, str], told: str
) -> None:
    where = made.document("The Plenary Meeting was held on 3 March 2021.", *STEPS, source="promise.md")
    held = made.when("3 March 2021", "2021-03-03", "2021-03-03")
    steps = [step(where, action, due, (owner,)) for action, (due, owner) in STEPS.items()]
    fresh_kb.add(made.extraction(where, meeting(where, "Plenary Meeting", held, "this"), *steps))
    report(fresh_kb, "The Meeting went through the next steps agreed in March.", told, issued="2021-12-01")
    assert {action: status for action, status in statuses(fresh_kb).items() if status != "no-report"} == closed
