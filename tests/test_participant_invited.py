"""Who met at whose invitation, wherever a sentence names the host."""

import pytest
from written import written

from extractors.facts.participant import find

HEAD = "# Lake Pact\n\n## Third Meeting\n\nLomé, 4 May 2021\n\n"


@pytest.mark.parametrize(
    ("told", "hosts", "guests"),
    [
        ("The Ministers of Mali and Niger met in Lomé at the kind invitation of Togo.", {"Togo"}, {"Mali", "Niger"}),
        ("At the invitation of Togo, the Ministers of Mali and Niger met in Lomé.", {"Togo"}, {"Mali", "Niger"}),
        ("At the invitation of Togo, experts from Mali and Niger gathered in Lomé.", {"Togo"}, {"Mali", "Niger"}),
        ("The Meeting was held at the invitation of Togo.", {"Togo"}, set[str]()),
        ("Mali has replied upon the invitation of Togo.", set[str](), set[str]()),
    ],
)
def test_an_invitation_makes_a_host_and_those_who_met_take_part(told: str, hosts: set[str], guests: set[str]) -> None:
    found = list(find(written(f"{HEAD}{told}\n")))
    assert {each.name for each in found if each.role == "host"} == hosts
    assert {each.name for each in found if each.role == "participant"} == guests
