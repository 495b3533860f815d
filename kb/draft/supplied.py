"""What a brief adds to the records, or says in their place; it is marked as supplied by the drafter.

An entry that says what the records say keeps the records' sources, so a brief that nobody changed changes nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from extractors.language import pipeline
from extractors.readings.dates import find_dates
from extractors.readings.entities.countries import country_name, find_countries
from kb.draft import achieved
from kb.draft.context import DraftContext, Goals, Group, Occasion, Passage, Quoted, Step
from kb.draft.dating import plain, shown, when
from kb.draft.dating import planned as aimed
from kb.draft.form import Brief, Told
from kb.draft.internal import named
from kb.draft.said import every
from kb.draft.sourced import Blank, Own, Said, Source, Value
from kb.draft.style import Style

WHOLE = re.compile(r"\[([^\[\]]+)\]")
"""Words of a brief that are not agreed as a whole."""


class Supply:
    """A brief being laid over what the records say."""

    def __init__(self, brief: Brief, context: DraftContext, style: Style) -> None:
        self.brief, self.context, self.style = brief, context, style
        self.known: dict[str, Said] = {}
        for said in every(context):
            self.known.setdefault(plain(said.shown), said)

    def said(self, told: Told, now: Sequence[Said] = (), text: str | None = None, the: bool = False) -> Said:
        """Return words of the brief: with the records' sources if these say the same, else as the drafter's.

        :param now: what the records say in this place, before anything that they say elsewhere.
        :param text: the words as the style has them, where that differs.
        """
        for known in (*now, self.known.get(told.text if text is None else plain(text))):
            if known is not None and plain(known.shown) in {told.text, text}:
                return known
        source = Source(self.brief.path.name, f"line {told.line}, supplied by the drafter", told.text)
        proposed = named(told.proposals, source)
        return Said(text or told.text, (source,), the, unagreed="[" in told.text, proposed=proposed)

    def value(self, told: Any, otherwise: Value) -> Value:
        """Return words of the brief if there are any, else what is known without it."""
        if not isinstance(told, Told) or not told.text:
            return otherwise
        return self.said(told, [otherwise] if isinstance(otherwise, Said) else [])

    def countries(self, told: Sequence[Told] | None, now: Sequence[Said] = ()) -> tuple[Said, ...]:
        """Return countries by the names of the style, in the order of the brief."""
        found = []
        for each in told or ():
            whole = WHOLE.fullmatch(each.text)
            read = find_countries(pipeline().make_doc(each.text))
            code = read[0].code if len(read) == 1 else None
            name = self.style.country(code, country_name(code)) if code else whole[1] if whole else each.text
            said = self.said(each, now, f"[{name}]" if whole else name, code in self.style.articles)
            found.append(replace(said, text=name, open=True) if whole and not said.open else said)
        return tuple(found)

    def texts(self, told: Sequence[Told] | None, now: Sequence[Said] = ()) -> tuple[Said, ...]:
        """Return texts of the brief, in its order."""
        return tuple(self.said(each, now) for each in told or () if each.text)

    def dates(self, told: Any, now: Value, form: Any) -> Value:
        """Return a date as the style prints it; words that are no date stay as they are."""
        if not isinstance(told, Told) or not told.text:
            return now
        if isinstance(now, Said) and plain(now.shown) == told.text:
            return now
        read, whole = find_dates(told.text), WHOLE.fullmatch(told.text)
        words = form(read[0].date, self.style) if len(read) == 1 else whole[1] if whole else told.text
        return replace(self.said(told, (), words), open=whole is not None)

    def occasion(self, told: dict[str, Any], now: Occasion) -> Occasion:
        """Return a meeting with what the brief says of it."""
        dates = told.get("dates")
        was = plain(now.dates.shown) if isinstance(now.dates, Said) else ""
        new = isinstance(dates, Told) and dates.text not in {"", was}
        return replace(
            now,
            name=self.value(told.get("name"), now.name),
            body=self.value(told.get("body"), now.body),
            place=self.value(told.get("place"), now.place),
            dates=self.dates(dates, now.dates, shown),
            when=self.dates(dates, now.when, when) if new else now.when,
            planned=self.dates(dates, now.planned, aimed) if new else now.planned,
            held=now.held or new,
        )

    def step(self, told: dict[str, Any]) -> Step | None:
        """Return a next step of the brief."""
        action = told.get("action")
        if not isinstance(action, Told) or not action.text:
            return None
        for known in self.context.next_steps:
            if plain(known.action.shown) == action.text and self._same(known, told):
                return known
        nothing = Blank("no report found")
        return Step(
            action=self.said(action),
            detail=Blank("no further detail"),
            recipient=self.value(told.get("recipient"), Blank("recipient to be confirmed")),
            due=self.dates(told.get("due"), Blank("due date to be confirmed"), shown),
            responsible=self.texts(told.get("responsible")),
            status="no-report",
            reported=Blank("outcome to be reported"),
            as_planned=False,
            document=nothing,
            evidence=nothing,
            in_time=False,
            here=False,
        )

    @staticmethod
    def _same(known: Step, told: dict[str, Any]) -> bool:
        """Say whether the brief leaves a step as the records have it."""
        pairs = ((known.recipient, told.get("recipient")), (known.due, told.get("due")))
        return all(
            (plain(now.shown) if isinstance(now, Said) else "") == (new.text if new else "") for now, new in pairs
        ) and [plain(each.shown) for each in known.responsible] == [each.text for each in told.get("responsible") or ()]

    def passages(self, name: str, now: tuple[Passage, ...]) -> tuple[Passage, ...]:
        """Return the passages of the records as the brief has them: a sentence that it leaves out goes, others come.

        A list stays with the sentence that introduces it, also where that was reworded.
        """
        told: list[Told] | None = self.brief.values.get(name)
        if told is None:
            return now
        home = {plain(sentence.shown): (passage, sentence) for passage in now for sentence in passage.sentences}
        kept = {each.text for each in told}
        lists = [each.items for each in now if each.items and not any(plain(s.shown) in kept for s in each.sentences)]
        found: list[tuple[Passage | None, Passage]] = []
        for each in told:
            passage, sentence = home.get(each.text, (None, None))
            if sentence is None:
                items = lists.pop(0) if lists and each.text.endswith(":") else ()
                found.append((None, Passage(sentences=(self.said(each),), items=items)))
            elif passage is not None and found and found[-1][0] is passage:
                before = found[-1][1]
                found[-1] = (passage, replace(before, sentences=(*before.sentences, sentence)))
            elif passage is not None:
                found.append((passage, Passage(sentences=(sentence,), items=passage.items)))
        return tuple(each for _, each in found)


def supplied(brief: Brief, context: DraftContext, style: Style) -> DraftContext:
    """Return what a template may use with what a brief adds or changes."""
    supply, told = Supply(brief, context, style), brief.values
    title: dict[str, Any] = told.get("title") or {}
    steps = tuple(step for each in told.get("next_steps") or () if (step := supply.step(each)))
    coming = told.get("next_meeting") or {}
    planned = context.coming or Occasion(
        name=Blank("name of the next meeting"),
        body=Blank("body to be confirmed"),
        body_short=Blank("body to be confirmed"),
        dates=Blank("date to be confirmed"),
        when=Blank("date to be confirmed"),
        planned=Blank("date to be confirmed"),
        place=Blank("place to be confirmed"),
        held=False,
    )
    named = bool(context.coming) or any(isinstance(each, Told) and each.text for each in coming.values())
    agreed = [each["text"] for each in told.get("agreed_language") or () if _yes(each) and each.get("text")]
    reused = tuple(Passage(sentences=(supply.said(each),), items=()) for each in agreed)
    results = achieved.results(supply, told.get("results"))
    active = achieved.operations(supply, told.get("operations"), results)
    theirs = [each for operation in active for each in operation.results]
    return replace(
        context,
        operations=active,
        results=results,
        results_apart=tuple(each for each in results if each not in theirs),
        figures=supply.passages("figures", context.figures),
        meeting=supply.occasion(title, context.meeting),
        process=supply.value(title.get("process"), context.process),
        purpose=supply.value(told.get("purpose"), context.purpose),
        chairs=supply.countries(told.get("chairs"), context.chairs) or context.chairs,
        participants=_groups(supply, told.get("participants")) or context.participants,
        goals=_goals(supply, told.get("goals")) or context.goals,
        trends=supply.passages("trends", context.trends),
        discussion=supply.passages("discussion", context.discussion),
        decisions=(*supply.passages("decisions", context.decisions), *reused),
        next_steps=steps or context.next_steps,
        coming=supply.occasion(coming, planned) if named else None,
        quotes=_quotes(supply, told.get("quotes")),
        background=supply.value(told.get("background"), context.background),
        contact=supply.value(told.get("contact"), context.contact),
        briefed=Own(brief.path.name),
    )


def _yes(entry: dict[str, Any]) -> bool:
    return isinstance(entry.get("use"), Told) and entry["use"].text == "yes"


def _groups(supply: Supply, told: list[dict[str, Any]] | None) -> tuple[Group, ...]:
    before = {group.role: group for group in supply.context.participants}
    found = []
    for each in told or ():
        if each.get("role"):
            now = before.get(each["role"].text) or Group(
                role=each["role"].text, countries=(), organisations=(), persons=()
            )
            found.append(
                Group(
                    role=now.role,
                    countries=supply.countries(each.get("countries"), now.countries),
                    organisations=supply.texts(each.get("organisations"), now.organisations),
                    persons=supply.texts(each.get("persons"), now.persons),
                )
            )
    return tuple(found)


def _goals(supply: Supply, told: list[dict[str, Any]] | None) -> tuple[Goals, ...]:
    before = {plain(goals.items[0].shown): goals for goals in supply.context.goals if goals.items}
    found = []
    for each in told or ():
        texts = each.get("items") or [Told("", 0)]
        now = before.get(texts[0].text)
        items = supply.texts(texts, now.items if now else ())
        if items:
            of = supply.value(each.get("of"), Blank("activity or meeting"))
            found.append(replace(now, items=items) if now else Goals(of=of, items=items, here=True))
    return tuple(found)


def _quotes(supply: Supply, told: list[dict[str, Any]] | None) -> tuple[Quoted, ...]:
    both = [(each.get("speaker"), each.get("words")) for each in told or ()]
    return tuple(Quoted(speaker=supply.said(s), words=supply.said(w)) for s, w in both if s and w and s.text and w.text)
