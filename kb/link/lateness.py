"""Words by which a sentence itself calls what it reports late, whether or not it gives a date."""

import re

_LATE = re.compile(
    r"""(?<!not\ )(?<!without\ )\b(?:
        belated(?:ly)? | behind \s schedule
        | (?:missed|past|beyond|after) \s (?:the|its|their) \s (?:deadline|due\ date|agreed\ date)
        | after \s the \s (?:date|time) \s (?:set|agreed|foreseen|planned) | overdue
        | later \s than \s (?:planned|foreseen|agreed|expected|scheduled|intended|envisaged|due|promised|hoped)
        | (?:days?|weeks?|months?) \s (?:late|later\ than|after\ the\ (?:deadline|due\ date)|behind|overdue)
        | (?:days?|weeks?|months?) \s after \s (?:it|they|this|these) \s (?:had \s been|was|were)
            \s (?:due|expected|foreseen|planned|promised|scheduled|set)
        | with \s (?:an?\s|some\s|much\s|considerable\s)? (?:[\w’'-]+\s){0,3} delay
        | after \s (?:a|some|much|long) \s (?:\w+\s)? delays?
        | (?:was|were|arrived|came|too|rather|somewhat|only) \s late
        | only \s (?:in|on|after|at\ the\ end|towards|last) \b
        | late (?= \s* (?:[.,;)]|$|but\b|and\b))
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def said_to_be_late(sentence: str) -> bool:
    """Say whether a sentence itself calls what it reports late."""
    return bool(_LATE.search(sentence))
