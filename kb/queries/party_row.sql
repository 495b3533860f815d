-- One country, organisation, person or body.
-- One row, or none. One row is a party.
select *
from parties
where id = :party
