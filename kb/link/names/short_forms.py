"""What processes and bodies are called for short: "the Coral Strait Dialogue", and "Pilot Panel" without its process.

Their long names are known from what documents belong to and define; the short form counts where one prints it alone.
"""

import re
from collections.abc import Iterator

from sqlite_utils import Database

from kb.link.names.bodies import Bodies, without_process
from kb.link.processes import head
from kb.link.rows import Row, alias
from kb.link.series import Series
from kb.wording import folded

RULE = "name-cut-short"


def of_processes(db: Database, series: Series, bodies: Bodies) -> Iterator[Row]:
    """Yield the short forms of a process's name that its documents print without defining them."""
    if not series.process:
        return
    begun = head(series.process)
    defined = {short for shorts in series.shorts.values() for short in shorts}
    given = (paper.process for paper in series.papers if paper.process)
    for name in dict.fromkeys((begun, begun.split()[-1], *given)):
        if folded(name) in defined or _letters(name) == _letters(series.process):
            continue
        document = _printed_alone(db, series, name)
        body = bodies.find(series, document, series.process) if document else None
        if document and body:
            reason = f"{document} prints it for the process that it is of"
            names, owner = (series.process, name), (body.id, None)
            yield alias("body", names, series.process, "spelling", RULE, reason, owner, [])


def of_bodies(db: Database, series: Series, bodies: Bodies) -> Iterator[Row]:
    """Yield what bodies are called without the name of their process: "Pilot Panel" of "Pilot Panel of the Forum"."""
    defined = {short for shorts in series.shorts.values() for short in shorts}
    terms = (term["long"] for shorts in series.shorts.values() for term in shorts.values())
    longs = dict.fromkeys((*terms, *(each.name for each in series.renamings)))
    for long in longs if series.process else ():
        name = _without_process(series, long)
        document = _printed_alone(db, series, name) if name and folded(name) not in defined else None
        if name and document:
            body = bodies.find(series, document, long)
            kind, owner = ("body", body.id) if body else ("term", None)
            reason = f"{document} prints it without the process that it is of"
            yield alias(kind, (long, name), series.process, "spelling", RULE, reason, (owner, None), [])


def _without_process(series: Series, long: str) -> str | None:
    """Return a name up to "of" the process; null where no process is named, or one word is all that is left."""
    words = long.split()
    own = without_process(series, folded(long)).split()
    name = " ".join(words[: len(own)])
    return name if 1 < len(own) < len(words) and folded(name) == " ".join(own) else None


def _letters(name: str) -> list[str]:
    """Return the words of a name with their accents, which marks between them do not tell apart."""
    return re.findall(r"\w+", name.casefold())


def _printed_alone(db: Database, series: Series, name: str) -> str | None:
    """Return the first document that prints a name without going on; one word only with its article and capital."""
    goes_on = r"(?! (?:(?i:on|for|against|of|to)\b|[A-Z]))"
    words = rf"(?i:{re.escape(name)})" if " " in name else rf"[Tt]he {re.escape(name)}"
    printed = re.compile(rf"\b{words}\b{goes_on}")
    for paper in series.papers:
        text = next(iter(db.execute("select text from documents where id = ?", [paper.id])), ("",))[0]
        if printed.search(text):
            return paper.id
    return None
