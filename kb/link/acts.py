"""What people promise to do, and the words by which a later text says that it was done.

A promise names an act ("Submit national returns", "Convene a debrief meeting"); a report often uses another verb of the
same family ("returns were received", "the debrief took place"). Only a finite form counts: "was completed", "has been
completed", "completed its review", never "the completed form", "to be completed" or "will have completed".
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

import yaml

from kb.wording import content

Standing = Literal["done", "partly", "open"]


@dataclass(frozen=True)
class Family:
    """Verbs of one kind of act."""

    name: str
    """What the act does."""

    promised: frozenset[str]
    """First words of the promise, as printed in the imperative."""

    reported: tuple[str, ...]
    """Verb forms that say it was done."""

    nouns: tuple[str, ...]
    """What a text welcomes or notes when it was done: "the completion of …"."""

    subject: tuple[str, ...]
    """Verb forms whose subject is the thing promised: "the returns reached …"."""


@cache
def families() -> tuple[Family, ...]:
    """Return the kinds of act; a verb of none of them is reported by its own past form only."""
    listed = yaml.safe_load(files(__package__).joinpath("acts.yml").read_text(encoding="utf-8"))
    return tuple(
        Family(name, frozenset(of["promised"]), tuple(of["reported"]), tuple(of["nouns"]), tuple(of["subject"]))
        for name, of in listed.items()
    )


_PARTICLES = frozenset("out up back on over".split())
_DETERMINER = frozenset("the a an its their our his her this that these those any all newly each every".split())
_CONDITION = re.compile(r"\b(?:once|when|until|unless|if|as soon as)\b[^,;]*$", re.IGNORECASE)
_BEFORE = re.compile(r"(?:[\w’'-]+\s+){0,5}$")
_AHEAD = re.compile(
    r"\b(?:will|shall|should|would|could|may|might|must|can|to)\s+(?:\w+\s+)?(?:be\s+|have\s+(?:been\s+)?)?(?:\w+ly\s+)?$"
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+|since\s+|now\s+|also\s+|all\s+)?(?:\w+\s+and\s+)?$"
)
_NOT = re.compile(r"(?:\b(?:not|never|no|nor|without|(?:yet|still|remains?|remained) to be)|n[’']t)\b[^,;]*$")
_NO_OBJECT = re.compile(
    r"\s*(?:$|[.,;:)]|(?:by|in|on|at|to|from|under|during|as|before|after|with|for|since|and|ahead)\b)"
)
_OPEN = re.compile(
    r"""\b(?:
        (?:not|never) \s (?:yet\s)? (?:been\s)? (?:fully\s)? (?:complete|ready|available|finished|final|in\ place)
        | (?:yet|still|remain|remains|remained) \s to \s be
        | (?:is|are|was|were|remain|remains|remained) \s (?:still\s)? (?:outstanding|pending|open|incomplete)
        | (?:carried|held) \s (?:forward|over)
        | postponed
        | deferred
        | rescheduled
        | put \s off
        | (?:been|was|were|is|are) \s moved \s to
        | (?:will|did|does|do|could|has|have|had) \s not \s (?:yet\s)? (?:take|taken|be|been) \s (?:place|held|convened)
        | (?:is|are|was|were|been) \s delayed
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words that say of something promised that it is still to come."""

_UNDER_WAY = re.compile(
    r"""\b(?:
        (?:is|are|was|were|remain|remains|remained) \s (?:still\s|well\s)? (?:under\s?way|ongoing|in\ progress|advanced)
        | (?:nearing|near) \s completion | work \s .{0,80} \s continu(?:es|ed)
        | (?:is|are|was|were) \s being \s \w+ed
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words that say that something promised has been begun."""

_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|most|many|several|half)"
_PART = re.compile(
    rf"""\b(?:
        {_NUMBER} \s of \s (?:the\s|its\s|their\s)? \w+
        | part(?:ly|ially) | in \s part | so \s far | to \s date | all \s but
        | the \s (?:remaining|rest|others)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words that say that something is done in part."""

_NOTED = (
    r"\b(?:welcom(?:ed|ing)|not(?:ed|ing)|t[ao]ok?(?:ing)? note of|commend(?:ed|ing)|appreciat(?:ed|ing)"
    r"|acknowledg(?:ed|ing)|prais(?:ed|ing)|record(?:ed|ing))\b[^.;]{0,60}\b"
)
_LATE = re.compile(
    r"""(?<!not\ )(?<!without\ )\b(?:
        belated(?:ly)? | behind \s schedule
        | (?:missed|past|beyond|after) \s (?:the|its|their) \s (?:deadline|due\ date)
        | after \s the \s (?:date|time) \s (?:set|agreed|foreseen|planned) | overdue
        | later \s than \s (?:planned|foreseen|agreed|expected|scheduled|intended|envisaged|due)
        | with \s (?:a|some|much|considerable)? \s? (?:\w+\s)? delay
        | (?:was|were|arrived|came|too|rather|somewhat) \s late
        | late (?= \s* (?:[.,;)]|$|but\b|and\b))
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words that say that something was done after its time, whether or not a date is given."""


def said_to_be_late(sentence: str) -> bool:
    """Say whether a sentence itself calls what it reports late."""
    return bool(_LATE.search(sentence))


NAMED = 0.6
"""So many of the words that name the thing must stand where the verb speaks of it."""

_REACH = 8
"""The object of an active verb stands within so many words after it."""


def opening(action: str) -> tuple[tuple[str, ...], str]:
    """Split a promise into its verbs, in lower case, and what they are to be done to: ("carry",) and "the patrols"."""
    words = action.split()
    if words and words[0].lower() == "to":
        words = words[1:]
    verbs, at = [], 0
    while at < len(words):
        verbs.append(words[at].strip(",").lower())
        at += 1
        if at < len(words) and words[at].lower() in _PARTICLES:
            at += 1
        joined = at + 1 < len(words) and words[at].lower() == "and" and family(words[at + 1].strip(",").lower())
        if not joined:
            break
        at += 1
    return tuple(verbs), " ".join(words[at:])


@cache
def family(verb: str) -> Family | None:
    """Return the kind of act a verb promises."""
    return next((each for each in families() if verb in each.promised), None)


@cache
def _verbs(verbs: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str] | None, frozenset[str]]:
    """Return what reports one of the acts: verb forms, nouns that a text takes note of, and verbs of a lone subject."""
    kinds = [kind for kind in map(family, verbs) if kind]
    lone = {form for kind in kinds for form in kind.subject}
    forms = lone | {form for verb in verbs for form in _past(verb)} | {form for kind in kinds for form in kind.reported}
    nouns = {noun for kind in kinds for noun in kind.nouns}
    noted = re.compile(rf"{_NOTED}{_any(nouns)} of\b", re.IGNORECASE) if nouns else None
    return re.compile(rf"\b{_any(forms)}\b", re.IGNORECASE), noted, frozenset(lone)


_IRREGULAR = {
    verb: tuple(past.split("/"))
    for verb, past in (
        pair.split(":")
        for pair in (
            "begin:began/begun bring:brought build:built buy:bought choose:chose/chosen draw:drew/drawn find:found "
            "give:gave/given hold:held keep:kept lead:led make:made meet:met pay:paid run:ran/run seek:sought "
            "sell:sold send:sent set:set spend:spent take:took/taken teach:taught undertake:undertook/undertaken "
            "write:wrote/written"
        ).split()
    )
}
"""Past forms of verbs that do not take "ed"."""


def _any(words: set[str]) -> str:
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))})"


def _past(verb: str) -> tuple[str, ...]:
    """Return the past forms of a verb, the doubled consonant of "map" among them."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return (verb + "d",)
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return (verb[:-1] + "ied",)
    return verb + "ed", verb + verb[-1:] + "ed"


def standing(verbs: tuple[str, ...], core: frozenset[str], sentence: str) -> Standing | None:
    """Return what a sentence says of an act done to a thing.

    :param verbs: the verbs of the promise.
    :param core: the words that name the thing.
    :returns: done, done in part, or still open; null if it says nothing of the act.
    """
    if _OPEN.search(sentence):
        return "open"
    if _UNDER_WAY.search(sentence):
        return "partly"
    forms, nouns, lone = _verbs(verbs)
    noted = nouns and nouns.search(sentence)
    if noted and names(core, re.split(r",|\band\b", _next_words(sentence[noted.end() :]))[0]):
        return "done"
    for match in forms.finditer(sentence):
        before = _words_before(sentence, match.start())
        if not _reports(sentence, match, before, core, lone):
            continue
        if _NOT.search(before):
            return "open"
        return "partly" if _PART.search(sentence) else "done"
    return None


def _words_before(sentence: str, at: int) -> str:
    found = _BEFORE.search(sentence, 0, at)
    return found[0].lower() if found else ""


def _reports(sentence: str, match: re.Match[str], before: str, core: frozenset[str], lone: frozenset[str]) -> bool:
    """Say whether a verb form is finite, speaks of the past, and is said of the thing."""
    last = before.split()[-1] if before.split() else ""
    if last in _DETERMINER or _AHEAD.search(before) or _CONDITION.search(sentence, 0, match.start()):
        return False
    after = sentence[match.end() :]
    of_subject = match[0].lower() in lone or _PASSIVE.search(before) or _NO_OBJECT.match(after)
    return names(core, sentence[: match.start()] if of_subject else _next_words(after))


def _next_words(passage: str) -> str:
    return " ".join(passage.split()[:_REACH])


def names(core: frozenset[str], passage: str) -> bool:
    """Say whether a passage holds most of the words that name a thing."""
    return len(content(passage) & core) >= NAMED * len(core)
