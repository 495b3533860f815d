-- The facts of one document, or of a stretch of its text, in reading order.
-- One row is a fact with its first evidence.
select id, type, label, title, quote, block_id, start, "end"
from facts
where document_id = :document
  and (:low is null or id in (
    select fact_id
    from evidence
    where document_id = :document and start >= :low and start < :high
  ))
order by start, rowid
