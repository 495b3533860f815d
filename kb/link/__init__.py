"""Derived rows."""

from kb.store import KnowledgeBase


def relink(kb: KnowledgeBase) -> None:
    """Do nothing yet."""
