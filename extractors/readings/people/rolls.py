"""Lines of a roll: in "X, Legal Officer" over a line "Kiribati: Ms Y" the state is the next person's."""

from extractors.readings.entities.known import Known


def without_next_party(text: str, known: Known, start: int, end: int) -> int:
    """Return where a stretch ends if a party, with a colon or alone in its line, opens the next lines of a roll."""
    last = start + len(text[start:end].rstrip())
    line = text.rfind("\n", start, last)
    if line < 0:
        return end
    return line if text.startswith(":", last) or known.country_at(line + 1, last) else end
