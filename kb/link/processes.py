"""Which names of processes are one: the one begins the other, or a document defines it as short for the other."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from sqlite_utils import Database

from kb.wording import folded


def fullest(db: Database) -> dict[str, str]:
    """Return each name of a process with its fullest form, which a document may settle by defining a short one."""
    names = canonical(row[0] for row in db.execute("select body from documents where body is not null order by body"))
    return joined(names, db.execute(_DEFINED))


_DEFINED = """
select distinct long, short
from term
where short in (select body from documents) and long in (select body from documents)
order by long, short
"""


def canonical(names: Iterable[str]) -> dict[str, str]:
    """Map each name of a process to the fullest name that begins with it, the commonest where several do."""
    counts = Counter(names)
    fullest_first = sorted(counts, key=lambda name: (-len(folded(name)), -counts[name], name))
    found: dict[str, str] = {}
    begun: dict[str, list[str]] = defaultdict(list)
    for name in fullest_first:
        short = folded(name)
        fuller = [each for each in begun.get(short, ()) if " " in short or folded(each) == short]
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
