"""Documents that set down next steps, and later ones of the same process that may report them."""

import made

from extractors.facts import Date
from extractors.facts.meeting import Meeting
from extractors.facts.next_step import NextStep
from kb.link import relink
from kb.queries import ask
from kb.store import KnowledgeBase

DUE = made.when("by 30 June 2021", None, "2021-06-30", "deadline")


def step(where, action: str, due: Date | None = DUE, by: tuple[str, ...] = ()) -> NextStep:
    return NextStep(
        action=action, detail=None, due=due, responsible=by, recipient=None, evidence=made.cited(where, action)
    )


def meeting(where, name: str, dates: Date | None, mention: str, ordinal: int | None = None) -> Meeting:
    return Meeting(
        name=name, ordinal=ordinal, body=None, dates=dates, city=None, country=None, mention=mention,
        evidence=made.cited(where, name),
    )  # fmt: skip


def promise(kb: KnowledgeBase, *actions: str, due: Date | None = DUE, by: tuple[str, ...] = ()) -> None:
    """Keep a statement of March 2021 that sets down next steps."""
    held = made.when("3 March 2021", "2021-03-03", "2021-03-03")
    where = made.document("The Plenary Meeting was held on 3 March 2021.", *actions, source="promise.md")
    steps = [step(where, action, due, by) for action in actions]
    kb.add(made.extraction(where, meeting(where, "Plenary Meeting", held, "this"), *steps))


def report(kb: KnowledgeBase, *paragraphs: str, genre: str = "co-chairs-statement", issued: str = "2021-09-01") -> None:
    """Keep a later document of the same process."""
    where = made.document("Report", *paragraphs, source=f"report-{issued}.md")
    kb.add(made.extraction(where, issued=issued, genre=genre))


def status_of(
    kb: KnowledgeBase,
    action: str,
    told: str,
    by: tuple[str, ...] = (),
    others: tuple[str, ...] = (),
    opening: str = "The Meeting was held on 1 September 2021.",
) -> str:
    """Return the status of a step, promised beside others, once a later document tells something."""
    promise(kb, action, *others, by=by)
    report(kb, opening, told)
    return statuses(kb)[action]


def statuses(kb: KnowledgeBase) -> dict[str, str]:
    relink(kb)
    assert kb.verify() == []
    return {row["action"]: row["status"] for row in ask(kb.db, "next_steps")}
