"""What a document is called in lists: its title, or where that says too little, the meeting that it reports as well."""

from extractors.facts.meeting import Meeting
from extractors.pipeline import Extraction
from extractors.readings.ordinals import ordinal_value
from kb.wording import content

GATHERINGS = frozenset({"meeting", "session", "conference", "workshop", "summit", "plenary"})
"""Words of a meeting's name that say nothing of which it is."""

TEXTS = frozenset(
    "chair co statement summary report record outcome document communique communiqué declaration joint final draft"
    " media press release news minute conclusion".split()
)
"""Words of a title that say nothing but what kind of text it is."""


def called(extraction: Extraction) -> str:
    """Name a document: "Second Meeting of the Working Group", "Co-Chairs' Statement: Third Plenary (draft)"."""
    title = extraction.heading.title
    held = next((each for each in extraction.facts if isinstance(each, Meeting) and each.mention == "this"), None)
    told = frozenset(word for word in content(title) if ordinal_value(word) is None)
    name = title or extraction.document.source
    if held and held.name and (not title or told <= GATHERINGS):
        name = _full(held)
    elif held and held.name and told <= TEXTS:
        name = f"{title}: {_full(held)}"
    return f"{name} (draft)" if extraction.heading.status == "draft" else name


def _full(held: Meeting) -> str:
    """Return a meeting's name with the body that met, where the name alone does not say which meeting it was."""
    told = frozenset(word for word in content(held.name) if ordinal_value(word) is None)
    return f"{held.name} of the {held.body}" if held.body and told <= GATHERINGS else held.name
