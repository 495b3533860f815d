"""The names that other programs import."""

from pathlib import Path

import pytest

import extractors

CORPUS = Path(__file__).parent.parent / "corpus" / "bali-process"


def test_a_file_is_read_and_its_facts_extracted_through_the_front_door() -> None:
    [source] = CORPUS.glob("2015-12-04*.md")
    found = extractors.extract(extractors.read(source))
    assert isinstance(found, extractors.Extraction)
    assert {type(fact) for fact in found.facts} <= set(extractors.FACT_TYPES)


@pytest.mark.parametrize("name", extractors.__all__)
def test_every_name_of_the_front_door_is_there(name: str) -> None:
    assert getattr(extractors, name) is not None


def test_a_name_that_is_not_there_is_told_by_name() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = extractors.nonsense
