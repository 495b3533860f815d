"""Next steps told without a verb of the future: "Fiji publishes the atlas", "Publication of the atlas by Fiji".

Calendars and lists of tasks print them so: a party with a verb in the present, a deed with its agent behind "by" or
behind a last comma, or fields between strokes: "Secretariat / 10 May 2022 / circulate the minutes".
"""

import re
from dataclasses import replace

from extractors.document import Span
from extractors.readings.steps.actions import read_action
from extractors.readings.steps.parts import (
    Context,
    are_named,
    cut,
    find_due,
    is_known,
    is_owner,
    is_party,
    split_owners,
    without_due,
)
from extractors.readings.steps.step import Step
from extractors.readings.steps.verbs import opens_with_verb, word_list

_PRESENT = re.compile(r"\s+(?P<verb>[a-z][a-z-]+s)(?=\s+\S)")
_PLURAL = re.compile(r"\s+(?:jointly\s+|together\s+)?(?P<verb>[a-z][a-z-]+)(?=\s+\S)")
_OPEN_END = re.compile(
    r"\b(?:on|of|for|to|in|at|with|about|by|from|into|over|under|between|and|or|the|an?)$", re.IGNORECASE
)
"""Words that no party ends with: what follows "hold talks on" is a noun."""

_THING = re.compile(r"\s+(?:the|an?|its|their|all|both|two|three|new|joint)\s")
"""What follows a verb that no list has, behind a party by name."""

_ALL = re.compile(
    r"(?:[Aa]ll|[Bb]oth|[Tt]he|[Pp]articipating|[Ii]nterested|[Oo]ther|[Nn]ational|[Mm]ember)\s(?:[a-z-]+\s){0,3}[a-z-]+s"
)
"""Several who are not named: "all members", "the harbour masters"."""

_AGENT = re.compile(r"\s+by\s+(?:the\s+)?(?P<owner>[^,;:()]{2,80})$")
_LAST = re.compile(r",\s+(?:and\s+)?(?:the\s+)?(?P<owner>[^,;:()]{2,80})$")
_DEED = re.compile(
    r"(?:[Tt]he\s+)?(?:[A-Za-z-]+\s+){0,2}?[A-Za-z-]+(?:[ts]ion|ment|ance|ence|ing|ssal|val|ery|view|release|issue|transfer)\b"
    r"|.*\b[a-z]+(?:ed|ent|own|iven|ritten|et)$",
    re.DOTALL,
)
"""A noun for a deed at the start, or a participle at the end: "submission of reports", "minutes circulated"."""

_STROKE = re.compile(r"\s+[/|]\s+")
_LONGEST_OWNER = 120
_FIELDS = 3
"""Fields between strokes that make a step, at least."""


def read_nominal(context: Context, span: Span) -> Step | None:
    """Read an item of one of these forms; null for any other."""
    return (
        _by_fields(context, span)
        or _with_date(context, span)
        or _in_present(context, span)
        or _with_agent(context, span)
    )


def _in_present(context: Context, span: Span) -> Step | None:
    """Read "The Secretariat circulates the minutes by 10 May"."""
    for verb in _PRESENT.finditer(context.text, span.start, min(span.end, span.start + _LONGEST_OWNER)):
        owner = cut(context.text, span.start, verb.start())
        words = context.words(owner) if owner else ""
        if _OPEN_END.search(words) or opens_with_verb(words):  # "recruit two pilots"
            break
        known = any(form in word_list("verbs") for form in _plain(verb["verb"]))
        if not known and not (owner and is_party(context, owner) and _THING.match(context.text, verb.end(), span.end)):
            continue
        if owner is None or not is_party(context, owner):
            break
        return read_action(context, Span(verb.start("verb"), span.end), tuple(split_owners(context, owner)))
    return _of_several(context, span)


def _with_date(context: Context, span: Span) -> Step | None:
    """Read a party, a date and an action: "Fiji By 30 April 2021, print a chart"."""
    first = next(iter(context.dates_in(span)), None)
    owner = cut(context.text, span.start, first.span.start) if first and first.span.start > span.start else None
    behind = cut(context.text, first.span.end, span.end) if first else None
    if owner is None or behind is None or not opens_with_verb(context.words(behind)):
        return None
    owners = tuple(split_owners(context, owner))
    if not owners or not all(is_party(context, each) for each in owners):
        return None
    step = read_action(context, behind, owners)
    return step.or_due(first) if step else None


def _of_several(context: Context, span: Span) -> Step | None:
    """Read "Italy and Slovenia examine the rules": several states or bodies by name, and a verb without ending."""
    for verb in _PLURAL.finditer(context.text, span.start, min(span.end, span.start + _LONGEST_OWNER)):
        owner = Span(span.start, verb.start())
        owners = tuple(split_owners(context, owner)) if verb["verb"] in word_list("verbs") else ()
        several = len(owners) > 1 and are_named(context, owners, is_known)
        if several or (owners and _ALL.fullmatch(context.words(owner))):
            return read_action(context, Span(verb.start("verb"), span.end), owners)
    return None


def _plain(verb: str) -> tuple[str, ...]:
    """Return what a verb in the present can be a form of: "publishes" of "publish", "carries" of "carry"."""
    return verb[:-1], verb.removesuffix("es"), f"{verb[:-3]}y"


def _with_agent(context: Context, span: Span) -> Step | None:
    """Read "Submission of reports by all members, 30 June" and "Circulate the minutes, Secretariat, 10 May"."""
    due = find_due(context, span)
    left = list(without_due(context, span, due))
    found = _AGENT.search(context.text, *left[0]) or _LAST.search(context.text, *left[0]) if len(left) == 1 else None
    if found is None or not is_party(context, Span(*found.span("owner"))) or opens_with_verb(found["owner"]):
        return None
    words = context.text[left[0].start : found.start()]
    last = words.split()[-1] if words.strip() else ""
    apart = found[0].startswith(",")
    if not (_DEED.match(words) or (apart and opens_with_verb(words))) or (apart and last[:1].isupper()):
        return None
    step = read_action(context, Span(left[0].start, found.start()))
    owners = tuple(split_owners(context, Span(*found.span("owner"))))
    return replace(step, owners=owners, due=due or step.due) if step else None


def _by_fields(context: Context, span: Span) -> Step | None:
    """Read fields between strokes: one party, one date and one action, in whatever order."""
    edges = [span.start, *(at for gap in _STROKE.finditer(context.text, *span) for at in gap.span()), span.end]
    fields = [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]
    if len(fields) < _FIELDS:
        return None
    dates = [each for each in fields if (due := find_due(context, each)) and not list(without_due(context, each, due))]
    parties = [each for each in fields if each not in dates and is_owner(context, each)]
    actions = [each for each in fields if each not in dates and each not in parties]
    if not (len(actions) == 1 and parties and len(dates) <= 1):
        return None
    step = read_action(context, actions[0], tuple(owner for each in parties for owner in split_owners(context, each)))
    return step.or_due(find_due(context, dates[0])) if step and dates else step
