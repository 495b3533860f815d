"""Two versions of a text as Word files, and the second with its changes from the first tracked."""

from datetime import date
from pathlib import Path

from kb.draft.changes import Compared
from kb.draft.package import Particulars
from kb.draft.parts import previous
from kb.draft.syntax import parse
from kb.draft.tracked import track
from kb.draft.versions import version
from kb.draft.word import built

AFTER = date(2015, 12, 5)
ABOUT = Particulars("Title", "Subject", "Desk", version("rev.1"), AFTER, "en-AU")
REFERENCE = (Path(__file__).parent.parent / "templates" / "reference.docx").read_bytes()

OLD = """# Title

1. The Meeting took note of the report on 63 cases.

1. It thanked the host, Fiji.

    - first
    - second

## Next

1. Some words that go.

| Step | Due |
|---|---|
| Clear the harbour | May |
| Report | June |

1. The end.
"""
NEW = """# Title

1. The Meeting agreed with the report on 64 cases.

1. A paragraph that is entirely new here.

1. It thanked the host, Samoa.

    - second
    - third item

## Next

| Step | Due |
|---|---|
| Clear the outer harbour | May |
| Count the wrecks | July |

1. The end, at last.
"""
MOVING = """# Title

1. The Meeting took note of the report on 63 cases of abandoned wrecks.

1. It thanked the host, Fiji, for the harbour tour.

    - the first item of this list
    - the second item of this list

1. The Meeting asked the Secretariat to write to all ports.

| Step | Due |
|---|---|
| Clear the harbour | May |

## Other matters

1. See paragraph [@asked] on the ports.

1. [#asked] The end of it all is near enough.
"""
MOVED = """# Title

1. The Meeting asked the Secretariat to write to all ports by June.

| Step | Due |
|---|---|
| Clear the harbour | May |

1. [#asked] The end of it all is near enough.

1. The Meeting took note of the report on 63 cases of abandoned wrecks.

## Other matters

1. See paragraph [@asked] on the ports.

1. It thanked the host, Fiji, for the harbour tour.

    - the first item of this list
    - the second item of this list
"""


def compared(old: str, new: str, folder: Path) -> tuple[Path, Path, Path, list[Compared]]:
    """Write two Markdown texts as Word files, and the second with its changes from the first tracked."""
    paths = [folder / name for name in ("old.docx", "new.docx", "both.docx")]
    for path, text in zip(paths, (old, new), strict=False):
        built(parse(text), (), ABOUT, REFERENCE).save(str(path))
    word = built(parse(new), (), ABOUT, REFERENCE)
    pairs = track(word, previous(paths[0]), AFTER)
    word.save(str(paths[2]))
    return paths[0], paths[1], paths[2], pairs
