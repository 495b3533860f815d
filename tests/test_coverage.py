"""Coverage: every sentence is used, boilerplate or unused, and none is lost."""

from hypothesis import given
from hypothesis import strategies as st
from written import written

from extractors.coverage import cover
from extractors.document import Span
from extractors.facts.base import cite
from extractors.facts.term import Term
from extractors.pipeline import extract

TEXT = """# Lagoon Compact

**CHAIR'S STATEMENT**

1. The International Maritime Organization (IMO) sent a letter. Nobody knows what colour it was.

Media contact: 555 0100
"""


def test_a_sentence_cited_by_a_fact_is_used_and_its_neighbour_is_not() -> None:
    parsed = written(TEXT)
    at = parsed.text.index("IMO")
    term = Term(
        long="International Maritime Organization", short="IMO", evidence=cite(parsed.document, Span(at, at + 3))
    )
    states = {parsed.words(each.span): each.state for each in cover(parsed, [term])}
    assert states["The International Maritime Organization (IMO) sent a letter."] == "used"
    assert states["Nobody knows what colour it was."] == "unused"


def test_titles_and_contacts_are_boilerplate() -> None:
    states = dict(_states(TEXT))
    assert states["CHAIR'S STATEMENT"] == "boilerplate"
    assert states["Media contact: 555 0100"] == "boilerplate"


def _states(text: str) -> list[tuple[str, str]]:
    parsed = written(text)
    return [(parsed.words(each.span), each.state) for each in cover(parsed, [])]


@given(st.lists(st.text(alphabet="ab. \n1*#-", max_size=40), max_size=6))
def test_the_three_states_partition_the_sentences(paragraphs: list[str]) -> None:
    text = "Opening words.\n\n" + "\n\n".join(paragraphs)
    parsed = written(text)
    found = extract(parsed.document)
    assert [each.span for each in found.coverage] == parsed.sentences
    counts = found.to_json()["coverage"]
    assert counts["sentences"] == counts["used"] + counts["boilerplate"] + counts["unused"]
