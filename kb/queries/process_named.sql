-- The process that a name stands for.
-- One row is the process in full, by that name or by another that a document gives for it.
select series as process
from link_documents
where series = :whose
union all
select linked.series
from documents
join link_documents as linked on linked.document_id = documents.id
where documents.body = :whose
limit 1
