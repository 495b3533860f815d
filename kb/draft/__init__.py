"""Drafts the next text from the knowledge base, every sentence with its source."""

from kb.draft.context import DraftContext, names
from kb.draft.make import DraftReport, Format, Status, draft
from kb.draft.markdown import templates

__all__ = ["DraftContext", "DraftReport", "Format", "Status", "draft", "names", "templates"]
