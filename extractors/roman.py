"""Roman numerals, as they number paragraphs and sessions."""

_NUMERALS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def roman_value(numeral: str) -> int:
    """Return the value of a roman numeral below 400, in small letters or capitals."""
    values = [_NUMERALS[char] for char in numeral.lower()]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
