"""Next steps that minutes mark where they were agreed: "Follow-up: Fiji to print …", "Action 3/2: the Chair to …".

Such a mark opens a paragraph or stands behind a sentence of it; what follows it, up to the end of that sentence, is a
task if it names who is to act or opens with a verb.
"""

import re
from collections.abc import Iterator

from extractors.document import Span
from extractors.facts.step_lists import is_task, items
from extractors.parsed import Parsed
from extractors.readings.steps.parts import Context
from extractors.readings.steps.step import Step
from extractors.sections import topic_of

_MARK = re.compile(
    r"(?<![^\s>*_(])(?:[Aa]ction|[Tt]ask|[Ff]ollow-up|[Nn]ext\s+step|ACTION|FOLLOW-UP)s?"
    r"(?:\s+(?:no\.?\s*)?(?:[A-Z]?\d{1,3}|[A-Z])(?:[/.]\d{1,3})?)?\s*:\s+(?=\w)"
)
_OPENS = ".;:)"
"""What may stand before a mark."""

_ELSEWHERE = frozenset({"progress", "attachments", "contact", "about", "notes"})


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
            found = items(parsed, context, Span(mark.end(), sentence.end))
            yield from (step for step in found if step.owners and is_task(context, step))
