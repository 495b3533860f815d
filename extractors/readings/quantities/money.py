"""Currencies before and after an amount, as they are printed: "US$ 3 million", "250 million naira"."""

import re

from extractors.vocabulary import load

_VOCABULARY = load("quantities")
CODES = "|".join(sorted(_VOCABULARY["codes"], key=len, reverse=True))
"""Codes of currencies, as alternatives of a pattern."""

_NAMES = "|".join(re.escape(name) for name in sorted(_VOCABULARY["currencies"], key=len, reverse=True))
SIGNS = "$€£¥₦₹₱₩฿₫₪₴₺₽₵₡₲₸₮₭៛"
"""Signs of currencies."""

_BEFORE = re.compile(rf"(?:(?<![^\W\d_])[A-Z]{{0,3}}[{SIGNS}]|\b(?:{CODES})\b\.?)\s?$")
_AFTER = re.compile(
    rf"\s+(?P<name>(?:(?:United\s+States|US|U\.S\.|[A-Z][\w’']+)\s+){{0,2}}?(?:CFA\s+)?(?:{_NAMES}))\b"
    rf"|\s*(?P<code>(?:{CODES})\b|[{SIGNS}])"
)


def currency_before(text: str, start: int) -> tuple[str, int] | None:
    """Return the currency printed just before ``start`` and where it begins."""
    last = text[start - 1 : start]
    if last.isspace():
        last = text[start - 2 : start - 1]
    if not last or not (last in SIGNS or last.isupper() or last in "psk."):
        return None
    match = _BEFORE.search(text, max(0, start - 6), start)
    return (match[0].rstrip(), match.start()) if match else None


def currency_after(text: str, end: int) -> tuple[str, int] | None:
    """Return the currency printed just after ``end`` and where it ends."""
    match = _AFTER.match(text, end)
    if match is None:
        return None
    words = match["name"] or match["code"]
    return " ".join(words.split()), match.end()
