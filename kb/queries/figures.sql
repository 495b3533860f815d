-- How much of everything is in the knowledge base.
-- One row is a kind of thing with its number: documents, events and parties by kind, facts by type.
select 'documents' as what, 'all' as kind, count(*) as n
from documents
union all
select 'events', kind, count(*)
from events
group by kind
union all
select 'parties', kind, count(*)
from parties
group by kind
union all
select 'facts', type, count(*)
from facts
group by type
