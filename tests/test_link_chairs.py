"""Two persons in the chair of one meeting."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

FIRST = """# Amber Sea Forum on Ferry Safety

**THIRD MINISTERIAL CONFERENCE**

**Gdynia, Poland, 3 and 4 March 2021**

**STATEMENT**

1. The Third Ministerial Conference of the Amber Sea Forum on Ferry Safety was held in Gdynia on 3 and 4 March 2021. \
It was chaired by Ms Anna Nowak, Minister of Transport of Poland.
"""

LATER = """# Amber Sea Forum on Ferry Safety

**FIFTH PLENARY MEETING**

**Riga, Latvia, 9 May 2022**

**CO-CHAIRS' STATEMENT**

1. The Fifth Plenary Meeting of the Amber Sea Forum on Ferry Safety was held in Riga on 9 May 2022.

2. {}
"""


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ("The last conference was held in Gdynia on 3 and 4 March 2021 and was chaired by Jan Kowal.", 1),
        ("The last conference was held in Gdynia on 3 and 4 March 2021 and was chaired by Anna Nowak.", 0),
        ("The last conference was held in Gdynia on 3 and 4 March 2021 and was opened by Jan Kowal.", 0),
        ("The last conference was held in Oslo on 5 May 2019 and was chaired by Jan Kowal.", 0),
        ("The last conference was held in Gdynia on 3 and 4 March 2021. Its side event was chaired by Jan Kowal.", 0),
    ],
)
def test_two_chairs_of_one_meeting_are_told(fresh_kb: KnowledgeBase, tmp_path: Path, later: str, found: int):
    told.keep(fresh_kb, tmp_path, first=FIRST, later=LATER.format(later))
    rows = [row["what"] for row in ask(fresh_kb.db, "contradictions") if row["rule"] == "one-chair-of-a-meeting"]
    assert len(rows) == found


@pytest.mark.parametrize(("days", "events"), [("3 and 4 March 2021", 2), ("5 and 6 May 2020", 3)])
def test_a_meeting_may_be_called_by_its_city_or_the_last_one(
    fresh_kb: KnowledgeBase, tmp_path: Path, days: str, events: int
):
    first = FIRST.replace("It was chaired", "The Gdynia Conference, held on 3 and 4 March 2021, was chaired")
    later = LATER.format(f"The last conference was held in Gdynia on {days}.")
    told.keep(fresh_kb, tmp_path, first=first, later=later)
    assert fresh_kb.db.table("events").count == events


@pytest.mark.parametrize(
    ("meeting", "chair", "found"),
    [
        ("Third Ministerial Conference, held in Gdynia in April 2021,", "Mr Jan Kowal", 1),
        ("Third Ministerial Conference, held in Gdynia in April 2021,", "Ms Anna Nowak", 0),
        ("Third Ministerial Conference, held in Oslo in April 2021,", "Mr Jan Kowal", 0),
        ("Second Ministerial Conference, held in Gdynia in April 2020,", "Mr Jan Kowal", 0),
    ],
)
def test_a_numbered_meeting_that_is_misdated_has_its_chair_still(
    fresh_kb: KnowledgeBase, tmp_path: Path, meeting: str, chair: str, found: int
):
    later = LATER.format(f"The work goes back to the {meeting} with {chair} of Poland in the chair.")
    told.keep(fresh_kb, tmp_path, first=FIRST, later=later)
    rows = [row["what"] for row in ask(fresh_kb.db, "contradictions") if row["rule"] == "one-chair-of-a-meeting"]
    assert len(rows) == found
