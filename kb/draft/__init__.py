"""Drafts the next text from the knowledge base, every sentence with its source."""

from kb.draft.brief import brief
from kb.draft.check import Finding, check
from kb.draft.context import DraftContext, described_names, names
from kb.draft.forms import Format
from kb.draft.library import copy, templates
from kb.draft.make import DraftReport, draft, preview, rendered
from kb.draft.sourced import Source
from kb.draft.style import styles

__all__ = [
    "DraftContext",
    "DraftReport",
    "Finding",
    "Format",
    "Source",
    "brief",
    "check",
    "copy",
    "described_names",
    "draft",
    "names",
    "preview",
    "rendered",
    "styles",
    "templates",
]
