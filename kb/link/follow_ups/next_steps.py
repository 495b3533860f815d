"""The next steps of a document, read as promises: what each opens with, what that is done to, and who is to do it."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from sqlite_utils import Database

from kb.link.follow_ups.called import Called
from kb.link.follow_ups.owners import owner
from kb.link.follow_ups.promised_events import event_of, told
from kb.link.follow_ups.promises import PERSONS, Promise
from kb.link.follow_ups.terms import end_of_term
from kb.link.follow_ups.things import thing, told_apart
from kb.link.processes import head
from kb.link.series import Paper, Series
from kb.link.tellings import Event
from kb.link.words.acts import kinds, opening, promised_by
from kb.link.words.meanings import Passage
from kb.link.words.stems import stem
from kb.wording import content

_EVENTFUL = ("do", "hold", "open")
_GIVING = frozenset({"give", "award"})

_FURTHER = re.compile(r",?\s+and\s+(?:to\s+)?(\w+)\b")
_ACCESS = re.compile(r"(?:(?P<whom>.+?)\s)?access\sto\s(?P<what>.+)", re.IGNORECASE)
_DEED = re.compile(r"(?:the\s)?(?P<deed>\w+)\sof\s(?P<what>.+)", re.IGNORECASE | re.DOTALL)
"""A deed by its noun, and what it is done to: "the translation of the guide"."""

_THE_SAME = re.compile(r"\s+(?:it|them)\b")
_PRONOUN = re.compile(r"(?:it|them|the same)\b")
_NAMED = re.compile(
    r"\b(?:an?|the|its|our|this)\s(?P<name>[A-ZÀ-Þ][\w’'-]*(?:\s(?:(?:of|on|for|and|the|against)\s){0,2}[A-ZÀ-Þ][\w’'-]*)+)"
)
_GIVEN = re.compile(
    r"(?:\S+\s){0,3}?(?:assistance|support|help|aid|relief|protection|care|cover|coverage|training|services?)\sto\s",
    re.IGNORECASE,
)
_OWNED = re.compile(r"(?:[Tt]he\s)?(?P<who>[A-Z][^:;.]{1,80}):\s+(?P<what>[A-Z]\w+\s.+)", re.DOTALL)
_COMES = re.compile(
    r"(?P<what>(?:the|an?)\s[^,;]{1,80}?)\sto\s(?:go\s(?:out|ahead)|take\splace"
    r"|be\s(?:held|run|mounted|convened|conducted|organi[sz]ed|carried\sout))\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
"""What is to come about, told without anybody who is to see to it: "the Patrol to go out for the second time"."""

_PLACED = re.compile(r"(?:in|at)\s+", re.IGNORECASE)

_BODY = "select body from meeting where document_id = ? and mention = 'this'"
_STEPS = """
select next_step.id as id, next_step.action as action, next_step.responsible as responsible,
  next_step.recipient as recipient, next_step.due_text as due_text, next_step.due_start as due_start,
  next_step.due_end as due_end,
  facts.start as start, facts."end" as "end", facts.quote as quote, facts.block_id as block_id,
  case when ' ' || next_step.action || ' ' like '% it %' or next_step.action like '% them %'
    or next_step.action like '% the same %'
  then substr(documents.text, blocks.start + 1, facts.start - blocks.start) else '' end as before
from next_step
join facts on facts.id = next_step.id
join blocks on blocks.id = facts.block_id
join documents on documents.id = next_step.document_id
where next_step.document_id = ?
order by facts.rowid
"""


def promises(
    db: Database, series: Series, paper: Paper, happened: dict[str, Event], called: Called
) -> Iterator[Promise]:
    """Yield the next steps of a document."""
    happening = told(db, paper, happened)
    common = frozenset(stem(word) for word in content(head(series.process or "")))
    rows = list(db.query(_STEPS, [paper.id]))
    body = next((row[0] for row in db.execute(_BODY, [paper.id]) if row[0]), "")
    steps = [_promise(row, paper, common, called, body) for row in rows]
    held = Counter(key for step in steps for key in {key for unit in step.thing.units for key in unit.keys})
    for row, step in zip(rows, steps, strict=True):
        about = series.spelt_out(step.object)
        event = event_of(about, row["block_id"], happening) if step.promises(*_EVENTFUL) else None
        yield replace(step, thing=told_apart(step.thing, held), event=event)


def _promise(row: dict[str, str], paper: Paper, common: frozenset[str], called: Called, body: str) -> Promise:
    names = called.at(paper.id)
    responsible, action = _named(tuple(json.loads(row["responsible"])), row["action"])
    verbs, rest = _opened(*opening(action))
    rest = _spelt_out(rest, row["before"], responsible)
    placed = " ".join(each for each in responsible if _PLACED.match(each))
    return Promise(
        id=row["id"],
        paper=paper,
        verbs=verbs,
        further=_done_to_it(rest),
        object=rest,
        thing=thing(_first_act(rest), names, common, called.activities, telling=not PERSONS.isdisjoint(verbs)),
        owner=owner(responsible, names, body),
        recipient=_keys(row["recipient"], names),
        places=_keys(placed, names),
        due=(row["due_start"], row["due_end"] or end_of_term(row["due_text"], paper.held or paper.issued)),
        due_text=row["due_text"],
        span=(int(row["start"]), int(row["end"])),
        quote=row["quote"],
        responsible=responsible,
    )


def _named(responsible: tuple[str, ...], action: str) -> tuple[tuple[str, ...], str]:
    """Take who is to act off the words before a colon, where nobody else is: "Peru: Validate the test"."""
    named = _OWNED.fullmatch(action) if not responsible else None
    return ((named["who"],), named["what"]) if named else (responsible, action)


def _opened(verbs: tuple[str, ...], rest: str) -> tuple[tuple[str, ...], str]:
    """Put what is to come about as what is to be done, access that is to be given as something to be opened.

    What is extended to people as help is given to them, and whoever completes the translation of a guide translates it.
    """
    comes = _COMES.fullmatch(f"{verbs[0]} {rest}") if len(verbs) == 1 and verbs[0] in ("the", "a", "an") else None
    if comes:
        return ("carry out",), comes["what"] + comes["rest"]
    if verbs == ("extend",) and _GIVEN.match(rest):
        return ("give",), rest
    deed = _DEED.fullmatch(rest) if any("finish" in promised_by(verb) for verb in verbs) else None
    named = [each.name for each in kinds().values() if deed and deed["deed"].lower() in each.nouns]
    if deed and len(named) == 1 and named[0] in promised_by(named[0]):
        return (named[0],), deed["what"]
    access = _ACCESS.fullmatch(rest) if any(promised_by(verb) & _GIVING for verb in verbs) else None
    if not access:
        return verbs, rest
    return ("open",), f"{access['what']} to {access['whom']}" if access["whom"] else access["what"]


def _spelt_out(rest: str, before: str, responsible: tuple[str, ...]) -> str:
    """Put what "it" stands for: the last thing named before in the paragraph that is not who acts."""
    pronoun = _PRONOUN.match(rest)
    if not pronoun:
        return rest
    named = [match["name"] for match in _NAMED.finditer(before)]
    meant = [name for name in named if not any(name in each or each in name for each in responsible)]
    return meant[-1] + rest[pronoun.end() :] if meant else rest


def _keys(words: str | None, names: tuple[object, ...]) -> frozenset[str]:
    return Passage(words, names).every_key() if words else frozenset()  # type: ignore[arg-type]


def _done_to_it(rest: str) -> tuple[str, ...]:
    """Return what is to be done next to the same thing: "publish" of "the glossary and publish it"."""
    further = (match[1].lower() for match in _FURTHER.finditer(rest) if _THE_SAME.match(rest, match.end()))
    return tuple(verb for verb in further if promised_by(verb))


def _first_act(words: str) -> str:
    """Cut what an act is done to before a second act: "and circulate them"."""
    further = next((match for match in _FURTHER.finditer(words) if promised_by(match[1].lower())), None)
    return words[: further.start()] if further and further.start() else words
