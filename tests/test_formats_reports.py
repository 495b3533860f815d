"""Reports in parts: headings with numerals and letters over paragraphs that are numbered through."""

from reading import blocks


def test_parts_of_a_report_over_paragraphs_numbered_through_are_headings() -> None:
    text = (
        "I.  Opening\n\nA.  Attendance\n\n1.  The Panel met in Oslo on 3 May 2018.\n\n2.  The Panel decided:\n\n"
        "    (a)  To adopt the chart;\n\n    (b)  To print it.\n\nII.  Training\n\n3.  Courses were held in Bergen.\n"
    )
    assert [block.words for block in blocks(text) if block.kind == "heading"] == [
        "Opening",
        "Attendance",
        "Training",
    ]
