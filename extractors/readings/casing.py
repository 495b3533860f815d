"""Lower case that keeps every character where it was, so that offsets into it are offsets into the text."""

from functools import lru_cache


@lru_cache(maxsize=8)  # several rules ask for the same text
def lowered(text: str) -> str:
    """Return ``text`` in lower case, character by character: the result has the same length."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
