"""Countries, economies and territories by name, adjective and abbreviation."""

import pytest
from spacy.language import Language

from extractors.readings.entities.countries import country_name, find_countries, find_country


def codes(nlp: Language, words: str) -> list[str]:
    return [each.code for each in find_countries(nlp.make_doc(words))]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Viet Nam attended", "VN"),
        ("Vietnam attended", "VN"),
        ("Lao PDR attended", "LA"),
        ("Laos attended", "LA"),
        ("the DPRK attended", "KP"),
        ("North Korea attended", "KP"),
        ("the ROK attended", "KR"),
        ("South Korea attended", "KR"),
        ("Cote d’Ivoire attended", "CI"),
        ("Ivory Coast attended", "CI"),
        ("Turkey attended", "TR"),
        ("Türkiye attended", "TR"),
        ("Cape Verde attended", "CV"),
        ("Swaziland attended", "SZ"),
        ("East Timor attended", "TL"),
        ("Timor Leste attended", "TL"),
        ("the Czech Republic attended", "CZ"),
        ("the UK attended", "GB"),
        ("PNG attended", "PG"),
        ("Hong Kong, China, attended", "HK"),
        ("Macau SAR attended", "MO"),
        ("Chinese Taipei attended", "TW"),
        ("Micronesia (Federated States of) attended", "FM"),
        ("St. Vincent & the Grenadines attended", "VC"),
        ("the Holy See attended", "VA"),
        ("the State of Palestine attended", "PS"),
        ("Kosovo attended", "XK"),
        ("Tokelau attended", "TK"),
        ("held in ULAANBAATAR, MONGOLIA", "MN"),
    ],
)
def test_every_form_of_a_name_gives_one_code(nlp: Language, words: str, code: str) -> None:
    assert codes(nlp, words) == [code]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea", ["GN", "GW", "GQ", "PG"]),
        ("Niger and Nigeria", ["NE", "NG"]),
        ("Samoa and American Samoa", ["WS", "AS"]),
        ("Dominica and the Dominican Republic", ["DM", "DO"]),
        ("the Congo and the Democratic Republic of the Congo", ["CG", "CD"]),
        ("Mali, Malawi and Somalia", ["ML", "MW", "SO"]),
        ("Sudan and South Sudan", ["SD", "SS"]),
        ("Ireland and Northern Ireland", ["IE", "GB"]),
    ],
)
def test_the_longest_name_wins(nlp: Language, words: str, expected: list[str]) -> None:
    assert codes(nlp, words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "patrols in the South China Sea",
        "vessels in the Indian Ocean",
        "the Gulf of Guinea",
        "the Permanent Council of the Organization of American States",
        "a roast turkey for them all",
        "let us work together",
        "JOIN US TODAY",
        "published in English, French, Portuguese and Spanish",
        "translated into Chinese. Officials approved it",
        "a Dutch auction",
        "40 million Swiss francs",
        "the Latin American states",
        "a team of African and Asian experts",
        "Bangkok Declaration",
        "non-Thai officials",
    ],
)
def test_fixed_names_languages_and_common_words_are_no_countries(nlp: Language, words: str) -> None:
    assert codes(nlp, words) == []


@pytest.mark.parametrize(
    "words",
    [
        "Ms Georgia Cheung",
        "Jordan Mbatha, press officer",
        "Mr Michael Jordan spoke",
        "Dr Chad Olsen",
        "Israel O'Neill said",
    ],
)
def test_a_persons_name_is_no_country(nlp: Language, words: str) -> None:
    assert codes(nlp, words) == []


def test_a_country_beside_an_institution_stays_one(nlp: Language) -> None:
    assert codes(nlp, "the Jordan Customs Department and the Kenya Wildlife Service") == ["JO", "KE"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Nigerien authorities met Nigerian officers", ["NE", "NG"]),
        ("Chinese, Japanese and South Korean liaison officers", ["CN", "JP", "KR"]),
        ("Filipino investigators", ["PH"]),
        ("the New Zealand and Australian Police", ["NZ", "AU"]),
        ("the Emirati delegation", ["AE"]),
        ("two Thai coast guard vessels' crews and officials", ["TH"]),
        ("Thai silk of the best kind", []),
    ],
)
def test_an_adjective_counts_where_it_modifies_those_who_act_for_the_state(
    nlp: Language, words: str, expected: list[str]
) -> None:
    assert codes(nlp, words) == expected


def test_a_shared_adjective_takes_the_country_that_the_document_names(nlp: Language) -> None:
    assert codes(nlp, "Dominican officials") == []
    assert codes(nlp, "Dominican officials of the Commonwealth of Dominica") == ["DM", "DM"]
    assert codes(nlp, "Korean officials spoke for the Democratic People's Republic of Korea") == ["KP", "KP"]


def test_the_span_leaves_out_the_article_and_cuts_out_the_surface(nlp: Language) -> None:
    words = "Delegates of the Philippines (PH) came."
    (found,) = find_countries(nlp.make_doc(words))
    assert (words[found.span.start : found.span.end], found.form) == ("Philippines", "name")


def test_facts_carry_the_short_name_of_the_united_nations() -> None:
    assert country_name("LA") == "Lao People’s Democratic Republic"
    assert country_name("IR") == "Iran (Islamic Republic of)"
    assert country_name("GB") == "United Kingdom"


def test_the_european_union_is_no_country(nlp: Language) -> None:
    assert codes(nlp, "The European Union (EU) attended") == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Sri Lankan Attorney General's Department", "LK"),
        ("Ministry of Foreign Affairs of Indonesia", "ID"),
        ("Royal Malaysia Police", "MY"),
        ("Secretariat", None),
        ("Ms Jordan Kaupa", None),
    ],
)
def test_an_agencys_name_tells_its_state(words: str, code: str | None) -> None:
    assert find_country(words) == code


def test_an_adjective_counts_whatever_it_modifies_where_that_is_asked(nlp: Language) -> None:
    doc = nlp.make_doc("Fijian sugar. A Tongan official spoke.")
    assert [each.code for each in find_countries(doc)] == ["TO"]
    assert [each.code for each in find_countries(doc, any_adjective=True)] == ["FJ", "TO"]


def test_a_country_before_its_money_is_not_named(nlp: Language) -> None:
    assert codes(nlp, "a fund of 40 million United States dollars") == []
    assert codes(nlp, "the United States and Fiji") == ["US", "FJ"]
