"""Names are the same with and without the marks of their letters."""

import pytest

from extractors.readings.letters import unmarked
from kb.link.words.stems import stem
from kb.store import slug
from kb.wording import folded, overlap


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("Tromsø", "Tromso"),
        ("Łódź", "Lodz"),
        ("Bodø", "Bodo"),
        ("Þingvellir", "Thingvellir"),
        ("Nuku’alofa", "Nuku’alofa"),
        ("Ærø", "Aero"),
        ("Timor-Léste", "Timor-Leste"),
    ],
)
def test_letters_lose_their_marks_and_nothing_else(printed: str, plain: str):
    assert unmarked(printed) == plain
    assert unmarked(plain) == plain
    assert folded(printed) == folded(plain)
    assert stem(printed.lower()) == stem(plain.lower())
    assert overlap(f"met in {printed} in May", f"met in {plain} in May") == 1.0


def test_letters_of_other_scripts_stay():
    assert unmarked("Київ and Αθήνα, 東京") == "Киів and Αθηνα, 東京"


def test_an_address_keeps_the_letter_without_its_mark():
    assert slug("Tromsø Łódź") == "tromso-lodz"
