"""The word lists themselves: nothing twice, nothing misspelt by YAML, nothing that cannot match."""

import re
from collections import Counter
from importlib.resources import files

import pytest

from extractors.readings.entities.countries import country_name, phrases
from extractors.readings.entities.organisations import listed
from extractors.readings.topics import heading_topic
from extractors.vocabulary import load

NAMES = sorted(
    path.name.removesuffix(".yml") for path in files("extractors.vocabulary").iterdir() if path.name.endswith(".yml")
)


@pytest.mark.parametrize("name", NAMES)
def test_every_word_list_holds_only_text_and_numbers(name: str) -> None:
    """YAML reads a bare ``no`` or ``on`` as a truth value; such words must stand in quotation marks."""

    def leaves(value: object) -> list[object]:
        if isinstance(value, dict):
            return [each for key, inner in value.items() for each in (key, *leaves(inner))]
        return [each for inner in value for each in leaves(inner)] if isinstance(value, list) else [value]

    flags = name == "verbs"  # the list of verbs has truth values on purpose
    assert flags or not any(isinstance(each, bool) for each in leaves(load(name)))


@pytest.mark.parametrize("name", NAMES)
def test_no_word_stands_twice_in_one_list(name: str) -> None:
    def lists(value: object) -> list[list[object]]:
        if isinstance(value, dict):
            return [each for inner in value.values() for each in lists(inner)]
        plain = isinstance(value, list) and not any(isinstance(each, (dict, list)) for each in value)
        return [value] if plain else []

    assert [each for each in lists(load(name)) if len(set(each)) < len(each)] == []


def test_no_phrase_stands_for_two_countries_unless_it_says_so() -> None:
    ambiguous = load("countries")["ambiguous"]
    shared = {*ambiguous["names"], *ambiguous["adjectives"]}
    counted = Counter(phrase for phrase, _, _ in phrases())
    assert [phrase for phrase, count in counted.items() if count > 1] == []
    assert shared.isdisjoint(phrase for phrase, codes, _ in phrases() if len(codes) == 1)


def test_all_members_and_observers_of_the_united_nations_are_listed() -> None:
    codes = load("countries")["countries"]
    elsewhere = {
        "AI", "AS", "AW", "BM", "CK", "CW", "EH", "FK", "FO", "GF", "GG", "GI", "GL", "GP", "GU", "HK", "IM", "JE",
        "KY", "MO", "MP", "MQ", "MS", "NC", "NU", "PF", "PR", "RE", "SH", "SX", "TC", "TK", "TW", "VG", "VI", "WF",
        "XK",
    }  # fmt: skip
    assert elsewhere <= codes.keys()
    assert len(codes.keys() - elsewhere) == 193 + len({"VA", "PS"})


def test_codes_are_two_capitals_and_names_are_unique() -> None:
    codes = load("countries")["countries"]
    assert all(re.fullmatch("[A-Z]{2}", code) for code in codes)
    names = [country_name(code) for code in codes]
    assert len(set(names)) == len(names)


def test_abbreviations_of_countries_are_never_lower_case_words() -> None:
    assert all(sum(c.isupper() for c in phrase) >= 2 for phrase, _, form in phrases() if form == "abbreviation")


def test_no_organisation_is_listed_twice() -> None:
    counted = Counter(name for name, _ in listed())
    assert [name for name, count in counted.items() if count > 1] == []


def test_no_country_is_an_organisation() -> None:
    assert {phrase for phrase, codes, _ in phrases() if codes}.isdisjoint(name for name, _ in listed())


def test_every_heading_cue_gives_its_own_topic() -> None:
    for topic, cues in load("sections").items():
        for phrase in (*cues.get("headings", []), *cues.get("openings", [])):
            assert heading_topic(phrase.upper()) == topic, phrase


def test_words_of_change_have_one_direction_each() -> None:
    directions = {key: value for key, value in load("changes").items() if isinstance(value, dict)}
    for kind in ("nouns", "adjectives", "listed", "quantifiers", "verbs", "progressive"):
        counted = Counter(word for words in directions.values() for word in set(words.get(kind, [])))
        assert [word for word, count in counted.items() if count > 1] == [], kind


def test_reading_a_list_twice_gives_the_same_object() -> None:
    assert load("actions") is load("actions")
