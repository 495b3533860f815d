"""Words brought to a common stem, so that "seized", "seizure" and "seizing" are known for one word.

Crude on purpose: a stem is only ever compared with stems, and a single one never decides. Where two everyday words of
this genre would fall together ("office" and "officer"), the longer is kept whole.
"""

import re
from functools import lru_cache

from extractors.readings.letters import unmarked

SHORTEST = 4
"""A stem keeps so many letters, or the suffix stays on."""

_SUFFIXES = (
    *("isational", "ational", "isation", "ization", "ication", "itional"),
    *("ations", "ation", "ition", "ution", "ative", "ators", "ator", "ated", "ates", "ating", "ible", "able"),
    *(
        "ment",
        "ness",
        "ance",
        "ence",
        "ancy",
        "ency",
        "ically",
        "ical",
        "ised",
        "ized",
        "ises",
        "izes",
        "ising",
        "izing",
    ),
    *(
        "ity",
        "ful",
        "ise",
        "ize",
        "ian",
        "ison",
        "ate",
        "ive",
        "ion",
        "ure",
        "ing",
        "ied",
        "ly",
        "ed",
        "er",
        "or",
        "al",
    ),
    *("ic", "ery", "ary", "ory"),
)
_LONGER = {
    "ed": 3,
    "ing": 3,
    "able": 5,
    "ible": 5,
    "ion": 5,
    "er": 5,
    "or": 5,
    "al": 5,
    "ic": 5,
    "ian": 5,
    "ery": 5,
    "ary": 5,
    "ory": 5,
}
"""Suffixes that often belong to the word itself, with the letters that must be left before one of them."""

_VOWELLESS = re.compile(r"[^aeiouy]*\Z")
_WHOLE = frozenset(
    "speed need seed feed breed secondary primary officer customer commissioner register border member number order "
    "paper letter official centre center matter water "
    "september october november december winter summer minister ministry computer container designate designated "
    "designation general generation several mission position communication community party country policy "
    "deliver register consider transfer gather discover offer suffer enter answer cover refer defer confer "
    "director responsible agency currency university international national council counsel".split()
)
_IRREGULAR = {
    "began": "begin", "begun": "begin", "bought": "buy", "brought": "bring", "built": "build", "came": "come",
    "children": "child", "chose": "choose", "chosen": "choose", "drawn": "draw", "drew": "draw", "fed": "feed",
    "fought": "fight", "found": "find", "gave": "give", "given": "give", "gone": "go", "went": "go", "held": "hold",
    "kept": "keep", "laid": "lay", "led": "lead", "lent": "lend", "made": "make", "men": "man", "met": "meet",
    "paid": "pay", "ran": "run", "said": "say", "sent": "send", "shown": "show", "sold": "sell", "sought": "seek",
    "spent": "spend", "spoke": "speak", "spoken": "speak", "stolen": "steal", "taken": "take", "taught": "teach",
    "told": "tell", "took": "take", "women": "woman", "written": "write", "wrote": "write", "centre": "center",
    "centres": "center", "labor": "labour", "program": "programme", "programs": "programme", "analyse": "analys",
    "analysed": "analys", "analyses": "analys", "analysis": "analys", "analyze": "analys", "analyzed": "analys",
    "thieves": "theft", "thief": "theft", "laws": "law", "data": "data", "designated": "designate",
    "designates": "designate", "designation": "designate", "taxes": "tax", "gauge": "gauge", "tried": "try",
    "tries": "try", "indices": "index", "appendices": "appendix", "matrices": "matrix",
}  # fmt: skip


def singular(word: str) -> str:
    """Return a word in lower case as one of its kind: "registries" becomes "registry"."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "xes", "shes", "ches")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the stem of a word in lower case.

    >>> {stem(word) for word in ("evaluate", "evaluated", "evaluations")}
    {'evalu'}
    """
    word = unmarked(word)
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    word = singular(word)
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _WHOLE or not word.isalpha():
        return word
    for suffix in _SUFFIXES:
        left = len(word) - len(suffix)
        if left >= _LONGER.get(suffix, SHORTEST) and word.endswith(suffix) and not _VOWELLESS.match(word[:left]):
            return _even(word[:left])
    return _even(word)


def _even(left: str) -> str:
    """Take off what the suffix left standing: the doubled consonant of "mapp", the last vowel of "seize"."""
    if len(left) > 3 and left[-1] == left[-2] and left[-1] not in "aeious":
        return left[:-1]
    return left[:-1] if len(left) > 4 and left[-1] in "eyi" else left
