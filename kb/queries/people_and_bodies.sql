-- Countries, organisations, persons and bodies, each once, by name.
-- One row is a party with the number of facts and documents that speak of it.
select id, kind, name, country, process, facts, documents
from parties
where (:kind is null or kind = :kind)
  and (:like is null or instr(lower(name), lower(:like)) > 0)
order by name, id
