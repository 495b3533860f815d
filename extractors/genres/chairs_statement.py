"""A chair's statement: issued by the one who presided, not formally negotiated (genre guide, §1.1)."""

import re

NAME = "chairs-statement"

LABEL = re.compile(
    r"\b(?:vice-?)?(?:chair(?:man|woman|person)?|president|presidency|host)(?:['’]s"
    r"|s['’])?\s+(?:\w+\s+){0,2}(?:statement|conclusions|perceptions?)\b"
    r"|\b(?:statement|conclusions) (?:by|of|from) the (?:\w+\s+){0,2}?"
    r"(?:chair(?:man|woman|person)?|presiden(?:t|cy)|co-?ordinator|troika)\b",
    re.IGNORECASE,
)

VOICE = re.compile(
    r"\bunder the chairmanship of\b|\bthe chair (?:noted|underlined|concluded|summari[sz]ed)\b", re.IGNORECASE
)
