"""Reads a draft again that people have edited: what no longer agrees with its source, was dropped, or is still open.

What the draft said when it was written stands in the file beside it, ``FILE.sources.json``; paragraphs are known by
their hidden bookmarks. Without that file the comments tell the sources, and figures and dates are held against them.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docx.oxml.ns import qn

from kb.draft.changes import Compared, changes
from kb.draft.dating import plain
from kb.draft.figures import figures
from kb.draft.master import opened
from kb.draft.parts import Part, parts, references, shown
from kb.draft.sidefile import SCHEMA, beside
from kb.draft.syntax import alternatives
from kb.draft.writer import MARK
from kb.errors import DraftError

TOLD = (
    *("verb stronger", "verb weaker", "verb changed", "number changed", "date changed", "name changed"),
    "reference changed",
)
"""Changes that part a sentence from its source."""

NOTE_TITLE = "To complete before issue"
"""The words that open the note at the end of a draft."""

_COMMENT = re.compile(r"^(?P<place>.+?, (?:paragraph|passage|line) .+?): “(?P<quote>.*)”$", re.MULTILINE)
_BRACKET = re.compile(r"\[([^\[\]]{1,300})\]")


@dataclass(frozen=True)
class Finding:
    """One thing to look at before a draft goes out."""

    kind: str
    """A change of ``TOLD``, ``dropped``, ``placeholder`` or ``not agreed``."""

    paragraph: str
    """Number of the paragraph as shown; empty where there is none."""

    what: str
    """What is the matter: ``63 → 64``, or the words."""

    source: str
    """The source's place and words; empty where none is concerned."""


def check(path: str | Path, sources: str | Path | None = None) -> list[Finding]:
    """Return what is to be looked at in an edited draft, what parts from its source first.

    :param sources: the file with the draft's sources; null for the one beside it, if there is one.
    :raises DraftError: the draft is no Word file or no draft, or its sources are missing or cannot be read.
    """
    draft = Path(path)
    word = opened(draft)
    body, style = [], ""
    for part in parts(word):
        style = "Note Title" if style == "Note Title" else part.style
        if style != "Note Title":
            body.append(part)
    numbers = _numbers(body)
    told = _told(draft, Path(sources) if sources else None)
    if told is None and not any(_COMMENT.search(comment.text) for comment in word.comments):
        raise DraftError(_unsourced(draft, ours=bool(_marked(body))))
    against = list(_against_file(told, body, numbers)) if told else list(_against_comments(word, numbers))
    return [*against, *_open(body, numbers, {each["text"] for each in (told or {}).get("placeholders", ())})]


def _told(draft: Path, sources: Path | None) -> dict[str, Any] | None:
    """Read what the draft said when it was written; null without a file that tells."""
    file = sources or beside(draft)
    if sources is None and not file.exists():
        return None
    try:
        told: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        if told["schema"] == SCHEMA:
            return told
        raise ValueError(told["schema"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DraftError(f"{file}: not the sources of a draft. Name the .sources.json written beside it") from error


def _unsourced(draft: Path, *, ours: bool) -> str:
    """Say why nothing can be held against a source: no comment quotes one, and no file beside the draft names any."""
    if ours:
        return f"{draft}: its sources are missing, so nothing was checked. Name them with --sources FILE.sources.json"
    return f"{draft}: no draft of this program, or one without its sources. Name them with --sources FILE.sources.json"


def _paragraphs(body: list[Part]) -> Iterator[Any]:
    for part in body:
        yield from part.element.iter(qn("w:p")) if part.rows else [part.element]


def _numbers(body: list[Part]) -> dict[Any, str]:
    """Return the number under which each paragraph stands, by its element."""
    found: dict[Any, str] = {}
    count = 0
    for part in body:
        count += part.style == "List Number"
        for paragraph in part.element.iter(qn("w:p")):
            found[paragraph] = str(count) if count else ""
    return found


def _against_file(told: dict[str, Any], body: list[Part], numbers: dict[Any, str]) -> Iterator[Finding]:
    """Compare each paragraph with what it said when it was drafted."""
    now, whole = _marked(body), Counter(plain(shown(paragraph)) for paragraph in numbers)
    before: dict[str, list[dict[str, Any]]] = {}
    for sentence in told["sentences"][: _end(told)]:
        before.setdefault(sentence["id"], []).append(sentence)
    for identifier, sentences in before.items():
        cited = [each for each in sentences if each["sources"]]
        was, paragraph = plain(" ".join(each["text"] for each in sentences)), now.get(identifier)
        if not cited or (paragraph is None and whole[was]):
            continue
        if paragraph is None or not shown(paragraph).strip():
            yield Finding("dropped", str(cited[0]["paragraph"] or ""), was, _places(cited))
            continue
        for change in changes([Compared(was, plain(shown(paragraph)))]):
            if change.kind in TOLD and not (change.kind == "reference changed" and references(paragraph)):
                gone = change.what.partition(" → ")[0]
                concerned = [each for each in cited if gone.casefold() in each["text"].casefold()] or cited
                yield Finding(change.kind, numbers[paragraph], change.what, _places(concerned))


def _marked(body: list[Part]) -> dict[str, Any]:
    """Return the paragraphs that bear a mark, by their identifier."""
    marks = ((paragraph, mark) for paragraph in _paragraphs(body) for mark in paragraph.iter(qn("w:bookmarkStart")))
    named = ((mark.get(qn("w:name"), ""), paragraph) for paragraph, mark in marks)
    return {name.removeprefix(MARK): paragraph for name, paragraph in named if name.startswith(MARK)}


def _end(told: dict[str, Any]) -> int:
    """Return where the note at the end begins, which is left out before issue."""
    texts = [each["text"] for each in told["sentences"]]
    return texts.index(NOTE_TITLE) if NOTE_TITLE in texts else len(texts)


def _places(sentences: list[dict[str, Any]]) -> str:
    sources = dict.fromkeys(
        f"{source['document']}, {source['place']}: “{source['quote']}”"
        for each in sentences
        for source in each["sources"]
    )
    return "; ".join(list(sources)[:3])


def _against_comments(word: Any, numbers: dict[Any, str]) -> Iterator[Finding]:
    """Hold the figures and dates of each commented sentence against the words that its comment quotes."""
    texts = {str(comment.comment_id): comment.text for comment in word.comments}
    for paragraph, number in numbers.items():
        for identifier, sentence in _commented(paragraph).items():
            sources = list(_COMMENT.finditer(texts.get(identifier, "")))
            quotes = "; ".join(source["quote"] for source in sources).replace(" … ", "; ")
            known = figures(quotes)
            for value, words in figures(sentence).items():
                if sources and value not in known:
                    places = "; ".join(f"{source['place']}: “{source['quote']}”" for source in sources[:3])
                    yield Finding(f"{value[0]} changed", number, words, places)


def _commented(paragraph: Any) -> dict[str, str]:
    """Return the words under each comment of a paragraph."""
    found: dict[str, str] = {}
    running: list[str] = []
    for element in paragraph.iter():
        if element.tag == qn("w:commentRangeStart"):
            running.append(element.get(qn("w:id")))
        elif element.tag == qn("w:commentRangeEnd") and element.get(qn("w:id")) in running:
            running.remove(element.get(qn("w:id")))
        elif element.tag == qn("w:t"):
            for each in running:
                found[each] = found.get(each, "") + (element.text or "")
    return found


def _open(body: list[Part], numbers: dict[Any, str], placeholders: set[str]) -> Iterator[Finding]:
    """Yield every bracket that is left, placeholders apart from text that is not agreed."""
    for paragraph in _paragraphs(body):
        styled = {
            "".join(run.itertext(qn("w:t"))).strip("[]"): run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}").get(qn("w:val"))
            for run in paragraph.iter(qn("w:r"))
            if run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}") is not None
        }
        for match in _BRACKET.finditer(shown(paragraph)):
            words = plain(match[1])
            if words in placeholders or styled.get(match[1]) == "Placeholder":
                yield Finding("placeholder", numbers[paragraph], words, "")
            else:
                count = alternatives(words)
                more = f" ({count} alternatives)" if count > 1 else ""
                yield Finding("not agreed", numbers[paragraph], f"{words}{more}", "")
