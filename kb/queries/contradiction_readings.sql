-- The places that give the values of contradictions, those of one contradiction together.
-- One row is a place in a document with its exact words; places of one 'reading' agree.
select
  contradictions.kind as kind,
  contradictions.what as what,
  contradictions.reason as reason,
  contradictions.rule as rule,
  contradictions.event_id as event_id,
  contradictions.party_id as party_id,
  contradiction_readings.*,
  documents.name as document_title,
  documents.day as day
from contradictions
join contradiction_readings on contradiction_readings.contradiction_id = contradictions.id
join documents on documents.id = contradiction_readings.document_id
where (:contradiction is null or contradictions.id = :contradiction)
order by contradictions.process, contradictions.kind, contradictions.what, contradictions.id, contradiction_readings.n
