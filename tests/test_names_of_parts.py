"""Short names of bodies whose long ones tell of what they are a part, or list what they deal with."""

import pytest
from spacy.language import Language

from extractors.readings.entities.definitions import find_definitions
from extractors.readings.entities.organisations import find_organisations

_DESK = "Data Exchange Desk of the Coral Region Pact on Reefs and Nets"
_CENTRE = "Lower Sunda Centre for Reefs, Nets and Quays in Java and the Moluccas"


@pytest.mark.parametrize(
    ("words", "long", "short"),
    [
        (f"and the {_DESK} (CoRPaN DED) came", _DESK, "CoRPaN DED"),
        (f"the {_CENTRE} (SULOREC) came", _CENTRE, "SULOREC"),
        ("of the Reef–Lagoon Pact against Old Nets (the Pact) came", "Reef–Lagoon Pact against Old Nets", "Pact"),
        ("of the Old Reef–Lagoon Pact on Nets (“the Pact”) came", "Old Reef–Lagoon Pact on Nets", "Pact"),
        ("and the Global Reef Fish Trust (Reef Trust) came", "Global Reef Fish Trust", "Reef Trust"),
        (
            "the United Nations Economic and Social Commission for Western Asia (ESCWA) came",
            "United Nations Economic and Social Commission for Western Asia",
            "ESCWA",
        ),
        (
            "and the Organization of the Black Sea Economic Cooperation (BSEC) came",
            "Organization of the Black Sea Economic Cooperation",
            "BSEC",
        ),
        ("the Basel Institute on Reefs (Basel Institute) came", "Basel Institute on Reefs", "Basel Institute"),
        ("the Sand and Sea Observatory (OSS) came", "Sand and Sea Observatory", "OSS"),
        ("and the OHADA Trade Office for Lakes (TOLA) came", "OHADA Trade Office for Lakes", "TOLA"),
        ("and the Kupang Net Menders for Lakes (NML) came", "Net Menders for Lakes", "NML"),
        ("and the Technical Secretariat (TecSec) came; TecSec led", "Technical Secretariat", "TecSec"),
    ],
)
def test_a_short_name_takes_in_the_whole_of_a_long_one(words: str, long: str, short: str) -> None:
    [found] = find_definitions(words)
    assert words[found.long.start : found.long.end] == long
    assert words[found.short.start : found.short.end] == short


@pytest.mark.parametrize(
    "words",
    [
        "the Data Exchange Desk of the Coral Region Pact (LaMaG DED) came",
        "the Data Exchange Desk of the Coral Region Pact (CoRP XYZ) came",
        "the Global Reef Fish Trust (Fish Reef) came",
        "the Global Reef Fish Trust (Trust Reef) came",
        "the Ministry of Reefs and Fish (Fish Ministry) came",
    ],
)
def test_letters_that_spell_only_half_of_a_name_set_nothing(words: str) -> None:
    assert list(find_definitions(words)) == []


@pytest.mark.parametrize(
    ("words", "shorts"),
    [
        ("The Port Sharing Centre of the Lagoon Accord on Ports in Asia (LAP PSC) came.", ["LAP PSC"]),
        ("The United Nations Centre for Reefs, Nets and Quays in Fiji and the Atolls (UNCRAF) came.", ["UNCRAF"]),
        ("The United Nations and the Coral Union (CU) came.", ["UN", "CU"]),
        ("The Sand and Sea Observatory (OSS) came.", ["OSS"]),
        ("The Basel Institute on Reefs (Basel Institute) came.", ["Basel Institute"]),
    ],
)
def test_an_organisation_reaches_as_far_as_its_short_name_says(nlp: Language, words: str, shorts: list[str]) -> None:
    found = find_organisations(nlp.make_doc(words))
    assert [each.short for each in found] == shorts
