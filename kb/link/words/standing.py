"""Set words by which a part of a sentence tells where a thing stands: still open, or under way.

Each phrase is told by one word that it cannot do without. These words decide which phrases are looked for at all, so
that sentences without any cost next to nothing.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Literal

Standing = Literal["open", "under way"]

_NOT_YET = r"(?:not|never)\s(?:yet\s)?(?:been\s)?(?:fully\s)?"
_BE = r"(?:is|are|was|were|been)"
_STAYS = r"(?:is|are|was|were|remain|remains|remained)\s(?:still\s)?"
_TO_COME = r"(?:is|are|(?<!which\s)(?<!that\s)(?<!\bit\s)(?<!they\s)(?:was|were)|remain|remains|remained)\s(?:still\s)?"
_MORE = r"(?:asked|requested|requests|needed|needs|granted|given|wanted|sought)\s(?:for\s)?(?:\w+\s){0,3}"

_OPEN = (
    (_NOT_YET, "complete ready available finished final begun started", ""),
    (rf"{_NOT_YET}in\s", "place", ""),
    ("", "yet still remain remains remained", r"\sto\s(?:be|come|follow|reply|do|begin|start)\b"),
    (_STAYS, "outstanding pending incomplete awaited missing lacking", ""),
    (_STAYS, "vacant unfilled", ""),
    (
        rf"{_STAYS}(?:as\syet\s)?",
        "unsigned unpublished unpaid unratified unbuilt unwritten undelivered untranslated",
        "",
    ),
    ("", "there", r"\s(?:is|are|was|were)\s(?:still|(?:as\s)?yet)\sno\b"),
    (_STAYS, "behind", r"\sschedule"),
    (r"(?:still|remain|remains|remained)\s", "open", ""),
    (r"(?:is|are|remains?|still)\s(?:still\s)?under\s", "discussion negotiation", ""),
    (r"(?:had|has|have)\sto\s", "wait", ""),
    (_TO_COME, "due", r"(?!\sto\s(?!be\b))"),
    (_TO_COME, "expected", ""),
    (_TO_COME, "wanted meant needed", r"\s(?:for|by|in)\b"),
    (r"(?:carried|held)\s", "forward over", ""),
    ("", "postponed deferred rescheduled adjourned stalled awaits await awaiting", ""),
    (r"(?:calls?|called|calling|puts?|putting)\s", "off", ""),
    (
        r"(?:had|has|have|forced|obliged|compelled)\sto\s",
        "postpone defer reschedule adjourn cancel suspend shelve abandon delay",
        "",
    ),
    (r"(?:put|pushed)\s", "back", ""),
    (r"on\s", "hold", ""),
    (rf"{_BE}\s(?:\w+ly\s)?", "cancelled suspended shelved abandoned dropped", ""),
    (rf"{_BE}\s(?:\w+ly\s)?held\s", "up", ""),
    (r"(?:takes|took|taken|taking)\s(?:\w+\s)?", "longer", r"(?![^,;]*\b(?:and|but)\b)"),
    (rf"(?:{_BE}\s|(?<=\())", "moved", r"\s(?:to|from|back)"),
    (rf"{_BE}\s(?:further\s)?", "delayed", ""),
    (r"(?:has|have|had)\s(?:\w+\s)?", "slipped", ""),
    (r"(?:is|are|was|were|been)\s(?:still\s)?", "waiting", r"\sfor\b"),
    (rf"{_BE}\s", "left", r"\s(?:alone|aside|undone|out)\b"),
    (r"(?:will|did|does|do|could|has|have|had)\snot\s(?:yet\s)?(?:take|taken|be|been)\s", "place held convened", ""),
    (rf"{_MORE}(?:more|extra|further|additional)\s", "time weeks months work drafting editing revision", ""),
    (r"(?:asked|asks|given|granted|needs?)\s(?:for\s)?", "time", r"\suntil\b"),
    (r"(?:an|one)\s", "extension", ""),
    (r"new\s", "deadline date dates timetable", ""),
    (
        r"(?:now|still|is|are|(?<!had\s)been)\s(?:now\s)?",
        "promised planned expected foreseen scheduled envisaged intended hoped",
        "",
    ),
    (r"(?:now|is|are)\s(?:now\s)?", "set fixed", r"\sfor\b"),
    (r"(?:is|are)\s", "still", r"\s(?:with|before)"),
    ("", "lack", r"\sof\s(?:funds|money|time|staff|resources)"),
    (r"(?:fall|falls|fell|fallen)\s", "through victim flat behind", ""),
    (r"(?:come|comes|came)\sto\s(?:nothing|naught|grief|no\s)", "conclusion agreement result decision end", ""),
    (r"(?:come|comes|came)\sto\s", "nothing naught grief", ""),
    ("", "no", r"\s(?:agreement|consensus|conclusion|decision|result|common\sground)\s(?:was|were|could|has|had)\b"),
    ("", "no", r"\s(?:time|money|funds|room|quorum)\s(?:was\sleft\s)?(?:to|for)\b"),
    (r"(?:run|runs|ran)\s", "out", r"\sof\s(?:time|money|funds)"),
    (r"(?:not|never)\s(?:got|gone|come|get|go|moved)\s", "beyond further past", ""),
    (r"at\s(?:a|an)\s", "standstill impasse", ""),
    (r"(?:taken|struck|crossed|removed)\s(?:off|from)\sthe\s", "calendar agenda programme list table", ""),
    (r"in\s(?:a\s)?", "abeyance deadlock limbo", ""),
    (rf"{_STAYS}(?:only\s)?(?:in\s|a\s)(?:first\s)?", "draft", r"(?!\s\w+s\b)"),
    (rf"{_BE}\s(?:\w+ly\s)?", "stuck blocked deadlocked derailed overtaken", ""),
)
"""That something promised is still to come: what stands before such a word, the words, and what stands behind."""

_GOING = r"(?:is|are|was|were|remain|remains|remained|still|well)\s(?:still\s|well\s|now\s)?"
_UNDER_WAY = (
    (_GOING, "underway ongoing advanced", ""),
    (rf"{_GOING}under\s?", "way preparation", ""),
    (rf"{_GOING}in\s", "progress preparation", ""),
    (rf"{_GOING}at\san\sadvanced\s", "stage", ""),
    (rf"{_GOING}on\s(?:its|their|the)\s", "way", ""),
    (rf"{_GOING}in\s(?:the\s)?", "pipeline transit making works train", ""),
    (
        rf"{_GOING}(?:with|at)\s(?:the|its|their)\s",
        "printer printers reviser revisers translator translators editor editors publisher publishers lawyer lawyers "
        "designer designers proofreader proofreaders reviewer reviewers drafters engineers builders",
        "",
    ),
    (r"(?:nearing|near|close\sto)\s", "completion", ""),
    ("", "half", r"\s(?:finished|complete|done|ready)"),
    (
        "",
        "work",
        r"\s.{0,80}\s(?:continues|continued|goes?\son|ha[sd]\s(?:begun|started)|began|started|proceed(?:s|ed))",
    ),
    (r"(?:begun|started|began)\s", "work", r"\son"),
    ("", "continue continues continued", r"\sto\swork\son"),
    (r"(?:is|are|was|were)\s(?:still\s)?", "being", r"\s\w+ed\b"),
)
"""That something promised has been begun, in the same way."""

_Phrases = dict[str, list[re.Pattern[str]]]
"""The phrases by the words that decide."""


def _compiled(phrases: Iterable[tuple[str, str, str]]) -> _Phrases:
    found: _Phrases = defaultdict(list)
    for before, words, behind in phrases:
        phrase = re.compile(rf"\b{before}(?:{'|'.join(words.split())})\b{behind}", re.IGNORECASE)
        for word in words.split():
            found[word].append(phrase)
    return dict(found)


_PHRASES: tuple[tuple[Standing, _Phrases], ...] = (
    ("open", _compiled(_OPEN)),
    ("under way", _compiled(_UNDER_WAY)),
)
TELLING = frozenset[str]().union(*(phrases for _, phrases in _PHRASES))
"""The words that decide; without one of them nothing is said of where a thing stands."""


def standing(told: str, words: Collection[str]) -> tuple[Standing, int] | None:
    """Return what set words say of where a thing stands, and where they begin; what is open goes first.

    :param told: a part of a sentence.
    :param words: its words in lower case.
    """
    telling = TELLING.intersection(words)
    for mode, phrases in _PHRASES if telling else ():
        apt = {pattern for word in telling for pattern in phrases.get(word, ())}
        found = [match.start() for pattern in apt if (match := pattern.search(told))]
        if found:
            return mode, min(found)
    return None
