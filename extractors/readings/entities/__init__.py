"""What bears a name: states, organisations, venues, gatherings and operations."""
