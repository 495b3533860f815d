"""Plain letters for those with marks, as some keyboards write names: "Tromso" for "Tromsø", "Lodz" for "Łódź"."""

import unicodedata

_UNMARKED = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
     "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "ı": "i", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T"}
)  # fmt: skip
"""Letters that Unicode does not take apart into one of the alphabet and a mark."""


def unmarked(words: str) -> str:
    """Return words in plain letters.

    >>> unmarked("Málaga, Tromsø and Łódź")
    'Malaga, Tromso and Lodz'
    """
    if words.isascii():
        return words
    apart = unicodedata.normalize("NFD", words.translate(_UNMARKED))
    return unicodedata.normalize("NFC", "".join(letter for letter in apart if not unicodedata.combining(letter)))
