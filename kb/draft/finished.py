"""Whether a text may be issued: nothing to be completed, nothing un-agreed, nothing on which the records disagree.

Conflicts are surfaced with both readings and never settled in silence (genre guide, finding 3), so a final is refused
until people have filled, agreed and looked at everything that is open; all of it is told at once.
"""

from collections.abc import Sequence

from kb.draft.disputes import Dispute
from kb.errors import DraftError

Placed = Sequence[tuple[str, int | None]]
"""Words, each with the number of its paragraph."""


def refuse_unfinished(blanks: Placed, brackets: Placed, disputes: Sequence[Dispute]) -> None:
    """Let a final pass that has nothing open.

    :raises DraftError: something is open.
    """
    wrong = []
    if blanks:
        wrong.append(f"{_many(blanks, 'placeholder')} left, first '[{blanks[0][0]}]': no final until they are filled")
    if brackets:
        wrong.append(f"{_many(brackets, 'text')} not agreed, first '[{brackets[0][0]}]': no final until they are")
    if disputes:
        points = "; ".join(f"{each.what}: {' or '.join(each.readings)}" for each in disputes)
        wrong.append(
            f"the records disagree on {len(disputes)} of its points: {points}. Say --settled once the readings in the "
            "text are known to be right"
        )
    if wrong:
        raise DraftError("; ".join(wrong))


def _many(some: Placed, noun: str) -> str:
    return f"{len(some)} {noun} is" if len(some) == 1 else f"{len(some)} {noun}s are"
