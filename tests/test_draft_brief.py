"""A brief holds all that a draft needs, is told apart from the records when changed, and its mistakes are all named."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import harbour
import pytest
import yaml
from docx import Document

from kb.cli import main
from kb.draft import brief, draft
from kb.draft.form import FORM
from kb.errors import DraftError, UnknownNameError
from kb.ingest import ingest
from kb.store import KnowledgeBase

HELD = "2021-05-second-senior-officials-meeting-of-the-working-group-on-lost-cargo"
COMING = "2022-03-third-senior-officials-meeting"
DAY = date(2021, 10, 1)


@pytest.fixture(scope="module")
def kb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    """The records of an invented forum with the facts found in them."""
    with KnowledgeBase(":memory:", write=True) as opened:
        ingest(opened, [harbour.write(tmp_path_factory.mktemp("harbour"))])
        yield opened


def drafted(kb: KnowledgeBase, folder: Path, meeting: str, filled: Path | None, template: str, **more: object) -> str:
    path = folder / "draft.md"
    draft(kb, path, template, None if filled else meeting, as_of=DAY, brief=filled, force=True, **more)  # type: ignore[arg-type]
    return path.read_text(encoding="utf-8").replace("\u00a0", " ")


def changed(path: Path, *pairs: tuple[str, str]) -> Path:
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("meeting", [HELD, COMING])
@pytest.mark.parametrize("template", ["co-chairs-statement", "media-release", "next-steps", "participants-list"])
def test_a_brief_that_nobody_changed_changes_nothing(
    kb: KnowledgeBase, tmp_path: Path, meeting: str, template: str
) -> None:
    filled = brief(kb, tmp_path / "brief.yaml", meeting, as_of=DAY)
    with_it = drafted(kb, tmp_path, meeting, filled, template)
    assert with_it.replace("- Brief of the drafter (brief.yaml)\n", "") == drafted(
        kb, tmp_path, meeting, None, template
    )


def test_a_brief_has_every_field_and_names_the_source_of_each_entry(kb: KnowledgeBase, tmp_path: Path) -> None:
    text = brief(kb, tmp_path / "brief.yaml", HELD, as_of=DAY).read_text(encoding="utf-8")
    assert list(yaml.safe_load(text)) == [field.name for field in FORM]
    assert '  name: "Second Senior Officials\' Meeting of the Working Group on Lost Cargo"  # statement.md, ' in text
    for line in text.split("\n"):
        if re.match(r'\s+- "[A-Z]', line):
            assert "# statement.md, paragraph" in line, line


def test_a_brief_tells_what_was_reported_and_what_is_open(kb: KnowledgeBase, tmp_path: Path) -> None:
    text = brief(kb, tmp_path / "brief.yaml", COMING, as_of=DAY).read_text(encoding="utf-8")
    assert '      - "recovered over 40 containers"  # release.md, passage' in text
    assert '    planned: "for 1 to 14 August 2021"  # statement.md, paragraph 5' in text
    assert '    done: "from 1 to 16 August 2021"  # release.md, passage' in text
    assert "# Earlier next step: Carry out Operation Clear Water – 1 to 14 August 2021: reported-done, " in text
    assert "# - place to be confirmed (paragraph 1)" in text
    assert (
        '  - text: "The Meeting agreed to hold Operation Clear Water from 1 to 14 August 2021."  # statement.md' in text
    )


def test_what_a_brief_changes_of_activities_and_results_the_draft_tells(kb: KnowledgeBase, tmp_path: Path) -> None:
    path = brief(kb, tmp_path / "brief.yaml", COMING, as_of=DAY)
    text = path.read_text(encoding="utf-8").replace("from 1 to 16 August", "from 2 to 16 August")
    text = text.replace('      - "fined nearly 12 operators"', '      - "trained 9 masters"')
    text = text.replace('      - "Vietnam"', '      - "Tonga"')
    path.write_text(text, encoding="utf-8")
    made = drafted(kb, tmp_path, COMING, path, "co-chairs-statement").replace("\u00a0", " ")
    plain = re.sub(r"\[\^\d+\]", "", made)
    assert "which was carried out from 2 to 16 August 2021." in plain
    assert "Australia, Fiji and Tonga took part in" in plain
    assert "- trained 9 masters" in plain
    assert "fined nearly" not in plain
    assert re.search(r"supplied by the drafter: “trained 9 masters”", made)


def test_a_sentence_that_a_brief_rewords_or_leaves_out_does_not_stay(kb: KnowledgeBase, tmp_path: Path) -> None:
    path = brief(kb, tmp_path / "brief.yaml", HELD, as_of=DAY)
    lines = path.read_text(encoding="utf-8").split("\n")
    kept = [line for line in lines if not line.startswith('  - "The Meeting took note of this suggestion.')]
    text = "\n".join(kept).replace('  - "Some delegations welcomed', '  - "Many delegations welcomed')
    text = text.replace('  - "Delegations identified the following trends:"', '  - "Delegations saw these trends:"')
    path.write_text(text, encoding="utf-8")
    plain = re.sub(r"\[\^\d+\]", "", drafted(kb, tmp_path, HELD, path, "co-chairs-statement"))
    assert "took note of this suggestion" not in plain
    assert "Some delegations welcomed" not in plain
    assert "Many delegations welcomed the work of the secretariat." in plain
    assert re.search(r"Delegations saw these trends:\n\n    - Increasing losses of containers", plain)


@pytest.fixture
def filled(kb: KnowledgeBase, tmp_path: Path) -> Path:
    """The brief of the coming meeting as a desk officer fills it in."""
    return changed(
        brief(kb, tmp_path / "brief.yaml", COMING, as_of=DAY),
        ('place: ""', 'place: "Port Vila, Vanuatu"'),
        ('dates: "late March 2022"', 'dates: "28-30 March, 2022"'),
        ('purpose: ""', 'purpose: "The purpose of the meeting was to review Operation Clear Water."'),
        ('chairs:\n#  - "…"', 'chairs:\n  - "Philippines"\n  - "Vietnam"'),
        ('decisions:\n#  - "…"', 'decisions:\n  - "The Meeting [agreed to / took note of] a register of containers."'),
        ('use: "no"', 'use: "yes"'),
        (
            '#  - action: "…"  # what is to be done\n#    responsible: ["…"]',
            '  - action: "Keep the register"\n    responsible: ["the Secretariat"]',
        ),
        ('#    recipient: "…"  # to whom it goes\n#    due: "…"', '    due: "early 2023"'),
    )


def test_what_a_brief_adds_is_marked_as_supplied_by_the_drafter(
    kb: KnowledgeBase, tmp_path: Path, filled: Path
) -> None:
    text = drafted(kb, tmp_path, COMING, filled, "co-chairs-statement")
    plain = re.sub(r"\[\^\d+\]", "", text)
    for words in (
        "was held in Port Vila, Vanuatu from 28 to 30 March 2022.",
        "It was co-chaired by the Philippines and Vietnam.",
        "The purpose of the meeting was to review Operation Clear Water.",
        "| Keep the register | The Secretariat | early 2023 |",
        "The Meeting agreed to hold Operation Clear Water from 1 to 14 August 2021.",
    ):
        assert words in plain
    assert re.search(r"brief\.yaml, line \d+, supplied by the drafter: “Port Vila, Vanuatu”", text)
    assert not re.search(r"supplied by the drafter: “The Meeting agreed to hold Operation", text)


def test_unagreed_text_is_bracketed_counted_and_bars_a_final(kb: KnowledgeBase, tmp_path: Path, filled: Path) -> None:
    report = draft(kb, tmp_path / "draft.docx", as_of=DAY, brief=filled)
    word = Document(str(report.path))
    runs = [run for each in word.paragraphs for run in each.runs if run.style and run.style.name == "Unagreed"]
    assert "".join(run.text for run in runs) == "[agreed to / took note of]"
    assert report.brackets == 1
    rows = [[cell.text for cell in row.cells] for table in word.tables for row in table.rows]
    assert ["7", "agreed to / took note of", "2"] in rows
    assert "[agreed to / took note of]" not in [words for words, _ in report.placeholders]
    text = drafted(kb, tmp_path, COMING, filled, "co-chairs-statement")
    assert r"The Meeting **\[agreed to / took note of\]** a register" in text


def test_a_quote_is_printed_only_if_it_was_supplied(kb: KnowledgeBase, tmp_path: Path) -> None:
    filled = brief(kb, tmp_path / "brief.yaml", COMING, as_of=DAY)
    assert "[Quote to be cleared]" in drafted(kb, tmp_path, COMING, filled, "media-release")
    changed(
        filled,
        ('#  - speaker: "…"', '  - speaker: "Mere Vakaloloma, co-chair"'),
        ('#    words: "…"', '    words: "The sea is cleaner"'),
    )
    text = re.sub(r"\[\^\d+\]", "", drafted(kb, tmp_path, COMING, filled, "media-release"))
    assert "“The sea is cleaner,” said Mere Vakaloloma, co-chair." in text
    assert "[Quote to be cleared]" not in text


def test_everything_that_is_wrong_is_told_at_once_with_line_field_and_what_is_allowed(
    kb: KnowledgeBase, tmp_path: Path
) -> None:
    path = tmp_path / "brief.yaml"
    path.write_text(
        f'meeting: "{COMING}"\n'
        "title:\n"
        '  venue: "Suva"\n'
        "participants:\n"
        '  - role: "guest"\n'
        '    countries: "Fiji"\n'
        "next_steps: nothing\n"
        "purpose: [a, b]\n",
        encoding="utf-8",
    )
    with pytest.raises(DraftError) as caught:
        draft(kb, tmp_path / "draft.docx", as_of=DAY, brief=path)
    assert str(caught.value).startswith("brief.yaml: ")
    assert str(caught.value).removeprefix("brief.yaml: ").split("; ") == [
        "line 3, title.venue: is no field here. Fields: process, name, body, place, dates",
        "line 5, participants.role: 'guest' is not allowed. Allowed: chair, co-chair, host, member, participant, "
        "observer, supporter, presenter, speaker, apology",
        "line 6, participants.countries: needs a list: a line for each, starting with '- '",
        "line 7, next_steps: needs a list: a line for each, starting with '- '",
        "line 8, purpose: needs one text, found a list or several fields",
    ]
    assert [each.name for each in tmp_path.iterdir()] == ["brief.yaml"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('meeting: "a', r"brief\.yaml, line 1: "),
        ("title:\n\tname: x\n", r"brief\.yaml, line 2: "),
        ('purpose: "x"\n', r"brief\.yaml: line 1, meeting: is missing"),
        ("- a\n", r"brief\.yaml: line 1, brief: needs the fields meeting, title"),
        ("? [a]\n: b\n", r"brief\.yaml: line 1, a list or several fields: is no field here"),
        (f"purpose: {'[' * 3000}", r"brief\.yaml: too many brackets"),
        ("\nmeeting: 1999-nowhere\n", r"brief\.yaml, line 2, meeting: no meeting '1999-nowhere'"),
    ],
)
def test_what_is_no_brief_is_told_in_one_line(kb: KnowledgeBase, tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "brief.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises((DraftError, UnknownNameError), match=told) as caught:
        draft(kb, tmp_path / "draft.docx", as_of=DAY, brief=path)
    assert "\n" not in str(caught.value)


def test_a_brief_for_another_meeting_is_refused(kb: KnowledgeBase, tmp_path: Path) -> None:
    filled = brief(kb, tmp_path / "brief.yaml", COMING, as_of=DAY)
    with pytest.raises(DraftError, match=rf"line \d+, meeting: the brief is for '{COMING}', not for '{HELD}'"):
        draft(kb, tmp_path / "draft.docx", meeting=HELD, as_of=DAY, brief=filled)


def test_words_of_a_brief_are_words_and_no_markup(kb: KnowledgeBase, tmp_path: Path) -> None:
    hostile = "# 1. *a* {{ c }} `d` | e <f> & ~] [~ end."
    filled = brief(kb, tmp_path / "brief.yaml", COMING, as_of=DAY)
    changed(filled, ('purpose: ""', f'purpose: "{hostile}"'))
    word = Document(str(draft(kb, tmp_path / "draft.docx", as_of=DAY, brief=filled).path))
    assert any(hostile in each.text for each in word.paragraphs)


def test_a_brief_that_is_there_is_kept(kb: KnowledgeBase, tmp_path: Path) -> None:
    path = brief(kb, tmp_path / "brief.yaml", COMING, as_of=DAY)
    changed(path, ('purpose: ""', 'purpose: "Mine."'))
    with pytest.raises(DraftError, match=r"brief\.yaml: there is a file already, and it was kept\. Use --force"):
        brief(kb, path, COMING, as_of=DAY)
    assert "Mine." in path.read_text(encoding="utf-8")


def test_the_command_line_writes_a_brief_and_drafts_from_it(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "records").mkdir()
    db, filled, out = tmp_path / "kb.db", tmp_path / "brief.yaml", tmp_path / "draft.docx"
    assert main(["ingest", str(harbour.write(tmp_path / "records")), "--db", str(db)]) == 0
    capsysbinary.readouterr()
    assert main(["brief", "--db", str(db), "--meeting", COMING, "-o", str(filled)]) == 0
    assert capsysbinary.readouterr().out.decode() == f"{filled}\n"
    assert main(["draft", "--db", str(db), "--brief", str(filled), "-o", str(out), "--as-of", "2021-10-01"]) == 0
    assert out.exists()
