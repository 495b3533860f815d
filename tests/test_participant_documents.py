"""Whole short documents of many forums: every role they give, and no other."""

from extractors.facts import participant
from tests.written import written


def roles(text: str, suffix: str = ".md") -> dict[str, set[str]]:
    """Return the names by role, with "@ setting" where the role is held elsewhere; mere mentions are left out."""
    found: dict[str, set[str]] = {}
    for each in participant.find(written(text, suffix)):
        if each.role != "mentioned":
            found.setdefault(each.role, set()).add(f"{each.name} @ {each.of}" if each.of else each.name)
    return found


def names(words: str) -> set[str]:
    return {name.strip() for name in words.split(";")}


def test_a_communique_of_customs_heads() -> None:
    text = """SOUTHERN CONE CUSTOMS NETWORK

XII PLENARY

Joint Communiqué

Montevideo, 17 November 2022

The Heads of the Customs Administrations of Argentina, Chile, Paraguay
and Uruguay met in Montevideo on 16 and 17 November 2022 on the occasion
of the XII Plenary of the Southern Cone Customs Network.

The Plenary was opened by the Minister of Economy of Uruguay, Azul
Peralta, and chaired by the National Director of Customs of Uruguay,
Jaime Bordaberry. Delegations were headed by: Rosa Lodigiani, Director-
General of Customs (Argentina); and Alejandra Arriola, National Director
(Chile). Paraguay was represented by its Ambassador to Uruguay, Didier
Oviedo.

Colombia and Peru participated as observers. The Inter-American
Development Bank (IDB) was invited as a guest. Mexico sent apologies.
The participants thanked the IDB for funding the meeting.
"""
    assert roles(text, ".txt") == {
        "participant": names(
            "Argentina; Chile; Paraguay; Uruguay; Rosa Lodigiani; Alejandra Arriola; Didier Oviedo;"
            " Inter-American Development Bank"
        ),
        "chair": names("Jaime Bordaberry; Uruguay"),
        "speaker": names("Azul Peralta"),
        "observer": names("Colombia; Peru"),
        "apology": names("Mexico"),
        "supporter": names("Inter-American Development Bank"),
    }


def test_a_workshop_summary_with_an_annex_by_delegation() -> None:
    text = """# Great Rivers Fisheries Forum

## Third Workshop on Vessel Monitoring, Entebbe, Uganda, 8–9 February 2021

### Co-Chairs' Summary Report

The Third Workshop on Vessel Monitoring of the Great Rivers Fisheries
Forum took place in Entebbe, Uganda, on 8 and 9 February 2021. It was
co-chaired by Col. Dick Kirabo (Uganda) and Mrs. Espérance Niyoyita
(Burundi).

Participants came from Burundi, Kenya, Rwanda, Uganda and Zambia, as
well as from INTERPOL. An observer from the European Commission was
present. Malawi apologised for its absence.

Mr Godfrey Wanjohi, Executive Secretary of the Lake Victoria Fisheries
Organization, opened the workshop. Commander Paul Otieno of the Kenya
Coast Guard Service and Inspector Neema Mushi of the Tanzania Police
Force demonstrated boarding drills. Alick Phiri from Zambia's Department
of Fisheries shared lessons. Rwanda will host the fourth workshop in
Kigali.

#### Annex I – List of participants

**Burundi**

- Mrs Espérance Niyoyita, Director of Fisheries, Ministry of Environment
- Mr Déo Ndayisenga, Inspector

**INTERPOL**

- Ms Anna Bergdahl, Criminal Intelligence Officer
"""
    found = roles(text)
    assert found["co-chair"] == names("Dick Kirabo; Uganda; Espérance Niyoyita; Burundi")
    assert found["participant"] == names(
        "Burundi; Kenya; Rwanda; Uganda; Zambia; INTERPOL; Espérance Niyoyita; Déo Ndayisenga; Anna Bergdahl"
    )
    assert found["observer"] == names("European Commission")
    assert found["apology"] == names("Malawi")
    assert found["presenter"] == names("Paul Otieno; Neema Mushi; Alick Phiri; United Republic of Tanzania")
    assert found["host"] == names("Rwanda @ fourth workshop")
    anna = next(each for each in participant.find(written(text)) if each.name == "Anna Bergdahl")
    assert (anna.position, anna.affiliation, anna.country) == ("Criminal Intelligence Officer", "INTERPOL", None)


def test_a_release_about_an_operation() -> None:
    text = """MEDIA STATEMENT

3 October 2019

Operation Blue Mangrove nets record seizures

Customs officers from six nations seized 312 tonnes of illegal catch, the Indian Ocean Fisheries
Crime Initiative said today.

Operation Blue Mangrove ran from 1 to 21 September 2019. Comoros, Kenya,
Madagascar and Seychelles participated. Naval vessels of France and
India provided surveillance support, and the United Nations Office on
Drugs and Crime (UNODC) helped to plan the operation. Somalia had
observer status.

The operation was coordinated from Victoria by Kenya and Seychelles, which co-chair the Initiative.

“Every net we lifted told a story,” said Commissioner Kishore Beeharry of the Mauritius Police Force.

For further information contact: Jean-Luc Adrien, Communications
Adviser, +248 555 019
"""
    operation, body = "Operation Blue Mangrove", "Indian Ocean Fisheries Crime Initiative"
    assert roles(text) == {
        "participant": {f"{each} @ {operation}" for each in ("Comoros", "Kenya", "Madagascar", "Seychelles")},
        "supporter": {
            f"{each} @ {operation}" for each in ("France", "India", "United Nations Office on Drugs and Crime")
        },
        "observer": {f"Somalia @ {operation}"},
        "co-chair": {f"Kenya @ {body}", f"Seychelles @ {body}"},
        "speaker": names("Kishore Beeharry; Mauritius"),
    }


def test_a_declaration_with_signatures() -> None:
    text = """# JOINT DECLARATION OF THE THIRD TRANSPORT CONFERENCE OF THE HIMALAYAN CORRIDOR FORUM

We, the Transport Ministers of the Kingdom of Bhutan, the Republic of
India and the Federal Democratic Republic of Nepal, gathered in Thimphu
on 11 October 2018,

Expressing our appreciation to the Royal Government of Bhutan for hosting the Conference,

Noting with appreciation the participation of Myanmar as an observer, and of the World Bank as a development partner,

Recalling the Second Transport Conference, chaired by Nepal in Pokhara in 2016,

Hereby agree to open three crossing points.

For the Kingdom of Bhutan: H.E. Dorji Tshewang, Minister for Infrastructure

For Nepal: Hon. Raghubir Rai, Minister for Physical Infrastructure
"""
    assert roles(text) == {
        "participant": names("Bhutan; India; Nepal; World Bank; Dorji Tshewang; Raghubir Rai"),
        "host": names("Bhutan"),
        "observer": names("Myanmar"),
        "chair": names("Nepal @ Second Transport Conference"),
    }


def test_a_table_of_participants_with_roles() -> None:
    text = """# West African Election Network

## Technical seminar, Accra, 14 May 2022 – Record of discussions

| Name | Title | Organisation | Role |
|---|---|---|---|
| Mrs. Jean Mensah-Bonsu | Chairperson | Electoral Commission of Ghana | Host |
| Dr Kwadwo Afari | Adviser | Economic Community of West African States (ECOWAS) | Facilitator |
| Ms Awa Diop | Legal officer | Ministry of the Interior, Senegal | Participant |
| Mr Pedro Gomes | Director | Guinea-Bissau | Observer |

The seminar was opened by Mrs Mensah-Bonsu. Liberia sent two delegates. The Gambia could not attend.

Apologies: Cabo Verde, Togo.
"""
    assert roles(text) == {
        "host": names("Jean Mensah-Bonsu; Ghana"),
        "presenter": names("Kwadwo Afari; Economic Community of West African States"),
        "participant": names("Awa Diop; Senegal; Liberia"),
        "observer": names("Pedro Gomes; Guinea-Bissau"),
        "apology": names("Gambia; Cabo Verde; Togo"),
    }
    awa = next(each for each in participant.find(written(text)) if each.name == "Awa Diop")
    assert (awa.position, awa.affiliation, awa.country) == ("Legal officer", "Ministry of the Interior", "SN")


def test_a_report_that_names_delegates_in_brackets() -> None:
    text = """# Snow Leopard Accord

**Report of the fourth meeting of the Steering Committee, Bishkek, 21–22 September 2016**

1. The meeting was opened by Mr. Sabir Atabekov, Director of the State Agency on Environment Protection of Kyrgyzstan.

2. Members present: Afghanistan (Mr. Ahmad Rahimi), Kazakhstan (Ms.
Aigul Sarsenbaeva), Kyrgyzstan (Mr. Atabekov) and Mongolia (Ms. Tungalag
Ulziibayar). Members absent: Pakistan. Observers present: the Global
Environment Facility, the Snow Leopard Trust and WWF.

3. The Committee elected Ms. Ulziibayar as Chairperson.

4. The Committee heard presentations from (i) Dr. Charu Mistry, Science
Director, Snow Leopard Trust; and (ii) INTERPOL.
"""
    assert roles(text) == {
        "member": names(
            "Afghanistan; Ahmad Rahimi; Kazakhstan; Aigul Sarsenbaeva; Kyrgyzstan; Sabir Atabekov; Mongolia;"
            " Tungalag Ulziibayar"
        ),
        "apology": names("Pakistan"),
        "observer": names("Global Environment Facility; Snow Leopard Trust; WWF"),
        "chair": names("Tungalag Ulziibayar; Mongolia"),
        "presenter": names("Charu Mistry; INTERPOL"),
    }


def test_a_technical_session_with_states_in_several_capacities() -> None:
    text = """# Sahel Finance Platform

Seventh Technical Session, Nouakchott, 4 December 2019

### Co-chairs' conclusions

1. The Seventh Technical Session, co-chaired by Mauritania and Spain, met in Nouakchott on 4 December 2019.

2. Experts of Chad, Mali, Mauritania and Niger; of Algeria and Senegal
as neighbouring States; and of France and Spain as partners took part.
The African Union was also present. Libya, though invited, did not
attend.

3. The Governor of the Central Bank of Mauritania, Mr Cheikh Ould
Moulaye, delivered the opening address. On behalf of Spain, Ambassador
Jesús Aguado recalled the Madrid Process. Niger briefed on a seizure of
gold near Agadez.

4. The Session noted the situation in Sudan.
"""
    assert roles(text) == {
        "co-chair": names("Mauritania; Spain"),
        "participant": names("Chad; Mali; Mauritania; Niger; Algeria; Senegal; France; Spain; African Union"),
        "apology": names("Libya"),
        "speaker": names("Cheikh Ould Moulaye; Jesús Aguado"),
    }


def test_a_release_about_a_meeting() -> None:
    text = """Media Release

Pacific health ministers back vaccine hub

APIA, 12 July 2023 – Health ministers from 11 island nations have agreed to set up a vaccine hub at
a meeting hosted by Samoa.

The 15th Pacific Health Ministers Meeting was co-chaired by Samoa's
Minister of Health, Hon. Valasi Seiuli, and Palau's Minister of Health
and Human Services, Gaafar Ucherbelau.

"No island should wait," Valasi said.

Ministers of Fiji, Palau, Samoa and Tonga attended. Australia and the Asian Development Bank joined
as development partners.

Dr Mark Tuiasosopo, director of Pacific technical support at the World Health Organization (WHO),
said the hub would help.

Tonga's health minister, Dr Saia Moala, told reporters that the Kingdom
would send two pharmacists.
"""
    meeting = "15th Pacific Health Ministers Meeting"
    found = roles(text)
    assert found["co-chair"] == {
        f"{each} @ {meeting}" for each in ("Valasi Seiuli", "Samoa", "Gaafar Ucherbelau", "Palau")
    }
    assert found["participant"] == {
        f"{each} @ {meeting}" for each in ("Fiji", "Palau", "Samoa", "Tonga", "Australia", "Asian Development Bank")
    }
    assert found["host"] == {f"Samoa @ {meeting}"}
    assert found["speaker"] == names("Mark Tuiasosopo; World Health Organization; Saia Moala")


def test_an_annex_in_capitals() -> None:
    text = """INDIAN OCEAN CABLE SECURITY GROUP
SECOND MEETING
Port Louis, 14-15 April 2016

CHAIR'S STATEMENT

1. The Second Meeting of the Indian Ocean Cable Security Group was held
in Port Louis on 14-15 April 2016 and chaired by Mr. Rajesh GOKHALE,
Permanent Secretary, Ministry of Technology, Communication and
Innovation of Mauritius.

2. Members attending were Comoros, India and Mauritius. South Africa and Yemen were absent.

3. The Chair thanked the Government of India, which had hosted the First Meeting in Kochi in March 2015.

ANNEX - PARTICIPANTS

COMOROS
Mr. Said Ali MOHAMED, Director, Comores Cables

INDIA
Dr. M. Ravi PILLAI, Scientist, Department of Telecommunications
Ms. Anita RAO, Under Secretary, Ministry of External Affairs
"""
    assert roles(text, ".txt") == {
        "chair": names("Rajesh GOKHALE; Mauritius"),
        "member": names("Comoros; India; Mauritius"),
        "apology": names("South Africa; Yemen"),
        "host": names("India @ First Meeting"),
        "participant": names("Said Ali MOHAMED; M. Ravi PILLAI; Anita RAO"),
    }
