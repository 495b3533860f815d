"""A joint or ministers' statement: agreed by all who issue it (genre guide, §1.1)."""

import re

NAME = "joint-statement"

LABEL = re.compile(
    r"\bjoint (?:\w+ )?statement\b|\b(?:ministerial|ministers['’]?|leaders['’]?|summit|plenary|agreed|common|final"
    r"|concluding|outcome|heads of (?:\w+ )*) statement\b"
    r"|\bstatement (?:by|of) (?:the )?(?:ministers|leaders|heads|members|participants)\b",
    re.IGNORECASE,
)

VOICE = re.compile(r"\bissued the following (?:joint )?statement\b|\bthis joint statement\b", re.IGNORECASE)
