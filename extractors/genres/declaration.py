"""A declaration: present-tense operative verbs over preambular clauses, adopted by a meeting (genre guide, §1.1)."""

import re

NAME = "declaration"

LABEL = re.compile(r"\bdeclaration\b|\bpledge\b|\bcharter\b|\boutcome document\b", re.IGNORECASE)

VOICE = re.compile(
    r"\b(?:hereby declare|do declare|declare as follows|declare that)\b"
    r"|^we, the (?:heads|ministers|leaders|presidents)\b"
    r"|^hereby:",
    re.IGNORECASE | re.MULTILINE,
)
