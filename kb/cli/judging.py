"""The command that says how good the facts are."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kb.cli.output import as_json, format_option, say, table, write

if TYPE_CHECKING:
    from kb.evaluate import Score

CORPUS = Path(__file__).parent.parent.parent / "corpus"
"""The documents with agreed facts that come with a checkout."""


@click.command()
@click.argument("folder", metavar="[GOLD_DIR]", required=False, type=click.Path(path_type=Path, file_okay=False))
@format_option("table", "json")
@click.option("--show", type=click.Choice(["misses"]), help="List what was missed, what was extra and what differed.")
def evaluate(folder: Path | None, shape: str, show: str | None) -> None:
    """Compare found facts with agreed ones: precision, recall and F1 per type.

    GOLD_DIR holds documents with their NAME.gold.json beside them; by default the corpus of the checkout. 'found'
    counts a fact whose key agrees, 'strict' one whose every agreed field does.
    """
    from kb.errors import GoldError
    from kb.evaluate import evaluate as compare

    if folder is None and not CORPUS.is_dir():
        raise GoldError("No corpus comes with an installed kb: name a folder of documents with agreed facts")
    evaluation = compare(folder or CORPUS)
    if show:
        for remark in evaluation.remarks:
            write(remark + "\n")
    if shape == "json":
        write(as_json(evaluation.to_json()) + "\n")
        return
    named = [(name, evaluation.scores[name]) for name in sorted(evaluation.scores)]
    rows = [(name, *_row(score)) for name, score in [*named, ("all facts", evaluation.total)]]
    headings = ("type", "gold", "got", "found P", "R", "F1", "strict P", "R", "F1")
    table(f"{evaluation.documents} documents", headings, rows)
    say(f"evidence: {evaluation.wrong_spans} wrong of {evaluation.spans} spans")


def _row(score: "Score") -> list[object]:
    figures = [*score.figures("found"), *score.figures("strict")]
    return [score.gold, score.got, *(f"{figure:.3f}" for figure in figures)]
