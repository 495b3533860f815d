"""Different capacities of one country or organisation in one meeting or activity: supporter here, participant there.

What a document says of the meeting that plans an activity (named in the meeting's own name) as support is meant for
the activity, for nobody supports a meeting. Hosting, presenting and speaking go with every capacity, and chairing with
every one but looking on.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from sqlite_utils import Database

from kb.link.contradictions.absences import Absence, absences
from kb.link.contradictions.claims import Claim, Contradiction, claim
from kb.link.contradictions.hands import Told, part_of, told_in_words
from kb.link.contradictions.presences import Presence, presences
from kb.link.contradictions.settings import Settings
from kb.link.contradictions.sources import Sources
from kb.link.rows import Row
from kb.link.series import Paper
from kb.link.tellings import Event
from kb.wording import folded

CAPACITIES = {
    "participant": "takes part",
    "observer": "observes",
    "supporter": "supports",
    "apology": "sends apologies",
    "idle": "takes no part",
    "absent": "is absent",
    "presiding": "presides",
}
"""The capacities that rule each other out."""

_AGAINST = {"absent": {"participant", "observer"}, "idle": {"participant"}}
"""What is ruled out by taking no part, and by absence; an apology may be told of besides."""

_PRESIDING = frozenset({"chair", "co-chair"})
"""Roles of who leads a meeting, which nobody does who only looks on."""

_LED = re.compile(r"\b(?:[Cc]o-?)?chaired\b|\b[Pp]resided\b|\bchair(?:man)?ship\b|\bin\sthe\schair\b")
"""Words for what was led, which is no office that somebody has."""

_SILENT = frozenset({"mentioned", "apology"})
"""Roles of parties of whom the sentence may say more: what they did in an activity that it names."""

RULE = "one-capacity-in-an-event"

_PARTIES = """
select party_facts.fact_id, party_facts.party_id
from participant
join party_facts on party_facts.fact_id = participant.id
where participant.document_id = ?
"""


def capacities(sources: Sources) -> Iterator[Contradiction]:
    """Yield the parties that documents of a series give different capacities in the same event."""
    found: dict[tuple[str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    events: dict[str, Event] = {}
    names: dict[str, str] = {}
    for paper in sources.papers:
        party_of = dict(sources.db.execute(_PARTIES, [paper.id]))
        settings = _settings(sources.db, paper, sources.happened)
        for row in sources.facts(paper, "participant"):
            party = party_of.get(row["id"])
            if not party or row["kind"] == "person":
                continue
            role, event = _told_by(sources, paper, row, settings)
            if event:
                events[event.id] = event
                names[party] = row["name"]
                found[party, event.id][role].append(claim(paper, row, f"{row['name']} {CAPACITIES[role]}"))
    in_words = told_in_words(sources)
    parties = {folded(name): party for party, name in names.items()}
    was_there: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for each in _in_text(sources):
        party = each.party_id or parties.get(folded(each.name))
        if party:
            events.setdefault(each.event.id, each.event)
            names.setdefault(party, each.name)
            at = party, each.event.id
            (was_there[at] if each.capacity is None else found[at][each.capacity]).append(each.claim)
    for (party, event_id), all_told in found.items():
        every = {role: told for role, told in all_told.items() if role != "presiding"}
        elsewhere = {role: in_words.get((event_id, role), []) for role in ("participant", "observer")}
        every |= _in_words_elsewhere(sources, names.get(party), every, elsewhere)
        both: dict[str, list[Claim]] = {role: all_told[role] for role in ("observer", "presiding") if role in all_told}
        ways = (_against(every, was_there[party, event_id]), both)
        told = next((way for way in ways if _rule_out(way)), None)
        if told:
            what = f"capacity of {names[party]}: {events[event_id].name}"
            place = sources.series.position
            shown = [tuple(_in_a_sentence(sources, role, each) for each in group) for role, group in told.items()]
            readings = tuple(sorted(shown, key=lambda group: min(place[each.paper.id] for each in group)))
            yield Contradiction("capacity", what, RULE, readings, event_id, party)


_ROLE_WORDS = {
    "observer": re.compile(r"\bobserv"),
    "supporter": re.compile(r"\bsupport"),
    "idle": re.compile(r"\bno\b"),
}
"""Words by which a sentence tells of a capacity that a list gives as well."""

_PLACES = 'select start, "end", text from evidence where fact_id = ? order by n'


def _in_a_sentence(sources: Sources, role: str, told: Claim) -> Claim:
    """Return where a document says in a sentence what a row of a list says: "Fiji came as an observer"."""
    words = _ROLE_WORDS.get(role)
    if told.fact_id and words and "|" in told.sentence:
        for start, end, quote in sources.db.execute(_PLACES, [told.fact_id]):
            label, sentence = sources.cited(told.paper, start)
            if sentence and "|" not in sentence and words.search(sentence):
                return replace(told, label=label, span=(start, end), quote=quote, sentence=sentence)
    return told


def _told_by(sources: Sources, paper: Paper, row: Row, settings: dict[str, Event]) -> tuple[str, Event | None]:
    """Return the capacity that a fact tells of, and in what."""
    if row["role"] in _PRESIDING:
        return "presiding", _presided_over(sources, paper, row)
    known = sources.settings(paper)
    role, event = _in_words(row, known) if row["role"] in _SILENT else (row["role"], None)
    if event is None and row["role"] in CAPACITIES:
        return row["role"], _setting(row, settings, known)
    return role, event


def _presided_over(sources: Sources, paper: Paper, row: Row) -> Event | None:
    """Return the meeting that a party itself is said to have led, by its name, its town, or as that of the document.

    A country whose official was in the chair may still look on.
    """
    officials = (each for each in sources.facts(paper, "participant") if each["kind"] == "person")
    if any(each["role"] in _PRESIDING and each["country"] == row["country"] for each in officials if row["country"]):
        return None
    settings, told = sources.settings(paper), row["sentence"] or ""
    named = settings.named(row["of"]) if row["of"] else None
    if named or (row["of"] and row["of"] != sources.series.process):
        return named
    return (sources.venues.meant(told, settings.reported) if _LED.search(told) else None) or settings.reported


def _in_text(sources: Sources) -> Iterator[Absence | Presence]:
    """Yield who is said in words to have been there, or not."""
    for paper in sources.papers if len(sources.papers) > 1 else ():
        yield from absences(sources, paper)
        yield from presences(sources, paper)


def _against(every: dict[str, list[Claim]], was_there: list[Claim]) -> dict[str, list[Claim]]:
    """Return the places that give a capacity which may be at odds with another: with absence, or no part, if told."""
    denial = next((role for role in _AGAINST if role in every), None)
    if denial is None:
        return every
    told = {role: every[role] for role in every if role in {denial, *_AGAINST[denial]}}
    if denial == "absent" and was_there:
        told["participant"] = [*told.get("participant", ()), *was_there]
    return told


def _in_words_elsewhere(
    sources: Sources, name: str | None, every: dict[str, list[Claim]], told: dict[str, list[Told]]
) -> dict[str, list[Claim]]:
    """Return where other documents tell in words that who only looked on had a hand in the work, or the other way.

    :param told: the places where they tell so of anybody, by capacity.
    """
    looked_on = "observer" in every or "idle" in every
    role = "participant" if looked_on else "observer"
    if not name or looked_on is ("participant" in every) or not told[role]:
        return {}
    known = {name, *(each.quote for group in every.values() for each in group)}
    known |= {short for short, long in sources.series.abbreviations.items() if long in known}
    papers = {each.paper.id for group in every.values() for each in group}
    others = (each for each in told[role] if each.paper.id not in papers)
    made = filter(None, (part_of(sources, each, role, sorted(known)) for each in others))
    claims = [replace(each, value=f"{name} {each.value}") for each in made]
    return {role: claims} if claims else {}


_TOLD = {
    "supporter": re.compile(
        r"\b(?:gave|lent|provided|offered|supplied)\b[^.;,]{0,40}\b(?:support|assistance|advice|help|back-?up)\b"
    ),
    "observer": re.compile(r"\b(?:observed|watched|looked\s+on)\b"),
    "participant": re.compile(r"\b(?:was|were)\s+(?:among|one\s+of)\s+the\s+(?:\w+\s+)?participants\b"),
}
"""How sentences tell a capacity in words that are no role by themselves."""

_ANOTHER = re.compile(r"[.;:]|(?:,|\b(?:and|but|while|whereas|which))\s+(?:the\s+)?[A-Z]")
"""What comes between a name and words that are of another."""


def _in_words(row: Row, settings: Settings) -> tuple[str, Event | None]:
    """Return the capacity that a sentence tells of a party behind its name, and the activity; null if it tells none."""
    sentence, end = row["sentence"] or "", (row["offset"] or 0) + len(row["quote"])
    for role, words in _TOLD.items():
        found = words.search(sentence, end)
        if found and not _ANOTHER.search(sentence, end, found.start()):
            return role, settings.named_in(sentence)
    return row["role"], None


def _rule_out(told: dict[str, list[Claim]]) -> bool:
    """Say whether two documents differ; one that gives both capacities itself sets neither against the other."""
    papers = [{claim.paper.id for claim in group} for group in told.values()]
    return (
        len(papers) > 1
        and not set.intersection(*papers)
        and all(not one & other for at, one in enumerate(papers) for other in papers[at + 1 :])
    )


def _settings(db: Database, paper: Paper, happened: dict[str, Event]) -> dict[str, Event]:
    """Return the events of a document by folded name; "" is the meeting reported, "supporter" what that prepares."""
    found: dict[str, Event] = {}
    activities = list(db.execute("select id, name from activity where document_id = ? order by rowid", [paper.id]))
    for fact_id, name in activities:
        if fact_id in happened:
            found.setdefault(folded(name), happened[fact_id])
    meetings = "select id, name, mention from meeting where document_id = ? order by rowid"
    for fact_id, name, mention in db.execute(meetings, [paper.id]):
        if fact_id not in happened:
            continue
        found.setdefault(folded(name), happened[fact_id])
        if mention == "this":
            found.setdefault("", happened[fact_id])
            for activity_id, activity in activities:
                if activity_id in happened and folded(activity) in folded(name):
                    found.setdefault("supporter", happened[activity_id])
    return found


_AT_A_MEETING = re.compile(
    r"\b(?:attend(?:ed|s|ing)|attendance|sent\s+(?:its|their|his|her)?\s*apolog\w+|in\s+the\s+room)\b"
)


def _setting(row: Row, settings: dict[str, Event], known: Settings) -> Event | None:
    """Return what a party has a capacity in; who attends without a word of what attends the meeting reported.

    In a section headed by the name of an activity a party has it in that.
    """
    if row["of"]:
        told = row["sentence"] or ""
        attends = "" in settings and row["role"] != "supporter" and _AT_A_MEETING.search(told)
        if attends and folded(row["of"]) not in folded(known.series.spelt_out(told)):
            return settings[""]
        return settings.get(folded(row["of"]))
    headed = None if _AT_A_MEETING.search(row["sentence"] or "") else known.headed(row["start"])
    if headed:
        return headed
    return settings.get("supporter", settings.get("")) if row["role"] == "supporter" else settings.get("")
