"""Every page of the site and its twins, asked in process over the corpus."""

from itertools import pairwise
from pathlib import Path

import pytest
import serving
from datasette.app import Datasette
from made import cited, document, extraction, when
from serving import ACTIVITY, GROUP, MEETING, RELEASE, STATEMENT, read, words

from extractors.facts.meeting import Meeting
from kb.link import relink
from kb.store import KnowledgeBase

PAGES = [
    "/",
    "/search?q=police",
    "/meetings",
    f"/meetings/{MEETING}",
    "/activities",
    f"/activities/{ACTIVITY}",
    "/documents",
    f"/documents/{STATEMENT}",
    f"/documents/{STATEMENT}?type=unused",
    "/next-steps",
    "/parties",
    "/parties/country-nz",
    f"/parties/{GROUP}",
    "/participation",
    "/statistics",
    "/statistics?counted=countries",
    "/contradictions",
    "/questions",
    "/questions/timeline",
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Datasette:
    return serving.site(serving.over_the_corpus(tmp_path_factory.mktemp("site")))


@pytest.mark.parametrize("address", PAGES)
async def test_a_page_has_one_heading_landmarks_and_headings_in_order(site: Datasette, address: str) -> None:
    page = await read(site, address)
    levels = [int(each.tag[1]) for each in page.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]")]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels
    assert page.xpath("boolean(//main and //nav[@aria-label='Main'] and //a[@class='skip'][@href='#main'])")


@pytest.mark.parametrize("address", PAGES)
async def test_every_link_of_a_page_leads_somewhere(site: Datasette, address: str) -> None:
    page = await read(site, address)
    here = {each.get("id") for each in page.xpath("//*[@id]")}
    for link in {each.get("href") for each in page.xpath("//a[@href]")}:
        path, _, fragment = link.partition("#")
        if not path:
            assert fragment in here, link
            continue
        answer = await site.client.get(path)
        assert answer.status_code == 200, link
        if fragment:
            assert f'id="{fragment}"' in answer.text, link


@pytest.mark.parametrize("address", PAGES)
async def test_every_page_has_a_json_twin_and_names_it(site: Datasette, address: str) -> None:
    page = await read(site, address)
    [twin] = page.xpath("//footer//a[text()='This page as JSON']/@href")
    answer = await site.client.get(twin)
    assert answer.headers["content-type"].startswith("application/json")
    assert isinstance(answer.json(), dict)


async def test_the_front_page_counts_what_is_in_here(site: Datasette) -> None:
    figures = {each["what"]: each["n"] for each in (await site.client.get("/index.json")).json()["figures"]}
    assert figures["documents"] == 2
    assert figures["next steps"] == 5
    assert "2 documents" in words(await read(site, "/"))


async def test_the_front_page_tells_what_comes_due_from_the_day_asked_for(site: Datasette) -> None:
    page = words(await read(site, "/?as-of=2015-10-01"))
    before, after = page.split("Due before, no report found")
    assert "Coming up from 1 October 2015" in before
    assert "Report back on Joint Period of Action activities" in before
    assert "Refine Joint Period of Action Concept of Operations" in after


async def test_a_meeting_page_tells_who_decided_and_promised_what(site: Datasette) -> None:
    page = await read(site, f"/meetings/{MEETING}")
    said = words(page)
    assert "1–2 September 2015" in said
    assert "Bangkok, Thailand" in said
    assert "Patrick Devoy" in said or "Devoy" in said
    assert "Build inter-agency cooperation at national levels" in said
    assert "no report found" in said
    assert "not done:" not in said
    assert page.xpath(f"//a[starts-with(@href, '/documents/{STATEMENT}?at=e-') and contains(@href, '#e-')]")


async def test_decisions_stand_by_the_strength_of_their_verbs(site: Datasette) -> None:
    told = (await site.client.get(f"/meetings/{MEETING}.json")).json()["decisions"]
    levels = [group["level"] for group in told if group["level"] is not None]
    assert levels == sorted(levels, reverse=True)
    said = words(await read(site, f"/meetings/{MEETING}"))
    assert "Affirms an existing position stands" in said
    assert "confirmed" in said


async def test_an_activity_page_tells_of_the_activity_alone(site: Datasette) -> None:
    told = (await site.client.get(f"/activities/{ACTIVITY}.json")).json()
    assert {row["document_id"] for row in told["tellings"]} == {STATEMENT, RELEASE}
    assert 63 in [row["value"] for row in told["statistics"]]
    named = [row["name"] for group in told["roles"] for row in group["participants"]]
    assert "Malaysia" in named
    assert "decisions" not in told


async def test_a_country_has_its_roles_with_their_sources(site: Datasette) -> None:
    roles = (await site.client.get("/parties/country-nz.json")).json()["roles"]["rows"]
    assert {row["document_id"] for row in roles} == {STATEMENT, RELEASE}
    assert "co-chair" in {row["role"] for row in roles}


async def test_a_body_shows_who_holds_roles_in_it_and_which_may_be_the_same(site: Datasette) -> None:
    said = words(await read(site, f"/parties/{GROUP}"))
    assert "New Zealand: co-chair" in said
    assert "Perhaps the same as" in said
    assert "Nothing was merged" in said


async def test_where_documents_disagree_both_readings_stand_side_by_side(site: Datasette) -> None:
    for address in ("/contradictions", f"/activities/{ACTIVITY}"):
        said = words(await read(site, address))
        assert "INTERPOL supports" in said
        assert "INTERPOL takes part" in said
    places = (await site.client.get("/contradictions.json")).json()["rows"][0]["places"]
    assert {place["document_id"] for place in places} == {STATEMENT, RELEASE}


async def test_participation_counts_no_country_that_is_merely_mentioned(site: Datasette) -> None:
    told = (await site.client.get("/participation.json")).json()
    assert MEETING in [each["id"] for each in told["meetings"]]
    roles = {country["name"]: country["roles"][MEETING]["role"] for country in told["countries"]}
    assert roles["New Zealand"] == "co-chair"
    assert roles["United States of America"] == "supporter"
    assert "mentioned" not in roles.values()


async def test_numbers_keep_their_bounds_in_table_and_drawing(site: Datasette) -> None:
    rows = (await site.client.get("/statistics.json")).json()["rows"]
    assert {"arrests", "countries"} & {row["counted"] for row in rows}
    overview = await read(site, "/statistics")
    assert "over 70" in overview.text_content()  # the figure itself, with its bound, not how often one is stated
    page = await read(site, "/statistics?counted=countries")
    links = page.xpath("//*[local-name()='svg']//a/@href")
    assert links
    assert all("#e-statistic-" in link for link in links)


async def test_a_document_names_the_next_one_of_its_process(site: Datasette) -> None:
    page = await read(site, f"/documents/{STATEMENT}")
    assert page.xpath("//a[@rel='next']/@href") == [f"/documents/{RELEASE}"]
    page = await read(site, f"/documents/{RELEASE}")
    assert page.xpath("//a[@rel='prev']/@href") == [f"/documents/{STATEMENT}"]


async def test_sentences_that_gave_no_fact_are_underlined_and_listed(site: Datasette) -> None:
    told = (await site.client.get(f"/documents/{STATEMENT}.json")).json()
    page = await read(site, f"/documents/{STATEMENT}?type=unused")
    assert len(page.xpath("//aside//li")) == len(told["unused"]) > 0
    assert page.xpath("//article//span[@class='unused']")


async def test_search_finds_passages_and_facts_in_one_list_and_marks_the_words(site: Datasette) -> None:
    page = await read(site, "/search?q=training")
    assert {"passage", "number"} <= {each.text for each in page.xpath("//ol//span[contains(@class, 'kind')]")}
    assert page.xpath("//ol//mark[text()='training']")
    only = (await site.client.get("/search.json?q=training&type=goal")).json()
    assert {row["type"] for row in only["rows"]} == {"goal"}
    assert (await site.client.get("/search.json?q=training&year=2014")).json()["total"] == 0
    assert (await site.client.get("/search.json?q=training&country=NZ")).json()["total"] > 0


async def test_results_are_told_page_by_page(site: Datasette) -> None:
    first = (await site.client.get("/search.json?q=the")).json()
    last = (await site.client.get(f"/search.json?q=the&page={first['pages']}")).json()
    assert first["pages"] > 1
    assert len(first["rows"]) == 20
    assert 0 < len(last["rows"]) <= 20
    assert not {row["id"] for row in first["rows"]} & {row["id"] for row in last["rows"]}


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999999999999999", "²", ""])
async def test_any_number_of_a_page_is_a_page(site: Datasette, page: str) -> None:
    assert (await site.client.get("/documents", params={"page": page})).status_code == 200


@pytest.mark.parametrize("address", ["/meetings/x", "/activities/x", "/parties/x", "/questions/x", "/documents/x"])
async def test_what_is_not_there_is_a_page_that_says_so(site: Datasette, address: str) -> None:
    answer = await site.client.get(address)
    assert answer.status_code == 404
    assert "There is no" in answer.text
    assert "See what is in here" in answer.text
    assert (await site.client.get(f"{address}.json")).json()["ok"] is False


async def test_any_other_address_is_a_page_of_ours_too_and_prints_nothing(
    site: Datasette, capsys: pytest.CaptureFixture[str]
) -> None:
    for address in ("/no-such", "/no/such", "/a/b/c/d/e"):
        answer = await site.client.get(address)
        assert answer.status_code == 404
        assert "Skip to the content" in answer.text
    assert "locals" not in capsys.readouterr().out


async def test_a_draft_can_be_read_and_taken_along_and_is_kept_nowhere(site: Datasette) -> None:
    page = await read(site, f"/meetings/{MEETING}/draft")
    assert "Draft, not for circulation" in words(page)
    assert ":::" not in page.text_content()
    sources = page.xpath("//section[@class='sources']//a[contains(text(), ', paragraph ')]")
    assert sources
    for source in sources[:3]:
        address = source.get("href")
        [block] = (await read(site, address)).xpath(f"//*[@id='{address.partition('#')[2]}']")
        assert (
            block.xpath("string(span[@class='label'])") == source.text.rpartition(", paragraph ")[2].partition(" ")[0]
        )
    word = await site.client.get(f"/meetings/{MEETING}/draft.docx")
    assert word.content.startswith(b"PK")
    assert "attachment" in word.headers["content-disposition"]
    assert not page.xpath("//footer//a[text()='This page as JSON']")
    assert (await site.client.get(f"/meetings/{MEETING}/draft?template=../x")).status_code == 404


async def test_stock_pages_are_still_there(site: Datasette) -> None:
    for address in ("/kb", "/kb/decision", "/kb/decision.json", "/kb.json", "/-/databases.json", "/.json"):
        assert (await site.client.get(address)).status_code == 200, address


async def test_a_later_text_shows_what_moved_beside_the_earlier_one(tmp_path: Path) -> None:
    first = document("Third Meeting", "The Meeting noted [with concern] the report.", source="zero.md")
    second = document("Third Meeting", "The Meeting endorsed the report.", source="final.md")
    held = {"ordinal": 3, "body": "Harbour Process", "dates": when("4 May 2021", "2021-05-04", "2021-05-04")}
    path = tmp_path / "kb.db"
    with KnowledgeBase(path, write=True) as kb:
        for text, issued in ((first, "2021-05-01"), (second, "2021-05-05")):
            name = cited(text, "Third Meeting")
            fact = Meeting(evidence=name, name="Third Meeting", city=None, country=None, mention="this", **held)
            kb.add(extraction(text, fact, issued=issued))
        relink(kb)
    page = await read(serving.site(path), "/documents/final/wording")
    assert "endorsed" in " ".join(page.xpath("//ins/text()"))
    assert "noted" in " ".join(page.xpath("//del/text()"))
    assert page.xpath("//a[@href='/documents/zero']")
