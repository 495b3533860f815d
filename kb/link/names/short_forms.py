"""What processes and bodies are called for short: "the Coral Strait Dialogue", and "Pilot Panel" without its process.

Their long names are known from what documents belong to and define; the short form counts where one prints it alone.
"""

import re
from collections.abc import Iterator

from sqlite_utils import Database

from extractors.language import pipeline
from extractors.readings.entities.countries import find_countries
from extractors.readings.ordinals import ordinal_value
from kb.link.names.bodies import Bodies
from kb.link.names.own_names import own_name
from kb.link.printed import words_of
from kb.link.processes import head
from kb.link.rows import Row, alias
from kb.link.series import Series
from kb.wording import DASHES, folded

RULE = "name-cut-short"


def of_processes(db: Database, series: Series, bodies: Bodies) -> Iterator[Row]:
    """Yield the short forms of a process's name that its documents print without defining them."""
    if not series.process:
        return
    begun = head(series.process)
    terms = (item for shorts in series.shorts.values() for item in shorts.items())
    defined = {short for short, term in terms if not _is_numbered(series, term["long"])}
    given = (paper.process for paper in series.papers if paper.process)
    for name in dict.fromkeys((begun, begun.split()[-1], *given, *_topic_first(series.process))):
        if folded(name) in defined or _letters(name) == _letters(series.process):
            continue
        document, printed = _printed_alone(db, series, name)
        first = document or (series.papers[0].id if name == begun and " " in name else "")
        body = bodies.find(series, first, series.process) if first else None
        if body:
            reason = f"{document} prints it for the process that it is of" if document else "its name begins so"
            printed = printed or name
            names, owner = (series.process, printed), (body.id, None)
            yield alias("body", names, series.process, "spelling", RULE, reason, owner, [])


def _is_numbered(series: Series, long: str) -> bool:
    """Say whether a name is that of the process with a number: "Third Amber Dialogue on Reefs (the Dialogue)"."""
    number, _, name = folded(long).partition(" ")
    return ordinal_value(number) is not None and name in series.process_names


_TOPIC = re.compile(r" (?:on|for|against) (?P<topic>.+?)(?P<where> in .+)?\Z")


def _topic_first(name: str) -> list[str]:
    """Return a name with what it is on before its noun: "Ice Safety Dialogue" of "Dialogue on Ice Safety in Asia"."""
    begun = head(name)
    match, words = _TOPIC.fullmatch(name, len(begun)), begun.split(" ")
    topics = dict.fromkeys((match["topic"], match["topic"] + (match["where"] or ""))) if match else ()
    return [" ".join((*words[:-1], topic, words[-1])) for topic in topics]


def of_bodies(db: Database, series: Series, bodies: Bodies) -> Iterator[Row]:
    """Yield what bodies are called without the name of their process: "Pilot Panel" of "Pilot Panel of the Forum"."""
    defined = {short for shorts in series.shorts.values() for short in shorts}
    terms = (term["long"] for shorts in series.shorts.values() for term in shorts.values())
    longs = dict.fromkeys((*terms, *(each.name for each in series.renamings)))
    for long in longs if series.process else ():
        name = own_name(series, long)
        cut = name != long and " " in name and folded(name) not in defined
        document, _ = _printed_alone(db, series, name) if cut else ("", "")
        if document:
            body = bodies.find(series, document, long)
            kind, owner = ("body", body.id) if body else ("term", None)
            reason = f"{document} prints it without the process that it is of"
            yield alias(kind, (long, name), series.process, "spelling", RULE, reason, (owner, None), [])


def _letters(name: str) -> list[str]:
    """Return the words of a name with their accents, which marks between them do not tell apart."""
    return re.findall(r"\w+", name.casefold())


def of_secretariats(db: Database, series: Series) -> Iterator[Row]:
    """Yield "the Secretariat" of the "Secretariat of the Forum", as the documents of the Forum print both.

    An office that acts as its secretariat, and "AF Secretariat" by its initials, are the Secretariat too.
    """
    process = series.process or ""
    of = "|".join(map(_any_dash, sorted({process, head(process)}, key=len, reverse=True)))
    whole = re.compile(rf"\b(?P<short>(?:(?!The )[A-Z]\w+ )*Secretariat) of the (?:{of})\b")
    texts = [words_of(db, paper.id) for paper in series.papers]
    match = next((match for text in texts if "Secretariat of the " in text and (match := whole.search(text))), None)
    own = match["short"] if match else "Secretariat"
    long = match[0] if match else _who_serves(series, texts)
    if long is None or any(folded(own) in shorts for shorts in series.shorts.values()):
        return
    begun = head(process)
    for short in dict.fromkeys((own, f"{begun.split()[-1]} {own}", f"{begun} {own}")):
        alone = re.compile(rf"{'' if ' ' in short else '[Tt]he '}\b{re.escape(short)}\b(?! (?:of|for)\b)")
        named = zip(series.papers, texts, strict=True)
        document = next((paper.id for paper, text in named if short in text and alone.search(text)), None)
        if document is None:
            continue
        reason = f"{document} prints it, and it is the one of {process}"
        yield alias("term", (long, short), process, "spelling", RULE, reason, (None, None), [])


_ACTS_AS = re.compile(
    r"\b[Tt]he (?P<name>[A-Z][\w-]+(?: (?:(?:of|for|on|and) )?[A-Z][\w-]+)*)(?: \([A-Z]+\))? "
    r"(?:acts|serves|functions) as (?:its|the) [Ss]ecretariat(?P<rest>[^.\n]*)"
)
_NAMED_SECRETARIAT = re.compile(r"\b(?!The )(?<![A-Z] )(?P<whose>[A-Z][\w-]*+(?: [A-Z][\w-]*+){0,5}?) Secretariat\b")


def _who_serves(series: Series, texts: list[str]) -> str | None:
    """Return the one that acts as the secretariat of a process, or bears its initials; null if any other is named."""
    begun = head(series.process or "")
    called = re.compile(rf"\bof the (?:{_any_dash(begun)}|{re.escape(begun.split()[-1])})\b" if begun else r"(?!)")
    near = [text for text in texts if "ecretariat" in text]
    acting = {match["name"] for text in near for match in _ACTS_AS.finditer(text) if called.search(match["rest"])}
    initials = "".join(word[0] for word in re.split(r"[\s–-]", begun) if word[:1].isupper())
    named = {match["whose"] for text in near for match in _NAMED_SECRETARIAT.finditer(text)}
    found = acting | {f"{whose} Secretariat" for whose in named}
    return found.pop() if len(found) == 1 and named <= {initials} else None


def _printed_alone(db: Database, series: Series, name: str) -> tuple[str, str]:
    """Return the first document that prints a name without going on, and how; one word only with its article."""
    goes_on = r"(?! (?:(?i:on|for|against|of|to)\b|[A-Z]))"
    words = rf"(?P<name>(?i:{_any_dash(name)}))" if " " in name else rf"[Tt]he (?P<name>{re.escape(name)})"
    printed = re.compile(rf"\b{words}\b{goes_on}")
    found = ((paper.id, match) for paper in series.papers if (match := printed.search(words_of(db, paper.id))))
    return next(((document, match["name"]) for document, match in found), ("", ""))


def _any_dash(name: str) -> str:
    """Return a pattern for a name with whatever dash between its words."""
    return re.sub(rf"\\?[{DASHES}]", f"[{DASHES}]", re.escape(name))


def fullest_of(names: list[str]) -> str | None:
    """Return the fullest of names that begin each other, null if they are several."""
    fullest = max(names, key=lambda name: (len(name), name), default=None)
    return fullest if fullest and all(folded(fullest).startswith(folded(name)) for name in names) else None


def tells_apart(words: list[str], name: str) -> bool:
    """Say whether the words that a name begins with say which of several it is, or of which country."""
    reach = len(" ".join(words))
    of_countries = (country.span.start < reach for country in find_countries(pipeline().make_doc(name)))
    return any(ordinal_value(word.lower()) is not None for word in words) or any(of_countries)
