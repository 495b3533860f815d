"""Pages of a process whose documents call it by several names, or not at all."""

from pathlib import Path

import pytest
import serving
from datasette.app import Datasette
from serving import read, words

from kb.cli import main
from kb.ingest import ingest
from kb.store import KnowledgeBase

FORUM = "Coral Forum on Safe Ferries"
STATEMENT = f"""# {FORUM}

**Third Plenary, Apia, Samoa, 4 May 2021**

1. The Third Plenary of the {FORUM} was held in Apia on 4 May 2021. Fiji and Samoa took part.
2. The Panel of Ramp Builders will keep the Wreck Register. In 2020 crews raised 40 wrecks.

The next steps are:

- Fiji to print the ramp guide by 1 June 2021.
"""
REPORT = "# Coral Forum\n\n**Annual report**\n\n6 May 2022\n\nThe Forum printed its ramp guide on 3 June 2021.\n"
NOTE = "# Note to file\n\n9 June 2023\n\nSince the plenary in Apia 12 wrecks were entered in the Wreck Register.\n"
KNOWN = "prints “Apia”, “Wreck Register”, as only documents of this process do"
NAMES = {"a-statement.md": STATEMENT, "b-report.md": REPORT, "c-note.md": NOTE}


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("processes")
    for name, text in NAMES.items():
        (folder / name).write_text(text, "utf-8")
    with KnowledgeBase(folder / "kb.db", write=True) as kb:
        ingest(kb, [folder / name for name in NAMES])
    return folder / "kb.db"


@pytest.fixture(scope="module")
def site(base: Path) -> Datasette:
    return serving.site(base)


async def rows(site: Datasette, address: str) -> list[dict[str, object]]:
    answer = await site.client.get(address)
    return list(answer.json()["rows"])


@pytest.mark.parametrize("name", [FORUM, "Coral Forum"])
async def test_whichever_name_is_asked_for_all_documents_of_the_process_come(site: Datasette, name: str) -> None:
    asked = name.replace(" ", "+")
    found = await rows(site, f"/documents.json?process={asked}")
    assert {row["id"]: row["process"] for row in found} == dict.fromkeys(("a-statement", "b-report", "c-note"), FORUM)
    assert [row["process"] for row in await rows(site, f"/next-steps.json?process={asked}")] == [FORUM]
    assert {row["document_id"] for row in await rows(site, f"/search.json?q=wrecks&process={asked}")} == {
        "a-statement",
        "c-note",
    }
    assert len(await rows(site, f"/statistics.json?counted=wrecks&process={asked}")) == 2
    assert [row["figures"] for row in await rows(site, f"/statistics.json?process={asked}&name=wrecks")] == [2]


async def test_a_list_offers_each_process_once(site: Datasette) -> None:
    page = await read(site, "/documents")
    assert [each.text for each in page.xpath("//select[@name='process']/option")][1:] == [FORUM]


async def test_a_reader_goes_from_document_to_document_of_the_process(site: Datasette) -> None:
    around = (await site.client.get("/documents/b-report.json")).json()["around"]
    assert {place: row["id"] for place, row in around.items()} == {"previous": "a-statement", "next": "c-note"}


async def test_a_document_says_by_what_it_is_known_for_one_of_the_process(site: Datasette) -> None:
    def told(page: object) -> str:
        return words(page.xpath("//dt[text()='Process']/following-sibling::dd[1]")[0])  # type: ignore[attr-defined]

    assert told(await read(site, "/documents/a-statement")) == FORUM
    assert told(await read(site, "/documents/b-report")) == f"{FORUM} here “Coral Forum”"
    assert told(await read(site, "/documents/c-note")) == (f"{FORUM} inferred, not named here: it {KNOWN}")


def test_the_command_line_says_so_too(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["show", "document", "c-note", "--db", str(base)])
    assert f"{FORUM} (inferred, not named here: it {KNOWN})" in " ".join(capsys.readouterr().out.split())
