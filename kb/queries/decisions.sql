-- What was decided, requested, proposed or taken a view on, the strongest verbs first.
-- One row is a decision, request, proposal or stance.
select
  decision.id as id,
  decision.document_id as document_id,
  decision.label as label,
  decision.kind as kind,
  decision.actor as actor,
  decision.verb as verb,
  decision.level as level,
  decision.text as text,
  decision.addressee as addressee,
  facts.block_id as block_id,
  facts.quote as quote
from decision
join facts on facts.id = decision.id
where coalesce(:document, decision.document_id) = decision.document_id
  and coalesce(:kind, decision.kind) = decision.kind
order by decision.level desc, decision.document_id, facts.start
