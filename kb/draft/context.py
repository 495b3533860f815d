"""Every name a template may use, with what it means.

Words from documents are ``Said`` (they carry their sources); what no document says is a ``Blank`` (false in a
condition, a bracketed placeholder in print). Plain strings serve conditions only.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Literal, get_args, get_origin, get_type_hints

from extractors.values import said
from kb.draft.sourced import Blank, Own, Said, Value

StepStatus = Literal["reported-done", "reported-late", "reported-partly", "restated", "no-report"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A meeting, held or planned."""

    name: Value = said("its fullest designation")
    body: Value = said("the working group, conference or other body that meets")
    body_short: Value = said("its short name, without article")
    dates: Value = said("when it was held, or is planned, as exactly as a document says")
    when: Value = said("the same with its preposition: 'on 4 December 2015', 'in May 2015'")
    planned: Value = said("the same as it follows 'planned': 'for early 2020', 'by 30 June 2016'")
    place: Value = said("city and country of the venue, as far as known")
    held: bool = said("whether a document reports it; otherwise it is only planned")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Those who take part in one capacity."""

    role: str = said("the capacity, e.g. 'participant', 'observer', 'co-chair'; for conditions")
    countries: tuple[Said, ...] = said("countries, alphabetically")
    organisations: tuple[Said, ...] = said("organisations, alphabetically")
    persons: tuple[Said, ...] = said("persons with post and affiliation, in the order of the text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """A list of results as a document reports them."""

    lead: Value = said("the words that introduce the list")
    items: tuple[Said, ...] = said("each result verbatim, with its bound")
    document: Said = said("the document, e.g. 'media release of 4 December 2015'")


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """An activity that was planned and perhaps reported."""

    name: Said = said("its fullest name")
    in_full: Said = said("the same with its article")
    named: Said = said("the name it first went by with its article: 'the Joint Patrol', but 'Operation Quiet Line'")
    plural: bool = said("whether its name is a plural: 'the Joint Control Weeks'")
    planned: Value = said("the dates first planned, with their preposition: 'for early 2020'")
    done: Value = said("the dates reported, with their preposition")
    as_planned: bool = said("whether the two are the same days")
    here: bool = said("whether this meeting set it down, not the one before")
    countries: tuple[Said, ...] = said("countries reported to have taken part, alphabetically")
    organisations: tuple[Said, ...] = said("organisations reported to have taken part")
    count: Value = said("the number of countries stated, in words, only if it is that of the countries listed")
    results: tuple[Results, ...] = said("its results as later records report them")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Sentences of one paragraph of a record as they stand, with the list they introduce."""

    sentences: tuple[Said, ...] = said("the sentences, in the order of the record")
    items: tuple[Said, ...] = said("the items of its list that matter")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many a record says took part, beside how many it names."""

    counted: Said = said("what is counted, e.g. 'countries'")
    stated: Said = said("the number stated, with its bound")
    listed: int = said("how many are listed")
    agrees: bool = said("whether the two are the same")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Words that someone cleared for publication; none is ever composed."""

    speaker: Said = said("who says it, with post")
    words: Said = said("the words, verbatim")


@dataclass(frozen=True, slots=True, kw_only=True)
class Goals:
    """What an activity or meeting is to achieve."""

    of: Value = said("the activity or meeting, with its article")
    items: tuple[Said, ...] = said("each goal verbatim")
    here: bool = said("whether this meeting set them down, not the one before")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A next step that a meeting set down, and what was reported on it since."""

    action: Said = said("what was to be done")
    detail: Value = said("what the text adds, without the date")
    recipient: Value = said("to whom it was to be delivered")
    due: Value = said("deadline or window, as exact as the text")
    responsible: tuple[Said, ...] = said("who was to do it")
    status: StepStatus = said("what later documents report; for conditions")
    reported: Value = said("the dates reported")
    as_planned: bool = said("whether the dates reported are those set")
    document: Value = said("the document that reports it")
    evidence: Value = said("the words that report it, verbatim")
    in_time: bool = said("whether the dates reported end within those set")
    here: bool = said("whether the step is to convene the very meeting of this draft")


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """A short name that a record sets; the note at the end has those to define, as 'undefined'."""

    short: Said | Own = said("the short name")
    long: Said | Own = said("the full form, as far as it is known")


@dataclass(frozen=True, slots=True, kw_only=True)
class Used:
    """A record that the draft is made from."""

    file: Own = said("the file's name")
    name: Said = said("what it is, e.g. 'media release of 4 December 2015'")


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftContext:
    """Everything a template may use."""

    meeting: Occasion = said("the meeting whose statement is drafted")
    names_body: bool = said("whether the meeting's name already names its body")
    body_is_process: bool = said("whether the process itself meets, not a body under it")
    process: Value = said("full name of the process to which it belongs")
    names_process: bool = said("whether the meeting's name or body already names the process")
    process_short: Value = said("its short name, without article")
    previous: Occasion | None = said("the meeting before, whose records plan this one; null if none is known")
    chairs: tuple[Said, ...] = said("countries that chair the body, alphabetically")
    one_chair: bool = said("whether one chair presides, not co-chairs")
    title: Own = said("what kind of text the statement is: 'Co-Chairs’ Statement', 'Chair’s Summary'")
    participants: tuple[Group, ...] = said("who took part in the meeting, by capacity; empty for a planned one")
    expected: tuple[Group, ...] = said("who took part in the previous meeting, for a planned one")
    counts: tuple[Count, ...] = said("numbers of those who took part, beside how many are listed")
    operations: tuple[Operation, ...] = said("activities planned at the previous meeting, with what was reported")
    results: tuple[Results, ...] = said("all results reported since the previous meeting, of activities first")
    results_apart: tuple[Results, ...] = said("those of them that no activity has, but the process or a meeting")
    figures: tuple[Passage, ...] = said(
        "what this meeting's record reports in figures and no other section has, verbatim"
    )
    goals: tuple[Goals, ...] = said("goals set down at the previous meeting or this one")
    steps: tuple[Step, ...] = said("next steps of the previous meeting, with what was reported on them")
    trends: tuple[Passage, ...] = said("trends that this meeting reports, verbatim")
    trends_before: tuple[Passage, ...] = said("trends that the previous meeting reported, verbatim")
    discussion: tuple[Passage, ...] = said("what this meeting noted, welcomed or heard proposed, verbatim")
    decisions: tuple[Passage, ...] = said("paragraphs by which this meeting decided or asked something, verbatim")
    agreed_before: tuple[Passage, ...] = said("paragraphs by which the previous meeting decided or asked something")
    next_steps: tuple[Step, ...] = said("next steps that this meeting set down")
    coming: Occasion | None = said("the meeting that this one plans; null if it names none")
    quotes: tuple[Quoted, ...] = said("quotes supplied for publication")
    abbreviations: tuple[Abbreviation, ...] = said("short names that the records set, each once")
    documents: tuple[Used, ...] = said("the records used")
    purpose: Value = said("a sentence on the purpose of the meeting, from a brief")
    background: Value = said("sentences on the process for a media release, from a brief")
    contact: Value = said("who answers media enquiries, from a brief")
    briefed: Own | None = said("the file name of the brief that was used; null without one")
    as_of: Own = said("the day up to which records were taken into account")
    version: Own = said("which version it is: 'zero draft', 'rev.1', 'final'")
    final: bool = said("whether the draft is marked as final")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unagreed:
    """Words of a draft that are not agreed; the note at the end has them all, as 'open_texts'."""

    words: Own = said("the words between the brackets")
    paragraph: int | None = said("number of the paragraph; null before the first")
    alternatives: int = said("how many alternatives they hold")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToComplete:
    """A placeholder of a draft; the note at the end has them all, as 'blanks'."""

    words: Own = said("the words between the brackets")
    paragraph: int | None = said("number of the paragraph; null in the title block")
    places: int = said("how often it stands there")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToConfirm:
    """What a person has to confirm, though no bracket shows it; the note at the end has them all, as 'unconfirmed'."""

    words: Own = said("what is to be confirmed")
    paragraphs: tuple[int, ...] = said("numbers of the paragraphs in which it stands; empty before the first")


def names() -> Iterator[tuple[str, str]]:
    """Yield every name a template may use with its meaning."""
    for each in fields(DraftContext):
        yield each.name, each.metadata["help"]


def described_names(kind: type = DraftContext, within: str = "") -> Iterator[tuple[str, str]]:
    """Yield every name a template may use with its meaning, followed by the names inside it: ``steps[].due``."""
    hints = get_type_hints(kind)
    for each in fields(kind):
        several = get_origin(hints[each.name]) is tuple
        name = f"{within}{each.name}{'[]' if several else ''}"
        yield name, each.metadata["help"]
        for part in get_args(hints[each.name]):
            if is_dataclass(part) and isinstance(part, type) and part not in (Said, Blank, Own):
                yield from described_names(part, f"{name}.")
        if is_dataclass(hints[each.name]) and hints[each.name] not in (Said, Own):
            yield from described_names(hints[each.name], f"{name}.")
