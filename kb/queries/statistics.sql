-- Every number of people, things, members and money, with its bound.
-- One row is a number.
select
  statistic.id as id,
  statistic.document_id as document_id,
  statistic.label as label,
  statistic.value as value,
  statistic.value_max as value_max,
  statistic.bound as bound,
  statistic.counted as counted,
  statistic.action as action,
  statistic.of as "of",
  facts.block_id as block_id,
  facts.quote as quote
from statistic
join facts on facts.id = statistic.id
where coalesce(:document, statistic.document_id) = statistic.document_id
order by statistic.document_id, facts.start
