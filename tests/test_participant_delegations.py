"""Tables of delegations with alternates, observers and interpreters."""

from written import written

from extractors.facts.participant import Participant, find

OPENING = """<h1>Co-Chairs’ Summary</h1><p>Fifth Workshop of the Delta Ports Network</p>
<p>1. The Fifth Workshop of the Delta Ports Network was held in Lima on 11 February 2024.</p>"""
ROWS = [
    (
        "Fiji",
        "Ms Farida Karim<br>Joint Secretary, Ports Office",
        "Mr Rafiq Hossain<br>Deputy Director",
        "Chair",
    ),
    ("Samoa", "Mr Somchai Prasert, Director-General", "Ms Kanya Suwan<br>Mr Niran Chaiyo", "Member"),
    ("India", "Mr Ajit Nair", "—", "Member"),
    ("Tonga", "—", "—", "Absent"),
    ("World Bank", "Dr Luc Perrin", "Ms Ana Silva", "Observer"),
]
HEADS = ("Delegation", "Representative", "Alternate(s)", "Status")


def read(rows: list[tuple[str, ...]], heading: str = "List of delegations") -> list[Participant]:
    """Read a table without marked headings, as word processors make it."""
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return list(find(written(f"{OPENING}<h2>{heading}</h2><table>{table}</table>", ".html")))


def test_alternates_come_for_the_party_of_their_row_and_hold_no_chair() -> None:
    found = {each.name: (each.role, each.country) for each in read([HEADS, *ROWS])}
    assert found["Farida Karim"] == ("chair", "FJ")
    assert found["Rafiq Hossain"] == ("participant", "FJ")
    assert found["Kanya Suwan"] == found["Niran Chaiyo"] == found["Somchai Prasert"] == ("member", "WS")
    assert found["Ana Silva"] == found["Luc Perrin"] == ("observer", None)
    assert found["Tonga"][0] == "apology"


def test_the_line_below_a_name_is_the_post_and_a_dash_is_none() -> None:
    found = {each.name: each.position for each in read([HEADS, *ROWS])}
    assert found["Farida Karim"] == "Joint Secretary, Ports Office"
    assert found["Rafiq Hossain"] == "Deputy Director"
    assert found["Ajit Nair"] is None
    assert {each.name: each.position for each in read(ROWS[2:3] + ROWS[:1])}["Ajit Nair"] is None


def test_interpreters_support_the_meeting() -> None:
    rows = [("Name", "Function", "Language"), ("Ms Rosa Immel", "Interpreter", "Thai"), ("Mr Tan Wei", "Usher", "Thai")]
    for heading in ("Support staff", "Interpreters"):
        found = {(each.name, each.role) for each in read(rows, heading) if each.kind == "person"}
        assert found == {("Rosa Immel", "supporter"), ("Tan Wei", "supporter")}


def test_a_title_of_two_words_is_no_surname() -> None:
    text = "# Summary\n\nMr Tan Wei chaired the session. Tan Sri Ahmad Zaki and Toh Puan Aida Noor attended."
    assert {each.name for each in find(written(text)) if each.kind == "person"} == {
        "Tan Wei",
        "Ahmad Zaki",
        "Aida Noor",
    }
