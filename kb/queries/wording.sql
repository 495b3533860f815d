-- How the wording of one document moved beside another, in reading order.
-- One row is a sentence with its earlier and its later words; 'unchanged' ones are shown with :unchanged set.
with compared as materialized (
  select rowid as entry from wording where to_document_id = coalesce(:to, :document)
  union
  select rowid from wording where from_document_id = coalesce(:from, :document)
  union
  select rowid from wording where coalesce(:to, :from, :document) is null
)
select
  wording.*,
  earlier.name as from_title,
  earlier.day as from_day,
  later.name as to_title,
  later.day as to_day
from compared
join wording on wording.rowid = compared.entry
join documents as earlier on earlier.id = wording.from_document_id
join documents as later on later.id = wording.to_document_id
where (:document is null or :document in (wording.from_document_id, wording.to_document_id))
  and (:from is null or wording.from_document_id = :from)
  and (:to is null or wording.to_document_id = :to)
  and (:effect is null or wording.effect = :effect)
  and (:unchanged is not null or wording.effect <> 'unchanged')
order by later.day, wording.to_document_id, wording.from_document_id, wording.n
