-- Who took part in the meeting that one document reports, and in what capacity.
-- One row is an entity in a role; entities merely mentioned come last.
select
  participant.id as id,
  participant.name as name,
  participant.kind as kind,
  participant.country as country,
  participant.role as role,
  participant.of as "of",
  participant.position as position,
  participant.affiliation as affiliation,
  participant.label as label,
  party_facts.party_id as party_id,
  facts.block_id as block_id,
  facts.quote as quote
from participant
join facts on facts.id = participant.id
left join party_facts on party_facts.fact_id = participant.id
where participant.document_id = :document
  and coalesce(:role, participant.role) = participant.role
order by participant.role = 'mentioned', facts.start, participant.id
