"""Documents of one process are one series, whichever of its names they print."""

from pathlib import Path

import pytest

from extractors import extract, read
from kb.link import relink
from kb.link.series import joined
from kb.queries import ask
from kb.store import KnowledgeBase

FIRST = """# Ministerial Dialogue for the Amber Coast on Ports and Fisheries

**Second Ministerial Meeting**
Dakar, Senegal, 3 and 4 May 2021

1. The Second Ministerial Meeting of the Ministerial Dialogue for the Amber Coast on Ports and Fisheries {} was held in
   Dakar, Senegal, on 3 and 4 May 2021.
"""
RELEASE = """# Media release

10 October 2021

The Amber Dialogue was founded in 2009. The Third Ministerial Meeting of the Amber Dialogue was held in Accra, Ghana, on
5 October 2021.
"""


def series(kb: KnowledgeBase) -> set[str]:
    relink(kb)
    return {row["series"] for row in kb.db.table("link_documents").rows}


@pytest.mark.parametrize("first", [True, False])
def test_a_defined_short_name_joins_the_documents_of_a_process(fresh_kb: KnowledgeBase, tmp_path: Path, first: bool):
    texts = [FIRST.format("(the Amber Dialogue)"), RELEASE]
    for n, text in enumerate(texts if first else texts[::-1]):
        path = tmp_path / f"{n}.md"
        path.write_text(text, "utf-8")
        fresh_kb.add(extract(read(path)))
        relink(fresh_kb)
    assert series(fresh_kb) == {"Ministerial Dialogue for the Amber Coast on Ports and Fisheries"}
    names = {(row["name"], row["alias"]) for row in ask(fresh_kb.db, "aliases")}
    assert ("Ministerial Dialogue for the Amber Coast on Ports and Fisheries", "Amber Dialogue") in names


def test_names_that_no_document_says_are_one_stay_two_processes(fresh_kb: KnowledgeBase, tmp_path: Path):
    for n, text in enumerate([FIRST.format(""), RELEASE]):
        path = tmp_path / f"{n}.md"
        path.write_text(text, "utf-8")
        fresh_kb.add(extract(read(path)))
    assert len(series(fresh_kb)) == 2


def test_a_short_name_of_two_processes_joins_none():
    names = {name: name for name in ("RCM", "Regional Coast Mechanism", "Ring Canal Meeting")}
    assert joined(names, [("Regional Coast Mechanism", "RCM")])["RCM"] == "Regional Coast Mechanism"
    assert joined(names, [("Regional Coast Mechanism", "RCM"), ("Ring Canal Meeting", "RCM")]) == names
