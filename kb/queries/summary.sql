-- How many facts of each type there are, and in how many documents.
-- One row is a fact type.
select type, count(*) as facts, count(distinct document_id) as documents
from facts
group by type
order by type
