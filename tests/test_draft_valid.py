"""Every draft keeps to the schema of Word files (ECMA-376, transitional), so that Word opens it without repair."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import agreed
import pytest
from docx import Document
from docx.oxml import OxmlElement
from openxml_audit import OpenXmlValidator

from kb.draft import draft, templates
from kb.link import relink
from kb.store import KnowledgeBase

BEFORE, AFTER = date(2015, 12, 3), date(2015, 12, 5)
DRAFTS: dict[str, dict[str, Any]] = {
    "with its sources": {},
    "clean": {"clean": True},
    "with who proposed what": {"internal": True},
    "in the style of the United Nations": {"style": "un"},
}


@pytest.fixture(scope="module")
def kb(corpus: Path) -> Iterator[KnowledgeBase]:
    """The corpus with its agreed facts, linked."""
    with agreed.knowledge_base(corpus) as opened:
        relink(opened)
        yield opened


def faults(path: Path) -> list[str]:
    """Return what a validator finds wrong in a Word file."""
    return [f"{error.part_uri}: {error.description}" for error in OpenXmlValidator().validate(str(path)).errors]


@pytest.mark.parametrize("template", sorted(templates()))
@pytest.mark.parametrize("choices", DRAFTS.values(), ids=DRAFTS)
def test_a_draft_keeps_to_the_schema(kb: KnowledgeBase, tmp_path: Path, template: str, choices: dict[str, Any]) -> None:
    assert faults(draft(kb, tmp_path / "draft.docx", template, as_of=AFTER, **choices).path) == []


@pytest.mark.parametrize("template", sorted(templates()))
def test_a_draft_with_tracked_changes_keeps_to_the_schema(kb: KnowledgeBase, tmp_path: Path, template: str) -> None:
    old = draft(kb, tmp_path / "old.docx", template, as_of=BEFORE).path
    report = draft(kb, tmp_path / "new.docx", template, as_of=AFTER, version="rev.1", against=old)
    assert report.changes or template == "participants-list"
    assert faults(report.path) == []


def test_the_validator_would_tell(kb: KnowledgeBase, tmp_path: Path) -> None:
    path = draft(kb, tmp_path / "draft.docx", as_of=AFTER).path
    word = Document(str(path))
    word.element.body.insert(0, OxmlElement("w:tc"))
    word.save(str(path))
    assert faults(path)
