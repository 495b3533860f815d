"""Places that quoted words name in their own record, and that no draft can follow: “paragraph 9”, “Annex 1”.

Numbers of a draft's own paragraphs are fields; those in words of a record are the record's. A person has to look at
them, so the note at the end of a draft lists them.
"""

import re
from collections.abc import Iterable, Iterator

from kb.draft.context import ToConfirm
from kb.draft.sentences import Sentence
from kb.draft.sourced import Own

_PLACE = re.compile(
    r"\b(?:paragraphs?|paras?\.?|annex|attachment|appendix|enclosure) (?:\d+|[IVX]+|[A-Z])\b"
    r"(?:(?:, | and | to |–|-)\d+)*(?! of (?:the|its|that)\b)",
    re.IGNORECASE,
)
"""A place without the name of the text in which it is."""


def places_elsewhere(told: Iterable[Sentence]) -> Iterator[ToConfirm]:
    """Yield what the sentences of a draft name in the records that they quote, if anything."""
    found: dict[str, None] = {}
    paragraphs: dict[int, None] = {}
    for sentence in told:
        quotes = [source.quote for source in sentence.sources if source.stated and source.document_id]
        for match in _PLACE.finditer(sentence.text):
            if any(match[0] in quote for quote in quotes):
                found[match[0]] = None
                paragraphs |= {sentence.paragraph: None} if sentence.paragraph is not None else {}
    if found:
        named = ", ".join(f"“{each}”" for each in found)
        one = len(found) == 1
        words = f"{named} {'is a place' if one else 'are places'} in a record quoted, not in this draft: to be checked"
        yield ToConfirm(words=Own(words), paragraphs=tuple(paragraphs))
