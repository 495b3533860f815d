import json
import shutil
from pathlib import Path

import pytest

from kb.errors import GoldError
from kb.evaluate import Score, evaluate
from kb.measure import agree, closeness, likeness, pairs
from kb.wording import overlap


def goal(text: str, **more: object) -> dict[str, object]:
    return {"type": "goal", "text": text, **more}


def test_articles_capitals_and_genitives_make_no_difference():
    assert overlap("the Group's work plan", "work plan of Group") == 1.0
    assert overlap("red ships", "blue boats") == 0.0
    assert overlap(None, "") == 1.0
    assert overlap("ships", None) == 0.0


def test_a_passage_that_holds_the_other_whole_is_close():
    short = "disrupt smuggling networks at sea"
    assert closeness(short, short + " with boats crews radars and planes") == 0.75
    assert closeness("sea", "sea boats crews radars planes") == overlap("sea", "sea boats crews radars planes")


def test_facts_of_different_types_never_match():
    assert likeness(goal("clear the harbour"), {"type": "trend", "text": "clear the harbour"}) == 0.0


def test_the_meeting_reported_is_recognised_whatever_it_is_called():
    agreed = {"type": "meeting", "name": "Fourth Plenary", "mention": "this"}
    assert likeness(agreed, {"type": "meeting", "name": "planning session", "mention": "this"}) == 0.61
    assert likeness(agreed, {"type": "meeting", "name": "planning session", "mention": "later"}) == 0.0


def test_a_participant_matches_by_code_or_name_and_better_in_the_same_role():
    agreed = {"type": "participant", "kind": "country", "country": "FJ", "role": "host"}
    found = {"type": "participant", "kind": "country", "country": "FJ", "name": "Fiji", "role": "host"}
    assert likeness(agreed, found) == 1.0
    assert likeness(agreed, {**found, "role": "member"}) == 0.8
    assert likeness(agreed, {**found, "kind": "organisation"}) == 0.0
    assert likeness(agreed, {**found, "country": "TO"}) == 0.0


def test_a_statistic_matches_by_its_value():
    agreed = {"type": "statistic", "value": 59, "counted": "trafficked persons"}
    assert likeness(agreed, {"type": "statistic", "value": 59, "counted": "trafficked persons"}) == 1.0
    assert likeness(agreed, {"type": "statistic", "value": 59, "counted": "boats"}) == 0.3
    assert likeness(agreed, {"type": "statistic", "value": 60, "counted": "trafficked persons"}) == 0.0


def test_a_next_step_may_be_found_in_its_evidence():
    agreed = {"type": "next_step", "action": "circulate the map of agreements"}
    found = {"type": "next_step", "action": "circulate", "evidence": [{"text": "Circulate the map of agreements"}]}
    assert likeness(agreed, found) == 1.0


@pytest.mark.parametrize(
    ("field", "agreed", "found", "same"),
    [
        ("dates", {"start": None, "end": "2021-05-01", "text": "x"}, {"start": None, "end": "2021-05-01"}, True),
        ("dates", {"start": None, "end": "2021-05-01"}, None, False),
        ("due", None, None, True),
        ("responsible", [], [], True),
        ("responsible", ["Fiji", "the DSO"], ["DSO", "Fiji"], True),
        ("responsible", ["Fiji"], ["Fiji", "Tonga"], False),
        ("position", "Deputy Secretary, Ministry of Ports", "deputy secretary of the Ministry of Ports", True),
        ("role", "host", "Host", False),
        ("level", 7, 7, True),
    ],
)
def test_fields_agree_by_their_nature(field: str, agreed: object, found: object, same: bool):
    assert agree(field, agreed, found) is same


def test_facts_are_paired_one_to_one_the_likest_first():
    wanted = [goal("clear the harbour of wrecks"), goal("clear the harbour")]
    got = [goal("clear the harbour"), goal("clear the harbour of wrecks")]
    assert pairs(wanted, got) == {0: 1, 1: 0}
    assert pairs(wanted, got[:1]) == {1: 0}


def test_figures_are_precision_recall_and_f1():
    assert Score(gold=4, got=2, found=2, strict=1).figures("found") == (1.0, 0.5, pytest.approx(2 / 3))
    assert Score(gold=4, got=2, found=2, strict=1).figures("strict") == (0.5, 0.25, pytest.approx(1 / 3))
    assert Score().figures("found") == (0.0, 0.0, 0.0)


def folder(tmp_path: Path, agreed: dict[str, object] | str) -> Path:
    (tmp_path / "note.md").write_text(
        "# Note\n\nThe objectives are to:\n\n- clear the harbour of wrecks\n- mark the channel\n"
    )
    (tmp_path / "note.gold.json").write_text(agreed if isinstance(agreed, str) else json.dumps(agreed))
    return tmp_path


def test_what_was_missed_is_said_and_spans_are_checked(tmp_path: Path):
    missing = {"type": "quote", "speaker": "A", "text": "Nobody said this in the note"}
    evaluation = evaluate(folder(tmp_path, {"document": {"genre": "declaration"}, "facts": [missing], "complete": []}))
    assert evaluation.scores["quote"] == Score(gold=1)
    assert any("missed" in remark and "Nobody said this" in remark for remark in evaluation.remarks)
    assert any("document.genre: want 'declaration'" in remark for remark in evaluation.remarks)
    assert (evaluation.documents, evaluation.wrong_spans) == (1, 0)


def test_an_unreadable_document_counts_as_having_no_facts(tmp_path: Path):
    made = folder(tmp_path, {"facts": [goal("clear the harbour of wrecks")]})
    (made / "note.md").write_bytes(b"")
    evaluation = evaluate(made)
    assert evaluation.total == Score(gold=1)
    assert "note.md" in evaluation.remarks[0]


@pytest.mark.parametrize("agreed", ["not json", "[]", '{"facts": [{}]}', '{"facts": [3]}'])
def test_a_spoilt_file_of_agreed_facts_is_named(tmp_path: Path, agreed: str):
    with pytest.raises(GoldError, match=r"note\.gold\.json: "):
        evaluate(folder(tmp_path, agreed))


def test_a_folder_without_agreed_facts_is_told(tmp_path: Path):
    with pytest.raises(GoldError, match="no document with"):
        evaluate(tmp_path)


def test_the_corpus_is_compared_in_both_documents(corpus: Path, tmp_path: Path):
    evaluation = evaluate(corpus)
    assert (evaluation.documents, evaluation.wrong_spans) == (2, 0)
    assert evaluation.total.gold == sum(score.gold for name, score in evaluation.scores.items() if "." not in name)
    shown = evaluation.to_json()
    assert shown["evidence"]["documents"] == 2
    shutil.copytree(corpus, tmp_path / "copy")
    assert evaluate(tmp_path / "copy").to_json() == shown
