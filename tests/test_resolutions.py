"""Resolutions: one sentence over many paragraphs, of a body at its head, in the singular or the plural."""

import pytest
from written import written

from extractors.facts.decision import find as decisions
from extractors.facts.next_step import find as steps

HEAD = "# Reef Convention\n\n## Third Meeting of the Parties\n\nLomé, 4 May 2021\n\n"
PLURAL = """The Contracting Parties to the Reef Convention (the Convention), namely Fiji, Samoa and Tonga,

Alarmed at the state of the reefs,

Decide to set up a Reef Data Centre (RDC), and request Fiji to put it into operation by 30 June 2021;

Request the Secretariat to circulate a form before 1 July 2021;

Undertake to train divers within 90 days of the Meeting;

Express their gratitude to Fiji.
"""


def test_parties_act_in_each_paragraph_of_their_one_sentence() -> None:
    parsed = written(HEAD + PLURAL)
    assert [(each.verb, each.actor) for each in decisions(parsed) if each.kind != "stance"] == [
        ("decide", "Contracting Parties"),
        ("request", "Contracting Parties"),
        ("request", "Contracting Parties"),
        ("undertake", "Contracting Parties"),
    ]
    assert [(each.action, each.responsible) for each in steps(parsed)] == [
        ("put it into operation", ("Fiji",)),
        ("circulate a form", ("Secretariat",)),
        ("train divers", ("Contracting Parties",)),
    ]


def test_a_verb_that_opens_a_sentence_of_its_own_is_not_theirs() -> None:
    text = HEAD + PLURAL.split("\n\n")[0] + "\n\nMet in Lomé.\n\nRequest a form from the desk before 1 July 2021.\n"
    assert not [each for each in decisions(written(text)) if each.actor]


@pytest.mark.parametrize(
    "said",
    [
        "We invite FAO, the World Bank and interested States to take part in a pledging session in June 2021.",
        "The Meeting invited FAO, the World Bank and affected countries to attend a pledging session in June 2021.",
    ],
)
def test_those_whom_a_participle_describes_are_invited_too(said: str) -> None:
    (step,) = steps(written(f"{HEAD}We, the Ministers of Fiji and Samoa, met in Lomé.\n\n{said}\n"))
    assert step.responsible[:2] == ("FAO", "World Bank")
    assert len(step.responsible) == 3


@pytest.mark.parametrize(
    ("said", "action"),
    [
        ("Agrees that the Secretariat will draft a model form by 30 June 2021;", "draft a model form"),
        ("Decides that the Secretariat shall draft a model form by 30 June 2021;", "draft a model form"),
        ("Entrusts the Secretariat with drafting a model form by 30 June 2021;", "drafting a model form"),
        ("Entrusts the Secretariat with the drafting of a form by 30 June 2021;", "drafting of a form"),
    ],
)
def test_what_a_resolution_agrees_that_others_do_is_a_task_of_theirs(said: str, action: str) -> None:
    (step,) = steps(written(f"{HEAD}The Conference of the Parties,\n\n1. {said}\n\n2. Thanks Fiji.\n"))
    assert (step.responsible, step.action, step.due and step.due.end) == (("Secretariat",), action, "2021-06-30")


def test_the_country_of_a_town_is_not_who_acts_there() -> None:
    said = "Decides to set up an Office, with its seat in Apia, Samoa, which shall begin its work by 30 June 2021."
    assert not any("Samoa" in each.responsible for each in steps(written(f"{HEAD}The Conference,\n\n1. {said}\n")))
    said = "Thanks Samoa, which shall lend a boat by 30 June 2021."
    assert any("Samoa" in each.responsible for each in steps(written(f"{HEAD}The Conference,\n\n1. {said}\n")))
