-- Meetings that a document reports, the newest first.
-- One row is a meeting that a document is about, not one that it merely mentions.
select id, name, body, process, start, "end", city, country, state
from events
where kind = 'meeting'
  and (:process is null or process = :process)
  and (:year is null or substr(coalesce(start, "end"), 1, 4) = :year)
  and exists (
    select 1
    from event_facts
    join meeting on meeting.id = event_facts.fact_id
    where event_facts.event_id = events.id
      and meeting.mention = 'this'
  )
order by start desc, id
