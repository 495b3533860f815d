"""Who took part: in which capacity, in the order of the forum, and whether the numbers stated agree with the list."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extractors.document import Span
from extractors.facts.participant import Participant
from extractors.facts.statistic import Statistic
from kb.draft.brackets import balanced
from kb.draft.context import Count, Group, Occasion
from kb.draft.desk import Desk
from kb.draft.records import Record
from kb.draft.sourced import Said

CAPACITIES = (
    "chair",
    "co-chair",
    "host",
    "member",
    "participant",
    "observer",
    "supporter",
    "presenter",
    "speaker",
    "apology",
)
"""Capacities that a draft lists, in this order; those merely mentioned are left out."""

CHAIRING = frozenset({"chair", "co-chair"})
"""Capacities of those who preside."""

NOT_THERE = frozenset({"apology"})
"""Capacities of those who are listed without taking part."""

COUNTED = {
    "country": frozenset("countries states members economies governments".split()),
    "organisation": frozenset("organisations organizations agencies observers".split()),
}
"""The last word of what an attendance number counts, by the kind of party listed."""

ATTENDING = ("attend", "participat", "represent", "sent", "gather", "join", "took part", "brought")
"""How the verbs begin with which a number counts those who were there."""

_WITH_ARTICLE = re.compile(
    r"\b(?:Agency|Association|Authority|Bank|Bureau|Centre|Center|Commission|Committee|Community|Convention|Council|Court"
    r"|Department|Dialogue|Federation|Forum|Fund|Group|Institute|League|Ministry|Office|Organi[sz]ation|Process|Programme"
    r"|Secretariat|Service|Society|Union)\b"
)

Held = Sequence[tuple[Record, Participant]]
"""Roles with the records that state them."""


def parties(held: Held, kind: str) -> tuple[Said, ...]:
    """Return the names of one kind, each once: persons as in the text with their posts, others in the forum's order."""
    found: dict[str, tuple[str, Said]] = {}
    for record, fact in held:
        if fact.kind != kind or fact.name in found or (kind == "person" and _shortened(record, fact.name)):
            continue
        words, code = fact.name, fact.country if kind == "country" else None
        if kind == "person":
            name = record.style.person(record.honorific(fact.evidence), fact.name)
            words = ", ".join(part for part in (name, fact.position, fact.affiliation) if part)
        elif kind == "country":
            words = record.style.country(code, fact.name)
        the = code in record.style.articles if code else kind == "organisation" and takes_article(words)
        (first, *_) = fact.evidence
        unsure = record.open_at(Span(first.start, first.end)) is not None
        said = Said(words, record.sources(fact.evidence), the, naming="name", open=unsure)
        found[fact.name] = (record.style.sort_key(code, fact.name), said)
    told = list(found.values())
    return tuple(said for _, said in (told if kind == "person" else sorted(told, key=lambda each: each[0])))


def _shortened(record: Record, name: str) -> bool:
    """Say whether a person's name is the end of a fuller one in the same record: "Ms da Costa" after "Ana da Costa"."""
    return any(each.name.endswith(f" {name}") for each in record.of_type(Participant) if each.kind == "person")


def takes_article(name: str) -> bool:
    """Say whether running text puts an article in front of an organisation's name: "the International … Office"."""
    return bool(_WITH_ARTICLE.search(name))


def _in(desk: Desk, records: Sequence[Record], occasion: Occasion) -> list[tuple[Record, Participant]]:
    """Return the roles held in a meeting itself or, by those who preside, in the body that meets."""
    body = occasion.body.text.casefold() if isinstance(occasion.body, Said) else None

    def here(record: Record, fact: Participant) -> bool:
        if fact.of is None:
            return record in records
        return fact.role in CHAIRING and fact.of.casefold() == body

    told = dict.fromkeys([*records, *desk.records])
    return [(record, fact) for record in told for fact in record.of_type(Participant) if here(record, fact)]


def chairs(desk: Desk, occasion: Occasion) -> tuple[Said, ...]:
    """Return the countries, and bodies such as a union of them, that chair the meeting or its body.

    Where co-chairs preside, a chair is one of something else that the record tells of.
    """
    held = [each for each in _in(desk, desk.own, occasion) if each[1].role in CHAIRING]
    held = [each for each in held if each[1].role == "co-chair"] or held
    return parties(held, "country") + parties(held, "organisation")


def one_chair(desk: Desk, occasion: Occasion, previous: Occasion | None) -> bool:
    """Say whether one chair presides over a meeting; where no record tells, as over the meeting before."""
    held = [*_in(desk, desk.own, occasion), *(_in(desk, desk.past, previous) if previous and not desk.own else ())]
    presiding = [fact for _, fact in held if fact.role in CHAIRING]
    countries = {fact.country for fact in presiding if fact.kind == "country"}
    return bool(presiding) and all(fact.role == "chair" for fact in presiding) and len(countries) < 2


def groups(desk: Desk, records: Sequence[Record], occasion: Occasion) -> Iterator[Group]:
    """Yield those who took part in a meeting, by capacity, from the records that report it."""
    held = [each for each in _in(desk, records, occasion) if each[0] in records]
    for role in CAPACITIES:
        here = [each for each in held if each[1].role == role]
        if here:
            yield Group(
                role=role,
                countries=parties(here, "country"),
                organisations=parties(here, "organisation"),
                persons=parties(here, "person"),
            )


def _sizes(listed: Sequence[Group], kind: str) -> list[int]:
    """Count those listed of a kind: all who were there, and those of each capacity, since a number may mean either."""
    present = [group for group in listed if group.role not in NOT_THERE]
    names = [{each.text for each in (g.countries if kind == "country" else g.organisations)} for g in present]
    return [len(set().union(*names)), *(len(each) for each in names if each)]


def _lists(record: Record) -> set[int]:
    """Return the paragraphs that name three parties or more who took part."""
    there = (fact for fact in record.of_type(Participant) if fact.of is None and fact.kind != "person")
    held = Counter(record.document.index_at(fact.evidence[0].start) for fact in there if fact.role != "mentioned")
    return {n for n, count in held.items() if count > 2}


def counts(desk: Desk, listed: Sequence[Group], occasion: Occasion) -> Iterator[Count]:
    """Yield the numbers of those who took part that the records state, each beside how many they name."""
    told = list(_stated(desk, occasion))
    exact = [int(fact.value) for _, fact, _ in told if fact.value is not None and fact.bound == "eq"]
    printed = dict(zip(exact, desk.style.numbers(exact), strict=True))
    for record, fact, kind in told:
        value = int(fact.value) if fact.value is not None and fact.bound == "eq" else None
        sources, sizes = record.sources(fact.evidence), _sizes(listed, kind)
        words = sources[0].quote if value is None else printed[value]
        (first, *_) = fact.evidence
        unsure = record.open_at(Span(first.start, first.start + 1)) is not None
        yield Count(
            counted=Said(fact.counted, sources),
            stated=Said(balanced(words), sources, open=unsure),
            listed=value if value is not None and value in sizes else sizes[0],
            agrees=value in sizes,
        )


def _stated(desk: Desk, occasion: Occasion) -> Iterator[tuple[Record, Statistic, str]]:
    """Yield the numbers that count those who took part in a meeting, each with the kind of party that it counts."""
    name = occasion.name.text.casefold() if isinstance(occasion.name, Said) else ""
    lists = {record: _lists(record) for record in desk.own}
    for record in desk.own:
        for fact in record.of_type(Statistic):
            kind = next((kind for kind, heads in COUNTED.items() if fact.counted.casefold().split()[-1] in heads), None)
            near = fact.action is None and record.document.index_at(fact.evidence[0].start) in lists[record]
            there = near or (fact.action or "").startswith(ATTENDING)
            if kind and there and fact.value is not None and (not fact.of or fact.of.casefold() in name):
                yield record, fact, kind
