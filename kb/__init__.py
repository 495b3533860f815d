"""Keeps, links, serves and drafts from what ``extractors`` finds."""
