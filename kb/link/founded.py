"""Names that documents give for their process, and by which documents of another they were founded.

"Ministers establish a Network of Reef Schools": the network is one of the ministers' process, and so is the record of
its first meeting, which may say no more than its own name.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from sqlite_utils import Database

from kb.wording import folded

_FOUNDED = re.compile(
    r"\b(?:establish(?:es|ed|ing)?|creat(?:es?|ed|ing)|set(?:s|ting)? up|found(?:s|ed|ing)|launch(?:es|ed|ing)?)\s"
    r"(?:an?|the|our|its|their)\s(?:\w+\s)?\Z"
)
"""What stands before what is brought into being."""

_BEFORE = 40
_WORDS = 3
"""A name of fewer words may be one of many."""

_BLOCKS = """
select documents.body, substr(documents.text, blocks.start + 1, blocks."end" - blocks.start)
from blocks_fts
join blocks on blocks.rowid = blocks_fts.rowid
join documents on documents.id = blocks.document_id
where blocks_fts match ? and documents.body is not null
order by blocks_fts.rowid
limit 100
"""


def founded(db: Database, names: Iterable[str]) -> dict[str, set[str]]:
    """Return the names of which documents tell that they were founded, with what these name as their process."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        words = " ".join(re.findall(r"\w+", folded(name)))
        if words.count(" ") + 1 < _WORDS:
            continue
        for body, text in db.execute(_BLOCKS, [f'"{words}"']):
            told = " ".join(text.split())
            at = told.find(name)
            if body != name and at > 0 and _FOUNDED.search(told, max(0, at - _BEFORE), at):
                found[name].add(body)
    return found
