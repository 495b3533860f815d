-- One country, organisation, person or body.
-- One row is a party.
select *
from parties
where id = :party
