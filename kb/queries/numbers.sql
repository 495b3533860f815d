-- Numbers with their bounds, in order of the documents that give them.
-- One row is a number with the words that state it.
with dated as materialized (
  select id, day
  from documents
  where (:process is null or id in (select document_id from link_documents where series = :process))
    and (:year is null or substr(day, 1, 4) = :year)
),
narrowed as (
  select statistic.rowid as entry, statistic.document_id as document_id, dated.day as day
  from statistic
  cross join dated on dated.id = statistic.document_id
  where statistic.counted = :counted collate nocase
  union all
  select statistic.rowid, statistic.document_id, dated.day
  from statistic
  cross join dated on dated.id = statistic.document_id
  where :counted is null
),
page as materialized (
  select *
  from narrowed
  order by day desc, document_id, entry
  limit coalesce(:limit, -1) offset coalesce(:offset, 0)
)
select
  statistic.*,
  facts.quote as quote,
  documents.name as document_title,
  coalesce(nullif(linked.series, documents.id), documents.body) as process,
  documents.day as day
from page
join statistic on statistic.rowid = page.entry
join facts on facts.id = statistic.id
join documents on documents.id = page.document_id
left join link_documents as linked on linked.document_id = page.document_id
order by page.day desc, page.document_id, page.entry
