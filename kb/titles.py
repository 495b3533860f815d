"""What a document is called in lists: its title, or where that says too little, the meeting that it reports as well."""

from extractors.facts.meeting import Meeting
from extractors.pipeline import Extraction
from extractors.readings.number_words import TENS
from extractors.readings.ordinals import ordinal_value
from kb.wording import content

GATHERINGS = frozenset({"meeting", "session", "conference", "workshop", "summit", "plenary"})
"""Words of a meeting's name that say nothing of which it is."""

LEVELS = frozenset(
    "senior official officials minister ministers ministerial expert technical planning preparatory standing steering"
    " working group committee council commission board bureau panel assembly".split()
)
"""Words that say who meets, but not of what they are: every process has its senior officials."""

_TENS = frozenset(TENS)
"""The first words of higher numbers: "twenty-second session"."""

TEXTS = frozenset(
    "chair co statement summary report record outcome document communique communiqué declaration joint final draft"
    " media press release news minute conclusion".split()
)
"""Words of a title that say nothing but what kind of text it is."""


def called(extraction: Extraction) -> str:
    """Name a document: "Second Meeting of the Working Group", "Co-Chairs' Statement: Third Plenary (draft)"."""
    title = extraction.heading.title
    held = next((each for each in extraction.facts if isinstance(each, Meeting) and each.mention == "this"), None)
    told = _told(title)
    name = title or extraction.document.source
    if held and held.name and (not title or told <= GATHERINGS | _TENS):
        name = _full(held)
    elif held and held.name and told <= TEXTS:
        name = f"{title}: {_full(held)}"
    whose = extraction.heading.body
    if whose and title and _told(name) <= GATHERINGS | LEVELS | _TENS:
        name = f"{name}, {whose}"
    name = name[0].upper() + name[1:] if title or held else name
    return f"{name} (draft)" if extraction.heading.status == "draft" else name


def _told(words: str | None) -> frozenset[str]:
    """Return what words tell, without the numbers of meetings."""
    return frozenset(word for word in content(words) if ordinal_value(word) is None)


def _full(held: Meeting) -> str:
    """Return a meeting's name with the body that met, where the name alone does not say which meeting it was."""
    whose = held.body and _told(held.name) <= GATHERINGS | _TENS
    return f"{held.name} of the {held.body}" if whose else held.name
