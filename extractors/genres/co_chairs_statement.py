"""A co-chairs' statement: issued by those who presided together, on their authority (genre guide, §1.1)."""

import re

NAME = "co-chairs-statement"

LABEL = re.compile(
    r"\bco\s?-?\s?chair(?:men|wo?man|persons?|person)?s?['’]?s?['’]?\s+(?:\w+\s+){0,2}(?:statement|conclusions)\b"
    r"|\bstatement (?:by|of|from) the co-?chairs\b",
    re.IGNORECASE,
)

VOICE = re.compile(
    r"\bthe co-chairs (?:noted|underlined|highlighted|emphasi[sz]ed|welcomed|issued)\b|\bco-chairs['’] statement\b",
    re.IGNORECASE,
)
