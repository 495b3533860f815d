-- What is counted, the most often counted first.
-- One row is a thing that documents count, whatever its capital letters, with how often and between which years.
with chosen as materialized (
  select id
  from documents
  where body = :process
),
narrowed as (
  select lower(counted) as counted, count(*) as figures, count(distinct document_id) as documents
  from statistic
  where counted is not null
    and (:process is null or document_id in (select id from chosen))
    and (:like is null or instr(lower(counted), lower(:like)) > 0)
  group by counted collate nocase
),
page as materialized (
  select *
  from narrowed
  order by documents desc, figures desc, counted
  limit coalesce(:limit, -1) offset coalesce(:offset, 0)
),
dated as materialized (
  select id, substr(day, 1, 4) as year
  from documents
  where :process is null or body = :process
)
select
  page.counted as counted,
  page.figures as figures,
  page.documents as documents,
  min(dated.year) as first_year,
  max(dated.year) as last_year,
  min(statistic.value) as value,
  max(coalesce(statistic.value_max, statistic.value)) as value_max,
  min(statistic.bound) as bound
from page
cross join statistic on statistic.counted = page.counted collate nocase
cross join dated on dated.id = statistic.document_id
group by page.documents, page.figures, page.counted
order by page.documents desc, page.figures desc, page.counted
