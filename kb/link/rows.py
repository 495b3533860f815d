"""Identifiers and rows that all links share."""

import hashlib
import json
from collections.abc import Iterable
from itertools import chain
from typing import Any

from sqlite_utils import Database

Row = dict[str, Any]


class Taken:
    """Readable identifiers, each given out once; those reserved for others are given to nobody."""

    clashed: bool = False
    """Whether a wish could not be met because the identifier is reserved."""

    def __init__(self, reserved: Iterable[str] = ()) -> None:
        self._reserved = frozenset(reserved)
        self._taken: set[str] = set(self._reserved)

    def take(self, *wishes: str) -> str:
        """Return the first wish that is free, else the last with a number behind it."""
        self.clashed = self.clashed or not self._reserved.isdisjoint(wishes)
        numbered = (f"{wishes[-1]}-{n}" for n in range(2, len(self._taken) + 3))
        free = next(each for each in (*wishes, *numbered) if each not in self._taken)
        self._taken.add(free)
        return free


def insert(db: Database, table: str, rows: Iterable[Row]) -> None:
    """Insert rows, all with the same columns; none at all is fine."""
    waiting = iter(rows)
    first = next(waiting, None)
    if first is None:
        return
    names = ", ".join(f'"{name}"' for name in first)
    values = ", ".join(f":{name}" for name in first)
    db.conn.executemany(f'insert into "{table}" ({names}) values ({values})', chain([first], waiting))  # noqa: S608


def alias(
    kind: str,
    names: tuple[str, str],
    process: str | None,
    state: str,
    rule: str,
    reason: str,
    parties: tuple[str | None, str | None],
    fact_ids: Iterable[str],
) -> Row:
    """Return a row of ``aliases``; its identifier comes from what it says."""
    content = json.dumps([kind, *names, process, state, rule], ensure_ascii=False)
    return {
        "id": f"alias-{hashlib.sha256(content.encode()).hexdigest()[:16]}",
        "kind": kind,
        "name": names[0],
        "alias": names[1],
        "process": process,
        "state": state,
        "rule": rule,
        "reason": reason,
        "party_id": parties[0],
        "other_party_id": parties[1],
        "fact_ids": json.dumps(sorted(fact_ids)),
    }
