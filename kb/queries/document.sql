-- One document with its text, the process it belongs to, and how that is known if the document does not say so.
-- One row is the document; there is none if nothing goes by the identifier.
select
  documents.*,
  coalesce(nullif(linked.series, documents.id), documents.body) as process,
  linked.known_by as known_by
from documents
left join link_documents as linked on linked.document_id = documents.id
where documents.id = :document
