"""Lines of plain text that are set otherwise: centred in columns of their own, or behind rarer marks."""

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


def test_an_angle_bracket_before_each_item_is_a_bullet() -> None:
    text = """The Workshop foresaw the following:

     > before 1 December 2022 the desk will revise the bye-laws and
       send them to members;
     > by 15 February 2023 the officials will present a scale.
"""
    found = written(text, ".txt").document
    items = [found.words(block.span) for block in found.blocks if block.kind == "list_item"]
    assert items == [
        "before 1 December 2022 the desk will revise the bye-laws and send them to members;",
        "by 15 February 2023 the officials will present a scale.",
    ]


def test_words_quoted_from_a_letter_are_joined_without_their_marks() -> None:
    text = """You wrote on 10 December:

> Italy will submit its views on access to the Office by
> 24 January 2025. Croatia will send six inspectors.
>
> Could all Parties confirm?
"""
    found = written(text, ".txt").document
    assert [found.words(block.span) for block in found.blocks] == [
        "You wrote on 10 December:",
        "Italy will submit its views on access to the Office by 24 January 2025. Croatia will send six inspectors.",
        "Could all Parties confirm?",
    ]
