-- What each document says of one meeting or activity, the oldest document first.
-- One row is a fact that tells of it, with its date as printed and as understood.
select
  event_facts.fact_id as id,
  event_facts.document_id as document_id,
  event_facts.rule as rule,
  coalesce(meeting.mention, activity.status) as says,
  coalesce(meeting.name, activity.name) as name,
  coalesce(meeting.dates_text, activity.dates_text) as dates_text,
  coalesce(meeting.dates_start, activity.dates_start) as dates_start,
  coalesce(meeting.dates_end, activity.dates_end) as dates_end,
  facts.label as label,
  facts.quote as quote,
  documents.name as document_title,
  documents.genre as genre,
  documents.status as document_status,
  documents.day as day
from event_facts
join facts on facts.id = event_facts.fact_id
join documents on documents.id = event_facts.document_id
left join meeting on meeting.id = event_facts.fact_id
left join activity on activity.id = event_facts.fact_id
where event_facts.event_id = :event
order by documents.day, documents.id, facts.start
