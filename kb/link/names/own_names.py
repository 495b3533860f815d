"""What is left of the name of a body or a meeting without that of its process: "Pilot Panel" of "… of the Forum"."""

import re

from kb.link.processes import head
from kb.link.series import Series
from kb.link.words.stems import stem
from kb.wording import folded


def without_process(series: Series, full: str) -> str:
    """Return a body's name, folded, without that of the process around it."""
    own = folded(own_name(series, full))
    for process in series.process_names:
        rest = own.removeprefix(process + " ")
        if " " in process and not rest.startswith(("on ", "for ", "against ", "of ", "to ")):
            own = rest
    return own


def own_name(series: Series, name: str) -> str:
    """Return a name without that of the process behind it, and without whom "and the" joins to that."""
    names = series.process_names
    behind = ((match, name[match.end() :]) for match in _OF.finditer(name))
    ends = (
        match
        for match, rest in behind
        if folded(rest) in names or folded(rest.split(" and the ")[0]) in names or is_process(series, rest)
    )
    return next((name[: match.start()] for match in ends), name)


def is_process(series: Series, name: str) -> bool:
    """Say whether a name is the process's with a topic in it: "Amber Reef Forum" of "Amber Forum on Reef Care".

    What it is of may be left out before the topic, as in "Reef Forum", and the topic before its noun.
    """
    begun, words = folded(head(series.process or "")).split(" "), folded(name).split(" ")
    whole = {stem(word) for word in folded(series.process).split(" ")}
    alike = len(words) > 1 and words[-1] == begun[-1] and words != begun and not _is_half(series.process or "", name)
    return alike and {stem(word) for word in words} <= whole


def _is_half(process: str, name: str) -> bool:
    """Say whether a name is what stands behind "and" or a dash in the process's: "Isles Forum", "Coast and Isles …"."""
    before, found, _ = process.partition(name)
    return bool(found) and before.endswith((" and ", "-", "–"))


_OF = re.compile(r" (?:of|under) (?:the )?")
