"""Next steps told in the record of one meeting, read by the real readers."""

from written import written

from extractors.facts.next_step import NextStep, find

OPENING = """# Third Meeting of the Harbour Forum

Suva, Fiji, 4 March 2021

The Harbour Forum met in Suva on 4 March 2021.

"""

Told = list[tuple[str, tuple[str, ...], str | None]]
"""Of each step the action, who is to do it, and when as printed."""


def steps(text: str) -> list[NextStep]:
    """Return the steps of a record that goes on with ``text``."""
    return list(find(written(OPENING + text)))


def told(text: str) -> Told:
    """Return what such a record says of its steps, in brief."""
    return [(each.action, each.responsible, each.due.text if each.due else None) for each in steps(text)]
