"""What a record has in square brackets as not agreed, no draft states as agreed, however small a part is taken out."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kb.draft import brief, rendered
from kb.draft.brackets import balanced, paired
from kb.draft.sourced import Said, Source, joined, listed
from kb.draft.syntax import parse, unagreed, words
from kb.ingest import ingest
from kb.store import KnowledgeBase

DAY = date(2022, 1, 1)

ZERO_DRAFT = """# Lagoon Dialogue on Safe Ferries

**SECOND MEETING OF THE LAGOON DIALOGUE ON SAFE FERRIES**

**CHAIR'S STATEMENT – ZERO DRAFT of 1 May 2021**

1. The Second Meeting of the Lagoon Dialogue on Safe Ferries was held in Suva, Fiji, [on 3 and 4 May 2021]. It was
   chaired by Mr Jone Ravula, Director for Ports, Ministry of Transport of Fiji.
2. The meeting was attended by Fiji, [Kiribati and] the Philippines, Samoa [and Tonga]. The International Maritime
   Organization [and the Pacific Community] attended as observers.
3. The Meeting agreed to hold a course for masters of ferries.
4. The objectives of the Dialogue for 2021-22 are to:
  - train crews
  - [inspect every ferry twice a year]
5. The following next steps were identified:
  - *Send draft manual to members* – [Samoa], [by 30 June 2021]
  - *Publish list of ferries* – Secretariat, by 30 September 2021
6. [The Third Meeting of the Lagoon Dialogue on Safe Ferries will be held in Apia, Samoa, in May 2022.]
"""


@pytest.fixture(scope="module")
def kb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    folder = tmp_path_factory.mktemp("lagoon")
    (folder / "zero-draft.md").write_text(ZERO_DRAFT, encoding="utf-8")
    with KnowledgeBase(":memory:", write=True) as made:
        ingest(made, [folder])
        yield made


def meeting(kb: KnowledgeBase, start: str) -> str:
    return str(
        next(row["id"] for row in kb.db.table("events").rows if row["kind"] == "meeting" and start in row["name"])
    )


def text(kb: KnowledgeBase, template: str, which: str = "Second") -> str:
    content = rendered(kb, template, meeting(kb, which), as_of=DAY, format="md", clean=True)[1].decode()
    return str(content).replace("**\\[", "[").replace("\\]**", "]").replace("\u00a0", " ")


def test_a_party_in_brackets_stays_in_brackets_and_others_do_not(kb: KnowledgeBase) -> None:
    statement = text(kb, "co-chairs-statement")
    assert "attended by Fiji, [Kiribati], the Philippines, Samoa and [Tonga]." in statement
    assert "The International Maritime Organization and [the Pacific Community] attended as observers." in statement


def test_a_list_of_participants_shows_who_is_not_agreed(kb: KnowledgeBase) -> None:
    table = text(kb, "participants-list")
    assert "| [Kiribati] |" in table
    assert "| [Tonga] |" in table
    assert "| Fiji |" in table


def test_a_date_in_brackets_stays_in_brackets_wherever_it_is_printed(kb: KnowledgeBase) -> None:
    for template in ("co-chairs-statement", "media-release", "participants-list", "next-steps"):
        shown = text(kb, template).partition("::: note-title")[0]
        assert shown.replace("[on 3 and 4 May 2021]", "").replace("[3 and 4 May 2021]", "").count("May 2021") == 0
        assert "3 and 4 May 2021]" in shown


def test_of_a_next_step_each_part_is_agreed_or_not_by_itself(kb: KnowledgeBase) -> None:
    assert "| Send draft manual to members | [Samoa] | [by 30 June 2021] |" in text(kb, "co-chairs-statement")
    assert "| Publish list of ferries | Secretariat | by 30 September 2021 |" in text(kb, "co-chairs-statement")


def test_a_meeting_that_is_planned_in_brackets_is_not_announced(kb: KnowledgeBase) -> None:
    shown = text(kb, "co-chairs-statement")
    assert "The [Third Meeting] is planned [for May 2022], in [Apia, Samoa]." in shown


def test_a_goal_in_brackets_stays_in_brackets(kb: KnowledgeBase) -> None:
    shown = text(kb, "co-chairs-statement")
    assert "- train crews" in shown
    assert "- [inspect every ferry twice a year]" in shown


def test_what_is_not_agreed_stands_in_the_note_at_the_end(kb: KnowledgeBase) -> None:
    note = text(kb, "co-chairs-statement").partition("Text that is not agreed")[2]
    for each in ("Kiribati", "Tonga", "the Pacific Community", "on 3 and 4 May 2021", "by 30 June 2021"):
        assert f"| {each} |" in note


def test_a_brief_that_nobody_changed_keeps_what_is_not_agreed(kb: KnowledgeBase, tmp_path: Path) -> None:
    path = brief(kb, tmp_path, meeting(kb, "Second"), as_of=DAY)
    assert '- "[Kiribati]"' in path.read_text(encoding="utf-8")
    drafts = [
        rendered(kb, "co-chairs-statement", meeting(kb, "Second"), as_of=DAY, format="md", clean=True, brief=each)[1]
        for each in (None, path)
    ]
    without, filled = (each.decode().partition("::: note-title")[0] for each in drafts)
    assert filled == without


def test_the_drafter_may_settle_a_bracket_or_set_one(kb: KnowledgeBase, tmp_path: Path) -> None:
    path = brief(kb, tmp_path, meeting(kb, "Second"), as_of=DAY)
    told = path.read_text(encoding="utf-8").replace('"[Kiribati]"', '"Kiribati"').replace('"Samoa"', '"[Samoa]"', 1)
    path.write_text(told, encoding="utf-8")
    content = rendered(kb, "co-chairs-statement", meeting(kb, "Second"), as_of=DAY, format="md", clean=True, brief=path)
    shown = content[1].decode().replace("**\\[", "[").replace("\\]**", "]")
    assert "attended by Fiji, Kiribati, the Philippines, [Samoa] and [Tonga]." in shown


def said(words: str, *, unsure: bool = False, the: bool = False) -> Said:
    return Said(words, (Source("a.md", "paragraph 1", words),), the, open=unsure)


def test_a_list_shows_which_of_its_names_are_not_agreed() -> None:
    names = listed([said("Fiji"), said("Philippines", unsure=True, the=True), said("Tonga")])
    assert names.shown == "Fiji, [the Philippines] and Tonga"
    assert names.unagreed
    assert not names.open


def test_words_that_are_all_not_agreed_share_one_pair_of_brackets() -> None:
    assert joined([said("Suva", unsure=True), said("Fiji", unsure=True)], ", ").shown == "[Suva, Fiji]"


def test_brackets_inside_brackets_close_where_they_should() -> None:
    root = parse("A [~meeting in [~Almaty / Tashkent~] in 2027~] it is.")
    assert [each for each, _ in unagreed(root)] == ["meeting in Almaty / Tashkent in 2027", "Almaty / Tashkent"]
    assert words(root) == "A meeting in Almaty / Tashkent in 2027 it is."


@pytest.mark.parametrize(
    ("text", "kept"),
    [("a conference ]", "a conference "), ("[a", "a"), ("[a] [b", "[a] b"), ("a [b [c] d", "a b [c] d"), ("a", "a")],
)
def test_a_bracket_without_its_other_end_goes(text: str, kept: str) -> None:
    assert balanced(text) == kept


@pytest.mark.parametrize(
    ("text", "sense"),
    [("[40] delegates came", "not agreed"), ("the report [40] and others", "kept"), ("a report.[40]", "kept")],
)
def test_a_number_in_brackets_is_a_reference_unless_it_counts_something(text: str, sense: str) -> None:
    assert [each.sense for each in paired(text, negotiated=True)] == [sense]
