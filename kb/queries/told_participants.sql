-- Who took part according to some documents, and in what capacity.
-- One row is an entity in a role, with the party it belongs to; entities merely mentioned come last.
select
  participant.*,
  party_facts.party_id as party_id,
  facts.quote as quote,
  facts.start as start
from json_each(:documents) as asked
join participant on participant.document_id = asked.value
join facts on facts.id = participant.id
left join party_facts on party_facts.fact_id = participant.id
where :names is null
  or participant.of in (select value from json_each(:names))
order by participant.role = 'mentioned', asked.key, facts.start, participant.id
