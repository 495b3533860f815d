"""What a role can be held in: the meeting reported, another meeting, an activity, a standing body.

"took part in the operation", "co-chairs of the Working Group", "who chaired the Second Ministerial Conference": each
names its setting, in full, by a defined short name or by a bare noun. The meeting reported is the default and is null.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from extractors.document import Span
from extractors.facts.activity import activities
from extractors.facts.meeting import meetings
from extractors.facts.roles.named_settings import A_GATHERING, Kind, NamedSettings, stem_of
from extractors.mentions import organisations, within
from extractors.names import bodies, full_name
from extractors.parsed import Parsed
from extractors.process import process
from extractors.readings.event_nouns import ACTIVITY, GATHERING, either_case
from extractors.readings.ordinals import PRINTED, ordinal_value
from extractors.readings.word_starts import at_word_start

_ACTIVITY = rf"(?:{ACTIVITY}|operations|patrols?)"
_BODY = (
    r"(?:(?:Working|Steering|Expert|Contact) Group|Working Party|Steering Committee|Task Force|Taskforce|Process"
    r"|Dialogue|Forum|Subcommittee|Board"
    r"|Partnership|Alliance|Network|Group|Committee|Initiative|Commission|Council|Platform|Coalition|Association|Organi[sz]ation"
    r"|Community|Compact|Accord|Arrangement|Mechanism|Pact|League|Federation|Union|Convention)"
)
_GENERAL = re.compile(
    r"(?=\w)(?<!-)\b(?:(?P<part>(?:[Ss]ession|[Pp]anel)\s(?:one|two|three|four|five|six|[1-9]|[IVX]+\b)"
    r"|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]inal|[Oo]pening|[Cc]losing)\s(?:session|panel))"
    rf"|(?P<gathering>(?:(?i:{PRINTED})\s)?(?:[A-Z][\w’'-]*\s){{0,4}}{A_GATHERING})|(?P<body>{_BODY})"
    rf"|(?:(?<=[Tt]he )|(?<=[Tt]his ))(?P<activity>{_ACTIVITY}))(?![\w-])"
)
_GATE = re.compile(
    at_word_start(
        "|".join(
            [either_case(GATHERING), either_case("consultation|panel"), "Round", *re.findall(r"[A-Z][a-z]+", _BODY)]
        )
    )
    + "|"
    + at_word_start(f"{ACTIVITY}|patrol")
)
"""Words of which every general noun holds one: most paragraphs hold none."""

_LONGEST_NAME = 100
_NUMBERED = re.compile(rf"^(?i:{PRINTED})\s")
_OTHER_ONE = re.compile(r"\b(next|previous|last|forthcoming|following|upcoming|coming|preceding)\s$")


@dataclass(frozen=True, slots=True)
class Setting:
    """One place where the document names something that roles are held in."""

    span: Span
    kind: Kind
    value: str | None
    """The full name; null for the meeting reported."""


def settings(parsed: Parsed) -> "Settings":
    """Return the document's settings; each block is searched when it is first asked about."""
    return parsed.once(Settings)


class Settings:
    """The settings of a document, found block by block as they are asked for."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._named = NamedSettings(parsed)
        self._blocks: dict[int, list[Setting]] = {}
        self._fulls: dict[str, str] = {}
        self._of_kinds: dict[tuple[Kind, ...], list[Setting]] = {}

    @property
    def has_meeting(self) -> bool:
        """Whether the document reports a meeting, in which roles are held unless something else is named."""
        return self._named.has_meeting

    def is_own(self, body: str | None) -> bool:
        """Say whether a body is the one whose meeting is reported, or the process it belongs to."""
        this = self._named.this
        if this is None or body is None:
            return True
        return body in (this.body, process(self._parsed)) or body in this.name

    def inside(self, start: int, end: int) -> list[Setting]:
        """Return the settings that start in a stretch of one block."""
        if end <= start:
            return []
        found = self._in_block(self._parsed.document.index_at(start))
        low = bisect_left(found, start, key=lambda each: each.span.start)
        return found[low : bisect_left(found, end, key=lambda each: each.span.start)]

    def last_before(self, at: int, floor: int) -> Setting | None:
        """Return the setting named last before ``at``, but not before ``floor``."""
        before = self.inside(floor, at)
        return before[-1] if before else None

    def nearest(self, at: int, kinds: tuple[Kind, ...]) -> Setting | None:
        """Return the setting of these kinds named last before ``at``, or else first after it."""
        found = self._of_kinds.get(kinds)
        if found is None:
            found = self._of_kinds[kinds] = [each for each in self._all if each.kind in kinds]
        index = bisect_left(found, at, key=lambda each: each.span.start)
        return found[max(index - 1, 0)] if found else None

    @cached_property
    def _all(self) -> list[Setting]:
        return [each for index in range(len(self._parsed.document.blocks)) for each in self._in_block(index)]

    def _in_block(self, index: int) -> list[Setting]:
        """Return the settings of a block, in reading order."""
        if index not in self._blocks:
            block = self._parsed.document.blocks[index].span
            text = self._parsed.text
            low = bisect_left(self._named.places, block.start, key=lambda each: each[0])
            high = bisect_left(self._named.places, block.end, key=lambda each: each[0])
            named = [each for each in self._named.places[low:high] if each[1] <= block.end]
            taken = [each[:2] for each in named]
            gated = _GATE.search(text, block.start, block.end)
            places = _GENERAL.finditer(text, block.start, block.end) if gated else ()
            general = [each for each in places if not _overlaps(taken, each)]
            general = [each for each in general if not each["body"] or not self._is_part(Span(*each.span()))]
            found = [*map(self._read_name, named), *filter(None, map(self._read, general))]
            self._blocks[index] = sorted(found, key=lambda each: each.span)
        return self._blocks[index]

    def _is_part(self, span: Span) -> bool:
        """Say whether the noun ends the name of some other organisation: "International Maritime Organization"."""
        near = within(organisations(self._parsed), Span(max(span.start - _LONGEST_NAME, 0), span.end))
        return any(each.span.end == span.end and each.span.start < span.start for each in near)

    def _read_name(self, place: tuple[int, int, str]) -> Setting:
        """Turn a name that the document sets or prints in full into a setting."""
        start, end, name = place
        other = self._other_one(span := Span(start, end))
        return Setting(span, "meeting", f"{other} {name}") if other else Setting(span, *self._named.values[name])

    def _other_one(self, span: Span) -> str | None:
        """Return the word that makes a setting another one: "the next Dialogue"."""
        other = _OTHER_ONE.search(self._parsed.text, max(span.start - 20, 0), span.start)
        return other[1] if other else None

    def _read(self, match: re.Match[str]) -> Setting | None:
        """Turn a general noun into a setting, by what the document is about."""
        span = Span(*match.span())
        words = " ".join(match[0].split())
        if (match["gathering"] or match["body"]) and (other := self._other_one(span)):
            return Setting(span, "meeting", f"{other} {words}")
        if match["part"]:
            return Setting(span, "meeting", words)
        if match["body"]:
            return Setting(span, "body", self._full(words))
        if match["gathering"]:
            return self._gathering(span, words)
        name = self._activity_before(span.start)
        return Setting(span, "activity", name) if name else None

    def _activity_before(self, at: int) -> str | None:
        """Return the activity that "the operation" means: the one named last before it, else the first."""
        found = self._activity_places
        return found[max(bisect_left(found, (at, "")) - 1, 0)][1] if found else None

    @cached_property
    def _activity_places(self) -> list[tuple[int, str]]:
        """Where activities are named, in reading order, with their full names."""
        names = {stem_of(each.name): each.name for each in activities(self._parsed)}
        if not names:
            return []
        either = "|".join(re.escape(stem) for stem in sorted(names, key=len, reverse=True))
        places = [(match.start(), names[match[0]]) for match in re.finditer(either, self._parsed.text)]
        return places or [(0, name) for name in names.values()]

    def _full(self, words: str) -> str:
        """Return the full name behind "the Initiative": defined, printed with "on …", or ending in the noun."""
        if words not in self._fulls:
            self._fulls[words] = self._full_name(words)
        return self._fulls[words]

    def _full_name(self, words: str) -> str:
        full = full_name(self._parsed, words)
        if full != words:
            return full
        ending = {_NUMBERED.sub("", each.name) for each in bodies(self._parsed) if each.name.endswith(f" {words}")}
        whole = process(self._parsed)
        if whole and f" {words}" in whole:
            ending.add(whole)
        shortest = {name for name in ending if not any(name != other and name.endswith(other) for other in ending)}
        return shortest.pop() if len(shortest) == 1 else words

    def _gathering(self, span: Span, words: str) -> Setting | None:
        """Resolve "the Meeting", "the Third Ministerial Conference", "Our Second Meeting"."""
        ordinal = _NUMBERED.match(words)
        ours = self._parsed.text[max(span.start - 4, 0) : span.start].lower() == "our "
        mine = self._named.this.name.lower() if self._named.this else ""
        noun = words.split()[-1].lower()
        number = self._named.this.ordinal if self._named.this else None
        told = number is not None and ordinal_value(words.split()[0]) == number and noun in mine.split()
        if self.has_meeting and (ordinal is None or ours or told or (mine and words.lower() in mine)):
            return Setting(span, "this", None)
        others = [each for each in meetings(self._parsed) if noun in each.name.lower()]
        if ordinal is None:
            return Setting(span, "meeting", others[0].name) if others else None
        same = next((each for each in others if words.lower() in each.name.lower()), None)
        if same is not None and same is self._named.this:
            return Setting(span, "this", None)
        return Setting(span, "meeting", same.name if same else words)


def _overlaps(taken: list[tuple[int, int]], match: re.Match[str]) -> bool:
    """Say whether one of the places taken, in reading order, shares characters with a match."""
    at = bisect_left(taken, (match.end(), 0)) - 1
    return at >= 0 and taken[at][1] > match.start()
