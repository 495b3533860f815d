"""Documents of a forum that meets every year: what differs from one year to the next is no contradiction."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

SECOND = """# Western Lakes Initiative against Illegal Logging

**SECOND ANNUAL MEETING**

**KISUMU, KENYA, 6–8 MAY 2015**

**CO-CHAIRS' STATEMENT**

1. The Second Annual Meeting of the Western Lakes Initiative against Illegal Logging [the Initiative] was held in \
Kisumu, Kenya, from 6 to 8 May 2015. It was co-chaired by Ms Wanjiru Kamau-Otieno, Director of Forests of Kenya, and \
Mr Pascal Ndayishimiye, Inspector General of Rwanda. Fifty-two delegates from nine countries attended.

2. The United Nations Environment Programme (UNEP), the Lake Victoria Basin Commission (LVBC), the Organisation for \
Timber Trade of the Western Lakes (OTTWL) and non-governmental organisations (NGOs) were present.

3. In 2014, forest guards of the members seized 3,400 cubic metres of timber and arrested 118 people. Illegal \
logging cost the members US$ 25 million in 2014.

4. Operation Green Canopy was carried out from 2 to 20 March 2015. During the operation, officers inspected 640 \
trucks at 28 checkpoints and seized 190 cubic metres of timber.

5. The Meeting thanked the European Union for EUR 1.5 million for training in 2015.

6. Norway opened a training centre in Gulu on 3 April 2015, and 40 officers attended a course in Gulu in April 2015.

7. The Timber Tracking Protocol was adopted on 8 May 2015. The list of 34 protected trees was approved.
"""

THIRD = """# Western Lakes Initiative against Illegal Logging

**THIRD ANNUAL MEETING**

**HUYE, RWANDA, 10–12 MAY 2016**

**CO-CHAIRS' STATEMENT**

1. The Third Annual Meeting of the Western Lakes Initiative against Illegal Logging [the Initiative] was held in \
Huye, Rwanda, from 10 to 12 May 2016. It was co-chaired by Ms Wanjiru Kamau-Otieno, Deputy Secretary of Kenya, and \
Mr Pascal Ndayishimiye, Inspector General of Rwanda. Sixty-one delegates from ten countries attended.

2. UNEP and LVBC were present.

3. In 2015, forest guards of the members seized 4,100 cubic metres of timber and arrested 132 people. Illegal \
logging cost the members US$ 31 million in 2015. In 2014, more than 100 people were arrested.

4. Operation Green Canopy II was carried out from 2 to 24 March 2016. During the operation, officers inspected 702 \
trucks at 28 checkpoints and seized 160 cubic metres of timber.

5. The Meeting thanked the European Union for EUR 2 million for training in 2016.

6. 25 officers attended a second course in Gulu in October 2015.

7. The Timber Tracking Protocol, adopted in May 2015, was signed on 11 May 2016. The revised list of 36 protected \
trees was approved.
"""

RELEASE = """**MEDIA RELEASE**

**30 March 2015**

# Trucks stopped at 28 checkpoints

KISUMU – Operation Green Canopy ended on 20 March 2015. Officers of nine countries of the Western Lakes Initiative \
against Illegal Logging stopped about 650 trucks and seized close to 200 cubic metres of timber, of which 70 cubic \
metres in Uganda.

"We saw 12 trucks in one night," said Wanjiru Kamau-Otieno.

The Initiative was founded in 2010 and has nine members. Some 300 officers took part.
"""


def test_figures_days_lists_and_gifts_of_two_years_are_at_odds_in_nothing(fresh_kb: KnowledgeBase, tmp_path: Path):
    told.keep(fresh_kb, tmp_path, release=RELEASE, second=SECOND, third=THIRD)
    assert list(ask(fresh_kb.db, "contradictions")) == []


def test_what_differs_within_one_year_is_told(fresh_kb: KnowledgeBase, tmp_path: Path):
    third = THIRD.replace(
        "In 2014, more than 100 people", "In 2014, forest guards of the members seized 4,300 cubic metres"
    )
    third = third.replace("seized 4,300 cubic metres were arrested", "seized 4,300 cubic metres of timber")
    third = third.replace("adopted in May 2015", "adopted on 18 May 2015")
    release = RELEASE.replace("about 650 trucks", "604 trucks").replace("stopped", "inspected")
    told.keep(fresh_kb, tmp_path, release=release, second=SECOND, third=third)
    assert {row["what"] for row in ask(fresh_kb.db, "contradictions")} == {
        "cubic metres of timber, seized in 2014",
        "day on which the Timber Tracking Protocol was adopted",
        "trucks, inspected: Operation Green Canopy",
    }


def test_a_number_noted_among_other_things_is_held_against_one_of_the_same_months(
    fresh_kb: KnowledgeBase, tmp_path: Path
):
    noted = "It noted with regret that {} logs were seized in {}, and that the port of Kisumu sat idle for a year."
    second = f"{SECOND}\n5. {noted.format('3,140', 'the first nine months of 2014')}\n"
    recalled = "Considering that 3,410 logs were seized from January to September 2014 and that all guards need pay;"
    told.keep(fresh_kb, tmp_path, second=second, third=f"{THIRD}\n{recalled}\n")
    assert [row["what"] for row in ask(fresh_kb.db, "contradictions")] == [
        "logs, seized: 1 January to 30 September 2014"
    ]


@pytest.mark.parametrize(("said", "found"), [("adopted by", []), ("held as", ["first day"])])
def test_the_day_on_which_a_meeting_adopted_a_text_is_one_of_its_days(
    fresh_kb: KnowledgeBase, tmp_path: Path, said: str, found: list[str]
):
    recalled = f"\n7. It recalled the Kisumu Pledge, {said} the Second Annual Meeting on 8 May 2015.\n"
    told.keep(fresh_kb, tmp_path, second=SECOND, third=THIRD + recalled)
    told_apart = [row["what"].partition(" of ")[0] for row in ask(fresh_kb.db, "contradictions")]
    assert told_apart == found
