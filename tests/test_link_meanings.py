"""The list of words that mean the same, which is data: each meaning says something, and says it once."""

import re
from collections import Counter
from importlib.resources import files
from itertools import permutations

import yaml

from kb.link.words.acts import kinds
from kb.link.words.meanings import keys_of
from kb.link.words.stems import stem

SECTIONS = yaml.safe_load(files("kb.link.words").joinpath("things.yml").read_text(encoding="utf-8"))


def stems(line: str) -> list[tuple[str, ...]]:
    """Return the words and phrases of a meaning as they are compared."""
    return [tuple(map(stem, re.findall(r"\w+", entry.replace("-", " ").lower()))) for entry in line.split(",")]


def test_no_word_stands_twice_in_one_meaning():
    lines = {
        (section, name): Counter(stems(line)) for section, names in SECTIONS.items() for name, line in names.items()
    }
    assert {
        name: [word for word, n in words.items() if n > 1] for name, words in lines.items() if max(words.values()) > 1
    } == {}


def test_every_meaning_has_two_words_at_least():
    assert [name for names in SECTIONS.values() for name, line in names.items() if len(stems(line)) < 2] == []


def test_no_meaning_of_a_section_holds_another():
    for names in SECTIONS.values():
        told = {name: set(stems(line)) for name, line in names.items()}
        assert [(one, other) for one, other in permutations(told, 2) if told[one] <= told[other]] == []


def test_words_that_rules_ask_for_are_listed():
    wanted = ("account", "activity", "course", "exercise", "gathering", "undertaking")
    assert [name for name in wanted if name not in SECTIONS["kinds"]] == []
    assert "annual" in SECTIONS["marks"]


def test_acts_answer_only_for_kinds_that_there_are():
    assert {also for kind in kinds().values() for also in kind.also} <= kinds().keys()


def test_what_only_goes_with_a_matter_is_no_word_for_it():
    assert keys_of("conversation") & keys_of("workshop") == frozenset()
    assert keys_of("genuine") & keys_of("forged") == frozenset()
    assert keys_of("manual") & keys_of("handbook") != frozenset()
