-- The goals that some documents state.
-- One row is a goal.
select
  goal.*,
  facts.quote as quote,
  facts.start as start
from json_each(:documents) as asked
join goal on goal.document_id = asked.value
join facts on facts.id = goal.id
where :names is null
  or goal.of in (select value from json_each(:names))
order by asked.key, facts.start
