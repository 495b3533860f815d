-- One document with its text.
-- One row, or none.
select *
from documents
where id = :document
