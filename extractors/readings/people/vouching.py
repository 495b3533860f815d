"""What beside a bare capitalised name shows that a person is meant: speech, presiding, presenting, labels.

“…,” said Mereana Takarangi; "chaired by Siti Aminah"; "Rapporteur: Jane Smith"; "Alick Banda from Zambia's Department
of Fisheries". A capitalised run with none of these, no title and no post stays a run of words.
"""

import re

SAYING = (
    "said|says|told|added|adds|noted|explained|stated|commented|warned|remarked|observed|stressed|emphasi[sz]ed|confirmed"
    "|announced|underlined|highlighted|recalled|argued|concluded|reported|declared|wrote|insisted|continued|replied|welcomed"
    "|thanked"
)
"""Verbs that introduce what a person said."""

_ACTING = "presented|opened|closed|described|demonstrated|shared|moderated|facilitated|chaired|led|delivered|gave|spoke"
_SAID_AFTER = re.compile(rf"[ \u00a0](?:{SAYING})\b")
_VERB_AFTER = re.compile(rf",?[ \u00a0](?:also |then )?(?:{SAYING}|{_ACTING})\b")
_SAID_BEFORE = re.compile(rf"[,”\"’?!]\s*(?:{SAYING})\s+(?:the\s+)?$")
_BY = re.compile(
    r"\b(?:(?:chaired|moderated|facilitated|led|opened|closed|presented|delivered|given|made|headed|introduced"
    r"|presided over|represented|convened|guided)(?:\s+jointly)?\s+by|(?:chairmanship|leadership|guidance) of"
    r"|(?:statement|remarks|presentation|address|keynote|lecture|briefing|[Aa]ccording)s?\s+(?:by|from|to))\s+(?:the\s+)?$"
)
_LABEL = re.compile(
    r"(?:^|[\n.;|])[\s*_]*(?:the\s+)?(?:co-?chairs?|vice-?chairs?|chair(?:man|woman|person)?|moderators?|facilitators?"
    r"|rapporteurs?|presenters?|speakers?|panell?ists?|convenors?|hosts?"
    r"|(?:media |press )?(?:contacts?|enquiries|inquiries))"
    r"(?:[ \u00a0][\w ]{0,30})?:[\s*_]*$",
    re.IGNORECASE,
)
_ROLE_BEFORE = re.compile(
    r"\b(?:co-?)?chair(?:s|man|woman|person)?(?:\s+of\s+(?:the\s+|its\s+)?[^\s,.;:][^,.;:]{0,60},)?,?\s+$",
    re.IGNORECASE,
)
_WHO = re.compile(
    r",[ \u00a0]who[ \u00a0](?:also |now |jointly |currently )?"
    r"(?:(?:co-?)?(?:chairs?|chaired|leads?|led)|(?:shares?|shared|holds?|held|took)[ \u00a0]the[ \u00a0]chair"
    r"|heads|headed|presides|presided|represents|represented|moderates|moderated"
    r"|(?:is|was)[ \u00a0](?:the[ \u00a0])?(?:co-?)?chair(?:man|woman|person)?)\b"
)
_NAMES = r"[^\W\d_a-z][\w’'-]+(?:[ \u00a0][^\W\d_a-z][\w’'-]+){1,3}"
_RESPECTIVELY = re.compile(rf"(?:,\s+{_NAMES}){{0,3}},?\s+and\s+{_NAMES},?\s+respectively\b")
_PLURAL_POST = re.compile(r"\b[A-Z]\w+s\b[^.;:“”]{3,140},\s+$")
_GAPPED = re.compile(
    r"\b(?:represented|chaired|headed|led|opened|presented)\s+by\b[^.;]{3,200}?(?:,|;|\band)\s+(?:and\s+)?(?:the\s+)?[A-Z]"
    r"[\w ]{2,40}?\s+by\s+(?:the\s+)?$"
)
_FARTHEST_POST = 240
_QUOTES = re.compile(r"[“”\"]")
_FARTHEST = 80
_NEAR_QUOTE = 250


def vouched(text: str, start: int, end: int) -> bool:
    """Say whether the words around a bare name show that it is a person's."""
    left = text[max(start - _FARTHEST, 0) : start]
    if _BY.search(left) or _LABEL.search(left) or _SAID_BEFORE.search(left) or _ROLE_BEFORE.search(left):
        return True
    if left.endswith("by ") and _GAPPED.search(text, max(start - _FARTHEST_POST, 0), start):
        return True
    if left.endswith(", ") and _RESPECTIVELY.match(text, end):
        return bool(_PLURAL_POST.search(text, max(start - _FARTHEST_POST, 0), start))
    return bool(_SAID_AFTER.match(text, end) and _QUOTES.search(text, max(start - _NEAR_QUOTE, 0), end + _NEAR_QUOTE))


def acts(text: str, end: int) -> bool:
    """Say whether a verb of speaking or presenting follows: what has an agency and acts is a person."""
    return bool(_VERB_AFTER.match(text, end))


def presides(text: str, end: int) -> bool:
    """Say whether a clause of presiding follows a name and its state: "X of Peru, who chairs the Group"."""
    return text.startswith(", who", end) and _WHO.match(text, end) is not None
