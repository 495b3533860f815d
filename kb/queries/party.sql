-- Everything that is stated of one party, the newest document first.
-- One row is a fact.
select
  party_facts.role as role,
  party_facts.of as "of",
  facts.*,
  documents.name as document_title,
  documents.issued_end as issued
from party_facts
join facts on facts.id = party_facts.fact_id
join documents on documents.id = party_facts.document_id
where party_facts.party_id = :party
order by coalesce(documents.issued_end, '') desc, documents.id, facts.start
