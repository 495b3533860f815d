"""The named questions, each of which can be asked from its page."""

import sqlite3

from kb.queries import queries
from kb.serve.base import NotHereError, Page, Visit, view

_SEARCH = "search"
"""The question of a full-text query; the search page asks it."""


@view
async def listing(visit: Visit) -> Page:
    """Serve ``/questions``."""
    offered = [each for each in queries().values() if each.name != _SEARCH]
    asked = [{"name": each.name, "description": each.description} for each in offered]
    return Page("questions", "Questions", {"questions": asked})


@view
async def show(visit: Visit) -> Page:
    """Serve ``/questions/SLUG``: the question, its SQL, and a page of the answer."""
    if visit.slug not in queries() or visit.slug == _SEARCH:
        raise NotHereError(f"There is no question {visit.slug}")
    question = queries()[visit.slug]
    given = {name: visit.argument(name) for name in question.parameters}
    try:
        answer = await visit.listed(question.name, given)
    except sqlite3.OperationalError as error:
        answer = {"rows": [], "total": 0, "page": 1, "pages": 1, "error": str(error)}
    data = {"name": question.name, "description": question.description, "given": given, **answer}
    return Page("question", question.name.replace("_", " ").capitalize(), data, {"sql": question.sql})
