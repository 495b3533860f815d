-- One meeting or activity.
-- One row is an event with what the documents together say of it.
select *
from events
where id = :event
