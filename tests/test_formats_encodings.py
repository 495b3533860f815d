"""Plain text in whatever encoding it was saved."""

import pytest
from reading import document

from extractors.errors import UnreadableFileError


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_any_usual_encoding_gives_the_same_words(encoding: str) -> None:
    text = "Côte d’Ivoire – “the host” – met the others on a café terrace."
    assert document(text.encode(encoding)).text == text


def test_one_damaged_character_does_not_change_the_others() -> None:
    text = ("Côte d’Ivoire – “the host”. " * 40).encode() + b"\xff" + " São Tomé.".encode()
    assert document(text).text.endswith("Côte d’Ivoire – “the host”. \ufffd São Tomé.")


def test_bytes_that_are_no_text_are_refused_by_name() -> None:
    with pytest.raises(UnreadableFileError, match=r"^statement\.txt: binary data, not text; give "):
        document(bytes(range(256)) * 40)


def test_wrongly_decoded_characters_are_repaired_and_invisible_ones_removed() -> None:
    text = "The\u00a0Forum\u200b met â€“ at CÃ´te dâ€™Ivoireâ€™s of\ufb01ce \u202don the co\u00adast\u202c."
    assert document(text).text == "The Forum met – at Côte d’Ivoire’s office on the coast."
