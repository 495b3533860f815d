-- Other names of parties, the proposed ones first.
-- One row is a name; a proposed one asks people whether two parties are one, and has merged nothing.
select id, kind, name, alias, process, state, reason, rule, party_id, other_party_id
from aliases
where coalesce(:state, state) = state
order by state = 'proposed' desc, name, alias, id
