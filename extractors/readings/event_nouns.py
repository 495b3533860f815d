"""The nouns for gatherings and activities, and the verbs of meeting, once for all patterns (genre guide, T3, T17)."""

GATHERING = (
    "meeting|session|conference|summit|workshop|seminar|symposium|plenary|assembly|retreat|congress|colloquium|webinar|sitting"
    r"|round[ -]?table"
)
"""Nouns for a gathering, in small letters and the singular, as alternatives of a pattern."""

MET = "met|gathered|assembled|convened|held|opened|began|concluded|ended|closed|took place"
"""How a text says that people met, or that a gathering was held, in the past tense."""

TALKS = "consultations?|talks"
"""Nouns for a gathering that may also name a process or what was said at a meeting."""

UNDERTAKING = "operation|campaign|project|exercise|drill|programme|program|initiative|sweep"
"""Nouns for an activity that has a name of its own, likewise, and for nothing else."""

ACTIVITY = f"{UNDERTAKING}|pilot|trial"
"""All nouns for such an activity; a pilot may also be a person, and a trial be held in court."""


def either_case(nouns: str) -> str:
    """Return alternatives with and without a capital: "meeting|session" gives "Meeting|meeting|Session|session"."""
    return "|".join(f"{noun.capitalize()}|{noun}" for noun in nouns.split("|"))
