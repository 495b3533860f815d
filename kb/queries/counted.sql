-- What is counted, the most often counted first.
-- One row is a thing that documents count, whatever its capital letters (in small ones if some document has them so),
-- with how often and between which years.
with chosen as materialized (
  select document_id as id
  from link_documents
  where series = :process
),
narrowed as (
  select
    max(counted) as counted,
    count(*) as figures,
    count(distinct document_id) as documents,
    min(value) as value,
    max(coalesce(value_max, value)) as value_max,
    min(bound) as bound
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
spread as (
  select page.*, case
    when page.documents <= 300 then (
      select json_array(min(day), max(day))
      from statistic
      cross join documents on documents.id = statistic.document_id
      where statistic.counted = page.counted collate nocase
        and (:process is null or statistic.document_id in (select id from chosen))
    )
    else json_array(
      (
        select day
        from documents
        where day is not null
          and (:process is null or id in (select id from chosen))
          and exists (
            select 1
            from statistic
            where statistic.counted = page.counted collate nocase and statistic.document_id = documents.id
          )
        order by day
        limit 1
      ),
      (
        select day
        from documents
        where day is not null
          and (:process is null or id in (select id from chosen))
          and exists (
            select 1
            from statistic
            where statistic.counted = page.counted collate nocase and statistic.document_id = documents.id
          )
        order by day desc
        limit 1
      )
    )
  end as days
  from page
)
select
  counted,
  figures,
  documents,
  substr(days ->> 0, 1, 4) as first_year,
  substr(days ->> 1, 1, 4) as last_year,
  value,
  value_max,
  bound
from spread
order by documents desc, figures desc, counted
