-- The blocks of one document, or some of them, in reading order.
-- One row is a heading, paragraph, list item, table row or quotation.
select id, n, kind, label, cited_as, level, parent, start, "end", cells
from blocks
where document_id = :document
  and (:first is null or n >= :first)
  and (:last is null or n < :last)
order by n
