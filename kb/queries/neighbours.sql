-- The documents before and after one in its series, the meeting it reports, and the text its wording is compared with.
-- One row is a neighbour; 'place' says which: previous, next, meeting or earlier wording.
select *
from (
  select 'previous' as place, other.id as id, other.name as title, other.day as day
  from documents as this
  join link_documents as here on here.document_id = this.id
  join link_documents as there on there.series = here.series
  join documents as other on other.id = there.document_id and (other.day, other.id) < (this.day, this.id)
  where this.id = :document
  order by other.day desc, other.id desc
  limit 1
)
union all
select *
from (
  select 'next', other.id, other.name, other.day
  from documents as this
  join link_documents as here on here.document_id = this.id
  join link_documents as there on there.series = here.series
  join documents as other on other.id = there.document_id and (other.day, other.id) > (this.day, this.id)
  where this.id = :document
  order by other.day, other.id
  limit 1
)
union all
select *
from (
  select 'meeting', events.id, events.name, events.start
  from event_facts
  join meeting on meeting.id = event_facts.fact_id and meeting.mention = 'this'
  join events on events.id = event_facts.event_id
  where event_facts.document_id = :document
  order by events.start is null
  limit 1
)
union all
select *
from (
  select 'earlier wording', documents.id, documents.name, documents.day
  from wording
  join documents on documents.id = wording.from_document_id
  where wording.to_document_id = :document
  limit 1
)
