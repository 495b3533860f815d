"""The words for small numbers and ordinals, told once: "zero" to "nineteen", "twenty" to "ninety", "first"."""

TEENS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
"""Words from zero to nineteen, at their own place."""

TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
"""Words for the tens, in order."""

NUMBER_WORDS = {word: value for value, word in enumerate(TEENS)} | {
    word: 10 * value for value, word in enumerate(TENS, start=2)
}
"""What each word comes to."""

ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
"""Ordinals from first to twentieth, in order."""
