"""A party named by whoever sits for it: "the delegate of Chad", "The REPRESENTATIVE OF FIJI", "the delegation of Peru".

Records of debates name the seat and not the person; the words are then the party's (genre guide, §1.3 and T5). Whoever
is named, a person or a seat, speaks if what follows is what one says or does in a meeting.
"""

import re

_SEAT = re.compile(
    r"\b(?:delegate|representative|delegation|(?:permanent )?observer|ambassador|spokes(?:man|woman|person))"
    r"\s(?:of|from|for)\s(?:the\s)?$",
    re.IGNORECASE,
)
_LONGEST = 60
"""Characters of the words that name a seat, at most."""

_BEHIND = re.compile(r"\s?\([^()]{1,80}\)")
_DID = re.compile(
    r",?\s+(?:also\s+|then\s+|\w+ly\s+)?(?!named|called|based|assisted|accompanied|related|resigned|retired|deceased|departed"
    r"|succeeded|replaced)(?:\w{3,}ed|said|told|spoke|gave|made|drew|put|took the floor|thought|felt|saw"
    r"|(?:could|did) not (?!attend|come|join|take part|participate))\b"
)


def is_seat(text: str, floor: int, start: int) -> bool:
    """Say whether the words before a party at ``start`` name who sits for it, and nothing before ``floor``."""
    return _SEAT.search(text, max(floor, start - _LONGEST), start) is not None


def takes_floor(text: str, end: int) -> bool:
    """Say whether what follows a name, and a bracket behind it, is what that person or seat said or did."""
    behind = _BEHIND.match(text, end)
    return _DID.match(text, behind.end() if behind else end) is not None
