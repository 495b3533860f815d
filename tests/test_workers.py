import os
import signal
import time
from functools import partial
from pathlib import Path

import pytest

from kb import reading
from kb.errors import NoWorkersError
from kb.ingest import ingest
from kb.rows import Packed
from kb.store import KnowledgeBase
from kb.workers import QUEUED, Crew, Lost

HANG, DIE, DIE_ONCE = "Take for ever.", "Fall over.", "Stumble."
READ = reading.attempt


def attempt(path: Path, **limits: object) -> Packed | str:
    """Read a file as ever, but do in earnest what some files are meant to bring about."""
    words = path.read_text()
    while HANG in words:
        pass
    stumbled = path.with_suffix(".stumbled")
    if DIE in words or (DIE_ONCE in words and not stumbled.exists()):
        stumbled.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return READ(path)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of twelve files, read by the function above, in whichever process."""
    monkeypatch.setattr("kb.reading.attempt", attempt)
    for n in range(12):
        (tmp_path / f"f{n:02}.md").write_text(f"The Forum met {n} times.")
    return tmp_path


def test_a_file_that_hangs_or_kills_its_process_is_told_and_the_rest_goes_on(fresh_kb: KnowledgeBase, folder: Path):
    for name, words in (("f03.md", HANG), ("f05.md", DIE), ("f06.md", DIE_ONCE)):
        (folder / name).write_text(words)
    report = ingest(fresh_kb, [folder], workers=2, timeout=10)
    assert [each.reason for each in report.failed] == [
        "f03.md: not read within 10 seconds. Split the file, or allow more time with --timeout",
        "f05.md: the process that read it died, perhaps for want of memory. Leave the file out",
    ]
    assert len(report.added) == 10
    assert [each.path for each in report.outcomes] == sorted(folder.glob("*.md"))
    assert fresh_kb.verify() == []


def test_with_one_worker_and_a_time_limit_another_process_reads(fresh_kb: KnowledgeBase, folder: Path):
    (folder / "f11.md").write_text(HANG)
    report = ingest(fresh_kb, [folder], timeout=10)
    assert [each.path.name for each in report.failed] == ["f11.md"]
    assert len(report.added) == 11


def nap(seconds: float) -> float:
    """Take some time, and return when it was over, by a clock that all processes share."""
    time.sleep(seconds)
    return time.monotonic()


def rest(crew: Crew, *naps: float) -> list[float | Lost]:
    return [found for _, found in crew.map(nap, ((each, None) for each in naps))]


READY = partial(nap, 0)
"""Loads this module, so that its time is not counted."""


def test_the_others_work_ahead_of_one_that_takes_long_but_for_a_few_in_line_behind_it():
    with Crew(2, prepare=READY) as crew:
        rest(crew, 0, 0)
        first, *others = rest(crew, 2, *[0] * 200)
    assert sum(each > first for each in others) <= QUEUED[-1]


def test_one_who_is_given_long_work_has_little_in_line():
    with Crew(2, prepare=READY) as crew:
        rest(crew, *[0.3] * 8)
        first, *others = rest(crew, 2, *[0.05] * 20)
    assert sum(each > first for each in others) <= QUEUED[0] + 1


def test_processes_that_never_come_up_are_not_blamed_on_the_work():
    with Crew(2, prepare=partial(os._exit, 3)) as crew, pytest.raises(NoWorkersError, match="--workers 1"):
        rest(crew, *[0] * 50)


def test_time_is_counted_for_each_item_by_itself():
    with Crew(1, 2.0, READY) as crew:
        assert Lost(2.0) not in rest(crew, *[0.7] * 4)
        late, following = rest(crew, 60, 0)
    assert late == Lost(2.0)
    assert following != late


def test_a_crew_that_is_left_leaves_nobody_behind():
    with Crew(2, 60, READY) as crew:
        work = crew.map(nap, ((each, None) for each in [0, 0, 600, 600]))
        assert [next(work)[0] for _ in range(2)] == [0, 0]
        pids = [each.pid for each in crew._hands]
    assert all(pids)
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid or 0, 0)
