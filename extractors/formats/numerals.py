"""List numbers as they are printed: ``3`` as ``3``, ``c``, ``iii`` or ``(3)``."""

from collections.abc import Callable

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_HIGHEST = 4000
"""Counts from here on are printed in figures."""


def whole(text: str | None, default: int = 0) -> int:
    """Read a whole number of markup; what is none gives the default."""
    try:
        return int(text) if text else default
    except ValueError:
        return default


def formatted(count: int, form: str) -> str:
    """Print a number in one of Word's number formats: 3 as ``lowerRoman`` is ``iii``."""
    return _FORMS.get(form, str)(count)


def _letters(count: int) -> str:
    """Word doubles the letter after z: 27 is ``aa``, 28 ``bb``."""
    if not 0 < count < _HIGHEST:
        return str(count)
    turns, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * (turns + 1)


def _roman(count: int) -> str:
    if not 0 < count < _HIGHEST:
        return str(count)
    text = "m" * (count // 1000)
    count %= 1000
    if count >= 900:
        text, count = text + "cm", count - 900
    elif count >= 500:
        text, count = text + "d", count - 500
    elif count >= 400:
        text, count = text + "cd", count - 400
    for worth, numeral in _ROMAN:
        while count >= worth:
            text, count = text + numeral, count - worth
    return text


_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda count: f"{count:02}",
    "lowerLetter": _letters,
    "upperLetter": lambda count: _letters(count).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "decimalEnclosedParen": lambda count: f"({count})",
    "none": lambda count: "",
}
