"""Who was there, where a roll, a row of fields, a label or a passive says so, and where words only look like it."""

import pytest
from written import written

from extractors.facts.participant import Participant, find

Found = set[tuple[str, str, str | None]]


def roles(text: str) -> Found:
    """Return name, role and setting of each participant of a document that reports a workshop."""
    top = "# Seed Network\n\n# Workshop on Grain Storage, Lomé, Togo, 4 May 2021\n\n# Summary\n\n"
    return {(each.name, each.role, each.of) for each in find(written(top + text))}


def person(text: str, name: str) -> Participant:
    """Return the first fact on a person."""
    return next(each for each in find(written(text)) if each.name == name)


def test_a_roll_under_a_label_gives_delegations_persons_and_who_was_in_the_chair() -> None:
    text = (
        "COCOA COMMITTEE\n\nMinutes of the 3rd meeting\nheld in Lomé on 4 May 2021\n\nPresent:\n"
        "  Benin     Ms Awa Sanni, Plant Health Service\n  Ghana     Mr Kofi Asare, Head of Exports (Chair)\n"
        "  Togo      Ms Ama Lawson, Customs Office\nObservers:   African Development Bank; Cocoapack\n"
        "Apologies:   Cameroon, Gabon\n\n1. Opening\n   The Chair opened the meeting.\n"
    )
    found = {(each.name, each.role) for each in find(written(text, ".txt"))}
    assert {("Benin", "participant"), ("Ghana", "participant"), ("Ghana", "chair"), ("Kofi Asare", "chair")} <= found
    assert {("Kofi Asare", "participant"), ("Cameroon", "apology"), ("Gabon", "apology")} <= found
    assert {("African Development Bank", "observer"), ("Cocoapack", "observer")} <= found


def test_a_row_of_fields_gives_the_role_of_its_label() -> None:
    rows = "| | |\n|---|---|\n| **Chair** | Ms Ama Lawson, Togo |\n| **Observers** | Benin; Ghana |\n"
    rows += "| **Excused** | Mali |\n"
    expected = {("Ama Lawson", "chair", None), ("Benin", "observer", None), ("Ghana", "observer", None)}
    assert expected | {("Mali", "apology", None)} <= roles(rows)


def test_a_row_of_tasks_gives_no_role() -> None:
    rows = "| | |\n|---|---|\n| **Chair** | Write to Ghana by June |\n| **Observers** | Send reports to Benin |\n"
    assert not {(name, role) for name, role, _ in roles(rows)} & {("Ghana", "chair"), ("Benin", "observer")}


def test_states_listed_with_who_stood_for_them_give_their_persons_a_country() -> None:
    text = (
        "The following were represented:\n\n- Benin, by Ms Awa Sanni, Plant Health Service\n- Ghana, by Mr Kofi Asare\n"
    )
    found = person(f"# Summary\n\n{text}", "Awa Sanni")
    assert (found.country, found.affiliation) == ("BJ", "Plant Health Service")
    assert not {name for name, _, _ in roles(text)} & {"Plant Health Service"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sessions were chaired in turn by Benin and Ghana.", {("Benin", "chair"), ("Ghana", "chair")}),
        (
            "Thirty farmers attended; they came from Benin and Ghana.",
            {("Benin", "participant"), ("Ghana", "participant")},
        ),
        ("No delegation from Mali could attend.", {("Mali", "apology")}),
        (
            "Partner organisations: World Bank, Volta Seed Trust.",
            {("World Bank", "participant"), ("Volta Seed Trust", "participant")},
        ),
        (
            "We, the ministers of Benin and Ghana, meet at the invitation of Ms Ama Lawson, Minister of Trade of Togo, "
            "who chairs the Network this year.",
            {("Benin", "participant"), ("Ghana", "participant"), ("Ama Lawson", "chair"), ("Togo", "chair")},
        ),
    ],
)
def test_a_sentence_gives_each_its_own_role(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(name, role) for name, role, _ in roles(text)} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Traders were questioned; they came from Mali.",
        "No seed from Mali was tested.",
        "A survey was carried out by Mali.",
        "The pump was tested and the repair carried out by Mali.",
    ],
)
def test_what_only_looks_like_taking_part_is_a_mention(text: str) -> None:
    assert {role for name, role, _ in roles(text) if name == "Mali"} <= {"mentioned"}


def test_those_who_carried_out_a_named_activity_took_part_in_it() -> None:
    text = "Operation Dry Grain ended in May. It was carried out by the customs services of Benin and Ghana."
    assert {("Benin", "participant", "Operation Dry Grain"), ("Ghana", "participant", "Operation Dry Grain")} <= roles(
        text
    )


@pytest.mark.parametrize("verb", ["commented", "stated", "promised", "said"])
def test_whoever_is_named_behind_the_words_quoted_speaks(verb: str) -> None:
    text = f"“Dry grain keeps”, {verb} Awa Sanni, Director of the Plant Health Service of Benin."
    assert ("Awa Sanni", "speaker", None) in roles(text)


def test_the_post_of_a_body_stands_before_its_holder() -> None:
    found = person("# Summary\n\nThe Network’s Executive Secretary, Awa Sanni, opened the meeting.", "Awa Sanni")
    assert (found.position, found.affiliation) == ("Executive Secretary", "Network")


def test_a_column_of_its_own_tells_the_agency_of_whoever_presents_later() -> None:
    table = "| Delegation | Representative | Status |\n|---|---|---|\n"
    table += "| African Development Bank | Mr Kofi Asare, Officer | Partner |\n"
    facts = list(find(written(f"# Summary\n\n{table}\n\nMr Asare presented a study.")))
    assert {each.affiliation for each in facts if each.kind == "person"} == {"African Development Bank"}


def test_a_post_ends_where_the_main_clause_begins_and_who_invited_is_host() -> None:
    text = (
        "At the invitation of Mr Kofi Asare, President of Ghana, the Heads of State of the Network held their workshop "
        "in Lomé on 4 May 2021."
    )
    assert {("Kofi Asare", "host", None), ("Ghana", "host", None)} <= roles(text)
    assert person(f"# Summary\n\n{text}", "Kofi Asare").position in ("President", "President of Ghana")


def test_the_second_delegation_of_two_is_told_without_its_verb() -> None:
    text = (
        "The Beninese delegation was headed by Ms Awa Sanni, State Secretary, and the Ghanaian delegation by Mr Kofi "
        "Asare, Deputy Minister."
    )
    assert {("Ghana", "participant", None), ("Kofi Asare", "participant", None)} <= roles(text)
    assert person(f"# Minutes\n\n{text}", "Kofi Asare").country == "GH"


def test_whoever_sat_on_the_panel_presents() -> None:
    assert ("Kofi Asare", "presenter", None) in roles(
        "The panel was composed of:\n\n* Mr Kofi Asare, Seed Office, Ghana\n"
    )


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The representative of Mali offered a site.", "participant"),
        ("The side event was organised by Mali.", "host"),
    ],
)
def test_a_state_whose_representative_acts_takes_part(text: str, role: str) -> None:
    assert ("Mali", role) in {(name, role) for name, role, _ in roles(text)}


def test_a_representative_who_is_only_spoken_of_takes_no_part() -> None:
    assert roles("A letter to the representative of Mali was drafted.") == set()


def test_whoever_leads_a_delegation_that_attends_presents_nothing() -> None:
    text = "Ms Awa Sanni of Benin and a delegation of the World Bank, led by Mr Kofi Asare, were also present."
    expected = {("Awa Sanni", "participant", None), ("World Bank", "participant", None)}
    assert expected | {("Kofi Asare", "participant", None)} <= roles(text)
    assert ("Kofi Asare", "presenter", None) in roles("The first session was led by Mr Kofi Asare.")


def test_both_sides_led_in_one_sentence_take_part() -> None:
    text = "The Beninese side was led by Ms Awa Sanni, Vice-Minister, and the Malian side by Dr Ali Keita, Secretary."
    assert {("Mali", "participant", None), ("Ali Keita", "participant", None)} <= roles(text)


def test_who_will_host_the_next_meeting_and_who_signed_are_told() -> None:
    assert ("Mali", "host") in {
        each[:2] for each in roles("Members meet again at a workshop that Mali will host in Ségou.")
    }
    assert ("Mali", "participant", None) in roles("Signatories: Benin, Mali.")


def test_a_capacity_of_one_delegate_is_not_that_of_the_whole_list() -> None:
    text = "**Attendance:** Benin (Mr Ali Keita), Ghana (Ms Esi Aho, chair), Mali (Ms Eva Blom, observer)"
    found = roles(text)
    assert {name for name, role, _ in found if role == "chair"} == {"Ghana", "Esi Aho"}
    assert {name for name, role, _ in found if role == "observer"} == {"Mali", "Eva Blom"}
    assert {("Benin", "participant", None), ("Ali Keita", "participant", None)} <= found


def test_a_capacity_in_the_plural_is_that_of_all() -> None:
    found = roles("Mr Ali Keita of Mali and Ms Esi Aho of Ghana, co-chairs of the Seed Panel, opened the meeting.")
    assert {name for name, role, _ in found if role == "co-chair"} >= {"Ali Keita", "Esi Aho"}


def test_a_chair_in_brackets_begins_no_list_and_an_observer_may_close_it() -> None:
    line = "**Present:** Fiji (Chair: Ms Ana Vula), Samoa, Tonga; FAO; COREP (observer)\n"
    assert {(name, role) for name, role, _ in roles(line)} == {
        ("Fiji", "chair"),
        ("Ana Vula", "chair"),
        ("Samoa", "participant"),
        ("Tonga", "participant"),
        ("FAO", "participant"),
        ("COREP", "observer"),
    }


@pytest.mark.parametrize(
    ("told", "of"), [("had taken part in Operation Reef", None), ("took part in Operation Reef", "Operation Reef")]
)
def test_who_is_present_is_not_at_what_the_sentence_before_only_looked_back_on(told: str, of: str | None) -> None:
    text = "The Third Meeting of the Reef Forum was held in Apia on 4 May 2021.\n\n"
    text += f"All members {told}. Oman and Kenya were present as observers."
    found = find(written(f"# Reef Forum\n\nThird Meeting\n\nApia, 4 May 2021\n\n{text}"))
    assert {(each.name, each.of) for each in found if each.role == "observer"} == {("Oman", of), ("Kenya", of)}
