"""Drafts the next text from the knowledge base, every sentence with its source."""

from kb.draft.context import DraftContext, names
from kb.draft.make import DraftReport, draft
from kb.draft.markdown import templates

__all__ = ["DraftContext", "DraftReport", "draft", "names", "templates"]
