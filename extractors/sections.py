"""Which topic each block stands under: from headings, from lead-ins that end in a colon, and from table columns.

Headings say it for all that follows ("Way forward", "NOTES FOR EDITORS"); a lead-in for its list only ("The next steps
were identified as follows:", "Its objectives are to:"), whatever the heading above says; column headings for a table's
rows ("Action", "Responsible", "Deadline"). A section of next steps in which "We" act, paragraph by paragraph, is the
operative part of a declaration. The words are in ``vocabulary/sections.yml`` (genre guide, §1.2 and §1.5).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extractors.document import Block
from extractors.parsed import Parsed
from extractors.readings.clauses.actors import is_actor
from extractors.readings.dates import find_dates
from extractors.readings.phrases import is_past
from extractors.readings.steps.bounds import is_bound
from extractors.readings.steps.verbs import opens_with_verb
from extractors.readings.topics import heading_topic, lead_in_topic, opening_topic, table_topic, whole_topic

LONGEST_TITLE = 4
"""A title of more words names a meeting or tells a story, even if it opens with a cue: "Results of the …"."""

_SHORT = 70
"""No heading without markup is longer, in characters."""

_DEEPEST = 9
"""The level of a heading without markup: any true heading ends its section."""

_PREPOSITION = 4
"""Characters of "in " or "by ", at most, that a heading may hold besides its date."""

_TOLD_BY_HEADING = frozenset({"next_steps", "goals", "trends"})
"""Topics that a lead-in of decisions does not change."""

_WE = re.compile(r"We\b")

_TITLE = re.compile(
    r"(?:What|Who|Where|When|Why|How)\s(?:[a-z]+\s){0,3}[a-z]+\.\s+(?=[A-Z])|[A-Z][a-z]+(?:\s(?:of|and|the|for|[a-z]+s))?\.\s+(?=[A-Z])"
)
"""A title that opens its own paragraph, whatever it says: "What we heard. The …", "Matters. The …"."""

_ENDS = re.compile(r"\W*(?:\Z|\.\s)")
"""What follows the last words of a sentence."""

_RUN_IN = re.compile(r"(?P<words>[^.:–—\n]{3,60}?)(?:[.:]|\s[–—])\s")


@dataclass(frozen=True, slots=True)
class Section:
    """Neighbouring blocks that share a topic for one reason."""

    topic: str
    """What the blocks are about: a key of ``vocabulary/sections.yml``, such as ``goals`` or ``next_steps``."""

    heading: int | None
    """Index of the heading, or of the paragraph with a run-in heading, that says so; null for a table."""

    lead_in: int | None
    """Index of the paragraph that introduces the list; null if a heading or a table's columns decided."""

    blocks: range
    """Indices of the blocks themselves, without the heading or lead-in."""


def lead_ins(parsed: Parsed) -> list[int | None]:
    """Return for each block the index of the paragraph ending in a colon whose list it belongs to, or null.

    An item that has a list of its own opens nothing beside that: "Members:" over what members are to do.
    """
    return parsed.once(_lead_ins)


def _lead_ins(parsed: Parsed) -> list[int | None]:
    blocks = parsed.document.blocks
    opens = [block.kind != "heading" and _ends_in_colon(parsed.text, block) for block in blocks]
    for index, (block, below) in enumerate(pairwise(blocks)):
        opens[index] = opens[index] or (below.parent == index and _runs_on(parsed.text, block, below))
    found: list[int | None] = []
    owner: int | None = None
    for index, block in enumerate(blocks):
        if block.kind != "heading" and block.parent is not None and block.parent < index:
            owner = block.parent if opens[block.parent] else found[block.parent]
        else:
            while owner is not None and blocks[owner + 1].parent == owner:
                owner = found[owner]
            if owner is not None and not _continues(blocks[owner], block):
                owner = None
        found.append(owner)
        if opens[index] and owner is None:
            owner = index
    return found


def _ends_in_colon(text: str, block: Block) -> bool:
    return text[max(block.span.start, block.span.end - 3) : block.span.end].rstrip(" *_").endswith(":")


def _runs_on(text: str, block: Block, below: Block) -> bool:
    """Say whether a short line without an end goes on in the items of its list: "3. The Meeting", "(a) decided …"."""
    short = block.kind == "paragraph" and block.span.end - block.span.start <= _SHORT
    small = below.kind == "list_item" and text[below.span.start].islower()
    return short and small and text[block.span.end - 1].isalnum()


def _continues(lead_in: Block, block: Block) -> bool:
    """Say whether a block without a parent still belongs to the list that a lead-in opened."""
    if block.kind == "list_item":
        return not (_is_number(lead_in.label) and _is_number(block.label))
    return block.kind == "table_row"


def _is_number(label: str | None) -> bool:
    return label is not None and label.strip("().").isdigit()


def sections(parsed: Parsed) -> list[Section]:
    """Return the document's sections in reading order; a list or table inside a section is one of its own."""
    return parsed.once(_sections)


def _sections(parsed: Parsed) -> list[Section]:
    headed = list(_under_headings(parsed))
    ahead = {index for section in headed if section.topic == "next_steps" for index in section.blocks}
    found = [*headed, *_lists(parsed, ahead), *_tables(parsed)]
    return sorted(found, key=lambda section: (section.blocks.start, -len(section.blocks)))


def _under_headings(parsed: Parsed) -> Iterator[Section]:
    """Yield a section per heading with a topic; a deeper heading without one stays inside it."""
    blocks = parsed.document.blocks
    title = [index for index, block in enumerate(blocks) if block.kind == "heading" and block.level == 1]
    topic: str | None = None
    at = level = 0
    for index, block in enumerate(blocks):
        own = _heading_of(parsed, block)
        if title == [index] and len(parsed.words(block.span).split()) > LONGEST_TITLE:
            own = None
        if own is None and topic == "next_steps" and _groups_steps(parsed, index):
            continue
        if own or (block.kind == "heading" and block.level <= level):
            if topic and index > at + 1:
                yield _under_heading(parsed, topic, at, index)
            topic, at, level = own, index, block.level if block.kind == "heading" else _DEEPEST
        elif run_in := _run_in_topic(parsed, block):
            yield Section(run_in, index, None, range(index, index + 1))
        elif (topic == "participants" or (topic and level == _DEEPEST)) and _has_title(parsed, block):
            yield _under_heading(parsed, topic, at, index)
            topic, at, level = None, index, 0
    if topic and len(blocks) > at + 1:
        yield _under_heading(parsed, topic, at, len(blocks))


def _groups_steps(parsed: Parsed, index: int) -> bool:
    """Say whether a heading only tells whose the steps below are, or when they are due: "Members", "June 2022".

    The name of a party may be any; what is under it then opens with the verb of a task, and a date closes it.
    """
    block, below = parsed.document.blocks[index], parsed.document.blocks[index + 1 : index + 2]
    words = parsed.words(block.span)
    if block.kind == "heading" and below and below[0].kind != "heading" and _is_task(parsed, below[0]):
        return True
    if block.kind != "heading" or len(words.split()) > LONGEST_TITLE:
        return False
    found = find_dates(words)
    return (
        is_actor(words.lower())
        or is_bound(words)
        or (bool(found) and len(words) - len(found[0].date.text) < _PREPOSITION)
    )


def _is_task(parsed: Parsed, block: Block) -> bool:
    """Say whether a block opens with the verb of a task and closes with its date: "Print the forms by May."."""
    words = parsed.words(block.span)
    found = find_dates(words) if opens_with_verb(words) else []
    return any(_ENDS.match(words, each.span.end) for each in found)


def _under_heading(parsed: Parsed, topic: str, heading: int, end: int) -> Section:
    """Return the section under a heading; the operative part of a declaration holds decisions, whatever its heading."""
    under = range(heading + 1, end)
    blocks = parsed.document.blocks
    told = [block for block in blocks[heading + 1 : end] if block.kind != "heading" and block.parent in (None, heading)]
    acts = sum(block.kind == "paragraph" and bool(_WE.match(parsed.text, block.span.start)) for block in told)
    operative = topic == "next_steps" and 2 * acts > len(told)
    return Section("decisions" if operative else topic, heading, None, under)


def _heading_of(parsed: Parsed, block: Block) -> str | None:
    """Return the topic of a heading, or of a short paragraph that is a heading but for its markup."""
    if block.kind == "heading":
        return heading_topic(parsed.words(block.span))
    if block.kind != "paragraph" or block.span.end - block.span.start > _SHORT:
        return None
    topic = whole_topic(parsed.words(block.span))
    return None if topic == "participants" and _is_subject(parsed, block) else topic


def _is_subject(parsed: Parsed, block: Block) -> bool:
    """Say whether a line is the subject of the deeds listed below it: "Participants:" over "endorsed the Protocol"."""
    below = parsed.document.blocks[parsed.document.index_at(block.span.start) + 1 :][:1]
    words = parsed.words(below[0].span).split() if below and below[0].kind == "list_item" else []
    return _ends_in_colon(parsed.text, block) and bool(words) and words[0].islower() and is_past(words[0])


def _run_in_topic(parsed: Parsed, block: Block) -> str | None:
    """Return the topic of a heading that opens its own paragraph: "Media contact: Jordan Mbatha, …"."""
    if block.kind != "paragraph":
        return None
    found = _RUN_IN.match(parsed.text, block.span.start, min(block.span.start + _SHORT, block.span.end))
    return opening_topic(found["words"]) if found else None


def _has_title(parsed: Parsed, block: Block) -> bool:
    """Say whether a paragraph opens with a title of its own, so that no other heading holds it."""
    return block.kind == "paragraph" and _TITLE.match(parsed.text, block.span.start, block.span.end) is not None


def _lists(parsed: Parsed, ahead: set[int]) -> Iterator[Section]:
    """Yield a section per list whose lead-in names a topic; a list inside such a list shares it.

    :param ahead: the blocks under headings of next steps; what a list there says that somebody did is none.
    """
    owners = lead_ins(parsed)
    topics: dict[int, str | None] = {}
    start = 0
    for index in range(1, len(owners) + 1):
        if index == len(owners) or owners[index] != owners[start]:
            owner = owners[start]
            if owner is not None:
                above = owners[owner]
                named = lead_in_topic(parsed.words(parsed.document.blocks[owner].span))
                topics[owner] = topic = named or (topics.get(above) if above is not None else None)
                if not topic and owner in ahead and _is_subject(parsed, parsed.document.blocks[owner]):
                    topics[owner] = topic = "proceedings"
                if topic:
                    yield Section(topic, None, owner, range(start, index))
            start = index


def _tables(parsed: Parsed) -> Iterator[Section]:
    """Yield a section per run of table rows whose column headings name a topic; the row of headings is left out."""
    blocks = parsed.document.blocks
    start = 0
    for index, block in enumerate([*blocks, None]):
        if block is not None and block.cells:
            continue
        headers = list(dict.fromkeys(cell.header for row in blocks[start:index] for cell in row.cells))
        if topic := table_topic(headers):
            yield Section(topic, None, None, range(start, index))
        start = index + 1


def section_at(parsed: Parsed, index: int) -> Section | None:
    """Return the innermost section that holds block ``index``: list before table before heading."""
    return parsed.once(_innermost)[index]


def _innermost(parsed: Parsed) -> list[Section | None]:
    held: list[Section | None] = [None] * len(parsed.document.blocks)
    for wanted in (_by_heading, _by_table, _by_list):
        for section in sections(parsed):
            if wanted(section):
                for index in section.blocks:
                    if not _outweighs(held[index], section):
                        held[index] = section
    return held


def _outweighs(above: Section | None, inner: Section) -> bool:
    """Say whether a heading or a table's columns tell more than what stands inside: "Next steps – It was agreed:"."""
    if above is None:
        return False
    if _by_table(inner):
        return above.topic == "progress"
    if inner.topic == "next_meeting":
        return above.topic == "next_steps"
    return inner.topic == "decisions" and above.topic in _TOLD_BY_HEADING


def _by_heading(section: Section) -> bool:
    return section.heading is not None


def _by_table(section: Section) -> bool:
    return section.heading is None and section.lead_in is None


def _by_list(section: Section) -> bool:
    return section.lead_in is not None


def topic_of(parsed: Parsed, block_index: int) -> str | None:
    """Return the topic under which a block stands, null if nothing says so."""
    section = section_at(parsed, block_index)
    return section.topic if section else None
