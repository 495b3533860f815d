"""Items as facts quote them: without the marks of a draft around them."""

import pytest
from work import in_proportion

from extractors.document import Span
from extractors.listing import unbracketed


def bare(text: str) -> str:
    span = unbracketed(text, Span(0, len(text)))
    return text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[Members to report]", "Members to report"),
        ("[[Members] to report];", "[Members] to report"),
        ("[[Members to report]]", "Members to report"),
        ("[Fiji] to report to [Tonga]", "[Fiji] to report to [Tonga]"),
        ("[Members to report", "[Members to report"),
        ("[]", "[]"),
    ],
)
def test_only_brackets_around_the_whole_are_taken_off(text: str, words: str) -> None:
    assert bare(text) == words


def test_brackets_in_brackets_cost_no_more_than_their_length() -> None:
    assert in_proportion(lambda size: bare("[" * size + "x" + "]" * size))
