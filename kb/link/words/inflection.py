"""How the verbs of promises and reports are inflected: "hold", "holds", "held", "holding"."""

from typing import Literal

Tense = Literal["base", "third", "past", "participle", "either", "ing"]
"""The form of a verb; ``either`` where past and participle are one word."""


IRREGULAR = {
    verb: tuple(past.split("/"))
    for verb, past in (
        pair.split(":")
        for pair in (
            "be:was,were/been bear:bore/borne become:became/become begin:began/begun bind:bound break:broke/broken "
            "bring:brought build:built buy:bought catch:caught choose:chose/chosen "
            "come:came/come deal:dealt dig:dug do:did/done draw:drew/drawn drive:drove/driven fall:fell/fallen "
            "feed:fed fight:fought find:found fit:fitted,fit forbid:forbade/forbidden fly:flew/flown "
            "get:got/got give:gave/given go:went/gone grow:grew/grown hang:hung have:had hear:heard hide:hid/hidden "
            "hold:held keep:kept know:knew/known lay:laid lie:lay/lain "
            "lead:led learn:learned,learnt leave:left lend:lent let:let lose:lost make:made meet:met pay:paid put:put "
            "read:read rewrite:rewrote/rewritten rise:rose/risen run:ran/run say:said see:saw/seen seek:sought "
            "sell:sold send:sent set:set shake:shook/shaken shine:shone "
            "show:showed/shown shut:shut sink:sank/sunk sit:sat sleep:slept speak:spoke/spoken spend:spent "
            "spring:sprang stand:stood steal:stole/stolen stick:stuck strike:struck sweep:swept swim:swam/swum "
            "swing:swung take:took/taken teach:taught tell:told think:thought throw:threw/thrown "
            "undertake:undertook/undertaken wear:wore/worn win:won withdraw:withdrew/withdrawn withstand:withstood "
            "write:wrote/written"
        ).split()
    )
}
"""Past forms and participles of verbs that do not take "ed"; of two past forms either may be printed."""

_TO_BE: tuple[tuple[str, Tense], ...] = (
    ("be", "base"), ("is", "third"), ("are", "third"), ("was", "past"), ("were", "past"), ("been", "participle"),
)  # fmt: skip


def inflected(lemma: str) -> list[tuple[str, Tense]]:
    """Return the forms of a verb."""
    if lemma == "be":
        return list(_TO_BE)
    if lemma in ("can", "cannot"):
        return [(lemma, "third"), ("could", "third")] if lemma == "can" else [(lemma, "third")]
    third = "has" if lemma == "have" else lemma + ("es" if lemma.endswith(("s", "x", "sh", "ch", "o")) else "s")
    third = lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2:-1] not in "aeiou" else third
    ing = lemma[:-1] + "ing" if lemma.endswith("e") and lemma[-2:] not in ("ee", "be") else lemma + "ing"
    found: list[tuple[str, Tense]] = [(lemma, "base"), (third, "third"), (ing, "ing")]
    if len(lemma) < 6:
        found.append((lemma + lemma[-1] + "ing", "ing"))
    if lemma not in IRREGULAR:
        return found + [(form, "either") for form in _regular(lemma)]
    past, participle = (IRREGULAR[lemma] * 2)[:2]
    if past == participle:
        return found + [(form, "either") for form in past.split(",")]
    return found + [(form, "past") for form in past.split(",")] + [(participle, "participle")]


def _regular(lemma: str) -> tuple[str, ...]:
    """Return the past forms of a verb, the doubled consonant of "map" among them."""
    if lemma.endswith("e"):
        return (lemma + "d",)
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return (lemma[:-1] + "ied",)
    return lemma + "ed", lemma + lemma[-1:] + "ed"
