-- In what roles a party appears, the newest document first.
-- One row is a fact that names it, with the meeting that the document reports.
with narrowed as (
  select party_facts.rowid as entry, party_facts.document_id as document_id, party_facts.fact_id as fact_id
  from party_facts
  where party_facts.party_id = :party
),
page as materialized (
  select narrowed.entry as entry, documents.day as day, narrowed.document_id as document_id
  from narrowed
  join (select id, day from documents) as documents on documents.id = narrowed.document_id
  order by documents.day desc, narrowed.document_id, narrowed.entry
  limit coalesce(:limit, -1) offset coalesce(:offset, 0)
)
select
  party_facts.role as role,
  party_facts.of as "of",
  party_facts.of_party_id as of_party_id,
  facts.id as id,
  facts.type as type,
  facts.document_id as document_id,
  facts.label as label,
  facts.title as title,
  facts.quote as quote,
  participant.position as position,
  participant.affiliation as affiliation,
  documents.name as document_title,
  documents.day as day,
  (
    select event_facts.event_id
    from event_facts
    join meeting on meeting.id = event_facts.fact_id and meeting.mention = 'this'
    where event_facts.document_id = documents.id
    limit 1
  ) as event_id
from page
join party_facts on party_facts.rowid = page.entry
join facts on facts.id = party_facts.fact_id
join documents on documents.id = party_facts.document_id
left join participant on participant.id = party_facts.fact_id
order by page.day desc, page.document_id, page.entry
