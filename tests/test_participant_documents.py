"""Whole short documents of meetings of many forums: every role they give, and no other."""

from holding import names, roles
from written import written

from extractors.facts import participant


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
