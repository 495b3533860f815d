-- Who holds roles in a body.
-- One row is a party in a role, with the newest fact that says so and the number of facts.
select
  parties.id as party_id,
  parties.name as name,
  parties.kind as kind,
  party_facts.role as role,
  count(*) as facts,
  max(documents.day) as day,
  party_facts.fact_id as id,
  party_facts.document_id as document_id
from party_facts
join parties on parties.id = party_facts.party_id
join documents on documents.id = party_facts.document_id
where party_facts.of_party_id = :party
group by parties.id, party_facts.role
order by party_facts.role, parties.name
