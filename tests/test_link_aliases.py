from pathlib import Path

import agreed
import pytest
import test_link_names
import told

from extractors import pipeline
from extractors.formats import read
from extractors.pipeline import extract
from kb.cli import main
from kb.errors import UnknownNameError
from kb.link import relink
from kb.link.names.decisions import decide
from kb.queries import ask
from kb.store import KnowledgeBase

FIRST = "body-working-group-on-the-disruption-of-people-smuggling-and-trafficking-in-persons"
SECOND = "body-bali-process-working-group-on-the-disruption-of-criminal-networks"


@pytest.fixture
def kb(corpus: Path):
    with agreed.knowledge_base(corpus) as made:
        relink(made)
        yield made


def proposal(kb: KnowledgeBase) -> dict:
    return next(kb.db.table("aliases").rows_where("state in ('proposed', 'accepted', 'rejected')"))


def bodies(kb: KnowledgeBase) -> set[str]:
    return {row["id"] for row in kb.db.table("parties").rows_where("kind = 'body'")}


def test_two_names_that_people_accept_are_one_party_with_the_facts_of_both(kb: KnowledgeBase):
    assert {FIRST, SECOND} <= bodies(kb)
    both = {row["fact_id"] for row in kb.db.table("party_facts").rows_where("party_id in (?, ?)", [FIRST, SECOND])}
    holders = {
        row["fact_id"] for row in kb.db.table("party_facts").rows_where("of_party_id in (?, ?)", [FIRST, SECOND])
    }
    row = decide(kb, proposal(kb)["id"], "accepted")
    assert (row["state"], row["party_id"], row["other_party_id"]) == ("accepted", FIRST, None)
    assert FIRST in bodies(kb)
    assert SECOND not in bodies(kb)
    assert {row["fact_id"] for row in kb.db.table("party_facts").rows_where("party_id = ?", [FIRST])} == both
    assert {row["fact_id"] for row in kb.db.table("party_facts").rows_where("of_party_id = ?", [FIRST])} == holders
    assert kb.verify() == []


def test_two_names_that_people_reject_stay_two_and_are_not_proposed_again(kb: KnowledgeBase):
    before = bodies(kb)
    assert decide(kb, proposal(kb)["id"], "rejected")["state"] == "rejected"
    assert bodies(kb) == before
    assert not list(ask(kb.db, "aliases", state="proposed"))


def test_a_decision_can_be_taken_back(kb: KnowledgeBase):
    before = list(kb.db.iterdump())
    name = proposal(kb)["id"]
    decide(kb, name, "accepted")
    decide(kb, name, "rejected")
    assert kb.db.table("alias_decisions").count == 1
    kb.db.table("alias_decisions").delete_where()
    kb.db.table("link_state").delete_where()
    relink(kb)
    assert list(kb.db.iterdump()) == before


def test_a_decision_outlives_reading_and_linking_anew(kb: KnowledgeBase, corpus: Path, monkeypatch: pytest.MonkeyPatch):
    decide(kb, proposal(kb)["id"], "accepted")
    monkeypatch.setattr(pipeline, "VERSION", "next")
    for path in sorted(corpus.rglob("20*.md")):
        assert kb.add(agreed.extraction(path)) == "replaced"
    assert relink(kb)
    assert proposal(kb)["state"] == "accepted"
    assert SECOND not in bodies(kb)


@pytest.mark.parametrize("name", ["alias-0", "", "%", "alias-"])
def test_what_is_no_proposal_cannot_be_decided(kb: KnowledgeBase, name: str):
    with pytest.raises(UnknownNameError, match="kb alias list"):
        decide(kb, name, "accepted")


def test_a_name_that_a_document_defines_is_nothing_to_decide(kb: KnowledgeBase):
    stated = next(kb.db.table("aliases").rows_where("state = 'stated'"))
    with pytest.raises(UnknownNameError, match="not a proposal, but a document defines it"):
        decide(kb, stated["id"], "rejected")


def test_the_command_lists_and_decides(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    db = tmp_path / "kb.db"
    assert main(["ingest", str(corpus), "--db", str(db)]) == 0
    assert main(["alias", "list", "--state", "proposed", "--db", str(db)]) == 0
    shown = capsys.readouterr().out
    assert "1 name " in shown
    with KnowledgeBase(db) as kb:
        name = proposal(kb)["id"]
    assert main(["alias", "accept", name, "--db", str(db)]) == 0
    assert capsys.readouterr().err.startswith("accepted: “Working Group")
    assert main(["alias", "accept", "alias-none", "--db", str(db)]) == 1
    assert "no such alias" in capsys.readouterr().err
    assert main(["alias", "reject", name, "--db", str(tmp_path / "none.db")]) == 1
    assert not (tmp_path / "none.db").exists()


def test_a_name_that_two_processes_define_is_listed_once(fresh_kb: KnowledgeBase, tmp_path: Path):
    statement = "# The {} Forum\n\n1. The European Union (EU) attended the Third Meeting of the {} Forum.\n"
    for name in ("Amber Sea", "Coral Coast"):
        path = tmp_path / f"{name}.md"
        path.write_text(statement.format(name, name), "utf-8")
        fresh_kb.add(extract(read(path)))
    relink(fresh_kb)
    assert fresh_kb.db.table("aliases").count_where("alias = 'EU' and state = 'stated'") == 2
    assert [row["alias"] for row in ask(fresh_kb.db, "aliases")].count("EU") == 1
    party = next(row["party_id"] for row in ask(fresh_kb.db, "aliases") if row["alias"] == "EU")
    assert [row["alias"] for row in ask(fresh_kb.db, "party_names", party=party)] == ["EU"]


@pytest.mark.parametrize(("other", "known"), [("No ferry sank.", False), ("The Dry Sand Company (DSC) spoke.", True)])
def test_letters_are_the_name_that_another_document_gives_if_it_is_the_only_one(
    fresh_kb: KnowledgeBase, tmp_path: Path, other: str, known: bool
):
    first, second, third = (test_link_names.STATEMENT.replace("2021", year) for year in ("2021", "2022", "2023"))
    said = "The Asian Development Bank (ADB), DSC and UNDRR were observers."
    first = first.format(said="The Deck Safety Corporation (DSC) attended as an observer.")
    told.keep(fresh_kb, tmp_path, first=first, second=second.format(said=other), third=third.format(said=said))
    found = {row["name"] for row in fresh_kb.db.table("parties").rows_where("kind = 'organisation'")}
    assert {"Deck Safety Corporation"} <= found
    assert ("DSC" in found) == known
