"""What no report of a deed can rest on: words that deny it, only talk of a thing, or tell of somebody's own.

"Ireland explained why the list was not ready", "which should have been in service in May", "Oman will print it",
"Cyprus reported on the fund" and "Oman approved a model contract of its own" name what was promised, and none says that
it was done.
"""

import re

from extractors.readings.casing import lowered
from extractors.readings.word_starts import at_word_start
from kb.link.follow_ups.counts import few_of, some_of
from kb.link.follow_ups.promises import Promise
from kb.link.follow_ups.put_off import is_moved
from kb.link.words.acts import forms
from kb.link.words.asides import without_asides
from kb.link.words.mishaps import stems
from kb.link.words.numerals import MONTH
from kb.link.words.opinions import is_denied
from kb.link.words.stems import stem

_WILL = re.compile(r"\b(?:will|shall)\s+(?:(?:now|then|also)\s+)?(?:be\s+)?(?P<verb>[a-z]+)\b")
_TOPIC = re.compile(
    r"\b(?:(?:reported|spoke|reflected|deliberated)\s+(?:back\s+)?(?:\w+\s+){0,2}?(?:on|about)"
    r"|(?:informed|briefed|updated)\s+(?:\w+\s+){1,4}?(?:on|about|of)"
    r"|(?:gave|made|provided|offered|presented)\s+an?\s+(?:\w+\s+)?(?:account|update|overview|briefing|outline|summary)\s+(?:of|on)"
    r"|exchanged\s+views\s+on|discussed|debated)\s+(?:the|its|their|this|these|those|an?)\b"
    r"|explained\s+(?:why|how)\b"
)
_HEARD_OF = re.compile(
    r"\bheard\s+(?:an?\s+|the\s+|its\s+|their\s+)?(?:\w+\s+)?"
    r"(?P<what>report|account|update|briefing|presentation|overview)s?\s+(?:on|of|about)\b"
    r"|\b(?:was|were)\s+(?:told|informed|briefed)\s+(?:about|on)\b"
)
"""What tells that people heard of a matter, and not that a paper on it reached them."""

_HEARSAY = re.compile(
    r"\b(?:according\s+to\s+(?:which|whom)|contrary\s+to|alleged(?:ly)?|reportedly|(?:wrongly|falsely|mistakenly|erroneously)"
    r"|by\s+mistake|rumou?rs?|(?:claims?|claimed|allegations?|allege[sd]?|suppose[sd]?|assume[sd]?)\s+that"
    r"|(?:newspaper|journalist|magazine|broadcaster|radio\s+station|press(?!\s+(?:release|statement)))s?\b[^,;]{0,40}?\b(?:wrote|said|claimed|reported|announced)"
    r"\s+(?:\w+\s+){0,3}?that)\b"
)
"""How a sentence tells what others said, and does not vouch for it; a press release is the word of its issuer."""

_WRONG = re.compile(
    r"\b(?:this|that|it|which|(?:the|these|those|such)\s+(?:reports?|claims?|news|statements?|figures?))\s+(?:was|were|is|are|had\s+been)\s+"
    r"(?:\w+ly\s+)?(?:wrong|incorrect|mistaken|untrue|false|premature|an?\s+(?:mistake|error)|not\s+(?:so|true|correct|the\s+case))\b"
    r"|^(?!from\s)[^;]*?\bno\s+such\s(?![^;]*\bfrom\s)"  # "from Tonga no such list has come" tells of Tonga only
)
"""How the next sentence takes back what one tells."""

_WRONG_WORDS = ("wrong", "incorrect", "mistake", "untrue", "false", "premature", "error", "not", "such")
"""Words one of which it then holds."""

_READY = re.compile(
    at_word_start("ready|open")
    + r"\s+for\s+(?:signature|signing|adoption|approval|publication|print(?:ing)?|launch|release)\b"
)
_SENT_ON = re.compile(
    at_word_start("sent|submit|circulat|forward|tabled|transmit|present|passed|left")
    + r"\w*\s+(?:[\w’'-]+\s+){0,5}?for\s+(?:its\s+|their\s+)?"
    r"(?:signature|signing|adoption|approval|publication|printing|launch|release)\b"
)
"""How a text tells that a thing was given to others for what was promised: "was sent for signature"."""

_FOR_DOING = re.compile(r"\bfor\s+(?P<doing>[a-z]+ing)\b")
_THANKS = re.compile(r"\b(?:thank|grateful|gratitude|commend|congratulat|prais|appreciat)")
"""What something is for, as in "the forms for counting the boats"; or thanks for a deed."""

_NOT_PUT = re.compile(
    r"\b(?:anchor|position|pin|plac|put|lay|laid|hang|hung)\w*\s+(?:"
    r"(?:itself|themselves|himself|herself)\b"
    r"|(?:its|their|his|her|great|much|more|the|an|a|some|every)?\s?(?:\w+\s)?"
    r"(?:hopes?|trust|faith|confidence|emphasis|stress|weight|blame|reliance|value|importance)\s(?:in|on|upon)\b)"
    r"|\b(?:laid|placed|put)\s(?:[^,;]{0,60}?\s)?before\s(?:the\s|its\s|their\s)?(?:\w+\s)?"
    r"(?:councils?|parliaments?|assembly|assemblies|committees?|boards?|cabinets?|senates?|congress|commissions?|ministers"
    r"|members|courts?)\b"
    r"|\b(?:order|place)d\s(?:\w+\s)?with\s(?:an?|the|its|one|two)\s(?:\w+\s){0,2}?(?:(?:ship|boat)?yards?"
    r"|firms?|compan(?:y|ies)|makers?|manufacturers?|suppliers?|builders?|factory|printers?)\b"
)
"""Verbs of putting that put nothing anywhere: "anchored its hopes on", "was laid before the Council"."""

_PUTTING = ("build", "place", "fit out")
_LAST_STAGES = ("sign", "join", "publish", "give", "approve", "open")
"""What is ready for a last stage is done only where no more than its making was promised."""

_ON_PAPER = re.compile(r"\b(?:\w+ed|gone|run|held|done)\s+(?:\w+\s+)?on\s+paper\b")
"""What tells that a thing was gone through by those who sat at a table."""

_PROVIDED = re.compile(
    r"\b(?:once|if|unless|until|provided\s+that|as\s+soon\s+as)\b[^;]*\bcan\b|\bonly\s+(?:\w+\s+){1,3}can\b"
    r"|\bcan\b[^;]*\b(?:once|if|as\s+soon\s+as|provided\s+that)\b"
)
"""What can be done under a condition, or by some only."""

_HIRING = stems("charter hire lease rent borrow loan")
"""Verbs by which a thing is had for a time, and not bought."""

_NO_MORE = re.compile(r"\bno\s+longer\b", re.IGNORECASE)
"""What denies any deed but that of ending something."""

_RATHER_THAN = re.compile(
    r"(?:,?\s(?:and|but|though)|,)\snot\s"
    r"(?:(?:at|in|on|before|during|until|as|from|within)\b"
    rf"|(?:the\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?{MONTH}\b)[^,;:.]*",
    re.IGNORECASE,
)
"""What denies only another time or place of a deed: "on 12 June, not 1 June", "and not at the end of April"."""

_UNFINISHED = re.compile(
    r"\b(?:needs?|needed|requires?|required)\s+(?:(?:some|a\s+(?:little|lot|good\s+deal))\s+)?(?:more|further|additional)\s+"
    r"(?:work|time|drafting|editing|revision|discussion|consultations?|study|thought|attention|checks?|tests?)\b"
)
"""What tells that a thing is not finished: "needs more work, since two members asked for …"."""

_ADDED = re.compile(r",\s(?:and|but|though|while)\s")
_OWN = re.compile(r"\b(?:of|for|that)\s+(?:its|their|his|her)\s+own\b")
_TELLING = frozenset(map(stem, "report brief inform update present discuss debate account exchange".split()))


def is_taken_back(next_sentence: str) -> bool:
    """Say whether a sentence takes back what the one before it tells: "This was wrong." """
    low = next_sentence.lower()
    return any(word in low for word in _WRONG_WORDS) and bool(_WRONG.search(low))


def is_unfounded(step: Promise, told: str, verb: str = "") -> bool:
    """Say whether a part of a sentence cannot tell that a step was done, whatever words they share.

    :param verb: the verb that tells it, in lower case.
    """
    if few_of(told):
        return False  # of some it is told that they have done it
    low = lowered(told)
    deeds = _NO_MORE.sub("", told) if "longer" in low and step.promises("end") else told
    deeds = _RATHER_THAN.sub("", deeds) if "not" in low else deeds
    deeds = without_asides(_up_to_rest(deeds), verb)
    if is_denied(deeds) or any(stem(will["verb"]) in step.stems for will in _WILL.finditer(told)):
        return True
    if _UNFINISHED.search(low) or (stem(verb) not in step.stems and is_moved(told, verb)):
        return True
    if _HEARSAY.search(low) or ("can" in low and step.promises("publish", "open") and _PROVIDED.search(low)):
        return True
    if (_READY.search(low) and step.promises(*_LAST_STAGES)) or _is_of_another_act(step, low, verb):
        return True
    if "paper" in low and step.promises("hold", "do") and _ON_PAPER.search(low) and "paper" not in step.object:
        return True
    if step.promises("buy") and stem(verb) in _HIRING and step.stems.isdisjoint(_HIRING):
        return True
    heard = _HEARD_OF.search(low) if step.promises("give", "publish") and not step.promises("show") else None
    if heard and not (heard["what"] and stem(heard["what"]) in step.head_keys):
        return True
    if step.stems.isdisjoint(_TELLING) and _TOPIC.search(low) and not _does(step, verb):
        return True
    return (
        "own" in low
        and not step.owner.many
        and _OWN.search(low) is not None
        and _OWN.search(step.quote.lower()) is None
    )


def _up_to_rest(told: str) -> str:
    """Return words up to what they add of the rest: "40 of the 60 masts were checked, and the others were not"."""
    added = next((match for match in _ADDED.finditer(told) if some_of(told[: match.start()])), None)
    return told[: added.start()] if added else told


def _does(step: Promise, verb: str) -> bool:
    """Say whether a verb tells of the very act, whatever is said besides: "discussed the code that Oman wrote"."""
    return stem(verb) in step.stems or any(
        of.kinds & step.kinds for _, of in (forms()[verb].plain if verb in forms() else ())
    )


def _is_of_another_act(step: Promise, low: str, verb: str) -> bool:
    """Say whether words tell of what the act is for, or are an idiom: "anchored its hopes on lit buoys"."""
    if not _does(step, verb) and _is_for_doing(step, low):
        return True
    return step.promises(*_PUTTING) and _NOT_PUT.search(low) is not None


def _is_for_doing(step: Promise, low: str) -> bool:
    """Say whether something is told of only as being for what was promised: "was sent for signature"."""
    if _THANKS.search(low):
        return False
    if step.promises(*_LAST_STAGES) and _SENT_ON.search(low):
        return True
    return any(stem(each["doing"]) in step.stems for each in _FOR_DOING.finditer(low))
