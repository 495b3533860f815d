"""Words by which a sentence speaks of a thing as planned, or as renewed: it is not the thing as it was, or not yet."""

import re

from kb.link.words.opinions import INTEND

_KNOWN = r"\s+(?:\w+\s+)?(?:remember|recall|know|note|notice|be\s+aware|have\s+(?:read|heard|seen|noticed))\b"
"""What readers do, who are told of what is over: "you will remember that it was signed on 4 May"."""

_PLANNED = re.compile(
    rf"""\b(?:
        (?: (?:will|shall|would|should|may|might|could) (?!{_KNOWN})
          | (?:is|are|was|were) \s+ to | (?<!came\ ) to \s+ be
          | (?:{INTEND}|plan|expected|scheduled|due|likely) \s+ to
        ) \b [^.;]{{0,40}}
        | (?:expected|planned|scheduled|proposed|intended) \s+ (?:\w+ \s+)?
    )\Z""",
    re.VERBOSE,
)
_RENEWED = re.compile(
    r"\b(?:revised|updated|amended|amendments?|renewed|new|expanded|extended|enlarged|added|grew|grown"
    r"|(?:second|third|further|later|next)\s(?:edition|version|list)|edition|version)\b",
    re.IGNORECASE,
)

_REACH = 60
"""A plan is spoken of within so many characters before its thing."""


def is_planned(sentence: str, at: int) -> bool:
    """Say whether what begins at an offset of a sentence is told as something to come."""
    return bool(_PLANNED.search(sentence, max(0, at - _REACH), at))


def is_renewed(words: str) -> bool:
    """Say whether words speak of a thing that was changed or put in the place of another."""
    return bool(_RENEWED.search(words))
