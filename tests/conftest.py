from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

settings.register_profile("project", deadline=None, derandomize=True)  # a busy machine fails no test; each run is alike
settings.load_profile("project")

if TYPE_CHECKING:
    from spacy.language import Language

    from kb.store import KnowledgeBase

pytest_plugins = ["system_packages"]


@pytest.fixture
def fresh_kb() -> Iterator["KnowledgeBase"]:
    """An empty knowledge base in memory."""
    from kb.store import KnowledgeBase

    with KnowledgeBase(":memory:", write=True) as kb:
        yield kb


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of source documents and agreed facts that come with the project."""
    return Path(__file__).parent.parent / "corpus"


@pytest.fixture(scope="session")
def nlp() -> "Language":
    """The spaCy pipeline that everything runs on."""
    from extractors.language import pipeline

    return pipeline()
