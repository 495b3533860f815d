-- All documents, the newest first.
-- One row is a document with its heading, the dates of the meeting it reports, and how much of it was understood.
with narrowed as (
  select id, day
  from documents
  where (:genre is null or genre = :genre)
    and (:process is null or id in (select document_id from link_documents where series = :process))
    and (:status is null or status = :status)
    and (:year is null or substr(day, 1, 4) = :year)
),
page as materialized (
  select *
  from narrowed
  order by day desc, id
  limit coalesce(:limit, -1) offset coalesce(:offset, 0)
)
select
  documents.id as id,
  documents.title as title,
  documents.name as name,
  documents.genre as genre,
  documents.status as status,
  documents.body as body,
  coalesce(nullif(linked.series, documents.id), documents.body) as process,
  documents.source as source,
  documents.day as day,
  documents.issued_end as issued,
  held.dates_start as meeting_start,
  held.dates_end as meeting_end,
  (select count(*) from facts where facts.document_id = documents.id) as facts,
  documents.sentences as sentences,
  documents.used as used,
  documents.boilerplate as boilerplate,
  documents.unused as unused
from page
join documents on documents.id = page.id
left join link_documents as linked on linked.document_id = page.id
left join meeting as held on held.id = (
  select meeting.id
  from meeting
  where meeting.document_id = page.id
    and meeting.mention = 'this'
  order by meeting.dates_end is null, meeting.rowid
  limit 1
)
order by page.day desc, page.id
