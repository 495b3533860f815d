import csv
import io
import json
from datetime import date
from pathlib import Path

import agreed
import icalendar
import pytest

from kb.cli import main
from kb.due import TIMINGS, calendar, next_steps, where
from kb.link import relink
from kb.store import KnowledgeBase

STEP = {"status": "no-report", "rule": None, "due_start": None, "due_end": None}
MOVED = {"due_end": "2021-06-10", "status": "restated", "rule": "sentence-open", "report_day": "2021-06-12"}
DAY = date(2021, 6, 16)


@pytest.mark.parametrize(
    ("step", "timing"),
    [
        ({"due_end": "2021-06-15"}, "overdue"),
        ({"due_end": "2021-06-16"}, "coming"),  # the last day is still a day
        ({"due_start": "2021-06-11", "due_end": "2021-06-20"}, "due"),  # mid-June
        ({"due_start": "2021-06-01", "due_end": "2021-06-15"}, "overdue"),
        ({"due_start": "2021-07-01", "due_end": "2021-07-31"}, "coming"),
        ({"due_start": "2021-01-01"}, "due"),  # from January on, with no end
        ({}, "undated"),
        ({"due_end": "2021-06-15", "status": "reported-done"}, "closed"),
        ({"due_end": "2021-06-15", "status": "reported-late"}, "closed"),
        ({"due_end": "2021-06-15", "status": "reported-partly"}, "overdue"),
        ({"due_end": "2021-06-15", "status": "restated", "rule": "step-again"}, "carried forward"),
        ({"due_end": "2021-06-15", "status": "restated", "rule": "sentence-open"}, "overdue"),
        (MOVED | {"report_quote": "The handbook was postponed to 1 July 2021."}, "carried forward"),
        (MOVED | {"report_quote": "The handbook, due by 10 June 2021, was put off until 12 June 2021."}, "overdue"),
        (MOVED | {"report_quote": "The handbook of 1 July 2021 is still outstanding."}, "overdue"),
        (MOVED | {"report_quote": "The handbook was postponed."}, "overdue"),
    ],
)
def test_a_step_is_overdue_only_when_its_last_day_has_passed_unreported(step: dict, timing: str):
    assert where(STEP | step, DAY) == timing
    assert timing in TIMINGS


@pytest.fixture
def kb(corpus: Path):
    with agreed.knowledge_base(corpus) as made:
        relink(made)
        yield made


def words(row: dict) -> str:
    return f"{row['due_text']}\n{row['status']}"


def timings(kb: KnowledgeBase, day: date) -> list[str]:
    return [row["timing"] for row in next_steps(kb.db, day)]


def test_the_same_records_stand_differently_on_different_days(kb: KnowledgeBase):
    assert timings(kb, date(2015, 9, 1)) == []  # the statement is of 2 September
    assert timings(kb, date(2015, 9, 25)) == ["coming"] * 5
    assert timings(kb, date(2015, 11, 12)) == ["overdue", "overdue", "overdue", "overdue", "due"]
    assert timings(kb, date(2016, 1, 1)) == ["overdue", "closed", "overdue", "closed", "overdue"]


def test_a_report_that_came_later_than_the_day_is_not_known_on_it(kb: KnowledgeBase):
    before, after = (next_steps(kb.db, day)[1] for day in (date(2015, 12, 3), date(2015, 12, 4)))
    assert (before["status"], before["report_quote"]) == ("no-report", None)
    assert before["reason"] == "no report of it was recognised in documents up to 2015-12-03"
    assert (after["status"], after["timing"]) == ("reported-done", "closed")


def test_steps_are_found_by_status_timing_and_body(kb: KnowledgeBase):
    day = date(2016, 1, 1)
    assert len(next_steps(kb.db, day, status="reported-late")) == 1
    assert len(next_steps(kb.db, day, timing="overdue")) == 3
    assert len(next_steps(kb.db, day, body="bali process")) == 5
    assert len(next_steps(kb.db, day, body="persons networks")) == 5
    assert next_steps(kb.db, day, body="whaling") == []


def test_a_calendar_program_reads_the_calendar(kb: KnowledgeBase):
    day = date(2015, 9, 3)
    read = icalendar.Calendar.from_ical(calendar(next_steps(kb.db, day), day, words))
    events = list(read.walk("VEVENT"))
    assert [(each.decoded("dtstart"), each.decoded("dtend")) for each in events][:2] == [
        (date(2015, 9, 25), date(2015, 9, 26)),
        (date(2015, 9, 28), date(2015, 10, 29)),
    ]
    assert str(events[0]["summary"]) == "Due: Refine Joint Period of Action Concept of Operations"
    assert len({str(each["uid"]) for each in events}) == 5
    assert calendar(next_steps(kb.db, day), day, words) == calendar(next_steps(kb.db, day), day, words)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("due") / "kb.db"
    assert main(["ingest", str(Path(__file__).parent.parent / "corpus"), "--db", str(path)]) == 0
    return path


def test_the_command_prints_every_form(db: Path, capfd: pytest.CaptureFixture[str]):
    asked = ["next-steps", "--db", str(db), "--as-of", "2016-01-01"]
    assert main(asked) == 0
    shown = capfd.readouterr()
    assert "overdue" in shown.out
    assert "to: " in shown.out
    assert "5 next steps, 3 overdue" in shown.err
    assert main([*asked, "--format", "json"]) == 0
    told = json.loads(capfd.readouterr().out)
    assert (told["as_of"], len(told["next_steps"])) == ("2016-01-01", 5)
    assert main([*asked, "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capfd.readouterr().out)))
    assert [row["due_end"] for row in rows] == [row["due_end"] for row in told["next_steps"]]
    assert main([*asked, "--format", "ics", "--status", "reported-late"]) == 0
    assert len(icalendar.Calendar.from_ical(capfd.readouterr().out).walk("VEVENT")) == 1


@pytest.mark.parametrize(
    ("kind", "name", "words"),
    [
        ("document", "2015-12-04-joint-period-of-action-media-statement", "statistic ("),
        ("meeting", "2015-09-joint-period-of-action", "told by (2)"),
        ("party", "organisation-interpol", "roles ("),
    ],
)
def test_one_thing_is_shown_with_all_that_is_known_of_it(
    db: Path, capfd: pytest.CaptureFixture[str], kind: str, name: str, words: str
):
    assert main(["show", kind, name, "--db", str(db)]) == 0
    assert words in capfd.readouterr().out
    assert main(["show", kind, name, "--db", str(db), "--format", "json"]) == 0
    assert json.loads(capfd.readouterr().out)
    assert main(["show", kind, "nothing", "--db", str(db)]) == 1
    assert capfd.readouterr().err.count("\n") == 1


def test_the_summary_names_the_meetings_that_can_be_drafted_for(db: Path, capfd: pytest.CaptureFixture[str]):
    assert main(["summary", "--db", str(db), "--format", "json"]) == 0
    told = json.loads(capfd.readouterr().out)
    assert "2015-11-debrief-meeting-on-joint-period-of-action" in [row["id"] for row in told["meetings"]]
    assert main(["summary", "--db", str(db)]) == 0
    assert "2015-11-debrief" in capfd.readouterr().out
