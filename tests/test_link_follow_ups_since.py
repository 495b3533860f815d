"""What people have, or may do, since a day, what "them" stands for, and what was hoped of a thing that is told of."""

import pytest
from promised import status_of

from kb.store import KnowledgeBase

WINDOW = "Open the dredging window for small ports"
FORMS = "Translate the tug form into Hindi, Samoan, Fijian and Tongan"
WINCHES = "Oil the winches on the canal"
CHARTS = "Send copies of old reef charts to the archive in Suva"
NOT_YET = "The dredging window could not be opened in June because the rules were not ready."


@pytest.mark.parametrize(
    ("action", "told", "status"),
    [
        (
            "Open a mooring line for yachts",
            "The mooring line for yachts has been open since June 2021.",
            "reported-done",
        ),
        ("Open a mooring line for yachts", "The mooring line for yachts has been open since June 2017.", "no-report"),
        (WINDOW, f"{NOT_YET} Small ports have been able to apply since 5 August 2021.", "reported-late"),
        (WINDOW, f"{NOT_YET} Small ports have been able to borrow tugs since 5 August 2021.", "no-report"),
        (WINCHES, "Crews visited the winches on the canal between 8 and 19 June 2021 and oiled them.", "reported-done"),
        (WINCHES, "Crews visited the winches on the canal in June 2021 and oiled the locks.", "no-report"),
        (
            FORMS,
            "Of the tug forms that we hoped to have by June, the Hindi and the Samoan are in use; the others are not.",
            "reported-partly",
        ),
        (FORMS, "The tug form is in use in Hindi and Samoan.", "reported-partly"),
    ],
)
def test_what_people_have_or_may_do_since_a_day(fresh_kb: KnowledgeBase, action: str, told: str, status: str):
    assert status_of(fresh_kb, action, told) == status


def test_all_of_them_behind_some_names_are_not_all_who_promised(fresh_kb: KnowledgeBase):
    told = "The archive has received old reef charts from Fiji and Samoa, all of them in June. None came from Tonga."
    assert status_of(fresh_kb, CHARTS, told, by=("Fiji", "Samoa", "Tonga")) == "reported-partly"
