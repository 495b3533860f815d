"""The vocabulary of operative verbs keeps to the ladder of the genre guide, and its forms are found in a text."""

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from extractors.readings.clauses.reporting import reporting, speech
from extractors.readings.clauses.verbs import FORMS, find_verbs, ladder
from extractors.vocabulary import load

if TYPE_CHECKING:
    from spacy.language import Language

LEVELS = {
    1: ["note", "take note"],
    2: ["acknowledge", "recall", "recognise"],
    3: ["highlight", "underline", "underscore", "emphasise", "stress", "express concern"],
    4: ["welcome", "commend", "appreciate", "praise", "support", "express appreciation", "express support"],
    5: ["confirm", "affirm", "reaffirm", "reiterate"],
    6: ["invite", "encourage", "recommend", "call on", "urge", "request"],
    7: ["agree", "commit", "pledge", "undertake", "express commitment", "reach agreement"],
    8: ["endorse", "approve", "accept", "give approval"],
    9: ["adopt", "decide", "establish", "direct", "task", "mandate", "instruct", "authorise", "entrust"],
    None: ["suggest", "propose", "offer"],
}
KINDS = {None: "proposal", 6: "request", 7: "decision", 8: "decision", 9: "decision"}


def test_every_verb_stands_on_the_rung_of_the_guide() -> None:
    assert {verb.lemma: verb.level for verb in ladder().values()} == {
        lemma: level for level, lemmas in LEVELS.items() for lemma in lemmas
    }


def test_the_kind_follows_from_the_rung() -> None:
    assert {verb.lemma: verb.kind for verb in ladder().values()} == {
        verb.lemma: KINDS.get(verb.level, "stance") for verb in ladder().values()
    }


def test_every_verb_lists_its_forms_in_order() -> None:
    for lemma, entry in load("verbs")["ladder"].items():
        for spelling in entry["forms"]:
            forms = spelling.split()
            assert len(FORMS) - 1 <= len(forms) <= len(FORMS), lemma
            assert forms[1].endswith("s"), lemma
            assert forms[3].endswith("ing"), lemma


def test_no_form_belongs_to_two_verbs_unless_a_noun_tells_them_apart() -> None:
    entries = load("verbs")["ladder"].values()
    forms = Counter(
        (form, tuple(entry.get("noun", ())))
        for entry in entries
        for form in {word for spelling in entry["forms"] for word in spelling.split()}
    )
    assert not [form for form, count in forms.items() if count > 1]


def test_verbs_of_record_are_not_on_the_ladder() -> None:
    plain = {form for entry in load("verbs")["ladder"].values() for each in entry["forms"] for form in each.split()}
    assert not plain & reporting()


def test_speech_is_introduced_by_verbs_of_speech_and_of_the_ladder() -> None:
    assert {"said": "say", "told": "tell", "stressed": "stress", "emphasized": "emphasise"}.items() <= speech().items()
    assert "expressed" not in speech()


@pytest.mark.parametrize(
    ("words", "lemma", "form"),
    [
        ("Ministers [noted] the report", "note", "past"),
        ("They [took careful note] of it", "take note", "past"),
        ("[Note was taken] of it", "take note", "participle"),
        ("[recognizing] the role of youth", "recognise", "ing"),
        ("it [emphasizes] growth", "emphasise", "present"),
        ("We [re-affirm] our pledge", "reaffirm", "plain"),
        ("[expressed its deep and growing concern] at losses", "express concern", "past"),
        ("[express appreciation] to Fiji", "express appreciation", "plain"),
        ("[called upon] donors", "call on", "past"),
        ("[called again on] donors", "call on", "past"),
        ("has [undertaken] to report", "undertake", "participle"),
    ],
)
def test_a_form_is_found_with_the_words_that_complete_it(words: str, lemma: str, form: str, nlp: "Language") -> None:
    text = re.sub(r"[\[\]]", "", words)
    hits = find_verbs(nlp(text), text)
    assert [(hit.verb.lemma, hit.form) for hit in hits if hit.verb.lemma == lemma] == [(lemma, form)]
    hit = next(hit for hit in hits if hit.verb.lemma == lemma)
    marked = re.search(r"\[(.*)\]", words)
    assert marked is not None
    assert text[hit.head.start : hit.head.end] in marked[1]
    assert marked[1].endswith(text[hit.span.start : hit.span.end])


@pytest.mark.parametrize(
    "words", ["took a photograph", "called the meeting to order", "expressed delight", "notable notes"]
)
def test_other_phrases_with_the_same_verb_are_none(words: str, nlp: "Language") -> None:
    assert [hit.verb.lemma for hit in find_verbs(nlp(words), words)] in ([], ["note"])
