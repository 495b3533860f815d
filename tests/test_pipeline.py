"""The whole road from a document to facts, on texts that nobody would write and on real ones that were damaged."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made import document
from written import written

from extractors.document import Document
from extractors.errors import ExtractorError
from extractors.facts import FACT_TYPES
from extractors.formats import read
from extractors.pipeline import Extraction, extract

CORPUS = Path(__file__).parent.parent / "corpus" / "bali-process"
SOURCES = sorted(CORPUS.glob("*.md"))

WORDS = st.sampled_from(
    "the Meeting agreed to noted Ministers 12 over seven May 2015 by in on and , . : ; ( ) [ ] “ ” ' said Ms Lee of "
    "Fiji Working Group Operation Blue welcomed requested that countries will report Annex A US$ 3 million – • | "
    "per cent".split()
)


def sound(found: Extraction, source: Document) -> None:
    """Assert what holds of every extraction: exact spans, known types, a partition, the same again."""
    for fact in found.facts:
        assert type(fact) in FACT_TYPES
        for cited in fact.evidence:
            assert source.text[cited.start : cited.end] == cited.text != ""
            assert cited.label == source.label_at(cited.start)
    counts = found.to_json()["coverage"]
    assert counts["sentences"] == counts["used"] + counts["boilerplate"] + counts["unused"]
    assert json.dumps(extract(source).to_json()) == json.dumps(found.to_json())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200), min_size=1, max_size=5)
)
def test_any_text_is_read_without_an_error(paragraphs: list[str]) -> None:
    source = document(*[each for each in paragraphs if each.partition(". ")[2] or not each[0].isdigit()] or ["x"])
    sound(extract(source), source)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(WORDS, min_size=1, max_size=40).map(" ".join), min_size=1, max_size=6))
def test_any_order_of_the_genres_words_is_read_without_an_error(paragraphs: list[str]) -> None:
    source = document(*paragraphs)
    sound(extract(source), source)


def clauses(*choices: str) -> st.SearchStrategy[str]:
    return st.sampled_from(["", *choices])


SENTENCES = st.tuples(
    clauses(
        *(
            "In October 2021 ",
            "By 31 July 2021, ",
            "Between 1 and 3 May 2021 ",
            "Before the end of June, ",
            "Recalling ",
        ),
        *("Within six weeks of the Meeting, ", "On Day Two ", "[By [date]] ", "At its third session, ", "“", "(a) "),
    ),
    clauses(
        *(
            "it",
            "each of them",
            "the Secretariat",
            "Members",
            "Chile and Peru",
            "Ms Ana Diaz of Peru",
            "We",
            "no member",
        ),
        *(
            "the Working Group (the Group)",
            "over 40 officers",
            "Georgia, Jordan and Chad",
            "Operation Blue",
            "IOM, UNODC",
        ),
        "the Chair, Mr Lee, Director of Ports of Fiji,",
    ),
    clauses(
        *(
            " will also",
            " was asked to",
            " agreed to",
            " undertakes to",
            " welcomed",
            " will be",
            " had not yet",
            " said",
        ),
        *(", which met in Suva, would", " requested Tonga to", " decided that Fiji should", " were", " took part in"),
    ),
    clauses(
        *(" circulate the minutes", " the report by INTERPOL", " hold a workshop in Apia", " inspected 214 ships"),
        *(" trained and equipped 30 to 40 officers", " open", " report", " be held", ": “We know what works”"),
        " the Second Meeting of the Group, held in Nadi, Fiji",
    ),
    clauses(
        *(
            " by 30 September 2021",
            " within 30 days of receipt of the form",
            " in 2022 and 2023",
            " to members",
            "; and",
        ),
        *(" on 4–5 May 2021 in Apia", ", as appropriate", " (Fiji and Samoa)", " at the latest", " from 1 to 3 May]"),
    ),
    st.sampled_from([".", ".", ";", "", ":"]),
).map("".join)
HEADINGS = ("Next steps", "Results", "Goals", "Participants", "Opening", "What we will do", "Trends", "About the Forum")
MARKS = st.sampled_from([":", ";", "–", "…", "**:**", "(a)", "[ ]", "and"])
"""Items and paragraphs that damage left without a word."""

PARTS = st.one_of(
    st.sampled_from(HEADINGS).map("## {}".format),
    st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join),
    st.lists(st.one_of(SENTENCES, MARKS), min_size=1, max_size=3).map(
        lambda items: "\n".join(f"- {each}" for each in items)
    ),
    st.lists(SENTENCES, min_size=2, max_size=3).map(
        lambda cells: f"| What | Who | When |\n|-|-|-|\n| {' | '.join(cells)} |"
    ),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PARTS, min_size=1, max_size=8))
def test_any_order_of_the_genres_clauses_is_read_without_an_error(parts: list[str]) -> None:
    source = written("\n\n".join(["# Amber Sea Forum", *parts]), ".md").document
    sound(extract(source), source)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem[:10])
@pytest.mark.parametrize("seed", range(4))
def test_a_damaged_document_is_read_without_an_error(path: Path, seed: int) -> None:
    text = path.read_text()
    dice = random.Random(seed)
    blocks = text.split("\n\n")
    shuffled = dice.sample(blocks, len(blocks))
    start = dice.randrange(len(text))
    for damaged in (
        text[:start],
        text[start:],
        "\n\n".join(shuffled),
        text + text,
        text.replace("\n", " "),
        text.upper(),
    ):
        source = written(damaged).document if damaged.strip() else document("x")
        sound(extract(source), source)


@pytest.mark.parametrize("seed", range(4))
def test_random_bytes_are_read_or_refused_in_one_line(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    data = bytearray(SOURCES[0].read_bytes())
    for _ in range(200):
        data[dice.randrange(len(data))] = dice.randrange(256)
    path = tmp_path / "statement.md"
    path.write_bytes(bytes(data))
    refused = ""
    try:
        source = read(path)
        sound(extract(source), source)
    except ExtractorError as error:
        refused = str(error)
    assert not refused or (refused.startswith("statement.md: ") and "\n" not in refused)


def test_one_very_long_word_is_no_trouble() -> None:
    source = document("A" + "a" * 100_000 + ".", "The Meeting noted the report.")
    sound(extract(source), source)
