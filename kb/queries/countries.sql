-- Countries that take part in anything.
-- One row is a country with its code.
select country, name, id
from parties
where kind = 'country'
  and country is not null
order by name
