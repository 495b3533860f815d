"""Where a document speaks of meetings: the one it reports, and those it recalls or announces."""
