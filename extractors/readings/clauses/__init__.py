"""A sentence as its clauses: finite verbs, who acts, what the verb says and how strongly."""
