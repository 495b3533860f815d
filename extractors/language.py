"""The only place a spaCy pipeline is built: tokens and sentences over the canonical text, with no trained model.

spaCy's rules for English tokens run over the whole text at once, so a token's ``idx`` is an offset into
``Document.text``. Sentences are found per block by a few typographic rules, because statements are full of
abbreviations (H.E., Art., Nos.) and lower-case list items that a general splitter trips over.

Importing spaCy takes longer than reading most documents, so it happens at first use: what only asks a knowledge base
never waits for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from extractors.document import Document, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

ABBREVIATIONS = frozenset(
    "adm amb art arts approx brig capt cf col comdr cmdr dr e.g eng esq est etc excl fig figs ft gen gov h.e hon i.e "
    "inc incl insp jr lt ltd maj messrs min mr mrs ms no nos para paras pp prof rep rev sen sgt sr st supt u.k u.n u.s "
    "vol vs viz".split()
)
"""Words whose full stop does not end a sentence, without that stop."""

_BOUNDARY = re.compile(
    r"""(?P<mark>[.!?…](?<![.!?…][.!?…])[.!?…]*+) # the mark, whole; its first character comes first, to be found fast
        [)\]"'”’»]*+                # what closes with it
        (?P<gap>\s++)
        (?=[\[("'“‘«]*+[\dA-ZÀ-ÖØ-Þ•]) # a new sentence opens with a capital or a figure
    """,
    re.VERBOSE,
)
_LINE = re.compile(r"[^\n]+")
_DOTTED = re.compile(r"[^\n·\s][^\n·]*(?<!\s)")
"""What stands on a line between dots that part several items: "14 aircraft took part · nobody was hurt · …"."""

_SEVERAL = 2
"""Dots in a block that part its items."""

_LAST_WORD = re.compile(r"[\w.&'’-]*$")
_LETTERED = re.compile(
    r"\b(?:annex|attachment|appendix|option|group|part|category|schedule|class|section|zone|track|table|chapter|type"
    r"|plan|hall|room|hepatitis|vitamin|grade)\s[A-Z]$",
    re.IGNORECASE,
)
"""A letter behind such a word is a name and no initial: "… supported Option B."."""

_CLOSING_QUOTES = frozenset('"”’»')
_LONGEST_LABEL = 16
_LONGEST_ABBREVIATION = 12
"""Characters before a mark that may be one; a longer word is none."""

LONG = 100
"""Characters without a space from which on they are no longer taken for one word."""

_LONG_RUN = re.compile(rf"(?<!\S)(?P<run>(?P<address>\W{{0,3}}(?:https?://|www\.))?+(?=\S{{{LONG}}})\S++)(?P<space> ?)")
_PARTS = re.compile(r"\w+|\W+")

_MOST_WORDS = 50_000
"""Different words whose splitting is remembered; an archive of many thousand documents has hardly more."""

_learnt: set[str] = set()
"""The words that the tokenizer has been shown."""


@cache
def pipeline() -> Language:
    """Return the shared pipeline: English tokens, no components, no limit on length but the reader's."""
    import spacy
    from spacy.tokenizer import Tokenizer

    nlp = spacy.blank("en")
    nlp.max_length = 2**31
    assert isinstance(nlp.tokenizer, Tokenizer)
    nlp.tokenizer.max_cache_size = _MOST_WORDS
    return nlp


def phrase_matcher(attribute: str) -> PhraseMatcher:
    """Return an empty matcher of phrases by an attribute of tokens, such as ``"LOWER"``."""
    from spacy.matcher import PhraseMatcher

    return PhraseMatcher(pipeline().vocab, attr=attribute)


def sentence_spans(document: Document) -> list[Span]:
    """Split every block into sentences; a printed line break inside a block ends one too, and so do several dots."""
    found = []
    for block in document.blocks:
        text = document.words(block.span)
        start = 0
        for line in (_DOTTED if text.count(" · ") >= _SEVERAL else _LINE).finditer(text):
            start = line.start()
            for match in _BOUNDARY.finditer(text, line.start(), line.end()):
                if _ends_sentence(text, line.start(), match):
                    found.append(Span(block.span.start + start, block.span.start + match.start("gap")))
                    start = match.end()
            if start < line.end():
                found.append(Span(block.span.start + start, block.span.start + line.end()))
    return found


def _ends_sentence(text: str, low: int, match: re.Match[str]) -> bool:
    """Tell a full stop from the point of an abbreviation or an initial."""
    if match["mark"] != ".":
        return True
    found = _LAST_WORD.search(text, max(low, match.start() - _LONGEST_ABBREVIATION), match.start())
    word = found[0] if found else ""
    bare = word.strip("\"'’").lower().removeprefix("(")
    if len(bare) == 1 and bare.isalpha() and word.isupper():
        if text[match.end("mark")] in _CLOSING_QUOTES:
            return True  # what somebody said has ended: “and so do I.”
        return _LETTERED.search(text, max(low, match.start() - _LONGEST_LABEL), match.start()) is not None
    return bare not in ABBREVIATIONS


def _learn_words(nlp: Language, words: Iterable[str]) -> None:
    """Show the tokenizer the words of a text before the text itself: the tokens stay the same, and come sooner.

    spaCy remembers how a word splits, but only until a text shows it an exception such as "e.g."; from there on it
    would split every new word of that text again each time it comes. Plain words are shown all at once, as no exception
    is among them, any other by itself.
    """
    from spacy.tokenizer import Tokenizer

    assert isinstance(nlp.tokenizer, Tokenizer)
    new = list(set(words) - _learnt)[: _MOST_WORDS - len(_learnt)]
    _learnt.update(new)
    exceptions = nlp.tokenizer.rules or {}
    plain = {word for word in new if word.rstrip(",.;:").isalpha()}
    plain = {word for word in plain if word not in exceptions and word.rstrip(",.;:") not in exceptions}
    nlp.make_doc(" ".join(plain))
    for word in new:
        if word not in plain:
            nlp.make_doc(word)


def _tokens(text: str) -> Doc:
    """Return the tokens of a text; a run too long for a word is split by kinds of characters, a web address not at all.

    spaCy strips marks from a word one by one and searches all of it for each, which is quadratic in its length.
    """
    nlp = pipeline()
    words = text.split()
    if max(map(len, words), default=0) >= LONG:
        return _with_long_runs(nlp, text, words)
    _learn_words(nlp, words)
    return nlp.make_doc(text)


def _with_long_runs(nlp: Language, text: str, words: list[str]) -> Doc:
    """Join the tokens of the long runs with those of the stretches between them."""
    from spacy.tokens import Doc

    _learn_words(nlp, (word for word in words if len(word) < LONG))
    docs: list[Doc] = []
    done = 0
    for run in _LONG_RUN.finditer(text):
        if run.start() > done:
            docs.append(nlp.make_doc(text[done : run.start()]))
        parts = [run["run"]] if run["address"] else _PARTS.findall(run["run"])
        spaces = [False] * (len(parts) - 1) + [bool(run["space"])]
        docs.append(Doc(nlp.vocab, words=parts, spaces=spaces))
        done = run.end()
    if done < len(text):
        docs.append(nlp.make_doc(text[done:]))
    joined = Doc.from_docs(docs, ensure_whitespace=False)
    assert joined is not None
    return joined


def parse(document: Document, sentences: Sequence[Span] | None = None) -> Doc:
    """Return one spaCy ``Doc`` over the canonical text, with sentence starts set; ``doc.text == document.text``.

    ``sentences`` are those of ``sentence_spans``, if they have been worked out already.
    """
    import numpy as np
    from spacy.attrs import IDX, SENT_START

    doc = _tokens(document.text)
    spans = sentence_spans(document) if sentences is None else sentences
    starts = np.array([span.start for span in spans], dtype=np.uint64)
    offsets = doc.to_array(IDX)
    first = offsets.searchsorted(starts)
    values = np.full(len(offsets), -1, dtype=np.int64)
    values[first[offsets[first] == starts]] = 1
    doc.from_array([SENT_START], values.view(np.uint64).reshape(-1, 1))  # type: ignore[arg-type]  # the stub says int32, the method takes uint64
    return doc
