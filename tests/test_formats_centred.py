"""Centred lines of plain text: which stand apart, whatever the width that they were centred in."""

from written import written


def test_the_lines_of_a_title_set_about_an_axis_of_their_own_are_kept_apart() -> None:
    text = """
            HARBOUR COUNCIL OF THE ISLANDS
                   SEVENTH SESSION
           Draft of 4 May (what is bracketed
                       is open)

The ministers met in Lautoka and heard reports on the harbours of
the islands, which were good.
"""
    found = written(text, ".txt").document
    title = found.words(found.blocks[0].span)
    assert title.split("\n")[:2] == ["HARBOUR COUNCIL OF THE ISLANDS", "SEVENTH SESSION"]
