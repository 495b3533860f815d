"""Decisions, requests, proposals and stances: what makes one, who vouches for it, and where it ends."""

import re
from pathlib import Path

import pytest
from work import in_proportion
from written import written

from extractors.facts.decision import Decision, find

Told = tuple[str, str | None, str | None, int | None, str, str | None]

CASES = Path(__file__).parent / "cases" / "decisions.md"
CASE = re.compile(r"^## (.+)\n\n~~~\n([\s\S]*?)~~~\n\n((?:- .*\n)+)", re.MULTILINE)


def decisions(text: str) -> list[Decision]:
    return list(find(written(text)))


def told(fact: Decision) -> Told:
    return fact.kind, fact.actor, fact.verb, fact.level, fact.text, fact.addressee


def expected(line: str) -> Told:
    kind, actor, verb, level, text, addressee = (None if cell == "-" else cell for cell in line[2:].split(" | "))
    assert kind is not None
    assert text is not None
    return kind, actor, verb, int(level) if level else None, text, addressee


@pytest.mark.parametrize("case", CASE.findall(CASES.read_text(encoding="utf-8")), ids=lambda case: str(case[0]))
def test_a_document_of_another_forum(case: tuple[str, str, str]) -> None:
    _, text, lines = case
    assert [told(fact) for fact in decisions(text)] == [expected(line) for line in lines.splitlines()]


@pytest.mark.parametrize(
    ("sentence", "actor", "verb", "text"),
    [
        ("Leaders endorsed the Roadmap and thanked Peru.", "Leaders", "endorse", "Roadmap"),
        ("The Committee approved the budget and launched a website.", "Committee", "approve", "budget"),
        ("In 2019 the Council adopted the Plan.", "Council", "adopt", "Plan"),
        ("In closing, Ms Ana Tabe, the co-chair, commended the hosts.", "Ana Tabe", "commend", "hosts"),
        ("A number of members expressed concern over costs.", "A number of members", "express concern", "costs"),
        ("Indonesia, on behalf of ASEAN, proposed new wording.", "Indonesia", "propose", "new wording"),
        ("Kenya and Uganda, supported by Rwanda, offered staff.", "Kenya and Uganda", "offer", "staff"),
        ("Fiji, Samoa, and Tonga offered to host.", "Fiji, Samoa, and Tonga", "offer", "host"),
        ("The three states, which share a river, pledged data.", "three states", "pledge", "data"),
        ("Dr Li Na of the WHO welcomed the new strategy.", "Li Na", "welcome", "new strategy"),
        ("The Board accepted, with thanks, the gift of Oman.", "Board", "accept", "gift of Oman"),
        ("The Bureau decided by consensus to postpone the vote.", "Bureau", "decide", "postpone the vote"),
        ("Senior officials agreed, subject to funds, to extend it.", "Senior officials", "agree", "extend it"),
        ("Ministers have endorsed the Charter.", "Ministers", "endorse", "Charter"),
        ("The Meeting wished to express its grave concern over piracy.", "Meeting", "express concern", "piracy"),
        ("Although views differed, participants recognised the need for action.", "participants", "recognise",
         "need for action"),
        ("The AU Commission suggested reviewing the text.", "AU Commission", "suggest", "reviewing the text"),
        ("Malaysia agreed to take part, bringing the total to eight.", "Malaysia", "agree", "take part"),
        ("Ministers agreed that talks would start in May.", "Ministers", "agree", "talks would start in May"),
        ("Delegates noted—with regret—the delay.", "Delegates", "note", "delay"),
    ],
)  # fmt: skip
def test_one_act_of_one_actor(sentence: str, actor: str, verb: str, text: str) -> None:
    assert [(fact.actor, fact.verb, fact.text) for fact in decisions(sentence)] == [(actor, verb, text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Delegates did not agree on a date.",
        "No delegation supported the proposal.",
        "Neither Chad nor Mali accepted the compromise.",
        "Not all members endorsed the text.",
        "Ministers will adopt a plan in May.",
        "Ministers are expected to adopt a road map.",
        "If members agree to it, the pilot may start.",
        "Once ministers have approved the plan, it will be published.",
        "The agreed text was circulated to the noted author.",
        "The measures adopted by Ministers in 2015 remain in force.",
        "Documents adopted at the meeting are annexed.",
        "The co-chairs warmly welcomed participants to Bali.",
        "Participants were welcomed by the Mayor.",
        "The President welcomed Samoa to the Meeting.",
        "Australia supported the operation with aircraft.",
        "Malta supported 300 migrants.",
        "Presentations highlighted new routes.",
        "The study recommended shorter shifts.",
        "The Philippines established a hotline.",
        "Viet Nam adopted a law on cybercrime.",
        "Members are committed to peace.",
        "The Meeting was encouraged by the progress made.",
        "The Russian delegation reserved its position.",
        "Participants expressed their gratitude to the hosts.",
        "Established in 2011, the Forum meets yearly.",
        "The Forum was established in 2011.",
        "Adopted in Lima on 3 May 2018.",
        "The two States undertook a survey of the coast.",
        "The Ministers discussed the plan and heard a report.",
        "As noted by the Chair, funds are low.",
        "Mali requests for aid rose. Member States offers are listed below.",
        "Its hotline accepts reports in six languages.",
        "“We agree to act and we urge others to follow,” the chair said.",
    ],
)
def test_no_act_of_the_record(sentence: str) -> None:
    assert [told(fact) for fact in decisions(sentence)] == []


@pytest.mark.parametrize(
    ("complement", "kind"),
    [
        ("to hold a workshop", "decision"),
        ("on a timetable for talks", "decision"),
        ("to the terms of reference", "decision"),
        ("that a task force be established", "decision"),
        ("that the Secretariat would report by June", "decision"),
        ("on the importance of training", "stance"),
        ("on the need for speed", "stance"),
        ("that patients are the first victims", "stance"),
        ("that data may not be passed on", "stance"),
        ("that closer contact would be useful", "stance"),
        ("with the view of the Chair", "stance"),
    ],
)
def test_the_complement_tells_a_plan_from_a_view(complement: str, kind: str) -> None:
    assert [(fact.kind, fact.level) for fact in decisions(f"The Meeting agreed {complement}.")] == [(kind, 7)]


@pytest.mark.parametrize(
    ("sentence", "addressee", "text"),
    [
        ("The Meeting requested the Office (RO) in Dili to publish them.", "Office (RO) in Dili", "publish them"),
        ("It asked for more. Ministers urged members that lag behind to act.", "members that lag behind", "act"),
        ("Ministers tasked the Group with drafting a form.", "Group", "drafting a form"),
        ("Ministers called on all parties to the Treaty to disarm.", "all parties to the Treaty", "disarm"),
        ("Ministers invited Fiji, in consultation with Samoa, to report.", "Fiji", "report"),
        ("Ministers encouraged further research.", None, "further research"),
        ("Ministers requested that the Office prepare a paper.", None, "Office prepare a paper"),
        ("Members were invited to nominate experts.", "Members", "nominate experts"),
    ],
)
def test_a_request_keeps_its_addressee_apart(sentence: str, addressee: str | None, text: str) -> None:
    assert [(fact.addressee, fact.text) for fact in decisions(sentence)] == [(addressee, text)]


def test_a_passive_without_agent_has_no_actor() -> None:
    found = decisions("The plan was endorsed by Ministers. The report was noted. It was agreed to meet again.")
    assert [(fact.actor, fact.verb, fact.text) for fact in found] == [
        ("Ministers", "endorse", "plan"),
        (None, "note", "report"),
        (None, "agree", "meet again"),
    ]


def test_a_clause_that_only_tells_a_day_decides_nothing() -> None:
    assert decisions("The day on which the Alofi Charter on Ports was adopted is not known.") == []


def test_a_pronoun_gives_its_antecedent_and_cites_it() -> None:
    found = decisions("Mr Tane Rewi, Minister of Ports of Niue, opened the Meeting. He recalled the Alofi Charter.")
    assert [(fact.actor, fact.text) for fact in found] == [("Tane Rewi", "Alofi Charter")]
    assert [each.text for each in found[0].evidence] == ["He recalled the Alofi Charter", "Mr Tane Rewi"]


def test_verbs_joined_by_and_share_their_object() -> None:
    found = decisions("The Council took due note of, and commended, the report, and welcomed and endorsed the plan.")
    assert [(fact.actor, fact.verb, fact.text) for fact in found] == [
        ("Council", "take note", "report"),
        ("Council", "commend", "report"),
        ("Council", "welcome", "plan"),
        ("Council", "endorse", "plan"),
    ]


def test_a_phrase_outside_the_lemmas_keeps_its_level_and_names_no_verb() -> None:
    found = decisions("Seven members expressed their commitment to joining the operation.")
    assert [told(fact) for fact in found] == [("decision", "Seven members", None, 7, "joining the operation", None)]


def test_present_forms_count_where_the_record_is_kept_in_the_present() -> None:
    assert decisions("The Meeting endorsed the plan. The Secretariat supports the view of members.")[1:] == []
    found = decisions("We note the report. Ghana offers two boats, and the Togolese police propose to lend a site.")
    assert [(fact.actor, fact.verb) for fact in found[1:]] == [("Ghana", "offer"), ("Togolese police", "propose")]


def test_a_goal_list_is_no_list_of_decisions() -> None:
    assert (
        decisions("Its objectives are to:\n\n- encourage members to report\n- support families\n- establish a desk")
        == []
    )


def test_a_list_of_totals_is_no_list_of_decisions() -> None:
    assert (
        decisions("In total, the nine countries:\n\n- approved 12 requests\n- supported families\n- established a desk")
        == []
    )


def test_a_heading_and_an_about_section_do_not_act() -> None:
    text = "# Ministers adopt the Charter\n\nWork began.\n\n## About the Forum\n\nMinisters adopted it in 2009."
    assert decisions(text) == []


def test_evidence_is_cut_from_the_text() -> None:
    text = "1. The Meeting noted the report, and Fiji offered to host.\n\n2. Ministers:\n\n   (a) adopted the Charter;"
    found = decisions(text)
    assert [(fact.evidence[0].text, fact.evidence[0].label) for fact in found] == [
        ("The Meeting noted the report", "1"),
        ("Fiji offered to host", "1"),
        ("adopted the Charter", "2(a)"),
    ]
    assert [each.text for each in found[2].evidence] == ["adopted the Charter", "Ministers"]


@pytest.mark.parametrize(
    "opening",
    [
        "The Ministers of Transport of Peru and Chile, meeting in Arica,\n\nDeclare as follows:",
        "We, the Ministers,\n\nHereby:",
    ],
)
def test_verbs_on_a_line_of_a_resolution_each_make_one(opening: str) -> None:
    items = "1. Commit to shorten queues at the border, and agree to share data.\n2. Welcome the offer of Bolivia.\n"
    text = f"{opening}\n\n{items}"
    found = decisions(text)
    assert [(each.verb, each.text) for each in found] == [
        ("commit", "shorten queues at the border"),
        ("agree", "share data"),
        ("welcome", "offer of Bolivia"),
    ]
    assert {(each.actor or "").split()[0] for each in found} == {"Ministers"}


def test_a_preamble_belongs_to_those_who_speak_as_we() -> None:
    preamble = "We, the Ministers of Health, met in Lima.\n\nRecalling the Quito Pledge,\n\n"
    text = preamble + "1. We endorse the plan, of 2,500 pages.\n"
    assert [(each.actor, each.text) for each in decisions(text)] == [
        ("Ministers", "Quito Pledge"),
        ("Ministers", "plan, of 2,500 pages"),
    ]


def test_capital_verbs_of_a_council_are_taken_apart() -> None:
    text = "The Council,\n\n1. COMMENDS Ghana for its efforts, and in this regard, CALLS ON partners to contribute.\n"
    assert [(each.verb, each.addressee, each.text) for each in decisions(text)] == [
        ("commend", None, "Ghana for its efforts"),
        ("call on", "partners", "contribute"),
    ]


@pytest.mark.parametrize("text", ["", "Agreed", "[", "We", "noted noted noted", "The Meeting agreed", "“agreed to"])
def test_odd_input_raises_nothing(text: str) -> None:
    assert all(fact.text for fact in decisions(text or " x"))


def test_a_sentence_without_end_takes_work_in_proportion() -> None:
    """A document that never ends a sentence must not cost the square of its length."""

    def read(times: int) -> None:
        parsed = written("The Meeting noted the report, and Fiji, which had agreed to act, offered to host, " * times)
        assert len(list(find(parsed))) >= times

    assert in_proportion(read, short=100)


def test_members_known_by_letters_approve_as_members_do() -> None:
    text = "The Senior Reef Officials (SROs) met in Apia. SROs approved the plan. EcoFish approved the plan.\n"
    assert [(fact.actor, fact.verb) for fact in decisions(text)] == [("SROs", "approve")]


def test_what_one_is_bidden_to_do_is_a_plan() -> None:
    text = "Ministers agreed that the Chair write to all members. Ministers agreed that the report on fish is good.\n"
    assert [(fact.kind, fact.text) for fact in decisions(text)] == [
        ("decision", "Chair write to all members"),
        ("stance", "report on fish is good"),
    ]


def test_a_meeting_with_when_it_was_held_resolves_what_follows() -> None:
    text = (
        "The Third Conference on Ferries, held in Apia on 5 May 2021:\n\n"
        "Taking note of the report of the Registrar;\n\n1. Urges members to sign.\n"
    )
    assert {fact.actor for fact in decisions(text)} == {"Third Conference on Ferries"}
