"""The house keeps its shape: tables name what folders hold, files stay short, nothing ties them to one machine."""

import ast
import hashlib
import importlib
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from extractors import facts, formats, genres

ROOT = Path(__file__).parent.parent
TOP_LEVEL = {
    *("kb", "extractors", "templates", "corpus", "tests", "requirements", ".ci", ".images"),
    *("pyproject.toml", "README.md", "Makefile", "CHANGELOG.md", "LICENSE", ".gitignore", ".gitattributes"),
}
LONGEST_FILE = 300
LONGEST_FUNCTION = 50
PLACES = re.compile(r"(?<![\w.])/(?:home|root|work|Users|opt|tmp)/\w|[A-Z]:\\\\Users")
INDEXES = re.compile(r"https?://\S*/simple\b|(?:index-url|find-links)[ =]+\S*://|registry *= *\"?https?://")


def tracked() -> list[Path]:
    """Name the project's own files: those under version control, or all of them outside a checkout."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).exists()]
    return [path for name in TOP_LEVEL for path in [ROOT / name, *(ROOT / name).rglob("*")] if path.is_file()]


TRACKED = tracked()
SOURCES = [path for path in TRACKED if path.suffix == ".py"]


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def modules_with(name: str, package: ModuleType) -> set[str]:
    """Name the modules of a folder that define ``name``; the others are what these stand on."""
    modules = [importlib.import_module(f"{package.__name__}.{each.name}") for each in iter_modules(package.__path__)]
    return {module.__name__ for module in modules if hasattr(module, name)}


def test_every_fact_type_is_in_the_table() -> None:
    assert modules_with("find", facts) == {find.__module__ for find in facts.FACT_TYPES.values()}


def test_every_genre_is_in_the_table() -> None:
    assert modules_with("NAME", genres) == {genre.__name__ for genre in genres.GENRES}


def test_every_format_is_in_the_table() -> None:
    assert modules_with("read", formats) == {read.__module__ for read in formats.FORMATS.values()}


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield the place of every function of a file and how many lines it has."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{shown(path)}:{node.lineno} {node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


def test_a_file_fits_in_one_reading() -> None:
    assert {shown(path): lines(path) for path in SOURCES if lines(path) > LONGEST_FILE} == {}


def test_a_function_fits_on_one_screen() -> None:
    every = (function for path in SOURCES for function in functions(path))
    assert {place: length for place, length in every if length > LONGEST_FUNCTION} == {}


def test_the_top_level_holds_only_the_agreed_rooms() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in TRACKED} <= TOP_LEVEL


def test_tests_stay_flat_so_that_they_never_hide_a_package() -> None:
    nested = [shown(path) for path in SOURCES if path.is_relative_to(ROOT / "tests") and path.parent != ROOT / "tests"]
    assert not nested


def test_no_file_names_a_folder_of_one_machine_or_a_package_index() -> None:
    found = []
    for path in TRACKED:
        if path.suffix in {".docx", ".pdf", ".png"} or path.is_relative_to(ROOT / "corpus"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if path != Path(__file__) and (PLACES.search(line) or INDEXES.search(line)):
                found.append(f"{shown(path)}:{number}: {line.strip()}")
    assert not found


def test_the_lock_files_pin_every_package_by_hash() -> None:
    for path in sorted((ROOT / "requirements").glob("*.txt")):
        pins = re.findall(r"^[a-z0-9][^\n]*(?:\n +--hash=sha256:[0-9a-f]{64}(?: \\)?)*", path.read_text(), re.MULTILINE)
        assert pins
        assert [pin.splitlines()[0] for pin in pins if "==" not in pin or "--hash" not in pin] == []


def test_the_corpus_is_the_one_its_page_describes() -> None:
    described = dict(
        re.findall(r"^\| `([^`]+)` .*`([0-9a-f]{64})`", (ROOT / "corpus/README.md").read_text(), re.MULTILINE)
    )
    held = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (ROOT / "corpus").rglob("*")
        if path.is_file() and path.name != "README.md"
    }
    assert described == held
