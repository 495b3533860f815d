-- The documents before and after one in its series, and the meeting it reports.
-- One row is a neighbour; 'place' says which: previous, next or meeting.
select *
from (
  select 'previous' as place, other.id as id, other.title as title, other.day as day
  from documents as this
  join documents as other on other.body = this.body and (other.day, other.id) < (this.day, this.id)
  where this.id = :document
  order by other.day desc, other.id desc
  limit 1
)
union all
select *
from (
  select 'next', other.id, other.title, other.day
  from documents as this
  join documents as other on other.body = this.body and (other.day, other.id) > (this.day, this.id)
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
