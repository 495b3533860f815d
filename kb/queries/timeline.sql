-- Meetings, activities, documents issued and next steps due, in order of time.
-- One row is something with a date; 'when' is its first day, or the deadline.
select coalesce(start, "end") as "when", "end" as until, kind, name as what, id, null as document_id
from events
where coalesce(start, "end") is not null
union all
select issued_start, issued_end, 'document', name, id, id
from documents
where issued_start is not null
union all
select coalesce(due_start, due_end), due_end, 'next step', action, id, document_id
from next_step
where coalesce(due_start, due_end) is not null
order by "when", kind, what
