"""Reports of a part: some of what each was to give, fewer years than were promised, or some of those it was for."""

import pytest
from promised import promise, report, statuses

from kb.store import KnowledgeBase

SERVICES = "Connect national harbour services to the wreck register"
EXPERT = "Nominate an expert on hulls"
RECORDS = "Hand over the accident records for 1950 to 1990"
IMAGES = "Provide licences for satellite images to all six members"
PORTAL = "Open the Wreck Data Portal to members"
SIRENS = "Test the sirens below the Avon dam"
PROCEEDINGS = "Publishes the proceedings of the hull seminar"
EACH = ("each member",)


@pytest.mark.parametrize(
    ("action", "by", "status", "told"),
    [
        (SERVICES, EACH, "no-report", "More than 300 officers of police and harbour services were on duty."),
        (SERVICES, EACH, "reported-partly", "Three harbour services have been linked to the wreck register."),
        (SERVICES, EACH, "reported-partly", "Three harbour services came on line in the wreck register in May 2021."),
        (SERVICES, EACH, "reported-done", "All harbour services are now connected to the wreck register."),
        (EXPERT, EACH, "reported-partly", "Three experts on hulls have been nominated."),
        (EXPERT, EACH, "reported-done", "All six experts on hulls have been nominated."),
        (EXPERT, EACH, "reported-done", "The six experts on hulls have been nominated."),
        (RECORDS, ("Fiji",), "reported-partly", "Fiji has handed over the accident records for the years 1950–1972."),
        (RECORDS, ("Fiji",), "reported-partly", "Fiji has handed over the accident records from 1955 to 1972."),
        (RECORDS, ("Fiji",), "reported-done", "Fiji has handed over the accident records for the years 1950 to 1990."),
        (RECORDS, ("Fiji",), "no-report", "Fiji has handed over the accident records for the years 1910 to 1930."),
        (IMAGES, ("Samoa",), "reported-partly", "Licences for satellite images have gone to Fiji and Tonga."),
        (IMAGES, ("Samoa",), "reported-partly", "Fiji and Tonga received licences for satellite images in June 2021."),
        (IMAGES, ("Samoa",), "reported-done", "Samoa provided licences for satellite images to all six members."),
        (SIRENS, ("Fiji",), "reported-partly", "All but two of the sirens below the Avon dam were tested in May."),
        (
            SIRENS,
            ("Fiji",),
            "reported-done",
            "We note that the sirens below the Avon dam were tested on 4 June 2021, that all but two of them rang, "
            "and that those two were replaced.",
        ),
    ],
)
def test_a_part_is_told_from_the_whole(
    fresh_kb: KnowledgeBase, action: str, by: tuple[str, ...], status: str, told: str
) -> None:
    promise(fresh_kb, action, by=by)
    report(fresh_kb, told)
    assert statuses(fresh_kb)[action] == status


@pytest.mark.parametrize(
    ("action", "status", "told"),
    [
        (PORTAL, "reported-late", "The Wreck Data Portal was opened to members on 19 July, not 1 July as set."),
        (PORTAL, "no-report", "The Wreck Data Portal has not been open to members."),
        (PROCEEDINGS, "reported-late", "The papers of the hull seminar came out on 19 July, two weeks late."),
        (PROCEEDINGS, "no-report", "The papers of the mast seminar came out on 19 July, two weeks late."),
    ],
)
def test_a_day_that_was_not_kept_denies_nothing(fresh_kb: KnowledgeBase, action: str, status: str, told: str) -> None:
    promise(fresh_kb, action)
    report(fresh_kb, told)
    assert statuses(fresh_kb)[action] == status


@pytest.mark.parametrize(
    ("by", "told", "status"),
    [
        ("donors", "arrived on 18 May 2021 from Peru and Samoa", "reported-done"),
        ("donors", "arrived on 18 May 2021 from two of the five donors", "reported-partly"),
        ("each donor", "arrived on 18 May 2021 from Peru and Samoa", "reported-partly"),
        ("members", "arrived on 18 May 2021 from Peru and Samoa", "reported-partly"),
    ],
)
def test_those_who_are_named_may_be_all_donors(fresh_kb: KnowledgeBase, by: str, told: str, status: str):
    action = "Pay their first contributions to the Fund"
    promise(fresh_kb, action, by=(by,))
    report(fresh_kb, f"The first contributions to the Fund {told}.")
    assert statuses(fresh_kb) == {action: status}


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("was handed over on 8 June 2021 but holds the data of seven ports only.", "reported-partly"),
        ("was handed over on 8 June 2021 but covers only four of the ports.", "reported-partly"),
        ("was handed over, though only ten days after the meeting in May.", "reported-done"),
        ("was handed over on 8 June 2021, and seven ports paid, a third of it from Fiji.", "reported-done"),
        ("was handed over on 8 June 2021, a third of it in draft.", "reported-partly"),
    ],
)
def test_what_is_said_behind_a_deed_may_limit_it(fresh_kb: KnowledgeBase, told: str, status: str) -> None:
    promise(fresh_kb, "Hand over the wreck register", by=("Fiji",))
    report(fresh_kb, f"The wreck register {told}")
    assert statuses(fresh_kb)["Hand over the wreck register"] == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Five of the seven members of the Compact had named an expert on hulls by 1 June 2021.", "reported-partly"),
        ("All members of the Compact had named an expert on hulls by 1 June 2021.", "reported-done"),
        ("Five members of the Salvage Panel had named an expert on hulls by 1 June 2021.", "no-report"),
    ],
)
def test_members_are_those_of_the_body_that_is_named_with_them(fresh_kb: KnowledgeBase, told: str, status: str) -> None:
    promise(fresh_kb, EXPERT, by=EACH)
    report(fresh_kb, told)
    assert statuses(fresh_kb)[EXPERT] == status


def test_what_is_denied_behind_a_number_of_all_is_of_the_rest(fresh_kb: KnowledgeBase) -> None:
    promise(fresh_kb, "Recruit 300 stewards")
    recruited = "210 of the 300 stewards had been recruited by 30 May 2021, and their number did not rise afterwards."
    report(fresh_kb, f"{recruited} It is hoped to find the others by 30 November 2021.")
    assert statuses(fresh_kb) == {"Recruit 300 stewards": "reported-partly"}
