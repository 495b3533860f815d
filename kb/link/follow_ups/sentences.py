"""Sentences of later documents that speak of a promised thing, and what they say of it.

The words of a promise find the sentences to look at, so that the work grows with what is said of a step, not with the
number of documents; ``matching`` weighs each. Items of the later document's own next steps are promises again and no
reports.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from kb.link.follow_ups.counted import counted
from kb.link.follow_ups.counts import few_of, short_of_money
from kb.link.follow_ups.days import UNTOLD, Days, agreement, days_of, done_on, within
from kb.link.follow_ups.in_part import is_limited, is_of_some, is_part
from kb.link.follow_ups.matching import Finding, findings, may_tell
from kb.link.follow_ups.owners import described
from kb.link.follow_ups.promises import Promise
from kb.link.follow_ups.put_off import sets_new_time, was_due
from kb.link.follow_ups.remaining import leaves_some
from kb.link.follow_ups.reports import Report
from kb.link.follow_ups.unfounded import is_taken_back, is_unfounded
from kb.link.follow_ups.window import Later, Sentence
from kb.link.timing import compare, days_between
from kb.link.words.lateness import is_delay, said_to_be_late
from kb.link.words.openings import names_last
from kb.link.words.reviews import reviews_everything

_SEEN = 0.2
"""So much of what tells a thing from others must stand in a sentence before it is looked at."""

_SEVERAL = 2
_WHOSE = 4
"""Whose the things are stands within so many words before them."""

_BEFORE_TIME = 62
"""What was held more days before the first day due is something else."""

_THAT = re.compile(r",\s(?:and\s)?that\s")
_NEAR = 160
"""Characters before a day in which a sentence may deny something until then."""

_UNTIL = re.compile(r"\b(?:not|never)\b[^;]{0,120}?\buntil\s(?:\S*\s?)?\Z")
_SO_FAR = re.compile(r"\bso\sfar\b", re.IGNORECASE)
_REMARK = {"partly": "reported for a part only", "open": "put off to a new time", "ahead": "promised again"}
_STATUS = {"partly": "reported-partly", "open": "restated", "ahead": "restated"}


def reported_in_words(step: Promise, later: Iterable[Later]) -> Iterator[Report]:
    """Yield what sentences of later documents say of a step, up to the document that closes it."""
    for each in later:
        closed = False
        for sentence in _near(step, each):
            found = _found(step, sentence)
            report = report_of(step, sentence, found) if found else None
            if report and not reviews_everything(sentence.text):
                yield report
                closed = closed or report.status in ("reported-done", "reported-late")
        if closed:
            return


def _near(step: Promise, later: Later) -> Iterator[Sentence]:
    """Yield the sentences of a document that may name the thing: its noun and some of what tells it from others."""
    named = later.naming(key for head in step.heads for key in head.keys) | later.holding(step.meanings)
    if step.promises("hold"):
        named |= later.holding(key for unit in step.thing.units if unit.name for key in unit.keys)
    if not named:
        return
    if any(unit.place == "before" and unit.weight >= 1 for unit in step.thing.units):
        seen = dict.fromkeys(named, 0.0)
        for unit in step.thing.units:
            for at in later.naming(unit.keys) & named:
                seen[at] += unit.weight
        named = {at for at, weight in seen.items() if weight and weight >= _SEEN * step.thing.total}
    for at in sorted(named):
        yield later.sentences[at]


def _found(step: Promise, sentence: Sentence) -> list[Finding]:
    telling = [part for part in sentence.parts if may_tell(step, part)]
    return list(findings(step, sentence.words, telling, partial(agreement, step, sentence))) if telling else []


def report_of(step: Promise, sentence: Sentence, found: list[Finding]) -> Report | None:
    """Return what a sentence reports of a step, given what its parts say of it; null if it is nothing."""
    if not found:
        return None
    if sentence.follows and is_taken_back(sentence.follows.text):
        return None
    done = max((each for each in found if each.mode == "done"), key=lambda each: each.score, default=None)
    if done and is_unfounded(step, sentence.text[done.start : done.end], sentence.words.low[done.at]):
        return _made(step, sentence, "open", done, UNTOLD, None) if sets_new_time(sentence) else None
    if done:
        return _done(step, sentence, done, found)
    best = max(found, key=lambda each: (each.mode != "ahead", each.score))
    if best.mode == "under way":
        told = sentence.text[best.start : best.end]
        some = best.partly or is_part(step, told)
        if some:
            return _made(step, sentence, "partly", best, UNTOLD, None)
        anew = [each for each in found if each.mode == "ahead" and _is_planned_later(step, sentence, each)]
        if not anew and sets_new_time(sentence, outright=True):
            return _made(step, sentence, "open", best, UNTOLD, None)
        return _made(step, sentence, "ahead", anew[0], UNTOLD, None) if anew else None
    if best.mode == "open" and (best.partly or is_of_some(step, sentence.text[best.start : best.end])):
        return _made(step, sentence, "partly", best, UNTOLD, None)  # of some it is told that they are missing
    if not (_is_planned_anew(step, sentence, best) or (best.mode == "open" and sets_new_time(sentence))):
        return None  # what is under way or still missing, without a new day, is no news of a promise
    return _made(step, sentence, best.mode, best, UNTOLD, None)


def _done(step: Promise, sentence: Sentence, done: Finding, found: list[Finding]) -> Report | None:
    """Return a report that a thing was done, or a part of it."""
    when = done_on(step, sentence, done)
    if _is_denied_until_later(sentence, done):
        return _made(step, sentence, "open", done, UNTOLD, None)
    if step.paper.date and (when[1] or when[0] or "9") < step.paper.date:
        return None  # what was done before it was promised is something else
    if when[0] and when[1] == sentence.paper.date and when[0][:7] < (step.paper.date or "")[:7]:
        return None  # so is what has been there since before: "has been open since 2017"
    if step.promises("hold") and step.due[0] and when[1] and days_between(when[1], step.due[0]) > _BEFORE_TIME:
        return None
    if step.promises("invite") and step.stems.isdisjoint(verb.stem for verb in sentence.verbs):
        when = UNTOLD  # when they came is not when they were asked
    if _is_yearly(step) and when[0] and step.due[1] and when[0][:4] != step.due[1][:4]:
        return None
    partly, remark = _partly(step, sentence, done, found)
    if remark == "":
        return None
    return _made(step, sentence, "partly" if partly else "done", done, UNTOLD if partly else when, remark)


def _made(step: Promise, sentence: Sentence, how: str, found: Finding, when: Days, remark: str | None) -> Report:
    timing = compare(step.due, when)
    said = how == "done" and said_to_be_late(sentence.words, (found.start, found.end), found.at, sentence.verbs)
    late = said or (how == "done" and timing.late)
    reason = timing.reason if timing.late or not late else f"said to be late; {timing.reason}"
    return Report(
        status=_STATUS.get(how) or ("reported-late" if late else "reported-done"),
        rule=f"sentence-{how}",
        reason=remark or _REMARK.get(how) or reason,
        paper=sentence.paper,
        fact_id=None,
        span=(sentence.start, sentence.end),
        quote=sentence.text,
        reported=when,
        days_late=timing.days_late if late else None,
        score=found.score,
    )


def _partly(step: Promise, sentence: Sentence, done: Finding, found: list[Finding]) -> tuple[bool, str | None]:
    """Say whether what was done is only a part; an empty remark says that it is nothing of what was promised."""
    told = sentence.text[done.start : done.end]
    few = few_of(told)
    if few:
        return True, f"reported for {few[0]} of {few[1]}"
    little = short_of_money(step.object, told) if step.promises("pay") else None
    if little:
        return True, f"reported for {little[0]} of {little[1]} promised"
    if step.count:
        of_count = counted(step, told)
        if of_count is not None:
            return of_count
    if names_last(told) and not step.event:
        return leaves_some(step, sentence, done), None  # with the last of them all are there
    limited = not step.event and is_limited(sentence.text[sentence.words.ends[done.at] :])
    if done.partly or limited or is_part(step, _without_use(step, sentence, done)):
        return True, None
    if _left_out(step, sentence, done) or _is_of_some_owners(step, sentence, done):
        return True, None
    others = [each for each in found if each.start != done.start and each.mode in ("open", "under way")]
    others = [each for each in others if each.start > done.start or not is_delay(sentence.text[each.start : each.end])]
    return bool(others) or leaves_some(step, sentence, done), None


def _without_use(step: Promise, sentence: Sentence, done: Finding) -> str:
    """Return what is told, but for how far another verb has come and for what is noted besides: ", that two failed"."""
    words, told = sentence.words, sentence.text[done.start : done.end]
    others = [verb for verb in sentence.verbs if verb.at > done.at and "so" in words.low[verb.first : verb.at]]
    for verb in reversed(others):
        if verb.stem in step.stems or (verb.verb and not verb.verb.kinds.isdisjoint(step.kinds)):
            continue
        start, end = words.starts[verb.first] - done.start, words.starts[verb.at] - done.start
        if start >= 0 and end <= len(told):
            told = told[:start] + _SO_FAR.sub(" ", told[start:end]) + told[end:]
    sequel = _THAT.search(told, max(0, words.starts[done.at] - done.start))
    at = done.start + sequel.start() if sequel else done.end
    after = (verb for verb in sentence.verbs if words.starts[verb.at] > at)
    answered = any(verb.stem in step.stems or (verb.verb and verb.verb.kinds & step.answers) for verb in after)
    return told[: sequel.start()] if sequel and not answered else told


def _is_of_some_owners(step: Promise, sentence: Sentence, done: Finding) -> bool:
    """Say whether things are told of that are those of one of several who promised: "the Fijian entries"."""
    owners, words = step.owner.countries, sentence.words
    if len(owners) < _SEVERAL:
        return False
    inside = [at for at, start in enumerate(words.starts) if done.start <= start < done.end]
    named = described(words, inside[0], inside[-1] + 1)
    whose = (at for at in inside[:-1] if described(words, at, at + 1) & owners)
    of_things = any(words.keys[n] & step.head_keys for at in whose for n in range(at + 1, min(at + _WHOSE, len(words))))
    after = sentence.follows.words if sentence.follows else None
    further = described(after, 0, len(after)) if after else frozenset[str]()
    return of_things and bool(owners - named) and owners.isdisjoint(further - named)


def _left_out(step: Promise, sentence: Sentence, done: Finding) -> bool:
    """Say whether some of the things listed are told of and others not."""
    items = step.thing.items
    if not items or not step.thing.named_items:
        return False
    words = sentence.words
    heard = frozenset[str]().union(
        *(keys for at, keys in enumerate(words.keys) if done.start <= words.starts[at] < done.end), frozenset()
    )
    told = [bool(item & heard) for item in items]
    return any(told) and not all(told)


def _is_planned_anew(step: Promise, sentence: Sentence, found: Finding) -> bool:
    """Say whether a plan is set down with a day to come; a mere intention is no news of a promise."""
    told = (each for each in within(sentence, found) if each.date.end or each.date.start)
    known = [each for each in told if not was_due(sentence.text, each.span.start)]
    if step.count and counted(step, sentence.text[found.start : found.end]) is not None:
        return False
    return any((each.date.end or each.date.start or "") >= (sentence.paper.date or "") for each in known)


def _is_planned_later(step: Promise, sentence: Sentence, found: Finding) -> bool:
    """Say whether a plan for what is being made is set down with a day that is later than the last one due."""
    if not step.due[1] or not _is_planned_anew(step, sentence, found):
        return False
    told = (each for each in within(sentence, found) if not was_due(sentence.text, each.span.start))
    return any((each.date.start or each.date.end or "") > step.due[1] for each in told)


def _is_denied_until_later(sentence: Sentence, found: Finding) -> bool:
    """Say whether a thing is denied up to a day after the document: "could not be opened until 31 March next"."""
    known = sentence.paper.date or "9"
    until = (
        each
        for each in within(sentence, found)
        if _UNTIL.search(sentence.text[max(0, each.span.start - _NEAR) : each.span.start + len("until ")])
    )
    return any((days_of(each, sentence)[1] or "") > known for each in until)


def _is_yearly(step: Promise) -> bool:
    return any("marks:annual" in unit.keys for unit in (*step.thing.units, *step.thing.heads))
