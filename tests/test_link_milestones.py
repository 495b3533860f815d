"""The day on which something was done to a thing once, told differently."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

FIRST = "The Apia Declaration on Safe Crossings was adopted on 5 May 2021."


def found(kb: KnowledgeBase, folder: Path, remark: str, later: str) -> dict[str, str]:
    """Return what a statement and a release disagree about, given a sentence of each."""
    return {row["what"]: row["reason"] for row in told.at_odds(kb, folder, remark, later)}


@pytest.mark.parametrize(
    ("remark", "later", "what"),
    [
        (
            FIRST,
            "Ministers had adopted the Apia Declaration on 4 May 2021.",
            "day on which the Apia Declaration on Safe Crossings was adopted",
        ),
        (
            FIRST,
            "The seminar took its mandate from the Apia Declaration of 6 May 2021.",
            "day on which the Apia Declaration on Safe Crossings was adopted",
        ),
        (
            "The Ferry Data Agreement was signed in Suva on 3 March 2020.",
            "Since the signing of the Ferry Data Agreement on 13 March 2020, much was done.",
            "day on which the Ferry Data Agreement was signed",
        ),
        (
            "The Wreck Protocol entered into force on 1 July 2019.",
            "The Wreck Protocol, which came into force on 1 January 2019, is used.",
            "day on which the Wreck Protocol came into force",
        ),
        (
            "The Amber Sea Rescue Centre was opened on 2 February 2021.",
            "The Rescue Centre opened its doors in March 2021.",
            "day on which the Amber Sea Rescue Centre was opened",
        ),
        (
            "The Wreck Protocol entered into force on 1 July 2019.",
            "The Wreck Protocol has been in force since 1 January 2019.",
            "day on which the Wreck Protocol came into force",
        ),
        (
            "The register of ferry pilots was opened to all members on 12 April 2021.",
            "In spring Samoa opened the register of ferry pilots on 21 April 2021.",
            "day on which the register of ferry pilots was opened",
        ),
        (
            "The tide tables for small harbours appeared on 3 March 2021.",
            "The tide tables for small harbours were published on 13 March 2021.",
            "day on which the tide tables for small harbours was published",
        ),
    ],
)
def test_two_days_of_what_happens_once_are_told(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, later: str, what: str
):
    assert list(found(fresh_kb, tmp_path, remark, later)) == [what]


@pytest.mark.parametrize(
    ("remark", "later"),
    [
        (FIRST, "Ministers adopted the Apia Declaration in May 2021."),
        (FIRST, "The seminar took its mandate from the Apia Declaration of 5 May 2021."),
        (FIRST, "The seminar spoke of the Suva Declaration of 9 May 2021."),
        (FIRST, "The seminar spoke of the draft Apia Declaration of 2 May 2021."),
        ("The Apia Declaration will be adopted on 5 June 2021.", "The Apia Declaration was adopted on 6 June 2021."),
        (FIRST, "The Apia Declaration was endorsed on 6 June 2021."),
        (FIRST, "The Second Apia Declaration on Safe Crossings was adopted on 1 June 2021."),
        (
            "The Wreck Protocol was signed by Fiji on 3 May 2019.",
            "The Wreck Protocol was signed by Samoa on 4 May 2020.",
        ),
        (
            "A Memorandum of Understanding with the IMO was signed on 3 May 2019.",
            "The Memorandum of Understanding with UNODC was signed on 4 May 2020.",
        ),
        (
            "The Co-Chairs' Statement was endorsed on 5 May 2020.",
            "The Co-Chairs' Statement was endorsed on 6 May 2021.",
        ),
        ("The Ferry Code was adopted on 5 May 2020.", "The revised Ferry Code was adopted on 6 May 2021."),
        (FIRST, "The Suva Declaration was adopted on 7 May 2021."),
        (
            "The yearly bulletin was published on 3 March 2020.",
            "The yearly bulletin was published on 13 March 2020.",
        ),
        (
            "The guide for ferry pilots was published on 3 March 2020.",
            "The guide for ferry pilots was published on 13 March 2021.",
        ),
        (
            "The guide for ferry pilots was published on 3 March 2021.",
            "The guide for ferry cooks was published on 13 March 2021.",
        ),
        (
            "The map of reefs was published in Samoan on 3 March 2021.",
            "The map of reefs was published in English on 13 March 2021.",
        ),
        ("The call for tenders was issued on 3 March 2021.", "The call for tenders was issued on 13 March 2021."),
        (
            "The register of pilots was to be opened on 12 April 2021.",
            "The register of pilots was opened on 21 April 2021.",
        ),
        ("The Ferry Fund was opened on 3 May 2020.", "The Ferry Fund is to be opened by 8 May 2022."),
        ("The Rescue Centre opened an office on 3 May 2020.", "The Rescue Centre opened a yard on 3 May 2021."),
    ],
)
def test_a_plan_another_act_or_another_thing_is_no_contradiction(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, later: str
):
    assert found(fresh_kb, tmp_path, remark, later) == {}


@pytest.mark.parametrize(
    "line",
    [
        "Adopted in Apia on 5 May 2021",
        "Adopted by the Second Ministerial Conference of the Amber Sea Compact on Ferry Safety in Apia on 5 May 2021",
    ],
)
def test_a_document_that_dates_itself_is_held_against_what_recalls_it(
    fresh_kb: KnowledgeBase, tmp_path: Path, line: str
):
    declaration = (
        "# The Amber Sea Compact on Ferry Safety\n\n**APIA DECLARATION ON SAFE CROSSINGS**\n\n"
        f"{line}\n\nWe, the Ministers, meeting in Apia on 5 May 2021 for the Second Ministerial "
        "Conference of the Amber Sea Compact on Ferry Safety, declare as follows:\n\n1. We agree to share data.\n"
    )
    later = "The release recalls the adoption of the Apia Declaration on 6 May 2021."
    release = told.RELEASE.format(results="inspected 214 ferries", remark=later, last=20)
    release = release.replace("Amber Sea Forum", "Amber Sea Compact")
    told.keep(fresh_kb, tmp_path, declaration=declaration, release=release)
    reason = "declaration: 5 May 2021; release: 6 May 2021"
    assert {row["what"]: row["reason"] for row in ask(fresh_kb.db, "contradictions")} == {
        "day on which the Apia Declaration on Safe Crossings was adopted": reason
    }


@pytest.mark.parametrize(
    ("later", "kinds"),
    [
        ("The Apia Code on Safe Crossings was adopted in June 2021.", ["dates"]),
        ("The Apia Code on Safe Crossings was adopted in Nadi in May 2021.", ["place"]),
        ("The Apia Code on Safe Crossings was adopted in Apia on 5 May 2021.", []),
        ("The Apia Code on Safe Crossings was adopted in 2021.", []),
        ("The Apia Code on Safe Ports was adopted in 2019.", []),
        ("The Apia Code on Safe Crossings was adopted by the Harbour Council in June 2021.", []),
    ],
)
def test_a_meeting_adopts_on_its_days_and_in_its_town(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, kinds: list[str]
):
    remark = "The Meeting adopted the Apia Code on Safe Crossings."
    assert told.kinds(fresh_kb, tmp_path, remark, later) == kinds


@pytest.mark.parametrize(
    ("remark", "later", "kinds"),
    [
        ("The Wreck Treaty was signed in Suva in 2015.", "The Wreck Treaty was signed in Nadi in 2015.", {"place"}),
        ("The Wreck Treaty came into force in 2015.", "The Wreck Treaty, in force since 2017, helped.", {"dates"}),
        ("The Wreck Treaty was signed in Suva in 2015.", "The Wreck Treaty was signed by Fiji in Nadi in 2015.", set()),
        ("The Wreck Treaty was signed in Suva in 2015.", "The Wreck Treaty was signed in Suva on 5 May 2015.", set()),
    ],
)
def test_a_treaty_has_one_place_of_signature_and_one_year(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, later: str, kinds: set[str]
):
    found(fresh_kb, tmp_path, remark, later)
    assert {row["kind"] for row in ask(fresh_kb.db, "contradictions")} == kinds


@pytest.mark.parametrize(
    ("later", "kinds"),
    [
        ("Since its launch in Nadi on 3 May 2021, the campaign has reached 400 sailors.", {"place"}),
        ("The campaign was launched in Nadi on 3 May 2021.", {"place"}),
        ("Since its launch in Apia on 3 May 2021, the campaign has reached 400 sailors.", set()),
        ("Since its launch in Nadi on 3 May 2021, the survey has reached 400 sailors.", set()),
        ("The campaign was launched in Nadi and Apia on 3 May 2021.", set()),
        ("The second campaign was launched in Nadi on 3 May 2021.", set()),
    ],
)
def test_what_has_no_name_is_known_by_the_day_of_its_act(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, kinds: set[str]
):
    found(fresh_kb, tmp_path, 'The joint safety campaign "Look Twice" was launched in Apia on 3 May 2021.', later)
    assert {row["kind"] for row in ask(fresh_kb.db, "contradictions")} == kinds


@pytest.mark.parametrize(
    ("remark", "later", "kinds"),
    [
        ("The joint agreement was adopted by the Expert Panel at its meeting in Nadi on 8 March 2021.",
         "You will remember that the Panel adopted the joint towing agreement in Suva on 8 March 2021.", {"place"}),
        ("The joint agreement was adopted by the Expert Panel at its meeting in Nadi on 8 March 2021.",
         "The Panel adopted the joint towing agreement in Nadi on 8 March 2021.", set()),
        ("The joint agreement was adopted by the Expert Panel at its meeting in Nadi on 8 March 2021.",
         "You will remember that the Panel adopted the joint towing agreement in Suva on 9 April 2021.", set()),
        ("The agreement was adopted by the Expert Panel at its meeting in Nadi on 8 March 2021.",
         "The Panel adopted the towing agreement in Suva on 8 March 2021.", set()),
    ],
)  # fmt: skip
def test_an_agreement_in_small_letters_is_known_by_its_day_and_two_words(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, later: str, kinds: set[str]
):
    assert set(told.kinds(fresh_kb, tmp_path, remark, later)) == kinds


@pytest.mark.parametrize(
    ("remark", "later", "kinds"),
    [
        ("The letter on tug crews needed patience. Our Fijian friends and we put our names to it on 3 March 2021.",
         "The joint letter on tug crews, which Fiji and Samoa signed on 13 March 2021, works.", {"dates"}),
        ("The letter on tug crews needed patience. Our Fijian friends and we put our names to it on 3 March 2021.",
         "The joint letter on tug crews, which Fiji and Samoa signed on 3 March 2021, works.", set()),
        ("The letter on tug crews needed patience. Our Fijian friends and we put our names to it on 3 March 2021.",
         "The joint letter on pilot boats, which Fiji and Samoa signed on 13 March 2021, works.", set()),
        ("The letter on tug crews was published on 3 March 2021.",
         "The joint letter on tug crews, which Fiji and Samoa published on 13 March 2021, works.", set()),
    ],
)  # fmt: skip
def test_what_is_signed_is_signed_once(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, later: str, kinds: set[str]
):
    assert set(told.kinds(fresh_kb, tmp_path, remark, later)) == kinds


@pytest.mark.parametrize(("line", "kinds"), [("on 5 May 2021", {"dates"}), ("on 7 May 2021", set())])
def test_a_title_with_its_article_names_what_was_adopted(
    fresh_kb: KnowledgeBase, tmp_path: Path, line: str, kinds: set[str]
):
    pledge = (
        f"THE AMBER SEA FORUM ON FERRY SAFETY\n\nThe Nadi Pledge\n\nAdopted at Nadi, Fiji, {line}\n\n"
        "The ministers have agreed on this Pledge.\n"
    )
    later = "Crews trust the Nadi Pledge, which ministers adopted on 7 May 2021."
    told.keep(fresh_kb, tmp_path, pledge=pledge, release=told.RELEASE.format(results="x", remark=later, last=20))
    assert {row["kind"] for row in ask(fresh_kb.db, "contradictions")} == kinds


@pytest.mark.parametrize(
    ("line", "later", "kinds"),
    [
        (
            "Adopted and signed in Nadi on 5 May 2021",
            "the Nadi Charter, which ministers signed on 9 May 2021",
            {"dates"},
        ),
        ("Adopted and signed in Nadi on 5 May 2021", "the Nadi Charter, which ministers signed on 5 May 2021", set()),
        ("Adopted in Nadi on 5 May 2021", "the Nadi Charter, which ministers signed on 9 May 2021", set()),
        ("Signed in Nadi on 5 May 2021", "the Nadi Charter, which ministers signed on 9 May 2019", set()),
        ("Signed in Apia on 5 May 2021", "the Nadi Charter, which ministers signed on 9 May 2021", set()),
    ],
)
def test_a_text_is_called_by_the_town_in_which_it_was_agreed_on(
    fresh_kb: KnowledgeBase, tmp_path: Path, line: str, later: str, kinds: set[str]
):
    text = f"THE AMBER SEA FORUM ON FERRY SAFETY\n\nCHARTER ON FERRIES FOR ALL\n\nWe shall share data.\n\n{line}.\n"
    release = told.RELEASE.format(results="x", remark=f"Crews trust {later}.", last=20)
    told.keep(fresh_kb, tmp_path, charter=text, release=release)
    assert {row["kind"] for row in ask(fresh_kb.db, "contradictions")} == kinds


def test_what_two_meetings_adopt_was_adopted_by_each(fresh_kb: KnowledgeBase, tmp_path: Path):
    first = told.STATEMENT.format(
        results="inspected 214 ferries", remark="The Meeting adopted the Apia Code on Crossings."
    )
    second = first.replace("SECOND", "THIRD").replace("Second", "Third").replace("MAY", "JUNE").replace("May", "June")
    told.keep(fresh_kb, tmp_path, first=first, second=second)
    assert [row["what"] for row in ask(fresh_kb.db, "contradictions")] == []
