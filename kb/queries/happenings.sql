-- Meetings and activities, the newest first.
-- One row is an event as one or several documents tell of it.
select id, kind, name, body, process, start, "end", city, country, state, documents
from events
where (:kind is null or kind = :kind)
  and (:process is null or process = :process)
  and (:state is null or state = :state)
  and (:year is null or substr(coalesce(start, "end"), 1, 4) = :year)
order by start desc, id
