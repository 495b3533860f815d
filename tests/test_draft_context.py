"""What a template may use is documented, sourced and true to the records."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path

import agreed
import pytest
from jinja2 import meta

from kb.draft import DraftContext, names, templates
from kb.draft.context import ToComplete
from kb.draft.desk import choose
from kb.draft.gather import gather
from kb.draft.library import SUFFIX, Library
from kb.draft.markdown import Notes, environment
from kb.draft.sourced import Blank, Own, Said, is_plural
from kb.errors import UnknownNameError
from kb.link import relink
from kb.store import KnowledgeBase

DAY = date(2015, 12, 5)


@pytest.fixture(scope="module")
def kb(corpus: Path) -> Iterator[KnowledgeBase]:
    """The corpus with its agreed facts, linked."""
    with agreed.knowledge_base(corpus) as made:
        relink(made)
        yield made


@pytest.fixture(scope="module")
def context(kb: KnowledgeBase) -> DraftContext:
    """Everything known for the debrief meeting on the day after the media release."""
    return gather(kb, choose(kb, None, DAY), DAY)


def words(*values: Said | Blank) -> list[str | None]:
    return [value.text if isinstance(value, Said) else None for value in values]


def said(value: object) -> Iterator[Said]:
    """Yield every sourced saying inside a value."""
    if isinstance(value, Said):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from said(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from said(getattr(value, field.name))


def test_every_name_has_a_meaning() -> None:
    assert all(meaning for _, meaning in names())
    assert [name for name, _ in names()] == [each.name for each in fields(DraftContext)]


def test_templates_use_documented_names_and_all_of_them_are_used() -> None:
    documented = {name for name, _ in names()} | {"blanks", "open_texts", "unconfirmed", "undefined"}
    env = environment(Notes())
    used: set[str] = set()
    for name in ("_status", "_title", "_wordings", "_to-complete", *templates()):
        tree = env.parse(Library().load(name + SUFFIX))
        used |= meta.find_undeclared_variables(tree) - set(env.globals)
    assert used <= documented
    assert documented - used == {"process_short", "abbreviations"}  # for the code, and for templates to come


def test_the_note_is_given_what_its_fields_say() -> None:
    assert [each.name for each in fields(ToComplete)] == ["words", "paragraph", "places"]


def test_the_next_planned_meeting_is_drafted_when_none_is_named(kb: KnowledgeBase) -> None:
    assert choose(kb, None, DAY)["name"] == "debrief meeting on Joint Period of Action"


def test_an_unknown_meeting_is_told_with_those_near_it(kb: KnowledgeBase) -> None:
    with pytest.raises(UnknownNameError, match=r"no meeting 'debrief-meeting' .*Near: .*2015-11-debrief-meeting"):
        choose(kb, "debrief-meeting", DAY)


def test_an_empty_knowledge_base_has_no_meeting_to_draft(fresh_kb: KnowledgeBase) -> None:
    with pytest.raises(UnknownNameError, match="no planned meeting"):
        choose(fresh_kb, None, DAY)


def test_a_planned_meeting_is_known_by_name_window_and_process(context: DraftContext) -> None:
    meeting = context.meeting
    assert words(meeting.name, meeting.dates, meeting.place) == [
        "debrief meeting on Joint Period of Action", "mid to late November 2015", None,
    ]  # fmt: skip
    assert not meeting.held
    assert words(context.process, meeting.body_short) == [
        "Bali Process on People Smuggling, Trafficking in Persons and Related Transnational Crime", "Working Group",
    ]  # fmt: skip


def test_the_meeting_before_is_the_one_that_planned_it(context: DraftContext) -> None:
    assert context.previous is not None
    assert words(context.previous.place, context.previous.when) == [
        "Bangkok, Thailand",
        "on 1 and 2\u00a0September 2015",
    ]


def test_next_steps_carry_what_was_reported_of_them(context: DraftContext) -> None:
    told = [(each.status, *words(each.due, each.reported), each.here) for each in context.steps]
    assert told == [
        ("no-report", "by 25\u00a0September 2015", None, False),
        (
            "reported-done",
            "28\u00a0September to 28\u00a0October 2015",
            "28\u00a0September to 28\u00a0October 2015",
            False,
        ),
        ("no-report", "by 30\u00a0October 2015", None, False),
        ("reported-late", "beginning of November 2015", "4\u00a0December 2015", False),
        ("no-report", "mid to late November 2015", None, True),
    ]


def test_results_are_told_verbatim_with_their_bounds(context: DraftContext) -> None:
    (results,) = context.results
    assert words(results.lead, results.document) == [
        "In total, authorities in the eight countries:", "media release of 4\u00a0December 2015",
    ]  # fmt: skip
    assert len(results.items) == 7
    assert results.items[3].text.startswith("made over 70 bilateral and international enquires to progress")


def test_an_activity_knows_its_plan_its_report_and_who_took_part(context: DraftContext) -> None:
    (operation,) = context.operations
    assert operation.as_planned
    assert words(operation.planned, operation.done, operation.count) == [
        "for 28\u00a0September to 28\u00a0October 2015", "from 28\u00a0September to 28\u00a0October 2015", "eight",
    ]  # fmt: skip
    assert words(*operation.countries, *operation.organisations) == [
        *("Australia", "Indonesia", "Malaysia", "Maldives", "New Zealand", "Philippines", "Sri Lanka", "Thailand"),
        "INTERPOL",
    ]


def test_a_draft_of_an_earlier_day_knows_nothing_of_later_records(kb: KnowledgeBase) -> None:
    before = gather(kb, choose(kb, None, date(2015, 12, 3)), date(2015, 12, 3))
    assert before.results == ()
    assert {each.status for each in before.steps} == {"no-report"}
    assert [each.file for each in before.documents] == [Own("2015-09-02-joint-period-of-action-planning-meeting.md")]


def test_the_statement_of_a_held_meeting_has_its_own_records_and_none_after(kb: KnowledgeBase) -> None:
    planning = next(
        row["id"] for row in kb.db.table("events").rows if row["name"].startswith("Joint Period of Action Pl")
    )
    held = gather(kb, choose(kb, planning, DAY), DAY)
    assert held.meeting.held
    assert [(group.role, len(group.countries)) for group in held.participants] == [
        ("co-chair", 2), ("participant", 8), ("supporter", 1), ("presenter", 0),
    ]  # fmt: skip
    assert len(held.next_steps) == 5
    assert held.results == ()


def test_everything_said_is_quoted_from_its_document(kb: KnowledgeBase, context: DraftContext) -> None:
    texts = {row["source"]: " ".join(row["text"].split()) for row in kb.db.table("documents").rows}
    everything = list(said(context))
    assert len(everything) > 60
    for each in everything:
        for source in each.sources:
            assert all(part in texts[source.document] for part in source.quote.split(" … ")), source


def test_a_source_names_the_paragraph_that_people_cite(context: DraftContext) -> None:
    (source,) = context.steps[0].action.sources
    assert (source.document, source.place, source.quote) == (
        "2015-09-02-joint-period-of-action-planning-meeting.md",
        "paragraph 14",
        "Refine Joint Period of Action Concept of Operations … by 25 September 2015",
    )
    assert context.results[0].items[0].sources[0].place == "passage 7, unnumbered"


@pytest.mark.parametrize(
    ("name", "plural"),
    [
        ("Joint Control Weeks on Trafficking", True),
        ("Border Days", True),
        ("Joint Period of Action to Disrupt Networks", False),
        ("Operation Rivers", False),
        ("Joint Census of Ports", False),
    ],
)
def test_a_name_of_several_things_takes_a_verb_in_the_plural(name: str, plural: bool):
    assert is_plural(name) is plural
