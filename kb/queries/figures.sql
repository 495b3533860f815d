-- How much of everything is in the knowledge base.
-- One row is a kind of thing with its number: documents, contradictions, events and parties by kind, facts by type.
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
select 'contradictions', 'disagreement', count(*)
from contradictions
union all
select 'facts', 'meeting', count(*)
from meeting
union all
select 'facts', 'activity', count(*)
from activity
union all
select 'facts', 'participant', count(*)
from participant
union all
select 'facts', 'goal', count(*)
from goal
union all
select 'facts', 'trend', count(*)
from trend
union all
select 'facts', 'next_step', count(*)
from next_step
union all
select 'facts', 'decision', count(*)
from decision
union all
select 'facts', 'statistic', count(*)
from statistic
union all
select 'facts', 'quote', count(*)
from quote
union all
select 'facts', 'reference', count(*)
from reference
union all
select 'facts', 'term', count(*)
from term
