"""Words that come near a promise: drafts that were promised, consent that was received, others' papers, tallies."""

import pytest
from promised import status_of

from kb.store import KnowledgeBase

CHART = "Prepare an interim chart of reefs"
CONSENT = "Give its consent to the bidding documents for the dry dock"
REPORT = "Submit its report to the Secretariat"
OPENED = "The Meeting was opened by the Minister of Transport of Fiji."
COURSE = "Run a course for fish control inspectors"


@pytest.mark.parametrize(
    ("action", "by", "status", "told"),
    [
        (CHART, (), "reported-late", "The interim chart of reefs was delivered on 21 July 2021."),
        (
            CHART,
            (),
            "reported-partly",
            "A preliminary version of the interim chart of reefs was ready on 21 June 2021.",
        ),
        (
            "Prepare a chart of reefs",
            (),
            "reported-partly",
            "The interim chart of reefs was delivered on 21 June 2021.",
        ),
        (
            CONSENT,
            ("Samoa",),
            "reported-done",
            "The consent of Samoa to the bidding documents was received on 4 May 2021.",
        ),
        (CONSENT, ("Samoa",), "no-report", "The consent of Tonga to the bidding documents was received on 4 May 2021."),
        (REPORT, (), "no-report", "Between 8 March and 3 June 2021 the Secretariat received 118 entry notifications."),
        (REPORT, (), "reported-done", "The report was sent to the Secretariat on 4 June 2021."),
        (COURSE, (), "no-report", "At least 140 inspectors were coached."),
        (COURSE, (), "reported-done", "In the course, 14 fish control inspectors were coached."),
    ],
)
def test_a_report_is_told_from_what_only_comes_near_it(
    fresh_kb: KnowledgeBase, action: str, by: tuple[str, ...], status: str, told: str
) -> None:
    assert status_of(fresh_kb, action, told, by=by, opening=OPENED) == status
