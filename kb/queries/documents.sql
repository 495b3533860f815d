-- All documents, the newest first.
-- One row is a document with its heading, the dates of the meeting it reports, and how much of it was understood.
select
  documents.id as id,
  documents.title as title,
  documents.genre as genre,
  documents.status as status,
  documents.body as body,
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
from documents
left join meeting as held on held.id = (
  select meeting.id
  from meeting
  where meeting.document_id = documents.id
    and meeting.mention = 'this'
  order by meeting.dates_end is null, meeting.rowid
  limit 1
)
where (:genre is null or documents.genre = :genre)
  and (:process is null or documents.body = :process)
  and (:status is null or documents.status = :status)
  and (:year is null or substr(documents.day, 1, 4) = :year)
order by documents.day desc, documents.id
