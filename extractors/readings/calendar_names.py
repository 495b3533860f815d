"""The names of months and of days of the week, told once."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
"""Months in order."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""Days of the week in order."""

MONTH = "|".join(MONTHS)
"""Months as alternatives of a pattern."""

WEEKDAY = "|".join(WEEKDAYS)
"""Days of the week as alternatives of a pattern."""
