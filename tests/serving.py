"""A site over the corpus, and documents that mean harm, for the tests of pages."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.request import urlopen

from datasette.app import Datasette
from lxml import html
from made import cited, document, extraction, when

from extractors.facts.decision import Decision
from extractors.facts.meeting import Meeting
from extractors.facts.next_step import NextStep
from extractors.facts.participant import Participant
from extractors.facts.quote import Quote
from extractors.facts.statistic import Statistic
from extractors.genres import Heading
from extractors.pipeline import Extraction
from kb.ingest import ingest
from kb.link import relink
from kb.store import KnowledgeBase

STATEMENT = "2015-09-02-joint-period-of-action-planning-meeting"
RELEASE = "2015-12-04-joint-period-of-action-media-statement"
MEETING = "2015-09-joint-period-of-action-planning-meeting-of-the-working-group-on-the-disruption"
ACTIVITY = "2015-09-joint-period-of-action"
GROUP = "body-working-group-on-the-disruption-of-people-smuggling-and-trafficking-in-persons"

SCRIPT = "<script>alert(1)</script>"
IMAGE = '"><img src=x onerror=alert(2)>'
LINK = "[click](javascript:alert(3))"
TURNED = "\u202egnp.exe\u2066"
PARAGRAPH = f"The {SCRIPT} Meeting decided {IMAGE} that {LINK} be {TURNED} held."


def over_the_corpus(folder: Path) -> Path:
    """Make a knowledge base of the corpus in a folder."""
    path = folder / "kb.db"
    with KnowledgeBase(path, write=True) as kb:
        ingest(kb, [Path(__file__).parent.parent / "corpus"])
    return path


def hostile(folder: Path) -> Path:
    """Make a knowledge base of a document in which every value is markup, and one with a word of 100,000 characters."""
    path = folder / "hostile.db"
    text = document(f"{SCRIPT}{IMAGE}", PARAGRAPH, f"=cmd|' /C calc'!A0 by 1 May 2021 {SCRIPT}", source=f"{IMAGE}.md")
    held = when(SCRIPT, "2021-03-01", "2021-03-02")
    due = when("by 1 May 2021", None, "2021-05-01", "deadline")
    whole = cited(text, PARAGRAPH)
    facts = [
        Meeting(evidence=cited(text, SCRIPT), name=f"{SCRIPT} Meeting", ordinal=1, body=IMAGE, dates=held, city=LINK,
                country="AU", mention="this"),
        Participant(evidence=whole, name=f"{SCRIPT}{TURNED}", kind="person", country=None, role="chair", of=IMAGE,
                    position=LINK, affiliation=SCRIPT),
        Decision(evidence=whole, kind="decision", actor=SCRIPT, verb="decide", level=9, text=f"{IMAGE}{LINK}{TURNED}",
                 addressee=SCRIPT),
        NextStep(evidence=cited(text, "1 May 2021"), action=f"=1+1 {SCRIPT}", detail=IMAGE, due=due,
                 responsible=(SCRIPT,), recipient=LINK),
        Statistic(evidence=cited(text, "calc"), value=7, value_max=None, bound="gt", counted=SCRIPT, action=IMAGE,
                  of=LINK),
        Quote(evidence=whole, speaker=SCRIPT, text=f"{IMAGE}{TURNED}", verb=None),
    ]  # fmt: skip
    long = document("x" * 100_000, "A word of great length.", source="long.md")
    said = Quote(evidence=cited(long, "x" * 100_000), speaker="Chair", text="x" * 100_000, verb=None)
    heading = Heading(genre="other", title="x" * 100_000, issued=None, status="final", body=None)
    with KnowledgeBase(path, write=True) as kb:
        kb.add(extraction(text, *facts, issued="2021-03-02", body=f"{SCRIPT} Process"))
        kb.add(Extraction(long, heading, (said,), ()))
        relink(kb)
    return path


def site(path: Path, public: bool = False) -> Datasette:
    """Return the site as ``kb serve`` makes it."""
    from kb.serve.run import site as make

    return make(path, public)


async def read(asked: Datasette, address: str) -> html.HtmlElement:
    """Return a page that is there, parsed."""
    answer = await asked.client.get(address)
    assert answer.status_code == 200, address
    return html.fromstring(answer.text)


def words(page: html.HtmlElement) -> str:
    """Return what a page says, without markup."""
    return " ".join(page.text_content().split())


class Served(NamedTuple):
    """A site that runs in a process of its own."""

    address: str
    port: int
    process: int


@contextmanager
def served(path: Path) -> Iterator[Served]:
    """Serve a knowledge base as people do, with 'kb serve'."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "kb", "serve", "--db", str(path), "--port", str(port)]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL, cwd=Path(__file__).parent.parent)
    try:
        yield Served(_ready(f"http://127.0.0.1:{port}", server), port, server.pid)
    finally:
        server.terminate()
        server.wait(10)


def _ready(address: str, server: "subprocess.Popen[bytes]") -> str:
    for _ in range(150):
        assert server.poll() is None, "kb serve ended"
        try:
            urlopen(address, timeout=10).close()
        except OSError:
            time.sleep(0.2)
        else:
            return address
    raise TimeoutError(f"{address} does not answer")
