-- Meetings, by date.
-- One row is a meeting as one or several documents tell of it.
select id, name, body, process, start, "end", city, country, state, documents
from events
where kind = 'meeting'
order by start is null, start, id
