"""What may stand between a cue and the entities it speaks of: nouns, adverbs and asides, but no clause of its own."""

import re
from functools import lru_cache

from extractors.document import Span
from extractors.facts.roles.entities import Mention
from extractors.readings.event_nouns import GATHERING, MET, either_case

VERBISH = re.compile(
    r"\b(?:was|were|is|are|will|would|has|have|had|that|which|whose|when|while|to|can|could|should|may|must|"
    r"(?!united|invited|affected|related|limited|concerned|listed|named|interested|based|stationed|posted|held\b)\w{2,}ed|led|took|sent|met|said"
    r"|gave|made)\b"
)
"""Words that a clause of its own has."""

_GATHERED = re.compile(
    rf"(?:\b(?:{either_case(GATHERING)}|[Dd]ialogue|[Ff]orum|[Ee]vent)\b[^,;]*"
    r"|\b[Ii]t )"
    r"(?:was |were |is |are )?(?:jointly )?$"
)
"""What is organised, before the verb: an event, or "it" for one named before."""

_MET = re.compile(rf"\b(?:{MET}|takes place)\b")
_STATE = re.compile(r"\s(?:the )?(?:government|republic|kingdom)\b", re.IGNORECASE)
_FAR = 300

_BRACKETS = re.compile(r"\([^()]*\)|[\[\]]")
_APPOSITION = re.compile(r",[^,;:.]{0,140},")
LED_BY = re.compile(r"(?:co-)?(?:led|headed)\sby", re.IGNORECASE)
"""What stands before those who lead something."""

TEAMS = "delegations?|delegates|teams?|missions?|sides?|ministers|officials"
"""Those whom somebody leads, be it of a body or not."""

SESSIONS = (
    "sessions?|segments?|discussions?|debates?|exercises?|drills?|presentations?|demonstrations?|briefings?|panels?|tours?"
    "|visits?|training|courses?|modules?|workshops?|seminars?|consultations?|meetings?"
)
"""What is led by presenting it."""

_TEAM = re.compile(rf"\b(?:{TEAMS}|group)\b[^;:]{{0,90}},?\s$")
"""Those whom somebody leads without presenting anything: "a delegation of the Union, led by X"."""

_SESSION = re.compile(rf"\b(?:{SESSIONS}|parts?|items?)\b|^It (?:was|is) $", re.IGNORECASE)
"""What an agency or a state that leads it presents."""

_LED = re.compile(rf",\s{LED_BY.pattern}\s$")
_AUXILIARIES = re.compile(
    r"(?:(?:^\s*,?\s*(?:who|which))?(?:\s+(?:also|will|would|shall|has|have|had|is|are|was|were|be|been|both|all|each|then"
    r"|jointly|kindly|generously|(?:agreed|offered|offers)(?: to)?"
    r"|(?:confirmed|renewed|repeated|reiterated|announced) (?:its|their)"
    r" (?:\w+ )?(?:offer|readiness|intention|willingness|wish|decision)(?: to)?))*)\s*$"
)
_ELSEWHERE = re.compile(
    r"\b(?i:in|at|near|to|into|via|with|for|against|across|through|between|towards|on|under|about)\s+(?:the\s+)?"
    r"(?:[A-Z][\w’'-]+,\s+)?$"
)
_AGENT = re.compile(r"\bby\s+(?:the\s+)?$")
_GOES_ON = re.compile(r"(?:\b(?:and|but|then|who|which|also)|,)\s*(?:\w+\s+)?$")
_THAT_IT = re.compile(r"\bthat (it|they) (?:(?:had|has|have|would|will|could|not|also) ){0,3}$")
_FIRST_VERB = re.compile(
    r"\s(?:had|has|have|was|were|did|could|would|wished|hoped|planned|intended|meant|expected|asked|[a-z]+ed)\s[^;:.“”]{2,120}?"
    r"\b(?:but|and|yet)\s(?:[a-z]+\s){0,2}"
)
_WITH = re.compile(r"\bwith\s(?:the\s)?$")
_DOING = re.compile(r"[a-z]+ing\b")
_HOLDERS = re.compile(r"\b(?:co-?)?(?:chair|lead)(?:men|persons)?s?\s+of\b", re.IGNORECASE)
_COLON = re.compile(r"[^.;:]{0,60}?(?::|\bnamely:?)\s*(?:the\s+)?", re.IGNORECASE)
_AMONG = re.compile(
    r"[^.;:,“”]{0,60},\s+(?:among\s+(?:them|these|whom)|including|notably)\s+(?:(?:were|was)\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_IDEA = re.compile(
    r"\b(?:proposals?|suggestions?|motions?|amendments?|ideas?|views?|positions?|candidac(?:y|ies)|nominations?|requests?|calls?"
    r"|recommendations?|options?)\b[^,;:.]{0,80}$",
    re.IGNORECASE,
)
_TO_DO = re.compile(r"\bto\s[a-z-]+,\s$")
"""What makes help one to come: "to publish, with the help of X, a handbook"."""

_HOSTS_ANY = re.compile(r"[^.;]{3,80}? to (?:co-?)?host an?\s")
_LONGEST_AFTER_FORMULA = 70
_LONGEST_AFTER_WE = 160
_LONGEST_PRONOUN = 40
_LONGEST_BETWEEN_VERBS = 200


def plain(gap: str, most: int) -> bool:
    """Say whether nothing but nouns, adverbs and asides, ``most`` words of them, parts a subject from its verb."""
    bare = _AUXILIARIES.sub("", _APPOSITION.sub(" ", _BRACKETS.sub(" ", gap)))
    return len(bare.split()) <= most and not re.search(r"[;:.”\"]", bare) and not VERBISH.search(bare)


def without_leader(gap: str) -> str:
    """Leave out what tells who led a delegation: "the delegation of the Union (AU), led by X, attended"."""
    return _LED.sub("", gap) if gap.endswith("by ") else gap


def leads_on(gap: str, we: bool) -> bool:
    """Say whether only articles and nouns part a formula from a list; "We, the Ministers of …" reaches further."""
    bare = _BRACKETS.sub(" ", gap)
    if len(bare) > (_LONGEST_AFTER_WE if we else _LONGEST_AFTER_FORMULA) or re.search(r"[.;]\s", bare):
        return False
    return we or not (VERBISH.search(bare) or _HOLDERS.search(bare))


def goes_on(gap: str) -> bool:
    """Say whether a verb has the subject of the one before: "was unable to attend and sent its apologies"."""
    return len(gap) < _LONGEST_BETWEEN_VERBS and bool(_GOES_ON.search(gap)) and not re.search(r"[;:]|\.\s", gap)


def elsewhere(text: str, floor: int, start: int, *, further: bool = False) -> bool:
    """Say whether a preposition before a list makes it no subject: "in", "to", "with".

    :param further: whether another list follows, which the list would join; the agent of a verb ("by") joins none.
    """
    return bool(_ELSEWHERE.search(text, floor, start) or (further and _AGENT.search(text, floor, start)))


def stands_with(text: str, floor: int, start: int, verb: int) -> bool:
    """Say whether "with" makes a list the subject of a participle: "…, with Chile and FAO attending as observers"."""
    return _WITH.search(text, floor, start) is not None and _DOING.match(text, verb) is not None


def speaks_of_idea(text: str, start: int, end: int, sentence: Span) -> bool:
    """Tell what is held or helped from ideas: "the proposal was supported by X", "the offer of X to host a course"."""
    if text[start:end].lower().startswith("offer"):
        return _HOSTS_ANY.match(text, end, sentence.end) is not None
    near = max(sentence.start, start - _LONGEST_PRONOUN)
    if text.startswith("with", start) and _TO_DO.search(text, near, start):
        return True
    return _IDEA.search(text, max(sentence.start, start - _LONGEST_AFTER_WE), start) is not None


def leads_no_session(text: str, start: int, sentence: Span, holders: list[Mention]) -> bool:
    """Tell "the delegation, led by X" and "the survey is led by Fiji" from a session, which a person leads."""
    led = LED_BY.match(text, start)
    if led is None or "headed" in led[0].lower():
        return led is not None
    near = max(sentence.start, start - _LONGEST_AFTER_WE)
    presents = any(each.kind == "person" for each in holders) or _SESSION.search(text, near, start)
    return _TEAM.search(text, near, start) is not None or not presents


def leads_to_second(text: str, start: int, end: int) -> bool:
    """Say whether a verb ending at ``end`` is the second one said of a subject: "had hoped to come but sent …"."""
    return end - start < _LONGEST_BETWEEN_VERBS and _FIRST_VERB.fullmatch(text, start, end) is not None


def taken_up(text: str, floor: int, start: int) -> str | None:
    """Return the pronoun that is the subject of a verb at ``start``: "it" in "said that it could not attend"."""
    found = _THAT_IT.search(text, max(floor, start - _LONGEST_PRONOUN), start)
    return found[1] if found else None


def list_after(text: str, at: int, sentence: Span, attending: bool) -> int | None:
    """Return where the list begins that a verb ending at ``at`` announces: "attended: …", "attended, among them …"."""
    colon = _COLON.match(text, at, sentence.end)
    if colon is None:
        among = _AMONG.match(text, at, sentence.end) if attending else None
        return among.end() if among else None
    direct = colon.end() - at < len(" namely: ") or "namely" in colon[0]
    return colon.end() if direct or "following" in text[sentence.start : colon.end()] else None


def runs_gathering(text: str, cue: Span, sentence: Span) -> bool:
    """Say whether those who organised something or invited, by the words of a cue, did so for a gathering."""
    if text.startswith(("organi", "co-organi"), cue.start):
        return _GATHERED.search(text, max(sentence.start, cue.start - _FAR), cue.start) is not None
    if text.endswith("invitation of", cue.start, cue.end):
        return _STATE.match(text, cue.end) is not None or _tells_of_meeting(text, sentence)
    return True


@lru_cache(1)  # the sentence is asked for each of its cues
def _tells_of_meeting(text: str, sentence: Span) -> bool:
    return _MET.search(text, sentence.start, sentence.end) is not None
