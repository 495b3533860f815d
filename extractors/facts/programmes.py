"""Rows of a programme, which tell when and where something is on: no tasks, though dated (genre guide, §1.5)."""

import re

from extractors.document import Block
from extractors.parsed import Parsed
from extractors.readings.calendar_names import MONTH, WEEKDAY

_HOURS = re.compile(
    r"(?:\d{1,2}(?::\d\d(?:\s?[ap]\.?m\.?)?|\.\d\d\s?(?:h(?:rs|ours)?|[ap]\.?m\.?))(?:\s?[–-]\s?|\s+)?)+", re.IGNORECASE
)
"""A cell of the programme of a meeting, whose rows tell when what begins."""

_AT = re.compile(
    rf"(?:(?:{WEEKDAY}|{MONTH}|Day|\d{{1,4}})[\s,]+){{1,5}}"
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?|h(?:rs|ours)?\b)|\d{1,2}:\d\d|noon|midday)(?:\s?[–-]\s?[\d:. apm]+)?",
    re.IGNORECASE,
)
"""A cell of a day and an hour: "18 November, 9 a.m."; with "by" before, it would be a deadline."""

_WHEN, _WHERE = frozenset(("when", "time", "hour")), frozenset(("where", "venue", "room", "location"))
"""Heads of the columns of a programme."""


def is_of_programme(parsed: Parsed, block: Block) -> bool:
    """Say whether a row tells when, by the hour, or when and where something is on, as programmes do."""
    heads = {(cell.header or "").lower() for cell in block.cells}
    cells = (parsed.words(cell.span) for cell in block.cells)
    return bool(heads & _WHEN and heads & _WHERE) or any(
        _HOURS.fullmatch(each) or _AT.fullmatch(each) for each in cells
    )
