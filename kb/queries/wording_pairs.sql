-- Which documents are compared with which earlier one, and how many sentences moved how.
-- One row is an effect in a pair of documents.
select
  wording.kind as kind,
  wording.process as process,
  wording.from_document_id as from_document_id,
  earlier.name as from_title,
  wording.to_document_id as to_document_id,
  later.name as to_title,
  wording.effect as effect,
  count(*) as sentences
from wording
join documents as earlier on earlier.id = wording.from_document_id
join documents as later on later.id = wording.to_document_id
where (:document is null or :document in (wording.from_document_id, wording.to_document_id))
group by wording.from_document_id, wording.to_document_id, wording.kind, wording.effect
order by later.day, wording.to_document_id, wording.from_document_id, sentences desc, wording.effect
