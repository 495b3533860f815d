"""How the wording of a text moved from one document to the next, and whether it binds more or less for it."""
