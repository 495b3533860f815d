"""The date under a solemn text: "this Seventh Day of December, in the Year Two Thousand and Eighteen".

Communiqués of heads of state and treaties close with it (genre guide, §1.1 and §4.2).
"""

import re
from collections.abc import Iterator
from datetime import date

from extractors.readings.dates.reading import DateReading, Period, as_reading
from extractors.readings.dates.words import MONTHS
from extractors.readings.number_words import NUMBER_WORDS, ORDINALS, TEENS, TENS
from extractors.readings.ordinals import ordinal_value

_TENS = "|".join(TENS)
_UNITS = "|".join(TEENS[1:10])
_LATER = rf"(?:(?:{_TENS})(?:[\s-](?:{_UNITS}))?|{'|'.join(TEENS[1:])})"
_CENTURIES = {"two thousand": 2000, "nineteen hundred": 1900, "nineteen": 1900, "twenty": 2000}
_FORMAL = re.compile(
    rf"\b(?P<day>(?:twenty|thirty)[\s-](?:{'|'.join(ORDINALS[:9])})|thirtieth|{'|'.join(ORDINALS)}|\d\d?(?:st|nd|rd|th))"
    rf"\s+day\s+of\s+(?:the\s+month\s+of\s+)?(?P<month>{'|'.join(MONTHS)}),?\s+(?:(?:of|in)\s+)?(?:the\s+year\s+)?"
    rf"(?P<year>(?:19|20)\d\d|(?P<century>{'|'.join(_CENTURIES)})(?:(?:\s+and)?[\s-]+(?P<later>{_LATER}))?)\b"
)


def formal_dates(text: str, low: str) -> Iterator[DateReading]:
    """Yield the days that a text gives as "the … day of …", in words or figures; ``low`` is it in small letters."""
    for found in _FORMAL.finditer(low) if " day" in low else ():
        day, year = _day(found["day"]), _year(found)
        try:
            when = date(year, MONTHS[found["month"]], day)
        except ValueError:
            continue
        yield as_reading(text, found.start(), found.end(), Period(when, when, "day", "day"))


def _day(words: str) -> int:
    return 30 if words == "thirtieth" else ordinal_value("-".join(words.split())) or 0


def _year(found: re.Match[str]) -> int:
    if found["century"] is None:
        return int(found["year"])
    later = sum(NUMBER_WORDS[word] for word in re.split(r"[\s-]", found["later"])) if found["later"] else 0
    return _CENTURIES[found["century"]] + later
