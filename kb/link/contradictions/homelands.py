"""The countries of persons as running text tells them: "a Samoan diver", "Mele Fonua of Tonga".

Facts tell of delegates. Only names that two documents print so are read further; that a name is one of a person shows
in one of them at least, by a title or by what the person is.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from extractors.language import pipeline
from extractors.readings.entities.countries import find_countries
from extractors.readings.entities.names import BODY_HEAD
from extractors.readings.word_starts import at_word_start
from kb.link.contradictions.claims import Claim
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.wording import folded

_CAP = r"[A-ZÀ-Þ][\w’'-]+"
_NAME = rf"(?P<name>{_CAP}(?:\s(?:(?:de|van|von|bin|al|da|dos)\s)?{_CAP}){{1,3}})"
_IS_A = re.compile(
    rf"{at_word_start('the|The|a|an|A|An')}\s(?P<land>{_CAP})\s[a-z]{{4,}}\s(?:Mr\s|Ms\s|Dr\s|Professor\s|Captain\s|Colonel\s)?{_NAME}"
)
_BEHIND = re.compile(
    rf"(?:\s(?:of|from)\s(?:the\s)?|,\s(?P<what>an?|the)\s(?={_CAP}\s[a-z]{{4}}))(?P<land>{_CAP}(?:\s{_CAP}){{0,2}})\b"
)
_SPEAKS = re.compile(
    r",\s(?:who\s)?(?:(?:had|has)\s)?(?:(?:spoke|speaks|spoken|speaking|sat|sits|sitting|attended|came|acted)\s(?:there\s)?"
    rf"(?P<what>for|on\sbehalf\sof)|represent(?:s|ed|ing))\s(?:the\s)?(?P<land>{_CAP}(?:\s{_CAP}){{0,2}})\b"
)
"""Words by which somebody is told to act for a country."""

_BEFORE = re.compile(
    rf"(?P<title>\b(?:Mr|Mrs|Ms|Dr|Professor|Captain|Colonel|Sir|Dame)\s)?(?<!the\s)(?<![\w’'-]){_NAME}\Z"
)
_REACH = 60
"""A person is named within so many characters before the country."""

Home = tuple[str, str, Claim]
"""A person's folded name, the country's code, and where it is told."""


@dataclass(frozen=True)
class _Told:
    """A name with words for a country."""

    paper: Paper
    name: str
    span: tuple[int, int]
    land: str
    is_person: bool
    """Whether a title, or what he or she is, tells that it is one of a person."""


def homelands(sources: Sources, known: Mapping[str, Set[str]]) -> Iterator[Home]:
    """Yield the persons whose countries several documents tell, one of them at least in running text.

    :param known: the documents whose facts tell the country of a person, by the person's folded name.
    """
    told: dict[str, list[_Told]] = defaultdict(list)
    for paper in sources.papers if len(sources.papers) > 1 else ():
        for each in _told(paper, sources.text(paper)):
            told[folded(each.name)].append(each)
    for name, places in told.items():
        is_person = any(each.is_person for each in places) and not BODY_HEAD.search(places[0].name)
        if (is_person or name in known) and len({each.paper.id for each in places} | known.get(name, set())) > 1:
            for each in places:
                yield from _home(sources, name, each)


def _told(paper: Paper, text: str) -> Iterator[_Told]:
    for match in _IS_A.finditer(text):
        yield _Told(paper, match["name"], match.span(), match["land"], is_person=True)
    for match in (*_BEHIND.finditer(text), *_SPEAKS.finditer(text)):
        if not _ends_with_capital(text, match.start()):
            continue
        before = _BEFORE.search(text, max(0, match.start() - _REACH), match.start())
        if before:
            span = (before.start("name"), match.end())
            is_person = bool(before["title"] or match["what"] or match.re is _SPEAKS)
            yield _Told(paper, before["name"], span, match["land"], is_person)


def _ends_with_capital(text: str, end: int) -> bool:
    """Say whether the word that ends at a place begins with a capital, as the last one of a name does."""
    start = max(text.rfind(" ", 0, end), text.rfind("\n", max(0, end - _REACH), end)) + 1
    return text[start].isupper()


def _home(sources: Sources, name: str, told: _Told) -> Iterator[Home]:
    found = find_countries(pipeline().make_doc(told.land), any_adjective=True)
    codes = {each.code for each in found if each.code}
    if len(codes) == 1:
        [code] = codes
        label, sentence = sources.cited(told.paper, told.span[0])
        printed = sources.text(told.paper)[slice(*told.span)]
        row = {"name": told.name, "country": code}
        yield name, code, Claim(told.paper, None, told.name, label, told.span, printed, sentence or printed, row)
