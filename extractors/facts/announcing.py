"""Whether a step only tells when a meeting or an activity takes place, or gives somebody the task to hold one."""

import re
from functools import cache

from extractors.readings.event_nouns import GATHERING
from extractors.readings.ordinals import PRINTED
from extractors.readings.steps.parts import Context
from extractors.readings.steps.step import Step
from extractors.readings.steps.verbs import word_list

HOLDS_ONE = re.compile(
    r"(?:(?:co-)?(?:host|convene|hold|organise|organize)(?:,[^,]{3,80},)?|(?:take\s+part|participate)\s+in|attend|join)\s+an?\s"
)
"""What somebody commits to hold or to join, where the record has not named it before: "convene a donors' meeting"."""

HOLDS_WITH_OTHERS = re.compile(
    rf"(?:co-)?(?:host|convene|hold|organise|organize)\s+an?\s(?:[\w’'-]+\s){{0,3}}?(?:{GATHERING}|talks|dialogue|round\s+table)"
    r"\s+with\s+(?!(?:a|an|its|the\s+(?:aim|view|purpose|participation|theme))\b)",
    re.IGNORECASE,
)
"""What is held with others who are no part of those present, so that it is a task: "hold a meeting with donors"."""

_HAS_OBJECT = re.compile(
    r"\s+to\s+[a-z]|(?:\s+up)?\s+(?:the|an?|its|their|our|all|both|new|further|\d[\d,.]*|one|two|three|four|five|six|ten)\s"
    rf"(?!(?:[\w’'-]+\s+){{0,4}}?(?:{GATHERING}|dialogue|forum|campaign|operation)s?\b)",
    re.IGNORECASE,
)
"""What is opened or begun by somebody, so that the verb announces nothing: "open a training centre"."""

_CONVENES_IT = re.compile(
    rf"(?:co-)?(?:convene|organise|organize)\s+the\s(?=[a-z])(?!(?:{PRINTED}|next|following|regular|annual)\b)"
)
"""What is a task of somebody although it was spoken of: "convene the donors' meeting"."""


def announces(context: Context, step: Step) -> bool:
    """Say whether a step only tells when a meeting or an activity takes place."""
    words = context.words(step.action[0])
    if step.owners and (HOLDS_ONE.match(words) or _CONVENES_IT.match(words)):
        return False  # "the Secretariat will convene a meeting of donors"
    return any(not _HAS_OBJECT.match(words, found.end()) for found in _gathering().finditer(words))


@cache
def _gathering() -> re.Pattern[str]:
    """Return a pattern for the verbs of meetings and activities where they open an action or follow "will" or "to"."""
    verbs = "|".join(sorted(word_list("gathering"), key=len, reverse=True))
    return re.compile(rf"(?:^|\b(?:will|shall|would|to)\s+)(?:{verbs})\b")
