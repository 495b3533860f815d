"""Documents in, facts out."""
