-- One document with its text.
-- One row is the document; there is none if nothing goes by the identifier.
select *
from documents
where id = :document
