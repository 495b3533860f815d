"""Documents of others that name a process: a host's advisory, a donor's note, the record of another body.

They are none of its documents, but some of what they say is of it: "The First Meeting of the Lake Compact was held in
Riga in May". Such a passage names the process, opens a paragraph that goes on with it, or stands under a heading that
does; all else that the document says is of its own matters.
"""

import json
from collections import defaultdict

from sqlite_utils import Database

from extractors.readings.entities.organisations import is_listed
from kb.link.belonging import Belonging
from kb.link.printed import heading
from kb.link.processes import PLAIN, head
from kb.link.series import Paper, Series
from kb.titles import GATHERINGS, LEVELS
from kb.wording import content, folded

MOST = 20
"""So many documents of others are asked at most what they say of a process: those that name it most often."""


def outsiders(db: Database, belonging: Belonging) -> dict[str, list[str]]:
    """Return the documents of others that name a process, by the process, in order of their identifiers."""
    called: dict[str, set[str]] = defaultdict(set)
    for name, whole in belonging.names.items():
        if name not in belonging.groups:
            called[whole] |= {name, head(whole)}
    heads = [head(process) for process in called]
    found: dict[str, list[str]] = {}
    for process, names in sorted(called.items()):
        telling = [name for name in sorted(names) if _tells(name) and heads.count(name) < _SEVERAL]
        papers: dict[str, int] = defaultdict(int)
        for name in telling:
            for paper, body, count in db.execute(_NAMING, [_phrase(name), json.dumps(sorted(names))]):
                if belonging.of(paper, body) != process:
                    papers[paper] += count
        if papers:
            found[process] = sorted(sorted(papers, key=lambda paper: (-papers[paper], paper))[:MOST])
    return found


_SEVERAL = 2
"""A name with which so many processes begin tells of none which it is."""


def _tells(name: str) -> bool:
    """Say whether a name is that of one process only, and of no body that is named wherever states meet."""
    if " " not in name or PLAIN.fullmatch(name) or is_listed(name):
        return False
    return bool(content(name) - GATHERINGS - LEVELS)


def _phrase(name: str) -> str:
    return f'"{folded(name)}"'


_NAMING = """
select documents.id, documents.body, count(*)
from blocks_fts
join blocks on blocks.rowid = blocks_fts.rowid
join documents on documents.id = blocks.document_id
where blocks_fts match ? and (documents.body is null or documents.body not in (select value from json_each(?)))
group by documents.id
"""


class Named:
    """Where a document of others names a process: by its names in full, or as it calls it itself for short."""

    def __init__(self, db: Database, series: Series, paper: Paper) -> None:
        self._db, self._paper = db, paper
        names = {name for name in series.process_names if _tells(name)}
        own = (short for short, term in series.others_shorts[paper.id].items() if folded(term["long"]) in names)
        self._names = [f" {name} " for name in sorted({*names, *own})]

    def at(self, start: int, end: int) -> bool:
        """Say whether a passage is of the process: its paragraph up to its end names it, or the heading over it does.

        :param start: offset of its first character.
        :param end: offset one past its last.
        """
        first, text = self._db.execute(_BLOCK, [self._paper.id, start]).fetchone() or (start, "")
        return self._names_it(text[: end - first]) or self._names_it(heading(self._db, self._paper.id, start) or "")

    def _names_it(self, words: str) -> bool:
        told = f" {folded(words)} "
        return any(name in told for name in self._names)


_BLOCK = "select start, text from blocks where document_id = ? and start <= ? order by start desc limit 1"
