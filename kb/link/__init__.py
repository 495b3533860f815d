"""What follows from the facts of several documents together: parties, aliases, events, follow-ups and the like.

Every row here is derived: it names the rule that made it and the facts it rests on, it is recomputed from the facts
alone, and the same facts give the same rows. Nothing here is ever stored as if a document had stated it.
"""

from kb.link.renewal import VERSION, relink

__all__ = ["VERSION", "relink"]
