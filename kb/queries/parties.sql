-- Countries, organisations, persons and bodies, each once.
-- One row is a party with the number of facts and documents that speak of it.
select id, kind, name, country, process, facts, documents
from parties
where coalesce(:kind, kind) = kind
order by kind, name, id
