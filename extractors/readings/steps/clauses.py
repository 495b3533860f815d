"""Next steps told in clauses: "members to send route maps to the chair", "The Secretariat will circulate the minutes".

A clause has a subject, which owns the step, and an action. A passive is owned by its agent, if it has one. Past
requests count by what was asked for: "Members were asked to submit …", "requested the Secretariat to report …".
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from extractors.document import Span
from extractors.readings.dates import DateReading, unplaced
from extractors.readings.steps.actions import read_action, read_actions
from extractors.readings.steps.labels import NUMBERED
from extractors.readings.steps.parts import (
    Context,
    cut,
    find_due,
    in_turn,
    is_known,
    may_own,
    split_owners,
)
from extractors.readings.steps.passives import is_passive, of_passive
from extractors.readings.steps.requests import find_asked
from extractors.readings.steps.step import PRONOUN, Step
from extractors.readings.steps.subjects import find_subject, first_subject, goes_on, leading_date, said_of
from extractors.readings.steps.verbs import opens_with_verb, word_list

_PLURAL_SUBJECT = re.compile(
    r"(?:(?:all|interested|participating|other|relevant|member)\s+)?(?:members|countries|participants|parties"
    r"|states|economies|co-chairs|delegations|ministries)\s+"
    r"(?=(?P<verb>[a-z][\w-]*))",
    re.IGNORECASE,
)
_LONGEST_SENTENCE = 3000
"""Characters; a longer sentence is none, but text whose full stops were lost."""

_LONGEST_SUBJECT = 200
"""The subject of "to send …" is no longer than this."""

_OWNER_TO = re.compile(r"\s+to\s+(?:also\s+|then\s+|jointly\s+)?(?P<verb>[a-z][\w-]*)")
_WITH_DOING = re.compile(r"\s+with\s+(?=[a-z]+ing\s)")
"""Behind "the officials tasked:", what joins each to the task: "Fiji with arranging site visits"."""

_MODAL = re.compile(
    r"\s+(?:also\s+|then\s+|each\s+)?(?:will|shall|should|must|would(?!\s+(?:\w+ly\s+)?(?:favou?r|prefer|like|welcome|wish|want|appreciate)\b)"
    r"|(?:is|are|was|were)\s+(?:now\s+|also\s+)?to"
    r"|(?:is|are|was|were|has\s+been|have\s+been|will\s+be)\s+(?:also\s+|further\s+)?(?:(?:asked|requested"
    r"|invited|expected|urged"
    r"|encouraged|directed|instructed|required|mandated|called\s+upon|due|tasked)\s+to|(?:tasked|entrusted|charged)\s+with|responsible\s+for)"
    r"|(?:has|have)\s+until\s+[^,;.]{3,40}?\s+to"
    r"|(?:(?:has|have|had)\s+)?(?:agreed|undertook|undertaken|undertakes?|committed|commits?|pledged|pledges?"
    r"|offered|offers?|volunteered|promised|intends?|plans?|resolve[sd]?"
    r"|committed\s+(?:itself|themselves))\s+to)(?:\s+|,\s+[^,;.]{3,60},\s+)(?:also\s+|then\s+|therefore\s+|further\s+|jointly\s+"
    r"|each\s+|now\s+|still\s+|instead\s+|again\s+|soon\s+|first\s+|meanwhile\s+|(?!apply\b|supply\b|reply\b|rely\b)[a-z]+ly\s+)*"
    r"(?!(?:the|an?|its|their|our|all|both|each|every|this|these|those)\s)(?=[a-z])",
    re.IGNORECASE,
)
_SAYER_BEHIND = re.compile(
    r",\s+(?:[\w’'-]+\s+){0,6}?(?:said|says|announced|decided|agreed|declared|confirmed|stated|reported)\b"
    r"(?!\s+(?:to|that|on)\b)"
)
"""A main clause behind what it reports, where an action ends: "X will train a team, both sides decided"."""

_NEXT_CLAUSE = re.compile(
    r"\s*(?:[,;]\s*(?:and\s+|while\s+|but\s+|whereas\s+)?|\s+(?:and|while|whereas)\s+)(?:that\s+)?$"
)
_HELD = re.compile(r"\b(?:held|met|meeting|signed|adopted|issued|agreed|launched|took place)\b[^,;]*$")
_WE_ELSE = re.compile(r",\s+(?:and|while|but)\s+(?:I|we|they|he|she|it)\s")
"""Where a clause with another subject begins: "…, and we look forward to the next session"."""

_OTHERS = re.compile(
    r",\s+(?:and|while|but|whereas|although)\s+"
    r"(?P<who>(?:(?!(?:that|which|who|whom|whose|where|when|as|to|and|if)\b)[\w’'()-]+\s+){1,8}?)"
    r"(?:may|can|cannot|could|might|need(?:\s+not)?|is|are|was|were|has|have|had|does|do|did|remains?)\s"
)
"""The same with a noun for its subject: "…, and members may comment until January"."""

_AT_ANOTHER_TIME = re.compile(
    r",?\s+(?:and|while)\s+(?P<who>(?:the\s+)?[A-Z][^,;.:]{1,80}?),?\s+"
    r"(?P<when>(?:by|before|in|on|from|until|during|no\s+later\s+than)\s+[^,;.:]{3,60})"
)
"""Another's name with another time and no verb, right behind a date."""

_NEAR = 10
_SHORT_FORM = re.compile(r"\s+[(\[][^()\[\]]{2,40}[)\]]$")
_RELATIVE = re.compile(r",?\s+(?:which|who|that)$")
_RELATIVE_OF = re.compile(r",\s+(?:which|who|that)\s")
_MAIN = re.compile(
    r",\s+(?:did|does|do|was|were|is|are|has|have|had|could|can|came|comes|went|remains?|remained)\b(?!\s+to\b)"
)
"""Where a main clause goes on behind a relative one: "The fund, which Fiji is to keep, did not come into being"."""

_IT = re.compile(r"(?P<it>It)")
_JOINED_IT = re.compile(r",?\s+and\s+(?P<it>it)$")
_ALSO = re.compile(r"\b(?:also|then|further)\b", re.IGNORECASE)
_IN_TOWN = re.compile(r"\b(?:in|at)\s+(?:[A-Z][\w’'-]+\s+){0,2}[A-Z][\w’'-]+,\s+$")
"""Before a country that only says where a town is: "an Office in Durrës, Albania, which shall begin its work"."""
_SCENE_OPENING = re.compile(
    r"(?:[,;]?\s*(?:and|while|but)\s+)?,?\s*(?:(?:in|on|at|by|during|following|after|before|for|with|as|within|under"
    r"|until|from|no later than)\b[^.;]*)?",
    re.IGNORECASE,
)
"""Words before the date of a scene: a preposition and what hangs on it."""


class _Clause(NamedTuple):
    """Who is to do something, where that is said, and where the action begins."""

    owner: Span
    start: int
    action: int


def read_clause(context: Context, span: Span) -> Step | None:
    """Read words with a subject: "members to send …", "the chair will circulate …"; null without one."""
    opening = leading_date(context, span)
    start = opening[0] if opening else span.start
    if start >= span.end:
        return None
    rest = Span(start, span.end)
    step = _infinitive(context, rest) or next(read_sentence(context, rest, apart=False), None)
    return step.or_due(opening[1]) if step and opening else step


def _infinitive(context: Context, span: Span) -> Step | None:
    """Read "members to send route maps", "members send route maps" and "a report to be sent by the Secretariat"."""
    text = context.text
    for match in _OWNER_TO.finditer(text, span.start, min(span.start + _LONGEST_SUBJECT, span.end)):
        owner = cut(text, span.start, match.start())
        if owner is None or _MODAL.search(text, span.start, match.end("verb")):
            break
        if match["verb"] == "be":
            return of_passive(context, owner, Span(match.start("verb"), span.end))
        known = is_known(context, owner) and not opens_with_verb(context.words(owner))
        if known or (match["verb"] in word_list("verbs") and may_own(context, owner)):
            return read_action(context, Span(match.start("verb"), span.end), tuple(split_owners(context, owner)))
    if doing := _WITH_DOING.search(text, span.start, min(span.start + _LONGEST_SUBJECT, span.end)):
        doers = split_owners(context, Span(span.start, doing.start()))
        if doers and all(is_known(context, each) for each in doers):
            return read_action(context, Span(doing.end(), span.end), tuple(doers))
    plural = _PLURAL_SUBJECT.match(text, span.start, span.end)
    if plural and plural["verb"] in word_list("verbs"):
        owner = Span(span.start, plural.start("verb") - 1)
        return read_action(context, Span(plural.start("verb"), span.end), tuple(split_owners(context, owner)))
    return None


def read_sentence(context: Context, sentence: Span, apart: bool = True) -> Iterator[Step]:
    """Yield the steps of a sentence: one per clause that says what somebody will do or was asked to do.

    :param apart: whether each verb of a clause with a date of its own makes a step.
    """
    text = context.text
    if sentence.end - sentence.start > _LONGEST_SENTENCE:
        return
    numbered = NUMBERED.match(text, sentence.start, sentence.end)
    done = numbered.end() if numbered else sentence.start
    clauses = list(_clauses(context, Span(done, sentence.end)))
    for at, (owner, start, action) in enumerate(clauses):
        end = clauses[at + 1].start if at + 1 < len(clauses) else sentence.end
        said = _SAYER_BEHIND.search(text, action, end)
        end = said.start() if said else end
        further = _WE_ELSE.search(text, action, end) or _others(text, action, end)
        end = further.start() if further else end
        back = _MAIN.search(text, action, end) if _RELATIVE_OF.search(text, start, action) else None
        end = back.start() if back else end
        joint = _NEXT_CLAUSE.search(text, action, end) if end < sentence.end else None
        span = cut(text, action, joint.start() if joint else end, " \n\t.;,")
        if span is None:
            continue
        scene = _scene_date(context, Span(done, start)) if done < start else None
        if is_passive(text, span):
            passive = of_passive(context, owner, span)
            told = [passive] if passive else []
        else:
            meant = [owner] if PRONOUN.fullmatch(context.words(owner)) else split_owners(context, owner)
            span, gapped = _gapped(context, span)
            told = read_actions(context, in_turn(context, span) if apart else [span], tuple(meant))
            told += [replace(told[-1], owners=tuple(others), due=when) for others, when in gapped[: len(told)]]
        between = text[owner.end : action]
        aside = find_due(context, Span(owner.end, action)) if between.count(",") > 1 or " until " in between else None
        yield from (step.or_due(aside or scene) for step in told)
        done = end


def _others(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return where a clause on others begins; a verb there goes on with the action: ", and print what is due"."""
    found = _OTHERS.search(text, start, end)
    return found if found and not opens_with_verb(found["who"]) else None


def _gapped(context: Context, span: Span) -> tuple[Span, list[tuple[list[Span], DateReading]]]:
    """Cut off who does the same at another time: "join in April 2025 and Fiji by the end of that year"."""
    for date in context.dates_in(span):
        found = _AT_ANOTHER_TIME.match(context.text, date.span.end, span.end)
        owner = cut(context.text, *found.span("who")) if found else None
        if found and owner and is_known(context, owner):
            when = Span(*found.span("when"))
            due = find_due(context, when) or unplaced(when, context.words(when))
            return Span(span.start, date.span.end), [(split_owners(context, owner), due)]
    return span, []


def _scene_date(context: Context, span: Span) -> DateReading | None:
    """Return the date that words before a subject set: "In May 2020,"; not "laid it before us on 2 November,"."""
    due = find_due(context, span)
    if due is None or not _SCENE_OPENING.fullmatch(context.text, span.start, due.span.start):
        return None
    if due.date.role == "deadline" or not _HELD.search(context.text, span.start, due.span.start):
        return due
    return None


def _clauses(context: Context, sentence: Span) -> Iterator[_Clause]:
    """Yield the clauses of a sentence that say what somebody will do or was asked to do."""
    text = context.text
    asked = find_asked(context, sentence)
    modals = list(_MODAL.finditer(text, sentence.start, sentence.end))
    done, named = sentence.start, None
    for match in sorted([*asked, *modals], key=lambda each: each.start()):
        if match.start() < done:
            continue
        if match in asked:
            yield _Clause(Span(*match.span("owner")), match.start(), match.end())
            done = match.end()
        elif match.start() > done and (told := _RELATIVE.search(text, max(done, match.start() - _NEAR), match.start())):
            named = _antecedent(context, Span(done, told.start()))
            if named:
                yield _Clause(named, named.start, match.end())
                done = match.end()
        elif named and text[match.start() - 1] == ",":
            yield _Clause(named, match.start(), match.end())
            done = match.end()
        elif match.start() > done and (
            owner := _whose(context, sentence, Span(done, match.start()))
            or _it(context, Span(done, sentence.end), match, done > sentence.start)
        ):
            yield _Clause(owner, owner.start, match.end())
            done, named = match.end(), None


def _whose(context: Context, sentence: Span, span: Span) -> Span | None:
    """Return whose a verb is that ``span`` leads up to; the second verb of a clause has the subject of the first.

    That one is told already where the first was such a verb itself, and then no further clause begins.
    """
    if goes_on(context, span):
        return first_subject(context, span, opens=span.start == sentence.start)
    return said_of(context, span) or find_subject(context, span)


def _it(context: Context, span: Span, modal: re.Match[str], told: bool) -> Span | None:
    """Return the "it" before a verb where it means who was to act before: "…, and it will send the forms by May".

    It may mean a thing as well, or nothing; a verb of action and "also", or a date, tell that somebody acts.

    :param span: from the end of what was read to the end of the sentence.
    :param told: whether a clause of the sentence was read before.
    """
    text = context.text
    found = _JOINED_IT.search(text, span.start, modal.start()) if told else _IT.match(text, span.start, modal.start())
    if found is None or found.end() != modal.start() or not opens_with_verb(text[modal.end() : span.end]):
        return None
    sure = bool(context.dates_in(Span(modal.end(), span.end))) if told else _ALSO.search(modal[0]) is not None
    return Span(*found.span("it")) if sure else None


def _antecedent(context: Context, span: Span) -> Span | None:
    """Return the name directly before a relative clause: "Japan, which will fund the study"; null without one."""
    short = _SHORT_FORM.search(context.text, max(span.start, span.end - _LONGEST_SUBJECT), span.end)
    end = short.start() if short else span.end
    named = next((name for name in context.names_in(Span(span.start, end)) if name.end == end), None)
    return None if named and _IN_TOWN.search(context.text, span.start, named.start) else named
