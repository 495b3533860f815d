"""Verbs for what happens to a promised thing that may never come, and for what is told of it before it has come."""

from kb.link.words.stems import stem


def stems(words: str) -> frozenset[str]:
    """Return the stems of verbs, and of their regular past forms, which may differ."""
    return frozenset(stem(form) for word in words.split() for form in (word, f"{word}d", f"{word}ed"))


MISHAPS = stems(
    "lose steal burn destroy damage sink wreck drown fall fail miss flounder founder lapse expire drop dropp shelve "
    "scrap scrapp axe freeze veto thwart hamper hinder impede obstruct hit affect delay retard slow stall halt strand "
    "confiscate impound detain forget neglect omit omitt overlook clash collide conflict coincide overlap overlapp "
    "suffer struggle doubt question challenge contest oppose criticise attack dispute divide jeopardise threaten "
    "endanger disrupt upset derail interrupt cut reduce lack want await need demand seek crave overbook oversubscribe "
    "disappoint disappear vanish block stick crash overtake ground sabotage bury erase delete annul overrule defeat "
    "ban bann forbid rehearse simulate imagine dismiss resign retire"
)
"""What happens to a thing that may never come, or is gone before it has come."""

DOWN = frozenset({"down", "away"})
"""Words by which other verbs tell of a fall or a loss: "a storm brought down the mast"."""

BEGINNINGS = stems(
    "begin start commence advance progress proceed near approach evolve mature ripen sketch entrust assign allot "
    "tackle undertake pursue initiate inspire conceive envision commission print reprint"
)
"""What is told of a thing on which people are at work, or are to be."""
