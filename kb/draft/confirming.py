"""What a person has to confirm before a draft is issued: what the records dispute, and what the drafter proposes."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.tree import SyntaxTreeNode

from extractors.language import pipeline
from extractors.readings.clauses.verbs import find_verbs
from kb.draft.context import Group, ToConfirm
from kb.draft.disputes import Dispute
from kb.draft.markdown import Rendered
from kb.draft.parties import CHAIRING
from kb.draft.records import ADDRESSED
from kb.draft.sentences import Sentence, sentences
from kb.draft.sourced import Own

_SUBJECT = re.compile(
    r"\bThe (?:Meeting|Conference|Committee|Council|Forum|Summit|Working Group|Co-Chairs|Chair|Ministers|Delegations"
    r"|Delegates|Participants|Members) $"
)
"""Those whose act a verb right after tells, at the end of the words before it."""


def to_confirm(rendered: Rendered, root: SyntaxTreeNode, disputes: tuple[Dispute, ...]) -> Iterator[ToConfirm]:
    """Yield what is to be confirmed.

    :param rendered: the draft with its source marks.
    :param root: the same, parsed.
    :param disputes: where the records disagree on what it says.
    """
    told = list(sentences(root, rendered.sources))
    for dispute in disputes:
        places = _paragraphs(each for each in told if set(dispute.sources) & set(each.sources))
        words = f"The records disagree – {dispute.what} – {' or '.join(dispute.readings)}: to be settled"
        yield ToConfirm(words=Own(words), paragraphs=places)
    acts = [(each, verb) for each in told for verb in _acts(each)]
    if acts:
        verbs = ", ".join(f"“{verb}”" for verb in dict.fromkeys(verb for _, verb in acts))
        words = f"No record says that the meeting {verbs}: the words are the drafter’s proposal, confirm them"
        yield ToConfirm(words=Own(words), paragraphs=_paragraphs(each for each, _ in acts))


def uneven(groups: Sequence[Group]) -> Iterator[ToConfirm]:
    """Yield the persons who preside without a word of address where others who preside have one (genre guide, §5A)."""
    persons = [each.text for group in groups if group.role in CHAIRING for each in group.persons]
    bare = [each.partition(",")[0] for each in persons if not ADDRESSED.match(each)]
    if 0 < len(bare) < len(persons):
        words = f"No record has a word of address for {', '.join(bare)}, as it has for others who preside: to be added"
        yield ToConfirm(words=Own(words), paragraphs=())


def _paragraphs(told: Iterator[Sentence]) -> tuple[int, ...]:
    """Return the numbers of the paragraphs in which sentences stand, each once."""
    return tuple(dict.fromkeys(each.paragraph for each in told if each.paragraph is not None))


def _acts(sentence: Sentence) -> Iterator[str]:
    """Yield the verbs by which a sentence lets the meeting act in words that no source of it has."""
    text = sentence.text
    if not text.startswith("The "):
        return
    quotes = " ".join(source.quote for source in sentence.sources).casefold()
    for hit in find_verbs(pipeline().make_doc(text), text):
        verb = text[hit.span.start : hit.span.end]
        if _SUBJECT.search(text[: hit.span.start]) and verb.casefold() not in quotes:
            yield verb
