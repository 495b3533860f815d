"""What is to be done, once it is known who is to do it: "sign the Agreement by May and ratify it by December"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.document import Span
from extractors.readings.steps.parts import Context, cut, find_due, noun_phrase, without_due
from extractors.readings.steps.recipients import find_recipient
from extractors.readings.steps.step import PRONOUN, Step
from extractors.readings.steps.verbs import opens_with_verb

_OBJECT_PRONOUN = re.compile(r"[a-z][\w-]*\s(?P<object>it|them)\b")
_PART = re.compile(r"\s*;\s+(?:and\s+)?|\.\s+(?=[A-Z])")
_VERB = re.compile(r"[a-z][\w-]*\s+(?:(?:up|out|down|off|over|back)\s+)?(?=\S)")


def read_action(context: Context, span: Span, owners: tuple[Span, ...] = ()) -> Step | None:
    """Read an action without owner, or with the owners already known."""
    due = find_due(context, span)
    action = tuple(without_due(context, span, due))
    if not action:
        return None
    recipients = (find_recipient(context.text, piece) for piece in reversed(action))
    return Step(action, owners, recipient=next(filter(None, recipients), None), due=due)


def parts_of(context: Context, span: Span) -> list[Span]:
    """Return an item cut at its semicolons and full stops where each part opens with a verb and has its own date.

    The last part may have none: "recruit two pilots before June; write a plan".
    """
    edges = [span.start, *(at for gap in _PART.finditer(context.text, *span) for at in gap.span()), span.end]
    parts = [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]
    behind = all(opens_with_verb(context.words(part)) for part in parts[1:])
    return parts if behind and all(context.dates_in(part) for part in parts[:-1]) else [span]


def read_actions(context: Context, parts: Sequence[Span], owners: tuple[Span, ...] = ()) -> list[Step]:
    """Read actions told in turn; "ratify it" behind "sign the Agreement" names what is ratified."""
    steps: list[Step] = []
    for part in parts:
        step = read_action(context, part, owners)
        if step:
            steps.append(_with_object(context, step, steps[-1]) if steps else step)
    return steps


def _with_object(context: Context, step: Step, before: Step) -> Step:
    """Put the object of the action before in place of the pronoun behind a verb, if it is one or many as that is."""
    pronoun = _OBJECT_PRONOUN.match(context.text, step.action[0].start, step.action[0].end)
    verb = _VERB.match(context.text, before.action[0].start, before.action[0].end)
    thing = noun_phrase(context.text, verb.end(), before.action[0].end) if pronoun and verb else None
    if pronoun is None or verb is None or thing is None or PRONOUN.fullmatch(context.words(thing)):
        return step
    if context.words(thing).endswith("s") is not (pronoun["object"] == "them"):
        return step
    opening = Span(step.action[0].start, pronoun.start("object") - 1)
    rest = cut(context.text, pronoun.end(), step.action[0].end)
    return replace(step, action=(opening, Span(verb.end(), thing.end), *([rest] if rest else ()), *step.action[1:]))
