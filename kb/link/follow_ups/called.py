"""What things are called in a series, short and long, older and newer, each name with the key of what it stands for.

"JWP", "the Joint Watch Period" and "Operation Lantern", as the press calls it, are one thing. A short name that is a
plain word ("the Office") holds only in the document that defines it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from kb.link.processes import head
from kb.link.series import Series
from kb.link.tellings import Event
from kb.link.words.meanings import PREPOSITIONS, Names, keys_of, split
from kb.wording import folded

_ACTIVITY = "kinds:activity"
_GATHERING = "kinds:gathering"


_OWN = 2
"""One word of a name may be a plain word."""

_BODIES = frozenset("Panel Committee Subcommittee Board Team Taskforce Subgroup Cell Unit".split())
"""Nouns by which the only such body of a series is called without its full name."""

_ROMAN = {"II": "second", "III": "third", "IV": "fourth", "V": "fifth"}


class Called:
    """The names of a series."""

    def __init__(self, series: Series, happened: dict[str, Event]) -> None:
        self._series = series
        self._one: dict[str, str] = {}
        of_events = [
            sorted({each.name for each in event.kinds.values()})
            for event in {event.id: event for event in happened.values()}.values()
            if event.tellings[0].kind == "activity"
        ]
        longs = sorted({term["long"] for shorts in series.shorts.values() for term in shorts.values()})
        renamed = [(each.name, each.other) for each in series.renamings]
        for first, *others in [*of_events, *renamed]:
            for other in others:
                self._unite(first, other)
        acting = [*filter(_is_activity, longs), *(name for names in of_events for name in names)]
        self.activities = frozenset(map(self._key, acting))
        """Keys of operations and campaigns."""
        every = [*longs, *(name for names in (*of_events, *renamed) for name in names)]
        spelt = [(end, long) for short, long in series.abbreviations.items() if (end := _spelt(short, long))]
        self._all = Names(
            {tuple(split(folded(end))): frozenset({self._key(long)}) for end, long in spelt}
            | {tuple(split(folded(name))): frozenset({self._key(name)}) for name in every if " " in folded(name)}
            | {(short,): frozenset({self._key(long)}) for short, long in series.abbreviations.items()}
        )
        cut = dict(chain(self._cut_short(every), self._by_core(acting), self._without_process(longs)))
        self._all = Names(cut | dict(self._all.keys))
        self._shared = self._of_all()
        self._own: dict[str, Names] = {}

    def at(self, document_id: str) -> tuple[Names, Names]:
        """Return the names that hold in a document."""
        if document_id not in self._own:
            terms = self._series.shorts.get(document_id, {}).values()
            plain = [(term["short"], term["long"]) for term in terms if not term["short"].isupper()]
            own = {tuple(split(short)): frozenset({self._key(long)}) for short, long in plain}
            self._own[document_id] = Names(self._shared | own)
        return self._all, self._own[document_id]

    def _of_all(self) -> dict[tuple[str, ...], frozenset[str]]:
        """Return plain short names that stand for one thing only: other documents use them without defining them.

        So does the noun of the only such body: "the Panel" for the "Panel on Glacier Change".
        """
        longs: dict[str, set[str]] = defaultdict(set)
        for terms in self._series.shorts.values():
            for term in terms.values():
                if not term["short"].isupper() and term["short"][0].isupper():
                    longs[term["short"]].add(self._key(term["long"]))
                if (noun := _noun(term["long"])) in _BODIES:
                    longs[noun].add(self._key(term["long"]))
        return {
            tuple(split(short)): frozenset(keys) | keys_of(short.lower())
            for short, keys in longs.items()
            if len(keys) == 1 and _GATHERING not in keys_of(short.split()[-1].lower())
        }

    def _by_core(self, names: Iterable[str]) -> Iterator[tuple[tuple[str, ...], frozenset[str]]]:
        """Yield operations by what is their own in their names: "the second Sea Hawk" of "Operation Sea Hawk II"."""
        for name in names:
            kind, *core = name.split()
            number = _ROMAN.get(core[-1]) if core else None
            own = core[:-1] if number else core
            if _ACTIVITY not in keys_of(kind.lower()) or len(own) < _OWN or not all(word[:1].isupper() for word in own):
                continue
            told = tuple(split(folded(" ".join(own))))
            key = frozenset({self._key(name), *keys_of(kind.lower())})
            yield (*((number,) if number else ()), *told), key
            if number:
                yield (*told, core[-1].lower()), key

    def _without_process(self, names: Iterable[str]) -> Iterator[tuple[tuple[str, ...], frozenset[str]]]:
        """Yield what serves the process by its name without that of the process: "Liaison Office" of the Forum's."""
        process = head(self._series.process or "")
        noun = process.rpartition(" ")[2]
        for name in names if noun else ():
            before, found, own = name.rpartition(f"{noun} ")
            if found and " " in own and own[0].isupper() and process.startswith(before):
                yield tuple(split(folded(own))), frozenset({self._key(name)})

    def _cut_short(self, names: Iterable[str]) -> Iterator[tuple[tuple[str, ...], frozenset[str]]]:
        """Yield what documents print of a name by itself, if it is more than a noun: "Relief Fund"."""
        known = set(names)
        for name, short in self._series.cut_short:
            if name in known and " " in short:
                yield tuple(split(folded(short))), frozenset({self._key(name)})

    def _unite(self, one: str, other: str) -> None:
        first, second = self._found(folded(one)), self._found(folded(other))
        if first != second:
            self._one[second] = first

    def _found(self, name: str) -> str:
        while name in self._one:
            name = self._one[name]
        return name

    def _key(self, name: str) -> str:
        return f"@{self._found(folded(name))}"


def _is_activity(name: str) -> bool:
    """Say whether a name is that of an operation or campaign, by the noun it is built on."""
    noun = _noun(name).lower()
    return bool(noun) and _ACTIVITY in keys_of(noun)


def _noun(name: str) -> str:
    """Return the noun that a name is built on: "Panel" of "Panel on Glacier Change"; empty if it has none."""
    words = name.split()
    end = next((at for at, word in enumerate(words) if word.lower() in PREPOSITIONS), len(words))
    return words[end - 1] if end else ""


def _spelt(short: str, long: str) -> str | None:
    """Return the end of a long name that alone spells its short form: "Sea Link 2" of "Amber Sea Link 2 (SL2)"."""
    words = long.split()
    end = words[-len(short) :]
    if 2 <= len(end) < len(words) and "".join(word[0] for word in end).upper() == short:
        return " ".join(end)
    return None
