"""From a document to its facts: classify, find, check the evidence, put in order."""

from dataclasses import dataclass
from itertools import chain
from typing import Any

from extractors.coverage import Covered, cover
from extractors.document import Document
from extractors.facts import FACT_TYPES, Fact
from extractors.facts.base import in_reading_order
from extractors.genres import Heading, describe
from extractors.parsed import Parsed

SCHEMA = "kb-facts/1"
"""Name of the JSON form; changes when a field changes its meaning."""

VERSION = "19"
"""Version of the extraction rules; a knowledge base replaces facts found by an older one."""


@dataclass(frozen=True)
class Extraction:
    """All that was found in one document."""

    document: Document
    heading: Heading
    facts: tuple[Fact, ...]
    coverage: tuple[Covered, ...]

    def to_json(self, with_text: bool = False) -> dict[str, Any]:
        """Return the contract's JSON object; ``with_text`` adds the canonical text."""
        digest = self.document.sha256
        shown: dict[str, Any] = {
            "schema": SCHEMA,
            "document": {
                "source": self.document.source,
                "sha256": digest,
                "media_type": self.document.media_type,
                "length": len(self.document.text),
                **self.heading.to_json(),
            },
            "facts": [fact.to_json(digest) for fact in self.facts],
            "coverage": {
                "sentences": len(self.coverage),
                **{
                    state: sum(each.state == state for each in self.coverage)
                    for state in ("used", "boilerplate", "unused")
                },
            },
        }
        if with_text:
            shown["text"] = self.document.text
        return shown


def extract(document: Document) -> Extraction:
    """Find every fact of every type in a document; the same document gives the same extraction."""
    parsed = Parsed(document)
    facts = in_reading_order(chain.from_iterable(find(parsed) for find in FACT_TYPES.values()))
    for fact in facts:
        for cited in fact.evidence:
            assert document.text[cited.start : cited.end] == cited.text, f"{document.source}: evidence off its text"
    return Extraction(document, describe(parsed), tuple(facts), cover(parsed, facts))
