"""Roles that a document written in a test gives."""

from written import written

from extractors.facts import participant


def roles(text: str, suffix: str = ".md") -> dict[str, set[str]]:
    """Return the names by role, with "@ setting" where the role is held elsewhere; mere mentions are left out."""
    found: dict[str, set[str]] = {}
    for each in participant.find(written(text, suffix)):
        if each.role != "mentioned":
            found.setdefault(each.role, set()).add(f"{each.name} @ {each.of}" if each.of else each.name)
    return found


def names(words: str) -> set[str]:
    """Part names written in one string with semicolons."""
    return {name.strip() for name in words.split(";")}
