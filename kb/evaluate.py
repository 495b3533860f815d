"""How good are the facts? Found facts against agreed ones, per type, as precision, recall and F1.

``found`` counts a fact whose key matches, ``strict`` one whose every agreed field matches too. Precision is fair only
for the types that a file of agreed facts calls complete; of the others only matches count as found. Participants who
are merely mentioned are left out.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractors.errors import ExtractorError
from extractors.formats import FORMATS, read
from extractors.pipeline import extract
from kb.errors import GoldError
from kb.measure import FactJson, agree, differing, pairs
from kb.sources import AGREED


@dataclass
class Score:
    """Counts for one fact type or one field of the document."""

    gold: int = 0
    """Agreed facts."""

    got: int = 0
    """Found facts that count for precision."""

    found: int = 0
    """Agreed facts whose key was found."""

    strict: int = 0
    """Those of them in which every given field agrees."""

    def figures(self, measure: str) -> tuple[float, float, float]:
        """Return precision, recall and F1 of ``found`` or ``strict``."""
        hits = self.found if measure == "found" else self.strict
        precision = hits / self.got if self.got else 0.0
        recall = hits / self.gold if self.gold else 0.0
        return precision, recall, 2 * precision * recall / (precision + recall) if hits else 0.0

    def __iadd__(self, other: "Score") -> "Score":
        self.gold, self.got = self.gold + other.gold, self.got + other.got
        self.found, self.strict = self.found + other.found, self.strict + other.strict
        return self


@dataclass
class Evaluation:
    """The outcome for a folder of agreed facts."""

    scores: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    """By fact type; fields of the document go by ``document.genre`` and so on."""

    documents: int = 0
    """Documents compared."""

    spans: int = 0
    """Evidence spans checked."""

    wrong_spans: int = 0
    """Those whose words are not the document's at that place."""

    remarks: list[str] = field(default_factory=list)
    """What was missed, what was extra, what differed: one line each."""

    @property
    def total(self) -> Score:
        """All fact types together."""
        total = Score()
        for name, score in self.scores.items():
            if not name.startswith("document."):
                total += score
        return total

    def to_json(self) -> dict[str, Any]:
        """Return every figure, rounded to four places."""
        rows = {name: self.scores[name] for name in sorted(self.scores)} | {"all facts": self.total}
        shown: dict[str, Any] = {name: _figures(score) for name, score in rows.items()}
        shown["evidence"] = {"spans": self.spans, "wrong": self.wrong_spans, "documents": self.documents}
        return shown


def _figures(score: Score) -> dict[str, float]:
    shown: dict[str, float] = {"gold": score.gold, "got": score.got}
    for measure in ("found", "strict"):
        for letter, figure in zip("prf", score.figures(measure), strict=True):
            shown[f"{measure}_{letter}"] = round(figure, 4)
    return shown


def evaluate(folder: Path) -> Evaluation:
    """Compare every document of a folder, and below it, that has agreed facts beside it.

    :raises GoldError: there are none, a file of them cannot be read, or there is no such folder.
    """
    if not folder.is_dir():
        raise GoldError(f"{folder}: no such folder. Name one that holds documents with agreed facts")
    evaluation = Evaluation()
    for source, agreed in gold_documents(folder):
        found, text = _extracted(source, evaluation)
        evaluation.documents += 1
        _check_spans(evaluation, found.get("facts", []), text)
        _compare_heading(evaluation, source.name, agreed.get("document", {}), found.get("document", {}))
        _compare_facts(evaluation, source.name, agreed, found.get("facts", []))
    if not evaluation.documents:
        raise GoldError(f"{folder}: no document with a '{AGREED}' file beside it. Name a folder that holds both")
    return evaluation


def gold_documents(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield each document ``NAME`` that has a file ``NAME.gold.json`` of agreed facts beside it, with them."""
    for path in sorted(folder.rglob("*" + AGREED)):
        try:
            agreed = json.loads(path.read_text(encoding="utf-8"))
            facts = agreed["facts"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise GoldError(
                f"{path.name}: not a file of agreed facts ({error}). The contract shows the form"
            ) from error
        if not all(isinstance(fact, dict) and "type" in fact for fact in facts):
            raise GoldError(f"{path.name}: an agreed fact has no type. The contract shows the form")
        stem = path.name.removesuffix(AGREED)
        for source in sorted(path.parent.glob(stem + ".*")):
            if source.suffix.lower() in FORMATS:
                yield source, agreed


def _extracted(source: Path, evaluation: Evaluation) -> tuple[dict[str, Any], str]:
    """Extract a document; one that cannot be read counts as having no facts."""
    try:
        shown = extract(read(source)).to_json(with_text=True)
    except ExtractorError as error:
        evaluation.remarks.append(str(error))
        return {}, ""
    return shown, shown["text"]


def _check_spans(evaluation: Evaluation, facts: list[FactJson], text: str) -> None:
    for fact in facts:
        for cited in fact["evidence"]:
            evaluation.spans += 1
            evaluation.wrong_spans += text[cited["start"] : cited["end"]] != cited["text"]


def _compare_heading(evaluation: Evaluation, name: str, agreed: dict[str, Any], found: dict[str, Any]) -> None:
    for field_name, wanted in agreed.items():
        right = agree(field_name, wanted, found.get(field_name))
        evaluation.scores[f"document.{field_name}"] += Score(1, 1, right, right)
        if not right:
            got = found.get(field_name)
            evaluation.remarks.append(f"{name}: document.{field_name}: want {wanted!r}, got {got!r}")


def _compare_facts(evaluation: Evaluation, name: str, agreed: dict[str, Any], found: list[FactJson]) -> None:
    wanted = [fact for fact in agreed["facts"] if _counts(fact)]
    matched = pairs(wanted, found)
    complete = set(agreed.get("complete", []))
    for at, fact in enumerate(wanted):
        score = evaluation.scores[fact["type"]]
        score.gold += 1
        if at not in matched:
            evaluation.remarks.append(f"{name}: missed {_brief(fact)}")
            continue
        got = found[matched[at]]
        wrong = differing(fact, got)
        score.found += 1
        score.strict += not wrong
        if wrong:
            told = "; ".join(f"{each} want {fact[each]!r}, got {got.get(each)!r}" for each in wrong)
            evaluation.remarks.append(f"{name}: {fact['type']}: {told}")
    hits = set(matched.values())
    for at, fact in enumerate(found):
        claimed = fact["type"] in complete and _counts(fact)
        if claimed or at in hits:
            evaluation.scores[fact["type"]].got += 1
        if claimed and at not in hits:
            evaluation.remarks.append(f"{name}: extra {_brief(fact)}")


def _counts(fact: FactJson) -> bool:
    return not (fact["type"] == "participant" and fact.get("role") == "mentioned")


def _brief(fact: FactJson) -> str:
    shown = {name: value for name, value in fact.items() if name not in ("id", "evidence")}
    return json.dumps(shown, ensure_ascii=False)[:220]
