"""The names that other programs import."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import extractors
import kb

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus" / "bali-process"


def test_a_file_is_read_and_its_facts_extracted_through_the_front_door() -> None:
    [source] = CORPUS.glob("2015-12-04*.md")
    found = extractors.extract(extractors.read(source))
    assert isinstance(found, extractors.Extraction)
    assert {type(fact) for fact in found.facts} <= set(extractors.FACT_TYPES)


@pytest.mark.parametrize(("package", "name"), [(each, name) for each in (extractors, kb) for name in each.__all__])
def test_every_name_of_a_front_door_is_there(package: object, name: str) -> None:
    assert getattr(package, name) is not None


def test_a_name_that_is_not_there_is_told_by_name() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = extractors.nonsense
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = kb.nonsense


def test_what_the_readme_shows_of_python_works(tmp_path: Path) -> None:
    shown = re.search(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert shown
    program = shown[1].replace('"kb.db"', repr(str(tmp_path / "kb.db")))
    told = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    assert "Beginning of November 2015 Issue media releases on Joint Period of Action reported-late" in told.stdout
