"""Words by which something is told as of a time, a change or a plan, as alternatives for patterns.

What is said with them may be told otherwise later without any contradiction; which of them count is for the one who
asks: a share that has risen is of a time, a total that rose by 40 may not be.
"""

UP_TO = "so far|to date|as yet|by then|until now|up to now"
"""What goes on, counted up to some time."""

NOW = "now|currently|(?<!said )(?<!announced )(?<!reported )today|at present|already"
"""What is so at a time; "said today" gives the day of saying it."""

CHANGED = "r[io]sen?|grown|grew|fallen|fell|up from|down from"
"""What was otherwise before."""

_AS = "".join(rf"(?<!\bas {said})" for said in ("", "was ", "we had ", "they had ", "it had ", "had been "))
AHEAD = rf"targets?|plans?|{_AS}(?:planned|expected)|will|should|aims?|capacity|allow(?:s|ed) for|foresees|foresaw"
"""What is to come, or may; what came about "as planned" is over."""
