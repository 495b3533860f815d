"""Roman numerals as labels print them, and letters with a number that are no label."""

_NUMERALS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}

NO_LABEL = r"(?:(?:[GQH]|WG|TF|SC|CO|EU|UN|AU)\d|[PBE]\d{1,3}:)"
"""A name of its own, as a pattern: "G7", "WG2", "CO2"; "P5" and the like before a colon only."""


def roman_value(numeral: str) -> int:
    """Return the value of a roman numeral below 400, in small letters or capitals."""
    values = [_NUMERALS[char] for char in numeral.lower()]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
