-- Meetings and activities, the newest first.
-- One row is an event as one or several documents tell of it.
with narrowed as (
  select id, start
  from events
  where (:kind is null or kind = :kind)
    and (:process is null or process = :process)
    and (:state is null or state = :state)
    and (:year is null or substr(coalesce(start, "end"), 1, 4) = :year)
),
page as materialized (
  select *
  from narrowed
  order by start desc, id
  limit coalesce(:limit, -1) offset coalesce(:offset, 0)
)
select events.id as id, kind, name, body, process, events.start as start, "end", city, country, state, documents
from page
join events on events.id = page.id
order by page.start desc, page.id
