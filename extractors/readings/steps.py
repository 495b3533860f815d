"""One next step taken apart: the action, who is to do it, to whom it goes, and when it is due.

Lists print steps in many forms, all read here:

- "Circulate the final Work Plan – Secretariat, by mid-April 2018" (also with a colon, or in brackets at the end)
- "Refine the concept of operations – Report back to the co-chairs by 25 September 2015"
- "members to send route maps to the chair no later than 31 July 2019"
- "Thailand and Vietnam will draft operating procedures before 20 April 2023"
- "By 5 May 2020: Secretariat to circulate the minutes"
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from extractors.document import Span
from extractors.readings.dates import DateReading
from extractors.readings.step_parts import (
    Context,
    cut,
    find_due,
    find_recipient,
    is_owner,
    may_own,
    noun_phrase,
    opens_with_verb,
    split_owners,
    without_due,
    word_list,
)

_DASH = re.compile(r"\s+(?:[–—-]|--)\s+|\s*—\s*|\t+")
_COLON = re.compile(r":\s+")
_BRACKETED = re.compile(r"\s*[(\[](?P<inner>[^()\[\]]{3,120})[)\]][\s.;,]*$")
_BETWEEN_CHUNKS = re.compile(r"\s*[,;]\s*(?:and\s+(?=to\b|with\b))?")
_SENT_TO = re.compile(
    r"(?:and\s+)?(?:(?:to\s+be\s+)?(?:sent|submitted|delivered|reported|presented|forwarded|transmitted|provided|returned|"
    r"circulated|communicated|addressed)(?:\s+back)?\s+)?to\s+(?!be\b)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:and\s+|with\s+|(?:together|jointly)\s+with\s+|in\s+(?:co-?operation|collaboration|partnership|conjunction)\s+with\s+|"
    r"(?:supported|assisted|led|co-led|co-?ordinated)\s+by\s+|by\s+|"
    r"(?:lead|led by|responsible|responsibility|owners?|action(?: by)?|who)\s*:\s*)",
    re.IGNORECASE,
)
_OWNER_TO = re.compile(r"\s+to\s+(?:also\s+|then\s+|jointly\s+)?(?P<verb>[a-z][\w-]*)")
_MODAL = re.compile(
    r"\s+(?:also\s+|then\s+|each\s+)?(?:will|shall|should|must|would|(?:is|are)\s+(?:now\s+|also\s+)?to"
    r"|(?:is|are|was|were|has\s+been|have\s+been|will\s+be)\s+(?:also\s+|further\s+)?(?:(?:asked|requested|invited|expected|urged"
    r"|encouraged|directed|instructed|required|mandated|called\s+upon|due|tasked)\s+to|tasked\s+with|responsible\s+for)"
    r"|(?:agreed|undertook|undertakes?|committed|commits?|pledged|pledges?|offered|offers?|volunteered|promised|intends?|plans?"
    r"|committed\s+(?:itself|themselves))\s+to)\s+(?:also\s+|then\s+|therefore\s+|further\s+|jointly\s+|each\s+)*(?=[a-z])",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:ask|request|invite|task|direct|instruct|mandate|urge|encourage|call(?:s|ed)?\s+(?:up)?on)(?:s|ed|d)?\s+"
    r"(?P<owner>[^.;:,]{2,80}?)\s+"
    r"(?:to\s+(?=[a-z])|with\s+(?=\w+ing\b))"
)
_CLAUSE_START = re.compile(
    r"(?:^|[,;]\s+(?:and\s+|while\s+|but\s+)?|\s+(?:and|while|whereas|that|until|after|once)\s+)"
)
_NEXT_CLAUSE = re.compile(r"\s*(?:[,;]\s*(?:and\s+|while\s+|but\s+|whereas\s+)?|\s+(?:and|while|whereas)\s+)$")
_AGENT = re.compile(r"\s+by\s+(?:the\s+)?(?=[\w])")
_PASSIVE = re.compile(r"be\s+(?:\w+ly\s+)?(?P<verb>[\w-]+)\b")


@dataclass(frozen=True, slots=True)
class Step:
    """The parts of one next step; spans are offsets into the context's text."""

    action: tuple[Span, ...]
    """The words of the action: two pieces if a date stands inside it."""

    owners: tuple[Span, ...] = ()
    """Who is to do it, each without article."""

    recipient: Span | None = None
    """To whom it goes, without article."""

    detail: Span | None = None
    """What the text adds to the action."""

    due: DateReading | None = None
    """When it is due."""


@dataclass(slots=True)
class _Tail:
    """What stands behind the dash or colon of an item."""

    owners: list[Span] = field(default_factory=list)
    recipient: Span | None = None
    due: DateReading | None = None
    rest: list[Span] = field(default_factory=list)


def read_item(context: Context, span: Span) -> Step | None:
    """Read one item of a list of next steps; null for an item without words."""
    bare = cut(context.text, span.start, span.end, " \n\t.;,")
    if bare is None:
        return None
    for split in (_by_dash, _by_colon, _by_bracket):
        step = split(context, bare)
        if step is not None:
            return step
    return read_clause(context, bare) or _plain(context, bare)


def _gaps(context: Context, span: Span, separator: re.Pattern[str]) -> list[Span]:
    """Return the separators of an item, those inside dates and brackets left out."""
    dates = context.dates_in(span)
    found = []
    for match in separator.finditer(context.text, span.start, span.end):
        gap = Span(*match.span())
        before = context.text[span.start : gap.start]
        if not any(each.span.holds(gap) for each in dates) and before.count("(") + before.count("[") == before.count(
            ")"
        ) + before.count("]"):
            found.append(gap)
    return found


def _by_dash(context: Context, span: Span) -> Step | None:
    gaps = _gaps(context, span, _DASH)
    return _split_at(context, span, gaps[0] if gaps else None, sure=True)


def _by_colon(context: Context, span: Span) -> Step | None:
    gaps = _gaps(context, span, _COLON)
    return _split_at(context, span, gaps[-1] if gaps else None, sure=False)


def _split_at(context: Context, span: Span, gap: Span | None, sure: bool) -> Step | None:
    """Read an item as two sides; ``sure`` says that the mark parts an action from its particulars."""
    if gap is None or gap.start <= span.start or gap.end >= span.end:
        return None
    left, right = Span(span.start, gap.start), Span(gap.end, span.end)
    if not list(without_due(context, left, due := find_due(context, left))) and due:
        return _with_due(read_item(context, right), due)
    if is_owner(context, left) and opens_with_verb(context.words(right)):
        step = read_item(context, right)
        return replace(step, owners=(*split_owners(context, left), *step.owners)) if step else None
    tail = _tail(context, right)
    if tail.rest and not sure:
        return None
    return _joined(read_clause(context, left) or _plain(context, left), tail, context)


def _by_bracket(context: Context, span: Span) -> Step | None:
    """Read an item that ends in "(Secretariat, by 5 May 2020)"."""
    found = _BRACKETED.search(context.text, span.start, span.end)
    if found is None or found.start() == span.start:
        return None
    tail = _tail(context, Span(*found.span("inner")))
    if tail.rest or not (tail.owners or tail.due) or (found["inner"].isupper() and not tail.due):
        return None
    left = Span(span.start, found.start())
    return _joined(read_clause(context, left) or _plain(context, left), tail, context)


def _with_due(step: Step | None, due: DateReading) -> Step | None:
    return replace(step, due=step.due or due) if step else None


def _joined(step: Step | None, tail: _Tail, context: Context) -> Step | None:
    """Complete the action's own parts with those behind the separator, which go before."""
    if step is None:
        return None
    detail = Span(tail.rest[0].start, tail.rest[-1].end) if tail.rest else None
    recipient = tail.recipient or (find_recipient(context.text, detail) if detail else None) or step.recipient
    return replace(
        step, owners=tuple(tail.owners) or step.owners, recipient=recipient, detail=detail, due=tail.due or step.due
    )


def _tail(context: Context, span: Span) -> _Tail:
    """Sort the comma-separated words behind a separator: owners, a recipient, a date, and whatever else."""
    tail = _Tail(due=find_due(context, span))
    for piece in without_due(context, span, tail.due):
        for chunk in _chunks(context, piece):
            _sort(context, chunk, tail)
    return tail


def _chunks(context: Context, span: Span) -> Iterator[Span]:
    """Yield the stretches between commas, semicolons and further dashes; a name keeps its comma."""
    at = span.start
    names = context.names_in(span)
    for match in re.finditer(f"{_BETWEEN_CHUNKS.pattern}|{_DASH.pattern}", context.text[span.start : span.end]):
        start, end = span.start + match.start(), span.start + match.end()
        if not any(name.start < start < name.end for name in names):
            if chunk := cut(context.text, at, start):
                yield chunk
            at = end
    if chunk := cut(context.text, at, span.end):
        yield chunk


def _sort(context: Context, chunk: Span, tail: _Tail) -> None:
    """Put one chunk behind a separator where it belongs."""
    text = context.text
    sent = _SENT_TO.match(text, chunk.start, chunk.end)
    if sent and not opens_with_verb(text[sent.end() : chunk.end]):
        tail.recipient = noun_phrase(text, sent.end(), chunk.end)
        return
    label = _LABEL.match(text, chunk.start, chunk.end)
    named = Span(label.end(), chunk.end) if label and label.end() < chunk.end else chunk
    handed = re.search(r"\s+to\s+(?=the\s|[A-Z]|co-?chair|chair|secretariat|member)", text[named.start : named.end])
    if handed and is_owner(context, Span(named.start, named.start + handed.start())):
        tail.recipient = noun_phrase(text, named.start + handed.end(), named.end)
        named = Span(named.start, named.start + handed.start())
    if is_owner(context, named):
        tail.owners += split_owners(context, named)
    elif not re.fullmatch(r"[\s–—.-]*|(?i:tbc|tbd|n/?a)", context.words(named)):
        tail.rest.append(chunk)


def _plain(context: Context, span: Span, owners: tuple[Span, ...] = ()) -> Step | None:
    """Read an action without owner, or with the owners already known."""
    due = find_due(context, span)
    action = tuple(without_due(context, span, due))
    if not action:
        return None
    recipients = (find_recipient(context.text, piece) for piece in reversed(action))
    return Step(action, owners, recipient=next(filter(None, recipients), None), due=due)


def read_clause(context: Context, span: Span) -> Step | None:
    """Read words with a subject: "members to send …", "the chair will circulate …"; null without one."""
    text = context.text
    opening = _leading_date(context, span)
    start = opening[0] if opening else span.start
    for match in _OWNER_TO.finditer(text, start, span.end):
        owner = cut(text, start, match.start())
        if (
            owner
            and match["verb"] in word_list("verbs")
            and may_own(context, owner)
            and not _MODAL.search(text, start, match.end("verb"))
        ):
            step = _plain(context, Span(match.start("verb"), span.end), tuple(split_owners(context, owner)))
            return _with_due(step, opening[1]) if opening else step
    steps = list(read_sentence(context, Span(start, span.end)))
    if steps and opening:
        return _with_due(steps[0], opening[1])
    return steps[0] if steps else None


def _leading_date(context: Context, span: Span) -> tuple[int, DateReading] | None:
    """Return where the words start behind a date that opens a stretch: "By 5 May 2020, members …"."""
    for each in context.dates_in(span)[:1]:
        before = context.text[span.start : each.span.start]
        behind = re.match(r"\s*[,:–—-]?\s*", context.text[each.span.end : span.end])
        if behind and re.fullmatch(r"(?:(?:in|on|by|from|during|at)\s+)?", before, re.IGNORECASE) and behind.end():
            return each.span.end + behind.end(), each
    return None


def read_sentence(context: Context, sentence: Span) -> Iterator[Step]:
    """Yield the steps of a sentence: one per clause that says what somebody will do or was asked to do."""
    text = context.text
    clauses = list(_clauses(context, sentence))
    for at, (owner, start) in enumerate(clauses):
        end = clauses[at + 1][0].start if at + 1 < len(clauses) else sentence.end
        joint = _NEXT_CLAUSE.search(text, start, end) if end < sentence.end else None
        span = cut(text, start, joint.start() if joint else end, " \n\t.;,")
        if span is None:
            continue
        if _PASSIVE.match(text, span.start, span.end):
            step = _passive(context, owner, span)
        else:
            step = _plain(context, span, tuple(split_owners(context, owner)))
        if step is not None:
            yield step


def _clauses(context: Context, sentence: Span) -> Iterator[tuple[Span, int]]:
    """Yield the subjects of a sentence's modal verbs with the offsets where their actions start."""
    text = context.text
    asked = _ASKED.search(text, sentence.start, sentence.end)
    done = sentence.start
    for match in _MODAL.finditer(text, sentence.start, sentence.end):
        if asked and match.start() >= asked.start():
            break
        owner = _subject(context, Span(done, match.start())) if match.start() > done else None
        if owner:
            yield owner, match.end()
            done = match.end()
    if asked:
        yield Span(*asked.span("owner")), asked.end()


def _subject(context: Context, span: Span) -> Span | None:
    """Return the longest stretch before a verb, from the start of a clause on, that may be its subject."""
    for match in _CLAUSE_START.finditer(context.text[span.start : span.end]):
        phrase = cut(context.text, span.start + match.end(), span.end)
        if phrase and not re.match(
            r"(?:in|on|at|by|during|following|after|before|to|for|with|as)\b", context.words(phrase), re.IGNORECASE
        ):
            return phrase
    return None


def _passive(context: Context, subject: Span, span: Span) -> Step | None:
    """Read "a summary will be circulated by the Secretariat": the agent owns it, the clause is the action."""
    agent = next(
        (
            phrase
            for match in _AGENT.finditer(context.text, span.start, span.end)
            if (phrase := noun_phrase(context.text, match.end(), span.end)) and is_owner(context, phrase)
        ),
        None,
    )
    owners = tuple(split_owners(context, agent)) if agent else ()
    due = find_due(context, span)
    cuts = sorted(each for each in (agent, due.span if due else None) if each)
    end = cuts[0].start if cuts else span.end
    words = re.sub(r"(?:\s+(?:by|in|on|from|during)(?:\s+the)?)?\s*$", "", context.text[subject.start : end])
    action = cut(context.text, subject.start, subject.start + len(words))
    return Step((action,), owners, due=due) if action else None
