"""What documents of others tell of a process is held against what its own documents tell; all else they say is not."""

from itertools import permutations

import pytest
from test_link_adoption import extraction, series
from test_link_renewal import derived

from kb.link import outsiders, relink
from kb.store import KnowledgeBase

COMPACT = "Heron Lakes Compact on Safe Piers"
STATEMENT = f"""# {COMPACT}

**Second Assembly, Riga, Latvia, 4 and 5 May 2021**

1. The Second Assembly of the {COMPACT} (the Compact) was held in Riga on 4 and 5 May 2021. Latvia, Estonia and \
Finland took part.
2. In 2020 more than 40 people were hurt on the piers of Latvian and Estonian lakes.
3. The Assembly thanked Norway for its contribution of EUR 3.6 million for rescue ladders.

## Next steps

- Estonia will open a pier school in Tartu by 30 June 2021.
- Latvia will publish a map of piers by 31 July 2021.
"""
ADVISORY = """# Forum of Harbour Bands

**Media advisory**

Oslo, 9 September 2021

1. The Forum of Harbour Bands (the Forum) will hold its Ninth Conference in Oslo, Norway, on 18 October 2021.
2. {}
3. One band plays for the Heron Lakes Compact on Safe Piers.
"""


KINDS = """
select kind, group_concat(document_id, ' ') from contradictions
join contradiction_readings on contradiction_id = contradictions.id
group by contradictions.id order by kind
"""


@pytest.mark.parametrize(
    ("told", "kinds"),
    [
        (f"The Second Assembly of the {COMPACT} was held in Riga on 14 May 2021.", ["dates"]),
        ("Some 30 people were hurt on the piers of Latvian and Estonian lakes in 2020.", ["total"]),
        ("Some 30 people were hurt on the piers of the harbour in 2020.", []),
        (f"The {COMPACT} spent the EUR 6.3 million that Norway gave for rescue ladders.", ["money"]),
        ("The Forum spent the EUR 6.3 million that Norway gave for rescue ladders.", []),
        ("The Second Assembly of the Forum was held in Riga on 14 May 2021.", []),
    ],
)
def test_what_another_body_tells_of_a_process_is_held_against_what_that_tells(
    fresh_kb: KnowledgeBase, told: str, kinds: list[str]
):
    assert series(fresh_kb, STATEMENT, ADVISORY.format(told))[1] != COMPACT
    shown = list(fresh_kb.db.execute(KINDS))
    assert [kind for kind, _ in shown] == kinds
    assert all("d1" in documents for _, documents in shown)


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (f"The pier school of the {COMPACT} in Tartu was opened by Estonia on 20 June 2021.", "reported-done"),
        (f"Estonia is in the {COMPACT}. It opened its pier school in Tartu on 20 June 2021.", "reported-done"),
        (f"The pier school of the {COMPACT} in Tartu was opened by Estonia on 20 July 2021.", "reported-late"),
        ("A pier school was opened in Tartu by Estonia on 20 June 2021.", "no-report"),
        (f"Estonia will open a pier school of the {COMPACT} in Tartu.", "no-report"),
    ],
)
def test_what_another_body_reports_of_a_promise_counts_where_it_names_the_process(
    fresh_kb: KnowledgeBase, told: str, status: str
):
    series(fresh_kb, STATEMENT, ADVISORY.format(told))
    rows = list(fresh_kb.db.query("select * from follow_ups where document_id = 'd0' order by next_step_id, n"))
    assert {row["quote"][:4]: row["status"] for row in rows} == {
        "open": status,
        "publ": "no-report",
    }
    assert {row["report_document_id"] for row in rows} == ({None} if status == "no-report" else {None, "d1"})
    assert "no later document" in next(row["reason"] for row in rows if row["quote"].startswith("publish"))


def test_the_order_in_which_documents_came_in_does_not_show():
    texts = {
        "a": STATEMENT,
        "b": ADVISORY.format(f"The Second Assembly of the {COMPACT} was held in Riga on 14 May 2021."),
        "c": STATEMENT.replace("Second", "Third").replace("2021", "2022").replace("more than 40", "only 31"),
        "d": "# Note\n\n3 June 2022\n\nNothing is said of piers.\n",
    }
    found = []
    for order in (*permutations(texts), tuple(texts)):
        with KnowledgeBase(":memory:", write=True) as kb:
            for name in order:
                kb.add(extraction(texts[name], name))
                if found:
                    relink(kb)
            relink(kb)
            found.append(derived(kb))
    assert found[0]["link_outsiders"]
    assert all(each == found[0] for each in found)


def test_of_many_documents_of_others_those_are_asked_that_name_the_process_most(
    fresh_kb: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(outsiders, "MOST", 1)
    often = f"The {COMPACT} met.\n\nBands like the {COMPACT}."
    series(fresh_kb, STATEMENT, ADVISORY.format("Bands met."), ADVISORY.replace("Bands", "Choirs").format(often))
    assert [row["document_id"] for row in fresh_kb.db.table("link_outsiders").rows] == ["d2"]
