-- The blocks of one document, in reading order.
-- One row is a heading, paragraph, list item, table row or quotation.
select id, n, kind, label, cited_as, level, parent, start, "end", cells
from blocks
where document_id = :document
order by n
