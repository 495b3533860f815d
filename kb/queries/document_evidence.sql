-- All evidence in one document, or that of the facts that a stretch of its text speaks of.
-- One row is a stretch of the text that states a fact.
select fact_id, n, block_id, start, "end", text, label
from evidence
where document_id = :document
  and (:low is null or fact_id in (
    select fact_id
    from evidence
    where document_id = :document and start >= :low and start < :high
  ))
order by fact_id, n
