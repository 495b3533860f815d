-- What became of the wording of a document's paragraphs since the document before it.
-- One row is a sentence of the document with its earlier words.
select *
from wording
where to_document_id = :document
  and (:block is null or to_block_id = :block)
order by n
