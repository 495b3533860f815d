"""Who is quoted: the words around a quotation that name the speaker and hold the verb of speech.

"…,” said Seruwaia Batiratu", "Kleib said.", "…,” he added, “…", "Dr Ana Tabe, Chair of the Group, said: “…”" and
"according to" are attributions; a sentence in marks without one belongs to the speaker of the words before it
(genre guide, T21).
"""

import re
from dataclasses import dataclass

from extractors.document import Span
from extractors.facts.antecedents import sentence_subject
from extractors.mentions import countries, named_within, people, person_finder, within
from extractors.parsed import Parsed
from extractors.readings.clauses.actors import PRONOUNS, bare_actor, is_actor
from extractors.readings.clauses.clauses import Clauses
from extractors.readings.clauses.groups import verb_group
from extractors.readings.clauses.reporting import speech
from extractors.readings.entities.countries import country_name
from extractors.readings.people.persons import Person
from extractors.readings.people.posts import kind_of
from extractors.readings.people.seats import is_seat
from extractors.readings.quotations import Quotation

_FORMS = "|".join(sorted(speech(), key=len, reverse=True))
_SAID_SPEAKER = re.compile(
    rf"[\s,–—-]*(?P<verb>{_FORMS})\s+(?P<who>[^“„«\"”:;!?]{{2,160}}?)(?=[,.:;]\s|[,.:;]?$|[“„«\"]|\s[–—]\s)"
)
_SPEAKER_SAID = re.compile(
    rf"[\s,–—-]*(?P<who>[^“„«\"”:;!?]{{1,140}}?)[,\s]+(?:(?:has|have|had|also|then|further|later|\w+ly)\s+)*"
    rf"(?P<verb>{_FORMS})\b(?P<rest>[^“„«\".;]{{0,60}})"
)
_ACCORDING = re.compile(r"[\s,]*according to\s+(?P<who>[^“„«\"”:;!?]{2,120}?)(?=[,.]\s|[,.]?$|[“„«\"])", re.IGNORECASE)
_IN_WORDS_OF = re.compile(
    r"(?:(?:according to|in the words of)\s+(?P<who>[^“„«\"”:;]{2,120}?)|\bin (?P<own>his|her) (?:own )?words),?\s*$",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s*(?:[–—]|--?)\s*(?P<who>[A-ZÀ-Þ][^“„«\"”]{2,120}?)\.?\s*$")
_SIGNS_OFF = re.compile(r"(?<=[.!?…”\"’])\s+(?=[–—])")
"""Where words may be signed: a dash behind a sentence."""

_NAME_ENDS = re.compile(r"\s*(?:[,;(\n]|$)")
_SOMEBODY = re.compile(r"(?:an?|the)\s", re.IGNORECASE)
_LONGEST_SIGNATURE = 120
"""Characters of a name with its office, at most."""

_BULLET = "•"
_CLOSING_MARKS = '”"’»'

_LEADS = re.compile(rf"\b(?P<verb>{_FORMS})\b(?:\s+(?!that\b)[\w’'-]+){{0,6}}?\s*(?:[,:]|\s+that|\s+–)?\s*$")
_LEADING_WORDS = 12
"""A verb that leads up to a quotation stands within so many words before it, marks counted."""

_LONGEST_LEAD = 300
"""Characters of those words, at most."""

_LONGEST_SUBJECT = 600
"""Characters between the start of a sentence and the verb that leads up to a quotation, at most."""

_LONGEST_NAMING = 200
"""Characters of "according to …" before a quotation, at most."""

_LABELLED = re.compile(r"^(?P<who>[^“„«\"”.;:]{3,120}):\s*$")
_PARTICIPLE = re.compile(r"[A-Z][a-z]+(?:ed|ing)\s+(?=[a-z])")
_TITLED_AGAIN = re.compile(
    r"\b(?:Minister|Secretary|Senator|President|Commissioner|Director|M(?:r|s|rs|iss)\.?|Dr\.?|Prof\.?)"
    r" (?P<name>[A-ZÀ-Þ][\w’'-]+)"
)
"""A person named again by title and surname: "Minister Tabe"."""

_SENTENCE = re.compile(r"[.!?…]['’”»\"]?\s+(?=[A-ZÀ-Þ“„«\"])")


@dataclass(frozen=True, slots=True)
class Attribution:
    """What names the speaker of a quotation."""

    speaker: str | None
    """Null where a participle goes on with the speaker before: "…, adding that “…”"."""

    verb: str | None
    """Lemma of the verb that introduces the words; null where only the place tells the speaker."""

    spans: tuple[Span, ...]
    """The words that say so."""


def after(parsed: Parsed, quoted: Quotation, limit: int) -> Attribution | None:
    """Read an attribution that follows the words: "said X", "X said", "according to X"; it ends by ``limit``."""
    text = parsed.text
    start = quoted.outer.end
    if text[start : start + 1] in (".", ";", ":"):
        return None
    ended = text[quoted.span.end - 1] in ".…"
    found = _SAID_SPEAKER.match(text, start, limit) or _ACCORDING.match(text, start, limit)
    if found and (not ended or found[0].lstrip(" ,\n–—-")[:1].islower()):
        return _named(parsed, found, quoted)
    found = _SPEAKER_SAID.match(text, start, limit)
    if found is None or (ended and not found["who"][:1].islower()) or found["rest"].rstrip().endswith(":"):
        return None
    who = found["who"].strip()
    return _named(parsed, found, quoted) if is_actor(who.split(",")[0]) else None


def before(parsed: Parsed, quoted: Quotation, floor: int) -> Attribution | None:
    """Read an attribution that leads up to the words: "X said: ", "X: ", "According to X, "; not before ``floor``."""
    text = parsed.text
    floor = max(floor, quoted.outer.start - _REACH)
    prefix = text[floor : quoted.outer.start]
    cuts = list(_SENTENCE.finditer(prefix))
    start = floor + (cuts[-1].end() if cuts else 0)
    prefix = text[start : quoted.outer.start]
    ended = prefix.rstrip().endswith((".", "!", "?"))
    if not ended and (found := _IN_WORDS_OF.search(prefix, max(len(prefix) - _LONGEST_NAMING, 0))):
        who = Span(start + found.start(found.lastgroup or 0), start + found.end(found.lastgroup or 0))
        speaker = _last_person(parsed, who.start) if found["own"] else speaker_of(parsed, who)
        return Attribution(speaker, None, (who,))
    if found := _LEADS.search(prefix, _last_words(prefix)):
        at = start + found.start("verb")
        sentence = Span(max(start, at - _LONGEST_SUBJECT), quoted.outer.start)
        group = verb_group(text, sentence.start, at)
        clauses = Clauses(text, sentence)
        subject = clauses.subject(group.start, not group.helpers)
        verb = speech()[found["verb"].lower()]
        if subject is None and found["verb"].endswith("ing"):
            return Attribution(None, verb, (Span(at, start + len(prefix.rstrip())),))
        if subject and not group.unreal and not group.infinitive:
            who = _behind_participle(parsed, subject.span, group.start)
            if group.passive:  # "the team was told that": nobody is named who told it
                return Attribution(None, verb, (Span(who.start, start + len(prefix.rstrip())),))
            return Attribution(speaker_of(parsed, who), verb, (Span(who.start, start + len(prefix.rstrip())),))
    if found := _LABELLED.match(prefix):
        who = Span(start + found.start("who"), start + found.end("who"))
        named = within(people(parsed), who)
        if not named:
            known = any(parsed.words(each.name) == found["who"] for each in people(parsed))
            return Attribution(found["who"], None, (who,)) if known else None
        return Attribution(full_person(parsed, named[0]), None, (who,))
    return None


def _behind_participle(parsed: Parsed, subject: Span, verb: int) -> Span:
    """Return the person named behind a participle taken for the subject: "Asked about costs, Ana Tabe replied"."""
    if subject.end >= verb or not _PARTICIPLE.match(parsed.text, subject.start, subject.end):
        return subject
    named = within(people(parsed), Span(subject.end, verb))
    return named[0].span if named else subject


def _last_words(prefix: str) -> int:
    """Return the offset from which on words may lead up to a quotation that follows ``prefix``."""
    floor = max(len(prefix) - _LONGEST_LEAD, 0)
    parts = prefix[floor:].rsplit(None, _LEADING_WORDS)
    return floor + (len(parts[0]) if len(parts) > _LEADING_WORDS else 0)


def signed(parsed: Parsed, start: int, end: int) -> Attribution | None:
    """Read words that sign those before them: "— Ana Tabe, Chair of the Group"."""
    found = _DASH.match(parsed.text, start, end)
    who = Span(*found.span("who")) if found else None
    return Attribution(speaker_of(parsed, who), None, (who,)) if who else None


def signed_inside(parsed: Parsed, block: Span) -> tuple[Span, Attribution] | None:
    """Part a block quotation from what signs it in the same block: "… so do we. — Ana Tabe, Chair"."""
    *_, last = None, *_SIGNS_OFF.finditer(parsed.text, block.start, block.end)
    signature = signed(parsed, last.start(), block.end) if last else None
    if last is None or signature is None or not within(people(parsed), signature.spans[0]):
        return None
    return Span(block.start, last.start()), signature


def signed_below(parsed: Parsed, index: int) -> Attribution | None:
    """Read a block that signs the one above it; readers may have taken its dash for a bullet."""
    if index >= len(parsed.document.blocks):
        return None
    block = parsed.document.blocks[index]
    bulleted = block.kind == "list_item" and block.label == _BULLET
    if not (bulleted or block.kind == "quotation"):
        return signed(parsed, block.span.start, block.span.end)
    if person := signer(parsed, index):
        return Attribution(full_person(parsed, person), None, (block.span,))
    words = parsed.words(block.span)
    unnamed = _SOMEBODY.match(words) or kind_of(bare_actor(words.split(",")[0]))
    alone = bulleted and unnamed and _signs_alone(parsed, index)
    return Attribution(speaker_of(parsed, block.span), None, (block.span,)) if alone else None


def signer(parsed: Parsed, index: int) -> Person | None:
    """Return the person whose name opens a block that signs the one above; behind a dash the place is enough."""
    block = parsed.document.blocks[index]
    named = [each for each in within(people(parsed), block.span) if each.span.start == block.span.start]
    if named or not _signs_alone(parsed, index):
        return named[0] if named else None
    person = person_finder(parsed).forced(block.span.start, block.span.end)
    whole = person and _NAME_ENDS.match(parsed.text, person.name.end, block.span.end)
    return person if person and whole and " " in parsed.words(person.name) else None


def _signs_alone(parsed: Parsed, index: int) -> bool:
    """Say whether a block is a short item on its own, without a stop, below a quotation."""
    blocks, text = parsed.document.blocks, parsed.text
    block = blocks[index]
    if index == 0 or block.kind != "list_item" or block.label != _BULLET:
        return False
    alone = index + 1 == len(blocks) or blocks[index + 1].kind != "list_item"
    short = block.span.end - block.span.start <= _LONGEST_SIGNATURE and text[block.span.end - 1] not in ".;:"
    above = blocks[index - 1]
    return alone and short and (above.kind == "quotation" or text[above.span.end - 1] in _CLOSING_MARKS)


def _named(parsed: Parsed, found: re.Match[str], quoted: Quotation) -> Attribution:
    who = Span(*found.span("who"))
    verb = found.groupdict().get("verb")
    said = Span(quoted.outer.end + len(found[0]) - len(found[0].lstrip(" ,\n–—-")), found.end())
    return Attribution(speaker_of(parsed, who), speech()[verb.lower()] if verb else None, (said,))


def speaker_of(parsed: Parsed, who: Span) -> str | None:
    """Return the name of whoever the words ``who`` mean: a person's name in full where the document gives it."""
    words = parsed.words(who)
    named = named_within(parsed, who)
    if named:
        return full_person(parsed, named)
    if words.lower() in PRONOUNS:
        return _last_person(parsed, who.start)
    if party := _seated(parsed, who):
        return party
    bare = bare_actor(words.split(",")[0])
    known = parsed.once(_by_word)
    last = bare.split()[-1] if bare else ""
    if last in known:
        return known[last]
    if words.lower().startswith("the ") and bare[:1].islower():
        return _last_person(parsed, who.start, parsed.block_of(who).span.start) or bare
    return bare or None


def _seated(parsed: Parsed, who: Span) -> str | None:
    """Return the party for which "the delegate of Chad" speaks; null if the words say anything else."""
    last = within(countries(parsed), who)[-1:]
    named = [each for each in last if is_seat(parsed.text, who.start, each.span.start)]
    return country_name(named[0].code) if named and named[0].span.end == who.end else None


def _by_word(parsed: Parsed) -> dict[str, str]:
    """Return full names by their last word, the name by which people are spoken of again."""
    found: dict[str, str] = {}
    for name in (parsed.words(person.name) for person in people(parsed)):
        if " " in name:
            found.setdefault(name.split()[-1], name)
            found.setdefault(name.split()[0], name)
    return found


def full_person(parsed: Parsed, person: Person) -> str:
    """Return a person's name, in full where only a part of it is printed: "Ambassador Lee" gives "Kim Lee"."""
    name = parsed.words(person.name)
    return parsed.once(_by_word).get(name, name)


def _last_person(parsed: Parsed, at: int, floor: int = 0) -> str | None:
    """Return the person named last before ``at``."""
    start = max(floor, at - _REACH)
    earlier = within(people(parsed), Span(start, at)) if at > start else []
    start = earlier[-1].span.end if earlier else start
    known = parsed.once(_by_word)
    again = [known[each["name"]] for each in _TITLED_AGAIN.finditer(parsed.text, start, at) if each["name"] in known]
    return again[-1] if again else full_person(parsed, earlier[-1]) if earlier else None


_REACH = 1500
"""Characters within which a pronoun's person must have been named, and words of attribution begin."""


def subject_person(parsed: Parsed, sentence: Span) -> tuple[str, Span] | None:
    """Return the person that a sentence speaks of first."""
    subject = sentence_subject(parsed, sentence)
    if subject is None:
        return None
    name = speaker_of(parsed, subject)
    return (
        (name, subject)
        if name and (within(people(parsed), subject) or name != bare_actor(parsed.words(subject)))
        else None
    )
