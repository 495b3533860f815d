"""Roles in running text: who took part, chaired, hosted, observed, supported, presented, spoke or sent apologies.

A sentence is read cue by cue. A verb takes the list of entities before it as its subject ("Australia, Fiji and Tonga
took part"), a formula the list after it ("co-chaired by …"), an apposition the list beside it ("the co-chairs of the
Working Group, X and Y").
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from extractors.document import Span
from extractors.facts.roles import capacities, gaps, represented
from extractors.facts.roles.capacities import in_bracket, taken_as
from extractors.facts.roles.context import Context, sentences
from extractors.facts.roles.cues import Cue, cues_in
from extractors.facts.roles.entities import PRESIDING, Mention, Role, between, who_may_act
from extractors.facts.roles.gaps import VERBISH, elsewhere, goes_on, leads_on, list_after, plain, speaks_of_idea
from extractors.facts.roles.groups import groups, parted_at_verbs
from extractors.facts.roles.held import Held
from extractors.facts.roles.represented import acting_for, led_delegations, pairs, parted, party_before
from extractors.parsed import Parsed

_AS_DID = re.compile(
    r",?\s+(?:as|so)\s+(?:did|do|does|was|were|is|are|had|has|have)\s+(?:also\s+)?(?:the\s+)?$|(?:,\s+)?(?:together|along)\s+with\s+(?:the\s+)?"
    r"(?:(?:[\w-]+\s+){0,3}(?:from|of)\s+(?:the\s+)?)?$"
    r"|,?\s+(?:and|as well as)(?:,\s(?P<same>(?:with|in) the same (?:status|capacity)),)?\s+(?:of|from|by)\s(?:the\s)?$"
    r"|,?\s+as\s+(?:full\s+)?(?:members|observers),\s+(?:of|from|by)\s+(?:the\s+)?$"
)
_DELEGATES = re.compile(r"\b(?:[Pp]articipants|[Dd]elegates|[Aa]ttendees)\s(?:from|of)\s(?:the\s)?$")
_ATTENDING: frozenset[Role] = frozenset({"participant", "observer", "apology", "member"})
_NEAR = 40
_ASIDE = 75
_SAID_OF = dict[int, tuple[Role, str | None]]  # role and setting by the index of the list they were claimed for


def stated(parsed: Parsed) -> Iterator[Held]:
    """Yield the roles that the document's sentences state, in reading order."""
    everything = who_may_act(parsed)
    context = Context(parsed)
    at = 0
    for sentence in sentences(parsed):
        while at < len(everything) and everything[at].span.start < sentence.start:
            at += 1
        if at == len(everything):
            return
        if everything[at].span.start < sentence.end and parsed.block_of(sentence).kind not in ("heading", "table_row"):
            found = between(everything, sentence)
            end = max(sentence.end, found[-1].span.end)
            yield from _Sentence(context, Span(sentence.start, end), found).roles()


class _Sentence:
    """One sentence with the entities it names."""

    def __init__(self, context: Context, span: Span, found: list[Mention]) -> None:
        self.context = context
        self.text = context.text
        self.span = span
        cues = cues_in(self.text, span.start, span.end, any(each.kind == "person" for each in found))
        self.cues = [cue for cue in cues if not self._inside_mention(cue, found)]
        parted = parted_at_verbs(self.text, groups(self.text, found, span.start), self.cues)
        self.lists, led = led_delegations(self.text, parted)
        self.claimed: _SAID_OF = {index: ("participant", context.default(span.start)) for index in led}
        self.objects: set[int] = set()
        """Lists behind a formula: no verb after them has them as its subject."""

    def _inside_mention(self, cue: Cue, found: list[Mention]) -> bool:
        """Say whether a cue is part of an entity's own words, such as a person's post."""
        at = bisect_left(found, cue.start, key=lambda each: each.span.start) - 1
        return at >= 0 and cue.start < found[at].span.end

    def roles(self) -> Iterator[Held]:
        """Yield the roles that the sentence states: appositions and formulas, then verbs."""
        yield from self._own()
        for cue in self.cues:
            if not cue.before:
                self._formula(cue)
        if not self.cues and self.text.endswith(",", 0, self.span.end):
            self._preamble()
        for index in range(len(self.lists)):
            if index not in self.claimed or self.claimed[index][0] == "speaker":
                self._beside(index)
        for index, (role, of) in sorted(self.claimed.items()):
            for each in self.lists[index]:
                yield Held(each, in_bracket(self.text, each) or role, of)
        said = list(self._verbs())
        yield from said
        yield from self._from_delegations({id(each.mention) for each in said})

    def _own(self) -> Iterator[Held]:
        """Read the capacities in persons' own appositions: of one of several, or else of a whole list."""
        for index, part in enumerate(self.lists):
            for each, told in (alone := capacities.own_alone(self.text, part)):
                yield Held(each, told.role, self.context.of_capacity(told.role, told.start, told.end))
            if not alone and (found := capacities.own(self.text, part)):
                self._claim(index, found.role, self.context.of_capacity(found.role, found.start, found.end))

    def _from_delegations(self, said: set[int]) -> Iterator[Held]:
        """Read lists that no verb or formula explains but the noun before them: "31 participants from X and Y"."""
        for index, part in enumerate(self.lists):
            start = part[0].span.start
            if index in self.claimed or id(part[0]) in said:
                continue
            if _DELEGATES.search(self.text, max(self.span.start, start - _NEAR), start):
                of = self.context.default(start)
                yield from (Held(each, in_bracket(self.text, each) or "participant", of, assumed=True) for each in part)

    def _preamble(self) -> None:
        """Read a declaration that opens with its parties: "The Ministers of the environment of X, Y and Z,"."""
        opening = self.text[self.span.start : self.lists[0][0].span.start]
        if (
            represented.names_parties(opening)
            and not self.claimed
            and self.text[self.lists[0][-1].span.end :][:1] == ","
        ):
            self._claim(0, "participant", self.context.default(self.span.start))

    def _claim(self, index: int, role: Role, of: str | None) -> None:
        self.claimed[index] = (role, of)
        self.context.remember(role, of)

    def _beside(self, index: int) -> None:
        """Claim a list for the capacity that stands beside it."""
        part = self.lists[index]
        found = capacities.beside(self.text, part, self.span.start, self.span.end)
        if found is not None and found.object_follows:
            self._claim(index, found.role, self.context.after(found.start, self.span, 20))
        elif found is not None:
            self._claim(index, found.role, self.context.of_capacity(found.role, found.start, found.end))

    def _formula(self, cue: Cue) -> None:
        """Give a formula's role to the list after it."""
        index = bisect_left(self.lists, cue.end, key=lambda part: part[0].span.start)
        holders = [each for part in self.lists[index : index + 1] for each in part]
        led = self.context.led(cue, holders, self.span)
        if led is None and gaps.leads_no_session(self.text, cue.start, self.span, holders):
            return
        aside = cue.role == "supporter" and index and self._is_aside(cue, index - 1)
        if aside or (cue.role in ("supporter", "host") and speaks_of_idea(self.text, cue.start, cue.end, self.span)):
            return
        named = index < len(self.lists) and index not in self.claimed and self._leads_to(cue, self.lists[index])
        if named:
            self._part(cue, index)
            part = self.lists[index]
            taken = taken_as(self.text, part[-1].span.end, self.span.end) if cue.role == "participant" else None
            role, of = led or (cue.role, self.context.of_formula(cue, part, self.span))
            self._claim(index, taken or role, of)
            self.objects.add(index)
            self._follow(index, role)
        if self.text.startswith("represented", cue.start):
            self._represented(cue, index, named)

    def _is_aside(self, cue: Cue, before: int) -> bool:
        """Tell "Chad, supported by Mali, proposed …" from what supports an event."""
        part = self.lists[before]
        opens = self.text[self.span.start : part[0].span.start].strip().lower() in ("", "the")
        return opens and before not in self.claimed and self.text[part[-1].span.end : cue.start].strip() == ","

    def _part(self, cue: Cue, index: int) -> None:
        """End the list of hosts or chairs where others begin: "hosted by Kenya, ministers from Belize and Ghana …"."""
        part = self.lists[index]
        if cue.role in PRESIDING and (at := represented.others_from(self.text, part)):
            self._replace(index, [part[:at], part[at:]])

    def _replace(self, index: int, parts: list[list[Mention]]) -> None:
        """Put the parts of a list in its place; the first keeps its role."""
        self.lists[index : index + 1] = parts
        more = len(parts) - 1
        self.claimed = {key + more * (key > index): value for key, value in self.claimed.items()}

    def _leads_to(self, cue: Cue, part: list[Mention]) -> bool:
        """Say whether a formula speaks of the list after it."""
        if not leads_on(self.text[cue.end : part[0].span.start], self.text.startswith("We", cue.start)):
            return False
        if cue.role == "host" and not gaps.runs_gathering(self.text, Span(cue.start, cue.end), self.span):
            return False
        if self.context.ran_nothing_named(cue, self.span):
            return False
        return not cue.persons_only or any(each.kind == "person" for each in part)

    def _represented(self, cue: Cue, index: int, named: bool) -> None:
        """Read "Paraguay was represented by its Ambassador, X": Paraguay takes part, and X acts for it."""
        party = party_before(self.text, self.lists, cue)
        if party is None or party in self.claimed:
            return
        of = self.context.default(cue.start)
        self._claim(party, "participant", of)
        if named:
            self._replace(index, parted(self.lists[index]))
        for one, other in [(party, index), *pairs(self.text, self.lists, index)] if named else ():
            self.lists[other] = acting_for(self.lists[other], self.lists[one])
            if one != party:
                self.claimed |= {one: ("participant", of), other: ("participant", of)}

    def _follow(self, index: int, role: Role) -> None:
        """Give a list's role to the lists that join it: "the participation of A, and of B and C"."""
        for at in range(index + 1, len(self.lists)):
            left = self.text[self.lists[at - 1][-1].span.end : self.lists[at][0].span.start]
            joined = _AS_DID.search(left)
            if at in self.claimed or not joined or len(left) > 60 or VERBISH.search(left[: joined.start()]):
                return
            role = self.claimed[at - 1][0] if joined["same"] else role
            taken = taken_as(self.text, self.lists[at][-1].span.end, self.span.end)
            self.claimed[at] = (taken or role, self.claimed[index][1])

    def _verbs(self) -> Iterator[Held]:
        """Yield what each verb says of the list before it; a verb without one goes on about the subject before."""
        floor = self.span.start
        subject: list[Mention] = []
        last: tuple[Role, str | None] | None = None
        for cue in self.cues:
            if not cue.before:
                continue
            own = self._subject(floor, cue) or self._pronoun(cue) or self._opening(cue)
            if cue.implied and not represented.acting_for_states(self.text, self.span.start, own):
                continue
            continues = bool(own) or goes_on(self.text[floor : cue.start])
            floor = cue.end
            subject = own or subject
            holders = [each for each in subject if each.kind == "person" or not cue.persons_only]
            if not continues or not holders:
                if listed := self._listed(cue):
                    yield from listed
                continue
            if not self._counts(cue):
                continue
            last = (role := capacities.shared(cue.role, holders), self.context.of_verb(cue, subject, self.span))
            self.context.remember(*last)
            for each in holders:
                yield Held(each, in_bracket(self.text, each) or role, last[1], assumed=cue.implied)
        if last is not None:
            yield from self._followers(*last)

    def _listed(self, cue: Cue) -> list[Held]:
        """Read "18 attended: …" and "the following were represented: …", where a colon parts verb and list."""
        start = list_after(self.text, cue.end, self.span, cue.role in _ATTENDING)
        if start is None or cue.persons_only:
            return []
        index = bisect_left(self.lists, start, key=lambda part: part[0].span.start)
        if index == len(self.lists) or index in self.claimed or self.lists[index][0].span.start - start > len("the "):
            return []
        of = self.context.after(cue.end, self.span)
        role = capacities.announced(self.text, self.span.start, cue.start, self.context.parsed.block_of(self.span).span)
        role = role or cue.role
        return [Held(each, in_bracket(self.text, each) or role, of) for each in self.lists[index]]

    def _subject(self, floor: int, cue: Cue) -> list[Mention]:
        """Return the entities since the last verb that only a plain gap parts from this one."""
        chosen: list[Mention] = []
        following = cue.start
        nearest = bisect_right(self.lists, cue.start, key=lambda part: part[-1].span.end) - 1
        for index in range(nearest, -1, -1):
            part = self.lists[index]
            free = index not in self.claimed or cue.role == "apology" or self.claimed[index][0] in PRESIDING
            who = " who" in self.text[cue.start - 8 : cue.start]
            free = (free or (who and cue.role in PRESIDING)) and (index not in self.objects or who)
            gap = gaps.without_leader(self.text[part[-1].span.end : following])
            apart = who and chosen and chosen[-1].kind == "person"  # "met at the invitation of X, who chaired"
            if part[0].span.start < floor or not free or apart or not plain(gap, 12 if chosen else 6):
                break
            near = max(floor, part[0].span.start - _NEAR)
            if not chosen and gaps.stands_with(self.text, near, part[0].span.start, cue.start):
                return part
            if elsewhere(self.text, near, part[0].span.start, further=bool(chosen)):
                break
            chosen = [*part, *chosen]
            following = part[0].span.start
        return chosen

    def _pronoun(self, cue: Cue) -> list[Mention]:
        """Read "Greece had told the chair that it was unable to attend": the pronoun means what opens the sentence."""
        first = self.lists[0]
        if 0 in self.claimed or self.text[self.span.start : first[0].span.start].lower() not in ("", "the "):
            return []
        pronoun = gaps.taken_up(self.text, first[-1].span.end, cue.start)
        return first if pronoun == "they" or (pronoun == "it" and len(first) == 1) else []

    def _opening(self, cue: Cue) -> list[Mention]:
        """Read "Greece had hoped to come but sent its apologies": the second verb of what opens the sentence."""
        first = self.lists[0]
        alone = len(self.lists) == 1 or self.lists[1][0].span.start > cue.start
        opens = self.text[self.span.start : first[0].span.start].lower() in ("", "the ")
        free = alone and opens and 0 not in self.claimed and cue.role in _ATTENDING
        return first if free and gaps.leads_to_second(self.text, first[-1].span.end, cue.start) else []

    def _counts(self, cue: Cue) -> bool:
        """Leave out support for proposals and hosts of mere ideas."""
        words = self.text[cue.start : cue.end]
        if cue.role == "supporter" and re.search(r"(?:supported|assisted|backed|funded|financed|sponsored)$", words):
            return self.context.supports_event(cue, self.span)
        return not (cue.role == "host" and self.context.hosts_idea(cue))

    def _followers(self, role: Role, of: str | None) -> Iterator[Held]:
        """Yield "…, as did the EU" and "…, together with UNHCR" after a verb."""
        for index, part in enumerate(self.lists):
            left = self.text[max(part[0].span.start - _ASIDE, self.span.start) : part[0].span.start]
            if index not in self.claimed and _AS_DID.search(left):
                for each in part:
                    yield Held(each, in_bracket(self.text, each) or role, of)
