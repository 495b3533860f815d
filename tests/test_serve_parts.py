"""A very long document comes in parts, and every link to a place in it finds the part that holds the place."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
import serving
from datasette.app import Datasette
from serving import read

from kb.ingest import ingest
from kb.serve.parts import LONG, SIZE
from kb.store import KnowledgeBase

PARAGRAPHS = 3 * LONG
LAST_HEADING = f"Part {(PARAGRAPHS - 1) // 100 * 100 + 1}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Datasette:
    folder = tmp_path_factory.mktemp("long")
    body = "\n\n".join(
        f"{f'## Part {n}' if n % 100 == 1 else ''}\n\n{n}. The Meeting decided to hold exercise number {n} in Suva."
        for n in range(1, PARAGRAPHS + 1)
    )
    title = "# Ferry Forum\n\n**CO-CHAIRS' STATEMENT**\n\n**SUVA, 3 MAY 2021**"
    (folder / "long.md").write_text(f"{title}\n\n{body}\n", "utf-8")
    with KnowledgeBase(folder / "kb.db", write=True) as kb:
        ingest(kb, [folder / "long.md"])
    return serving.site(folder / "kb.db")


async def test_the_parts_together_are_the_whole_document_once(site: Datasette) -> None:
    seen: list[str] = []
    number = 1
    while True:
        page = await read(site, f"/documents/long?part={number}")
        seen += page.xpath("//article/*/@id")
        assert len(page.xpath("//article/*")) <= SIZE
        if not page.xpath("//a[@rel='next']"):
            break
        number += 1
    assert seen == [f"b-{n}" for n in range(len(seen))]
    assert len(seen) > PARAGRAPHS


async def test_a_search_leads_to_the_part_that_holds_the_words(site: Datasette) -> None:
    last = f'"exercise number {PARAGRAPHS}"'
    hits = (await site.client.get("/search.json", params={"q": last})).json()["rows"]
    assert hits
    for hit in hits:
        page = await read(site, hit["address"])
        [place] = page.xpath(f"//*[@id='{urlsplit(hit['address']).fragment}']")
        assert f"exercise number {PARAGRAPHS}" in place.text_content()


async def test_every_mark_has_its_card_on_the_same_page_and_every_card_its_words(site: Datasette) -> None:
    page = await read(site, "/documents/long?part=2")
    here = set(page.xpath("//@id"))
    assert {link[1:] for link in page.xpath("//article//a/@href")} <= here
    for link in page.xpath("//aside//p[@class='links']/a[not(text()='record')]/@href"):
        fragment = urlsplit(link).fragment
        if fragment not in here:
            assert fragment in (await read(site, link)).xpath("//@id")


async def test_the_contents_lead_to_headings_in_any_part(site: Datasette) -> None:
    page = await read(site, "/documents/long")
    links = page.xpath("//details//a")
    assert [link.text_content() for link in links][-1] == LAST_HEADING
    address = urlsplit(links[-1].get("href"))
    [heading] = (await read(site, links[-1].get("href"))).xpath(f"//*[@id='{address.fragment}']")
    assert heading.text_content() == LAST_HEADING


@pytest.mark.parametrize("asked", ["part=0", "part=999", "part=x", "at=b-999999", "at=e-none-3", "at=%00", "at=f-"])
async def test_a_part_that_is_not_there_is_no_error(site: Datasette, asked: str) -> None:
    assert (await read(site, f"/documents/long?{asked}")).xpath("//article/*")


async def test_the_json_of_a_long_document_is_the_whole(site: Datasette) -> None:
    told = (await site.client.get("/documents/long.json?part=2")).json()
    decided = [fact for fact in told["facts"] if fact["type"] == "decision"]
    assert len(decided) == PARAGRAPHS


async def test_a_document_of_usual_length_is_one_page(tmp_path: Path) -> None:
    page = await read(serving.site(serving.over_the_corpus(tmp_path)), f"/documents/{serving.STATEMENT}?part=2")
    assert not page.xpath("//nav[@aria-label='Parts of the document']")
    assert page.xpath("//article/*")
