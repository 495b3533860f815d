"""Words that tell of no act: what is thought, said, asked for or meant to be done, or is denied.

Verbs and nouns are compared by their stems; the alternatives for patterns are looked for in running text.
"""

import re

from kb.link.words.acts import forms
from kb.link.words.stems import stem

_SAID = (
    "note welcome underline underscore stress emphasise highlight express recall recognise acknowledge commend "
    "appreciate praise thank support affirm reaffirm reiterate observe regret apologise explain say state add tell "
    "speak point remind warn comment describe mention hear discuss"
)
_THOUGHT = "consider see think believe feel know mean meant want need agree decide"
_ASKED = "hope wish recommend encourage request urge invite call ask propose suggest offer advise"
_PLANNED = "expect foresee plan promise schedule intend envisage undertake pledge commit due"
_IDLE = (
    "stand lie allow concern follow base relate affect interest include involve require remain depend cost "
    "lose look win"
)

OPINIONS = frozenset(
    stem(form)
    for words in (_SAID, _THOUGHT, _ASKED, _PLANNED, _IDLE)
    for word in words.split()
    for form in (word, f"{word}d")  # the stem of "hoped" is another than that of "hope"
)
"""Verbs of opinion, speech, request and plan, and others that tell of no act."""

ASKING = frozenset(map(stem, "ask call request appeal wish hope wait plead".split()))
"""Verbs of asking for something."""

INTENTIONS = "wish|proposal|motion|plan|hope|intention|idea"
"""Nouns for what is only meant to be done."""

REQUESTS = frozenset(map(stem, ("request appeal call plea demand need invitation offer".split()))) | frozenset(
    map(stem, INTENTIONS.split("|"))
)
"""Nouns for what is only asked, meant or offered."""

INTEND = r"wish(?:es|ed)?|hope[sd]?|intend(?:s|ed)?|plan(?:s|ned)|propose[sd]?|aim(?:s|ed)?"
"""Verbs by which somebody means to do something; "plan" alone may be the noun."""

_DENIED = re.compile(
    r"\b(?:(?:not|never|nor)\b(?!,|\s+(?:only|just|merely|less|fewer|more|later|earlier|before|least)\b|(?:(?!\band\b)[^,;])*\buntil\b)"
    r"|den(?:y|ied|ies)\b(?!\s+(?:entry|access|boarding))"
    r"|(?:failed|unable|yet)\s+to\b|no\s+longer\b|(?:should|ought\s+to|would|could)\s+have\s+(?:\w+\s+)?been\b"
    r"|(?:was|were)\s+(?:due\s+to|to\s+have|meant\s+to|supposed\s+to)\b|before\s+(?:\w+\s+){1,2}could\b"
    rf"|(?:would\s+(?:like|wish|prefer)|{INTEND})\s+to\b|an?\s+(?:project|{INTENTIONS})\s+to\b|carried\s+over\b"
    r"|(?:(?:only|merely|just)\s+(?:on\s+paper|in\s+name)|(?:on\s+paper|in\s+name)\s+(?:only|alone))\b"
    r"|before\s+(?:\w+\s+){1,5}?(?:a\s+single|even\s+(?:an?|one))\b"
    r"|(?:instead|in\s+place|in\s+lieu)\s+of\s+(?:the|an?|its|their)\b"
    r"|(?:give[ns]?|gave|granted|allowed)\s+(?:\w+\s+){0,4}?until\b"
    r"|had\s+(?:the|an?|its|their|it|they)\s[^,;]*,[^;]*\bwould\b"
    r"|(?:have|has)\s+(?:until|time|(?:\w+\s+){1,2}(?:days|weeks|months|years))\b[^.;]{0,80}?\sto\s[a-z])|n['’]t\b"
)


def is_opinion(word: str) -> bool:
    """Say whether a word is a form of a verb of opinion or speech: "told", "felt"."""
    return word in forms() and any(verb.stem in OPINIONS for _, verb in forms()[word].plain)


def is_denied(words: str) -> bool:
    """Say whether words deny a deed, or tell that it is only meant to be done, or was."""
    return _DENIED.search(words.lower()) is not None
