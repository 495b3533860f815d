"""Whether a noun phrase names somebody who can decide, ask or take a view, and the phrase's bare form.

"The Working Group on Vessel Identification" can, "Presentations" and "the survey" cannot. There is no list of all who
can: a phrase is judged by its head, which is a known word for a body or its members, a name, or a noun for people.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from extractors.vocabulary import load

PRONOUNS = frozenset("we they it he she i you".split())
"""Personal pronouns in the subject form."""

_HEAD_END = re.compile(
    r"\s*[,(\[]|\s(?:of|from|in|on|at|for|with|to|under|within|among|between|by|against|as|who|which|that|whose|including|"
    r"during|representing|taking\spart|led|held|chaired|meeting|acting|through|across|via|towards?|after|about|over)\b"
)
_LONGEST_HEAD = 300
"""Characters from the start of a noun phrase to what follows its head, at most."""

_REMEMBERED = 512
"""Phrases whose head and bare form are remembered: each is asked for several times while its sentence is read."""

_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_TITLES = load("honorifics")
_UNSURE = frozenset([*_TITLES["never_alone"], "General", "Gen", "Major"])
"""Forms of address and ranks that are common words as well."""


def _either(titles: list[str]) -> str:
    """Return an alternation of titles, longest first."""
    return "|".join(sorted((re.escape(each) for each in titles if each not in _UNSURE), key=len, reverse=True))


_FORMS = _either(_TITLES["honorifics"])
_RANKS = _either([*_TITLES["ranks"], *_TITLES["weak"]])
_HONORIFIC = re.compile(rf"(?:(?:The )?(?:{_FORMS})\b\.?\s+)+")
_ADDRESS = re.compile(rf"(?:[Tt]he )?(?:{_FORMS}|{_RANKS})\b[.’']?\s+[A-ZÀ-Þ]")
_PART_OF = re.compile(
    r"(?:an?|the)?\s*(?:\w+\s+)?"
    r"(?:number|majority|minority|range|variety|host|handful|couple|half|thirds?|quarter|series|list)\s+of\s+",
    re.IGNORECASE,
)
_ELIDED = re.compile(r"[dl]['’][A-ZÀ-Þ]")
"""What a name may end with that opens with a small letter: "Val d'Ouest"."""

_NOBODY = re.compile(r"(?:no|none|neither|nor|not|few|nobody|nothing|hardly)\b", re.IGNORECASE)
_SCENE = "|".join(load("actors")["scene"])
_LIKE_ADVERB = "early|daily|weekly|monthly|yearly|elderly|costly|deadly|friendly|likely|supply|family"
"""Words in -ly that stand before a noun: "Early warnings"; of these, "early" may open a scene: "Early in May"."""

_ADVERBIAL = re.compile(
    rf"(?:and\s+)?(?:{_SCENE}|(?:early|late)(?=\s+(?:in|on|at|this|last|next)\b)"
    r"|(?:that|this|the same) (?:day|morning|afternoon|evening|week|month|year)"
    rf"|(?!Italy|Only|Assembly|Beijing|Meeting,)(?!(?:{_LIKE_ADVERB})\s+(?!in|on|at|this|last|next|that)[a-z])[A-Za-z]+ly"
    r"|(?!Meeting,)[A-Za-z]{3,}ing|\d[\d.]*)\b(?!['’-])",
    re.IGNORECASE,
)


_FORMULA = re.compile(
    r"(?:(?i:in|to|for|on|at|with)\s+(?:this|that|these|those|the\s+same)\s+(?:aim|connection|context|effect|end|matter"
    r"|occasion|point|purpose|regard|respect|spirit|time|vein)s?|(?i:in)\s+(?:[A-Z]\w+\s+)?\d{4})\s+(?=[A-ZÀ-Þ]|the\s+[A-Z])"
)
"""Words that set the scene whole, so that a name right behind them is no part of them: "In this regard Ghana"."""


@dataclass(frozen=True)
class _Lexicon:
    collective: frozenset[str]
    known: frozenset[str]
    plural: frozenset[str]
    never: frozenset[str]
    named: frozenset[str]
    compounds: frozenset[str]
    persons: frozenset[str]
    after_head: frozenset[str]
    agents: tuple[str, ...]


@cache
def _lexicon() -> _Lexicon:
    words = load("actors")
    collective, never = frozenset(words["collective"]), frozenset(words["not"])
    return _Lexicon(
        collective=collective,
        known=collective | frozenset(words["singular"]) | frozenset(words["persons"]) | frozenset(words["plural"]),
        plural=frozenset(words["plural"]),
        never=never,
        named=frozenset(words["named"]),
        compounds=frozenset(each for each in collective if " " in each and each.split()[-1] in never),
        persons=frozenset(words["persons"]),
        after_head=frozenset(words["after_head"]),
        agents=tuple(words["plural_endings"]),
    )


_ASIDE = re.compile(r"\s\([^()A-Z][^()]*\s[^()]*\)\Z")
"""What is told of an actor in brackets: "(five in favour, one abstention)"; an abbreviation belongs to the name."""


@lru_cache(_REMEMBERED)
def bare_actor(phrase: str) -> str:
    """Return a phrase without article, honorifics and stray marks: "the Meeting" gives "Meeting"."""
    phrase = " ".join(phrase.split()).strip(" ,;:*")
    phrase = _ASIDE.sub("", phrase) if phrase[-1:] == ")" else phrase
    phrase = phrase.strip("[] ") if phrase.count("[") != phrase.count("]") or phrase[:1] == "[" else phrase
    if _PART_OF.match(phrase):
        return phrase
    phrase = _ARTICLE.sub("", phrase, count=1) if _ARTICLE.match(phrase) else phrase
    return _HONORIFIC.sub("", phrase, count=1) if _HONORIFIC.match(phrase) else phrase


@lru_cache(_REMEMBERED)
def head_of(phrase: str) -> str:
    """Return the head of a noun phrase: "co-chairs" of "the co-chairs of the Working Group"; empty if there is none."""
    part = _PART_OF.match(phrase)
    phrase = phrase[part.end() :] if part else phrase
    end = _HEAD_END.search(phrase, 0, _LONGEST_HEAD)
    words = (phrase[: end.start()] if end and end.start() else phrase).strip(" ,;:[]*()").split()
    while len(words) > 1 and words[-1].lower() in _lexicon().after_head:
        words.pop()
    if len(words) > 1 and (pair := " ".join(words[-2:])).lower() in _lexicon().compounds:
        return pair
    return words[-1].strip(",;:[]()\"“”'") if words else ""


def is_actor(phrase: str) -> bool:
    """Say whether the phrase names somebody; a pronoun does."""
    phrase = phrase.strip(" ,;:[]*")
    if not phrase or _NOBODY.match(phrase):
        return False
    head = head_of(phrase)
    low = head.lower().replace("’", "'").removesuffix("'s")
    lexicon = _lexicon()
    if low != head.lower().replace("’", "'"):
        return False
    if low in lexicon.never:
        return _is_named(head) and not phrase.startswith(head)
    if low in lexicon.known or low in PRONOUNS:
        return True
    return head[:1].isupper() or low.endswith(lexicon.agents) or _ELIDED.match(head) is not None


def _is_named(head: str) -> bool:
    """Say whether a common word with a capital names a body: "the Platform", "World Food Programme"."""
    return head[:1].isupper() and head.lower() in _lexicon().named


def is_collective(phrase: str) -> bool:
    """Say whether the phrase names a meeting, a body or all its members."""
    head = head_of(phrase)
    return head.lower() in _lexicon().collective or _is_named(head)


def is_person(phrase: str) -> bool:
    """Say whether the phrase can mean one person: a name, a name with its title, or a post such as "the chair"."""
    if opens_with_honorific(phrase):
        return True
    head, words = head_of(phrase).lower(), bare_actor(phrase).split()
    if head in _lexicon().persons:
        return True
    named = len(words) > 1 and all(word[:1].isupper() or len(word) < 4 for word in words)
    return named and head not in _lexicon().known and head not in _lexicon().never


def is_plural(phrase: str) -> bool:
    """Say whether a verb in the plain form fits the phrase: "Ministers", "Fiji and Samoa", "we"."""
    head = head_of(phrase).lower()
    if head in PRONOUNS:
        return head in ("we", "they", "i", "you")
    common = (head.endswith("s") and not head.endswith("ss")) or head in _lexicon().plural
    return common or " and " in phrase


def is_adverbial(chunk: str) -> bool:
    """Say whether words up to a comma only set the scene: "In closing", "Recalling its mandate", "Collectively"."""
    return _ADVERBIAL.match(chunk.strip()) is not None


def opens_with_honorific(phrase: str) -> bool:
    """Say whether the phrase begins with a form of address or a rank before a name: "Ambassador Kleib"."""
    return _ADDRESS.match(phrase) is not None


def trailing_actor(chunk: str) -> int | None:
    """Return where somebody is named at the end of scene-setting words without a comma: "In 2019 the Council"."""
    formula = _FORMULA.match(chunk)
    if formula and is_actor(chunk[formula.end() :]):
        return formula.end()
    words = list(re.finditer(r"\S+", chunk))
    if len(words) < 3 or words[-1][0].lower() not in _lexicon().known:
        return None
    if words[-1][0].endswith("s"):
        return words[-2 if _ARTICLE.match(words[-2][0] + " ") else -1].start()
    article = next((word for word in words[:-5:-1] if _ARTICLE.match(word[0] + " ")), words[-1])
    return article.start()
