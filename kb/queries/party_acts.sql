-- What a party decided, requested, offered or was quoted as saying, by name.
-- One row is a decision or a quotation.
select
  facts.id as id,
  facts.type as type,
  facts.document_id as document_id,
  facts.label as label,
  decision.verb as verb,
  decision.level as level,
  decision.text as text,
  decision.addressee as addressee,
  documents.name as document_title,
  documents.day as day
from parties
join decision on decision.actor = parties.name
join facts on facts.id = decision.id
join documents on documents.id = facts.document_id
where parties.id = :party
union all
select
  facts.id,
  facts.type,
  facts.document_id,
  facts.label,
  quote.verb,
  null,
  quote.text,
  null,
  documents.name,
  documents.day
from parties
join quote on quote.speaker = parties.name
join facts on facts.id = quote.id
join documents on documents.id = facts.document_id
where parties.id = :party
order by day desc, document_id, id
