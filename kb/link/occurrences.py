"""What verbs tell of, in kinds that exclude each other, and the occasions for which people come together.

Whoever retells a number picks another verb, so any two verbs may tell of one act, but those of which it is known that
what the one tells of is not what the other does: persons hurt are not persons arrested.
"""

from functools import lru_cache

from kb.link.meanings import keys_of

_KINDS = {
    "look": "inspected checked boarded searched controlled examined screened visited stopped verified monitored "
    "audited sampled tested interviewed questioned surveyed hailed observed",
    "find": "found detected identified discovered spotted located traced recognised recovered retrieved",
    "punish": "arrested detained apprehended charged convicted sentenced prosecuted fined jailed imprisoned indicted "
    "penalised sanctioned suspended",
    "take": "seized confiscated impounded taken withdrawn intercepted recovered retrieved captured collected",
    "hurt": "injured killed hurt wounded died drowned perished infected poisoned missing sick sickened",
    "break": "destroyed damaged demolished sank sunk burnt burned lost wrecked dismantled scrapped",
    "save": "rescued saved evacuated assisted helped treated sheltered freed protected fed hosted vaccinated",
    "gather": "attended gathered met assembled came joined participated convened trained exercised practised rehearsed "
    "spent registered present learned learnt taught instructed qualified graduated completed finished drilled drew "
    "brought welcomed enrolled took taken studied passed coached",
    "leave": "returned repatriated released deported refused expelled left resigned withdrew",
    "promise": "planned invited expected foreseen wanted requested asked applied nominated proposed",
    "build": "built rebuilt repaired restored mended constructed erected installed mounted replaced",
    "shut": "closed shut blocked suspended barred",
    "open": "opened reopened",
    "send": "sent issued dispatched delivered distributed handed supplied",
    "get": "received got obtained",
    "buy": "bought purchased acquired ordered",
}
"""Kinds of act; a number under a verb of one is not that under a verb of another."""

_KINDS_OF: dict[str, set[str]] = {}
for _kind, _verbs in _KINDS.items():
    for _verb in _verbs.split():
        _KINDS_OF.setdefault(_verb, set()).add(_kind)

_LIGHT = frozenset({"made", "recorded", "carried out", "conducted", "took part", "registered", "attended", "reported",
                    "counted", "counts", "saw", "had", "put", "logged", "tallied"})  # fmt: skip
"""Verbs that leave open what was done."""

_OCCASIONS = {
    "course": ("course", "training", "school"),
    "drill": ("exercise", "drill", "simulation", "rehears", "tabletop", "table-top"),
    "workshop": ("workshop", "seminar", "webinar"),
    "meeting": ("meeting", "session", "conference", "summit", "plenary"),
}
"""What people come together for, by words that mean the same."""

_AT_ONE_PLACE = ("course", "drill", "workshop")
"""Occasions that are held at one place; an operation or campaign is not."""


def is_light(verb: str | None) -> bool:
    """Say whether a verb, or none, leaves open what was done."""
    return verb is None or verb in _LIGHT


def are_apart(one: str | None, other: str | None) -> bool:
    """Say whether two verbs are known to tell of different acts."""
    here, there = _kinds(one), _kinds(other)
    return bool(here[0] and there[0] and here[1] is there[1] and not here[0] & there[0])


def are_alike(one: str | None, other: str | None) -> bool:
    """Say whether two verbs are known to tell of one kind of act."""
    return bool(one and one == other) or bool(_kinds(one)[0] & _kinds(other)[0])


def is_of_gathering(verb: str | None) -> bool:
    """Say whether a verb tells of people who come together or learn."""
    return "gather" in _kinds(verb)[0]


@lru_cache(maxsize=4096)
def _kinds(verb: str | None) -> tuple[frozenset[str], bool]:
    """Return the kinds of act that a verb may tell of, and whether it is listed here, else its meanings."""
    first = (verb or "").split()[:1]
    if not first or first[0] in _KINDS_OF:
        return frozenset(_KINDS_OF[first[0]] if first else ()), True
    return frozenset(key for key in keys_of(first[0]) if key.startswith("doings:")), False


@lru_cache(maxsize=4096)
def occasions_in(words: str) -> frozenset[str]:
    """Return the kinds of occasion that words in lower case name."""
    return frozenset(kind for kind, every in _OCCASIONS.items() if any(word in words for word in every))


def is_at_one_place(name: str) -> bool:
    """Say whether what has such a name is held at one place, as an exercise or a course is."""
    return not occasions_in(name.lower()).isdisjoint(_AT_ONE_PLACE)
