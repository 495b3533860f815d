"""Who leads what: the head of a body chairs it, the leader of a session presents, a deputy holds no chair."""

import pytest
from written import written

from extractors.facts.participant import find

OPENING = """# Co-Chairs’ Statement of the Fourth Meeting of the Soil Forum

The Fourth Meeting of the Soil Forum was held in Lima on 3 May 2021.

"""

SEEDS = "Working Group on Seeds"


def roles(text: str) -> set[tuple[str, str, str | None]]:
    """Read the roles that a text behind the opening of a statement gives, mentions left out."""
    found = find(written(OPENING + text))
    return {(each.name, each.role, each.of) for each in found if each.role != "mentioned"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Meeting heard from the Working Group on Seeds, led by Mr Ken Abe and Ms Ana Tabe.",
         {("Ken Abe", "co-chair", SEEDS), ("Ana Tabe", "co-chair", SEEDS)}),
        ("The Working Group on Seeds (WGS), headed by Mr Ken Abe, meets in June.", {("Ken Abe", "chair", SEEDS)}),
        ("The Meeting set up a Working Group on Seeds led by Mr Ken Abe.", {("Ken Abe", "chair", SEEDS)}),
        ("The Working Group on Seeds is co-led by Fiji and Samoa.",
         {("Fiji", "co-chair", SEEDS), ("Samoa", "co-chair", SEEDS)}),
        ("Mr Ken Abe leads the Working Group on Seeds.", {("Ken Abe", "chair", SEEDS)}),
    ],
)  # fmt: skip
def test_whoever_leads_a_body_chairs_it(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The first session was led by Mr Ken Abe.",
        "The discussion in the Working Group on Seeds was led by Mr Ken Abe.",
        "The session of the Working Group on Seeds, led by Mr Ken Abe, was useful.",
        "Mr Ken Abe led the Working Group discussion on bees.",
    ],
)
def test_whoever_leads_a_session_of_a_body_presents(text: str) -> None:
    assert ("Ken Abe", "presenter", None) in roles(text)
    assert not [role for name, role, _ in roles(text) if name == "Ken Abe" and role in ("chair", "co-chair")]


def test_an_agency_leads_sessions_takes_part_in_activities_and_presents_nothing_else() -> None:
    assert roles("The second session was led by the World Bank.") == {("World Bank", "presenter", None)}
    assert roles("The survey is led by the World Bank.") == set()
    assert roles("Operation Dry Reef, led by the World Bank and Fiji, ended in May.") == {
        ("World Bank", "participant", "Operation Dry Reef"),
        ("Fiji", "participant", "Operation Dry Reef"),
    }


@pytest.mark.parametrize("text", ["A mission to Chad, led by Mr Ken Abe, took place.", "Mr Ken Abe took up his post."])
def test_what_takes_place_or_is_taken_up_is_no_presentation(text: str) -> None:
    assert not [each for each in roles(text) if each[0] == "Ken Abe"]


@pytest.mark.parametrize("label", ["Chair", "Presiding", "In the chair", "Presiding officer"])
def test_a_label_tells_who_presided(label: str) -> None:
    assert ("Ana Tabe", "chair", None) in roles(f"{label}: Ms Ana Tabe, Minister of Ports of Fiji")


@pytest.mark.parametrize("office", ["Deputy Chair", "Vice Chair", "Vice-Chair", "Deputy Chairperson"])
def test_a_deputy_holds_no_chair(office: str) -> None:
    assert roles(f"* Chair: Ms Ana Tabe\n* {office}: Mr Ken Abe") == {
        ("Ana Tabe", "chair", None),
        ("Ken Abe", "participant", None),
    }
    assert ("Ken Abe", "chair", None) not in roles(f"The {office}, Mr Ken Abe, opened the session.")
    assert ("Ken Abe", "chair", None) not in roles(f"Ms Ana Tabe (Chair) and Mr Ken Abe ({office}) attended.")


def test_a_box_of_facts_tells_the_deputy_from_the_chair() -> None:
    box = "<dl><dt>Chair</dt><dd>Ms Ana Tabe, Director</dd><dt>Deputy Chair</dt><dd>Mr Ken Abe, Counsellor</dd></dl>"
    page = f"<h1>Soil Forum meets</h1><p>The Soil Forum met in Lima on 3 May 2021.</p>{box}<p>It was a good day.</p>"
    found = {each.name: each.role for each in find(written(page, ".html"))}
    assert (found["Ana Tabe"], found["Ken Abe"]) == ("chair", "participant")


def test_rapporteurs_and_those_who_came_along_are_told_by_their_labels() -> None:
    text = (
        "**Co-rapporteurs:** Dr Li Na (Fiji) and Mr Otto Wren (Samoa)\n"
        "**Accompanied by:** Ms Ana Tabe, Vice-Chair of the Standing Committee; Mr Ken Abe, Secretariat"
    )
    assert {("Li Na", "presenter", None), ("Otto Wren", "presenter", None)} <= roles(text)
    assert {("Ana Tabe", "participant", None), ("Ken Abe", "participant", None)} <= roles(text)


@pytest.mark.parametrize("verb", ["did not take part", "could not participate", "was not present"])
def test_one_who_takes_no_part_in_a_vote_is_not_absent(verb: str) -> None:
    assert ("Japan", "apology", None) in roles(f"Japan {verb}.")
    assert roles(f"Japan {verb} in the vote.") == set()


@pytest.mark.parametrize(("label", "role"), [("Observers", "observer"), ("Apologies", "apology")])
def test_a_label_vouches_for_organisations_that_nobody_knows(label: str, role: str) -> None:
    assert roles(f"{label}: Growers’ Union of Tavoria; International Seed Federation") == {
        ("Growers’ Union of Tavoria", role, None),
        ("International Seed Federation", role, None),
    }
    assert roles(f"{label}: none; Seeds of Lima") == set()
