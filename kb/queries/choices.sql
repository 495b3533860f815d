-- What lists can be narrowed to.
-- One row is a value that a filter offers: a process, body, genre or year of documents, with the number of documents.
select 'process' as filter, series as value, count(*) as documents
from link_documents
where series <> document_id
group by series
union all
select 'body', body, count(distinct document_id)
from meeting
where mention = 'this'
  and body is not null
group by body
union all
select 'genre', genre, count(*)
from documents
where genre is not null
group by genre
union all
select 'year', substr(day, 1, 4), count(*)
from documents
where day is not null
group by substr(day, 1, 4)
order by filter, value
