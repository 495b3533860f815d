"""The records of an invented forum: a meeting that was held, and the release that tells what came of it."""

from pathlib import Path

STATEMENT = """# Harbour Process on Marine Debris

**SECOND SENIOR OFFICIALS' MEETING OF THE WORKING GROUP ON LOST CARGO**

**SUVA, FIJI, 3-5 MAY 2021**

**CO-CHAIRS' STATEMENT**

1. The Second Senior Officials' Meeting of the Working Group on Lost Cargo (the Working Group) under the Harbour
   Process
   on Marine Debris was held in Suva, Fiji, on 3-5 May 2021. It was co-chaired by Fiji and the Republic of Korea.
2. The meeting was attended by Australia, China, Fiji, Papua New Guinea, the Philippines, the Republic of Korea
   and Viet Nam. The International Maritime Organization attended as an observer.
3. The Meeting noted with concern the growing number of containers lost in the monsoon season. Some delegations
   welcomed the work of the secretariat.
4. Samoa suggested that a common register of lost containers be kept. The Meeting took note of this suggestion.
5. The Meeting agreed to hold Operation Clear Water from 1 to 14 August 2021. It urged members to consider
   reporting losses within 48 hours, where appropriate.

**Trends**

6. Delegations identified the following trends:
  - Increasing losses of containers in the monsoon season
  - Fewer reports from small ports

**Next Steps**

7. The next steps were identified as follows:
  - *Send draft reporting form to members* – Secretariat, by 30 June 2021
  - *Carry out Operation Clear Water* – 1 to 14 August 2021
  - *Convene the Third Senior Officials' Meeting* – late March 2022
"""

RELEASE = """2 September 2021

Media Release

Harbour countries clear lost cargo

Operation Clear Water ran from 1 to 16 August 2021. Australia, Fiji and Viet Nam took part in Operation Clear Water.

In total, authorities in the three countries:

- recovered over 40 containers
- inspected 212 ships
- fined nearly 12 operators

“We will go on,” said Mere Vakaloloma, co-chair of the Harbour Process on Marine Debris.
"""


def write(folder: Path) -> Path:
    """Write both records into a folder."""
    (folder / "statement.md").write_text(STATEMENT, encoding="utf-8")
    (folder / "release.md").write_text(RELEASE, encoding="utf-8")
    return folder
