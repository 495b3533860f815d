-- The numbers that some documents give.
-- One row is a number.
select
  statistic.*,
  facts.quote as quote,
  facts.start as start
from json_each(:documents) as asked
join statistic on statistic.document_id = asked.value
join facts on facts.id = statistic.id
where :names is null
  or statistic.of in (select value from json_each(:names))
order by asked.key, facts.start
