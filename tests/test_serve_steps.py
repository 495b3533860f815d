"""The board of next steps: what was promised, what was reported, and the same for other programs."""

import csv
import io
from datetime import date

import pytest
import serving
from datasette.app import Datasette
from icalendar import Calendar
from lxml import etree
from serving import read, words

from kb.due import _escaped, _folded


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Datasette:
    return serving.site(serving.over_the_corpus(tmp_path_factory.mktemp("site")))


async def test_the_board_tells_what_was_reported_and_how_late(site: Datasette) -> None:
    rows = (await site.client.get("/next-steps.json?as-of=2016-01-01")).json()["rows"]
    status = {row["action"]: row["status"] for row in rows}
    assert status["Issue media releases on Joint Period of Action"] == "reported-late"
    assert status["Refine Joint Period of Action Concept of Operations"] == "no-report"
    said = words(await read(site, "/next-steps?as-of=2016-01-01"))
    assert "reported done, late, 24 days" in said
    assert "“mid to late November 2015” = 11–30 November 2015" in said


async def test_a_report_is_not_known_before_it_came(site: Datasette) -> None:
    rows = (await site.client.get("/next-steps.json?as-of=2015-11-30")).json()["rows"]
    assert {row["status"] for row in rows} == {"no-report"}
    assert (await site.client.get("/next-steps.json?as-of=2015-01-01")).json()["rows"] == []


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("status=reported-late", 1),
        ("due=coming", 1),
        ("due=past", 4),
        ("process=Another+Process", 0),
        ("body=Another+Body", 0),
        ("status=x", 5),
    ],
)
async def test_the_board_can_be_narrowed_down(site: Datasette, asked: str, found: int) -> None:
    told = (await site.client.get(f"/next-steps.json?as-of=2015-11-20&{asked}")).json()
    later = (await site.client.get(f"/next-steps.json?as-of=2016-11-20&{asked}")).json()
    assert found in (told["total"], later["total"])


async def test_next_steps_as_a_table_keep_dates_words_and_reports(site: Datasette) -> None:
    answer = await site.client.get("/next-steps.csv")
    rows = list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    [late] = [row for row in rows if row["days_late"] == "24"]
    assert (late["due_start"], late["due_end"]) == ("2015-11-01", "2015-11-10")
    assert late["status_words"] == "reported done, late"


async def test_next_steps_as_a_calendar_last_from_the_first_to_the_last_day_due(site: Datasette) -> None:
    answer = await site.client.get("/next-steps.ics")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert all(len(line.encode()) <= 75 for line in answer.text.split("\r\n"))
    events = {str(each["summary"]): each for each in Calendar.from_ical(answer.text).walk("VEVENT")}
    carried = events["Carry out Joint Period of Action in respective countries"]
    assert carried["dtstart"].dt == date(2015, 9, 28)
    assert carried["dtend"].dt == date(2015, 10, 29)
    assert events["Due: Refine Joint Period of Action Concept of Operations"]["dtstart"].dt == date(2015, 9, 25)
    assert len({str(each["uid"]) for each in events.values()}) == 5


def test_a_calendar_keeps_words_in_any_script_and_lets_none_become_a_line_of_its_own() -> None:
    words = "Café; naïve, \\n \u65e5\u672c\u8a9e\U0001f30a" * 9 + "\r\nATTACH:x\rURL:y\nend"
    line = _folded(f"SUMMARY:{_escaped(words)}")
    assert all(len(each) <= 75 for each in line.encode().split(b"\r\n"))
    made = Calendar.from_ical(f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{line}END:VEVENT\r\nEND:VCALENDAR\r\n")
    [event] = made.walk("VEVENT")
    assert str(event["summary"]) == words.replace("\r\n", "\n").replace("\r", "\n")
    assert set(event) == {"SUMMARY"}


async def test_next_steps_as_a_feed_are_newest_first_known_by_their_ids(site: Datasette) -> None:
    feed = etree.fromstring((await site.client.get("/next-steps.atom")).content)
    atom = {"a": "http://www.w3.org/2005/Atom"}
    assert feed.xpath("string(a:updated)", namespaces=atom) == "2015-12-04T00:00:00Z"
    assert len(set(feed.xpath("a:entry/a:id/text()", namespaces=atom))) == 5
    assert any(title.startswith("No report found: ") for title in feed.xpath("a:entry/a:title/text()", namespaces=atom))
