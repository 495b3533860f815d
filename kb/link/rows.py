"""Identifiers and rows that all links share."""

import hashlib
import json
from collections.abc import Iterable
from itertools import chain, count
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
        self._last: dict[str, int] = {}

    def take(self, *wishes: str) -> str:
        """Return the first wish that is free, else the last with a number behind it."""
        self.clashed = self.clashed or not self._reserved.isdisjoint(wishes)
        free = next((each for each in wishes if each not in self._taken), None) or self._numbered(wishes[-1])
        self._taken.add(free)
        return free

    def _numbered(self, wish: str) -> str:
        """Return a wish with the first number that makes it free; what is taken stays so, so none is tried twice."""
        free = next(n for n in count(self._last.get(wish, 1) + 1) if f"{wish}-{n}" not in self._taken)
        self._last[wish] = free
        return f"{wish}-{free}"


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
