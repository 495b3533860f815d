"""Roles in lists of participants: annexes, headings such as "Observers", labelled lines, signatures.

An item under "Observers" or after "The following members attended:" has that role; under the name of a delegation its
persons belong to the delegation; "For the Kingdom of Bhutan: X, Minister …" signs for a state.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from extractors.document import Block, Span
from extractors.facts.roles.capacities import bracketed, own_alone
from extractors.facts.roles.cues import capacity_role, heading_role, label_role, labels
from extractors.facts.roles.entities import PRESIDING, Mention, Role, between, for_party, mentions, who_may_act
from extractors.facts.roles.gaps import VERBISH
from extractors.facts.roles.groups import closing, groups, opening_name
from extractors.facts.roles.held import Held
from extractors.facts.roles.settings import settings
from extractors.front import front
from extractors.parsed import Parsed
from extractors.readings.steps.verbs import may_be_task
from extractors.sections import lead_ins, topic_of

_OPENS_LINE = re.compile(r"(?:^|[\n.;)]\s*|\b(?:[Ff]or|[Oo]n behalf of)\s+)(?:the\s+)?(?:\w+\s+of\s+)?(?:the\s+)?$")
_LONGEST_HEADING = 7
"""A heading of more words gives no role to what stands below it."""

_LONGEST_LINE = 200
"""A line of an annex has fewer characters; a longer paragraph is running text."""

_BREAK = re.compile(r"(?: \([^()]*\))?\s")
"""What is left of the break between two lines of a cell."""

_LONGEST_ENTRY = 90
"""Characters of a line that goes on with a labelled list, at most."""

_LONGEST_OWN = 2
"""Words of a line that says what those below it in the same block are, at most: "Observers"."""

_LONGEST_MARK = 60
"""Characters of a label with its colon, at most."""

_FIELD = 2
"""Cells of a row that holds a label and what it labels."""

_MARK = 25
"""An item names its entity within so many characters."""


def listed(parsed: Parsed) -> Iterator[Held]:
    """Yield the roles that lists, labelled lines and signatures give, in reading order."""
    under = _Heading(parsed)
    above: Role | None = None
    for index, block in enumerate(parsed.document.blocks):
        found = between(who_may_act(parsed), block.span)
        if not block.cells and (found or parsed.text.find(":", block.span.start, block.span.start + _LONGEST_MARK) > 0):
            yield from _labelled(parsed, block, found, above)
            yield from _by_party(parsed, found)
        elif len(block.cells) == _FIELD and found:
            yield from _field(parsed, block, found)
        above = _alone(parsed, block)
        if under.takes(index, block) or not found:
            continue
        if topic_of(parsed, index) == "next_steps":
            yield from _to_host(parsed, block, found)
        role = _role_of(parsed, index, block, under)
        if role is not None and not block.cells:
            yield from _item(parsed, block, found, role, under.delegation)


class _Heading:
    """What the headings above a block say: the role of a list, and whose delegation it is."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self.role: Role | None = None
        self.annex = False
        self.delegation: Mention | None = None

    def takes(self, index: int, block: Block) -> bool:
        """Note a heading; say whether the block was one."""
        words = self._parsed.words(block.span) if block.kind in ("heading", "paragraph") else ""
        short = block.kind == "heading" or (len(words) < 60 and words.istitle())
        alone = self._alone(block, words) if short else None
        if self.annex and any(each.kind == "person" for each in between(mentions(self._parsed), block.span)):
            return False
        if alone is not None and self.annex:
            self.delegation = alone
            return True
        if block.kind != "heading":
            return False
        self.delegation = None
        headline = front(self._parsed).headline
        told = len(words.split()) <= _LONGEST_HEADING and not (headline and headline.block == index)
        self.role = heading_role(words) if told else None  # "Patrol partners net record haul" heads no list
        self.annex = self.role is not None and (
            self.annex or _is_annex(words) or self._topic_below(index) == "participants"
        )
        return True

    def _topic_below(self, index: int) -> str | None:
        """Return the topic of the block below a heading."""
        return topic_of(self._parsed, index + 1) if index + 1 < len(self._parsed.document.blocks) else None

    def _alone(self, block: Block, words: str) -> Mention | None:
        """Return the delegation that a heading names with nothing else."""
        inside = between(mentions(self._parsed), block.span)
        fits = len(inside) == 1 and len(words) - (inside[0].span.end - inside[0].span.start) <= len(
            "Delegation of the "
        )
        return inside[0] if fits and inside[0].kind != "person" else None


def _is_annex(words: str) -> bool:
    return bool(re.search(r"\b(?:list|annex|attachment|appendix|attendance|participants)\b", words, re.IGNORECASE))


def _role_of(parsed: Parsed, index: int, block: Block, under: _Heading) -> Role | None:
    """Return the role that a lead-in, or else a heading, gives to a list item or a line of an annex."""
    lead = lead_ins(parsed)[index]
    topic = topic_of(parsed, index)
    if lead is not None:
        last = parsed.words(parsed.document.blocks[lead].span).rpartition(". ")[2]
        return heading_role(last) if topic in ("participants", None) else None
    if under.role is None or topic not in ("participants", None):
        return None
    words = parsed.words(block.span)
    opening, _, below = parsed.document.words(block.span).partition("\n")
    if below and (own := label_role(opening)) and len(opening.split()) <= _LONGEST_OWN:
        return own
    line = block.kind == "list_item" or (len(words) < _LONGEST_LINE and words[-1] != "." and not VERBISH.search(words))
    return under.role if line else None


def _item(parsed: Parsed, block: Block, found: list[Mention], role: Role, delegation: Mention | None) -> Iterator[Held]:
    """Read one item of a list: states, organisations, or persons with post and state."""
    if found[0].span.start - block.span.start > _MARK:
        return
    if found[0].kind != "person" and parsed.text.startswith("\n", found[0].span.end):
        delegation = found[0]
    if delegation is not None:
        yield Held(delegation, role, assumed=True)
    lists = groups(parsed.text, found, block.span.start)
    for part in lists if "\n" in parsed.document.words(block.span) else lists[:1]:
        for each in part:
            mark = re.match(r"\s*[,(–-]\s*\(?([\w -]{4,25})\)?\s*$", parsed.text[each.span.end : block.span.end])
            own = capacity_role(mark[1]) if mark else None
            yield Held(for_party(each, delegation), own or role, assumed=own is None and role == "participant")


def _alone(parsed: Parsed, block: Block) -> Role | None:
    """Return the role that a label on a line of its own gives to the lines below it: "Present:"."""
    alone = not block.cells and parsed.text.endswith(":", *block.span)
    role = label_role(parsed.words(block.span)) if alone else None
    return role if role not in PRESIDING else None


def _labelled(parsed: Parsed, block: Block, found: list[Mention], above: Role | None) -> Iterator[Held]:
    """Read lines such as "Observers: Japan and the European Union", and those that go on below such a one."""
    for line in parsed.sentences_in(block.span):
        above = above if above and _goes_on(parsed, line) else None
        if above:
            yield from _all_in(parsed, _first_in(parsed, found, line.start, line.end), above, line.end)
        for start, role in labels(parsed.text, line.start, line.end):
            above = role if role not in PRESIDING else None
            if may_be_task(parsed.text[start : line.end]):
                continue  # "Chair: write to Fiji"
            end = _reach(parsed.text, line, start)
            first = _first_in(parsed, found, start, end)
            if not first and role not in PRESIDING:
                first = opening_name(parsed.text, start, end)
            yield from _all_in(parsed, first, role, end)


def _reach(text: str, line: Span, start: int) -> int:
    """Return where the list behind a label ends: with its line, or with the bracket it stands in: "(Chair: Ms X)"."""
    before = text[line.start : start]
    close = text.find(")", start, line.end) if before.count("(") > before.count(")") else -1
    return close if close >= 0 else line.end


def _first_in(parsed: Parsed, found: list[Mention], start: int, end: int) -> list[Mention]:
    """Return the list of mentions that begins a stretch."""
    rest = groups(parsed.text, [each for each in found if start <= each.span.start < end], start)
    return rest[0] if rest and rest[0][0].span.start - start < _MARK else []


def _goes_on(parsed: Parsed, line: Span) -> bool:
    """Say whether a line goes on with the list above it: a printed line without a label or a verb of its own."""
    words = parsed.words(line)
    own = ":" in words or len(words) > _LONGEST_ENTRY or VERBISH.search(words)
    return parsed.text[line.start - 1 : line.start] == "\n" and not own


def _field(parsed: Parsed, block: Block, found: list[Mention]) -> Iterator[Held]:
    """Read a row without column headings that sets a label beside those it is of: "Observers | Japan; the EU"."""
    label, value = block.cells
    role = label_role(parsed.words(label.span)) if not label.header.strip() else None
    if role is not None:
        rest = groups(parsed.text, [each for each in found if value.span.holds(each.span)], value.span.start)
        first = rest[0] if rest and rest[0][0].span.start - value.span.start <= len("the ") else []
        for part in rest[1:] if first else []:
            if not _BREAK.fullmatch(parsed.text, first[-1].span.end, part[0].span.start):
                break
            first = [*first, *part]
        yield from _all_in(parsed, first, role, value.span.end)


def _all_in(parsed: Parsed, first: list[Mention], role: Role, end: int) -> Iterator[Held]:
    """Give a role to the members of a labelled list that ends at ``end``, each its own where a bracket tells it."""
    whole = [*first, *closing(parsed.text, first, end)] if first else []
    alone = {id(each): told.role for each, told in own_alone(parsed.text, whole) if told.role not in PRESIDING}
    for each, own in zip(whole, bracketed(parsed.text, whole), strict=True):
        yield Held(each, own or alone.get(id(each)) or role)


def _to_host(parsed: Parsed, block: Block, found: list[Mention]) -> Iterator[Held]:
    """Read a next step such as "Host the Eighth Plenary Session – Tonga": its owner hosts."""
    if parsed.text.startswith(("Host ", "Hosting "), block.span.start):
        meeting = next((each for each in settings(parsed).inside(block.span.start, block.span.end) if each.value), None)
        for each in found if meeting and meeting.kind == "meeting" else []:
            yield Held(each, "host", meeting.value if meeting else None)


def _by_party(parsed: Parsed, found: list[Mention]) -> Iterator[Held]:
    """Read persons behind the name of their party: "For Nepal: Hon. X, Minister", "Barbados: Ms X (Head), Mr Y"."""
    party: Mention | None = None
    for at, (before, each) in enumerate(pairwise(found)):
        gap = parsed.text[before.span.end : each.span.start]
        if before.kind != "person":
            opens = (
                at > 0
                and found[at - 1].kind == "person"
                and parsed.text[found[at - 1].span.end : before.span.start] == " "
            )
            opens = opens or bool(_OPENS_LINE.search(parsed.text, max(before.span.start - 60, 0), before.span.start))
            party = before if opens and re.fullmatch(r"\s*(?:\([^()]*\))?(?:\s*[:\n]\s*|,?\sby\s)", gap) else None
        elif not re.fullmatch(r"(?: \([^()]*\))?(?:[,;]? ?\n|[,;] (?:and )?)", gap):
            party = None
        if party is not None and each.kind == "person":
            yield Held(for_party(each, party), "participant")
            if before is party:
                yield Held(party, "participant", assumed=True)
