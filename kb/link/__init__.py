"""What follows from the facts of several documents together: parties, aliases, events and follow-ups.

Every row here is derived: it names the rule that made it and the facts it rests on, it is recomputed from the facts
alone, and the same facts give the same rows. Nothing here is ever stored as if a document had stated it.
"""

from kb.link.bodies import bodies
from kb.link.contradictions import contradictions
from kb.link.events import events
from kb.link.follow_ups import follow_ups
from kb.link.parties import parties
from kb.link.rewording import reworded
from kb.link.rows import Taken
from kb.link.series import all_series
from kb.store import DERIVED, KnowledgeBase

VERSION = "2"
"""Version of the rules of this package; rows derived by older ones are derived anew."""


def relink(kb: KnowledgeBase) -> bool:
    """Derive every link anew if facts or rules have changed; return whether there was anything to do."""
    state = next(kb.db.table("link_state").rows, None)
    if state and state["version"] == VERSION:
        return False
    with kb.changing():
        kb.db.execute("pragma defer_foreign_keys = on")  # a row may come before the one it points to
        for name in DERIVED:
            kb.db.table(name).delete_where()
        series = list(all_series(kb.db))
        body_names = bodies(kb.db, series)
        parties(kb.db, series, body_names)
        taken = Taken()
        for each in series:
            happened = events(kb.db, each, body_names, taken)
            follow_ups(kb.db, each, happened)
            contradictions(kb.db, each, happened)
            reworded(kb.db, each, happened)
        kb.db.table("link_state").insert({"version": VERSION})
    return True
