-- What some documents say was decided, requested, proposed or taken a view on, the strongest verbs first.
-- One row is a decision, request, proposal or stance.
select
  decision.*,
  facts.quote as quote,
  facts.start as start
from json_each(:documents) as asked
join decision on decision.document_id = asked.value
join facts on facts.id = decision.id
order by decision.level desc, asked.key, facts.start
