"""Who is asked in a sentence to do something: "requested the Secretariat to report", "it fell to Ghana to draft"."""

import re

from extractors.document import Span
from extractors.readings.steps.parts import Context, is_known
from extractors.readings.steps.verbs import word_list

_ASKED = re.compile(
    r"\b(?:(?:ask|request|invite|task|entrust|charge|direct|instruct|mandate|urge|encourage|call(?:s|ed)?\s+(?:up)?on)(?:s|ed|d)?"
    r"|(?:ASK|REQUEST|INVITE|TASK|ENTRUST|CHARGE|DIRECT|INSTRUCT|MANDATE|URGE|ENCOURAGE|CALL (?:UP)?ON)(?:S|ED|D)?)\s+"
    r"(?!(?:to|by|for|that|with|is|was|are|were|will)\b)(?P<owner>[^.;:,]{2,80}?)\s+"
    r"(?:to\s+(?=[a-z])|with\s+(?=\w+ing\b))"
)
_LEFT_TO = re.compile(
    r"\b[Ii]t\s+(?:fell|falls|will\s+fall|is\s+up|was\s+left|is\s+left)\s+to\s+(?P<owner>[^.;:,]{2,80}?)\s+to\s+(?=[a-z])"
)
"""A request in other words: "It fell to Ghana to draft the terms"."""

_AND_ASKED = re.compile(r"\s+and\s+(?P<owner>(?:the\s+)?[A-Z][^,;:.()]{1,60}?)\s+to\s+(?=(?P<verb>[a-z]+)\b)")
"""A further one who is asked: "asked Fiji to send its logs and Samoa to count the buoys"."""

_WAS = re.compile(r"\b(?:is|are|was|were|be|been)\s+(?:also\s+)?$")


def find_asked(context: Context, sentence: Span) -> list[re.Match[str]]:
    """Return the requests of a sentence; each match names the ``owner`` and ends where the action begins."""
    text = context.text
    every = [*_ASKED.finditer(text, *sentence), *_LEFT_TO.finditer(text, *sentence)]
    asked = [each for each in every if not _WAS.search(text, sentence.start, each.start())]
    if not asked:
        return []
    first = min(each.end() for each in asked)
    further = (each for each in _AND_ASKED.finditer(text, first, sentence.end) if each["verb"] in word_list("verbs"))
    return asked + [each for each in further if is_known(context, Span(*each.span("owner")))]
