"""The clauses of one sentence: where its finite verbs stand, and who is the subject of each.

No parser stands behind this. A sentence is reduced to marks: separators, brackets, conjunctions, words that open
a subordinate clause, and finite verbs. The subject of a verb is read leftwards from it; a verb after "and" or a
comma shares the subject of the verb before ("endorsed the plan and requested the Office to …").
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace

from extractors.document import Span
from extractors.readings.clauses.actors import PRONOUNS, is_actor, is_adverbial
from extractors.readings.clauses.groups import AUXILIARIES, verb_group
from extractors.readings.clauses.marks import Mark, find_marks
from extractors.readings.clauses.naming import NAME, Subject, split_at_commas, who_is_named

_ENUMERATOR = re.compile(r"\s*(?:\((?:[a-z]{1,4}|\d{1,2})\)|[a-z]\))\s*$")
_PRONOUN = re.compile(rf"\b(?:{'|'.join(PRONOUNS)})\s*$", re.IGNORECASE)
_NOUN_AFTER = re.compile(r"\s(?:of|by|to|from|with|for|in|at|on|since|after|before|under)\s+")
_OPENS_RELATIVE = frozenset({"that", "which", "who"})
_SCENE = frozenset("as since after before when while once until if although though because where".split())
"""Words that open a clause which may stand before the main one."""

_WISH = re.compile(r"\sbe\s+(?:\w+ly\s+)?[a-z]+")
_LONGEST_PRONOUN = 6
_MOST_VERBS = 12
"""A shared subject is looked for no further back than this many verbs."""


class Clauses:
    """The marks of one sentence and the subjects read from them; subjects are remembered."""

    def __init__(self, text: str, span: Span, accepts: Callable[[str], bool] = is_actor) -> None:
        """Read the marks of ``span``; a noun phrase that ``accepts`` refuses is no subject."""
        self.text = text
        self.span = span
        self.marks = find_marks(text, span)
        self.starts = [mark.start for mark in self.marks]
        self._accepts = accepts
        self._known: dict[int, Subject | None] = {}

    def add(self, verb: Span) -> None:
        """Mark a finite verb that its form alone does not show: "Ghana offers two testing units"."""
        at = bisect_left(self.starts, verb.start)
        if self.starts[at : at + 1] != [verb.start]:
            self.marks.insert(at, Mark(verb.start, verb.end, "verb"))
            self.starts.insert(at, verb.start)
            self._known.clear()

    def before(self, at: int) -> int | None:
        """Return the index of the mark directly before ``at``, brackets and "(a)" aside; null for a word."""
        index = bisect_left(self.starts, at) - 1
        while index >= 0:
            mark = self.marks[index]
            between = self.text[mark.end : at]
            if mark.kind == "close" and _ENUMERATOR.search(self.text[max(self.span.start, mark.start - 6) : at]):
                at = self.text.rfind("(", self.span.start, mark.start)
                index = bisect_left(self.starts, at) - 1 if at >= 0 else -1
            elif between.strip(" [\n"):
                return None
            elif mark.kind == "open" and self.text[mark.start] == "[":
                at, index = mark.start, index - 1
            else:
                return index
        return None

    def opens(self, at: int) -> bool:
        """Say whether nothing but brackets and an enumerator stands before ``at`` in the sentence."""
        head = self.text[self.span.start : at].strip(" [\n")
        return not head or _ENUMERATOR.fullmatch(head) is not None

    def whole(self) -> Span | None:
        """Return who is named where no verb stands: "In this context, the Meeting, led by Peru"."""
        found = self._phrase(self.span.start, self.span.start, self.span.end, 0, first=True)
        return found.span if found else None

    def subject(self, at: int, bare: bool = True) -> Subject | None:
        """Return the subject of the verb group that starts at ``at``, if it names somebody.

        ``bare`` says that the group is the verb alone: it goes on no clause below whose verb has an auxiliary.
        """
        if at not in self._known:
            self._known[at] = None  # a verb is never its own subject's verb
            self._known[at] = self._read(at, bare)
        return self._known[at]

    def _read(self, at: int, bare: bool) -> Subject | None:
        if pronoun := _PRONOUN.search(self.text, max(self.span.start, at - _LONGEST_PRONOUN), at):
            return self._pronoun(pronoun)
        index = self.before(at)
        if index is None:
            return None if self.opens(at) else self._walk(at)
        kind = self.marks[index].kind
        if kind == "comma":
            return self._after_comma(index, bare)
        if kind in ("and", "stop"):
            return self.shared(index, bare)
        if kind == "sub":
            return self._antecedent(index)
        return self._walk(at) if kind in ("close", "verb") else None

    def _pronoun(self, found: re.Match[str]) -> Subject:
        span = Span(found.start(), found.start() + len(found[0].rstrip()))
        index = self.before(span.start)
        if index is None:
            return Subject(span, span.start, 0)
        above = next((mark for mark in reversed(self.marks[: index + 1]) if mark.kind not in ("comma", "and")), None)
        opener = self._words(above).lower() if above and above.kind == "sub" else ""
        return Subject(span, self.cut(index), int(bool(opener)), opener)

    def cut(self, index: int) -> int:
        """Return where the separator at ``index`` begins, a comma before "and" included."""
        if index and self.marks[index].kind == "and" and self.marks[index - 1].kind == "comma":
            comma = self.marks[index - 1]
            if not self.text[comma.end : self.marks[index].start].strip():
                return comma.start
        return self.marks[index].start

    def _walk(self, at: int) -> Subject | None:
        """Read the noun phrase that ends at ``at``, leftwards to where its clause begins."""
        separators: list[int] = []
        for index in self._outward(bisect_left(self.starts, at) - 1):
            mark = self.marks[index]
            if mark.kind == "open" and not self.text[mark.end : at].strip():
                continue
            if mark.kind in ("stop", "open"):
                return self._phrase(mark.end, mark.start, at, 0)
            if mark.kind == "sub":
                if not self._is_modifier(index):
                    return self._behind_wish(index, separators, at) or self._below(index, at)
            elif mark.kind != "verb":
                separators.append(index)
            elif separators:
                return self._after_verb(index, separators, at)
        return self._phrase(self.span.start, self.span.start, at, 0)

    def _outward(self, index: int) -> Iterator[int]:
        """Yield the marks leftwards from ``index``, past whole brackets; a bracket still open is yielded."""
        depth = 0
        while index >= 0:
            kind = self.marks[index].kind
            if kind == "close":
                depth += 1
            elif kind == "open" and depth:
                depth -= 1
            elif not depth:
                yield index
            index -= 1

    def _is_modifier(self, index: int) -> bool:
        """Say whether "that", "which" or "who" is itself a subject: "members that had attended the session"."""
        mark, after = self.marks[index], self.marks[index + 1 : index + 2]
        is_relative = self.text[mark.start : mark.end] in _OPENS_RELATIVE
        return (
            is_relative and bool(after) and after[0].kind == "verb" and not self.text[mark.end : after[0].start].strip()
        )

    def _behind_wish(self, index: int, separators: list[int], at: int) -> Subject | None:
        """Read the subject behind a wish, whose verb shows no form: "asked that boats be lent, and Peru agreed"."""
        mark = self.marks[index]
        joined = next(
            (i for i in separators if self.marks[i].kind == "and" and self.cut(i) < self.marks[i].start), None
        )
        if joined and self._words(mark).lower() == "that" and _WISH.search(self.text, mark.end, self.cut(joined)):
            return self._phrase(self.marks[joined].end, self.cut(joined), at, 0)
        return None

    def _below(self, index: int, at: int) -> Subject | None:
        """Read the subject of a clause that a subordinating word opens; the main clause may follow after a comma."""
        mark = self.marks[index]
        chunks = self._chunks(mark.end, at)
        scene = len(chunks) > 1 and self.text[mark.start : mark.end].lower() in _SCENE
        found = self._phrase(chunks[-1].start if scene else mark.end, mark.start, at, int(not scene))
        return found if scene or found is None else replace(found, opener=self._words(mark).lower())

    def _after_verb(self, verb: int, separators: list[int], at: int) -> Subject | None:
        """Read the subject of a further clause: what follows one of the separators after the verb before."""
        joined = [i for i in separators if self.marks[i].kind == "and" and self.cut(i) < self.marks[i].start]
        commas = [i for i in separators if self.marks[i].kind == "comma"][:1]
        for index in dict.fromkeys([*joined, *commas, *separators]):
            found = self._phrase(self.marks[index].end, self.cut(index), at, self._depth(index, verb))
            if found:
                return self._widened(found, index, separators)
        return None

    def _depth(self, separator: int, verb: int) -> int:
        """A clause joined without a comma stays inside the clause before it."""
        if self.cut(separator) < self.marks[separator].start or self.marks[separator].kind == "comma":
            return 0
        inner = self.subject(verb_group(self.text, self.span.start, self.marks[verb].start).start)
        return inner.depth if inner else 0

    def _widened(self, found: Subject, index: int, separators: list[int]) -> Subject:
        """Take in the names listed before: "Fiji, Samoa and Tonga offered"."""
        for left in separators[separators.index(index) + 1 :]:
            words = self.text[self.marks[left].end : found.span.start].rstrip()
            listed = words.removesuffix("and").rstrip(" ,")
            if listed and not NAME.match(listed):
                break
            if listed:
                start = self.marks[left].end
                start += len(self.text[start : found.span.start]) - len(self.text[start : found.span.start].lstrip())
                found = replace(found, span=Span(start, found.span.end), clause=self.cut(left))
        return found

    def _chunks(self, start: int, end: int) -> list[Span]:
        inside = self.marks[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        return split_at_commas(self.text, start, end, inside)

    def _phrase(self, start: int, clause: int, end: int, depth: int, first: bool = False) -> Subject | None:
        """Read the subject out of a stretch; ``first``: it stands at the front, before an inserted phrase."""
        found = who_is_named(self.text, self._chunks(start, end), first, self._accepts)
        return Subject(found, clause, depth) if found else None

    def _words(self, span: Span | Mark) -> str:
        return self.text[span.start : span.end]

    def _after_comma(self, comma: int, bare: bool) -> Subject | None:
        """Read the subject of a verb directly after a comma: before an inserted phrase, or that of the verb before."""
        index, depth, end = comma - 1, 0, self.marks[comma].start
        while index >= 0:
            mark = self.marks[index]
            depth += (mark.kind == "close") - (mark.kind == "open")
            if mark.kind == "stop" and not depth:
                return self._phrase(mark.end, mark.start, end, 0, first=True)
            if mark.kind in ("verb", "sub") and not depth:
                inserted = self._inserted(index if mark.kind == "verb" else index + 1)
                if inserted is None and mark.kind == "verb":
                    return self._late(index, comma) or self.shared(comma, bare)
                if inserted is None:
                    return self._phrase(mark.end, mark.start, end, 1, first=True)
                index, end = inserted, self.marks[inserted].start
            index -= 1
        return self._phrase(self.span.start, self.span.start, end, 0, first=True)

    def _inserted(self, index: int) -> int | None:
        """Return the comma that opens a relative clause or "as" phrase ending before ``index``; null for none."""
        while index > 0 and self.marks[index - 1].kind == "verb":
            index -= 1
        if index < 2 or self.marks[index - 1].kind != "sub" or self.marks[index - 2].kind != "comma":
            return None
        return None if self.text[self.marks[index - 2].end : self.marks[index - 1].start].strip() else index - 2

    def _late(self, verb: int, comma: int) -> Subject | None:
        """Read a new subject that an inserted phrase parts from its verb: "…, and Samoa, as host, offered"."""
        for index in range(comma - 1, verb, -1):
            if self.marks[index].kind == "and" and self.cut(index) < self.marks[index].start:
                return self._phrase(self.marks[index].end, self.cut(index), self.marks[comma].start, 0, first=True)
        first = next((i for i in range(verb + 1, comma) if self.marks[i].kind == "comma"), None)
        if first is None or not is_adverbial(self.text[self.span.start : self.span.end]):
            return None
        return self._phrase(self.marks[first].end, self.marks[first].start, self.marks[comma].start, 0, first=True)

    def _antecedent(self, index: int) -> Subject | None:
        """Read what "that", "which" or "who" stands for: the noun phrase before it."""
        mark = self.marks[index]
        if self.text[mark.start : mark.end].lower() not in _OPENS_RELATIVE:
            return None
        end = mark.start
        comma = (
            index and self.marks[index - 1].kind == "comma" and not self.text[self.marks[index - 1].end : end].strip()
        )
        left = index - 1 - bool(comma)
        end = self.marks[index - 1].start if comma else end
        while left >= 0 and self.marks[left].kind in ("close", "open"):
            left -= 1
        start = self.marks[left].end if left >= 0 else self.span.start
        for at in (start, *(match.end() for match in _NOUN_AFTER.finditer(self.text, start, end))):
            words = self.text[at:end]
            if words.strip() and not is_adverbial(words) and self._accepts(words):
                return Subject(Span(end - len(words.lstrip()), at + len(words.rstrip())), mark.start, 1)
        return None

    def _joint(self, index: int) -> int:
        """Return the "and" that a phrase between commas parts from its verb: "…, and, by consensus, decided"."""
        if index < 2 or [mark.kind for mark in self.marks[index - 2 : index + 1]] != ["and", "comma", "comma"]:
            return index
        return index if self.text[self.marks[index - 2].end : self.marks[index - 1].start].strip() else index - 2

    def shared(self, index: int, bare: bool) -> Subject | None:
        """Return the subject of the verb before separator ``index``; ``bare``: the next verb has no auxiliary."""
        tried = 0
        parted = self.cut(index) < self.marks[index].start
        for left in range(index - 1, -1, -1):
            mark = self.marks[left]
            if mark.kind != "verb":
                continue
            group = verb_group(self.text, self.span.start, mark.start)
            found = self.subject(group.start, not group.helpers)
            if found and not (
                found.depth and (parted or (bare and (group.helpers or self._words(mark) in AUXILIARIES)))
            ):
                return replace(found, clause=self.cut(self._joint(index)))
            if (tried := tried + 1) >= _MOST_VERBS:
                break
        colon = (mark for mark in self.marks[: index + 1] if self.text[mark.start] == ":")
        stop = next(colon, None)
        return self._phrase(self.span.start, self.cut(index), stop.start, 0) if stop else None
