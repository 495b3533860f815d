"""The body that only the title of a document names."""

import pytest
from written import written

from extractors.names import bodies, terms
from extractors.process import process


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Coral Ferry Club", "The Coral Ferry Club met in Suva."),
        ("Fourteenth Session of the Coral Ferry Club", "The Coral Ferry Club met for a day."),
        ("Minutes of the Coral Ferry Club", "Members of the Coral Ferry Club exchanged lists."),
        ("Coral Ferry Club: Chair's Summary", "Members exchanged lists of vessels."),
        ("Coral Ferry Club – report of the third round", "Members exchanged lists of vessels."),
        ("Coral Ferry Club, Fifth Session", "Members of the Coral Ferry Club exchanged lists."),
    ],
)
def test_what_kind_of_document_it_is_comes_off_the_name_of_the_body(title: str, text: str) -> None:
    assert process(written(f"# {title}\n\nSuva, Fiji, 3 May 2021\n\n{text}\n")) == "Coral Ferry Club"


@pytest.mark.parametrize(
    "title",
    [
        "Coral Ferry Pilots' Meeting",
        "Ferries sail again",
        "Meeting of Chief Pilots of the Coral Coast",
        "Coral Ferry Seminar",
    ],
)
def test_a_meeting_or_a_headline_names_no_body(title: str) -> None:
    assert process(written(f"# {title}\n\nSuva, Fiji, 3 May 2021\n\nPilots met in Suva for a day.\n")) is None


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Annual letter of the Coral Ferry Compact", "Coral Ferry Compact"),
        ("Coral Ferry Compact: Fact Sheet", "Coral Ferry Compact"),
        ("Chair's Letter to Members of the Coral Ferry Compact", "Coral Ferry Compact"),
        ("Note by the Secretariat of the Coral Ferry Compact", "Coral Ferry Compact"),
        ("News from the Compact Desk, Suva", "Compact Desk"),
        ("To the heads of delegation to the Coral Ferry Compact", "Coral Ferry Compact"),
        ("To the delegates of the Coral Ferry Compact", "Coral Ferry Compact"),
        ("Prepared by the Ramp Office for the Coral Ferry Compact", "Coral Ferry Compact"),
        ("Coral Ferry Compact      18 March 2022", "Coral Ferry Compact"),
        ("Steering Committee of the Coral Ferry Compact Second session", "Coral Ferry Compact"),
        ('Coral Ferry Compact (hereafter "the Compact")', "Coral Ferry Compact"),
        ("Coral Ferry Compact (hereinafter, “the Compact”)", "Coral Ferry Compact"),
    ],
)
def test_a_process_is_named_without_the_kind_of_the_document(title: str, name: str) -> None:
    assert process(written(f"# {title}\n\n3 May 2021\n\nThe Compact has nine members.\n")) == name


@pytest.mark.parametrize(
    "line", ["GREY GULL III", "MINISTERE DES TRANSPORTS", "Tavua District Council", "Office of the Treasurer"]
)
def test_who_wrote_a_text_or_what_it_is_about_is_no_process(line: str) -> None:
    assert process(written(f"# {line}\n\n**Report**\n\n3 May 2021\n\nTwo ferries came late.\n")) is None


def test_the_members_together_are_no_process() -> None:
    text = "# Sirens tested\n\nMedia release, 3 May 2021\n\nEvaluators will report to the Council of Signatories.\n"
    assert process(written(text)) is None


def test_a_headline_about_a_committee_is_not_its_name() -> None:
    assert process(written("# Committee honours boat crews\n\nSuva, 3 May 2021\n\nCrews were honoured.\n")) is None


def test_a_name_may_pair_things_behind_a_place() -> None:
    parsed = written("The Pacific Libraries and Archives Partnership met in Apia.")
    assert [body.name for body in bodies(parsed)] == ["Pacific Libraries and Archives Partnership"]


def test_letters_stand_for_no_more_of_a_title_than_behind_its_article() -> None:
    title = "Debriefing Meeting on the Joint Buoy Check"
    text = written(f"# {title}\n\nApia, 4 May 2021\n\nThe {title} (JBC) was held in Apia on 4 May 2021.\n")
    assert [text.words(each.long) for each in terms(text)] == ["Joint Buoy Check"]


def test_a_thing_that_heads_a_title_is_no_body() -> None:
    front, text = "# {}: Results of the Test\n\nApia, 4 May 2021\n\n", "1. The {} was adopted by all members in May.\n"
    named = [process(written((front + text).format(each, each))) for each in ("Helmet Standard", "Reed Locust Watch")]
    assert named == [None, "Reed Locust Watch"]


def test_the_number_of_a_conference_makes_no_process_of_it() -> None:
    text = "# CFC · Annual report 2021\n\nSuva, 3 February 2022\n\nTonga had sat at the Second Conference in Suva.\n"
    assert process(written(text)) is None


@pytest.mark.parametrize("topic", ["Reading the Papers of a Ferry", "Counting and Marking Buoys in Ports"])
def test_the_topic_of_a_seminar_is_no_process(topic: str) -> None:
    head = f"# {topic}\n\n*Seminar, Suva, Fiji, 21–23 February 2023*\n\n*Summary by the organisers*\n\n"
    assert process(written(f"{head}1. The seminar was organised by Fiji.\n")) is None
