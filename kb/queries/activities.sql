-- Operations, campaigns and projects, by date.
-- One row is an activity as one or several documents tell of it.
select id, name, body, process, start, "end", state, documents
from events
where kind = 'activity'
order by start is null, start, id
