"""Short names blended from the beginnings of words: "European Police Office (Europol)".

Each piece is two letters or more that begin a word of the name, in any order; there are two pieces at least.
"""

import re

_BLEND = re.compile(r"[A-ZÀ-Þ](?:[a-zà-ž]{4,11}|[A-ZÀ-Þ]{4,11})")
_START = re.compile(r"(?:\b[Tt]he\s+|(?:\A|\n)(?:THE\s)?)(?=[A-ZÀ-Þ])")
_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]*(?:\s+(?:of|for|and|on|the|[A-ZÀ-Þ][\w’'-]*))*")
_WORD = re.compile(r"[\w’'-]+")
_LONGEST = 160


def blended(before: str, short: str, noun: re.Pattern[str]) -> tuple[int, int] | None:
    """Find the name that ends ``before`` and of whose words a short name is blended.

    :param noun: nouns that such names are built on.
    """
    if not _BLEND.fullmatch(short):
        return None
    for start in reversed(list(_START.finditer(before, max(0, len(before) - _LONGEST)))):
        name = _NAME.fullmatch(before, start.end())
        if (
            name
            and noun.search(name[0].title() if name[0].isupper() else name[0])
            and _spells(_WORD.findall(name[0].lower()), short.lower(), 0)
        ):
            return name.span()
    return None


def _spells(words: list[str], letters: str, pieces: int) -> bool:
    """Say whether letters fall into pieces that each begin a word of their own."""
    if not letters:
        return pieces > 1
    for at, word in enumerate(words):
        for size in range(min(len(word), len(letters)), 1, -1):
            if word.startswith(letters[:size]) and _spells(words[:at] + words[at + 1 :], letters[size:], pieces + 1):
                return True
    return False
