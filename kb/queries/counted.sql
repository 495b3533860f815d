-- What is counted, the most often counted first.
-- One row is a thing that documents count, whatever its capital letters, with how often and between which years.
select
  lower(statistic.counted) as counted,
  count(*) as figures,
  count(distinct statistic.document_id) as documents,
  min(substr(documents.day, 1, 4)) as first_year,
  max(substr(documents.day, 1, 4)) as last_year
from statistic
join documents on documents.id = statistic.document_id
where statistic.counted is not null
  and (:process is null or documents.body = :process)
  and (:like is null or instr(lower(statistic.counted), lower(:like)) > 0)
group by lower(statistic.counted)
order by documents desc, figures desc, lower(statistic.counted)
