"""Whole short releases: what a role is held in when no meeting is reported."""

from holding import names, roles
from written import written

from extractors.facts import participant, quote


def test_a_release_about_an_operation() -> None:
    text = """MEDIA STATEMENT

3 October 2019

Operation Blue Mangrove nets record seizures

Customs officers from six nations seized 312 tonnes of illegal catch, the Indian Ocean Fisheries
Crime Initiative said today.

Operation Blue Mangrove ran from 1 to 21 September 2019. Comoros, Kenya,
Madagascar and Seychelles participated. Naval vessels of France and
India provided surveillance support, and the United Nations Office on
Drugs and Crime (UNODC) helped to plan the operation. Somalia had
observer status.

The operation was coordinated from Victoria by Kenya and Seychelles, which co-chair the Initiative.

“Every net we lifted told a story,” said Commissioner Kishore Beeharry of the Mauritius Police Force.

For further information contact: Jean-Luc Adrien, Communications
Adviser, +248 555 019
"""
    operation, body = "Operation Blue Mangrove", "Indian Ocean Fisheries Crime Initiative"
    assert roles(text) == {
        "participant": {f"{each} @ {operation}" for each in ("Comoros", "Kenya", "Madagascar", "Seychelles")},
        "supporter": {
            f"{each} @ {operation}" for each in ("France", "India", "United Nations Office on Drugs and Crime")
        },
        "observer": {f"Somalia @ {operation}"},
        "co-chair": {f"Kenya @ {body}", f"Seychelles @ {body}"},
        "speaker": names("Kishore Beeharry; Mauritius"),
    }


def test_a_release_about_a_meeting() -> None:
    text = """Media Release

Pacific health ministers back vaccine hub

APIA, 12 July 2023 – Health ministers from 11 island nations have agreed to set up a vaccine hub at
a meeting hosted by Samoa.

The 15th Pacific Health Ministers Meeting was co-chaired by Samoa's
Minister of Health, Hon. Valasi Seiuli, and Palau's Minister of Health
and Human Services, Gaafar Ucherbelau.

"No island should wait," Valasi said.

Ministers of Fiji, Palau, Samoa and Tonga attended. Australia and the Asian Development Bank joined
as development partners.

Dr Mark Tuiasosopo, director of Pacific technical support at the World Health Organization (WHO),
said the hub would help.

Tonga's health minister, Dr Saia Moala, told reporters that the Kingdom
would send two pharmacists.
"""
    meeting = "15th Pacific Health Ministers Meeting"
    found = roles(text)
    assert found["co-chair"] == {
        f"{each} @ {meeting}" for each in ("Valasi Seiuli", "Samoa", "Gaafar Ucherbelau", "Palau")
    }
    assert found["participant"] == {
        f"{each} @ {meeting}" for each in ("Fiji", "Palau", "Samoa", "Tonga", "Australia", "Asian Development Bank")
    }
    assert found["host"] == {f"Samoa @ {meeting}"}
    assert found["speaker"] == names("Mark Tuiasosopo; World Health Organization; Saia Moala")


def test_those_whom_an_exercise_involved_and_those_who_followed_it() -> None:
    text = """# Harbours hold out in staged flood

MANAMA, 24 November 2023 – Crews have completed Exercise Blue Gate.

The exercise, held from 12 to 16 November, involved teams from Bahrain, Jordan and Oman. Estonia and
Singapore followed the drill as observers.
"""
    found = roles(text)
    assert found["participant"] == {f"{each} @ Exercise Blue Gate" for each in ("Bahrain", "Jordan", "Oman")}
    assert found["observer"] == {f"{each} @ Exercise Blue Gate" for each in ("Estonia", "Singapore")}


SALT = """MEDIA STATEMENT

3 October 2019

Operation Salt Road ends

The co-chairs of the Working Group on Salt of the Coastal Forum praised the crews of Operation Salt Road.

"""


def test_a_fellow_co_chair_is_one_of_the_body_whose_co_chairs_were_named() -> None:
    found = roles(SALT + "The fellow co-chair, Ada Bako of Chad, spoke of the salt.")
    of = "Working Group on Salt of the Coastal Forum"
    assert found == {"co-chair": {f"Ada Bako @ {of}", f"Chad @ {of}"}}


def test_who_shares_the_chair_is_a_person() -> None:
    found = roles(SALT + "Ada Bako of Chad, who shares the chair, spoke of the salt.")
    of = "Working Group on Salt of the Coastal Forum"
    assert found == {"co-chair": {f"Ada Bako @ {of}", f"Chad @ {of}"}}


def test_who_is_quoted_by_a_pronoun_is_a_speaker() -> None:
    words = "Colonel Ito Keita, who directed the crews, came home late. “We saw no salt,” he said."
    assert roles(SALT + words) == {"speaker": names("Ito Keita")}
    assert roles(SALT + "Colonel Ito Keita, who directed the crews, came home late.") == {}


def test_a_state_behind_a_month_is_named_and_no_venue() -> None:
    found = participant.find(written(SALT + "In October, Togo ran a course. In Dakar, Senegal, nobody came."))
    assert [each.name for each in found] == ["Togo"]


def test_ministers_named_over_a_release_speak_by_title_and_surname() -> None:
    text = """**JOINT MEDIA STATEMENT**

14 February 2024

# Patrol partners net record haul

The Hon Ana Marsh MP
Minister for Home Affairs

Senator the Hon Giles Pember
Minister for the Pacific

The Hon Dr Ray Toala MP
Minister for Fisheries

Fiji and Tonga ended a joint patrol of the reefs last week, and nine boats were taken to port.

Minister Marsh said the results spoke for themselves.

"For ten years we chased shadows," Minister Marsh said.

Minister Toala, who met his counterparts on Monday, said that theft was on the rise.

"Every fish stolen is a meal off a table," he said.
"""
    found = {(each.name, each.role, each.position) for each in participant.find(written(text)) if each.kind == "person"}
    assert found >= {
        ("Ana Marsh", "speaker", "Minister for Home Affairs"),
        ("Ray Toala", "speaker", "Minister for Fisheries"),
    }
    assert [each.speaker for each in quote.find(written(text))] == ["Ana Marsh", "Ray Toala"]
