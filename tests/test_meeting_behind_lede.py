"""Releases whose lede tells of talks of the day, and whose next sentence names the meeting."""

import pytest
from written import written

from extractors.facts.meeting import meetings


@pytest.mark.parametrize(
    ("lede", "mention"),
    [
        ("Ministers of six states wound up two days of talks here today.", "this"),
        ("Ministers of six states want cleaner rivers.", "earlier"),
    ],
)
def test_a_numbered_meeting_behind_the_lede_is_the_one_reported(lede: str, mention: str) -> None:
    text = (
        f"Media release\n\n6 June 2024\n\n# A colder look at rivers\n\nLOMÉ – {lede} The Seventh Session of the River "
        "Council brought 112 delegates to Togo.\n\nThe next one will be held in Accra.\n"
    )
    assert [each.mention for each in meetings(written(text)) if each.ordinal == 7] == [mention]
