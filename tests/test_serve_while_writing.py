"""The site while documents are taken in: pages come, complete and without error, however long the writing takes."""

import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path
from threading import Event, Thread

import bench_archive
import serving
from serving import RELEASE, STATEMENT

from kb.store import KnowledgeBase

PAGES = ("/", f"/documents/{STATEMENT}", "/search?q=training", "/next-steps", "/meetings", "/parties", "/statistics")


async def test_a_long_change_that_is_not_done_yet_keeps_nobody_from_reading(tmp_path: Path) -> None:
    path = serving.over_the_corpus(tmp_path)
    site = serving.site(path)
    with KnowledgeBase(path, write=True) as kb:
        kb.db.execute("pragma cache_size = 5")  # pages of the change go to the disk while it is made, as of a large one
        with kb.changing():
            kb.db.execute("update blocks set text = 'nothing'")
            for page in PAGES:
                answer = await site.client.get(page)
                assert answer.status_code == 200, page
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".db"] == ["kb.db"]


def test_readers_see_whole_pages_while_another_program_takes_documents_in(tmp_path: Path) -> None:
    path = serving.over_the_corpus(tmp_path)
    folder = tmp_path / "more"
    folder.mkdir()
    bench_archive.make(folder, 12)
    done, answers = Event(), list[tuple[int, str]]()

    def ask(port: int) -> None:
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        while not done.is_set():
            for page in PAGES:
                connection.request("GET", page)
                answer = connection.getresponse()
                whole = b"</html>" in answer.read()
                answers.append((answer.status, page if whole else f"{page} is cut off"))
        connection.close()

    with serving.served(path) as site:
        readers = [Thread(target=ask, args=(site.port,)) for _ in range(3)]
        for reader in readers:
            reader.start()
        command = [sys.executable, "-m", "kb", "ingest", str(folder), "--db", str(path)]
        taken = subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parent.parent, check=False)
        done.set()
        for reader in readers:
            reader.join()
    assert taken.returncode == 0, taken.stderr
    assert set(answers) == {(200, page) for page in PAGES}
    with KnowledgeBase(path) as kb:
        assert kb.db.table("documents").count == 14


def test_a_knowledge_base_at_rest_is_one_file_that_can_be_copied(tmp_path: Path) -> None:
    path = serving.over_the_corpus(tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["kb.db"]
    copy = tmp_path / "copy.db"
    copy.write_bytes(path.read_bytes())
    with KnowledgeBase(copy) as kb:
        assert {row["id"] for row in kb.db.table("documents").rows} == {STATEMENT, RELEASE}
