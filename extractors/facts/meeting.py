"""A gathering with a name or a definite description, held or planned.

"The Fourth Senior Officials' Meeting of the Coral Strait Dialogue … was held in Singapore on 12 and 13 March 2019."
is the meeting a document reports (``this``); "the Third Ministerial Conference, held in Dili in November 2017" an
``earlier`` one; "Convene debrief meeting – mid to late November 2015" a ``later`` one. Operations are activities, and
a bare "their next meeting" is none (genre guide, T3).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from extractors.facts.base import Date, Fact, cite, said
from extractors.meetings.announced import find_announced
from extractors.meetings.other import find_others
from extractors.meetings.reported import find_reported
from extractors.meetings.sighting import Sighting
from extractors.parsed import Parsed


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Fact):
    """A gathering with a name or a definite description, held or planned."""

    type: ClassVar[str] = "meeting"
    text_field: ClassVar[str] = "name"

    name: str = said("the fullest designation printed")
    ordinal: int | None = said("its number in its series; inaugural is 1")
    body: str | None = said("the process, group or conference that meets")
    dates: Date | None = said("when it was or will be held")
    city: str | None = said("city of the venue, as stated")
    country: str | None = said("ISO 3166-1 alpha-2 code of the venue, only if the text states the country")
    mention: Literal["this", "earlier", "later"] = said(
        "whether it is the meeting reported, one before it or one after it"
    )


def find(parsed: Parsed) -> Iterator[Meeting]:
    """Yield the meetings that the document reports, recalls or announces."""
    yield from meetings(parsed)


def meetings(parsed: Parsed) -> list[Meeting]:
    """Return the document's meetings, worked out once; the one it reports comes first."""
    return parsed.once(_meetings)


def reported(parsed: Parsed) -> Meeting | None:
    """Return the meeting that the document reports, if it is the text of a meeting."""
    return next((meeting for meeting in meetings(parsed) if meeting.mention == "this"), None)


def _meetings(parsed: Parsed) -> list[Meeting]:
    this = find_reported(parsed)
    groups: list[list[Sighting]] = []
    by_ordinal: dict[int | None, list[list[Sighting]]] = {}
    for other in (*find_others(parsed, this), *find_announced(parsed, this)):
        alike = by_ordinal.setdefault(other.ordinal, [])
        group = next((each for each in alike if _same(each[0], other)), None)
        if group is None:
            group = []
            alike.append(group)
            groups.append(group)
        group.append(other)
    return ([_fact(parsed, this)] if this else []) + [_fact(parsed, _merge(group)) for group in groups]


def _same(one: Sighting, other: Sighting) -> bool:
    """Say whether one designation holds all words of the other, and their dates do not part them; ordinals agree."""
    mine, its = set(one.name.lower().split()), set(other.name.lower().split())
    if not (mine <= its or its <= mine):
        return False
    if one.ordinal is None and one.dates and other.dates and one.dates.start and other.dates.start:
        return one.dates.start <= (other.dates.end or "9") and other.dates.start <= (one.dates.end or "9")
    return True


def _merge(group: list[Sighting]) -> Sighting:
    """Keep the fullest name and the first date and venue stated, and cite every place."""
    first = group[0]
    return replace(
        first,
        name=max((each.name for each in group), key=len),
        body=first.body or next((each.body for each in group if each.body), None),
        dates=first.dates or next((each.dates for each in group if each.dates), None),
        city=first.city or next((each.city for each in group if each.city), None),
        country=first.country or next((each.country for each in group if each.country), None),
        spans=tuple(span for each in group for span in each.spans),
    )


def _fact(parsed: Parsed, sighting: Sighting) -> Meeting:
    return Meeting(
        name=sighting.name,
        ordinal=sighting.ordinal,
        body=sighting.body,
        dates=sighting.dates,
        city=sighting.city,
        country=sighting.country,
        mention=sighting.mention,
        evidence=cite(parsed.document, *sighting.spans),
    )
