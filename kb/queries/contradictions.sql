-- Where documents of a process disagree, or one with itself: one thing, different values.
-- One row is a contradiction with the number of its values; 'contradiction_readings' shows the places.
select id, kind, what, process, event_id, party_id, readings, documents, reason, rule
from contradictions
where (:process is null or process = :process)
  and (:kind is null or kind = :kind)
  and (:event is null or event_id = :event)
  and (:document is null or id in (
    select contradiction_id
    from contradiction_readings
    where document_id = :document
  ))
order by process, kind, what, id
