-- Meetings that a document reports, the newest first.
-- One row is a meeting that a document is about, not one that it merely mentions.
with narrowed as (
  select id, start
  from events
  where kind = 'meeting'
    and (:process is null or process = :process)
    and (:year is null or substr(coalesce(start, "end"), 1, 4) = :year)
    and id in (
      select event_facts.event_id
      from meeting
      join event_facts on event_facts.fact_id = meeting.id
      where meeting.mention = 'this'
    )
),
page as materialized (
  select *
  from narrowed
  order by start desc, id
  limit coalesce(:limit, -1) offset coalesce(:offset, 0)
)
select events.id as id, name, body, process, events.start as start, "end", city, country, state
from page
join events on events.id = page.id
order by page.start desc, page.id
