"""What people decide of proposed aliases: kept beside the derived rows, and heeded whenever those are made anew.

A decision is on two names. It holds for as long as a proposal is about bodies that go by these names, whatever else
they come to be called; the identifier of a proposal may change, the decision stays.
"""

from collections.abc import Iterable
from typing import Literal

from sqlite_utils import Database

from kb.errors import UnknownNameError
from kb.link.rows import Row
from kb.store import KnowledgeBase
from kb.wording import folded

Decision = Literal["accepted", "rejected"]

_OPEN = ("proposed", "accepted", "rejected")


class Decisions:
    """Every decision, by the two names it is on."""

    def __init__(self, db: Database) -> None:
        self._made: dict[frozenset[str], str] = {}
        for row in db.table("alias_decisions").rows:
            self._made[frozenset((folded(row["name"]), folded(row["alias"])))] = row["decision"]

    def on(self, names: Iterable[str], others: Iterable[str]) -> str | None:
        """Return what was decided of two bodies, given all the names of each; null if nothing was."""
        if not self._made:
            return None
        one, other = ({folded(name) for name in each} for each in (names, others))
        pairs = (frozenset((name, alias)) for name in sorted(one) for alias in sorted(other))
        return next((self._made[pair] for pair in pairs if pair in self._made), None)


def decide(kb: KnowledgeBase, alias_id: str, decision: Decision) -> Row:
    """Keep a decision on a proposed alias and derive what follows from it; return the alias as it is then.

    :param alias_id: its identifier, or enough of its beginning.
    :raises UnknownNameError: there is no such proposal.
    """
    from kb.link import relink

    row = _proposal(kb.db, alias_id)
    with kb.changing():
        same = frozenset((folded(row["name"]), folded(row["alias"])))
        for each in list(kb.db.table("alias_decisions").rows):
            if frozenset((folded(each["name"]), folded(each["alias"]))) == same:
                kb.db.table("alias_decisions").delete(each["alias_id"])
        kept = {name: row[name] for name in ("kind", "name", "alias", "process")}
        kb.db.table("alias_decisions").insert({"alias_id": row["id"], "decision": decision} | kept)
        kb.db.table("link_state").delete_where()
    relink(kb)
    return _proposal(kb.db, row["id"])


def _proposal(db: Database, alias_id: str) -> Row:
    beginning = "".join(c for c in alias_id if c.isalnum() or c == "-")
    rows = list(db.table("aliases").rows_where("id like ?", [f"{beginning}%"], order_by="id", limit=2))
    if len(rows) != 1 or not beginning:
        problem = "is the beginning of several aliases" if rows else "no such alias"
        raise UnknownNameError(f"{alias_id}: {problem}. 'kb alias list' lists them")
    if rows[0]["state"] not in _OPEN:
        raise UnknownNameError(f"{alias_id}: not a proposal, but {rows[0]['reason']}. 'kb alias list' lists proposals")
    found: Row = rows[0]
    return found
