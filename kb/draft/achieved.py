"""Activities and results of a brief, laid over what the records say of them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kb.draft.context import Operation, Results
from kb.draft.dating import plain, when
from kb.draft.dating import planned as aimed
from kb.draft.form import Told
from kb.draft.sourced import Blank, is_plural, with_article

if TYPE_CHECKING:  # it calls this module
    from kb.draft.supplied import Supply

Entries = list[dict[str, Any]] | None
"""The entries of a list of a brief; null where the brief has no such list."""


def operations(supply: "Supply", told: Entries, results: Sequence[Results]) -> tuple[Operation, ...]:
    """Return the activities of a brief with those of the results that are theirs; all of the records without a list."""
    before = {plain(each.name.shown): each for each in supply.context.operations}
    named = [each for each in told or () if isinstance(each.get("name"), Told) and each["name"].text]
    chosen = [_operation(supply, each, before.get(each["name"].text)) for each in named]
    found = []
    for operation in supply.context.operations if told is None else chosen:
        own = {(each.document.text, item.text) for each in operation.results for item in each.items}
        lists = (each for each in results if {(each.document.text, item.text) for item in each.items} & own)
        found.append(replace(operation, results=tuple(lists)))
    return tuple(found)


def _operation(supply: "Supply", told: dict[str, Any], now: Operation | None) -> Operation:
    name = now.name if now else supply.said(told["name"])
    nothing = Blank("dates to be confirmed")
    base = now or Operation(
        name=name, in_full=with_article(name), named=with_article(name), planned=nothing, done=nothing,
        plural=is_plural(name.text), as_planned=False, here=False, countries=(), organisations=(), count=nothing,
        results=(),
    )  # fmt: skip
    planned = supply.dates(told.get("planned"), base.planned, aimed)
    done = supply.dates(told.get("done"), base.done, when)
    countries = supply.countries(told.get("countries"), base.countries)
    return replace(
        base,
        planned=planned,
        done=done,
        as_planned=base.as_planned and (planned, done) == (base.planned, base.done),
        countries=countries,
        organisations=supply.texts(told.get("organisations"), base.organisations),
        count=base.count if len(countries) == len(base.countries) else Blank("number of countries to be confirmed"),
    )


def results(supply: "Supply", told: Entries) -> tuple[Results, ...]:
    """Return the lists of results of a brief; all of the records if the brief has no list of them."""
    if told is None:
        return supply.context.results
    before = {(plain(each.document.shown), plain(each.items[0].shown)): each for each in supply.context.results}
    found = []
    for each in told:
        texts = [text for text in each.get("items") or () if text.text]
        if not texts:
            continue
        document = each.get("document")
        now = before.get((document.text if isinstance(document, Told) else "", texts[0].text))
        items = supply.texts(texts, now.items if now else ())
        if now is not None:
            found.append(replace(now, items=items))
        else:
            source = supply.said(document) if isinstance(document, Told) and document.text else items[0]
            lead = supply.value(each.get("lead"), Blank("introduction of the list"))
            found.append(Results(lead=lead, items=items, document=source))
    return tuple(found)
