"""What moved between versions is marked in both places, told with its numbers, and nothing is lost on the way."""

import random
import shutil
from pathlib import Path

import pytest
import tracked
from docx import Document
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator
from versions import MOVED, MOVING, NEW, OLD, compared

from kb.draft.changes import changes, concordance

TO, FROM = "w:moveToRangeStart", "w:moveFromRangeStart"


def test_what_moved_is_marked_in_both_places_and_can_be_settled_either_way(tmp_path: Path) -> None:
    old, new, both, _ = compared(MOVING, MOVED, tmp_path)
    assert tracked.settled(both, accept=True) == tracked.shown(new)
    assert tracked.settled(both, accept=False) == tracked.shown(old)
    body = Document(str(both)).element.body
    here, away = ([each.get(qn("w:name")) for each in body.iter(qn(tag))] for tag in (TO, FROM))
    assert sorted(here) == sorted(away)
    assert len(here) == len(set(here)) > 2
    gone = {"".join(each.itertext(qn("w:delText"))) for each in body.iter(qn("w:del"))}
    assert not [words for words in gone if "Secretariat" in words]
    assert OpenXmlValidator().validate(str(both)).errors == []


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) is not installed")
def test_libreoffice_settles_what_moved_to_the_same_texts(tmp_path: Path) -> None:
    old, new, both, _ = compared(MOVING, MOVED, tmp_path)
    assert tracked.by_libreoffice(both, True, tmp_path) == tracked.shown(new)
    assert tracked.by_libreoffice(both, False, tmp_path) == tracked.shown(old)


def test_a_paragraph_that_moved_is_told_as_moved_with_its_numbers(tmp_path: Path) -> None:
    *_, pairs = compared(MOVING, MOVED, tmp_path)
    told = [(change.kind, change.where) for change in changes(pairs)]
    assert ("moved", "paragraph 3, now 1") in told
    assert ("date changed", "paragraph 3, now 1") in told
    assert not [kind for kind, _ in told if kind in {"added", "removed"}]
    assert ("reference changed", "paragraph 4") in told


def test_the_concordance_names_every_paragraph_of_both_versions(tmp_path: Path) -> None:
    *_, pairs = compared(MOVING, MOVED, tmp_path)
    found = concordance(pairs)
    assert sorted(each.old for each in found) == sorted(each.new for each in found) == ["1", "2", "3", "4", "5"]
    assert {each.old: each.new for each in found} == {"1": "3", "2": "5", "3": "1", "4": "4", "5": "2"}
    *_, pairs = compared(OLD, NEW, tmp_path)
    told = {(each.old, each.new): each.kinds for each in concordance(pairs)}
    assert told["", "2"] == ("added",)
    assert told["3", ""] == ("removed", "words changed")  # and a row of the table that stood under it
    assert told["1", "1"][:1] == ("verb stronger",)
    assert told["2", "3"] == ("removed", "name changed", "added")


def test_any_order_of_the_same_paragraphs_can_be_put_back(tmp_path: Path) -> None:
    chance = random.Random(11)
    matters = "ports wrecks crews fees maps tides buoys pilots nets oil".split()
    paragraphs = [f"1. The Meeting spoke of {each} at length, again." for each in matters]
    for _ in range(10):
        some = chance.sample(paragraphs, 8)
        other = [each.replace("at length", "in short") if chance.random() < 0.3 else each for each in some]
        old, new, both, _ = compared("\n\n".join(some), "\n\n".join(chance.sample(other, 7)), tmp_path)
        assert tracked.settled(both, accept=True) == tracked.shown(new)
        assert tracked.settled(both, accept=False) == tracked.shown(old)
