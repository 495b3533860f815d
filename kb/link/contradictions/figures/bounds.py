"""Numbers with bounds as intervals: "more than 120" and "over 120" agree, "more than 20" and "about 18" do not."""

from dataclasses import dataclass
from math import inf

from kb.link.rows import Row

LEEWAY = 0.1
"""A number that is said to be rough may be off by this share of itself at most."""

_FINE = 0.05
"""It may be off by such a share, or by one of its last digit that is no zero: "about 31,000" is told in thousands."""

_WORDS = {
    "gt": "more than ", "ge": "at least ", "lt": "fewer than ", "le": "up to ", "approx": "about ", "eq": "",
    "range": "",
}  # fmt: skip


@dataclass(frozen=True)
class Figure:
    """A number as stated, and the numbers it leaves possible."""

    low: float
    """The smallest number possible."""

    high: float
    """The largest."""

    shown: str
    """The number with its bound, in words that are the same for the same bound."""

    def agrees(self, other: "Figure") -> bool:
        """Say whether one number can be meant by both."""
        return self.low <= other.high and other.low <= self.high


def figure(row: Row) -> Figure | None:
    """Return the number of a statistic; null where none is stated ("thousands")."""
    value, bound = row["value"], row["bound"]
    if value is None or bound not in _WORDS:
        return None
    top = row["value_max"] if bound == "range" and row["value_max"] is not None else value
    rough = leeway(float(value))
    low = {"lt": -inf, "le": -inf, "approx": value - rough}.get(bound, float(value))
    high = {"gt": inf, "ge": inf, "approx": value + rough}.get(bound, float(top))
    shown = f"{_WORDS[bound]}{value:,}" + (f" to {top:,}" if top != value else "")
    return Figure(low, high, shown)


def leeway(value: float) -> float:
    """Return by how much a number may be off that is said to be rough."""
    digits = f"{abs(value):.0f}"
    last = 10.0 ** (len(digits) - len(digits.rstrip("0")))
    return min(LEEWAY * abs(value), max(_FINE * abs(value), last))
