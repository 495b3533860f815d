"""Next steps that minutes mark where they were agreed: "Follow-up: Fiji to print …", "Action 3/2: the Chair to …".

Such a mark opens a paragraph or stands behind a sentence of it; what follows it, up to the end of that sentence, is a
task if it names who is to act or opens with a verb. Where only a name follows, the sentence before it is the task:
"The Council should write to Fiji. Action: Chair."
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.document import Block, Span
from extractors.facts.step_lists import is_task, items
from extractors.parsed import Parsed
from extractors.readings.steps.clauses import read_sentence
from extractors.readings.steps.labels import LABELLED, WHEN, deadline
from extractors.readings.steps.parts import Context, cut, is_party, split_owners
from extractors.readings.steps.step import Step
from extractors.readings.steps.verbs import opens_with_verb
from extractors.readings.topics import heading_topic
from extractors.sections import section_at, topic_of

_MARK = re.compile(
    r"(?<![^\s>*_(])(?:[Aa]ction|[Tt]ask|[Ff]ollow-up|[Nn]ext\s+step|ACTION|FOLLOW-UP)s?"
    r"(?:\s+(?:no\.?\s*)?(?:[A-Z]?\d{1,3}|[A-Z])(?:[/.]\d{1,3})?)?\s*(?P<who>\([^()]{2,60}\)\s*)?:\s+(?=\w)"
)
_OPENS = ".;:)"
"""What may stand before a mark."""

_ELSEWHERE = frozenset({"progress", "attachments", "contact", "about", "notes"})


def is_marked_alone(parsed: Parsed, index: int) -> bool:
    """Say whether only the mark that opens a paragraph says that it is a next step: no heading, no further labels."""
    block, section = parsed.document.blocks[index], section_at(parsed, index)
    over = section.heading if section and section.heading != index else None
    told = over is not None and heading_topic(parsed.words(parsed.document.blocks[over].span)) is not None
    if block.kind != "paragraph" or told or _MARK.match(parsed.text, block.span.start) is None:
        return False
    labels = LABELLED.finditer(parsed.text, block.span.start, block.span.end)
    return all(label["label"].lower() in ("action", "task") for label in labels)


def marked(parsed: Parsed, context: Context) -> Iterator[Step]:
    """Yield the steps that are marked in running text, in reading order."""
    for mark in _MARK.finditer(parsed.text):
        index = parsed.document.index_at(mark.start())
        block = parsed.document.blocks[index]
        before = parsed.text[block.span.start : mark.start()].rstrip()
        if (before and before[-1] not in _OPENS) or mark.end() >= block.span.end or block.cells:
            continue
        if block.kind == "heading" or topic_of(parsed, index) in _ELSEWHERE:
            continue
        sentence = parsed.sentence_at(mark.end())
        if mark.end() < sentence.end:
            named = None if mark["who"] else cut(parsed.text, mark.end(), sentence.end)
            if before and named and (step := _of_sentence_before(parsed, context, block, mark.start(), named)):
                yield step
                continue
            found = items(parsed, context, Span(mark.start() if mark["who"] else mark.end(), sentence.end))
            yield from (step for step in found if step.owners and is_task(context, step))


def _of_sentence_before(parsed: Parsed, context: Context, block: Block, at: int, named: Span) -> Step | None:
    """Read a sentence as the task of those whom a mark at ``at`` names behind it, and a deadline behind the mark."""
    owners = split_owners(context, named)
    if opens_with_verb(context.words(named)) or not owners or not all(is_party(context, each) for each in owners):
        return None
    sentences = parsed.sentences_in(block.span)
    told = next((each for each in reversed(sentences) if each.end <= at), None)
    step = next(read_sentence(context, told), None) if told else None
    if step is None:
        return None
    label = LABELLED.match(parsed.text, named.end + 2, block.span.end)
    due = deadline(context, Span(label.end(), block.span.end), "deadline") if label and WHEN.match(label[0]) else None
    return replace(step, owners=tuple(owners), named=(), due=due or step.due)
