"""Every template, read and extracted again: what it states is found, and nothing that no record's words support."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import harbour
import pytest

from extractors.document import Document
from extractors.facts import Fact
from extractors.facts.goal import Goal
from extractors.facts.next_step import NextStep
from extractors.facts.participant import Participant
from extractors.facts.statistic import Statistic
from extractors.facts.trend import Trend
from extractors.formats import read
from extractors.pipeline import extract
from kb.draft import rendered, templates
from kb.ingest import ingest
from kb.store import KnowledgeBase

DAY = date(2022, 1, 1)
TEMPLATES = sorted(templates())
NOTE = "To complete before issue"
QUOTED = re.compile(r"“[^”]*”")
"""Words of a record that a table quotes as evidence: told, not stated."""


@pytest.fixture(scope="module", params=["harbour", "corpus"])
def kb(
    request: pytest.FixtureRequest, corpus: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[KnowledgeBase]:
    """Records with the facts found in them."""
    folder = corpus if request.param == "corpus" else harbour.write(tmp_path_factory.mktemp("harbour"))
    with KnowledgeBase(":memory:", write=True) as made:
        ingest(made, [folder])
        yield made


def folded(text: str) -> str:
    return re.sub(r"[\[\]()\s]+", " ", text.casefold().replace("’", "'")).strip(" .;,")


def known(kb: KnowledgeBase) -> list[Fact]:
    return [fact for row in kb.db.table("documents").rows for fact in kb.facts(row["id"]).values()]


def drafts(kb: KnowledgeBase, template: str, folder: Path) -> Iterator[Document]:
    """Yield the draft of each meeting, read from its Word file."""
    for row in list(kb.db.table("events").rows_where("kind = 'meeting'")):
        path = folder / "draft.docx"
        path.write_bytes(rendered(kb, template, row["id"], as_of=DAY, clean=True)[1])
        yield read(path)


def told(fact: Fact) -> str | None:
    """Return the words by which a draft tells a fact; null for a type whose facts it tells in words of its own."""
    match fact:
        case NextStep():
            return fact.action
        case Goal() | Trend():
            return fact.text
        case Statistic() if fact.action:
            return fact.evidence[0].text
    return None


def keys(facts: Iterable[Fact]) -> set[tuple[object, ...]]:
    found: set[tuple[object, ...]] = set()
    for fact in facts:
        if isinstance(fact, Statistic):
            found.add(("statistic", fact.value, fact.bound, folded(fact.counted)))
        elif words := told(fact):
            found.add((fact.type, folded(words)))
    return found


@pytest.mark.parametrize("template", TEMPLATES)
def test_what_a_draft_states_is_found_in_it(kb: KnowledgeBase, template: str, tmp_path: Path) -> None:
    facts = known(kb)
    for document in drafts(kb, template, tmp_path):
        text = folded(QUOTED.sub("", document.text.partition(NOTE)[0]))
        stated = [fact for fact in facts if (words := told(fact)) and folded(words) in text]
        assert keys(stated) - keys(extract(document).facts) == set()


@pytest.mark.parametrize("template", TEMPLATES)
def test_nothing_is_found_in_a_draft_that_no_words_of_a_record_support(
    kb: KnowledgeBase, template: str, tmp_path: Path
) -> None:
    words = folded(" ".join(row["text"] for row in kb.db.table("documents").rows))
    have = keys(known(kb))
    parties = {(fact.name, fact.role) for fact in known(kb) if isinstance(fact, Participant)}
    for document in drafts(kb, template, tmp_path):
        for fact in extract(document).facts:
            backed = keys([fact]) <= have or all(folded(each.text) in words for each in fact.evidence)
            if isinstance(fact, (NextStep, Goal, Trend, Statistic)):
                assert backed, fact
            elif isinstance(fact, Participant) and fact.role != "mentioned":
                assert (fact.name, fact.role) in parties, fact


def test_a_statement_states_many_of_the_facts(kb: KnowledgeBase, tmp_path: Path) -> None:
    texts = [folded(document.text) for document in drafts(kb, "co-chairs-statement", tmp_path)]
    stated = {folded(words) for fact in known(kb) if (words := told(fact))}
    assert len([each for each in stated if any(each in text for text in texts)]) >= 8
