-- Numbers with their bounds, in order of the documents that give them.
-- One row is a number with the words that state it.
select
  statistic.*,
  facts.quote as quote,
  documents.title as document_title,
  documents.body as process,
  documents.day as day
from statistic
join facts on facts.id = statistic.id
join documents on documents.id = statistic.document_id
where (:counted is null or lower(statistic.counted) = lower(:counted))
  and (:process is null or documents.body = :process)
  and (:year is null or substr(documents.day, 1, 4) = :year)
order by documents.day desc, statistic.document_id, facts.start
