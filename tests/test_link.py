from pathlib import Path

import agreed
import made
import pytest

from extractors.facts.activity import Activity
from extractors.facts.meeting import Meeting
from extractors.facts.participant import Participant
from extractors.facts.term import Term
from kb.link import relink
from kb.link.processes import canonical
from kb.store import KnowledgeBase


def participant(
    where, name: str, kind: str = "country", country: str | None = None, role: str = "participant", of=None
):
    return Participant(
        name=name, kind=kind, country=country, role=role, of=of, position=None, affiliation=None,
        evidence=made.cited(where, name),
    )  # fmt: skip


def meeting(where, name: str, dates, mention: str, ordinal: int | None = None, body: str | None = None, city=None):
    return Meeting(
        name=name, ordinal=ordinal, body=body, dates=dates, city=city, country=None, mention=mention,
        evidence=made.cited(where, name),
    )  # fmt: skip


def activity(where, name: str, dates, status: str):
    return Activity(name=name, body=None, dates=dates, status=status, evidence=made.cited(where, name))


def tell(kb: KnowledgeBase, source: str, issued: str, text: str, *makers, body: str | None = "Harbour Process") -> None:
    """Keep a document of one paragraph with the facts that the makers make of it."""
    where = made.document(text, source=source)
    kb.add(made.extraction(where, *(maker(where) for maker in makers), issued=issued, body=body))


def parties(kb: KnowledgeBase, kind: str) -> dict[str, tuple[str, int]]:
    relink(kb)
    assert kb.verify() == []
    return {row["id"]: (row["name"], row["documents"]) for row in kb.db.table("parties").rows_where("kind = ?", [kind])}


def test_a_country_is_one_party_whatever_its_article(fresh_kb: KnowledgeBase):
    tell(fresh_kb, "a.md", "2021-01-01", "Maldives attended.", lambda d: participant(d, "Maldives", country="MV"))
    tell(fresh_kb, "b.md", "2021-02-01", "The Maldives attended.", lambda d: participant(d, "Maldives", country="MV"))
    assert parties(fresh_kb, "country") == {"country-mv": ("Maldives", 2)}


def test_an_organisation_is_one_party_by_its_long_and_its_short_name(fresh_kb: KnowledgeBase):
    tell(fresh_kb, "a.md", "2021-01-01", "IOM attended.", lambda d: participant(d, "IOM", "organisation"))
    long = "International Organization for Migration"
    tell(fresh_kb, "b.md", "2021-02-01", f"The {long} attended.", lambda d: participant(d, long, "organisation"))
    assert parties(fresh_kb, "organisation") == {"organisation-iom": (long, 2)}
    spelt = next(fresh_kb.db.table("aliases").rows_where("state = 'spelling'"))
    assert (spelt["name"], spelt["alias"]) == (long, "IOM")


def test_a_short_name_holds_only_inside_its_own_process(fresh_kb: KnowledgeBase):
    for source, process, long in (
        ("a.md", "Harbour Process", "Dock Support Office"),
        ("b.md", "Airport Dialogue", "Data Safety Organization"),
    ):
        tell(
            fresh_kb, source, "2021-01-01", f"The {long} (DSO) attended. DSO spoke.",
            lambda d, long=long: Term(long=long, short="DSO", evidence=made.cited(d, f"{long} (DSO)")),
            lambda d: participant(d, "DSO", "organisation"),
            body=process,
        )  # fmt: skip
    assert set(parties(fresh_kb, "organisation")) == {
        "organisation-dock-support-office",
        "organisation-data-safety-organization",
    }


def test_two_people_of_one_name_from_two_states_stay_two(fresh_kb: KnowledgeBase):
    for source, country in (("a.md", "NZ"), ("b.md", "LK")):
        tell(
            fresh_kb, source, "2021-01-01", f"Jo Silva of {country} spoke.",
            lambda d, country=country: participant(d, "Jo Silva", "person", country, "speaker"),
        )  # fmt: skip
    assert set(parties(fresh_kb, "person")) == {"person-jo-silva-nz", "person-jo-silva-lk"}


def test_the_co_chairs_of_a_process_and_of_its_working_group_stay_apart(corpus: Path):
    with agreed.knowledge_base(corpus) as kb:
        relink(kb)
        found: dict[str, set[str]] = {}
        for row in kb.db.table("party_facts").rows_where("role = 'co-chair' and party_id like 'country-%'"):
            found.setdefault(row["of_party_id"], set()).add(row["party_id"].removeprefix("country-"))
    assert found == {
        "body-bali-process": {"au", "id"},
        "body-working-group-on-the-disruption-of-people-smuggling-and-trafficking-in-persons": {"lk", "nz"},
        "body-bali-process-working-group-on-the-disruption-of-criminal-networks": {"lk", "nz"},
    }


def test_two_names_of_what_is_probably_one_body_are_proposed_and_not_merged(corpus: Path):
    with agreed.knowledge_base(corpus) as kb:
        relink(kb)
        proposed = list(kb.db.table("aliases").rows_where("state = 'proposed'"))
        assert [(row["name"], row["alias"]) for row in proposed] == [
            (
                "Working Group on the Disruption of People Smuggling and Trafficking in Persons Networks",
                "Bali Process Working Group on the Disruption of Criminal Networks",
            )
        ]
        assert "“Working Group”" in proposed[0]["reason"]
        assert "New Zealand" in proposed[0]["reason"]
        assert proposed[0]["party_id"] != proposed[0]["other_party_id"]


def test_a_document_that_names_two_bodies_sets_them_apart(fresh_kb: KnowledgeBase):
    one, other = "Working Group on Cranes", "Working Group on Tugs"
    text = f"{one} and {other}: Fiji, Fiji."
    tell(
        fresh_kb, "a.md", "2021-01-01", text,
        lambda d: participant(d, "Fiji", country="FJ", role="chair", of=one),
        lambda d: participant(d, "Fiji", country="FJ", role="chair", of=other),
    )  # fmt: skip
    assert set(parties(fresh_kb, "body")) == {
        "body-harbour-process",
        "body-working-group-on-cranes",
        "body-working-group-on-tugs",
    }
    assert not fresh_kb.db.table("aliases").count


def test_a_role_in_a_meeting_makes_no_body(fresh_kb: KnowledgeBase):
    held = made.when("in 2020", "2020-01-01", "2020-12-31")
    tell(
        fresh_kb, "a.md", "2021-01-01", "Tonga will host the Fifth Ministerial Conference.",
        lambda d: meeting(d, "Fifth Ministerial Conference", held, "later", 5),
        lambda d: participant(d, "Tonga", country="TO", role="host", of="Fifth Ministerial Conference"),
    )  # fmt: skip
    assert set(parties(fresh_kb, "body")) == {"body-harbour-process"}


def events(kb: KnowledgeBase) -> dict[str, tuple[str | None, str | None, str, int]]:
    relink(kb)
    assert kb.verify() == []
    rows = kb.db.table("events").rows
    return {row["id"]: (row["start"], row["end"], row["state"], row["documents"]) for row in rows}


MAY = made.when("in May 2021", "2021-05-01", "2021-05-31")
FIRST_OF_JUNE = made.when("1 June 2021", "2021-06-01", "2021-06-01")
LATE_MAY = made.when("27 May 2021", "2021-05-27", "2021-05-27")


def test_a_meeting_announced_and_then_reported_is_one_event_with_the_exact_date(fresh_kb: KnowledgeBase):
    vague = made.Date("in May 2021", "2021-05-01", "2021-05-31", "month", "window", True, "month", None)
    name = "Third Plenary Meeting of the Harbour Process"
    tell(
        fresh_kb,
        "a.md",
        "2021-01-01",
        "The Third Plenary Meeting is near.",
        lambda d: meeting(d, "Third Plenary Meeting", vague, "later", 3),
    )
    tell(fresh_kb, "b.md", "2021-06-01", f"The {name} was held.", lambda d: meeting(d, name, LATE_MAY, "this", 3))
    assert events(fresh_kb) == {"2021-05-third-plenary-meeting": ("2021-05-27", "2021-05-27", "done", 2)}
    says = [row["says"] for row in fresh_kb.db.table("event_facts").rows]
    assert says == ["later, in May 2021", "this, 27 May 2021"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Third Plenary Meeting", MAY, "earlier", 3), ("Fourth Plenary Meeting", MAY, "earlier", 4)),
        (("planning meeting", MAY, "earlier"), ("debrief meeting", MAY, "earlier")),
        (("technical meeting", LATE_MAY, "earlier"), ("technical meeting", FIRST_OF_JUNE, "earlier")),
        (("second meeting", None, "earlier", 2), ("meeting", None, "later")),
    ],
)  # fmt: skip
def test_numbers_dates_and_words_set_meetings_apart(fresh_kb: KnowledgeBase, one: tuple, other: tuple):
    tell(fresh_kb, "a.md", "2021-01-01", f"The {one[0]}.", lambda d: meeting(d, *one))
    tell(fresh_kb, "b.md", "2021-06-01", f"The {other[0]}.", lambda d: meeting(d, *other))
    assert len(events(fresh_kb)) == 2


@pytest.mark.parametrize(("other", "count"), [("Task Force on Tugs", 2), ("Working Group", 1), ("Group on Cranes", 2)])
def test_the_same_number_in_two_bodies_is_two_meetings(fresh_kb: KnowledgeBase, other: str, count: int):
    for source, body in (("a.md", "Working Group on Cranes"), ("b.md", other)):
        name = f"second meeting of the {body}"
        tell(
            fresh_kb,
            source,
            "2021-06-01",
            f"The {name}.",
            lambda d, n=name, b=body: meeting(d, n, None, "earlier", 2, b),
        )
    assert len(events(fresh_kb)) == count


def test_the_same_number_of_a_conference_and_of_a_group_is_two_meetings(fresh_kb: KnowledgeBase):
    half = made.when("first half of 2024", "2024-01-01", "2024-06-30")
    march = made.when("13 March 2024", "2024-03-13", "2024-03-13")
    name = "Fourth Ministerial Conference"
    tell(fresh_kb, "a.md", "2023-02-01", name, lambda d: meeting(d, name, half, "later", 4))
    tell(
        fresh_kb,
        "b.md",
        "2024-05-01",
        "Fourth Meeting of the Working Group on Cranes",
        lambda d: meeting(d, "Fourth Meeting", march, "earlier", 4, body="Working Group on Cranes"),
    )
    assert len(events(fresh_kb)) == 2


def test_the_same_meeting_of_two_processes_is_two_meetings(fresh_kb: KnowledgeBase):
    for source, process in (("a.md", "Harbour Process"), ("b.md", "Airport Dialogue")):
        tell(
            fresh_kb,
            source,
            "2021-06-01",
            "The plenary meeting.",
            lambda d: meeting(d, "plenary meeting", LATE_MAY, "this"),
            body=process,
        )
    assert sorted(events(fresh_kb)) == ["2021-05-plenary-meeting", "2021-05-plenary-meeting-2"]


def test_an_activity_is_one_by_its_short_and_its_full_name(fresh_kb: KnowledgeBase):
    window = made.when("1 to 20 May 2021", "2021-05-01", "2021-05-20", "window")
    full = "Joint Watch Period against Smuggling Networks"
    tell(
        fresh_kb,
        "a.md",
        "2021-01-01",
        "The Joint Watch Period is planned.",
        lambda d: activity(d, "Joint Watch Period", window, "planned"),
    )
    tell(fresh_kb, "b.md", "2021-06-01", f"The {full} is over.", lambda d: activity(d, full, window, "done"))
    assert events(fresh_kb) == {"2021-05-joint-watch-period": ("2021-05-01", "2021-05-20", "done", 2)}


def test_a_second_run_of_an_activity_is_another_one(fresh_kb: KnowledgeBase):
    first, second = ("2021-05-01", "2021-05-20"), ("2021-10-01", "2021-10-20")
    tell(
        fresh_kb,
        "a.md",
        "2021-01-01",
        "Joint Watch Period",
        lambda d: activity(d, "Joint Watch Period", made.when("May", *first), "done"),
    )
    name = "Second Joint Watch Period"
    tell(fresh_kb, "b.md", "2021-06-01", name, lambda d: activity(d, name, made.when("October", *second), "planned"))
    assert len(events(fresh_kb)) == 2


def test_a_run_told_without_a_date_is_the_latest_one_before(fresh_kb: KnowledgeBase):
    name = "Operation Blue Gull"
    february = made.when("5 to 9 February 2021", "2021-02-05", "2021-02-09")
    september = made.when("6 to 9 September 2021", "2021-09-06", "2021-09-09")
    tell(fresh_kb, "a.md", "2021-03-01", f"{name} ran.", lambda d: activity(d, name, february, "done"))
    tell(fresh_kb, "b.md", "2021-10-01", f"{name} ran again.", lambda d: activity(d, name, september, "done"))
    tell(fresh_kb, "c.md", "2021-11-01", f"{name} went well.", lambda d: activity(d, name, None, "done"))
    assert {start: documents for start, _, _, documents in events(fresh_kb).values()} == {
        "2021-02-05": 1,
        "2021-09-06": 2,
    }


def test_the_real_pair_tells_of_one_period_of_action(corpus: Path):
    with agreed.knowledge_base(corpus) as kb:
        found = events(kb)
    assert found["2015-09-joint-period-of-action"] == ("2015-09-28", "2015-10-28", "done", 2)
    assert found["2015-11-debrief-meeting-on-joint-period-of-action"] == ("2015-11-11", "2015-11-30", "planned", 1)


def test_verify_reads_the_passages_of_follow_ups_again(corpus: Path):
    with agreed.knowledge_base(corpus) as kb:
        relink(kb)
        assert kb.verify() == []
        kb.db.execute("update follow_ups set report_quote = 'all done' where status = 'reported-done'")
        assert [found.place.split()[0] for found in kb.verify()] == ["follow_ups"]


def test_every_derived_row_names_its_rule(corpus: Path):
    with agreed.knowledge_base(corpus) as kb:
        relink(kb)
        for name in ("parties", "party_facts", "aliases", "events", "event_facts", "follow_ups"):
            rules = [row["rule"] for row in kb.db.table(name).rows]
            assert rules, name
            assert all(rules), name


def test_a_process_goes_by_its_fullest_name():
    names = ["Bali Process", "Bali Process on Smuggling", "Bali Process", "Coral Dialogue", "Bali Procession"]
    found = canonical(names)
    assert found["Bali Process"] == found["Bali Process on Smuggling"] == "Bali Process on Smuggling"
    assert found["Coral Dialogue"] == "Coral Dialogue"
    assert found["Bali Procession"] == "Bali Procession"
