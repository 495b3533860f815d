"""The verbs by which something is brought into being, once for all patterns."""

FOUNDED = "founded|established|set up|created|launched|formed|inaugurated|instituted|constituted"
"""What is done to a body, a centre or a process when it begins, as alternatives of a pattern."""

FOUNDING = (
    "found(?:s|ed|ing)|establish(?:es|ed|ing)?|set(?:s|ting)? up|creat(?:es?|ed|ing)|launch(?:es|ed|ing)?"
    "|formed|inaugurat(?:es?|ed|ing)|institut(?:es?|ed|ing)"
)
"""What those do who bring it into being; states "forming" a body or that "constitute" it are its members."""
