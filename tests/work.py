"""How much work something does, counted rather than timed: a slow or busy machine counts the same.

Counted are the calls of functions, built-in ones too, and the characters that our patterns pass over, as neither shows
in the other. What a pattern does over and over within one call is beyond counting; patterns are kept from that by the
bounds and possessive repeats they are written with.
"""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

SHORT, TIMES = 4_000, 4
"""Size of the shorter text, and how many times as long the longer one is."""

WORST = 2
"""How many times its share the longer text may take: linear work stays near 1, quadratic work reaches ``TIMES``."""

FLOOR = 20_000
"""Steps that the longer text may take in any case."""


class Work:
    """Steps counted so far."""

    def __init__(self) -> None:
        self.steps = 0

    def called(self, frame: FrameType, event: str, arg: object) -> None:
        """Count a call; what ``sys.setprofile`` is given."""
        if event in ("call", "c_call"):
            self.steps += 1


class _Counted:
    """A pattern that counts the characters it passes over."""

    def __init__(self, pattern: "re.Pattern[str]", work: Work) -> None:
        self._pattern = pattern
        self._work = work

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pattern, name)

    def __hash__(self) -> int:
        return hash(self._pattern)

    def __eq__(self, other: object) -> bool:
        return self._pattern == getattr(other, "_pattern", other)

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> "re.Match[str] | None":
        found = self._pattern.search(text, pos, endpos)
        self._work.steps += (found.end() if found else min(endpos, len(text))) - min(pos, len(text))
        return found

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator["re.Match[str]"]:
        for found in self._pattern.finditer(text, pos, endpos):
            self._work.steps += found.end() - pos
            pos = found.end()
            yield found
        self._work.steps += max(min(endpos, len(text)) - pos, 0)


@contextmanager
def _counting_patterns(work: Work) -> Iterator[None]:
    """Let the patterns of all our modules count for a while."""
    modules = [module for name, module in sys.modules.items() if name.startswith("extractors.")]
    places = [(m, name, it) for m in modules for name, it in vars(m).items() if isinstance(it, re.Pattern)]
    for module, name, pattern in places:
        if isinstance(pattern.pattern, str):
            setattr(module, name, _Counted(pattern, work))
    try:
        yield
    finally:
        for module, name, pattern in places:
            setattr(module, name, pattern)


def steps(task: Callable[[], object]) -> int:
    """Return how many steps a task takes."""
    work = Work()
    with _counting_patterns(work):
        before = sys.getprofile()
        sys.setprofile(work.called)
        try:
            task()
        finally:
            sys.setprofile(before)
    return work.steps


def in_proportion(task: Callable[[int], object], short: int = SHORT) -> bool:
    """Say whether a task ``TIMES`` as large takes about so many times the steps; it is given the size.

    The task is done once before, so that what is built at first use counts for neither size.
    """
    task(short)
    few, many = (steps(lambda size=size: task(size)) for size in (short, short * TIMES))  # type: ignore[misc]
    return many <= max(WORST * TIMES * few, FLOOR)
