"""Reports in other words than the promise: found by all that speaks for them, and given to the step they fit best.

"Officers who will receive and pass on alerts have been designated" reports contact points appointed. Sentences of a
later document and the steps still open compete: each sentence goes to the step it fits best, each step takes the
sentence that speaks for it most, and nothing is closed without words that say that something was done.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from kb.link.follow_ups.asserted import asserted
from kb.link.follow_ups.counts import parts_of, some_of
from kb.link.follow_ups.days import agreement
from kb.link.follow_ups.doers import who
from kb.link.follow_ups.in_part import is_part
from kb.link.follow_ups.matching import Finding
from kb.link.follow_ups.owners import counting
from kb.link.follow_ups.promises import Promise
from kb.link.follow_ups.reports import Report
from kb.link.follow_ups.retold.clues import Clues
from kb.link.follow_ups.retold.enough import is_enough
from kb.link.follow_ups.retold.evidence import Evidence, evidence
from kb.link.follow_ups.retold.going_on import goes_on, together
from kb.link.follow_ups.retold.paragraphs import in_paragraphs
from kb.link.follow_ups.retold.zones import joined
from kb.link.follow_ups.sentences import report_of
from kb.link.follow_ups.view import View
from kb.link.follow_ups.window import Later, Sentence
from kb.link.words.predicates import Predicate
from kb.link.words.reviews import announces_review

NEXT = 8
"""Reports in other words are looked for in so many of the next documents only."""

_LOOKED = 0.9
"""Sentences are looked at where words in common do so much."""

_NOUN = 0.75
"""They are looked at where they share so much, as a noun does, with no other promise."""

_BEFORE = 0.5
"""A sentence that tells when is looked at where words in common do so much in the one before."""

_SURE = 4.0
"""So much speaks for a report that is as sure as one in the words of the promise."""

_CLOSE = 0.25
"""A sentence may report two steps that it fits about as well."""

_ALONE = 1.5
"""A sentence shares so many times as much with one promise as with any other of the document."""

_PEAK = 0.75
"""It shares such a part of the most that any sentence shares with that promise."""

_LEAST = 0.4
"""It shares so much at least."""

_HALF = 0.5
"""It then shares such a share of the words that do not only say where, when or to whom."""

_TAKING_PART = re.compile(r"\b(?:participating|interested|concerned|taking part|willing)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Fit:
    """A part of a sentence that may report a step."""

    clues: Clues
    sentence: Sentence
    finding: Finding
    evidence: Evidence

    @property
    def place(self) -> tuple[int, int]:
        return self.sentence.start, self.finding.start


def told_otherwise(
    steps: list[Promise], known: Mapping[str, list[Report]], later: Iterable[Later], clues: Callable[[Promise], Clues]
) -> Iterator[tuple[Promise, Report]]:
    """Yield the first news of steps in other words, of each where none came before in its own.

    :param steps: the next steps of a document.
    :param known: what is reported of each in its own words.
    :param later: later documents, in order of time.
    :param clues: says what a step may be known by.
    """
    left: dict[str, Clues | None] = {step.id: None for step in steps}
    heads = Counter(key for step in steps for key in step.head_keys)
    sole = frozenset(key for key, times in heads.items() if times == 1)
    for each in later:
        told = {step_id: report for step_id in known for report in known[step_id] if report.paper is each.paper}
        wanted = [step for step in steps if step.id in left and step.id not in told]
        left = {step.id: left[step.id] or clues(step) for step in wanted}
        taken = {report.span[0] for report in told.values()}
        for step, report in _assigned([found for found in left.values() if found], each, taken, sole):
            if report.status != "restated":  # what was put off or promised again may be reported later
                del left[step.id]
            yield step, report
        if not left:
            return


def _assigned(
    left: list[Clues], later: Later, taken: set[int], sole: frozenset[str]
) -> Iterator[tuple[Promise, Report]]:
    """Give each sentence to the step it fits best, and each step the sentence that fits it best.

    :param taken: starts of the sentences that report a step in its own words.
    :param sole: keys that name the thing of one promise of the document only.
    """
    shared = [_shared(each, later) for each in left]
    alone = _alone(shared)
    fits = sorted(
        (
            fit
            for n, each in enumerate(left)
            for fit in _fits(each, later, shared[n], alone[n], sole)
            if fit.sentence.start not in taken
        ),
        key=lambda fit: (-fit.evidence.total, fit.place, fit.clues.step.span),
    )
    found: set[str] = set()
    best: dict[int, float] = {}
    for fit in fits:
        step, start = fit.clues.step, fit.sentence.start
        if step.id in found or best.get(start, fit.evidence.total) > fit.evidence.total + _CLOSE:
            continue
        report = report_of(step, fit.sentence, [fit.finding])
        if report:
            best.setdefault(start, fit.evidence.total)
            found.add(step.id)
            yield step, _explained(report, fit.evidence)
    rest = [each for each in left if each.step.id not in found]
    yield from _in_paragraphs(rest, later, taken | best.keys())


def _in_paragraphs(left: list[Clues], later: Later, taken: set[int]) -> Iterator[tuple[Promise, Report]]:
    """Give each step what the paragraph that is about it says was done, no sentence to two steps."""
    told = sorted(in_paragraphs(left, later, taken), key=lambda each: (-each.evidence.total, each.sentence.start))
    found: set[str] = set()
    used: set[int] = set()
    for each in told:
        step, sentence = each.clues.step, each.sentence
        if step.id in found or sentence.start in used:
            continue
        score = min(0.84, 0.84 * each.evidence.total / _SURE)
        finding = Finding(each.mode, score, *each.span, each.at, _is_of_some(each.view, each.verb))
        report = report_of(step, sentence, [finding])
        if report:
            found.add(step.id)
            used.add(sentence.start)
            yield step, _explained(report, each.evidence)


def _explained(report: Report, told: Evidence) -> Report:
    how = f"in other words: {'; '.join(told.reasons)}"
    rule = report.rule.replace("sentence-", "retold-")
    return replace(report, rule=rule, reason=f"{report.reason}; {how}")


def _fits(
    clues: Clues, later: Later, shared: Mapping[int, float], alone: Collection[int], sole: frozenset[str]
) -> Iterator[_Fit]:
    for at in _candidates(clues, later, shared, alone):
        sentence = later.sentences[at]
        known = sentence.gives_numbers or sentence.opening is not None
        for part in sentence.parts:
            if not known and clues.keys.isdisjoint(part.heard):
                continue  # nothing can speak for it
            view = View(clues.step, sentence.words, part, partial(agreement, clues.step, sentence))
            told = asserted(view)
            if not told:
                continue
            mode, place, verb = told
            found = evidence(clues, sentence, view, verb, alone=at in alone, sole=sole & clues.step.head_keys)
            partly = partial(_is_told_of_some, view, verb)
            enough = partial(is_enough, mode=mode, reviewed=sentence.reviewed, partly=partly)
            if found and not enough(found):
                found = together(found, clues, view.heard, sentence, mode)
            if found and enough(found):
                start, end = sentence.words.starts[part.start], sentence.words.ends[_end(view, verb) - 1]
                score = min(0.84, 0.84 * found.total / _SURE)
                partly_done = _is_of_some(view, verb)
                yield _Fit(clues, sentence, Finding(mode, score, start, end, place, partly_done), found)


def _is_told_of_some(view: View, verb: Predicate | None) -> bool:
    """Say whether some act of whom all were to, or a part is told of what was promised."""
    return _is_of_some(view, verb) or (view.names_thing and is_part(view.step, view.told))


def _end(view: View, verb: Predicate | None) -> int:
    """Return where a part ends, without a further clause of its own subject that tells of what was not done."""
    coming = [other for other in view.part.verbs if verb and other.at > verb.at and other.mode != "done"]
    ends = (joined(view.words, verb.end, other.first) for other in coming if verb)
    return next((end for end in ends if end), view.part.end)


def _is_of_some(view: View, verb: Predicate | None) -> bool:
    """Say whether some act of whom all were to, or few of many are done; who takes part is not known."""
    owner = view.step.owner
    told = some_of(view.told)
    if told and told[1].lower() in view.step.numbers:
        return True
    few = parts_of(view.told)
    if few and (verb is None or few[1].lower() in view.step.numbers):
        return True
    taking = _TAKING_PART.search("; ".join(view.step.responsible))
    if not owner.many or (taking and taking[0].lower() not in view.told.lower()):
        return False
    if counting(owner, view.words, *view.stretch) == "one of many":
        return True
    return verb is not None and verb.voice == "active" and who(view, verb) == "one of many"


def _shared(clues: Clues, later: Later) -> dict[int, float]:
    """Return for the places of sentences that share words of a promise how much these tell."""
    seen: dict[int, float] = defaultdict(float)
    for clue in clues.own:
        for at in later.holding(clue.keys):
            seen[at] += clue.most
    return seen


def _alone(shared: list[dict[int, float]]) -> list[set[int]]:
    """Return for each promise the sentences that fit it far better than any other, and that none fits much better."""
    first: dict[int, float] = defaultdict(float)
    second: dict[int, float] = defaultdict(float)
    for each in shared:
        for at, weight in each.items():
            first[at], second[at] = max(first[at], weight), max(second[at], min(first[at], weight))
    found: list[set[int]] = []
    for each in shared:
        enough = max(_LEAST, _PEAK * max(each.values(), default=0.0))
        best = (at for at, weight in each.items() if weight >= enough and weight == first[at])
        found.append({at for at in best if first[at] >= _ALONE * second[at]})
    return found


def _candidates(clues: Clues, later: Later, shared: Mapping[int, float], alone: Collection[int]) -> list[int]:
    """Return the places of sentences that share some rarer word, or stand where steps are reviewed."""
    seen = defaultdict(float, shared)
    for key, (_, weight) in clues.around.items():
        for at in later.places.get(key, ()):
            seen[at] += weight
    least = min(_NOUN, _HALF * sum(clue.most for clue in clues.matter) or _NOUN)
    near = {at for at, weight in seen.items() if weight >= _LOOKED or (weight >= least and at in alone)}
    near |= {at for at in alone if seen[at] >= _BEFORE and some_of(later.sentences[at].text)}
    known = (at for at, weight in seen.items() if weight >= _BEFORE)
    after = {at + 1 for at in known if goes_on(clues.step, later.sentences[at].follows)}
    told = {at for at in later.reviewed if at in seen or _may_tell(later.sentences[at], after=at - 1 in seen)}
    return sorted(at for at in near | after | told if not announces_review(later.sentences[at].text))


def _may_tell(sentence: Sentence, *, after: bool) -> bool:
    """Say whether a sentence without any promised word may report a step: by days, numbers, or the sentence before."""
    return sentence.gives_numbers or (after and sentence.opening is not None)
