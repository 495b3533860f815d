"""The parts of a paragraph that sets down tasks: what it enumerates, sentences, or the tasks of each owner."""

import re

from extractors.document import Block, Span
from extractors.parsed import Parsed
from extractors.readings.steps.items import TITLE, ends_with_particulars
from extractors.readings.steps.labels import is_labelled
from extractors.readings.steps.parts import Context, is_party, split_owners
from extractors.readings.topics import opening_topic

_ENUMERATED = re.compile(r"(?:(?<=\s)|^)\((?:[ivx]{1,4}|[a-h])\)\s+")
_RUN_IN = re.compile(r"(?P<words>[^.:–—\n]{3,60}?)(?:[.:]|\s[–—])\s+")
_SEMICOLON = re.compile(r"\s*;\s+(?:and\s+)?")
_OWNERS_APART = re.compile(r"\s*;\s+(?:and\s+)?(?=(?P<owner>(?:the\s+)?[A-Za-z][^,;:.()]{1,60}?):\s+[a-z])")
_BETWEEN = re.compile(r"[\s;,.]*(?:\band\b)?[\s;,.]*$")


def is_enumerated(parsed: Parsed, block: Block) -> bool:
    """Say whether a paragraph enumerates: "the following work: (i) …; (ii) …"."""
    if block.kind != "paragraph" or parsed.text.count("(", *block.span) < 2:
        return False
    return len(_ENUMERATED.findall(parsed.text, block.span.start, block.span.end)) > 1


def parts(parsed: Parsed, context: Context, span: Span) -> list[Span]:
    """Return the parts of a paragraph: what it enumerates, itself if its parts are labelled, or its sentences."""
    marks = list(_ENUMERATED.finditer(parsed.text, span.start, span.end))
    if len(marks) > 1:
        ends = [*(mark.start() for mark in marks[1:]), span.end]
        return [
            Span(mark.end(), _BETWEEN.search(parsed.text, mark.end(), end).start())  # type: ignore[union-attr]  # it may match nothing
            for mark, end in zip(marks, ends, strict=True)
        ]
    titled = _RUN_IN.match(parsed.text, span.start, span.end)
    if titled and opening_topic(titled["words"]) == "next_steps":
        return apart(parsed, Span(titled.end(), span.end))
    run_in = TITLE.match(parsed.text, span.start, span.end)
    if is_labelled(context, span) or run_in or ends_with_particulars(context, span):
        return [span]
    sentences = [part for sentence in _with_brackets(parsed, span) for part in _by_owners(context, sentence)]
    owners = split_owners(context, sentences[0]) if len(sentences) > 1 else []
    return [span] if owners and all(is_party(context, owner) for owner in owners) else sentences


def _with_brackets(parsed: Parsed, span: Span) -> list[Span]:
    """Return the sentences of a stretch, each with the bracket that stands on the line below it."""
    found: list[Span] = []
    for each in parsed.sentences_in(span):
        if found and parsed.text[each.start] in "[(":
            found[-1] = Span(found[-1].start, each.end)
        else:
            found.append(each)
    return found


def apart(parsed: Parsed, span: Span) -> list[Span]:
    """Return the sentences of a stretch, cut at their semicolons as well."""
    found = []
    first = parsed.sentence_at(span.start)
    rest = [each for each in parsed.sentences_in(span) if each.start > first.start]
    for sentence in (Span(span.start, min(first.end, span.end)), *rest):
        edges = [sentence.start, *(at for gap in _SEMICOLON.finditer(parsed.text, *sentence) for at in gap.span())]
        ends = [*edges[1::2], sentence.end]
        found += [Span(start, end) for start, end in zip(edges[::2], ends, strict=True) if start < end]
    return found


def _by_owners(context: Context, sentence: Span) -> list[Span]:
    """Cut a sentence where another owner's task begins: "Ghana: print the forms; Togo: test them"."""
    parts, at = [], sentence.start
    for match in _OWNERS_APART.finditer(context.text, *sentence):
        if all(is_party(context, owner) for owner in split_owners(context, Span(*match.span("owner")))):
            parts.append(Span(at, match.start()))
            at = match.end()
    return [*parts, Span(at, sentence.end)]
