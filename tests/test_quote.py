"""Direct speech: which words between marks are somebody's, and whose."""

import pytest
from written import written

from extractors.document import Span
from extractors.facts.participant import find as participants
from extractors.facts.quote import Quote, find
from extractors.readings.quotations import find_quotations

Told = tuple[str | None, str, str | None]


def quotes(text: str) -> list[Quote]:
    return list(find(written(text)))


def told(text: str) -> list[Told]:
    return [(fact.speaker, fact.text, fact.verb) for fact in quotes(text)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“We act,” she said, “and soon.”", ["We act,", "and soon."]),
        ('"We act," she said, "and soon."', ["We act,", "and soon."]),
        ("‘It’s our members’ duty,’ he said.", ["It’s our members’ duty,"]),
        ("'It's our duty,' he said.", ["It's our duty,"]),
        ("« Nous sommes prêts », dit-elle.", ["Nous sommes prêts"]),
        ("„Wir handeln“, sagte er.", ["Wir handeln"]),
        ("“He told me, ‘go home’, and I did,” she said.", ["He told me, ‘go home’, and I did,"]),
        ("“He said “no” to that,” she said.", ["He said “no” to that,"]),
        ("The members’ rights and Fiji’s plan of the ’90s.", []),
        ("A 5' pole and the states' view", []),
        ("“Never closed", []),
    ],
)
def test_marks_of_any_usage_are_paired_and_apostrophes_left_alone(text: str, inside: list[str]) -> None:
    found = find_quotations(text, Span(0, len(text)))
    assert [text[each.span.start : each.span.end] for each in found] == inside


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We are ready,” said Ana Tabe, Chair of the Group.", [("Ana Tabe", "We are ready,", "say")]),
        ("“We are ready,” Ms Ana Tabe said.", [("Ana Tabe", "We are ready,", "say")]),
        ("“We are ready,” the Minister, Mr Paul Oa, told reporters.", [("Paul Oa", "We are ready,", "tell")]),
        ("Mr John Rewi, Director of Customs, said: “Trade is life.”", [("John Rewi", "Trade is life.", "say")]),
        ("Professor Wu Mei: “Data saves lives.”", [("Wu Mei", "Data saves lives.", None)]),
        ("According to Dr Li Na, “the disease will stay under control”.",
         [("Li Na", "the disease will stay under control", None)]),
        ("“Smugglers adapt,” warned Chief Inspector Ali bin Omar. “So do we.”",
         [("Ali bin Omar", "Smugglers adapt,", "warn"), ("Ali bin Omar", "So do we.", None)]),
        ("Dr Eva Roth praised the crews. “They did a superb job.”", [("Eva Roth", "They did a superb job.", None)]),
        ("A spokesperson for the Secretariat said “the numbers speak for themselves”.",
         [("spokesperson for the Secretariat", "the numbers speak for themselves", "say")]),
        ("Ms Rosa Vidal stressed that “no one can do this alone”.",
         [("Rosa Vidal", "no one can do this alone", "stress")]),
    ],
)  # fmt: skip
def test_the_words_around_name_the_speaker(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


def test_a_split_quote_is_two_strings_and_its_verb_belongs_to_the_first() -> None:
    assert told("Mr Ken Ito opened the hub. “We had a plan,” he said, “and now we have people.”") == [
        ("Ken Ito", "We had a plan,", "say"),
        ("Ken Ito", "and now we have people.", None),
    ]


def test_a_pronoun_and_a_surname_lead_back_to_the_full_name() -> None:
    text = "Superintendent Rui da Costa thanked all.\n\n“It worked,” da Costa said.\n\n“It can work again,” he added."
    assert told(text) == [("Rui da Costa", "It worked,", "say"), ("Rui da Costa", "It can work again,", "add")]


def test_two_speakers_are_kept_apart() -> None:
    text = (
        "Ms Ana Tabe, Chair of the Group, welcomed the result. “We kept our word,” she said.\n\n"
        "Mr Ken Ito, her deputy, agreed. “We shall keep it again,” he added. “That is certain.”"
    )
    assert [(speaker, words) for speaker, words, _ in told(text)] == [
        ("Ana Tabe", "We kept our word,"),
        ("Ken Ito", "We shall keep it again,"),
        ("Ken Ito", "That is certain."),
    ]


def test_a_participle_goes_on_with_the_speaker_before() -> None:
    text = '"It costs us all," noted Dr Ruth Amadi, adding that "no fleet is above the law".'
    assert told(text) == [
        ("Ruth Amadi", "It costs us all,", "note"),
        ("Ruth Amadi", "no fleet is above the law", "add"),
    ]


def test_a_form_of_address_with_a_surname_gives_the_full_name() -> None:
    text = "Ms Kim Lee and Mr Olaf Berg came. “It honours them,” Mr Berg said. Ambassador Lee agreed: “It honours all.”"
    assert [(speaker, words) for speaker, words, _ in told(text)] == [
        ("Olaf Berg", "It honours them,"),
        ("Kim Lee", "It honours all."),
    ]


def test_speech_that_runs_over_a_paragraph_keeps_its_speaker() -> None:
    text = "Ms Ana Tabe said: “This was the first part.\n\n“And this is the last.”"
    assert told(text) == [("Ana Tabe", "This was the first part.", "say"), ("Ana Tabe", "And this is the last.", None)]


def test_a_block_quotation_is_signed_below() -> None:
    signed = [("Kim Lee", "We shall not forget.", None)]
    assert told("Work began.\n\n> We shall not forget.\n>\n> Kim Lee, Ambassador of Korea\n\nMore followed.") == signed
    assert told("Work began.\n\n> “The sea is ours to keep.”\n>\n> — Tui Loa, Secretary-General") == [
        ("Tui Loa", "The sea is ours to keep.", None)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The label “pig-butchering” is offensive.",
        "The session was held under the theme “No one sold online”.",
        "Crews watched for so-called “taxi boats”, which carry people.",
        "The Alliance (“the Alliance”) met.",
        "The report “Moving Forward.” was launched.",
        "Persons with ‘influence’ were involved.",
        "He called it “a success” in Lima.",
        "The booklet entitled “Know your rights.” was printed.",
        "The Summit began the Joint Patrol “Grey Heron” on the lake. The State of Togo offered to host its centre.",
    ],
)
def test_scare_quotes_titles_and_terms_are_no_speech(text: str) -> None:
    assert told(text) == []


def test_evidence_holds_the_marks_and_the_attribution() -> None:
    (quote,) = quotes("“We are ready,” said Ana Tabe, Chair of the Group.")
    assert [each.text for each in quote.evidence] == ["“We are ready,”", "said Ana Tabe"]


@pytest.mark.parametrize("text", ["“", "””", "'", '" "', "“”", "said: “”", "“a", "« »"])
def test_odd_marks_raise_nothing(text: str) -> None:
    assert told(text) == []


def test_a_sentence_that_follows_according_to_does_not_lead_up_to_speech() -> None:
    text = "According to Ms Ana Tabe of the Fiji Police, sales fell. “The market is a screen,” she explained."
    assert told(text) == [("Ana Tabe", "The market is a screen,", "explain")]


def test_who_was_asked_and_replied_is_the_speaker() -> None:
    text = "Ms Ana Tabe chaired the talks. Asked about costs, Ms Ana Tabe replied: “We will share them.”"
    assert told(text) == [("Ana Tabe", "We will share them.", "reply")]


@pytest.mark.parametrize(("form", "lemma"), [("promised", "promise"), ("joked", "joke"), ("conceded", "concede")])
def test_further_verbs_of_speech_bring_in_a_quote(form: str, lemma: str) -> None:
    text = f"Ms Ana Tabe chaired the talks. “Ships will pay less,” she {form}, “from May on.”"
    assert told(text) == [("Ana Tabe", "Ships will pay less,", lemma), ("Ana Tabe", "from May on.", None)]


@pytest.mark.parametrize("of", ["of Chile", "of the Ministry of Ports of Chile"])
def test_a_post_behind_the_name_of_a_speaker_is_no_part_of_it(of: str) -> None:
    assert told(f"“We act,” said Leandro Paz {of}, co-chair of the Group.") == [("Leandro Paz", "We act,", "say")]


@pytest.mark.parametrize(
    ("signature", "speaker"),
    [
        ("Otto Wren", "Otto Wren"),
        ("Otto Wren, teacher", "Otto Wren"),
        ("Chair of the Reef Alliance", "Chair of the Reef Alliance"),
        ("the Chair of the Reef Alliance", "Chair of the Reef Alliance"),
        ("A village elder, Suva", "village elder"),
    ],
)
@pytest.mark.parametrize("dash", ["—", "–", "-"])
def test_whoever_stands_behind_a_dash_below_a_block_quotation_signs_it(signature: str, speaker: str, dash: str) -> None:
    words = "We count because nobody else will."
    assert told(f"Work began.\n\n> {words}\n>\n> {dash} {signature}\n\nMore followed.") == [(speaker, words, None)]


def test_a_block_quotation_may_be_signed_in_its_last_line() -> None:
    (quote,) = quotes("Work began.\n\n> Nobody has done this before. — Dr Li Na, Chief Scientist")
    assert (quote.speaker, quote.text) == ("Li Na", "Nobody has done this before.")
    assert [each.text for each in quote.evidence] == ["Nobody has done this before.", "Dr Li Na, Chief Scientist"]


@pytest.mark.parametrize(
    "below",
    [
        "- Otto Wren\n- Vera Ode",
        "- Otto Wren keeps the lists",
        "- Train divers",
        "- A new boat was bought.",
        "Otto Wren",
    ],
)
def test_a_list_below_a_block_quotation_signs_nothing(below: str) -> None:
    assert told(f"> We count because nobody else will.\n\n{below}\n\nMore followed.") == []


def test_whoever_only_signs_words_speaks() -> None:
    text = (
        "# Divers count reefs\n\n4 June 2024 – Work began.\n\n> We count because nobody else will.\n>\n> — Otto Wren\n"
    )
    assert [(each.name, each.role) for each in participants(written(text))] == [("Otto Wren", "speaker")]


def test_somebody_without_a_name_is_introduced_once() -> None:
    text = (
        "A spokeswoman for the World Bank said: “We want the data.”\n\n“No data, no money,” the spokeswoman said.\n\n"
        "“That is new,” a spokeswoman said."
    )
    assert [speaker for speaker, _, _ in told(text)] == [
        "spokeswoman for the World Bank",
        "spokeswoman for the World Bank",
        "spokeswoman",
    ]


def test_a_known_name_before_a_colon_speaks_and_who_was_told_does_not() -> None:
    text = "The moderator was Ms Rosa Paucar of Fiji.\n\nRosa Paucar: «Fires burn for an hour and not a day more.»\n\n"
    text += "The team was told that “two ships in five wait more than a day”."
    assert [each.speaker for each in quotes(text)] == ["Rosa Paucar", None]
