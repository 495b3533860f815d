"""What a reading of a quantity is."""

from dataclasses import dataclass
from typing import Literal

from extractors.document import Span

Bound = Literal["eq", "gt", "ge", "lt", "le", "approx", "range", "vague"]
Number = int | float
Rule = Literal["number", "range", "none", "vague", "some", "ratio", "both"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what bounds it; whole numbers are integers."""

    span: Span
    """The words with qualifier, currency and "per cent"."""

    number: Span
    """The number words alone."""

    value: Number | None
    """The number, the lower end of a range, or null if there is none ("dozens of")."""

    value_max: Number | None
    """The upper end of a range."""

    bound: Bound
    """How its words bound the number."""

    currency: str | None = None
    """The currency as printed, for money."""

    percent: bool = False
    """Whether it is a share in per cent."""

    rule: Rule = "number"
    """The form it was read from."""
