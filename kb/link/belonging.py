"""Which process each document belongs to: by what it names, what it defines, what it reports and what it prints."""

import json
from collections import Counter, defaultdict

from sqlite_utils import Database

from extractors.readings.entities.names import SUB_HEAD
from extractors.readings.entities.organisations import is_listed
from kb.link.adoption import TOPIC, adopted, guests
from kb.link.founded import founded
from kb.link.kinship import by_things
from kb.link.organs import is_below, lettered_organs, of_a_thing, organs
from kb.link.processes import fullest, hyphened, share_names
from kb.wording import folded


class Belonging:
    """Which process documents belong to, by what they name, what they define and what they report."""

    def __init__(self, db: Database) -> None:
        self.names = names = fullest(db)
        """Each name of a process with its fullest form."""
        counts: Counter[str] = Counter()
        for name, count in db.execute("select body, count(*) from documents where body is not null group by body"):
            counts[names[name]] += count
        self.groups = (
            organs(names)
            | lettered_organs(db, names)
            | of_a_thing(db, names)
            | _presented(db, names, counts)
            | _groups(db, names, counts)
        )
        self.groups = guests(db, names, self.groups, counts) | self.groups
        """Names that documents give for a process, of groups and offices, with the process that these are under."""
        self.adopted = adopted(db, names, self.groups)
        """Documents that do not say whose they are, with the process whose doings or things they tell of."""
        self.known_by = dict.fromkeys(self.adopted, "reports what other documents tell of this process")
        """How these documents are known."""
        rare = {
            name for name, n in counts.items() if (n <= _RARE and is_below(name)) or (n == 1 and not TOPIC.search(name))
        }
        rare = {name for name in rare if self.whole(name) == names[name] == name}
        unknown = dict(db.execute(_UNKNOWN, [json.dumps(sorted(rare))]))
        unknown = {paper: name for paper, name in unknown.items() if paper not in self.adopted}
        kin = by_things(db, {name: self.whole(name) for name in names}, unknown) if unknown else {}
        self.adopted |= {paper: each.process for paper, each in kin.items()}
        self.known_by |= {
            paper: f"prints {_listed(each.signs)}, as only documents of this process do" for paper, each in kin.items()
        }

    def of(self, document_id: str, process: str | None) -> str | None:
        """Return the process of a document in full; null if it stands alone.

        :param process: the process as the document names it.
        """
        return self.adopted.get(document_id) or (self.whole(process) if process else None)

    def whole(self, process: str) -> str:
        """Return a process in full, by what a document names as one."""
        whole = self.groups.get(process, self.names[process])
        return self.groups.get(whole, whole) if whole != process else whole  # what a founded body founded


def _listed(signs: tuple[str, ...]) -> str:
    """Return the first signs in quotation marks, and how many more there are."""
    shown = ", ".join(f"“{each}”" for each in signs[:_SHOWN])
    return f"{shown} and {len(signs) - _SHOWN} more names" if len(signs) > _SHOWN else shown


_SHOWN = 4
"""So many signs tell enough."""


def _presented(db: Database, names: dict[str, str], counts: "Counter[str]") -> dict[str, str]:
    """Return names that hardly any document gives for its process, each with the process that these documents present.

    A release speaks of the group that met, and gives the whole name of its process only where it says what that is. It
    is of that process if it prints no other and names the same persons and bodies.

    :param counts: how many documents give each process, by its fullest name.
    """
    called: dict[str, list[str]] = defaultdict(list)
    for name, whole in names.items():
        called[whole].append(name)
    wholes = [name for name, count in counts.items() if count > 1 and TOPIC.search(name)]
    found: dict[str, str] = {}
    for rare in sorted(name for name, count in counts.items() if count <= _RARE):
        told = {"names": json.dumps(called[rare])}
        texts = [hyphened(row[0]) for row in db.execute(_TEXTS, told)] if len(wholes) > (rare in wholes) else []
        printed = {whole for whole in wholes if whole != rare and any(hyphened(whole) in text for text in texts)}
        for whole in printed if len(printed) == 1 else ():
            if counts[whole] > counts[rare] and share_names(db, called[whole], called[rare]):
                found |= dict.fromkeys(called[rare], whole)
    return found


_RARE = 2
"""A name that so many documents at most give for their process may be that of a group under one."""

_UNKNOWN = """
select id, body from documents where body is null or body in (select value from json_each(?)) order by id
"""

_TEXTS = "select text from documents where body in (select value from json_each(:names))"


def _groups(db: Database, names: dict[str, str], counts: "Counter[str]") -> dict[str, str]:
    """Return the groups that stand for a process in some documents, and under one process in others.

    What one document alone gives for its process is such a group, whatever its noun, if documents of another found it.
    """
    groups = {name for name in names if SUB_HEAD.search(name) and TOPIC.search(name)}
    alone = {name for name, n in counts.items() if n == 1 and not is_listed(name)} - groups
    under: dict[str, set[str]] = defaultdict(set)
    told = {"names": json.dumps(sorted(groups))}
    for process, name, owner in db.execute(_UNDER, told) if groups else ():
        whole = names[process]
        if process not in groups and (owner is None or folded(whole).startswith(folded(owner))):
            under[names[name]].add(whole)
    begun = founded(db, alone)
    for name, processes in begun.items():
        under[name] |= {names[process] for process in processes if process not in groups}
    return {name: next(iter(under[names[name]])) for name in groups | set(begun) if len(under[names[name]]) == 1}


_UNDER = """
select documents.body, term.long, null
from term join documents on documents.id = term.document_id
where documents.body <> term.long and term.short <> upper(term.short)
  and term.long in (select value from json_each(:names))
union
select documents.body, named.value, substr(meeting.body, length(named.value) + length(' of the ') + 1)
from json_each(:names) as named
join meeting on substr(meeting.body, 1, length(named.value) + length(' of the ')) = named.value || ' of the '
join documents on documents.id = meeting.document_id
where documents.body is not null
"""
