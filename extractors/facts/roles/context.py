"""What a role is held in, read from the words around it: an object, a subject, "it", or what the text is about."""

import re
from collections.abc import Iterator

from extractors.document import SEPARATOR, Span
from extractors.facts.roles.capacities import shared
from extractors.facts.roles.cues import Cue
from extractors.facts.roles.entities import PRESIDING, Mention, Role
from extractors.facts.roles.gaps import LED_BY, SESSIONS, TEAMS
from extractors.facts.roles.settings import Setting, settings
from extractors.parsed import Parsed
from extractors.process import process

_PRESENT = re.compile(r"\b(?:is|are)\s+(?:\w+\s+)?$")
_NAMED_OBJECT = re.compile(r"\s(?:the\s)?([A-Z][\w’'-]*(?:\s[A-Z\d][\w’'-]*)*)")
_IT_IS = re.compile(r"(?:It|They)\s+(?:is|are)\s+(?:\w+\s+)?")
_HAD = re.compile(r"\bhad\s")
_RUN = ("carried", "conducted", "implemented", "undertaken")
"""Words that open formulas for those who ran an activity."""

_IT_WAS = re.compile(r"It\s+(?:was|is)\s+(?:\w+\s+)?")
_WHICH_IS = re.compile(r",?\s+(?:which|that)\s+(?:is|are)\s+(?:\w+\s+)?$")
_POSSESSIVE = re.compile(r"(?:Its|Their)\s")
_RUN_BY = re.compile(r"chaired|hosted|presided")
_EVENTS = "course|training|exercise|workshop|seminar|centre|hub|secretariat|office|campaign"
_EVENT = re.compile(rf"\s(?:the|an?|its)\s((?:[a-z-]+\s){{1,4}}?(?:{_EVENTS})s?)\b(?!\s(?:{_EVENTS})\b)")
"""What is hosted besides meetings: "the regional training course"."""

_FARTHEST = 600
"""The subject of a passive stands within so many characters before it."""

_PRESENT_ONES = re.compile(r"\b(?:attending|present|participating)\b")
_CHAIRS_OF = re.compile(r"\b[Cc](?:o-?[Cc])?hairs?\s+of\s+(?:the\s+|its\s+)?")
_JOINS = re.compile(r"member|join|acced", re.IGNORECASE)
"""Verbs of membership, rather than of attending in the capacity of a member."""

_OF_SUBJECT = re.compile(
    r"\)?(?: (?:on|for|against) [^,.;:]{3,80}?)?(?: \([^()]*\))?,?"
    r"(?: (?:which|that|who|is|are|was|were|has|have|been|being|jointly|currently|now|and))*\s"
)
"""What may part a body from those it is "led by"."""

_EVENT_OF = re.compile(rf"\b(?:{SESSIONS}|{TEAMS})\b[^,.;:]{{0,30}}? (?:of|in|by|for|from|within|at) (?:the |its )?$")
"""What makes a body only the one whose session is "led by" somebody."""

_LASTS = re.compile(r"(?:co-?)?(?:chair|preside)s?\b|shares?\b", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:The )?")
_BREAK = re.compile(r"[,;:.]|\bon\s+\d")
_LONG_LINE = 50
"""A printed line of more characters that no mark closes runs on."""

_IN_FULL = 5000
"""A name is given in full within so many characters before it is cut short."""

_REACH = 45
"""The object of a verb begins within so many characters after it."""


class Context:
    """Resolves settings in one document, in reading order; remembers what co-chairs were last named for."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.text = parsed.text
        self.settings = settings(parsed)
        self._presided: list[str | None] = []

    def remember(self, role: Role, of: str | None) -> None:
        """Note what a chair was just named for."""
        if role in ("co-chair", "chair") and not (of and of.lower().endswith(("session", "panel"))):
            self._presided = [of]

    def after(self, at: int, sentence: Span, reach: int = _REACH) -> str | None:
        """Resolve the setting named right after ``at``; without one, what the text is about there."""
        direct = self._directly_after(at, sentence, reach)
        return direct.value if direct else self.default(at)

    def _directly_after(self, at: int, sentence: Span, reach: int = _REACH) -> Setting | None:
        """Return the setting that only an article and a few modifiers part from ``at``."""
        for each in self.settings.inside(at, min(at + reach, sentence.end)):
            gap = self.text[at : each.span.start]
            if len(gap.split()) <= 7 and not _BREAK.search(gap):
                return each
        return None

    def default(self, at: int) -> str | None:
        """Return what an unnamed setting means at a place: the meeting reported, else what the text speaks of."""
        if self.settings.has_meeting:
            block = self.parsed.block_of(Span(at, at + 1))
            near = [each for each in self.settings.inside(block.span.start, at) if each.kind != "body"]
            near = [each for each in near if not self._is_looked_back_on(each, at)]
            return near[-1].value if near and all(each.kind == "activity" for each in near) else None
        focus = self.settings.nearest(at, ("activity", "meeting"))
        block = self.parsed.block_of(Span(at, at + 1))
        is_later = focus is not None and focus.kind == "meeting" and focus.span.start > block.span.end
        return focus.value if focus and not is_later else None

    def _is_looked_back_on(self, told: Setting, at: int) -> bool:
        """Say whether a sentence before a place only told what had been: "All eight had taken part in Operation …"."""
        sentence = self.parsed.sentence_at(told.span.start)
        return sentence.end <= at and _HAD.search(self.text, sentence.start, told.span.start) is not None

    def of_formula(self, cue: Cue, part: list[Mention], sentence: Span) -> str | None:
        """Read what a passive is about: "It was hosted by …", "The Dialogue … is co-chaired by …"."""
        if cue.role in ("presenter", "speaker"):
            return None
        if self.text.startswith("represented", cue.start):
            return self.default(cue.start)
        if "offer" in self.text[cue.start : cue.end].lower():
            return self.after(part[-1].span.end, sentence, reach=60)
        if cue.role in PRESIDING and (told := self.settings.inside(cue.start, cue.end)):
            return told[0].value
        if cue.role in PRESIDING and cue.start - sentence.start < 3:
            following = self.settings.inside(part[-1].span.end, sentence.end)
            meant = self._gathering_in(following) or (following[0] if following else None)
            return meant.value if meant else self.default(cue.start)
        if cue.role == "member" and (
            cue.start == sentence.start or _PRESENT_ONES.search(self.text, cue.start, cue.end)
        ):
            return None
        if cue.role == "member":
            return self._membership(cue, sentence)
        return self._of_subject(cue, sentence)

    def led(self, cue: Cue, holders: list[Mention], sentence: Span) -> tuple[Role, str | None] | None:
        """Read what a formula says is led: a body by who chairs it, an activity by who takes part in it.

        "The Technical Group on Soils, led by Peru", "Operation Reef, led by Fiji"; null for a session or a team.
        """
        if not LED_BY.match(self.text, cue.start):
            return None
        floor = max(sentence.start, cue.start - _FARTHEST)
        told = self.settings.last_before(cue.start, floor)
        if told is None or told.kind not in ("body", "activity"):
            return None
        if not _OF_SUBJECT.fullmatch(self.text, told.span.end, cue.start):
            return None
        if _EVENT_OF.search(self.text, floor, told.span.start):
            return None
        if told.kind == "activity":
            return ("participant", told.value) if self.text[told.span.start].isupper() else None
        own = self.settings.has_meeting and self.settings.is_own(told.value)
        return shared("chair", holders), None if own else told.value

    def _of_subject(self, cue: Cue, sentence: Span) -> str | None:
        """Resolve the grammatical subject of a passive verb: the setting named before it, or "It"."""
        before = self.settings.inside(max(sentence.start, cue.start - _FARTHEST), cue.start)
        if not before:
            return self._of_pronoun(cue, sentence)
        relative = _WHICH_IS.search(self.text, max(sentence.start, cue.start - _REACH), cue.start)
        if relative and (told := self.settings.last_before(relative.start(), sentence.start)):
            return told.value
        gathering = self._gathering_in(before)
        if gathering is not None:
            return gathering.value
        present = _PRESENT.search(self.text, max(cue.start - 16, 0), cue.start)
        meets = before[0].kind == "body" and self.settings.has_meeting and self.settings.is_own(before[0].value)
        return None if meets and not present else before[0].value

    def _of_pronoun(self, cue: Cue, sentence: Span) -> str | None:
        """Resolve "Its meetings are chaired by …" and "It is co-chaired by …": what lasts is said of a body."""
        if not _RUN_BY.search(self.text, cue.start, cue.end):
            return self.default(cue.start)
        if _IT_IS.fullmatch(self.text, sentence.start, cue.start):
            body = self.settings.last_before(sentence.start, self.parsed.block_of(sentence).span.start)
            return body.value if body and body.kind == "body" else process(self.parsed)
        return process(self.parsed) if _POSSESSIVE.match(self.text, sentence.start) else self.default(cue.start)

    def _gathering_in(self, before: list[Setting]) -> Setting | None:
        """Return the last meeting among the settings of a subject, the one reported before all others."""
        meetings = [each for each in before if each.kind in ("this", "meeting")]
        this = next((each for each in meetings if each.kind == "this"), None)
        return this or (meetings[-1] if meetings else None)

    def of_verb(self, cue: Cue, subject: list[Mention], sentence: Span) -> str | None:
        """Read the object of a verb, or the antecedent of "which … co-chaired"."""
        if cue.role in ("presenter", "speaker"):
            return None
        if cue.role == "apology":
            return None if self.settings.has_meeting else self.default(cue.start)
        start = subject[0].span.start
        if re.search(r"\bwhich\s+(?:the\s+)?$", self.text[max(sentence.start, start - 12) : start]):
            before = self.settings.last_before(start, sentence.start)
            if before is not None:
                return before.value
        if cue.role == "host" and self._directly_after(cue.end, sentence) is None:
            named = _NAMED_OBJECT.match(self.text, cue.end, sentence.end) or _EVENT.match(
                self.text, cue.end, sentence.end
            )
            return named[1] if named else self.default(cue.end)
        if cue.role in ("co-chair", "chair") and not self._directly_after(cue.end, sentence):
            if presented := self._presented(cue, sentence):
                return presented.value
            if named := _NAMED_OBJECT.match(self.text, cue.end, sentence.end):
                return self._in_full(named[1], cue.end)
            if not self.settings.has_meeting:
                return self._chaired(cue.start)
        found = self.after(cue.end, sentence)
        joins = cue.role == "member" and _JOINS.search(self.text, cue.start, cue.end)
        return self._membership(cue, sentence) if joins and found is None else found

    def _in_full(self, name: str, before: int) -> str:
        """Return how the text last gave a name in full: "Advisory Panel" of "the Panel"."""
        longer = re.compile(rf"\b(?:(?!The\b|Its\b)[A-Z][\w’-]*\s)+{re.escape(name)}\b")
        *_, last = None, *longer.finditer(self.text, max(0, before - _IN_FULL), before)
        return " ".join(last[0].split()) if last else name

    def _presented(self, cue: Cue, sentence: Span) -> Setting | None:
        """Return the body that the sentence before opens with, where a verb says what lasts: "Peru chairs it"."""
        opening = self.parsed.block_of(sentence).span.start
        if opening == sentence.start or not _LASTS.match(self.text, cue.start, cue.end):
            return None
        before = self.parsed.sentences_in(Span(opening, sentence.start))[-1]
        first = next(iter(self.settings.inside(before.start, before.end)), None)
        opens = first and first.kind == "body" and _ARTICLE.fullmatch(self.text, before.start, first.span.start)
        return first if opens else None

    def _membership(self, cue: Cue, sentence: Span) -> str | None:
        """Return what an unnamed membership is of: the body named last in the paragraph, else the process."""
        subject = self.settings.last_before(cue.start, self.parsed.block_of(sentence).span.start)
        return subject.value if subject else process(self.parsed)

    def of_capacity(self, role: Role, start: int, end: int) -> str | None:
        """Resolve "co-chair of the Working Group"; a bare "co-chair" is of what co-chairs were last named for."""
        inside = self.settings.inside(start, end)
        if inside:
            return inside[0].value
        if role in ("co-chair", "chair"):
            return self._chaired(start)
        return self.default(start)

    def _chaired(self, at: int) -> str | None:
        """Return what co-chairs were last named for, as in "the co-chairs of the Panel"; else what is spoken of."""
        if self._presided:
            return self._presided[0]
        for found in reversed(list(_CHAIRS_OF.finditer(self.text, 0, at))):
            if told := self.settings.inside(found.end(), found.end() + 1):
                return told[0].value
        return self.default(at)

    def supports_event(self, cue: Cue, sentence: Span) -> bool:
        """Say whether what a verb supports is a meeting or an activity: help, and no view on a proposal."""
        if re.match(r"\s+it\s+(?:with|by|through|during)\b", self.text[cue.end : cue.end + 20]):
            return True
        near = self.settings.inside(cue.end, min(cue.end + 60, sentence.end))
        return bool(near) and near[0].kind != "body" and not _BREAK.search(self.text[cue.end : near[0].span.start])

    def ran_nothing_named(self, cue: Cue, sentence: Span) -> bool:
        """Say whether what was "carried out by" those who follow is no activity: "A survey was carried out by …"."""
        if not self.text.startswith(_RUN, cue.start):
            return False
        before = self.settings.inside(sentence.start, cue.start)
        if not before and _IT_WAS.fullmatch(self.text, sentence.start, cue.start):
            before = self.settings.inside(self.parsed.block_of(sentence).span.start, sentence.start)[:1]
        return not before or before[0].kind != "activity"

    def hosts_idea(self, cue: Cue) -> bool:
        """Say whether what is to be hosted is only an idea: "offered to host a technical workshop"."""
        return bool(re.match(r"\s+an?\s", self.text[cue.end : cue.end + 6]))


def sentences(parsed: Parsed) -> Iterator[Span]:
    """Yield the sentences, joining a long line without closing mark to the next: its break is one of width."""
    open_from: int | None = None
    for sentence in parsed.sentences:
        start = sentence.start if open_from is None else open_from
        goes_on = parsed.text.startswith("\n", sentence.end) and not parsed.text.startswith(SEPARATOR, sentence.end)
        long = sentence.end - sentence.start > _LONG_LINE and parsed.text[sentence.end - 1] not in '.!?:;”"'
        open_from = start if goes_on and long else None
        if open_from is None:
            yield Span(start, sentence.end)
