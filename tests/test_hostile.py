"""Repetition of any cue costs no more than its length, in reading and in extraction."""

from contextlib import suppress
from pathlib import Path

import pytest
from work import in_proportion

from extractors.document import Block, Document, Span
from extractors.errors import ExtractorError
from extractors.formats import read
from extractors.language import parse
from extractors.pipeline import extract


def one_sentence(unit: str, size: int) -> Document:
    text = (unit * (size // len(unit) + 1)).strip()
    return Document("a.txt", "0" * 64, "text/plain", text, (Block("paragraph", Span(0, len(text)), None, 0, None, ()),))


CUES = """
and |, |,,,,|(|)|[ ] |((Cap)) |.|. . |— |“|"a" |“a” |'|‘a’ |A-|A’|&|a/|...
the Forum agreed that that |agreed |to |of the |The |Cap |Cap and |Cap of the |Cap, |A. |A |1 1 |1,|1 per cent
Mr |Mr John Smith, |H.E. |Minister for Foreign Affairs of Fiji, |Co-Chair, |Fiji, |Fiji and |Republic of
UNHCR |(UNHCR) |Cap Cap (CC) |hosted by |held in Suva on |on 3 May 2020, |3 to 5 |from 2015 to 2020 |twenty-|US$1
increased from 3 to 5 |at least 3 |the goal of |to strengthen, |he said |“We met,” said |according to |which
tasked the Secretariat to |decided to |pursuant to |paragraphs 3, |Convention on the |Memorandum of Understanding on
the Working Group on |Meeting of A, |Meeting and the Meeting |attended by Fiji, |representatives of |(“the Plan”)
known as the “Cap” |during Operation Cap |3 people were arrested |seized 3 kg of |; and |(a) |- |a@b.c |http://a.b
at the invitation of Fiji
""".strip().replace("\n", " |")  # words that rules look for, each with a space after it unless the next follows at once


@pytest.mark.parametrize("cue", CUES.split("|"))
def test_an_endless_sentence_of_one_cue_takes_work_in_proportion(cue: str) -> None:
    assert in_proportion(lambda size: extract(one_sentence(cue, size)))


def reading(path: Path, content: str) -> None:
    path.write_text(content, "utf-8")
    with suppress(ExtractorError):
        read(path)


MARKS = [
    "[",
    "]",
    "![",
    "<",
    "> ",
    "* ",
    "*a ",
    "_a",
    "**a",
    "(",
    "` ",
    "``` ",
    "|-",
    "[a](",
    "<a",
    "<!--",
    "&",
    "a\n=\n",
]
NESTS = [
    "- ",
    "  - a\n",
    "1. a\n",
    "# a\n",
    "<div>",
    "<ul><li>a",
    "<table><tr><td>a",
    "<dl><dt>a<dd>",
    "<b>",
    "| a | b |\n",
    "a\tb\n",
]


@pytest.mark.parametrize("unit", MARKS + NESTS)
@pytest.mark.parametrize("suffix", [".md", ".txt", ".html"])
def test_a_file_of_one_mark_is_read_in_proportion(tmp_path: Path, suffix: str, unit: str) -> None:
    path = tmp_path / f"a{suffix}"
    assert in_proportion(lambda size: reading(path, unit * (size // len(unit)) + "\n\nThe Forum met.\n"))


def test_a_run_of_characters_without_a_space_is_no_more_than_a_few_tokens() -> None:
    for unit in ("[", "a", "1", "'"):
        doc = parse(one_sentence(unit, 50_000))
        assert len(doc) < 5
    address = "https://forum.example.org/" + "records/" * 40
    document = one_sentence(f"See {address} for the records. ", 10)
    assert address in [token.text for token in parse(document)]
