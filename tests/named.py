"""A statement of a panel that says something, and the names that are taken from it."""

from pathlib import Path

import told

from kb.store import KnowledgeBase

STATEMENT = """# Amber Sea Forum on Ferry Safety

**SECOND MEETING OF THE INSPECTION PANEL ON CAR DECKS**

**Apia, Samoa, 4 and 5 May 2021**

**CO-CHAIRS' SUMMARY**

1. The Second Meeting of the Inspection Panel on Car Decks of the Amber Sea Forum on Ferry Safety was held in Apia on \
4 and 5 May 2021.
2. Delegates from Viet Nam, the Kingdom of Tonga and Samoa took part. {said}
"""


def aliases(kb: KnowledgeBase, folder: Path, said: str) -> set[tuple[str, str, str]]:
    """Return name, other name and rule of all aliases after taking in a statement that says something."""
    told.keep(kb, folder, statement=STATEMENT.format(said=said))
    return {(row["name"], row["alias"], row["rule"]) for row in kb.db.table("aliases").rows}
