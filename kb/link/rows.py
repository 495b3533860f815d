"""Identifiers and rows that all links share."""

import hashlib
import json
from collections.abc import Hashable, Iterable, Mapping
from itertools import chain, count
from operator import itemgetter
from typing import Any

from sqlite_utils import Database

Row = dict[str, Any]


class Taken:
    """Readable identifiers, each given out once; those reserved for others are given to nobody.

    Whoever was given one before, and is given the same again, takes nothing from anybody. Where another wish meets a
    reserved identifier, the order of all has to decide: that is a clash.

    :param reserved: identifiers of others.
    :param before: what was given out before, by key.
    """

    def __init__(self, reserved: Iterable[str] = (), before: Mapping[Any, str] | None = None) -> None:
        self.given: dict[Any, str] = {}
        self.wishes: dict[Any, tuple[str, ...]] = {}
        self.clashed = False
        self._reserved = frozenset(reserved)
        self.before = before or {}
        self._taken: set[str] = set(self._reserved)
        self._last: dict[str, int] = {}

    def take(self, key: Hashable, *wishes: str) -> str:
        """Give out the first wish that is free, else the last with a number behind it."""
        free = next((each for each in wishes if each not in self._taken), None) or self._numbered(wishes[-1])
        met = not self._reserved.isdisjoint(wishes) or (free not in wishes and self._reserves_numbers(wishes[-1]))
        self.clashed = self.clashed or (met and self.before.get(key) != free)
        self._taken.add(free)
        self.given[key] = free
        self.wishes[key] = wishes
        return free

    def _numbered(self, wish: str) -> str:
        """Return a wish with the first number that makes it free; what is taken stays so, so none is tried twice."""
        free = next(n for n in count(self._last.get(wish, 1) + 1) if f"{wish}-{n}" not in self._taken)
        self._last[wish] = free
        return f"{wish}-{free}"

    def _reserves_numbers(self, wish: str) -> bool:
        return any(f"{wish}-{n}" in self._reserved for n in range(2, self._last[wish]))

    @property
    def unsettled(self) -> bool:
        """Whether the order of all has to decide: a wish met what is another's, or one waited for what is free now."""
        gone = set(self.before.values()) - set(self.given.values())
        return self.clashed or any(other.startswith(f"{each}-") for each in gone for other in self._reserved)


def insert(db: Database, table: str, rows: Iterable[Row], *, known: str = "") -> None:
    """Insert rows, all with the same columns; none at all is fine.

    :param known: "or ignore" to pass over those whose identifier is there already.
    """
    waiting = iter(rows)
    first = next(waiting, None)
    if first is None:
        return
    names = ", ".join(f'"{name}"' for name in first)
    values = ", ".join("?" * len(first))
    told = map(itemgetter(*first), chain([first], waiting))
    db.conn.executemany(f'insert {known} into "{table}" ({names}) values ({values})', told)  # noqa: S608


def among(papers: "list[str] | None", column: str = "document_id") -> str:
    """Return the condition that a row is of some documents, for parameter ``papers``; of all where there are none."""
    return f"{column} in (select value from json_each(:papers))" if papers is not None else "true"  # noqa: S608


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
