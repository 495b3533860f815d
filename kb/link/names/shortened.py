"""Names that documents cut short without saying so: "Relief Fund" of "Amber Sea Relief Fund", "the Operation".

A short form counts where a document prints it by itself and nothing else in the series ends or begins with it: the end
of a defined name or of an activity's, an activity's name without its year or number, "the Calm Water exercise" of
"Exercise Calm Water", a group's kind without what it deals with, and "Forum Secretariat" of "Secretariat of the Forum".
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import chain

from sqlite_utils import Database

from extractors.readings.phrases import BASE
from kb.link.names.bodies import Bodies, is_meeting
from kb.link.names.known import well_known
from kb.link.names.meetings import of_meetings, of_own_meetings
from kb.link.names.own_names import is_process, own_name
from kb.link.names.printings import Printings
from kb.link.names.short_forms import (
    RULE,
    fullest_of,
    of_bodies,
    of_processes,
    of_secretariats,
    tells_apart,
)
from kb.link.printed import words_of
from kb.link.processes import head
from kb.link.rows import Row, alias
from kb.link.runs import ACTIVITIES, WORD
from kb.link.series import Series
from kb.link.words.named_things import CENTRES, GROUPS, OFFICES, PACTS, RECORDS, SERVICES
from kb.wording import folded

_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*(?: (?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*|\d{4}))*")
_NUMBERED = re.compile(r" (?:[IVX]+|\d{1,4}(?:[–-]\d{2,4})?)\Z")
_OF_YEARS = re.compile(r" \d{4}(?:[–-]\d{2,4})?\Z")
_OF_YEAR = re.compile(r" \d{4}\Z")
_GROUP = re.compile(rf"(?P<kind>(?:[A-Z][\w-]+ )*(?:{GROUPS})) (?:on|for|against) ")
_LINK = re.compile(r" (?:of|on|for|against|to) ")
_JOINT = re.compile(rf"(?:{WORD} )+and (?:{WORD} )*{WORD}")
_THING_IN = re.compile(rf"(?:[A-Z][\w-]+ )+(?:{CENTRES}|{OFFICES}|{RECORDS}) in ")
_THING_OF = re.compile(rf"(?:[A-Z][\w-]+ )*(?P<noun>{RECORDS}|{SERVICES}|Fund|Day|Week|Month) (?:of|for) ")
_SEATED = re.compile(r" in (?:the )?[A-Z][\w’-]*(?: [A-Z][\w’-]*)*\Z")
_MOST = 2
"""So many words may be left out before a name."""

_AMONG = "document_id in (select value from json_each(:papers))"
_ACTIVITIES = f"select distinct name from activity where {_AMONG} order by name"  # noqa: S608  words of ours


def shortened(db: Database, series: Series, bodies: Bodies) -> Iterator[Row]:
    """Yield the names that documents of a series cut short, each with the first document that does."""
    if not series.process:
        return
    yield from of_processes(db, series, bodies)
    yield from of_bodies(db, series, bodies)
    yield from of_secretariats(db, series)
    names = _Names(db, series)
    told: set[tuple[str, str]] = set()
    alone = f"nothing else under {series.process} is called so"
    everything = chain(
        ((each, names.defined, alone) for each in (*names.found(), *of_meetings(db, series, names.printed))),
        ((each, series.shorts[each[2]], "means its meeting") for each in of_own_meetings(db, series, names.printed)),
    )
    for (long, short, document), defined, why in everything:
        pair = folded(long), folded(short)
        if pair[0] == pair[1] or pair[1] in defined or pair in told:
            continue
        told.add(pair)
        body = next((found for paper in series.papers if (found := bodies.find(series, paper.id, long))), None)
        kind, owner = ("body", body.id) if body else ("term", None)
        reason = f"{document} prints it by itself, and {why}"
        yield alias(kind, (long, short), series.process, "spelling", RULE, reason, (owner, None), [])


class _Names:
    """What a series defines and carries out, beside what it prints."""

    def __init__(self, db: Database, series: Series) -> None:
        papers = {"papers": json.dumps([paper.id for paper in series.papers])}
        self.series = series
        self._db = db
        self.printed = Printings(db, series)
        terms = [term for shorts in series.shorts.values() for term in shorts.values()]
        self.defined = {short for shorts in series.shorts.values() for short in shorts}
        self.longs = list(dict.fromkeys(term["long"] for term in terms))
        self.activities = [row[0] for row in db.execute(_ACTIVITIES, papers)]

    def found(self) -> Iterator[tuple[str, str, str]]:
        """Yield long names, short ones, and the documents that print these."""
        for name in dict.fromkeys((*self.longs, *self.activities)):
            yield from self._ends(name)
        for name in self.activities:
            yield from self._of_activity(name)
            yield from self._own_word(name)
        yield from self._inner()
        yield from self._things()
        yield from self._nouns()
        yield from self._kinds()
        yield from self._of_process()
        yield from self._seated()

    @cached_property
    def _ending(self) -> dict[str, set[str]]:
        """The runs of capitals that end with some words, by these words."""
        found: dict[str, set[str]] = defaultdict(set)
        for run in self.printed.alone:
            words = run.split(" ")
            if words[0].lower() in BASE and " ".join(words[1:]) in self.printed.alone:
                continue  # "Conduct Operation X" opens an item of a list
            for at in range(1, len(words) - 1):
                found[" ".join(words[at:])].add(run)
        return found

    def _ends(self, name: str) -> Iterator[tuple[str, str, str]]:
        """Yield what is left of a name without its first words, unless these say whose or which of several it is."""
        if not _CAPITALS.fullmatch(name) or folded(name) in well_known() or is_meeting(name):
            return
        words = name.split(" ")
        for at in range(1, min(_MOST, len(words) - 2) + 1):
            short = " ".join(words[at:])
            papers = self.printed.alone.get(short)
            if papers and self._ending[short] <= {name} and not tells_apart(words[:at], name):
                yield name, short, papers[0]

    def _of_activity(self, name: str) -> Iterator[tuple[str, str, str]]:
        """Yield an activity's name without its number, its noun behind its own name, and its noun alone."""
        base = _NUMBERED.sub("", name)
        alike = {each for each in self.activities if _NUMBERED.sub("", each) == base}
        if len(alike - {base} if _OF_YEAR.search(name) else alike) > 1:
            return
        kind, *own = base.split(" ")
        if base != name and own:
            yield from ((name, base, paper) for paper in self.printed.alone.get(base, ())[:1])
            yield from ((name, short, paper) for _, short, paper in self._ends(base))
        for at in range(len(own)):
            short = " ".join(own[at:])
            document = self.printed.told.get((short, kind.lower()))
            if document and kind.lower() in ACTIVITIES:
                yield name, f"{short} {kind.lower()}", document
        noun = kind if kind.lower() in ACTIVITIES else _LINK.split(base, maxsplit=1)[0].rsplit(" ", 1)[-1]
        if sum(noun in each.split(" ") for each in self.activities) == 1:
            here = self._papers(base)
            yield from ((name, noun, paper) for paper in self.printed.alone.get(noun, ()) if paper in here)

    def _own_word(self, name: str) -> Iterator[tuple[str, str, str]]:
        """Yield "Heron" of "Operation Heron" where a document that prints both has no such place or common word."""
        kind, _, own = name.partition(" ")
        if kind.lower() not in ACTIVITIES or not own.isalpha() or own.isupper():
            return
        other = re.compile(
            rf"\b(?:in|at|near|from|to|off|of|[A-Z][\w-]+) {own}\b|\b{own},? (?:(?i:{kind})\b|[A-Z])|\b{own.lower()}\b"
        )
        for paper in sorted(self._papers(name)):
            rest = words_of(self._db, paper).replace(name, "")
            if re.search(rf"\b{own}\b", rest) and not other.search(rest):
                yield name, own, paper
                return

    def _inner(self) -> Iterator[tuple[str, str, str]]:
        """Yield "Rope Fund" of "Ferry Rope and Anchor Fund", where nothing else of the series ends so."""
        for name in self.longs:
            if not _JOINT.fullmatch(name) or folded(name) in well_known() or is_meeting(name):
                continue
            noun = name.rsplit(" ", 1)[1]
            others = [run for run in self._ending_alone.get(noun, ()) if not name.endswith(f" {run}")]
            rest = iter(name.split(" "))
            if len(others) == 1 and all(word in rest for word in others[0].split(" ")):
                yield name, others[0], self.printed.alone[others[0]][0]

    def _papers(self, name: str) -> set[str]:
        """Return the documents that print a name, or one that begins with it; one with "of" by what stands before."""
        led = _LINK.split(name, maxsplit=1)[0]
        if led != name:
            return set(self.printed.led.get(led, ()))
        printed = (papers for run, papers in self.printed.alone.items() if run.startswith(name))
        return {*self.printed.led.get(name, ()), *chain.from_iterable(printed)}

    def _kinds(self) -> Iterator[tuple[str, str, str]]:
        """Yield what groups are without what they deal with, where a document can mean only one."""
        groups: dict[str, dict[str, list[str]]] = defaultdict(dict)
        for name, papers in self.printed.groups.items():
            match = _GROUP.match(name)
            if match:
                own = own_name(self.series, name)
                newer = self.series.newer.get(folded(own), own)
                for kind in dict.fromkeys((match["kind"], match["kind"].rsplit(" ", 1)[-1])):
                    groups[kind].setdefault(newer, []).extend(papers)
        for kind, names in groups.items():
            for paper in self.printed.alone.get(kind, ()):
                here = [name for name, papers in names.items() if paper in papers]
                meant = fullest_of(here or (list(names) if " " in kind else []))
                others = self._ending_alone.get(kind, set()) if " " not in kind else set()
                if meant and all(f"{run} " in meant for run in others if paper in self.printed.alone[run]):
                    yield meant, kind, paper

    def _things(self) -> Iterator[tuple[str, str, str]]:
        """Yield what texts, funds and facilities are called without what they are for: "Pocket Guide", "Guide 2021"."""
        for short, names in self.printed.things.items():
            meant = fullest_of([name for name in names if name != short])
            here = self.printed.alone if " " in short else self._where_led(short)
            yield from ((meant, short, paper) for paper in here.get(short, ())[:1] if meant)
            yield from ((short, cut, paper) for cut, paper in self._without_adopters(short))
            yield from ((meant, cut, paper) for _, cut, paper in self._ends(short) if meant)
            yield from ((meant, seated, paper) for seated, paper in self.printed.seated[short].items() if meant)
            years = _OF_YEARS.search(meant or "")
            without = meant[: years.start()] if meant and years else None
            if meant and years and without in names:
                yield meant, without, self.printed.led[short][0]
            for of_years in self._printed_of(short, years[0]) if years else ():
                yield str(meant), of_years, self.printed.alone[of_years][0]

    def _without_adopters(self, title: str) -> Iterator[tuple[str, str]]:
        """Yield "Apia Statement" of "Apia Ministerial Statement", if no other begins and ends so, and who prints it."""
        first, noun = title.partition(" ")[0], title.rpartition(" ")[2]
        cut = f"{first} {noun}"
        alike = {run for run in self._ending_alone.get(noun, ()) if run.startswith(f"{first} ")}
        alike |= {each for each in self.printed.things if each.startswith(f"{first} ") and each.endswith(f" {noun}")}
        if cut != title and alike == {cut, title}:
            yield from ((cut, paper) for paper in self.printed.alone.get(cut, ())[:1])

    def _where_led(self, noun: str) -> dict[str, list[str]]:
        """Return the documents that print a noun alone and with what it is for: "the Guide" of "Guide on Ramps"."""
        led = self.printed.led.get(noun, ())
        return {noun: [paper for paper in self.printed.alone.get(noun, ()) if paper in led]}

    def _printed_of(self, short: str, years: str) -> list[str]:
        """Return how documents print a name with its years, whatever the dash between them."""
        return [run for run in self.printed.alone if folded(run) == folded(short + years)]

    def _nouns(self) -> Iterator[tuple[str, str, str]]:
        """Yield "the Fund" of the only fund that a document prints by its whole name."""
        ends: dict[str, list[str]] = defaultdict(list)
        for name in dict.fromkeys((*self.longs, *self.printed.things)):
            if " " in name and _CAPITALS.fullmatch(name) and folded(name) not in well_known():
                ends[name.rsplit(" ", 1)[1]].append(name)
        for noun, name, defined in self._defined_of():
            papers = (self._papers(name) | {defined}) if noun not in ends else ()
            yield from [(name, noun, paper) for paper in self.printed.alone.get(noun, ()) if paper in papers][:1]
        for noun, names in ends.items():
            for paper in self.printed.alone.get(noun, ()):
                here = [name for name in names if paper in self._papers(name)]
                others = self._ending_alone.get(noun, set()) - set(names)
                here = here or (names if re.fullmatch(PACTS, noun) and not others else [])
                if len(here) == 1 and not any(paper in self.printed.alone[other] for other in others):
                    yield self._in_full(here[0]), noun, paper

    def _in_full(self, name: str) -> str:
        """Return a name with what it is for, if documents print it so and as that of one thing only."""
        return fullest_of([whole for whole in self.printed.things.get(name, ()) if whole != name]) or name

    def _defined_of(self) -> Iterator[tuple[str, str, str]]:
        """Yield the noun of each name "Network of …" that nothing else of the series has, and where it is defined."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        own: dict[str, set[str]] = defaultdict(set)
        for paper, shorts in self.series.shorts.items():
            for term in shorts.values():
                if match := _THING_OF.match(term["long"]):
                    found[match["noun"]].setdefault(term["long"], paper)
                    own[match["noun"]].add(term["short"])
        for noun, names in found.items():
            if len(names) == 1 and self._ending_alone.get(noun, set()) <= own[noun]:
                yield noun, *next(iter(names.items()))

    @cached_property
    def _ending_alone(self) -> dict[str, set[str]]:
        """The runs of capitals of several words, by their last word."""
        found: dict[str, set[str]] = defaultdict(set)
        for run in self.printed.alone:
            if " " in run:
                found[run.rsplit(" ", 1)[1]].add(run)
        return found

    def _of_process(self) -> Iterator[tuple[str, str, str]]:
        """Yield "Forum Secretariat" of "Secretariat of the Forum", and "Amber Forum Secretariat" of the former."""
        process = self.series.process or ""
        begun = head(process)
        for run in self._ending_alone.get(begun.rsplit(" ", 1)[-1], ()):
            if is_process(self.series, run):
                yield process, run, self.printed.alone[run][0]
        for long in dict.fromkeys((*self.longs, *self.printed.groups)):
            own = own_name(self.series, long)
            last = begun.rsplit(" ", 1)[-1]
            shorts = [f"{before} {own}" for before in (begun, last)] if own != long else []
            shorts += [begun + long.removeprefix(last)] if " " in begun and long.startswith(f"{last} ") else []
            for short in shorts:
                yield from ((long, short, paper) for paper in self.printed.alone.get(short, ())[:1])

    def _seated(self) -> Iterator[tuple[str, str, str]]:
        """Yield names without the town at their end, and names of texts without their years."""
        for name in self.longs:
            base = _SEATED.sub("", name) if _THING_IN.match(name) else _NUMBERED.sub("", name)
            if base != name and " " in base and sum(each.startswith(base) for each in self.longs) == 1:
                yield from ((name, base, paper) for paper in self.printed.alone.get(base, ())[:1])
