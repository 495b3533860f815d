"""Which names of processes are one.

The one begins the other; or a document defines it as short for the other, or says that both are one ("X, commonly
known as Y"); or it leaves out words in the midst of the other ("Amber Dialogue" for "Amber Coast and Isles Dialogue on
…") and a document of that name prints both, or names persons and bodies that documents of the other name; or a
document prints both and all words of the one are in the other ("Amber Reef Dialogue", "Amber Dialogue on Reefs"); or
a document of the one tells of its own meeting as the other's ("Fifth Session", of two forums).
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from extractors.readings.entities.names import BODY_HEAD
from extractors.readings.entities.organisations import is_listed
from extractors.readings.founding_words import FOUNDED
from kb.link.printed import passages
from kb.link.words.named_things import CENTRES, GROUPS, KINDS, OFFICES
from kb.link.words.stems import stem
from kb.wording import DASHES, folded

_HEAD = re.compile(rf"^(.*?{BODY_HEAD.pattern})\s+(?:on|for|against|of|to)\s.*$", re.VERBOSE | re.IGNORECASE)


def head(name: str) -> str:
    """Return how a body's name begins, up to the noun it is built on: "Bali Process" of "Bali Process on People …"."""
    return _HEAD.sub(r"\1", name)


def fullest(db: Database) -> dict[str, str]:
    """Return each name of a process with its fullest form, which a document may settle by defining a short one."""
    names = canonical(row[0] for row in db.execute("select body from documents where body is not null order by body"))
    told = [*db.execute(_DEFINED), *_cut_short(db, names), *_said_to_be_one(db, names), *_met_as_both(db)]
    return joined(names, told)


PLAIN = re.compile(rf"(?:(?:{KINDS}) )*(?:{GROUPS}|{OFFICES}|Council)", re.IGNORECASE)
"""A kind of group, which every process has: "Technical Panel"."""

ORGAN = re.compile(f"{OFFICES}|{CENTRES}|{GROUPS}", re.IGNORECASE)
"""The noun of what serves or heads something."""

_DEFINED = """
select distinct long, short
from term
where short in (select body from documents) and long in (select body from documents)
order by long, short
"""


def _said_to_be_one(db: Database, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield long and short names of which a document says in words that they are one: "X, commonly known as Y"."""
    longs: dict[str, list[str]] = defaultdict(list)
    for name in sorted(set(names.values())):
        if head(name) != name:
            longs[folded(head(name)).rpartition(" ")[2]].append(name)
    for short in sorted(set(names.values())):
        words = folded(short)
        others = longs.get(words.rpartition(" ")[2], []) if " " in words and head(short) == short else []
        for _, _, told in passages(db, short) if others else ():
            yield from ((long, short) for long in others if long in told and _says_one(told, long, short))


def _says_one(told: str, long: str, short: str) -> bool:
    """Say whether words between two names, or before the long one, make them names of one thing."""
    first, _, rest = told.partition(long)
    between, found, _ = rest.partition(short)
    return bool(found and _ALSO.fullmatch(between)) or (short in first and _IN_FULL.search(first) is not None)


_ALSO = re.compile(
    r"(?: [(\[][^)\]]*[)\]])?"
    rf"(?: (?:was|were) (?:{FOUNDED}|born)\b[^.;]{{0,60}}? and(?= is ))?"
    r",? ?\(?(?:or|in short,?|for short,?|abbreviated (?:to|as)|henceforth|here(?:in)?after"
    r"|(?:(?:which|that) )?(?:(?:is|was) )?(?:\w+ly |also |better |often |otherwise |now |therefore |hence |thus )?"
    r"(?:known|called|named|referred to|spoken of)(?: \w+ly)?(?: (?:as|by))?)(?: simply)? (?:the )?[“\"‘]?"
)
"""Words after a long name before another for the same."""

_IN_FULL = re.compile(
    r"(?:\b(?:long|full|official|formal|complete|proper)(?:er)? (?:name|title)(?: (?:is|was|being|reads?))?:?"
    r"|,? (?:in full|short for|officially|formally)(?: (?:called|known as|named))?,?|\s[(\[])\s?(?:the )?[“\"‘]?\Z"
)
"""Words before the long name of what was named before."""


def _met_as_both(db: Database) -> Iterator[tuple[str, str]]:
    """Yield long and short names, built on one noun, of which a document bears one and its own meeting the other."""
    for one, other in db.execute(_MET):
        nouns = {folded(head(name)).rpartition(" ")[2] for name in (one, other)}
        if len(nouns) == 1:
            yield (one, other) if len(one) > len(other) else (other, one)


_MET = """
select distinct documents.body, met.body
from meeting as met
join documents on documents.id = met.document_id
left join meeting as own
  on own.document_id = met.document_id and own.mention = 'this' and own.ordinal = met.ordinal
  and own.dates_start = met.dates_start
where met.body <> documents.body
  and met.body in (select body from documents)
  and (met.mention = 'this' or own.id is not null)
order by documents.body, met.body
"""


def _cut_short(db: Database, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield long and short names of which the short one leaves out words of the other, where a document prints both."""
    wholes = sorted(set(names.values()))
    peopled: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in wholes:
        if told := _OF_PEOPLE.fullmatch(folded(name)):
            peopled[told["head"]].append((told["topic"], name))
    for short in wholes:
        own = _OF_TOPIC.fullmatch(folded(short))
        for topic, long in peopled.get(own["head"], ()) if own else ():
            if own and f"{topic} ".startswith(f"{own['topic']} ") and _are_of_one(db, names, long, short):
                yield long, short
    yield from ((long, short) for long, short in _of_some_words(wholes) if _are_of_one(db, names, long, short))


def _of_some_words(names: list[str]) -> Iterator[tuple[str, str]]:
    """Yield long and short names built on one noun of which the long one has all words of the other, in any order."""
    stems = {name: set(map(stem, folded(name).split(" "))) for name in names}
    having: dict[str, set[str]] = defaultdict(set)
    for name, each in stems.items():
        for word in each:
            having[word].add(name)
    for short, each in stems.items():
        if len(each) > 1:
            longs = set.intersection(*sorted((having[word] for word in each), key=len)) - {short}
            noun = folded(head(short)).rpartition(" ")[2]
            yield from ((long, short) for long in sorted(longs) if noun == folded(head(long)).rpartition(" ")[2])


_OF_PEOPLE = re.compile(r"(?P<head>\w+(?: \w+){1,5}?) of .+? (?P<topic>(?:on|for|against) .+)")
_OF_TOPIC = re.compile(r"(?P<head>\w+(?: \w+){1,5}?) (?P<topic>(?:on|for|against) .+)")
"""A name with and without those who meet: "Consultative Meeting of Ministries on Pests", "… Meeting on Pests"."""


def _are_of_one(db: Database, names: dict[str, str], long: str, short: str) -> bool:
    """Say whether a document of the short name prints the long one, or names of what the documents of that speak of."""
    longs = [name for name, full in names.items() if full == long]
    return prints(db, short, long) or share_names(db, longs, [short])


def prints(db: Database, name: str, other: str) -> bool:
    """Say whether one of the first documents of a process under one name prints another, whatever its dashes."""
    wanted = hyphened(other)
    return any(wanted in hyphened(text) for (text,) in db.execute(_TEXTS, [name]))


def hyphened(text: str) -> str:
    """Write every dash as a hyphen."""
    return _DASHES.sub("-", text)


_DASHES = re.compile(f"[{DASHES}]")
_TEXTS = "select text from documents where body = ? order by id limit 100"


def share_names(db: Database, one: list[str], other: list[str]) -> bool:
    """Say whether documents of processes under some names speak of persons and bodies that those of others name."""
    shared = db.execute(_SHARED, {"one": json.dumps(one), "other": json.dumps(other)})
    return sum(not is_listed(name) for (name,) in shared) >= _ENOUGH


_ENOUGH = 2
"""Names of persons and bodies that documents of two processes hardly share unless the two are one."""

_SHARED = """
with here as (select id from documents where body in (select value from json_each(:one)) order by id limit 100),
there as (select text from documents where body in (select value from json_each(:other)) order by id limit 10)
select long as name from term, there
where document_id in (select id from here) and long like '% %' and instr(text, long)
union
select name from participant, there
where document_id in (select id from here) and kind = 'person' and name like '% %' and instr(text, name)
"""
"""Names that the first documents of two names of processes both print; only so many are read."""


def canonical(names: Iterable[str]) -> dict[str, str]:
    """Map each name of a process to the fullest name that begins with it, the commonest where several do."""
    counts = Counter(names)
    fullest_first = sorted(counts, key=lambda name: (-len(folded(name)), -counts[name], name))
    organs = {name for name in counts if ORGAN.fullmatch(folded(head(name)).rpartition(" ")[2])}
    found: dict[str, str] = {}
    begun: dict[str, list[str]] = defaultdict(list)
    for name in fullest_first:
        short = folded(name)
        fuller = [each for each in begun.get(short, ()) if " " in short or folded(each) == short]
        fuller = [each for each in fuller if each not in organs or folded(each) == short] or fuller
        fuller = [name] if PLAIN.fullmatch(name) else fuller
        found[name] = max(fuller, key=lambda each: (counts[each], len(each), each), default=name)
        if found[name] == name:
            words = short.split(" ")
            for at in range(1, len(words) + 1):
                begun[" ".join(words[:at])].append(name)
    return found


def joined(names: dict[str, str], defined: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Let names of processes that are defined as short for another stand for it, unless they are for several.

    :param names: each name with the fullest that begins with it.
    :param defined: long and short names of which documents say that they are one.
    """
    longs: dict[str, set[str]] = defaultdict(set)
    for long, short in defined:
        one, other = names[short], names[long]
        if len(one) < len(other):
            longs[one].add(other)
    fuller = {one: next(iter(others)) for one, others in longs.items() if len(others) == 1}
    return {name: _last(fuller, full) for name, full in names.items()}


def _last(fuller: dict[str, str], name: str) -> str:
    """Return the fullest name for a name; each step is to a longer one."""
    while name in fuller:
        name = fuller[name]
    return name
