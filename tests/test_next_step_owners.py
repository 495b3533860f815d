"""Who owns a step: a noun phrase that names somebody, never a label, a figure, a date, a conjunction or a clause."""

import pytest
from tasked import steps, told
from written import written

from extractors.facts.next_step import find
from extractors.readings.steps.named import names_somebody


@pytest.mark.parametrize(
    "words",
    [
        "ACTION", "29", "3", "29/3", "3 wks", "30", "asap", "and", "favour this",
        "Chad wishes first to consult its court and",
        "Carried over from the last minutes:", "Peru drafts the rule", "who", "members will send", "it", "TBC", "–", "",
    ],
)  # fmt: skip
def test_words_that_name_nobody_are_no_owner(words: str) -> None:
    assert not names_somebody(words)


@pytest.mark.parametrize(
    "words",
    [
        "WHO", "US", "IT Unit", "States parties to the Pact", "members that have not yet done so", "all",
        "Côte d'Ivoire", "UN funds and programmes", "offices across the region",
        "each member", "each office taking part", "the Chair", "4th Committee", "BF",
    ],
)  # fmt: skip
def test_words_that_name_somebody_are(words: str) -> None:
    assert names_somebody(words)


MARKED = """## Action log

- ACTION (Chad, 29/6): seal the salt pans
- Action 2 (Peru and Fiji, 5/6) – send the salt
- ACTION (Secretariat, 3 wks) circulate the minutes
- Task 4 [Legal Panel, by 30 June 2021]: draft the rule
- ACTION (Tonga, --) confirm the port
"""


def test_a_mark_gives_owner_and_date_in_its_bracket() -> None:
    assert told(MARKED) == [
        ("seal the salt pans", ("Chad",), "29/6"),
        ("send the salt", ("Peru", "Fiji"), "5/6"),
        ("circulate the minutes", ("Secretariat",), "3 wks"),
        ("draft the rule", ("Legal Panel",), "by 30 June 2021"),
        ("confirm the port", ("Tonga",), None),
    ]


def test_the_same_mark_may_stand_in_a_column_of_its_own() -> None:
    rows = (
        "ACTION (Chad, 29/6)             seals to the posts",
        "ACTION (Peru + Fiji, asap)      salt to Suva",
        "CARRIED OVER from the last log: buoys in the strait",
    )
    text = "Third Meeting of the Harbour Forum\nSuva, Fiji, 4 March 2021\n\n1.  TIDES\n\nThe Forum met.\n\nACTION LOG\n"
    found = find(written(text + "\n".join(rows) + "\n", ".txt"))
    assert [(each.action, each.responsible, each.due and each.due.text) for each in found] == [
        ("seals to the posts", ("Chad",), "29/6"),
        ("salt to Suva", ("Peru", "Fiji"), "asap"),
        ("buoys in the strait", (), None),
    ]


def test_figures_are_a_day_only_where_one_of_them_can_be_no_month() -> None:
    found = [each.due for each in steps(MARKED) if each.due][:3]
    assert [(due.text, due.start, due.end, due.certain) for due in found] == [
        ("29/6", "2021-06-29", "2021-06-29", False),
        ("5/6", None, None, False),
        ("3 wks", None, None, False),
    ]


@pytest.mark.parametrize(
    ("item", "owners", "due"),
    [
        ("Chad (29/6): send the seals to the posts", ("Chad",), "29/6"),
        ("29/6 – Chad sends the seals to the posts", ("Chad",), "29/6"),
        ("Chad to send the seals to the posts by 29/6", ("Chad",), "by 29/6"),
        ("Send the seals to the posts – Chad, 29/6", ("Chad",), "29/6"),
        ("Chad to cut the fee for the posts by 2/3", ("Chad",), None),
    ],
)
def test_figures_that_are_set_off_are_due(item: str, owners: tuple[str, ...], due: str | None) -> None:
    ((_, found, day),) = told(f"## Next steps\n\n- {item}\n")
    assert (found, day) == (owners, due)


def test_a_day_without_a_year_is_due_after_the_meeting() -> None:
    (step,) = steps("## Next steps\n\n- 15 January – Peru opens the pans\n")
    assert step.due is not None
    assert step.due.end == "2022-01-15"


TABLE = """## Next steps

| Task | Owner | Due |
|---|---|---|
| Train 24 curators (12 women at least) | | 30 September 2021 |
| Print the forms (3 copies) | Fiji | " |
| Seal the pans | " | do. |
| Fill the tank | ditto | 5 December 2021 |
| Write the rule | Peru | 〃 |
"""


def test_a_number_in_brackets_is_no_owner() -> None:
    assert steps(TABLE)[0].responsible == ()


def test_a_ditto_mark_means_the_value_of_the_row_above() -> None:
    found = [(step.responsible, step.due and step.due.end) for step in steps(TABLE)][1:]
    assert found == [
        (("Fiji",), "2021-09-30"),
        (("Fiji",), "2021-09-30"),
        (("Fiji",), "2021-12-05"),
        (("Peru",), "2021-12-05"),
    ]


def test_a_value_from_the_row_above_is_cited_from_there() -> None:
    text = TABLE.split("| Seal")[0]
    second = steps(text)[1]
    assert [each.text for each in second.evidence] == ["Print the forms (3 copies)", "Fiji", "30 September 2021"]


@pytest.mark.parametrize(
    ("sentence", "owner", "action"),
    [
        ("Georgia would favour this; Chad wishes to consult its court and will reply by May 2022.", "Chad", "reply"),
        ("Peru drafts the rule and will send it to the Board by May 2022.", "Peru", "send it to the Board"),
        ("The Legal Panel wanted more time and will report by May 2022.", "Legal Panel", "report"),
        ("At the close in Suva the Samoan side said it would act by May 2022.", "Samoan side", "act"),
    ],
)  # fmt: skip
def test_the_second_verb_of_a_clause_has_the_subject_of_the_first(sentence: str, owner: str, action: str) -> None:
    assert told(f"## Undertakings\n\n{sentence}\n")[-1][:2] == (action, (owner,))


def test_each_dated_verb_of_one_who_speaks_of_himself_is_a_step() -> None:
    sentence = "The Samoan side said it would lower the pond by May 2022, and would write to the owner by June 2022."
    assert told(f"## Undertakings\n\n{sentence}\n") == [
        ("lower the pond", ("Samoan side",), "by May 2022"),
        ("write to the owner", ("Samoan side",), "by June 2022"),
    ]


def test_a_view_in_the_conditional_is_no_step() -> None:
    assert told("## Undertakings\n\nGeorgia would favour this. Chad would prefer a later date.\n") == []


def test_what_joins_an_action_to_its_date_is_no_part_of_it() -> None:
    sentence = "IOM will pass on the results as soon as it has them and not later than 10 May 2022."
    assert told(f"## Undertakings\n\n{sentence}\n")[0][0] == "pass on the results as soon as it has them"


def test_readiness_with_an_aside_leads_in_the_tasks_of_one() -> None:
    text = "IOM is prepared, funds permitting, to:\n\n- lend twelve pumps;\n- run a trial by May 2022.\n"
    assert [each[:2] for each in told(f"## Undertakings\n\n{text}")] == [
        ("lend twelve pumps", ("IOM",)),
        ("run a trial", ("IOM",)),
    ]


def test_a_date_and_a_dash_stand_before_a_task() -> None:
    lines = "## What happens next\n\n1. By 6 December – the Ministry gazettes the rule.\n\n"
    lines += "2. June 2022, Manta – second count. If it fails, the pans close.\n"
    assert told(lines) == [
        ("gazettes the rule", ("Ministry",), "By 6 December"),
        ("second count", (), "June 2022"),
    ]
    assert [each.detail for each in steps(lines)] == [None, "Manta"]


def test_owners_in_brackets_stand_before_a_colon_and_the_date() -> None:
    lines = "## What happens next\n\n1. Complete the manual (Rwanda, with UNICEF): 31 August 2022\n"
    lines += "2. Submit a proposal to the Forum (Benin) – by 30 June 2022\n"
    assert told(lines) == [
        ("Complete the manual", ("Rwanda", "UNICEF"), "31 August 2022"),
        ("Submit a proposal to the Forum", ("Benin",), "by 30 June 2022"),
    ]
