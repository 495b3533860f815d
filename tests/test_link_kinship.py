"""Documents that do not say whose they are, known by the things of one process that they name."""

import pytest
from test_link_adoption import series

from kb.store import KnowledgeBase

FORUM = "Coral Forum on Safe Ferries"
STATEMENT = f"""# {FORUM}

**Third Plenary, Apia, Samoa, 4 May 2021**

1. The Third Plenary of the {FORUM} was held in Apia on 4 May 2021. Fiji and Samoa took part.
2. The Panel of Ramp Builders will keep the Wreck Register. Crews took part in exercise GREY SEAL.
3. Samoa repaired the Tide Poles, for which the Dredging Fund paid. The Sea Walls hold.
"""
OTHER = """# Maple Partnership for Forest Fires

**Second Plenary, Riga, Latvia, 6 May 2021**

1. The Second Plenary of the Maple Partnership for Forest Fires was held in Riga on 6 May 2021.
2. The Panel of Smoke Watchers will keep the Ash Register. Where the Sea Walls end the forest begins.
"""
RECORD = "# {}\n\n**First Meeting, {}, 9 June 2022**\n\n1. The {} met. {}\n"
NOTE = "# Note to file\n\n9 June 2022\n\n{}\n"


@pytest.mark.parametrize(
    ("text", "joins"),
    [
        (RECORD.format("Panel of Ramp Builders", "Nadi, Fiji", "Panel of Ramp Builders", "It saw two ramps."), True),
        (RECORD.format("Panel of Door Builders", "Nadi, Fiji", "Panel of Door Builders", "It saw two ramps."), False),
        (NOTE.format("Two wrecks were added to the Wreck Register after GREY SEAL."), True),
        (NOTE.format("Two wrecks were added to the Wreck Register since the plenary in Apia."), True),
        (NOTE.format("Two wrecks were added to the Wreck Register since the plenary in Riga."), False),
        (NOTE.format("Two wrecks were added to the wreck register since the plenary in Apia."), False),
        (NOTE.format("The club’s Wreck Register is read in Apia."), False),
        (NOTE.format("The club keeps its own Wreck Register and looks after the Tide Poles."), False),
        (NOTE.format("Peru opened a Wreck Register in Lima. A Dredging Fund pays for it."), False),
        (RECORD.format("Panel of Ramp Builders", "Nadi, Fiji", "Panel of Ramp Builders of the mill", "It met."), False),
        (NOTE.format("During the Wreck Register of the county 900 people came to Apia."), False),
        ("# Harbour of Apia\n\n9 June 2022\n\nWRECK REGISTER\n\nHulls were read twice a day.\n", False),
        (
            NOTE.format("In Apia the office heard of the Wreck Register and GREY SEAL. The Ash Register is in print."),
            False,
        ),
        (NOTE.format("WRECK REGISTER\n\nDivers now read the Tide Poles twice a day."), True),
        (NOTE.format("Two wrecks were added to the Wreck Register where the Tide Poles stand."), True),
        (NOTE.format("Two wrecks were added to the Wreck Register where the Sea Walls stand."), False),
        (NOTE.format("Dives are paid for by the Dredging Fund and the Wreck Register is kept."), True),
        (
            RECORD.format(
                "Nordic Sea Fund", "Oslo, Norway", "Nordic Sea Fund", "It pays for the Wreck Register and GREY SEAL."
            ),
            False,
        ),
        (NOTE.format("Two wrecks were added to the Wreck Register."), False),
        (NOTE.format("Two wrecks were added to the Old Wreck Register after GREY SEAL."), False),
        (NOTE.format("The Forum met. Two wrecks were added to the Wreck Register after GREY SEAL."), True),
        (NOTE.format("The Dialogue met. Two wrecks were added to the Wreck Register after GREY SEAL."), False),
        (NOTE.format("The Wreck Register, the Ash Register and GREY SEAL were spoken of."), False),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_a_document_is_of_the_process_whose_things_alone_it_names(
    fresh_kb: KnowledgeBase, text: str, joins: bool, first: bool
):
    texts = [STATEMENT, OTHER]
    found = series(fresh_kb, *([text, *texts] if first else [*texts, text]))
    assert (found[0 if first else 2] == FORUM) is joins


@pytest.mark.parametrize(
    ("name", "said", "joins"),
    [
        ("Apia Process", "", True),
        ("Nadi Process", "", False),
        ("Samoa Process", "", False),
        ("Apia Dialogue", "", False),
        ("Apia Process", "We thank the Apia Process.", False),
        ("Ferries Forum", "", True),
    ],
)
def test_a_byname_comes_of_a_town_or_of_words_of_the_name(fresh_kb: KnowledgeBase, name: str, said: str, joins: bool):
    record = RECORD.format(name, "Suva, Fiji", name, "It looked at the Wreck Register and at GREY SEAL.")
    assert (series(fresh_kb, f"{STATEMENT}4. {said}\n", OTHER, record)[2] == FORUM) is joins


@pytest.mark.parametrize(
    "said", ["The Trust Fund and the Code of Conduct were read.", "In Apia the Annual Work Programme was read."]
)
def test_names_that_anybody_uses_tell_nothing(fresh_kb: KnowledgeBase, said: str):
    named = "4. The Trust Fund, the Code of Conduct and the Annual Work Programme were noted.\n"
    assert series(fresh_kb, STATEMENT + named, OTHER, NOTE.format(said))[2] != FORUM


def test_a_byname_with_a_topic_of_its_own_is_that_of_another(fresh_kb: KnowledgeBase):
    record = RECORD.format(
        "Apia Process", "Suva, Fiji", "Apia Process on bees", "It saw the Wreck Register and GREY SEAL."
    )
    assert series(fresh_kb, STATEMENT, OTHER, record)[2] == "Apia Process"


@pytest.mark.parametrize(("said", "known"), [("It drew up a Hinge Manual.", True), ("It drew up a list.", False)])
def test_what_is_known_by_its_things_makes_known_another(fresh_kb: KnowledgeBase, said: str, known: bool):
    record = RECORD.format("Panel of Ramp Builders", "Nadi, Fiji", "Panel of Ramp Builders", said)
    note = NOTE.format("The Hinge Manual and the Wreck Register were read.")
    assert series(fresh_kb, STATEMENT, OTHER, record, note)[2:] == [FORUM, FORUM if known else "d3"]


@pytest.mark.parametrize(("name", "joins"), [("Ramp Slope Panel", True), ("Ramp Panel", False)])
def test_a_group_that_tells_by_its_words_which_it_is_needs_no_other_sign(
    fresh_kb: KnowledgeBase, name: str, joins: bool
):
    record = RECORD.format(name, "Nadi, Fiji", name, "It saw two ramps.")
    found = series(fresh_kb, f"{STATEMENT}4. The {name} was asked to meet.\n", OTHER, record)
    assert (found[2] == FORUM) is joins


@pytest.mark.parametrize(
    ("kind", "forum", "joins"),
    [
        ("Seminar", FORUM, True),
        ("Conference", FORUM, False),
        ("Conference", f"{FORUM} (the Forum has six members)", True),
        ("Seminar", "the Forum", False),
        ("Seminar", f"Tonga: cases of the {FORUM} were told", False),
    ],
)
def test_a_seminar_of_others_and_what_they_say_of_the_forum_is_of_the_process_that_it_names(
    fresh_kb: KnowledgeBase, kind: str, forum: str, joins: bool
):
    record = (
        f"# Network of Rope Makers\n\n**{kind} on Knots, Nadi, Fiji, 9 June 2022**\n\n"
        f"1. The Network of Rope Makers held the {kind} on Knots in Nadi on 9 June 2022.\n"
        f"2. News from {forum}: two wrecks were added to the Wreck Register after GREY SEAL.\n"
    )
    assert (series(fresh_kb, STATEMENT, OTHER, record)[2] == FORUM) is joins


def test_what_a_council_says_of_the_forum_is_its_own(fresh_kb: KnowledgeBase):
    record = (
        "# Reef Council\n\n**Fourth Session, Nadi, Fiji, 9 June 2022**\n\n1. The Reef Council met on 9 June 2022.\n"
        f"2. It noted what the {FORUM} did with the Wreck Register and GREY SEAL. The Forum may help.\n"
    )
    assert series(fresh_kb, STATEMENT, OTHER, record)[2] == "Reef Council"
