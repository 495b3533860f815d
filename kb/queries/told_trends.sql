-- The trends that some documents describe.
-- One row is a trend.
select
  trend.*,
  facts.quote as quote,
  facts.start as start
from json_each(:documents) as asked
join trend on trend.document_id = asked.value
join facts on facts.id = trend.id
order by asked.key, facts.start
