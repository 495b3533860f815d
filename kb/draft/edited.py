"""What a person changed in the paragraphs of a draft, sentence by sentence, held against what each said and cites."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from extractors.language import pipeline
from extractors.readings.clauses.verbs import find_verbs
from extractors.readings.entities.countries import find_country
from kb.draft.changes import Compared, changes
from kb.draft.dating import plain
from kb.draft.figures import figures
from kb.draft.parts import ALIKE, Part, references, shown
from kb.draft.writer import MARK
from kb.wording import overlap

TOLD = (
    *("verb stronger", "verb weaker", "verb changed", "number changed", "date changed", "name changed"),
    "reference changed",
)
"""Changes that part a sentence from its source."""

NOTE_TITLE = "To complete before issue"
"""The words that open the note at the end of a draft."""

_SENTENCE_END = re.compile(r"(?<=[.!?:;])\s+(?=[A-Z“\[(])")
_OPENING_WORDS = re.compile(r"(?:the |The )?([A-ZÀ-ÖØ-Þ][\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)*)")


@dataclass(frozen=True)
class Finding:
    """One thing to look at before a draft goes out."""

    kind: str
    """A change of ``TOLD``, ``dropped``, ``no source``, ``records disagree``, ``placeholder`` or ``not agreed``."""

    paragraph: str
    """Number of the paragraph as shown; empty where there is none."""

    what: str
    """What is the matter: ``63 → 64``, or the words."""

    source: str
    """The source's place and words; empty where none is concerned."""


Told = dict[str, Any]
"""A sentence of a draft with its sources, as the file beside it has them."""


def against_sentences(sentences: Sequence[Told], body: list[Part], numbers: dict[Any, str]) -> Iterator[Finding]:
    """Compare each paragraph with the sentences that it held when it was drafted.

    :param sentences: the sentences, in the order of the draft.
    :param numbers: number of each paragraph, by its element.
    """
    now, whole = marked(body), Counter(plain(shown(paragraph)) for paragraph in numbers)
    before: dict[str, list[Told]] = {}
    for sentence in sentences[: _end(sentences)]:
        before.setdefault(sentence["id"], []).append(sentence)
    for identifier, said in before.items():
        paragraph = now.get(identifier)
        if paragraph is None and whole[plain(" ".join(each["text"] for each in said))]:
            continue
        text = plain(shown(paragraph)) if paragraph is not None else ""
        number = numbers[paragraph] if paragraph is not None else str(said[0]["paragraph"] or "")
        for finding in _in_paragraph(said, text, number):
            if finding.kind != "reference changed" or not references(paragraph):
                yield finding
    yield from _new(body, numbers, set(now.values()), {plain(each["text"]) for each in sentences})


def marked(body: list[Part]) -> dict[str, Any]:
    """Return the paragraphs that bear a mark, by their identifier."""
    marks = ((paragraph, mark) for paragraph in paragraphs(body) for mark in paragraph.iter(qn("w:bookmarkStart")))
    named = ((mark.get(qn("w:name"), ""), paragraph) for paragraph, mark in marks)
    return {name.removeprefix(MARK): paragraph for name, paragraph in named if name.startswith(MARK)}


def paragraphs(body: list[Part]) -> Iterator[Any]:
    """Yield the paragraphs of a body, those of tables included."""
    for part in body:
        yield from part.element.iter(qn("w:p")) if part.rows else [part.element]


def _end(sentences: Sequence[Told]) -> int:
    """Return where the note at the end begins, which is left out before issue."""
    texts = [each["text"] for each in sentences]
    return texts.index(NOTE_TITLE) if NOTE_TITLE in texts else len(texts)


def _in_paragraph(said: list[Told], text: str, number: str) -> Iterator[Finding]:
    """Yield what became of the sentences of one paragraph."""
    left, rest = [], text
    for sentence in said:
        words = plain(sentence["text"])
        if words in rest:
            rest = rest.replace(words, "\n", 1)
        else:
            left.append(sentence)
    pieces = [piece for part in rest.split("\n") for piece in _SENTENCE_END.split(part.strip()) if piece.strip()]
    for sentence in left:
        words = plain(sentence["text"])
        best = max(pieces, key=lambda piece: overlap(words, piece), default=None)
        if best is None or (overlap(words, best) < ALIKE and len(pieces) + len(said) > 2):
            if sentence["sources"]:
                yield Finding("dropped", number, words, places([sentence]))
            continue
        pieces.remove(best)
        if sentence["sources"]:
            yield from _between(sentence, words, best, number)
    for piece in pieces:
        yield from _unsupported(piece, number)


def _between(sentence: Told, was: str, now: str, number: str) -> Iterator[Finding]:
    """Yield what parts a sentence from what it said."""
    opened = _opening(was, now)
    if opened:
        yield Finding("name changed", number, opened, places([sentence]))
    for change in changes([Compared(was, now)]):
        if change.kind in TOLD:
            yield Finding(change.kind, number, change.what, places([sentence]))


def _opening(was: str, now: str) -> str:
    """Return how the name that opens a sentence changed; empty if none did. Other names are told with the changes."""
    old, new = (_OPENING_WORDS.match(text) for text in (was, now))
    if not old or not new or old[1] == new[1] or " " in old[1] + new[1]:
        return ""
    named = any(find_country(each[1]) or each[1].isupper() for each in (old, new))
    return f"{old[1]} → {new[1]}" if named else ""


def _new(body: list[Part], numbers: dict[Any, str], known: set[Any], said: set[str]) -> Iterator[Finding]:
    """Yield what paragraphs that somebody added say without a source."""
    for paragraph in paragraphs(body):
        text = plain(shown(paragraph))
        if paragraph not in known and text and text not in said:
            for piece in _SENTENCE_END.split(text):
                yield from _unsupported(piece, numbers[paragraph])


def _unsupported(piece: str, number: str) -> Iterator[Finding]:
    """Yield words that act, count or date without a source."""
    acts = find_verbs(pipeline().make_doc(piece), piece)
    if piece not in {"", "."} and (list(acts) or figures(piece)):
        yield Finding("no source", number, piece, "")


def places(sentences: list[Told]) -> str:
    """Return the sources of sentences on one line."""
    sources = dict.fromkeys(
        f"{source['document']}, {source['place']}: “{source['quote']}”"
        for each in sentences
        for source in each["sources"]
        if not source.get("disputed")
    )
    return "; ".join(list(sources)[:3])


def disputed(sentences: Sequence[Told]) -> Iterator[Finding]:
    """Yield what the records disagree on in the sentences of a draft, each thing once."""
    found: dict[str, dict[str, str]] = {}
    where: dict[str, str] = {}
    for sentence in sentences[: _end(sentences)]:
        for source in sentence["sources"]:
            if what := source.get("disputed"):
                where.setdefault(what, str(sentence["paragraph"] or ""))
                found.setdefault(what, {}).setdefault(source["reading"], f"{source['document']}, {source['place']}")
    for what, readings in found.items():
        told = " or ".join(f"“{reading}” ({place})" for reading, place in readings.items())
        yield Finding("records disagree", where[what], what, told)
