"""Named questions, one ``.sql`` file each; its first comment says what is asked and what a row of the answer means."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sqlite_utils import Database

from kb.errors import UnknownNameError

RANKED = 5_000
"""So many passages, and so many facts, are ranked in a search; of words that more hold, those taken in last."""

_PARAMETER = re.compile(r"(?<![:\w]):([a-z_]+)")
_PAGE = ",\npage as "
_ASKED = re.compile(r'"([^"]*)"|(\S+)')


@dataclass(frozen=True)
class Query:
    """A question that can be asked of a knowledge base."""

    name: str
    """The file's name without ``.sql``."""

    description: str
    """The first comment: what is asked, and what a row means."""

    sql: str
    """The statement, with named parameters; a parameter that is null leaves the answer open there."""

    @property
    def parameters(self) -> list[str]:
        """The names of the parameters, in order of appearance."""
        body = re.sub(r"--.*", "", self.sql)
        return list(dict.fromkeys(_PARAMETER.findall(body)))

    @property
    def counting(self) -> str:
        """The statement that counts the rows: of a question that picks its page first only what is needed to pick."""
        narrowed, picks_first, _ = self.sql.partition(_PAGE)
        if picks_first:
            return f"{narrowed}\nselect count(*) as n from narrowed"
        return f"select count(*) as n from ({self.sql})"  # noqa: S608  # our own question

    @property
    def paged(self) -> str:
        """The statement with ``:limit`` and ``:offset`` for one page of the rows."""
        return self.sql if _PAGE in self.sql else f"{self.sql}\nlimit :limit offset :offset"


@cache
def queries() -> dict[str, Query]:
    """Return every named question, in order of name."""
    found = {}
    for file in sorted(files(__name__).iterdir(), key=lambda each: each.name):
        if file.name.endswith(".sql"):
            name, sql = file.name.removesuffix(".sql"), file.read_text(encoding="utf-8")
            comment = re.match(r"(?:--[^\n]*\n)+", sql)
            words = comment[0] if comment else ""
            found[name] = Query(name, " ".join(re.sub(r"^-- ?", "", words, flags=re.MULTILINE).split()), sql)
    return found


def query(name: str) -> Query:
    """Return a question by name.

    :raises UnknownNameError: there is none of that name.
    """
    if name not in queries():
        raise UnknownNameError(f"{name}: no such question. There are {', '.join(queries())}")
    return queries()[name]


def ask(db: Database, name: str, **values: Any) -> Iterator[dict[str, Any]]:
    """Yield the rows of a question's answer; parameters that are not given are null."""
    asked = query(name)
    return db.query(asked.sql, dict.fromkeys(asked.parameters) | values)


def document(db: Database, name: str) -> dict[str, Any]:
    """Return a document's row by its identifier.

    :raises UnknownNameError: there is no such document.
    """
    found = next(ask(db, "document", document=name), None)
    if found is None:
        raise UnknownNameError(f"{name}: no such document. 'kb summary' lists them")
    return found


def match(words: str) -> str | None:
    """Turn what a person typed into a full-text query that cannot be a syntax error; null if it holds no word.

    Every word must occur, in any order and any grammatical ending; "words in quotation marks" stand together.
    """
    plain = words.encode("utf-8", "replace").decode().replace("“", '"').replace("”", '"').replace("\0", " ")
    typed = [phrase or word for phrase, word in _ASKED.findall(plain)]
    quoted = ['"{}"'.format(each.replace('"', " ")) for each in typed if any(c.isalnum() for c in each)]
    return " ".join(quoted) or None


def search(db: Database, words: str, **values: Any) -> list[dict[str, Any]]:
    """Return the passages and facts that hold all the words, best first.

    :param values: ``type`` (a fact type, or ``passage``), ``document``, ``limit``, and ``before`` and ``after``, which
        mark the words in the snippets.
    """
    given = {name: value for name, value in values.items() if value is not None}
    asked = {"limit": 20, "ranked": RANKED, "before": "[", "after": "]"} | given | {"match": match(words)}
    found = ask(db, "search", **asked) if asked["match"] else ()
    return [{name: value for name, value in row.items() if name != "types"} for row in found]
