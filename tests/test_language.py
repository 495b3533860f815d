"""Tokens over the canonical text."""

import spacy
from made import document

from extractors.language import parse

TEXT = (
    'The Ministers, e.g. those of Fiji, met (cf. para. 4); they "can\'t wait", they said. They said so, they met.',
    "H.E. Ms. Ana Reyes-Ruiz: members' views differ; co-chairs (the Co-Chairs) agreed on 1-2 May.",
)


def test_a_document_has_the_tokens_that_spacy_gives_its_text() -> None:
    statement = document(*TEXT, *TEXT)
    doc = parse(statement)
    assert doc.text == statement.text
    assert [token.text for token in doc] == [token.text for token in spacy.blank("en")(statement.text)]
