-- The facts of one document, in reading order.
-- One row is a fact with its first evidence.
select id, type, label, title, quote, block_id, start, "end"
from facts
where document_id = :document
order by start, rowid
