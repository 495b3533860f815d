"""Meetings and activities: the lists, and a page for each with everything its documents say."""

import json
from itertools import groupby
from typing import Any

from kb.serve import contradictions, drafts
from kb.serve.base import Page, Row, View, Visit, view
from kb.serve.steps import with_words
from kb.serve.words import ROLES, several

STATES = ("planned", "ongoing", "done")


def listing(kind: str) -> View:
    """Return the view of the list of meetings, or of activities."""

    @view
    async def shown(visit: Visit) -> Page:
        asked = {
            "process": await visit.process(),
            "year": visit.argument("year"),
            "state": visit.choice("state", STATES),
        }
        found = await visit.listed("happenings", {"kind": kind, **asked})
        title = several(kind).capitalize()
        return Page("happenings", title, {"kind": kind, "asked": asked, **found}, {"choices": await visit.choices()})

    return shown


@view
async def meeting(visit: Visit) -> Page:
    """Serve ``/meetings/SLUG``."""
    event = await visit.one("happening", f"There is no meeting {visit.slug}", event=visit.slug)
    tellings = await visit.ask("tellings", event=event["id"])
    own = _own(tellings)
    told = await _told(visit, event["id"], own, names=None)
    aside = {"drafts": drafts.offered(visit, event["id"])}
    return Page("happening", event["name"], {"event": event, "tellings": tellings, "own": own, **told}, aside)


@view
async def activity(visit: Visit) -> Page:
    """Serve ``/activities/SLUG``: what documents say of the activity itself, not of the meetings they report."""
    event = await visit.one("happening", f"There is no activity {visit.slug}", event=visit.slug)
    tellings = await visit.ask("tellings", event=event["id"])
    documents = list(dict.fromkeys(row["document_id"] for row in tellings))
    told = await _told(visit, event["id"], documents, names=sorted({row["name"] for row in tellings}))
    return Page("happening", event["name"], {"event": event, "tellings": tellings, "own": documents, **told})


def _own(tellings: list[Row]) -> list[str]:
    """Return the documents that report a meeting; its final text stands for the drafts before it."""
    reporting = [row for row in tellings if row["says"] == "this"]
    final = [row for row in reporting if row["document_status"] != "draft"]
    return list(dict.fromkeys(row["document_id"] for row in final or reporting))


async def _told(visit: Visit, event: str, documents: list[str], names: list[str] | None) -> dict[str, Any]:
    """Return what documents say, by kind; with names only what is said of those."""
    asked: dict[str, Any] = {"documents": json.dumps(documents)}
    within = asked | {"names": json.dumps(names) if names else None}
    participants = await visit.ask("told_participants", **within)
    found: dict[str, Any] = {
        "contradictions": await contradictions.of_event(visit, event),
        "roles": _by_role(participants),
        "goals": await visit.ask("told_goals", **within),
        "statistics": await visit.ask("told_statistics", **within),
    }
    if names is None:
        steps = await visit.ask("board", as_of=visit.as_of.isoformat(), **asked)
        return found | {
            "trends": await visit.ask("told_trends", **asked),
            "decisions": _by_level(await visit.ask("told_decisions", **asked)),
            "next_steps": [with_words(row) for row in reversed(steps)],
            "quotes": await visit.ask("told_quotes", **asked),
        }
    return found


def _by_role(participants: list[Row]) -> list[dict[str, Any]]:
    """Group participants by role in the order of records, and by the body in which the role is held."""
    order = {role: at for at, role in enumerate(ROLES)}
    ranked = sorted(participants, key=lambda row: (order.get(row["role"], len(order)), row["of"] or ""))
    groups = groupby(ranked, key=lambda row: (row["role"], row["of"]))
    return [{"role": role, "of": of, "participants": list(rows)} for (role, of), rows in groups]


def _by_level(decisions: list[Row]) -> list[dict[str, Any]]:
    """Group decisions by the strength of their verbs, the strongest first; those of no rung come last."""
    ranked = sorted(decisions, key=lambda row: -(row["level"] or 0))
    return [{"level": level, "decisions": list(rows)} for level, rows in groupby(ranked, key=lambda row: row["level"])]
