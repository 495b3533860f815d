"""What a text says has changed, or has not: clauses and noun phrases of change."""
