"""Documents that name no process of their own, but report what one that other documents name has done.

A release may say only that "the ASF met in Nadi", or that Operation Calm Water ended; a record may name the panel that
met and leave out whose panel it is. Other documents tell what these names are of. A document joins a series only where
its title or opening tells that what bears the name met, was held or acted, and all such names are of one process, or
where it defines and reports several things of that process only; what is mentioned in passing, or known of two
processes, joins nothing.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from sqlite_utils import Database

from extractors.readings.entities.names import SUB_HEAD, name_end
from extractors.readings.entities.organisations import is_listed
from kb.link.runs import RUN, without_opener
from kb.wording import folded

_OPENING = 700
"""So many characters hold the title and what a document says first."""

_ACTS = re.compile(
    r"(?: \([A-Z][\w-]*\))?(?: (?:today|yesterday|has|have|had|this week|last week|again|now))*"
    r" (?:met|held|gathered|convened|agreed|adopted|concluded|closed|opened|ended|ran|began|started|took place"
    r"|came to an end|was held|were held|was carried out|was launched|brought|led|resulted|come|ends?|closes?)\b"
)
_OF = re.compile(
    r"\b(?:meeting|session|conference|workshop|summit|plenary|seminar|members|ministers|co-chairs?|chairs?|chairpersons"
    r"|delegates|officials|states|parties|participants|results|round|end|close|launch|phase|final day)"
    r" (?:of|to|in|under) (?:the |its )?\Z",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"(?:\A|\n|[.!?:–-]\s)\W*(?:The |the )?\Z")
_BEFORE = 60
"""Characters before a name that may say what it is that it stands for."""

TOPIC = re.compile(r" (?:on|for|against) ")
_LETTERS = 3
"""An abbreviation of fewer letters may stand for anything."""

_UNNAMED = f"select id, title, substr(text, 1, {_OPENING}) from documents where body is null order by id"  # noqa: S608
_KNOWN = """
select documents.body, term.long, term.short, 'term'
from term join documents on documents.id = term.document_id
where documents.body is not null
  and (term.short in (select value from json_each(:names)) or term.long in (select value from json_each(:names)))
union
select documents.body, activity.name, activity.name, 'activity'
from activity join documents on documents.id = activity.document_id
where documents.body is not null and activity.name in (select value from json_each(:names))
union
select documents.body, meeting.body, meeting.body, 'meeting'
from meeting join documents on documents.id = meeting.document_id
where documents.body is not null and meeting.body in (select value from json_each(:names))
"""


def adopted(db: Database, names: dict[str, str], groups: dict[str, str]) -> dict[str, str]:
    """Return the documents without a process that report the doings of a known one."""
    reported = {row[0]: set(_reported(row[1] or "", row[2])) for row in db.execute(_UNNAMED)}
    wanted = sorted({name for each in reported.values() for name in each})
    owners: dict[str, set[str]] = defaultdict(set)
    for name in filter(_is_own, names):
        owners[name].add(groups.get(name, names[name]))
    for process, long, short, told in db.execute(_KNOWN, {"names": json.dumps(wanted)}) if wanted else ():
        whole = groups.get(process, names[process])
        group = bool(SUB_HEAD.search(long) and TOPIC.search(long))
        own = group or folded(whole).startswith(folded(long)) or names.get(long) == whole
        if told == "activity" and " " in short:
            owners[short].add(whole)
        elif told == "term" and _is_own(short) and (short.isupper() or not group):
            owners[short].add(whole if own else "")  # what else goes by that name is none of the process
        if group:
            owners[long].add(whole)
    found = {paper: [owners[name] for name in each if name in owners] for paper, each in reported.items()}
    meant = {paper: set[str]().union(*each) for paper, each in found.items()}
    of_names = {paper: process for paper, each in meant.items() if len(each) == 1 for process in each if process}
    undecided = [paper for paper, each in meant.items() if not each]
    return of_names | (dict(_by_what_it_tells(db, names | groups, undecided)) if undecided else {})


def _by_what_it_tells(
    db: Database, wholes: dict[str, str], undecided: list[str], several: int = 2
) -> Iterator[tuple[str, str]]:
    """Yield documents with the process of which they define and report several things, and of no other as many.

    One thing at least is of that process alone, and none of another alone; an agency may serve several. A person whom
    both name counts as one thing, for no more than one.

    :param wholes: what documents name as their process, with the process that it is or is under.
    :param several: how many at least; by chance a document may define one.
    """
    own = dict(db.execute(_NAMED, {"papers": json.dumps(undecided)}))
    told: dict[str, set[str]] = defaultdict(set)
    people: set[str] = set()
    for paper, name, is_person in db.execute(_TOLD, {"papers": json.dumps(undecided)}):
        if not is_listed(name):
            told[name].add(paper)
            people |= {name} if is_person else set()
    owners: dict[str, set[str]] = defaultdict(set)
    for process, name in db.execute(_TELLING, {"names": json.dumps(sorted(told))}):
        owners[name].add(wholes[process])
    heard: dict[str, list[set[str]]] = defaultdict(list)
    with_person: set[str] = set()
    for name, processes in owners.items():
        for paper in told[name]:
            if name not in people or paper not in with_person:  # officials serve several processes: one counts
                heard[paper].append(processes - {wholes.get(own[paper])})
            with_person |= {paper} if name in people else set()
    for paper, each in heard.items():
        only = set[str]().union(*(processes for processes in each if len(processes) == 1))
        first, *others = Counter(process for processes in each for process in processes).most_common(2) or [("", 0)]
        if only == {first[0]} and first[1] >= several and all(count < first[1] for _, count in others):
            yield paper, first[0]


_NAMED = "select id, body from documents where id in (select value from json_each(:papers))"

_TOLD = """
select document_id, long, 0 from term
where document_id in (select value from json_each(:papers)) and long like '% %'
union
select document_id, name, 0 from activity
where document_id in (select value from json_each(:papers)) and name like '% %'
union
select document_id, name, 1 from participant
where document_id in (select value from json_each(:papers)) and kind = 'person' and name like '% %'
"""

_TELLING = """
select distinct documents.body, term.long
from term join documents on documents.id = term.document_id
where documents.body is not null and term.long in (select value from json_each(:names))
union
select distinct documents.body, activity.name
from activity join documents on documents.id = activity.document_id
where documents.body is not null and activity.name in (select value from json_each(:names))
union
select distinct documents.body, participant.name
from participant join documents on documents.id = participant.document_id
where documents.body is not null and participant.kind = 'person'
  and participant.name in (select value from json_each(:names))
"""


def guests(db: Database, names: dict[str, str], groups: dict[str, str], counts: "Counter[str]") -> dict[str, str]:
    """Return names that one document gives for its process, with the process of whose things alone it tells.

    A record that leaves out whose it is may be taken for one of a body that it says most of: a guest, a donor. Where it
    defines and reports many things of one process that has several, and of no other any, it is of that one.
    """
    alone = {name for name, n in counts.items() if n == 1 and name not in groups}
    papers = dict(db.execute(_OF_NAMES, {"names": json.dumps(sorted(alone))}))
    told = _by_what_it_tells(db, names | groups, list(papers), _MANY) if papers else ()
    return {papers[paper]: process for paper, process in told if counts[process] > 1}


_MANY = 3
"""Things of one process by which a document is known for one of that, though it names another body."""

_OF_NAMES = "select id, body from documents where body in (select value from json_each(:names))"


def _reported(title: str, opening: str) -> Iterator[str]:
    """Yield the names of which a document's title or opening tells that they met, were held or acted."""
    for match in RUN.finditer(opening):
        start, end = match.start("run") + len(match["run"]) - len(without_opener(match["run"])), match.end("run")
        name = opening[start : name_end(opening, start, end)]
        before = opening[max(0, match.start() - _BEFORE) : start]
        acts = _BEGINS.search(before) and _ACTS.match(opening, start + len(name))
        if acts or _OF.search(before) or name in title:
            yield from {name, opening[start:end], *(word for word in name.split(" ") if _is_abbreviation(word))}


def _is_own(name: str) -> bool:
    """Say whether a name is more than a noun that every process has: "the Forum"."""
    return " " in name or _is_abbreviation(name)


def _is_abbreviation(word: str) -> bool:
    return word.isupper() and len(word) >= _LETTERS
