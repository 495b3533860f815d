-- Passages and facts that hold all the words of a full-text query, best first.
-- One row is a passage (type 'passage') or a fact, with a snippet in which the words are marked, and, unless one type is asked for, how many there are of each in all; of very many, the newest are ranked.
with chosen as materialized (
  select id
  from documents
  where (:document is null or id = :document)
    and (:genre is null or genre = :genre)
    and (:process is null or id in (select document_id from link_documents where series = :process))
    and (:year is null or substr(day, 1, 4) = :year)
    and (:country is null or id in (select document_id from participant where country = :country))
),
narrowed as materialized (
  select
    coalesce(:document, :genre, :process, :year, :country) is not null as by_document,
    (select count(*) from chosen) * 4 < (select count(*) from documents)
      or (select count(*) from facts where type = :type) * 8 between 1 and (select count(*) from facts) as to_few
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
  where :type is null
  union all
  select facts.rowid
  from chosen
  cross join facts on facts.document_id = chosen.id and facts.type = :type
  where (select by_document from narrowed)
  union all
  select rowid
  from facts
  where type = :type and not (select by_document from narrowed)
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
passages as materialized (
  select rowid as entry, bm25(blocks_fts) as rank
  from blocks_fts
  where blocks_fts match :match
    and rowid >= (select first from blocks_within)
    and rowid <= (select last from blocks_within)
    and coalesce(:type, 'passage') = 'passage'
    and case
      when (select to_few from narrowed) then +rowid in (select entry from few_blocks)
      when not (select by_document from narrowed) then 1
      else (select document_id from blocks where blocks.rowid = blocks_fts.rowid) in (select id from chosen)
    end
  order by rowid desc
  limit coalesce(:ranked, -1)
),
stated as materialized (
  select rowid as entry, bm25(facts_fts) as rank
  from facts_fts
  where facts_fts match :match
    and rowid >= (select first from facts_within)
    and rowid <= (select last from facts_within)
    and coalesce(:type, '') <> 'passage'
    and case
      when (select to_few from narrowed) then +rowid in (select entry from few_facts)
      when :type is null and not (select by_document from narrowed) then 1
      else exists (
        select 1
        from facts
        where facts.rowid = facts_fts.rowid
          and (:type is null or type = :type)
          and (not (select by_document from narrowed) or document_id in (select id from chosen))
      )
    end
  order by rowid desc
  limit coalesce(:ranked, -1)
),
counted as (
  select 'passage' as type, count(*) as found from passages
  union all
  select (select type from facts where facts.rowid = stated.entry), count(*) from stated group by 1
),
best as materialized (
  select *
  from (select 'passage' as kind, entry, rank from passages union all select 'fact', entry, rank from stated)
  order by rank, kind desc, entry
  limit :limit offset coalesce(:offset, 0)
)
select
  coalesce(facts.type, 'passage') as type,
  coalesce(facts.id, blocks.id) as id,
  documents.id as document_id,
  coalesce(facts.block_id, blocks.id) as block_id,
  coalesce(facts.label, blocks.cited_as) as label,
  coalesce(facts.start, blocks.start) as start,
  coalesce(facts."end", blocks."end") as "end",
  case best.kind
    when 'passage' then (
      select snippet(blocks_fts, 0, :before, :after, '…', 24)
      from blocks_fts
      where blocks_fts match :match and blocks_fts.rowid = best.entry
    )
    else (
      select snippet(facts_fts, 1, :before, :after, '…', 24)
      from facts_fts
      where facts_fts match :match and facts_fts.rowid = best.entry
    )
  end as snippet,
  best.rank as rank,
  documents.name as document_title,
  documents.source as source,
  blocks.n as block,
  documents.genre as genre,
  documents.day as day,
  case when :type is null then (select json_group_object(type, found) from counted where found > 0) end as types
from best
left join blocks on best.kind = 'passage' and blocks.rowid = best.entry
left join facts on best.kind = 'fact' and facts.rowid = best.entry
join documents on documents.id = coalesce(facts.document_id, blocks.document_id)
order by best.rank, best.kind desc, best.entry
