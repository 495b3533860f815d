-- Passages and facts that hold all the words of a full-text query, best first.
-- One row is a passage (type 'passage') or a fact, with a snippet in which the words are marked.
with hits as (
  select
    'passage' as type,
    blocks.id as id,
    blocks.document_id as document_id,
    blocks.id as block_id,
    blocks.cited_as as label,
    blocks.start as start,
    blocks."end" as "end",
    blocks.n as block,
    blocks.rowid as entry,
    bm25(blocks_fts) as rank
  from blocks_fts
  join blocks on blocks.rowid = blocks_fts.rowid
  where blocks_fts match :match
    and coalesce(:type, 'passage') = 'passage'
  union all
  select
    facts.type,
    facts.id,
    facts.document_id,
    facts.block_id,
    facts.label,
    facts.start,
    facts."end",
    null,
    facts.rowid,
    bm25(facts_fts)
  from facts_fts
  join facts on facts.rowid = facts_fts.rowid
  where facts_fts match :match
    and coalesce(:type, facts.type) = facts.type
),
shown as materialized (
  select
    hits.*,
    documents.title as document_title,
    documents.source as source,
    documents.genre as genre,
    documents.day as day
  from hits
  join documents on documents.id = hits.document_id
  where coalesce(:document, hits.document_id) = hits.document_id
    and (:genre is null or documents.genre = :genre)
    and (:process is null or documents.body = :process)
    and (:year is null or substr(documents.day, 1, 4) = :year)
    and (:country is null or exists (
      select 1
      from participant
      where participant.document_id = documents.id
        and participant.country = :country
    ))
  order by hits.rank, hits.document_id, hits.start, hits.type, hits.id
  limit :limit offset coalesce(:offset, 0)
)
select
  type, id, document_id, block_id, label, start, "end",
  case type
    when 'passage' then (
      select snippet(blocks_fts, 0, :before, :after, '…', 24)
      from blocks_fts
      where blocks_fts match :match and blocks_fts.rowid = shown.entry
    )
    else (
      select snippet(facts_fts, 1, :before, :after, '…', 24)
      from facts_fts
      where facts_fts match :match and facts_fts.rowid = shown.entry
    )
  end as snippet,
  rank, document_title, source, block, genre, day
from shown
order by rank, document_id, start, type, id
