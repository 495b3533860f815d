-- How many passages and facts of each type hold all the words of a full-text query.
-- One row is a type, or 'passage'; of very many, the newest are counted.
with chosen as materialized (
  select id
  from documents
  where (:genre is null or genre = :genre)
    and (:process is null or body = :process)
    and (:year is null or substr(day, 1, 4) = :year)
    and (:country is null or id in (select document_id from participant where country = :country))
),
narrowed as materialized (
  select
    coalesce(:genre, :process, :year, :country) is not null as by_document,
    (select count(*) from chosen) * 4 < (select count(*) from documents) as to_few
),
few_blocks as materialized (
  select blocks.rowid as entry
  from chosen
  cross join blocks on blocks.document_id = chosen.id
),
few_facts as materialized (
  select facts.rowid as entry
  from chosen
  cross join facts on facts.document_id = chosen.id
),
blocks_within as materialized (
  select
    case when to_few then (select min(entry) from few_blocks) else 0 end as first,
    case when to_few then (select max(entry) from few_blocks) else 9e18 end as last
  from narrowed
),
facts_within as materialized (
  select
    case when to_few then (select min(entry) from few_facts) else 0 end as first,
    case when to_few then (select max(entry) from few_facts) else 9e18 end as last
  from narrowed
),
passages as (
  select rowid as entry
  from blocks_fts
  where blocks_fts match :match
    and rowid >= (select first from blocks_within)
    and rowid <= (select last from blocks_within)
    and case
      when (select to_few from narrowed) then +rowid in (select entry from few_blocks)
      when not (select by_document from narrowed) then 1
      else (select document_id from blocks where blocks.rowid = blocks_fts.rowid) in (select id from chosen)
    end
  order by rowid desc
  limit coalesce(:ranked, -1)
),
stated as (
  select rowid as entry
  from facts_fts
  where facts_fts match :match
    and rowid >= (select first from facts_within)
    and rowid <= (select last from facts_within)
    and case
      when (select to_few from narrowed) then +rowid in (select entry from few_facts)
      when not (select by_document from narrowed) then 1
      else (select document_id from facts where facts.rowid = facts_fts.rowid) in (select id from chosen)
    end
  order by rowid desc
  limit coalesce(:ranked, -1)
)
select 'passage' as type, found
from (select count(*) as found from passages)
where found > 0
union all
select (select type from facts where facts.rowid = stated.entry), count(*)
from stated
group by 1
order by type
