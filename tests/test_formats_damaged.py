"""A Word file damaged anywhere."""

import io
import re
import zipfile

from hypothesis import given, settings
from hypothesis import strategies as st
from test_formats_errors import ordinary, refusal


@settings(max_examples=30, deadline=None)
@given(places=st.lists(st.tuples(st.floats(0, 0.9999), st.integers(0, 255)), min_size=1, max_size=30))
def test_a_damaged_word_file_gives_a_document_or_an_error_of_ours(places: list[tuple[float, int]]) -> None:
    data = bytearray(ordinary())
    for place, byte in places:
        data[int(place * len(data))] = byte
    said = refusal(bytes(data), "a.docx")
    assert said is None or said.startswith("a.docx: ")


def test_the_place_where_a_word_file_breaks_off_is_named() -> None:
    package, broken = zipfile.ZipFile(io.BytesIO(ordinary())), io.BytesIO()
    with zipfile.ZipFile(broken, "w") as copy:
        for name in package.namelist():
            content = package.read(name)
            copy.writestr(name, content.replace(b"</w:body>", b"") if name == "word/document.xml" else content)
    said = refusal(broken.getvalue(), "a.docx")
    assert said is not None
    assert re.fullmatch(r"a\.docx: damaged at line \d+, column \d+; open it in its own program and save it again", said)
