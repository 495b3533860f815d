"""Verbs that report or speak without taking a stand; a clause with one of them ends the clause before."""

from functools import cache

from extractors.vocabulary import load


@cache
def reporting() -> frozenset[str]:
    """Return every form of the verbs of record and of speech, lower case."""
    vocabulary = load("verbs")
    return frozenset(" ".join([*vocabulary["record"].values(), *vocabulary["speech"].values()]).split())


@cache
def speech() -> dict[str, str]:
    """Return the lemma of every form of a verb that introduces direct speech; the ladder's verbs do so as well."""
    vocabulary = load("verbs")
    plain = {form: lemma for lemma, forms in vocabulary["speech"].items() for form in forms.split()}
    ladder = {
        form: lemma
        for lemma, entry in vocabulary["ladder"].items()
        if " " not in lemma
        for spelling in entry["forms"]
        for form in spelling.split()
    }
    return ladder | plain
