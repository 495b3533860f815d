"""Patterns for words of a list, written so that they are quick to look for in long texts."""


def at_word_start(words: str) -> str:
    r"""Return a pattern for any of ``words``, parted by "|", where a word starts; each opens with a plain letter.

    The engine skips to letters that a pattern opens with three to ten times faster than it tries ``\b`` everywhere.
    So the letter comes first, and behind it the question what stands before; earlier words are preferred as usual.
    """
    rests: dict[str, list[str]] = {}
    for word in words.split("|"):
        rests.setdefault(word[0], []).append(word[1:])
    by_letter = (rf"{first}(?<!\w{first})(?:{'|'.join(rest)})" for first, rest in rests.items())
    return f"(?:{'|'.join(by_letter)})"
