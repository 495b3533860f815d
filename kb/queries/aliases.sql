-- Other names of parties, the proposed ones first.
-- One row is a name, however many documents define it; a proposed one asks people whether two parties are one, and has
-- merged nothing.
with ranked as (
  select
    *,
    row_number() over (
      partition by name, alias, coalesce(party_id, ''), coalesce(other_party_id, '')
      order by state = 'proposed' desc, state = 'stated' desc, id
    ) as place
  from aliases
  where coalesce(:state, state) = state
)
select id, kind, name, alias, process, state, reason, rule, party_id, other_party_id
from ranked
where place = 1
order by state = 'proposed' desc, name, alias, id
