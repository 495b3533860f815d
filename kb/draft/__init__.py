"""Drafts the next text from the knowledge base, every sentence with its source."""

from kb.draft.context import DraftContext, names
from kb.draft.forms import Format
from kb.draft.make import DraftReport, draft, preview, rendered
from kb.draft.markdown import templates
from kb.draft.sourced import Source

__all__ = ["DraftContext", "DraftReport", "Format", "Source", "draft", "names", "preview", "rendered", "templates"]
