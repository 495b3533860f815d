"""The site: pages over a real knowledge base, asked in process."""

import pytest
import serving
from datasette.app import Datasette
from serving import STATEMENT

from kb.serve.highlight import UNUSED, Mark, marked


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Datasette:
    return serving.site(serving.over_the_corpus(tmp_path_factory.mktemp("site")))


async def test_a_document_page_shows_every_fact_and_links_it_both_ways(site: Datasette) -> None:
    page = (await site.client.get(f"/documents/{STATEMENT}")).text
    facts = (await site.client.get(f"/documents/{STATEMENT}.json")).json()["facts"]
    assert facts
    for fact in facts:
        assert f'id="f-{fact["id"]}"' in page
        for cited in fact["evidence"]:
            assert f'id="{cited["anchor"]}"' in page
            assert f'href="#{cited["anchor"]}"' in page


async def test_the_text_on_the_page_is_the_documents_text(site: Datasette) -> None:
    from lxml import html

    page = html.fromstring((await site.client.get(f"/documents/{STATEMENT}")).text)
    paragraphs = [" ".join(each.text_content().split()) for each in page.xpath("//article//p")]
    [first] = [each for each in paragraphs if each.startswith("1At the inaugural")]
    assert "seven Ad Hoc Group (AHG) countries expressed their commitment" in first


async def test_one_type_of_fact_can_be_shown_alone(site: Datasette) -> None:
    page = (await site.client.get(f"/documents/{STATEMENT}?type=goal")).text
    assert "Build inter-agency cooperation at national levels" in page
    assert 'class="hit t-goal' in page
    assert 'class="hit t-decision' not in page


async def test_an_unknown_document_is_a_page_that_says_so(site: Datasette) -> None:
    answer = await site.client.get("/documents/no-such-thing")
    assert answer.status_code == 404
    assert "There is no document no-such-thing" in answer.text


async def test_stock_tables_have_descriptions_facets_and_labels(site: Datasette) -> None:
    page = (await site.client.get("/kb/decision")).text
    assert "by an operative verb of the ladder" in page
    assert "rung of the verb ladder" in page
    assert "Joint Period of Action Planning Meeting" in page  # the document's title, not its id
    facets = (await site.client.get("/kb/decision.json?_shape=objects")).json()["facet_results"]
    assert {"kind", "level", "verb", "actor"} <= set(facets)


async def test_pages_load_nothing_from_elsewhere_and_run_no_script(site: Datasette) -> None:
    answer = await site.client.get(f"/documents/{STATEMENT}")
    assert "script-src 'none'" in answer.headers["content-security-policy"]
    assert "<script" not in answer.text
    assert (await site.client.get("/-/kb/kb.css")).status_code == 200


def test_overlapping_marks_cut_the_text_and_link_to_the_shorter_one() -> None:
    html = marked("one two three", 0, 13, [Mark("a", 0, "goal", 0, 13), Mark("b", 0, "term", 4, 7)])
    assert html.striptags() == "one two three"
    assert '<a class="hit t-term many" href="#f-b" title="short name, goal">two</a>' in html


def test_a_sentence_that_gave_no_fact_is_marked_as_such_and_leads_nowhere() -> None:
    html = marked("one two", 0, 7, [Mark("", 0, UNUSED, 0, 7), Mark("b", 0, "term", 4, 7)])
    assert html.startswith('<span class="unused">one </span>')
    assert 'href="#f-b" title="short name">two</a>' in html


def test_text_of_a_document_is_never_markup() -> None:
    html = marked("<script>alert(1)</script>", 0, 25, [Mark("a", 0, "goal", 0, 8)])
    assert "<script>" not in html
