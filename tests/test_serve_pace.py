"""What keeps pages quick over very many documents: a page is picked by an index before its rows are read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import serving

from kb.queries import query, search
from kb.store import KnowledgeBase

LISTS = ("board", "documents", "happenings", "numbers")


@pytest.fixture(scope="module")
def kb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    path: Path = serving.over_the_corpus(tmp_path_factory.mktemp("pace"))
    with KnowledgeBase(path) as opened:
        yield opened


@pytest.mark.parametrize("name", LISTS)
def test_a_list_counts_as_many_rows_as_its_pages_hold(kb: KnowledgeBase, name: str) -> None:
    asked = query(name)
    given = dict.fromkeys(asked.parameters)
    pages = [list(kb.db.query(asked.paged, given | {"limit": 2, "offset": at})) for at in range(0, 1000, 2)]
    rows = [row for page in pages for row in page]
    assert rows == list(kb.db.query(asked.sql, given))
    [counted] = kb.db.query(asked.counting, given)
    assert counted["n"] == len(rows) > 0


@pytest.mark.parametrize(
    ("name", "index"),
    [
        ("board", "idx_next_step_due_day"),
        ("documents", "idx_documents_day_id_genre_body_status"),
        ("happenings", "idx_events_start_id_kind_process_state_end"),
    ],
)
def test_a_page_of_a_list_is_picked_in_the_order_of_an_index(kb: KnowledgeBase, name: str, index: str) -> None:
    asked = query(name)
    plan = kb.db.execute(f"explain query plan {asked.paged}", dict.fromkeys(asked.parameters))
    assert f"USING COVERING INDEX {index}" in " ".join(row[3] for row in plan)


def test_of_words_that_very_many_hold_those_taken_in_last_are_ranked(kb: KnowledgeBase) -> None:
    every = search(kb.db, "the", type="passage", limit=1000)
    few = search(kb.db, "the", type="passage", limit=1000, ranked=3)
    entries = {hit["id"]: at for at, hit in enumerate(kb.db.query("select id from blocks order by rowid"))}
    newest = sorted((hit["id"] for hit in every), key=lambda each: -entries[each])[:3]
    assert {hit["id"] for hit in few} == set(newest)
    assert [hit["rank"] for hit in few] == sorted(hit["rank"] for hit in few)


async def test_a_search_for_the_commonest_words_answers_and_says_that_not_all_are_ranked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = serving.site(serving.over_the_corpus(tmp_path))
    assert "More than" not in (await site.client.get("/search?q=the")).text
    monkeypatch.setattr("kb.serve.search.RANKED", 5)
    told = (await site.client.get("/search.json?q=the")).json()
    assert told["more"]
    assert told["total"] == 10
    assert "More than" in (await site.client.get("/search?q=the")).text
