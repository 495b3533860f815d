"""Which topic each block stands under: from headings, from lead-ins that end in a colon, and from table columns.

Headings say it for all that follows ("Way forward", "NOTES FOR EDITORS"); a lead-in for its list only ("The next steps
were identified as follows:", "Its objectives are to:"), whatever the heading above says; column headings for a table's
rows ("Action", "Responsible", "Deadline"). The words are in ``vocabulary/sections.yml`` (genre guide, §1.2 and §1.5).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractors.document import Block
from extractors.parsed import Parsed
from extractors.vocabulary import load

LONGEST_HEADING = 7
"""A heading of more words than this must open with its cue: a headline is no section heading."""

LONGEST_TITLE = 4
"""A title of more words names a meeting or tells a story, even if it opens with a cue: "Results of the …"."""

_SHORT = 70
"""No heading without markup is longer, in characters."""

_DEEPEST = 9
"""The level of a heading without markup: any true heading ends its section."""

_NUMBER = re.compile(
    r"^\W*(?:(?:[IVXLC]+|\d+(?:\.\d+)*|[A-Z])[.):]\s+|(?:annex|attachment|appendix)\s*\w{0,4}\s*[:.–—-]\s*)", re.I
)
_WORD = re.compile(r"[\w'-]+")
_RUN_IN = re.compile(r"(?P<words>[^.:–—\n]{3,60}?)(?:[.:]|\s[–—])\s")
_GOES_ON = frozenset("of for on and the to".split())
_OPENING_PHRASE = re.compile(
    r"^(?:[a-z]+ing|in|on|at|to|for|with|by|following|after|during|under|as|through|within|given|based)\b[^,]*,\s", re.I
)


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


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A cue for headings."""

    words: tuple[str, ...]
    topic: str
    opening: bool
    """Whether it counts only at the start of a heading."""


@dataclass(frozen=True)
class _Cues:
    """The vocabulary made ready: phrases by their first word, lead-ins and column headings as patterns."""

    headings: dict[str, list[_Phrase]]
    strong: re.Pattern[str]
    following: re.Pattern[str]
    weak: tuple[tuple[str, re.Pattern[str]], ...]
    tables: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]


def _phrases(words: list[str]) -> str:
    """Return an alternation of whole phrases, longest first."""
    return "|".join(re.escape(each) for each in sorted(words, key=len, reverse=True))


@cache
def _cues() -> _Cues:
    vocabulary = load("sections")
    strong = "|".join(f"(?P<{topic}>{'|'.join(c['lead_ins'])})" for topic, c in vocabulary.items() if "lead_ins" in c)
    return _Cues(
        headings=_heading_phrases(),
        strong=re.compile(rf"\b(?:{strong})\b", re.I),
        following=re.compile(rf"\bfollowing\s+(?:[\w-]+\s+){{0,3}}?(?:{strong})\b", re.I),
        weak=tuple(
            (topic, re.compile(rf"\b(?:{'|'.join(c['weak_lead_ins'])})\b", re.I))
            for topic, c in vocabulary.items()
            if "weak_lead_ins" in c
        ),
        tables=tuple(
            (topic, re.compile(rf"\b(?:{_phrases(one)})\b", re.I), re.compile(rf"\b(?:{_phrases(other)})\b", re.I))
            for topic, c in vocabulary.items()
            for one, other in c.get("tables", [])
        ),
    )


def _heading_phrases() -> dict[str, list[_Phrase]]:
    """Return the cues for headings by their first word, longest first."""
    found: dict[str, list[_Phrase]] = {}
    for topic, cues in load("sections").items():
        for key in ("headings", "openings"):
            for phrase in cues.get(key, []):
                words = tuple(phrase.split())
                found.setdefault(words[0], []).append(_Phrase(words, topic, key == "openings"))
    return {first: sorted(listed, key=lambda each: -len(each.words)) for first, listed in found.items()}


def _cue_at(words: list[str], at: int) -> _Phrase | None:
    """Return the longest cue that starts at one word of a heading."""
    for phrase in _cues().headings.get(words[at], ()):
        if tuple(words[at : at + len(phrase.words)]) == phrase.words and not (phrase.opening and at):
            return phrase
    return None


def _heading_words(words: str) -> list[str]:
    """Return the words of a heading in lower case, its number left off."""
    return _WORD.findall(_NUMBER.sub("", words).lower().replace("’", "'"))


def heading_topic(words: str) -> str | None:
    """Return the topic that a heading announces; null for any other heading."""
    bare = _heading_words(words)
    cues = ((at, cue) for at in range(len(bare)) if (cue := _cue_at(bare, at)))
    at, found = next(cues, (0, None))
    return None if found is None or (at > 0 and len(bare) > LONGEST_HEADING) else found.topic


def lead_in_topic(words: str) -> str | None:
    """Return the topic that a paragraph ending in a colon gives to its list; null if it names none."""
    sentence = re.split(r"[.;]\s+(?=[A-Z])", words)[-1]
    bare = _OPENING_PHRASE.sub("", sentence)
    found = _cues().following.search(sentence) or _cues().strong.search(bare)
    if found:
        return found.lastgroup
    return next((topic for topic, pattern in _cues().weak if pattern.search(sentence)), None)


def table_topic(headers: list[str]) -> str | None:
    """Return the topic that column headings give to the rows of a table."""
    for topic, one, other in _cues().tables:
        for first in headers:
            if one.search(first) and any(other.search(each) for each in headers if each is not first):
                return topic
    return None


def lead_ins(parsed: Parsed) -> list[int | None]:
    """Return for each block the index of the paragraph ending in a colon whose list it belongs to, or null."""
    return parsed.once(_lead_ins)


def _lead_ins(parsed: Parsed) -> list[int | None]:
    blocks = parsed.document.blocks
    opens = [block.kind != "heading" and _ends_in_colon(parsed.text, block) for block in blocks]
    found: list[int | None] = []
    owner: int | None = None
    for index, block in enumerate(blocks):
        if block.kind != "heading" and block.parent is not None and block.parent < index:
            owner = block.parent if opens[block.parent] else found[block.parent]
        elif owner is not None and not _continues(blocks[owner], block):
            owner = None
        found.append(owner)
        if opens[index] and owner is None:
            owner = index
    return found


def _ends_in_colon(text: str, block: Block) -> bool:
    return text[max(block.span.start, block.span.end - 3) : block.span.end].rstrip(" *_").endswith(":")


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
    found = [*_under_headings(parsed), *_lists(parsed), *_tables(parsed)]
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
        if own or (block.kind == "heading" and block.level <= level):
            if topic and index > at + 1:
                yield Section(topic, at, None, range(at + 1, index))
            topic, at, level = own, index, block.level if block.kind == "heading" else _DEEPEST
        elif run_in := _run_in_topic(parsed, block):
            yield Section(run_in, index, None, range(index, index + 1))
    if topic and len(blocks) > at + 1:
        yield Section(topic, at, None, range(at + 1, len(blocks)))


def _heading_of(parsed: Parsed, block: Block) -> str | None:
    """Return the topic of a heading, or of a short paragraph that is a heading but for its markup."""
    if block.kind == "heading":
        return heading_topic(parsed.words(block.span))
    if block.kind != "paragraph" or block.span.end - block.span.start > _SHORT:
        return None
    words = _heading_words(parsed.words(block.span))
    found = _cue_at(words, 0) if words else None
    return found.topic if found and len(found.words) == len(words) else None


def _run_in_topic(parsed: Parsed, block: Block) -> str | None:
    """Return the topic of a heading that opens its own paragraph: "Media contact: Jordan Mbatha, …"."""
    if block.kind != "paragraph":
        return None
    found = _RUN_IN.match(parsed.text, block.span.start, min(block.span.start + _SHORT, block.span.end))
    words = _heading_words(found["words"]) if found else []
    cue = _cue_at(words, 0) if words else None
    if cue is None or (len(words) > len(cue.words) and words[len(cue.words)] not in _GOES_ON):
        return None
    return cue.topic


def _lists(parsed: Parsed) -> Iterator[Section]:
    """Yield a section per list whose lead-in names a topic; a list inside such a list shares it."""
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
                    above = held[index]
                    if not (_by_table(section) and above is not None and above.topic == "progress"):
                        held[index] = section
    return held


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
