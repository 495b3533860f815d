"""Names of what serves or heads a process or a thing of one, which documents may give for their process.

A release that is issued by the office of a process, or by a group under it, may give no other name.
"""

import json
import re
from collections import defaultdict

from sqlite_utils import Database

from extractors.readings.entities.organisations import is_listed
from kb.link.processes import ORGAN, head, prints, share_names
from kb.link.words.named_things import CENTRES, GROUPS, GUIDES, OFFICES, RECORDS
from kb.wording import folded


def organs(names: dict[str, str]) -> dict[str, str]:
    """Return names of what serves or heads a process and bears its name, with it: "Amber Forum Liaison Office".

    :param names: each name with its fullest form.
    """
    wholes: dict[str, set[str]] = defaultdict(set)
    for whole in names.values():
        wholes[folded(head(whole))].add(whole)
    found: dict[str, str] = {}
    for name in names:
        *words, noun = folded(head(name)).split(" ")
        begun = (" ".join(words[:at]) for at in range(len(words), 1, -1)) if ORGAN.fullmatch(noun) else ()
        of = next((wholes[each] for each in begun if each in wholes), set())
        if led := OF_WHOLE.fullmatch(name):
            of = of or wholes.get(folded(led["whole"]), set()) - {names[name]}
        if len(of) == 1:
            found[name] = next(iter(of))
    return found


OF_WHOLE = re.compile(
    rf"(?:[A-Z][\w’'-]+ ){{0,3}}?(?:{GROUPS}|{OFFICES}|Council|Conference|Assembly|Summit|Plenary) of the (?P<whole>.+)"
)
"""The name of an organ that says whose it is: "Commission of the Amber Corridor"."""


def lettered_organs(db: Database, names: dict[str, str]) -> dict[str, str]:
    """Return names of organs that open with the abbreviation of one process, with that process: "APRC Council".

    :param names: each name with its fullest form.
    """
    opened = {name: name.partition(" ")[0] for name in names if _LETTERED.fullmatch(head(name))}
    wholes: dict[str, set[str]] = defaultdict(set)
    if opened:
        full = {folded(name): whole for name, whole in names.items() if name not in opened}
        told = db.execute(_SHORTS, [json.dumps(sorted(opened.values()))])
        for long, short in [*told, *((name, name) for name in names if name not in opened)]:
            if folded(long) in full:
                wholes[short].add(full[folded(long)])
    return {name: next(iter(wholes[short])) for name, short in opened.items() if len(wholes[short]) == 1}


_LETTERED = re.compile(
    rf"[A-Z][A-Za-z-]*[A-Z](?: [A-Z][\w’'-]+)*? (?:{OFFICES}|{GROUPS}|Council|Conference|Assembly|Summit|Plenary)"
)
_SHORTS = "select distinct long, short from term where short in (select value from json_each(?)) order by long, short"


def of_a_thing(db: Database, names: dict[str, str]) -> dict[str, str]:
    """Return names of a thing that documents of one process define, or of who heads it, with that process.

    A fund or a centre of somebody else may be named likewise: the documents must print the process, or another name
    that those of the process do.

    :param names: each name with its fullest form.
    """
    led = {name: match["whole"] for name in names if (match := OF_WHOLE.fullmatch(name))}
    served = {name: name for name in names if ORGAN.fullmatch(folded(head(name)).rpartition(" ")[2])}
    things = {name: thing for name, thing in (served | led).items() if not is_listed(thing)}
    owners: dict[str, set[str]] = defaultdict(set)
    for process, thing in db.execute(_DEFINED, {"things": json.dumps(sorted(things.values()))}) if things else ():
        owners[thing] |= {process} if process not in things else set()
    found: dict[str, str] = {}
    for name, thing in things.items():
        wholes = {names[each] for each in owners[thing]} - {names[name]}
        if len(wholes) == 1 and (share_names(db, sorted(owners[thing]), [name]) or prints(db, name, *wholes)):
            found |= dict.fromkeys((name,), *wholes)
    return found


_DEFINED = """
select distinct documents.body, term.long
from term join documents on documents.id = term.document_id
where documents.body is not null and term.long in (select value from json_each(:things))
"""


def is_below(name: str) -> bool:
    """Say whether a name is that of something below a process, or a noun alone: "Panel on Ramps", "Council"."""
    return " " not in name or OF_WHOLE.fullmatch(name) is not None or _BELOW.match(name) is not None


_BELOW = re.compile(
    rf"(?:[\w’'-]+ ){{0,5}}?(?!Commission|Framework)(?:{GROUPS}|{OFFICES}|{CENTRES}|{GUIDES}|{RECORDS}|Portal|Standard)"
    r"(?=\Z| (?:on|for|against|of|to)\b)"
)
