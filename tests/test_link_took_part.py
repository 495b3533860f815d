"""Who took part in an activity, and as what, where one document says that all did and another that one did not."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase


def found(
    kb: KnowledgeBase, folder: Path, statement: str, release: str, results: str = "inspected 214 ferries"
) -> list:
    """Return the kinds of what a statement and a release are at odds about."""
    told.keep(
        kb,
        folder,
        statement=told.STATEMENT.format(results="inspected 214 ferries", remark="No ferry sank.") + statement,
        release=told.RELEASE.format(results=results, remark=release, last=20),
    )
    return [row["kind"] for row in ask(kb.db, "contradictions")]


ALL = "Crews from all nine states of the Forum took part in Operation Calm Water."


@pytest.mark.parametrize(
    ("statement", "release", "kinds"),
    [
        ("\n\n## Crews\n\nNauru could not send a crew to Operation Calm Water.\n", ALL, ["capacity"]),
        ("\n\n## Crews\n\nNauru did not take part in Operation Calm Water.\n", ALL, ["capacity"]),
        ("\n\n## Crews\n\nNauru took no part in Operation Calm Water.\n", ALL.replace("all nine states", "each member"),
         ["capacity"]),
        ("\n\n## Crews\n\nNauru sent a crew to Operation Calm Water.\n", ALL, []),
        ("\n\n## Crews\n\nNauru sent no boat to Operation Calm Water.\n", ALL, []),
        ("\n\n## Crews\n\nNauru did not take part in the second week of Operation Calm Water.\n", ALL, []),
        (
            "\n\n## Crews\n\nNauru could not send a crew to Operation Calm Water.\n",
            ALL.replace("all", "eight of the"),
            [],
        ),
        (
            "\n\n## Crews\n\nNauru could not send a crew to Operation Calm Water.\n",
            ALL.replace("took", "will take"),
            [],
        ),
        ("\n\n## Crews\n\nNauru did not take part in Operation Calm Water.\n",
         "All states that had a crew took part in Operation Calm Water.", []),
        ("\n\n## Crews\n\nNauru did not take part in Operation Calm Water.\n",
         "All states of the Lagoon Group took part in Operation Calm Water.", []),
        ("\n\n## Crews\n\nNauru did not take part in Operation Calm Water.\n",
         "All states asked took part in Operation Calm Water.", []),
        ("\n\n## Crews\n\nNauru did not take part in Operation Calm Water.\n",
         "All states of the Forum took part in Operation Calm Water.", ["capacity"]),
        ("\n\n## Crews\n\nNauru did not take part in Operation Calm Water.\n", ALL.replace("nine", "five"), []),
        ("\n\n## Crews\n\nThe bank of Nauru could not print the posters of Operation Calm Water.\n", ALL, []),
    ],
)  # fmt: skip
def test_one_that_did_not_take_part_is_at_odds_with_all_that_did(
    fresh_kb: KnowledgeBase, tmp_path: Path, statement: str, release: str, kinds: list[str]
):
    assert found(fresh_kb, tmp_path, statement, release) == kinds


@pytest.mark.parametrize(
    ("remark", "reasons"),
    [
        ("UNODC, which had not been present in Apia, sent greetings.",
         ["statement: UNODC observes; release: UNODC is absent"]),
        ("Tonga, which had not been able to attend the Second Meeting of the Working Group, sent greetings.",
         ["statement: Tonga takes part; release: Tonga is absent"]),
        ("Kiribati and Tonga had been absent in Apia.",
         ["statement: Kiribati takes part; release: Kiribati is absent",
          "statement: Tonga takes part; release: Tonga is absent"]),
        ("UNODC, absent from the Second Meeting of the Working Group, sent greetings.",
         ["statement: UNODC observes; release: UNODC is absent"]),
        ("In Apia, Tonga had been absent.", ["statement: Tonga takes part; release: Tonga is absent"]),
        ("In Nadi, Tonga had been absent.", []),
        ("UNODC, which had been present in Apia, sent greetings.", []),
        ("UNODC, which took no part in the Second Meeting of the Working Group, sent greetings.", []),
        ("UNDP, which had not been present in Apia, sent greetings.", []),
        ("Tonga, which had not attended the dinner in Apia, sent greetings.", []),
        ("Tonga, which had not attended the meeting of ministers in Nadi, sent greetings.", []),
        ("The Minister of Tonga had not been present in Apia.", []),
        ("Tonga could not attend in person in Apia.", []),
    ],
)  # fmt: skip
def test_one_that_attended_a_meeting_was_not_absent_from_it(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, reasons: list[str]
):
    assert sorted(row["reason"] for row in told.at_odds(fresh_kb, tmp_path, "No ferry sank.", remark)) == reasons


@pytest.mark.parametrize(("heading", "kinds"), [("Operation Calm Water", ["capacity"]), ("Other matters", [])])
def test_an_observer_told_of_under_the_heading_of_an_activity_observes_that(
    fresh_kb: KnowledgeBase, tmp_path: Path, heading: str, kinds: list[str]
):
    statement = f"\n\n## {heading}\n\nNauru was there as an observer only.\n"
    assert found(fresh_kb, tmp_path, statement, "Nauru took part in Operation Calm Water with a boat.") == kinds


@pytest.mark.parametrize(("number", "kinds"), [(240, ["total"]), (214, [])])
def test_an_activity_is_known_by_the_name_that_a_document_gives_it_besides(
    fresh_kb: KnowledgeBase, tmp_path: Path, number: int, kinds: list[str]
):
    statement = f"\n\n## Ferries\n\nIn the Amber Ferry Weeks (AFW), {number} ferries were inspected.\n"
    told.keep(
        fresh_kb,
        tmp_path,
        statement=told.STATEMENT.replace("Operation Calm Water", "the campaign").format(
            results="published posters", remark="No ferry sank."
        )
        + statement,
        release=told.RELEASE.replace(
            "the results of Operation", "the results of the Amber Ferry Weeks, which the crews call Operation", 1
        ).format(results="inspected 214 ferries", remark="No ferry sank.", last=20),
    )
    assert [row["kind"] for row in ask(fresh_kb.db, "contradictions")] == kinds


@pytest.mark.parametrize(
    ("release", "kinds"),
    [
        ("Agents of UNDP searched the holds side by side with the police.", ["capacity"]),
        ("UNDP counted the passengers together with the crews.", ["capacity"]),
        ("UNDP divers, shoulder to shoulder with the police, searched the holds.", []),
        ("UNDP designed the forms together with the police.", []),
        ("UNDP visited the crews together with the police.", []),
        ("Officers whom UNDP had trained searched the holds together with the police.", []),
        ("Inspectors of Fiji, together with experts of UNDP, searched the holds.", ["capacity"]),
        ("Ferries boarded by inspectors of the five states and by UNDP were all sound.", ["capacity"]),
        ("Meals were cooked by inspectors of the five states and by UNDP.", []),
        ("Experts of UNDP praised the work.", []),
        ("Ferries boarded by inspectors of the five states were shown to UNDP.", []),
        ("UNDP handed out leaflets on life jackets.", []),
        ("UNDP published a film on the operation together with the Secretariat.", []),
        ("In January, UNDP searched a hold together with the police.", []),
        ("UNDP thanked the police together with the crews.", []),
        ("UNDP will search the holds alongside the police next year.", []),
        ("The police searched the holds alongside the crews, and UNDP sent its greetings.", []),
        ("UNDP welcomed the results, and the police searched on together with the crews.", []),
        ("In Exercise Loose Rope, UNDP searched the holds alongside the police.", []),
    ],
)
def test_who_only_looked_on_did_not_do_the_work_with_others(
    fresh_kb: KnowledgeBase, tmp_path: Path, release: str, kinds: list[str]
):
    statement = "\n\n## Operation Calm Water\n\nUNDP was there as an observer only.\n"
    release = (
        f"Exercise Loose Rope was held in Nadi from 3 to 5 March 2021. {release}" if "Loose" in release else release
    )
    assert found(fresh_kb, tmp_path, statement, release) == kinds


@pytest.mark.parametrize(
    ("release", "kinds"),
    [
        ("SPTO followed Operation Calm Water from the shore as an observer.", ["capacity"]),
        ("SPTO attended the meeting on Operation Calm Water as an observer.", []),
        ("SPTO followed Operation Calm Water, and Tonga was there as an observer.", []),
        ("SPTO followed Operation Loose Rope as an observer.", []),
    ],
)
def test_who_took_part_did_not_only_look_on(fresh_kb: KnowledgeBase, tmp_path: Path, release: str, kinds: list[str]):
    statement = (
        "\n\n## Crews\n\nThe South Pacific Towing Organization (SPTO) took part in Operation Calm Water with a tug. "
        "Operation Loose Rope was held from 3 to 5 March 2021.\n"
    )
    assert found(fresh_kb, tmp_path, statement, release) == kinds


def test_who_took_no_part_did_not_do_the_work_with_others(fresh_kb: KnowledgeBase, tmp_path: Path):
    statement = "\n\n## Crews\n\nUNDP did not take part in Operation Calm Water.\n"
    assert found(fresh_kb, tmp_path, statement, "UNDP searched the holds side by side with the police.") == ["capacity"]


@pytest.mark.parametrize(
    ("later", "count"),
    [
        ("Crews of Fiji, Nauru and Samoa carried out the checks in Operation Calm Water.", 1),
        ("Officials thanked Nauru, which took part in Operation Calm Water with its own crews.", 1),
        ("Fiji, Nauru, Samoa and Tonga took part in Operation Calm Water with their own crews.", 1),
        ("The police of Samoa, not Nauru, carried out the checks in Operation Calm Water.", 0),
        ("Nauru watched how Samoa carried out the checks in Operation Calm Water.", 0),
        ("Fiji, Nauru, Samoa and Tonga will have carried out the checks of Operation Calm Water.", 0),
        ("Nauru followed Operation Calm Water as an observer without crews of its own.", 0),
    ],
)
def test_who_carried_out_the_checks_or_came_with_crews_of_its_own_did_not_look_on(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, count: int
):
    statement = "\n\n## Crews\n\nNauru followed Operation Calm Water as an observer.\n"
    assert found(fresh_kb, tmp_path, statement, later) == ["capacity"] * count


@pytest.mark.parametrize(
    ("remark", "reasons"),
    [
        ("Nauru, which sent its Minister of Fisheries to the Second Meeting of the Working Group in Apia, is host.",
         ["statement: Nauru is absent; release: Nauru was there"]),
        ("Nauru was represented by two officials at the Second Meeting of the Working Group.",
         ["statement: Nauru is absent; release: Nauru was there"]),
        ("Nauru will be represented at the Third Meeting of the Working Group.", []),
        ("Nauru, which sent its Minister for Fisheries to the dinner in Apia, will be host.", []),
        ("Nauru, which sent its Minister for Fisheries to the ministers' meeting in Nadi, will be host.", []),
        ("Nauru was a full participant at the Second Meeting of the Working Group.",
         ["statement: Nauru is absent; release: Nauru takes part"]),
    ],
)  # fmt: skip
def test_one_that_sent_its_apologies_did_not_send_its_minister(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, reasons: list[str]
):
    statement = "\n\n## Apologies\n\nNauru sent its apologies and was not represented.\n"
    found(fresh_kb, tmp_path, statement, remark)
    assert [row["reason"] for row in ask(fresh_kb.db, "contradictions")] == reasons


@pytest.mark.parametrize(
    ("release", "kinds"),
    [
        ("Nauru, which took part in the Apia meeting as a full member, sent greetings.", ["capacity"]),
        ("Police met in Apia on 4 May.\nFiji and Nauru were full participants; the food was good.", ["capacity"]),
        ("Nauru, which sat in Apia in May as a full partner, sent greetings.", ["capacity"]),
        ("Nauru, which co-chaired the meeting of experts in Apia, sent greetings.", ["capacity"]),
        ("Nauru, which co-chairs the Forum, sent greetings in Apia.", []),
        ("The meeting of experts in Apia was chaired by Ms Alofa Deireragea of Nauru.", []),
        ("Nauru, which had sat and spoken as a full party at the Second Meeting in Apia, is host.", ["capacity"]),
        ("Nauru, which had been seated at the Apia meeting as a participating country, is host.", []),
        ("Nauru, which sat at the Apia meeting as a participating country, is host.", ["capacity"]),
        ("At the Apia meeting of May 2021 Nauru sat as a Contracting Party.", ["capacity"]),
        ("Nauru was a full member of the Forum.", []),
        ("Nauru, which takes part in the Forum as a full member, sent greetings.", []),
    ],
)
def test_a_full_participant_was_no_observer(fresh_kb: KnowledgeBase, tmp_path: Path, release: str, kinds: list[str]):
    statement = "\n\n## Guests\n\nNauru followed the meeting as an observer, without taking part in the debate.\n"
    assert found(fresh_kb, tmp_path, statement, release) == kinds


def test_a_sentence_shows_a_capacity_before_a_list_does(fresh_kb: KnowledgeBase, tmp_path: Path):
    table = "\n\n| | |\n|---|---|\n| Observers: | Nauru; Palau |\n\n"
    statement = f"{table}Nauru, which has no ferries, followed the meeting as an observer.\n"
    assert found(fresh_kb, tmp_path, statement, "Nauru, which sat in Apia in May as a full partner, is host.") == [
        "capacity"
    ]
    shown = [row["sentence"] for row in fresh_kb.db.query("select sentence from contradiction_readings order by n")]
    assert shown[0].startswith("Nauru, which has no ferries")


@pytest.mark.parametrize(
    ("release", "kinds"),
    [
        ("Six states and UNDP took part in operation CALM WATER.", ["capacity"]),
        ("UNDP observed operation CALM WATER.", []),
    ],
)
def test_one_that_observed_did_not_play(fresh_kb: KnowledgeBase, tmp_path: Path, release: str, kinds: list[str]):
    statement = "\n\n## Crews\n\nUNDP followed Operation Calm Water as an observer and did not play.\n"
    assert found(fresh_kb, tmp_path, statement, release) == kinds


@pytest.mark.parametrize(
    ("heading", "statement", "kinds"),
    [
        ("Operation Calm Water", "Nauru, as an observer, carried out no inspections of its own.", ["capacity"]),
        ("Operation Calm Water", "Tonga sent one clerk, who looked on and took no samples.", ["capacity"]),
        ("Operation Calm Water", "Tonga sent one clerk, who looked on and took no notes.", []),
        ("WHAT THE SWEEP BROUGHT", "Nauru carried out no checks.", []),
    ],
)
def test_who_carried_out_no_checks_had_no_part(
    fresh_kb: KnowledgeBase, tmp_path: Path, heading: str, statement: str, kinds: list[str]
):
    told_there = "Police of Nauru searched nine ferries for Operation Calm Water."
    assert found(fresh_kb, tmp_path, f"\n\n## {heading}\n\n{statement}\n", told_there) == kinds
