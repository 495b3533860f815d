"""The year in which a process was founded, and the number of its founders, where its documents give several.

The sentence is read as it stands, for the year is no fact of its own. Words of beginning are data; what makes one a
founding is where the process is named beside it: as the subject before ("the Forum had been set up in Oslo in 2011"),
behind the year ("Founded in 2012, the Forum …"), or as what was founded ("the creation of the Forum in 2011"). Only the
process itself is asked after.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractors.readings.founding_words import FOUNDED
from extractors.readings.ordinals import ordinal_value
from extractors.readings.word_starts import at_word_start
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.sources import Sources
from kb.link.printed import heading
from kb.link.processes import head
from kb.link.series import Paper, Series
from kb.link.words.meanings import MONTHS
from kb.link.words.numerals import NUMBER, number
from kb.wording import folded

_DONE = f"{FOUNDED}|brought into being|born|first convened"
"""What is done to what begins; it also stands behind "was"."""

_OWN = (
    "began|started|came into being|came into existence|came to life|dates|goes back|go back|date back|has existed"
    "|have existed|had existed|exists|traces its origins|took shape"
)
"""What begins does this itself."""

_NOUNS = "founding|foundation|establishment|creation|launch|formation|inception|inauguration|beginnings|birth|start"
_DONE_WORDS, _OWN_WORDS = frozenset(_DONE.split("|")), frozenset(_OWN.split("|"))
_WORDS = f"{_DONE}|{_OWN}|{_NOUNS}"
_WORD = re.compile(
    at_word_start(f"{_WORDS}|{'|'.join(word[0].upper() + word[1:] for word in _WORDS.split('|'))}")
    + r"\b(?=[^.]{0,180}?\d{4})"
)
_YEAR = re.compile(
    rf"[^.;:]{{0,90}}?(?:\b(?:in|since|from|to|of|year|during|early|late|{'|'.join(sorted(MONTHS))}),?\s+|\()"
    r"(?P<year>(?:18|19|20)\d\d)\b",
    re.IGNORECASE,
)
_OTHER_ACT = re.compile(
    r"\b(?:[a-z]{2,}ed|is|are|was|were|has|have|had|will|which|who|that|to\s(?=[a-z])|its|their|an?|the\s(?=[a-z]+\s[a-z]+ing\b))\b"
)
"""Words between a beginning and a year that make the year one of something else."""

_THAT = re.compile(
    r"(?:,?\s(?:which|that))?\s(?:was|were|is|are|has been|have been|had been|having been|being)"
    r"(?:\s(?:itself|first|formally|originally|officially|jointly|already|only|\w+ly))*\s\Z"
)
_WHICH = re.compile(r",?\s(?:which|that)(?:\s\w+ly)?\s\Z")
_ASIDE = re.compile(r"(?:,|\s\(|\s–|\s—)\s?(?:first\s|formally\s|originally\s|officially\s)?\Z")
_BELONGS = re.compile(r"(?:\b(?:of|for|by|to|in|with|from|under|within|on|between|at|and)|[’']s?|[A-ZÀ-Þ]\w*)\s\Z")
"""Words before a name by which it is that of an owner, or only the end of another."""

_ACT_OF = re.compile(r"\b[a-z]{3,}(?:ed|en)\sby\s\Z")
"""Words before a name by which something was done by it: "declared by the Forum, founded in 2012"."""

_GOES_ON = re.compile(
    r"(?:\s\([^)]{1,40}\))?(?:\Z|[,.;)]|\s(?:in|at|on|as|by|since|with|to|and|during|back|from|when|has|had|have|was|is"
    r"|were|are|will|met|bring|unite|include|comprise|serve|meet|count|provide|offer|number|consist|link|[a-z]+s)\b)"
)
"""How a sentence goes on behind a name: with no noun that would make it another."""

_IT = re.compile(r"\s(?:ever\s)?(?:since|when|after|before)\sit\Z")
"""A pronoun for what is named just before: "has hosted the Forum since it was set up"."""

_BESIDE_NAME = "in brief|in short|in figures|in a nutshell|at a glance|today"
_LEAD = re.compile(r",?\s(?:by\s[^,.;]{2,60},\s)?(?:[Tt]he\s)?")
_OF = re.compile(r"\s(?:of\s)?(?:the\s)?")
_ALSO_CALLED = re.compile(r",\s(?:\w+\s)?(?:known|called|abbreviated|or)\s[^,.;]{2,60},")
"""A further name between that of the process and its verb: "the X Council, known as the Y Council, was founded"."""

_AGO = re.compile(
    rf"(?P<n>{NUMBER})\syears\sago\b|\bturn(?:s|ed)\s(?P<age>{NUMBER})\b"
    r"|\b(?:celebrat\w+|mark\w*)\s(?:its|the)\s(?P<nth>[a-z]+|\d+(?:st|nd|rd|th))\s(?:anniversary|birthday)\b",
    re.IGNORECASE,
)
"""A beginning told by the years that have gone since."""

_WORDS_AGO = ("years ago", " turns ", " turned ", "anniversary", "birthday")

_FOUNDED = re.compile(rf"\b(?:{_DONE}|{_NOUNS})\b")
_ITS_SUBJECT = re.compile(r"\b\d{4},\s(?:the\s)?[A-ZÀ-Þ]")
"""How a sentence names its own subject behind the year: "Founded in 2009, the Coral Trust helps the Forum"."""

_BY = re.compile(
    rf"\bby\s(?:its\s|the\s)?(?P<counted>(?P<n>{NUMBER})\s(?:\w+\s){{0,2}}?(?:countries|states|members|governments|nations))\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[.;:?!]\s|\n\s*\n|\n[-•*#|]")
_SENTENCE = 200
"""A process is named within so many characters of the word of its beginning."""


def founding(sources: Sources) -> Iterator[Contradiction]:
    """Yield the years and the numbers of founders that documents of a series give for the founding of its process."""
    years: list[Claim] = []
    founders: list[Claim] = []
    for paper in sources.papers if sources.series.process else ():
        told = list(_years(sources, paper))
        years += [*told, *_ago(sources, paper)]
        founders += _founders(sources, told)
    yield from _at_odds("dates", f"year in which {sources.series.process} was founded", years)
    yield from _at_odds("number", f"founders of {sources.series.process}", founders)


def _at_odds(kind: str, what: str, claims: Iterable[Claim]) -> Iterator[Contradiction]:
    """Yield what documents tell in several ways, if none of them tells it in all."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for each in claims:
        told[each.value].append(each)
    papers = [{each.paper.id for each in group} for group in told.values()]
    if len(told) > 1 and not set.intersection(*papers):
        yield Contradiction(kind, what, "one-founding", tuple(map(tuple, told.values())))


def _founders(sources: Sources, years: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the number of founders where a sentence gives it with the year: "launched in 2012 by six States"."""
    for each in years:
        word = _FOUNDED.search(each.sentence.lower())
        found = _BY.search(each.sentence, word.end()) if word else None
        if word and found and not _OTHER_ACT.search(each.sentence, word.end(), found.start()):
            at = sources.text(each.paper).find(found["counted"], max(0, each.span[0] - _SENTENCE))
            if at >= 0 and (count := number(found["n"])):
                span = (at, at + len(found["counted"]))
                yield replace(each, value=str(count), span=span, quote=found["counted"])


def _years(sources: Sources, paper: Paper) -> Iterator[Claim]:
    text = sources.text(paper)
    names: _Names | None = None
    for word in _WORD.finditer(text):
        start, end = max(0, word.start() - _SENTENCE), word.end() + _SENTENCE
        before = _ALSO_CALLED.sub("", _BREAK.split(text[start : word.start()])[-1].replace("\n", " "))
        behind = _BREAK.split(text[word.end() : end])[0].replace("\n", " ")
        names = names or _Names(sources.series, paper)
        found = _year(names, word[0].lower(), before, behind)
        if found is None and not before.strip() and word[0].lower() in _DONE_WORDS:  # "Founded in 2012"
            headed = heading(sources.db, paper.id, word.start() - 1)
            own = headed is not None and names.heads(headed) and _ITS_SUBJECT.search(behind) is None
            found = _at(behind, 0) if own else None
        if found is not None:
            at = word.end() + found
            label, sentence = sources.cited(paper, at)
            year = text[at : at + 4]
            yield Claim(paper, None, year, label, (at, at + 4), year, sentence or text[word.start() : at + 4])


def _ago(sources: Sources, paper: Paper) -> Iterator[Claim]:
    """Yield the years of founding that a document tells by how long ago they were."""
    text = sources.text(paper)
    if not paper.date or not any(words in text for words in _WORDS_AGO):
        return
    names = _Names(sources.series, paper)
    for match in _AGO.finditer(text):
        around = sources.read(paper).place(match.start())
        told = text[slice(*around)].replace("\n", " ") if around else ""
        before = told[: match.start() - around[0]].rstrip() if around else ""
        years = ordinal_value(match["nth"].lower()) if match["nth"] else number(match["n"] or match["age"])
        if years and (
            names.end_of(_WHICH.sub("", f"{before} ").rstrip()) if match["n"] is None else _is_founded(names, told)
        ):
            label, sentence = sources.cited(paper, match.start())
            year = str(int(paper.date[:4]) - years)
            yield Claim(paper, None, year, label, match.span(), match[0], sentence or match[0])


def _is_founded(names: "_Names", told: str) -> bool:
    """Say whether a sentence tells that the process was founded, or that somebody founded it."""
    for word in _FOUNDED.finditer(told):
        known, before = _OF.match(told, word.end()), told[: word.start()]
        if known and names.begins(told, known.end()) is not None:
            return True
        passive = _THAT.search(before)
        if passive and names.end_of(before[: passive.start()]):
            return True
    return False


class _Names:
    """What a document calls the process."""

    def __init__(self, series: Series, paper: Paper) -> None:
        known = set(series.process_names)
        printed = sorted({*known, *series.shorts.get(paper.id, ())}, key=lambda name: (-len(name), name))
        names = [name for name in printed if name in known or folded(series.full(paper.id, name)) in known]
        any_name = "|".join(r"\W+".join(re.escape(word) for word in name.split()) for name in names) or r"(?!)"
        self._begins = re.compile(rf"(?:{any_name})\b")
        self._ends = re.compile(rf"\b(?:{any_name})\W*\Z")
        noun = head(folded(series.process)).rpartition(" ")[2].capitalize()
        self._noun = re.compile(rf"{re.escape(noun)}\b")
        self._heads = re.compile(
            rf"(?:about )?(?:the )?(?:{any_name}|{re.escape(noun.lower())})(?: (?:{_BESIDE_NAME}))?"
        )
        self._alone = re.compile(rf"\b[Tt]he {re.escape(noun)}\Z")

    def end_of(self, words: str) -> bool:
        """Say whether words end with a name of the process that stands for itself."""
        found = self._alone.search(words) or self._ends.search(_plain(words))
        before = re.sub(r"\b[Tt]he\s\Z", "", words[: found.start()]) if found else ""
        return found is not None and (bool(_ACT_OF.search(before)) or not _BELONGS.search(before))

    def heads(self, words: str) -> bool:
        """Say whether a heading says that what is under it is about the process: "The Forum in brief"."""
        return self._heads.fullmatch(_plain(words).strip()) is not None

    def begins(self, words: str, start: int) -> int | None:
        """Return where a name of the process ends that begins at a place, unless it goes on to another name."""
        found = self._begins.match(_plain(words), start) or self._noun.match(words, start)
        return found.end() if found and _GOES_ON.match(words, found.end()) else None


def _plain(words: str) -> str:
    """Return words in lower case and without accents, each letter in its place."""
    return "".join(unicodedata.normalize("NFKD", letter)[0] for letter in words).lower()


def _year(names: _Names, word: str, before: str, behind: str) -> int | None:
    """Return where behind a word of beginning the year stands in which the process began; null if it tells of none."""
    known = _OF.match(behind) if word not in _OWN_WORDS else None
    named = names.begins(behind, known.end()) if known else None
    if named is not None:
        return _at(behind, named)
    year = _at(behind, 0)
    if year is None:
        return None
    if word in _OWN_WORDS and names.end_of(_WHICH.sub("", before)):
        return year
    passive = (_THAT.search(before) or _ASIDE.search(before)) if word in _DONE_WORDS else None
    if passive and names.end_of(_IT.sub("", before[: passive.start()])):
        return year
    lead = _LEAD.match(behind, year + 4)
    return year if lead and names.begins(behind, lead.end()) is not None else None


def _at(words: str, start: int) -> int | None:
    """Return where the year of a beginning stands, if nothing else comes between."""
    found = _YEAR.match(words, start)
    if not found or _OTHER_ACT.search(words, start, found.start("year")):
        return None
    return found.start("year")
