"""Names that open with waters or a coast: "Gulf of Guinea Commission", "Bay of Bengal Initiative"."""

import re

_WATERS = re.compile(r"\b(?:Gulf|Bay|Straits?|Sea|Horn|Cape|Isles?) of (?:the )?(?=[A-Z]|$)")
_LONGEST_WATERS = 20


def waters_in(name: str) -> int:
    """Return how long the waters or the coast are that open a name, before the word that tells them apart."""
    waters = _WATERS.match(name)
    return waters.end() if waters else 0


def with_waters(text: str, start: int) -> int:
    """Return where a name that seems to start at an offset does: "Gulf of Guinea Commission" begins with waters."""
    if not text.endswith(("of ", "the "), 0, start):
        return start
    waters = _WATERS.search(text, max(0, start - _LONGEST_WATERS), start)
    return waters.start() if waters and waters.end() == start else start
