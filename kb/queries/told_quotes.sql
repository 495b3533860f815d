-- What some documents quote people as saying.
-- One row is a quotation.
select
  quote.*,
  facts.quote as quote,
  facts.start as start
from json_each(:documents) as asked
join quote on quote.document_id = asked.value
join facts on facts.id = quote.id
order by asked.key, facts.start
