"""How pages say things: dates as printed and as understood, how strong a verb is, what is known of a promise."""

import json
from datetime import date, timedelta
from functools import cache
from typing import Any

from extractors.readings.entities.countries import country_name
from extractors.vocabulary import load
from kb.link.timing import shown

Row = dict[str, Any]

GENRES = {"co-chairs-statement": "co-chairs’ statement", "chairs-statement": "chair’s statement"}
"""Genres whose names are more than their words joined by hyphens."""

TYPES = {
    "meeting": "meeting",
    "activity": "activity",
    "participant": "participant",
    "goal": "goal",
    "trend": "trend",
    "next_step": "next step",
    "decision": "decision",
    "statistic": "number",
    "quote": "quotation",
    "reference": "reference",
    "term": "short name",
}
"""What pages call each type of fact."""

PLURALS = {
    "activity": "activities",
    "passage": "passages",
    "country": "countries",
    "body": "bodies",
}

STATUS = {
    "reported-done": "reported done",
    "reported-late": "reported done, late",
    "reported-partly": "reported in part",
    "restated": "promised again or still open",
    "no-report": "no report found",
}
"""What people read for each status of a next step; silence is never called undone."""

SIGNS = {
    "reported-done": "✓",
    "reported-late": "✓",
    "reported-partly": "◐",
    "restated": "↻",
    "no-report": "○",
}

TIMING = {"past": "due before this day", "coming": "due on this day or later", "undated": "no date set"}

LEVELS = {
    9: ("acts", "changes something by being said: adopted, decided, established, directed"),
    8: ("approves formally", "a text or plan now has the body’s backing: endorsed, approved, accepted"),
    7: ("agrees", "collective will: agreed, committed, pledged"),
    6: ("asks others", "wants someone to act, promises nothing itself: invited, encouraged, called on, requested"),
    5: ("affirms", "an existing position stands: confirmed, reaffirmed, reiterated"),
    4: ("approves of", "a positive view of what someone else did: welcomed, commended, supported"),
    3: ("stresses", "opinion, no act: highlighted, underlined, expressed concern"),
    2: ("acknowledges", "accepts as fact or as earlier text: acknowledged, recalled, recognised"),
    1: ("notes", "neutral receipt: noted, took note"),
    0: ("records", "it happened; no view of it: met, discussed, considered"),
    None: ("suggests or offers", "no rung of its own: suggested, proposed, offered"),
}
"""The verb ladder in words: what a professional reads from the verb."""

ROLES = {
    "co-chair": "Co-chairs",
    "chair": "Chairs",
    "host": "Hosts",
    "member": "Members",
    "participant": "Participants",
    "observer": "Observers",
    "supporter": "In support",
    "presenter": "Presenters",
    "speaker": "Speakers",
    "apology": "Apologies",
    "mentioned": "Mentioned only",
}
"""Roles in the order in which records list them."""

SAYS = {
    "this": "reports it",
    "earlier": "looks back on it",
    "later": "announces it",
    "planned": "tells of it as planned",
    "ongoing": "tells of it as under way",
    "done": "tells of it as done",
}

PLACES = {"meets": "meets", "runs": "runs an activity"}

BOUNDS = {"gt": "over ", "ge": "at least ", "lt": "under ", "le": "at most ", "approx": "about "}

DIRECTIONS = {
    "up": "▲ rising",
    "down": "▼ falling",
    "new": "✳ new",
    "persistent": "▬ persistent",
    "need": "⚑ a need",
}


def several(kind: str, n: int = 2) -> str:
    """Return a kind of thing in the singular or plural: "activities"."""
    name = TYPES.get(kind, kind)
    return name if n == 1 else PLURALS.get(kind, f"{name}s")


def days(start: str | None, end: str | None) -> str:
    """Return days as understood: "1–2 September 2015", "by 25 September 2015", "from 1 May 2019"."""
    if start and end:
        return shown(start, end)
    if end:
        return f"by {shown(None, end)}"
    return f"from {shown(None, start)}" if start else ""


def period(start: str | None, end: str | None) -> str:
    """Return when something is or was: days, or the month or year where nothing closer is known."""
    if start and end and start.endswith("-01"):
        first, last = date.fromisoformat(start), date.fromisoformat(end)
        if (first.month, last.month, last.day) == (1, 12, 31) and first.year == last.year:
            return f"{first.year}"
        if (first.year, first.month) == (last.year, last.month) and (last + timedelta(1)).day == 1:
            return f"{first:%B %Y}"
    return days(start, end)


def day(value: str | None) -> str:
    """Return one day as people write it."""
    return shown(None, value) if value else ""


def number(row: Row) -> str:
    """Return a number with its bound: "over 70", "20–30"; a vague one as it is printed."""
    value, value_max = row["value"], row["value_max"]
    if value is None:
        return f"“{row['quote']}”" if row.get("quote") else "no exact number"
    if value_max is not None:
        return f"{figures(value)}–{figures(value_max)}"
    return BOUNDS.get(row["bound"], "") + figures(value)


def spread(row: Row) -> str:
    """Return what all figures of one thing say: the one with its bound, else from the least to the most."""
    least, most = row["value"], row["value_max"]
    if row["figures"] == 1 and least is not None and least == most:
        return BOUNDS.get(row["bound"], "") + figures(least)
    if least is None:
        return "no exact number"
    return figures(least) if least == most else f"{figures(least)} to {figures(most)}"


def figures(value: float) -> str:
    """Return a number in figures, the thousands of a long one apart."""
    return f"{value:,}".replace(",", "\u202f") if abs(value) >= 10_000 else f"{value}"


def listed(value: str | None) -> list[str]:
    """Return the members of a list that is kept as JSON."""
    return list(json.loads(value)) if value else []


def genre(value: str | None) -> str:
    """Return a genre in words."""
    return GENRES.get(value or "other", (value or "other").replace("-", " "))


@cache
def past(verb: str) -> str:
    """Return a verb of the ladder in the past: "took note", "decided"."""
    _, space, rest = verb.partition(" ")
    known = load("verbs")["ladder"].get(verb)
    return known["forms"][0].split()[2] + space + rest if known else verb


def country(code: str | None) -> str:
    """Return a country's name."""
    return country_name(code) if code else ""
