-- Sentences that were read and gave no fact: what to look at when something seems to be missing.
-- One row is a sentence.
select
  sentences.document_id as document_id,
  sentences.n as n,
  sentences.start as start,
  sentences."end" as "end",
  substr(documents.text, sentences.start + 1, sentences."end" - sentences.start) as sentence
from sentences
join documents on documents.id = sentences.document_id
where sentences.state = 'unused'
  and sentences.document_id in (select :document union all select id from documents where :document is null)
order by sentences.document_id, sentences.n
