-- Which countries took part in some meetings, and in what role.
-- One row is a country's role in a meeting, with the fact that states it; 'mentioned' is no part taken. A draft of which
-- there is a later version does not count.
select
  events.id as event_id,
  party_facts.party_id as party_id,
  parties.name as name,
  participant.country as country,
  participant.role as role,
  participant.of as "of",
  participant.id as id,
  participant.document_id as document_id
from json_each(:events) as asked
join events on events.id = asked.value
join event_facts on event_facts.event_id = events.id
join meeting on meeting.id = event_facts.fact_id and meeting.mention = 'this'
join participant on participant.document_id = event_facts.document_id
  and participant.kind = 'country' and participant.role <> 'mentioned'
join party_facts on party_facts.fact_id = participant.id
join parties on parties.id = party_facts.party_id
where event_facts.document_id not in (
    select document_id
    from link_documents
    where superseded_by is not null
  )
  and (
    participant.of is null
    or participant.of not in (
      select activity.name
      from activity
      where activity.document_id = participant.document_id
    )
  )
order by parties.name, asked.key, participant.rowid
