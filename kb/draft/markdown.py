"""From a template and its context to Markdown: sandboxed, strict, and unable to lose a source.

Every value a template prints passes through one gate. Words with sources come out inert (no character of a document
can act as markup) with a mark for each source behind them; blanks come out as placeholders in square brackets; nothing
else that a document may have said gets through. Markdown is only ever written by templates.
"""

import re
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError, UndefinedError, meta, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from kb.draft import brackets
from kb.draft.abbreviations import SpellingOut
from kb.draft.disputes import Dispute, Disputes
from kb.draft.internal import Proposers
from kb.draft.library import SUFFIX, Library
from kb.draft.sourced import Blank, Own, Said, Source, capital, listed
from kb.errors import DraftError, UnknownNameError


def sentence(words: Markup) -> Markup:
    """Return what a macro wrote with a capital first letter."""
    return words[:1].upper() + words[1:]


FILTERS: dict[str, Callable[..., Any]] = {"capital": capital, "listed": listed, "sentence": sentence}
"""Filters of our own, for words with sources."""

OWN = Library()
"""The project's own templates."""

PLAIN_FILTERS = (
    "batch",
    "first",
    "groupby",
    "last",
    "length",
    "list",
    "map",
    "reject",
    "rejectattr",
    "select",
    "selectattr",
)
"""Filters of the template language that choose among values without changing any."""

_MARKUP = re.compile(r"[\\`*_\[\]<>&|~#]")
_START = re.compile(r"(?P<number>\d+)(?=[.)])|(?=[!-/:-@\[-`{-~])")
_SPACE = re.compile(r"[^\S\u00a0]+")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def inert(text: str) -> str:
    """Return text as Markdown that shows exactly this text, wherever it is put on a line.

    White space is made single; a space that does not break stays one.
    """
    text = _SPACE.sub(" ", _UNPRINTABLE.sub("", text)).strip()
    start = _START.match(text)
    bare = start["number"] or "" if start else ""
    rest = _MARKUP.sub(r"\\\g<0>", text[len(bare) :])
    return f"{bare}\\{rest}" if start and not rest.startswith("\\") else bare + rest


@dataclass
class Notes:
    """The sources behind a draft, numbered in the order of their first use."""

    shown: bool = True
    """Whether the draft carries marks; a clean one has none."""

    numbers: dict[Source, int] = field(default_factory=dict)
    """The number of each source."""

    spelling: SpellingOut | None = None
    """Spells abbreviations out at their first use; null leaves them as they are."""

    disputes: Disputes | None = None
    """Where the records disagree; words that rest on one reading cite them all."""

    proposers: Proposers | None = None
    """Who proposed what; null, but for an internal draft."""

    drafts: frozenset[str] = frozenset()
    """Identifiers of the records that are drafts themselves, whose brackets are un-agreed text."""

    found: dict[Dispute, None] = field(default_factory=dict)
    """The disputes on which words rest that were printed, in the order of the draft."""

    def marks(self, sources: tuple[Source, ...]) -> str:
        """Return the marks to stand behind words with these sources."""
        numbers = [self.numbers.setdefault(source, len(self.numbers) + 1) for source in sources]
        return "".join(f"[^{number}]" for number in numbers) if self.shown else ""

    def printed(self, value: object) -> Markup | int | StrictUndefined:
        """Return what a template prints for a value: the one gate from facts to Markdown.

        :raises TypeError: the value is neither words, nor a blank, nor a number.
        """
        match value:
            case Markup() | StrictUndefined():
                return value
            case bool():
                raise TypeError("a yes or no cannot be printed; use it in a condition")
            case int():
                return value
            case Said():
                value = self.spelling.spelt(value) if self.spelling else value
                text = self._bracketed(value)
                disputes = self.disputes.about(value) if self.disputes else ()
                self.found |= dict.fromkeys(disputes)
                cited = (*value.sources, *(source for each in disputes for source in each.sources))
                cited += tuple(self.proposers.behind(value)) if self.proposers else ()
                return Markup(text + self.marks(cited))  # noqa: S704 - inert() is the escaping
            case Blank():
                return Markup(f"[{inert(value.what)}]")  # noqa: S704
            case str() | Own():
                return Markup(inert(value if isinstance(value, str) else value.text))  # noqa: S704
        raise TypeError(f"a {type(value).__name__} cannot be printed; choose one of its fields")

    def _bracketed(self, value: Said) -> str:
        """Return words as Markdown that shows exactly these, square brackets by what they mean."""
        text = inert(value.text)
        if "[" in value.text:
            drafted = any(source.document_id in self.drafts for source in value.sources)
            text = brackets.printed(value.text, text, negotiated=value.unagreed or drafted)
        return f"[~{text}~]" if value.open else text


@dataclass(frozen=True)
class Rendered:
    """A draft as Markdown."""

    text: str
    """The Markdown, with ``1.`` before every numbered paragraph."""

    sources: tuple[Source, ...]
    """Source ``n`` of a mark ``[^n]`` is ``sources[n - 1]``."""


class Sandbox(ImmutableSandboxedEnvironment):
    """The template language, where words and their sources cannot be taken apart, and nothing can grow without end."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Say whether a template may read this attribute; of plain words it may read none: "x".center(10)."""
        return not isinstance(obj, Said | Source | Blank | str) and super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Refuse what can make a text of any size out of a short one.

        :raises SecurityError: always; no other operator comes here.
        """
        raise SecurityError(f"'{operator}' is no operator of templates. Use + and - to count")


def environment(notes: Notes, library: Library = OWN) -> Sandbox:
    """Return the template language of drafts; what is printed is recorded in ``notes``."""
    found = Sandbox(
        loader=FunctionLoader(lambda name: (library.load(name), name, None)),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=notes.printed,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters = {name: found.filters[name] for name in PLAIN_FILTERS} | FILTERS
    found.globals = {}
    return found


def undeclared(env: Sandbox, name: str, known: frozenset[str]) -> Iterator[tuple[str, str, int]]:
    """Yield the names that a template and those it uses need beyond ``known``: name, template, line; each name once."""
    assert env.loader is not None, "drafts are always loaded by name"
    tree = env.parse(env.loader.get_source(env, name)[0], name)
    missing = meta.find_undeclared_variables(tree) - known
    for node in tree.find_all(nodes.Name):
        if node.name in missing:
            missing.discard(node.name)
            yield node.name, name, node.lineno
    for other in meta.find_referenced_templates(tree):
        if other is not None:
            yield from undeclared(env, other, known)


def used(name: str, folder: Path | None = None) -> frozenset[str]:
    """Return the names that a template uses, and those it calls in.

    :raises UnknownNameError: there is no such template.
    """
    library = Library(folder)
    if name not in library.templates():
        raise UnknownNameError(f"no template '{name}'. Templates: {', '.join(library.templates())}")
    try:
        found = undeclared(environment(Notes(), library), name + SUFFIX, frozenset())
        return frozenset(each for each, _, _ in found)
    except TemplateSyntaxError as error:
        raise DraftError(f"{_named(error, name + SUFFIX)}, line {error.lineno}: {error.message}") from error


def render(name: str, context: Mapping[str, object], notes: Notes | None = None, library: Library = OWN) -> Rendered:
    """Render one template to Markdown.

    :param name: file name, e.g. ``co-chairs-statement.md.j2``.
    :param context: every name the template may use.
    :param notes: gathers the sources; give ``Notes(shown=False)`` for a clean draft.
    :raises UnknownNameError: there is no such template.
    :raises DraftError: the template asks for what does not exist, or is not well formed.
    """
    notes = notes or Notes()
    env = environment(notes, library)
    known = frozenset(context) | frozenset(env.globals)
    try:
        missing = [f"'{what}' ({where}, line {line})" for what, where, line in undeclared(env, name, known)]
        text = "" if missing else env.get_template(name).render(context)
    except TemplateNotFound as error:
        unknown = str(error.name).removesuffix(SUFFIX)
        raise UnknownNameError(f"no template '{unknown}'. Templates: {', '.join(library.templates())}") from error
    except TemplateSyntaxError as error:
        raise DraftError(f"{_named(error, name)}, line {error.lineno}: {error.message}") from error
    except UndefinedError as error:
        hint = "'kb templates NAME' lists the names and their fields"
        raise DraftError(f"{_place(error, name)}: {error}; {hint}") from error
    except DraftError:
        raise
    except Exception as error:  # whatever a template does wrong is told in one line with its place
        raise DraftError(f"{_place(error, name)}: {error}") from error
    if missing:
        raise DraftError(f"{name}: a draft has no {', '.join(missing)}. Names it has: {', '.join(sorted(known))}")
    return Rendered(text, tuple(notes.numbers))


def _named(error: TemplateSyntaxError, name: str) -> str:
    """Return the template at fault; what only looking for names finds is told of none."""
    return error.name if error.name and error.name.endswith(SUFFIX) else name


def _place(error: Exception, name: str) -> str:
    """Return the innermost template line that an error passed through."""
    lines = [
        f"{at.filename}, line {at.lineno}"
        for at in traceback.extract_tb(error.__traceback__)
        if at.filename.endswith(SUFFIX)
    ]
    return lines[-1] if lines else name


def footnotes(sources: tuple[Source, ...]) -> str:
    """Return the sources as Markdown footnotes, to stand at the end of a draft."""
    return "".join(f"[^{number}]: {inert(str(source))}\n" for number, source in enumerate(sources, 1))
