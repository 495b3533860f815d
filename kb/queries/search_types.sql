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
passages as (
  select rowid as entry
  from blocks_fts
  where blocks_fts match :match
    and (coalesce(:genre, :process, :year, :country) is null or (
      select document_id from blocks where blocks.rowid = blocks_fts.rowid
    ) in (select id from chosen))
  order by rowid desc
  limit coalesce(:ranked, -1)
),
stated as (
  select rowid as entry
  from facts_fts
  where facts_fts match :match
    and (coalesce(:genre, :process, :year, :country) is null or (
      select document_id from facts where facts.rowid = facts_fts.rowid
    ) in (select id from chosen))
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
