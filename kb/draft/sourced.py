"""Words that know where they come from, and blanks that know what is missing.

A template prints ``Said`` (words with their sources), ``Blank`` (what nobody has said yet, shown in visible square
brackets), ``Own`` (words of the desk itself) and numbers. ``Said`` refuses to become a bare string, so no filter or
``~`` in a template can part words from their source without an error that says so.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from extractors.document import Span

Naming = Literal["", "name", "running"]
"""Whether words name somebody, by themselves or in running text."""


@dataclass(frozen=True, slots=True)
class Source:
    """One place in one document whose words stand behind a draft."""

    document: str
    """The file's name."""

    place: str
    """Where in it, as people cite it: ``paragraph 14``, ``unnumbered passage 7``."""

    quote: str
    """The exact words."""

    document_id: str = ""
    """The document's identifier in the knowledge base; empty for what the drafter supplied."""

    spans: tuple[Span, ...] = field(default=(), compare=False)
    """Where the words stand in the document's text; several where they stand apart."""

    disputed: str = ""
    """What the records disagree on here, if the place is cited for that; empty for the source of a statement."""

    reading: str = ""
    """How this place has what is disputed, e.g. ``INTERPOL supports``."""

    proposer: str = ""
    """Who proposed the words, if the place is cited for that, in an internal draft only."""

    @property
    def stated(self) -> bool:
        """Whether it stands behind a statement; else it is cited for a dispute or a proposer."""
        return not self.disputed and not self.proposer

    @property
    def where(self) -> str:
        """Document and place; for one reading of several, what it is a reading of; for a proposal, whose it is."""
        place = f"{self.document}, {self.place}"
        if self.proposer:
            return f"Internal – proposed by {self.proposer} – {place}"
        return f"Records disagree – {self.disputed} – “{self.reading}” – {place}" if self.disputed else place

    def __str__(self) -> str:
        return f"{self.where}: “{self.quote}”"


@dataclass(frozen=True, slots=True)
class Said:
    """Words for a draft, with the sources they are made from."""

    text: str
    """The words as they will stand in the draft, without markup."""

    sources: tuple[Source, ...]
    """The places that state them, never empty."""

    the: bool = False
    """Whether running text puts an article in front, as in 'the Philippines'; lists and tables never do."""

    naming: Naming = ""
    """What the words name, so that an abbreviation in them can be spelt out; empty for anything else."""

    unagreed: bool = False
    """Whether square brackets in the words mark what is not agreed, whatever the text from which they are."""

    open: bool = False
    """Whether the words as a whole are not agreed: their text has them inside square brackets."""

    proposed: tuple[Source, ...] = ()
    """Who proposed which of the words, as a brief says; for internal drafts only."""

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("nothing said: a draft prints words or a blank")
        if not self.sources:
            raise ValueError(f"'{self.text}' has no source: a draft prints sourced words or a blank")

    @property
    def shown(self) -> str:
        """The words as a draft shows them: in square brackets where they are not agreed as a whole."""
        return f"[{self.text}]" if self.open else self.text

    def __str__(self) -> str:
        raise TypeError(f"'{self.text}' would lose its source: print it by itself, {{{{ a }}}}{{{{ b }}}}, not joined")


@dataclass(frozen=True, slots=True)
class Blank:
    """Something that no document says yet; false in a condition, a bracketed placeholder in print."""

    what: str
    """What is to be filled in, e.g. ``date to be confirmed``."""

    def __bool__(self) -> bool:
        return False


@dataclass(frozen=True, slots=True)
class Own:
    """Words of the drafting desk itself, such as the day of the draft; they need no source."""

    text: str
    """The words."""


Value = Said | Blank
"""What a template prints where a document may or may not have spoken."""


def joined(parts: Sequence[Said], between: str = " ") -> Said:
    """Join several sayings into one that keeps all their sources, each once, and shows what of it is not agreed."""
    sources = dict.fromkeys(source for part in parts for source in part.sources)
    naming: Naming = "name" if all(part.naming for part in parts) else ""
    proposed = tuple(source for part in parts for source in part.proposed)
    whole = all(part.open for part in parts)
    unagreed = any(part.unagreed or (part.open and not whole) for part in parts)
    text = between.join(part.text if whole else part.shown for part in parts)
    return Said(text, tuple(sources), naming=naming, unagreed=unagreed, open=whole, proposed=proposed)


def listed(parts: Sequence[Said]) -> Said:
    """Join names the way a sentence lists them: ``A, the B and C``; with semicolons where a name holds a comma."""
    named = [replace(part, text=f"the {part.text}", the=False) if part.the else part for part in parts]
    apart = any(", " in part.text for part in named) and len(named) > 1
    whole = joined(named[:-1], "; " if apart else ", ") if len(named) > 1 else joined(named)
    whole = joined([whole, named[-1]], "; and " if apart else " and ") if len(named) > 1 else whole
    return replace(whole, naming="running") if whole.naming else whole


def with_article(name: Said) -> Said:
    """Return a name as a sentence uses it: ``the Joint Patrol``, but ``Operation Quiet Line``."""
    kind, _, own = name.text.partition(" ")
    bare = kind in _BARE and own[:1].isupper()
    return name if bare else replace(name, text=f"the {name.text}")


_AFTER_HEAD = re.compile(r"\s(?:of|on|for|to|in|at|against|under|with)\s")
_PLURAL = re.compile(r"[\w\s’'-]*[^sui\W]s")
_BARE = frozenset({"Operation", "Project", "Exercise"})
"""Nouns before the name of an activity, which then takes no article and is one."""


def is_plural(name: str) -> bool:
    """Say whether a name is one of several things: ``Joint Control Weeks``, but ``Operation Rivers``."""
    head = _AFTER_HEAD.split(name, maxsplit=1)[0]
    return head.partition(" ")[0] not in _BARE and bool(_PLURAL.fullmatch(head))


def capital(words: "Said | Own") -> "Said | Own":
    """Return the words with a capital first letter."""
    return replace(words, text=words.text[:1].upper() + words.text[1:])


def gathered(*values: Value) -> tuple[Source, ...]:
    """Return all sources of several values, each once; blanks have none."""
    return tuple(dict.fromkeys(source for value in values if isinstance(value, Said) for source in value.sources))
