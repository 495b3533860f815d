"""What says a change or a lasting state by more than one verb form: "is on the rise", "continues to be", "no longer".

All patterns read a clause in lower case; what stands before a match is the subject, which the clause is judged by.
"""

import re
from collections.abc import Iterator
from typing import cast

from extractors.readings.changes.words import Direction, change_words, progressive, word_set
from extractors.readings.clauses.actors import head_of
from extractors.vocabulary import load

Told = tuple[Direction | None, "re.Match[str]"]

_STATE = re.compile(
    r"\b(?P<verb>remain(?:s|ed)?|(?:is|are|was|were)\s+still|(?:is|are|was|were|been)\s+getting|became"
    r"|becomes|become|becoming)\s+(?P<rest>(?:[\w’'-]+[\s,.;]*){1,6})"
)
_CONTINUE = re.compile(
    r"\bcontinu(?:e|es|ed)\s+(?:to\s+(?P<infinitive>[a-z]+)|unabated|at\s+(?:an?|the\s+same)\s+(?:\w+\s+)?(?:rate"
    r"|pace|levels?))\b"
)
_PREDICATE = re.compile(
    r"\b(?:(?:is|are|was|were|been|became|become|becoming|remains?|remained)"
    r"|(?:described|seen|regarded|identified|named|cited|flagged|reported|noted|recogni[sz]ed|mentioned)\s+as)"
    r"\s+(?:an?\s+|the\s+)?(?:\w+ly\s+)?"
    r"(?:(?P<up>growing|increasing|increasingly|rising|mounting|escalating|on\s+the\s+(?:rise|increase)"
    r"|more\s+(?:common|frequent|widespread|sophisticated|prevalent)|higher|up\s+by"
    r"|(?:longer|larger|greater|bigger|heavier|worse)(?=\s+than\s+(?:in|before|at|during|last|(?:an?|the)\s+(?:year|month|season|decade|previous|same|first))\s))"
    r"|(?P<down>declining|decreasing|falling|diminishing|on\s+the\s+(?:decline|wane|decrease)|less\s+(?:common"
    r"|frequent|widespread)|fewer|lower|rarer|down\s+by|(?:shorter|smaller|lighter|slower)(?=\s+than\s+(?:in|before|at|during|last|(?:an?|the)\s+(?:year|month|season|decade|previous|same|first))\s))"
    r"|(?P<new>emerging|new)|(?P<persistent>persistent|continuing|recurrent|recurring|ongoing|chronic))\b"
)
_INCREASINGLY = re.compile(r"\b(?:(?:is|are|was|were|has|have|had)\s+)?increasingly\s+[a-z]")
_UNCHANGED = re.compile(
    r"\b(?:(?:has|have|had|did|does|do)\s+not\s+(?:yet\s+)?chang\w+|(?:has|have|had)\s+changed\s+little"
    r"|(?:shows?|showed|with)\s+(?:no|little|few)\s+signs?\s+of\s+(?:\w*(?:eas|abat|slow|improv|stopp|end|declin|weaken|diminish)\w*|let))\b"
)
_NEVER_BEFORE = re.compile(r"\b(?:has|have|had|was|were)\b[^,;]*?\bfor\s+the\s+first\s+time\b")
_FIRST_SEEN = re.compile(
    r",\s+first\s+(?:noticed|seen|detected|reported|observed|recorded|identified|noted|encountered|found|documented)\s[^,;]{2,60},"
)
_UNHEARD = re.compile(
    r",\s+(?:(?:all\s+but|almost|nearly|virtually|largely)\s+)?(?:(?:unheard\s+of|unknown|unseen|unrecorded|unreported|absent|rare"
    r"|(?:never|not)\s+(?:before\s+)?(?:seen|heard\s+of|reported|recorded|observed|known))\s+(?:before|until|till|prior\s+to|previously"
    r"|a\s+(?:decade|year|few\s+years)\s+ago|in\s+(?:earlier|previous)\s)|(?:once|previously|formerly|hitherto|until\s+recently)\s+"
    r"(?:unheard|unknown|unseen|rare|absent|unrecorded|unreported))[^,;]*,"
)
"""What is told of a thing that is there now: "forged permits, unknown before 2019, …"."""

_CONFINED = re.compile(
    r",\s+(?:long|once|hitherto|previously|formerly|until\s+(?:recently|\d{4}))\s+(?:confined|limited|restricted|known\s+only)\s[^,;]{2,60},"
    r"\s+(?:has|have|had|is|are|was|were)\s"
)
"""What was confined to one place and is no longer: "charcoal burning, long confined to the south, has reached …"."""

_GOING = r"\b(?:is|are|was|were|been)\s+[a-z]+ing\b"
_IN_NUMBERS = re.compile(
    rf"{_GOING}[^,;]{{0,60}}?\sin\s+(?:ever\s+|steadily\s+)?"
    r"(?:(?P<up>growing|increasing|rising|larger|greater|record)|(?P<down>falling|shrinking|declining|dwindling|smaller))"
    r"\s+numbers\b"
)
_SOONER = re.compile(
    rf"(?:{_GOING}|\b(?:comes?|begins?|starts?|arrives?|lasts?))\s+(?:ever\s+|much\s+)?"
    r"(?:(?P<up>longer|faster|further|more\s+often)|(?P<down>slower|less\s+often)|(?P<sooner>earlier|later))"
    r"(?=\s*(?:[.,;]|$)|\s+(?:than|in\s+the|each|every)\b)"
)
_COMPARED = ("longer", "faster", "further", "often", "slower", "earlier", "later")
_COLLAPSED = re.compile(
    r"\b(?:prices?|demand|catch(?:es)?|stocks?|sales|exports?|imports?|yields?|numbers?|trade|revenues?|incomes?|populations?)\b"
    r"[^,;]{0,60}?\s(?P<verb>(?:(?:has|have|had)\s+(?:\w+\s+)?)?collapsed)\b"
)
_NO_LONGER = re.compile(
    r"\b(?:is|are|was|were)\s+no\s+longer\s|\bno\s+longer\s+(?!than\b)[a-z]+\s|\b(?:has|have|had)\s+ceased\s"
    r"|\b(?:has|have|had|is|are)\s+all\s+but\s+\w+ed\b"
)
_GONE = re.compile(
    r"\b(?:(?:gone|went|going|goes|come|came|coming|comes|crept|creeping|edged|edging|inched|ticked|shot|picking)\s+(?:(?P<up>up(?!\s+(?:with|for|against|to\s+the)\b))|(?P<down>down))"
    r"|(?:has|have|had)\s+never\s+been\s+(?:so\s+)?(?:(?P<highest>high\w*|greater|larger|more)|(?P<lowest>low\w*|smaller|less|fewer))"
    r"|reach(?:ed|es|ing)?\s+(?:an?\s+)?(?:new\s+)?(?:record|all-time|unprecedented)\s+(?:(?P<peak>highs?|levels?|numbers?)|(?P<trough>lows?)))\b"
    r"|,\s+(?:(?P<raised>up)|(?P<lowered>down))\s+(?:from|on)\s+(?=(?:[^\s,.;]+\s+){0,4}?(?:\d|an?\s+year|last\s+year|the\s+(?:previous|same)\s))"
    r"|,\s+(?:the|its|their)\s+(?:(?P<top>highest|largest|most)|(?P<bottom>lowest|smallest|fewest))\s+(?:[a-z]+\s+){0,4}?"
    r"(?:ever|on\s+record|since|yet|in\s+(?:\d+|[a-z]+)\s+years)\b"
)
_GOING_SOMEWHERE = (" up", " down", "never been", "reach", ", the ", ", its ", ", their ")
_WAYS: dict[str, Direction] = {
    "highest": "up", "peak": "up", "raised": "up", "top": "up",
    "lowest": "down", "trough": "down", "lowered": "down", "bottom": "down",
}  # fmt: skip
_BEHIND_VERB = frozenset({"raised", "lowered", "top", "bottom"})
"""Ways told behind the clause's own verb: "concern at the number of losses, which reached 40, up from 31"."""

_CONCERNED = re.compile(r"\b(?:concern|alarm|regret|dismay)")
_GAVE_WAY = re.compile(
    r"\b(?:given\s+way|gave\s+way|giving\s+way|turned|turning|switched\s+over)\s+(?:away\s+from|to)\s"
    r"|\b(?:has|have|had|is|are)\s+(?:now\s+|largely\s+|mostly\s+|being\s+|been\s+){0,3}(?:replac|supplant|displac)(?:ed|ing)\s"
)
_MOVED_OWN = re.compile(
    r"\b(?:has|have|had)\s+(?:\w+ly\s+|also\s+|since\s+)?(?:moved|shifted|switched|transferred)\s+(?:its|their)\s"
    r"[^,;:]{2,60}?\s(?:away\s+)?from\s[^,;:]{2,60}?\sto\s"
)
"""A move from one thing to another of what somebody does: "have moved their stalls from the quay to the hills"."""

_NOW = re.compile(
    r"\b(?:is|are)\s+now\s+(?:the\s+|an?\s+|one\s+of|among\s+the|mostly|mainly|largely|almost|nearly|more|less|common\w*"
    r"|wide\w+|rare|routine\w*|usual\w*|often|everywhere|found|used|seen|sold|bought|carried|conducted|arranged|traded|moved"
    r"|shipped|smuggled|recruited|made|produced|grown|taking\s+place|happening|higher|lower|twice|half|\w+ing\b)"
)
_NOT_HABIT = "|".join(load("changes")["no_habits"])
_HABIT = re.compile(
    rf"(?:(?:(?<=[a-z]s\s)|(?<=people\s)|(?<=children\s)|(?<=women\s)|(?<=men\s))now\s+(?:\w+ly\s+|often\s+)?(?!(?:{_NOT_HABIT})\b)[a-z]{{3,}}(?<!ed)(?<!ing)"
    rf"|(?<=[a-z]\s)now\s+(?:\w+ly\s+|often\s+)?(?!(?:{_NOT_HABIT})\b)[a-z]{{2,}}s)\b"
)
"""What goes on today and did not before: "brokers now demand"."""
_STEADY = re.compile(
    r"\b(?:(?:has|have|had|is|are|was|were)\s+(?:\w+ly\s+)?)?(?:held|holding|holds?|stayed|stays?|staying|kept|keeps?)\s+"
    r"(?:steady|firm|stable|constant|level|(?:too\s+|very\s+|stubbornly\s+|persistently\s+)?(?:high|low))\b"
    r"|\b(?:level(?:l)?ed\s+(?:off|out)|plateaued|stagnated|(?:is|are|was|were)\s+stagnating)\b"
)
_LEFT = re.compile(r"\bremain(?:s|ed)?(?=\s*(?:[.,;:)]|$))")
"""What remains and no more is said of it: "gaps in the data remain"."""

_STILL = re.compile(
    r"\b(?:(?:is|are|was|were)\s+still\s+(?:often\s+|widely\s+|being\s+)?(?:found|used|sold|bought|lost|killed|caught|dumped|traded"
    r"|smuggled|recruited|practi[sc]ed|burnt|burned|thrown|discharged|hunted|poached|exploited|trafficked|abandoned|detained"
    r"|excluded|denied|common|too\s+(?:few|little|low|high|many|slow|long))"
    r"|still\s+(?:lacks?|lacked|suffers?|suffered|lags?|lagged|dominates?|occurs?|occurred|accounts?|goes|go|takes?\s+place|face|faces))\b"
)
_BEGUN = re.compile(
    r"\b(?:(?:has|have|had)\s+(?:also\s+|since\s+|now\s+)?(?:begun|started)|began|started)\s+to\s+(?P<verb>[a-z]+)\b"
)
_OVER = re.compile(r"\b(?:has|have|had)\s+(?:\w+ly\s+|now\s+|all\s+but\s+)?ceased(?=\s*(?:[.,;]|$))")
_PLAIN: tuple[tuple[tuple[str, ...], re.Pattern[str], Direction], ...] = (
    (("increasingly",), _INCREASINGLY, "up"),
    (("",), _UNCHANGED, "persistent"),
    (("held", "hold", "stay", "kept", "keep", "level", "plateaued", "stagnat"), _STEADY, "persistent"),
    (("remain",), _LEFT, "persistent"),
    (("still ",), _STILL, "persistent"),
    (("ceased",), _OVER, "down"),
    (("first",), _NEVER_BEFORE, "new"),
    ((", first ",), _FIRST_SEEN, "new"),
    ((", ",), _UNHEARD, "new"),
    ((" confined ",), _CONFINED, "new"),
)
"""Patterns that tell one direction each, with letters of which some must be there."""

_TURNED: tuple[tuple[str, re.Pattern[str], Direction], ...] = (
    ("", _NO_LONGER, "down"),
    ("", _GAVE_WAY, "new"),
    (" from ", _MOVED_OWN, "new"),
    (" now ", _NOW, "new"),
    ("now ", _HABIT, "new"),
)
"""Patterns that tell how things have turned out; of what members made or do they tell no trend."""

_KEEPS = re.compile(r"\b(?:keeps?|kept|goes\s+on|go\s+on|went\s+on)\s+(?:on\s+)?(?P<form>[a-z]+ing)\b")

_VERB = re.compile(r"\s(?:is|are|was|were|has|have|had)\s")
_SUPERLATIVE = re.compile(
    r"(?:[a-z]{3,}est|most|best|worst|main|only|chief|leading|number|first|second|top|single|sole|principal)$"
)
_LACKING = re.compile(r"(?:under|over|un)-?[a-z]+(?:ed|en|d|able)$")
_COMPARATIVE = re.compile(r"[a-z]+(?:i|c|ng|t|k|st|ll|gg|ld|p|w|h|rr|s)er$")
_NO_COMPARATIVE = re.compile(
    r"(?:partner|member|user|owner|leader|centre|center|matter|factor|holder|number|order|other)$"
)
_NO_OBJECT = re.compile(
    r"\s*(?:[,.;:)\]–—]|$)|\s+(?:by|from|to|in|over|since|during|at|on|for|with|across|among|between|again"
    r"|further|after|before|throughout|within|into|"
    r"towards?|\w+wards?|compared|despite|because|when|while|and|but|as|under|until|even|only|more|wherever|whenever|where|once|so|if|\w+ly|\w*fold|nearly"
    r"|about|some|out|away|up|down|the\s+(?:most|fastest)|beyond|off|inland|offshore|"
    r"online|offline|abroad|underground|overseas|north|south|east|west|upstream|downstream|back|year\s+on\s+year"
    r"|twice|two-?fold)\b"
)


def has_no_object(low: str, at: int, end: int) -> bool:
    """Say whether no object follows a verb that ends at ``at``."""
    return _NO_OBJECT.match(low, at, end) is not None


def told_by_patterns(words: str) -> Iterator[Told]:
    """Yield the directions that a clause's patterns give it, each with its match."""
    yield from _by_comparison(words)
    going = any(each in words for each in _GOING_SOMEWHERE)
    for pattern in (_PREDICATE, _GONE) if going else (_PREDICATE,):
        for match in pattern.finditer(words):
            group = cast(str, match.lastgroup)
            if group in _BEHIND_VERB and _CONCERNED.search(words, 0, match.start()):
                continue  # what concerned them tells the change
            yield _WAYS.get(group) or cast(Direction, group), match
    for letters, plain, direction in _PLAIN:
        if any(each in words for each in letters):
            yield from ((direction, match) for match in plain.finditer(words))
    for inside, turned, way in _TURNED:
        if inside in words:
            yield from ((way, match) for match in turned.finditer(words) if not _is_work(words[: match.start()]))
    if " to " in words:
        yield from ((begun, match) for match in _BEGUN.finditer(words) if (begun := _begun(match["verb"])))
    yield from _states(words)
    yield from _going_on(words)


def _by_comparison(words: str) -> Iterator[Told]:
    """Yield what comes sooner, lasts longer, goes on in growing numbers, or has collapsed."""
    if " numbers" in words:
        yield from ((cast(Direction, match.lastgroup), match) for match in _IN_NUMBERS.finditer(words))
    if any(each in words for each in _COMPARED):
        for match in _SOONER.finditer(words):
            yield (None if match["sooner"] else cast(Direction, match.lastgroup)), match
    if "collapsed" in words:
        yield from (("down", match) for match in _COLLAPSED.finditer(words))


def _states(words: str) -> Iterator[Told]:
    """Yield what "remained" and "became" say of a state."""
    for match in _STATE.finditer(words):
        rest = re.findall(r"[\w’'-]+", match["rest"])
        lasting = match["verb"].startswith("remain") and rest[0] == "the" and _SUPERLATIVE.match(" ".join(rest[1:2]))
        if word_set("states").intersection(rest[:4]) or _LACKING.match(rest[0]) or lasting or _is_comparative(rest[0]):
            yield _state_direction(match["verb"], rest), match


def _is_comparative(word: str) -> bool:
    return bool(_COMPARATIVE.match(word)) and not _NO_COMPARATIVE.match(word)


def _state_direction(verb: str, rest: list[str]) -> Direction:
    if verb.startswith("remain") or verb.endswith("still"):
        return "persistent"
    if "more" in rest[:2] or "increasingly" in rest[:2] or "harder" in rest[:2]:
        return "up"
    if "less" in rest[:2] or rest[0] in word_set("lessening"):
        return "down"
    return "up" if _is_comparative(rest[0]) else "new"


def _going_on(words: str) -> Iterator[Told]:
    """Yield what keeps on or continues."""
    for match in _KEEPS.finditer(words):
        told = match["form"] in progressive()
        if told and (match["form"] not in word_set("transitive") or has_no_object(words, match.end(), len(words))):
            yield change_words().verbs[match["form"]], match
    for match in _CONTINUE.finditer(words):
        if not word_set("undertakings").intersection(words[: match.start()].split()[-3:]):
            yield _continued(match["infinitive"] or ""), match


def _is_work(subject: str) -> bool:
    """Say whether a subject is what members carry on or have written: "the guidelines on planned relocation"."""
    head = head_of(_VERB.split(subject, maxsplit=1)[0].lstrip().removeprefix("the "))
    return head in word_set("undertakings") or head in word_set("published") or head in word_set("tools")


_MORE_OF_IT = frozenset(
    "rise grow increase expand spread worsen escalate climb multiply mount swell soar surge intensify deepen widen"
    " lengthen accelerate double improve recover".split()
)
_LESS_OF_IT = frozenset("fall decline decrease drop shrink diminish dwindle ease wane slow recede subside".split())
_NEW_TO_IT = frozenset("appear emerge arrive surface shift change".split())


def _continued(infinitive: str) -> Direction:
    """Return the direction of "continued to rise", up, and of "continued to circulate", persistent."""
    return "up" if infinitive in _MORE_OF_IT else "down" if infinitive in _LESS_OF_IT else "persistent"


def _begun(infinitive: str) -> Direction | None:
    """Return the direction of what has begun to rise, fall or appear; null for any other verb."""
    if infinitive in _NEW_TO_IT:
        return "new"
    way = _continued(infinitive)
    return None if way == "persistent" else way
