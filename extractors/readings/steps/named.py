"""Whether words can name who is to do something: a noun phrase, and no number, date, label, conjunction or clause.

Every owner of a step passes this test, wherever its words come from; words that fail leave the owner unnamed
(genre guide, T16: a missing owner is marked missing).
"""

import re

from extractors.readings.steps.verbs import word_list

_NOBODY = re.compile(r"[\s–—.-]*|tbc|tbd|n/?a|none|nil|not applicable|to be (?:confirmed|determined)", re.IGNORECASE)
_PRONOUN = re.compile(r"[Tt]hem|[Hh]im|[Hh]er|[Uu]s|[Ii]t|[Bb]oth")
"""Pronouns that name nobody; in capitals some are names."""

_TIME = re.compile(
    r"[\W\d_]+|\d+\s*(?:hrs?|hours?|days?|wks?|weeks?|mths?|months?|yrs?|years?)|asap|immediate(?:ly)?|ongoing|overdue",
    re.IGNORECASE,
)
"""Figures, lengths of time, and words of haste."""

_LABEL = re.compile(
    r"(?:actions?(?: (?:by|point|item)s?)?|tasks?|to do|follow-?up|next steps?|(?:done|closed|open|pending)"
    r"|carried (?:over|forward)(?: from .*)?|responsib(?:le|ility)|owners?|deadline|due(?: date)?|date)"
    r"(?:\s*[\d/.]+)?:?",
    re.IGNORECASE,
)
"""What a list prints beside its tasks and no owner: "ACTION", "Carried over from the last minutes:"."""

_OPENS = re.compile(
    r"(?:[Aa]nd|[Oo]r|[Bb]ut|[Nn]or|[Tt]hat|[Ww]hich|[Ww]ho|[Ww]hose|[Ii]f|[Ww]hen|[Ww]here|[Ww]hile|[Bb]ecause"
    r"|[Aa]lthough|[Aa]s|[Tt]han|[Ss]o|[Nn]ot|[Aa]lso|[Tt]hen|[Tt]hrough|[Vv]ia)\b"
)
_CLOSES = re.compile(
    r"\s(?:and|or|but|nor|that|this|these|those|which|who|if|when|to|by|of|for|with|from|the|an?|it|them)$"
)
"""Words that no noun phrase ends with."""

_CLAUSE = re.compile(
    r"\s(?!(?:across|as|towards|besides|versus|plus|regards)\s)[a-z]{2,}(?:s|ed)"
    r"\s(?:the|its|their|his|her|an?|this|these|it|them)\s"
)
"""A verb with its object: "Chad drafts the rule"."""

_NUMBER_OF = re.compile(
    r"\d[\d., ]*\s\w.*|.*\b(?:at (?:least|most)|or (?:more|fewer|less)|(?:no|not) (?:more|fewer|less) than)\b.*", re.I
)

TASK = re.compile(r"\s(?:to|will|shall|should)\s+(?P<verb>[a-z][\w-]*)")


def names_somebody(words: str) -> bool:
    """Say whether words can name an owner."""
    if _NOBODY.fullmatch(words) or _PRONOUN.fullmatch(words) or _TIME.fullmatch(words) or _LABEL.fullmatch(words):
        return False
    return not (_OPENS.match(words) or _CLOSES.search(words) or _CLAUSE.search(words) or goes_on_to_task(words))


def goes_on_to_task(words: str) -> bool:
    """Say whether words go on to a task: "IOM to deliver two courses"."""
    return any(match["verb"] in word_list("verbs") for match in TASK.finditer(words))


def is_number_of(words: str) -> bool:
    """Say whether words only say how many: "12 women at least", "3 copies"."""
    return _NUMBER_OF.fullmatch(words) is not None
