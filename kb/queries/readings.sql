-- The places that give the values of some contradictions.
-- One row is a place in a document with its exact words; places of one 'reading' agree.
select
  contradiction_readings.*,
  documents.name as document_title,
  documents.day as day,
  blocks.n as block
from json_each(:contradictions) as asked
join contradiction_readings on contradiction_readings.contradiction_id = asked.value
join documents on documents.id = contradiction_readings.document_id
left join blocks on blocks.document_id = contradiction_readings.document_id
  and blocks.start <= contradiction_readings.start and blocks."end" > contradiction_readings.start
order by asked.key, contradiction_readings.n
