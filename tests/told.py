"""Documents written out and read as files are, for tests of what follows from several of them together."""

from pathlib import Path
from typing import Any

from extractors.formats import read
from extractors.pipeline import extract
from kb.link import relink
from kb.queries import ask
from kb.store import KnowledgeBase

STATEMENT = """# The Amber Sea Forum

on Ferry Safety

**SECOND MEETING OF THE WORKING GROUP ON OVERLOADED FERRIES**

**APIA, 4-5 MAY 2021**

**CO-CHAIRS' STATEMENT**

1. The Second Meeting of the Working Group on Overloaded Ferries [the Working Group] of the Amber Sea Forum on Ferry \
Safety was held in Apia on 4 and 5 May 2021. It was co-chaired by Ms Lina Tamasese, Director of Shipping, Ministry of \
Transport of Samoa, and Mr Otto Brandt, Head of Division, Ministry of Transport of Germany.
2. Delegates from Fiji, Germany, Kiribati, Samoa and Tonga took part. UNODC attended as an observer.

## Results

3. Operation Calm Water was carried out from 1 to 20 April 2021. During Operation Calm Water the participating \
countries:
   - {results}
4. {remark}

## Next steps

5. The next steps are as follows:
   - *Complete the handbook for port inspectors* – Fiji, by 30 June 2021
"""

RELEASE = """15 June 2021

Media Release

Five countries make ferries safer

The co-chairs of the Amber Sea Forum on Ferry Safety praised the results of Operation Calm Water, which ran from 1 to \
{last} April 2021. Police of Fiji, Germany, Kiribati, Samoa and Tonga took part in Operation Calm Water. UNODC \
supported Operation Calm Water.

In total, during Operation Calm Water, the five countries:

- {results}

{remark}
"""

NOTHING = "No ferry sank."
"""A remark that is at odds with none."""


def keep(kb: KnowledgeBase, folder: Path, **documents: str) -> None:
    """Write documents as Markdown files, take them in and link them."""
    for name, text in documents.items():
        path = folder / f"{name}.md"
        path.write_text(text, "utf-8")
        kb.add(extract(read(path)))
    relink(kb)
    assert kb.verify() == []


def at_odds(
    kb: KnowledgeBase,
    folder: Path,
    remark: str = NOTHING,
    later: str = NOTHING,
    results: tuple[str, str] = ("inspected 214 ferries", "inspected 214 ferries"),
) -> list[dict[str, Any]]:
    """Return what a statement and a release, each with a remark and a result of its own, are at odds about."""
    first, second = results
    keep(
        kb,
        folder,
        statement=STATEMENT.format(results=first, remark=remark),
        release=RELEASE.format(results=second, remark=later, last=20),
    )
    return list(ask(kb.db, "contradictions"))


def kinds(kb: KnowledgeBase, folder: Path, remark: str, later: str = NOTHING) -> list[str]:
    """Return the kinds of what a statement and a release, each with a remark of its own, are at odds about."""
    return [row["kind"] for row in at_odds(kb, folder, remark, later)]


def reasons(kb: KnowledgeBase, folder: Path, remark: str, later: str = NOTHING) -> list[str]:
    """Return the reasons why a statement and a release, each with a remark of its own, are at odds."""
    return [row["reason"] for row in at_odds(kb, folder, remark, later)]
