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
    snippet(blocks_fts, 0, :before, :after, '…', 24) as snippet,
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
    snippet(facts_fts, 1, :before, :after, '…', 24),
    bm25(facts_fts)
  from facts_fts
  join facts on facts.rowid = facts_fts.rowid
  where facts_fts match :match
    and coalesce(:type, facts.type) = facts.type
)
select
  hits.*,
  documents.title as document_title,
  documents.source as source
from hits
join documents on documents.id = hits.document_id
where coalesce(:document, hits.document_id) = hits.document_id
order by hits.rank, hits.document_id, hits.start, hits.type, hits.id
limit :limit
