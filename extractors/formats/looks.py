"""What a line looks like: a heading, a date, an end mark. Strings only; nothing here knows of pieces or blocks."""

import re

HEADING_LENGTH = 140
"""Most characters of a line that is read as a heading without markup saying so."""

SHORT_HEADING = 40
"""Most characters of a bold line that is a heading although it ends in a full stop."""

_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
_DATE_AT_END = re.compile(
    rf"\b(?:{_MONTHS})\.?(?: \d{{1,2}}(?: ?[-–] ?\d{{1,2}}| and \d{{1,2}})?)?,? (?:19|20)\d\d$", re.IGNORECASE
)
_CONTACT = re.compile(
    r"@|://|www\.|\+\d|^(?:[\w-]+ ){0,2}(?:contacts?|enquir\w+|inquir\w+|e-?mail|tel|telephone|phone|mobile|fax)\b.*:",
    re.IGNORECASE,
)
_END_MARKS = frozenset(("END", "ENDS"))


def heading_like(text: str) -> bool:
    """Say whether a text looks like a heading: one short line, opened by a capital, that ends no sentence.

    A line that ends in a date names a place and a day, or when a text was issued; it heads nothing.
    """
    return (
        len(text) <= HEADING_LENGTH
        and (text[0].isupper() or text[0].isdigit())
        and "\n" not in text
        and text.rstrip('”’"»')[-1:] not in ".;:,!?"
        and any(char.isalpha() for char in text)
        and not _CONTACT.search(text)
        and not _DATE_AT_END.search(text)
    )


def in_capitals(text: str) -> bool:
    """Say whether a short text is in capitals throughout; an end mark such as ENDS is not meant."""
    return (
        text.isupper()
        and len(text) <= 3 * HEADING_LENGTH
        and text not in _END_MARKS
        and sum(map(str.isalpha, text)) > 3
    )


def stands_as_heading(text: str) -> bool:
    """Say whether a paragraph that is bold throughout stands for a heading: it is short and ends no sentence."""
    return len(text) <= 2 * HEADING_LENGTH and (text.rstrip()[-1:] not in ".;," or len(text) <= SHORT_HEADING)


def runs_on(text: str) -> bool:
    """Say whether a line ends in the middle of a phrase: with a word after which nobody ends one on purpose."""
    return text.rpartition(" ")[2] in _RUNS_ON


def is_open(words: str) -> bool:
    """Say whether a line goes on below: it ends in the middle of a phrase, or with a comma or a hyphen."""
    return words.endswith(("-", ",")) or runs_on(words)


_RUNS_ON = frozenset(
    "a an and are as at be before between by during for from had has have in into is its no of on or our since than "
    "that the their to under until was were which will with within".split()
)
"""Words after which nobody ends a line on purpose."""
