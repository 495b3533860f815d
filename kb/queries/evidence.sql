-- The words that state one fact.
-- One row is a place in the document, with its text and the paragraph's printed number.
select evidence.*, documents.name as document_title, documents.source as source
from evidence
join documents on documents.id = evidence.document_id
where evidence.fact_id = :fact
order by evidence.n
