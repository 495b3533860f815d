"""Finds again what a draft said when it was written, where the file beside it is lost: it is composed once more.

The properties of a draft tell its template, its meeting and its day; the style is the one in which most paragraphs are
those of the draft. What a brief added is not found again, nor what a template of the user's own said.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Any

from kb.draft.compose import Options, compose
from kb.draft.dating import plain
from kb.draft.desk import meetings
from kb.draft.library import SUFFIX, Library, described
from kb.draft.parts import shown
from kb.draft.sentences import sentences
from kb.draft.sidefile import told_sentence
from kb.draft.style import styles
from kb.draft.syntax import parse
from kb.errors import KnowledgeBaseError
from kb.store import KnowledgeBase
from kb.wording import overlap

ENOUGH = 0.5
"""Share of paragraphs that have to be those of the draft."""


def recovered(word: Any, marked: Mapping[str, Any], kb: KnowledgeBase) -> list[dict[str, Any]] | None:
    """Return the sentences of a draft with their sources; null if the knowledge base does not give the draft again.

    :param marked: the draft's paragraphs by their identifiers.
    """
    best: list[dict[str, Any]] | None = None
    most, there = 0, Counter(plain(shown(each)) for each in marked.values())
    for options in _asked(word, kb):
        try:
            rendered = compose(kb, options).rendered
        except KnowledgeBaseError:
            continue
        found = [told_sentence(each) for each in sentences(parse(rendered.text), rendered.sources)]
        if len(marked.keys() & {each["id"] for each in found}) < ENOUGH * len(marked):
            continue
        same = sum(there[text] > 0 for text in _paragraphs(found))
        if same > most:
            best, most = found, same
    return best


def _paragraphs(told: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the words of each paragraph."""
    for _, lines in groupby(told, key=lambda each: str(each["id"])):
        yield plain(" ".join(each["text"] for each in lines))


def _asked(word: Any, kb: KnowledgeBase) -> Iterator[Options]:
    """Yield what may have been asked for when the draft was made."""
    properties, library = word.core_properties, Library()
    day: date | None = properties.created.date() if properties.created else None
    names = [name for name in library.templates() if _kind(library, name) == properties.subject]
    for meeting in meetings(kb):
        title = str(meeting["name"] or "")
        if overlap(title, properties.title) >= ENOUGH:
            for name in names:
                for style in styles():
                    yield Options(template=name, meeting=meeting["id"], as_of=day, style=style)


def _kind(library: Library, name: str) -> str:
    return described(library.load(name + SUFFIX)).partition(":")[0]
