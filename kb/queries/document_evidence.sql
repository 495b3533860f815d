-- All evidence in one document.
-- One row is a stretch of the text that states a fact.
select fact_id, n, block_id, start, "end", text, label
from evidence
where document_id = :document
order by fact_id, n
