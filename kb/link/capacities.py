"""Different capacities of one country or organisation in one meeting or activity: supporter here, participant there.

What a document says of the meeting that plans an activity (named in the meeting's own name) as support is meant for
the activity, for nobody supports a meeting. Chairing, hosting, presenting and speaking go with every capacity.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from sqlite_utils import Database

from kb.link.claims import Claim, Contradiction, claim
from kb.link.rows import Row
from kb.link.series import Paper, Series
from kb.link.sources import Sources
from kb.link.tellings import Event
from kb.wording import folded

CAPACITIES = {
    "participant": "takes part",
    "observer": "observes",
    "supporter": "supports",
    "apology": "sends apologies",
}
"""The capacities that rule each other out."""

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
    for paper in sources.papers:
        party_of = dict(sources.db.execute(_PARTIES, [paper.id]))
        settings = _settings(sources.db, paper, sources.happened)
        for row in sources.facts(paper, "participant"):
            event = _setting(row, settings, sources.series)
            party = party_of.get(row["id"])
            if event and party and row["role"] in CAPACITIES and row["kind"] != "person":
                events[event.id] = event
                found[party, event.id][row["role"]].append(
                    claim(paper, row, f"{row['name']} {CAPACITIES[row['role']]}")
                )
    for (party, event_id), told in found.items():
        if _rule_out(told):
            name = next(iter(told.values()))[0].row["name"]
            what = f"capacity of {name}: {events[event_id].name}"
            readings = tuple(tuple(group) for group in told.values())
            yield Contradiction("capacity", what, RULE, readings, event_id, party)


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


def _setting(row: Row, settings: dict[str, Event], series: Series) -> Event | None:
    """Return what a party has a capacity in; who attends without a word of what attends the meeting reported."""
    if row["of"]:
        told = row["sentence"] or ""
        attends = "" in settings and row["role"] != "supporter" and _AT_A_MEETING.search(told)
        if attends and folded(row["of"]) not in folded(series.spelt_out(told)):
            return settings[""]
        return settings.get(folded(row["of"]))
    return settings.get("supporter", settings.get("")) if row["role"] == "supporter" else settings.get("")
