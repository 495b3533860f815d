"""The headline of a release: the line of substance below its label, or the weightiest one above the text."""

import re

from extractors.title_lines import Line

_ISSUER = re.compile(
    r"(?i:(?:the )?(?:(?:permanent|executive|general) )?(?:ministry|secretariat|department|office|embassy|bureau"
    r"|government|agency|press (?:service|office)) (?:of|for)\b)[^.:]*\Z"
)
"""A line above a headline that says whose news it is."""

_LONGEST_PLACE = 4
"""Words of a place beside a date."""


def headline(lines: tuple[Line, ...], label: Line | None) -> Line | None:
    """Return the first line of substance below the label, or else the weightiest above it."""
    rest = [
        line
        for line in lines
        if line is not label and not line.is_furniture and not line.is_label and not _is_place_and_date(line)
    ]
    below = [line for line in rest if label and line.span.start > label.span.start]
    heads = [line for line in below or rest if line.level == 1]
    heads = heads or [line for line in below if not _ISSUER.match(line.words)] or below
    return heads[0] if heads else max(rest, key=lambda line: len(line.words), default=None)


def _is_place_and_date(line: Line) -> bool:
    """Say whether a line holds a date and hardly more than a place; a headline may end in "by 2030"."""
    rest = len(line.words.split()) - sum(len(found.date.text.split()) for found in line.dates)
    return bool(line.dates) and rest <= _LONGEST_PLACE
