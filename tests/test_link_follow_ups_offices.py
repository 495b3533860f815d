"""Offices of a process that a later text calls without the name of the process."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

FIRST = """# Amber Sea Forum on Ferry Safety

**FOURTH PLENARY MEETING**

**Gdynia, Poland, 3 and 4 March 2021**

**CO-CHAIRS' STATEMENT**

1. The Fourth Plenary Meeting of the Amber Sea Forum on Ferry Safety was held in Gdynia on 3 and 4 March 2021. The \
Forum Liaison Office (FLO) served it.

2. The next steps are as follows:

   - Circulate a questionnaire on national rules for life rafts – FLO, by 3 June 2021
"""

LATER = """# Amber Sea Forum on Ferry Safety

**FIFTH PLENARY MEETING**

**Riga, Latvia, 9 May 2022**

**CO-CHAIRS' STATEMENT**

1. The Fifth Plenary Meeting of the Amber Sea Forum on Ferry Safety was held in Riga on 9 May 2022.

2. {} sent the questionnaire on life raft rules to all capitals on 4 May 2021.
"""


@pytest.mark.parametrize(
    ("who", "status"),
    [("The Liaison Office", "reported-done"), ("The FLO", "reported-done"), ("The Riga Harbour Office", "no-report")],
)
def test_an_office_of_the_process_is_known_without_its_name(
    fresh_kb: KnowledgeBase, tmp_path: Path, who: str, status: str
):
    told.keep(fresh_kb, tmp_path, first=FIRST, later=LATER.format(who))
    assert [row["status"] for row in ask(fresh_kb.db, "next_steps")] == [status]


@pytest.mark.parametrize(("who", "status"), [("The Panel", "reported-done"), ("The Harbour Panel", "no-report")])
def test_the_only_panel_of_a_process_is_known_by_that_noun(
    fresh_kb: KnowledgeBase, tmp_path: Path, who: str, status: str
):
    first = FIRST.replace("Forum Liaison Office (FLO)", "Scientific Panel on Life Rafts (SPLR)").replace("FLO", "SPLR")
    told.keep(fresh_kb, tmp_path, first=first, later=LATER.format(who))
    assert [row["status"] for row in ask(fresh_kb.db, "next_steps")] == [status]


@pytest.mark.parametrize(
    ("what", "status"), [("the Life Raft Fund", "reported-late"), ("the Harbour Fund", "no-report")]
)
def test_a_name_in_full_ends_in_its_own_short_form(fresh_kb: KnowledgeBase, tmp_path: Path, what: str, status: str):
    step = "Open the Life Raft Fund – Latvia, by 3 June 2021"
    first = FIRST.replace("served it.", "served it. The Life Raft Fund (the Fund) was set up.").partition("   - ")[0]
    later = LATER.partition("2. ")[0] + f"2. We heard that {what} opened for claims on 4 May 2022.\n"
    told.keep(fresh_kb, tmp_path, first=f"{first}   - {step}\n", later=later)
    assert [row["status"] for row in ask(fresh_kb.db, "next_steps")] == [status]
