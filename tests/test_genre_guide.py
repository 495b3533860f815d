"""What the code cites of the genre guide stands in it."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "extractors" / "GENRE.md").read_text("utf-8")
_CITED = re.compile(r"genre guide,? \(?((?:(?:, | and | to )?(?:§\d(?:\.\d)?[AB]?|[TG]\d+))+)")


def test_every_passage_of_the_genre_guide_that_the_code_cites_is_there() -> None:
    sources = [path for room in ("extractors", "kb", "templates") for path in (ROOT / room).rglob("*.*")]
    texts = (path.read_text("utf-8") for path in sources if path.suffix in (".py", ".yml", ".j2"))
    cited = {mark for text in texts for said in _CITED.findall(text) for mark in re.findall(r"§[\d.AB]+|[TG]\d+", said)}
    assert {"§1.4", "T16", "G5"} <= cited
    missing = {mark for mark in cited if not re.search(rf"(?:\*\*|\| |## |\b){re.escape(mark.rstrip('.'))}\b", GUIDE)}
    assert missing == set()
