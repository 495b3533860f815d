"""How much a reader takes on, and the options of the command line that say so; loads nothing but itself."""

from dataclasses import dataclass

from extractors.errors import TooLargeError


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a reader takes on, so that a hostile or broken file ends with a message instead of a full machine."""

    file_bytes: int = 50_000_000
    """Most bytes of the file itself."""

    expanded_bytes: int = 150_000_000
    """Most bytes that a packed file (.docx) may unpack to."""

    characters: int = 10_000_000
    """Most characters of text."""


DEFAULT_LIMITS = Limits()
"""The limits unless others are asked for."""

OPTIONS = {"file_bytes": "--max-bytes", "expanded_bytes": "--max-unpacked", "characters": "--max-characters"}
"""The options of the command line that set each limit, for messages."""


def over(name: str, found: str, limits: Limits, kind: str, advice: str = "split the file") -> TooLargeError:
    """Return the error that says what was found in a file, which limit it is over, and what can be done.

    :param kind: the limit's name in ``Limits``.
    """
    return TooLargeError(
        f"{name}: {found}, the limit is {getattr(limits, kind):,}; {advice} or raise the limit with {OPTIONS[kind]}"
    )
