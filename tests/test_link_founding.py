"""The year in which a process began, whatever verb or noun of beginning tells of it."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Founded in 2012, the Amber Sea Forum on Ferry Safety brings together nine countries.", 1),
        ("Ministers recalled that the Forum had been founded in Riga in 2012, when few ferries had radar.", 1),
        ("The Forum was formally established by nine ministers in May 2012.", 1),
        ("The Forum came into being in Riga in 2012.", 1),
        ("The Forum began in 2012.", 1),
        ("The Forum (set up in 2012) has nine members.", 1),
        ("Samoa has hosted the Forum since it was first convened in 2012.", 1),
        ("Samoa has paid for the Rescue Fund of the Forum since it was set up in 2012.", 0),
        ("\n\n## The Forum in brief\n\n- Founded in 2012 and hosted by Samoa ever since\n- Nine members\n", 1),
        ("\n\n## The Rescue Fund in brief\n\n- Founded in 2012 and hosted by Samoa ever since\n- Nine members\n", 0),
        ("\n\n## The Forum in brief\n\n- Founded in 2012, the Amber Fund helps the Forum\n- Nine members\n", 0),
        ("Ten years after the formation of the Forum in Riga in 2012, it has nine members.", 1),
        ("The Amber Sea Forum on Ferry Safety, known as the Ferry Forum, was founded in 2012.", 1),
        ("The Forum traces its origins to 2012.", 1),
        ("Since its inception in 2012, the Amber Sea Forum has met twice a year.", 1),
        ("The ministers who founded the Forum in 2012 were thanked.", 1),
        ("Charts were printed by the Amber Sea Forum on Ferry Safety, launched in 2012 and based in Riga.", 1),
        ("The Forum had been founded in Riga in 2009.", 0),
        ("The Rescue Fund of the Forum was established in 2012.", 0),
        ("The Forum was founded on rules agreed in 2012.", 0),
        ("The Forum launched a study of life jackets in 2012.", 0),
        ("The Forum began its review of life jackets in 2012.", 0),
        ("The ministers established the Forum website in 2012.", 0),
        ("The Forum and its members established a fund in 2012.", 0),
        ("The Forum was not founded in 2012.", 0),
        ("The Youth Forum was founded in 2012.", 0),
        ("The creation of the Forum was recalled. In 2012 nine ferries sank.", 0),
        ("The Forum was set up by ministers, who met again in 2012.", 0),
        ("Nine years ago ministers signed the act that created the Forum.", 1),
        ("The Forum was founded nine years ago.", 1),
        ("The Forum turned nine in May.", 1),
        ("The Forum, which marks its ninth anniversary this year, has grown.", 1),
        ("Twelve years ago ministers signed the act that created the Forum.", 0),
        ("Nine years ago the Forum founded a rescue fund.", 0),
    ],
)
def test_the_year_of_founding_is_known_by_any_word_of_beginning(
    fresh_kb: KnowledgeBase, tmp_path: Path, sentence: str, count: int
):
    first, later = (
        "The Amber Sea Forum [the Forum] was set up in 2009.",
        f"The Amber Sea Forum [the Forum] met. {sentence}",
    )
    statement = told.STATEMENT.format(results="trained officers", remark=first)
    release = told.RELEASE.format(results="trained officers", last=20, remark=later)
    told.keep(fresh_kb, tmp_path, statement=statement, release=release)
    assert len([row for row in ask(fresh_kb.db, "contradictions") if "was founded" in row["what"]]) == count


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("The Forum was founded in 2012.", 1),
        ("Established in 2012, the Forum brings together nine countries.", 1),
        ("The Forum, which has existed since 2012, met in Riga.", 1),
        ("The forum was founded in 2012.", 0),
        ("The Harbour Forum was founded in 2012.", 0),
        ("The Forum for Pilots was founded in 2012.", 0),
        ("The Council was founded in 2012.", 0),
    ],
)
def test_the_noun_of_its_name_stands_for_the_process_without_being_defined(
    fresh_kb: KnowledgeBase, tmp_path: Path, sentence: str, count: int
):
    first = "The Amber Sea Forum on Ferry Safety was set up in 2009."
    statement = told.STATEMENT.format(results="trained officers", remark=first)
    release = told.RELEASE.format(results="trained officers", last=20, remark=sentence)
    told.keep(fresh_kb, tmp_path, statement=statement, release=release)
    assert len([row for row in ask(fresh_kb.db, "contradictions") if "was founded" in row["what"]]) == count


@pytest.mark.parametrize(
    ("earlier", "later", "count"),
    [
        ("The Forum was founded in Riga in 2012 by eight countries.",
         "Launched in Riga in 2012 by nine countries, the Forum has eleven members.", 1),
        ("The Forum was founded in Riga in 2012 by eight countries.",
         "The Forum was established by its eight member states in 2012.", 0),
        ("The Forum was founded in Riga in 2012 by eight countries.",
         "The Forum was founded in 2012 and is now paid for by nine countries.", 0),
    ],
)  # fmt: skip
def test_two_numbers_of_founders_are_told(
    fresh_kb: KnowledgeBase, tmp_path: Path, earlier: str, later: str, count: int
):
    statement = told.STATEMENT.format(
        results="trained officers", remark=f"The Amber Sea Forum [the Forum] met. {earlier}"
    )
    release = told.RELEASE.format(
        results="trained officers", last=20, remark=f"The Amber Sea Forum [the Forum] met. {later}"
    )
    told.keep(fresh_kb, tmp_path, statement=statement, release=release)
    assert len([row for row in ask(fresh_kb.db, "contradictions") if "founders" in row["what"]]) == count
