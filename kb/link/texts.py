"""The text of a document with its sentences, read once, so that each is found without a look at all others."""

from bisect import bisect_right
from dataclasses import dataclass

from sqlite_utils import Database

from kb.link.printed import words_of
from kb.link.series import Paper


@dataclass(frozen=True)
class Text:
    """A document's text and where its sentences stand."""

    words: str
    """The canonical text."""

    starts: tuple[int, ...]
    """Where each sentence begins, in order."""

    ends: tuple[int, ...]
    """Where each ends."""

    def place(self, at: int) -> tuple[int, int] | None:
        """Return where the sentence begins and ends that holds an offset; null between sentences."""
        n = bisect_right(self.starts, at) - 1
        return (self.starts[n], self.ends[n]) if n >= 0 and at < self.ends[n] else None

    def sentence(self, at: int) -> str | None:
        """Return the sentence that holds an offset."""
        place = self.place(at)
        return self.words[slice(*place)] if place else None


def text_of(db: Database, paper: Paper) -> Text:
    """Read the text of a document and the places of its sentences."""
    places = db.execute(
        'select start, "end" from sentences where document_id = ? order by start', [paper.id]
    ).fetchall()
    starts, ends = zip(*places, strict=True) if places else ((), ())
    return Text(words_of(db, paper.id), starts, ends)
