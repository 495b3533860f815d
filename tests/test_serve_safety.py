"""Nothing that a document says or a visitor types becomes markup, script, an error or a change."""

import csv
import io
import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import serving
from datasette.app import Datasette
from lxml import html
from serving import SCRIPT

QUESTIONS = [
    *("inter-agency", '"', '""', "*", "AND", "NOT", "NEAR(", "a OR", "title:x", "^x", "{a b}", "(", "-", "'"),
    *("\\", "%", "a\0b", "\ud7ff", "\u202e", "é", "日本", ";drop table facts", SCRIPT),
    *("x" * 100_000, "word " * 20_000, '" ' * 5_000),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("safety")


@pytest.fixture(scope="module")
def site(folder: Path) -> Datasette:
    return serving.site(serving.hostile(folder))


@pytest.fixture(scope="module")
def addresses(folder: Path) -> list[str]:
    from kb.store import KnowledgeBase

    pages = ["/", "/search?q=alert", "/meetings", "/activities", "/documents", "/next-steps", "/parties"]
    pages += [
        "/participation",
        "/statistics",
        f"/statistics?counted={SCRIPT}",
        "/questions/board",
        "/questions/parties",
    ]
    with KnowledgeBase(folder / "hostile.db") as kb:
        for table in ("documents", "parties"):
            pages += [f"/{table}/{row['id']}" for row in kb.db.query(f"select id from {table}")]
        [event] = kb.db.query("select id from events")
        pages += [f"/meetings/{event['id']}", f"/meetings/{event['id']}/draft"]
    return pages


async def ask(site: Datasette, path: str, **arguments: str) -> tuple[int, str]:
    """Ask in plain ASGI, which sets no bound to an address; return status and body."""
    scope = {"type": "http", "http_version": "1.1", "method": "GET", "scheme": "http", "path": path, "headers": []}
    scope |= {"raw_path": path.encode(), "query_string": urlencode(arguments).encode()}
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b""}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    await site.invoke_startup()
    await site.app()(scope, receive, send)
    return sent[0]["status"], b"".join(each.get("body", b"") for each in sent[1:]).decode()


async def test_no_word_of_a_document_becomes_markup_or_a_link_of_its_own(site: Datasette, addresses: list[str]) -> None:
    assert len(addresses) > 15
    for address in addresses:
        answer = await site.client.get(address)
        assert answer.status_code == 200, address
        page = html.fromstring(answer.text)
        assert not page.xpath("//script | //img | //iframe | //object | //style | //@onerror | //@style"), address
        links = page.xpath("//@href | //@src | //@action")
        assert not [link for link in links if not link.startswith(("/", "#", "http://localhost/"))], address


async def test_no_page_carries_characters_that_turn_its_words_around(site: Datasette, addresses: list[str]) -> None:
    for address in addresses:
        text = (await site.client.get(address)).text
        assert not set(text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\0"), address


async def test_the_json_twin_keeps_every_character(site: Datasette, addresses: list[str]) -> None:
    [document] = [each for each in addresses if each.startswith("/documents/") and "long" not in each]
    told = (await site.client.get(f"{document}.json")).json()
    assert serving.TURNED in told["document"]["text"]


async def test_every_page_forbids_scripts_whatever_it_holds(site: Datasette, addresses: list[str]) -> None:
    for address in [*addresses, "/no-such/page/of/ours", "/documents/none", "/next-steps.ics", "/search.json?q=a"]:
        answer = await site.client.get(address)
        if answer.status_code == 200 or address == "/documents/none":
            assert "script-src 'none'" in answer.headers["content-security-policy"], address
            assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: ascii(question[:12]))
async def test_nothing_that_can_be_typed_is_an_error(site: Datasette, question: str) -> None:
    assert (await ask(site, "/search", q=question))[0] == 200
    assert (await ask(site, "/search.json", q=question, type=question, year=question))[0] == 200


async def test_a_long_question_is_cut_and_the_page_says_so(site: Datasette) -> None:
    _, page = await ask(site, "/search", q="word " * 20_000)
    assert "only its first words were looked for" in page
    assert len(page) < 30_000


ARGUMENTS = ["process", "genre", "year", "country", "status", "due", "as-of", "kind", "name", "counted"]


@pytest.mark.parametrize("argument", ARGUMENTS)
async def test_no_argument_is_an_error(site: Datasette, argument: str) -> None:
    for path in (
        "/",
        "/search",
        "/meetings",
        "/documents",
        "/next-steps",
        "/parties",
        "/participation",
        "/contradictions",
        "/statistics",
    ):
        for value in ("'", '"><hr>', "9999-99-99", "\0", "x" * 2000):
            answer = await site.client.get(path, params={argument: value})
            assert answer.status_code == 200, (path, value)
            assert '"><hr>' not in answer.text


async def test_a_table_for_spreadsheets_holds_no_formula(site: Datasette) -> None:
    text = (await site.client.get("/next-steps.csv")).text
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert f"'=1+1 {SCRIPT}" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]


async def test_feeds_of_a_hostile_document_are_well_formed(site: Datasette) -> None:
    from icalendar import Calendar
    from lxml import etree

    etree.fromstring((await site.client.get("/next-steps.atom")).content)
    [event] = Calendar.from_ical((await site.client.get("/next-steps.ics")).text).walk("VEVENT")
    assert SCRIPT in event["summary"]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
async def test_there_is_no_way_to_write(site: Datasette, method: str) -> None:
    for path in ("/", "/search", "/next-steps", "/documents/long", "/meetings/x/draft"):
        assert (await site.client.request(method, path)).status_code in (403, 405), path


async def test_the_file_is_open_for_reading_only(site: Datasette) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await site.databases["hostile"].execute("delete from facts")
    answer = await site.client.get("/hostile.json", params={"sql": "delete from facts"})
    assert answer.status_code == 400


async def test_a_public_site_takes_no_sql_and_hands_out_no_file(folder: Path, site: Datasette) -> None:
    public = serving.site(folder / "hostile.db", public=True)
    asked = {"sql": "select 1"}
    assert (await site.client.get("/hostile.json", params=asked)).status_code == 200
    assert (await public.client.get("/hostile.json", params=asked)).status_code == 403
    assert (await public.client.get("/hostile.db")).status_code in (403, 404)
    assert (await public.client.get("/hostile/facts.json", params={"_where": "1=1"})).status_code == 403
    assert (await public.client.get("/hostile/facts.json")).status_code == 200
    assert (await public.client.get("/")).status_code == 200


async def test_a_site_without_a_knowledge_base_says_what_to_do() -> None:
    answer = await Datasette(memory=True).client.get("/meetings")
    assert answer.status_code == 404
    assert "kb serve --db FILE" in answer.text


def test_only_this_machine_is_served_unless_asked_otherwise() -> None:
    from kb.cli.serving import serve

    [host] = [each for each in serve.params if each.name == "host"]
    assert host.default == "127.0.0.1"
