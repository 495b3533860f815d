"""Persons: the shape of a name, and the posts, agencies and states that stand around it."""
