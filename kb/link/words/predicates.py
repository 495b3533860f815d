"""The verbs of a sentence that say that something was done or is to come, listed ones and others."""

from collections.abc import Iterator
from typing import NamedTuple

from kb.link.words.acts import DETERMINERS, Forms, Verb, forms
from kb.link.words.helpers import ADVERBS, BE, DO, HAVE, HELPING, NEGATIONS, NONE, does_help, is_adverb, is_inverted
from kb.link.words.inflection import Tense
from kb.link.words.meanings import Passage, is_number, is_participle, is_time, keys_of
from kb.link.words.spoken import is_told
from kb.link.words.stems import stem
from kb.link.words.tenses import STATES, Meant, Mode, Voice, is_with_makers, meant

_PARTICLES = frozenset("off out up on over back down forward away aside".split())
_BEFORE_PLAIN = frozenset({"will", "shall", "to", "not", "longer"})
"""Words after which a verb stands in its plain form, or in the present: "no longer charges a fee"."""

_PLAIN = ("base", "third")
_DENIED = 12
"""Words that deny a verb stand within so many words before it."""

_SPLIT = 9
"""The words that a verb takes stand within so many words after it."""

_FAR = 14
_SET = 3
"""Set words, so many or more, may stand further behind: "laid the samples of all nine laboratories side by side"."""

_OWNED = frozenset(
    "entries records members call calls payments contributions applications reports signature signatures".split()
)
"""What is had in numbers: "holds 120 entries", "took its first call"."""

_WHOSE = frozenset("s its their our his her".split())
_MADE = frozenset("impossible possible difficult hard harder easier necessary unnecessary pointless clear sure".split())
_DRAWN = frozenset("attention conclusion conclusions lesson lessons inspiration parallels distinction on".split())
"""What speakers draw, and on what; a gathering draws people."""

_NEAR = 4
"""It stands within so many words behind the verb."""

_HANDED = frozenset({"given", "handed", "sent", "done"})
"""Verbs that are others with "out", "over" or "away"."""

_BREAK = frozenset(";:()—–,")
_STATING = ("be", "can")
"""Verbs that take what they state: "is available", "can be read"."""


class Predicate(NamedTuple):
    """A verb of a sentence, as it is meant."""

    at: int
    """Place of the verb itself."""

    verb: Verb | None
    """The verb, if it is listed."""

    stem: str
    """What its forms have in common."""

    keys: frozenset[str]
    """What it means beside."""

    meant: Meant
    """How it is meant."""

    @property
    def first(self) -> int:
        """Place of its first word, helpers included."""
        return self.meant.first

    @property
    def end(self) -> int:
        """Place one past its last word: past "over" of "handed the radios over" only where they stand together."""
        return self.meant.end

    @property
    def mode(self) -> Mode:
        """Whether it was done."""
        return self.meant.mode

    @property
    def voice(self) -> Voice:
        """Where its thing stands."""
        return self.meant.voice

    @property
    def enables(self) -> bool:
        """Whether it says what people may do with the thing now."""
        return self.verb is not None and "use" in self.verb.roles.get("received", ())


def predicates(words: Passage) -> list[Predicate]:
    """Return the verbs of a sentence that say something was done or is to come, in order."""
    found: list[Predicate] = []
    listed, last, before = forms(), "", None
    for at, word in enumerate(words.low):
        may_be = word in listed or word.endswith(("ed", "ing")) or last in _BEFORE_PLAIN
        last = word
        if may_be and not (before and at < before.end):
            made = next(_readings(words, at, word, before), None)
            if made:
                found.append(made)
                before = made.meant
    return found


def _readings(words: Passage, at: int, word: str, before: Meant | None) -> Iterator[Predicate]:
    """Yield what a word may be as a verb, the most exact first."""
    known = forms().get(word)
    if known:
        for tense, verb in _candidates(words, at, known) if word != "could" or is_told(words, at) else ():
            if tense in _PLAIN and verb.lemma not in STATES and _is_bare(words, at):
                continue
            end = None if _is_no_deed(words, at, verb) else _completed(words, at, verb)
            helps = (verb.lemma == "have" and _is_auxiliary(words, at)) or (word in DO and does_help(words, at))
            if end is not None and not helps:
                how = meant(words, at, end, tense, verb, before)
                if how:
                    yield Predicate(at, verb, verb.stem, words.keys[at] | keys_of(word), how)
        if known.plain:
            return  # else it is listed with words only that it does not have here: "counted" of "counted members"
    regular = _regular(words, at, word)
    how = meant(words, at, at + 1, regular, None, before) if regular else None
    if how:
        yield Predicate(at, None, stem(word), words.keys[at] | keys_of(word), how)


def _is_no_deed(words: Passage, at: int, verb: Verb) -> bool:
    """Say whether a word beside it makes no deed of a verb: "made it impossible", "applied for", "of its own"."""
    after = words.low[at + 1] if at + 1 < len(words) else ""
    if verb.lemma == "own" and at and words.low[at - 1] in _WHOSE:
        return True  # "the Bureau's own experts"
    if verb.lemma == "be" and is_with_makers(words.low, at):
        return True
    if verb.lemma == "draw" and not verb.rest and not _DRAWN.isdisjoint(words.low[at + 1 : at + _NEAR]):
        return True  # "drew attention to"
    return (verb.lemma == "make" and after in _MADE) or (verb.lemma == "apply" and after == "for")


def _is_bare(words: Passage, at: int) -> bool:
    """Say whether nothing before a word helps or denies a verb: a plain form is then a noun, or tells of no act."""
    low = words.low
    last = low[at - 1] if at else ""
    if last in HELPING or is_adverb(last) or low[at + 1 : at + 2] == ["no"] or is_inverted(words, at):
        return False
    return NONE.isdisjoint(low[max(0, at - _DENIED) : at]) and NONE.isdisjoint(low[at + 1 : at + _SPLIT])


def _candidates(words: Passage, at: int, known: Forms) -> Iterator[tuple[Tense, Verb]]:
    """Yield the listed verbs that a word may be a form of, those whose further words are near before the others."""
    following = words.low[at + 1 : at + _FAR]
    if not known.first.isdisjoint(following):
        near = [
            pair
            for n, after in enumerate(following, 1)
            for pair in known.taking.get(after, ())
            if (n < _SPLIT or len(pair[1].rest) >= _SET) and pair[1].further <= words.vocabulary
        ]
        yield from sorted(near, key=lambda pair: -len(pair[1].rest))
    yield from known.plain


def _regular(words: Passage, at: int, word: str) -> Tense | None:
    """Return the form that a word has if it is a verb that is listed nowhere; null if nothing speaks for a verb."""
    if is_participle(word):
        return "either"
    if len(word) > 4 and word.endswith("ing"):
        return "ing"
    plain = word.isalpha() and word not in NEGATIONS and word not in ADVERBS
    return "base" if plain and at and words.low[at - 1] in _BEFORE_PLAIN else None


def _completed(words: Passage, at: int, verb: Verb) -> int | None:
    """Return where a verb ends with the words it takes; null if they are not there."""
    if not verb.rest:
        return at + 1
    if words.low[at + 1] in _PARTICLES and words.low[at + 1] != verb.rest[0]:
        return None
    if verb.rest == ("on",) and _is_day(words.low, at + 2):
        return None  # "settled on 4 May"
    begun = DETERMINERS if verb.rest[0] in DETERMINERS else verb.rest[:1]
    stating = verb.lemma in _STATING
    # only what is done to a thing may stand around it: "handed the radios over"
    far = "reported" in verb.roles or stating or verb.lemma == "have" or verb.rest[0] in _OWNED
    reach = (_FAR if len(verb.rest) >= _SET else _SPLIT) if far else 2
    reach += words.low[at + 1] in DETERMINERS  # "began her work"
    for start in range(at + 1, min(at + reach, len(words) - len(verb.rest) + 1)):
        end = _follows(words, start, verb.rest) if words.low[start] in begun else None
        if end and verb.rest[0] in _HANDED and words.low[end : end + 1] and words.low[end] in _PARTICLES:
            return None  # "were handed out" is no "were handed"
        if end:
            return end if start == at + 1 or stating else at + 1
        if not (_may_stand_between(words, at, start) if stating else words.low[start] not in _BREAK):
            return None
    return None


def _is_day(low: list[str], at: int) -> bool:
    """Say whether a day stands at a place: "4 May", "May 4"."""
    day = low[at : at + 2]
    return len(day) > 1 and is_time(day[-1]) and (is_time(day[0]) or is_number(day[0]))


def _follows(words: Passage, start: int, rest: tuple[str, ...]) -> int | None:
    """Return where the words that a verb takes end, be there an article among them: "took up her post".

    A listed article stands for any: "put on the website" is "put on its website" too.
    """
    for n, wanted in enumerate(rest):
        if wanted in DETERMINERS and start < len(words) and words.low[start] in DETERMINERS:
            start += 1
            continue
        if n and start < len(words) and words.low[start] in DETERMINERS and words.low[start] != wanted:
            start += 1
        if start >= len(words) or words.low[start] != wanted:
            return None
        start += 1
    return start


def _may_stand_between(words: Passage, at: int, here: int) -> bool:
    """Say whether a word may stand between "is" and "available": an adverb, a denial, or an insertion in commas."""
    word = words.low[here]
    if word in ADVERBS or word in NEGATIONS or word == "," or is_adverb(word):
        return True
    return "," in words.low[at + 1 : here] and word not in BE and word not in _BREAK and word != "to"


def _is_auxiliary(words: Passage, at: int) -> bool:
    """Say whether "have" only helps another verb: it owns nothing unless a thing follows."""
    after = at + 1
    while after < len(words) and (words.low[after] in ADVERBS or is_adverb(words.low[after])):
        after += 1
    if after == len(words):
        return True
    follows = words.low[after]
    if words.low[at] == "had" and at and words.low[at - 1] in HAVE:
        return follows in BE or follows.endswith("ed")
    return follows not in DETERMINERS and not is_number(follows)
