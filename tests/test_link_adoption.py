"""Documents that name no process of their own join the series of the one whose doings they report."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from test_link_renewal import derived

from extractors.formats import read
from extractors.pipeline import Extraction, extract
from kb.link import relink
from kb.store import KnowledgeBase

FORUM = "Amber Sea Forum on Ferry Safety"
STATEMENT = f"""# {FORUM}

**SECOND MEETING OF THE INSPECTION PANEL ON CAR DECKS**

**Apia, Samoa, 4 and 5 May 2021**

1. The Second Meeting of the Inspection Panel on Car Decks of the {FORUM} (ASF) was held in Apia on 4 and 5 May 2021. \
Delegates from Fiji, Tonga and Samoa took part.
2. Operation Calm Water was planned for 1 to 20 June 2021. The Deck Panel on Car Ramps [the Deck Panel] is to meet.
"""
RELEASE = "# Media release\n\n9 July 2021\n\n{}\n\nFiji and Samoa welcome it.\n"
RECORD = """# Third Meeting of the Inspection Panel on Car Decks

Nadi, Fiji, 9 June 2022

1. The Inspection Panel on Car Decks met in Nadi on 9 June 2022. Fiji and Samoa took part.
"""
OTHER = """# Birch Coast Process

**Third Meeting, Suva, Fiji, 3 March 2021**

1. The Third Meeting of the Birch Coast Process was held in Suva on 3 March 2021. {}
"""


@cache
def extraction(text: str, name: str) -> Extraction:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.md"
        path.write_text(text, "utf-8")
        return extract(read(path))


def series(kb: KnowledgeBase, *texts: str) -> list[str]:
    """Return the series of documents, kept and linked one after the other."""
    names = [f"d{at}" for at in range(len(texts))]
    for text, name in zip(texts, names, strict=True):
        kb.add(extraction(text, name))
        relink(kb)
    found = {row["document_id"]: row["series"] for row in kb.db.table("link_documents").rows}
    return [found[name] for name in names]


@pytest.mark.parametrize(
    "said",
    [
        "The ASF met in Nadi yesterday and adopted rules on car decks.",
        "Members of the ASF have given up wooden ladders.",
        "Operation Calm Water ended on 20 June. Officers checked 40 ferries.",
        "Fiji has praised the results of Operation Calm Water.",
    ],
)
def test_a_document_that_reports_what_only_one_process_did_joins_it(fresh_kb: KnowledgeBase, said: str):
    assert series(fresh_kb, RELEASE.format(said), STATEMENT) == [FORUM, FORUM]


def test_the_record_of_a_group_joins_the_process_that_other_documents_give_for_it(fresh_kb: KnowledgeBase):
    assert series(fresh_kb, RECORD, STATEMENT) == [FORUM, FORUM]
    panels = [row["name"] for row in fresh_kb.db.table("parties").rows_where("kind = 'body' and process = ?", [FORUM])]
    assert panels == [f"Inspection Panel on Car Decks of the {FORUM}"]


def test_a_document_that_defines_several_things_of_one_process_joins_it(fresh_kb: KnowledgeBase):
    statement = STATEMENT + "3. We set up a Ramp Fund (RF), a Joint Crew School (JCS) and a Sea Table (ST).\n"
    statement += "4. Mr Sione Latu of Samoa was in the chair. Ms Ana Vea of Samoa and Ms Eta Moli of Fiji spoke.\n"
    release = RELEASE.format("The Joint Crew School (JCS) in Apia has taught 40 mates. The Ramp Fund (RF) paid for it.")
    assert series(fresh_kb, statement, release) == [FORUM, FORUM]
    passing = RELEASE.format("The Ramp Fund (RF) has paid for three quays in the north.")
    assert series(fresh_kb, statement, release, passing)[2] == "d2"


@pytest.mark.parametrize(
    "said",
    [
        "A new port opens in Nadi. The Minister thanked the ASF for its advice.",
        "Police, who had taken part in Operation Calm Water, have a new boat.",
        "A new port opens in Nadi.",
        "The Deck Panel met in Nadi yesterday.",
    ],
)
def test_a_mention_in_passing_joins_nothing(fresh_kb: KnowledgeBase, said: str):
    assert series(fresh_kb, STATEMENT, RELEASE.format(said)) == [FORUM, "d1"]


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("The ASF met in Nadi yesterday.", "It thanked the Alpine Sports Fund (ASF)."),
        ("Operation Calm Water ended on 20 June.", "Operation Calm Water was planned for 1 to 20 June 2021."),
    ],
)
def test_a_name_that_may_be_that_of_something_else_joins_nothing(fresh_kb: KnowledgeBase, said: str, other: str):
    given = (STATEMENT, RELEASE.format(said), OTHER.format(other))
    assert series(fresh_kb, *given) == [FORUM, "d1", "Birch Coast Process"]


DOCUMENTS = [
    STATEMENT,
    RECORD,
    RELEASE.format("The ASF met in Nadi yesterday and adopted rules (the Nadi Rules) on car decks."),
    RELEASE.format("Operation Calm Water ended on 20 June. The ladder locking device (LLD) helped."),
    OTHER.format("It thanked the Alpine Sports Fund (ASF). It bought a ladder locking device (LLD)."),
    OTHER.format("Operation Calm Water was planned for 1 to 20 June 2021.").replace("Third", "Fourth"),
]


@example([3, 0, 1, 2, 4, 5], 2, {0})
@example([2, 0, 4, 1, 3, 5], 3, {0, 1})
@settings(max_examples=30, deadline=None)
@given(st.permutations(range(len(DOCUMENTS))), st.integers(1, len(DOCUMENTS)), st.sets(st.integers(0, len(DOCUMENTS))))
def test_which_series_a_document_joins_does_not_depend_on_the_order_in_which_documents_came(
    order: list[int], last: int, stops: set[int]
):
    with KnowledgeBase(":memory:", write=True) as at_once, KnowledgeBase(":memory:", write=True) as by_and_by:
        for at, which in enumerate(order[:last]):
            for kb in (at_once, by_and_by):
                kb.add(extraction(DOCUMENTS[which], f"d{which}"))
            if at in stops:
                relink(by_and_by)
        relink(at_once)
        relink(by_and_by)
        assert derived(by_and_by) == derived(at_once)


PRESENTING = f"""# Media release

9 July 2021

The figures were made public by the co-chairs of the Commission on Ramps and Doors. The Commission on Ramps and Doors \
met in Apia. {{}} were shown.

The {FORUM}, founded in 1997, brings together nine states. Its Commission on Ramps and Doors met twice.
"""


@pytest.mark.parametrize(
    ("said", "process"),
    [
        ("The Ramp Fund and the Joint Crew School", FORUM),
        ("The Net Fund and the Net School", "Commission on Ramps and Doors"),
    ],
)
def test_a_release_that_names_a_group_joins_the_process_that_it_presents(
    fresh_kb: KnowledgeBase, said: str, process: str
):
    statement = STATEMENT + "3. We set up a Ramp Fund (RF), a Joint Crew School (JCS) and a Sea Table (ST).\n"
    statement += "4. Mr Sione Latu of Samoa was in the chair.\n"
    again = statement.replace("SECOND", "THIRD").replace("Second", "Third").replace("2021", "2022")
    assert series(fresh_kb, statement, again, PRESENTING.format(said)) == [FORUM, FORUM, process]


HEARD = """# Record of the first session

Nadi, Fiji, 9 June 2022

1. The Island Association of Deck Hands was heard. {} The Association left after lunch.
"""


@pytest.mark.parametrize(
    ("said", "joins"),
    [
        ("The Ramp Fund (RF), the Joint Crew School (JCS) and the Sea Table (ST) were reviewed.", True),
        ("The Ramp Fund (RF) and the Joint Crew School (JCS) were reviewed.", False),
        ("The Ramp Fund (RF), the Net School (NS) and the Sea Shelf (SS) were reviewed.", False),
        ("Mr Sione Latu of Samoa spoke of the Ramp Fund (RF) and the Joint Crew School (JCS).", True),
        ("Mr Sione Tuala of Samoa spoke of the Ramp Fund (RF) and the Joint Crew School (JCS).", False),
        ("Mr Sione Latu and Ms Ana Vea of Samoa, and Ms Eta Moli of Fiji, spoke of the Ramp Fund (RF).", False),
    ],
)
def test_a_record_taken_for_a_guests_is_of_the_process_of_whose_things_alone_it_tells(
    fresh_kb: KnowledgeBase, said: str, joins: bool
):
    statement = STATEMENT + "3. We set up a Ramp Fund (RF), a Joint Crew School (JCS) and a Sea Table (ST).\n"
    statement += "4. Mr Sione Latu of Samoa was in the chair.\n"
    again = statement.replace("SECOND", "THIRD").replace("Second", "Third").replace("2021", "2022")
    found = series(fresh_kb, statement, HEARD.format(said), again)
    assert found == [FORUM, FORUM if joins else "Island Association of Deck Hands", FORUM]


LAKES = "High Valley and Lakes Dialogue on Reed Cutting"
CALLED = f"""# {LAKES}

**SECOND SENIOR OFFICIALS’ MEETING**

**Bern, Switzerland, 4 May 2021**

1. The Second Senior Officials’ Meeting of the {LAKES}, {{}} the Reed Dialogue, was held in Bern on 4 May 2021.
"""
REED = """# REED DIALOGUE

**THIRD SENIOR OFFICIALS’ MEETING**

**Graz, Austria, 4 May 2022**

1. The Third Senior Officials’ Meeting of the Reed Dialogue was held in Graz on 4 May 2022.
"""


@pytest.mark.parametrize(
    ("said", "one"),
    [
        ("commonly known as", True),
        ("or", True),
        ("hereafter", True),
        ("as advised by", False),
        ("in contact with", False),
    ],
)
def test_a_document_says_that_two_names_are_of_one_process(fresh_kb: KnowledgeBase, said: str, one: bool):
    assert series(fresh_kb, CALLED.format(said), REED) == [LAKES, LAKES if one else "Reed Dialogue"]


@pytest.mark.parametrize(("short", "one"), [("High Valley Reed Dialogue", True), ("High Valley Mint Dialogue", False)])
def test_a_name_in_other_words_is_that_of_the_process_that_its_document_presents(
    fresh_kb: KnowledgeBase, short: str, one: bool
):
    advisory = REED.replace("REED DIALOGUE", short).replace("Reed Dialogue", short)
    told = f"{advisory}\n2. The {LAKES} began in 2014.\n"
    assert series(fresh_kb, CALLED.format("guest of"), told) == [LAKES, LAKES if one else short]


@pytest.mark.parametrize(
    ("topic", "guest", "one"),
    [("Desert Pests", "Ms Ana Tabe", True), ("Desert Pests", "Mr Jo Mensah", False), ("Rats", "Ms Ana Tabe", False)],
)
def test_a_consultative_meeting_goes_without_those_who_meet(fresh_kb: KnowledgeBase, topic: str, guest: str, one: bool):
    name = "Consultative Meeting of Ministries of Farming on Desert Pests and Mice"
    text = "1. {}, Head of Farming of Samoa, and Mr Otto Brandt, Head of Fields of Germany, were its co-chairs."
    first = f"# Third Session of the {name}\n\nApia, 4 May 2021\n\n{text.format('Ms Ana Tabe')}\n"
    short = f"Consultative Meeting on {topic}"
    release = f"# Pests counted\n\nMedia release, 5 May 2021\n\nAPIA. Many.\n\nThe {short} was set up in 2009.\n"
    found = series(fresh_kb, first, release + text.format(guest))
    assert found == [name, name if one else short]


@pytest.mark.parametrize(
    "said",
    [
        "The Reed Dialogue is young. The Dialogue’s long name is {LAKES}.",
        "The {LAKES} was founded in Bern in 2014 and is therefore known as the Reed Dialogue.",
    ],
)
def test_a_document_gives_the_long_name_of_its_process(fresh_kb: KnowledgeBase, said: str):
    named = f"{REED}\n2. {said.format(LAKES=LAKES)}\n"
    assert series(fresh_kb, CALLED.format("guest of"), REED, named)[1:] == [LAKES, LAKES]


def test_the_secretariat_of_a_process_is_no_fuller_name_of_it(fresh_kb: KnowledgeBase):
    release = "# Media release\n\nReed Dialogue Secretariat\n\n{} May 2022\n\nMinisters of the Reed Dialogue met.\n"
    statement = REED.replace("REED DIALOGUE", "Reed Dialogue on Marsh Fires").replace("of the Reed", "of our")
    found = series(fresh_kb, REED, statement, release.format("5"), release.format("6"))
    assert found == ["Reed Dialogue on Marsh Fires"] * 4


@pytest.mark.parametrize(
    ("said", "joins"),
    [
        ("The Ramp Fund (RF) and the Joint Crew School (JCS) grew.", True),
        ("The Joint Crew School (JCS) grew, with the Sea Fund (SF).", False),
    ],
)
def test_a_thing_that_serves_two_processes_tells_only_beside_one_of_its_own(
    fresh_kb: KnowledgeBase, said: str, joins: bool
):
    statement = STATEMENT + "3. We set up a Ramp Fund (RF) and thank the Joint Crew School (JCS).\n"
    other = OTHER.format("It thanked the Joint Crew School (JCS).")
    found = series(fresh_kb, statement, other, RELEASE.format(said))
    assert found[2] == (FORUM if joins else "d2")
