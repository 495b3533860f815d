-- How many passages and facts of each type hold all the words of a full-text query.
-- One row is a type, or 'passage'.
with hits as (
  select 'passage' as type, blocks.document_id as document_id
  from blocks_fts
  join blocks on blocks.rowid = blocks_fts.rowid
  where blocks_fts match :match
  union all
  select facts.type, facts.document_id
  from facts_fts
  join facts on facts.rowid = facts_fts.rowid
  where facts_fts match :match
)
select hits.type as type, count(*) as found
from hits
join documents on documents.id = hits.document_id
where (:genre is null or documents.genre = :genre)
  and (:process is null or documents.body = :process)
  and (:year is null or substr(documents.day, 1, 4) = :year)
  and (:country is null or exists (
    select 1
    from participant
    where participant.document_id = documents.id
      and participant.country = :country
  ))
group by hits.type
order by hits.type
