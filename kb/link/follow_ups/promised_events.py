"""The meeting or activity that a next step itself is to bring about."""

from sqlite_utils import Database

from extractors.readings.ordinals import ordinal_value
from kb.link.series import Paper
from kb.link.tellings import Event
from kb.wording import content, folded

_UNTOLD = frozenset({"a", "an", "next"})

_EVENTS = """
select fact_id, block_id
from evidence
where document_id = :document
  and fact_id in (
    select id from meeting where document_id = :document
    union all
    select id from activity where document_id = :document
  )
order by fact_id, n
"""


def told(db: Database, paper: Paper, happened: dict[str, Event]) -> list[tuple[Event, str]]:
    """Return the events that a document tells of, each with the blocks that name it."""
    found = db.execute(_EVENTS, {"document": paper.id})
    return [(happened[fact_id], block) for fact_id, block in found if fact_id in happened]


def event_of(about: str, block_id: str, told: list[tuple[Event, str]]) -> Event | None:
    """Return the event that a step to hold or carry out something is about: the one whose name comes next.

    :param about: the words behind its verb, short names written out.
    :param told: the events that its document tells of, each with the blocks that name it.
    """
    wanted, words = _unnumbered(about), content(about)
    best: tuple[int, Event] | None = None
    for event, block in told:
        for telling in event.kinds.values():
            name = _unnumbered(telling.name)
            begins = bool(name) and (wanted + " ").startswith(name + " ")
            beside = telling.kind == "meeting" and block == block_id and telling.words <= words
            if (begins or beside) and (best is None or len(name) > best[0]):
                best = (len(name), event)
    return best[1] if best else None


def _unnumbered(name: str) -> str:
    """Return a folded name without article and number before it: "second joint patrol" and "joint patrol" are alike."""
    words = folded(name).split()
    told = (at for at, word in enumerate(words) if word not in _UNTOLD and ordinal_value(word) is None)
    return " ".join(words[next(told, 0) :])
