"""When does a found fact agree with an agreed one? The measure behind ``kb evaluate``, on facts in their JSON form.

Two facts of one type are compared first by their key (the words of a goal, the name and kind of a participant, the
value of a statistic …), which gives a likeness from 0, no match, to 1; then by every other field that the agreed fact
gives. Passages are compared by the words they share, so a comma more or an article less is no error.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from kb.wording import overlap, shared, words

FactJson = dict[str, Any]

_PASSAGE_KEYS = {
    "meeting": "name",
    "activity": "name",
    "goal": "text",
    "trend": "text",
    "next_step": "action",
    "decision": "text",
    "quote": "text",
    "reference": "text",
}
"""The field whose words identify a fact of the type."""

_NAME_LIKE = frozenset({"meeting", "activity", "reference"})
_WORDED_FIELDS = frozenset(
    {"action", "actor", "addressee", "affiliation", "body", "city", "counted", "detail", "long", "name", "of"}
    | {"position", "recipient", "speaker", "text", "title"}
)
"""Fields that agree when most of their words do; all others must be equal."""

NAME_ENOUGH = 0.6
PASSAGE_ENOUGH = 0.7
PERSON_ENOUGH = 0.66
COUNTRY_NAME_ENOUGH = 0.8
FIELD_ENOUGH = 0.6
SAME_MEETING = 0.61
"""Likeness of two descriptions of the meeting that a document reports, whatever they call it."""


def closeness(agreed: str | None, found: str | None) -> float:
    """Return the overlap of two passages, at least 0.75 if one holds the other whole and is at most twice as long."""
    one, other = Counter(words(agreed)), Counter(words(found))
    short, long = sorted((one.total(), other.total()))
    contained = short >= 4 and long <= 2 * short and (one & other).total() >= 0.95 * short
    return max(0.75, shared(one, other)) if contained else shared(one, other)


def _passage(agreed: FactJson, found: FactJson) -> float:
    kind = agreed["type"]
    key = _PASSAGE_KEYS[kind]
    if kind in ("meeting", "activity") and not agreed.get(key):
        return 0.7 if agree("dates", agreed.get("dates"), found.get("dates")) else 0.0
    told = [found.get(key)]
    if kind == "next_step":
        told.append(" ".join(part for part in (found.get("action"), found.get("detail")) if part))
        told.extend(cited.get("text") for cited in found.get("evidence", []))
    best = max(closeness(agreed.get(key), each) for each in told)
    if kind == "meeting" and agreed.get("mention", "this") == "this" == found.get("mention"):
        best = max(best, SAME_MEETING)
    return best if best >= (NAME_ENOUGH if kind in _NAME_LIKE else PASSAGE_ENOUGH) else 0.0


def _participant(agreed: FactJson, found: FactJson) -> float:
    if agreed.get("kind") != found.get("kind"):
        return 0.0
    names = overlap(agreed.get("name"), found.get("name"))
    if agreed.get("kind") != "country":
        entity = 0.8 * names if names >= PERSON_ENOUGH else 0.0
    elif agreed.get("country"):
        entity = 0.8 if agreed["country"] == found.get("country") else 0.0
    else:
        entity = 0.8 if names > COUNTRY_NAME_ENOUGH else 0.0
    return entity + 0.2 if entity and agreed.get("role") == found.get("role") else entity


def _statistic(agreed: FactJson, found: FactJson) -> float:
    if agreed.get("value") != found.get("value"):
        return 0.0
    return max(0.3, overlap(agreed.get("counted"), found.get("counted")))


def _term(agreed: FactJson, found: FactJson) -> float:
    return float(words(agreed.get("short")) == words(found.get("short")))


_LIKENESS: dict[str, Callable[[FactJson, FactJson], float]] = {
    **dict.fromkeys(_PASSAGE_KEYS, _passage),
    "participant": _participant,
    "statistic": _statistic,
    "term": _term,
}


def likeness(agreed: FactJson, found: FactJson) -> float:
    """Return how well the keys of two facts agree, from 0 (no match) to 1."""
    if agreed["type"] != found.get("type") or agreed["type"] not in _LIKENESS:
        return 0.0
    return _LIKENESS[agreed["type"]](agreed, found)


def agree(field: str, agreed: Any, found: Any) -> bool:
    """Say whether one field agrees: dates by their ends, lists item by item, wording by its words, the rest exactly."""
    if agreed is None or found is None:
        return agreed is None and not found
    if isinstance(agreed, dict):
        return isinstance(found, dict) and all(agreed.get(end) == found.get(end) for end in ("start", "end"))
    if isinstance(agreed, list):
        matched = isinstance(found, list) and len(agreed) == len(found)
        return matched and all(any(overlap(one, other) >= FIELD_ENOUGH for other in found) for one in agreed)
    if field in _WORDED_FIELDS:
        return overlap(agreed, found) >= FIELD_ENOUGH
    return bool(agreed == found)


def differing(agreed: FactJson, found: FactJson) -> list[str]:
    """Name the fields that the agreed fact gives and the found one does not agree with."""
    given = (name for name in agreed if name not in ("type", "id", "evidence"))
    return [name for name in given if not agree(name, agreed[name], found.get(name))]


def pairs(agreed: Sequence[FactJson], found: Sequence[FactJson]) -> dict[int, int]:
    """Pair agreed with found facts one to one, the likest first, among equals the one that differs in fewer fields."""
    ranked = sorted(_candidates(agreed, found))
    left: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, one, other in ranked:
        if one not in left and other not in taken:
            left[one] = other
            taken.add(other)
    return left


def _candidates(agreed: Sequence[FactJson], found: Sequence[FactJson]) -> Iterable[tuple[float, int, int, int]]:
    for one, wanted in enumerate(agreed):
        for other, got in enumerate(found):
            score = likeness(wanted, got)
            if score:
                yield -score, len(differing(wanted, got)), one, other
