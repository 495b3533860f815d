-- What each document says of one meeting or activity.
-- One row is a fact with its words.
select
  event_facts.says as says,
  event_facts.rule as rule,
  facts.*,
  documents.name as document_title,
  documents.issued_end as issued
from event_facts
join facts on facts.id = event_facts.fact_id
join documents on documents.id = event_facts.document_id
where event_facts.event_id = :event
order by coalesce(documents.issued_end, ''), documents.id, facts.start
