"""Values that readings return and facts carry, and the way their fields explain themselves."""

from dataclasses import dataclass, field
from typing import Any, Literal


def said(meaning: str, **options: Any) -> Any:
    """Declare a field of a fact with the sentence that explains it to readers."""
    return field(metadata={"help": meaning}, **options)


@dataclass(frozen=True, slots=True)
class Date:
    """A date or span of dates as printed and as understood; both ends inclusive, null where open or unknown."""

    text: str = said("the words of the document")
    start: str | None = said("first day, ISO 8601; null if open or unknown")
    end: str | None = said("last day, ISO 8601; null if open or unknown")
    granularity: Literal["day", "month", "part", "year"] | None = said("how exact the words are")
    role: Literal["occurrence", "window", "deadline", "publication"] = said("what the date is to the fact")
    certain: bool = said("false where a convention or a guess about the year stands behind the ends")
    rule: str = said("the rule that read the words")
    edtf: str | None = said("the same as an Extended Date/Time Format string")
